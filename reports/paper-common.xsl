<?xml version="1.0" encoding="UTF-8"?>
<!-- What all papers share (urn:vitri:paper:1, data/schema/paper.xsd): the frame, the letterhead with its number, the
     signature, the recipients and the provenance, from the office of the document; sentences, dates and counts as
     papers write them.

     A paper NAME.paper.xsl imports this file, says d:of, d:title-vi and d:title-en at its root (and d:tables="no" if it
     has no table), and defines two templates for d:document: mode "title" (one line of text, no names) and mode "papers"
     (the paper elements). Words stand in strings.xml as in common.xsl, which this imports: key('s', ID), "say",
     key('person', ID), … -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d">
  <xsl:import href="common.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:variable name="office" select="/d:document/d:office"/>
  <!-- The body as sentences name it; the letterhead has it in capitals by its style. -->
  <xsl:variable name="body">
    <xsl:choose>
      <xsl:when test="/d:document/@agency"><xsl:value-of select="/d:document/@agency"/></xsl:when>
      <xsl:when test="$office/@body"><xsl:value-of select="$office/@body"/></xsl:when>
      <xsl:otherwise>…</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- Picture of a count within a sentence: below ten with a leading zero where the language writes so. -->
  <xsl:variable name="count" select="string(key('s', 'doc-count'))"/>

  <xsl:template match="d:document">
    <papers lang="{@language}">
      <xsl:attribute name="title"><xsl:apply-templates select="." mode="title"/></xsl:attribute>
      <xsl:apply-templates select="." mode="papers"/>
    </papers>
  </xsl:template>

  <!-- "KH-SNV", of a letter of a unit "SNV-CCVC", within the body "TTr-CCVC": who keeps the papers has written them. -->
  <xsl:template name="symbol">
    <xsl:param name="type"/>
    <xsl:param name="unit"/>
    <xsl:param name="within" select="false()"/>
    <xsl:variable name="letters" select="$office/@symbol[not($within)] | $office/@archive[$within]"/>
    <xsl:value-of select="$type"/>
    <xsl:if test="string($type)">-</xsl:if>
    <xsl:value-of select="$letters"/>
    <xsl:if test="not($letters)">…</xsl:if>
    <xsl:if test="string($unit)">-<xsl:value-of select="$unit"/></xsl:if>
  </xsl:template>

  <!-- type: abbreviation ("KH"; absent: a letter); report: name of the report, for its own numbers; offset: how many
       papers of it came before; number, date: in place of those of the office; unit: whose letters follow the body's in
       the symbol; subject: of a letter; year: where no date is known; within: the personnel unit writes to the body's own
       leadership. -->
  <xsl:template name="letterhead">
    <xsl:param name="type"/>
    <xsl:param name="report"/>
    <xsl:param name="offset" select="0"/>
    <xsl:param name="number"/>
    <xsl:param name="date"/>
    <xsl:param name="unit"/>
    <xsl:param name="subject"/>
    <xsl:param name="year"/>
    <xsl:param name="within" select="false()"/>
    <xsl:variable name="own" select="$office/d:number[@report = $report][not(@type) or @type = $type]"/>
    <xsl:variable name="numbers" select="($own | $office/d:number[not($own or $within)][@type = $type and not(@report)])[1]"/>
    <letterhead>
      <xsl:choose>
        <xsl:when test="$within">
          <parent><xsl:value-of select="$body"/></parent>
          <body><xsl:value-of select="key('s', 'doc-personnel-unit')"/></body>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="$office/@parent"><parent><xsl:value-of select="$office/@parent"/></parent></xsl:if>
          <body>
            <xsl:value-of select="$office/@body"/>
            <xsl:if test="not($office/@body)">…</xsl:if>
          </body>
        </xsl:otherwise>
      </xsl:choose>
      <number>
        <xsl:choose>
          <xsl:when test="string($number)"><xsl:attribute name="value"><xsl:value-of select="$number"/></xsl:attribute></xsl:when>
          <xsl:when test="$numbers/@first"><xsl:attribute name="value"><xsl:value-of select="$numbers/@first + $offset"/></xsl:attribute></xsl:when>
        </xsl:choose>
        <xsl:attribute name="symbol"><xsl:call-template name="symbol"><xsl:with-param name="type" select="$type"/><xsl:with-param name="unit" select="$unit"/><xsl:with-param name="within" select="$within"/></xsl:call-template></xsl:attribute>
      </number>
      <xsl:if test="string($subject)"><letter-subject><xsl:value-of select="$subject"/></letter-subject></xsl:if>
      <xsl:if test="$office/@place"><place><xsl:value-of select="$office/@place"/></place></xsl:if>
      <date>
        <xsl:if test="string($year)"><xsl:attribute name="year"><xsl:value-of select="$year"/></xsl:attribute></xsl:if>
        <xsl:choose>
          <xsl:when test="string($date)"><xsl:value-of select="$date"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$numbers/@date"/></xsl:otherwise>
        </xsl:choose>
      </date>
    </letterhead>
  </xsl:template>

  <!-- Who signs papers of the type; within the body the head of the personnel unit, whom no file names. -->
  <xsl:template name="signature">
    <xsl:param name="type"/>
    <xsl:param name="within" select="false()"/>
    <xsl:variable name="own" select="$office/d:signer[@type = $type]"/>
    <xsl:variable name="signer" select="($own | $office/d:signer[not($own)][not(@type)])[1][not($within)]"/>
    <signature>
      <xsl:if test="$signer/@authority"><authority><xsl:value-of select="$signer/@authority"/></authority></xsl:if>
      <office>
        <xsl:value-of select="$signer/@office"/>
        <xsl:if test="not($signer)"><xsl:value-of select="key('s', concat('doc-head', substring('-unit', 1, 5 * $within)))"/></xsl:if>
      </office>
      <xsl:if test="$signer/@name"><name><xsl:value-of select="$signer/@name"/></name></xsl:if>
    </signature>
  </xsl:template>

  <!-- A count within a sentence; nought is never written with two figures. -->
  <xsl:template match="@*" mode="counted">
    <xsl:choose>
      <xsl:when test=". = 0">0</xsl:when>
      <xsl:otherwise><xsl:value-of select="format-number(., $count)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whose paper it is, before the bases of a decision: of "KT. GIÁM ĐỐC" the one who is signed for, with the body. -->
  <xsl:template name="issuer">
    <xsl:param name="type"/>
    <xsl:variable name="own" select="$office/d:signer[@type = $type]"/>
    <xsl:variable name="signer" select="($own | $office/d:signer[not($own)][not(@type)])[1]"/>
    <xsl:choose>
      <xsl:when test="contains($signer/@authority, '. ')"><xsl:value-of select="substring-after($signer/@authority, '. ')"/></xsl:when>
      <xsl:when test="$signer"><xsl:value-of select="$signer/@office"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="key('s', 'doc-head')"/></xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="concat(' ', $body)"/>
  </xsl:template>

  <!-- A legal base: "Căn cứ Luật …". -->
  <xsl:template match="d:basis">
    <basis><xsl:call-template name="tell"><xsl:with-param name="id" select="'doc-basis'"/><xsl:with-param name="a" select="@text"/></xsl:call-template></basis>
  </xsl:template>

  <!-- to: the addressee, who is "as above" and not named again; first, last: recipient elements of this paper, before and
       after those of the office; general: whether those of the office are named. -->
  <xsl:template name="recipients">
    <xsl:param name="to"/>
    <xsl:param name="first"/>
    <xsl:param name="last"/>
    <xsl:param name="general" select="true()"/>
    <recipients>
      <xsl:if test="string($to)"><recipient><xsl:value-of select="key('s', 'doc-as-above')"/></recipient></xsl:if>
      <xsl:copy-of select="$first"/>
      <xsl:for-each select="$office/d:recipient[$general][not(string($to)) or not(starts-with($to, substring-before(concat(@name, ' ('), ' (')))]"><recipient><xsl:value-of select="@name"/></recipient></xsl:for-each>
      <xsl:copy-of select="$last"/>
      <archive>
        <xsl:if test="$office/@archive"><xsl:attribute name="unit"><xsl:value-of select="$office/@archive"/></xsl:attribute></xsl:if>
        <xsl:if test="$office/@copies"><xsl:attribute name="copies"><xsl:value-of select="$office/@copies"/></xsl:attribute></xsl:if>
      </archive>
    </recipients>
  </xsl:template>

  <xsl:template name="provenance">
    <provenance roster="{/d:document/@roster-hash}" data="{/d:document/@jurisdiction} {/d:document/@data-version}" program="{/d:document/@generator}"/>
  </xsl:template>

  <!-- A sentence with its places filled, the jurisdiction's own before the common one; unlike "say" it has no form for
       one. -->
  <xsl:template name="tell">
    <xsl:param name="id"/>
    <xsl:param name="a"/>
    <xsl:param name="b"/>
    <xsl:param name="c"/>
    <xsl:param name="e"/>
    <xsl:call-template name="fill">
      <xsl:with-param name="text"><xsl:call-template name="local"><xsl:with-param name="id" select="$id"/></xsl:call-template></xsl:with-param>
      <xsl:with-param name="a" select="$a"/>
      <xsl:with-param name="b" select="$b"/>
      <xsl:with-param name="c" select="$c"/>
      <xsl:with-param name="e" select="$e"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The sentences ID-1, ID-2, … as items. -->
  <xsl:template name="items">
    <xsl:param name="id"/>
    <xsl:param name="n" select="1"/>
    <xsl:param name="a"/>
    <xsl:param name="b"/>
    <xsl:param name="c"/>
    <xsl:param name="e"/>
    <xsl:if test="key('s', concat($id, '-', $n))">
      <item>
        <xsl:call-template name="tell">
          <xsl:with-param name="id" select="concat($id, '-', $n)"/>
          <xsl:with-param name="a" select="$a"/>
          <xsl:with-param name="b" select="$b"/>
          <xsl:with-param name="c" select="$c"/>
          <xsl:with-param name="e" select="$e"/>
        </xsl:call-template>
      </item>
      <xsl:call-template name="items">
        <xsl:with-param name="id" select="$id"/>
        <xsl:with-param name="n" select="$n + 1"/>
        <xsl:with-param name="a" select="$a"/>
        <xsl:with-param name="b" select="$b"/>
        <xsl:with-param name="c" select="$c"/>
        <xsl:with-param name="e" select="$e"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The text with its first letter as a capital. -->
  <xsl:template name="capital">
    <xsl:param name="text"/>
    <xsl:value-of select="translate(substring($text, 1, 1), 'abcdđefghijklmnopqrstuvwxyáàâăéèêíóòôơúùưý', 'ABCDĐEFGHIJKLMNOPQRSTUVWXYÁÀÂĂÉÈÊÍÓÒÔƠÚÙƯÝ')"/>
    <xsl:value-of select="substring($text, 2)"/>
  </xsl:template>

  <!-- "01 tháng 4 năm 2027" of a full ISO date: sentences bring the word before it. -->
  <xsl:template name="long-date">
    <xsl:param name="date"/>
    <xsl:call-template name="tell">
      <xsl:with-param name="id" select="'doc-date'"/>
      <xsl:with-param name="a" select="format-number(substring($date, 9, 2), string(key('s', 'doc-day')))"/>
      <xsl:with-param name="b" select="key('s', concat('doc-month-', number(substring($date, 6, 2))))"/>
      <xsl:with-param name="c" select="substring($date, 1, 4)"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
