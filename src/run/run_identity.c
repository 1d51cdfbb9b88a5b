#include "run_identity.h"

#include "asyncio_fork.h"
#include "base_memory.h"
#include "trace_store.h"

/* What is known of the tasks made so far, by their numbers. */
typedef struct Family {
    AsyncioIdentity *identities; /* owned; [0] is the module's code, 0 */
    uint32_t *children;          /* owned: how many each has made */
    uint32_t count, capacity, children_count, children_capacity;
} Family;

static void make_room(Family *family, uint32_t task)
{
    while (family->count <= task) {
        BASE_GROW(family->identities, family->count, family->capacity);
        BASE_GROW(family->children, family->children_count,
                  family->children_capacity);
        family->identities[family->count++] = 0;
        family->children[family->children_count++] = 0;
    }
}

/* The identity of the task that the event makes. */
static AsyncioIdentity add_child(Family *family, const TraceEvent *event)
{
    make_room(family, event->task > event->by ? event->task : event->by);
    family->identities[event->task] = asyncio_identity(
        family->identities[event->by], family->children[event->by]++);
    return family->identities[event->task];
}

static void release(Family *family)
{
    base_free(family->identities);
    base_free(family->children);
}

AsyncioIdentity run_identity_of(const TraceStore *trace, uint32_t task)
{
    Family family = {0};
    AsyncioIdentity found = 0;

    for (uint32_t id = 0; task != 0 && id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind != TRACE_TASK_CREATED)
            continue;
        AsyncioIdentity made = add_child(&family, event);
        if (event->task == task) {
            found = made;
            break;
        }
    }
    release(&family);
    return found;
}

uint32_t run_identity_task(const TraceStore *trace, AsyncioIdentity identity)
{
    Family family = {0};
    uint32_t found = 0;

    for (uint32_t id = 0; id < trace_store_count(trace) && found == 0; id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_TASK_CREATED &&
            add_child(&family, event) == identity)
            found = event->task;
    }
    release(&family);
    return found;
}
