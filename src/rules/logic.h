#ifndef VITRI_LOGIC_H
#define VITRI_LOGIC_H

#include "vitri/kind.h"

/**
 * Whether these requirements (n of them, NULL ones count as met) can never all be met by one subject on one day, as far
 * as a look at them tells. TRUE is a proof; FALSE says nothing. See logic.c for what is seen.
 */
gboolean vitri_logic_never(const VitriRequirement *const *requirements, guint n, const VitriCodes *codes);

/**
 * The value of an attribute that asks for more or less (VitriField.sense) as a number: months, a count, the place of a
 * code in its list (the salary class of a rank). FALSE where it is absent or has no place.
 */
gboolean vitri_logic_value(const VitriRequirement *requirement, const VitriField *field, const VitriCodes *codes,
                           gint32 *out_value);

/** Whether two requirements of one kind speak of the same thing: every attribute that has no sense is the same. */
gboolean vitri_logic_same_subject(const VitriRequirement *left, const VitriRequirement *right);

#endif
