#include "view_reach.h"

#include "view_axis_moves.h"
#include "view_picture.h"

enum { STEP = 102 }; /* px, as two notches of the wheel */

static void scroll(ViewWindow *window, ViewScroll *what, float by)
{
    what->offset += by; /* the picture clamps it */
    view_window_changed(window);
}

void view_reach_panel_down(ViewWindow *window)
{
    scroll(window, &window->screen.scroll.inspector, STEP);
}

void view_reach_panel_up(ViewWindow *window)
{
    scroll(window, &window->screen.scroll.inspector, -STEP);
}

static ViewScroll *page_of(ViewScreen *screen)
{
    if (screen->study.lesson)
        return &screen->study.scroll;
    return screen->scroll.about.limit > 0 ? &screen->scroll.about
                                          : &screen->scroll.output;
}

void view_reach_page_down(ViewWindow *window)
{
    scroll(window, page_of(&window->screen), STEP);
}

void view_reach_page_up(ViewWindow *window)
{
    scroll(window, page_of(&window->screen), -STEP);
}

/* The playhead's, on the axis of the present; NONE: no picture of it has been
 * laid out. */
static uint32_t instant_now(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    const ViewModel *model = &screen->model;

    if (view_screen_count(screen) == 0)
        return VIEW_NONE;
    view_window_refresh(window);
    if (screen->timeline.axis.model != model)
        return VIEW_NONE;
    return model->cells[view_model_cell_of(model, screen->at.playhead)].instant;
}

void view_reach_instant(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    uint32_t instant = instant_now(window);

    if (instant == VIEW_NONE)
        return;
    view_axis_toggle_wide(&screen->timeline.axis, &screen->at.axis, instant,
                          screen->at.playhead);
    view_window_changed(window);
}

void view_reach_turn(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    uint32_t instant = instant_now(window);

    if (instant == VIEW_NONE)
        return;
    view_axis_come_near(&screen->timeline.axis, &screen->at.axis, instant);
    window->reveal_playhead = true;
    view_window_changed(window);
}
