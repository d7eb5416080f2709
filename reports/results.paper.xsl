<?xml version="1.0" encoding="UTF-8"?>
<!-- What became of a plan in a year, half of it or any period: results in figures, what is not done and why, what
     follows from that, and the lists of those not moved and moved. Made public: figures, and the list of those moved. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="results"
                d:title-vi="Báo cáo kết quả thực hiện chuyển đổi vị trí công tác (năm, 6 tháng)"
                d:title-en="Results of a plan: planned, done and not done in a year or half a year">
  <xsl:import href="plan-common.xsl"/>

  <xsl:variable name="plan" select="/d:document/d:results"/>
  <xsl:variable name="total" select="$plan/d:total"/>
  <xsl:variable name="whole" select="$plan/d:whole-year"/>
  <xsl:variable name="done" select="$plan/d:cases/d:case[@done]"/>
  <xsl:variable name="left" select="$plan/d:cases/d:case[@planned and not(@done)]"/>
  <xsl:variable name="unhanded" select="$done[@handover-open]"/>

  <xsl:variable name="last-day">
    <xsl:call-template name="long-date"><xsl:with-param name="date" select="$plan/@last"/></xsl:call-template>
  </xsl:variable>
  <!-- "năm 2027", "6 tháng đầu năm 2027", … -->
  <xsl:variable name="period">
    <xsl:call-template name="tell">
      <xsl:with-param name="id" select="concat('rs-period-', $plan/@period)"/>
      <xsl:with-param name="a" select="$year"/>
      <xsl:with-param name="b" select="$plan/@first-text"/>
      <xsl:with-param name="c" select="$plan/@last-text"/>
    </xsl:call-template>
  </xsl:variable>

  <!-- The report's own number and day, as its annexes name them. -->
  <xsl:variable name="numbering" select="($office/d:number[@report = 'results'] | $office/d:number[@type = 'BC'][not($office/d:number[@report = 'results'])])[1]"/>

  <xsl:template match="d:document" mode="title">
    <xsl:call-template name="tell"><xsl:with-param name="id" select="concat('rs-subject-', $family)"/><xsl:with-param name="a" select="$period"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="papers">
    <paper file="bao-cao-ket-qua-{$year}-{$plan/@period}" type="BC">
      <xsl:call-template name="letterhead">
        <xsl:with-param name="report" select="'results'"/>
        <xsl:with-param name="type" select="'BC'"/>
        <xsl:with-param name="year" select="substring($plan/@last, 1, 4)"/>
      </xsl:call-template>
      <heading>
        <name><xsl:value-of select="key('s', 'rs-name')"/></name>
        <subject><xsl:apply-templates select="." mode="title"/></subject>
      </heading>
      <xsl:if test="$office/@parent"><to><addressee><xsl:value-of select="$office/@parent"/></addressee></to></xsl:if>
      <p>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'rs-lead'"/>
          <xsl:with-param name="a" select="$plan-name"/><xsl:with-param name="b" select="$body"/><xsl:with-param name="c" select="$last-day"/>
        </xsl:call-template>
      </p>
      <section title="{key('s', 'rs-h-results')}">
        <section title="{key('s', 'rs-h-total')}"><xsl:call-template name="figures"/></section>
        <section title="{key('s', 'pd-h-units')}">
          <xsl:call-template name="tallies">
            <xsl:with-param name="sheet" select="'pd-sheet-units'"/><xsl:with-param name="of" select="'pd-col-unit'"/>
            <xsl:with-param name="lines" select="$plan/d:by-unit/d:line"/>
          </xsl:call-template>
        </section>
        <section title="{key('s', 'rs-h-fields')}">
          <xsl:call-template name="tallies">
            <xsl:with-param name="sheet" select="'rs-sheet-fields'"/><xsl:with-param name="of" select="'rs-col-field'"/>
            <xsl:with-param name="lines" select="$plan/d:by-field/d:line"/>
          </xsl:call-template>
        </section>
        <section title="{key('s', 'rs-h-months')}"><xsl:call-template name="months"/></section>
      </section>
      <section title="{key('s', 'rs-h-problems')}"><xsl:call-template name="problems"/></section>
      <section title="{key('s', 'rs-h-proposals')}"><xsl:call-template name="proposals"/></section>
      <p>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="concat('rs-close-', $family)"/>
          <xsl:with-param name="a" select="$period"/><xsl:with-param name="b" select="$body"/>
        </xsl:call-template>
        <xsl:value-of select="key('s', 'doc-end')"/>
      </p>
      <xsl:call-template name="signature"><xsl:with-param name="type" select="'BC'"/></xsl:call-template>
      <xsl:call-template name="recipients"><xsl:with-param name="to" select="$office/@parent"/></xsl:call-template>
      <xsl:if test="$internal and $left"><xsl:call-template name="annex-left"/></xsl:if>
      <xsl:if test="$done"><xsl:call-template name="annex-done"/></xsl:if>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <!-- One sentence with numbers as an item: {a} {b} {c} {e}. -->
  <xsl:template name="item">
    <xsl:param name="id"/>
    <xsl:param name="a"/>
    <xsl:param name="b"/>
    <xsl:param name="c"/>
    <xsl:param name="e"/>
    <item>
      <xsl:call-template name="tell">
        <xsl:with-param name="id" select="$id"/>
        <xsl:with-param name="a" select="$a"/><xsl:with-param name="b" select="$b"/><xsl:with-param name="c" select="$c"/><xsl:with-param name="e" select="$e"/>
      </xsl:call-template>
    </item>
  </xsl:template>

  <xsl:template name="figures">
    <xsl:call-template name="item">
      <xsl:with-param name="id" select="'rs-planned'"/>
      <xsl:with-param name="a" select="$period"/>
      <xsl:with-param name="b"><xsl:apply-templates select="$total/@planned" mode="counted"/></xsl:with-param><xsl:with-param name="c"><xsl:apply-templates select="$total/@positions-planned" mode="counted"/></xsl:with-param>
    </xsl:call-template>
    <xsl:if test="$total/@planned &gt; 0">
      <xsl:call-template name="item">
        <xsl:with-param name="id" select="'rs-done'"/>
        <xsl:with-param name="a"><xsl:apply-templates select="$total/@done" mode="counted"/></xsl:with-param><xsl:with-param name="b" select="$total/@share"/>
        <xsl:with-param name="c"><xsl:apply-templates select="$total/@positions-done" mode="counted"/></xsl:with-param><xsl:with-param name="e" select="$total/@positions-share"/>
      </xsl:call-template>
      <xsl:call-template name="item">
        <xsl:with-param name="id" select="'rs-not-done'"/>
        <xsl:with-param name="a"><xsl:apply-templates select="$total/@not-done" mode="counted"/></xsl:with-param><xsl:with-param name="b" select="$total/@share-not-done"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$plan/@period != 'year' and $whole/@planned &gt; 0">
      <xsl:call-template name="item">
        <xsl:with-param name="id" select="'rs-whole'"/>
        <xsl:with-param name="a" select="$year"/><xsl:with-param name="b"><xsl:apply-templates select="$whole/@done" mode="counted"/></xsl:with-param>
        <xsl:with-param name="c"><xsl:apply-templates select="$whole/@planned" mode="counted"/></xsl:with-param><xsl:with-param name="e" select="$whole/@share"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$total/@made-up &gt; 0"><xsl:call-template name="item"><xsl:with-param name="id" select="'rs-made-up'"/><xsl:with-param name="a"><xsl:apply-templates select="$total/@made-up" mode="counted"/></xsl:with-param></xsl:call-template></xsl:if>
    <xsl:if test="$total/@ahead &gt; 0"><xsl:call-template name="item"><xsl:with-param name="id" select="'rs-ahead'"/><xsl:with-param name="a"><xsl:apply-templates select="$total/@ahead" mode="counted"/></xsl:with-param></xsl:call-template></xsl:if>
    <xsl:if test="$total/@late &gt; 0"><xsl:call-template name="late"/></xsl:if>
  </xsl:template>

  <xsl:template name="late">
    <xsl:call-template name="item">
      <xsl:with-param name="id" select="'rs-late'"/>
      <xsl:with-param name="a"><xsl:apply-templates select="$total/@late" mode="counted"/></xsl:with-param><xsl:with-param name="b" select="$total/@late-days"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Planned and done by unit or field, with the sum. -->
  <xsl:template name="tallies">
    <xsl:param name="sheet"/>
    <xsl:param name="of"/>
    <xsl:param name="lines"/>
    <table name="{key('s', $sheet)}">
      <column heading="{key('s', 'pd-col-n')}" type="number" width="4"/>
      <column heading="{key('s', $of)}" type="text" width="34"/>
      <xsl:call-template name="tally-columns"/>
      <xsl:for-each select="$lines">
        <row>
          <xsl:call-template name="count"><xsl:with-param name="n" select="position()"/></xsl:call-template>
          <cell>
            <xsl:choose>
              <xsl:when test="@unit"><xsl:value-of select="key('unit', @unit)/@name"/></xsl:when>
              <xsl:when test="@field"><xsl:call-template name="capital"><xsl:with-param name="text" select="@field-text"/></xsl:call-template> (<xsl:value-of select="@field"/>)</xsl:when>
              <xsl:otherwise><xsl:value-of select="key('s', 'rs-unlisted')"/></xsl:otherwise>
            </xsl:choose>
          </cell>
          <xsl:call-template name="tally-cells"/>
        </row>
      </xsl:for-each>
      <xsl:for-each select="$total">
        <row kind="total"><cell/><cell><xsl:value-of select="key('s', 'pd-total')"/></cell><xsl:call-template name="tally-cells"/></row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="tally-columns">
    <column heading="{key('s', 'rs-col-planned')}" type="number" width="9"/>
    <column heading="{key('s', 'rs-col-done')}" type="number" width="9"/>
    <column heading="{key('s', 'rs-col-share')}" type="percent" width="9"/>
    <column heading="{key('s', 'rs-col-not-done')}" type="number" width="9"/>
    <column heading="{key('s', 'rs-col-late')}" type="number" width="9"/>
  </xsl:template>

  <xsl:template name="tally-cells">
    <xsl:call-template name="count"><xsl:with-param name="n" select="@planned"/></xsl:call-template>
    <xsl:call-template name="count"><xsl:with-param name="n" select="@done"/></xsl:call-template>
    <cell><xsl:if test="@share"><xsl:attribute name="value"><xsl:value-of select="@share-value"/></xsl:attribute><xsl:value-of select="@share"/>%</xsl:if></cell>
    <xsl:call-template name="count"><xsl:with-param name="n" select="@not-done"/></xsl:call-template>
    <xsl:call-template name="count"><xsl:with-param name="n" select="@late"/></xsl:call-template>
  </xsl:template>

  <!-- The whole year by the month planned, whatever the period, as of its last day. -->
  <xsl:template name="months">
    <table name="{key('s', 'rs-sheet-months')}">
      <column heading="{key('s', 'rs-col-month')}" type="text" width="16"/>
      <xsl:call-template name="tally-columns"/>
      <column heading="{key('s', 'rs-col-effective')}" type="number" width="11"/>
      <xsl:for-each select="$plan/d:by-month/d:line">
        <row>
          <cell><xsl:call-template name="tell"><xsl:with-param name="id" select="'rs-month'"/><xsl:with-param name="a" select="key('s', concat('doc-month-', @month))"/><xsl:with-param name="b" select="$year"/></xsl:call-template></cell>
          <xsl:call-template name="tally-cells"/>
          <xsl:call-template name="count"><xsl:with-param name="n" select="@effective"/></xsl:call-template>
        </row>
      </xsl:for-each>
      <xsl:for-each select="$whole">
        <row kind="total">
          <cell><xsl:value-of select="key('s', 'pd-total')"/></cell><xsl:call-template name="tally-cells"/>
          <xsl:call-template name="count"><xsl:with-param name="n" select="sum($plan/d:by-month/d:line/@effective)"/></xsl:call-template>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- What is not done and why, as the agency says; what was late; what is not handed over. -->
  <xsl:template name="problems">
    <xsl:if test="$total/@not-done &gt; 0">
      <p>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'rs-problem-not-done'"/>
          <xsl:with-param name="a"><xsl:apply-templates select="$total/@not-done" mode="counted"/></xsl:with-param><xsl:with-param name="b" select="$total/@share-not-done"/>
        </xsl:call-template>
        <xsl:if test="$internal"><xsl:value-of select="concat(' ', key('s', 'rs-see-left'))"/></xsl:if>
      </p>
    </xsl:if>
    <xsl:for-each select="$plan/d:reasons/d:reason">
      <xsl:variable name="text"><xsl:choose><xsl:when test="@text"><xsl:value-of select="@text"/></xsl:when><xsl:otherwise><xsl:value-of select="key('s', 'rs-silent')"/></xsl:otherwise></xsl:choose></xsl:variable>
      <xsl:call-template name="item"><xsl:with-param name="id" select="'rs-reason'"/><xsl:with-param name="a" select="$text"/><xsl:with-param name="b"><xsl:apply-templates select="@count" mode="counted"/></xsl:with-param></xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$total/@late &gt; 0">
      <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'rs-problem-late'"/><xsl:with-param name="a"><xsl:apply-templates select="$total/@late" mode="counted"/></xsl:with-param><xsl:with-param name="b" select="$total/@late-days"/></xsl:call-template></p>
    </xsl:if>
    <xsl:if test="$unhanded">
      <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'rs-problem-handover'"/><xsl:with-param name="a" select="format-number(count($unhanded), $count)"/></xsl:call-template></p>
    </xsl:if>
    <xsl:if test="$total/@not-done = 0 and $total/@late = 0 and not($unhanded)"><p><xsl:value-of select="key('s', 'rs-none')"/></p></xsl:if>
  </xsl:template>

  <!-- What follows from the figures. -->
  <xsl:template name="proposals">
    <xsl:if test="$total/@not-done &gt; 0">
      <xsl:call-template name="item">
        <xsl:with-param name="id"><xsl:choose><xsl:when test="$plan/@period = 'half-1'">rs-propose-rest</xsl:when><xsl:otherwise>rs-propose-next</xsl:otherwise></xsl:choose></xsl:with-param>
        <xsl:with-param name="a"><xsl:apply-templates select="$total/@not-done" mode="counted"/></xsl:with-param><xsl:with-param name="b" select="$year + 1"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$total/@silent &gt; 0"><xsl:call-template name="item"><xsl:with-param name="id" select="'rs-propose-silent'"/><xsl:with-param name="a"><xsl:apply-templates select="$total/@silent" mode="counted"/></xsl:with-param></xsl:call-template></xsl:if>
    <xsl:if test="$unhanded"><xsl:call-template name="item"><xsl:with-param name="id" select="'rs-propose-handover'"/><xsl:with-param name="a" select="format-number(count($unhanded), $count)"/></xsl:call-template></xsl:if>
    <xsl:if test="$total/@not-done = 0 and not($unhanded)"><p><xsl:value-of select="key('s', 'rs-none')"/></p></xsl:if>
  </xsl:template>

  <xsl:template name="annex-title">
    <xsl:param name="id"/>
    <xsl:attribute name="title"><xsl:call-template name="tell"><xsl:with-param name="id" select="$id"/><xsl:with-param name="a" select="$period"/></xsl:call-template></xsl:attribute>
  </xsl:template>

  <xsl:template name="annex-reference">
    <xsl:attribute name="reference">
      <xsl:call-template name="tell">
        <xsl:with-param name="id" select="'rs-with'"/>
        <xsl:with-param name="a">
          <xsl:choose>
            <xsl:when test="$numbering/@first"><xsl:value-of select="format-number($numbering/@first, '00')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="key('s', 'doc-open-number')"/></xsl:otherwise>
          </xsl:choose>
          <xsl:text>/</xsl:text>
          <xsl:call-template name="symbol"><xsl:with-param name="type" select="'BC'"/></xsl:call-template>
        </xsl:with-param>
        <xsl:with-param name="b">
          <xsl:choose>
            <xsl:when test="$numbering/@date"><xsl:call-template name="long-date"><xsl:with-param name="date" select="$numbering/@date"/></xsl:call-template></xsl:when>
            <xsl:otherwise><xsl:value-of select="key('s', 'doc-open-date')"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="c" select="$body"/>
      </xsl:call-template>
    </xsl:attribute>
  </xsl:template>

  <xsl:template name="case-columns">
    <column heading="{key('s', 'pd-col-n')}" type="number" width="5"/>
    <column heading="{key('s', 'pd-col-name')}" type="text" width="15"/>
    <column heading="{key('s', 'rs-col-post')}" type="text" width="19" group="{key('s', 'pd-group-now')}"/>
    <column heading="{key('s', 'rs-col-code')}" type="centre" width="8" group="{key('s', 'pd-group-now')}"/>
    <column heading="{key('s', 'pd-col-unit')}" type="text" width="15" group="{key('s', 'pd-group-now')}"/>
    <column heading="{key('s', 'rs-col-post')}" type="text" width="19" group="{key('s', 'pd-group-next')}"/>
    <column heading="{key('s', 'pd-col-unit')}" type="text" width="15" group="{key('s', 'pd-group-next')}"/>
    <column heading="{key('s', 'rs-col-planned-on')}" type="date" width="13"/>
  </xsl:template>

  <xsl:template name="case-cells">
    <xsl:param name="n"/>
    <xsl:variable name="from" select="key('post', @from)"/>
    <xsl:variable name="to" select="key('post', @to)"/>
    <xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template>
    <cell><xsl:value-of select="key('person', @person)/@name"/></cell>
    <cell><xsl:call-template name="job"><xsl:with-param name="post" select="$from"/></xsl:call-template></cell>
    <cell><xsl:value-of select="@field"/></cell>
    <cell><xsl:value-of select="key('unit', $from/@unit)/@name"/></cell>
    <cell><xsl:call-template name="job"><xsl:with-param name="post" select="$to"/></xsl:call-template></cell>
    <cell><xsl:value-of select="key('unit', $to/@unit)/@name"/></cell>
    <xsl:call-template name="day"><xsl:with-param name="date" select="@on"/><xsl:with-param name="text" select="@on-text"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="annex-left">
    <annex landscape="yes">
      <xsl:call-template name="annex-title"><xsl:with-param name="id" select="concat('rs-annex-left-', $family)"/></xsl:call-template>
      <xsl:call-template name="annex-reference"/>
      <table name="{key('s', 'rs-sheet-left')}" filter="yes">
        <xsl:call-template name="case-columns"/>
        <column heading="{key('s', 'rs-col-days-open')}" type="number" width="9"/>
        <column heading="{key('s', 'rs-col-reason')}" type="text" width="28"/>
        <xsl:for-each select="$left">
          <row>
            <xsl:call-template name="case-cells"><xsl:with-param name="n" select="position()"/></xsl:call-template>
            <xsl:call-template name="count"><xsl:with-param name="n" select="@days-open"/></xsl:call-template>
            <cell><xsl:choose><xsl:when test="@reason"><xsl:value-of select="@reason"/></xsl:when><xsl:otherwise><xsl:value-of select="key('s', 'rs-silent')"/></xsl:otherwise></xsl:choose></cell>
          </row>
        </xsl:for-each>
      </table>
    </annex>
  </xsl:template>

  <xsl:template name="annex-done">
    <annex landscape="yes">
      <xsl:call-template name="annex-title"><xsl:with-param name="id" select="concat('rs-annex-done-', $family)"/></xsl:call-template>
      <xsl:call-template name="annex-reference"/>
      <table name="{key('s', 'rs-sheet-done')}" filter="yes">
        <xsl:call-template name="case-columns"/>
        <column heading="{key('s', 'rs-col-effective-on')}" type="date" width="13"/>
        <column heading="{key('s', 'rs-col-days-late')}" type="number" width="8"/>
        <xsl:if test="$internal">
          <column heading="{key('s', 'rs-col-decision')}" type="text" width="14"/>
          <column heading="{key('s', 'rs-col-handed-over')}" type="date" width="13"/>
        </xsl:if>
        <xsl:for-each select="$done">
          <row>
            <xsl:call-template name="case-cells"><xsl:with-param name="n" select="position()"/></xsl:call-template>
            <xsl:call-template name="day"><xsl:with-param name="date" select="@effective-on"/><xsl:with-param name="text" select="@effective-on-text"/></xsl:call-template>
            <xsl:call-template name="count"><xsl:with-param name="n" select="@days-late"/></xsl:call-template>
            <xsl:if test="$internal">
              <cell><xsl:value-of select="@decision"/></cell>
              <xsl:call-template name="day"><xsl:with-param name="date" select="@handed-over-on"/><xsl:with-param name="text" select="@handed-over-on-text"/></xsl:call-template>
            </xsl:if>
          </row>
        </xsl:for-each>
      </table>
    </annex>
  </xsl:template>
</xsl:stylesheet>
