#include "explain_absent_apart.h"

#include "base_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { LINES_MOST = 8, OWNERS_MOST = 500 };

/* Who takes which thing in one line: sorted by object. */
typedef struct Owner {
    uint32_t object, task;
    bool holds;
} Owner;

typedef struct Owners {
    const TraceEvent *first; /* lock_acquired */
    uint32_t count, tasks, holding, holding_most;
    Owner owners[OWNERS_MOST];
} Owners;

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static bool is_taken_there(const TraceEvent *event, const TraceEvent *first)
{
    return event->kind == TRACE_LOCK_ACQUIRED && event->line == first->line &&
           event->text == first->text && event->detail == first->detail;
}

/* The index of that object, or where it is to be put. */
static uint32_t find(const Owners *owners, uint32_t object)
{
    uint32_t low = 0, high = owners->count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (owners->owners[middle].object < object)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static Owner *owner_of(Owners *owners, uint32_t object)
{
    uint32_t at = find(owners, object);

    return at < owners->count && owners->owners[at].object == object
               ? &owners->owners[at]
               : NULL;
}

/* Each of those that are taken in that line; false: there are too many. */
static bool collect(const ExplainLives *lives, Owners *owners)
{
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (!is_taken_there(event, owners->first) ||
            owner_of(owners, event->object))
            continue;
        if (owners->count == OWNERS_MOST)
            return false;
        uint32_t at = find(owners, event->object);
        memmove(owners->owners + at + 1, owners->owners + at,
                (owners->count - at) * sizeof *owners->owners);
        owners->owners[at] =
            (Owner){.object = event->object, .task = event->task};
        owners->count++;
    }
    return true;
}

/* True if nobody but its owner ever takes, gives back or waits for one. */
static bool are_their_own(const ExplainLives *lives, Owners *owners)
{
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->object == 0 || (event->kind != TRACE_LOCK_ACQUIRED &&
                                   event->kind != TRACE_LOCK_RELEASED &&
                                   event->kind != TRACE_SUSPENDED))
            continue;
        Owner *owner = owner_of(owners, event->object);
        if (!owner)
            continue;
        if (owner->task != event->task)
            return false;
        if (event->kind == TRACE_SUSPENDED)
            continue;
        bool holds = event->kind == TRACE_LOCK_ACQUIRED;
        owners->holding += holds && !owner->holds;
        owners->holding -= !holds && owner->holds;
        owner->holds = holds;
        if (owners->holding > owners->holding_most)
            owners->holding_most = owners->holding;
    }
    return true;
}

/* Each task counts once, however many it took. */
static uint32_t count_tasks(const Owners *owners)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < owners->count; i++) {
        bool known = false;
        for (uint32_t j = 0; j < i && !known; j++)
            known = owners->owners[j].task == owners->owners[i].task;
        count += !known;
    }
    return count;
}

static bool read_owners(const ExplainLives *lives, TraceEventId first,
                        Owners *owners)
{
    *owners = (Owners){.first = event_at(lives, first)};
    if (owners->first->task == 0 || owners->first->object == 0 ||
        !collect(lives, owners) || owners->count < 2 ||
        !are_their_own(lives, owners))
        return false;
    owners->tasks = count_tasks(owners);
    return owners->tasks > 1 && owners->holding_most > 1;
}

/* The first event of that line in which `task` takes one. */
static TraceEventId first_of(const ExplainLives *lives, TraceEventId first,
                             uint32_t task)
{
    for (TraceEventId id = first; id < lives->event_count; id++)
        if (is_taken_there(event_at(lives, id), event_at(lives, first)) &&
            (task == 0 || event_at(lives, id)->task == task))
            return id;
    return TRACE_NONE;
}

TraceEventId explain_absent_own(const ExplainLives *lives, uint32_t task)
{
    TraceEventId seen[LINES_MOST];
    uint32_t count = 0;

    for (TraceEventId id = 0; id < lives->event_count && count < LINES_MOST;
         id++) {
        bool known = event_at(lives, id)->kind != TRACE_LOCK_ACQUIRED;
        for (uint32_t i = 0; i < count && !known; i++)
            known =
                is_taken_there(event_at(lives, id), event_at(lives, seen[i]));
        Owners owners;
        if (known)
            continue;
        seen[count++] = id;
        TraceEventId found = first_of(lives, id, task);
        if (found != TRACE_NONE && read_owners(lives, id, &owners))
            return found;
    }
    return TRACE_NONE;
}

void explain_absent_tell_apart(ExplainNames *names, const ExplainAbsent *reason,
                               BaseText *out)
{
    const TraceEvent *event = event_at(names->lives, reason->event);
    Owners owners;

    read_owners(names->lives, reason->event, &owners);
    base_text_printf(
        out,
        _n("In line %u %s task took %s, each one of its own: no two of them "
           "shared "
           "one, so nobody had to wait there for another. Only one that is "
           "made "
           "once, and handed to all, keeps tasks apart.",
           "In line %u %s tasks took %s, each one of its own: no two of them "
           "shared "
           "one, so nobody had to wait there for another. Only one that is "
           "made "
           "once, and handed to all, keeps tasks apart.",
           owners.tasks),
        event->line, explain_name_number(names, owners.tasks),
        explain_name_thing(
            names, trace_wait_named(explain_name_text(names, event->detail)),
            explain_name_text(names, event->text)));
}
