<?xml version="1.0" encoding="UTF-8"?>
<!-- What an inspection found as comma-separated values: one line a finding, unknown ones too. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d">
  <xsl:import href="common.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:key name="defect" match="d:defects/d:defect" use="@code"/>

  <xsl:template match="d:document">
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-code')"/><xsl:with-param name="first" select="true()"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-defect')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-person')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-unit')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-unit-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-post')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-position')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-judged-on')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-verdict')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-today')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-actual')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-missing')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-article')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-source-clause')"/></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
    <xsl:apply-templates select="d:inspection/d:lists/d:list/d:finding" mode="line"/>
  </xsl:template>

  <xsl:template match="d:finding" mode="line">
    <xsl:variable name="unit" select="@unit | key('post', @post)[not(current()/@unit)]/@unit"/>
    <xsl:call-template name="cell"><xsl:with-param name="first" select="true()"/><xsl:with-param name="text" select="string(@defect)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('defect', @defect)/@title)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@person)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('person', @person)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($unit)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('unit', $unit)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@post)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('post', @post)/@title)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@on)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('s', concat('verdict-', @verdict)))"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('s', concat('verdict-', @today)))"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="facts-text"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="@missing"><xsl:call-template name="field"><xsl:with-param name="path" select="@missing"/><xsl:with-param name="stem" select="@missing-stem"/><xsl:with-param name="of" select="@missing-of"/></xsl:call-template></xsl:if></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="clause-text"><xsl:with-param name="standard" select="@standard"/><xsl:with-param name="version" select="@version"/></xsl:call-template></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:for-each select="key('defect', @defect)/d:citation"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:value-of select="@text"/></xsl:for-each></xsl:with-param></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
