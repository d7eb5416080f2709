<?xml version="1.0" encoding="UTF-8"?>
<!-- Training needs: courses with how many people lack each, the same by unit with the people behind, and the courses
     that would open places to people whom a rotation plan leaves in place. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d" d:of="training"
                d:title-vi="Nhu cầu đào tạo, bồi dưỡng theo đơn vị"
                d:title-en="Missing courses by unit, and what each would open">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="t" select="/d:document/d:training"/>
  <xsl:variable name="in" select="$t/d:totals"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s','trn-title')"/></xsl:template>

  <xsl:template match="d:document" mode="subtitle">
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="'trn-subtitle'"/>
      <xsl:with-param name="b" select="@on-text"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="main">
    <xsl:call-template name="answer"/>
    <xsl:if test="$t/d:courses/d:course">
      <xsl:call-template name="courses"/>
      <xsl:call-template name="by-unit"/>
    </xsl:if>
    <xsl:apply-templates select="$t/d:openings"/>
    <xsl:if test="/d:document/d:standards/d:standard"><xsl:call-template name="handbook"/></xsl:if>
  </xsl:template>

  <xsl:template name="answer">
    <section id="answer" aria-label="{key('s','answer')}">
      <p class="answer">
        <xsl:choose>
          <xsl:when test="$in/@needs = 0"><xsl:value-of select="key('s','trn-none')"/></xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="'trn-answer'"/>
              <xsl:with-param name="a" select="$in/@needs"/>
              <xsl:with-param name="b" select="$in/@people"/>
              <xsl:with-param name="c" select="$in/@now"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </p>
      <ul class="cards">
        <li><b><xsl:value-of select="$in/@people"/></b><span><xsl:value-of select="key('s','trn-card-people')"/></span></li>
        <li><b><xsl:value-of select="$in/@needs"/></b><span><xsl:value-of select="key('s','trn-card-needs')"/></span></li>
        <li>
          <xsl:if test="$in/@now &gt; 0"><xsl:attribute name="class">warn</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@now"/></b><span><xsl:value-of select="key('s','trn-card-now')"/></span>
        </li>
        <li><b><xsl:value-of select="count($t/d:courses/d:course)"/></b><span><xsl:value-of select="key('s','trn-card-courses')"/></span></li>
      </ul>
      <p>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'trn-within'"/>
          <xsl:with-param name="a" select="$t/@within-months"/>
        </xsl:call-template>
        <xsl:if test="not($t/d:openings)"><xsl:text> </xsl:text><xsl:value-of select="key('s','trn-no-plan')"/></xsl:if>
      </p>
    </section>
  </xsl:template>

  <xsl:template name="courses">
    <section id="courses">
      <h2><xsl:value-of select="key('s','trn-h-courses')"/></h2>
      <div class="scroll" tabindex="0" role="region" aria-label="{key('s','trn-h-courses')}">
        <table data-sortable="yes">
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="key('s','trn-col-course')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','trn-col-people')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','trn-col-now')"/></th>
              <th scope="col"><xsl:value-of select="key('s','trn-col-first')"/></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$t/d:courses/d:course">
              <tr>
                <th scope="row"><xsl:value-of select="@text"/></th>
                <td class="n"><b><xsl:value-of select="@people"/></b></td>
                <td class="n"><xsl:if test="@now &gt; 0"><xsl:value-of select="@now"/></xsl:if></td>
                <td><xsl:call-template name="day"><xsl:with-param name="iso" select="@first"/><xsl:with-param name="text" select="@first-text"/><xsl:with-param name="now" select="@now &gt; 0"/></xsl:call-template></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <!-- A day by which something is needed: now, a date, or not known. -->
  <xsl:template name="day">
    <xsl:param name="iso"/>
    <xsl:param name="text"/>
    <xsl:param name="now"/>
    <xsl:choose>
      <xsl:when test="$now"><span class="badge"><xsl:value-of select="key('s','trn-now')"/></span></xsl:when>
      <xsl:when test="string($iso)"><time datetime="{$iso}"><xsl:value-of select="$text"/></time></xsl:when>
      <xsl:otherwise><span class="dim"><xsl:value-of select="key('s','trn-no-day')"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="by-unit">
    <section id="units">
      <h2><xsl:value-of select="key('s','trn-h-units')"/></h2>
      <xsl:call-template name="search"><xsl:with-param name="table" select="'units-table'"/></xsl:call-template>
      <div class="scroll" tabindex="0" role="region" aria-label="{key('s','trn-h-units')}">
        <table id="units-table" data-sortable="yes">
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="key('s','col-unit')"/></th>
              <th scope="col"><xsl:value-of select="key('s','trn-col-course')"/></th>
              <th scope="col"><xsl:value-of select="key('s','trn-col-who')"/></th>
              <th scope="col"><xsl:value-of select="key('s','trn-col-needed')"/></th>
              <th scope="col"><xsl:value-of select="key('s','trn-col-for')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-article')"/></th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="$t/d:unit-courses/d:line/d:course/d:need"/></tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="d:need">
    <tr>
      <td><xsl:call-template name="unit"><xsl:with-param name="id" select="../../@unit"/></xsl:call-template></td>
      <td>
        <xsl:value-of select="../@text"/>
        <xsl:if test="not(preceding-sibling::d:need) and ../@people &gt; 1">
          <xsl:text> </xsl:text><span class="badge"><xsl:value-of select="../@people"/></span>
        </xsl:if>
      </td>
      <th scope="row"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template></th>
      <td><xsl:call-template name="day"><xsl:with-param name="iso" select="@needed-on"/><xsl:with-param name="text" select="@needed-on-text"/><xsl:with-param name="now" select="@now"/></xsl:call-template></td>
      <td>
        <xsl:value-of select="key('s', concat('trn-', @reason))"/>
        <xsl:text>: </xsl:text>
        <xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template>
      </td>
      <td>
        <xsl:call-template name="clause"><xsl:with-param name="standard" select="@standard"/><xsl:with-param name="version" select="@version"/></xsl:call-template>
        <xsl:if test="@force != 'must'">
          <br/><span class="dim"><xsl:value-of select="key('s', concat('force-', @force))"/></span>
        </xsl:if>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="d:openings">
    <xsl:variable name="head">
      <xsl:call-template name="say">
        <xsl:with-param name="id" select="'trn-h-opens'"/>
        <xsl:with-param name="b" select="@year"/>
      </xsl:call-template>
    </xsl:variable>
    <section id="opens">
      <h2><xsl:value-of select="$head"/></h2>
      <xsl:choose>
        <xsl:when test="d:opening">
          <p><xsl:value-of select="key('s','trn-opens-intro')"/></p>
          <div class="scroll" tabindex="0" role="region" aria-label="{$head}">
            <table data-sortable="yes">
              <thead>
                <tr>
                  <th scope="col"><xsl:value-of select="key('s','trn-col-course')"/></th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','trn-col-people')"/></th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','trn-col-places')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','trn-col-who')"/></th>
                </tr>
              </thead>
              <tbody><xsl:apply-templates select="d:opening"/></tbody>
            </table>
          </div>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="key('s','trn-opens-none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="d:opening">
    <tr>
      <th scope="row"><xsl:value-of select="@text"/></th>
      <td class="n"><b><xsl:value-of select="@people"/></b></td>
      <td class="n"><xsl:value-of select="@places"/></td>
      <td>
        <xsl:for-each select="d:stay">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template>
          <xsl:text> </xsl:text>
          <xsl:call-template name="unit"><xsl:with-param name="id" select="key('post', @post)/@unit"/></xsl:call-template>
          <xsl:text> (</xsl:text><xsl:value-of select="@places"/><xsl:text>)</xsl:text>
        </xsl:for-each>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
