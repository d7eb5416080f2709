/*
 * Faults in the user's files, and the table of tags.
 *
 * A fault is a value in a list: it is collected, never thrown, so that one run shows all that is wrong. Every tag the
 * program prints is one row of the table below: its name, its severity, and the sentences that `vitri data show TAG`
 * prints. The table is sorted by name (a test holds it to that) and searched by bisection.
 * To add a tag: add a row in its place in the alphabet; nothing else needs to be told.
 */
#include "vitri/fault.h"

#include "vitri/message.h"

#include <stdlib.h>
#include <string.h>

#define NOTE VITRI_SEVERITY_NOTE
#define WARNING VITRI_SEVERITY_WARNING
#define ERROR VITRI_SEVERITY_ERROR

/* One row a tag, sorted by name. */
static const VitriTag tags[] = {
    {"accounted-twice", ERROR, N_("Somebody stands more than once in a plan. Leave one move, stay or unplaced.")},
    {"acting-too-long", WARNING,
     N_("Somebody has been acting in a post for longer than the rules allow. Appoint a holder or end the acting "
        "tenure.")},
    {"appointed-below-standard", WARNING,
     N_("Somebody was appointed or re-appointed short of what the rule of that day asked: degree, political "
        "theory, state management, language or information technology. Record the certificate or the approval "
        "if there was one; else set a day by which it is obtained, or revoke the decision.")},
    {"appointed-under-discipline", WARNING,
     N_("Somebody was appointed or re-appointed while disciplined, in a waiting time, or with a case open. "
        "Check the dates of the record and of the decision; if they are right, the decision has to be looked "
        "at again.")},
    {"appointment-wave", WARNING,
     N_("Somebody decided many appointments shortly before leaving office or retiring. Look at the need for "
        "each and at its procedure.")},
    {"before-minimum-time", ERROR,
     N_("Somebody is moved before the least time in the post is over. Choose a later month or somebody else.")},
    {"below-later-standard", NOTE,
     N_("Somebody in office is short only of what a rule asks that came after the appointment. No breach of "
        "that day; plan the course before a re-appointment.")},
    {"blackout-month", ERROR,
     N_("Somebody is moved in a month in which the policy lets nobody leave that post. Choose another month.")},
    {"bound-mismatch", ERROR,
     N_("A bound of a plan lies above its value, or the plan says it is optimal where a bound does not meet its value. "
        "Make the plan anew.")},
    {"boundary-without-example", ERROR,
     N_("A number of a rule is not held by its examples: with one more or one less they would all come out "
        "the same, or none stands on the day on which it turns. Add an example on that side of the "
        "boundary.")},
    {"chain-days", ERROR,
     N_("Moves of one chain are on different days. Whoever takes the place of another moves on the same day; set them "
        "on one day.")},
    {"chain-label", WARNING,
     N_("A chain is not what the plan says of it: other moves hang together, or it opens or ends elsewhere. Occupancy "
        "decides; correct the label.")},
    {"chain-without-cause", ERROR,
     N_("Nobody in a chain is overdue, due, displaced, requested or pinned, and it fills no place of a leaver of the "
        "year. Take it out, or set fill-vacancies in the policy.")},
    {"closed-month", ERROR,
     N_("Somebody is moved in a month in which the rules do not let the person leave, or who leaves service within the "
        "year. Choose another month or leave the person.")},
    {"cut-off", ERROR,
     N_("The file ends before its content does: it was cut off in copying or writing. Fetch it again.")},
    {"data-defect", WARNING,
     N_("A fact of the roster is missing, contradicts another one, is no code of its list, or has changed since the "
        "earlier roster without a decision, so that nothing sound can be judged on it. The finding says what is wrong; "
        "correct the file from the decisions.")},
    {"deferral-lapsed", WARNING,
     N_("The plan keeps somebody in the post as deferred or exempt, and the ground is over or nothing proves it. Move "
        "the person, or enter the proof of the ground that lasts.")},
    {"deferred-moved", ERROR, N_("Somebody is moved while a ground of deferral lasts. Choose a day after its end.")},
    {"deputies-over-ceiling", WARNING,
     N_("A unit has more deputies than the rules allow for its size, or will have after the plan. Reduce them within "
        "the time that the rules give, and send nobody more there.")},
    {"different-jurisdictions", ERROR,
     N_("Two rosters of one run name different jurisdictions. Plan each under its own law, in a run of its own.")},
    {"dtd-refused", ERROR,
     N_("The file has a document type declaration or uses an entity. Such files are refused, because they can be made "
        "to swallow memory or to read other files. Remove the declaration.")},
    {"duplicate-id", ERROR,
     N_("The same id stands twice among the units, positions, posts or people of all rosters given, or the same fact "
        "is stated twice. Give each its own id, or remove one.")},
    {"empty-file", ERROR, N_("The file holds nothing.")},
    {"enabling-not-allowed", ERROR,
     N_("Somebody who need not move is moved to make room, and the policy does not allow it for such people. Leave the "
        "person, or change enabling in the policy.")},
    {"example-failed", ERROR,
     N_("An example of a standard has another verdict than it promises. Correct the standard or the example.")},
    {"exempt-moved", ERROR,
     N_("Somebody is moved who is exempt for good, as a rule because retirement is near. Leave the person in place.")},
    {"forbidden-move", ERROR,
     N_("A move goes where a decision forbids it. Choose another post, or change the decision.")},
    {"form-only", ERROR,
     N_("A move changes neither the position nor the unit nor the duty, or it cannot be told whether the duty changes. "
        "Such a move is one in form only; choose another post or state the duties.")},
    {"formal-move", WARNING,
     N_("A move leaves somebody with the same position, unit and duty, or brings the person back to a post just left. "
        "Choose another destination, or state the duties of the two posts.")},
    {"handover-open", WARNING,
     N_("Somebody left a post and has not handed it over within the days of the catalogue. Close the handover, and "
        "enter its day.")},
    {"holder-below-profession", WARNING,
     N_("The holder of a post, or the person planned for it, lacks the profession or the training that it asks for. "
        "Choose another person or post, or plan the training.")},
    {"leaver-still-there", ERROR,
     N_("Somebody takes a seat before its leaver is gone. The seat is free on the first day after the last day of "
        "service.")},
    {"left-without-ground", ERROR,
     N_("Somebody who is due or overdue stays in a plan made by hand, and no ground of law says so. Move the person.")},
    {"level-mismatch", ERROR,
     N_("A level of the objective is not what the plan states, worked out anew from roster, policy and decisions. Make "
        "the plan anew.")},
    {"loop", ERROR,
     N_("Units lie inside each other in a circle, or precede each other in a circle. Break the circle.")},
    {"looser-than-law", WARNING,
     N_("A rule of an agency asks less than the law does of the same thing. A local rule may be stricter, "
        "never looser; ask at least as much.")},
    {"missing-attribute", ERROR,
     N_("An attribute that is always needed is absent or empty. Add it; the handbook lists them for every element.")},
    {"missing-element", ERROR,
     N_("Something that must stand inside an element is not there: a title in both languages, a requirement, the "
        "roster "
        "of an example. The message names it.")},
    {"move-outside-year", ERROR, N_("A move is not on a full date of the plan's year. Correct on=.")},
    {"move-without-decision", WARNING,
     N_("Somebody works in a post without a written decision, as seconded or acting without an end, or is paid by "
        "another unit. Record the decision and the end, or put the payroll right.")},
    {"moved-after-service", ERROR, N_("Somebody is moved who is out of service by then. Take the move out.")},
    {"moved-too-soon", WARNING,
     N_("Somebody is moved out of a listed post before the minimum time, without duty, request or decision that asks "
        "for it. Choose a later day or somebody else, or put the reasons in writing.")},
    {"moved-twice", ERROR, N_("Somebody is moved twice in one year. Leave one move.")},
    {"needs-approval", WARNING,
     N_("A standard that the competent authority may set aside is not met at the destination. Let it decide, and "
        "record a waive.")},
    {"never-both-met", ERROR,
     N_("Two binding rules apply together and contradict each other, so nobody can meet both. Correct the "
        "one that is wrong, or its when.")},
    {"never-met", ERROR,
     N_("The conditions of a rule contradict themselves, so nothing can ever meet it. Correct the "
        "condition.")},
    {"no-place", ERROR,
     N_("Somebody is moved to a post that has no free seat on the day, or that is over-full and gives no places. "
        "Choose another post or day.")},
    {"no-roster", ERROR, N_("None of the files given is a roster. Name at least one.")},
    {"no-start-date", WARNING,
     N_("A tenure does not say when it began. It counts as holding the post, but no time can be counted; add from=, "
        "the year alone is better than nothing.")},
    {"no-term", WARNING,
     N_("A decision on a leadership post states no term of office. State the term in the decision and in the tenure "
        "(term-months), so that its end can be watched.")},
    {"not-accounted-for", ERROR,
     N_("Somebody who holds a listed post, or must leave a post, stands nowhere in the plan. Add a move, a stay or an "
        "unplaced.")},
    {"not-first-of-month", ERROR, N_("A move does not take effect on the first of a month. Move it there.")},
    {"not-in-succession-plan", WARNING,
     N_("Somebody was appointed to a title without a place in a valid succession plan for it or for a higher "
        "one. Record the plan or the decision of the competent authority; else the appointment has no ground.")},
    {"not-utf-8", ERROR,
     N_("The file holds bytes that are not UTF-8, or declares another encoding. Save it as UTF-8.")},
    {"not-well-formed", ERROR,
     N_("The file is not well-formed XML: a tag is not closed, a quotation mark or a sign such as & is out of place. "
        "Repair it at the line named.")},
    {"notice-late", WARNING,
     N_("The holder of a leadership post was told of the end of the term later than the rule allows. Decide "
        "on the re-appointment before the term ends, and record why the notice was late.")},
    {"notice-too-short", WARNING,
     N_("A move leaves less time between notice and effect than the policy asks, or falls in a month that the policy "
        "closes. Choose a later month, and enter the day of the notice.")},
    {"order-overdue", WARNING,
     N_("An order of a superior was due and nothing on record carried it out. Carry it out, and enter the decision or "
        "the day of closing.")},
    {"other-roster", WARNING,
     N_("The plan was made from another roster than the one given. Give the roster it was made from, or plan anew.")},
    {"over-full-post", WARNING,
     N_("More people hold a post on one day than it has seats. Until that is cleared the post gives no places to a "
        "plan. Correct the seats, or end a tenure.")},
    {"overdue-not-planned", WARNING,
     N_("Somebody holds a listed post past the maximum time, no ground of law lasts, and the plan neither moves the "
        "person nor says why not. Add a move, or the reason why there is none.")},
    {"overlapping-tenures", WARNING,
     N_("One person holds two posts on the same day. Only one can be held; make the other acting, concurrent or "
        "seconded, or end it.")},
    {"overlapping-versions", ERROR,
     N_("Two versions of a standard are in force on the same day. End the older one where the younger begins.")},
    {"pair-moved", ERROR,
     N_("The holders of two posts that the policy keeps as a pair move in one year. Leave one in place.")},
    {"person-without-tenure", WARNING,
     N_("A person holds no post on the day of the roster. The person takes no part in anything until a tenure is "
        "added.")},
    {"pin-broken", ERROR, N_("A plan does not do what a pin of the decisions says. Follow the pin, or change it.")},
    {"pin-conflict", ERROR,
     N_("Pins of the decisions cannot stand together, or one stands against a rule. The message says why; remove or "
        "change one of those named.")},
    {"pinned-share", ERROR,
     N_("More people are placed by pins, out of those to be moved, than the policy allows. Remove some of the pins.")},
    {"plan-incomplete", WARNING,
     N_("A rotation plan lacks a part that the law asks for: purpose, requirements, the people concerned, time, "
        "rights and duties, measures. Add the part, and state it in the plan as a section.")},
    {"plan-missing", WARNING,
     N_("An agency with people in listed posts has no plan of periodic rotation for the year, or the plan is not "
        "issued. Issue and publish one, and name in it everybody who is due.")},
    {"plan-not-published", WARNING,
     N_("A plan was not made public, was made public before it was issued, or nothing proves it. Publish it in the "
        "agency and enter the day, the place and the proof.")},
    {"plan-silent", WARNING,
     N_("The first day of a plan is long past and none of its moves shows any progress. Carry the plan out, and enter "
        "decisions, notices and effects in it.")},
    {"planned-not-done", WARNING,
     N_("The day of a planned move is over and there is neither a decision nor a tenure at the destination. Carry it "
        "out, and enter the decision and the day of its effect in the plan.")},
    {"post-ends", ERROR, N_("Somebody is moved to a post that ends within the year. Choose another post.")},
    {"post-left-empty", WARNING,
     N_("A required seat, or the only post of a listed kind in a unit, is empty and nobody is to come. Plan a "
        "successor, or let somebody act in it.")},
    {"post-not-existing", ERROR,
     N_("Somebody is moved to a post that does not exist on the day of the move. Choose another post or day.")},
    {"procedure-skipped", WARNING,
     N_("A step of the procedure of an appointment is missing, out of order, or had too few votes. Put the "
        "minutes on record; without them the decision may be annulled.")},
    {"protected-moved", ERROR,
     N_("Somebody is moved whom the law protects from transfer that day. Choose a later day, or somebody else.")},
    {"rank-below-standard", WARNING,
     N_("The rank of a person lies below that of the position or below a standard of ranks. Place the person "
        "in the right rank, or correct the rank of the record.")},
    {"recruited-below-standard", WARNING,
     N_("Somebody was recruited without the degree or certificate that the position asked for on that day. Review the "
        "recruitment decision with its file.")},
    {"recruited-too-early", WARNING,
     N_("Somebody was taken into the service without examination before enough time had passed since the degree. "
        "Review the decision, or state the way of recruitment if it was another.")},
    {"relatives-placed", WARNING,
     N_("Kin hold posts that a ban keeps apart. Move one of them, or correct the relation or the posts of the "
        "record.")},
    {"repeated", ERROR, N_("Something that may stand once stands twice. Remove one of the two.")},
    {"repeated-rating", WARNING, N_("A person has two ratings for one year. The first one stands; remove the other.")},
    {"required-seat-emptied", ERROR,
     N_("A move leaves a required seat empty that was filled. Let somebody come on the same day.")},
    {"retirement", NOTE,
     N_("The last day in service under normal conditions, by the retirement table of the jurisdiction.")},
    {"rotation-overdue", ERROR,
     N_("Somebody holds a listed post past the maximum time without a lawful ground of deferral or exemption. Plan a "
        "move.")},
    {"self-move", ERROR, N_("Somebody is moved to the post held already. Make it a stay.")},
    {"short-notice", ERROR, N_("A move leaves less time for notice than the policy asks. Choose a later month.")},
    {"standard-met", NOTE, N_("A legal standard applies and is met. The finding names the facts it rests on.")},
    {"standard-not-applicable", NOTE,
     N_("A legal standard does not apply to this person, post or unit on that day, or a lawful ground stands against "
        "it; the finding names the ground.")},
    {"standard-not-met", ERROR,
     N_("A legal standard is not met. The finding names the standard, its version, its citation and the facts it rests "
        "on.")},
    {"term-ended", ERROR,
     N_("A term of office has run out without a decision on re-appointment. Record the decision or end the tenure.")},
    {"term-expired", WARNING,
     N_("The term of office is over, no decision follows, and the holder is still in the post. Decide at "
        "once: re-appoint, extend to retirement, or release; until then the office may not be exercised.")},
    {"term-past-retirement", WARNING,
     N_("Somebody was appointed to a first or higher leadership post too late to serve the whole term before "
        "retirement. Record the decision of the competent authority, or revoke the appointment.")},
    {"text-not-allowed", ERROR,
     N_("Text stands where only elements may stand. Put it into an attribute or a comment.")},
    {"too-deep", ERROR, N_("Elements are nested deeper than any file of this program needs. The file is refused.")},
    {"too-long", ERROR,
     N_("An attribute, a name or the whole uncompressed content is longer than any file of this program needs. The "
        "file is refused.")},
    {"too-short-before", WARNING,
     N_("Somebody was appointed after too little time in the post below, or came to a first leadership post "
        "right after entering service. Check the dates of the earlier posts, or record the decision of the "
        "competent authority.")},
    {"uncovered-seat", WARNING, N_("A required seat has no holder, no probationer and no acting holder.")},
    {"undeclared-gap", ERROR,
     N_("Between two versions of a rule there are days without any. Add the version that was in force, or a "
        "gap element that says why there is none.")},
    {"unit-moves-per-month", ERROR,
     N_("More people leave a unit in one month than the policy allows; a cycle inside the unit counts as one. Spread "
        "the moves over the months.")},
    {"unit-off-norm", WARNING,
     N_("A unit has more people than its norm, far fewer, or too many whose degree is not in the field of their post. "
        "Redistribute people between units, or have the norm corrected.")},
    {"unit-share", ERROR,
     N_("A larger share of a unit leaves it in the year than the policy allows. Let fewer people go.")},
    {"unit-without-head", WARNING,
     N_("The post of the head of a unit has been empty for too long. Appoint a head, or record the appointment if "
        "there is one; somebody acting does not end it.")},
    {"unknown-at-move", ERROR,
     N_("Whether a move is lawful cannot be told, because a fact is missing. What cannot be told is not allowed; fill "
        "in the field named.")},
    {"unknown-attribute", ERROR,
     N_("The element takes no attribute of that name. The message names the nearest one that it takes.")},
    {"unknown-code", ERROR,
     N_("The code is not in the code list of the jurisdiction. `vitri data list codes` shows the lists; the message "
        "names the nearest code.")},
    {"unknown-element", ERROR,
     N_("The format has no element of that name in that place. The message names the nearest one that may stand "
        "there.")},
    {"unknown-fact", WARNING,
     N_("Whether a standard is met cannot be told, because a fact is missing. The finding names the field to fill "
        "in.")},
    {"unknown-reference", ERROR,
     N_("The file refers to a unit, position, post, person or standard that is not there. The message names the "
        "nearest id.")},
    {"unreadable", ERROR, N_("The file cannot be opened or read. Check its name and your right to read it.")},
    {"until-not-after-from", ERROR,
     N_("A period ends before or on the day it begins: until= is the first day out, from= the first day in. Correct "
        "one of them.")},
    {"version-without-citation", ERROR, N_("A version of a standard names no legal source. Add a citation.")},
    {"version-without-example", ERROR,
     N_("A version of a standard lacks an example that is met or one that is not met. Add both; they are run as "
        "tests.")},
    {"wrong-family", ERROR,
     N_("A plan of staff moves somebody from or to a leadership post, or a plan of leaders somebody else. The two are "
        "planned apart.")},
    {"wrong-order", ERROR,
     N_("Elements stand in another order than the format has, or one that stands once stands twice. A roster has "
        "units, positions, posts, people.")},
    {"wrong-origin", ERROR,
     N_("Somebody does not hold the post that the plan says, or holds none. Correct from= or post=.")},
    {"wrong-payroll", WARNING,
     N_("A post is paid out of means that do not fit its work: a public employee or a contract in civil-service work, "
        "or the other way round. Correct the payroll of the post, or fill it with somebody of the right regime.")},
    {"wrong-reason", ERROR,
     N_("The reason that a plan states for a move or a stay is not borne out by the facts. Correct the reason and what "
        "goes with it.")},
    {"wrong-root", ERROR,
     N_("The root element is not one that this program reads, or its namespace is wrong. The message names what was "
        "expected.")},
    {"wrong-subject-in-plan", WARNING,
     N_("A plan of staff holds a leader (or the other way round), or moves somebody whose post is not listed and "
        "gives no other cause. Take the row out, or state the cause.")},
    {"wrong-value", ERROR,
     N_("The value is not of the kind that the attribute takes: a date, a number, a word of a short list. The message "
        "says which.")},
};

static int compare_name_with_tag(const void *name, const void *tag)
{
    return strcmp(name, ((const VitriTag *)tag)->tag);
}

const VitriTag *vitri_tag_find(const char *name)
{
    return bsearch(name, tags, G_N_ELEMENTS(tags), sizeof tags[0], compare_name_with_tag);
}

const VitriTag *vitri_tag_all(guint *out_n)
{
    *out_n = G_N_ELEMENTS(tags);
    return tags;
}

const char *vitri_severity_name(VitriSeverity severity)
{
    static const char *const names[] = {"note", "warning", "error"};
    return names[severity];
}

GPtrArray *vitri_fault_list_new(void)
{
    return g_ptr_array_new_with_free_func((GDestroyNotify)vitri_fault_free);
}

enum { MAX_TEXT = 1000 };

/* One line that is safe on a terminal: what it quotes comes from the user's file and may hold anything. */
static char *make_line(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *line = g_string_new(NULL);
    const char *at = valid;
    for (; *at && line->len < MAX_TEXT; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        g_string_append_unichar(line, g_unichar_iscntrl(c) ? ' ' : c);
    }
    if (*at)
        g_string_append(line, "…");
    return g_string_free(line, FALSE);
}

VitriFault *vitri_fault_new(const char *tag, const char *file, guint line, const char *text)
{
    VitriFault *fault = g_new0(VitriFault, 1);
    fault->tag = vitri_tag_find(tag);
    g_assert(fault->tag);
    fault->file = g_strdup(file ? file : "");
    fault->line = line;
    fault->text = make_line(text);
    return fault;
}

void vitri_fault_add(GPtrArray *faults, const char *tag, const char *file, guint line, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_ptr_array_add(faults, vitri_fault_new(tag, file, line, text));
}

static int compare_faults(gconstpointer left, gconstpointer right)
{
    const VitriFault *a = *(VitriFault *const *)left, *b = *(VitriFault *const *)right;
    int order = strcmp(a->file, b->file);
    if (order == 0 && a->line != b->line)
        order = a->line < b->line ? -1 : 1;
    order = order ? order : strcmp(a->tag->tag, b->tag->tag);
    return order ? order : strcmp(a->text, b->text);
}

void vitri_fault_sort(GPtrArray *faults)
{
    g_ptr_array_sort(faults, compare_faults);
}

guint vitri_fault_count(const GPtrArray *faults, VitriSeverity at_least)
{
    guint n = 0;
    for (guint i = 0; i < faults->len; i++)
        n += ((const VitriFault *)faults->pdata[i])->tag->severity >= at_least;
    return n;
}

char *vitri_fault_to_string(const VitriFault *fault)
{
    const char *severity = vitri_severity_name(fault->tag->severity);
    if (!*fault->file)
        return g_strdup_printf("%s: %s [%s]", severity, fault->text, fault->tag->tag);
    if (fault->line == 0)
        return g_strdup_printf("%s: %s: %s [%s]", fault->file, severity, fault->text, fault->tag->tag);
    return g_strdup_printf("%s:%u: %s: %s [%s]", fault->file, fault->line, severity, fault->text, fault->tag->tag);
}

void vitri_fault_free(VitriFault *fault)
{
    if (!fault)
        return;
    g_free(fault->file);
    g_free(fault->text);
    g_free(fault);
}
