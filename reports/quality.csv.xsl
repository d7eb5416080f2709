<?xml version="1.0" encoding="UTF-8"?>
<!-- The quality of a roster's data as comma-separated values: a row for each place to fill in, each doubt, and each
     field by unit where something is missing. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d">
  <xsl:import href="common.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="d:document">
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-csv-part')"/><xsl:with-param name="first" select="true()"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-csv-what')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-person')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-csv-other')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-unit')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-unit-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-post')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-actual')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-csv-near')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-csv-days')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-col-counted')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-col-lacking')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-col-findings')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-csv-file')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','qual-csv-cell')"/></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
    <xsl:for-each select="d:quality/d:wants/d:want/d:place">
      <xsl:call-template name="row">
        <xsl:with-param name="part" select="'wants'"/>
        <xsl:with-param name="field" select=".."/>
        <xsl:with-param name="findings" select="../@findings"/>
        <xsl:with-param name="place" select="."/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="d:quality/d:doubts/d:doubt">
      <xsl:call-template name="row">
        <xsl:with-param name="part" select="@group"/>
        <xsl:with-param name="place" select="d:fact[@line][1]"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="d:quality/d:fields/d:field/d:line">
      <xsl:call-template name="row">
        <xsl:with-param name="part" select="'fields'"/>
        <xsl:with-param name="field" select=".."/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="row">
    <xsl:param name="part"/>
    <xsl:param name="field" select="/.."/>
    <xsl:param name="findings"/>
    <xsl:param name="place" select="/.."/>
    <xsl:variable name="unit" select="@unit | key('post', @post)[not(current()/@unit)]/@unit"/>
    <xsl:call-template name="cell"><xsl:with-param name="first" select="true()"/><xsl:with-param name="text" select="string(key('s', concat('qual-h-', $part)))"/></xsl:call-template>
    <xsl:call-template name="cell">
      <xsl:with-param name="text">
        <xsl:value-of select="key('s', concat('qual-', @reason))"/>
        <xsl:for-each select="$field"><xsl:call-template name="field"><xsl:with-param name="path" select="@missing"/><xsl:with-param name="stem" select="@missing-stem"/><xsl:with-param name="of" select="@missing-of"/></xsl:call-template></xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@person)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('person', @person)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@other | @other-unit)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($unit)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('unit', $unit)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@post)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:call-template name="facts-text"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@near)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@days)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@counted)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@missing-count)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($findings)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($place/@from)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($place/@cell | $place/@line[not($place/@cell)])"/></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
