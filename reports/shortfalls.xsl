<?xml version="1.0" encoding="UTF-8"?>
<!-- People and units against the standards in force on a day: how many meet everything, the share that meets each
     standard, the same by unit, everything not met or unknown with its evidence and clause, who retires soon. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d" d:of="findings"
                d:title-vi="Người chưa đủ tiêu chuẩn của vị trí đang giữ"
                d:title-en="People against the standards of their posts">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="f" select="/d:document/d:findings"/>
  <xsl:variable name="in" select="$f/d:totals"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s','shortfalls-title')"/></xsl:template>

  <xsl:template match="d:document" mode="subtitle">
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="'shortfalls-subtitle'"/>
      <xsl:with-param name="b" select="@on-text"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="main">
    <xsl:call-template name="answer"/>
    <xsl:call-template name="issues">
      <xsl:with-param name="verdict" select="'not-met'"/>
    </xsl:call-template>
    <xsl:call-template name="issues">
      <xsl:with-param name="verdict" select="'unknown'"/>
    </xsl:call-template>
    <xsl:call-template name="by-unit"/>
    <xsl:call-template name="shares"/>
    <xsl:call-template name="retirements"/>
    <xsl:call-template name="handbook"/>
  </xsl:template>

  <xsl:template name="answer">
    <section id="answer" aria-label="{key('s','answer')}">
      <p class="answer">
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'shortfalls-answer'"/>
          <xsl:with-param name="a" select="$in/@people"/>
          <xsl:with-param name="b" select="$in/@people-clear"/>
          <xsl:with-param name="c" select="$in/@people-not-met"/>
          <xsl:with-param name="e" select="$in/@people-unknown"/>
        </xsl:call-template>
      </p>
      <ul class="cards">
        <li><b><xsl:value-of select="$in/@people"/></b><span><xsl:value-of select="key('s','card-people')"/></span></li>
        <li><b><xsl:value-of select="$in/@people-clear"/></b><span><xsl:value-of select="key('s','card-clear')"/></span></li>
        <li>
          <xsl:if test="$in/@people-not-met &gt; 0"><xsl:attribute name="class">bad</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@people-not-met"/></b><span><xsl:value-of select="key('s','card-not-met')"/></span>
        </li>
        <li>
          <xsl:if test="$in/@people-unknown &gt; 0"><xsl:attribute name="class">warn</xsl:attribute></xsl:if>
          <b><xsl:value-of select="$in/@people-unknown"/></b><span><xsl:value-of select="key('s','card-unknown-people')"/></span>
        </li>
        <li>
          <b><xsl:value-of select="$in/@errors"/></b><span><xsl:value-of select="key('s','card-errors')"/></span>
          <span class="more"><xsl:value-of select="key('s','warnings')"/>: <xsl:value-of select="$in/@warnings"/> · <xsl:value-of select="key('s','notes')"/>: <xsl:value-of select="$in/@notes"/></span>
        </li>
      </ul>
      <xsl:call-template name="unit-legend"/>
    </section>
  </xsl:template>

  <!-- Everything not met, or unknown, in the order of pages -->
  <xsl:template name="issues">
    <xsl:param name="verdict"/>
    <xsl:variable name="list" select="$f/d:issues/d:finding[@verdict = $verdict]"/>
    <section id="{$verdict}">
      <h2>
        <xsl:value-of select="key('s', concat('h-issues-', $verdict))"/>
        <xsl:text> (</xsl:text><xsl:value-of select="$in/@*[local-name() = $verdict]"/>)
      </h2>
      <p><xsl:value-of select="key('s', concat('issues-intro-', $verdict))"/></p>
      <xsl:choose>
        <xsl:when test="$list">
          <xsl:call-template name="search"><xsl:with-param name="table" select="concat($verdict, '-table')"/></xsl:call-template>
          <div class="scroll" tabindex="0" role="region" aria-label="{key('s', concat('h-issues-', $verdict))}">
            <table id="{$verdict}-table" data-sortable="yes">
              <thead>
                <tr>
                  <th scope="col"><xsl:value-of select="key('s','col-who')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-post')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-standard')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-actual')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-article')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-severity')"/></th>
                </tr>
              </thead>
              <tbody><xsl:apply-templates select="$list" mode="issue"/></tbody>
            </table>
          </div>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="key('s', concat('issues-none-', $verdict))"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="d:finding" mode="issue">
    <xsl:variable name="version" select="key('version', concat(@standard, ' ', @version))"/>
    <tr>
      <xsl:attribute name="class"><xsl:if test="@severity = 'error'">late</xsl:if></xsl:attribute>
      <th scope="row">
        <xsl:choose>
          <xsl:when test="@person"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template></xsl:when>
          <xsl:otherwise><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
      </th>
      <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></td>
      <td>
        <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
        <xsl:if test="$version/d:require"><br/><span class="dim"><xsl:call-template name="requirement"><xsl:with-param name="version" select="$version"/></xsl:call-template></span></xsl:if>
      </td>
      <td class="f">
        <xsl:call-template name="missing"/>
        <xsl:call-template name="facts"/>
      </td>
      <td>
        <xsl:call-template name="clause">
          <xsl:with-param name="standard" select="@standard"/>
          <xsl:with-param name="version" select="@version"/>
        </xsl:call-template>
      </td>
      <td><xsl:call-template name="severity"/></td>
    </tr>
  </xsl:template>

  <xsl:template name="severity">
    <span class="severity-{@severity}"><xsl:value-of select="key('s', concat('severity-', @severity))"/></span>
  </xsl:template>

  <!-- Units down, standards that not everybody meets across -->
  <xsl:template name="by-unit">
    <section id="units">
      <h2><xsl:value-of select="key('s','h-units')"/></h2>
      <p><xsl:value-of select="key('s','units-intro')"/></p>
      <div class="scroll" tabindex="0" role="region" aria-label="{key('s','h-units')}">
        <table>
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="key('s','col-unit')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','col-people')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','col-clear')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','col-not-met')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','col-unknown')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-where-short')"/></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$f/d:unit-shares/d:line">
              <tr>
                <th scope="row"><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template></th>
                <td class="n"><xsl:value-of select="@people"/></td>
                <td class="n"><xsl:value-of select="@clear"/></td>
                <td class="n"><xsl:value-of select="@people-not-met"/></td>
                <td class="n"><xsl:value-of select="@people-unknown"/></td>
                <td>
                  <ul class="facts">
                    <xsl:for-each select="d:cell[@not-met &gt; 0 or @unknown &gt; 0]">
                      <li>
                        <a href="#std-{translate(@standard, ' ', '_')}">
                          <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
                        </a>
                        <xsl:text>: </xsl:text>
                        <xsl:call-template name="say">
                          <xsl:with-param name="id" select="'met-of'"/>
                          <xsl:with-param name="a" select="@met"/>
                          <xsl:with-param name="b" select="@judged"/>
                        </xsl:call-template>
                        <xsl:if test="@not-met &gt; 0">
                          <xsl:text>, </xsl:text><span class="not-met">✗ <xsl:value-of select="@not-met"/><xsl:text> </xsl:text><xsl:value-of select="key('s','short-not-met')"/></span>
                        </xsl:if>
                        <xsl:if test="@unknown &gt; 0">
                          <xsl:text>, </xsl:text><span class="unknown">? <xsl:value-of select="@unknown"/><xsl:text> </xsl:text><xsl:value-of select="key('s','short-unknown')"/></span>
                        </xsl:if>
                      </li>
                    </xsl:for-each>
                  </ul>
                </td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <!-- The share that meets each standard, the lowest first -->
  <xsl:template name="shares">
    <section id="shares">
      <h2><xsl:value-of select="key('s','h-shares')"/></h2>
      <p><xsl:value-of select="key('s','shares-intro')"/></p>
      <div class="scroll" tabindex="0" role="region" aria-label="{key('s','h-shares')}">
        <table data-sortable="yes">
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="key('s','col-standard')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','col-judged')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','verdict-met')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','verdict-not-met')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','verdict-unknown')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-share')"/></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$f/d:shares/d:share[@judged &gt; 0]">
              <xsl:sort select="@percent" data-type="number"/>
              <tr>
                <th scope="row">
                  <a href="#std-{translate(@standard, ' ', '_')}">
                    <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
                  </a>
                </th>
                <td class="n"><xsl:value-of select="@judged"/></td>
                <td class="n"><xsl:value-of select="@met"/></td>
                <td class="n"><xsl:value-of select="@not-met"/></td>
                <td class="n"><xsl:value-of select="@unknown"/></td>
                <td class="share" data-sort="{@percent}">
                  <svg viewBox="0 0 100 10" width="100" height="10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect x="0.5" y="0.5" width="99" height="9" fill="none" stroke="currentColor"/>
                    <rect x="0" y="0" width="{@percent}" height="10" fill="currentColor"/>
                  </svg>
                  <xsl:text> </xsl:text><b><xsl:value-of select="@percent"/> %</b>
                </td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="retirements">
    <section id="retirements">
      <h2>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'h-retirements'"/>
          <xsl:with-param name="a" select="$f/d:retirements/@within-months"/>
        </xsl:call-template>
      </h2>
      <xsl:choose>
        <xsl:when test="$f/d:retirements/d:retirement">
          <div class="scroll" tabindex="0" role="region" aria-label="{key('s','col-retires-on')}">
            <table>
              <thead>
                <tr>
                  <th scope="col"><xsl:value-of select="key('s','col-name')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-born-on')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-post')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-retires-on')"/></th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','col-months-left')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-article')"/></th>
                </tr>
              </thead>
              <tbody>
                <xsl:for-each select="$f/d:retirements/d:retirement">
                  <tr>
                    <th scope="row"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template></th>
                    <td class="d"><xsl:value-of select="key('person', @person)/@born-text"/></td>
                    <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></td>
                    <td class="d"><b><xsl:value-of select="@retires-on-text"/></b></td>
                    <td class="n"><xsl:value-of select="@months"/></td>
                    <td>
                      <xsl:call-template name="clause">
                        <xsl:with-param name="standard" select="@standard"/>
                        <xsl:with-param name="version" select="@version"/>
                      </xsl:call-template>
                    </td>
                  </tr>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="key('s','retirements-none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="own-style">
    <xsl:text>
[class^=severity]{font-weight:600}.severity-error{color:var(--bad)}.severity-warning{color:var(--warn)}.severity-note{color:var(--dim)}
.share{white-space:nowrap;color:var(--accent)}.share svg{vertical-align:middle;width:6rem;height:.6rem}
.share b{color:var(--text);display:inline-block;min-width:3.4em;text-align:right}
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
