#include "view_columns.h"

#include "view_act.h"

enum { STEP = 40, LEAST = 120 };

void view_columns_set_source(ViewWindow *window, float width)
{
    window->screen.source_width = width <= 0      ? 0
                                  : width < LEAST ? LEAST
                                                  : width;
    view_window_changed(window);
}

void view_columns_widen(ViewWindow *window)
{
    view_columns_set_source(window, window->layout.left.w + STEP);
}

void view_columns_narrow(ViewWindow *window)
{
    view_columns_set_source(window, window->layout.left.w - STEP);
}
