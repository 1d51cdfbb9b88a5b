#include "view_columns.h"

#include "view_act.h"

#include <math.h>

enum { STEP = 40, LEAST = 120 };

void view_columns_set_source(ViewWindow *window, float width)
{
    window->screen.source_width = width <= 0      ? 0
                                  : width < LEAST ? LEAST
                                                  : width;
    view_window_changed(window);
}

void view_columns_tell_source(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_SOURCE_WIDTH, NULL,
                        (int)lrintf(window->screen.source_width));
}

void view_columns_widen(ViewWindow *window)
{
    view_columns_set_source(window, window->layout.left.w + STEP);
    view_columns_tell_source(window);
}

void view_columns_narrow(ViewWindow *window)
{
    view_columns_set_source(window, window->layout.left.w - STEP);
    view_columns_tell_source(window);
}

void view_columns_choose_tab(ViewWindow *window, uint32_t tab)
{
    window->screen.open.left_tab = (ViewLeftTab)tab;
    view_window_changed(window);
}

void view_columns_next_tab(ViewWindow *window)
{
    bool source = window->screen.open.left_tab == VIEW_LEFT_SOURCE;
    view_columns_choose_tab(window,
                            source ? VIEW_LEFT_ABOUT : VIEW_LEFT_SOURCE);
}

void view_columns_docstring(ViewWindow *window)
{
    window->screen.doc_open = !window->screen.doc_open;
    view_window_changed(window);
}
