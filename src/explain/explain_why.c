#include "explain_why.h"

#include "explain_cause.h"
#include "explain_draw.h"
#include "trace_store.h"
#include "trace_task.h"

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static bool is_throwing(const TraceEvent *event)
{
    return (event->kind == TRACE_RESUMED || event->kind == TRACE_FIRST_STEP) &&
           event->text != 0;
}

/* The chain. */

/* A failure that came from the task's own code: nobody else brought it, or gave
 * it to a future. */
static bool is_own_failure(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);

    return event->kind == TRACE_FAILED && !explain_is_handed_on(lives, id) &&
           explain_giving(lives, id) == TRACE_NONE;
}

/* A step or the end of a task of the loop's own: that it was made says it. */
static bool is_chore(const ExplainLives *lives, const TraceEvent *event)
{
    const ExplainTask *task = explain_task(lives, event->task);

    return task && task->of_loop &&
           (event->kind == TRACE_FIRST_STEP || event->kind == TRACE_RESUMED ||
            event->kind == TRACE_FINISHED);
}

static bool is_told(const ExplainLives *lives, TraceEventId id,
                    TraceEventId target)
{
    const TraceEvent *event = event_at(lives, id);

    if (id != target && is_chore(lives, event))
        return false;
    switch (event->kind) {
    case TRACE_CANCELLED:
        /* The delivery before it says it all. */
        return event->cause == TRACE_NONE ||
               !is_throwing(event_at(lives, event->cause));
    case TRACE_SUSPENDED:
    case TRACE_TIMER_SET:
    case TRACE_TIMER_DROPPED:
    case TRACE_BEGIN:
    case TRACE_LOOP_START:
    case TRACE_LOOP_STOP:
    case TRACE_UNCANCEL:
    case TRACE_STDOUT:
    case TRACE_STDERR:
        return id == target;
    default:
        return true;
    }
}

/* Its links. */

/* Where the task stood when the exception came: its last suspension;
 * TRACE_NONE if it had not begun. */
static TraceEventId suspension_before(const ExplainLives *lives,
                                      TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);
    const ExplainTask *task = explain_task(lives, event->task);
    uint32_t stretch;

    if (!task)
        return TRACE_NONE;
    explain_state_at(lives, event->task, id, &stretch);
    while (stretch != EXPLAIN_NONE && stretch > task->stretch) {
        TraceEventId begin = lives->stretches[--stretch].begin;
        if (event_at(lives, begin)->kind == TRACE_SUSPENDED)
            return begin;
    }
    return TRACE_NONE;
}

static void link_throw(const ExplainLives *lives, const TraceEvent *event,
                       ExplainLink *link)
{
    link->kind = event->kind == TRACE_RESUMED ? EXPLAIN_LINK_THROWN
                                              : EXPLAIN_LINK_THROWN_FIRST;
    link->waited = suspension_before(lives, link->event);
    if (link->waited != TRACE_NONE && link->line == 0)
        link->line = event_at(lives, link->waited)->line;
}

static bool has_failed(const ExplainTask *task)
{
    return task->ended != TRACE_NONE && task->outcome == TRACE_STATE_FAILED;
}

static void link_child(const ExplainLives *lives, const TraceEvent *event,
                       ExplainLink *link)
{
    const ExplainTask *child = explain_task(lives, event->other);
    uint32_t group = explain_group(lives, event->group);

    link->line = 0;
    link->kind = event->count == 0 ? EXPLAIN_LINK_LAST_CHILD_ENDED
                                   : EXPLAIN_LINK_CHILD_ENDED;
    if (!child || !has_failed(child))
        return;
    link->kind = EXPLAIN_LINK_CHILD_FAILED;
    if (group == EXPLAIN_NONE)
        return;
    TraceEventId abort = lives->groups[group].abort;
    if (abort == TRACE_NONE)
        return; /* whether it aborts is still to come */
    if (abort < link->event)
        link->heard = EXPLAIN_HEARD_LATER;
    else if (event_at(lives, abort)->cause == link->event)
        link->heard = EXPLAIN_HEARD_FIRST;
}

static void link_abort(const ExplainLives *lives, const TraceEvent *event,
                       ExplainLink *link)
{
    uint32_t group = explain_group(lives, event->group);

    link->line = 0;
    link->kind = EXPLAIN_LINK_ABORT;
    link->children = event->count;
    if (group == EXPLAIN_NONE)
        return;
    TraceEventId last = lives->groups[group].abort_last;
    uint32_t owner = lives->groups[group].owner;
    if (last != TRACE_NONE && event_at(lives, last)->task == owner)
        link->parent = owner;
}

/* Requests that came of the same cause are all made in one turn; those that
 * came too late are none. */
static void link_request(const ExplainLives *lives, const TraceEvent *event,
                         ExplainLink *link)
{
    ExplainAsker asker = explain_asker(lives, link->event);

    link->line = asker.line;
    link->kind = EXPLAIN_LINK_REQUEST;
    if (event->cause == TRACE_NONE || (event->flags & TRACE_FLAG_ACCEPTED) == 0)
        return;
    bool over = false;
    for (TraceEventId i = event->cause + 1; i < lives->event_count; i++) {
        const TraceEvent *other = event_at(lives, i);
        over = other->turn != event->turn;
        if (over)
            break;
        if (other->kind != TRACE_CANCEL_REQUESTED ||
            other->cause != event->cause ||
            (other->flags & TRACE_FLAG_ACCEPTED) == 0)
            continue;
        link->total++;
        if (i == link->event)
            link->place = link->total;
    }
    if (!over) /* more may come */
        link->place = link->total = 0;
}

static ExplainLink link_of(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);
    ExplainLink link = {.event = id, .line = event->line, .waited = TRACE_NONE};

    switch (event->kind) {
    case TRACE_FAILED:
        link.kind = EXPLAIN_LINK_RAISED;
        break;
    case TRACE_GROUP_CHILD_DONE:
        link_child(lives, event, &link);
        break;
    case TRACE_GROUP_ABORT:
        link_abort(lives, event, &link);
        break;
    case TRACE_CANCEL_REQUESTED:
        link_request(lives, event, &link);
        break;
    case TRACE_TIMEOUT_FIRED:
        link.line = explain_limit_line(lives, id);
        break;
    case TRACE_GROUP_EXIT_BEGIN:
        if (event->text != 0 && event->number > 0)
            link.line = (uint32_t)event->number;
        break;
    case TRACE_CANCELLED:
        link.line = explain_line(lives, id);
        break;
    default:
        if (is_throwing(event))
            link_throw(lives, event, &link);
        break;
    }
    return link;
}

static void reverse(ExplainLink *chain, uint32_t count)
{
    for (uint32_t i = 0; i < count / 2; i++) {
        ExplainLink other = chain[count - 1 - i];
        chain[count - 1 - i] = chain[i];
        chain[i] = other;
    }
}

uint32_t explain_why(const ExplainLives *lives, TraceEventId target,
                     ExplainLink *chain, uint32_t capacity)
{
    uint32_t count = 0;

    for (TraceEventId id = target; id != TRACE_NONE && count < capacity;
         id = explain_cause(lives, id)) {
        const TraceEvent *event = event_at(lives, id);
        if (is_told(lives, id, target))
            chain[count++] = link_of(lives, id);
        TraceEventId draw = is_own_failure(lives, id)
                                ? explain_draw_before(lives, id)
                                : TRACE_NONE;
        if (draw != TRACE_NONE && count < capacity)
            chain[count++] = link_of(lives, draw);
        if (id != target &&
            (is_own_failure(lives, id) || event->kind == TRACE_TASK_CREATED))
            break;
    }
    reverse(chain, count);
    return count;
}

TraceEventId explain_why_target(const ExplainLives *lives, uint32_t serial,
                                TraceEventId until)
{
    const ExplainTask *task = explain_task(lives, serial);
    uint32_t stretch;

    if (lives->event_count > 0 && until >= lives->event_count)
        until = lives->event_count - 1;
    if (!task || task->created > until)
        return TRACE_NONE;
    if (task->ended <= until)
        return task->ended;
    explain_state_at(lives, serial, until, &stretch);
    return stretch == EXPLAIN_NONE ? task->created
                                   : lives->stretches[stretch].begin;
}

TraceState explain_link_state(const ExplainLives *lives,
                              const ExplainLink *link)
{
    switch (link->kind) {
    case EXPLAIN_LINK_RAISED:
        return TRACE_STATE_FAILED;
    case EXPLAIN_LINK_ABORT:
    case EXPLAIN_LINK_REQUEST:
        return TRACE_STATE_CANCEL_REQUESTED;
    case EXPLAIN_LINK_THROWN:
    case EXPLAIN_LINK_THROWN_FIRST:
        return TRACE_STATE_CANCELLED;
    default:
        break;
    }
    switch (event_at(lives, link->event)->kind) {
    case TRACE_CANCELLED:
        return TRACE_STATE_CANCELLED;
    case TRACE_FINISHED:
        return TRACE_STATE_RETURNED;
    case TRACE_SUSPENDED:
        return TRACE_STATE_WAITING;
    case TRACE_TASK_CREATED:
        return TRACE_STATE_QUEUED;
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        return TRACE_STATE_RUNNING;
    default:
        return TRACE_STATE_COUNT;
    }
}
