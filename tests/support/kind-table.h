#ifndef VITRI_TEST_KIND_TABLE_H
#define VITRI_TEST_KIND_TABLE_H

/*
 * A table of judgements about one requirement kind: each row says who is judged, when, by what, and the verdict. Every
 * row is checked three times: with evidence, without (the planner's way), and by the windows of two years around the
 * day, which must agree with a check on every single day in them.
 */

#include "builder.h"

#include <criterion/criterion.h>

/** Units, positions and posts that most kinds are judged in: D over U and V, and X over X1. */
#define KIND_HOUSE                                                                                                     \
    "<unit id='D' kind='department' province-class='1'/>"                                                              \
    "<unit id='U' kind='division' parent='D'/>"                                                                        \
    "<unit id='V' kind='office' parent='D'/>"                                                                          \
    "<unit id='X' kind='department'/>"                                                                                 \
    "<unit id='X1' kind='division' parent='X'/>"                                                                       \
    "<position id='clerk' category='professional' profession='tax' rank='r2' rotation='F01.3'/>"                       \
    "<position id='plain' category='support'/>"                                                                        \
    "<position id='law' category='professional' profession='law' regime='public-employee' rank='r3' "                  \
    "rotation='A'/>"                                                                                                   \
    "<position id='dep' category='leadership' level='deputy'/>"                                                        \
    "<position id='vice' category='leadership' level='vice'/>"                                                         \
    "<position id='head' category='leadership' level='head'/>"                                                         \
    "<position id='chief' category='leadership' level='chief'/>"                                                       \
    "<position id='nolevel' category='leadership'/>"                                                                   \
    "<post id='U1' unit='U' position='clerk'/>"                                                                        \
    "<post id='U2' unit='U' position='plain'/>"                                                                        \
    "<post id='U3' unit='U' position='law'/>"                                                                          \
    "<post id='Udep' unit='U' position='dep'/>"                                                                        \
    "<post id='Uvice' unit='U' position='vice'/>"                                                                      \
    "<post id='Uhead' unit='U' position='head'/>"                                                                      \
    "<post id='Dchief' unit='D' position='chief'/>"                                                                    \
    "<post id='Uno' unit='U' position='nolevel'/>"                                                                     \
    "<post id='X1head' unit='X1' position='head'/>"                                                                    \
    "<post id='X11' unit='X1' position='clerk'/>"

typedef struct {
    const char *what;        /* shown where the row fails */
    const char *requirement; /* one element */
    const char *on;
    const char *person, *post, *origin, *unit; /* NULL: none */
    VitriOccasion occasion;                    /* 0: holding */
    const char *verdict;
    const char *missing; /* NULL: not looked at */
} KindRow;

static inline void check_windows(const KindRow *row, const VitriRequirement *requirement, const VitriSubject *subject)
{
    VitriPeriod within = {vitri_date_add_months(subject->on, -12), vitri_date_add_months(subject->on, 12)};
    g_autoptr(GArray) windows = vitri_requirement_windows(requirement, subject, within);
    VitriSubject then = *subject;
    guint at = 0;
    for (then.on = within.from; vitri_date_compare(then.on, within.until) < 0;
         then.on = vitri_date_add_days(then.on, 1)) {
        while (at < windows->len && !vitri_period_contains(g_array_index(windows, VitriWindow, at).period, then.on))
            at++;
        cr_assert_lt(at, windows->len, "%s: no window for a day", row->what);
        g_autofree char *day = vitri_date_to_string(then.on);
        VitriVerdict expected = vitri_requirement_check(requirement, &then, NULL);
        VitriVerdict found = g_array_index(windows, VitriWindow, at).verdict;
        cr_assert_eq(found, expected, "%s: window says %s on %s, check says %s", row->what, vitri_verdict_name(found),
                     day, vitri_verdict_name(expected));
    }
}

/** `prepare` (NULL: nothing) sets what is not in the roster. */
static inline void check_kind_row(const char *roster, const KindRow *row, void (*prepare)(VitriCase *vcase))
{
    g_autoptr(VitriCase) vcase = build_case(roster, row->on);
    if (prepare)
        prepare(vcase);
    g_autoptr(GError) error = NULL;
    g_autoptr(VitriRequirement) requirement = build_requirement(row->requirement, vcase->codes, &error);
    cr_assert_not_null(requirement, "%s: %s", row->what, error ? error->message : "");
    VitriSubject subject = build_subject(vcase, row->person, row->post, row->origin, row->unit, row->on,
                                         row->occasion ? row->occasion : VITRI_OCCASION_HOLDING);
    g_autoptr(VitriEvidence) evidence = vitri_evidence_new();
    VitriVerdict verdict = vitri_requirement_check(requirement, &subject, evidence);
    cr_expect_str_eq(vitri_verdict_name(verdict), row->verdict, "%s: %s, not %s (missing %s)", row->what,
                     vitri_verdict_name(verdict), row->verdict, evidence->missing ? evidence->missing : "nothing");
    cr_expect_eq(vitri_requirement_check(requirement, &subject, NULL), verdict, "%s: another verdict without evidence",
                 row->what);
    cr_expect_eq(evidence->missing != NULL, verdict == VITRI_VERDICT_UNKNOWN, "%s: missing is '%s' for %s", row->what,
                 evidence->missing ? evidence->missing : "", vitri_verdict_name(verdict));
    if (row->missing)
        cr_expect_str_eq(evidence->missing ? evidence->missing : "", row->missing, "%s: missing '%s', not '%s'",
                         row->what, evidence->missing ? evidence->missing : "", row->missing);
    check_windows(row, requirement, &subject);
}

#define check_kind_rows_with(roster, rows, prepare)                                                                    \
    for (guint row_index = 0; row_index < G_N_ELEMENTS(rows); row_index++)                                             \
    check_kind_row(roster, &rows[row_index], prepare)

#define check_kind_rows(roster, rows) check_kind_rows_with(roster, rows, NULL)

/** Requirements that must be refused, each with words that the message must hold. */
static inline void check_refused(const char *const (*rows)[2], guint n)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    for (guint i = 0; i < n; i++) {
        g_autoptr(GError) error = NULL;
        VitriRequirement *requirement = build_requirement(rows[i][0], vcase->codes, &error);
        cr_assert_null(requirement, "%s was accepted", rows[i][0]);
        cr_expect_not_null(strstr(error->message, rows[i][1]), "%s: '%s' lacks '%s'", rows[i][0], error->message,
                           rows[i][1]);
    }
}

#endif
