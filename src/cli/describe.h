#ifndef VITRI_DESCRIBE_H
#define VITRI_DESCRIBE_H

#include "vitri/finding.h"
#include "vitri/plan.h"
#include "vitri/working-days.h"

/** Words for people who read a terminal, in "vi" or "en". All results are the caller's to free unless const. */

/** "Lê Văn Ba (P03)"; "" for -1. */
char *vitri_describe_person(const VitriRoster *roster, gint32 person);

/** "CCVC-01, Phòng Công chức, Viên chức"; "" for -1. */
char *vitri_describe_post(const VitriRoster *roster, gint32 post);

/** Id of a unit, post or person; "" for -1. */
const char *vitri_describe_unit_id(const VitriRoster *roster, gint32 unit);
const char *vitri_describe_post_id(const VitriRoster *roster, gint32 post);
const char *vitri_describe_person_id(const VitriRoster *roster, gint32 person);

/** "01/4/2027" or "2027-04-01"; as much as is known; "" if unset. */
char *vitri_describe_date(VitriDate date, const char *language);

/** The title of a standard; "" for NULL. */
const char *vitri_describe_standard(const VitriStandard *standard, const char *language);

/** "holding rotation-move": occasions of a standard, as in the data. */
char *vitri_describe_occasions(guint occasions);

/** "khoản 2 Điều 25 36/2018/QH14; …": the first `most` citations, which stand nearest first (0: all);
 * "" for NULL. */
char *vitri_describe_citations(const VitriCase *vcase, const GArray *citations, guint most, const char *language);

/** "tenure/from 2022-03-15 (Nhân sự!C5); max-months 60", or the field that is missing. The cell stands where the roster
 * knows it. */
char *vitri_describe_evidence(const VitriRoster *roster, const VitriEvidence *evidence);

/** "not met": in the language of the messages. */
const char *vitri_describe_verdict(VitriVerdict verdict);

/** The evidence of a finding, and behind it the verdict under the rule of today where that was asked:
 * "…; under the rule of today: met". */
char *vitri_describe_finding(const VitriRoster *roster, const VitriFinding *finding);

/** The reason as a clause, in the language of the messages. */
const char *vitri_describe_move_reason(VitriMoveReason reason);
const char *vitri_describe_stay_reason(VitriStayReason reason);

/** What a count of working days rests on where the holidays of a year are not announced, in the language of the
 * messages; "" where they are. */
const char *vitri_describe_calendar(VitriCalendarState state);

/** "1, 4–6, 12" of bits of months (bit 0 is January); "–" for none. */
char *vitri_describe_months(guint16 months);

#endif
