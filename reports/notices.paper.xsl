<?xml version="1.0" encoding="UTF-8"?>
<!-- One notice for each mover of a plan, by the day by which it must be given: why, where to, when, what to hand over
     to whom, and how to object. Who has no destination or day has none. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="plan" d:tables="no"
                d:title-vi="Thông báo chuyển đổi vị trí công tác gửi từng người trong kế hoạch"
                d:title-en="A notice for each mover of a plan">
  <xsl:import href="plan-common.xsl"/>

  <xsl:template match="d:document" mode="title">
    <xsl:call-template name="tell"><xsl:with-param name="id" select="concat('no-title', $of-leaders)"/><xsl:with-param name="a" select="$year"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="papers">
    <xsl:for-each select="$moves">
      <xsl:sort select="@notice"/>
      <xsl:sort select="@n" data-type="number"/>
      <xsl:call-template name="notice"><xsl:with-param name="nth" select="position()"/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="notice">
    <xsl:param name="nth"/>
    <xsl:variable name="person" select="key('person', @person)"/>
    <paper file="thong-bao-{@person}" type="TB">
      <xsl:call-template name="letterhead">
        <xsl:with-param name="report" select="'notices'"/>
        <xsl:with-param name="type" select="'TB'"/>
        <xsl:with-param name="offset" select="$nth - 1"/>
        <xsl:with-param name="year" select="substring(@notice, 1, 4)"/>
        <xsl:with-param name="date" select="@noticed-on"/>
      </xsl:call-template>
      <heading>
        <name><xsl:value-of select="key('s', 'no-name')"/></name>
        <subject><xsl:call-template name="tell"><xsl:with-param name="id" select="concat('no-subject-', $family)"/><xsl:with-param name="a" select="$year"/></xsl:call-template></subject>
      </heading>
      <p>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'no-lead'"/>
          <xsl:with-param name="a" select="$plan-name"/>
          <xsl:with-param name="b" select="$body"/>
          <xsl:with-param name="c"><xsl:call-template name="who"><xsl:with-param name="person" select="$person"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="e"><xsl:call-template name="place"><xsl:with-param name="post" select="key('post', @from)"/></xsl:call-template></xsl:with-param>
        </xsl:call-template>
      </p>
      <clause><xsl:call-template name="reason"><xsl:with-param name="row" select="key('row', @person)"/></xsl:call-template></clause>
      <clause>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="concat('no-next', $of-leaders)"/>
          <xsl:with-param name="a"><xsl:call-template name="place"><xsl:with-param name="post" select="key('post', @to)"/></xsl:call-template></xsl:with-param>
        </xsl:call-template>
      </clause>
      <clause>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'no-when'"/>
          <xsl:with-param name="a"><xsl:call-template name="long-date"><xsl:with-param name="date" select="@on"/></xsl:call-template></xsl:with-param>
        </xsl:call-template>
      </clause>
      <clause>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'no-hand-over'"/>
          <xsl:with-param name="a"><xsl:call-template name="who"><xsl:with-param name="person" select="$person"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="b"><xsl:call-template name="taker"/></xsl:with-param>
          <xsl:with-param name="c"><xsl:call-template name="long-date"><xsl:with-param name="date" select="@hand-over"/></xsl:call-template></xsl:with-param>
        </xsl:call-template>
      </clause>
      <clause>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'no-say'"/>
          <xsl:with-param name="a"><xsl:call-template name="who"><xsl:with-param name="person" select="$person"/></xsl:call-template></xsl:with-param>
        </xsl:call-template>
      </clause>
      <p>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'no-notice'"/>
          <xsl:with-param name="a"><xsl:call-template name="long-date"><xsl:with-param name="date" select="@notice"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="b" select="$plan/d:policy/@notice-days"/>
        </xsl:call-template>
        <xsl:value-of select="key('s', 'doc-end')"/>
      </p>
      <xsl:call-template name="signature"><xsl:with-param name="type" select="'TB'"/></xsl:call-template>
      <xsl:call-template name="recipients">
        <xsl:with-param name="general" select="false()"/>
        <xsl:with-param name="first">
          <recipient><xsl:call-template name="large-who"><xsl:with-param name="person" select="$person"/></xsl:call-template></recipient>
          <recipient><xsl:value-of select="key('unit', key('post', @from)/@unit)/@name"/></recipient>
          <xsl:if test="not(key('post', @from)/@unit = key('post', @to)/@unit)">
            <recipient><xsl:value-of select="key('unit', key('post', @to)/@unit)/@name"/></recipient>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <!-- Why this person: the time held, or the reason of the plan. -->
  <xsl:template name="reason">
    <xsl:param name="row"/>
    <xsl:variable name="timed" select="$row/@months and (@reason = 'overdue' or @reason = 'due')"/>
    <xsl:call-template name="tell">
      <xsl:with-param name="id">
        <xsl:choose>
          <xsl:when test="not(@reason)">no-reason-unstated</xsl:when>
          <xsl:when test="$timed and $family = 'leaders'">no-reason-leaders</xsl:when>
          <!-- The day has been put off: there was a ground. -->
          <xsl:when test="@reason = 'due' and $row/@duty-day != $row/@maximum-day">no-reason-due-again</xsl:when>
          <xsl:otherwise><xsl:value-of select="concat('no-reason-', @reason)"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="a"><xsl:call-template name="large-who"><xsl:with-param name="person" select="key('person', @person)"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="b"><xsl:call-template name="long-date"><xsl:with-param name="date" select="$row/@since"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="c"><xsl:call-template name="long-date"><xsl:with-param name="date" select="/d:document/@on"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="e">
        <xsl:call-template name="tell"><xsl:with-param name="id" select="'no-limit'"/><xsl:with-param name="a" select="$row/@months"/><xsl:with-param name="b" select="$row/@limit"/></xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
