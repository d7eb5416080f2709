#ifndef VITRI_DOCUMENT_PARTS_H
#define VITRI_DOCUMENT_PARTS_H

#include "vitri/finding.h"
#include "vitri/rotation.h"

/**
 * What the documents share: the head, references by id, dates as they are written, evidence, and the registers
 * (units, posts, people, standards) of what was referred to, which close the document. Private to this room.
 */

/** One document being written. Every reference marks what it names; vitri_document_close writes only that. */
typedef struct {
    const VitriCase *vcase; /**< borrowed */
    const VitriRoster *roster;
    const char *language;
    GString *out;
    GHashTable *standards;          /**< set of const VitriStandard*: referred to */
    GHashTable *versions;           /**< set of const VitriVersion*: referred to */
    guint8 *units, *posts, *people; /**< flags by index */
    gint32 *unit_rank;              /**< place of a unit in the order of pages: the tree, depth first, by id */
} VitriPage;

/** Writes the root element up to its attributes; `inputs` of VitriInput*. Nothing else may have been written. */
void vitri_document_open(VitriPage *page, const VitriCase *vcase, const char *language, const char *kind,
                         const char *generator, const GPtrArray *inputs, GString *out);

/** Writes <office/>: who issues the document; `agency` where no file says so (document-office.c). */
void vitri_document_office(VitriPage *page, const char *agency);

/** Writes the registers and the end tag, and frees what the page holds. */
void vitri_document_close(VitriPage *page);

/** Appends one attribute: a text (nothing for NULL), a whole number, yes (nothing for FALSE). */
void vitri_document_text(VitriPage *page, const char *name, const char *text);
void vitri_document_number(VitriPage *page, const char *name, gint64 number);
void vitri_document_flag(VitriPage *page, const char *name, gboolean flag);

/** Appends `name` (ISO) and `name`-text (as written in the language); nothing for an unset date. */
void vitri_document_date(VitriPage *page, const char *name, VitriDate date);

/** Appends a reference by id and marks it; nothing for -1. A post marks its unit. */
void vitri_document_person(VitriPage *page, const char *name, gint32 person);
void vitri_document_post(VitriPage *page, const char *name, gint32 post);
void vitri_document_unit(VitriPage *page, const char *name, gint32 unit);

/** Appends standard= and version= (its first day); nothing for NULL. */
void vitri_document_standard(VitriPage *page, const VitriStandard *standard, const VitriVersion *version);

/** The same by the id of a standard and the version in force on a day; an id that is no standard stands alone. */
void vitri_document_standard_id(VitriPage *page, const char *id, VitriDate on);

/** Appends one <citation/>: source, number, locator, and the whole as text. */
void vitri_document_citation(VitriPage *page, const VitriCitation *citation);

/** Appends missing=, missing-stem=, missing-of=: a field path and its parts (document-evidence.c); nothing for NULL. */
void vitri_document_missing(VitriPage *page, const char *field);

/** Appends <fact/> and <parameter/> elements; nothing for NULL. */
void vitri_document_evidence(VitriPage *page, const VitriEvidence *evidence);

/** Appends one <finding/> with its evidence. */
void vitri_document_finding(VitriPage *page, const VitriFinding *finding);

/** Appends `name` (the code of a rank) and `name`-text (its label); nothing for NULL. */
void vitri_document_rank(VitriPage *page, const char *name, const char *code);

/** The rank a person has on a full day: index into the roster's ranks, -1 if none is stated. */
gint32 vitri_document_rank_on(const VitriPage *page, gint32 person, VitriDate on);

/** Appends one <profile/>: rank, highest qualifications, ratings, discipline and succession of a person on a full day.
 */
void vitri_document_profile(VitriPage *page, gint32 person, VitriDate on);

/** Adds to `sources` (of const VitriLegalSource*) what a version cites, and what rules the service under a regime
 * ("civil-servant"): those in force on the day of the page that are not there yet. A NULL version adds nothing. */
void vitri_document_bases_cited(const VitriPage *page, GPtrArray *sources, const VitriVersion *version);
void vitri_document_bases_regime(const VitriPage *page, GPtrArray *sources, const char *regime);

/** Appends <bases/> in the order of documents; `periods`: also these, those of them that are not among the sources
 * marked as bases of the periods of some people alone. */
void vitri_document_bases_write(VitriPage *page, GPtrArray *sources);
void vitri_document_bases_write_with(VitriPage *page, GPtrArray *sources, const GPtrArray *periods);

/** An item of a page's list: anybody or anything with a person and a unit to sort by. */
typedef struct {
    gint32 person, unit; /**< -1 sorts first */
    guint index;         /**< of the caller's own array */
    char *key;           /**< filled by vitri_document_sort */
} VitriPageItem;

/** A list that frees the keys. */
GArray *vitri_document_list_new(void);

/** Sorts as pages list people: unit (tree), given name by Vietnamese rules, id, then the caller's index. */
void vitri_document_sort(const VitriPage *page, GArray *items);

/** The units in the order of pages. Caller frees. */
gint32 *vitri_document_units(const VitriPage *page);

/** A date as it is written: "01/4/2027", "6/2015", "2015" in vi; "1 Apr 2027", "Jun 2015" in en; "" unset. Caller
 * frees. */
char *vitri_document_text_date(VitriDate date, const char *language);

/** A citation in full: "khoản 2 Điều 25 Luật …, số 36/2018/QH14". Caller frees. */
char *vitri_document_text_citation(const VitriCase *vcase, const VitriCitation *citation, const char *language);

/** What a roster's value means in words, where the code lists or the roster know: else NULL. Caller frees. */
char *vitri_document_text_value(const VitriCase *vcase, const char *field, const char *value, const char *language);

/** Field path "qualification[degree]/level" without its brackets, and what stands in the first pair; the second may be
 * NULL. Caller frees. */
void vitri_document_text_split(const char *field, char **out_stem, char **out_of);

/** Label of what stands in brackets ("degree" of qualification[degree]); the text itself where no list knows it. Caller
 * frees. */
char *vitri_document_text_of(const VitriCase *vcase, const char *stem, const char *of, const char *language);

#endif
