#ifndef VITRI_GENERATOR_H
#define VITRI_GENERATOR_H

#include <glib.h>

/** What a synthetic roster is made of. */
typedef struct {
    guint32 people; /**< at least 1 */
    guint64 seed;
    gboolean linked; /**< neighbouring agencies of a province of about 5 000 people share professions */
} VitriGeneratorOptions;

/** Takes the next bytes of the roster; FALSE with an error ends the writing. */
typedef gboolean (*VitriGeneratorSink)(gpointer user, const char *bytes, gsize length, GError **error);

/**
 * Writes a roster of invented people of realistic shape as of 2026-12-31, in pieces of about 256 KiB: the same bytes
 * for the same options. Agencies of 40 to 150 people in 5 to 12 units, five or so professions an agency (about 17
 * lawful posts a person), 5 % vacancies, 8 % deferred or exempt, 22 % due in the year after. Memory: one agency.
 */
gboolean vitri_generator_write(const VitriGeneratorOptions *options, VitriGeneratorSink sink, gpointer user,
                               GError **error);

#endif
