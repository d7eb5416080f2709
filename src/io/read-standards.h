#ifndef VITRI_READ_STANDARDS_H
#define VITRI_READ_STANDARDS_H

#include "vitri/case.h"
#include "vitri/fault.h"

/**
 * Readers of rule data into a case that is being made. What is wrong with the data goes to `faults` with its line and
 * the nearest known name, all of it in one run; FALSE only if a file or folder cannot be read at all (then the error is
 * set). Codes come first, then sources, then the rest: each refers to those before.
 */

/** data/<jurisdiction>/codes.xml: code lists, jurisdiction, language, version of the data. */
gboolean vitri_read_codes(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);

/** data/<jurisdiction>/sources.xml: the legal sources that citations name, sorted by id. */
gboolean vitri_read_sources(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);

/** data/<jurisdiction>/retirement.xml: the table of ages, sorted by year. */
gboolean vitri_read_retirement(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);

/** data/<jurisdiction>/holidays.xml: the calendar of working days. A jurisdiction without the file has none. */
gboolean vitri_read_holidays(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);

/** data/<jurisdiction>/inspection.xml: the catalogue of defects, sorted by code. A jurisdiction without the file has
 * none. */
gboolean vitri_read_defects(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);

/** data/<jurisdiction>/quality.xml: what is expected of a roster. A jurisdiction without the file expects nothing. */
gboolean vitri_read_quality_rules(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);

/** data/<jurisdiction>/notes.xml: rows of the law that are text alone, sorted by id. After the standards they name. */
gboolean vitri_read_notes(const char *path, VitriCase *vcase, GPtrArray *faults, GError **error);

/**
 * Every *.xml below a folder, in the order of their paths. `local`: standards of an agency, from --standards; there
 * files with the root `codes` or `sources` may stand beside the standards and are read first. Adds to vcase->standards,
 * sorted by id, and standard_by_id. A standard whose requirement could not be read is not added.
 */
gboolean vitri_read_standards_dir(const char *dir, gboolean local, VitriCase *vcase, GPtrArray *faults, GError **error);

#endif
