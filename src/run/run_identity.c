#include "run_identity.h"

#include "asyncio_fork.h"
#include "trace_store.h"

AsyncioIdentity run_identity_of(const TraceStore *trace, uint32_t task)
{
    uint32_t parent = 0, before = 0;

    if (task == 0)
        return 0;
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_TASK_CREATED && event->task == task) {
            parent = event->by;
            break;
        }
    }
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind != TRACE_TASK_CREATED || event->by != parent)
            continue;
        if (event->task == task)
            break;
        before++;
    }
    return asyncio_identity(run_identity_of(trace, parent), before);
}

uint32_t run_identity_task(const TraceStore *trace, AsyncioIdentity identity)
{
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_TASK_CREATED &&
            run_identity_of(trace, event->task) == identity)
            return event->task;
    }
    return 0;
}
