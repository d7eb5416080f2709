/* One verdict made of several: every triple of verdicts, against the definition; who is asked; the turns of all. */
#include "children.h"

#include "../support/rule-case.h"

enum { N_VERDICTS = VITRI_VERDICT_NOT_APPLICABLE + 1, N_CHILDREN = 3 };

/** A requirement that always says the same and counts how often it is asked. */
typedef struct {
    VitriParameters parameters;
    VitriVerdict verdict;
    guint asked;
} Child;

static VitriVerdict check_child(const VitriRequirement *requirement, const VitriSubject *subject,
                                VitriEvidence *evidence)
{
    Child *child = requirement->data;
    child->asked++;
    return child->verdict;
}

static const VitriKind child_kind = {.name = "child", .scope = VITRI_SCOPE_PLACE, .check = check_child};

typedef struct {
    Child facts[N_CHILDREN];
    VitriRequirement children[N_CHILDREN], parent;
} Family;

static void make_family(Family *family, guint number)
{
    *family = (Family){.parent = {.children = g_ptr_array_new()}};
    for (guint i = 0; i < N_CHILDREN; i++, number /= N_VERDICTS) {
        family->facts[i].verdict = (VitriVerdict)(number % N_VERDICTS);
        family->children[i] = (VitriRequirement){.kind = &child_kind, .data = &family->facts[i]};
        g_ptr_array_add(family->parent.children, &family->children[i]);
    }
}

static gboolean has_verdict(const Family *family, VitriVerdict verdict)
{
    for (guint i = 0; i < N_CHILDREN; i++)
        if (family->facts[i].verdict == verdict)
            return TRUE;
    return FALSE;
}

/** By the words of the header: the decisive one, else unknown, else the other, else not applicable. */
static VitriVerdict expect_verdict(const Family *family, VitriVerdict decisive)
{
    VitriVerdict other = decisive == VITRI_VERDICT_MET ? VITRI_VERDICT_NOT_MET : VITRI_VERDICT_MET;
    const VitriVerdict order[] = {decisive, VITRI_VERDICT_UNKNOWN, other};
    for (guint i = 0; i < G_N_ELEMENTS(order); i++)
        if (has_verdict(family, order[i]))
            return order[i];
    return VITRI_VERDICT_NOT_APPLICABLE;
}

/** How many children stand up to the first decisive one. */
static guint count_to_decisive(const Family *family, VitriVerdict decisive)
{
    guint n = 0;
    while (n < N_CHILDREN && family->facts[n].verdict != decisive)
        n++;
    return MIN(n + 1, N_CHILDREN);
}

static void check_family(guint number, VitriVerdict decisive, gboolean with_evidence)
{
    g_autoptr(VitriCase) vcase = build_case("", NULL);
    VitriSubject subject = build_subject(vcase, NULL, NULL, NULL, NULL, "2026-01-01", VITRI_OCCASION_HOLDING);
    g_autoptr(VitriEvidence) evidence = with_evidence ? vitri_evidence_new() : NULL;
    Family family;
    make_family(&family, number);
    VitriVerdict verdict = vitri_children_check(&family.parent, decisive, &subject, evidence);
    guint asked = 0;
    for (guint i = 0; i < N_CHILDREN; i++)
        asked += family.facts[i].asked;
    cr_expect_eq(verdict, expect_verdict(&family, decisive), "triple %u, decisive %s: %s", number,
                 vitri_verdict_name(decisive), vitri_verdict_name(verdict));
    cr_expect_eq(asked, with_evidence ? N_CHILDREN : count_to_decisive(&family, decisive), "triple %u: %u asked",
                 number, asked);
    g_ptr_array_unref(family.parent.children);
}

Test(children, every_triple_of_verdicts)
{
    for (guint number = 0; number < N_VERDICTS * N_VERDICTS * N_VERDICTS; number++) {
        for (int with_evidence = 0; with_evidence <= 1; with_evidence++) {
            check_family(number, VITRI_VERDICT_NOT_MET, with_evidence);
            check_family(number, VITRI_VERDICT_MET, with_evidence);
        }
    }
}

Test(children, the_turns_of_all_children_that_have_any)
{
    g_autoptr(VitriCase) vcase = build_case("<person id='P' born='1986-02-28'/>", NULL);
    g_autoptr(VitriRequirement) tree = build_requirement(
        "<all-of><age min='40'/><same-profession/><any-of><age min='42'/></any-of></all-of>", vcase->codes, NULL);
    VitriSubject subject = build_subject(vcase, "P", NULL, NULL, NULL, "2026-01-01", VITRI_OCCASION_APPOINTMENT);
    g_autoptr(GArray) days = g_array_new(FALSE, FALSE, sizeof(VitriDate));
    vitri_children_turns(tree, &subject, build_period("2020-01-01", "2030-01-01"), days);
    g_autofree char *text = list_days(days);
    cr_expect_str_eq(text, "2026-02-28 2028-02-28", "%s", text);
}
