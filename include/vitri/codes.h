#ifndef VITRI_CODES_H
#define VITRI_CODES_H

#include "vitri/date.h"

/**
 * The code lists of a jurisdiction (data/<jurisdiction>/codes.xml): each list has a name and codes in order.
 * Lists: unit-kind, level, qualification-kind, degree, political-theory, state-management, defence, … (one list of
 * levels per qualification kind that has levels, named as the kind), rating, discipline, circumstance, relation,
 * leaves-reason, rank, rotation, province-class.
 */
typedef struct {
    const char *id;
    int order;         /**< rank within the list: bigger is higher; equal where the data say same-as */
    const char *group; /**< rank: family; level: "head" or "deputy"; rotation: field; else NULL */
    const char *grade; /**< rank: salary class as a number in text ("5" highest); else NULL */
    const char *label_vi, *label_en;
    VitriPeriod period; /**< in force: introduced, first day after its abolition; unset: open */
    const char *also;   /**< what else officers call it, "|" between; NULL */
} VitriCode;

typedef struct VitriCodes VitriCodes;

VitriCodes *vitri_codes_new(void);
void vitri_codes_free(VitriCodes *codes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriCodes, vitri_codes_free)

/** Declares a list; `open` lists take any code (the known ones only have labels); prefix lists take `code.anything`
 * under a known code. */
void vitri_codes_add_list(VitriCodes *codes, const char *list, gboolean open, gboolean prefix);

/** Adds a code (all texts are copied). */
void vitri_codes_add(VitriCodes *codes, const char *list, const VitriCode *code);

/** Names of all lists, sorted; NULL-terminated, caller frees with g_free (the names are the codes'). */
const char **vitri_codes_names(const VitriCodes *codes);

/** Whether the jurisdiction has such a list. */
gboolean vitri_codes_has_list(const VitriCodes *codes, const char *list);

/** The code, or NULL. In a prefix list the longest known prefix ("F01" for "F01.3") answers where the code itself is
 * not listed. */
const VitriCode *vitri_codes_find(const VitriCodes *codes, const char *list, const char *id);

/** Whether the code may stand there: found, or the list is open, or there is no such list. */
gboolean vitri_codes_accepts(const VitriCodes *codes, const char *list, const char *id);

/** All codes of a list in order; `out_n` of them. */
const VitriCode *const *vitri_codes_list(const VitriCodes *codes, const char *list, guint *out_n);

/** Label in "vi" or "en"; the id itself where there is none. */
const char *vitri_codes_label(const VitriCodes *codes, const char *list, const char *id, const char *language);

#endif
