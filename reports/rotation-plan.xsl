<?xml version="1.0" encoding="UTF-8"?>
<!-- The rotation plan of a year, as Law 36/2018 art. 26.2 wants it (purpose, requirements, the concrete persons, time,
     rights and duties, measures), with what it rests on: those left, those who stay by reason, the whole table, the
     levels with their proofs, what of today it leaves as it is, policy and decisions, the handbook of standards.
     Order: the answer, the list to act on, the calendar, reasons, the whole table, proofs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d" d:of="plan"
                d:title-vi="Phương án chuyển đổi vị trí công tác trong năm"
                d:title-en="The rotation plan of a year">
  <xsl:import href="common.xsl"/>

  <xsl:key name="row" match="d:rows/d:row" use="@person"/>
  <xsl:variable name="plan" select="/d:document/d:plan"/>
  <xsl:variable name="in" select="$plan/d:indicators"/>
  <!-- Groups of those who are left, or whom a missing month or fact keeps: they come first and call for somebody. -->
  <xsl:variable name="open" select="$plan/d:groups/d:group[@left &gt; 0 or @reason = 'no-destination' or @reason = 'unplaced' or @reason = 'single' or @reason = 'own-limit' or @reason = 'unstated' or @reason = 'no-month' or @reason = 'unknown']"/>

  <xsl:template match="d:document" mode="title">
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="concat('plan-title-', $plan/@family)"/>
      <xsl:with-param name="a" select="''"/>
      <xsl:with-param name="b" select="$plan/@year"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="subtitle">
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="'plan-subtitle'"/>
      <xsl:with-param name="b" select="@on-text"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="main">
    <xsl:call-template name="answer"/>
    <xsl:call-template name="purpose"/>
    <xsl:call-template name="movers"/>
    <xsl:if test="$internal"><xsl:call-template name="open"/></xsl:if>
    <xsl:call-template name="calendar"/>
    <xsl:call-template name="duties"/>
    <xsl:if test="$internal">
      <xsl:call-template name="stays"/>
      <xsl:call-template name="whole"/>
    </xsl:if>
    <xsl:call-template name="levels"/>
    <xsl:if test="$internal">
      <xsl:call-template name="breaches"/>
      <xsl:call-template name="policy"/>
    </xsl:if>
    <xsl:call-template name="handbook"/>
  </xsl:template>

  <!-- The answer -->
  <xsl:template name="card">
    <xsl:param name="value"/>
    <xsl:param name="label"/>
    <xsl:param name="more"/>
    <xsl:param name="class"/>
    <li class="{$class}">
      <b><xsl:value-of select="$value"/></b>
      <span><xsl:value-of select="key('s', $label)"/></span>
      <xsl:if test="string($more)"><span class="more"><xsl:value-of select="$more"/></span></xsl:if>
    </li>
  </xsl:template>

  <xsl:template name="answer">
    <section id="answer" aria-label="{key('s','answer')}">
      <p class="answer">
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'answer-must'"/>
          <xsl:with-param name="a" select="$in/@must-move"/>
          <xsl:with-param name="b" select="$plan/@year"/>
          <xsl:with-param name="c" select="$in/@overdue"/>
          <xsl:with-param name="e" select="$in/@due"/>
        </xsl:call-template>
        <xsl:text> </xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'answer-moved'"/>
          <xsl:with-param name="a" select="$in/@moved-must"/>
        </xsl:call-template>
        <xsl:text> </xsl:text>
        <xsl:choose>
          <xsl:when test="$in/@left &gt; 0">
            <b>
              <xsl:call-template name="say">
                <xsl:with-param name="id" select="'answer-left'"/>
                <xsl:with-param name="a" select="$in/@left"/>
                <xsl:with-param name="b" select="$in/@left-overdue"/>
              </xsl:call-template>
            </b>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="key('s','answer-left-none')"/></xsl:otherwise>
        </xsl:choose>
        <xsl:text> </xsl:text>
        <xsl:value-of select="key('s', concat('answer-', $plan/@status))"/>
      </p>
      <xsl:if test="$plan/@other-roster">
        <p class="warning"><xsl:value-of select="key('s','other-roster')"/></p>
      </xsl:if>
      <ul class="cards">
        <xsl:call-template name="card">
          <xsl:with-param name="value" select="$in/@must-move"/>
          <xsl:with-param name="label" select="'card-must'"/>
          <xsl:with-param name="more" select="concat(key('s','overdue'), ': ', $in/@overdue, ' · ', key('s','due'), ': ', $in/@due)"/>
        </xsl:call-template>
        <xsl:call-template name="card">
          <xsl:with-param name="value" select="$in/@moved-must"/>
          <xsl:with-param name="label" select="'card-moved'"/>
          <xsl:with-param name="more" select="concat(key('s','card-moved-other'), ': ', $in/@moved-other)"/>
        </xsl:call-template>
        <xsl:call-template name="card">
          <xsl:with-param name="value" select="$in/@left"/>
          <xsl:with-param name="label" select="'card-left'"/>
          <xsl:with-param name="more" select="concat(key('s','overdue'), ': ', $in/@left-overdue)"/>
          <xsl:with-param name="class"><xsl:if test="$in/@left &gt; 0">bad</xsl:if></xsl:with-param>
        </xsl:call-template>
        <xsl:if test="$in/@proposed-upward &gt; 0">
          <xsl:call-template name="card">
            <xsl:with-param name="value" select="$in/@proposed-upward"/>
            <xsl:with-param name="label" select="'card-upward'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$internal">
          <xsl:call-template name="card">
            <xsl:with-param name="value" select="$in/@deferred"/>
            <xsl:with-param name="label" select="'card-deferred'"/>
          </xsl:call-template>
          <xsl:call-template name="card">
            <xsl:with-param name="value" select="$in/@exempt"/>
            <xsl:with-param name="label" select="'card-exempt'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$in/@no-month &gt; 0">
          <xsl:call-template name="card">
            <xsl:with-param name="value" select="$in/@no-month"/>
            <xsl:with-param name="label" select="'card-no-month'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$in/@unknown &gt; 0">
          <xsl:call-template name="card">
            <xsl:with-param name="value" select="$in/@unknown"/>
            <xsl:with-param name="label" select="'card-unknown'"/>
            <xsl:with-param name="class" select="'warn'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="card">
          <xsl:with-param name="value" select="$in/@not-due | $in/@others"/>
          <xsl:with-param name="label"><xsl:choose><xsl:when test="$internal">card-not-due</xsl:when><xsl:otherwise>card-others</xsl:otherwise></xsl:choose></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="card">
          <xsl:with-param name="value" select="key('s', concat('proof-', $plan/@status))"/>
          <xsl:with-param name="label" select="'card-proof'"/>
          <xsl:with-param name="class" select="'word'"/>
        </xsl:call-template>
      </ul>
      <xsl:if test="$internal"><xsl:call-template name="decide"/></xsl:if>
    </section>
  </xsl:template>

  <!-- What somebody must decide now. -->
  <xsl:template name="decide">
    <xsl:variable name="uncovered" select="$plan/d:levels/d:level[@id = 'uncovered']/@value"/>
    <xsl:variable name="any" select="$open or $uncovered &gt; 0 or $in/@breaches &gt; 0 or $plan/@status != 'optimal'"/>
    <div>
      <xsl:attribute name="class">decide<xsl:if test="not($any)"> none</xsl:if></xsl:attribute>
      <h2><xsl:value-of select="key('s','decide')"/></h2>
      <xsl:choose>
        <xsl:when test="not($any)"><p><xsl:value-of select="key('s','decide-none')"/></p></xsl:when>
        <xsl:otherwise>
          <ul>
            <xsl:for-each select="$open">
              <li>
                <a href="#group-{@reason}">
                  <xsl:call-template name="say">
                    <xsl:with-param name="id" select="concat('decide-', @reason)"/>
                    <xsl:with-param name="a" select="@count"/>
                  </xsl:call-template>
                </a>
                <xsl:text>: </xsl:text>
                <xsl:for-each select="d:stay[position() &lt;= 6]">
                  <xsl:if test="position() &gt; 1">, </xsl:if>
                  <xsl:value-of select="key('person', @person)/@name"/>
                </xsl:for-each>
                <xsl:if test="@count &gt; 6">…</xsl:if>
              </li>
            </xsl:for-each>
            <xsl:if test="$uncovered &gt; 0">
              <li>
                <xsl:call-template name="say">
                  <xsl:with-param name="id" select="'decide-uncovered'"/>
                  <xsl:with-param name="a" select="$uncovered"/>
                  <xsl:with-param name="b" select="$plan/@year"/>
                </xsl:call-template>
              </li>
            </xsl:if>
            <xsl:if test="$in/@breaches &gt; 0">
              <li>
                <a href="#breaches">
                  <xsl:call-template name="say">
                    <xsl:with-param name="id" select="'decide-breaches'"/>
                    <xsl:with-param name="a" select="$in/@breaches"/>
                  </xsl:call-template>
                </a>
              </li>
            </xsl:if>
            <xsl:if test="$plan/@status != 'optimal'">
              <li><a href="#levels"><xsl:value-of select="key('s', concat('decide-plan-', $plan/@status))"/></a></li>
            </xsl:if>
          </ul>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- 1 purpose, 2 requirements -->
  <xsl:template name="purpose">
    <div class="pair">
      <section>
        <h2>1. <xsl:value-of select="key('s','h-purpose')"/></h2>
        <p><xsl:call-template name="local"><xsl:with-param name="id" select="'purpose'"/></xsl:call-template></p>
      </section>
      <section>
        <h2>2. <xsl:value-of select="key('s','h-requirements')"/></h2>
        <p><xsl:call-template name="local"><xsl:with-param name="id" select="'requirements'"/></xsl:call-template></p>
      </section>
    </div>
  </xsl:template>

  <!-- 3 the concrete persons: chains, each with its rows -->
  <xsl:template name="movers">
    <section id="movers">
      <h2>3. <xsl:value-of select="key('s','h-cases')"/></h2>
      <h3>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'h-movers'"/>
          <xsl:with-param name="a" select="$in/@moved"/>
        </xsl:call-template>
      </h3>
      <p><xsl:value-of select="key('s','movers-intro')"/></p>
      <xsl:choose>
        <xsl:when test="$plan/d:chains/d:chain">
          <xsl:call-template name="unit-legend"/>
          <xsl:call-template name="search"><xsl:with-param name="table" select="'movers-table'"/></xsl:call-template>
          <div class="scroll" tabindex="0" role="region" aria-label="{key('s','h-cases')}">
            <table id="movers-table">
              <thead>
                <tr>
                  <th scope="col" class="n"><xsl:value-of select="key('s','col-number')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-name')"/></th>
                  <xsl:if test="$internal"><th scope="col" class="n"><xsl:value-of select="key('s','col-born')"/></th></xsl:if>
                  <th scope="col"><xsl:value-of select="key('s','col-post-now')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-since')"/></th>
                  <th scope="col" class="n">
                    <xsl:call-template name="say">
                      <xsl:with-param name="id" select="'col-months'"/>
                      <xsl:with-param name="b" select="/d:document/@on-text"/>
                    </xsl:call-template>
                  </th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','col-limit')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-post-next')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-kind')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-month')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-notice')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-article')"/></th>
                </tr>
              </thead>
              <xsl:apply-templates select="$plan/d:chains/d:chain" mode="movers"/>
            </table>
          </div>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="key('s','movers-none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="d:chain" mode="movers">
    <tbody>
      <xsl:attribute name="class">
        <xsl:text>chain </xsl:text>
        <xsl:value-of select="@kind"/>
        <xsl:if test="@size &lt;= 3"> whole</xsl:if>
      </xsl:attribute>
      <tr data-head="yes" class="drawing">
        <td colspan="{11 + number($internal)}">
          <xsl:apply-templates select="." mode="drawing"/>
        </td>
      </tr>
      <xsl:apply-templates select="d:move" mode="movers"/>
    </tbody>
  </xsl:template>

  <!-- A chain as posts with people moving between them. The first post is what was open; a cycle closes below. -->
  <xsl:template match="d:chain" mode="drawing">
    <div class="chain-head">
      <b>
        <xsl:if test="@id"><xsl:value-of select="@id"/><xsl:text> · </xsl:text></xsl:if>
        <xsl:call-template name="say">
          <xsl:with-param name="id">
            <xsl:choose>
              <xsl:when test="@kind = 'cycle'">chain-cycle</xsl:when>
              <xsl:when test="@kind = 'unstated'">chain-unstated</xsl:when>
              <xsl:when test="@size &gt; 1">chain-chain</xsl:when>
              <xsl:otherwise>chain-single</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="a" select="@size"/>
        </xsl:call-template>
      </b>
      <xsl:text> · </xsl:text>
      <xsl:value-of select="@on-text"/>
      <xsl:if test="@starts">
        <xsl:text> · </xsl:text>
        <xsl:choose>
          <xsl:when test="@leaver and $internal">
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="'opens-leaver'"/>
              <xsl:with-param name="a" select="key('person', @leaver)/@name"/>
              <xsl:with-param name="b" select="@leaves-text"/>
              <xsl:with-param name="c" select="@leaves-on-text"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="@starts = 'leaver'"><xsl:value-of select="key('s', 'opens-leaver-unnamed')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="key('s', concat('opens-', @starts))"/></xsl:otherwise>
        </xsl:choose>
      </xsl:if>
      <xsl:if test="@ends">
        <xsl:text> · </xsl:text>
        <xsl:value-of select="key('s','chain-ends')"/>
        <xsl:text> </xsl:text>
        <xsl:call-template name="post-text"><xsl:with-param name="id" select="@ends"/></xsl:call-template>
      </xsl:if>
    </div>
    <div class="flow {@kind}">
      <ol>
        <xsl:if test="@kind != 'cycle'">
          <xsl:apply-templates select="d:move[1]" mode="box">
            <xsl:with-param name="post" select="d:move[1]/@to"/>
            <xsl:with-param name="state">
              <xsl:choose>
                <xsl:when test="@starts"><xsl:value-of select="concat('open-', @starts)"/></xsl:when>
                <xsl:otherwise>open-unstated</xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
          </xsl:apply-templates>
        </xsl:if>
        <xsl:for-each select="d:move">
          <xsl:if test="../@kind != 'cycle' or position() &gt; 1">
            <li class="arrow">
              <svg viewBox="0 0 60 14" width="60" height="14" aria-hidden="true" focusable="false">
                <path d="M59 7H3M10 1.5L2.5 7l7.5 5.5" fill="none" stroke="currentColor" stroke-width="2"/>
              </svg>
              <span class="who">
                <span class="step"><xsl:value-of select="@n"/></span>
                <xsl:text> </xsl:text>
                <xsl:value-of select="key('person', @person)/@name"/>
              </span>
              <span class="hidden"><xsl:value-of select="key('s','moves-from')"/></span>
            </li>
          </xsl:if>
          <xsl:apply-templates select="." mode="box">
            <xsl:with-param name="post" select="@from"/>
            <xsl:with-param name="state">
              <xsl:if test="../@ends and ../@ends = @from and position() = last()">left-empty</xsl:if>
            </xsl:with-param>
          </xsl:apply-templates>
        </xsl:for-each>
      </ol>
      <xsl:if test="@kind = 'cycle'">
        <p class="closing">
          <svg class="tip" viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" focusable="false">
            <path d="M1.5 11L7 3l5.5 8" fill="none" stroke="currentColor" stroke-width="2"/>
          </svg>
          <span class="who">
            <span class="step"><xsl:value-of select="d:move[1]/@n"/></span>
            <xsl:text> </xsl:text>
            <xsl:value-of select="key('person', d:move[1]/@person)/@name"/>
            <xsl:text> </xsl:text>
            <span class="dim"><xsl:value-of select="key('s','closes')"/></span>
          </span>
        </p>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="d:move" mode="box">
    <xsl:param name="post"/>
    <xsl:param name="state"/>
    <xsl:variable name="of" select="key('post', $post)"/>
    <li class="box {$state}" style="--h:{key('unit', $of/@unit)/@hue}">
      <xsl:call-template name="unit"><xsl:with-param name="id" select="$of/@unit"/></xsl:call-template>
      <xsl:text> </xsl:text>
      <span>
        <xsl:value-of select="$of/@title"/>
        <xsl:if test="$of/@duty"><span class="duty"><xsl:text> (</xsl:text><xsl:value-of select="$of/@duty"/>)</span></xsl:if>
        <xsl:if test="not($of)">–</xsl:if>
      </span>
      <xsl:if test="string($state)">
        <xsl:text> </xsl:text>
        <em><xsl:value-of select="key('s', concat('box-', $state))"/></em>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="d:move" mode="movers">
    <xsl:variable name="row" select="key('row', @person)"/>
    <tr>
      <xsl:attribute name="class"><xsl:if test="$row/@overdue">late</xsl:if></xsl:attribute>
      <td class="n"><xsl:value-of select="@n"/></td>
      <th scope="row">
        <xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template>
        <xsl:if test="@reason">
          <br/>
          <xsl:call-template name="move-reason">
            <xsl:with-param name="reason" select="@reason"/>
            <xsl:with-param name="row" select="$row"/>
          </xsl:call-template>
        </xsl:if>
      </th>
      <xsl:if test="$internal"><td class="n"><xsl:value-of select="key('person', @person)/@born-year"/></td></xsl:if>
      <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@from"/></xsl:call-template></td>
      <td class="d"><xsl:value-of select="$row/@since-text"/></td>
      <td class="n"><xsl:value-of select="$row/@months"/></td>
      <td class="n">
        <xsl:value-of select="$row/@limit"/>
        <xsl:if test="$row/@own-limit"><span class="dim"><xsl:text> </xsl:text><xsl:value-of select="key('s','own-limit-short')"/></span></xsl:if>
      </td>
      <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@to"/></xsl:call-template></td>
      <td><xsl:value-of select="key('s', concat('form-', @form))"/></td>
      <td class="d"><b><xsl:value-of select="@on-text"/></b></td>
      <td class="d"><xsl:value-of select="@notice-text"/></td>
      <td>
        <!-- Only those whose time is up are moved by the clause on the period. -->
        <xsl:choose>
          <xsl:when test="$row/@must-move">
            <xsl:call-template name="clause">
              <xsl:with-param name="standard" select="$row/@standard"/>
              <xsl:with-param name="version" select="$row/@version"/>
              <xsl:with-param name="brief" select="true()"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="key('s', concat('move-', @reason))"/></xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="move-reason">
    <xsl:param name="reason"/>
    <xsl:param name="row"/>
    <span>
      <xsl:attribute name="class">
        <xsl:text>badge</xsl:text>
        <xsl:choose>
          <xsl:when test="$reason = 'overdue'"> late</xsl:when>
          <xsl:when test="$reason = 'due'"> soon</xsl:when>
        </xsl:choose>
      </xsl:attribute>
      <xsl:value-of select="key('s', concat('move-', $reason))"/>
      <xsl:if test="$reason = 'overdue' and $row/@months-overdue &gt; 0">
        <xsl:text> </xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'n-months'"/>
          <xsl:with-param name="a" select="$row/@months-overdue"/>
        </xsl:call-template>
      </xsl:if>
    </span>
  </xsl:template>

  <!-- Those left first: what was tried, what closed each way, the ways out -->
  <xsl:template name="open">
    <section id="open">
      <h3><xsl:value-of select="key('s','h-open')"/></h3>
      <xsl:choose>
        <xsl:when test="$open"><xsl:apply-templates select="$open" mode="open"/></xsl:when>
        <xsl:otherwise><p><xsl:value-of select="key('s','open-none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="d:group" mode="open">
    <h4 id="group-{@reason}">
      <xsl:value-of select="key('s', concat('stay-', @reason))"/>
      <xsl:text> (</xsl:text><xsl:value-of select="@count"/>)
    </h4>
    <p><xsl:value-of select="key('s', concat('stay-note-', @reason))"/></p>
    <div class="cases"><xsl:apply-templates select="d:stay" mode="open"/></div>
  </xsl:template>

  <xsl:template match="d:stay" mode="open">
    <xsl:variable name="row" select="key('row', @person)"/>
    <article class="card">
      <p class="who">
        <xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template>
        <xsl:text> </xsl:text>
        <span class="dim"><xsl:value-of select="key('person', @person)/@born-year"/></span>
        <xsl:text> </xsl:text>
        <xsl:if test="@overdue">
          <xsl:call-template name="move-reason">
            <xsl:with-param name="reason" select="'overdue'"/>
            <xsl:with-param name="row" select="$row"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="@proposed-upward">
          <xsl:text> </xsl:text>
          <span class="badge"><xsl:value-of select="key('s','proposed-upward')"/></span>
        </xsl:if>
      </p>
      <p><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></p>
      <p class="dim">
        <xsl:if test="$row/@since">
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'held-since'"/>
            <xsl:with-param name="b" select="$row/@since-text"/>
            <xsl:with-param name="c" select="$row/@months"/>
          </xsl:call-template>
          <xsl:if test="$row/@limit">
            <xsl:text>; </xsl:text>
            <xsl:call-template name="say">
              <xsl:with-param name="id">
                <xsl:choose>
                  <xsl:when test="$row/@duty-day">limit-months</xsl:when>
                  <xsl:otherwise>limit-only</xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
              <xsl:with-param name="a" select="$row/@limit"/>
              <xsl:with-param name="b" select="$row/@duty-day-text"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:if>
        <xsl:if test="@until">
          <xsl:text>; </xsl:text>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'until-when'"/>
            <xsl:with-param name="b" select="@until-text"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="@again-on">
          <xsl:text>; </xsl:text>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'again-when'"/>
            <xsl:with-param name="b" select="@again-on-text"/>
          </xsl:call-template>
        </xsl:if>
      </p>
      <xsl:call-template name="tried"/>
      <xsl:call-template name="ways-out"/>
    </article>
  </xsl:template>

  <xsl:template name="tried">
    <xsl:if test="@missing"><p><xsl:call-template name="missing"/></p></xsl:if>
    <xsl:if test="@limit">
      <p><xsl:value-of select="key('s','limit-of-agency')"/><xsl:text> </xsl:text><code><xsl:value-of select="@limit"/></code></p>
    </xsl:if>
    <xsl:if test="@standard">
      <p>
        <xsl:value-of select="key('s','basis')"/>
        <xsl:text> </xsl:text>
        <xsl:call-template name="clause">
          <xsl:with-param name="standard" select="@standard"/>
          <xsl:with-param name="version" select="@version"/>
        </xsl:call-template>
      </p>
    </xsl:if>
    <xsl:if test="@profession-places">
      <p>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'tried-places'"/>
          <xsl:with-param name="a" select="@profession-places"/>
        </xsl:call-template>
        <xsl:for-each select="@held-places|@closed-places">
          <xsl:text> </xsl:text>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="name()"/>
            <xsl:with-param name="a" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:if test="d:blocked-by">
      <p><b><xsl:value-of select="key('s','closed-by')"/></b></p>
      <ul>
        <xsl:for-each select="d:blocked-by">
          <li>
            <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
            <xsl:text>: </xsl:text>
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="'n-places'"/>
              <xsl:with-param name="a" select="@places"/>
            </xsl:call-template>
            <xsl:text> (</xsl:text>
            <xsl:call-template name="clause">
              <xsl:with-param name="standard" select="@standard"/>
              <xsl:with-param name="version" select="@version"/>
            </xsl:call-template>
            <xsl:text>)</xsl:text>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:if test="d:competing">
      <p>
        <b>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'competing'"/>
            <xsl:with-param name="a" select="d:competing/@people"/>
            <xsl:with-param name="b" select="d:competing/@places"/>
          </xsl:call-template>
        </b>
        <xsl:text> </xsl:text>
        <xsl:for-each select="d:competing/d:who">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:value-of select="key('person', @person)/@name"/>
        </xsl:for-each>
        <xsl:text> → </xsl:text>
        <xsl:for-each select="d:competing/d:where">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template>
        </xsl:for-each>
        <xsl:if test="not(d:competing/d:where)"><xsl:value-of select="key('s','no-place')"/></xsl:if>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- Ways out, each with its price. -->
  <xsl:template name="ways-out">
    <xsl:variable name="reason" select="../@reason"/>
    <xsl:variable name="month" select="$plan/d:policy/d:weight[@term = 'month-overdue']/@points"/>
    <p><b><xsl:value-of select="key('s','ways-out')"/></b></p>
    <ul>
      <xsl:for-each select="d:blocked-by">
        <li>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="concat('way-', @force)"/>
            <xsl:with-param name="a" select="@places"/>
            <xsl:with-param name="b">
              <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
            </xsl:with-param>
            <xsl:with-param name="c" select="key('version', concat(@standard, ' ', @version))/d:approved-by"/>
          </xsl:call-template>
        </li>
      </xsl:for-each>
      <xsl:for-each select="d:opens">
        <li>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'way-course'"/>
            <xsl:with-param name="a" select="@places"/>
            <xsl:with-param name="b" select="@text"/>
          </xsl:call-template>
        </li>
      </xsl:for-each>
      <xsl:if test="d:competing">
        <li>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'way-competing'"/>
            <xsl:with-param name="a" select="d:competing/@short"/>
          </xsl:call-template>
        </li>
      </xsl:if>
      <li>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="concat('way-reason-', $reason)"/>
          <xsl:with-param name="a" select="$month"/>
          <xsl:with-param name="b" select="$plan/@year"/>
        </xsl:call-template>
      </li>
    </ul>
  </xsl:template>

  <!-- 4 time: the calendar -->
  <xsl:template name="calendar">
    <section id="calendar">
      <h2>4. <xsl:value-of select="key('s','h-time')"/></h2>
      <p><xsl:value-of select="key('s','calendar-intro')"/></p>
      <div class="scroll" tabindex="0" role="region" aria-label="{key('s','h-time')}">
        <table class="calendar">
          <thead>
            <tr>
              <th scope="col" rowspan="2"><xsl:value-of select="key('s','col-unit')"/></th>
              <th scope="colgroup" colspan="3" class="c"><xsl:value-of select="key('s','quarter-1')"/></th>
              <th scope="colgroup" colspan="3" class="c"><xsl:value-of select="key('s','quarter-2')"/></th>
              <th scope="colgroup" colspan="3" class="c"><xsl:value-of select="key('s','quarter-3')"/></th>
              <th scope="colgroup" colspan="3" class="c"><xsl:value-of select="key('s','quarter-4')"/></th>
            </tr>
            <tr>
              <xsl:for-each select="$plan/d:calendar/d:line[1]/d:cell">
                <th scope="col" class="c"><xsl:value-of select="key('s', concat('month-', @month))"/></th>
              </xsl:for-each>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$plan/d:calendar/d:line">
              <tr>
                <th scope="row">
                  <xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template>
                </th>
                <xsl:apply-templates select="d:cell" mode="calendar"/>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
      <xsl:if test="$plan/d:policy/d:blackout">
        <ul>
          <xsl:for-each select="$plan/d:policy/d:blackout">
            <li>
              <xsl:call-template name="say">
                <xsl:with-param name="id" select="'blackout-line'"/>
                <xsl:with-param name="a" select="@months"/>
                <xsl:with-param name="b">
                  <xsl:choose>
                    <xsl:when test="@position"><xsl:value-of select="@position"/></xsl:when>
                    <xsl:when test="@unit"><xsl:value-of select="key('unit', @unit)/@name"/></xsl:when>
                    <xsl:otherwise><xsl:value-of select="key('s','everybody')"/></xsl:otherwise>
                  </xsl:choose>
                </xsl:with-param>
              </xsl:call-template>
              <xsl:if test="@reason"><xsl:text>: </xsl:text><xsl:value-of select="@reason"/></xsl:if>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="d:cell" mode="calendar">
    <td>
      <xsl:attribute name="class">
        <xsl:text>c</xsl:text>
        <xsl:if test="@blackout"> closed-<xsl:value-of select="@blackout"/></xsl:if>
      </xsl:attribute>
      <xsl:if test="@departures &gt; 0">
        <span class="go"><xsl:value-of select="key('s','go')"/><xsl:text> </xsl:text><xsl:value-of select="@departures"/></span>
      </xsl:if>
      <xsl:if test="@arrivals &gt; 0">
        <span class="come"><xsl:value-of select="key('s','come')"/><xsl:text> </xsl:text><xsl:value-of select="@arrivals"/></span>
      </xsl:if>
      <span class="present"><xsl:value-of select="@present"/>/<xsl:value-of select="@required"/></span>
      <xsl:if test="@empty &gt; 0">
        <span class="empty"><xsl:value-of select="key('s','empty')"/><xsl:text> </xsl:text><xsl:value-of select="@empty"/></span>
      </xsl:if>
      <xsl:if test="@blackout">
        <span class="closed"><xsl:value-of select="key('s', concat('closed-', @blackout))"/></span>
      </xsl:if>
    </td>
  </xsl:template>

  <!-- 5 rights and duties, 6 measures -->
  <xsl:template name="duties">
    <section>
      <h2>5. <xsl:value-of select="key('s','h-rights')"/></h2>
      <p><b><xsl:value-of select="key('s','rights')"/></b>
        <xsl:text> </xsl:text>
        <xsl:call-template name="fill">
          <xsl:with-param name="text"><xsl:call-template name="local"><xsl:with-param name="id" select="'rights-text'"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="a" select="$plan/d:policy/@notice-days"/>
        </xsl:call-template>
      </p>
      <p><b><xsl:value-of select="key('s','obligations')"/></b>
        <xsl:text> </xsl:text>
        <xsl:call-template name="local"><xsl:with-param name="id" select="'obligations-text'"/></xsl:call-template>
      </p>
      <h2>6. <xsl:value-of select="key('s','h-measures')"/></h2>
      <ol>
        <li><xsl:call-template name="local"><xsl:with-param name="id" select="'measure-publish'"/></xsl:call-template></li>
        <li>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'measure-notice'"/>
            <xsl:with-param name="a" select="$plan/d:policy/@notice-days"/>
          </xsl:call-template>
        </li>
        <li><xsl:call-template name="local"><xsl:with-param name="id" select="'measure-act'"/></xsl:call-template></li>
        <li><xsl:call-template name="local"><xsl:with-param name="id" select="'measure-handover'"/></xsl:call-template></li>
        <li><xsl:call-template name="local"><xsl:with-param name="id" select="'measure-follow'"/></xsl:call-template></li>
        <xsl:if test="$in/@proposed-upward &gt; 0">
          <li>
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="'measure-upward'"/>
              <xsl:with-param name="a" select="$in/@proposed-upward"/>
            </xsl:call-template>
          </li>
        </xsl:if>
      </ol>
    </section>
  </xsl:template>

  <!-- Those who stay on a lawful ground -->
  <xsl:template name="stays">
    <xsl:variable name="grounds" select="$plan/d:groups/d:group[@reason = 'deferred' or @reason = 'exempt' or (@reason = 'pinned' and @left = 0)]"/>
    <section id="stays">
      <h2><xsl:value-of select="key('s','h-stays')"/></h2>
      <p><xsl:value-of select="key('s','stays-intro')"/></p>
      <xsl:for-each select="$grounds">
        <h3 id="group-{@reason}">
          <xsl:value-of select="key('s', concat('stay-', @reason))"/>
          <xsl:text> (</xsl:text><xsl:value-of select="@count"/>)
        </h3>
        <div class="scroll" tabindex="0" role="region" aria-label="{key('s', concat('stay-', @reason))}">
          <table data-sortable="yes">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="key('s','col-name')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-post-now')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-ground')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-article')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-fact')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-until')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-again')"/></th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="d:stay">
                <tr>
                  <th scope="row"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template></th>
                  <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></td>
                  <td><xsl:call-template name="ground"/></td>
                  <td>
                    <xsl:call-template name="clause">
                      <xsl:with-param name="standard" select="@standard"/>
                      <xsl:with-param name="version" select="@version"/>
                    </xsl:call-template>
                  </td>
                  <td class="f"><xsl:call-template name="facts"/></td>
                  <td class="d" data-sort="{@until}">
                    <xsl:value-of select="@until-text"/>
                    <xsl:if test="not(@until)"><xsl:value-of select="key('s', concat('until-open-', ../@reason))"/></xsl:if>
                  </td>
                  <td class="d" data-sort="{@again-on}">
                    <xsl:value-of select="@again-on-text"/>
                    <xsl:if test="not(@again-on)">–</xsl:if>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </xsl:for-each>
      <xsl:if test="not($grounds)"><p><xsl:value-of select="key('s','stays-none')"/></p></xsl:if>
      <xsl:if test="$in/@not-due &gt; 0">
        <p>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'not-due-line'"/>
            <xsl:with-param name="a" select="$in/@not-due"/>
          </xsl:call-template>
        </p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="ground">
    <xsl:choose>
      <xsl:when test="@ground-text"><xsl:value-of select="@ground-text"/></xsl:when>
      <xsl:when test="@standard">
        <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="person" select="@person"/>
        <xsl:variable name="pin" select="$plan/d:decisions/d:decision[@kind = 'pin' and @person = $person]"/>
        <xsl:value-of select="$pin/@reason"/>
        <xsl:if test="$pin/@by"><span class="dim"><xsl:text> (</xsl:text><xsl:value-of select="$pin/@by"/>)</span></xsl:if>
        <xsl:if test="not($pin)">–</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The whole table -->
  <xsl:template name="whole">
    <section id="whole">
      <h2><xsl:value-of select="key('s','h-whole')"/></h2>
      <p>
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'whole-intro'"/>
          <xsl:with-param name="a" select="$in/@people"/>
        </xsl:call-template>
      </p>
      <xsl:call-template name="search"><xsl:with-param name="table" select="'whole-table'"/></xsl:call-template>
      <div class="scroll" tabindex="0" role="region" aria-label="{key('s','h-whole')}">
        <table id="whole-table" data-sortable="yes">
          <thead>
            <tr>
              <th scope="col" class="n"><xsl:value-of select="key('s','col-number')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-name')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','col-born')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-post-now')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-since')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','col-months-short')"/></th>
              <th scope="col" class="n"><xsl:value-of select="key('s','col-limit')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-duty-day')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-outcome')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-again')"/></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$plan/d:rows/d:row">
              <tr>
                <xsl:attribute name="class"><xsl:if test="@left">left</xsl:if></xsl:attribute>
                <td class="n"><xsl:number value="position()"/></td>
                <th scope="row"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template></th>
                <td class="n"><xsl:value-of select="key('person', @person)/@born-year"/></td>
                <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></td>
                <td class="d" data-sort="{@since}"><xsl:value-of select="@since-text"/></td>
                <td class="n"><xsl:value-of select="@months"/></td>
                <td class="n"><xsl:value-of select="@limit"/></td>
                <td class="d" data-sort="{@duty-day}"><xsl:value-of select="@duty-day-text"/></td>
                <td><xsl:call-template name="outcome"/></td>
                <td class="d" data-sort="{@again-on}"><xsl:value-of select="@again-on-text"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="outcome">
    <xsl:choose>
      <xsl:when test="@outcome = 'move'">
        <b><xsl:value-of select="key('s','outcome-move')"/><xsl:text> </xsl:text><xsl:value-of select="@move-on-text"/></b>
        <xsl:text>: </xsl:text>
        <xsl:call-template name="post"><xsl:with-param name="id" select="@to"/></xsl:call-template>
        <xsl:text> · </xsl:text>
        <xsl:value-of select="key('s', concat('move-', @reason))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="@left"><b class="not-met"><xsl:value-of select="key('s','left-mark')"/><xsl:text> </xsl:text></b></xsl:if>
        <xsl:value-of select="key('s', concat('stay-', @reason))"/>
        <xsl:if test="@missing"><xsl:text>: </xsl:text><xsl:call-template name="missing"/></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Levels with their proofs -->
  <xsl:template name="levels">
    <section id="levels" class="tall">
      <h2><xsl:value-of select="key('s','h-levels')"/></h2>
      <p><xsl:value-of select="key('s', concat('levels-', $plan/@status))"/></p>
      <xsl:if test="$plan/d:levels/d:level">
        <div class="scroll" tabindex="0" role="region" aria-label="{key('s','h-levels')}">
          <table>
            <thead>
              <tr>
                <th scope="col" class="n"><xsl:value-of select="key('s','col-rank')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-goal')"/></th>
                <th scope="col" class="n"><xsl:value-of select="key('s','col-value')"/></th>
                <th scope="col" class="n"><xsl:value-of select="key('s','col-bound')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-proof')"/></th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="$plan/d:levels/d:level">
                <tr>
                  <td class="n"><xsl:value-of select="@rank"/></td>
                  <th scope="row">
                    <xsl:value-of select="key('s', concat('level-', @id))"/>
                    <br/><span class="dim"><xsl:value-of select="key('s', concat('level-note-', @id))"/></span>
                  </th>
                  <td class="n"><xsl:value-of select="@value"/></td>
                  <td class="n"><xsl:value-of select="@bound"/><xsl:if test="not(@bound)">–</xsl:if></td>
                  <td>
                    <span>
                      <xsl:attribute name="class">
                        <xsl:choose>
                          <xsl:when test="@proof = 'proved'">verdict met</xsl:when>
                          <xsl:otherwise>verdict unknown</xsl:otherwise>
                        </xsl:choose>
                      </xsl:attribute>
                      <xsl:value-of select="key('s', concat('level-proof-', @proof))"/>
                    </span>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- What of today the plan does not enlarge -->
  <xsl:template name="breaches">
    <xsl:if test="$plan/d:breaches/d:breach">
      <section id="breaches" class="tall">
        <h2><xsl:value-of select="key('s','h-breaches')"/></h2>
        <p><xsl:value-of select="key('s','breaches-intro')"/></p>
        <div class="scroll" tabindex="0" role="region" aria-label="{key('s','h-breaches')}">
          <table>
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="key('s','col-who-where')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-standard')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-article')"/></th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="$plan/d:breaches/d:breach">
                <tr>
                  <th scope="row">
                    <xsl:if test="@person"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template><xsl:text> </xsl:text></xsl:if>
                    <xsl:choose>
                      <xsl:when test="@post"><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></xsl:when>
                      <xsl:when test="@unit"><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template></xsl:when>
                    </xsl:choose>
                  </th>
                  <td>
                    <xsl:choose>
                      <xsl:when test="@standard"><xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template></xsl:when>
                      <xsl:otherwise><code><xsl:value-of select="@tag"/></code></xsl:otherwise>
                    </xsl:choose>
                  </td>
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
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Policy and decisions the plan was made under -->
  <xsl:template name="policy">
    <xsl:variable name="policy" select="$plan/d:policy"/>
    <section id="policy" class="tall">
      <h2><xsl:value-of select="key('s','h-policy')"/></h2>
      <ul>
        <li><xsl:call-template name="say"><xsl:with-param name="id" select="'policy-notice'"/><xsl:with-param name="a" select="$policy/@notice-days"/></xsl:call-template></li>
        <li><xsl:call-template name="say"><xsl:with-param name="id" select="'policy-cool-off'"/><xsl:with-param name="a" select="$policy/@cool-off-months"/></xsl:call-template></li>
        <li><xsl:value-of select="key('s', concat('policy-enabling-', $policy/@enabling))"/></li>
        <li>
          <xsl:choose>
            <xsl:when test="$policy/@fill-vacancies"><xsl:value-of select="key('s','policy-fill-yes')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="key('s','policy-fill-no')"/></xsl:otherwise>
          </xsl:choose>
        </li>
        <xsl:if test="$policy/@unit-share-percent">
          <li><xsl:call-template name="say"><xsl:with-param name="id" select="'policy-share'"/><xsl:with-param name="a" select="$policy/@unit-share-percent"/></xsl:call-template></li>
        </xsl:if>
        <xsl:if test="$policy/@unit-moves-per-month">
          <li><xsl:call-template name="say"><xsl:with-param name="id" select="'policy-per-month'"/><xsl:with-param name="a" select="$policy/@unit-moves-per-month"/></xsl:call-template></li>
        </xsl:if>
        <xsl:if test="$policy/@pinned-share-percent">
          <li><xsl:call-template name="say"><xsl:with-param name="id" select="'policy-pinned'"/><xsl:with-param name="a" select="$policy/@pinned-share-percent"/></xsl:call-template></li>
        </xsl:if>
        <xsl:for-each select="$policy/d:pair">
          <li>
            <xsl:value-of select="key('s','policy-pair')"/>
            <xsl:text> </xsl:text>
            <xsl:call-template name="post"><xsl:with-param name="id" select="@left"/></xsl:call-template>
            <xsl:text> – </xsl:text>
            <xsl:call-template name="post"><xsl:with-param name="id" select="@right"/></xsl:call-template>
          </li>
        </xsl:for-each>
        <li>
          <xsl:value-of select="key('s','policy-weights')"/>
          <xsl:text> </xsl:text>
          <xsl:for-each select="$policy/d:weight">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:value-of select="key('s', concat('weight-', @term))"/>
            <xsl:if test="@circumstances"> (<xsl:value-of select="@circumstances"/>)</xsl:if>
            <xsl:text> </xsl:text>
            <b><xsl:value-of select="@points"/></b>
          </xsl:for-each>
        </li>
        <li>
          <xsl:call-template name="say"><xsl:with-param name="id" select="'policy-seed'"/><xsl:with-param name="a" select="$plan/@seed"/></xsl:call-template>
        </li>
      </ul>
      <xsl:if test="$plan/d:decisions/d:decision">
        <h3><xsl:value-of select="key('s','h-decisions')"/></h3>
        <ul>
          <xsl:for-each select="$plan/d:decisions/d:decision">
            <li>
              <xsl:value-of select="key('s', concat('decision-', @kind))"/>
              <xsl:text>: </xsl:text>
              <xsl:choose>
                <xsl:when test="@person"><xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template></xsl:when>
                <xsl:otherwise><xsl:value-of select="key('s','everybody')"/></xsl:otherwise>
              </xsl:choose>
              <xsl:if test="@post"><xsl:text> → </xsl:text><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></xsl:if>
              <xsl:if test="@unit"><xsl:text> → </xsl:text><xsl:call-template name="unit-name"><xsl:with-param name="id" select="@unit"/></xsl:call-template></xsl:if>
              <xsl:if test="@standard"><xsl:text> · </xsl:text><xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template></xsl:if>
              <xsl:if test="@on"><xsl:text> · </xsl:text><xsl:value-of select="@on-text"/></xsl:if>
              <xsl:if test="@until"><xsl:text> · </xsl:text><xsl:value-of select="key('s','until-day')"/><xsl:text> </xsl:text><xsl:value-of select="@until-text"/></xsl:if>
              <xsl:if test="@reason"><xsl:text> · </xsl:text><xsl:value-of select="@reason"/></xsl:if>
              <xsl:if test="@number"><xsl:text> · </xsl:text><xsl:value-of select="@number"/></xsl:if>
              <xsl:if test="@by"><xsl:text> · </xsl:text><xsl:value-of select="@by"/></xsl:if>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="own-style">
    <xsl:text>
tbody.chain{border-top:3px solid var(--dim)}
tr.drawing td{background:var(--soft);padding:.5rem .6rem}
.chain-head{margin-bottom:.35rem}
.flow{display:inline-block;max-width:100%}
.flow ol{display:flex;flex-wrap:wrap;align-items:stretch;gap:.4rem 0;margin:0;padding:0;list-style:none}
.flow .box{border:2px solid hsl(var(--h) 62% var(--l));border-radius:4px;background:var(--bg);padding:.25rem .5rem;max-width:17rem;min-width:8rem;line-height:1.25;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.flow .box .unit{display:block}
.flow .box em{display:block;font-style:normal;font-weight:600}
.flow .box[class*="open-"],.flow .box.left-empty{border-style:dashed}
.flow .arrow{position:relative;display:flex;flex-direction:column;align-items:center;justify-content:center;padding:0 .45rem;min-width:5.2rem;line-height:1.2}
.flow .arrow svg{width:100%;max-width:6rem}
.who .step{display:inline-block;min-width:1.45em;padding:0 .25em;border:1px solid currentColor;border-radius:1em;text-align:center;font-size:.8em;line-height:1.35}
.flow .who{font-weight:600;text-align:center;max-width:9rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.flow .closing{position:relative;margin:.2rem 4rem 0;border:2px solid currentColor;border-top:0;height:1.3rem;max-width:none;border-radius:0 0 6px 6px}
.flow .closing .tip{position:absolute;right:-8px;top:-3px}
.flow .closing .who{position:absolute;left:50%;bottom:-.75em;transform:translateX(-50%);background:var(--soft);padding:0 .5rem;max-width:none;white-space:nowrap}
.flow.cycle{margin-bottom:.75rem;min-width:30rem}.flow.cycle ol{justify-content:space-between}
.cases{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));gap:.8rem}
.card{border:1px solid var(--line);border-left:5px solid var(--bad);border-radius:3px;padding:.5rem .8rem}
.card p{margin:.2rem 0}.card ul{margin:.2rem 0;padding-left:1.1rem}
.card p.who{font-size:1.05rem}
.calendar{table-layout:fixed;min-width:60rem}.calendar th:first-child{width:15rem}
.calendar td{padding:.2rem .1rem}
.calendar td span{display:block;line-height:1.25}
.calendar .go,.calendar .come{font-weight:700;border-radius:3px;margin:0 .1rem .1rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.calendar .go{border:2px solid var(--text)}
.calendar .come{background:var(--text);color:var(--bg);border:2px solid var(--text)}
.calendar .present{color:var(--dim)}
.calendar .empty{color:var(--bad);font-weight:700}
.calendar .closed{font-size:.85em;background:var(--bg)}
.closed-all{background:repeating-linear-gradient(135deg,transparent 0 5px,var(--hatch) 5px 6px);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.closed-some{background:repeating-linear-gradient(135deg,transparent 0 11px,var(--hatch) 11px 12px);print-color-adjust:exact;-webkit-print-color-adjust:exact}
@media print{
tbody.whole{break-inside:avoid}
tr.drawing{break-after:avoid}
#calendar{break-inside:avoid}
.flow .box{max-width:52mm;font-size:8.5pt}.flow .who{font-size:8.5pt}
.calendar{min-width:0}.calendar th:first-child{width:52mm}
.cases{grid-template-columns:repeat(3,1fr)}.card{font-size:9pt}.card p.who{font-size:10pt}
}
@media (max-width:36rem){.cases{grid-template-columns:1fr}}
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
