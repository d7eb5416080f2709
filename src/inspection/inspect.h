#ifndef VITRI_INSPECT_H
#define VITRI_INSPECT_H

#include "vitri/inspection.h"
#include "vitri/kind.h"

/** One detector: finds the defects of one tag. */
typedef struct {
    const char *tag;
    void (*detect)(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items);
} VitriDetector;

/** The detector of a tag; NULL if there is none. */
const VitriDetector *vitri_detector_find(const char *tag);

/** All detectors, sorted by tag. */
const VitriDetector *const *vitri_detector_all(guint *out_n);

/**
 * Appends a finding of the defect: person, post and unit -1 where it names none. `verdict` not-met or unknown; the day
 * is that of the case. Its evidence is empty: fill it. Borrowed; lives as long as `items`.
 */
VitriFinding *vitri_inspect_add(const VitriInspected *inspected, const VitriDefect *defect, gint32 person, gint32 post,
                                gint32 unit, VitriVerdict verdict, GPtrArray *items);

/** As above for a tenure: its person, post and unit, and its start as the first fact. */
VitriFinding *vitri_inspect_add_tenure(const VitriInspected *inspected, const VitriDefect *defect,
                                       const VitriTenure *tenure, VitriVerdict verdict, GPtrArray *items);

/** As above, unknown for want of a field. */
VitriFinding *vitri_inspect_add_unknown(const VitriInspected *inspected, const VitriDefect *defect, gint32 person,
                                        gint32 post, gint32 unit, const char *missing, GPtrArray *items);

/** Takes over a finding as one of the defect: its code, tag and severity by its verdict; appends it. It may still be
 * filled, but for the verdict. */
void vitri_inspect_take(VitriFinding *finding, const VitriDefect *defect, GPtrArray *items);

/** The holder of a tenure at its post on the day of the case, to be judged by standards of holding. */
VitriSubject vitri_inspect_holding(const VitriInspected *inspected, const VitriTenure *tenure);

/** The tenure in which the person, still in service, holds a post on the day of the case; -1 if none. */
gint32 vitri_inspect_held(const VitriInspected *inspected, gint32 person);

/** Whether a tenure is the holder's of a leadership position. */
gboolean vitri_inspect_is_leader(const VitriRoster *roster, const VitriTenure *tenure);

/** Whether the level of a leadership post is in the group `head` of the code list level. */
gboolean vitri_inspect_is_head(const VitriCase *vcase, gint32 post);

/** Whether a tenure as above runs on the day of the case, its person still in service. */
gboolean vitri_inspect_is_leader_now(const VitriInspected *inspected, const VitriTenure *tenure);

#endif
