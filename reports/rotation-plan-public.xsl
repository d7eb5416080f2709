<?xml version="1.0" encoding="UTF-8"?>
<!-- The rotation plan as it is published inside the agency: who moves where and when. Left out is what concerns health,
     family, discipline or retirement of a single person: those who stay, the facts, years of birth, the whole table. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:vitri:document:1"
                exclude-result-prefixes="d" d:of="plan">
  <xsl:import href="rotation-plan.xsl"/>
  <xsl:variable name="audience" select="'public'"/>
</xsl:stylesheet>
