<?xml version="1.0" encoding="UTF-8"?>
<!-- What falls due: the counts, the months, what is overdue, then month by month, then what cannot be told. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d" d:of="due"
                d:title-vi="Việc đến hạn: nhiệm kỳ, tạm hoãn, nghỉ hưu, văn bằng"
                d:title-en="What falls due: terms, deferrals, retirements, certificates">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="due" select="/d:document/d:due"/>
  <xsl:variable name="in" select="$due/d:totals"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s','due-title')"/></xsl:template>

  <xsl:template match="d:document" mode="subtitle">
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="'due-subtitle'"/>
      <xsl:with-param name="b" select="@on-text"/>
      <xsl:with-param name="c" select="$due/@until-text"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="main">
    <xsl:call-template name="answer"/>
    <xsl:apply-templates select="$due/d:groups/d:group[@id = 'overdue']"/>
    <xsl:apply-templates select="$due/d:years/d:year[d:line]"/>
    <xsl:apply-templates select="$due/d:groups/d:group[@month]"/>
    <xsl:apply-templates select="$due/d:groups/d:group[@id = 'unknown']"/>
    <xsl:if test="/d:document/d:standards/d:standard"><xsl:call-template name="handbook"/></xsl:if>
  </xsl:template>

  <xsl:template name="answer">
    <section id="answer" aria-label="{key('s','answer')}">
      <p class="answer">
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'due-answer'"/>
          <xsl:with-param name="b" select="$in/@overdue"/>
          <xsl:with-param name="c" select="$in/@due"/>
        </xsl:call-template>
      </p>
      <ul class="cards">
        <li>
          <xsl:if test="$in/@overdue &gt; 0"><xsl:attribute name="class">bad</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@overdue"/></b><span><xsl:value-of select="key('s','due-state-overdue')"/></span>
        </li>
        <li>
          <xsl:if test="$in/@due &gt; 0"><xsl:attribute name="class">warn</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@due"/></b><span><xsl:value-of select="key('s','due-state-due')"/></span>
        </li>
        <li><b><xsl:value-of select="$in/@coming"/></b><span><xsl:value-of select="key('s','due-state-coming')"/></span></li>
        <li>
          <xsl:if test="$in/@unknown &gt; 0"><xsl:attribute name="class">warn</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@unknown"/></b><span><xsl:value-of select="key('s','due-state-unknown')"/></span>
        </li>
      </ul>
      <p class="dim"><xsl:value-of select="key('s','due-closed-by')"/></p>
      <xsl:call-template name="calendar-note"><xsl:with-param name="of" select="$due/d:groups/d:group/d:deadline"/></xsl:call-template>
    </section>
  </xsl:template>

  <!-- A year: kinds down, months across -->
  <xsl:template match="d:year">
    <xsl:variable name="year" select="."/>
    <section id="year-{@number}">
      <h2>
        <xsl:call-template name="say"><xsl:with-param name="id" select="'due-h-year'"/><xsl:with-param name="b" select="@number"/></xsl:call-template>
      </h2>
      <div class="scroll" tabindex="0" role="region" aria-label="{@number}">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="key('s','due-col-what')"/></th>
              <xsl:if test="d:line/@overdue"><th scope="col" class="c"><xsl:value-of select="key('s','due-state-overdue')"/></th></xsl:if>
              <xsl:call-template name="month-heads"/>
              <th scope="col" class="c"><xsl:value-of select="key('s','due-col-year')"/></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="d:line">
              <tr>
                <th scope="row"><xsl:value-of select="key('s', concat('due-', @kind))"/></th>
                <xsl:if test="$year/d:line/@overdue">
                  <td class="c"><xsl:if test="@overdue &gt; 0"><b class="over"><xsl:value-of select="@overdue"/></b></xsl:if></td>
                </xsl:if>
                <xsl:call-template name="month-cells"/>
                <td class="c"><b><xsl:value-of select="@count"/></b></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="month-heads">
    <xsl:param name="month" select="1"/>
    <xsl:if test="$month &lt; 13">
      <th scope="col" class="c">
        <xsl:variable name="id" select="concat(@number, '-', format-number($month, '00'))"/>
        <xsl:choose>
          <xsl:when test="$due/d:groups/d:group[@id = $id]"><a href="#g-{$id}"><xsl:value-of select="$month"/></a></xsl:when>
          <xsl:otherwise><xsl:value-of select="$month"/></xsl:otherwise>
        </xsl:choose>
      </th>
      <xsl:call-template name="month-heads"><xsl:with-param name="month" select="$month + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="month-cells">
    <xsl:param name="month" select="1"/>
    <xsl:if test="$month &lt; 13">
      <td class="c"><xsl:value-of select="d:cell[@month = $month]/@count"/></td>
      <xsl:call-template name="month-cells"><xsl:with-param name="month" select="$month + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A group of deadlines: overdue, a month, unknown -->
  <xsl:template match="d:group">
    <section id="g-{@id}">
      <h2>
        <xsl:choose>
          <xsl:when test="@month"><xsl:call-template name="say"><xsl:with-param name="id" select="'due-h-month'"/><xsl:with-param name="b" select="@month-text"/></xsl:call-template></xsl:when>
          <xsl:otherwise><xsl:value-of select="key('s', concat('due-h-', @id))"/></xsl:otherwise>
        </xsl:choose>
        <xsl:text> (</xsl:text><xsl:value-of select="@count"/><xsl:text>)</xsl:text>
      </h2>
      <div class="scroll" tabindex="0" role="region" aria-label="{@id}">
        <table data-sortable="yes" class="deadlines">
          <thead>
            <tr>
              <th scope="col">
                <xsl:choose>
                  <xsl:when test="@id = 'unknown'"><xsl:value-of select="key('s','due-col-missing')"/></xsl:when>
                  <xsl:otherwise><xsl:value-of select="key('s','due-col-day')"/></xsl:otherwise>
                </xsl:choose>
              </th>
              <th scope="col"><xsl:value-of select="key('s','due-col-what')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-who')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-post')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-article')"/></th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="d:deadline"/></tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="d:deadline">
    <tr>
      <td class="day">
        <xsl:choose>
          <xsl:when test="@on">
            <time datetime="{@on}"><xsl:value-of select="@on-text"/></time>
            <xsl:call-template name="calendar-mark"/>
            <xsl:if test="@days-over">
              <br/>
              <span class="over"><xsl:call-template name="say"><xsl:with-param name="id" select="'due-over'"/><xsl:with-param name="a" select="@days-over"/></xsl:call-template></span>
            </xsl:if>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="missing"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <td><xsl:call-template name="what"/></td>
      <th scope="row">
        <xsl:choose>
          <xsl:when test="@person"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template></xsl:when>
          <xsl:when test="@unit"><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template></xsl:when>
          <xsl:otherwise>–</xsl:otherwise>
        </xsl:choose>
      </th>
      <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></td>
      <td>
        <xsl:call-template name="clause">
          <xsl:with-param name="standard" select="@standard"/>
          <xsl:with-param name="version" select="@version"/>
          <xsl:with-param name="brief" select="true()"/>
        </xsl:call-template>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="what">
    <xsl:choose>
      <xsl:when test="@extends"><xsl:value-of select="key('s','due-extends')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="key('s', concat('due-', @kind))"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@of">: <xsl:value-of select="@of"/></xsl:if>
    <xsl:if test="@on-hold"><xsl:text> </xsl:text><span class="badge"><xsl:value-of select="key('s','due-on-hold')"/></span></xsl:if>
    <xsl:if test="@to">
      <br/>
      <span class="dim">
        <xsl:call-template name="say"><xsl:with-param name="id" select="'due-planned'"/><xsl:with-param name="b" select="@planned-on-text"/></xsl:call-template>
        <xsl:text> </xsl:text>
        <xsl:call-template name="post"><xsl:with-param name="id" select="@to"/></xsl:call-template>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:template name="own-style">
    <xsl:text>
.matrix td.c,.matrix th.c{min-width:0;padding:.25rem .3rem}
.matrix thead th.c{font-size:.85em}
.deadlines .day{white-space:nowrap}
.over{font-weight:600}
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
