#include "run_suppress.h"

#include "base_check.h"
#include "run_identity.h"
#include "trace_store.h"

#include <string.h>

static const struct {
    AsyncioThing thing;
    TraceKind kind;
} suppressible[] = {{ASYNCIO_THING_FAILURE, TRACE_FAILED},
                    {ASYNCIO_THING_REQUEST, TRACE_CANCEL_REQUESTED},
                    {ASYNCIO_THING_ABORT, TRACE_GROUP_ABORT},
                    {ASYNCIO_THING_LIMIT, TRACE_TIMEOUT_FIRED}};

enum { SUPPRESSIBLE = sizeof suppressible / sizeof *suppressible };

const char *run_suppress_name(AsyncioThing thing)
{
    size_t i = 0;

    while (suppressible[i].thing != thing) {
        i++;
        BASE_REQUIRE(i < SUPPRESSIBLE);
    }
    return trace_kind_name(suppressible[i].kind);
}

bool run_suppress_named(const char *name, AsyncioThing *thing)
{
    for (size_t i = 0; i < SUPPRESSIBLE; i++) {
        *thing = suppressible[i].thing;
        if (strcmp(name, trace_kind_name(suppressible[i].kind)) == 0)
            return true;
    }
    return false;
}

/* How many events of the kind that task had before. */
static uint32_t count_before(const TraceStore *trace, TraceKind kind,
                             uint32_t task, uint32_t before)
{
    uint32_t count = 0;

    for (uint32_t id = 0; id < before; id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        count += event->kind == kind && event->task == task;
    }
    return count;
}

static uint32_t enter_of(const TraceStore *trace, uint32_t group)
{
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_GROUP_ENTER && event->group == group)
            return id;
    }
    return 0;
}

static bool is_among(const AsyncioSuppressed *one, uint32_t nth,
                     const AsyncioSuppressed *already, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (already[i].thing == one->thing && already[i].task == one->task &&
            already[i].nth == nth)
            return true;
    return false;
}

/* The number of what comes after `seen` others in a trace that lacks those that
 * are suppressed already. */
static uint32_t number_after(const AsyncioSuppressed *one, uint32_t seen,
                             const AsyncioSuppressed *already, size_t count)
{
    uint32_t nth = 0;

    while (seen > 0 || is_among(one, nth, already, count)) {
        seen -= !is_among(one, nth, already, count);
        nth++;
    }
    return nth;
}

bool run_suppress_event(const TraceStore *trace, uint32_t id,
                        const AsyncioSuppressed *already, size_t count,
                        AsyncioSuppressed *one)
{
    const TraceEvent *event = trace_store_get(trace, id);
    TraceKind kind = (TraceKind)event->kind;

    *one = (AsyncioSuppressed){.task = run_identity_of(trace, event->task)};
    if (!run_suppress_named(trace_kind_name(kind), &one->thing))
        return false;
    /* A group without its abort is entered all the same. */
    one->nth =
        kind == TRACE_GROUP_ABORT
            ? count_before(trace, TRACE_GROUP_ENTER, event->task,
                           enter_of(trace, event->group))
            : number_after(one, count_before(trace, kind, event->task, id),
                           already, count);
    return true;
}
