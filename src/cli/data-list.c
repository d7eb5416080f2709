/*
 * vitri data list standards, and vitri data stale: which rules there are, chosen by what an officer asks for.
 *
 * A standard has a field if a condition of one of its versions names the code, or one above or below it in the list of
 * rotation fields; a source if a version cites it. Stale is a version in force that nobody has made sure of within so
 * many days: it says when the rule data want to be read against the law again. Linear in the standards.
 */
#include "data-list.h"

#include "data-view.h"
#include "describe.h"
#include "vitri/kind.h"
#include "vitri/text.h"

#include <string.h>

typedef struct {
    const char *field, *source, *domain;
    VitriDate on;    /* unset: any version */
    gboolean drafts; /* drafts alone */
} Filter;

/* Whether one code is the other, or stands above it: F01 and F01.3. */
static gboolean is_above(const char *code, const char *other)
{
    gsize length = strlen(code);
    return strncmp(code, other, length) == 0 && (other[length] == '\0' || other[length] == '.');
}

static gboolean names_field(const VitriRequirement *requirement, const char *field)
{
    const char *codes = requirement ? vitri_requirement_parameter(requirement, "rotation") : NULL;
    g_auto(GStrv) words = g_strsplit(codes ? codes : "", " ", -1);
    for (char **word = words; *word; word++)
        if (**word && (is_above(*word, field) || is_above(field, *word)))
            return TRUE;
    for (guint i = 0; requirement && requirement->children && i < requirement->children->len; i++)
        if (names_field(requirement->children->pdata[i], field))
            return TRUE;
    return FALSE;
}

static gboolean cites(const VitriVersion *version, const char *source)
{
    for (guint i = 0; i < version->citations->len; i++)
        if (strcmp(g_array_index(version->citations, VitriCitation, i).source, source) == 0)
            return TRUE;
    return FALSE;
}

static gboolean is_chosen(const Filter *filter, const VitriVersion *version)
{
    if (filter->drafts && !version->draft)
        return FALSE;
    if (filter->source && !cites(version, filter->source))
        return FALSE;
    if (filter->field && !names_field(version->when, filter->field) && !names_field(version->require, filter->field))
        return FALSE;
    return !vitri_date_is_set(filter->on) || vitri_period_contains(version->period, filter->on);
}

static const VitriDataColumn standard_columns[] = {
    {"jurisdiction", NULL, VITRI_COLUMN_TEXT},     {"domain", NULL, VITRI_COLUMN_TEXT},
    {"id", N_("standard"), VITRI_COLUMN_TEXT},     {"force", NULL, VITRI_COLUMN_TEXT},
    {"applies-to", NULL, VITRI_COLUMN_TEXT},       {"effect", NULL, VITRI_COLUMN_TEXT},
    {"from", N_("from"), VITRI_COLUMN_TEXT},       {"until", NULL, VITRI_COLUMN_TEXT},
    {"confidence", N_("mark"), VITRI_COLUMN_TEXT}, {"draft", NULL, VITRI_COLUMN_TEXT},
    {"confirmed", NULL, VITRI_COLUMN_TEXT},        {"clause", NULL, VITRI_COLUMN_TEXT},
    {"title", N_("title"), VITRI_COLUMN_FLEXIBLE},
};

static void add_version(VitriDataView *view, const VitriCase *vcase, const VitriStandard *standard,
                        const VitriVersion *version, const char *language)
{
    const char mark[] = {version->confidence, '\0'};
    g_autofree char *from = vitri_date_to_string(version->period.from);
    g_autofree char *until = vitri_date_to_string(version->period.until);
    g_autofree char *confirmed = vitri_date_to_string(version->confirmed);
    g_autofree char *clause = vitri_describe_citations(vcase, version->citations, 0, language);
    g_autofree char *occasions = vitri_describe_occasions(standard->occasions);
    const char *cells[] = {vcase->jurisdiction,
                           standard->domain,
                           standard->id,
                           vitri_force_name(standard->force),
                           occasions,
                           vitri_effect_name(standard->effect),
                           from,
                           until,
                           mark,
                           version->draft ? "yes" : NULL,
                           confirmed,
                           clause,
                           vitri_describe_standard(standard, language)};
    G_STATIC_ASSERT(G_N_ELEMENTS(cells) == G_N_ELEMENTS(standard_columns));
    vitri_data_view_row(view, cells);
}

/* Says which names there are where a filter has one that nothing carries. */
static gboolean check_known(const VitriSession *session, const char *value, const GPtrArray *names, GError **error)
{
    for (guint i = 0; !value || i < names->len; i++)
        if (!value || strcmp(value, names->pdata[i]) == 0)
            return TRUE;
    const char *nearest = vitri_text_nearest(value, (const char *const *)names->pdata, names->len);
    if (nearest)
        vitri_options_wrong(session->options->command, error, _("nothing is called '%s'; the nearest is '%s'"), value,
                            nearest);
    else
        vitri_options_wrong(session->options->command, error, _("nothing is called '%s'"), value);
    return FALSE;
}

static gboolean check_filter(const VitriSession *session, const Filter *filter, const GPtrArray *cases, GError **error)
{
    g_autoptr(GPtrArray) sources = g_ptr_array_new();
    g_autoptr(GPtrArray) domains = g_ptr_array_new();
    for (guint i = 0; i < cases->len; i++) {
        const VitriCase *vcase = cases->pdata[i];
        for (guint k = 0; k < vcase->sources->len; k++)
            g_ptr_array_add(sources, ((const VitriLegalSource *)vcase->sources->pdata[k])->id);
        for (guint k = 0; k < vcase->standards->len; k++)
            g_ptr_array_add(domains, ((const VitriStandard *)vcase->standards->pdata[k])->domain);
    }
    return check_known(session, filter->source, sources, error) && check_known(session, filter->domain, domains, error);
}

gboolean vitri_data_list_standards(VitriSession *session, const GPtrArray *cases, GString *out, GError **error)
{
    const VitriOptions *options = session->options;
    Filter filter = {vitri_options_value(options, "field"), vitri_options_value(options, "source"),
                     vitri_options_value(options, "domain"), session->on, options->drafts};
    if (!check_filter(session, &filter, cases, error))
        return FALSE;
    VitriDataView view = vitri_data_view_begin(session, standard_columns, G_N_ELEMENTS(standard_columns));
    for (guint i = 0; i < cases->len; i++) {
        const VitriCase *vcase = cases->pdata[i];
        for (guint k = 0; k < vcase->standards->len; k++) {
            const VitriStandard *standard = vcase->standards->pdata[k];
            for (guint v = 0; v < standard->versions->len; v++)
                if ((!filter.domain || strcmp(filter.domain, standard->domain) == 0) &&
                    is_chosen(&filter, standard->versions->pdata[v]))
                    add_version(&view, vcase, standard, standard->versions->pdata[v], session->language);
        }
    }
    vitri_data_view_open(session, "standards", session->on, out);
    vitri_data_view_end(&view, session, "standard", out);
    vitri_data_view_close(session, "standards", out);
    return TRUE;
}

static const VitriDataColumn stale_columns[] = {
    {"jurisdiction", NULL, VITRI_COLUMN_TEXT},         {"domain", N_("domain"), VITRI_COLUMN_TEXT},
    {"id", N_("standard"), VITRI_COLUMN_TEXT},         {"from", N_("from"), VITRI_COLUMN_TEXT},
    {"confirmed", N_("confirmed"), VITRI_COLUMN_TEXT}, {"days", N_("days ago"), VITRI_COLUMN_NUMBER},
    {"clause", N_("clause"), VITRI_COLUMN_FLEXIBLE},
};

static void add_stale(VitriDataView *view, const VitriCase *vcase, const VitriStandard *standard,
                      const VitriVersion *version, gint32 days, const char *language)
{
    g_autofree char *from = vitri_date_to_string(version->period.from);
    g_autofree char *confirmed = vitri_date_to_string(version->confirmed);
    g_autofree char *clause = vitri_describe_citations(vcase, version->citations, 0, language);
    g_autofree char *ago = days < 0 ? g_strdup("") : g_strdup_printf("%d", days);
    const char *cells[] = {vcase->jurisdiction, standard->domain, standard->id, from, confirmed, ago, clause};
    G_STATIC_ASSERT(G_N_ELEMENTS(cells) == G_N_ELEMENTS(stale_columns));
    vitri_data_view_row(view, cells);
}

gboolean vitri_data_list_stale(VitriSession *session, const GPtrArray *cases, GString *out, guint *out_n,
                               GError **error)
{
    gint64 most;
    if (!vitri_options_integer(session->options, "days", 0, 36600, 365, &most, error))
        return FALSE;
    if (!vitri_date_is_set(session->on)) {
        vitri_options_wrong(session->options->command, error, _("say by --on which day is meant"));
        return FALSE;
    }
    VitriDataView view = vitri_data_view_begin(session, stale_columns, G_N_ELEMENTS(stale_columns));
    gint32 today = vitri_date_day_number(session->on);
    guint n = 0;
    for (guint i = 0; i < cases->len; i++) {
        const VitriCase *vcase = cases->pdata[i];
        for (guint k = 0; k < vcase->standards->len; k++) {
            const VitriStandard *standard = vcase->standards->pdata[k];
            const VitriVersion *version = vitri_standard_version_on(standard, session->on, vcase->drafts);
            gboolean ever = version && vitri_date_is_set(version->confirmed);
            gint32 days = ever ? today - vitri_date_day_number(version->confirmed) : -1;
            if (!version || (ever && days <= most))
                continue;
            add_stale(&view, vcase, standard, version, days, session->language);
            n++;
        }
    }
    vitri_data_view_open(session, "stale", session->on, out);
    vitri_data_view_end(&view, session, "version", out);
    vitri_data_view_close(session, "stale", out);
    *out_n = n;
    return TRUE;
}
