/*
 * Reading rosters: a person and the facts that stand in it.
 *
 * The facts of one kind of all people are one array; those of a person follow each other in it, so a run of it is all a
 * person keeps. A new kind of fact is one array, one run, one row here and one in the table of read-roster.c. A start
 * date that a tenure lacks is a warning, as a tenure without one still says who holds the post.
 */
#include "roster-person.h"

#include "read-roster.h"
#include "vitri/message.h"

#include <string.h>

const VitriFormAttribute vitri_person_attributes[] = {{"id", TRUE},      {"name", TRUE},    {"sex", TRUE},
                                                      {"born", TRUE},    {"regime", FALSE}, {"residence", FALSE},
                                                      {"status", FALSE}, {"row", FALSE},    {NULL, FALSE}};
const VitriFormAttribute vitri_tenure_attributes[] = {{"post", TRUE},
                                                      {"from", FALSE},
                                                      {"until", FALSE},
                                                      {"kind", FALSE},
                                                      {"probation-until", FALSE},
                                                      {"term-months", FALSE},
                                                      {"decision", FALSE},
                                                      {"decided-by", FALSE},
                                                      {"ended", FALSE},
                                                      {"decided-on", FALSE},
                                                      {"procedure-started", FALSE},
                                                      {"notice-on", FALSE},
                                                      {"handed-over-on", FALSE},
                                                      {"decider", FALSE},
                                                      {"paid-by", FALSE},
                                                      {"act", FALSE},
                                                      {"row", FALSE},
                                                      {NULL, FALSE}};
const VitriFormAttribute vitri_step_attributes[] = {{"kind", TRUE},     {"on", FALSE},    {"convened", FALSE},
                                                    {"present", FALSE}, {"votes", FALSE}, {"row", FALSE},
                                                    {NULL, FALSE}};
const VitriFormAttribute vitri_rank_attributes[] = {
    {"code", TRUE}, {"from", TRUE}, {"until", FALSE}, {"row", FALSE}, {NULL, FALSE}};
const VitriFormAttribute vitri_qualification_attributes[] = {{"kind", TRUE}, {"level", TRUE},    {"field", FALSE},
                                                             {"on", FALSE},  {"expires", FALSE}, {"evidence", FALSE},
                                                             {"row", FALSE}, {NULL, FALSE}};
const VitriFormAttribute vitri_rating_attributes[] = {{"year", TRUE}, {"level", TRUE}, {"row", FALSE}, {NULL, FALSE}};
const VitriFormAttribute vitri_discipline_attributes[] = {{"form", TRUE},   {"from", TRUE}, {"decision", FALSE},
                                                          {"until", FALSE}, {"row", FALSE}, {NULL, FALSE}};
const VitriFormAttribute vitri_circumstance_attributes[] = {
    {"kind", TRUE},      {"from", FALSE}, {"until", FALSE}, {"child-born", FALSE},
    {"evidence", FALSE}, {"row", FALSE},  {NULL, FALSE}};
const VitriFormAttribute vitri_succession_attributes[] = {{"level", FALSE}, {"post", FALSE}, {"from", FALSE},
                                                          {"until", FALSE}, {"row", FALSE},  {NULL, FALSE}};
const VitriFormAttribute vitri_kin_attributes[] = {{"person", TRUE}, {"relation", TRUE}, {"row", FALSE}, {NULL, FALSE}};
const VitriFormAttribute vitri_leaves_attributes[] = {{"on", TRUE}, {"reason", TRUE}, {"row", FALSE}, {NULL, FALSE}};
const VitriFormAttribute vitri_wish_attributes[] = {
    {"post", FALSE}, {"unit", FALSE}, {"rank", FALSE}, {"row", FALSE}, {NULL, FALSE}};
const VitriFormAttribute vitri_burden_attributes[] = {{"post", TRUE}, {"cost", TRUE}, {"row", FALSE}, {NULL, FALSE}};
const VitriFormAttribute vitri_recruitment_attributes[] = {
    {"on", TRUE},        {"post", FALSE}, {"position", FALSE}, {"decision", FALSE},
    {"evidence", FALSE}, {"way", FALSE},  {"row", FALSE},      {NULL, FALSE}};

static gint32 current_person(const VitriRosterReader *reader)
{
    return (gint32)reader->people->len - 1;
}

static VitriPerson *person_at_hand(VitriRosterReader *reader)
{
    return &g_array_index(reader->people, VitriPerson, reader->people->len - 1);
}

/* Lengthens the person's run over an array to which a fact is about to be added. */
static void extend_run(VitriRun *run, const GArray *facts)
{
    if (run->n == 0)
        run->first = facts->len;
    run->n++;
}

static gint32 reference(VitriRosterReader *reader, VitriSymbolKind kind, guint index)
{
    return vitri_roster_reader_symbol(reader, kind, vitri_form_id(&reader->form, index));
}

static void need_one_of(VitriForm *form, guint left, guint right)
{
    if (!form->values[left] && !form->values[right])
        vitri_sink_add(form->sink, "missing-attribute", form->file, form->line,
                       _("'%s' has neither %s nor %s; add one"), form->element->name,
                       form->element->attributes[left].name, form->element->attributes[right].name);
}

void vitri_roster_person_start(gpointer user, VitriForm *form)
{
    static const char *const sexes[] = {"male", "female", NULL};
    static const char *const regimes[] = {"civil-servant", "public-employee", NULL};
    VitriRosterReader *reader = user;
    const char *id = vitri_form_id(form, 0);
    gint32 symbol = vitri_roster_reader_symbol(reader, VITRI_SYMBOL_PERSON, id);
    VitriPerson person = {
        .name = vitri_roster_reader_text(reader, 1),
        .sex = (VitriSex)(vitri_form_word(form, 2, sexes, -1) + 1),
        .born = vitri_form_date(form, 3),
        .regime = (VitriRegime)(vitri_form_word(form, 4, regimes, 0) + 1),
        .residence = vitri_roster_reader_text(reader, 5),
        .status = vitri_roster_reader_text(reader, 6),
        .source = vitri_roster_reader_here(reader),
    };
    if (symbol >= 0) {
        VitriSource *source = &g_array_index(reader->symbols[VITRI_SYMBOL_PERSON].defined, VitriSource, symbol);
        if (source->line)
            vitri_sink_add(form->sink, "duplicate-id", form->file, form->line,
                           _("%s '%s' stands already at %s:%u; give it another id or remove one"), form->element->name,
                           id, vitri_roster_file(reader->roster, *source), source->line);
        *source = person.source;
        person.id = g_ptr_array_index(reader->symbols[VITRI_SYMBOL_PERSON].ids, symbol);
    }
    g_array_append_val(reader->people, person);
}

/* Attributes from `first` on are the papers of a tenure; a tenure that states none of them gets no record. */
static guint32 add_papers(VitriRosterReader *reader, guint first)
{
    VitriForm *form = &reader->form;
    guint stated = 0;
    for (guint i = first; i < first + 7; i++)
        stated += form->values[i] != NULL;
    if (stated == 0)
        return 0;
    VitriPapers papers = {
        .decided_on = vitri_form_date(form, first),
        .procedure_started = vitri_form_date(form, first + 1),
        .notice_on = vitri_form_date(form, first + 2),
        .handed_over_on = vitri_form_date(form, first + 3),
        .decider = reference(reader, VITRI_SYMBOL_PERSON, first + 4),
        .paid_by = reference(reader, VITRI_SYMBOL_UNIT, first + 5),
        .act = vitri_roster_reader_text(reader, first + 6),
    };
    g_array_append_val(reader->papers, papers);
    return reader->papers->len;
}

void vitri_roster_tenure_start(gpointer user, VitriForm *form)
{
    static const char *const kinds[] = {"holder", "acting", "concurrent", "seconded", NULL};
    VitriRosterReader *reader = user;
    VitriTenure tenure = {
        .person = current_person(reader),
        .post = reference(reader, VITRI_SYMBOL_POST, 0),
        .period = vitri_form_period(form, 1, 2),
        .kind = (VitriTenureKind)vitri_form_word(form, 3, kinds, VITRI_TENURE_HOLDER),
        .probation_until = vitri_form_date(form, 4),
        .term_months = (gint32)vitri_form_number(form, 5, 1, 9999, 0),
        .decision = vitri_roster_reader_text(reader, 6),
        .decided_by = vitri_roster_reader_text(reader, 7),
        .ended = vitri_roster_reader_text(reader, 8),
        .papers = add_papers(reader, 9),
        .source = vitri_roster_reader_here(reader),
    };
    if (!form->values[1])
        vitri_sink_add(form->sink, "no-start-date", form->file, form->line,
                       _("tenure of '%s' does not say when it began; add from=\"…\", the year alone will do"),
                       form->values[0] ? form->values[0] : "");
    extend_run(&person_at_hand(reader)->tenures, reader->tenures);
    g_array_append_val(reader->tenures, tenure);
}

/* The papers of the tenure at hand, made where it has none yet. */
static VitriPapers *papers_at_hand(VitriRosterReader *reader)
{
    VitriTenure *tenure = &g_array_index(reader->tenures, VitriTenure, reader->tenures->len - 1);
    if (tenure->papers == 0) {
        VitriPapers papers = {.decider = -1, .paid_by = -1};
        g_array_append_val(reader->papers, papers);
        tenure->papers = reader->papers->len;
    }
    return &g_array_index(reader->papers, VitriPapers, tenure->papers - 1);
}

void vitri_roster_step_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriStep step = {
        .kind = vitri_roster_reader_text(reader, 0),
        .on = vitri_form_date(form, 1),
        .convened = (gint32)vitri_form_number(form, 2, 1, 99999, -1),
        .present = (gint32)vitri_form_number(form, 3, 0, 99999, -1),
        .votes = (gint32)vitri_form_number(form, 4, 0, 99999, -1),
        .source = vitri_roster_reader_here(reader),
    };
    if (step.convened >= 0 && step.present > step.convened)
        vitri_form_wrong(form, 3, _("no more people can be present than were convened"));
    if (step.present >= 0 && step.votes > step.present)
        vitri_form_wrong(form, 4, _("no more votes can be cast than people were present"));
    extend_run(&papers_at_hand(reader)->steps, reader->steps);
    g_array_append_val(reader->steps, step);
}

void vitri_roster_rank_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriRankFact rank = {.code = vitri_roster_reader_text(reader, 0),
                          .period = vitri_form_period(form, 1, 2),
                          .source = vitri_roster_reader_here(reader)};
    extend_run(&person_at_hand(reader)->ranks, reader->ranks);
    g_array_append_val(reader->ranks, rank);
}

void vitri_roster_qualification_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriQualification qualification = {
        .kind = vitri_roster_reader_text(reader, 0),
        .level = vitri_roster_reader_text(reader, 1),
        .field = vitri_roster_reader_text(reader, 2),
        .on = vitri_form_date(form, 3),
        .expires = vitri_form_date(form, 4),
        .evidence = vitri_roster_reader_text(reader, 5),
        .source = vitri_roster_reader_here(reader),
    };
    extend_run(&person_at_hand(reader)->qualifications, reader->qualifications);
    g_array_append_val(reader->qualifications, qualification);
}

void vitri_roster_rating_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriPerson *person = person_at_hand(reader);
    VitriRating rating = {.year = (gint32)vitri_form_number(form, 0, 1000, 9999, 0),
                          .level = vitri_roster_reader_text(reader, 1),
                          .source = vitri_roster_reader_here(reader)};
    for (guint32 i = person->ratings.first; i < person->ratings.first + person->ratings.n; i++) {
        const VitriRating *before = &g_array_index(reader->ratings, VitriRating, i);
        if (rating.year == 0 || before->year != rating.year)
            continue;
        vitri_sink_add(form->sink, "repeated-rating", form->file, form->line,
                       _("person '%s' has a rating of %d already, on line %u, which stands; remove one"),
                       person->id ? person->id : "", rating.year, before->source.line);
        return;
    }
    extend_run(&person->ratings, reader->ratings);
    g_array_append_val(reader->ratings, rating);
}

void vitri_roster_discipline_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriDiscipline discipline = {.form = vitri_roster_reader_text(reader, 0),
                                  .period = vitri_form_period(form, 1, 3),
                                  .decision = vitri_roster_reader_text(reader, 2),
                                  .source = vitri_roster_reader_here(reader)};
    extend_run(&person_at_hand(reader)->disciplines, reader->disciplines);
    g_array_append_val(reader->disciplines, discipline);
}

void vitri_roster_circumstance_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriCircumstance circumstance = {
        .kind = vitri_roster_reader_text(reader, 0),
        .period = vitri_form_period(form, 1, 2),
        .child_born = vitri_form_date(form, 3),
        .evidence = vitri_roster_reader_text(reader, 4),
        .source = vitri_roster_reader_here(reader),
    };
    extend_run(&person_at_hand(reader)->circumstances, reader->circumstances);
    g_array_append_val(reader->circumstances, circumstance);
}

void vitri_roster_succession_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriSuccession succession = {.level = vitri_roster_reader_text(reader, 0),
                                  .post = reference(reader, VITRI_SYMBOL_POST, 1),
                                  .period = vitri_form_period(form, 2, 3),
                                  .source = vitri_roster_reader_here(reader)};
    need_one_of(form, 0, 1);
    extend_run(&person_at_hand(reader)->successions, reader->successions);
    g_array_append_val(reader->successions, succession);
}

void vitri_roster_kin_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriPerson *person = person_at_hand(reader);
    VitriKin kin = {.person = reference(reader, VITRI_SYMBOL_PERSON, 0),
                    .relation = vitri_roster_reader_text(reader, 1),
                    .source = vitri_roster_reader_here(reader)};
    if (form->values[0] && person->id && strcmp(form->values[0], person->id) == 0)
        vitri_form_wrong(form, 0, _("nobody is kin of himself; name the other person"));
    extend_run(&person->kin, reader->kin);
    g_array_append_val(reader->kin, kin);
}

void vitri_roster_leaves_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriPerson *person = person_at_hand(reader);
    if (person->leaves_reason)
        vitri_sink_add(form->sink, "repeated", form->file, form->line,
                       _("person '%s' leaves already, by an element before this; remove one"),
                       person->id ? person->id : "");
    person->leaves_on = vitri_form_date(form, 0);
    person->leaves_reason = vitri_roster_reader_text(reader, 1);
    person->leaves_source = vitri_roster_reader_here(reader);
}

void vitri_roster_wish_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriWish wish = {
        .post = reference(reader, VITRI_SYMBOL_POST, 0),
        .unit = reference(reader, VITRI_SYMBOL_UNIT, 1),
        .rank = (gint32)vitri_form_number(form, 2, 1, 9999, 1),
        .source = vitri_roster_reader_here(reader),
    };
    need_one_of(form, 0, 1);
    extend_run(&person_at_hand(reader)->wishes, reader->wishes);
    g_array_append_val(reader->wishes, wish);
}

void vitri_roster_burden_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriBurden burden = {.post = reference(reader, VITRI_SYMBOL_POST, 0),
                          .cost = vitri_form_number(form, 1, 0, 1000000, 0),
                          .source = vitri_roster_reader_here(reader)};
    extend_run(&person_at_hand(reader)->burdens, reader->burdens);
    g_array_append_val(reader->burdens, burden);
}

void vitri_roster_recruitment_start(gpointer user, VitriForm *form)
{
    VitriRosterReader *reader = user;
    VitriRecruitment recruitment = {
        .on = vitri_form_date(form, 0),
        .post = reference(reader, VITRI_SYMBOL_POST, 1),
        .position = reference(reader, VITRI_SYMBOL_POSITION, 2),
        .decision = vitri_roster_reader_text(reader, 3),
        .evidence = vitri_roster_reader_text(reader, 4),
        .way = vitri_roster_reader_text(reader, 5),
        .source = vitri_roster_reader_here(reader),
    };
    extend_run(&person_at_hand(reader)->recruitments, reader->recruitments);
    g_array_append_val(reader->recruitments, recruitment);
}
