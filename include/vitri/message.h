#ifndef VITRI_MESSAGE_H
#define VITRI_MESSAGE_H

#include <glib.h>

/**
 * Translated messages. The catalogue (a compiled .mo file) is read by the program itself and not through the C
 * library, so that a language works whichever system locales are installed. It is chosen once, by the command line,
 * before any thread starts; without one every message is its English text.
 */

#define N_(text) (text)
#define _(text) vitri_message(text)

/** The text in the chosen language; the English text itself where there is none. Never freed. */
const char *vitri_message(const char *text) G_GNUC_FORMAT(1);

/** Loads a .mo file and makes it the language of the messages; NULL goes back to English. FALSE: no such language. */
gboolean vitri_message_load(const char *mo_path, GError **error);

/** The text in the language of a given catalogue file content, apart from the chosen one (for bilingual results). */
typedef struct VitriCatalogue VitriCatalogue;
VitriCatalogue *vitri_catalogue_load(const char *mo_path, GError **error);
const char *vitri_catalogue_find(const VitriCatalogue *catalogue, const char *text);
void vitri_catalogue_free(VitriCatalogue *catalogue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriCatalogue, vitri_catalogue_free)

#endif
