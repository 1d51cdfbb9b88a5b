/*
 * view_lesson_panel.h - a lesson's page beside its run: text, question,
 * attempt.
 *
 * What is to be answered or tried stands in a card below the text; back and
 * next stand at the foot and do not scroll away.
 */
#ifndef VIEW_LESSON_PANEL_H
#define VIEW_LESSON_PANEL_H

#include "view_screen.h"
#include "view_widgets.h"

/* The height that all of it wants in a column of `width`; 0: no lesson. */
float view_lesson_height(ViewUi *ui, ViewScreen *screen, float width);

void view_lesson_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect);

/* True while a question waits for an answer. */
bool view_lesson_is_open(const ViewScreen *screen);

/* True if the question is answered by typing, or clicking on lanes' names. */
bool view_lesson_is_typed(const ViewScreen *screen);

#endif
