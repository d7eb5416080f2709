<?xml version="1.0" encoding="UTF-8"?>
<!-- What all pages share: the frame of a page, its style and its small script, references by id, verdicts, evidence,
     the handbook of the standards at the end, and sentences with places to fill.

     A report imports this file and defines three templates for d:document: mode "title" (one line of text), mode
     "subtitle" (text or elements) and mode "main" (the sections). The variable audience is "internal" or "public", as
     the document says. Words stand in strings.xml: key('s', ID), or the template "say" where something is filled in.
     Numbers are never computed here. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:strip-space elements="*"/>

  <xsl:variable name="audience" select="string(/d:document/@audience)"/>
  <xsl:variable name="internal" select="$audience = 'internal'"/>
  <xsl:variable name="language" select="/d:document/@language"/>

  <xsl:key name="s" match="d:strings/d:s" use="@id"/>
  <xsl:key name="unit" match="d:units/d:unit" use="@id"/>
  <xsl:key name="post" match="d:posts/d:post" use="@id"/>
  <xsl:key name="person" match="d:people/d:person" use="@id"/>
  <xsl:key name="standard" match="d:standards/d:standard" use="@id"/>
  <xsl:key name="version" match="d:standards/d:standard/d:version" use="concat(../@id, ' ', @from)"/>

  <!-- The frame -->
  <xsl:template match="/">
    <xsl:apply-templates select="d:document"/>
  </xsl:template>

  <xsl:template match="d:document">
    <html lang="{@language}">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta http-equiv="Content-Security-Policy"
              content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"/>
        <meta name="generator" content="{@generator}"/>
        <title>
          <xsl:apply-templates select="." mode="title"/>
          <xsl:if test="@agency"> – <xsl:value-of select="@agency"/></xsl:if>
        </title>
        <style>
          <xsl:call-template name="style"/>
          <xsl:call-template name="page-style"/>
        </style>
      </head>
      <body>
        <a class="skip" href="#main"><xsl:value-of select="key('s','skip')"/></a>
        <header>
          <p class="agency">
            <xsl:choose>
              <xsl:when test="@agency"><xsl:value-of select="@agency"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="@roster"/></xsl:otherwise>
            </xsl:choose>
            <span class="mark"><xsl:value-of select="key('s', concat('audience-', $audience))"/></span>
          </p>
          <h1><xsl:apply-templates select="." mode="title"/></h1>
          <p class="subtitle"><xsl:apply-templates select="." mode="subtitle"/></p>
        </header>
        <main id="main">
          <xsl:apply-templates select="." mode="main"/>
        </main>
        <footer>
          <p><xsl:call-template name="foot"/></p>
          <p><xsl:value-of select="key('s','foot-note')"/></p>
        </footer>
        <script>
          <xsl:call-template name="script"/>
        </script>
      </body>
    </html>
  </xsl:template>

  <!-- Foot of each page: roster, rule data, program, date judged, internal or public. -->
  <xsl:template name="foot">
    <xsl:variable name="doc" select="/d:document"/>
    <xsl:value-of select="key('s','foot-roster')"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="$doc/@roster-hash"/>
    <xsl:if test="not($doc/@roster-hash)">–</xsl:if>
    <xsl:text> · </xsl:text>
    <xsl:value-of select="key('s','foot-data')"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="$doc/@data-version"/>
    <xsl:text> · </xsl:text>
    <xsl:value-of select="key('s','foot-program')"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="$doc/@generator"/>
    <xsl:text> · </xsl:text>
    <xsl:value-of select="key('s','foot-on')"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="$doc/@on-text"/>
    <xsl:text> · </xsl:text>
    <xsl:value-of select="key('s', concat('audience-', $audience))"/>
  </xsl:template>

  <!-- Margin boxes of printed pages. Quotation marks and backslashes cannot end the string of the style sheet. -->
  <xsl:template name="page-style">
    <xsl:variable name="text"><xsl:call-template name="foot"/></xsl:variable>
    <xsl:variable name="safe" select="translate($text, '&quot;\&#10;&lt;', '    ')"/>
    <xsl:variable name="page" select="translate(key('s','foot-page'), '&quot;\', '  ')"/>
    <xsl:variable name="of" select="translate(key('s','foot-of'), '&quot;\', '  ')"/>
    <xsl:text>@page{size:A4 landscape;margin:12mm 11mm 14mm 11mm;@bottom-left{content:"</xsl:text>
    <xsl:value-of select="$safe"/>
    <xsl:text>";font:7.5pt system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#444;white-space:nowrap;width:82%;}@bottom-right{content:"</xsl:text>
    <xsl:value-of select="$page"/>
    <xsl:text> " counter(page) " </xsl:text>
    <xsl:value-of select="$of"/>
    <xsl:text> " counter(pages);font:7.5pt system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#444;white-space:nowrap;}}
@page tall{size:A4 portrait;margin:15mm 14mm 16mm 14mm;}
</xsl:text>
  </xsl:template>

  <!-- Sentences: {a} {b} {c} {d} of a text are filled; where the first is 1 and there is a text ID.1, that is taken. -->
  <xsl:template name="say">
    <xsl:param name="id"/>
    <xsl:param name="a"/>
    <xsl:param name="b"/>
    <xsl:param name="c"/>
    <xsl:param name="e"/>
    <xsl:variable name="one" select="key('s', concat($id, '.1'))"/>
    <xsl:variable name="text">
      <xsl:choose>
        <xsl:when test="string($a) = '1' and $one"><xsl:value-of select="$one"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="key('s', $id)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="fill">
      <xsl:with-param name="text" select="string($text)"/>
      <xsl:with-param name="a" select="$a"/>
      <xsl:with-param name="b" select="$b"/>
      <xsl:with-param name="c" select="$c"/>
      <xsl:with-param name="e" select="$e"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="fill">
    <xsl:param name="text"/>
    <xsl:param name="a"/>
    <xsl:param name="b"/>
    <xsl:param name="c"/>
    <xsl:param name="e"/>
    <xsl:choose>
      <xsl:when test="contains($text, '{')">
        <xsl:variable name="letter" select="substring(substring-after($text, '{'), 1, 1)"/>
        <xsl:value-of select="substring-before($text, '{')"/>
        <xsl:choose>
          <xsl:when test="$letter = 'a'"><xsl:value-of select="$a"/></xsl:when>
          <xsl:when test="$letter = 'b'"><xsl:value-of select="$b"/></xsl:when>
          <xsl:when test="$letter = 'c'"><xsl:value-of select="$c"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$e"/></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="fill">
          <xsl:with-param name="text" select="substring-after($text, '}')"/>
          <xsl:with-param name="a" select="$a"/>
          <xsl:with-param name="b" select="$b"/>
          <xsl:with-param name="c" select="$c"/>
          <xsl:with-param name="e" select="$e"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A text that a jurisdiction may have of its own: JURISDICTION-ID, else ID. -->
  <xsl:template name="local">
    <xsl:param name="id"/>
    <xsl:variable name="own" select="key('s', concat(/d:document/@jurisdiction, '-', $id))"/>
    <xsl:choose>
      <xsl:when test="$own"><xsl:value-of select="$own"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="key('s', $id)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- References -->
  <xsl:template name="unit">
    <xsl:param name="id"/>
    <xsl:variable name="unit" select="key('unit', $id)"/>
    <xsl:if test="$unit">
      <span class="unit" style="--h:{$unit/@hue}"><i aria-hidden="true"></i><xsl:value-of select="$unit/@id"/></span>
    </xsl:if>
  </xsl:template>

  <!-- The unit with its whole name. -->
  <xsl:template name="unit-name">
    <xsl:param name="id"/>
    <xsl:call-template name="unit"><xsl:with-param name="id" select="$id"/></xsl:call-template>
    <xsl:text> </xsl:text>
    <span class="unit-name"><xsl:value-of select="key('unit', $id)/@name"/></span>
  </xsl:template>

  <!-- A post: unit, title, duty. -->
  <xsl:template name="post">
    <xsl:param name="id"/>
    <xsl:variable name="post" select="key('post', $id)"/>
    <xsl:choose>
      <xsl:when test="$post">
        <xsl:call-template name="unit"><xsl:with-param name="id" select="$post/@unit"/></xsl:call-template>
        <xsl:text> </xsl:text>
        <span class="post-title"><xsl:value-of select="$post/@title"/></span>
        <xsl:if test="$post/@duty"><span class="duty"><xsl:text> (</xsl:text><xsl:value-of select="$post/@duty"/>)</span></xsl:if>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The same as bare text. -->
  <xsl:template name="post-text">
    <xsl:param name="id"/>
    <xsl:variable name="post" select="key('post', $id)"/>
    <xsl:value-of select="$post/@title"/>
    <xsl:if test="$post/@duty"><xsl:text> (</xsl:text><xsl:value-of select="$post/@duty"/>)</xsl:if>
    <xsl:if test="$post"><xsl:text>, </xsl:text><xsl:value-of select="key('unit', $post/@unit)/@name"/></xsl:if>
  </xsl:template>

  <xsl:template name="person">
    <xsl:param name="id"/>
    <span class="name"><xsl:value-of select="key('person', $id)/@name"/></span>
  </xsl:template>

  <!-- All units of the page with their colour, short and whole name. -->
  <xsl:template name="unit-legend">
    <dl class="legend">
      <xsl:for-each select="/d:document/d:units/d:unit">
        <div>
          <dt><xsl:call-template name="unit"><xsl:with-param name="id" select="@id"/></xsl:call-template></dt>
          <dd><xsl:value-of select="@name"/></dd>
        </div>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <!-- The clauses of a standard, in short, as links to the handbook at the end of the page; those of one source stand
       together. Brief: the first only, with the number of the others. -->
  <xsl:template name="clause">
    <xsl:param name="standard"/>
    <xsl:param name="version"/>
    <xsl:param name="brief"/>
    <xsl:variable name="of" select="key('version', concat($standard, ' ', $version))"/>
    <xsl:choose>
      <xsl:when test="$of/d:citation">
        <a class="clause" href="#std-{translate($standard, ' ', '_')}">
          <xsl:for-each select="$of/d:citation[not($brief) or position() = 1]">
            <xsl:if test="position() &gt; 1">
              <xsl:choose>
                <xsl:when test="@source = preceding-sibling::d:citation[1]/@source">, </xsl:when>
                <xsl:otherwise>; </xsl:otherwise>
              </xsl:choose>
            </xsl:if>
            <xsl:value-of select="@locator"/>
            <xsl:if test="@number and ($brief or not(following-sibling::d:citation[1]/@source = @source))">
              <xsl:text> </xsl:text>
              <span class="number">(<xsl:value-of select="@number"/>)</span>
            </xsl:if>
            <xsl:if test="not(@locator) and not(@number)"><xsl:value-of select="@text"/></xsl:if>
          </xsl:for-each>
          <xsl:if test="$brief and $of/d:citation[2]"> …</xsl:if>
        </a>
      </xsl:when>
      <xsl:when test="key('standard', $standard)">
        <a class="clause" href="#std-{translate($standard, ' ', '_')}"><xsl:value-of select="$standard"/></a>
      </xsl:when>
      <xsl:when test="string($standard)"><xsl:value-of select="$standard"/></xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The text of a requirement; a long one stands only in the handbook. -->
  <xsl:template name="requirement">
    <xsl:param name="version"/>
    <xsl:choose>
      <xsl:when test="string-length($version/d:require) &gt; 260">
        <a href="#std-{translate($version/../@id, ' ', '_')}"><xsl:value-of select="key('s','see-handbook')"/></a>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$version/d:require"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="standard-title">
    <xsl:param name="standard"/>
    <xsl:variable name="of" select="key('standard', $standard)"/>
    <xsl:choose>
      <xsl:when test="$of/@title"><xsl:value-of select="$of/@title"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$standard"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A verdict is a sign and a word. -->
  <xsl:template name="verdict">
    <xsl:param name="id"/>
    <span class="verdict {$id}">
      <span aria-hidden="true" class="sign"><xsl:value-of select="key('s', concat('sign-', $id))"/></span>
      <xsl:text> </xsl:text>
      <xsl:value-of select="key('s', concat('verdict-', $id))"/>
    </span>
  </xsl:template>

  <!-- Name of a field: the word for its path, what stands in its brackets; the path itself where there is no word. -->
  <xsl:template name="field">
    <xsl:param name="path"/>
    <xsl:param name="stem"/>
    <xsl:param name="of"/>
    <xsl:variable name="word" select="key('s', concat('field-', $stem))"/>
    <xsl:choose>
      <xsl:when test="$word">
        <xsl:value-of select="$word"/>
        <xsl:if test="string($of)"><xsl:text> (</xsl:text><xsl:value-of select="$of"/>)</xsl:if>
      </xsl:when>
      <xsl:otherwise><code><xsl:value-of select="$path"/></code></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A day that rests on holidays that are worked out (~) or not listed (?); what the marks mean is the title. -->
  <xsl:template name="calendar-mark">
    <xsl:if test="@calendar">
      <xsl:text> </xsl:text>
      <abbr title="{key('s', concat('calendar-', @calendar))}">
        <xsl:choose>
          <xsl:when test="@calendar = 'computed'">~</xsl:when>
          <xsl:otherwise>?</xsl:otherwise>
        </xsl:choose>
      </abbr>
    </xsl:if>
  </xsl:template>

  <!-- What the marks that stand on the page mean. -->
  <xsl:template name="calendar-note">
    <xsl:param name="of"/>
    <xsl:if test="$of[@calendar = 'computed']"><p class="dim">~ <xsl:value-of select="key('s','calendar-computed')"/></p></xsl:if>
    <xsl:if test="$of[@calendar = 'unknown']"><p class="dim">? <xsl:value-of select="key('s','calendar-unknown')"/></p></xsl:if>
  </xsl:template>

  <xsl:template name="missing">
    <xsl:if test="@missing">
      <span class="missing">
        <xsl:value-of select="key('s','missing')"/>
        <xsl:text> </xsl:text>
        <xsl:call-template name="field">
          <xsl:with-param name="path" select="@missing"/>
          <xsl:with-param name="stem" select="@missing-stem"/>
          <xsl:with-param name="of" select="@missing-of"/>
        </xsl:call-template>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- Facts: field, value in words, line of the roster or, where it was imported, cell of the workbook (internal pages). -->
  <xsl:template name="facts">
    <xsl:if test="d:fact">
      <ul class="facts">
        <xsl:for-each select="d:fact">
          <li>
            <xsl:call-template name="field">
              <xsl:with-param name="path" select="@field"/>
              <xsl:with-param name="stem" select="@stem"/>
              <!-- A circumstance is named by a fact of its own. -->
              <xsl:with-param name="of" select="@of[not(starts-with(../@stem, 'circumstance/'))]"/>
            </xsl:call-template>
            <xsl:text>: </xsl:text>
            <b><xsl:call-template name="value"/></b>
            <xsl:if test="@line and $internal">
              <span class="line">
                <xsl:text> </xsl:text>
                <xsl:choose>
                  <xsl:when test="@cell"><xsl:value-of select="@cell"/></xsl:when>
                  <xsl:otherwise>
                    <xsl:value-of select="key('s','line')"/>
                    <xsl:text> </xsl:text>
                    <xsl:value-of select="@line"/>
                  </xsl:otherwise>
                </xsl:choose>
              </span>
            </xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template name="value">
    <xsl:variable name="word" select="key('s', concat('value-', @value))"/>
    <xsl:choose>
      <xsl:when test="@text"><xsl:value-of select="@text"/></xsl:when>
      <xsl:when test="$word"><xsl:value-of select="$word"/></xsl:when>
      <xsl:when test="@value = ''">–</xsl:when>
      <xsl:otherwise><xsl:value-of select="@value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The handbook: every standard the page cites, with its text, force, citations and version. -->
  <xsl:template name="handbook">
    <section id="handbook" class="tall">
      <h2><xsl:value-of select="key('s','handbook')"/></h2>
      <p><xsl:value-of select="key('s','handbook-intro')"/></p>
      <!-- A public page names only what movers are moved by: a ground of deferral would tell of a person. -->
      <xsl:for-each select="/d:document/d:standards/d:standard[$internal or @effect = 'sets-period']">
        <article class="entry" id="std-{translate(@id, ' ', '_')}">
          <h3>
            <xsl:call-template name="standard-title"><xsl:with-param name="standard" select="@id"/></xsl:call-template>
          </h3>
          <p class="meta">
            <code><xsl:value-of select="@id"/></code>
            <xsl:text> · </xsl:text>
            <xsl:value-of select="key('s', concat('force-', @force))"/>
            <xsl:if test="@effect != 'requires'">
              <xsl:text> · </xsl:text>
              <xsl:value-of select="key('s', concat('effect-', @effect))"/>
            </xsl:if>
            <xsl:if test="@local"><xsl:text> · </xsl:text><xsl:value-of select="key('s','local-standard')"/></xsl:if>
          </p>
          <xsl:apply-templates select="d:version" mode="handbook"/>
        </article>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="d:version" mode="handbook">
    <dl class="version">
      <xsl:if test="d:require">
        <div><dt><xsl:value-of select="key('s','requirement')"/></dt><dd><xsl:value-of select="d:require"/></dd></div>
      </xsl:if>
      <xsl:if test="d:when">
        <div><dt><xsl:value-of select="key('s','applies-where')"/></dt><dd><xsl:value-of select="d:when"/></dd></div>
      </xsl:if>
      <xsl:if test="d:approved-by">
        <div><dt><xsl:value-of select="key('s','approved-by')"/></dt><dd><xsl:value-of select="d:approved-by"/></dd></div>
      </xsl:if>
      <div>
        <dt><xsl:value-of select="key('s','citation')"/></dt>
        <dd>
          <xsl:for-each select="d:citation">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:value-of select="@text"/>
          </xsl:for-each>
        </dd>
      </div>
      <div>
        <dt><xsl:value-of select="key('s','in-force')"/></dt>
        <dd>
          <xsl:value-of select="key('s','from-day')"/>
          <xsl:text> </xsl:text>
          <xsl:value-of select="@from-text"/>
          <xsl:if test="@until">
            <xsl:text> </xsl:text>
            <xsl:value-of select="key('s','until-day')"/>
            <xsl:text> </xsl:text>
            <xsl:value-of select="@until-text"/>
          </xsl:if>
          <xsl:if test="@draft"><xsl:text> · </xsl:text><xsl:value-of select="key('s','draft')"/></xsl:if>
        </dd>
      </div>
      <xsl:if test="d:note">
        <div><dt><xsl:value-of select="key('s','note')"/></dt><dd><xsl:value-of select="d:note"/></dd></div>
      </xsl:if>
    </dl>
  </xsl:template>

  <!-- A field to search in the tables of a section; without script it is not there. -->
  <xsl:template name="search">
    <xsl:param name="table"/>
    <p class="search" hidden="hidden">
      <label>
        <xsl:value-of select="key('s','search')"/>
        <xsl:text> </xsl:text>
        <input type="search" data-table="{$table}" autocomplete="off"/>
      </label>
      <xsl:text> </xsl:text>
      <output data-shown="{key('s','search-shown')}"></output>
    </p>
  </xsl:template>

  <!-- A line of comma-separated values (RFC 4180): one cell, with the comma before it unless it is the first. -->
  <xsl:template name="cell">
    <xsl:param name="text"/>
    <xsl:param name="first"/>
    <xsl:if test="not($first)">,</xsl:if>
    <xsl:choose>
      <xsl:when test="contains($text, ',') or contains($text, '&quot;') or contains($text, '&#10;') or contains($text, '&#13;')">
        <xsl:text>"</xsl:text>
        <xsl:call-template name="double-quotes"><xsl:with-param name="text" select="$text"/></xsl:call-template>
        <xsl:text>"</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="double-quotes">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '&quot;')">
        <xsl:value-of select="substring-before($text, '&quot;')"/>
        <xsl:text>""</xsl:text>
        <xsl:call-template name="double-quotes"><xsl:with-param name="text" select="substring-after($text, '&quot;')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The facts of a finding or row as one text. -->
  <xsl:template name="facts-text">
    <xsl:for-each select="d:fact">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:call-template name="field">
        <xsl:with-param name="path" select="@field"/>
        <xsl:with-param name="stem" select="@stem"/>
        <xsl:with-param name="of" select="@of"/>
      </xsl:call-template>
      <xsl:text>: </xsl:text>
      <xsl:call-template name="value"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The clauses of a standard as one text. -->
  <xsl:template name="clause-text">
    <xsl:param name="standard"/>
    <xsl:param name="version"/>
    <xsl:for-each select="key('version', concat($standard, ' ', $version))/d:citation">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:value-of select="@text"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="style">
    <xsl:text>
:root{color-scheme:light dark;--bg:#fff;--soft:#f3f5f7;--text:#1b1f23;--dim:#505963;--line:#c3c9d0;--accent:#0b4f71;--bad:#a31621;--bad-bg:#fdeeee;--warn:#7a4b00;--warn-bg:#fff5df;--good:#11623a;--l:34%;--hatch:#9aa3ad}
@media (prefers-color-scheme:dark){:root{--bg:#15191d;--soft:#20262c;--text:#e7eaed;--dim:#aeb7c0;--line:#46505a;--accent:#8ccbee;--bad:#ff9d98;--bad-bg:#3a1d1f;--warn:#f2c46d;--warn-bg:#352a14;--good:#84d6a8;--l:68%;--hatch:#66717c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
header,main,footer{max-width:82rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.25rem;border-bottom:3px solid var(--accent)}
header .agency{max-width:none;display:flex;justify-content:space-between;gap:1rem;margin:0;font-weight:600;color:var(--dim)}
header .mark{border:1px solid var(--line);border-radius:3px;padding:0 .5rem;font-weight:400;font-size:.875rem;white-space:nowrap;align-self:center}
header .subtitle{margin:.1rem 0 1rem;color:var(--dim)}
h1{font-size:1.75rem;line-height:1.2;margin:.4rem 0 0;color:var(--accent);text-wrap:balance}
h2{font-size:1.3rem;line-height:1.25;margin:2.2rem 0 .6rem;color:var(--accent);border-bottom:1px solid var(--line);padding-bottom:.2rem}
h3{font-size:1.05rem;line-height:1.3;margin:1.4rem 0 .4rem}
h4{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.4rem 0 .7rem;max-width:62rem}
a{color:var(--accent)}
a:focus-visible,input:focus-visible,.sort:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-100vw}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem;z-index:2}
.answer{font-size:1.15rem;line-height:1.45;max-width:58rem;margin-top:1.2rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.6rem;margin:1rem 0;padding:0;list-style:none}
.cards li{border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:3px;padding:.5rem .7rem;background:var(--soft)}
.cards li.bad{border-top-color:var(--bad)}.cards li.warn{border-top-color:var(--warn)}
.cards b{display:block;font-size:1.8rem;line-height:1.15}.cards .word b{font-size:1.15rem;line-height:1.5}
.cards span{display:block;font-size:.9rem;line-height:1.3}.cards .more{color:var(--dim)}
.decide{border-left:5px solid var(--bad);background:var(--bad-bg);padding:.6rem 1rem;margin:1rem 0}
.decide.none{border-color:var(--good);background:var(--soft)}
.decide h2{border:0;margin:0 0 .3rem;font-size:1.1rem;color:inherit}.decide ul{margin:.2rem 0;padding-left:1.2rem}.decide li{margin:.25rem 0}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 2rem}
.pair h2{font-size:1.1rem;margin-top:1rem}
.warning{border-left:5px solid var(--warn);background:var(--warn-bg);padding:.5rem 1rem}
.scroll{overflow-x:auto;margin:.6rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.35}
caption{text-align:left;color:var(--dim);padding:.2rem 0 .4rem}
th,td{border:1px solid var(--line);padding:.32rem .45rem;vertical-align:top;text-align:left}
thead th{background:var(--soft);vertical-align:bottom;line-height:1.25}
tbody th{font-weight:600;min-width:8.5rem}
th.n{text-align:right;min-width:3.2rem}td.n{text-align:right;white-space:nowrap}td.p{min-width:11rem}td.f{min-width:15rem}
td.d{white-space:nowrap}
td.c,th.c{text-align:center}
tr.left td:first-child,tr.late td:first-child{box-shadow:inset 4px 0 0 var(--bad)}
.sort{cursor:pointer;text-decoration:underline dotted;text-underline-offset:3px}
th[aria-sort=ascending] .sort::after{content:" ▲"}th[aria-sort=descending] .sort::after{content:" ▼"}
.search input{font:inherit;padding:.2rem .4rem;border:1px solid var(--dim);border-radius:3px;background:var(--bg);color:var(--text);min-width:16rem;max-width:100%}
.name{font-weight:600}
.duty,.unit-name,.dim,.line,.number{color:var(--dim);font-weight:400}
.line{font-size:.85em}
.clause{white-space:normal}
.unit{white-space:nowrap;font-weight:600;font-size:.92em}
.unit i{display:inline-block;width:.75em;height:.75em;border-radius:2px;margin-right:.3em;background:hsl(var(--h) 62% var(--l));border:1px solid var(--text);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.badge{display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 .35em;font-size:.85em;font-weight:600;white-space:nowrap}
.badge.late{color:var(--bad)}.badge.soon{color:var(--warn)}
.verdict{font-weight:600;white-space:nowrap}.verdict .sign{display:inline-block;min-width:1em;text-align:center}
.met{color:var(--good)}.not-met{color:var(--bad)}.unknown{color:var(--warn)}.not-applicable{color:var(--dim)}
.missing{color:var(--warn);font-weight:600}
.facts{margin:0;padding:0;list-style:none}.facts li{margin:0 0 .1rem}
.legend{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:.1rem 1.2rem;margin:.5rem 0;font-size:.9rem}
.legend div{display:flex;gap:.5rem}.legend dt{min-width:4.8rem;flex:none}.legend dd{margin:0;color:var(--dim)}
.entry{border-top:1px solid var(--line);padding:.4rem 0}.entry h3{margin:.2rem 0}.entry:target{background:var(--warn-bg)}
.meta{margin:.1rem 0;color:var(--dim);font-size:.9rem}
.version{margin:.3rem 0;font-size:.95rem}.version div{display:grid;grid-template-columns:9rem 1fr;gap:.5rem}.version dt{color:var(--dim)}.version dd{margin:0}
code{font-family:ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace;font-size:.9em}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.6rem;padding-bottom:2rem;color:var(--dim);font-size:.875rem}
@media (max-width:36rem){body{font-size:16px}h1{font-size:1.4rem}.version div{grid-template-columns:1fr;gap:0}header .agency{flex-wrap:wrap}}
@media print{
:root{--bg:#fff;--soft:#eef0f2;--text:#000;--dim:#333;--line:#777;--accent:#0b3a53;--bad:#7d0f18;--bad-bg:#fff;--warn:#5c3800;--warn-bg:#fff;--good:#0c4a2b;--l:40%;--hatch:#777}
body{font-size:10.5pt;line-height:1.38}
header,main,footer{max-width:none;padding:0}
table{font-size:9pt}
h1{font-size:17pt}h2{font-size:13pt;margin:14pt 0 5pt;break-after:avoid}h3,h4{break-after:avoid}
p{orphans:3;widows:3}
.scroll{overflow:visible}
thead{display:table-header-group}
tr,.entry,.cards li,.card,.sheet-head,.decide{break-inside:avoid}
a{color:inherit;text-decoration:none}
.search,.skip,footer{display:none}
.sort{text-decoration:none}th[aria-sort] .sort::after{content:none}
.tall{page:tall}
.cards{grid-template-columns:repeat(auto-fit,minmax(34mm,1fr));gap:2mm;margin:3mm 0}.cards li{padding:1mm 2mm}.cards b{font-size:14pt}.cards .word b{font-size:10.5pt}.cards span{font-size:8.5pt}
.answer{font-size:11.5pt;margin-top:3mm}
.decide{padding:1.5mm 4mm}.decide li{margin:.5mm 0}
.pair{grid-template-columns:1fr 1fr;gap:0 8mm}.pair p{break-after:auto}.legend{font-size:8pt;gap:0 4mm;margin:1mm 0}.pair h2{font-size:11.5pt;margin-top:4mm}.pair p{font-size:9.5pt}
h2+p,h3+p,h4+p{break-after:avoid}
}
</xsl:text>
    <xsl:call-template name="own-style"/>
  </xsl:template>

  <!-- A report may add to the style. -->
  <xsl:template name="own-style"/>

  <!-- Sorting and search without diacritics. The page is whole without it. -->
  <xsl:template name="script">
    <xsl:text>
(function () {
  'use strict';
  function plain(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/\u0111/g, 'd');
  }
  document.querySelectorAll('.search').forEach(function (box) {
    var input = box.querySelector('input'), output = box.querySelector('output');
    var table = document.getElementById(input.dataset.table);
    if (!table) return;
    box.hidden = false;
    input.addEventListener('input', function () {
      var words = plain(input.value).split(/\s+/).filter(Boolean), shown = 0, all = 0;
      Array.prototype.forEach.call(table.tBodies, function (body) {
        var any = false;
        Array.prototype.forEach.call(body.rows, function (row) {
          if (row.hasAttribute('data-head')) return;
          var text = plain(row.textContent);
          var hit = words.every(function (word) { return text.indexOf(word) >= 0; });
          row.hidden = !hit;
          all += 1;
          if (hit) { shown += 1; any = true; }
        });
        body.hidden = !any;
      });
      output.textContent = words.length ? output.dataset.shown.replace('#1', shown).replace('#2', all) : '';
    });
  });
  function cell(row, at) {
    var found = row.cells[at];
    return found ? (found.dataset.sort || found.textContent).trim() : '';
  }
  var order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  document.querySelectorAll('table[data-sortable]').forEach(function (table) {
    var heads = table.tHead.rows[table.tHead.rows.length - 1].cells;
    Array.prototype.forEach.call(heads, function (head, at) {
      /* A span, not a button: browsers do not repeat buttons in the headings of printed pages. */
      var button = document.createElement('span');
      button.className = 'sort';
      button.setAttribute('role', 'button');
      button.tabIndex = 0;
      button.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); button.click(); }
      });
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener('click', function () {
        var down = head.getAttribute('aria-sort') === 'ascending';
        Array.prototype.forEach.call(heads, function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        Array.prototype.forEach.call(table.tBodies, function (body) {
          var rows = Array.prototype.slice.call(body.rows);
          rows.sort(function (a, b) { return order.compare(cell(a, at), cell(b, at)) * (down ? -1 : 1); });
          rows.forEach(function (row) { body.appendChild(row); });
        });
      });
    });
  });
}());
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
