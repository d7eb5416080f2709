#ifndef VITRI_INSPECT_H
#define VITRI_INSPECT_H

#include "vitri/inspection.h"

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

/** Takes over a finding of a standard as one of the defect: its code, tag and severity by its verdict; appends it. */
void vitri_inspect_take(VitriFinding *finding, const VitriDefect *defect, GPtrArray *items);

/** The tenure in which the person, still in service, holds a post on the day of the case; -1 if none. */
gint32 vitri_inspect_held(const VitriInspected *inspected, gint32 person);

/** Whether a tenure (holder) of a leadership position runs on the day of the case, its person still in service. */
gboolean vitri_inspect_is_leader_now(const VitriInspected *inspected, const VitriTenure *tenure);

#endif
