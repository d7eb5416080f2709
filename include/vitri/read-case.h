#ifndef VITRI_READ_CASE_H
#define VITRI_READ_CASE_H

#include "vitri/case.h"
#include "vitri/progress.h"

/** What one run reads. All pointers are borrowed; NULL and 0 where a field does not say otherwise. */
typedef struct {
    char **files;                  /**< NULL-terminated: rosters, policy, decisions, results, in any order; "-" once */
    const char *policy;            /**< --policy; goes before one among the files */
    const char *decisions;         /**< --decisions; likewise */
    char **standards;              /**< --standards: folders of local rule data, NULL-terminated; NULL: none */
    const char *data_dir;          /**< the folder that holds data/ */
    VitriDate on;                  /**< --on; unset: the latest as-of of the rosters */
    gboolean drafts;               /**< drafts of standards count too */
    gboolean examples;             /**< the examples of the standards are wanted too (a handbook) */
    gboolean plan_inputs;          /**< the copies of policy and decisions inside a plan among the files are used */
    guint max_errors;              /**< reading stops after so many errors; 0: never */
    const VitriProgress *progress; /**< NULL: nobody to tell */
    char ***out_results; /**< set to the paths of files that are no input (plan, findings, document), NULL-terminated,
                              caller frees with g_strfreev; NULL: such a file is an error */
} VitriReadOptions;

/**
 * Reads everything a run needs into one case: the files by their root elements, each once; then the jurisdiction's
 * codes, sources, retirement table, standards and policy (data/<jurisdiction>/), and local standards; then joins the
 * rosters and resolves every reference. A result given on standard input is kept in vcase->standard_input.
 * Faults are appended to `faults` (of VitriFault*, unsorted), warnings too. NULL with VITRI_ERROR_INPUT if one of them
 * is an error, with VITRI_ERROR_FAULT if the program's own data cannot be read. Caller unrefs.
 */
VitriCase *vitri_read_case(const VitriReadOptions *options, GPtrArray *faults, GError **error);

/**
 * Reads one small roster from memory, such as an example of a standard: id, as-of and jurisdiction need not be stated.
 * `name` stands in messages; `codes` may be NULL. NULL with VITRI_ERROR_INPUT if a fault is an error. Caller frees.
 */
VitriRoster *vitri_read_roster_memory(const char *xml, const char *name, const VitriCodes *codes, GPtrArray *faults,
                                      GError **error);

#endif
