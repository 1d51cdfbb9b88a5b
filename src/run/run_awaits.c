#include "run_awaits.h"

#include "asyncio_host.h"
#include "asyncio_inspect.h"
#include "base_memory.h"
#include "run_state.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

/* A run that waits more often is not one of which a person asks why its waits
 * do not overlap. */
enum { MOST_AWAITS = 10000, MOST_TASKS = 1000, YIELDING_MOST = 32 };

/* A task while it is looked at. */
typedef struct Task {
    const PyCode *code; /* of its own coroutine; NULL: none of the program's */
    bool ran;           /* that has run since the last wait */
} Task;

struct RunAwaits {
    Run *run;          /* borrowed */
    TraceFacts *facts; /* borrowed */
    Task *tasks;       /* by serial */
    uint32_t task_count, task_capacity;
    const char *yielding[YIELDING_MOST]; /* borrowed: names of generators */
    uint32_t yielding_count;
    const PyCode *last; /* code of the instruction before */
    uint32_t last_task;
};

/* The frames of a task that waits, outermost first. */
typedef struct Frames {
    const RunAwaits *awaits;
    const Task *task;
    TraceAwait *await;
    uint32_t depth;
    bool is_recursive;
} Frames;

/* NULL: there are too many. */
static Task *task_of(RunAwaits *awaits, uint32_t serial)
{
    if (serial == 0 || serial >= MOST_TASKS)
        return NULL;
    while (awaits->task_count <= serial) {
        BASE_GROW(awaits->tasks, awaits->task_count, awaits->task_capacity);
        awaits->tasks[awaits->task_count++] = (Task){.ran = true};
    }
    return &awaits->tasks[serial];
}

static bool is_generator(const RunAwaits *awaits, const char *name)
{
    for (uint32_t i = 0; i < awaits->yielding_count; i++)
        if (strcmp(awaits->yielding[i], name) == 0)
            return true;
    return false;
}

/* What goes through a generator is no row of calls. */
static void note_generator(RunAwaits *awaits, const char *name)
{
    if (!is_generator(awaits, name) && awaits->yielding_count < YIELDING_MOST)
        awaits->yielding[awaits->yielding_count++] = name;
}

void run_awaits_step(RunAwaits *awaits, const PyCode *code)
{
    uint32_t serial = asyncio_running_task(awaits->run->asyncio);

    if (code == awaits->last && serial == awaits->last_task)
        return;
    awaits->last = code;
    awaits->last_task = serial;
    if (py_code_yields(code))
        note_generator(awaits, py_code_name(code));
    Task *task = task_of(awaits, serial);
    if (!task)
        return;
    if (!task->code)
        task->code = code;
    if (task->code == code)
        task->ran = true;
}

static char *copy(const char *text)
{
    size_t length = strlen(text);
    char *made = base_alloc(length + 1);

    memcpy(made, text, length + 1);
    return made;
}

static void visit(void *context, const char *function, uint32_t line)
{
    Frames *frames = context;
    const char *own = py_code_name(frames->task->code);

    if (frames->depth == 0 && strcmp(function, own) == 0)
        frames->await->line = line;
    else if (strcmp(function, own) == 0)
        frames->is_recursive = true;
    if (frames->depth == 1)
        frames->await->function = copy(function);
    frames->depth++;
}

static void note(RunAwaits *awaits, Task *task, TraceEventId id,
                 const TraceEvent *event)
{
    TraceFacts *facts = awaits->facts;
    TraceAwait await = {.event = id, .task = event->task, .is_new = task->ran};
    Frames frames = {.awaits = awaits, .task = task, .await = &await};

    task->ran = false;
    awaits->last = NULL;
    asyncio_walk_task(awaits->run->asyncio, event->task, visit, &frames);
    if (await.line == 0 || !await.function ||
        is_generator(awaits, await.function) || frames.is_recursive) {
        base_free(await.function);
        return;
    }
    BASE_GROW(facts->awaits, facts->await_count, facts->await_capacity);
    facts->awaits[facts->await_count++] = await;
}

static void on_event(void *context, uint32_t id)
{
    RunAwaits *awaits = context;
    const TraceEvent *event = trace_store_get(awaits->run->trace, id);

    if (event->kind != TRACE_SUSPENDED ||
        awaits->facts->await_count == MOST_AWAITS)
        return;
    Task *task = task_of(awaits, event->task);
    if (task && task->code)
        note(awaits, task, id, event);
}

RunAwaits *run_awaits_new(Run *run, TraceFacts *facts)
{
    RunAwaits *awaits = base_alloc_zero(sizeof *awaits);

    awaits->run = run;
    awaits->facts = facts;
    asyncio_observe(run->asyncio, 0, UINT32_MAX, on_event, awaits);
    return awaits;
}

void run_awaits_free(RunAwaits *awaits)
{
    asyncio_observe(awaits->run->asyncio, 0, 0, NULL, NULL);
    base_free(awaits->tasks);
    base_free(awaits);
}
