#ifndef VITRI_LAYOUT_WORDS_H
#define VITRI_LAYOUT_WORDS_H

#include <glib.h>

/** What of the look of a block is not measured. */
enum { VITRI_LOOSE_ALIGN = 1, VITRI_LOOSE_BOLD = 2, VITRI_LOOSE_ITALIC = 4, VITRI_LOOSE_CAPITALS = 8 };

/** A block of a document: how it is known, and how it must be written. Private to this room. */
typedef struct {
    char *id, *style;
    gboolean needed;
    GRegex *like, *form; /**< may be NULL */
    char *asks[2];       /**< vi, en; what the form asks in words; may be NULL */
    guint loose;
} VitriBlockWords;

/** A kind of document, and the letters that stand for it in a symbol. */
typedef struct {
    char *name, *abbreviation;
} VitriDocumentType;

typedef struct {
    GPtrArray *blocks; /**< of VitriBlockWords* */
    GPtrArray *types;  /**< of VitriDocumentType* */
    char *law[2];      /**< vi, en: the name of the law */
    char **points;     /**< letters that points are counted by, in order */
} VitriLayoutWords;

/** Reads a file of words; NULL with VITRI_ERROR_FAULT (it is the program's own data). Caller frees. */
VitriLayoutWords *vitri_layout_words_read(const char *path, GError **error);
void vitri_layout_words_free(VitriLayoutWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriLayoutWords, vitri_layout_words_free)

/** The block of that id, which must be there. */
const VitriBlockWords *vitri_layout_words_find(const VitriLayoutWords *words, const char *id);

#endif
