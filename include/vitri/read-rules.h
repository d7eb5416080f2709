#ifndef VITRI_READ_RULES_H
#define VITRI_READ_RULES_H

#include "vitri/case.h"

/** The jurisdiction meant where nothing names one: a roster without it, local standards looked at by themselves. */
#define VITRI_USUAL_JURISDICTION "vn"

/**
 * Reads the rule data of one jurisdiction without any roster: codes, sources, retirement table and standards of
 * data_dir/<jurisdiction>, its policy where it ships one, then the folders of local standards (NULL-terminated; NULL:
 * none). For looking at rule data and checking them; the case has an empty roster. Faults are appended to `faults`;
 * NULL with VITRI_ERROR_INPUT if one of them is an error. Caller unrefs.
 * `examples`: those of the standards are read too; only who checks or shows rule data needs them, and they are most of
 * the bytes.
 */
VitriCase *vitri_read_rules(const char *data_dir, const char *jurisdiction, char **standards, gboolean drafts,
                            gboolean examples, GPtrArray *faults, GError **error);

/** Names of the jurisdictions in data_dir (folders with a codes.xml), sorted; NULL-terminated, caller frees with
 * g_strfreev. */
char **vitri_read_rules_jurisdictions(const char *data_dir);

#endif
