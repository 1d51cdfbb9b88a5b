/*
 * view_about.h - the program's docstring: as text above the source, and there
 * folded into one row, so that nothing is said twice.
 *
 * The text is what the host calls the docstring; where it stands in the source
 * is found by its quotes. A lesson's page takes the text's place: the source
 * is whole then, as it is while it is being changed.
 */
#ifndef VIEW_ABOUT_H
#define VIEW_ABOUT_H

#include "view_screen.h"
#include "view_widgets.h"

/* The place of the lesson's page: the program's docstring. */
void view_about_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect);

/* The height that the docstring wants in a column of `width`; 0 if there is
 * none. */
float view_about_height(ViewUi *ui, const ViewScreen *screen, float width);

/* Lines of the source, from 1; none if first is 0. */
typedef struct ViewLines {
    uint32_t first, last;
} ViewLines;

/* The lines that a docstring takes at the top of a text, if it has more than
 * one. */
ViewLines view_about_lines(const char *text, size_t length);

/* Those that are folded now. */
ViewLines view_about_folded(const ViewScreen *screen);

/* Bytes of the folded row: the opening quotes with what stands before them. */
size_t view_about_quotes(const ViewScreen *screen, size_t begin, size_t end);

/* What folds the docstring, or stands for what is folded, in the room right of
 * a line's text; nothing if the line is another. */
void view_about_draw_fold(ViewUi *ui, const ViewScreen *screen, uint32_t line,
                          ViewRect room);

#endif
