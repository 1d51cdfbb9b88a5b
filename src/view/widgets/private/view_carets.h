/*
 * view_carets.h - reports of errors, whose carets stand under their place.
 *
 * A line of source with a line of carets below it is never broken into rows:
 * where it is too wide, the part with the carets is shown of both. Knows no
 * more of a report than that.
 */
#ifndef VIEW_CARETS_H
#define VIEW_CARETS_H

#include "view_widgets.h"

/* Part of two lines: bytes [begin, end) of each, the code's first. */
typedef struct ViewCarets {
    size_t begin[2], end[2];
} ViewCarets;

/* Whether a line of carets comes after the line at the front of `text`. */
bool view_carets_follow(const char *text, size_t length);

/* What is shown of such a line and of the one after it, in `columns`; in bytes
 * of `text`. */
ViewCarets view_carets_cut(const char *text, size_t length, uint32_t columns);

/* As view_ui_paragraph(), for a report in a face of fixed advance. */
float view_carets_report(ViewUi *ui, ViewRect rect, ViewFace face, float row,
                         const char *text, bool paint);

#endif
