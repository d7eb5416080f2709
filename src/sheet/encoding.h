#ifndef VITRI_ENCODING_H
#define VITRI_ENCODING_H

#include <glib.h>

/*
 * Vietnamese typed in fonts from before Unicode. Such a text is stored as Western letters: "NguyÔn V¨n" (TCVN3, also
 * called ABC) and "Nguyeãn Vaên" (VNI) both mean "Nguyễn Văn".
 */

typedef enum {
    VITRI_ENCODING_UNICODE,
    VITRI_ENCODING_TCVN3,
    VITRI_ENCODING_VNI,
    VITRI_N_ENCODINGS,
} VitriEncoding;

/** The encoding of a name "TCVN3" or "VNI" in any case; NULL is Unicode. FALSE for another name. */
gboolean vitri_encoding_find(const char *name, VitriEncoding *out_encoding);

/** "Unicode", "TCVN3" or "VNI". */
const char *vitri_encoding_name(VitriEncoding encoding);

/** The text in Unicode, NFC. A text with a Vietnamese letter that only Unicode has is left as it is. Caller frees. */
char *vitri_encoding_convert(VitriEncoding encoding, const char *text);

/** The bytes of a Western (Windows-1252) file as UTF-8. Caller frees. */
char *vitri_encoding_from_western(const char *bytes, gsize length);

/** Words with other letters than ASCII, and as how many of them each encoding makes a Vietnamese syllable. */
typedef struct {
    guint n_words;
    gboolean mixed; /**< there are texts beyond doubt, see vitri_encoding_convert; their words do not count */
    guint n_syllables[VITRI_N_ENCODINGS];
} VitriEncodingTally;

/** Counts the words of a text in NFC; after some thousand words nothing more is counted. */
void vitri_encoding_count(VitriEncodingTally *tally, const char *text);

/** What was counted: a legacy encoding where most words are syllables in it and few are in Unicode; else Unicode. */
VitriEncoding vitri_encoding_guess(const VitriEncodingTally *tally);

#endif
