#include "explain_mark.h"

#include "base_words.h"
#include "explain_draw.h"
#include "explain_event.h"
#include "explain_mark_span.h"
#include "explain_names.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

/* Where a sentence stops: at what has happened already. */
static bool has_happened(TraceEventId event, TraceEventId until)
{
    return event != TRACE_NONE && event <= until;
}

static bool has_time_passed(const ExplainLives *lives, TraceEventId from,
                            TraceEventId to)
{
    return trace_store_get(lives->trace, to)->time >
           trace_store_get(lives->trace, from)->time;
}

static void tell_queued(ExplainNames *names, const ExplainStretch *stretch,
                        bool over, BaseText *out)
{
    const ExplainTask *task = explain_task(names->lives, stretch->task);
    const char *name = explain_name_task(names, stretch->task);
    const char *from = explain_name_place(names, stretch->begin);

    if (!over)
        base_text_printf(out, _("%s is in the queue since %s."), name, from);
    else if (!task->starts)
        base_text_printf(out,
                         _("%s is in the queue from %s on and never begins."),
                         name, from);
    else
        base_text_printf(
            out, _("%s is in the queue %s."), name,
            explain_mark_span(names, stretch->begin, stretch->end));
}

/* And what it draws from `random` meanwhile. */
static void tell_running(ExplainNames *names, const ExplainStretch *stretch,
                         TraceEventId until, BaseText *out)
{
    const char *name = explain_name_task(names, stretch->task);
    const char *from = explain_name_place(names, stretch->begin);
    bool over = has_happened(stretch->end, until);

    if (over && has_time_passed(names->lives, stretch->begin, stretch->end))
        base_text_printf(
            out,
            _("%s runs %s: nobody else can, since it holds the "
              "thread."),
            name, explain_mark_span(names, stretch->begin, stretch->end));
    else if (over)
        base_text_printf(out, _("%s runs in %s."), name, from);
    else
        base_text_printf(out, _("%s runs since %s."), name, from);
    explain_draws_tell(names, stretch->task, stretch->begin,
                       over ? stretch->end : until, out);
}

static void tell_waiting(ExplainNames *names, const ExplainStretch *stretch,
                         bool over, TraceEventId until, BaseText *out)
{
    const char *name = explain_name_task(names, stretch->task);
    const char *what = explain_name_wait(names, stretch->begin, until);
    const char *from = explain_name_place(names, stretch->begin);

    if (over)
        base_text_printf(
            out, _("%s waits for %s, %s."), name, what,
            explain_mark_span(names, stretch->begin, stretch->end));
    else
        base_text_printf(out, _("%s waits for %s since %s."), name, what, from);
}

static void tell_requested(ExplainNames *names, const ExplainStretch *stretch,
                           bool over, BaseText *out)
{
    const char *name = explain_name_task(names, stretch->task);
    const char *from = explain_name_place(names, stretch->begin);

    if (over)
        base_text_printf(
            out, _("%s was asked to stop in %s, and hears of it in %s."), name,
            from, explain_name_place(names, stretch->end));
    else
        base_text_printf(
            out,
            _("%s was asked to stop in %s, and has not heard of it "
              "yet."),
            name, from);
}

void explain_mark_stretch(const ExplainLives *lives, uint32_t index,
                          TraceEventId until, BaseText *out)
{
    const ExplainStretch *stretch = &lives->stretches[index];
    ExplainNames names = {.lives = lives};
    bool over = has_happened(stretch->end, until);

    switch (stretch->state) {
    case TRACE_STATE_QUEUED:
        tell_queued(&names, stretch, over, out);
        break;
    case TRACE_STATE_WAITING:
        tell_waiting(&names, stretch, over, over ? stretch->begin : until, out);
        break;
    case TRACE_STATE_CANCEL_REQUESTED:
        tell_requested(&names, stretch, over, out);
        break;
    default:
        tell_running(&names, stretch, until, out);
        break;
    }
    explain_names_release(&names);
}

void explain_mark_steps(const ExplainLives *lives, uint32_t serial,
                        TraceEventId first, TraceEventId last, BaseText *out)
{
    const ExplainTask *task = explain_task(lives, serial);
    ExplainNames names = {.lives = lives};
    uint32_t steps = 0;

    for (uint32_t i = 0; i < task->stretch_count; i++) {
        const ExplainStretch *stretch = &lives->stretches[task->stretch + i];
        steps += stretch->state == TRACE_STATE_RUNNING &&
                 stretch->begin >= first && stretch->begin <= last;
    }
    base_text_printf(
        out, _n("%s takes %u step, %s.", "%s takes %u steps, %s.", steps),
        explain_name_task(&names, serial), steps,
        explain_mark_span(&names, first, last));
    explain_names_release(&names);
}

void explain_mark_ghost(const ExplainLives *lives, uint32_t serial,
                        TraceEventId event, BaseText *out)
{
    const ExplainTask *task = explain_task(lives, serial);
    ExplainNames names = {.lives = lives};

    for (uint32_t i = 0; i < task->cut_sleep_count; i++) {
        const ExplainCutSleep *sleep = &lives->cut_sleeps[task->cut_sleep + i];
        if (sleep->begin == event)
            base_text_printf(
                out,
                _("Had %s not been cancelled in %s, it would have slept until "
                  "%s."),
                explain_name_task(&names, serial),
                explain_name_place(&names, event),
                explain_name_time(&names, sleep->until));
    }
    explain_names_release(&names);
}

void explain_mark_group(const ExplainLives *lives, uint32_t index,
                        TraceEventId until, BaseText *out)
{
    const ExplainGroup *group = &lives->groups[index];
    ExplainNames names = {.lives = lives};
    const char *owner = explain_name_task(&names, group->owner);
    const char *enter = explain_name_place(&names, group->enter);

    BaseText title = {0};

    explain_words_group(lives, index, &title);
    const char *what = base_text_str(&title);
    if (has_happened(group->exit_end, until) &&
        has_happened(group->abort, until))
        base_text_printf(
            out,
            _("%s: %s enters it in %s; it aborts in %s and ends in "
              "%s."),
            what, owner, enter, explain_name_place(&names, group->abort),
            explain_name_place(&names, group->exit_end));
    else if (has_happened(group->exit_end, until))
        base_text_printf(out, _("%s: %s enters it in %s; it ends in %s."), what,
                         owner, enter,
                         explain_name_place(&names, group->exit_end));
    else if (has_happened(group->abort, until))
        base_text_printf(
            out,
            _("%s: %s enters it in %s; it aborts in %s and has not "
              "ended yet."),
            what, owner, enter, explain_name_place(&names, group->abort));
    else
        base_text_printf(out,
                         _("%s: %s enters it in %s; it has not ended yet."),
                         what, owner, enter);
    base_text_release(&title);
    explain_names_release(&names);
}

void explain_mark_task(const ExplainLives *lives, uint32_t serial,
                       TraceEventId until, BaseText *out)
{
    uint32_t stretch;
    TraceState state = explain_state_at(lives, serial, until, &stretch);
    ExplainNames names = {.lives = lives};
    const char *name = explain_name_task(&names, serial);

    if (stretch != EXPLAIN_NONE)
        explain_mark_stretch(lives, stretch, until, out);
    else if (state == TRACE_STATE_FAILED)
        base_text_printf(
            out, _("%s has failed: %s."), name,
            explain_name_error(&names, explain_task(lives, serial)->ended));
    else if (state == TRACE_STATE_CANCELLED)
        base_text_printf(out, _("%s has ended cancelled."), name);
    else if (state == TRACE_STATE_RETURNED)
        base_text_printf(out, _("%s has returned."), name);
    else
        base_text_printf(out, _("%s is not made yet."), name);
    explain_names_release(&names);
}

static bool is_end(const TraceEvent *event)
{
    return event->kind == TRACE_FINISHED || event->kind == TRACE_FAILED ||
           event->kind == TRACE_CANCELLED;
}

void explain_mark_wake(const ExplainLives *lives, TraceEventId id,
                       BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);
    const TraceEvent *cause = event->cause == TRACE_NONE
                                  ? NULL
                                  : trace_store_get(lives->trace, event->cause);
    ExplainNames names = {.lives = lives};
    const char *woken = explain_name_task(&names, event->task);
    const char *when = explain_name_place(&names, id);

    if (cause && cause->kind == TRACE_GROUP_CHILD_DONE)
        base_text_printf(
            out, _("The last child of %s has ended: so %s goes on in %s."),
            explain_name_group(&names, explain_group(lives, cause->group)),
            woken, when);
    else if (cause && is_end(cause))
        base_text_printf(out, _("%s has ended: so %s goes on in %s."),
                         explain_name_task(&names, cause->task), woken, when);
    else
        explain_event_tell(lives, cause ? event->cause : id, out);
    if (cause && !is_end(cause) && cause->kind != TRACE_GROUP_CHILD_DONE) {
        base_text_append(out, " ");
        base_text_printf(out, _("So %s goes on in %s."), woken, when);
    }
    explain_names_release(&names);
}

void explain_mark_callback(const ExplainLives *lives, TraceEventId first,
                           TraceEventId end, BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, first);
    uint32_t task = event->task;
    ExplainNames names = {.lives = lives};

    if (task != 0 && has_time_passed(lives, first, end - 1))
        base_text_printf(out, _("%s holds the thread %s: nobody else can run."),
                         explain_name_task(&names, task),
                         explain_mark_span(&names, first, end - 1));
    else
        explain_event_tell(lives, first, out);
    explain_names_release(&names);
}
