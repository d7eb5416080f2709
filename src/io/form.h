#ifndef VITRI_FORM_H
#define VITRI_FORM_H

#include "sink.h"
#include "vitri/date.h"
#include "vitri/xml.h"

/**
 * The shape of a format as a table, and one reader for all such tables: which element may stand in which, with which
 * attributes. A format is a list of rows; it finds the row of each element, sorts its attributes into the row's order,
 * reports what is unknown, missing, out of place or of the wrong kind, and calls the row's function.
 */

enum { VITRI_FORM_MAX_ATTRIBUTES = 20, VITRI_FORM_MAX_DEPTH = 64 };

typedef struct VitriForm VitriForm;

typedef struct {
    const char *name;
    gboolean required; /**< must be there and not empty; of others, empty counts as absent */
} VitriFormAttribute;

/** One element of a format. */
typedef struct {
    const char *name;
    guint parent; /**< row of the element it stands in; the root, row 0, has itself */
    guint order;  /**< 0: anywhere and as often as one likes; else once, and siblings with an order ascending */
    const VitriFormAttribute *attributes;          /**< ended by one without a name; NULL: none */
    void (*start)(gpointer user, VitriForm *form); /**< NULL: nothing to do */
    /** For an element that is the root of another format: the form that reads it from here to its end. */
    VitriForm *(*enter)(gpointer user, VitriForm *form);
    const char *uri; /**< of another format's root; NULL: the format's own */
} VitriFormElement;

typedef struct {
    const char *uri; /**< namespace */
    const VitriFormElement *elements;
    guint n_elements;
    void (*each)(gpointer user, VitriForm *form); /**< after `start` of each element read; NULL: nothing to do */
} VitriFormat;

struct VitriForm {
    const VitriFormat *format;
    gpointer user; /**< given to the rows' functions */
    VitriSink *sink;
    const char *file;  /**< name of the file being read, for faults; borrowed */
    gboolean fragment; /**< attributes of the root may be missing */
    /* The element being started. */
    guint line;
    const VitriFormElement *element;
    const char *values[VITRI_FORM_MAX_ATTRIBUTES]; /**< in the order of the row; NULL where absent or empty */
    guint n_values;
    /* Where the reader stands. */
    guint
        skip_depth; /**< 0: reading; else one more than the depth of the unknown element whose inside is passed over */
    guint rows[VITRI_FORM_MAX_DEPTH];
    guint lines[VITRI_FORM_MAX_DEPTH];
    guint orders[VITRI_FORM_MAX_DEPTH]; /**< of the last child with an order */
    gboolean text_told[VITRI_FORM_MAX_DEPTH];
    guint depth; /**< of the innermost open element plus one */
    VitriForm *inner;
    guint inner_depth;
};

/** Prepares a form for a file. */
void vitri_form_begin(VitriForm *form, const VitriFormat *format, gpointer user, VitriSink *sink, const char *file);

/** The callbacks of vitri_xml_read, with the form as `user`. They fail only when the sink is full. */
gboolean vitri_form_start(gpointer form, const char *name, const char *uri, const VitriXmlAttribute *attributes,
                          guint n, guint line, guint depth, GError **error);
gboolean vitri_form_end(gpointer form, const char *name, guint depth, GError **error);
gboolean vitri_form_text(gpointer form, const char *text, gsize length, GError **error);

/** Reads a whole file of the format; what is wrong with it goes to `faults` (of VitriFault*). FALSE with an error: it
 * cannot be read to its end. */
gboolean vitri_form_read(const char *path, const VitriFormat *format, gpointer user, GPtrArray *faults, GError **error);

/** Reports a wrong value of attribute `index` of the element being started: "'VALUE' is …; advice". */
void vitri_form_wrong(VitriForm *form, guint index, const char *what);

/** The value as a date of any precision, or a full date; unset if absent or (reported) wrong. */
VitriDate vitri_form_date(VitriForm *form, guint index);
VitriDate vitri_form_full_date(VitriForm *form, guint index);

/** Two attributes as a period; `until` not after `from` is reported. */
VitriPeriod vitri_form_period(VitriForm *form, guint from, guint until);

/** A number written in digits without leading zeros within [low, high]; `otherwise` if absent or (reported) wrong. */
gint64 vitri_form_number(VitriForm *form, guint index, gint64 low, gint64 high, gint64 otherwise);

/** Numbers of months, one space apart ("2 8"), as bits (bit 0 is January); `otherwise` if absent or (reported) wrong.
 */
guint16 vitri_form_months(VitriForm *form, guint index, guint16 otherwise);

/** Position of the value in a NULL-terminated list of words; `otherwise` if absent or (reported) wrong. */
int vitri_form_word(VitriForm *form, guint index, const char *const *words, int otherwise);

/** An id or reference: any text without white space; NULL if absent or (reported) wrong. */
const char *vitri_form_id(VitriForm *form, guint index);

#endif
