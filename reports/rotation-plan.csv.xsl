<?xml version="1.0" encoding="UTF-8"?>
<!-- The plan as comma-separated values: one line a person, in the order of the whole table. Dates as in files (2027-04-01). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d">
  <xsl:import href="common.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:key name="move" match="d:chains/d:chain/d:move" use="@person"/>
  <xsl:key name="stay" match="d:groups/d:group/d:stay" use="@person"/>

  <xsl:template match="d:document">
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-person')"/><xsl:with-param name="first" select="true()"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-born')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-unit')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-unit-name')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-post')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-position')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-duty')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-since')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-months')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-limit')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-duty-day')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-outcome')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-reason')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-move-on')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-to')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-to-unit')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-to-position')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-to-duty')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-chain')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-form')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-notice')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-ground')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-until')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-again')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-missing')"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="key('s','csv-article')"/></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
    <xsl:apply-templates select="d:plan/d:rows/d:row" mode="line"/>
  </xsl:template>

  <xsl:template match="d:row" mode="line">
    <xsl:variable name="move" select="key('move', @person)"/>
    <xsl:variable name="stay" select="key('stay', @person)"/>
    <xsl:call-template name="cell"><xsl:with-param name="first" select="true()"/><xsl:with-param name="text" select="string(@person)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('person', @person)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('person', @person)/@born)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('post', @post)/@unit)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('unit', key('post', @post)/@unit)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@post)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('post', @post)/@title)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('post', @post)/@duty)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@since)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@months)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@limit)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@duty-day)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('s', concat('outcome-', @outcome)))"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:choose><xsl:when test="@outcome = 'move'"><xsl:value-of select="key('s', concat('move-', @reason))"/></xsl:when><xsl:otherwise><xsl:value-of select="key('s', concat('stay-', @reason))"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@move-on)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@to)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('unit', key('post', @to)/@unit)/@name)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('post', @to)/@title)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('post', @to)/@duty)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($move/../@id)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(key('s', concat('form-', $move/@form)))"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($move/@notice)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:choose><xsl:when test="$stay/@ground-text"><xsl:value-of select="$stay/@ground-text"/></xsl:when><xsl:when test="$stay/@ground"><xsl:value-of select="$stay/@ground"/></xsl:when></xsl:choose></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string($stay/@until)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text" select="string(@again-on)"/></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:if test="@missing"><xsl:call-template name="field"><xsl:with-param name="path" select="@missing"/><xsl:with-param name="stem" select="@missing-stem"/><xsl:with-param name="of" select="@missing-of"/></xsl:call-template></xsl:if></xsl:with-param></xsl:call-template>
    <xsl:call-template name="cell"><xsl:with-param name="text"><xsl:choose><xsl:when test="$stay/@standard"><xsl:call-template name="clause-text"><xsl:with-param name="standard" select="$stay/@standard"/><xsl:with-param name="version" select="$stay/@version"/></xsl:call-template></xsl:when><xsl:otherwise><xsl:call-template name="clause-text"><xsl:with-param name="standard" select="@standard"/><xsl:with-param name="version" select="@version"/></xsl:call-template></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
    <xsl:text>&#13;&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
