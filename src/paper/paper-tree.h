#ifndef VITRI_PAPER_TREE_H
#define VITRI_PAPER_TREE_H

#include "vitri/paper.h"

#include <libxml/tree.h>

/** Papers as they were read: a checked tree, and the words of the language. Private to this room. */
struct VitriPaperSet {
    xmlDoc *tree;
    GPtrArray *papers; /**< of const xmlNode*: the paper elements */
    GPtrArray *files;  /**< of char*: base names, unlike each other */
    GHashTable *words; /**< id -> VitriPaperWord* */
};

/** A word of the engine, and the same in the second language (NULL: there is none). */
typedef struct {
    char *text, *alt;
} VitriPaperWord;

/** Whether the node is an element of that name. */
gboolean vitri_paper_is(const xmlNode *node, const char *name);

/** The next element from `node` on (itself included) of that name (NULL: of any); NULL: there is none. */
const xmlNode *vitri_paper_next(const xmlNode *node, const char *name);

/** The first child element of that name; NULL: there is none. */
const xmlNode *vitri_paper_child(const xmlNode *node, const char *name);

/** The value of an attribute; NULL where it is absent or empty. Of the tree. */
const char *vitri_paper_attribute(const xmlNode *node, const char *name);

/** The text within, white space joined, without that of the second language. Caller frees. */
char *vitri_paper_text(const xmlNode *node);

/** The word of that id; one of empty text where the reports have none. */
const VitriPaperWord *vitri_paper_word(const VitriPaperSet *papers, const char *id);

#endif
