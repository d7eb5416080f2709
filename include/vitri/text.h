#ifndef VITRI_TEXT_H
#define VITRI_TEXT_H

#include <glib.h>

/** Of `names` (n of them) the one nearest to `name` by edit distance, if it is near enough to be a slip; else NULL. */
const char *vitri_text_nearest(const char *name, const char *const *names, guint n);

/**
 * A key that sorts Vietnamese text by strcmp: letters in the order a ă â b c d đ e ê … with the tone (ngang, huyền,
 * hỏi, ngã, sắc, nặng) second and case last. Any other text keeps code-point order. Caller frees.
 */
char *vitri_text_sort_key(const char *text);

/** Sort key of a person's full name as Vietnamese lists are sorted: the given name (last word) first. Caller frees. */
char *vitri_text_name_key(const char *name);

/** A text made comparable: lower case, without diacritics (đ as d), anything but letters and digits one blank. Caller
 * frees. */
char *vitri_text_fold(const char *text);

/** Unicode NFC; NULL for bytes that are no UTF-8. Caller frees. */
char *vitri_text_nfc(const char *text);

/** A citation locator "art. 25.2a" in the words of a language: "điểm a khoản 2 Điều 25" for vi ("amending art. 36":
 * "sửa đổi Điều 36"); as it is for en; "" for NULL. Caller frees. */
char *vitri_text_locator(const char *locator, const char *language);

/** Columns that the text takes on a terminal. */
int vitri_text_width(const char *text);

#endif
