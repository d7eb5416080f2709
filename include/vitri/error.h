#ifndef VITRI_ERROR_H
#define VITRI_ERROR_H

#include <glib.h>

/** Exit statuses of the program (contract, section 2); VITRI_ERROR codes are the last four. */
typedef enum {
    VITRI_EXIT_CLEAN = 0,
    VITRI_EXIT_WARNINGS = 1,
    VITRI_EXIT_ERRORS = 2,
    VITRI_EXIT_INPUT = 3,
    VITRI_EXIT_PINS = 4,
    VITRI_EXIT_USAGE = 64,
    VITRI_EXIT_FAULT = 70,
} VitriExit;

/** Why something could not be done. Each code is the exit status that the program ends with. */
typedef enum {
    VITRI_ERROR_INPUT = VITRI_EXIT_INPUT, /**< the input cannot be used */
    VITRI_ERROR_PINS = VITRI_EXIT_PINS,   /**< the user's pins cannot stand together or against the law */
    VITRI_ERROR_USAGE = VITRI_EXIT_USAGE, /**< wrong usage */
    VITRI_ERROR_FAULT = VITRI_EXIT_FAULT, /**< a fault in the program or its installation */
} VitriErrorCode;

#define VITRI_ERROR (vitri_error_quark())

/** The error domain of every GError of this library. */
GQuark vitri_error_quark(void);

#endif
