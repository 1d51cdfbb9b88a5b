#include "view_project.h"

#include "view_act.h"
#include "view_lesson_panel.h"
#include "view_picture.h"
#include "view_window.h"
#include "view_window_private.h"

void view_project_toggle(ViewWindow *window)
{
    ViewOpen *open = &window->screen.open;

    open->projector = !open->projector;
    open->blank = open->drawer = false;
    window->screen.scroll.source.shown = 0; /* bring the line into sight */
    view_window_set_theme(window, window->theme.kind);
    view_window_request(window, VIEW_REQUEST_PROJECTOR, NULL, open->projector);
}

/* A page of the lesson, or a turn of the loop. */
static ViewAction page(const ViewScreen *screen, bool next)
{
    if (screen->study.lesson)
        return next ? VIEW_ACTION_LESSON_NEXT : VIEW_ACTION_LESSON_BACK;
    return next ? VIEW_ACTION_TURN_NEXT : VIEW_ACTION_TURN_BACK;
}

/* An answer that the class has chosen is given; without one the lesson tells
 * its own. */
static bool reveal(ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;

    if (!view_lesson_is_open(screen) || view_lesson_is_typed(screen) ||
        screen->study.chosen != 0)
        return false;
    view_act(window, VIEW_ACTION_LESSON_SKIP, 0);
    return true;
}

static bool blank(ViewWindow *window, bool on)
{
    window->screen.open.blank = on;
    return true;
}

bool view_project_key(ViewWindow *window, const ViewInput *input)
{
    const ViewScreen *screen = &window->screen;
    const ViewOpen *open = &screen->open;

    if (!open->projector || open->overlay != VIEW_OVERLAY_NONE ||
        input->modifiers != 0)
        return false;
    switch (input->key) {
    case VIEW_KEY_PERIOD:
    case VIEW_KEY_B:
        return blank(window, !open->blank);
    case VIEW_KEY_ESCAPE:
        if (open->blank)
            return blank(window, false);
        if (open->drawer)
            return false;
        view_act(window, VIEW_ACTION_PROJECTOR, 0);
        return true;
    case VIEW_KEY_PAGE_DOWN:
    case VIEW_KEY_PAGE_UP:
        blank(window, false);
        view_window_refresh(window);
        view_act(window, page(screen, input->key == VIEW_KEY_PAGE_DOWN), 0);
        return true;
    case VIEW_KEY_ENTER:
        return reveal(window);
    default:
        return false;
    }
}
