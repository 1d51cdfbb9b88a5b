/*
 * view_editor.h - the source panel while its text is being changed: the caret,
 * what is selected, the buttons at the foot.
 *
 * The rows themselves are view_source.h's. Says where in the text a point
 * lies, and where the caret comes a few rows further up or down.
 */
#ifndef VIEW_EDITOR_H
#define VIEW_EDITOR_H

#include "view_screen.h"
#include "view_widgets.h"

enum { VIEW_EDITOR_FOOT = 38 };

/* What lies under a row's letters, and over them; `rect` begins where the
 * row's first column would. */
void view_editor_draw_under(ViewUi *ui, const ViewScreen *screen,
                            const ViewRow *row, ViewRect rect);
void view_editor_draw_over(ViewUi *ui, const ViewScreen *screen,
                           const ViewRow *row, ViewRect rect);

/* Undo, redo, the original, find: or the field where that is typed. */
void view_editor_draw_foot(ViewUi *ui, const ViewScreen *screen, ViewRect rect);

/* Scrolls to the caret if it has moved. */
void view_editor_follow(ViewScreen *screen, float height);

/* Where in the text a point of the last picture lies. */
size_t view_editor_at(const ViewScreen *screen, float x, float y);

/* Where the caret comes so many rows further down, in the column from which
 * the student set out. */
size_t view_editor_rows_on(ViewScreen *screen, int rows);

#endif
