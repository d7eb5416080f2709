<?xml version="1.0" encoding="UTF-8"?>
<!-- Appraisal reports (báo cáo thẩm định): one a post of the review, with a table of standards for each candidate, the
     conclusion, and the list of people as an annex. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="review"
                d:title-vi="Báo cáo thẩm định tiêu chuẩn, điều kiện" d:title-en="Appraisal reports on standards and conditions">
  <xsl:import href="review-common.xsl"/>

  <xsl:variable name="cases" select="$r/d:register/d:entry[d:candidate[not($chosen) or @person = $chosen]]"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s', 'apr-title')"/></xsl:template>

  <xsl:template match="d:document" mode="papers">
    <xsl:for-each select="$cases"><xsl:call-template name="paper"><xsl:with-param name="nth" select="position()"/></xsl:call-template></xsl:for-each>
    <xsl:if test="not($cases)"><xsl:call-template name="no-case"><xsl:with-param name="file" select="'tham-dinh'"/></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template name="paper">
    <xsl:param name="nth"/>
    <xsl:variable name="candidates" select="d:candidate[not($chosen) or @person = $chosen]"/>
    <xsl:variable name="post"><xsl:call-template name="post-name"><xsl:with-param name="id" select="@post"/></xsl:call-template></xsl:variable>
    <xsl:variable name="to"><xsl:call-template name="addressee"><xsl:with-param name="post" select="@post"/></xsl:call-template></xsl:variable>
    <xsl:variable name="occasion">
      <xsl:choose>
        <xsl:when test="@outcome = 'extend'">extension</xsl:when>
        <xsl:otherwise><xsl:value-of select="$candidates[1]/@occasion"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="within" select="boolean(key('unit', key('post', @post)/@unit)/@top)"/>
    <paper type="BC">
      <xsl:attribute name="file">
        <xsl:call-template name="file-name"><xsl:with-param name="text" select="concat('tham-dinh-', @post, substring('-', 1, count(@holder)), @holder)"/></xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="letterhead">
        <xsl:with-param name="report" select="'appraisal'"/>
        <xsl:with-param name="type" select="'BC'"/>
        <xsl:with-param name="offset" select="$nth - 1"/>
        <xsl:with-param name="year" select="substring(/d:document/@on, 1, 4)"/>
        <xsl:with-param name="within" select="$within"/>
      </xsl:call-template>
      <heading>
        <name><xsl:value-of select="key('s', 'apr-name')"/></name>
        <subject><xsl:call-template name="tell"><xsl:with-param name="id" select="concat('apr-subject-', $occasion)"/><xsl:with-param name="a" select="$post"/></xsl:call-template></subject>
      </heading>
      <to><addressee><xsl:value-of select="$to"/></addressee></to>
      <bases><xsl:apply-templates select="d:bases/d:basis"/></bases>
      <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'apr-open'"/><xsl:with-param name="a"><xsl:call-template name="author"><xsl:with-param name="within" select="$within"/></xsl:call-template></xsl:with-param><xsl:with-param name="b"><xsl:call-template name="day"><xsl:with-param name="of" select="/d:document/@on"/></xsl:call-template></xsl:with-param></xsl:call-template></p>
      <section title="{key('s', 'apr-h-case')}"><xsl:call-template name="case"><xsl:with-param name="post" select="$post"/></xsl:call-template></section>
      <section title="{key('s', 'apr-h-results')}"><xsl:call-template name="results"><xsl:with-param name="candidates" select="$candidates"/></xsl:call-template></section>
      <section title="{key('s', 'apr-h-conclusion')}"><xsl:call-template name="conclude"><xsl:with-param name="candidates" select="$candidates"/></xsl:call-template></section>
      <xsl:call-template name="signature"><xsl:with-param name="type" select="'BC'"/><xsl:with-param name="within" select="$within"/></xsl:call-template>
      <xsl:call-template name="recipients"><xsl:with-param name="to" select="$to"/><xsl:with-param name="general" select="not($within)"/></xsl:call-template>
      <annex title="{key('s', 'apr-annex')}" landscape="yes">
        <xsl:attribute name="reference">
          <xsl:call-template name="tell">
            <xsl:with-param name="id" select="'apr-reference'"/>
            <xsl:with-param name="a"><xsl:call-template name="own-number"><xsl:with-param name="report" select="'appraisal'"/><xsl:with-param name="type" select="'BC'"/><xsl:with-param name="offset" select="$nth - 1"/><xsl:with-param name="within" select="$within"/></xsl:call-template></xsl:with-param>
            <xsl:with-param name="b"><xsl:call-template name="author"><xsl:with-param name="within" select="$within"/></xsl:call-template></xsl:with-param>
          </xsl:call-template>
        </xsl:attribute>
        <xsl:call-template name="people-list"><xsl:with-param name="candidates" select="$candidates"/></xsl:call-template>
      </annex>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <xsl:template name="case">
    <xsl:param name="post"/>
    <facts>
      <fact label="{key('s', 'apr-post')}"><b><xsl:value-of select="$post"/></b></fact>
      <fact label="{key('s', 'apr-case')}"><xsl:value-of select="key('s', concat('outcome-', @outcome))"/></fact>
      <xsl:if test="@term-last">
        <fact label="{key('s', 'apr-term')}"><xsl:call-template name="say"><xsl:with-param name="id" select="'apr-term-to'"/><xsl:with-param name="a"><xsl:call-template name="day"><xsl:with-param name="of" select="@term-last"/></xsl:call-template></xsl:with-param></xsl:call-template></fact>
      </xsl:if>
      <xsl:if test="@notice-by"><fact label="{key('s', 'col-notice-by')}"><xsl:value-of select="@notice-by-text"/></fact></xsl:if>
      <xsl:if test="@decision-by"><fact label="{key('s', 'col-decision-by')}"><xsl:value-of select="@decision-by-text"/></fact></xsl:if>
      <fact label="{key('s', 'apr-judged')}"><xsl:value-of select="format-number(count(d:candidate[not($chosen) or @person = $chosen]), $count)"/></fact>
    </facts>
    <xsl:if test="@calendar"><p><xsl:value-of select="key('s', concat('calendar-', @calendar))"/></p></xsl:if>
    <xsl:if test="@more and not($chosen)"><p><xsl:call-template name="say"><xsl:with-param name="id" select="'candidates-more'"/><xsl:with-param name="a" select="@more"/></xsl:call-template></p></xsl:if>
  </xsl:template>

  <!-- In full who is proposed, holds the post or, where they are few, can be appointed; of the others a line each. More
       in full than that nobody reads: they are asked for one by one. -->
  <xsl:variable name="few" select="5"/>
  <xsl:template name="results">
    <xsl:param name="candidates"/>
    <xsl:variable name="held" select="@holder and @outcome != 'end'"/>
    <xsl:variable name="able" select="$candidates[@conclusion = 'eligible' or @conclusion = 'approvable']"/>
    <xsl:variable name="full" select="$candidates[$chosen or $held] | $able[count($able) &lt;= $few]"/>
    <xsl:variable name="rest" select="$candidates[count(. | $full) &gt; count($full)]"/>
    <xsl:apply-templates select="$full" mode="appraised"/>
    <xsl:variable name="lines"><xsl:call-template name="rest"><xsl:with-param name="of" select="$rest"/></xsl:call-template></xsl:variable>
    <xsl:choose>
      <xsl:when test="$full and $rest"><section title="{key('s', 'apr-h-rest')}"><xsl:copy-of select="$lines"/></section></xsl:when>
      <xsl:otherwise><xsl:copy-of select="$lines"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="count($able) &gt; $few and not($chosen)"><p><xsl:value-of select="key('s', 'apr-in-full')"/></p></xsl:if>
  </xsl:template>

  <xsl:template name="rest">
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <table name="{key('s', 'apr-sheet-rest')}">
        <column heading="{key('s', 'col-number')}" type="number" width="4"/>
        <column heading="{key('s', 'col-name')}" width="20"/>
        <column heading="{key('s', 'lst-conclusion')}" width="20"/>
        <column heading="{key('s', 'apr-col-met')}" type="number" width="9"/>
        <column heading="{key('s', 'apr-col-lacks')}" width="47"/>
        <xsl:for-each select="$of">
          <row>
            <cell value="{position()}"><xsl:value-of select="position()"/></cell>
            <cell><xsl:value-of select="key('person', @person)/@name"/></cell>
            <cell><xsl:value-of select="key('s', concat('conclusion-', @conclusion))"/></cell>
            <cell value="{@met}"><xsl:value-of select="@met"/></cell>
            <cell>
              <xsl:call-template name="lacks"><xsl:with-param name="verdict" select="'not-met'"/></xsl:call-template>
              <xsl:if test="d:finding[@verdict = 'not-met'] and d:finding[@verdict = 'unknown']"><xsl:text> </xsl:text></xsl:if>
              <xsl:call-template name="lacks"><xsl:with-param name="verdict" select="'unknown'"/></xsl:call-template>
            </cell>
          </row>
        </xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>

  <!-- "Chưa đạt: …; …." -->
  <xsl:template name="lacks">
    <xsl:param name="verdict"/>
    <xsl:if test="d:finding[@verdict = $verdict]">
      <xsl:call-template name="capital"><xsl:with-param name="text" select="string(key('s', concat('verdict-', $verdict)))"/></xsl:call-template>
      <xsl:text>: </xsl:text>
      <xsl:for-each select="d:finding[@verdict = $verdict]">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
      </xsl:for-each>
      <xsl:text>.</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:candidate" mode="appraised">
    <section>
      <xsl:attribute name="title"><xsl:call-template name="named"><xsl:with-param name="id" select="@person"/><xsl:with-param name="capital" select="true()"/></xsl:call-template></xsl:attribute>
      <facts>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="key('s', 'rev-born')"/>
          <xsl:with-param name="value" select="key('person', @person)/@born-text"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="key('s', 'rev-post-now')"/>
          <xsl:with-param name="value"><xsl:call-template name="held"/></xsl:with-param>
        </xsl:call-template>
      </facts>
      <xsl:call-template name="standards"/>
      <p>
        <b><xsl:call-template name="say"><xsl:with-param name="id" select="'apr-conclusion'"/><xsl:with-param name="a" select="key('s', concat('conclusion-', @conclusion))"/></xsl:call-template></b>
        <xsl:text> </xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'apr-counts'"/>
          <xsl:with-param name="a" select="@met"/>
          <xsl:with-param name="b" select="@not-met"/>
          <xsl:with-param name="c" select="@unknown"/>
          <xsl:with-param name="e" select="@not-applicable"/>
        </xsl:call-template>
        <xsl:if test="@no-standard"><xsl:text> </xsl:text><xsl:value-of select="key('s', 'no-standard')"/></xsl:if>
        <xsl:if test="@conclusion != 'eligible' and @earliest">
          <xsl:text> </xsl:text>
          <xsl:call-template name="say"><xsl:with-param name="id" select="'earliest'"/><xsl:with-param name="b"><xsl:call-template name="day"><xsl:with-param name="of" select="@earliest"/></xsl:call-template></xsl:with-param></xsl:call-template>
        </xsl:if>
      </p>
    </section>
  </xsl:template>

  <!-- Criterion, requirement with clause and first day in force, actual value with its source, result, note; what does not
       apply in one last line. -->
  <xsl:template name="standards">
    <table>
      <xsl:attribute name="name"><xsl:value-of select="concat(key('s', 'apr-sheet-table'), ' ', @person)"/></xsl:attribute>
      <column heading="{key('s', 'col-number')}" type="number" width="4"/>
      <column heading="{key('s', 'rev-col-criterion')}" width="22"/>
      <column heading="{key('s', 'rev-col-requirement')}" width="34"/>
      <column heading="{key('s', 'rev-col-actual')}" width="26"/>
      <column heading="{key('s', 'rev-col-result')}" width="10"/>
      <column heading="{key('s', 'rev-col-note')}" width="13"/>
      <xsl:for-each select="d:finding[@verdict != 'not-applicable']">
        <xsl:variable name="version" select="key('version', concat(@standard, ' ', @version))"/>
        <row>
          <cell value="{position()}"><xsl:value-of select="position()"/></cell>
          <cell><xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template></cell>
          <cell>
            <!-- A long requirement is what the title says in short. -->
            <xsl:if test="$version/d:require and string-length($version/d:require) &lt;= 160">
              <xsl:call-template name="capital"><xsl:with-param name="text" select="string($version/d:require)"/></xsl:call-template>
              <xsl:text>. </xsl:text>
            </xsl:if>
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="'rev-clause'"/>
              <xsl:with-param name="a"><xsl:call-template name="clause-text"><xsl:with-param name="version" select="$version"/></xsl:call-template></xsl:with-param>
              <xsl:with-param name="b" select="$version/@from-text"/>
            </xsl:call-template>
          </cell>
          <cell><xsl:call-template name="actual"/></cell>
          <cell><xsl:value-of select="key('s', concat('verdict-', @verdict))"/></cell>
          <cell><xsl:call-template name="note"><xsl:with-param name="version" select="$version"/></xsl:call-template></cell>
        </row>
      </xsl:for-each>
      <xsl:if test="d:finding[@verdict = 'not-applicable']">
        <row>
          <cell/>
          <cell><xsl:value-of select="key('s', 'rev-others')"/></cell>
          <cell>
            <xsl:for-each select="d:finding[@verdict = 'not-applicable']">
              <xsl:if test="position() &gt; 1">; </xsl:if>
              <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
            </xsl:for-each>
          </cell>
          <cell/>
          <cell><xsl:value-of select="key('s', 'verdict-not-applicable')"/></cell>
          <cell/>
        </row>
      </xsl:if>
    </table>
  </xsl:template>

  <xsl:template name="actual">
    <xsl:for-each select="d:fact">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:call-template name="field">
        <xsl:with-param name="path" select="@field"/>
        <xsl:with-param name="stem" select="@stem"/>
        <xsl:with-param name="of" select="@of[not(starts-with(../@stem, 'circumstance/'))]"/>
      </xsl:call-template>
      <xsl:text>: </xsl:text>
      <xsl:call-template name="value"/>
      <!-- Facts of one place name it once. -->
      <xsl:if test="not(following-sibling::d:fact[1][@line = current()/@line])">
        <xsl:choose>
          <xsl:when test="@cell"> (<xsl:value-of select="@cell"/>)</xsl:when>
          <xsl:when test="@line"> (<xsl:call-template name="say"><xsl:with-param name="id" select="'rev-source-line'"/><xsl:with-param name="a" select="@line"/></xsl:call-template>)</xsl:when>
        </xsl:choose>
      </xsl:if>
    </xsl:for-each>
    <xsl:if test="not(d:fact) and @verdict = 'met'"><xsl:value-of select="key('s', 'nothing-on-record')"/></xsl:if>
  </xsl:template>

  <!-- How many stand where, by name, and what is proposed for them. -->
  <xsl:template name="conclude">
    <xsl:param name="candidates"/>
    <xsl:for-each select="$r/d:totals/d:conclusion">
      <xsl:variable name="id" select="@id"/>
      <xsl:variable name="of" select="$candidates[@conclusion = $id]"/>
      <xsl:if test="$of">
        <item>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'apr-row'"/>
            <xsl:with-param name="a" select="key('s', concat('conclusion-', $id))"/>
            <xsl:with-param name="b" select="format-number(count($of), $count)"/>
            <xsl:with-param name="c"><xsl:for-each select="$of"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="key('person', @person)/@name"/></xsl:for-each></xsl:with-param>
          </xsl:call-template>
          <xsl:text> </xsl:text>
          <xsl:call-template name="tell"><xsl:with-param name="id" select="concat('apr-propose-', $id)"/></xsl:call-template>
        </item>
      </xsl:if>
    </xsl:for-each>
    <p><xsl:value-of select="concat(key('s', 'apr-scope'), key('s', 'doc-end'))"/></p>
  </xsl:template>
</xsl:stylesheet>
