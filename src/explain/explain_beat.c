#include "explain_beat.h"

#include "explain_cause.h"
#include "explain_own.h"
#include "trace_store.h"
#include "trace_task.h"

enum {
    WALK_MOST = 20000, /* events on either side of one that are joined */
    DROPS_MOST = 8     /* timers that a delivery drops before the end */
};

static bool is_delivery(const TraceEvent *event)
{
    return (event->kind == TRACE_RESUMED || event->kind == TRACE_FIRST_STEP) &&
           (event->flags & TRACE_FLAG_CANCEL) != 0;
}

static bool is_of_loop(const ExplainLives *lives, const TraceEvent *event)
{
    const ExplainTask *task = explain_task(lives, event->task);

    return task && task->of_loop;
}

/* What the machine writes about its end belongs to that end. */
static ExplainBeatKind kind_of_error_line(const ExplainLives *lives,
                                          TraceEventId id)
{
    TraceEventId head = explain_own_head(lives, id);

    if (head == TRACE_NONE)
        return EXPLAIN_BEAT_ERRORS;
    return head == id ? EXPLAIN_BEAT_ALONE : EXPLAIN_BEAT_ATTACHED;
}

/* True if the task ends at once of what was thrown into it: nothing else is
 * told between the two. */
static bool is_end_of_delivery(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *end = trace_store_get(lives->trace, id);

    for (TraceEventId at = id; at > 0 && id - at < DROPS_MOST; at--) {
        const TraceEvent *before = trace_store_get(lives->trace, at - 1);
        if (before->task != end->task)
            return false;
        if (before->kind != TRACE_TIMER_DROPPED)
            return is_delivery(before);
    }
    return false;
}

static ExplainBeatKind kind_of(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);

    if (is_of_loop(lives, event))
        return EXPLAIN_BEAT_MACHINERY;
    switch (event->kind) {
    case TRACE_TASK_CREATED:
        return event->by == 0 || explain_task(lives, event->task)->is_eager
                   ? EXPLAIN_BEAT_ALONE
                   : EXPLAIN_BEAT_SPAWNS;
    case TRACE_FIRST_STEP:
        return is_delivery(event) ? EXPLAIN_BEAT_DELIVERIES
                                  : EXPLAIN_BEAT_FIRST_STEPS;
    case TRACE_RESUMED:
        return is_delivery(event) ? EXPLAIN_BEAT_DELIVERIES
                                  : EXPLAIN_BEAT_STEPS;
    case TRACE_SUSPENDED:
    case TRACE_TASK_RENAMED:
    case TRACE_FUTURE_MADE:
    case TRACE_GATHER_MADE:
    case TRACE_GATHER_CHILD:
    case TRACE_TIMER_SET:
    case TRACE_TIMER_DROPPED:
    case TRACE_DRAWN:
    case TRACE_RESULT_ASKED:
    case TRACE_QUEUE_DONE:
        return EXPLAIN_BEAT_ATTACHED;
    case TRACE_CANCELLED:
        return is_end_of_delivery(lives, id) ? EXPLAIN_BEAT_DELIVERIES
                                             : EXPLAIN_BEAT_ALONE;
    case TRACE_CANCEL_REQUESTED:
        return (event->flags & TRACE_FLAG_ACCEPTED) != 0 ? EXPLAIN_BEAT_REQUESTS
                                                         : EXPLAIN_BEAT_ALONE;
    case TRACE_GROUP_CHILD_DONE:
        return EXPLAIN_BEAT_CHILDREN_DONE;
    case TRACE_STDOUT:
        return EXPLAIN_BEAT_LINES;
    case TRACE_STDERR:
        return kind_of_error_line(lives, id);
    case TRACE_QUEUE_PUT:
        return EXPLAIN_BEAT_PUTS;
    case TRACE_QUEUE_GOT:
        return EXPLAIN_BEAT_GETS;
    case TRACE_TIMER_FIRED:
        return EXPLAIN_BEAT_TIMERS;
    case TRACE_LOOP_START:
    case TRACE_LOOP_STOP:
    case TRACE_SHUTDOWN_BEGIN:
        return EXPLAIN_BEAT_MACHINERY;
    default:
        return EXPLAIN_BEAT_ALONE;
    }
}

static bool same_turn(const ExplainLives *lives, TraceEventId a, TraceEventId b)
{
    const TraceEvent *one = trace_store_get(lives->trace, a);
    const TraceEvent *two = trace_store_get(lives->trace, b);

    return one->turn == two->turn && one->time == two->time;
}

/* The event that gives its kind to what is attached to it. */
static TraceEventId head_of(const ExplainLives *lives, TraceEventId event)
{
    TraceEventId id = event;

    while (id > 0 && event - id < WALK_MOST &&
           kind_of(lives, id) == EXPLAIN_BEAT_ATTACHED &&
           same_turn(lives, id - 1, event))
        id--;
    return id;
}

/* True for what is told together with its like. */
static bool can_join(ExplainBeatKind kind)
{
    return kind != EXPLAIN_BEAT_ALONE && kind != EXPLAIN_BEAT_ATTACHED;
}

/* True if two events of a kind are things that one sentence can be about: what
 * goes through queues goes through the same one, by the same hand. */
static bool are_like(const ExplainLives *lives, TraceEventId a, TraceEventId b,
                     ExplainBeatKind kind)
{
    const TraceEvent *one = trace_store_get(lives->trace, a);
    const TraceEvent *two = trace_store_get(lives->trace, b);

    if (kind != EXPLAIN_BEAT_PUTS && kind != EXPLAIN_BEAT_GETS)
        return true;
    return one->object == two->object && one->by == two->by;
}

/* True if `id` lies in the turn of the beat's head, or does not have to. */
static bool is_near(const ExplainLives *lives, TraceEventId id,
                    TraceEventId head, ExplainBeatKind kind)
{
    return kind == EXPLAIN_BEAT_MACHINERY || same_turn(lives, id, head);
}

static TraceEventId first_of(const ExplainLives *lives, TraceEventId head,
                             ExplainBeatKind kind)
{
    TraceEventId first = head;

    while (can_join(kind) && first > 0 && head - first < WALK_MOST) {
        TraceEventId before = first - 1;
        TraceEventId other = before;
        if (kind_of(lives, other) == EXPLAIN_BEAT_ATTACHED)
            other = head_of(lives, before);
        if (!is_near(lives, before, head, kind) ||
            kind_of(lives, other) != kind ||
            !are_like(lives, other, head, kind))
            break;
        first = before;
    }
    return first;
}

static TraceEventId last_of(const ExplainLives *lives, TraceEventId event,
                            TraceEventId head, ExplainBeatKind kind)
{
    TraceEventId last = event;

    while (last + 1 < lives->event_count && last - event < WALK_MOST) {
        ExplainBeatKind other = kind_of(lives, last + 1);
        bool joins = other == EXPLAIN_BEAT_ATTACHED ||
                     (other == kind && can_join(kind) &&
                      are_like(lives, last + 1, head, kind));
        if (!is_near(lives, last + 1, head, kind) || !joins)
            break;
        last++;
    }
    return last;
}

ExplainBeat explain_beat(const ExplainLives *lives, TraceEventId event)
{
    TraceEventId head = head_of(lives, event);
    ExplainBeatKind kind = kind_of(lives, head);

    return (ExplainBeat){.first = first_of(lives, head, kind),
                         .last = last_of(lives, event, head, kind)};
}

/* What is attached to a beat tells what its tasks do next. */
static void count_attached(TraceEventId id, const TraceEvent *event,
                           ExplainBeatFacts *facts)
{
    if (event->kind == TRACE_DRAWN)
        facts->draw = id;
    if (event->kind != TRACE_SUSPENDED)
        return;
    facts->waits++;
    facts->wait = id;
    facts->waiting = event->task;
    if (event->count == TRACE_WAIT_SLEEP)
        facts->sleeps++;
}

static void count_event(const TraceEvent *event, ExplainBeatFacts *facts)
{
    if (event->kind == TRACE_CANCELLED) {
        facts->ends++;
        return;
    }
    if (facts->events == 0)
        facts->by = event->by;
    facts->one_by = facts->one_by && facts->by == event->by;
    facts->events++;
    if (facts->kind == EXPLAIN_BEAT_CHILDREN_DONE)
        facts->left = event->count;
}

bool explain_is_passed_on(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);

    if (event->kind != TRACE_CANCEL_REQUESTED || event->cause == TRACE_NONE)
        return false;
    const TraceEvent *cause = trace_store_get(lives->trace, event->cause);
    return cause->kind == TRACE_CANCEL_REQUESTED && cause->task != event->task;
}

/* A group that aborts asks its children, and its own parent last. */
static void see_who_asks(const ExplainLives *lives, TraceEventId first,
                         TraceEventId last, ExplainBeatFacts *facts)
{
    TraceEventId cause = trace_store_get(lives->trace, first)->cause;

    facts->by_run = explain_asker(lives, first).kind == EXPLAIN_ASKER_RUN;

    if (cause == TRACE_NONE)
        return;
    const TraceEvent *event = trace_store_get(lives->trace, cause);
    uint32_t group = event->kind == TRACE_GROUP_ABORT
                         ? explain_group(lives, event->group)
                         : EXPLAIN_NONE;
    if (group == EXPLAIN_NONE)
        return;
    facts->by_group = true;
    if (lives->groups[group].owner == trace_store_get(lives->trace, last)->task)
        facts->parent = lives->groups[group].owner;
}

/* How far back it is looked for whether a task was told of already. */
enum { LOOK_BACK = 256 };

/* True if an earlier event of the same kind is about the same task. */
static bool is_about_before(const ExplainLives *lives, TraceEventId first,
                            TraceEventId id)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);

    for (TraceEventId at = id; at > first && id - at < LOOK_BACK; at--) {
        const TraceEvent *other = trace_store_get(lives->trace, at - 1);
        if (other->kind == event->kind && other->task == event->task)
            return true;
    }
    return false;
}

ExplainBeatFacts explain_beat_facts(const ExplainLives *lives, ExplainBeat beat)
{
    ExplainBeatFacts facts = {.kind = kind_of(lives, head_of(lives, beat.last)),
                              .one_by = true,
                              .one_group = true,
                              .first = TRACE_NONE,
                              .wait = TRACE_NONE,
                              .draw = TRACE_NONE};
    uint32_t group = 0;
    TraceEventId first = TRACE_NONE, last = TRACE_NONE;

    for (TraceEventId id = beat.first; id <= beat.last; id++) {
        const TraceEvent *one = trace_store_get(lives->trace, id);
        ExplainBeatKind kind = kind_of(lives, id);
        if (kind == EXPLAIN_BEAT_ATTACHED)
            count_attached(id, one, &facts);
        if (kind != facts.kind)
            continue;
        if (explain_is_passed_on(lives, id)) {
            facts.passed++;
            continue;
        }
        first = first == TRACE_NONE ? id : first;
        last = id;
        facts.tasks +=
            one->kind != TRACE_CANCELLED && !is_about_before(lives, first, id);
        facts.one_group =
            facts.one_group && (group == 0 || group == one->group);
        group = one->group;
        facts.about = one->task;
        count_event(one, &facts);
    }
    facts.first = first;
    if (facts.kind == EXPLAIN_BEAT_REQUESTS && first != TRACE_NONE)
        see_who_asks(lives, first, last, &facts);
    return facts;
}
