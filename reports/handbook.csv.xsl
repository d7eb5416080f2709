<?xml version="1.0" encoding="UTF-8"?>
<!-- The rules in force as comma-separated values: one line a rule, then one a text of the law. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d">
  <xsl:import href="common.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="d:document">
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-source')"/><xsl:with-param name="first" select="true()"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-article')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-standard')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-title')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-requirement')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-force')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-from')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-until')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-confidence')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-draft')"/></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
    <xsl:apply-templates select="d:handbook/*/d:source/d:article/*" mode="line"/>
  </xsl:template>

  <xsl:template match="d:entry" mode="line">
    <xsl:variable name="standard" select="key('standard', @standard)"/>
    <xsl:variable name="version" select="key('version', concat(@standard, ' ', @version))"/>
    <xsl:call-template name="line">
      <xsl:with-param name="id" select="@standard"/>
      <xsl:with-param name="title" select="$standard/@title"/>
      <xsl:with-param name="text" select="$version/d:require"/>
      <xsl:with-param name="force" select="key('s', concat('force-', $standard/@force))"/>
      <xsl:with-param name="of" select="$version"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:note" mode="line">
    <xsl:call-template name="line">
      <xsl:with-param name="id" select="@id"/>
      <xsl:with-param name="title" select="@title"/>
      <xsl:with-param name="text" select="d:text"/>
      <xsl:with-param name="of" select="."/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="line">
    <xsl:param name="id"/>
    <xsl:param name="title"/>
    <xsl:param name="text"/>
    <xsl:param name="force"/>
    <xsl:param name="of"/>
    <xsl:call-template name="cell"><xsl:with-param name="first" select="true()"/><xsl:with-param name="text" select="string(../../@number)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(../@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($id)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($title)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($text)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($force)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($of/@from)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($of/@until)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($of/@confidence)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="$of/@draft"><xsl:value-of select="key('s','draft')"/></xsl:if></xsl:with-param></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
