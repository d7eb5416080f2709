<?xml version="1.0" encoding="UTF-8"?>
<!-- Who hands over what to whom by which day, by the day of the move and chain by chain in the order in which the moves
     happen (the order of the decisions). What is left to nobody of the plan goes to somebody whom the unit names. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="plan"
                d:title-vi="Danh sách bàn giao công việc giữa những người chuyển vị trí"
                d:title-en="The list of handovers of a plan">
  <xsl:import href="plan-common.xsl"/>

  <xsl:template match="d:document" mode="title">
    <xsl:call-template name="tell"><xsl:with-param name="id" select="concat('ho-title-', $family)"/><xsl:with-param name="a" select="$year"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="papers">
    <paper file="ban-giao-{$year}" landscape="yes">
      <heading>
        <name><xsl:value-of select="key('s', 'ho-name')"/></name>
        <subject><xsl:call-template name="tell"><xsl:with-param name="id" select="concat('ho-subject-', $family)"/><xsl:with-param name="a" select="$year"/></xsl:call-template></subject>
      </heading>
      <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'ho-lead'"/><xsl:with-param name="a" select="$plan-name"/></xsl:call-template></p>
      <table name="{key('s', 'ho-sheet')}" filter="yes">
        <column heading="{key('s', 'pd-col-n')}" type="number" width="9"/>
        <column heading="{key('s', 'ho-col-who')}" type="text" width="25"/>
        <column heading="{key('s', 'ho-col-what')}" type="text" width="38"/>
        <column heading="{key('s', 'ho-col-unit')}" type="text" width="32"/>
        <column heading="{key('s', 'ho-col-things')}" type="text" width="52"/>
        <column heading="{key('s', 'ho-col-to')}" type="text" width="25"/>
        <column heading="{key('s', 'ho-col-by')}" type="date" width="21"/>
        <column heading="{key('s', 'ho-col-on')}" type="date" width="21"/>
        <column heading="{key('s', 'ho-col-done')}" type="date" width="21"/>
        <xsl:for-each select="$moves">
          <xsl:sort select="@on"/>
          <xsl:sort select="@n" data-type="number"/>
          <xsl:if test="not(preceding-sibling::d:move[@on = current()/@on])"><xsl:call-template name="chain"/></xsl:if>
          <xsl:call-template name="handover"><xsl:with-param name="n" select="position()"/></xsl:call-template>
        </xsl:for-each>
      </table>
      <xsl:if test="not($moves)"><p><xsl:value-of select="key('s', 'pd-none')"/></p></xsl:if>
      <xsl:call-template name="signature"/>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <!-- Above the first move of a chain: how many people it moves. -->
  <xsl:template name="chain">
    <row kind="group">
      <cell>
        <xsl:call-template name="tell">
          <xsl:with-param name="id">
            <xsl:choose>
              <xsl:when test="../@kind = 'cycle'">ho-group-cycle</xsl:when>
              <xsl:when test="../@size &gt; 1">ho-group-chain</xsl:when>
              <xsl:otherwise>ho-group-single</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="a" select="format-number(../@size, $count)"/>
          <xsl:with-param name="b" select="@on-text"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <xsl:template name="handover">
    <xsl:param name="n"/>
    <xsl:variable name="post" select="key('post', @from)"/>
    <row>
      <xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template>
      <cell><xsl:value-of select="key('person', @person)/@name"/></cell>
      <cell><xsl:call-template name="job"><xsl:with-param name="post" select="$post"/></xsl:call-template></cell>
      <cell><xsl:value-of select="key('unit', $post/@unit)/@name"/></cell>
      <cell><xsl:call-template name="things"><xsl:with-param name="code" select="$post/@rotation"/></xsl:call-template></cell>
      <cell>
        <xsl:choose>
          <xsl:when test="@hands-to"><xsl:value-of select="key('person', @hands-to)/@name"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="key('s', 'ho-named-by-unit')"/></xsl:otherwise>
        </xsl:choose>
      </cell>
      <xsl:call-template name="day"><xsl:with-param name="date" select="@hand-over"/><xsl:with-param name="text" select="@hand-over-text"/></xsl:call-template>
      <xsl:call-template name="day"><xsl:with-param name="date" select="@on"/><xsl:with-param name="text" select="@on-text"/></xsl:call-template>
      <xsl:call-template name="day"><xsl:with-param name="date" select="@handed-over-on"/><xsl:with-param name="text" select="@handed-over-on-text"/></xsl:call-template>
    </row>
  </xsl:template>

  <!-- What goes with the post: of some items of the list a text of their own. -->
  <xsl:template name="things">
    <xsl:param name="code"/>
    <xsl:variable name="own" select="key('s', concat(/d:document/@jurisdiction, '-ho-things-', $code))"/>
    <xsl:choose>
      <xsl:when test="$code and $own"><xsl:value-of select="$own"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="key('s', 'ho-things')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
