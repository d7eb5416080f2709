/*
 * on-record: qualifications of a kind, or ratings, are recorded for the person or for somebody else who ever held a
 * post of the same unit. A selector: a rule about something that nobody around has on record says nothing about the
 * person, and much about the file. Linear in the qualifications of those people.
 */
#include "subject.h"

#include "vitri/error.h"
#include "vitri/message.h"

#include <string.h>

typedef struct {
    VitriParameters parameters;
    const char *kind;
    gint32 facts;
} OnRecord;

enum { FACTS_RATINGS };

static const char *const facts[] = {"ratings", NULL};

static const VitriField fields[] = {
    {"kind", VITRI_FIELD_WORD, offsetof(OnRecord, kind), "qualification-kind"},
    {"facts", VITRI_FIELD_CHOICE, offsetof(OnRecord, facts), .fallback = -1, .choices = facts},
};

static gboolean settle_on_record(gpointer data, const VitriCodes *codes, GError **error)
{
    const OnRecord *wanted = data;
    if ((wanted->kind != NULL) != (wanted->facts >= 0))
        return TRUE;
    g_set_error_literal(error, VITRI_ERROR, VITRI_ERROR_INPUT, _("'on-record' needs one of kind and facts: write one"));
    return FALSE;
}

static gboolean has_record(const VitriRoster *roster, gint32 person, const OnRecord *wanted)
{
    if (wanted->facts == FACTS_RATINGS)
        return roster->people[person].ratings.n > 0;
    VitriRun run = roster->people[person].qualifications;
    for (guint32 i = run.first; i < run.first + run.n; i++)
        if (strcmp(roster->qualifications[i].kind, wanted->kind) == 0)
            return TRUE;
    return FALSE;
}

static gboolean has_unit_record(const VitriRoster *roster, gint32 unit, const OnRecord *wanted)
{
    VitriRun posts = roster->unit_posts[unit];
    for (guint32 i = posts.first; i < posts.first + posts.n; i++) {
        VitriRun run = roster->post_tenures[roster->unit_post_list[i]];
        for (guint32 j = run.first; j < run.first + run.n; j++)
            if (has_record(roster, roster->tenures[roster->post_tenure_list[j]].person, wanted))
                return TRUE;
    }
    return FALSE;
}

static VitriVerdict check_on_record(const VitriRequirement *requirement, const VitriSubject *subject,
                                    VitriEvidence *evidence)
{
    const OnRecord *wanted = requirement->data;
    const VitriRoster *roster = vitri_subject_roster(subject);
    gint32 unit = vitri_subject_unit(subject);
    gboolean found =
        has_record(roster, subject->person, wanted) || (unit >= 0 && has_unit_record(roster, unit, wanted));
    return found ? VITRI_VERDICT_MET : VITRI_VERDICT_NOT_MET;
}

const VitriKind vitri_kind_on_record = {
    .name = "on-record",
    .scope = VITRI_SCOPE_POSTING,
    .certain = TRUE,
    .fields = fields,
    .n_fields = G_N_ELEMENTS(fields),
    .size = sizeof(OnRecord),
    .settle = settle_on_record,
    .check = check_on_record,
};
