#ifndef VITRI_REPORT_WRITE_H
#define VITRI_REPORT_WRITE_H

#include "report-input.h"
#include "vitri/template.h"

/** Which form of a template a format is made from. */
typedef enum { VITRI_FORM_PAGE, VITRI_FORM_CSV, VITRI_FORM_PAPER } VitriReportForm;

/** One report being made. */
typedef struct {
    VitriTemplateInfo *info;
    const VitriReportSubject *subject;
    gboolean is_public;
    VitriReportForm form;
    const char *languages[2]; /**< the second may be NULL */
    GString *documents[2];    /**< one a language */
} VitriReport;

void vitri_report_clear(VitriReport *report);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(VitriReport, vitri_report_clear)

/** The formats that a report can be written in, parted by blanks. Caller frees. */
char *vitri_report_formats(const VitriTemplateInfo *info);

/** Sets the form that the format asked for is made from. FALSE with VITRI_ERROR_USAGE: the report has no such format,
 * or the options cannot stand together. */
gboolean vitri_report_choose(const VitriSession *session, VitriReport *report, GError **error);

/** Writes the report: to -o, or of several papers one file each into the folder that -o names. */
gboolean vitri_report_write(VitriSession *session, const VitriCase *vcase, VitriReport *report, GError **error);

#endif
