<?xml version="1.0" encoding="UTF-8"?>
<!-- What an inspection would write up: the counts by code, by unit and code, the list behind each code with its facts,
     clause and both verdicts, and what could not be judged, by the fact that is missing. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d" d:of="inspection"
                d:title-vi="Sai sót theo danh mục thanh tra, theo mã và đơn vị"
                d:title-en="Defects of the inspection catalogue by code and unit">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="i" select="/d:document/d:inspection"/>
  <xsl:variable name="in" select="$i/d:totals"/>
  <xsl:variable name="found" select="$i/d:defects/d:defect[@found &gt; 0]"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s','insp-title')"/></xsl:template>

  <xsl:template match="d:document" mode="subtitle">
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="'insp-subtitle'"/>
      <xsl:with-param name="b" select="@on-text"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="main">
    <xsl:call-template name="answer"/>
    <xsl:call-template name="codes"/>
    <xsl:call-template name="by-unit"/>
    <xsl:apply-templates select="$found" mode="list"/>
    <xsl:call-template name="wants"/>
    <xsl:call-template name="open"/>
    <xsl:if test="/d:document/d:standards/d:standard"><xsl:call-template name="handbook"/></xsl:if>
  </xsl:template>

  <xsl:template name="answer">
    <section id="answer" aria-label="{key('s','answer')}">
      <p class="answer">
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'insp-answer'"/>
          <xsl:with-param name="a" select="$in/@defects"/>
          <xsl:with-param name="b" select="count($found[@severity != 'note'])"/>
          <xsl:with-param name="c" select="$in/@units"/>
          <xsl:with-param name="e" select="$in/@unknown"/>
        </xsl:call-template>
      </p>
      <ul class="cards">
        <li>
          <xsl:if test="$in/@defects &gt; 0"><xsl:attribute name="class">bad</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@defects"/></b><span><xsl:value-of select="key('s','insp-card-defects')"/></span>
        </li>
        <li><b><xsl:value-of select="count($found)"/></b><span><xsl:value-of select="key('s','insp-card-codes')"/></span></li>
        <li><b><xsl:value-of select="$in/@people"/></b><span><xsl:value-of select="key('s','insp-card-people')"/></span></li>
        <li><b><xsl:value-of select="$in/@units"/></b><span><xsl:value-of select="key('s','insp-card-units')"/></span></li>
        <li>
          <xsl:if test="$in/@unknown &gt; 0"><xsl:attribute name="class">warn</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@unknown"/></b><span><xsl:value-of select="key('s','insp-card-unknown')"/></span>
        </li>
        <li><b><xsl:value-of select="$in/@information"/></b><span><xsl:value-of select="key('s','insp-card-information')"/></span></li>
      </ul>
      <p>
        <xsl:call-template name="given"><xsl:with-param name="what" select="'plan'"/><xsl:with-param name="value" select="$i/@plan-year"/></xsl:call-template>
        <xsl:text> </xsl:text>
        <xsl:call-template name="given"><xsl:with-param name="what" select="'earlier'"/><xsl:with-param name="value" select="$i/@earlier-text"/></xsl:call-template>
      </p>
    </section>
  </xsl:template>

  <!-- What was inspected beside the roster, or that it was not given. -->
  <xsl:template name="given">
    <xsl:param name="what"/>
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="string($value)">
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="concat('insp-', $what)"/>
          <xsl:with-param name="b" select="$value"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="key('s', concat('insp-no-', $what))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="codes">
    <section id="codes">
      <h2><xsl:value-of select="key('s','insp-h-codes')"/></h2>
      <xsl:choose>
        <xsl:when test="$i/d:defects/d:defect[@found &gt; 0 or @unknown &gt; 0]">
          <p><xsl:value-of select="key('s','insp-codes-intro')"/></p>
          <div class="scroll" tabindex="0" role="region" aria-label="{key('s','insp-h-codes')}">
            <table data-sortable="yes">
              <thead>
                <tr>
                  <th scope="col"><xsl:value-of select="key('s','insp-col-code')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','insp-col-title')"/></th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','insp-col-count')"/></th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','insp-col-open')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-article')"/></th>
                </tr>
              </thead>
              <tbody><xsl:apply-templates select="$i/d:defects/d:defect[@found &gt; 0 or @unknown &gt; 0]" mode="row"/></tbody>
            </table>
          </div>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="key('s','insp-none')"/></p></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$i/d:defects/d:defect[@found = 0 and @unknown = 0]">
        <p class="dim">
          <xsl:value-of select="key('s','insp-codes-none')"/>
          <xsl:for-each select="$i/d:defects/d:defect[@found = 0 and @unknown = 0]">
            <xsl:if test="position() &gt; 1">;</xsl:if>
            <xsl:text> </xsl:text>
            <b><xsl:value-of select="@code"/></b><xsl:text> </xsl:text><xsl:value-of select="@title"/>
          </xsl:for-each>
          <xsl:text>.</xsl:text>
        </p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="d:defect" mode="row">
    <tr>
      <th scope="row" class="code">
        <xsl:choose>
          <xsl:when test="@found &gt; 0"><a href="#code-{@code}"><xsl:value-of select="@code"/></a></xsl:when>
          <xsl:otherwise><xsl:value-of select="@code"/></xsl:otherwise>
        </xsl:choose>
      </th>
      <td>
        <xsl:value-of select="@title"/>
        <xsl:if test="@severity = 'note'"><xsl:text> </xsl:text><span class="badge"><xsl:value-of select="key('s','insp-information')"/></span></xsl:if>
      </td>
      <td class="n"><b><xsl:value-of select="@found"/></b></td>
      <td class="n"><xsl:value-of select="@unknown"/></td>
      <td><xsl:call-template name="sources"/></td>
    </tr>
  </xsl:template>

  <!-- The sources of a code, in short. -->
  <xsl:template name="sources">
    <xsl:for-each select="d:citation">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:choose>
        <xsl:when test="string(@locator) and @number">
          <xsl:value-of select="@locator"/><xsl:text> </xsl:text><span class="number">(<xsl:value-of select="@number"/>)</span>
        </xsl:when>
        <xsl:when test="@number"><xsl:value-of select="@number"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="@text"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- Units down, codes with a defect across -->
  <xsl:template name="by-unit">
    <xsl:if test="$i/d:unit-counts/d:line">
      <section id="units">
        <h2><xsl:value-of select="key('s','insp-h-units')"/></h2>
        <p><xsl:value-of select="key('s','insp-units-intro')"/></p>
        <div class="scroll" tabindex="0" role="region" aria-label="{key('s','insp-h-units')}">
          <table class="matrix">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="key('s','col-unit')"/></th>
                <xsl:for-each select="$found">
                  <th scope="col" class="c"><a href="#code-{@code}" title="{@title}"><xsl:value-of select="@code"/></a></th>
                </xsl:for-each>
                <th scope="col" class="c"><xsl:value-of select="key('s','insp-col-total')"/></th>
                <th scope="col" class="c"><abbr title="{key('s','insp-col-open')}">?</abbr></th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="$i/d:unit-counts/d:line">
                <xsl:variable name="line" select="."/>
                <tr>
                  <th scope="row"><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template></th>
                  <xsl:for-each select="$found">
                    <xsl:variable name="n" select="$line/d:cell[@code = current()/@code]/@found"/>
                    <td class="c"><xsl:if test="$n &gt; 0"><xsl:value-of select="$n"/></xsl:if></td>
                  </xsl:for-each>
                  <td class="c"><b><xsl:value-of select="@found"/></b></td>
                  <td class="c"><xsl:value-of select="@unknown"/></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The list behind a code -->
  <xsl:template match="d:defect" mode="list">
    <xsl:variable name="findings" select="$i/d:lists/d:list[@code = current()/@code]/d:finding[@verdict != 'unknown']"/>
    <xsl:variable name="ruled" select="$findings[@standard]"/>
    <section id="code-{@code}">
      <h2>
        <xsl:value-of select="@code"/><xsl:text> · </xsl:text><xsl:value-of select="@title"/>
        <xsl:text> (</xsl:text><xsl:value-of select="@found"/><xsl:text>)</xsl:text>
      </h2>
      <p class="meta"><xsl:value-of select="key('s','citation')"/>: <xsl:call-template name="sources"/></p>
      <div class="scroll" tabindex="0" role="region" aria-label="{@code}">
        <table data-sortable="yes">
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="key('s','col-who')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-post')"/></th>
              <th scope="col"><xsl:value-of select="key('s','insp-col-facts')"/></th>
              <xsl:if test="$ruled">
                <th scope="col"><xsl:value-of select="key('s','insp-of-that-day')"/></th>
                <th scope="col"><xsl:value-of select="key('s','insp-of-today')"/></th>
              </xsl:if>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$findings">
              <tr>
                <xsl:call-template name="subject"/>
                <td class="f"><xsl:call-template name="facts"/><xsl:call-template name="parameters"/></td>
                <xsl:if test="$ruled">
                  <td><xsl:call-template name="that-day"/></td>
                  <td><xsl:call-template name="today"/></td>
                </xsl:if>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="subject">
    <th scope="row">
      <xsl:choose>
        <xsl:when test="@person"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template></xsl:when>
        <xsl:when test="@unit"><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template></xsl:when>
        <xsl:when test="@post"><xsl:call-template name="unit-name"><xsl:with-param name="id" select="key('post', @post)/@unit"/></xsl:call-template></xsl:when>
        <xsl:otherwise>–</xsl:otherwise>
      </xsl:choose>
    </th>
    <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></td>
  </xsl:template>

  <!-- What a finding was measured by, where there is a word for it. -->
  <xsl:template name="parameters">
    <xsl:variable name="told" select="d:parameter[key('s', concat('param-', @name))]"/>
    <xsl:if test="$told">
      <ul class="facts dim">
        <xsl:for-each select="$told">
          <li>
            <xsl:value-of select="key('s', concat('param-', @name))"/>
            <xsl:text>: </xsl:text>
            <b><xsl:call-template name="parameter-value"/></b>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template name="parameter-value">
    <xsl:choose>
      <xsl:when test="@name = 'fault'"><xsl:value-of select="key('s', concat('fault-', @value))"/></xsl:when>
      <xsl:when test="@name = 'section-absent'"><xsl:value-of select="key('s', concat('section-', @value))"/></xsl:when>
      <xsl:when test="@text"><xsl:value-of select="@text"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The verdict by the rule in force on the day judged, with the rule and its clause. -->
  <xsl:template name="that-day">
    <xsl:if test="@standard and not(@version)">
      <span class="dim">
        <xsl:call-template name="say"><xsl:with-param name="id" select="'insp-no-rule-yet'"/><xsl:with-param name="b" select="@on-text"/></xsl:call-template>
      </span>
    </xsl:if>
    <xsl:if test="@version">
      <xsl:call-template name="verdict"><xsl:with-param name="id" select="@verdict"/></xsl:call-template>
      <xsl:text> (</xsl:text><xsl:value-of select="@on-text"/><xsl:text>)</xsl:text>
      <br/>
      <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
      <br/>
      <xsl:call-template name="clause">
        <xsl:with-param name="standard" select="@standard"/>
        <xsl:with-param name="version" select="@version"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="today">
    <xsl:choose>
      <xsl:when test="@today and not(@today-version)"><span class="dim"><xsl:value-of select="key('s','insp-no-rule')"/></span></xsl:when>
      <xsl:when test="@standard and not(@today) and @on = /d:document/@on">
        <xsl:call-template name="verdict"><xsl:with-param name="id" select="@verdict"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="@today">
        <xsl:call-template name="verdict"><xsl:with-param name="id" select="@today"/></xsl:call-template>
        <xsl:if test="not(@today-version = @version)">
          <br/>
          <xsl:if test="not(@version)"><xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template><br/></xsl:if>
          <xsl:call-template name="clause">
            <xsl:with-param name="standard" select="@standard"/>
            <xsl:with-param name="version" select="@today-version"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- What is missing, by how much it leaves open -->
  <xsl:template name="wants">
    <section id="wants">
      <h2><xsl:value-of select="key('s','insp-h-wants')"/> (<xsl:value-of select="$in/@unknown"/>)</h2>
      <xsl:choose>
        <xsl:when test="$i/d:wants/d:want">
          <p><xsl:value-of select="key('s','insp-wants-intro')"/></p>
          <div class="scroll" tabindex="0" role="region" aria-label="{key('s','insp-h-wants')}">
            <table>
              <thead>
                <tr>
                  <th scope="col"><xsl:value-of select="key('s','insp-col-missing')"/></th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','insp-col-open')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','insp-col-where')"/></th>
                </tr>
              </thead>
              <tbody>
                <xsl:for-each select="$i/d:wants/d:want">
                  <tr>
                    <th scope="row">
                      <xsl:call-template name="field">
                        <xsl:with-param name="path" select="@missing"/>
                        <xsl:with-param name="stem" select="@missing-stem"/>
                        <xsl:with-param name="of" select="@missing-of"/>
                      </xsl:call-template>
                    </th>
                    <td class="n"><b><xsl:value-of select="@count"/></b></td>
                    <td><xsl:value-of select="@codes"/></td>
                  </tr>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="key('s','insp-wants-none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="open">
    <xsl:variable name="list" select="$i/d:lists/d:list/d:finding[@verdict = 'unknown']"/>
    <xsl:if test="$list">
      <section id="open">
        <h2><xsl:value-of select="key('s','insp-h-open')"/></h2>
        <xsl:call-template name="search"><xsl:with-param name="table" select="'open-table'"/></xsl:call-template>
        <div class="scroll" tabindex="0" role="region" aria-label="{key('s','insp-h-open')}">
          <table id="open-table" data-sortable="yes">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="key('s','insp-col-code')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-who')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-post')"/></th>
                <th scope="col"><xsl:value-of select="key('s','insp-col-missing')"/></th>
                <th scope="col"><xsl:value-of select="key('s','insp-col-facts')"/></th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="$list">
                <tr>
                  <td class="code"><xsl:value-of select="@defect"/></td>
                  <xsl:call-template name="subject"/>
                  <td>
                    <span class="missing">
                      <xsl:call-template name="field">
                        <xsl:with-param name="path" select="@missing"/>
                        <xsl:with-param name="stem" select="@missing-stem"/>
                        <xsl:with-param name="of" select="@missing-of"/>
                      </xsl:call-template>
                    </span>
                  </td>
                  <td class="f">
                    <xsl:if test="@standard">
                      <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
                    </xsl:if>
                    <xsl:call-template name="facts"/>
                    <xsl:call-template name="parameters"/>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="own-style">
    <xsl:text>
.code{white-space:nowrap;min-width:0;font-weight:600}
.matrix td.c,.matrix th.c{min-width:0;padding:.25rem .1rem}
.matrix thead th.c{font-size:.78em}
.matrix tbody th{min-width:0}
.meta .number{font-weight:400}
@media print{.matrix{font-size:7.5pt}}
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
