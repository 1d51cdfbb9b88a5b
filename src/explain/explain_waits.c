#include "explain_waits.h"

#include "base_words.h"
#include "explain_absent_loop.h"
#include "explain_cause.h"
#include "explain_event.h"
#include "explain_things.h"
#include "explain_words.h"

#include "base_memory.h"
#include "trace_facts.h"
#include "trace_store.h"
#include "trace_task.h"

enum { THINGS_MOST = 32, CIRCLE_MOST = 64, CHILDREN_MOST = 64 };

/* Who has been told of, and what. */
typedef struct Telling {
    ExplainNames *names;
    BaseText *out;
    bool *told;                   /* by serial */
    uint32_t things[THINGS_MOST]; /* serials of locks and the like */
    uint32_t thing_count;
    uint32_t count, most;
} Telling;

static const TraceEvent *event_at(const ExplainNames *names, TraceEventId id)
{
    return trace_store_get(names->lives->trace, id);
}

/* While its loop ran: it waits no more. */
static bool is_destroyed(const ExplainLives *lives, uint32_t serial)
{
    const ExplainTask *task = explain_task(lives, serial);

    return task->destroyed != TRACE_NONE &&
           explain_loop_runs_at(
               lives, task->destroyed,
               trace_store_get(lives->trace, task->created)->thread);
}

/* The suspension that a task is in at that event; TRACE_NONE. */
static TraceEventId wait_at(const ExplainLives *lives, uint32_t serial,
                            TraceEventId at)
{
    uint32_t stretch;

    if (at >= lives->event_count)
        return TRACE_NONE;
    TraceState state = explain_state_at(lives, serial, at, &stretch);
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

/* At the end of the run. */
static TraceEventId wait_of(const ExplainLives *lives, uint32_t serial)
{
    return lives->event_count == 0 || is_destroyed(lives, serial)
               ? TRACE_NONE
               : wait_at(lives, serial, lives->event_count - 1);
}

/* Who holds the lock that is waited for; 0: nobody, or it is no lock. */
static uint32_t holder_at(const ExplainLives *lives, TraceEventId wait,
                          TraceEventId at)
{
    TraceEventId since = explain_words_taken(lives, wait, at);
    if (since == TRACE_NONE)
        return 0;
    const TraceEvent *taken = trace_store_get(lives->trace, since);
    return taken->kind == TRACE_LOCK_ACQUIRED ? taken->task : 0;
}

static uint32_t holder_of(const ExplainLives *lives, TraceEventId wait)
{
    return holder_at(lives, wait, lives->event_count - 1);
}

static bool lives_at(const ExplainTask *task, TraceEventId at)
{
    return task && (task->ended == TRACE_NONE || task->ended > at);
}

/* The nth of the gather's children that live, from 0; 0: there are no more. */
static uint32_t gather_child(const ExplainLives *lives, TraceEventId made,
                             uint32_t nth, TraceEventId at)
{
    uint32_t gather = trace_store_get(lives->trace, made)->count;

    for (TraceEventId id = made + 1; id < lives->event_count; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind != TRACE_GATHER_CHILD || event->count != gather)
            break;
        if (lives_at(explain_task(lives, event->task), at) && nth-- == 0)
            return event->task;
    }
    return 0;
}

/* The same of the children of the group that the task is leaving. */
static uint32_t group_child(const ExplainLives *lives, uint32_t owner,
                            TraceEventId wait, uint32_t nth, TraceEventId at)
{
    uint32_t group = explain_group_left(lives, owner, wait);

    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *task = explain_task(lives, serial);
        if (group != EXPLAIN_NONE && task && task->group == group &&
            task->created <= at && lives_at(task, at) && nth-- == 0)
            return serial;
    }
    return 0;
}

/* The nth task, from 0, without which it cannot go on at that event; 0: there
 * are no more. */
static uint32_t awaited_by(const ExplainLives *lives, uint32_t serial,
                           uint32_t nth, TraceEventId at)
{
    bool is_end = at == lives->event_count - 1;
    TraceEventId id =
        is_end ? wait_of(lives, serial) : wait_at(lives, serial, at);

    if (id == TRACE_NONE)
        return 0;
    const TraceEvent *wait = trace_store_get(lives->trace, id);
    if (wait->count == TRACE_WAIT_GATHER && wait->also != TRACE_NONE)
        return gather_child(lives, wait->also, nth, at);
    if (wait->count == TRACE_WAIT_GROUP)
        return group_child(lives, serial, id, nth, at);
    if (nth > 0)
        return 0;
    uint32_t other = wait->other != 0 ? wait->other : holder_at(lives, id, at);
    return other == serial && wait->other == 0 ? 0 : other;
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
    const char *what = explain_name_wait(
        telling->names, wait, telling->names->lives->event_count - 1);

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

/* Whose name leads to the future that a task waits for, as far as anybody has
 * looked. */
static void tell_holdings(Telling *telling, uint32_t waiting)
{
    const TraceFacts *facts = telling->names->lives->facts;

    for (uint32_t i = 0; facts && i < facts->holding_count; i++) {
        const TraceHolding *one = &facts->holdings[i];
        if (one->waiting != waiting)
            continue;
        if (one->nobody)
            base_text_printf(telling->out,
                             _("    Nobody but %s, which waits for it, holds "
                               "it: nobody can set it any more.\n"),
                             explain_name_task(telling->names, waiting));
        else if (one->holder == 0)
            base_text_printf(
                telling->out,
                one->direct
                    ? _("    The module still has it, as `%s`, and nobody set "
                        "it.\n")
                    : _("    The module still leads to it, through `%s`, and "
                        "nobody set it.\n"),
                one->name);
        else
            base_text_printf(
                telling->out,
                one->direct
                    ? _("    %s still has it, as `%s`, and did not set it.\n")
                    : _("    %s can still get at it, through `%s`, and did not "
                        "set it.\n"),
                explain_name_task(telling->names, one->holder), one->name);
    }
}

/* Who was given the future that is waited for. */
static void tell_holders(Telling *telling, uint32_t waiting, TraceEventId wait)
{
    const ExplainLives *lives = telling->names->lives;
    TraceEventId made = event_at(telling->names, wait)->also;
    uint32_t holders = 0;

    if (event_at(telling->names, wait)->count != TRACE_WAIT_FUTURE ||
        event_at(telling->names, wait)->more != 0 || made == TRACE_NONE)
        return;
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *task = explain_task(lives, serial);
        if (!task || serial == waiting ||
            (lives->facts && task->ended == TRACE_NONE) ||
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

/* What was done with the thing that is waited for: of each once. */
static void tell_thing(Telling *telling, uint32_t serial, TraceEventId wait)
{
    uint32_t object = event_at(telling->names, wait)->object;

    for (uint32_t i = 0; i < telling->thing_count; i++)
        if (telling->things[i] == object)
            return;
    if (object == 0 || telling->thing_count == THINGS_MOST)
        return;
    telling->things[telling->thing_count++] = object;
    explain_things_tell(telling->names, serial, wait, telling->out);
}

/* Tasks each of which waits for the next, as far as is known of them. */
typedef struct Path {
    uint32_t tasks[CIRCLE_MOST];
    uint32_t count;
    bool *seen; /* by serial */
    TraceEventId at;
} Path;

/* Goes on from the last task of the path until it is back at the first. */
static bool close_circle(const ExplainLives *lives, Path *path)
{
    uint32_t last = path->tasks[path->count - 1], next;

    for (uint32_t nth = 0; (next = awaited_by(lives, last, nth, path->at)) != 0;
         nth++) {
        if (next == path->tasks[0])
            return true;
        if (nth == CHILDREN_MOST)
            return false;
        if (path->seen[next] || path->count == CIRCLE_MOST)
            continue;
        path->seen[next] = true;
        path->tasks[path->count++] = next;
        if (close_circle(lives, path))
            return true;
        path->count--;
    }
    return false;
}

static bool find_circle(const ExplainLives *lives, uint32_t serial,
                        TraceEventId at, Path *path)
{
    *path = (Path){.tasks = {serial},
                   .count = 1,
                   .at = at,
                   .seen = base_alloc_array(lives->task_count, sizeof(bool))};
    bool found = close_circle(lives, path);

    base_free(path->seen);
    return found;
}

/* "Task-2 one() -> Task-3 two() -> Task-2 one()" */
static void append_circle(ExplainNames *names, const Path *path, BaseText *out)
{
    for (uint32_t i = 0; i <= path->count; i++)
        base_text_printf(
            out, "%s%s", i > 0 ? " -> " : "",
            explain_name_task(names, path->tasks[i % path->count]));
}

static void tell_circle(Telling *telling, const Path *path)
{
    BaseText circle = {0};

    for (uint32_t i = 0; i < path->count; i++) {
        TraceEventId wait = wait_of(telling->names->lives, path->tasks[i]);
        if (event_at(telling->names, wait)->other == 0)
            tell_wait(telling, path->tasks[i], wait);
        tell_thing(telling, path->tasks[i], wait);
        telling->told[path->tasks[i]] = true;
    }
    append_circle(telling->names, path, &circle);
    if (path->count == 1)
        base_text_printf(telling->out,
                         _("  A circle: %s. It waits for itself, so it cannot "
                           "go on.\n"),
                         base_text_str(&circle));
    else
        base_text_printf(telling->out,
                         _("  A circle: %s. Each waits for the next, so none "
                           "can go on.\n"),
                         base_text_str(&circle));
    base_text_release(&circle);
}

/* Those for whom it waits come after it, each task once: `most` of them. */
static void tell_from(Telling *telling, uint32_t serial)
{
    const ExplainLives *lives = telling->names->lives;
    TraceEventId wait = wait_of(lives, serial);
    Path path;
    uint32_t next;

    if (telling->told[serial] || telling->count == telling->most ||
        wait == TRACE_NONE)
        return;
    telling->count++;
    if (find_circle(lives, serial, lives->event_count - 1, &path)) {
        tell_circle(telling, &path);
        return;
    }
    telling->told[serial] = true;
    tell_wait(telling, serial, wait);
    tell_thing(telling, serial, wait);
    tell_holders(telling, serial, wait);
    tell_holdings(telling, serial);
    tell_dead_holder(telling, wait);
    for (uint32_t nth = 0;
         (next = awaited_by(lives, serial, nth, lives->event_count - 1)) != 0 &&
         telling->count < telling->most;
         nth++)
        tell_from(telling, next);
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

/* True if that thread does nothing more after it. */
static bool is_last_of_thread(const ExplainNames *names, TraceEventId blocked)
{
    uint32_t thread = event_at(names, blocked)->thread;

    for (TraceEventId id = blocked + 1; id < names->lives->event_count; id++) {
        const TraceEvent *event = event_at(names, id);
        if (event->thread == thread && (event->kind == TRACE_THREAD_RESUMED ||
                                        event->kind == TRACE_THREAD_ENDED))
            return false;
    }
    return true;
}

/* Where what a thread waits for was taken, by who has not given it back; NONE.
 */
static TraceEventId taken_from_thread(const ExplainNames *names,
                                      TraceEventId blocked)
{
    uint32_t object = event_at(names, blocked)->object;
    TraceEventId taken = TRACE_NONE;

    for (TraceEventId id = 0; id < names->lives->event_count; id++) {
        const TraceEvent *event = event_at(names, id);
        if (object == 0 || event->object != object)
            continue;
        if (event->kind == TRACE_LOCK_ACQUIRED)
            taken = id;
        else if (event->kind == TRACE_LOCK_RELEASED)
            taken = TRACE_NONE;
    }
    return taken;
}

/* Threads that hang, and for which other each waits. */
typedef struct Stuck {
    uint32_t thread, on;
    bool waits; /* for a thread that is known */
} Stuck;

static const Stuck *stuck_called(const Stuck *stuck, uint32_t count,
                                 uint32_t thread)
{
    for (uint32_t i = 0; i < count; i++)
        if (stuck[i].thread == thread && stuck[i].waits)
            return &stuck[i];
    return NULL;
}

/* True if who waits for one another leads from there back to there. */
static bool is_circle(const Stuck *stuck, uint32_t count, const Stuck *first,
                      uint32_t *length)
{
    const Stuck *at = first;

    for (*length = 1; at && *length <= count; (*length)++) {
        if (at->on == first->thread)
            return true;
        at = stuck_called(stuck, count, at->on);
    }
    return false;
}

/* The first circle that there is. */
static void tell_thread_circle(const ExplainLives *lives, const Stuck *stuck,
                               uint32_t count, BaseText *out)
{
    BaseText circle = {0};
    uint32_t first = 0, length = 0;

    while (first < count && !(stuck[first].waits &&
                              is_circle(stuck, count, &stuck[first], &length)))
        first++;
    if (first == count)
        return;
    const Stuck *at = &stuck[first];
    for (uint32_t i = 0; i <= length; i++) {
        if (i > 0)
            base_text_append(&circle, " -> ");
        explain_words_actor(lives, 0, at->thread, &circle);
        at = stuck_called(stuck, count, at->on);
    }
    base_text_printf(out,
                     length == 1
                         ? _("  A circle: %s. The thread waits for itself, so "
                             "it cannot go on.\n")
                         : _("  A circle: %s. Each thread waits for the next, "
                             "so none can go on.\n"),
                     base_text_str(&circle));
    base_text_release(&circle);
}

/* Threads hang, too; those of a pool that have nothing to do do not. */
static void tell_threads(ExplainNames *names, BaseText *out)
{
    enum { THREADS_MOST = 16 };
    const ExplainLives *lives = names->lives;
    Stuck stuck[THREADS_MOST];
    uint32_t count = 0;

    if (trace_store_ending(lives->trace) != TRACE_ENDING_DEADLOCK)
        return;
    for (TraceEventId id = 0; id < lives->event_count && count < THREADS_MOST;
         id++) {
        const TraceEvent *event = event_at(names, id);
        if (event->kind != TRACE_THREAD_BLOCKED || event->line == 0 ||
            !is_last_of_thread(names, id))
            continue;
        base_text_append(out, "  ");
        explain_event_tell(lives, id, out);
        base_text_append_char(out, '\n');
        TraceEventId taken = event->count == TRACE_WAIT_LOCK
                                 ? taken_from_thread(names, id)
                                 : TRACE_NONE;
        stuck[count++] = (Stuck){
            .thread = event->thread,
            .on = taken != TRACE_NONE ? event_at(names, taken)->thread : 0,
            .waits = taken != TRACE_NONE};
        if (taken != TRACE_NONE)
            base_text_printf(out, _("    %s has had it since line %u (%s).\n"),
                             explain_name_doer(names, taken),
                             event_at(names, taken)->line,
                             explain_name_place(names, taken));
    }
    tell_thread_circle(lives, stuck, count, out);
}

void explain_waits_tell_all(ExplainNames *names, BaseText *out)
{
    Telling telling = begin(names, out);

    for (uint32_t serial = 1; serial < names->lives->task_count; serial++)
        tell_from(&telling, serial);
    base_free(telling.told);
    tell_threads(names, out);
}

/* ---- a circle that was ---- */

bool explain_waits_tell_circle(ExplainNames *names, uint32_t task,
                               TraceEventId at, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    BaseText circle = {0};
    Path path;

    if (at >= lives->event_count || !find_circle(lives, task, at, &path) ||
        path.count < 2)
        return false;
    append_circle(names, &path, &circle);
    base_text_append_char(out, ' ');
    base_text_printf(out,
                     _("Until then there was a circle: %s. Each waited for the "
                       "next, so none could go on."),
                     base_text_str(&circle));
    for (uint32_t i = 0; i < path.count; i++) {
        TraceEventId wait = wait_at(lives, path.tasks[i], at);
        base_text_append_char(out, ' ');
        base_text_printf(out, _("%s waited in line %u for %s."),
                         explain_name_task(names, path.tasks[i]),
                         event_at(names, wait)->line,
                         explain_name_wait(names, wait, at));
    }
    base_text_release(&circle);
    return true;
}
