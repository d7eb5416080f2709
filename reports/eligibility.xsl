<?xml version="1.0" encoding="UTF-8"?>
<!-- Appointment and re-appointment: the register of terms that end, overdue ones first, then one review sheet a post and
     candidate: criterion, requirement and clause, actual value and where it comes from, verdict; the conclusion in one
     sentence; what is still needed and by when. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d" d:of="review"
                d:title-vi="Điều kiện bổ nhiệm, bổ nhiệm lại theo từng người"
                d:title-en="Eligibility for appointment and re-appointment, person by person">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="r" select="/d:document/d:review"/>
  <xsl:variable name="in" select="$r/d:totals"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s','eligibility-title')"/></xsl:template>

  <xsl:template match="d:document" mode="subtitle">
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="'eligibility-subtitle'"/>
      <xsl:with-param name="a" select="$r/@within-months"/>
      <xsl:with-param name="b" select="@on-text"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="main">
    <xsl:call-template name="answer"/>
    <xsl:call-template name="register"/>
    <xsl:call-template name="candidates"/>
    <xsl:apply-templates select="$r/d:register/d:entry/d:candidate" mode="sheet"/>
    <xsl:call-template name="handbook"/>
  </xsl:template>

  <xsl:template name="answer">
    <section id="answer" aria-label="{key('s','answer')}">
      <p class="answer">
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'eligibility-answer'"/>
          <xsl:with-param name="a" select="$in/@posts"/>
          <xsl:with-param name="b" select="$in/d:outcome[@id = 'vacant']/@count"/>
          <xsl:with-param name="c" select="$in/@candidates"/>
          <xsl:with-param name="e" select="$in/d:conclusion[@id = 'eligible']/@count"/>
        </xsl:call-template>
        <xsl:text> </xsl:text>
        <b>
          <xsl:choose>
            <xsl:when test="$in/@overdue &gt; 0">
              <xsl:call-template name="say">
                <xsl:with-param name="id" select="'eligibility-overdue'"/>
                <xsl:with-param name="a" select="$in/@overdue"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="key('s','eligibility-overdue-none')"/></xsl:otherwise>
          </xsl:choose>
        </b>
      </p>
      <ul class="cards">
        <xsl:for-each select="$in/d:outcome[@count &gt; 0]">
          <li>
            <xsl:if test="@id = 'lapsed'"><xsl:attribute name="class">bad</xsl:attribute></xsl:if>
            <b><xsl:value-of select="@count"/></b><span><xsl:value-of select="key('s', concat('outcome-', @id))"/></span>
          </li>
        </xsl:for-each>
        <xsl:for-each select="$in/d:conclusion[@count &gt; 0]">
          <li>
            <b><xsl:value-of select="@count"/></b><span><xsl:value-of select="key('s', concat('review-', @id))"/></span>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- The register: who must be told and decided by when -->
  <xsl:template name="register">
    <section id="register">
      <h2><xsl:value-of select="key('s','h-register')"/></h2>
      <p><xsl:value-of select="key('s','register-intro')"/></p>
      <xsl:choose>
        <xsl:when test="$r/d:register/d:entry">
          <xsl:call-template name="unit-legend"/>
          <xsl:call-template name="search"><xsl:with-param name="table" select="'register-table'"/></xsl:call-template>
          <div class="scroll" tabindex="0" role="region" aria-label="{key('s','h-register')}">
            <table id="register-table" data-sortable="yes">
              <thead>
                <tr>
                  <th scope="col" class="n"><xsl:value-of select="key('s','col-number')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-post')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-holder')"/></th>
                  <th scope="col" class="n"><xsl:value-of select="key('s','col-born')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-appointed')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-term-ends')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-notice-by')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-decision-by')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-retires-on')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-action')"/></th>
                  <th scope="col"><xsl:value-of select="key('s','col-article')"/></th>
                </tr>
              </thead>
              <tbody><xsl:apply-templates select="$r/d:register/d:entry" mode="register"/></tbody>
            </table>
          </div>
          <xsl:call-template name="calendar-note"><xsl:with-param name="of" select="$r/d:register/d:entry"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="key('s','register-none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="d:entry" mode="register">
    <tr>
      <xsl:attribute name="class"><xsl:if test="@overdue">late</xsl:if></xsl:attribute>
      <td class="n"><xsl:number value="position()"/></td>
      <th scope="row">
        <xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template>
        <xsl:if test="@overdue"><br/><span class="badge late"><xsl:value-of select="key('s','overdue-mark')"/></span></xsl:if>
      </th>
      <td>
        <xsl:choose>
          <xsl:when test="@holder"><xsl:call-template name="person"><xsl:with-param name="id" select="@holder"/></xsl:call-template></xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="key('s','vacant')"/>
            <xsl:if test="@vacant-from"><br/><span class="dim"><xsl:value-of select="key('s','from-day')"/><xsl:text> </xsl:text><xsl:value-of select="@vacant-from-text"/></span></xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </td>
      <td class="n"><xsl:value-of select="key('person', @holder)/@born-year"/></td>
      <td class="d" data-sort="{@since}"><xsl:value-of select="@since-text"/></td>
      <td class="d" data-sort="{@term-last}"><b><xsl:value-of select="@term-last-text"/></b></td>
      <td class="d" data-sort="{@notice-by}">
        <xsl:value-of select="@notice-by-text"/>
        <xsl:call-template name="calendar-mark"/>
        <xsl:if test="@overdue-notice"><br/><span class="badge late"><xsl:value-of select="key('s','passed')"/></span></xsl:if>
      </td>
      <td class="d" data-sort="{@decision-by}">
        <xsl:value-of select="@decision-by-text"/>
        <xsl:call-template name="calendar-mark"/>
        <xsl:if test="@overdue-decision"><br/><span class="badge late"><xsl:value-of select="key('s','passed')"/></span></xsl:if>
      </td>
      <td class="d" data-sort="{@retires-on}"><xsl:value-of select="@retires-on-text"/></td>
      <td>
        <xsl:value-of select="key('s', concat('outcome-', @outcome))"/>
        <xsl:if test="@extends-to">
          <xsl:text> </xsl:text>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="concat('extends-', @outcome)"/>
            <xsl:with-param name="b" select="@extends-to-text"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="@outcome = 'end' and @vacant-from">
          <xsl:text> </xsl:text>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'free-from'"/>
            <xsl:with-param name="b" select="@vacant-from-text"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="@missing"><br/><xsl:call-template name="missing"/></xsl:if>
      </td>
      <td>
        <xsl:call-template name="clause">
          <xsl:with-param name="standard" select="@standard"/>
          <xsl:with-param name="version" select="@version"/>
        </xsl:call-template>
      </td>
    </tr>
  </xsl:template>

  <!-- List of sheets: who for which post, with the conclusion -->
  <xsl:template name="candidates">
    <xsl:if test="$r/d:register/d:entry/d:candidate">
      <section id="candidates">
        <h2>
          <xsl:value-of select="key('s','h-candidates')"/>
          <xsl:text> (</xsl:text><xsl:value-of select="$in/@candidates"/>)
        </h2>
        <p><xsl:value-of select="key('s','candidates-intro')"/></p>
        <div class="scroll" tabindex="0" role="region" aria-label="{key('s','h-candidates')}">
          <table>
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="key('s','col-post-considered')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-name')"/></th>
                <th scope="col" class="n"><xsl:value-of select="key('s','col-born')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-post-now')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-occasion')"/></th>
                <th scope="col" class="n"><xsl:value-of select="key('s','verdict-met')"/></th>
                <th scope="col" class="n"><xsl:value-of select="key('s','verdict-not-met')"/></th>
                <th scope="col" class="n"><xsl:value-of select="key('s','verdict-unknown')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-conclusion')"/></th>
                <th scope="col"><xsl:value-of select="key('s','col-earliest')"/></th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="$r/d:register/d:entry/d:candidate">
                <tr>
                  <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template></td>
                  <th scope="row">
                    <a href="#sheet-{translate(@post, ' ', '_')}-{translate(@person, ' ', '_')}">
                      <xsl:call-template name="person"><xsl:with-param name="id" select="@person"/></xsl:call-template>
                    </a>
                  </th>
                  <td class="n"><xsl:value-of select="key('person', @person)/@born-year"/></td>
                  <td class="p"><xsl:call-template name="post"><xsl:with-param name="id" select="@held"/></xsl:call-template></td>
                  <td class="d"><xsl:value-of select="key('s', concat('occasion-', @occasion))"/></td>
                  <td class="n"><xsl:value-of select="@met"/></td>
                  <td class="n"><xsl:value-of select="@not-met"/></td>
                  <td class="n"><xsl:value-of select="@unknown"/></td>
                  <td><xsl:call-template name="conclusion"/></td>
                  <td class="d">
                    <xsl:choose>
                      <xsl:when test="@conclusion = 'eligible'"><xsl:value-of select="key('s','now')"/></xsl:when>
                      <xsl:when test="@earliest"><xsl:value-of select="@earliest-text"/></xsl:when>
                      <xsl:otherwise>–</xsl:otherwise>
                    </xsl:choose>
                  </td>
                </tr>
                <xsl:if test="../@more and not(following-sibling::d:candidate)">
                  <tr>
                    <td colspan="10" class="dim">
                      <xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template>
                      <xsl:text>: </xsl:text>
                      <xsl:call-template name="say">
                        <xsl:with-param name="id" select="'candidates-more'"/>
                        <xsl:with-param name="a" select="../@more"/>
                      </xsl:call-template>
                    </td>
                  </tr>
                </xsl:if>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="conclusion">
    <span>
      <xsl:attribute name="class">
        <xsl:text>verdict wrap </xsl:text>
        <xsl:choose>
          <xsl:when test="@conclusion = 'eligible'">met</xsl:when>
          <xsl:when test="@conclusion = 'not-eligible'">not-met</xsl:when>
          <xsl:otherwise>unknown</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <span aria-hidden="true" class="sign"><xsl:value-of select="key('s', concat('sign-', @conclusion))"/></span>
      <xsl:text> </xsl:text>
      <xsl:value-of select="key('s', concat('conclusion-', @conclusion))"/>
    </span>
    <xsl:if test="@no-standard"><xsl:text>. </xsl:text><xsl:value-of select="key('s','no-standard')"/></xsl:if>
  </xsl:template>

  <!-- A review sheet -->
  <xsl:template match="d:candidate" mode="sheet">
    <section class="sheet tall" id="sheet-{translate(@post, ' ', '_')}-{translate(@person, ' ', '_')}">
      <div class="sheet-head">
        <h2>
          <xsl:value-of select="key('s', concat('sheet-', @occasion))"/>
          <xsl:text>: </xsl:text>
          <xsl:value-of select="key('person', @person)/@name"/>
        </h2>
        <dl class="version">
          <div><dt><xsl:value-of select="key('s','col-post-considered')"/></dt><dd><xsl:call-template name="post"><xsl:with-param name="id" select="@post"/></xsl:call-template>, <xsl:value-of select="key('unit', key('post', @post)/@unit)/@name"/></dd></div>
          <div>
            <dt><xsl:value-of select="key('s','col-post-now')"/></dt>
            <dd>
              <xsl:call-template name="post"><xsl:with-param name="id" select="@held"/></xsl:call-template>
              <xsl:if test="@held-since">
                <xsl:text>, </xsl:text><xsl:value-of select="key('s','from-day')"/><xsl:text> </xsl:text><xsl:value-of select="@held-since-text"/>
              </xsl:if>
            </dd>
          </div>
          <div>
            <dt><xsl:value-of select="key('s','col-born-on')"/></dt>
            <dd>
              <xsl:value-of select="key('person', @person)/@born-text"/>
              <xsl:if test="key('person', @person)/@sex"><xsl:text>, </xsl:text><xsl:value-of select="key('s', concat('value-', key('person', @person)/@sex))"/></xsl:if>
            </dd>
          </div>
        </dl>
        <p class="conclusion">
          <b><xsl:value-of select="key('s','conclusion')"/>: </b>
          <xsl:call-template name="conclusion"/>
          <xsl:if test="not(@no-standard)"><xsl:text>.</xsl:text></xsl:if>
          <xsl:text> </xsl:text>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'sheet-counts'"/>
            <xsl:with-param name="a" select="@met"/>
            <xsl:with-param name="b" select="@not-met"/>
            <xsl:with-param name="c" select="@unknown"/>
          </xsl:call-template>
        </p>
      </div>
      <xsl:call-template name="needed"/>
      <div class="scroll" tabindex="0" role="region" aria-label="{key('person', @person)/@name}">
        <table>
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="key('s','col-criterion')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-requirement')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-actual')"/></th>
              <th scope="col"><xsl:value-of select="key('s','col-verdict')"/></th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="d:finding" mode="sheet"/></tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="d:finding" mode="sheet">
    <xsl:variable name="version" select="key('version', concat(@standard, ' ', @version))"/>
    <tr>
      <th scope="row"><xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template></th>
      <td>
        <xsl:call-template name="requirement"><xsl:with-param name="version" select="$version"/></xsl:call-template>
        <div class="dim">
          <xsl:call-template name="clause">
            <xsl:with-param name="standard" select="@standard"/>
            <xsl:with-param name="version" select="@version"/>
          </xsl:call-template>
        </div>
      </td>
      <td class="f">
        <xsl:call-template name="missing"/>
        <xsl:call-template name="facts"/>
        <xsl:if test="not(@missing) and not(d:fact)">
          <xsl:choose>
            <xsl:when test="@verdict = 'met'"><span class="dim"><xsl:value-of select="key('s','nothing-on-record')"/></span></xsl:when>
            <xsl:otherwise>–</xsl:otherwise>
          </xsl:choose>
        </xsl:if>
      </td>
      <td>
        <xsl:call-template name="verdict"><xsl:with-param name="id" select="@verdict"/></xsl:call-template>
        <xsl:if test="@waived">
          <br/>
          <span class="dim">
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="'waived'"/>
              <xsl:with-param name="b" select="@waived-by"/>
              <xsl:with-param name="c" select="@waived-decision"/>
            </xsl:call-template>
          </span>
        </xsl:if>
        <xsl:if test="@verdict = 'not-met' and $version/d:approved-by">
          <br/><span class="dim"><xsl:value-of select="key('s','may-decide')"/><xsl:text> </xsl:text><xsl:value-of select="$version/d:approved-by"/></span>
        </xsl:if>
      </td>
    </tr>
  </xsl:template>

  <!-- What is still needed, and by when -->
  <xsl:template name="needed">
    <xsl:variable name="entry" select=".."/>
    <xsl:variable name="open" select="d:finding[@verdict = 'not-met' or @verdict = 'unknown']"/>
    <xsl:if test="$open">
      <h3><xsl:value-of select="key('s','h-needed')"/></h3>
      <ul>
        <xsl:for-each select="$open">
          <xsl:variable name="version" select="key('version', concat(@standard, ' ', @version))"/>
          <li>
            <xsl:choose>
              <xsl:when test="@verdict = 'unknown'">
                <xsl:value-of select="key('s','need-fact')"/>
                <xsl:text> </xsl:text>
                <xsl:call-template name="field">
                  <xsl:with-param name="path" select="@missing"/>
                  <xsl:with-param name="stem" select="@missing-stem"/>
                  <xsl:with-param name="of" select="@missing-of"/>
                </xsl:call-template>
                <xsl:text> (</xsl:text>
                <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
                <xsl:text>)</xsl:text>
              </xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@standard"/></xsl:call-template>
                <xsl:if test="$version/d:require"><xsl:text>: </xsl:text><xsl:call-template name="requirement"><xsl:with-param name="version" select="$version"/></xsl:call-template></xsl:if>
                <xsl:if test="$version/d:approved-by">
                  <xsl:text>; </xsl:text><xsl:value-of select="key('s','or-approved')"/><xsl:text> </xsl:text><xsl:value-of select="$version/d:approved-by"/>
                </xsl:if>
              </xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <p>
      <xsl:if test="@conclusion != 'eligible'">
        <xsl:choose>
          <xsl:when test="@earliest">
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="'earliest'"/>
              <xsl:with-param name="b" select="@earliest-text"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="key('s','earliest-none')"/></xsl:otherwise>
        </xsl:choose>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:if test="$entry/@notice-by">
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'deadlines'"/>
          <xsl:with-param name="a" select="$entry/@term-last-text"/>
          <xsl:with-param name="b" select="$entry/@notice-by-text"/>
          <xsl:with-param name="c" select="$entry/@decision-by-text"/>
        </xsl:call-template>
      </xsl:if>
    </p>
  </xsl:template>

  <xsl:template name="own-style">
    <xsl:text>
.sheet{margin-top:2rem}
.verdict.wrap{white-space:normal}
.conclusion{border-left:5px solid var(--accent);background:var(--soft);padding:.4rem .8rem}
.sheet table th[scope=row]{width:22%}
.sheet .facts li{display:inline}.sheet .facts li+li::before{content:"; "}
@media print{.sheet{break-before:page;margin-top:0}.sheet h2{margin-top:0}.sheet table{font-size:8.5pt;line-height:1.28}.sheet th,.sheet td{padding:.8mm 1.2mm}}
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
