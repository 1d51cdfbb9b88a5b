/*
 * view_prose.h - running text with emphasis, code, links and words that are
 * explained, broken into rows.
 */
#ifndef VIEW_PROSE_H
#define VIEW_PROSE_H

#include "view_lesson.h"
#include "view_widgets.h"

enum { VIEW_PROSE_ROW = 20 };

/* Draws the passage from the top of `rect` in the theme's text, or asks for its
 * height alone if `paint` is false. A link answers to the pointer; a word says
 * what it means. Returns the height. */
float view_prose(ViewUi *ui, ViewRect rect, const ViewPassage *passage,
                 ViewColour colour, bool paint);

#endif
