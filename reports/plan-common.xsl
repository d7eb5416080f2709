<?xml version="1.0" encoding="UTF-8"?>
<!-- What the papers of a plan share: the plan itself, its number and day, cells of tables, people with their posts. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d">
  <xsl:import href="paper-common.xsl"/>

  <xsl:key name="row" match="d:rows/d:row" use="@person"/>
  <xsl:key name="move" match="d:chains/d:chain/d:move" use="@person"/>
  <xsl:key name="basis" match="d:bases/d:basis" use="@source"/>
  <xsl:variable name="plan" select="/d:document/d:plan"/>
  <xsl:variable name="in" select="$plan/d:indicators"/>
  <xsl:variable name="year" select="$plan/@year"/>
  <xsl:variable name="family" select="$plan/@family"/>
  <xsl:variable name="of-leaders"><xsl:if test="$family = 'leaders'">-leaders</xsl:if></xsl:variable>

  <!-- Moves that papers can be made of: where to and when are known, and it is not given up. -->
  <xsl:variable name="moves" select="$plan/d:chains/d:chain/d:move[@from and @to and string-length(@on) = 10 and not(@not-done)]"/>

  <!-- The plan's own number: as issued, else the first of the office file. -->
  <xsl:variable name="plan-numbering" select="($office/d:number[@report = 'plan-document'] | $office/d:number[@type = 'KH'][not($office/d:number[@report = 'plan-document'])])[1]"/>
  <xsl:variable name="plan-number">
    <xsl:choose>
      <xsl:when test="contains($plan/@issued-number, '/')"><xsl:value-of select="substring-before($plan/@issued-number, '/')"/></xsl:when>
      <xsl:when test="$plan/@issued-number"><xsl:value-of select="$plan/@issued-number"/></xsl:when>
      <xsl:when test="$plan-numbering/@first"><xsl:value-of select="format-number($plan-numbering/@first, '00')"/></xsl:when>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="plan-symbol">
    <xsl:choose>
      <xsl:when test="contains($plan/@issued-number, '/')"><xsl:value-of select="$plan/@issued-number"/></xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$plan-number"/>
        <xsl:if test="not(string($plan-number))"><xsl:value-of select="key('s', 'doc-open-number')"/></xsl:if>
        <xsl:text>/</xsl:text>
        <xsl:call-template name="symbol"><xsl:with-param name="type" select="'KH'"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="plan-date">
    <xsl:choose>
      <xsl:when test="$plan/@issued-on"><xsl:value-of select="$plan/@issued-on"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$plan-numbering/@date"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- The day without the word in front of it that sentences bring themselves. -->
  <xsl:variable name="plan-day">
    <xsl:choose>
      <xsl:when test="string($plan-date)"><xsl:call-template name="long-date"><xsl:with-param name="date" select="$plan-date"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:value-of select="key('s', 'doc-open-date')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- "Kế hoạch số 15/KH-SNV ngày … của …": how other papers name the plan. -->
  <xsl:variable name="plan-name">
    <xsl:call-template name="tell">
      <xsl:with-param name="id" select="'doc-by-plan'"/>
      <xsl:with-param name="a" select="$plan-symbol"/>
      <xsl:with-param name="b" select="$plan-day"/>
      <xsl:with-param name="c" select="$body"/>
      <xsl:with-param name="e">
        <xsl:call-template name="tell"><xsl:with-param name="id" select="concat('doc-plan-', $family)"/><xsl:with-param name="a" select="$year"/></xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:variable>

  <xsl:template name="powers">
    <basis><xsl:call-template name="tell"><xsl:with-param name="id" select="'doc-basis-powers'"/><xsl:with-param name="a" select="$body"/></xsl:call-template></basis>
  </xsl:template>

  <!-- Cells: a number, a day. -->
  <xsl:template name="count">
    <xsl:param name="n"/>
    <cell>
      <xsl:if test="string($n)"><xsl:attribute name="value"><xsl:value-of select="$n"/></xsl:attribute></xsl:if>
      <xsl:value-of select="$n"/>
    </cell>
  </xsl:template>

  <xsl:template name="day">
    <xsl:param name="date"/>
    <xsl:param name="text"/>
    <cell>
      <xsl:if test="string-length($date) = 10"><xsl:attribute name="value"><xsl:value-of select="$date"/></xsl:attribute></xsl:if>
      <xsl:value-of select="$text"/>
    </cell>
  </xsl:template>

  <!-- A post without its unit: title and duty. -->
  <xsl:template name="job">
    <xsl:param name="post"/>
    <xsl:value-of select="$post/@title"/>
    <xsl:if test="$post/@duty"> (<xsl:value-of select="$post/@duty"/>)</xsl:if>
  </xsl:template>

  <!-- A post with its unit. -->
  <xsl:template name="place">
    <xsl:param name="post"/>
    <xsl:call-template name="job"><xsl:with-param name="post" select="$post"/></xsl:call-template>
    <xsl:if test="$post">
      <xsl:if test="$family != 'leaders'">,</xsl:if>
      <xsl:value-of select="concat(' ', key('unit', $post/@unit)/@name)"/>
    </xsl:if>
  </xsl:template>

  <!-- "ông Nguyễn Văn A". -->
  <xsl:template name="who">
    <xsl:param name="person"/>
    <xsl:value-of select="concat(key('s', concat('doc-mr-', $person/@sex)), ' ', $person/@name)"/>
  </xsl:template>

  <xsl:template name="large-who">
    <xsl:param name="person"/>
    <xsl:call-template name="capital">
      <xsl:with-param name="text"><xsl:call-template name="who"><xsl:with-param name="person" select="$person"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Of a move: who takes what is left; where the plan names nobody, whom the unit names. -->
  <xsl:template name="taker">
    <xsl:choose>
      <xsl:when test="@hands-to"><xsl:call-template name="who"><xsl:with-param name="person" select="key('person', @hands-to)"/></xsl:call-template></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'de-unit-head'"/>
          <xsl:with-param name="a" select="key('unit', key('post', @from)/@unit)/@name"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Of a move: the day from which it holds, as decided, else as planned. -->
  <xsl:template name="effect">
    <xsl:call-template name="long-date">
      <xsl:with-param name="date">
        <xsl:value-of select="@effective-on"/>
        <xsl:if test="not(@effective-on)"><xsl:value-of select="@on"/></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Rank and highest degree of a row. -->
  <xsl:template name="rank">
    <xsl:variable name="degree" select="d:profile/d:qualification[@kind = 'degree'][1]"/>
    <xsl:variable name="text">
      <xsl:value-of select="d:profile/@rank-text"/>
      <xsl:if test="$degree">
        <xsl:if test="d:profile/@rank-text">; </xsl:if>
        <xsl:choose>
          <xsl:when test="$degree/@field-text">
            <xsl:call-template name="tell"><xsl:with-param name="id" select="'doc-degree'"/><xsl:with-param name="a" select="$degree/@text"/><xsl:with-param name="b" select="$degree/@field-text"/></xsl:call-template>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="$degree/@text"/></xsl:otherwise>
        </xsl:choose>
      </xsl:if>
    </xsl:variable>
    <xsl:call-template name="capital"><xsl:with-param name="text" select="string($text)"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
