#ifndef VITRI_READ_ROSTER_H
#define VITRI_READ_ROSTER_H

#include "form.h"
#include "vitri/codes.h"
#include "vitri/roster.h"

/**
 * Several roster files into one roster. While a file is read, facts go into flat arrays and a reference is a symbol
 * (the number of an id, known or not yet); resolving turns symbols into indexes once all files are read.
 */

typedef enum {
    VITRI_SYMBOL_UNIT,
    VITRI_SYMBOL_POSITION,
    VITRI_SYMBOL_POST,
    VITRI_SYMBOL_PERSON,
    VITRI_SYMBOL_DIRECTIVE,
    VITRI_N_SYMBOLS,
} VitriSymbolKind;

/** The ids of one kind of thing; by_id is the roster's own table and holds symbol + 1 until it is resolved. */
typedef struct {
    GHashTable *by_id;
    GPtrArray *ids;  /**< of const char* (interned), by symbol */
    GArray *defined; /**< of VitriSource, by symbol: where it stands; line 0: nowhere yet */
} VitriSymbols;

typedef struct {
    VitriRoster *roster;
    VitriSink *sink;
    VitriForm form;
    guint16 file; /**< being read */
    VitriSymbols symbols[VITRI_N_SYMBOLS];
    GArray *units, *positions, *posts, *people, *directives; /**< of the roster's structs, in the order of the files */
    GArray *tenures, *ranks, *qualifications, *ratings, *disciplines, *circumstances, *successions, *kin, *wishes,
        *burdens, *recruitments, *papers, *steps;
    VitriSource jurisdiction_source;
    GHashTable *sheet_by_id; /**< of the file being read: id -> index + 1 */
} VitriRosterReader;

VitriRosterReader *vitri_roster_reader_new(VitriSink *sink);
void vitri_roster_reader_free(VitriRosterReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriRosterReader, vitri_roster_reader_free)

/** Begins a file; its events go to the form that is returned. `fragment`: the root's attributes may be missing. */
VitriForm *vitri_roster_reader_begin(VitriRosterReader *reader, const char *file, gboolean fragment);

/**
 * Joins all that was read: references, codes, loops, order, indexes, then the warnings about the facts of the day
 * (unset: the roster's as-of). NULL if there is an error among the faults. Takes the roster out of the reader.
 */
VitriRoster *vitri_roster_reader_finish(VitriRosterReader *reader, const VitriCodes *codes, VitriDate on);

/** The symbol of an id: an old one or a new one. NULL is -1. */
gint32 vitri_roster_reader_symbol(VitriRosterReader *reader, VitriSymbolKind kind, const char *id);

/** Makes the id (attribute 0) of the element at hand known and gives the kept text; NULL where it has none or it is
 * taken (reported). */
const char *vitri_roster_reader_define(VitriRosterReader *reader, VitriSymbolKind kind);

/** Where the element being started stands. */
VitriSource vitri_roster_reader_here(const VitriRosterReader *reader);

/** The interned value of an attribute of the element being started. */
const char *vitri_roster_reader_text(VitriRosterReader *reader, guint index);

#endif
