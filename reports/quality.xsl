<?xml version="1.0" encoding="UTF-8"?>
<!-- How far the roster can be relied on: what missing facts leave unknown, what looks wrong, how complete the fields are
     that matter. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d" d:of="quality"
                d:title-vi="Chất lượng dữ liệu hồ sơ nhân sự"
                d:title-en="Quality of the roster's data">
  <xsl:import href="common.xsl"/>

  <!-- So many places to fill in are named under each missing fact; the table of values has all. -->
  <xsl:variable name="places-most" select="12"/>
  <xsl:variable name="q" select="/d:document/d:quality"/>
  <xsl:variable name="in" select="$q/d:totals"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s','qual-title')"/></xsl:template>

  <xsl:template match="d:document" mode="subtitle">
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="'qual-subtitle'"/>
      <xsl:with-param name="b" select="@on-text"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="main">
    <xsl:call-template name="answer"/>
    <xsl:call-template name="wants"/>
    <xsl:call-template name="doubts"><xsl:with-param name="group" select="'duplicate'"/></xsl:call-template>
    <xsl:call-template name="doubts"><xsl:with-param name="group" select="'date'"/></xsl:call-template>
    <xsl:call-template name="doubts"><xsl:with-param name="group" select="'career'"/></xsl:call-template>
    <xsl:call-template name="doubts"><xsl:with-param name="group" select="'code'"/></xsl:call-template>
    <xsl:call-template name="doubts"><xsl:with-param name="group" select="'unit'"/></xsl:call-template>
    <xsl:call-template name="fields"/>
    <xsl:call-template name="by-unit"/>
    <xsl:if test="/d:document/d:standards/d:standard"><xsl:call-template name="handbook"/></xsl:if>
  </xsl:template>

  <xsl:template name="answer">
    <section id="answer" aria-label="{key('s','answer')}">
      <p class="answer">
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'qual-answer'"/>
          <xsl:with-param name="a" select="$in/@doubts"/>
          <xsl:with-param name="b" select="$in/@people"/>
          <xsl:with-param name="c" select="$in/@unknown"/>
          <xsl:with-param name="e" select="$in/@percent-text"/>
        </xsl:call-template>
      </p>
      <ul class="cards">
        <li><b><xsl:value-of select="$in/@people"/></b><span><xsl:value-of select="key('s','qual-card-people')"/></span></li>
        <li>
          <xsl:if test="$in/@doubts &gt; 0"><xsl:attribute name="class">warn</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@doubts"/></b><span><xsl:value-of select="key('s','qual-card-doubts')"/></span>
        </li>
        <li>
          <xsl:if test="$in/@unknown &gt; 0"><xsl:attribute name="class">bad</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@unknown"/></b><span><xsl:value-of select="key('s','qual-card-unknown')"/></span>
        </li>
        <li><b><xsl:value-of select="$in/@percent-text"/> %</b><span><xsl:value-of select="key('s','qual-card-missing')"/></span></li>
      </ul>
      <p class="dim"><xsl:value-of select="key('s','qual-note')"/></p>
    </section>
  </xsl:template>

  <xsl:template name="missing-field">
    <xsl:call-template name="field">
      <xsl:with-param name="path" select="@missing"/>
      <xsl:with-param name="stem" select="@missing-stem"/>
      <xsl:with-param name="of" select="@missing-of"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What each missing fact leaves unknown, the most costly first -->
  <xsl:template name="wants">
    <section id="wants">
      <h2><xsl:value-of select="key('s','qual-h-wants')"/></h2>
      <xsl:choose>
        <xsl:when test="$q/d:wants/d:want">
          <p><xsl:value-of select="key('s','qual-wants-intro')"/></p>
          <div class="scroll" tabindex="0" role="region" aria-label="{key('s','qual-h-wants')}">
            <table>
              <thead>
                <tr>
                  <th scope="col"><xsl:value-of select="key('s','qual-col-missing')"/></th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','qual-col-findings')"/></th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','qual-col-people')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','qual-col-rules')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','qual-col-places')"/></th>
                </tr>
              </thead>
              <tbody><xsl:apply-templates select="$q/d:wants/d:want"/></tbody>
            </table>
          </div>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="key('s','qual-wants-none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="d:want">
    <tr>
      <th scope="row"><xsl:call-template name="missing-field"/></th>
      <td class="n"><b><xsl:value-of select="@findings"/></b></td>
      <td class="n"><xsl:value-of select="@people"/></td>
      <td>
        <ul class="facts">
          <xsl:for-each select="d:rule">
            <li><xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template></li>
          </xsl:for-each>
        </ul>
      </td>
      <td class="f">
        <ul class="facts">
          <xsl:for-each select="d:place[position() &lt;= $places-most]">
            <li>
              <xsl:call-template name="subject"/>
              <xsl:if test="@post and @person and (starts-with(../@missing, 'post/') or starts-with(../@missing, 'position/'))">
                <xsl:text>, </xsl:text><xsl:call-template name="post-text"><xsl:with-param name="id" select="@post"/></xsl:call-template>
              </xsl:if>
              <xsl:text> </xsl:text>
              <xsl:call-template name="where"/>
            </li>
          </xsl:for-each>
        </ul>
        <xsl:if test="count(d:place) &gt; $places-most">
          <p class="dim">
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="'qual-places-more'"/>
              <xsl:with-param name="a" select="count(d:place) - $places-most"/>
            </xsl:call-template>
          </p>
        </xsl:if>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="subject">
    <xsl:choose>
      <xsl:when test="@person"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template></xsl:when>
      <xsl:when test="@unit"><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template></xsl:when>
      <xsl:when test="@post"><xsl:call-template name="post-text"><xsl:with-param name="id" select="@post"/></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The cell of the workbook, else the line of the roster. -->
  <xsl:template name="where">
    <xsl:if test="@line">
      <span class="line">
        <xsl:choose>
          <xsl:when test="@cell"><xsl:value-of select="@cell"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="key('s','line')"/><xsl:text> </xsl:text><xsl:value-of select="@line"/></xsl:otherwise>
        </xsl:choose>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:template name="doubts">
    <xsl:param name="group"/>
    <xsl:variable name="items" select="$q/d:doubts/d:doubt[@group = $group]"/>
    <xsl:if test="$items">
      <section id="{$group}">
        <h2><xsl:value-of select="key('s', concat('qual-h-', $group))"/> (<xsl:value-of select="count($items)"/>)</h2>
        <p><xsl:value-of select="key('s', concat('qual-intro-', $group))"/></p>
        <div class="scroll" tabindex="0" role="region" aria-label="{key('s', concat('qual-h-', $group))}">
          <table data-sortable="yes">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="key('s','qual-col-reason')"/></th>
                <th scope="col"><xsl:value-of select="key('s','qual-col-about')"/></th>
                <th scope="col"><xsl:value-of select="key('s','qual-col-facts')"/></th>
              </tr>
            </thead>
            <tbody><xsl:apply-templates select="$items"/></tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:doubt">
    <tr>
      <th scope="row">
        <xsl:value-of select="key('s', concat('qual-', @reason))"/>
        <xsl:if test="@days">
          <br/>
          <span class="dim">
            <xsl:call-template name="say"><xsl:with-param name="id" select="'qual-days'"/><xsl:with-param name="a" select="@days"/></xsl:call-template>
          </span>
        </xsl:if>
      </th>
      <td>
        <xsl:call-template name="subject"/>
        <xsl:if test="@other">
          <xsl:text> </xsl:text><code><xsl:value-of select="@person"/></code>
          <br/>
          <xsl:call-template name="person"><xsl:with-param name="id" select="@other"/></xsl:call-template>
          <xsl:text> </xsl:text><code><xsl:value-of select="@other"/></code>
        </xsl:if>
        <xsl:if test="@post and (@person or @unit)">
          <br/><span class="dim"><xsl:call-template name="post-text"><xsl:with-param name="id" select="@post"/></xsl:call-template></span>
        </xsl:if>
        <xsl:if test="@other-unit"><br/><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@other-unit"/></xsl:call-template></xsl:if>
      </td>
      <td class="f">
        <xsl:call-template name="facts"/>
        <xsl:if test="@near">
          <p class="dim">
            <xsl:call-template name="say"><xsl:with-param name="id" select="'qual-near'"/><xsl:with-param name="b" select="@near"/></xsl:call-template>
          </p>
        </xsl:if>
        <xsl:if test="@count and (@group = 'unit' or @count &gt; 1)">
          <p class="dim">
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="concat('qual-count-', @group)"/>
              <xsl:with-param name="a" select="@count"/>
            </xsl:call-template>
          </p>
        </xsl:if>
      </td>
    </tr>
  </xsl:template>

  <!-- Fields that matter, over the whole roster -->
  <xsl:template name="fields">
    <section id="fields">
      <h2><xsl:value-of select="key('s','qual-h-fields')"/></h2>
      <p><xsl:value-of select="key('s','qual-fields-intro')"/></p>
      <div class="scroll" tabindex="0" role="region" aria-label="{key('s','qual-h-fields')}">
        <table data-sortable="yes">
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="key('s','qual-col-field')"/></th>
              <th scope="col"><xsl:value-of select="key('s','qual-col-matters')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','qual-col-counted')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','qual-col-lacking')"/></th>
              <th scope="col" class="n">%</th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$q/d:fields/d:field">
              <tr>
                <th scope="row"><xsl:call-template name="missing-field"/></th>
                <td><xsl:value-of select="key('s', concat('qual-for-', @matters-for))"/></td>
                <td class="n"><xsl:value-of select="@counted"/></td>
                <td class="n"><b><xsl:value-of select="@missing-count"/></b></td>
                <td class="n"><xsl:value-of select="@percent-text"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <!-- The same by unit: only where something is missing -->
  <xsl:template name="by-unit">
    <xsl:if test="$q/d:fields/d:field/d:line">
      <section id="units">
        <h2><xsl:value-of select="key('s','qual-h-units')"/></h2>
        <xsl:call-template name="search"><xsl:with-param name="table" select="'unit-table'"/></xsl:call-template>
        <div class="scroll" tabindex="0" role="region" aria-label="{key('s','qual-h-units')}">
          <table id="unit-table" data-sortable="yes">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="key('s','qual-col-field')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-unit')"/></th>
                <th scope="col" class="n"><xsl:value-of select="key('s','qual-col-counted')"/></th>
                <th scope="col" class="n"><xsl:value-of select="key('s','qual-col-lacking')"/></th>
                <th scope="col" class="n">%</th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="$q/d:fields/d:field">
                <xsl:variable name="field" select="."/>
                <xsl:for-each select="d:line">
                  <tr>
                    <th scope="row"><xsl:for-each select="$field"><xsl:call-template name="missing-field"/></xsl:for-each></th>
                    <td><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template></td>
                    <td class="n"><xsl:value-of select="@counted"/></td>
                    <td class="n"><b><xsl:value-of select="@missing-count"/></b></td>
                    <td class="n"><xsl:value-of select="@percent-text"/></td>
                  </tr>
                </xsl:for-each>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
