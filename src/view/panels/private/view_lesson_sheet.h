/*
 * view_lesson_sheet.h - what a lesson's page is put together from: words,
 * passages, cards, rows of buttons, one below the other.
 */
#ifndef VIEW_LESSON_SHEET_H
#define VIEW_LESSON_SHEET_H

#include "view_screen.h"
#include "view_widgets.h"

/* The height of a button, and the room in a card. */
enum { VIEW_LESSON_BUTTON = 30, VIEW_LESSON_CARD_PAD = 12 };

/* What is drawn from top to bottom; without painting it only grows. */
typedef struct ViewLessonSheet {
    ViewUi *ui;
    const ViewScreen *screen;
    ViewRect rect; /* its y is where the next thing goes */
    bool paint;
    float from; /* y of what an answer is about: the right choice, or what came
                   of it */
} ViewLessonSheet;

/* Buttons side by side, in a further row where there is no room. */
typedef struct ViewLessonRow {
    ViewLessonSheet *sheet;
    float x;
} ViewLessonRow;

/* Dimmed beside a run of the student's own, of which it does not speak. */
void view_lesson_put_passage(ViewLessonSheet *sheet,
                             const ViewPassage *passage);
void view_lesson_put_words(ViewLessonSheet *sheet, ViewFont font,
                           ViewColour colour, const char *text);

/* An error, with its carets under their place. */
void view_lesson_put_report(ViewLessonSheet *sheet, ViewColour colour,
                            const char *text);

/* A card round what `fill` puts into it, with an edge of `width`. */
void view_lesson_put_card(ViewLessonSheet *sheet, ViewColour edge, float width,
                          void (*fill)(ViewLessonSheet *sheet));

void view_lesson_put_button(ViewLessonRow *row, const ViewButtonSpec *spec);
void view_lesson_end_buttons(ViewLessonRow *row);

#endif
