/*
 * cli_figure.h - a run's timeline up to a moment, as a picture on paper.
 *
 * An <svg> for a page of HTML, with no font at hand: texts get the room that
 * such letters usually take, and are fitted into it by whoever shows them.
 */
#ifndef CLI_FIGURE_H
#define CLI_FIGURE_H

#include "base_text.h"
#include "lesson_handout.h"

/* How many have been drawn into one page of HTML, which keeps them apart. */
typedef struct CliFigures {
    unsigned count;
} CliFigures;

/* A LessonDraw; `artist` is a CliFigures. */
void cli_figure_draw(void *artist, const LessonFigure *figure, BaseText *out);

#endif
