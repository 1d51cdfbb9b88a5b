#include "explain_tie.h"

#include "base_words.h"
#include "explain_mark_span.h"
#include "explain_names.h"
#include "trace_store.h"
#include "trace_task.h"

enum { WAITING_MOST = 4, ITEM_ROOM = 40 };

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static bool has_happened(TraceEventId event, TraceEventId until)
{
    return event != TRACE_NONE && event <= until;
}

/* "the lock `box`": what an event of a lock or a semaphore is about. */
static const char *thing_of(ExplainNames *names, const TraceEvent *event)
{
    return explain_name_thing(
        names, trace_wait_named(explain_name_text(names, event->detail)),
        explain_name_text(names, event->text));
}

/* True if a task that was suspended for that thing still waits at `until`. */
static bool still_waits(const ExplainLives *lives, TraceEventId suspended,
                        TraceEventId until)
{
    uint32_t stretch;

    explain_state_at(lives, event_at(lives, suspended)->task, until, &stretch);
    return stretch != EXPLAIN_NONE &&
           lives->stretches[stretch].begin == suspended;
}

/* Who waits for what is held, at the moment that the reader sees. */
static void tell_waiters(ExplainNames *names, TraceEventId taken,
                         TraceEventId until, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    uint32_t object = event_at(lives, taken)->object, count = 0;
    uint32_t tasks[WAITING_MOST];

    for (TraceEventId id = 0; id <= until; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind != TRACE_SUSPENDED || event->object != object ||
            !still_waits(lives, id, until))
            continue;
        if (count < WAITING_MOST)
            tasks[count] = event->task;
        count++;
    }
    if (count == 0)
        return;
    base_text_append(out, " ");
    base_text_printf(
        out, _n("%s waits for it.", "%s wait for it.", count),
        explain_name_tasks(names, tasks, count,
                           count < WAITING_MOST ? count : WAITING_MOST));
}

void explain_tie_held(const ExplainLives *lives, TraceEventId taken,
                      TraceEventId end, TraceEventId until, BaseText *out)
{
    const TraceEvent *event = event_at(lives, taken);
    ExplainNames names = {.lives = lives};
    const char *who = explain_name_task(&names, event->by);
    const char *what = thing_of(&names, event);
    const char *from = explain_name_place(&names, taken);

    if (has_happened(end, until)) {
        base_text_printf(out, _("%s holds %s %s."), who, what,
                         explain_mark_span(&names, taken, end));
    } else {
        base_text_printf(out, _("%s holds %s since %s."), who, what, from);
        tell_waiters(&names, taken, until, out);
    }
    explain_names_release(&names);
}

void explain_tie_limit(const ExplainLives *lives, TraceEventId set,
                       TraceEventId fired, TraceEventId end, TraceEventId until,
                       BaseText *out)
{
    const TraceEvent *event = event_at(lives, set);
    ExplainNames names = {.lives = lives};
    const char *who = explain_name_task(&names, event->task);
    const char *at = explain_name_time(&names, event->number);

    base_text_printf(
        out,
        _("A time limit of line %u: %s may stay in its block until "
          "%s."),
        event->line, who, at);
    base_text_append(out, " ");
    if (has_happened(fired, until))
        base_text_printf(out, _("It is over in %s, and asks the task to stop."),
                         explain_name_place(&names, fired));
    else if (has_happened(end, until) &&
             event_at(lives, end)->kind == TRACE_TIMEOUT_SET)
        base_text_printf(out, _("It is set anew in %s."),
                         explain_name_place(&names, end));
    else if (has_happened(end, until))
        base_text_printf(out, _("The block ends in time, in %s."),
                         explain_name_place(&names, end));
    else
        base_text_append(out, _("The block has not ended yet."));
    explain_names_release(&names);
}

void explain_tie_wall(const ExplainLives *lives, TraceEventId suspended,
                      TraceEventId stopped, TraceEventId until, BaseText *out)
{
    const TraceEvent *event = event_at(lives, suspended);
    ExplainNames names = {.lives = lives};
    const char *who = explain_name_short(&names, event->task);
    const char *whom = explain_name_task(&names, event->other);

    base_text_printf(out,
                     _("A shield: %s waits for %s, and a request to stop %s "
                       "does not get through to it."),
                     who, whom, who);
    if (has_happened(stopped, until)) {
        base_text_append(out, " ");
        base_text_printf(out, _("It holds off the one of %s: %s goes on."),
                         explain_name_place(&names, stopped),
                         explain_name_short(&names, event->other));
    }
    explain_names_release(&names);
}

void explain_tie_item(const ExplainLives *lives, TraceEventId got,
                      BaseText *out)
{
    const TraceEvent *event = event_at(lives, got);
    const TraceEvent *put = event_at(lives, event->also);
    ExplainNames names = {.lives = lives};
    const char *item = explain_name_value(&names, event->detail, ITEM_ROOM);
    const char *given = explain_name_text(&names, put->text);
    const char *name =
        *given != '\0' ? given : explain_name_text(&names, event->text);
    const char *queue = explain_name_thing(&names, TRACE_WAIT_GET, name);

    base_text_printf(out, _("%s puts %s into %s in %s; %s takes it out in %s."),
                     explain_name_task(&names, put->by), item, queue,
                     explain_name_place(&names, event->also),
                     explain_name_task(&names, event->by),
                     explain_name_place(&names, got));
    explain_names_release(&names);
}

void explain_tie_gather(const ExplainLives *lives, TraceEventId made,
                        TraceEventId end, uint32_t failed, TraceEventId until,
                        BaseText *out)
{
    const TraceEvent *event = event_at(lives, made);
    ExplainNames names = {.lives = lives};
    uint32_t count = (uint32_t)event->number;

    base_text_printf(out,
                     _n("gather() in line %u: %s waits for %u child since %s.",
                        "gather() in line %u: %s waits for %u children since "
                        "%s.",
                        count),
                     event->line, explain_name_task(&names, event->task), count,
                     explain_name_place(&names, made));
    base_text_append(out, " ");
    if (!has_happened(end, until))
        base_text_append(out, _("It has not ended yet."));
    else if (failed != 0)
        base_text_printf(out,
                         _("It ends in %s with the error of %s, and cancels "
                           "nobody."),
                         explain_name_place(&names, end),
                         explain_name_task(&names, failed));
    else
        base_text_printf(out, _("All have ended in %s."),
                         explain_name_place(&names, end));
    explain_names_release(&names);
}
