/*
 * The table of tags of faults (fault-list.c has the faults themselves).
 *
 * Every tag the program prints is one row of the table below: its name, its severity, and the sentences that
 * `vitri data show TAG` prints. The table is sorted by name (a test holds it to that) and searched by bisection.
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
    {"against-roster", ERROR,
     N_("A move took effect that the roster does not allow: the person does not hold the post left, has left the "
        "service, or the destination does not exist on that day. Correct the progress file or the roster.")},
    {"ambiguous-name", ERROR, N_("A name stands where an id is asked for, and several have that name. Write the id.")},
    {"applied-already", ERROR,
     N_("The roster holds what is to be applied: nothing of the plan is left to do. Give the roster of before, or a "
        "progress file that says more.")},
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
    {"archive-refused", ERROR,
     N_("The zip archive of a document cannot be trusted or read: encrypted, damaged, with names that lead out of it, "
        "or made to swallow memory. Save the document anew in an office program.")},
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
    {"contradicting-progress", ERROR,
     N_("What is reported of a move cannot be: its days are out of order, it is done and not done, or the plan itself "
        "states something else. Correct the row or the plan.")},
    {"cut-off", ERROR,
     N_("The file ends before its content does: it was cut off in copying or writing. Fetch it again.")},
    {"data-defect", WARNING,
     N_("A fact of the roster is missing, contradicts another one, is no code of its list, or has changed since the "
        "earlier roster without a decision, so that nothing sound can be judged on it. The finding says what is wrong; "
        "correct the file from the decisions.")},
    {"date-as-text", WARNING,
     N_("A cell that should hold a text holds a date: the spreadsheet has perhaps turned a number such as 3/12 "
        "into one. Set the cell to text and type it again; if a date is meant, nothing needs to be done.")},
    {"deferral-lapsed", WARNING,
     N_("The plan keeps somebody in the post as deferred or exempt, and the ground is over or nothing proves it. Move "
        "the person, or enter the proof of the ground that lasts.")},
    {"deferred-moved", ERROR, N_("Somebody is moved while a ground of deferral lasts. Choose a day after its end.")},
    {"deputies-over-ceiling", WARNING,
     N_("A unit has more deputies than the rules allow for its size, or will have after the plan. Reduce them within "
        "the time that the rules give, and send nobody more there.")},
    {"different-jurisdictions", ERROR,
     N_("Two rosters of one run name different jurisdictions. Plan each under its own law, in a run of its own.")},
    {"differs-from-row", ERROR,
     N_("Two rows of a list say different things of what is the same by their ids or by the map. Make them the "
        "same, or give ids.")},
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
    {"fact-left-out", WARNING,
     N_("A row of a list holds part of a fact, but not what the map needs for it, such as the day from which a "
        "rank is held. The fact is left out; the rest of the row is taken.")},
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
    {"hidden-sheet", WARNING, N_("A sheet is hidden in the workbook and is read like the others.")},
    {"holder-below-profession", WARNING,
     N_("The holder of a post, or the person planned for it, lacks the profession or the training that it asks for. "
        "Choose another person or post, or plan the training.")},
    {"id-made", NOTE,
     N_("The list only names something, and the map says of what its id is made. The id stays the same as long "
        "as the name does.")},
    {"layout-align", WARNING,
     N_("A paragraph of a document stands elsewhere than the rules for documents ask: not centred, or not set to both "
        "margins. Correct it in the word processor.")},
    {"layout-annex", WARNING,
     N_("An annex is not laid out as the rules for documents ask. Begin it in a section of its own with pages from "
        "1.")},
    {"layout-bases", ERROR,
     N_("The legal bases of a document do not end as the rules ask. End each with a semicolon and the last with a "
        "stop.")},
    {"layout-bold", WARNING, N_("A block of a document is bold where the rules ask it light, or the other way round.")},
    {"layout-capitals", WARNING,
     N_("A block of a document is in capitals where the rules ask small letters, or the other way round.")},
    {"layout-colour", WARNING, N_("Letters of a document are not black.")},
    {"layout-font", WARNING, N_("Letters of a document are of another font than the rules ask.")},
    {"layout-indent", WARNING, N_("The first line of a paragraph is not indented as the rules for documents ask.")},
    {"layout-italic", WARNING,
     N_("A block of a document is upright where the rules ask italics, or the other way round.")},
    {"layout-lines", WARNING, N_("The lines of a paragraph are closer or wider than the rules for documents allow.")},
    {"layout-margin", WARNING, N_("A margin of a document is outside what the rules allow.")},
    {"layout-missing", ERROR,
     N_("A block that every document must have is not found in it. Add it, in its words and at its place.")},
    {"layout-order", ERROR,
     N_("Articles, sections, clauses, points or annexes of a document are not numbered in order. Points follow the "
        "letters of the national alphabet.")},
    {"layout-page", WARNING, N_("The sheet of a document is of another size than the rules ask.")},
    {"layout-page-number", WARNING,
     N_("The page numbers of a document are missing, or not where and as the rules ask; the first page has none.")},
    {"layout-rule", WARNING,
     N_("The line below a heading of a document is missing, of another length, or not drawn but underlined.")},
    {"layout-size", WARNING, N_("Letters of a block are larger or smaller than the rules for documents allow.")},
    {"layout-spacing", WARNING, N_("Paragraphs of a document are closer to each other than the rules allow.")},
    {"layout-wording", ERROR,
     N_("A block of a document is not worded as the rules ask: number, day, motto, recipients, or what stands before "
        "the office of who signs. Write it in the form that the message shows.")},
    {"leaver-still-there", ERROR,
     N_("Somebody takes a seat before its leaver is gone. The seat is free on the first day after the last day of "
        "service.")},
    {"left-without-ground", ERROR,
     N_("Somebody who is due or overdue stays in a plan made by hand, and no ground of law says so. Move the person.")},
    {"legacy-encoding", ERROR,
     N_("The texts were typed in a font from before Unicode, so every name would be read wrongly. Say which encoding "
        "it is, as the message tells, and compare a few names afterwards.")},
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
    {"no-column", WARNING,
     N_("The map takes an attribute from a column that the sheet has not. The attribute stays empty; correct "
        "the heading in the sheet or in the map.")},
    {"no-docx", ERROR,
     N_("The file to be measured is no .docx document without macros. Save it as .docx in a word processor.")},
    {"no-headings", ERROR,
     N_("A sheet is known by its name, but its headings are not found among its first rows, so nothing of it is "
        "read. Write them as in the template.")},
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
    {"not-a-workbook", ERROR,
     N_("The file is not what a workbook is: neither an .xlsx file nor CSV files. Open it in a spreadsheet program and "
        "save it as .xlsx.")},
    {"not-accounted-for", ERROR,
     N_("Somebody who holds a listed post, or must leave a post, stands nowhere in the plan. Add a move, a stay or an "
        "unplaced.")},
    {"not-first-of-month", ERROR, N_("A move does not take effect on the first of a month. Move it there.")},
    {"not-in-plan", ERROR,
     N_("The progress file speaks of somebody who has no move in the plan, or of another destination. Correct it, or "
        "change the plan first.")},
    {"not-in-succession-plan", WARNING,
     N_("Somebody was appointed to a title without a place in a valid succession plan for it or for a higher "
        "one. Record the plan or the decision of the competent authority; else the appointment has no ground.")},
    {"not-utf-8", ERROR,
     N_("The file holds bytes that are not UTF-8, or declares another encoding. Save it as UTF-8.")},
    {"not-well-formed", ERROR,
     N_("The file is not well-formed XML: a tag is not closed, a quotation mark or a sign such as & is out of place. "
        "Repair it at the line named.")},
    {"nothing-to-make", NOTE,
     N_("A sheet has none of the columns of which a map makes some element, so the element is not made. That is "
        "in order if the list does not say it.")},
    {"notice-late", WARNING,
     N_("The holder of a leadership post was told of the end of the term later than the rule allows. Decide "
        "on the re-appointment before the term ends, and record why the notice was late.")},
    {"notice-too-short", WARNING,
     N_("A move leaves less time between notice and effect than the policy asks, or falls in a month that the policy "
        "closes. Choose a later month, and enter the day of the notice.")},
    {"order-overdue", WARNING,
     N_("An order of a superior was due and nothing on record carried it out. Carry it out, and enter the decision or "
        "the day of closing.")},
    {"other-plan", ERROR,
     N_("The progress file was written for another plan, by its year or its sum. Give the plan that it reports on.")},
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
    {"refers-to-rejected", ERROR,
     N_("A row of a sheet names something that stands in a rejected row only, so it cannot be used either. "
        "Correct the other row first.")},
    {"relatives-placed", WARNING,
     N_("Kin hold posts that a ban keeps apart. Move one of them, or correct the relation or the posts of the "
        "record.")},
    {"repeated", ERROR, N_("Something that may stand once stands twice. Remove one of the two.")},
    {"repeated-heading", WARNING,
     N_("Two columns of a sheet have the same heading; the first one is read. Take one out or rename it.")},
    {"repeated-rating", WARNING, N_("A person has two ratings for one year. The first one stands; remove the other.")},
    {"required-seat-emptied", ERROR,
     N_("A move leaves a required seat empty that was filled. Let somebody come on the same day.")},
    {"retirement", NOTE,
     N_("The last day in service under normal conditions, by the retirement table of the jurisdiction.")},
    {"retirement-not-entered", WARNING,
     N_("Somebody past retirement still holds a post in the roster, and another takes it over. Enter the day on which "
        "the person leaves (element leaves).")},
    {"rotation-overdue", ERROR,
     N_("Somebody holds a listed post past the maximum time without a lawful ground of deferral or exemption. Plan a "
        "move.")},
    {"row-not-kept", WARNING,
     N_("Two elements of a roster on one line name different rows of a sheet, so where the second came from is not "
        "kept. Give each element its own line.")},
    {"row-passed-over", WARNING,
     N_("A row of a sheet holds nothing but a title, or nothing in the columns that are read. Nothing of it is "
        "taken.")},
    {"row-removed", WARNING,
     N_("A row of an exported plan was taken out of its workbook, which decides nothing about the person. To keep "
        "somebody in place, leave the row and clear the destination.")},
    {"self-move", ERROR, N_("Somebody is moved to the post held already. Make it a stay.")},
    {"short-notice", ERROR, N_("A move leaves less time for notice than the policy asks. Choose a later month.")},
    {"standard-met", NOTE, N_("A legal standard applies and is met. The finding names the facts it rests on.")},
    {"standard-not-applicable", NOTE,
     N_("A legal standard does not apply to this person, post or unit on that day, or a lawful ground stands against "
        "it; the finding names the ground.")},
    {"standard-not-met", ERROR,
     N_("A legal standard is not met. The finding names the standard, its version, its citation and the facts it rests "
        "on.")},
    {"taken-as-same", WARNING,
     N_("Two rows of a list are taken for one person, because all that the map makes ids of is the same. If "
        "they are two people, give them ids.")},
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
    {"unknown-heading", WARNING,
     N_("A column of a table has a heading that is not known; it is not read. Correct the heading, or leave it if the "
        "column is only for people.")},
    {"unknown-reference", ERROR,
     N_("The file refers to a unit, position, post, person or standard that is not there. The message names the "
        "nearest id.")},
    {"unknown-sheet", WARNING,
     N_("A sheet of a workbook is not known by its name or headings, so nothing of it is read. Give it the name "
        "of a sheet of the template, or write a map.")},
    {"unreadable", ERROR, N_("The file cannot be opened or read. Check its name and your right to read it.")},
    {"until-not-after-from", ERROR,
     N_("A period ends before or on the day it begins: until= is the first day out, from= the first day in. Correct "
        "one of them.")},
    {"unused-column", NOTE, N_("A map takes nothing of a column of the sheet.")},
    {"value-kept", NOTE,
     N_("An update leaves cells empty where the roster has a value. The value stays; a cell with a hyphen takes "
        "it away.")},
    {"version-without-citation", ERROR, N_("A version of a standard names no legal source. Add a citation.")},
    {"version-without-example", ERROR,
     N_("A version of a standard lacks an example that is met or one that is not met. Add both; they are run as "
        "tests.")},
    {"workbook-refused", ERROR,
     N_("The workbook holds what is never read, macros or links to other workbooks, or is larger than any list of "
        "staff, or its parts do not fit together. Save a copy with the values only.")},
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
