#ifndef VITRI_DEFECT_H
#define VITRI_DEFECT_H

#include "vitri/standard.h"

/**
 * The catalogue of defects that an inspection looks for: data/<jurisdiction>/inspection.xml. A row names the defect by
 * its code and says how long is too long; what a defect is and how to repair it stands with its tag in the table of
 * tags (fault.h), and how it is found in src/inspection/detect-<tag>.c.
 */
typedef struct {
    char *code; /**< "P13" */
    char *tag;  /**< row of the table of tags, and the detector */
    char *title_vi, *title_en;
    GArray *citations; /**< of VitriCitation */
    gint32 days, working_days, months, percent,
        count;   /**< parameters; -1 where the row states none. Each detector says which it reads */
    char **of;   /**< codes the defect is about, NULL-terminated; never NULL */
    gchar *file; /**< where the row stands, for faults */
    guint line;
} VitriDefect;

VitriDefect *vitri_defect_new(void);
void vitri_defect_free(VitriDefect *defect);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriDefect, vitri_defect_free)

#endif
