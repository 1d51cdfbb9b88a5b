/*
 * view_columns.h - how wide the student wants the column of source and
 * output, and how much of the source.
 */
#ifndef VIEW_COLUMNS_H
#define VIEW_COLUMNS_H

#include "view_window_private.h"

/* 0 px: its share of the window. The host is told, who remembers it. */
void view_columns_set_source(ViewWindow *window, float width);
void view_columns_tell_source(ViewWindow *window);
void view_columns_widen(ViewWindow *window);
void view_columns_narrow(ViewWindow *window);

/* A ViewLeftTab; or the other one. */
void view_columns_choose_tab(ViewWindow *window, uint32_t tab);
void view_columns_next_tab(ViewWindow *window);

/* Shows the docstring in the source as well, or folds it there. */
void view_columns_docstring(ViewWindow *window);

#endif
