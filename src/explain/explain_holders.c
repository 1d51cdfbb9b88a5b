#include "explain_holders.h"

#include "trace_store.h"
#include "trace_task.h"

/* A holder from before all these events is not looked for: the window asks at
 * each step of the playhead. */
enum { LOOKED_MOST = 20000, GIVERS_MOST = 64 };

/* Who has given back, and not been found to have taken yet. */
typedef struct Givers {
    uint32_t tasks[GIVERS_MOST];
    uint32_t count;
    bool too_many;
} Givers;

static void note_giver(Givers *givers, uint32_t task)
{
    if (givers->count == GIVERS_MOST)
        givers->too_many = true;
    else
        givers->tasks[givers->count++] = task;
}

/* False: it had not given back what it takes here. */
static bool has_given(Givers *givers, uint32_t task)
{
    for (uint32_t i = 0; i < givers->count; i++) {
        if (givers->tasks[i] != task)
            continue;
        givers->tasks[i] = givers->tasks[--givers->count];
        return true;
    }
    return false;
}

uint32_t explain_holders(const ExplainLives *lives, TraceEventId wait,
                         TraceEventId at, uint32_t *tasks, uint32_t capacity)
{
    const TraceEvent *waits = trace_store_get(lives->trace, wait);
    TraceEventId first = at > LOOKED_MOST ? at - LOOKED_MOST : 0;
    uint32_t count = 0;
    Givers givers = {0};

    if (waits->count != TRACE_WAIT_SEMAPHORE || waits->object == 0)
        return 0;
    for (TraceEventId id = at + 1; id-- > first && !givers.too_many;) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->object != waits->object)
            continue;
        if (event->kind == TRACE_LOCK_RELEASED) {
            note_giver(&givers, event->task);
        } else if (event->kind == TRACE_LOCK_ACQUIRED &&
                   !has_given(&givers, event->task)) {
            if (count < capacity)
                tasks[count] = event->task;
            count++;
        }
    }
    return givers.count > 0 || givers.too_many ? 0 : count;
}
