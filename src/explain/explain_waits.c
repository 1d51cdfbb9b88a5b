#include "explain_waits.h"

#include "base_words.h"
#include "explain_absent_loop.h"
#include "explain_words.h"

#include "base_memory.h"
#include "trace_store.h"
#include "trace_task.h"

/* Who has been told of. */
typedef struct Telling {
    ExplainNames *names;
    BaseText *out;
    bool *told; /* by serial */
    uint32_t count, most;
} Telling;

static const TraceEvent *event_at(const ExplainNames *names, TraceEventId id)
{
    return trace_store_get(names->lives->trace, id);
}

/* While its loop ran: it waits no more. */
static bool is_destroyed(const ExplainLives *lives, uint32_t serial)
{
    TraceEventId at = explain_task(lives, serial)->destroyed;

    return at != TRACE_NONE && explain_loop_runs_at(lives, at);
}

/* The suspension that a task is in at the end of the run; TRACE_NONE. */
static TraceEventId wait_of(const ExplainLives *lives, uint32_t serial)
{
    uint32_t stretch;

    if (lives->event_count == 0 || is_destroyed(lives, serial))
        return TRACE_NONE;
    TraceState state =
        explain_state_at(lives, serial, lives->event_count - 1, &stretch);
    if (stretch == EXPLAIN_NONE ||
        (state != TRACE_STATE_WAITING && state != TRACE_STATE_CANCEL_REQUESTED))
        return TRACE_NONE;
    /* One that was asked and not told still stands at its await. */
    for (uint32_t first = explain_task(lives, serial)->stretch;; stretch--) {
        TraceEventId begin = lives->stretches[stretch].begin;
        if (trace_store_get(lives->trace, begin)->kind == TRACE_SUSPENDED)
            return begin;
        if (stretch == first)
            return TRACE_NONE;
    }
}

/* Who holds the lock that is waited for; 0: nobody, or it is no lock. */
static uint32_t holder_of(const ExplainLives *lives, TraceEventId wait)
{
    const TraceEvent *event = trace_store_get(lives->trace, wait);

    if (event->also == TRACE_NONE)
        return 0;
    const TraceEvent *taken = trace_store_get(lives->trace, event->also);
    return taken->kind == TRACE_LOCK_ACQUIRED ? taken->task : 0;
}

/* The task without which it cannot go on; 0: there is none but itself. */
static uint32_t awaited_by(const ExplainLives *lives, uint32_t serial)
{
    TraceEventId wait = wait_of(lives, serial);

    if (wait == TRACE_NONE)
        return 0;
    uint32_t other = trace_store_get(lives->trace, wait)->other;
    if (other == 0)
        other = holder_of(lives, wait);
    return other == serial ? 0 : other;
}

/* Who holds the lock has ended, and nobody else can let go of it. */
static void tell_dead_holder(Telling *telling, TraceEventId wait)
{
    ExplainNames *names = telling->names;
    uint32_t serial = holder_of(names->lives, wait);
    const ExplainTask *task = explain_task(names->lives, serial);

    if (!task || task->ended == TRACE_NONE)
        return;
    const TraceEvent *end = event_at(names, task->ended);
    const char *who = explain_name_task(names, serial);
    const char *at = explain_name_place(names, task->ended);
    if (task->outcome == TRACE_STATE_FAILED)
        base_text_printf(telling->out,
                         _("    %s died of %s in line %u (%s) and never let go "
                           "of it.\n"),
                         who, explain_name_error(names, task->ended), end->line,
                         at);
    else
        base_text_printf(telling->out,
                         _("    %s ended (%s) and never let go of it.\n"), who,
                         at);
}

static void tell_wait(Telling *telling, uint32_t serial, TraceEventId wait)
{
    const TraceEvent *event = event_at(telling->names, wait);
    const char *who = explain_name_task(telling->names, serial);
    const char *what = explain_name_wait(telling->names, wait);

    if (event->line != 0)
        base_text_printf(telling->out, _("  %s waits for %s, in line %u.\n"),
                         who, what, event->line);
    else
        base_text_printf(telling->out, _("  %s waits for %s.\n"), who, what);
}

/* True if anybody waited for the task when it ended: a task or its group. */
static bool is_waited_for(const ExplainLives *lives, uint32_t serial)
{
    const ExplainTask *task = explain_task(lives, serial);

    if (task->group != EXPLAIN_NONE)
        return true;
    for (uint32_t other = 1; other < lives->task_count; other++) {
        uint32_t stretch;
        TraceState state =
            explain_state_at(lives, other, task->ended, &stretch);
        if (state == TRACE_STATE_WAITING && stretch != EXPLAIN_NONE &&
            trace_store_get(lives->trace, lives->stretches[stretch].begin)
                    ->other == serial)
            return true;
    }
    return false;
}

/* What became of a task that had been given the future. */
static void tell_holder(Telling *telling, uint32_t serial)
{
    ExplainNames *names = telling->names;
    const ExplainTask *task = explain_task(names->lives, serial);
    const char *who = explain_name_task(names, serial);

    if (task->ended == TRACE_NONE) {
        base_text_printf(telling->out,
                         _("    %s was given it, and still lives.\n"), who);
        return;
    }
    const TraceEvent *end = event_at(names, task->ended);
    const char *at = explain_name_place(names, task->ended);
    if (task->outcome == TRACE_STATE_FAILED)
        base_text_printf(
            telling->out,
            is_waited_for(names->lives, serial)
                ? _("    %s was given it, and died of %s in line %u "
                    "(%s) before it had set it.\n")
                : _("    %s was given it, and died of %s in line %u "
                    "(%s) before it had set it; nobody was waiting "
                    "for that task.\n"),
            who, explain_name_error(names, task->ended), end->line, at);
    else
        base_text_printf(
            telling->out,
            _("    %s was given it, and ended (%s) without setting "
              "it.\n"),
            who, at);
}

/* Who was given the future that is waited for. */
static void tell_holders(Telling *telling, uint32_t waiting, TraceEventId wait)
{
    const ExplainLives *lives = telling->names->lives;
    TraceEventId made = event_at(telling->names, wait)->also;
    uint32_t holders = 0;

    if (event_at(telling->names, wait)->count != TRACE_WAIT_FUTURE ||
        made == TRACE_NONE)
        return;
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *task = explain_task(lives, serial);
        if (!task || serial == waiting ||
            event_at(telling->names, task->created)->also != made)
            continue;
        tell_holder(telling, serial);
        holders++;
    }
    if (holders == 1)
        base_text_append(
            telling->out,
            _("    No other task was given it when it was made.\n"));
}

/* Steps to get from `serial` back to it along what tasks wait for; 0: it is in
 * no circle. */
static uint32_t circle_of(const ExplainLives *lives, uint32_t serial)
{
    uint32_t at = serial, steps = 0;

    while (steps < lives->task_count && at != 0) {
        at = awaited_by(lives, at);
        steps++;
        if (at == serial)
            return steps;
    }
    return 0;
}

static void tell_circle(Telling *telling, uint32_t serial)
{
    const ExplainLives *lives = telling->names->lives;
    uint32_t at = serial;
    BaseText circle = {0};

    do {
        TraceEventId wait = wait_of(lives, at);
        if (event_at(telling->names, wait)->other == 0)
            tell_wait(telling, at, wait);
        base_text_printf(&circle, "%s -> ",
                         explain_name_task(telling->names, at));
        telling->told[at] = true;
        at = awaited_by(lives, at);
    } while (at != serial);
    base_text_append(&circle, explain_name_task(telling->names, serial));
    base_text_printf(telling->out,
                     _("  A circle: %s. Each waits for the next, so none can "
                       "go on.\n"),
                     base_text_str(&circle));
    base_text_release(&circle);
}

static void tell_from(Telling *telling, uint32_t serial)
{
    const ExplainLives *lives = telling->names->lives;

    while (serial != 0 && !telling->told[serial] &&
           telling->count < telling->most) {
        TraceEventId wait = wait_of(lives, serial);
        if (wait == TRACE_NONE)
            return;
        telling->count++;
        if (circle_of(lives, serial) != 0) {
            tell_circle(telling, serial);
            return;
        }
        telling->told[serial] = true;
        tell_wait(telling, serial, wait);
        tell_holders(telling, serial, wait);
        tell_dead_holder(telling, wait);
        serial = awaited_by(lives, serial);
    }
}

static Telling begin(ExplainNames *names, BaseText *out)
{
    return (Telling){
        .names = names,
        .out = out,
        .told = base_alloc_array(names->lives->task_count + 1, sizeof(bool)),
        .most = 32};
}

void explain_waits_tell(ExplainNames *names, uint32_t task, BaseText *out)
{
    Telling telling = begin(names, out);

    tell_from(&telling, task);
    base_free(telling.told);
}

void explain_waits_tell_all(ExplainNames *names, BaseText *out)
{
    Telling telling = begin(names, out);

    for (uint32_t serial = 1; serial < names->lives->task_count; serial++)
        tell_from(&telling, serial);
    base_free(telling.told);
}
