<?xml version="1.0" encoding="UTF-8"?>
<!-- The plan of a year as a document to sign: the six items of Law 36/2018 art. 26.2 (of a rotation of leaders those of
     Decree 170/2025 art. 45.1), figures, who moves (annex I), who is deferred or exempt and on what ground (annex II),
     who is left and why (annex III). A plan made public has annex I alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                xmlns="urn:vitri:paper:1" exclude-result-prefixes="d" d:of="plan"
                d:title-vi="Kế hoạch chuyển đổi vị trí công tác để ký ban hành, với các phụ lục danh sách"
                d:title-en="The plan as a document to sign, with its lists as annexes">
  <xsl:import href="plan-common.xsl"/>

  <!-- Those who wait for a decision: left, handed upward, or kept by a missing fact or month. -->
  <xsl:variable name="open" select="$plan/d:groups/d:group[not(@reason = 'deferred' or @reason = 'exempt' or @reason = 'not-due')]/d:stay[@left or @proposed-upward or ../@reason = 'unknown' or ../@reason = 'no-month' or ../@reason = 'unplaced']"/>

  <xsl:variable name="kept" select="$plan/d:groups/d:group[@reason = 'deferred' or @reason = 'exempt']"/>
  <!-- One annex alone bears no number. -->
  <xsl:variable name="alone" select="not($internal and ($kept or $open))"/>
  <xsl:variable name="annex-1">
    <xsl:choose>
      <xsl:when test="$alone"><xsl:value-of select="key('s', 'pd-annex-alone')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="key('s', 'pd-annex-1')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="d:document" mode="title">
    <xsl:call-template name="tell"><xsl:with-param name="id" select="concat('pd-subject-', $family)"/><xsl:with-param name="a" select="$year"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="d:document" mode="papers">
    <paper file="ke-hoach-{$year}" type="KH">
      <xsl:call-template name="letterhead">
        <xsl:with-param name="report" select="'plan-document'"/>
        <xsl:with-param name="type" select="'KH'"/>
        <xsl:with-param name="year" select="substring(@on, 1, 4)"/>
        <xsl:with-param name="number" select="$plan-number"/>
        <xsl:with-param name="date" select="$plan/@issued-on"/>
      </xsl:call-template>
      <heading>
        <name><xsl:value-of select="key('s', 'pd-name')"/></name>
        <subject><xsl:apply-templates select="." mode="title"/></subject>
      </heading>
      <bases>
        <xsl:call-template name="powers"/>
        <xsl:apply-templates select="$plan/d:bases/d:basis"/>
      </bases>
      <p><xsl:call-template name="sentence"><xsl:with-param name="id" select="concat('pd-lead-', $family)"/></xsl:call-template></p>
      <xsl:call-template name="aims"/>
      <xsl:call-template name="cases"/>
      <xsl:choose>
        <xsl:when test="$family = 'leaders'"><xsl:call-template name="terms"/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="time"/>
          <xsl:call-template name="rights"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="measures"/>
      <xsl:call-template name="signature"><xsl:with-param name="type" select="'KH'"/></xsl:call-template>
      <xsl:call-template name="recipients">
        <xsl:with-param name="last"><recipient><xsl:value-of select="key('s', 'pd-units')"/></recipient></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="annex-movers"/>
      <xsl:if test="not($alone)">
        <xsl:call-template name="annex-stays"/>
        <xsl:call-template name="annex-left"/>
      </xsl:if>
      <xsl:call-template name="provenance"/>
    </paper>
  </xsl:template>

  <!-- A sentence about the whole plan: {a} its year, {b} the days of notice, {c} the body, {e} the first annex. -->
  <xsl:template name="sentence">
    <xsl:param name="id"/>
    <xsl:call-template name="tell">
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="a" select="$year"/>
      <xsl:with-param name="b" select="$plan/d:policy/@notice-days"/>
      <xsl:with-param name="c" select="$body"/>
      <xsl:with-param name="e" select="$annex-1"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="sentences">
    <xsl:param name="stem"/>
    <xsl:call-template name="items">
      <xsl:with-param name="id" select="$stem"/>
      <xsl:with-param name="a" select="$year"/>
      <xsl:with-param name="b" select="$plan/d:policy/@notice-days"/>
      <xsl:with-param name="c" select="$body"/>
      <xsl:with-param name="e" select="$annex-1"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="aims">
    <section title="{key('s', 'pd-h-aims')}">
      <section title="{key('s', 'pd-h-purpose')}">
        <xsl:call-template name="sentences"><xsl:with-param name="stem" select="concat('pd-purpose-', $family)"/></xsl:call-template>
      </section>
      <section title="{key('s', 'pd-h-requirements')}">
        <xsl:call-template name="sentences"><xsl:with-param name="stem" select="concat('pd-requirement-', $family)"/></xsl:call-template>
      </section>
    </section>
  </xsl:template>

  <!-- Who: scope, numbers of the review, numbers by unit. -->
  <xsl:template name="cases">
    <xsl:variable name="review">
      <xsl:call-template name="long-date"><xsl:with-param name="date" select="@on"/></xsl:call-template>
    </xsl:variable>
    <section title="{key('s', concat('pd-h-cases', $of-leaders))}">
      <section title="{key('s', 'pd-h-scope')}">
        <p>
          <xsl:call-template name="tell">
            <xsl:with-param name="id" select="concat('pd-scope-', $family)"/>
            <xsl:with-param name="b"><xsl:apply-templates select="$in/@listed" mode="counted"/></xsl:with-param>
            <xsl:with-param name="c" select="$body"/>
          </xsl:call-template>
        </p>
      </section>
      <section>
        <xsl:attribute name="title">
          <xsl:call-template name="tell"><xsl:with-param name="id" select="'pd-h-review'"/><xsl:with-param name="a" select="$review"/></xsl:call-template>
        </xsl:attribute>
        <xsl:call-template name="numbers"/>
      </section>
      <section title="{key('s', 'pd-h-units')}"><xsl:call-template name="units"/></section>
    </section>
  </xsl:template>

  <xsl:template name="numbers">
    <item>
      <xsl:call-template name="tell">
        <xsl:with-param name="id" select="concat('pd-must-', $family)"/>
        <xsl:with-param name="a"><xsl:apply-templates select="$in/@must-move" mode="counted"/></xsl:with-param><xsl:with-param name="b"><xsl:apply-templates select="$in/@due" mode="counted"/></xsl:with-param><xsl:with-param name="c"><xsl:apply-templates select="$in/@overdue" mode="counted"/></xsl:with-param>
      </xsl:call-template>
    </item>
    <item>
      <xsl:choose>
        <xsl:when test="$in/@moved-other &gt; 0">
          <xsl:call-template name="tell">
            <xsl:with-param name="id" select="concat('pd-moved', $of-leaders)"/>
            <xsl:with-param name="a"><xsl:apply-templates select="$in/@moved" mode="counted"/></xsl:with-param><xsl:with-param name="b"><xsl:apply-templates select="$in/@moved-must" mode="counted"/></xsl:with-param><xsl:with-param name="c"><xsl:apply-templates select="$in/@moved-other" mode="counted"/></xsl:with-param>
            <xsl:with-param name="e" select="$annex-1"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="tell"><xsl:with-param name="id" select="'pd-moved-must'"/><xsl:with-param name="a"><xsl:apply-templates select="$in/@moved" mode="counted"/></xsl:with-param><xsl:with-param name="e" select="$annex-1"/></xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </item>
    <xsl:call-template name="number"><xsl:with-param name="id" select="concat('pd-others', $of-leaders)"/><xsl:with-param name="n" select="$in/@others"/></xsl:call-template>
    <xsl:call-template name="number"><xsl:with-param name="id" select="concat('pd-deferred', $of-leaders)"/><xsl:with-param name="n" select="$in/@deferred"/></xsl:call-template>
    <xsl:call-template name="number"><xsl:with-param name="id" select="concat('pd-exempt', $of-leaders)"/><xsl:with-param name="n" select="$in/@exempt"/></xsl:call-template>
    <xsl:call-template name="number"><xsl:with-param name="id" select="concat('pd-upward', $of-leaders)"/><xsl:with-param name="n" select="$in/@proposed-upward"/></xsl:call-template>
    <xsl:call-template name="number"><xsl:with-param name="id" select="'pd-no-month'"/><xsl:with-param name="n" select="$in/@no-month"/></xsl:call-template>
    <xsl:call-template name="number"><xsl:with-param name="id" select="'pd-left'"/><xsl:with-param name="n" select="$in/@left"/></xsl:call-template>
    <xsl:call-template name="number"><xsl:with-param name="id" select="'pd-unknown'"/><xsl:with-param name="n" select="$in/@unknown"/></xsl:call-template>
    <xsl:call-template name="number"><xsl:with-param name="id" select="'pd-not-due'"/><xsl:with-param name="n" select="$in/@not-due"/></xsl:call-template>
    <xsl:if test="$internal and $kept"><item><xsl:value-of select="key('s', 'pd-annex-2')"/></item></xsl:if>
    <xsl:if test="$internal and $open"><item><xsl:value-of select="key('s', 'pd-annex-3')"/></item></xsl:if>
  </xsl:template>

  <!-- One number, said only where there is somebody. -->
  <xsl:template name="number">
    <xsl:param name="id"/>
    <xsl:param name="n"/>
    <xsl:if test="$n &gt; 0">
      <item>
        <xsl:call-template name="tell"><xsl:with-param name="id" select="$id"/><xsl:with-param name="a" select="format-number($n, $count)"/></xsl:call-template>
      </item>
    </xsl:if>
  </xsl:template>

  <xsl:template name="units">
    <table name="{key('s', 'pd-sheet-units')}">
      <column heading="{key('s', 'pd-col-n')}" type="number" width="5"/>
      <column heading="{key('s', 'pd-col-unit')}" type="text" width="32"/>
      <column heading="{key('s', concat('pd-col-listed', $of-leaders))}" type="number" width="9"/>
      <column heading="{key('s', concat('pd-col-must', $of-leaders))}" type="number" width="9"/>
      <xsl:if test="$internal"><column heading="{key('s', 'pd-col-overdue')}" type="number" width="9"/></xsl:if>
      <column heading="{key('s', concat('pd-col-moved', $of-leaders))}" type="number" width="10"/>
      <xsl:if test="$internal">
        <column heading="{key('s', 'pd-col-kept')}" type="number" width="9"/>
        <column heading="{key('s', 'pd-col-left')}" type="number" width="9"/>
      </xsl:if>
      <xsl:for-each select="$plan/d:totals/d:total">
        <row>
          <xsl:call-template name="count"><xsl:with-param name="n" select="position()"/></xsl:call-template>
          <cell><xsl:value-of select="key('unit', @unit)/@name"/></cell>
          <xsl:call-template name="unit-numbers"/>
        </row>
      </xsl:for-each>
      <xsl:for-each select="$in">
        <row kind="total">
          <cell/>
          <cell><xsl:value-of select="key('s', 'pd-total')"/></cell>
          <xsl:call-template name="unit-numbers"/>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="unit-numbers">
    <xsl:call-template name="count"><xsl:with-param name="n" select="@listed"/></xsl:call-template>
    <xsl:call-template name="count"><xsl:with-param name="n" select="@must-move"/></xsl:call-template>
    <xsl:if test="$internal"><xsl:call-template name="count"><xsl:with-param name="n" select="@overdue"/></xsl:call-template></xsl:if>
    <xsl:call-template name="count"><xsl:with-param name="n" select="@moved"/></xsl:call-template>
    <xsl:if test="$internal">
      <xsl:call-template name="count"><xsl:with-param name="n" select="@deferred + @exempt"/></xsl:call-template>
      <xsl:call-template name="count"><xsl:with-param name="n" select="@left"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- When: numbers by month, moves that go together, months closed to some. -->
  <xsl:template name="time">
    <section title="{key('s', 'pd-h-time')}">
      <p><xsl:call-template name="sentence"><xsl:with-param name="id" select="concat('pd-time', $of-leaders)"/></xsl:call-template></p>
      <xsl:for-each select="$plan/d:months/d:month">
        <item>
          <xsl:call-template name="tell">
            <xsl:with-param name="id" select="'pd-month'"/>
            <xsl:with-param name="a" select="key('s', concat('doc-month-', @month))"/>
            <xsl:with-param name="b" select="$year"/>
            <xsl:with-param name="c"><xsl:apply-templates select="@moves" mode="counted"/></xsl:with-param>
          </xsl:call-template>
          <xsl:choose>
            <xsl:when test="position() = last()">.</xsl:when>
            <xsl:otherwise>;</xsl:otherwise>
          </xsl:choose>
        </item>
      </xsl:for-each>
      <xsl:if test="$plan/d:chains/d:chain[@size &gt; 1]"><p><xsl:value-of select="key('s', concat('pd-chain-day', $of-leaders))"/></p></xsl:if>
      <!-- Months closed to several for one reason are told once. -->
      <xsl:for-each select="$plan/d:policy/d:blackout">
        <xsl:variable name="alike" select="$plan/d:policy/d:blackout[@months = current()/@months and string(@reason) = string(current()/@reason)]"/>
        <xsl:if test="count($alike[1] | .) = 1">
          <p>
            <xsl:call-template name="tell">
              <xsl:with-param name="id" select="concat('pd-blackout', $of-leaders)"/>
              <xsl:with-param name="a">
                <xsl:for-each select="$alike">
                  <xsl:if test="position() &gt; 1">; </xsl:if>
                  <xsl:value-of select="@position"/>
                  <xsl:if test="@position and @unit">, </xsl:if>
                  <xsl:value-of select="@unit"/>
                  <xsl:if test="not(@position or @unit)"><xsl:value-of select="key('s', concat('pd-everybody', $of-leaders))"/></xsl:if>
                </xsl:for-each>
              </xsl:with-param>
              <xsl:with-param name="b"><xsl:call-template name="months"><xsl:with-param name="list" select="@months"/></xsl:call-template></xsl:with-param>
            </xsl:call-template>
            <xsl:if test="@reason"> (<xsl:value-of select="@reason"/>)</xsl:if>
            <xsl:text>.</xsl:text>
          </p>
        </xsl:if>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- "1, 12" as months are named. -->
  <xsl:template name="months">
    <xsl:param name="list"/>
    <xsl:value-of select="key('s', concat('doc-month-', number(substring-before(concat($list, ','), ','))))"/>
    <xsl:if test="contains($list, ',')">
      <xsl:text>, </xsl:text>
      <xsl:call-template name="months"><xsl:with-param name="list" select="substring-after($list, ',')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A rotation of leaders: form, place and term; regime and placement afterwards; when it begins. -->
  <xsl:template name="terms">
    <section title="{key('s', 'pd-h-form-leaders')}">
      <xsl:call-template name="sentences"><xsl:with-param name="stem" select="'pd-form-leaders'"/></xsl:call-template>
    </section>
    <section title="{key('s', 'pd-h-regime-leaders')}">
      <xsl:call-template name="sentences"><xsl:with-param name="stem" select="'pd-regime-leaders'"/></xsl:call-template>
    </section>
    <xsl:call-template name="time"/>
  </xsl:template>

  <xsl:template name="rights">
    <section title="{key('s', 'pd-h-rights')}">
      <section title="{key('s', 'pd-h-rights-1')}">
        <xsl:call-template name="sentences"><xsl:with-param name="stem" select="'pd-right'"/></xsl:call-template>
      </section>
      <section title="{key('s', 'pd-h-rights-2')}">
        <xsl:call-template name="sentences"><xsl:with-param name="stem" select="'pd-duty'"/></xsl:call-template>
      </section>
    </section>
  </xsl:template>

  <xsl:template name="measures">
    <section title="{key('s', 'pd-h-measures')}">
      <section title="{key('s', 'pd-h-office')}">
        <xsl:call-template name="sentences"><xsl:with-param name="stem" select="'pd-office'"/></xsl:call-template>
      </section>
      <section title="{key('s', 'pd-h-heads')}">
        <xsl:call-template name="sentences"><xsl:with-param name="stem" select="'pd-heads'"/></xsl:call-template>
      </section>
      <section title="{key('s', 'pd-h-problems')}"><p><xsl:value-of select="key('s', 'pd-problems')"/></p></section>
    </section>
    <p>
      <xsl:call-template name="sentence"><xsl:with-param name="id" select="concat('pd-close-', $family)"/></xsl:call-template>
      <xsl:value-of select="key('s', 'doc-end')"/>
    </p>
  </xsl:template>

  <!-- Annexes -->
  <xsl:template name="annex-reference">
    <xsl:attribute name="reference">
      <xsl:call-template name="tell">
        <xsl:with-param name="id" select="'pd-with'"/>
        <xsl:with-param name="a" select="$plan-symbol"/><xsl:with-param name="b" select="$plan-day"/><xsl:with-param name="c" select="$body"/>
      </xsl:call-template>
    </xsl:attribute>
  </xsl:template>

  <xsl:template name="annex-title">
    <xsl:param name="id"/>
    <xsl:attribute name="title">
      <xsl:call-template name="tell"><xsl:with-param name="id" select="$id"/><xsl:with-param name="a" select="$year"/></xsl:call-template>
    </xsl:attribute>
  </xsl:template>

  <xsl:template name="annex-movers">
    <annex landscape="yes">
      <xsl:call-template name="annex-title"><xsl:with-param name="id" select="concat('pd-annex-movers-', $family)"/></xsl:call-template>
      <xsl:call-template name="annex-reference"/>
      <table name="{key('s', 'pd-sheet-movers')}" filter="yes">
        <column heading="{key('s', 'pd-col-n')}" type="number" width="9"/>
        <column heading="{key('s', 'pd-col-name')}" type="text" width="23"/>
        <column heading="{key('s', 'pd-col-born')}" type="number" width="13"/>
        <column heading="{key('s', 'pd-col-rank')}" type="text" width="20"/>
        <xsl:call-template name="held-columns"/>
        <column heading="{key('s', 'pd-col-limit')}" type="number" width="14" group="{key('s', concat('pd-group-now', $of-leaders))}"/>
        <column heading="{key('s', concat('pd-col-to', $of-leaders))}" type="text" width="38"/>
        <column heading="{key('s', 'pd-col-way')}" type="text" width="17"/>
        <column heading="{key('s', 'pd-col-on')}" type="date" width="21"/>
        <xsl:if test="$internal"><column heading="{key('s', 'pd-col-note')}" type="text" width="14"/></xsl:if>
        <xsl:for-each select="$plan/d:rows/d:row[@outcome = 'move']">
          <xsl:call-template name="mover"><xsl:with-param name="n" select="position()"/></xsl:call-template>
        </xsl:for-each>
      </table>
      <xsl:if test="not($plan/d:rows/d:row[@outcome = 'move'])"><p><xsl:value-of select="key('s', 'pd-none')"/></p></xsl:if>
    </annex>
  </xsl:template>

  <!-- The post held, with its code in the list, since when and for how many months. -->
  <xsl:template name="held-columns">
    <column heading="{key('s', concat('pd-col-post', $of-leaders))}" type="text" width="33" group="{key('s', concat('pd-group-now', $of-leaders))}"/>
    <column heading="{key('s', 'pd-col-unit')}" type="text" width="24" group="{key('s', concat('pd-group-now', $of-leaders))}"/>
    <column heading="{key('s', concat('pd-col-since', $of-leaders))}" type="date" width="21" group="{key('s', concat('pd-group-now', $of-leaders))}"/>
    <column type="number" width="13" group="{key('s', concat('pd-group-now', $of-leaders))}">
      <xsl:attribute name="heading">
        <xsl:call-template name="tell"><xsl:with-param name="id" select="'pd-col-months'"/><xsl:with-param name="a" select="/d:document/@on-text"/></xsl:call-template>
      </xsl:attribute>
    </column>
  </xsl:template>

  <xsl:template name="held-cells">
    <xsl:param name="row"/>
    <xsl:variable name="post" select="key('post', @post)"/>
    <cell>
      <xsl:call-template name="job"><xsl:with-param name="post" select="$post"/></xsl:call-template>
      <xsl:if test="$post/@rotation"><xsl:value-of select="concat(' – ', $post/@rotation)"/></xsl:if>
    </cell>
    <cell><xsl:value-of select="key('unit', $post/@unit)/@name"/></cell>
    <xsl:call-template name="day"><xsl:with-param name="date" select="$row/@since"/><xsl:with-param name="text" select="$row/@since-text"/></xsl:call-template>
    <xsl:call-template name="count"><xsl:with-param name="n" select="$row/@months"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="mover">
    <xsl:param name="n"/>
    <xsl:variable name="move" select="key('move', @person)"/>
    <row>
      <xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template>
      <cell><xsl:value-of select="key('person', @person)/@name"/></cell>
      <xsl:call-template name="count"><xsl:with-param name="n" select="key('person', @person)/@born-year"/></xsl:call-template>
      <cell><xsl:call-template name="rank"/></cell>
      <xsl:call-template name="held-cells"><xsl:with-param name="row" select="."/></xsl:call-template>
      <xsl:call-template name="count"><xsl:with-param name="n" select="@limit"/></xsl:call-template>
      <cell><xsl:call-template name="place"><xsl:with-param name="post" select="key('post', @to)"/></xsl:call-template></cell>
      <cell>
        <xsl:if test="$move/@way"><xsl:value-of select="key('s', concat('pd-way-', $move/@way))"/></xsl:if>
        <xsl:if test="$move/@other-place"><xsl:value-of select="key('s', 'pd-way-place')"/></xsl:if>
      </cell>
      <xsl:call-template name="day"><xsl:with-param name="date" select="@move-on"/><xsl:with-param name="text" select="@move-on-text"/></xsl:call-template>
      <xsl:if test="$internal"><cell><xsl:value-of select="key('s', concat('pd-note-', @reason))"/></cell></xsl:if>
    </row>
  </xsl:template>

  <xsl:template name="annex-stays">
    <annex landscape="yes">
      <xsl:call-template name="annex-title"><xsl:with-param name="id" select="concat('pd-annex-stays', $of-leaders)"/></xsl:call-template>
      <xsl:call-template name="annex-reference"/>
      <table name="{key('s', 'pd-sheet-stays')}" filter="yes">
        <column heading="{key('s', 'pd-col-n')}" type="number" width="9"/>
        <column heading="{key('s', 'pd-col-name')}" type="text" width="25"/>
        <column heading="{key('s', 'pd-col-born')}" type="number" width="13"/>
        <xsl:call-template name="held-columns"/>
        <column heading="{key('s', 'pd-col-ground')}" type="text" width="34"/>
        <column heading="{key('s', 'pd-col-clause')}" type="text" width="28"/>
        <column heading="{key('s', 'pd-col-until')}" type="date" width="21"/>
        <column heading="{key('s', 'pd-col-again')}" type="date" width="21"/>
        <xsl:call-template name="stay-group"><xsl:with-param name="reason" select="'deferred'"/></xsl:call-template>
        <xsl:call-template name="stay-group"><xsl:with-param name="reason" select="'exempt'"/></xsl:call-template>
      </table>
      <xsl:if test="not($kept)"><p><xsl:value-of select="key('s', 'pd-none')"/></p></xsl:if>
    </annex>
  </xsl:template>

  <xsl:template name="stay-group">
    <xsl:param name="reason"/>
    <xsl:for-each select="$plan/d:groups/d:group[@reason = $reason]">
      <row kind="group">
        <cell>
          <xsl:call-template name="tell"><xsl:with-param name="id" select="concat('pd-group-', $reason, $of-leaders)"/><xsl:with-param name="a"><xsl:apply-templates select="@count" mode="counted"/></xsl:with-param></xsl:call-template>
        </cell>
      </row>
      <xsl:for-each select="d:stay">
        <xsl:call-template name="stay"><xsl:with-param name="n" select="position()"/></xsl:call-template>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="stay">
    <xsl:param name="n"/>
    <xsl:variable name="row" select="key('row', @person)"/>
    <row>
      <xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template>
      <cell><xsl:value-of select="key('person', @person)/@name"/></cell>
      <xsl:call-template name="count"><xsl:with-param name="n" select="key('person', @person)/@born-year"/></xsl:call-template>
      <xsl:call-template name="held-cells"><xsl:with-param name="row" select="$row"/></xsl:call-template>
      <cell><xsl:call-template name="ground"/></cell>
      <cell>
        <xsl:for-each select="key('version', concat(@standard, ' ', @version))/d:citation">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="short-clause"/>
        </xsl:for-each>
      </cell>
      <xsl:choose>
        <xsl:when test="@until"><xsl:call-template name="day"><xsl:with-param name="date" select="@until"/><xsl:with-param name="text" select="@until-text"/></xsl:call-template></xsl:when>
        <xsl:otherwise><cell><xsl:if test="../@reason = 'deferred'"><xsl:value-of select="key('s', 'pd-open-end')"/></xsl:if></cell></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="day"><xsl:with-param name="date" select="@again-on"/><xsl:with-param name="text" select="@again-on-text"/></xsl:call-template>
    </row>
  </xsl:template>

  <!-- A clause with its source as the bases name it, up to the day; a source that is no base in full. -->
  <xsl:template name="short-clause">
    <xsl:variable name="basis" select="key('basis', @source)/@text"/>
    <xsl:variable name="word" select="concat(' ', key('s', 'doc-day-word'), ' ')"/>
    <xsl:choose>
      <xsl:when test="contains($basis, $word)">
        <xsl:call-template name="capital"><xsl:with-param name="text" select="concat(@locator, ' ', substring-before($basis, $word))"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The ground: what the title of its standard says after the colon, else the whole title. -->
  <xsl:template name="ground">
    <xsl:variable name="title" select="key('standard', @standard)/@title"/>
    <xsl:choose>
      <xsl:when test="contains($title, ': ')">
        <xsl:call-template name="capital"><xsl:with-param name="text" select="substring-after($title, ': ')"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$title"><xsl:value-of select="$title"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="capital"><xsl:with-param name="text" select="@ground-text"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="annex-left">
    <xsl:if test="$open">
      <annex landscape="yes">
        <xsl:call-template name="annex-title"><xsl:with-param name="id" select="'pd-annex-left'"/></xsl:call-template>
        <xsl:call-template name="annex-reference"/>
        <table name="{key('s', 'pd-sheet-left')}" filter="yes">
          <column heading="{key('s', 'pd-col-n')}" type="number" width="9"/>
          <column heading="{key('s', 'pd-col-name')}" type="text" width="25"/>
          <xsl:call-template name="held-columns"/>
          <column heading="{key('s', 'pd-col-late')}" type="number" width="14"/>
          <column heading="{key('s', 'pd-col-why')}" type="text" width="62"/>
          <column heading="{key('s', 'pd-col-next')}" type="text" width="42"/>
          <xsl:for-each select="$open">
            <xsl:call-template name="left"><xsl:with-param name="n" select="position()"/></xsl:call-template>
          </xsl:for-each>
        </table>
      </annex>
    </xsl:if>
  </xsl:template>

  <xsl:template name="left">
    <xsl:param name="n"/>
    <xsl:variable name="row" select="key('row', @person)"/>
    <row>
      <xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template>
      <cell><xsl:value-of select="key('person', @person)/@name"/></cell>
      <xsl:call-template name="held-cells"><xsl:with-param name="row" select="$row"/></xsl:call-template>
      <xsl:call-template name="count"><xsl:with-param name="n" select="$row/@months-overdue"/></xsl:call-template>
      <cell><xsl:call-template name="why"/></cell>
      <cell>
        <xsl:choose>
          <xsl:when test="@proposed-upward"><xsl:value-of select="key('s', 'pd-next-upward')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="key('s', concat('pd-next-', ../@reason))"/></xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
  </xsl:template>

  <xsl:template name="why">
    <xsl:value-of select="key('s', concat('pd-why-', ../@reason))"/>
    <xsl:if test="@missing">
      <xsl:value-of select="concat(' ', key('s', concat('field-', @missing-stem)))"/>
      <xsl:if test="@missing-of"> (<xsl:value-of select="@missing-of"/>)</xsl:if>
      <xsl:text>.</xsl:text>
    </xsl:if>
    <xsl:for-each select="d:blocked-by">
      <xsl:text> </xsl:text>
      <xsl:call-template name="tell">
        <xsl:with-param name="id" select="'pd-closed'"/>
        <xsl:with-param name="a" select="key('standard', @standard)/@title"/>
        <xsl:with-param name="b"><xsl:apply-templates select="@places" mode="counted"/></xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="d:competing/@places &gt; 0">
      <xsl:text> </xsl:text>
      <xsl:call-template name="tell">
        <xsl:with-param name="id" select="'pd-competing'"/>
        <xsl:with-param name="a"><xsl:apply-templates select="d:competing/@people" mode="counted"/></xsl:with-param>
        <xsl:with-param name="b"><xsl:apply-templates select="d:competing/@places" mode="counted"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
