/* Months in office as data: what counts, what not and why, both ends of the sums, and the day a boundary is reached. */
#include "vitri/spells.h"

#include "../support/builder.h"

#include <criterion/criterion.h>

/* OLD was renamed NAMED; LEFT and RIGHT came of PARTED; ONE and TWO became BOTH; that was renamed LAST. */
#define HOUSE                                                                                                          \
    "<unit id='OLD' kind='division'/><unit id='NAMED' kind='division' predecessor='OLD'/>"                             \
    "<unit id='PARTED' kind='division'/><unit id='LEFT' kind='division' predecessor='PARTED'/>"                        \
    "<unit id='RIGHT' kind='division' predecessor='PARTED'/>"                                                          \
    "<unit id='ONE' kind='division'/><unit id='TWO' kind='division'/>"                                                 \
    "<unit id='BOTH' kind='division' predecessor='ONE TWO'/><unit id='LAST' kind='division' predecessor='BOTH'/>"      \
    "<unit id='U' kind='division'/>"                                                                                   \
    "<position id='X' category='professional' profession='tax' rotation='F01'/>"                                       \
    "<position id='Y' category='professional' profession='tax' rotation='A'/>"                                         \
    "<position id='Z' category='professional' profession='law' rotation='F01'/>"                                       \
    "<position id='N' category='professional'/>"                                                                       \
    "<post id='old' unit='OLD' position='X'/><post id='named' unit='NAMED' position='X'/>"                             \
    "<post id='parted' unit='PARTED' position='X'/><post id='left' unit='LEFT' position='X'/>"                         \
    "<post id='right' unit='RIGHT' position='X'/><post id='one' unit='ONE' position='X'/>"                             \
    "<post id='two' unit='TWO' position='X'/><post id='both' unit='BOTH' position='X'/>"                               \
    "<post id='last' unit='LAST' position='X'/><post id='x' unit='U' position='X'/>"                                   \
    "<post id='y' unit='U' position='Y'/><post id='z' unit='U' position='Z'/><post id='n' unit='U' position='N'/>"

typedef struct {
    const char *what, *requirement, *facts, *post;
    const char *first, *last, *missing; /* the day the boundary is reached; a year, a month: "2026" stands for itself */
} Row;

#define MAX60 "<max-time months='60'/>"
#define LESS_STUDY "<max-time months='60' excludes='study' exclude-min-months='12'/>"

static const Row rows[] = {
    {"one tenure", MAX60, "<tenure post='x' from='2020-05-10'/>", "x", "2025-05-10", "2025-05-10", NULL},
    {"a unit renamed", MAX60,
     "<tenure post='old' from='2020-01-01' until='2023-01-01'/>"
     "<tenure post='named' from='2023-01-01'/>",
     "named", "2025-01-01", "2025-01-01", NULL},
    {"a unit split, one successor", MAX60,
     "<tenure post='parted' from='2020-01-01' until='2023-01-01'/>"
     "<tenure post='left' from='2023-01-01'/>",
     "left", "2025-01-01", "2025-01-01", NULL},
    {"a unit split, the other", MAX60,
     "<tenure post='parted' from='2020-01-01' until='2023-01-01'/>"
     "<tenure post='right' from='2023-01-01'/>",
     "right", "2025-01-01", "2025-01-01", NULL},
    {"from one successor to the other", MAX60,
     "<tenure post='left' from='2020-01-01' until='2023-01-01'/>"
     "<tenure post='right' from='2023-01-01'/>",
     "right", "2028-01-01", "2028-01-01", NULL},
    {"units merged, then renamed", MAX60,
     "<tenure post='two' from='2020-01-01' until='2022-01-01'/>"
     "<tenure post='both' from='2022-01-01' until='2023-01-01'/>"
     "<tenure post='last' from='2023-01-01'/>",
     "last", "2025-01-01", "2025-01-01", NULL},
    {"a start known to the year", MAX60, "<tenure post='x' from='2020'/>", "x", "2025-01-01", "2025-12-31",
     "tenure/from"},
    {"a start known to the month", MAX60, "<tenure post='x' from='2020-02'/>", "x", "2025-02-01", "2025-02-28",
     "tenure/from"},
    {"no start", MAX60, "<tenure post='x'/>", "x", "1005-01-01", "", "tenure/from"},
    {"probation counts", MAX60, "<tenure post='x' from='2020-05-10' probation-until='2021-05-10'/>", "x", "2025-05-10",
     "2025-05-10", NULL},
    {"probation left out", "<max-time months='60' probation='excluded'/>",
     "<tenure post='x' from='2020-05-10' probation-until='2021-05-10'/>", "x", "2026-05-10", "2026-05-10", NULL},
    {"study of a year is taken off", LESS_STUDY,
     "<tenure post='x' from='2020-01-01'/><circumstance kind='study' from='2021-03-01' until='2022-03-01'/>", "x",
     "2026-01-01", "2026-01-01", NULL},
    {"a day short of a year is not", LESS_STUDY,
     "<tenure post='x' from='2020-01-01'/><circumstance kind='study' from='2021-03-01' until='2022-02-28'/>", "x",
     "2025-01-01", "2025-01-01", NULL},
    {"study before the clock began", LESS_STUDY,
     "<tenure post='x' from='2020-01-01'/><circumstance kind='study' from='2017-03-01' until='2019-03-01'/>", "x",
     "2025-01-01", "2025-01-01", NULL},
    {"another circumstance", LESS_STUDY,
     "<tenure post='x' from='2020-01-01'/><circumstance kind='illness' from='2021-03-01' until='2023-03-01'/>", "x",
     "2025-01-01", "2025-01-01", NULL},
    {"study after the boundary", LESS_STUDY,
     "<tenure post='x' from='2020-01-01'/><circumstance kind='study' from='2025-01-01' until='2026-06-01'/>", "x",
     "2025-01-01", "2025-01-01", NULL},
    {"overlapping exclusions count once", "<max-time months='60' excludes='study lent'/>",
     "<tenure post='x' from='2020-01-01'/><circumstance kind='study' from='2021-01-01' until='2022-01-01'/>"
     "<circumstance kind='lent' from='2021-07-01' until='2022-07-01'/>",
     "x", "2026-07-01", "2026-07-01", NULL},
    {"the end of the study known to the year", LESS_STUDY,
     "<tenure post='x' from='2020-01-01'/><circumstance kind='study' from='2021-01-01' until='2022'/>", "x",
     "2026-01-01", "2026-12-31", "circumstance[study]/until"},
    {"study that still lasts, not yet a year", LESS_STUDY,
     "<tenure post='x' from='2020-01-01'/><circumstance kind='study' from='2023-07-01'/>", "x", "2025-01-01", "",
     "circumstance[study]/until"},
    {"study that still lasts, a year and more", LESS_STUDY,
     "<tenure post='x' from='2020-01-01'/><circumstance kind='study' from='2022-07-01'/>", "x", "", "", NULL},
    {"secondment taken off", "<max-time months='60' excludes='seconded'/>",
     "<tenure post='x' from='2020-01-01'/><tenure post='y' kind='seconded' from='2021-01-01' until='2023-01-01'/>", "x",
     "2027-01-01", "2027-01-01", NULL},
    {"acting before does not count", MAX60,
     "<tenure post='x' kind='acting' from='2020-01-01' until='2021-01-01'/>"
     "<tenure post='x' from='2021-01-01'/>",
     "x", "2026-01-01", "2026-01-01", NULL},
    {"acting before counts", "<max-time months='60' counts='holder acting'/>",
     "<tenure post='x' kind='acting' from='2020-01-01' until='2021-01-01'/><tenure post='x' from='2021-01-01'/>", "x",
     "2025-01-01", "2025-01-01", NULL},
    {"concurrent alone counts", "<max-time months='60' counts='concurrent'/>",
     "<tenure post='y' from='2018-01-01'/><tenure post='x' kind='concurrent' from='2020-01-01'/>", "x", "2025-01-01",
     "2025-01-01", NULL},
    {"another position", MAX60,
     "<tenure post='y' from='2020-01-01' until='2022-01-01'/>"
     "<tenure post='x' from='2022-01-01'/>",
     "x", "2027-01-01", "2027-01-01", NULL},
    {"pooled by profession", "<max-time months='60' pooled='profession'/>",
     "<tenure post='y' from='2020-01-01' until='2022-01-01'/><tenure post='x' from='2022-01-01'/>", "x", "2025-01-01",
     "2025-01-01", NULL},
    {"pooled by profession, another one", "<max-time months='60' pooled='profession'/>",
     "<tenure post='z' from='2020-01-01' until='2022-01-01'/><tenure post='x' from='2022-01-01'/>", "x", "2027-01-01",
     "2027-01-01", NULL},
    {"pooled by profession, one absent", "<max-time months='60' pooled='profession'/>",
     "<tenure post='n' from='2020-01-01' until='2022-01-01'/><tenure post='x' from='2022-01-01'/>", "x", "2025-01-01",
     "2027-01-01", "position/profession"},
    {"pooled by the rotation list", "<max-time months='60' pooled='rotation'/>",
     "<tenure post='z' from='2020-01-01' until='2022-01-01'/><tenure post='x' from='2022-01-01'/>", "x", "2025-01-01",
     "2025-01-01", NULL},
    {"pooled by position", "<max-time months='60' pooled='position'/>",
     "<tenure post='old' from='2020-01-01' until='2022-01-01'/><tenure post='x' from='2022-01-01'/>", "x", "2025-01-01",
     "2025-01-01", NULL},
    {"a gap begins anew", MAX60,
     "<tenure post='x' from='2019-01-01' until='2020-12-31'/>"
     "<tenure post='x' from='2021-01-01'/>",
     "x", "2026-01-01", "2026-01-01", NULL},
    {"a sum does not mind the gap", "<service-months min='60' in='function'/>",
     "<tenure post='old' from='2018-01-01' until='2020-01-01'/><tenure post='named' from='2021-01-01'/>", "named",
     "2024-01-01", "2024-01-01", NULL},
    {"a sum counts an overlap once", "<service-months min='60' in='profession'/>",
     "<tenure post='y' from='2020-01-01' until='2022-07-01'/><tenure post='x' from='2022-01-01'/>", "x", "2025-01-01",
     "2025-01-01", NULL},
    {"a sum less the study", "<service-months min='60' in='rotation' excludes='study'/>",
     "<tenure post='z' from='2018-01-01' until='2019-01-01'/><tenure post='x' from='2020-01-01'/>"
     "<circumstance kind='study' from='2018-07-01' until='2020-07-01'/>",
     "x", "2025-01-01", "2025-01-01", NULL},
    {"a term", "<term months='60'/>", "<tenure post='x' from='2021-03'/>", "x", "2026-03-01", "2026-03-31",
     "tenure/from"},
    {"an acting head", "<acting-limit months='12'/>", "<tenure post='x' kind='acting' from='2023-08-31'/>", "x",
     "2024-08-31", "2024-08-31", NULL},
};

typedef struct {
    VitriCase *vcase;
    VitriRequirement *requirement;
    VitriSubject subject;
    VitriSpells spells;
} Bench;

static void set_up(Bench *bench, const Row *row, const char *on, gboolean listed)
{
    g_autoptr(GString) xml = g_string_new(HOUSE "<person id='P'>");
    g_string_append_printf(xml, "%s</person>", row->facts);
    g_autoptr(GError) error = NULL;
    bench->vcase = build_case(xml->str, "2024-06-01");
    bench->requirement = build_requirement(row->requirement, bench->vcase->codes, &error);
    cr_assert_not_null(bench->requirement, "%s: %s", row->what, error ? error->message : "");
    bench->subject = build_subject(bench->vcase, "P", row->post, NULL, NULL, on, VITRI_OCCASION_HOLDING);
    bench->spells = (VitriSpells){.listed = listed};
    cr_assert(bench->requirement->kind->spells(bench->requirement, &bench->subject, &bench->spells, NULL), "%s",
              row->what);
}

static void tear_down(Bench *bench)
{
    vitri_spells_clear(&bench->spells);
    vitri_requirement_free(bench->requirement);
    vitri_case_unref(bench->vcase);
}

static void expect_day(const Row *row, const char *which, VitriDate day, const char *expected)
{
    g_autofree char *text = vitri_date_to_string(day);
    cr_expect_str_eq(text, expected, "%s: %s on '%s', not '%s'", row->what, which, text, expected);
}

Test(spells, the_boundary_is_reached_between_two_days)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Bench bench;
        set_up(&bench, &rows[i], "2024-06-01", FALSE);
        expect_day(&rows[i], "first", bench.spells.first, rows[i].first);
        expect_day(&rows[i], "last", bench.spells.last, rows[i].last);
        cr_expect_eq(g_strcmp0(bench.spells.missing, rows[i].missing), 0, "%s: missing %s", rows[i].what,
                     bench.spells.missing);
        cr_expect_null(bench.spells.items);
        tear_down(&bench);
    }
}

/* Listed or not: the same sums. And the parts of a sum without interruptions make the sum. */
Test(spells, a_list_changes_nothing_and_adds_up)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Bench plain, listed;
        set_up(&plain, &rows[i], "2024-06-01", FALSE);
        set_up(&listed, &rows[i], "2024-06-01", TRUE);
        cr_expect_eq(vitri_date_compare(plain.spells.first, listed.spells.first), 0, "%s: first", rows[i].what);
        cr_expect_eq(vitri_date_compare(plain.spells.last, listed.spells.last), 0, "%s: last", rows[i].what);
        cr_expect_eq(plain.spells.least.months, listed.spells.least.months, "%s: least", rows[i].what);
        cr_expect_eq(plain.spells.most.months, listed.spells.most.months, "%s: most", rows[i].what);
        gint32 least = 0, days = 0;
        for (guint k = 0; k < listed.spells.items->len; k++) {
            const VitriSpell *spell = &g_array_index(listed.spells.items, VitriSpell, k);
            gint32 sign = spell->deducts ? -1 : 1;
            least += sign * spell->least.months;
            days += sign * spell->least.days;
        }
        least += days > 27 ? 1 : days < 0 ? -1 : 0;
        cr_expect_eq(least, listed.spells.least.months, "%s: the parts make %d, the sum is %d", rows[i].what, least,
                     listed.spells.least.months);
        tear_down(&plain);
        tear_down(&listed);
    }
}

/* The verdict of the kind on the days before and after each end: unknown exactly between them. */
Test(spells, the_verdict_is_unknown_exactly_where_the_sums_straddle)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        gboolean maximum = g_str_has_prefix(rows[i].requirement, "<max-time");
        gboolean service = g_str_has_prefix(rows[i].requirement, "<service");
        Bench bench;
        set_up(&bench, &rows[i], "2024-06-01", FALSE);
        VitriDate first = bench.spells.first, last = bench.spells.last;
        if (vitri_date_is_set(first) && vitri_date_is_set(last)) {
            const struct {
                VitriDate on;
                gboolean certain, possible;
            } days[] = {{vitri_date_add_days(first, -1), FALSE, FALSE},
                        {first, vitri_date_compare(first, last) == 0, TRUE},
                        {vitri_date_add_days(last, -1), FALSE, vitri_date_compare(first, last) < 0},
                        {last, TRUE, TRUE}};
            for (guint k = 0; k < G_N_ELEMENTS(days); k++) {
                VitriSubject then = bench.subject;
                then.on = vitri_date_add_days(days[k].on, maximum ? 1 : 0);
                VitriVerdict wanted = days[k].certain    ? service ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET
                                      : days[k].possible ? VITRI_VERDICT_UNKNOWN
                                      : service          ? VITRI_VERDICT_NOT_MET
                                                         : VITRI_VERDICT_MET;
                VitriVerdict verdict = vitri_requirement_check(bench.requirement, &then, NULL);
                cr_expect_str_eq(vitri_verdict_name(verdict), vitri_verdict_name(wanted), "%s: day %u is %s",
                                 rows[i].what, k, vitri_verdict_name(verdict));
            }
        }
        tear_down(&bench);
    }
}

Test(spells, every_spell_says_why)
{
    static const Row row = {"reasons",
                            "<max-time months='60' probation='excluded' excludes='study lent seconded' "
                            "exclude-min-months='12'/>",
                            "<tenure post='y' from='2010-01-01' until='2012-01-01'/>"
                            "<tenure post='x' from='2012-01-01' until='2013-01-01'/>"
                            "<tenure post='x' from='2013-02-01' probation-until='2014-02-01'/>"
                            "<tenure post='x' kind='acting' from='2015-01-01' until='2015-06-01'/>"
                            "<tenure post='z' kind='seconded' from='2016-01-01' until='2017-01-01'/>"
                            "<circumstance kind='study' from='2018-01-01' until='2020-01-01'/>"
                            "<circumstance kind='lent' from='2021-01-01' until='2021-03-01'/>"
                            "<tenure post='y' from='2030-01-01'/>",
                            "x",
                            NULL,
                            NULL,
                            NULL};
    static const struct {
        const char *from, *reason;
        gint32 months;
        gboolean deducts;
    } expected[] = {{"2010-01-01", "other-function", 0, FALSE}, {"2012-01-01", "began-anew", 0, FALSE},
                    {"2013-02-01", "probation", 0, FALSE},      {"2014-02-01", "counted", 124, FALSE},
                    {"2015-01-01", "capacity", 0, FALSE},       {"2016-01-01", "excluded", 12, TRUE},
                    {"2018-01-01", "excluded", 24, TRUE},       {"2021-01-01", "too-short", 0, TRUE},
                    {"2030-01-01", "later", 0, FALSE}};
    Bench bench;
    set_up(&bench, &row, "2024-06-01", TRUE);
    cr_assert_eq(bench.spells.items->len, G_N_ELEMENTS(expected), "%u spells", bench.spells.items->len);
    for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
        const VitriSpell *spell = &g_array_index(bench.spells.items, VitriSpell, i);
        g_autofree char *from = vitri_date_to_string(spell->period.from);
        cr_expect_str_eq(from, expected[i].from);
        cr_expect_str_eq(vitri_spells_reason(spell->reason), expected[i].reason, "%s: %s", from,
                         vitri_spells_reason(spell->reason));
        cr_expect_eq(spell->least.months, expected[i].months, "%s: %d months", from, spell->least.months);
        cr_expect_eq(spell->deducts, expected[i].deducts, "%s", from);
    }
    cr_expect_eq(bench.spells.least.months, 124 - 36);
    cr_expect_eq(bench.spells.most.months, 124 - 36);
    tear_down(&bench);
}

/* What two spells cover counts in the first, and the day is found all the same. */
Test(spells, an_overlap_counts_in_the_first_spell)
{
    static const Row row = {"overlap",
                            "<service-months min='30' in='profession'/>",
                            "<tenure post='y' from='2020-01-01' until='2022-01-01'/>"
                            "<tenure post='x' from='2021-01-01' until='2021-07-01'/>"
                            "<tenure post='x' from='2021-07-01'/>",
                            "x",
                            NULL,
                            NULL,
                            NULL};
    Bench bench;
    set_up(&bench, &row, "2024-06-01", TRUE);
    static const gint32 months[] = {24, 0, 29};
    for (guint i = 0; i < G_N_ELEMENTS(months); i++)
        cr_expect_eq(g_array_index(bench.spells.items, VitriSpell, i).least.months, months[i], "spell %u", i);
    cr_expect_str_eq(vitri_spells_reason(g_array_index(bench.spells.items, VitriSpell, 1).reason), "counted-already");
    expect_day(&row, "first", bench.spells.first, "2022-07-01");
    tear_down(&bench);
}

Test(spells, evidence_names_what_was_taken_off)
{
    static const Row row = {"evidence",
                            LESS_STUDY,
                            "<tenure post='x' from='2019-01-01'/>"
                            "<circumstance kind='study' from='2021-01-01' until='2022'/>",
                            "x",
                            NULL,
                            NULL,
                            NULL};
    Bench bench;
    set_up(&bench, &row, "2025-06-01", FALSE);
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriVerdict verdict = vitri_requirement_check(bench.requirement, &bench.subject, evidence);
    cr_expect_str_eq(vitri_verdict_name(verdict), "unknown");
    cr_expect_str_eq(evidence->missing, "circumstance[study]/until");
    cr_expect_eq(evidence->facts->len, 3u, "%u facts", evidence->facts->len);
    tear_down(&bench);
}
