/*
 * The one error domain. Every code is an exit status, so the command line needs no table of its own; what went wrong
 * with the user's data is not an error but a list of faults (fault.h). The message of an error is one line, lower case,
 * the subject quoted, the repair said.
 */
#include "vitri/error.h"

G_DEFINE_QUARK(vitri_error, vitri_error)
