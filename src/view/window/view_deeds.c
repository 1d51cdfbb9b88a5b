#include "view_deeds.h"

#include "base_words.h"
#include "trace_store.h"
#include "view_axis_places.h"
#include "view_entry.h"
#include "view_knobs.h"
#include "view_timeline_hit.h"
#include "view_why_panel.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
        view_window_set_news(
            window, _("Choose a task that is there at this moment first."));
    else if (task->ended != TRACE_NONE && task->ended <= screen->at.playhead)
        view_window_set_news(window,
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
    screen->asked_in_vain = false;
}

/* It stands in the field, and typing takes its place. */
static void offer(ViewWindow *window, const char *text)
{
    ViewField *field = &window->screen.asked;
    snprintf(field->text, sizeof field->text, "%s", text);
    field->fresh = text[0] != '\0';
}

void view_deeds_raise(ViewWindow *window)
{
    if (has_target(window))
        ask_student(window, VIEW_OVERLAY_RAISE);
}

void view_deeds_interrupt(ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    if (view_screen_count(screen) > 0)
        view_window_request_for(window, VIEW_REQUEST_INTERRUPT, NULL,
                                screen->at.selected_task, screen->at.playhead,
                                0);
}

void view_deeds_suppress(ViewWindow *window)
{
    TraceEventId event = view_why_panel_without(&window->screen);
    if (event != TRACE_NONE)
        view_window_request_for(window, VIEW_REQUEST_SUPPRESS, NULL, 0, event,
                                0);
    else
        view_window_set_news(
            window,
            _("A run can do without a failure, a request to cancel, a group's "
              "abort or the end of a time limit: go to one of them first, as "
              "with [ to the cause."));
}

void view_deeds_take_back(ViewWindow *window)
{
    ask_host(window, VIEW_REQUEST_TAKE_BACK, NULL);
}

void view_deeds_return(ViewWindow *window, uint32_t fork)
{
    view_window_request(window, VIEW_REQUEST_FORK, NULL, (int)fork);
}

void view_deeds_share(ViewWindow *window)
{
    ask_host(window, VIEW_REQUEST_SHARE, NULL);
}

/* The one that the lesson names; "" of a program of one's own. */
static const char *other_program(const ViewScreen *screen)
{
    const ViewLesson *lesson = screen->study.lesson;
    return lesson && lesson->other ? lesson->other : "";
}

void view_deeds_compare(ViewWindow *window)
{
    const ViewBeside *beside = &window->screen.beside;
    if (beside->trace && !beside->is_before)
        ask_host(window, VIEW_REQUEST_COMPARE, NULL);
    else if (view_screen_count(&window->screen) > 0) {
        ask_student(window, VIEW_OVERLAY_COMPARE);
        offer(window, other_program(&window->screen));
    }
}

static void ask_for_name(ViewWindow *window, ViewOverlay overlay)
{
    const ViewLesson *lesson = window->screen.study.lesson;
    if (!lesson)
        return;
    ask_student(window, overlay);
    offer(window, lesson->student ? lesson->student : "");
}

void view_deeds_hand_in(ViewWindow *window)
{
    ask_for_name(window, VIEW_OVERLAY_HAND_IN);
}

void view_deeds_ask_name(ViewWindow *window)
{
    ask_for_name(window, VIEW_OVERLAY_STUDENT);
}

void view_deeds_ask_knob(ViewWindow *window, uint32_t index)
{
    BaseText value = {0};
    ask_student(window, VIEW_OVERLAY_KNOB);
    window->screen.asked_knob = index;
    view_knobs_value(&window->screen, index, &value);
    offer(window, base_text_str(&value));
    base_text_release(&value);
}

void view_deeds_turn_knob(ViewWindow *window)
{
    BaseText names = {0}, typed = {0};
    uint32_t count = 0;
    while (view_knobs_name(&window->screen, count, &names))
        count++;
    if (count == 0)
        view_window_set_news(
            window, _("This program has no knob. A line such as PAUSE = 1.0  "
                      "# knob: 0..2 would be one."));
    else if (count == 1)
        view_deeds_ask_knob(window, 0);
    else { /* which one, is chosen first */
        base_text_printf(&typed, _("turn the knob %s"), "");
        view_entry_open_finder_with(window, VIEW_OVERLAY_PALETTE,
                                    base_text_str(&typed));
    }
    base_text_release(&names);
    base_text_release(&typed);
}

static void set_knob(ViewWindow *window, const char *value)
{
    BaseText setting = {0};
    if (view_knobs_name(&window->screen, window->screen.asked_knob, &setting)) {
        base_text_printf(&setting, "=%s", value);
        ask_host(window, VIEW_REQUEST_KNOB, base_text_str(&setting));
    }
    base_text_release(&setting);
}

/* A sleep that the task has begun there, and that can take another time. */
static bool is_sleep(const ViewScreen *screen, const ExplainStretch *stretch)
{
    if (stretch->state != TRACE_STATE_WAITING ||
        stretch->begin > screen->at.playhead)
        return false;
    const TraceEvent *begin =
        trace_store_get(screen->run.trace, stretch->begin);
    return begin->kind == TRACE_SUSPENDED && begin->count == TRACE_WAIT_SLEEP;
}

/* The last one of the chosen task; TRACE_NONE. */
static TraceEventId last_sleep(const ViewScreen *screen)
{
    const ExplainLives *lives = &screen->model.lives;
    const ExplainTask *task = explain_task(lives, screen->at.selected_task);
    for (uint32_t i = task ? task->stretch_count : 0; i > 0; i--) {
        const ExplainStretch *stretch =
            &lives->stretches[task->stretch + i - 1];
        if (is_sleep(screen, stretch))
            return stretch->begin;
    }
    return TRACE_NONE;
}

void view_deeds_ask_sleep(ViewWindow *window)
{
    if (last_sleep(&window->screen) == TRACE_NONE)
        view_window_set_news(
            window, _("Choose a task that sleeps at this moment, or has slept "
                      "before it."));
    else
        ask_student(window, VIEW_OVERLAY_SLEEP);
}

static void set_sleep(ViewWindow *window, const char *typed)
{
    char *end;
    double seconds = strtod(typed, &end);
    TraceEventId begin = last_sleep(&window->screen);
    if (end == typed || *end != '\0' || !(seconds > 0 && seconds < 1e9))
        view_window_set_news(window, _("This is no number of seconds."));
    else if (begin != TRACE_NONE)
        view_window_request_for(window, VIEW_REQUEST_SLEEP, NULL,
                                window->screen.at.selected_task, begin,
                                seconds);
}

void view_deeds_submit(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewOverlay overlay = screen->open.overlay;
    ViewField typed = screen->asked;
    if (typed.text[strspn(typed.text, " ")] == '\0') { /* the hint says what */
        screen->asked_in_vain = true;
        view_window_changed(window);
        return;
    }
    view_entry_close_chooser(window);
    if (overlay == VIEW_OVERLAY_RAISE)
        do_to(window, VIEW_REQUEST_RAISE_IN, typed.text);
    else if (overlay == VIEW_OVERLAY_KNOB)
        set_knob(window, typed.text);
    else if (overlay == VIEW_OVERLAY_SLEEP)
        set_sleep(window, typed.text);
    else if (overlay == VIEW_OVERLAY_HAND_IN)
        ask_host(window, VIEW_REQUEST_HAND_IN, typed.text);
    else if (overlay == VIEW_OVERLAY_STUDENT)
        ask_host(window, VIEW_REQUEST_STUDENT, typed.text);
    else
        ask_host(window, VIEW_REQUEST_COMPARE, typed.text);
}

/* Dragging. */

/* Px within which the pointer finds the end of a sleep. */
#define REACH 5.0f

/* The last sleep of the task that ends at or before the playhead near x. */
static bool ends_near(const ViewWindow *window, const ExplainStretch *stretch,
                      float x)
{
    const ViewScreen *screen = &window->screen;
    const ViewTimeline *timeline = &screen->timeline;
    const TraceStore *trace = screen->run.trace;
    if (stretch->state != TRACE_STATE_WAITING || stretch->end == TRACE_NONE ||
        stretch->end > screen->at.playhead)
        return false;
    const TraceEvent *begin = trace_store_get(trace, stretch->begin);
    if (begin->kind != TRACE_SUSPENDED || begin->count != TRACE_WAIT_SLEEP ||
        trace_store_get(trace, stretch->end)->time <= begin->time)
        return false;
    float end = (float)(view_axis_event_x(&timeline->axis, stretch->end) -
                        screen->at.axis.pan) +
                timeline->plot_x;
    return x > end - REACH && x < end + REACH;
}

ViewSleepDrag view_deeds_sleep_at(const ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    const ExplainLives *lives = &screen->model.lives;
    if (!screen->timeline.model || window->stale) /* nothing is drawn yet */
        return (ViewSleepDrag){0};
    ViewTimelineHit at = view_timeline_hit(
        &screen->timeline, &screen->at, window->ui.mouse_x, window->ui.mouse_y);
    const ExplainTask *task = explain_task(lives, at.task);
    if (!task || at.part != VIEW_TIMELINE_LANE)
        return (ViewSleepDrag){0};
    for (uint32_t i = task->stretch_count; i > 0; i--) {
        const ExplainStretch *stretch =
            &lives->stretches[task->stretch + i - 1];
        if (ends_near(window, stretch, window->ui.mouse_x))
            return (ViewSleepDrag){.task = at.task, .begin = stretch->begin};
    }
    return (ViewSleepDrag){0};
}

static void drag_sleep(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    const ViewTimeline *timeline = &screen->timeline;
    double begin =
        trace_store_get(screen->run.trace, screen->sleep.begin)->time;
    double time = view_axis_time_at(
        &timeline->axis,
        (double)(window->ui.mouse_x - timeline->plot_x) + screen->at.axis.pan);
    double seconds = round((time - begin) * 100) / 100;
    screen->sleep.seconds = seconds < 0.01 ? 0.01 : seconds;
}

static void drag_knob(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    BaseText setting = {0};
    if (view_knobs_setting(screen, screen->knob.index,
                           window->pointer.drag_rect, window->ui.mouse_x,
                           &setting))
        snprintf(screen->knob.setting, sizeof screen->knob.setting, "%s",
                 base_text_str(&setting));
    base_text_release(&setting);
}

void view_deeds_drag(ViewWindow *window)
{
    if (window->pointer.drag == VIEW_DRAG_KNOB)
        drag_knob(window);
    else
        drag_sleep(window);
    view_window_changed(window);
}

void view_deeds_drop(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewSleepDrag sleep = screen->sleep;
    bool knob = screen->knob.on;
    screen->knob.on = false;
    screen->sleep = (ViewSleepDrag){0};
    if (knob)
        ask_host(window, VIEW_REQUEST_KNOB, screen->knob.setting);
    else if (sleep.task != 0 && window->pointer.moved)
        view_window_request_for(window, VIEW_REQUEST_SLEEP, NULL, sleep.task,
                                sleep.begin, sleep.seconds);
    view_window_changed(window);
}
