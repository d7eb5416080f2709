<?xml version="1.0" encoding="UTF-8"?>
<!-- The rules in force on a day, source by source and article by article, to be read beside the law: first what the
     program judges, each rule with its words, numbers, force, occasions, confidence and examples; then what is text
     alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d" d:of="handbook"
                d:title-vi="Sổ tay quy định có hiệu lực, theo điều khoản"
                d:title-en="The rules in force, article by article">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="audience" select="'public'"/>
  <xsl:variable name="h" select="/d:document/d:handbook"/>
  <xsl:key name="source" match="d:handbook/*/d:source" use="concat(local-name(..), ' ', @id)"/>

  <xsl:template match="d:document" mode="title"><xsl:value-of select="key('s','hb-title')"/></xsl:template>

  <xsl:template match="d:document" mode="subtitle">
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="'hb-subtitle'"/>
      <xsl:with-param name="b" select="@on-text"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="main">
    <section class="tall" id="answer" aria-label="{key('s','answer')}">
      <p class="answer">
        <xsl:call-template name="say">
          <xsl:with-param name="id" select="'hb-answer'"/>
          <xsl:with-param name="a" select="$h/@standards"/>
          <xsl:with-param name="b" select="$h/@notes"/>
        </xsl:call-template>
      </p>
      <xsl:if test="$h/@drafts &gt; 0">
        <p class="warning">
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'hb-drafts'"/>
            <xsl:with-param name="a" select="$h/@drafts"/>
          </xsl:call-template>
        </p>
      </xsl:if>
      <p><xsl:value-of select="key('s','hb-legend')"/></p>
      <xsl:call-template name="contents"/>
    </section>
    <section class="tall" id="rules">
      <h2><xsl:value-of select="key('s','hb-rules')"/></h2>
      <xsl:apply-templates select="$h/d:rules/d:source"/>
    </section>
    <xsl:if test="$h/d:texts/d:source">
      <section class="tall" id="texts">
        <h2><xsl:value-of select="key('s','hb-texts')"/></h2>
        <p><xsl:value-of select="key('s','hb-texts-intro')"/></p>
        <xsl:apply-templates select="$h/d:texts/d:source"/>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- All sources, with the number of entries in each part. -->
  <xsl:template name="contents">
    <div class="scroll" tabindex="0" role="region" aria-label="{key('s','hb-contents')}">
      <table class="contents">
        <caption><xsl:value-of select="key('s','hb-contents')"/></caption>
        <thead>
          <tr>
            <th scope="col"><xsl:value-of select="key('s','hb-col-source')"/></th>
            <th scope="col" class="n"><xsl:value-of select="key('s','hb-col-rules')"/></th>
            <th scope="col" class="n"><xsl:value-of select="key('s','hb-col-texts')"/></th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="$h/*/d:source[parent::d:rules or not(key('source', concat('rules ', @id)))]">
            <xsl:sort select="@order" data-type="number"/>
            <tr>
              <th scope="row"><xsl:call-template name="source-name"/></th>
              <td class="n"><xsl:apply-templates select="key('source', concat('rules ', @id))" mode="count"/></td>
              <td class="n"><xsl:apply-templates select="key('source', concat('texts ', @id))" mode="count"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="d:source" mode="count">
    <a href="#{local-name(..)}-{@id}"><xsl:value-of select="count(d:article/*)"/></a>
  </xsl:template>

  <xsl:template name="source-name">
    <xsl:choose>
      <xsl:when test="@name"><xsl:value-of select="@name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="key('s','hb-no-source')"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@number"><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@number"/></span></xsl:if>
  </xsl:template>

  <xsl:template match="d:source">
    <section class="source" id="{local-name(..)}-{@id}">
      <h3><xsl:call-template name="source-name"/></h3>
      <xsl:if test="@from">
        <p class="meta">
          <xsl:value-of select="key('s','in-force')"/>
          <xsl:text> </xsl:text>
          <xsl:call-template name="period"/>
        </p>
      </xsl:if>
      <xsl:apply-templates select="d:article"/>
    </section>
  </xsl:template>

  <xsl:template name="period">
    <xsl:value-of select="key('s','from-day')"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="@from-text"/>
    <xsl:if test="@until">
      <xsl:text> </xsl:text>
      <xsl:value-of select="key('s','until-day')"/>
      <xsl:text> </xsl:text>
      <xsl:value-of select="@until-text"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:article">
    <h4>
      <xsl:choose>
        <xsl:when test="@name"><xsl:call-template name="capital"><xsl:with-param name="text" select="@name"/></xsl:call-template></xsl:when>
        <xsl:otherwise><xsl:value-of select="key('s','hb-no-article')"/></xsl:otherwise>
      </xsl:choose>
    </h4>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- The text with its first letter as a capital, for the letters that headings begin with. -->
  <xsl:template name="capital">
    <xsl:param name="text"/>
    <xsl:value-of select="translate(substring($text, 1, 1), 'abcdđeghiklmnopqrstuvxyáàâăéèêíóòôơúùưý', 'ABCDĐEGHIKLMNOPQRSTUVXYÁÀÂĂÉÈÊÍÓÒÔƠÚÙƯÝ')"/>
    <xsl:value-of select="substring($text, 2)"/>
  </xsl:template>

  <xsl:template match="d:entry">
    <xsl:variable name="standard" select="key('standard', @standard)"/>
    <xsl:variable name="version" select="key('version', concat(@standard, ' ', @version))"/>
    <article class="entry" id="std-{@standard}">
      <h5><xsl:value-of select="$standard/@title"/></h5>
      <p class="meta">
        <code><xsl:value-of select="@standard"/></code>
        <xsl:text> · </xsl:text>
        <b><xsl:value-of select="key('s', concat('force-', $standard/@force))"/></b>
        <xsl:if test="$standard/@effect != 'requires'">
          <xsl:text> · </xsl:text>
          <xsl:value-of select="key('s', concat('effect-', $standard/@effect))"/>
        </xsl:if>
        <xsl:if test="@leaders"><xsl:text> · </xsl:text><xsl:value-of select="key('s','hb-leaders')"/></xsl:if>
        <xsl:if test="$standard/@local"><xsl:text> · </xsl:text><xsl:value-of select="key('s','local-standard')"/></xsl:if>
        <xsl:call-template name="trust">
          <xsl:with-param name="confidence" select="$version/@confidence"/>
          <xsl:with-param name="draft" select="$version/@draft"/>
        </xsl:call-template>
        <xsl:if test="@confirmed">
          <xsl:text> · </xsl:text>
          <xsl:call-template name="say">
            <xsl:with-param name="id" select="'hb-confirmed'"/>
            <xsl:with-param name="b" select="@confirmed-text"/>
          </xsl:call-template>
        </xsl:if>
      </p>
      <dl class="version">
        <xsl:if test="d:require">
          <div><dt><xsl:value-of select="key('s','requirement')"/></dt><dd><xsl:apply-templates select="d:require/*"/></dd></div>
        </xsl:if>
        <xsl:if test="d:when">
          <div><dt><xsl:value-of select="key('s','applies-where')"/></dt><dd><xsl:apply-templates select="d:when/*"/></dd></div>
        </xsl:if>
        <xsl:if test="$version/d:approved-by">
          <div><dt><xsl:value-of select="key('s','approved-by')"/></dt><dd><xsl:value-of select="$version/d:approved-by"/></dd></div>
        </xsl:if>
        <div>
          <dt><xsl:value-of select="key('s','citation')"/></dt>
          <dd>
            <xsl:for-each select="$version/d:citation">
              <xsl:if test="position() &gt; 1">; </xsl:if>
              <xsl:value-of select="@text"/>
            </xsl:for-each>
          </dd>
        </div>
        <div>
          <dt><xsl:value-of select="key('s','in-force')"/></dt>
          <dd><xsl:for-each select="$version"><xsl:call-template name="period"/></xsl:for-each></dd>
        </div>
        <xsl:if test="$version/d:note">
          <div><dt><xsl:value-of select="key('s','note')"/></dt><dd><xsl:value-of select="$version/d:note"/></dd></div>
        </xsl:if>
        <div>
          <dt><xsl:value-of select="key('s','hb-occasions')"/></dt>
          <dd>
            <xsl:for-each select="d:occasion">
              <xsl:if test="position() &gt; 1">; </xsl:if>
              <xsl:value-of select="key('s', concat('hb-occasion-', @id))"/>
            </xsl:for-each>
          </dd>
        </div>
        <xsl:if test="d:parameter">
          <div>
            <dt><xsl:value-of select="key('s','hb-numbers')"/></dt>
            <dd>
              <xsl:for-each select="d:parameter">
                <xsl:if test="position() &gt; 1"><xsl:text>; </xsl:text></xsl:if>
                <code><xsl:value-of select="concat(@kind, ' ', @name, '=', @value)"/></code>
              </xsl:for-each>
            </dd>
          </div>
        </xsl:if>
        <xsl:call-template name="examples"><xsl:with-param name="verdict" select="'met'"/></xsl:call-template>
        <xsl:call-template name="examples"><xsl:with-param name="verdict" select="'not-met'"/></xsl:call-template>
        <xsl:call-template name="examples"><xsl:with-param name="verdict" select="'unknown'"/></xsl:call-template>
        <xsl:call-template name="examples"><xsl:with-param name="verdict" select="'not-applicable'"/></xsl:call-template>
      </dl>
    </article>
  </xsl:template>

  <!-- A condition: a clause alone as a sentence, rows of them as lists. -->
  <xsl:template match="d:clause">
    <xsl:call-template name="capital"><xsl:with-param name="text" select="string(.)"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="d:all | d:any | d:not">
    <span class="dim">
      <xsl:call-template name="capital"><xsl:with-param name="text" select="string(key('s', concat('hb-', local-name())))"/></xsl:call-template>
    </span>
    <ul><xsl:for-each select="*"><li><xsl:apply-templates select="."/></li></xsl:for-each></ul>
  </xsl:template>

  <xsl:template name="trust">
    <xsl:param name="confidence"/>
    <xsl:param name="draft"/>
    <xsl:text> · </xsl:text>
    <xsl:call-template name="say">
      <xsl:with-param name="id" select="'hb-confidence'"/>
      <xsl:with-param name="b" select="$confidence"/>
    </xsl:call-template>
    <xsl:if test="$draft"><xsl:text> · </xsl:text><span class="badge soon"><xsl:value-of select="key('s','draft')"/></span></xsl:if>
  </xsl:template>

  <!-- The names of the examples are sentences in English. -->
  <xsl:template name="examples">
    <xsl:param name="verdict"/>
    <xsl:if test="d:example[@verdict = $verdict]">
      <div>
        <dt class="{$verdict}">
          <span aria-hidden="true"><xsl:value-of select="key('s', concat('sign-', $verdict))"/></span>
          <xsl:text> </xsl:text>
          <xsl:value-of select="key('s', concat('hb-examples-', $verdict))"/>
        </dt>
        <dd lang="en" class="dim">
          <xsl:for-each select="d:example[@verdict = $verdict]">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:value-of select="@name"/>
          </xsl:for-each>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:note">
    <article class="entry" id="note-{@id}">
      <h5><xsl:value-of select="@title"/></h5>
      <p class="meta">
        <code><xsl:value-of select="@id"/></code>
        <xsl:call-template name="trust">
          <xsl:with-param name="confidence" select="@confidence"/>
          <xsl:with-param name="draft" select="@draft"/>
        </xsl:call-template>
      </p>
      <p><xsl:value-of select="d:text"/></p>
      <dl class="version">
        <div>
          <dt><xsl:value-of select="key('s','citation')"/></dt>
          <dd>
            <xsl:for-each select="d:citation">
              <xsl:if test="position() &gt; 1">; </xsl:if>
              <xsl:value-of select="@text"/>
            </xsl:for-each>
          </dd>
        </div>
        <xsl:if test="@from">
          <div><dt><xsl:value-of select="key('s','in-force')"/></dt><dd><xsl:call-template name="period"/></dd></div>
        </xsl:if>
        <xsl:if test="@standard">
          <div>
            <dt><xsl:value-of select="key('s','hb-see')"/></dt>
            <dd><a href="#std-{@standard}"><code><xsl:value-of select="@standard"/></code></a></dd>
          </div>
        </xsl:if>
      </dl>
    </article>
  </xsl:template>

  <xsl:template name="own-style">
    <xsl:text>
h5{font-size:1rem;line-height:1.3;margin:.3rem 0 .1rem}h4{color:var(--accent);margin-top:1.2rem}
.source{margin-bottom:1.5rem}.source h3{font-size:1.15rem;border-bottom:2px solid var(--accent);margin-top:2rem}
.contents{width:auto;min-width:60%}.contents th{font-weight:400}
.version dd{min-width:0;overflow-wrap:anywhere}.version ul{margin:.1rem 0;padding-left:1.2rem}
@media print{.version{font-size:9.5pt}h5{break-after:avoid}.source h3{margin-top:10pt}.entry{break-inside:auto}.entry h5,.entry .meta{break-after:avoid}.contents{width:100%}}
</xsl:text>
  </xsl:template>
</xsl:stylesheet>
