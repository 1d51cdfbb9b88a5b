/*
 * view_lesson_card.h - what stands in a page's cards: its question, and what is
 * to be tried.
 */
#ifndef VIEW_LESSON_CARD_H
#define VIEW_LESSON_CARD_H

#include "view_lesson_sheet.h"

/* True if there is an answer to give. */
bool view_lesson_is_ready(const ViewScreen *screen);

/* Of a page that asks; of one that gives something to try. */
void view_lesson_fill_question(ViewLessonSheet *sheet);
void view_lesson_fill_try(ViewLessonSheet *sheet);

#endif
