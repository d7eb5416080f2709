<?xml version="1.0" encoding="UTF-8"?>
<!-- The set that an inspected body hands over: forms BM03 (ranks), BM04 (moves), BM05 (leaders), BM07 (departures) and
     BM09 (ratings), one table each, meant for a workbook first. A column that the roster does not fill stays empty; a
     second table says which field would fill it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="forms"
                d:title-vi="Bộ biểu cung cấp cho đoàn thanh tra, kiểm tra (BM03, BM04, BM05, BM07, BM09)"
                d:title-en="Forms for an inspection (BM03, BM04, BM05, BM07, BM09)">
  <xsl:import href="review-common.xsl"/>

  <xsl:variable name="f" select="/d:document/d:forms"/>
  <xsl:variable name="n" select="key('s', 'col-number')"/>
  <!-- Forms of a move that have a column in BM04; the moves it lists: of these, or of none stated and no promotion. -->
  <xsl:variable name="acts" select="/d:document/d:strings/d:s[starts-with(@id, 'ifm-act-')]"/>
  <xsl:variable name="moves" select="$f/d:moves/d:move[concat('ifm-act-', @act) = $acts/@id or (not(@act) and (not(@higher) or @kind = 'seconded'))]"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s', 'ifm-title')"/></xsl:template>

  <xsl:template match="d:document" mode="papers">
    <xsl:apply-templates select="$f/d:ranks" mode="form"><xsl:with-param name="number" select="3"/></xsl:apply-templates>
    <xsl:apply-templates select="$f/d:moves" mode="form"><xsl:with-param name="number" select="4"/></xsl:apply-templates>
    <xsl:apply-templates select="$f/d:leaders" mode="form"><xsl:with-param name="number" select="5"/></xsl:apply-templates>
    <xsl:apply-templates select="$f/d:departures" mode="form"><xsl:with-param name="number" select="7"/></xsl:apply-templates>
    <xsl:apply-templates select="$f/d:ratings" mode="form"><xsl:with-param name="number" select="9"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="*" mode="form">
    <xsl:param name="number"/>
    <paper file="bm0{$number}" landscape="yes">
      <heading>
        <name><xsl:value-of select="key('s', concat('ifm-', $number))"/></name>
        <subject>
          <xsl:call-template name="tell">
            <xsl:with-param name="id" select="concat('ifm-', $number, '-subject')"/>
            <xsl:with-param name="a">
              <xsl:choose>
                <xsl:when test="$number = 9"><xsl:value-of select="$f/@rated-year - 1"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="$f/@from-text"/></xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
            <xsl:with-param name="b">
              <xsl:choose>
                <xsl:when test="$number = 9"><xsl:value-of select="$f/@rated-year"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="$f/@to-text"/></xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
          </xsl:call-template>
        </subject>
      </heading>
      <facts><fact label="{key('s', 'ifm-agency')}"><xsl:value-of select="$body"/></fact></facts>
      <xsl:apply-templates select="." mode="table"/>
      <xsl:if test="not(*) or ($number = 4 and not($moves))"><p><xsl:value-of select="key('s', 'ifm-none')"/></p></xsl:if>
      <xsl:variable name="notes"><xsl:apply-templates select="." mode="notes"/></xsl:variable>
      <xsl:if test="string($notes)">
        <table name="{key('s', 'ifm-note')} BM0{$number}">
          <column heading="{key('s', 'ifm-column')}" width="25"/>
          <column heading="{key('s', 'ifm-why')}" width="75"/>
          <xsl:copy-of select="$notes"/>
        </table>
      </xsl:if>
      <signature><office><xsl:value-of select="key('s', 'ifm-maker')"/></office></signature>
      <xsl:call-template name="signature"/>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <!-- The first cells of every line, and their columns. -->
  <xsl:template name="who-columns">
    <column heading="{$n}" type="number" width="4"/>
    <column heading="{key('s', 'ifm-code')}" width="6"/>
    <column heading="{key('s', 'col-name')}" width="15"/>
  </xsl:template>

  <xsl:template name="who-cells">
    <xsl:param name="at"/>
    <cell value="{$at}"><xsl:value-of select="$at"/></cell>
    <cell><xsl:value-of select="@person"/></cell>
    <cell><xsl:value-of select="key('person', @person)/@name"/></cell>
  </xsl:template>

  <!-- Education and training of a profile, as columns of a group. -->
  <xsl:template name="trained-columns">
    <xsl:param name="first" select="'lst-degree'"/>
    <column heading="{key('s', $first)}" group="{key('s', 'lst-trained')}" width="11"/>
    <column heading="{key('s', 'lst-state-management')}" group="{key('s', 'lst-trained')}" width="9"/>
    <column heading="{key('s', 'lst-language')}" group="{key('s', 'lst-trained')}" width="8"/>
    <column heading="{key('s', 'lst-it')}" group="{key('s', 'lst-trained')}" width="7"/>
    <column heading="{key('s', 'lst-political-theory')}" group="{key('s', 'lst-trained')}" width="8"/>
  </xsl:template>

  <xsl:template name="trained-cells">
    <cell><xsl:call-template name="qualification"><xsl:with-param name="kind" select="'degree'"/></xsl:call-template></cell>
    <cell><xsl:call-template name="qualification"><xsl:with-param name="kind" select="'state-management'"/></xsl:call-template></cell>
    <cell><xsl:call-template name="qualification"><xsl:with-param name="kind" select="'language'"/></xsl:call-template></cell>
    <cell><xsl:call-template name="qualification"><xsl:with-param name="kind" select="'it'"/></xsl:call-template></cell>
    <cell><xsl:call-template name="qualification"><xsl:with-param name="kind" select="'political-theory'"/></xsl:call-template></cell>
  </xsl:template>

  <!-- A day as a cell: the text that is read, the ISO date for a spreadsheet where it is known to the day. -->
  <xsl:template name="day-cell">
    <xsl:param name="of"/>
    <cell>
      <xsl:if test="string-length($of) = 10"><xsl:attribute name="value"><xsl:value-of select="$of"/></xsl:attribute></xsl:if>
      <xsl:if test="$of"><xsl:value-of select="$of/../@*[name() = concat(name($of), '-text')]"/></xsl:if>
    </cell>
  </xsl:template>

  <xsl:template name="number-cell">
    <xsl:param name="of"/>
    <cell><xsl:if test="$of"><xsl:attribute name="value"><xsl:value-of select="$of"/></xsl:attribute></xsl:if><xsl:value-of select="$of"/></cell>
  </xsl:template>

  <xsl:template name="decision">
    <xsl:choose>
      <xsl:when test="@decision and @decided-on">
        <xsl:call-template name="say"><xsl:with-param name="id" select="'ifm-decision-on'"/><xsl:with-param name="a" select="@decision"/><xsl:with-param name="b" select="@decided-on-text"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@decision"/><xsl:value-of select="@decided-on-text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A line of the notes: why a column is empty. -->
  <xsl:template name="empty">
    <xsl:param name="column"/>
    <xsl:param name="why"/>
    <row>
      <cell><xsl:value-of select="key('s', $column)"/></cell>
      <cell><xsl:value-of select="key('s', $why)"/></cell>
    </row>
  </xsl:template>

  <xsl:template match="*" mode="notes"/>

  <!-- BM03 -->
  <xsl:template match="d:ranks" mode="table">
    <table name="BM03">
      <xsl:call-template name="who-columns"/>
      <column heading="{key('s', 'ifm-position')}" width="16"/>
      <column heading="{key('s', 'ifm-rank-old')}" width="9"/>
      <column heading="{key('s', 'ifm-rank-new')}" width="9"/>
      <column heading="{key('s', 'ifm-rank-on')}" type="date" width="8"/>
      <xsl:call-template name="trained-columns"><xsl:with-param name="first" select="'ifm-speciality'"/></xsl:call-template>
      <column heading="{key('s', 'ifm-rank-months')}" type="number" width="7"/>
      <column heading="{key('s', 'ifm-note')}" width="10"/>
      <xsl:for-each select="d:rank-given">
        <row>
          <xsl:call-template name="who-cells"><xsl:with-param name="at" select="position()"/></xsl:call-template>
          <cell><xsl:if test="@post"><xsl:call-template name="post-name"><xsl:with-param name="id" select="@post"/></xsl:call-template></xsl:if></cell>
          <cell><xsl:value-of select="@former-text"/></cell>
          <cell><xsl:value-of select="@rank-text"/></cell>
          <xsl:call-template name="day-cell"><xsl:with-param name="of" select="@from"/></xsl:call-template>
          <xsl:call-template name="trained-cells"/>
          <xsl:call-template name="number-cell"><xsl:with-param name="of" select="@former-months"/></xsl:call-template>
          <cell>
            <xsl:if test="not(@former)"><xsl:value-of select="key('s', 'ifm-first-rank')"/></xsl:if>
            <xsl:if test="not(@former) and @unsure">; </xsl:if>
            <xsl:if test="@unsure"><xsl:value-of select="key('s', 'ifm-unsure')"/></xsl:if>
          </cell>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- BM04 -->
  <xsl:template match="d:moves" mode="table">
    <table name="BM04">
      <xsl:call-template name="who-columns"/>
      <column heading="{key('s', 'ifm-old-post')}" width="20"/>
      <column heading="{key('s', 'ifm-old-months')}" type="number" width="6"/>
      <column heading="{key('s', 'ifm-new-post')}" width="20"/>
      <column heading="{key('s', 'ifm-new-from')}" type="date" width="8"/>
      <xsl:for-each select="$acts"><column heading="{.}" group="{key('s', 'ifm-form')}" type="centre" width="5"/></xsl:for-each>
      <column heading="{key('s', 'ifm-seconded')}" width="9"/>
      <column heading="{key('s', 'ifm-decision')}" width="10"/>
      <column heading="{key('s', 'ifm-decided-by')}" width="9"/>
      <column heading="{key('s', 'ifm-rank')}" width="8"/>
      <column heading="{key('s', 'ifm-titles')}" width="16"/>
      <column heading="{key('s', 'ifm-allowance')}" width="6"/>
      <column heading="{key('s', 'ifm-note')}" width="8"/>
      <xsl:for-each select="$moves"><xsl:call-template name="move"><xsl:with-param name="at" select="position()"/></xsl:call-template></xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="d:moves" mode="notes">
    <row><cell><xsl:value-of select="key('s', 'ifm-form')"/></cell><cell><xsl:value-of select="key('s', 'ifm-ticks')"/></cell></row>
    <xsl:if test="$moves[not(@act) and @kind != 'seconded']"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-form'"/><xsl:with-param name="why" select="'ifm-why-act'"/></xsl:call-template></xsl:if>
    <xsl:if test="$moves[not(@decision) or not(@decided-on)]"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-decision'"/><xsl:with-param name="why" select="'ifm-why-decision'"/></xsl:call-template></xsl:if>
    <xsl:if test="$moves[not(@decided-by)]"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-decided-by'"/><xsl:with-param name="why" select="'ifm-why-decided-by'"/></xsl:call-template></xsl:if>
    <xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-allowance'"/><xsl:with-param name="why" select="'ifm-why-allowance'"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="move">
    <xsl:param name="at"/>
    <xsl:variable name="move" select="."/>
    <row>
      <xsl:call-template name="who-cells"><xsl:with-param name="at" select="$at"/></xsl:call-template>
      <cell><xsl:call-template name="post-name"><xsl:with-param name="id" select="@former"/></xsl:call-template></cell>
      <xsl:call-template name="number-cell"><xsl:with-param name="of" select="@former-months"/></xsl:call-template>
      <cell><xsl:call-template name="post-name"><xsl:with-param name="id" select="@post"/></xsl:call-template></cell>
      <xsl:call-template name="day-cell"><xsl:with-param name="of" select="@from"/></xsl:call-template>
      <xsl:for-each select="$acts">
        <xsl:variable name="act" select="substring-after(@id, 'ifm-act-')"/>
        <cell><xsl:if test="$move/@act = $act or (not($move/@act) and $move/@kind = 'seconded' and $act = 'secondment')"><xsl:value-of select="key('s', 'ifm-x')"/></xsl:if></cell>
      </xsl:for-each>
      <cell>
        <xsl:if test="@kind = 'seconded' or @act = 'secondment'">
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'ifm-seconded-span'"/>
            <xsl:with-param name="a" select="@from-text"/>
            <xsl:with-param name="b" select="concat(@until-text, substring('…', 1, 1 - count(@until)))"/>
          </xsl:call-template>
        </xsl:if>
      </cell>
      <cell><xsl:call-template name="decision"/></cell>
      <cell><xsl:value-of select="@decided-by"/></cell>
      <cell><xsl:value-of select="@rank-text"/></cell>
      <cell>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'ifm-titles-both'"/>
          <xsl:with-param name="a" select="key('post', @former)/@title"/>
          <xsl:with-param name="b" select="key('post', @post)/@title"/>
        </xsl:call-template>
      </cell>
      <cell/>
      <cell>
        <xsl:variable name="notes">
          <xsl:if test="not(@act) and @kind != 'seconded'">; <xsl:value-of select="key('s', 'ifm-no-act')"/></xsl:if>
          <xsl:if test="@maybe-same">; <xsl:value-of select="key('s', 'ifm-maybe-same')"/></xsl:if>
          <xsl:if test="@unsure">; <xsl:value-of select="key('s', 'ifm-unsure')"/></xsl:if>
        </xsl:variable>
        <xsl:value-of select="substring-after($notes, '; ')"/>
      </cell>
    </row>
  </xsl:template>

  <!-- BM05 -->
  <xsl:template match="d:leaders" mode="table">
    <table name="BM05">
      <xsl:call-template name="who-columns"/>
      <column heading="{key('s', 'ifm-position')}" width="18"/>
      <column heading="{key('s', 'ifm-appointed')}" type="date" width="8"/>
      <column heading="{key('s', 'ifm-re-appointed')}" type="date" width="8"/>
      <column heading="{key('s', 'ifm-decision')}" width="10"/>
      <column heading="{key('s', 'ifm-decided-by')}" width="10"/>
      <column heading="{key('s', 'ifm-cv')}" type="centre" width="8"/>
      <column heading="{key('s', 'ifm-assets')}" type="centre" width="8"/>
      <xsl:call-template name="trained-columns"/>
      <xsl:for-each select="d:leader">
        <row>
          <xsl:call-template name="who-cells"><xsl:with-param name="at" select="position()"/></xsl:call-template>
          <cell><xsl:call-template name="post-name"><xsl:with-param name="id" select="@post"/></xsl:call-template></cell>
          <xsl:call-template name="day-cell"><xsl:with-param name="of" select="@appointed"/></xsl:call-template>
          <xsl:call-template name="day-cell"><xsl:with-param name="of" select="@re-appointed"/></xsl:call-template>
          <cell><xsl:call-template name="decision"/></cell>
          <cell><xsl:value-of select="@decided-by"/></cell>
          <cell><xsl:call-template name="step"><xsl:with-param name="kind" select="'file'"/></xsl:call-template></cell>
          <cell><xsl:call-template name="step"><xsl:with-param name="kind" select="'assets'"/></xsl:call-template></cell>
          <xsl:call-template name="trained-cells"/>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="d:leaders" mode="notes">
    <xsl:if test="d:leader[not(@decision) or not(@decided-on)]"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-decision'"/><xsl:with-param name="why" select="'ifm-why-decision'"/></xsl:call-template></xsl:if>
    <xsl:if test="d:leader[not(@decided-by)]"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-decided-by'"/><xsl:with-param name="why" select="'ifm-why-decided-by'"/></xsl:call-template></xsl:if>
    <xsl:if test="d:leader[not(d:step[@kind = 'file'])]"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-cv'"/><xsl:with-param name="why" select="'ifm-why-file'"/></xsl:call-template></xsl:if>
    <xsl:if test="d:leader[not(d:step[@kind = 'assets'])]"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-assets'"/><xsl:with-param name="why" select="'ifm-why-assets'"/></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template name="step">
    <xsl:param name="kind"/>
    <xsl:variable name="step" select="d:step[@kind = $kind][1]"/>
    <xsl:choose>
      <xsl:when test="$step/@on"><xsl:call-template name="say"><xsl:with-param name="id" select="'ifm-step-on'"/><xsl:with-param name="a" select="$step/@on-text"/></xsl:call-template></xsl:when>
      <xsl:when test="$step"><xsl:value-of select="key('s', 'ifm-x')"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- BM07 -->
  <xsl:template match="d:departures" mode="table">
    <table name="BM07">
      <xsl:call-template name="who-columns"/>
      <column heading="{key('s', 'ifm-left-post')}" width="22"/>
      <column heading="{key('s', 'ifm-old-months')}" type="number" width="7"/>
      <column heading="{key('s', 'ifm-left-on')}" type="date" width="9"/>
      <column heading="{key('s', 'ifm-left-why')}" width="14"/>
      <column heading="{key('s', 'ifm-left-to')}" width="22"/>
      <column heading="{key('s', 'ifm-decision')}" width="12"/>
      <column heading="{key('s', 'ifm-left-by')}" width="12"/>
      <column heading="{key('s', 'ifm-note')}" width="10"/>
      <xsl:for-each select="d:departure">
        <row>
          <xsl:call-template name="who-cells"><xsl:with-param name="at" select="position()"/></xsl:call-template>
          <cell><xsl:call-template name="post-name"><xsl:with-param name="id" select="@post"/></xsl:call-template></cell>
          <xsl:call-template name="number-cell"><xsl:with-param name="of" select="@months"/></xsl:call-template>
          <xsl:call-template name="day-cell"><xsl:with-param name="of" select="@left"/></xsl:call-template>
          <cell><xsl:value-of select="@ended-text"/></cell>
          <cell><xsl:if test="@to"><xsl:call-template name="post-name"><xsl:with-param name="id" select="@to"/></xsl:call-template></xsl:if></cell>
          <cell><xsl:call-template name="decision"/></cell>
          <cell><xsl:value-of select="@decided-by"/></cell>
          <cell><xsl:if test="@unsure"><xsl:value-of select="key('s', 'ifm-unsure')"/></xsl:if></cell>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="d:departures" mode="notes">
    <xsl:if test="d:departure[not(@ended-text)]"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-left-why'"/><xsl:with-param name="why" select="'ifm-why-ended'"/></xsl:call-template></xsl:if>
    <xsl:if test="d:departure[not(@decision) or not(@decided-on)]"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-decision'"/><xsl:with-param name="why" select="'ifm-why-decision'"/></xsl:call-template></xsl:if>
    <xsl:if test="d:departure[not(@decided-by)]"><xsl:call-template name="empty"><xsl:with-param name="column" select="'ifm-left-by'"/><xsl:with-param name="why" select="'ifm-why-decided-by'"/></xsl:call-template></xsl:if>
  </xsl:template>

  <!-- BM09 -->
  <xsl:template name="year-columns">
    <xsl:param name="year"/>
    <xsl:for-each select="/d:document/d:strings/d:s[starts-with(@id, 'ifm-by-') or @id = 'ifm-result']">
      <column width="8">
        <xsl:attribute name="heading">
          <xsl:call-template name="say"><xsl:with-param name="id" select="'ifm-year'"/><xsl:with-param name="a" select="$year"/><xsl:with-param name="b" select="."/></xsl:call-template>
        </xsl:attribute>
      </column>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:ratings" mode="table">
    <table name="BM09">
      <xsl:call-template name="who-columns"/>
      <column heading="{key('s', 'ifm-position')}" width="18"/>
      <xsl:call-template name="year-columns"><xsl:with-param name="year" select="$f/@rated-year - 1"/></xsl:call-template>
      <xsl:call-template name="year-columns"><xsl:with-param name="year" select="$f/@rated-year"/></xsl:call-template>
      <xsl:for-each select="d:rated">
        <row>
          <xsl:call-template name="who-cells"><xsl:with-param name="at" select="position()"/></xsl:call-template>
          <cell><xsl:call-template name="post-name"><xsl:with-param name="id" select="@post"/></xsl:call-template></cell>
          <cell/><cell/><cell/><cell/>
          <cell><xsl:value-of select="d:rating[@year = $f/@rated-year - 1]/@text"/></cell>
          <cell/><cell/><cell/><cell/>
          <cell><xsl:value-of select="d:rating[@year = $f/@rated-year]/@text"/></cell>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="d:ratings" mode="notes">
    <xsl:for-each select="/d:document/d:strings/d:s[starts-with(@id, 'ifm-by-')]">
      <xsl:call-template name="empty"><xsl:with-param name="column" select="@id"/><xsl:with-param name="why" select="'ifm-why-appraisers'"/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
