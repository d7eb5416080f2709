<?xml version="1.0" encoding="UTF-8"?>
<!-- Submissions (tờ trình): one a case of the review. A term that ends or has ended: re-appointment or extension of its
     holder. A vacancy: that the post be filled in principle, with the people looked at as an annex; with one person
     asked for, the appointment of that person. Nothing is proposed that the standards do not bear out. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="review"
                d:title-vi="Tờ trình về bổ nhiệm, bổ nhiệm lại" d:title-en="Submissions on appointment and re-appointment">
  <xsl:import href="review-common.xsl"/>

  <xsl:variable name="cases" select="$r/d:register/d:entry[@outcome = 'vacant' or @outcome = 'end' or @outcome = 're-appoint' or @outcome = 'lapsed' or @outcome = 'extend'][not($chosen) or d:candidate/@person = $chosen]"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s', 'sub-title')"/></xsl:template>

  <xsl:template match="d:document" mode="papers">
    <xsl:for-each select="$cases">
      <xsl:call-template name="paper">
        <xsl:with-param name="nth" select="position()"/>
        <xsl:with-param name="open" select="@outcome = 'vacant' or @outcome = 'end'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="not($cases)"><xsl:call-template name="no-case"><xsl:with-param name="file" select="'to-trinh'"/></xsl:call-template></xsl:if>
  </xsl:template>

  <!-- `open`: a place to be filled. -->
  <xsl:template name="paper">
    <xsl:param name="nth"/>
    <xsl:param name="open"/>
    <xsl:variable name="candidate" select="d:candidate[@person = $chosen] | d:candidate[not($chosen) and not($open)][1]"/>
    <xsl:variable name="act">
      <xsl:choose>
        <xsl:when test="@outcome = 'extend'">extension</xsl:when>
        <xsl:when test="not($open)">re-appointment</xsl:when>
        <xsl:when test="$candidate">appointment</xsl:when>
        <xsl:otherwise>principle</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="post"><xsl:call-template name="post-name"><xsl:with-param name="id" select="@post"/></xsl:call-template></xsl:variable>
    <xsl:variable name="to"><xsl:call-template name="addressee"><xsl:with-param name="post" select="@post"/></xsl:call-template></xsl:variable>
    <xsl:variable name="who" select="$candidate/@person | @holder[not($candidate)]"/>
    <xsl:variable name="within" select="boolean(key('unit', key('post', @post)/@unit)/@top)"/>
    <paper type="TTr">
      <xsl:attribute name="file">
        <xsl:call-template name="file-name"><xsl:with-param name="text" select="concat('to-trinh-', @post, substring('-', 1, count($who)), $who)"/></xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="letterhead">
        <xsl:with-param name="report" select="'submission'"/>
        <xsl:with-param name="type" select="'TTr'"/>
        <xsl:with-param name="offset" select="$nth - 1"/>
        <xsl:with-param name="year" select="substring(/d:document/@on, 1, 4)"/>
        <xsl:with-param name="within" select="$within"/>
      </xsl:call-template>
      <heading>
        <name><xsl:value-of select="key('s', 'sub-name')"/></name>
        <subject>
          <xsl:call-template name="tell">
            <xsl:with-param name="id" select="concat('sub-subject-', $act)"/>
            <xsl:with-param name="a" select="$post"/>
            <xsl:with-param name="b"><xsl:call-template name="named"><xsl:with-param name="id" select="$who"/></xsl:call-template></xsl:with-param>
          </xsl:call-template>
        </subject>
      </heading>
      <to><addressee><xsl:value-of select="$to"/></addressee></to>
      <bases><xsl:apply-templates select="d:bases/d:basis"/></bases>
      <p>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'sub-open'"/>
          <xsl:with-param name="a"><xsl:call-template name="day"><xsl:with-param name="of" select="/d:document/@on"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="b"><xsl:call-template name="author"><xsl:with-param name="within" select="$within"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="c" select="$to"/>
        </xsl:call-template>
      </p>
      <section title="{key('s', 'sub-h-need')}"><xsl:call-template name="need"><xsl:with-param name="post" select="$post"/></xsl:call-template></section>
      <xsl:choose>
        <xsl:when test="$candidate">
          <section title="{key('s', 'sub-h-person')}"><xsl:for-each select="$candidate"><xsl:call-template name="person-facts"/></xsl:for-each></section>
          <section title="{key('s', 'sub-h-check')}"><xsl:for-each select="$candidate"><xsl:call-template name="checked"/></xsl:for-each></section>
        </xsl:when>
        <xsl:otherwise>
          <section title="{key('s', 'sub-h-standards')}"><xsl:call-template name="asked"/></section>
          <section title="{key('s', 'sub-h-pool')}"><xsl:call-template name="pool"/></section>
        </xsl:otherwise>
      </xsl:choose>
      <section title="{key('s', 'sub-h-proposal')}">
        <xsl:call-template name="propose">
          <xsl:with-param name="act" select="$act"/>
          <xsl:with-param name="candidate" select="$candidate"/>
          <xsl:with-param name="post" select="$post"/>
          <xsl:with-param name="to" select="$to"/>
        </xsl:call-template>
      </section>
      <section title="{key('s', 'sub-h-file')}"><xsl:call-template name="items"><xsl:with-param name="id" select="concat('sub-file-', $act)"/></xsl:call-template></section>
      <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'sub-close'"/><xsl:with-param name="a" select="$to"/></xsl:call-template></p>
      <xsl:call-template name="signature"><xsl:with-param name="type" select="'TTr'"/><xsl:with-param name="within" select="$within"/></xsl:call-template>
      <xsl:call-template name="recipients"><xsl:with-param name="to" select="$to"/><xsl:with-param name="general" select="not($within)"/></xsl:call-template>
      <xsl:if test="not($candidate) and d:candidate"><xsl:call-template name="annex"><xsl:with-param name="nth" select="$nth"/><xsl:with-param name="within" select="$within"/></xsl:call-template></xsl:if>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <xsl:template name="need">
    <xsl:param name="post"/>
    <xsl:variable name="held" select="@outcome = 're-appoint' or @outcome = 'lapsed' or @outcome = 'extend'"/>
    <p>
      <xsl:call-template name="tell">
        <xsl:with-param name="id">
          <xsl:choose>
            <xsl:when test="@outcome = 'vacant' and @vacant-from">sub-need-vacant-from</xsl:when>
            <xsl:when test="@outcome = 'lapsed'">sub-need-lapsed</xsl:when>
            <xsl:when test="$held">sub-need-re-appoint</xsl:when>
            <xsl:otherwise>sub-need-<xsl:value-of select="@outcome"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="a" select="$post"/>
        <xsl:with-param name="b">
          <xsl:choose>
            <xsl:when test="@outcome = 'vacant'"><xsl:call-template name="day"><xsl:with-param name="of" select="@vacant-from"/></xsl:call-template></xsl:when>
            <xsl:otherwise><xsl:call-template name="named"><xsl:with-param name="id" select="@holder"/><xsl:with-param name="capital" select="true()"/></xsl:call-template></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="c">
          <xsl:choose>
            <xsl:when test="$held"><xsl:call-template name="day"><xsl:with-param name="of" select="@since"/></xsl:call-template></xsl:when>
            <xsl:otherwise><xsl:call-template name="day"><xsl:with-param name="of" select="@vacant-from"/></xsl:call-template></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="e"><xsl:call-template name="day"><xsl:with-param name="of" select="@term-last"/></xsl:call-template></xsl:with-param>
      </xsl:call-template>
    </p>
    <xsl:if test="@outcome = 'extend'"><xsl:call-template name="need-extension"/></xsl:if>
    <xsl:if test="@notice-by and @decision-by and not(@overdue-notice) and not(@overdue-decision)">
      <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'sub-days'"/><xsl:with-param name="a"><xsl:call-template name="day"><xsl:with-param name="of" select="@notice-by"/></xsl:call-template></xsl:with-param><xsl:with-param name="b"><xsl:call-template name="day"><xsl:with-param name="of" select="@decision-by"/></xsl:call-template></xsl:with-param></xsl:call-template></p>
    </xsl:if>
    <xsl:if test="@overdue-notice"><p><xsl:call-template name="tell"><xsl:with-param name="id" select="'sub-notice-late'"/><xsl:with-param name="a"><xsl:call-template name="day"><xsl:with-param name="of" select="@notice-by"/></xsl:call-template></xsl:with-param><xsl:with-param name="b"><xsl:call-template name="day"><xsl:with-param name="of" select="/d:document/@on"/></xsl:call-template></xsl:with-param></xsl:call-template></p></xsl:if>
    <xsl:if test="@overdue-decision"><p><xsl:call-template name="tell"><xsl:with-param name="id" select="'sub-decision-late'"/><xsl:with-param name="a"><xsl:call-template name="day"><xsl:with-param name="of" select="@decision-by"/></xsl:call-template></xsl:with-param><xsl:with-param name="b"><xsl:call-template name="day"><xsl:with-param name="of" select="/d:document/@on"/></xsl:call-template></xsl:with-param></xsl:call-template></p></xsl:if>
    <xsl:if test="@calendar"><p><xsl:value-of select="key('s', concat('calendar-', @calendar))"/></p></xsl:if>
  </xsl:template>

  <xsl:template name="need-extension">
    <xsl:variable name="clause"><xsl:call-template name="clause-text"><xsl:with-param name="version" select="key('version', concat(@standard, ' ', @version))"/></xsl:call-template></xsl:variable>
    <p>
      <xsl:call-template name="tell">
        <xsl:with-param name="id" select="'sub-need-extend'"/>
        <xsl:with-param name="a"><xsl:if test="string($clause)"> (<xsl:value-of select="$clause"/>)</xsl:if></xsl:with-param>
        <xsl:with-param name="b"><xsl:call-template name="named"><xsl:with-param name="id" select="@holder"/><xsl:with-param name="capital" select="true()"/></xsl:call-template></xsl:with-param>
        <xsl:with-param name="c"><xsl:call-template name="day"><xsl:with-param name="of" select="@extends-to"/></xsl:call-template></xsl:with-param>
      </xsl:call-template>
    </p>
  </xsl:template>

  <!-- The standards of a post that is to be filled, as they apply to those looked at. -->
  <xsl:template name="asked">
    <xsl:variable name="first" select="d:candidate[1]"/>
    <xsl:variable name="judged" select="d:candidate/d:finding[@verdict != 'not-applicable']"/>
    <xsl:choose>
      <xsl:when test="$first/d:finding">
        <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'sub-standards'"/><xsl:with-param name="a"><xsl:call-template name="day"><xsl:with-param name="of" select="/d:document/@on"/></xsl:call-template></xsl:with-param></xsl:call-template></p>
        <table name="{key('s', 'sub-standards-table')} {@post}">
          <column heading="{key('s', 'col-number')}" type="number" width="5"/>
          <column heading="{key('s', 'rev-col-criterion')}" width="45"/>
          <column heading="{key('s', 'rev-col-clause')}" width="50"/>
          <xsl:for-each select="$first/d:finding[@standard = $judged/@standard]">
            <row>
              <cell value="{position()}"><xsl:value-of select="position()"/></cell>
              <cell><xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template></cell>
              <cell><xsl:call-template name="clause-text"><xsl:with-param name="version" select="key('version', concat(@standard, ' ', @version))"/></xsl:call-template></cell>
            </row>
          </xsl:for-each>
        </table>
      </xsl:when>
      <xsl:otherwise>
        <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'sub-no-standard'"/><xsl:with-param name="a"><xsl:call-template name="day"><xsl:with-param name="of" select="/d:document/@on"/></xsl:call-template></xsl:with-param></xsl:call-template></p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="pool">
    <p>
      <xsl:choose>
        <xsl:when test="d:candidate">
          <xsl:call-template name="tell">
            <xsl:with-param name="id" select="'sub-pool'"/>
            <xsl:with-param name="a"><xsl:apply-templates select="@candidates" mode="counted"/></xsl:with-param>
            <xsl:with-param name="b"><xsl:apply-templates select="@eligible" mode="counted"/></xsl:with-param>
            <xsl:with-param name="c"><xsl:apply-templates select="@approvable" mode="counted"/></xsl:with-param>
          </xsl:call-template>
          <xsl:if test="@more">
            <xsl:text> </xsl:text>
            <xsl:call-template name="say"><xsl:with-param name="id" select="'candidates-more'"/><xsl:with-param name="a" select="@more"/></xsl:call-template>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="key('s', 'sub-pool-none')"/></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- The standards that apply to the person, with clause and result; what is missing or may be decided otherwise. -->
  <xsl:template name="checked">
    <p>
      <xsl:choose>
        <xsl:when test="@no-standard">
          <xsl:call-template name="tell"><xsl:with-param name="id" select="'sub-no-standard'"/><xsl:with-param name="a"><xsl:call-template name="day"><xsl:with-param name="of" select="/d:document/@on"/></xsl:call-template></xsl:with-param></xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="tell">
            <xsl:with-param name="id" select="'sub-check'"/>
            <xsl:with-param name="a"><xsl:apply-templates select="@met" mode="counted"/></xsl:with-param>
            <xsl:with-param name="b"><xsl:apply-templates select="@not-met" mode="counted"/></xsl:with-param>
            <xsl:with-param name="c"><xsl:apply-templates select="@unknown" mode="counted"/></xsl:with-param>
            <xsl:with-param name="e"><xsl:call-template name="day"><xsl:with-param name="of" select="/d:document/@on"/></xsl:call-template></xsl:with-param>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:if test="d:finding[@verdict != 'not-applicable']">
      <table name="{key('s', 'sub-check-table')} {@person}">
        <column heading="{key('s', 'col-number')}" type="number" width="5"/>
        <column heading="{key('s', 'rev-col-criterion')}" width="34"/>
        <column heading="{key('s', 'rev-col-clause')}" width="40"/>
        <column heading="{key('s', 'rev-col-result')}" width="11"/>
        <column heading="{key('s', 'rev-col-note')}" width="15"/>
        <xsl:for-each select="d:finding[@verdict != 'not-applicable']">
          <xsl:variable name="version" select="key('version', concat(@standard, ' ', @version))"/>
          <row>
            <cell value="{position()}"><xsl:value-of select="position()"/></cell>
            <cell><xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template></cell>
            <cell><xsl:call-template name="clause-text"><xsl:with-param name="version" select="$version"/></xsl:call-template></cell>
            <cell><xsl:value-of select="key('s', concat('verdict-', @verdict))"/></cell>
            <cell><xsl:call-template name="note"><xsl:with-param name="version" select="$version"/></xsl:call-template></cell>
          </row>
        </xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="propose">
    <xsl:param name="act"/>
    <xsl:param name="candidate"/>
    <xsl:param name="post"/>
    <xsl:param name="to"/>
    <p>
      <xsl:call-template name="tell">
        <xsl:with-param name="id">sub-propose-<xsl:value-of select="$act"/><xsl:if test="$candidate">-<xsl:value-of select="$candidate/@conclusion"/></xsl:if></xsl:with-param>
        <xsl:with-param name="a" select="$to"/>
        <xsl:with-param name="b"><xsl:call-template name="named"><xsl:with-param name="id" select="$candidate/@person"/></xsl:call-template></xsl:with-param>
        <xsl:with-param name="c" select="$post"/>
        <xsl:with-param name="e">
          <xsl:choose>
            <xsl:when test="@extends-to">
              <xsl:call-template name="say"><xsl:with-param name="id" select="'sub-term-to'"/><xsl:with-param name="a"><xsl:call-template name="day"><xsl:with-param name="of" select="@extends-to"/></xsl:call-template></xsl:with-param></xsl:call-template>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="key('s', 'sub-term-from')"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </p>
  </xsl:template>

  <xsl:template name="annex">
    <xsl:param name="nth"/>
    <xsl:param name="within"/>
    <annex title="{key('s', 'sub-annex')}" landscape="yes">
      <xsl:attribute name="reference">
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'sub-reference'"/>
          <xsl:with-param name="a"><xsl:call-template name="own-number"><xsl:with-param name="report" select="'submission'"/><xsl:with-param name="type" select="'TTr'"/><xsl:with-param name="offset" select="$nth - 1"/><xsl:with-param name="within" select="$within"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="b"><xsl:call-template name="author"><xsl:with-param name="within" select="$within"/></xsl:call-template></xsl:with-param>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="people-list"><xsl:with-param name="candidates" select="d:candidate"/></xsl:call-template>
    </annex>
  </xsl:template>
</xsl:stylesheet>
