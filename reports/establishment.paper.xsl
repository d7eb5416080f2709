<?xml version="1.0" encoding="UTF-8"?>
<!-- The establishment on a day (tình hình biên chế): authorised, filled, over, acting, vacant and temporarily vacant, by
     unit with sums up the tree, by category and payroll; inside the agency also the grounds of absence. Numbers alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="establishment"
                d:title-vi="Báo cáo tình hình sử dụng biên chế tại một ngày" d:title-en="The establishment and its use on a day">
  <xsl:import href="paper-common.xsl"/>

  <xsl:variable name="e" select="/d:document/d:establishment"/>
  <xsl:variable name="norms" select="$e//@norm"/>
  <xsl:variable name="absent" select="$e/d:total/@away"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s', 'est-title')"/></xsl:template>

  <xsl:template match="d:document" mode="papers">
    <paper file="bien-che" type="BC">
      <xsl:call-template name="letterhead">
        <xsl:with-param name="report" select="'establishment'"/>
        <xsl:with-param name="type" select="'BC'"/>
        <xsl:with-param name="year" select="substring(@on, 1, 4)"/>
      </xsl:call-template>
      <heading>
        <name><xsl:value-of select="key('s', 'est-name')"/></name>
        <subject><xsl:call-template name="tell"><xsl:with-param name="id" select="'est-subject'"/><xsl:with-param name="a" select="@on-text"/></xsl:call-template></subject>
      </heading>
      <xsl:if test="$office/@parent"><to><addressee><xsl:value-of select="$office/@parent"/></addressee></to></xsl:if>
      <p>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'est-open'"/>
          <xsl:with-param name="a" select="$body"/>
          <xsl:with-param name="b"><xsl:call-template name="long-date"><xsl:with-param name="date" select="@on"/></xsl:call-template></xsl:with-param>
        </xsl:call-template>
      </p>
      <section title="{key('s', 'est-h-all')}"><xsl:call-template name="all"/></section>
      <section title="{key('s', 'est-h-units')}"><xsl:call-template name="units"/></section>
      <section title="{key('s', 'est-h-classes')}">
        <xsl:call-template name="classes">
          <xsl:with-param name="of" select="$e/d:categories/d:category"/>
          <xsl:with-param name="name" select="key('s', 'est-classes')"/>
          <xsl:with-param name="heading" select="key('s', 'est-col-category')"/>
        </xsl:call-template>
        <xsl:call-template name="classes">
          <xsl:with-param name="of" select="$e/d:payrolls/d:payroll"/>
          <xsl:with-param name="name" select="key('s', 'est-payrolls')"/>
          <xsl:with-param name="heading" select="key('s', 'est-col-payroll')"/>
        </xsl:call-template>
      </section>
      <xsl:if test="$internal and $e/d:absences/d:absence">
        <section title="{key('s', 'est-h-absences')}"><xsl:call-template name="absences"/></section>
      </xsl:if>
      <p>
        <xsl:call-template name="tell"><xsl:with-param name="id" select="'est-close'"/><xsl:with-param name="a" select="$body"/><xsl:with-param name="b" select="@on-text"/></xsl:call-template>
        <xsl:value-of select="key('s', 'doc-end')"/>
      </p>
      <xsl:call-template name="signature"><xsl:with-param name="type" select="'BC'"/></xsl:call-template>
      <xsl:call-template name="recipients"><xsl:with-param name="to" select="$office/@parent"/></xsl:call-template>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <xsl:template name="all">
    <xsl:for-each select="$e/d:total">
      <item>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'est-all'"/>
          <xsl:with-param name="a"><xsl:apply-templates select="@seats" mode="counted"/></xsl:with-param>
          <xsl:with-param name="b"><xsl:apply-templates select="@filled" mode="counted"/></xsl:with-param>
          <xsl:with-param name="c"><xsl:apply-templates select="@vacant" mode="counted"/></xsl:with-param>
          <xsl:with-param name="e"><xsl:apply-templates select="@over" mode="counted"/></xsl:with-param>
        </xsl:call-template>
      </item>
      <xsl:if test="@norm"><item><xsl:call-template name="tell"><xsl:with-param name="id" select="'est-norm'"/><xsl:with-param name="a"><xsl:apply-templates select="@norm" mode="counted"/></xsl:with-param></xsl:call-template></item></xsl:if>
      <item><xsl:call-template name="tell"><xsl:with-param name="id" select="'est-acting'"/><xsl:with-param name="a"><xsl:apply-templates select="@acting" mode="counted"/></xsl:with-param></xsl:call-template></item>
      <xsl:if test="@away"><item><xsl:call-template name="tell"><xsl:with-param name="id" select="'est-away'"/><xsl:with-param name="a"><xsl:apply-templates select="@away" mode="counted"/></xsl:with-param></xsl:call-template></item></xsl:if>
      <xsl:if test="@away-unsure"><item><xsl:call-template name="tell"><xsl:with-param name="id" select="'est-away-unsure'"/><xsl:with-param name="a"><xsl:apply-templates select="@away-unsure" mode="counted"/></xsl:with-param></xsl:call-template></item></xsl:if>
    </xsl:for-each>
    <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'est-how-1'"/></xsl:call-template></p>
    <xsl:if test="$absent"><p><xsl:call-template name="tell"><xsl:with-param name="id" select="'est-how-2'"/></xsl:call-template></p></xsl:if>
  </xsl:template>

  <xsl:template name="number-columns">
    <xsl:param name="norm"/>
    <xsl:choose>
      <xsl:when test="$norm">
        <column heading="{key('s', 'est-seats')}" group="{key('s', 'est-given')}" type="number" width="8"/>
        <column heading="{key('s', 'est-norm-col')}" group="{key('s', 'est-given')}" type="number" width="8"/>
      </xsl:when>
      <xsl:otherwise><column heading="{key('s', 'est-given')}" type="number" width="8"/></xsl:otherwise>
    </xsl:choose>
    <column heading="{key('s', 'est-filled')}" type="number" width="7"/>
    <column heading="{key('s', 'est-over')}" type="number" width="7"/>
    <column heading="{key('s', 'est-acting-col')}" type="number" width="9"/>
    <column heading="{key('s', 'est-vacant')}" type="number" width="7"/>
    <xsl:if test="$absent"><column heading="{key('s', 'est-away-col')}" type="number" width="7"/></xsl:if>
  </xsl:template>

  <xsl:template name="number-cells">
    <xsl:param name="norm"/>
    <cell value="{@seats}"><xsl:value-of select="@seats"/></cell>
    <xsl:if test="$norm"><cell><xsl:if test="@norm"><xsl:attribute name="value"><xsl:value-of select="@norm"/></xsl:attribute></xsl:if><xsl:value-of select="@norm"/></cell></xsl:if>
    <cell value="{@filled}"><xsl:value-of select="@filled"/></cell>
    <cell value="{@over}"><xsl:value-of select="@over"/></cell>
    <cell value="{@acting}"><xsl:value-of select="@acting"/></cell>
    <cell value="{@vacant}"><xsl:value-of select="@vacant"/></cell>
    <xsl:if test="$absent"><cell value="{@away}"><xsl:value-of select="@away"/></cell></xsl:if>
  </xsl:template>

  <xsl:template name="units">
    <table name="{key('s', 'est-units')}">
      <column heading="{key('s', 'col-number')}" type="centre" width="6"/>
      <column heading="{key('s', 'est-col-unit')}" width="36"/>
      <xsl:call-template name="number-columns"><xsl:with-param name="norm" select="$norms"/></xsl:call-template>
      <xsl:for-each select="$e/d:lines/d:line">
        <xsl:variable name="name" select="key('unit', @unit)/@name"/>
        <row>
          <xsl:if test="@sum"><xsl:attribute name="kind">total</xsl:attribute></xsl:if>
          <cell><xsl:value-of select="@place"/></cell>
          <cell>
            <xsl:choose>
              <xsl:when test="@own"><xsl:call-template name="tell"><xsl:with-param name="id" select="'est-own'"/><xsl:with-param name="a" select="$name"/></xsl:call-template></xsl:when>
              <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
            </xsl:choose>
          </cell>
          <xsl:call-template name="number-cells"><xsl:with-param name="norm" select="$norms"/></xsl:call-template>
        </row>
      </xsl:for-each>
      <xsl:for-each select="$e/d:total">
        <row kind="total">
          <cell/>
          <cell><xsl:value-of select="key('s', 'est-total')"/></cell>
          <xsl:call-template name="number-cells"><xsl:with-param name="norm" select="$norms"/></xsl:call-template>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="classes">
    <xsl:param name="of"/>
    <xsl:param name="name"/>
    <xsl:param name="heading"/>
    <table name="{$name}">
      <column heading="{key('s', 'col-number')}" type="number" width="6"/>
      <column heading="{$heading}" width="36"/>
      <xsl:call-template name="number-columns"/>
      <xsl:for-each select="$of">
        <row>
          <cell value="{position()}"><xsl:value-of select="position()"/></cell>
          <cell><xsl:value-of select="key('s', concat('est-', @id))"/></cell>
          <xsl:call-template name="number-cells"/>
        </row>
      </xsl:for-each>
      <xsl:for-each select="$e/d:total">
        <row kind="total">
          <cell/>
          <cell><xsl:value-of select="key('s', 'est-total')"/></cell>
          <xsl:call-template name="number-cells"/>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="absences">
    <table name="{key('s', 'est-absences')}">
      <column heading="{key('s', 'col-number')}" type="number" width="6"/>
      <column heading="{key('s', 'est-col-ground')}" width="50"/>
      <column heading="{key('s', 'est-col-people')}" type="number" width="12"/>
      <column heading="{key('s', 'est-col-unsure')}" type="number" width="12"/>
      <xsl:for-each select="$e/d:absences/d:absence">
        <row>
          <cell value="{position()}"><xsl:value-of select="position()"/></cell>
          <cell><xsl:call-template name="capital"><xsl:with-param name="text" select="string(@text)"/></xsl:call-template></cell>
          <cell value="{@away}"><xsl:value-of select="@away"/></cell>
          <cell><xsl:if test="@away-unsure"><xsl:attribute name="value"><xsl:value-of select="@away-unsure"/></xsl:attribute></xsl:if><xsl:value-of select="@away-unsure"/></cell>
        </row>
      </xsl:for-each>
      <row kind="total">
        <cell/>
        <cell><xsl:value-of select="key('s', 'est-total')"/></cell>
        <cell value="{$e/d:total/@away}"><xsl:value-of select="$e/d:total/@away"/></cell>
        <cell><xsl:if test="$e/d:total/@away-unsure"><xsl:attribute name="value"><xsl:value-of select="$e/d:total/@away-unsure"/></xsl:attribute></xsl:if><xsl:value-of select="$e/d:total/@away-unsure"/></cell>
      </row>
    </table>
  </xsl:template>
</xsl:stylesheet>
