<?xml version="1.0" encoding="UTF-8"?>
<!-- One decision for each mover of a plan, by the day on which they move, numbered on from the first number of the
     office file; a move that bears the number of its decision keeps it. Who has no destination or day has none. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="plan" d:tables="no"
                d:title-vi="Quyết định chuyển đổi vị trí công tác của từng người trong kế hoạch"
                d:title-en="A decision for each mover of a plan">
  <xsl:import href="plan-common.xsl"/>

  <xsl:template match="d:document" mode="title">
    <xsl:call-template name="tell"><xsl:with-param name="id" select="concat('de-title', $of-leaders)"/><xsl:with-param name="a" select="$year"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="papers">
    <xsl:for-each select="$moves">
      <xsl:sort select="@on"/>
      <xsl:sort select="@n" data-type="number"/>
      <xsl:call-template name="decision"><xsl:with-param name="nth" select="position()"/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="decision">
    <xsl:param name="nth"/>
    <xsl:variable name="row" select="key('row', @person)"/>
    <xsl:variable name="within-unit" select="@way = 'duty' and $family != 'leaders'"/>
    <paper file="quyet-dinh-{@person}" type="QĐ">
      <xsl:call-template name="letterhead">
        <xsl:with-param name="report" select="'decisions'"/>
        <xsl:with-param name="type" select="'QĐ'"/>
        <xsl:with-param name="offset" select="$nth - 1"/>
        <xsl:with-param name="year" select="$year"/>
        <xsl:with-param name="number">
          <xsl:choose>
            <xsl:when test="contains(@decision, '/')"><xsl:value-of select="substring-before(@decision, '/')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="@decision"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="date" select="@decided-on"/>
      </xsl:call-template>
      <heading>
        <name><xsl:value-of select="key('s', 'de-name')"/></name>
        <subject><xsl:call-template name="subject"><xsl:with-param name="row" select="$row"/></xsl:call-template></subject>
      </heading>
      <issues><xsl:call-template name="issuer"><xsl:with-param name="type" select="'QĐ'"/></xsl:call-template></issues>
      <bases>
        <xsl:call-template name="powers"/>
        <!-- An assignment within the unit is no transfer: the law on corruption is enough. -->
        <xsl:apply-templates select="$plan/d:bases/d:basis[not(@regime) or @regime = $row/@regime and not($within-unit)][not(@sets-period) or @source = key('version', concat($row/@standard, ' ', $row/@version))/d:citation/@source]"/>
        <basis><xsl:call-template name="tell"><xsl:with-param name="id" select="'de-basis-plan'"/><xsl:with-param name="a" select="$plan-name"/></xsl:call-template></basis>
        <basis><xsl:value-of select="key('s', 'de-basis-proposal')"/></basis>
      </bases>
      <issues><xsl:value-of select="key('s', 'de-issues')"/></issues>
      <article>
        <p><xsl:call-template name="act"><xsl:with-param name="row" select="$row"/></xsl:call-template></p>
        <xsl:if test="$family = 'leaders'"><p><xsl:call-template name="local"><xsl:with-param name="id" select="'de-term-leaders'"/></xsl:call-template></p></xsl:if>
      </article>
      <article><p><xsl:call-template name="duties"/></p></article>
      <article><p><xsl:call-template name="force"/></p></article>
      <xsl:call-template name="signature"><xsl:with-param name="type" select="'QĐ'"/></xsl:call-template>
      <xsl:call-template name="recipients">
        <xsl:with-param name="general" select="false()"/>
        <xsl:with-param name="first"><recipient><xsl:value-of select="key('s', 'de-recipient')"/></recipient></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <!-- A change of position is one away from a listed post; any other move is a transfer. -->
  <xsl:template name="subject">
    <xsl:param name="row"/>
    <xsl:choose>
      <xsl:when test="$family = 'leaders'"><xsl:value-of select="key('s', concat('de-subject-leaders-', $row/@regime))"/></xsl:when>
      <xsl:when test="key('post', @from)/@rotation"><xsl:value-of select="key('s', concat('de-subject-', $row/@regime))"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="key('s', concat('de-subject-other-', $row/@regime))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Name, birth as far as it is told, rank. -->
  <xsl:template name="person-in-full">
    <xsl:param name="row"/>
    <xsl:variable name="person" select="key('person', @person)"/>
    <xsl:call-template name="who"><xsl:with-param name="person" select="$person"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="string-length($person/@born) = 10">
        <xsl:call-template name="tell"><xsl:with-param name="id" select="'de-born'"/><xsl:with-param name="a" select="$person/@born-text"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$person/@born-year">
        <xsl:call-template name="tell"><xsl:with-param name="id" select="'de-born-year'"/><xsl:with-param name="a" select="$person/@born-year"/></xsl:call-template>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="$row/d:profile/@rank-text">
      <xsl:call-template name="tell"><xsl:with-param name="id" select="'de-rank'"/><xsl:with-param name="a" select="$row/d:profile/@rank-text"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="act">
    <xsl:param name="row"/>
    <xsl:call-template name="tell">
      <xsl:with-param name="id">
        <xsl:choose>
          <xsl:when test="$family = 'leaders'">de-act-leaders</xsl:when>
          <xsl:otherwise><xsl:value-of select="concat('de-act-', @way, '-', $row/@regime)"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="a">
        <xsl:call-template name="person-in-full"><xsl:with-param name="row" select="$row"/></xsl:call-template>
        <!-- A unit that stays is named once. -->
        <xsl:if test="@way = 'duty' and $family != 'leaders'"><xsl:value-of select="concat(', ', key('unit', key('post', @from)/@unit)/@name)"/></xsl:if>
      </xsl:with-param>
      <xsl:with-param name="b"><xsl:call-template name="act-post"><xsl:with-param name="post" select="key('post', @from)"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="c"><xsl:call-template name="act-post"><xsl:with-param name="post" select="key('post', @to)"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="e"><xsl:call-template name="effect"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="act-post">
    <xsl:param name="post"/>
    <xsl:choose>
      <xsl:when test="@way = 'duty' and $family != 'leaders'"><xsl:call-template name="job"><xsl:with-param name="post" select="$post"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="place"><xsl:with-param name="post" select="$post"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Handover, taking up of duty, pay. -->
  <xsl:template name="duties">
    <xsl:call-template name="tell">
      <xsl:with-param name="id" select="'de-hand-over'"/>
      <xsl:with-param name="a"><xsl:call-template name="large-who"><xsl:with-param name="person" select="key('person', @person)"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="b"><xsl:call-template name="taker"/></xsl:with-param>
      <xsl:with-param name="c"><xsl:call-template name="long-date"><xsl:with-param name="date" select="@hand-over"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:value-of select="concat(' ', key('s', 'de-pay'))"/>
  </xsl:template>

  <!-- When it takes effect, and who carries it out. -->
  <xsl:template name="force">
    <xsl:variable name="from" select="key('unit', key('post', @from)/@unit)"/>
    <xsl:variable name="to" select="key('unit', key('post', @to)/@unit)"/>
    <xsl:call-template name="tell">
      <xsl:with-param name="id" select="'de-force'"/>
      <xsl:with-param name="a"><xsl:call-template name="effect"/></xsl:with-param>
      <xsl:with-param name="b">
        <xsl:value-of select="$from/@name"/>
        <xsl:if test="not($from/@id = $to/@id)">, <xsl:value-of select="$to/@name"/></xsl:if>
      </xsl:with-param>
      <xsl:with-param name="c"><xsl:call-template name="who"><xsl:with-param name="person" select="key('person', @person)"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:value-of select="key('s', 'doc-end')"/>
  </xsl:template>
</xsl:stylesheet>
