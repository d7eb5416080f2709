<?xml version="1.0" encoding="UTF-8"?>
<!-- What the papers of a review share: how people and posts are named, the facts about a person, and the list of people
     (danh sách trích ngang). A paper imports this file instead of paper-common.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d">
  <xsl:import href="paper-common.xsl"/>

  <xsl:variable name="r" select="/d:document/d:review"/>
  <xsl:variable name="small" select="'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz'"/>
  <xsl:variable name="large" select="'AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆFGHIÌÍỈĨỊJKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVWXYỲÝỶỸỴZ'"/>
  <!-- One person asked for: that candidate alone. -->
  <xsl:variable name="chosen" select="$r/@person"/>

  <!-- Bare text: a paper has no code. -->
  <xsl:template name="field">
    <xsl:param name="path"/>
    <xsl:param name="stem"/>
    <xsl:param name="of"/>
    <xsl:variable name="word" select="key('s', concat('field-', $stem))"/>
    <xsl:choose>
      <xsl:when test="$word"><xsl:value-of select="$word"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$path"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$word and string($of)"> (<xsl:value-of select="$of"/>)</xsl:if>
  </xsl:template>

  <!-- The title of a post with its unit as documents name it: what the title ends with and the unit begins with is said
       once, and what stands in brackets to tell titles apart is left out. -->
  <xsl:template name="post-name">
    <xsl:param name="id"/>
    <xsl:variable name="post" select="key('post', $id)"/>
    <xsl:variable name="unit" select="key('unit', $post/@unit)/@name"/>
    <xsl:variable name="title" select="substring-before(concat($post/@title, ' ('), ' (')"/>
    <xsl:variable name="low" select="concat(' ', translate($title, $large, $small))"/>
    <xsl:variable name="one" select="concat(' ', translate(substring-before(concat($unit, ' '), ' '), $large, $small))"/>
    <xsl:variable name="rest" select="substring-after($unit, ' ')"/>
    <xsl:variable name="two" select="concat($one, ' ', translate(substring-before(concat($rest, ' '), ' '), $large, $small))"/>
    <xsl:choose>
      <xsl:when test="contains($low, concat(' ', translate($unit, $large, $small)))"><xsl:value-of select="$title"/></xsl:when>
      <xsl:when test="substring($low, string-length($low) - string-length($two) + 1) = $two">
        <xsl:value-of select="concat($title, ' ', substring-after($rest, ' '))"/>
      </xsl:when>
      <xsl:when test="substring($low, string-length($low) - string-length($one) + 1) = $one">
        <xsl:value-of select="concat($title, ' ', $rest)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($title, ', ', $unit)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "ông Nguyễn Văn A"; `capital`: at the beginning of a sentence. -->
  <xsl:template name="named">
    <xsl:param name="id"/>
    <xsl:param name="capital"/>
    <xsl:variable name="person" select="key('person', $id)"/>
    <xsl:variable name="word" select="key('s', concat('doc-mr-', $person/@sex))"/>
    <xsl:choose>
      <xsl:when test="$capital"><xsl:call-template name="capital"><xsl:with-param name="text" select="string($word)"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:value-of select="$word"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text>
    <xsl:value-of select="$person/@name"/>
  </xsl:template>

  <!-- A day within a sentence, in full where it is known to the day. -->
  <xsl:template name="day">
    <xsl:param name="of"/>
    <xsl:variable name="iso" select="string($of)"/>
    <xsl:choose>
      <xsl:when test="string-length($iso) = 10"><xsl:call-template name="long-date"><xsl:with-param name="date" select="$iso"/></xsl:call-template></xsl:when>
      <xsl:when test="$iso"><xsl:value-of select="$of/../@*[name() = concat(name($of), '-text')]"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Number and symbol of a paper of a report, as a reference names it; the number is open where the office has none. -->
  <xsl:template name="own-number">
    <xsl:param name="report"/>
    <xsl:param name="type"/>
    <xsl:param name="offset"/>
    <xsl:param name="within" select="false()"/>
    <xsl:variable name="own" select="$office/d:number[@report = $report][not(@type) or @type = $type]"/>
    <xsl:variable name="first" select="($own | $office/d:number[not($own or $within)][@type = $type and not(@report)])[1]/@first"/>
    <xsl:choose>
      <xsl:when test="$first"><xsl:value-of select="format-number($first + $offset, '00')"/></xsl:when>
      <xsl:otherwise>…</xsl:otherwise>
    </xsl:choose>
    <xsl:text>/</xsl:text>
    <xsl:call-template name="symbol"><xsl:with-param name="type" select="$type"/><xsl:with-param name="within" select="$within"/></xsl:call-template>
  </xsl:template>

  <!-- Who writes: the agency, or its personnel unit to its own leadership. -->
  <xsl:template name="author">
    <xsl:param name="within"/>
    <xsl:choose>
      <xsl:when test="$within"><xsl:value-of select="key('s', 'doc-personnel-unit')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$body"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- To whom: the body above for a post of the agency itself, else the leadership of the agency. -->
  <xsl:template name="addressee">
    <xsl:param name="post"/>
    <xsl:choose>
      <xsl:when test="key('unit', key('post', $post)/@unit)/@top">
        <xsl:call-template name="tell"><xsl:with-param name="id" select="'rev-to-own'"/><xsl:with-param name="a" select="$body"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$office/@parent"><xsl:value-of select="$office/@parent"/></xsl:when>
      <xsl:otherwise>…</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A file name from ids: no blanks, slashes or points. -->
  <xsl:template name="file-name">
    <xsl:param name="text"/>
    <xsl:value-of select="translate($text, ' /\:.', '-----')"/>
  </xsl:template>

  <!-- The clauses of a version, each with its source: by type and number where the source says how a document names it,
       else by number. What is no article stands in brackets behind. -->
  <xsl:template name="clause-text">
    <xsl:param name="version"/>
    <xsl:for-each select="$version/d:citation">
      <xsl:variable name="source">
        <xsl:choose>
          <xsl:when test="@formal"><xsl:value-of select="substring-before(concat(substring-before(concat(@formal, ' ngày '), ' ngày '), ' của '), ' của ')"/></xsl:when>
          <xsl:when test="@number">(<xsl:value-of select="@number"/>)</xsl:when>
        </xsl:choose>
      </xsl:variable>
      <xsl:variable name="article" select="starts-with(@locator, 'Điều') or starts-with(@locator, 'khoản') or starts-with(@locator, 'điểm') or starts-with(@locator, 'art.')"/>
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:choose>
        <xsl:when test="not(string($source))"><xsl:value-of select="@text"/></xsl:when>
        <xsl:when test="not(@locator)"><xsl:value-of select="$source"/></xsl:when>
        <xsl:when test="$article or not(@formal)"><xsl:value-of select="concat(@locator, ' ', $source)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="concat($source, ' (', @locator, ')')"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- The highest qualification of a kind, with its field. -->
  <xsl:template name="qualification">
    <xsl:param name="profile" select="d:profile"/>
    <xsl:param name="kind"/>
    <xsl:variable name="of" select="$profile/d:qualification[@kind = $kind]"/>
    <xsl:value-of select="$of/@text"/>
    <xsl:if test="$of/@field-text"><xsl:text>, </xsl:text><xsl:value-of select="$of/@field-text"/></xsl:if>
  </xsl:template>

  <!-- What the succession plan, ratings and discipline of a profile are in words, one after the other. -->
  <xsl:template name="successions">
    <xsl:for-each select="d:profile/d:succession">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:variable name="what">
        <xsl:choose>
          <xsl:when test="@post"><xsl:call-template name="post-name"><xsl:with-param name="id" select="@post"/></xsl:call-template></xsl:when>
          <xsl:otherwise><xsl:value-of select="@level-text"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:value-of select="$what"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Of the last three ratings each level once, with its years. -->
  <xsl:template name="ratings">
    <xsl:variable name="last" select="d:profile/d:rating[position() &lt;= 3]"/>
    <xsl:for-each select="$last[not(@level = preceding-sibling::d:rating/@level)]">
      <xsl:variable name="level" select="@level"/>
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:value-of select="@text"/>
      <xsl:text> (</xsl:text>
      <xsl:for-each select="$last[@level = $level]"><xsl:sort select="@year" data-type="number"/><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="@year"/></xsl:for-each>
      <xsl:text>)</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="disciplines">
    <xsl:for-each select="d:profile/d:discipline">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:call-template name="say">
        <xsl:with-param name="id">rev-discipline-<xsl:choose><xsl:when test="@decision">decision</xsl:when><xsl:otherwise>from</xsl:otherwise></xsl:choose></xsl:with-param>
        <xsl:with-param name="a" select="@text"/>
        <xsl:with-param name="b" select="@from-text"/>
        <xsl:with-param name="c" select="@decision"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="not(d:profile/d:discipline)"><xsl:value-of select="key('s', 'rev-discipline-none')"/></xsl:if>
  </xsl:template>

  <!-- A label with what is known, or that it is not in the data. -->
  <xsl:template name="fact">
    <xsl:param name="label"/>
    <xsl:param name="value"/>
    <fact label="{$label}">
      <xsl:choose>
        <xsl:when test="string($value)"><xsl:value-of select="$value"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="key('s', 'rev-not-stated')"/></xsl:otherwise>
      </xsl:choose>
    </fact>
  </xsl:template>

  <!-- Who a candidate is. -->
  <xsl:template name="person-facts">
    <xsl:variable name="person" select="key('person', @person)"/>
    <facts>
      <fact label="{key('s', 'col-name')}"><b><xsl:value-of select="$person/@name"/></b></fact>
      <xsl:call-template name="fact">
        <xsl:with-param name="label" select="key('s', 'rev-born')"/>
        <xsl:with-param name="value" select="$person/@born-text"/>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="label" select="key('s', 'rev-sex')"/>
        <xsl:with-param name="value" select="key('s', concat('value-', $person/@sex))"/>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="label" select="key('s', 'rev-post-now')"/>
        <xsl:with-param name="value"><xsl:call-template name="held"/></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="label" select="key('s', 'rev-rank')"/>
        <xsl:with-param name="value">
          <xsl:if test="d:profile/@rank">
            <xsl:call-template name="say">
              <xsl:with-param name="id" select="'rev-rank-since'"/>
              <xsl:with-param name="a" select="d:profile/@rank-text"/>
              <xsl:with-param name="b" select="d:profile/@rank-since-text"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="trained-facts"/>
      <xsl:call-template name="fact">
        <xsl:with-param name="label" select="key('s', 'rev-succession')"/>
        <xsl:with-param name="value"><xsl:call-template name="successions"/></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="label" select="key('s', 'rev-ratings')"/>
        <xsl:with-param name="value"><xsl:call-template name="ratings"/></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="label" select="key('s', 'rev-discipline')"/>
        <xsl:with-param name="value"><xsl:call-template name="disciplines"/></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="fact">
        <xsl:with-param name="label" select="key('s', 'rev-retires')"/>
        <xsl:with-param name="value" select="d:profile/@retires-on-text"/>
      </xsl:call-template>
    </facts>
  </xsl:template>

  <xsl:template name="held">
    <xsl:if test="@held">
      <xsl:call-template name="say">
        <xsl:with-param name="id">rev-held<xsl:if test="@held-decision">-decision</xsl:if></xsl:with-param>
        <xsl:with-param name="a"><xsl:call-template name="post-name"><xsl:with-param name="id" select="@held"/></xsl:call-template></xsl:with-param>
        <xsl:with-param name="b" select="@held-since-text"/>
        <xsl:with-param name="c" select="@held-decision"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="trained-facts">
    <xsl:variable name="candidate" select="."/>
    <xsl:for-each select="/d:document/d:strings/d:s[@id = 'lst-degree' or @id = 'lst-political-theory' or @id = 'lst-state-management' or @id = 'lst-language' or @id = 'lst-it']">
      <xsl:variable name="kind" select="substring-after(@id, 'lst-')"/>
      <xsl:call-template name="fact">
        <xsl:with-param name="label" select="."/>
        <xsl:with-param name="value">
          <xsl:call-template name="qualification">
            <xsl:with-param name="profile" select="$candidate/d:profile"/>
            <xsl:with-param name="kind" select="$kind"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- What is to be said of the result of a standard. -->
  <xsl:template name="note">
    <xsl:param name="version"/>
    <xsl:choose>
      <xsl:when test="@waived">
        <xsl:call-template name="say"><xsl:with-param name="id" select="'waived'"/><xsl:with-param name="b" select="@waived-by"/><xsl:with-param name="c" select="@waived-decision"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="@missing">
        <xsl:value-of select="key('s', 'need-fact')"/>
        <xsl:text> </xsl:text>
        <xsl:call-template name="field">
          <xsl:with-param name="path" select="@missing"/>
          <xsl:with-param name="stem" select="@missing-stem"/>
          <xsl:with-param name="of" select="@missing-of"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@verdict = 'not-met' and $version/d:approved-by">
        <xsl:call-template name="capital"><xsl:with-param name="text" select="concat(key('s', 'may-decide'), ' ', $version/d:approved-by)"/></xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The list of people: one line each, as officers keep it. -->
  <xsl:template name="people-list">
    <xsl:param name="candidates"/>
    <table name="{key('s', 'lst-name')}" filter="yes">
      <column heading="{key('s', 'col-number')}" type="number" width="3"/>
      <column heading="{key('s', 'col-name')}" width="10"/>
      <column heading="{key('s', 'col-born-on')}" type="date" width="7"/>
      <column heading="{key('s', 'rev-sex')}" width="4"/>
      <column heading="{key('s', 'col-post-now')}" width="13"/>
      <column heading="{key('s', 'lst-since')}" type="date" width="6"/>
      <column heading="{key('s', 'lst-months')}" type="number" width="4"/>
      <column heading="{key('s', 'lst-term')}" type="date" width="6"/>
      <column heading="{key('s', 'lst-degree')}" group="{key('s', 'lst-trained')}" width="7"/>
      <column heading="{key('s', 'lst-political-theory')}" group="{key('s', 'lst-trained')}" width="6"/>
      <column heading="{key('s', 'lst-state-management')}" group="{key('s', 'lst-trained')}" width="7"/>
      <column heading="{key('s', 'lst-language-it')}" group="{key('s', 'lst-trained')}" width="7"/>
      <column heading="{key('s', 'lst-succession')}" width="9"/>
      <column heading="{key('s', 'lst-ratings')}" width="11"/>
      <column heading="{key('s', 'lst-discipline')}" width="8"/>
      <column heading="{key('s', 'lst-age')}" type="number" width="4"/>
      <column heading="{key('s', 'lst-conclusion')}" width="9"/>
      <xsl:for-each select="$candidates">
        <xsl:variable name="person" select="key('person', @person)"/>
        <row>
          <cell value="{position()}"><xsl:value-of select="position()"/></cell>
          <cell><xsl:value-of select="$person/@name"/></cell>
          <cell value="{$person/@born}"><xsl:value-of select="$person/@born-text"/></cell>
          <cell><xsl:value-of select="key('s', concat('value-', $person/@sex))"/></cell>
          <cell><xsl:if test="@held"><xsl:call-template name="post-name"><xsl:with-param name="id" select="@held"/></xsl:call-template></xsl:if></cell>
          <cell value="{@held-since}"><xsl:value-of select="@held-since-text"/></cell>
          <cell value="{@held-months}"><xsl:value-of select="@held-months"/></cell>
          <cell value="{@term-last}"><xsl:value-of select="@term-last-text"/></cell>
          <cell><xsl:call-template name="qualification"><xsl:with-param name="kind" select="'degree'"/></xsl:call-template></cell>
          <cell><xsl:call-template name="qualification"><xsl:with-param name="kind" select="'political-theory'"/></xsl:call-template></cell>
          <cell><xsl:call-template name="qualification"><xsl:with-param name="kind" select="'state-management'"/></xsl:call-template></cell>
          <cell>
            <xsl:for-each select="d:profile/d:qualification[@kind = 'language' or @kind = 'it']"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:value-of select="@text"/></xsl:for-each>
          </cell>
          <cell><xsl:call-template name="successions"/></cell>
          <cell><xsl:call-template name="ratings"/></cell>
          <cell>
            <xsl:for-each select="d:profile/d:discipline"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:value-of select="@text"/> (<xsl:value-of select="substring(@from, 1, 4)"/>)</xsl:for-each>
          </cell>
          <cell value="{@age-at-term-end}"><xsl:value-of select="@age-at-term-end"/></cell>
          <cell><xsl:value-of select="key('s', concat('conclusion-', @conclusion))"/></cell>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- A report without a case is one plain sheet that says so. -->
  <xsl:template name="no-case">
    <xsl:param name="file"/>
    <paper file="{$file}">
      <heading><name><xsl:apply-templates select="/d:document" mode="title"/></name></heading>
      <p><xsl:value-of select="key('s', 'rev-nobody')"/></p>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>
</xsl:stylesheet>
