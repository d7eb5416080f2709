<?xml version="1.0" encoding="UTF-8"?>
<!-- Training needs as comma-separated values: one line a person and course; with a plan one more for each course that
     would open places to somebody who stays. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d">
  <xsl:import href="common.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="d:document">
    <xsl:call-template name="cell"><xsl:with-param name="first" select="true()"/><xsl:with-param name="text" select="key('s','csv-unit')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-unit-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-course-kind')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-course-level')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-course')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-person')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-held')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-reason')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-for-post')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-position')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-needed-on')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-places-opened')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-standard')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-title')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-article')"/></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
    <xsl:apply-templates select="d:training/d:unit-courses/d:line/d:course/d:need"/>
    <xsl:apply-templates select="d:training/d:openings/d:opening/d:stay"/>
  </xsl:template>

  <xsl:template match="d:need">
    <xsl:call-template name="cell"><xsl:with-param name="first" select="true()"/><xsl:with-param name="text" select="string(../../@unit)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('unit', ../../@unit)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(../@kind)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(../@level)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(../@text)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@person)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('person', @person)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@held)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('s', concat('trn-', @reason)))"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@post)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('post', @post)/@title)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@needed-on)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string('')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@standard)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="clause-text"><xsl:with-param name="standard" select="@standard"/><xsl:with-param name="version" select="@version"/></xsl:call-template></xsl:with-param></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="d:stay">
    <xsl:call-template name="cell"><xsl:with-param name="first" select="true()"/><xsl:with-param name="text" select="string(key('post', @post)/@unit)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('unit', key('post', @post)/@unit)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(../@kind)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(../@level)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(../@text)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@person)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('person', @person)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@post)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('s','trn-opening'))"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string('')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string('')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string('')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@places)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string('')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string('')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string('')"/></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
