<?xml version="1.0" encoding="UTF-8"?>
<!-- One record of handover for each mover of a plan, to be filled in and signed: who hands over, who takes over (open
     where the unit names somebody), the head of the unit as witness, and what goes with the post. In the order of the
     list of handovers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="plan"
                d:title-vi="Biên bản bàn giao công việc của từng người chuyển vị trí"
                d:title-en="A record of handover for each mover of a plan">
  <xsl:import href="plan-common.xsl"/>

  <xsl:template match="d:document" mode="title">
    <xsl:call-template name="tell"><xsl:with-param name="id" select="'hr-title'"/><xsl:with-param name="a" select="$year"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="papers">
    <xsl:for-each select="$moves">
      <xsl:sort select="@on"/>
      <xsl:sort select="@n" data-type="number"/>
      <xsl:call-template name="record"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="record">
    <xsl:variable name="post" select="key('post', @from)"/>
    <paper file="bien-ban-{@person}" type="BB">
      <xsl:call-template name="letterhead">
        <xsl:with-param name="report" select="'handover-records'"/>
        <xsl:with-param name="type" select="'BB'"/>
        <xsl:with-param name="year" select="substring(@hand-over, 1, 4)"/>
        <xsl:with-param name="date" select="@handed-over-on"/>
      </xsl:call-template>
      <heading>
        <name><xsl:value-of select="key('s', 'hr-name')"/></name>
        <subject><xsl:value-of select="key('s', 'hr-subject')"/></subject>
      </heading>
      <p><xsl:call-template name="tell"><xsl:with-param name="id" select="'hr-lead'"/><xsl:with-param name="a" select="$plan-name"/></xsl:call-template></p>
      <facts>
        <fact label="{key('s', 'hr-gives')}">
          <xsl:call-template name="party"><xsl:with-param name="person" select="@person"/></xsl:call-template>
        </fact>
        <fact label="{key('s', 'hr-takes')}">
          <xsl:choose>
            <xsl:when test="@hands-to"><xsl:call-template name="party"><xsl:with-param name="person" select="@hands-to"/></xsl:call-template></xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="tell"><xsl:with-param name="id" select="'hr-open'"/><xsl:with-param name="a" select="key('unit', $post/@unit)/@name"/></xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </fact>
        <fact label="{key('s', 'hr-witness')}">
          <xsl:call-template name="tell"><xsl:with-param name="id" select="'hr-head'"/><xsl:with-param name="a" select="key('unit', $post/@unit)/@name"/></xsl:call-template>
        </fact>
      </facts>
      <p><xsl:value-of select="key('s', 'hr-agree')"/></p>
      <table name="{key('s', 'hr-sheet')}">
        <column heading="{key('s', 'pd-col-n')}" type="number" width="9"/>
        <column heading="{key('s', 'ho-col-things')}" type="text" width="70"/>
        <column heading="{key('s', 'hr-col-amount')}" type="text" width="24"/>
        <column heading="{key('s', 'hr-col-state')}" type="text" width="30"/>
        <column heading="{key('s', 'pd-col-note')}" type="text" width="24"/>
        <xsl:call-template name="thing"/>
      </table>
      <p>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="'hr-duty'"/>
          <xsl:with-param name="a"><xsl:call-template name="long-date"><xsl:with-param name="date" select="@hand-over"/></xsl:call-template></xsl:with-param>
        </xsl:call-template>
      </p>
      <p><xsl:value-of select="key('s', 'hr-copies')"/><xsl:value-of select="key('s', 'doc-end')"/></p>
      <signature><office><xsl:value-of select="key('s', 'hr-gives')"/></office><name><xsl:value-of select="key('person', @person)/@name"/></name></signature>
      <signature>
        <office><xsl:value-of select="key('s', 'hr-takes')"/></office>
        <xsl:if test="@hands-to"><name><xsl:value-of select="key('person', @hands-to)/@name"/></name></xsl:if>
      </signature>
      <signature><office><xsl:value-of select="key('s', 'hr-witness')"/></office></signature>
      <xsl:call-template name="recipients"><xsl:with-param name="general" select="false()"/></xsl:call-template>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <!-- A party, with the post that he or she holds before the move. -->
  <xsl:template name="party">
    <xsl:param name="person"/>
    <xsl:call-template name="large-who"><xsl:with-param name="person" select="key('person', $person)"/></xsl:call-template>
    <xsl:text>, </xsl:text>
    <xsl:call-template name="place"><xsl:with-param name="post" select="key('post', key('move', $person)/@from)"/></xsl:call-template>
  </xsl:template>

  <!-- The rows hr-thing-1, hr-thing-2 …; the first is what the item of the list brings with it, where it has a text. -->
  <xsl:template name="thing">
    <xsl:param name="n" select="1"/>
    <xsl:variable name="code" select="key('post', @from)/@rotation"/>
    <xsl:variable name="own" select="key('s', concat(/d:document/@jurisdiction, '-hr-thing-', $code))"/>
    <xsl:variable name="shift" select="number(boolean($code and $own))"/>
    <xsl:variable name="text">
      <xsl:choose>
        <xsl:when test="$shift = 1 and $n = 1"><xsl:value-of select="$own"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="key('s', concat('hr-thing-', $n - $shift))"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="string($text)">
      <row>
        <xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template>
        <cell><xsl:value-of select="$text"/></cell>
        <cell/>
        <cell/>
        <cell/>
      </row>
      <xsl:call-template name="thing"><xsl:with-param name="n" select="$n + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
