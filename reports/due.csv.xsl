<?xml version="1.0" encoding="UTF-8"?>
<!-- What falls due as comma-separated values: one line a deadline, overdue ones first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d">
  <xsl:import href="common.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="d:document">
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-due-day')"/><xsl:with-param name="first" select="true()"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-due-state')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-due-what')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-due-of')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-person')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-unit')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-unit-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-post')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-position')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-due-planned')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-missing')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','col-article')"/></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
    <xsl:apply-templates select="d:due/d:groups/d:group/d:deadline" mode="line"/>
  </xsl:template>

  <xsl:template match="d:deadline" mode="line">
    <xsl:call-template name="cell"><xsl:with-param name="first" select="true()"/><xsl:with-param name="text" select="string(@on)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('s', concat('due-state-', @state)))"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:choose><xsl:when test="@extends"><xsl:value-of select="key('s','due-extends')"/></xsl:when><xsl:otherwise><xsl:value-of select="key('s', concat('due-', @kind))"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@of)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@person)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('person', @person)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@unit)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('unit', @unit)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@post)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('post', @post)/@title)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="@to"><xsl:value-of select="@planned-on"/><xsl:text> </xsl:text><xsl:value-of select="@to"/></xsl:if></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="@missing"><xsl:call-template name="field"><xsl:with-param name="path" select="@missing"/><xsl:with-param name="stem" select="@missing-stem"/><xsl:with-param name="of" select="@missing-of"/></xsl:call-template></xsl:if></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="@standard"><xsl:call-template name="clause-text"><xsl:with-param name="standard" select="@standard"/><xsl:with-param name="version" select="@version"/></xsl:call-template></xsl:if></xsl:with-param></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
