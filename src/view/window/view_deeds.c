#include "view_deeds.h"

#include "base_words.h"
#include "view_entry.h"

static void ask_host(ViewWindow *window, ViewRequestKind kind, const char *text)
{
    view_window_request(window, kind, text, 0);
}

/* Something can be done to the chosen task at the playhead. */
static bool has_target(ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    const ExplainTask *task =
        explain_task(&screen->model.lives, screen->at.selected_task);
    if (!task || task->created > screen->at.playhead)
        view_window_set_message(
            window, _("Choose a task that is there at this moment first."));
    else if (task->ended != TRACE_NONE && task->ended <= screen->at.playhead)
        view_window_set_message(window,
                                _("The task has ended at this moment: go back "
                                  "to one at which it lives."));
    else
        return true;
    return false;
}

static void do_to(ViewWindow *window, ViewRequestKind kind, const char *text)
{
    view_window_request_for(window, kind, text, window->screen.at.selected_task,
                            window->screen.at.playhead, 0);
}

void view_deeds_cancel(ViewWindow *window)
{
    if (has_target(window))
        do_to(window, VIEW_REQUEST_CANCEL, NULL);
}

static void ask_student(ViewWindow *window, ViewOverlay overlay)
{
    ViewScreen *screen = &window->screen;
    view_entry_close_chooser(window);
    view_entry_leave_seed(window);
    screen->play.on = false;
    screen->open.overlay = overlay;
    screen->asked = (ViewField){.focused = true};
}

void view_deeds_raise(ViewWindow *window)
{
    if (has_target(window))
        ask_student(window, VIEW_OVERLAY_RAISE);
}

void view_deeds_take_back(ViewWindow *window)
{
    ask_host(window, VIEW_REQUEST_TAKE_BACK, NULL);
}

void view_deeds_share(ViewWindow *window)
{
    ask_host(window, VIEW_REQUEST_SHARE, NULL);
}

void view_deeds_compare(ViewWindow *window)
{
    const ViewBeside *beside = &window->screen.beside;
    if (beside->trace && !beside->is_before)
        ask_host(window, VIEW_REQUEST_COMPARE, NULL);
    else if (view_screen_count(&window->screen) > 0)
        ask_student(window, VIEW_OVERLAY_COMPARE);
}

void view_deeds_submit(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    bool raises = screen->open.overlay == VIEW_OVERLAY_RAISE;
    ViewField typed = screen->asked;
    view_entry_close_chooser(window);
    if (raises)
        do_to(window, VIEW_REQUEST_RAISE_IN, typed.text);
    else if (typed.text[0] != '\0')
        ask_host(window, VIEW_REQUEST_COMPARE, typed.text);
}

void view_deeds_sleep(ViewWindow *window, uint32_t task, TraceEventId event,
                      double seconds)
{
    view_window_request_for(window, VIEW_REQUEST_SLEEP, NULL, task, event,
                            seconds);
}
