#include "run_snapshot_private.h"

#include "asyncio_inspect.h"
#include "base_memory.h"
#include "py_call.h"
#include "py_frame.h"
#include "trace_task.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void run_snapshot_release(RunSnapshot *snapshot)
{
    base_arena_release(&snapshot->arena);
    *snapshot = (RunSnapshot){0};
}

/* Arrays that grow while the snapshot is filled; copied into its arena when
 * their size is known. */
typedef struct Filler {
    RunSnapshot *snapshot;
    const TraceStore *trace;
    RunTask *tasks; /* by serial - 1 */
    uint32_t task_count, task_capacity;
    uint32_t *owners; /* the task that owns a group, by the group's serial */
    uint32_t owner_count, owner_capacity;
    RunFrame *frames; /* of `task` */
    uint32_t frame_count, frame_capacity;
    RunLocal *locals; /* of its last frame */
    uint32_t local_count, local_capacity;
    RunTask *task;
    RunReady *ready;
    uint32_t ready_count, ready_capacity;
    RunTimer *timers;
    uint32_t timer_count, timer_capacity;
} Filler;

static const char *keep(Filler *filler, const char *text)
{
    if (!text)
        return NULL;
    return base_arena_strndup(&filler->snapshot->arena, text, strlen(text));
}

static void *keep_array(Filler *filler, const void *items, uint32_t count,
                        size_t size)
{
    if (count == 0)
        return NULL;
    void *copy = base_arena_alloc(&filler->snapshot->arena, count * size);
    memcpy(copy, items, count * size);
    return copy;
}

static RunTask *task_at(Filler *filler, uint32_t id)
{
    if (id == 0 || id > filler->task_count)
        return NULL;
    return &filler->tasks[id - 1];
}

static void add_task(Filler *filler, const TraceEvent *event)
{
    BaseText coroutine = {0};

    BASE_GROW(filler->tasks, filler->task_count, filler->task_capacity);
    RunTask *task = &filler->tasks[filler->task_count++];
    base_text_printf(&coroutine, "%s()",
                     trace_store_text(filler->trace, event->detail));
    *task = (RunTask){.id = event->task,
                      .name = trace_store_text(filler->trace, event->text),
                      .coroutine = keep(filler, base_text_str(&coroutine)),
                      .group = event->group,
                      .wakes_at = NAN};
    base_text_release(&coroutine);
    if (event->group != 0 && event->group <= filler->owner_count)
        task->parent = filler->owners[event->group - 1];
}

static void end_task(Filler *filler, const TraceEvent *event)
{
    RunTask *task = task_at(filler, event->task);
    BaseText text = {0};

    if (!task)
        return;
    if (event->kind == TRACE_FINISHED) {
        task->state = TRACE_STATE_RETURNED;
        task->result = trace_store_text(filler->trace, event->text);
    } else if (event->kind == TRACE_FAILED) {
        task->state = TRACE_STATE_FAILED;
        task->exception = trace_store_text(filler->trace, event->detail);
    } else {
        const char *message = trace_store_text(filler->trace, event->text);
        task->state = TRACE_STATE_CANCELLED;
        if (*message != '\0')
            base_text_printf(&text, "CancelledError('%s')", message);
        else
            base_text_append(&text, "CancelledError()");
        task->exception = keep(filler, base_text_str(&text));
        base_text_release(&text);
    }
}

/* Serials of groups that were never entered are left out. */
static void set_owner(Filler *filler, uint32_t group, uint32_t task)
{
    while (filler->owner_count < group) {
        BASE_GROW(filler->owners, filler->owner_count, filler->owner_capacity);
        filler->owners[filler->owner_count++] = 0;
    }
    filler->owners[group - 1] = task;
}

/* What the trace knows: also of tasks whose objects are gone. */
static void read_event(Filler *filler, const TraceEvent *event)
{
    RunTask *task;

    switch (event->kind) {
    case TRACE_TASK_CREATED:
        add_task(filler, event);
        break;
    case TRACE_TASK_RENAMED:
        task = task_at(filler, event->task);
        if (task)
            task->name = trace_store_text(filler->trace, event->text);
        break;
    case TRACE_GROUP_ENTER:
        set_owner(filler, event->group, event->task);
        break;
    case TRACE_FINISHED:
    case TRACE_FAILED:
    case TRACE_CANCELLED:
        end_task(filler, event);
        break;
    default:
        break;
    }
}

static void close_frame(Filler *filler)
{
    if (filler->frame_count == 0)
        return;
    RunFrame *frame = &filler->frames[filler->frame_count - 1];
    frame->local_count = filler->local_count;
    frame->locals = keep_array(filler, filler->locals, filler->local_count,
                               sizeof *filler->locals);
    filler->local_count = 0;
}

static void close_task(Filler *filler)
{
    close_frame(filler);
    if (filler->task) {
        filler->task->frame_count = filler->frame_count;
        filler->task->frames =
            keep_array(filler, filler->frames, filler->frame_count,
                       sizeof *filler->frames);
    }
    filler->frame_count = 0;
    filler->task = NULL;
}

/* "sleep(0.94949...)" -> "sleep(0.949)" */
static const char *shorten_sleep(Filler *filler, const char *waits)
{
    const char *delay = strchr(waits, '(');
    char text[64];

    if (!delay || strlen(waits) <= 12)
        return keep(filler, waits);
    snprintf(text, sizeof text, "sleep(%.3f)", strtod(delay + 1, NULL));
    return keep(filler, text);
}

/* As a reader calls it who knows what kind of wait it is. */
static const char *name_wait(Filler *filler, const AsyncioTaskView *view)
{
    static const char prefix[] = "task ";

    switch (view->wait) {
    case TRACE_WAIT_NOTHING:
        return NULL;
    case TRACE_WAIT_TASK:
        return keep(filler, view->waits_for + sizeof prefix - 1);
    case TRACE_WAIT_GROUP:
        return "TaskGroup";
    case TRACE_WAIT_SLEEP:
        return shorten_sleep(filler, view->waits_for);
    default:
        return keep(filler, view->waits_for);
    }
}

static void take_task(void *context, const AsyncioTaskView *view)
{
    Filler *filler = context;

    close_task(filler);
    RunTask *task = filler->task = task_at(filler, view->id);
    if (!task)
        return;
    task->name = keep(filler, view->name);
    task->state = view->state;
    task->cancelling = view->cancelling;
    task->wait = view->wait;
    task->waits_for = name_wait(filler, view);
    task->waits_on_task = view->waits_on_task;
    task->wakes_at = view->wakes_at;
    if (view->result)
        task->result = keep(filler, view->result);
    if (view->exception && !task->exception)
        task->exception = keep(filler, view->exception);
}

static void take_frame(void *context, const char *function, uint32_t line)
{
    Filler *filler = context;

    close_frame(filler);
    BASE_GROW(filler->frames, filler->frame_count, filler->frame_capacity);
    filler->frames[filler->frame_count++] =
        (RunFrame){.function = keep(filler, function), .line = line};
}

static void take_local(void *context, const char *name, const char *value)
{
    Filler *filler = context;

    BASE_GROW(filler->locals, filler->local_count, filler->local_capacity);
    filler->locals[filler->local_count++] =
        (RunLocal){keep(filler, name), keep(filler, value)};
}

/* Nobody reads more of a queue, and it may hold millions. */
enum { MOST_LISTED = 10000 };

static void take_ready(void *context, const char *what, uint32_t task)
{
    Filler *filler = context;

    if (filler->ready_count == MOST_LISTED)
        return;
    BASE_GROW(filler->ready, filler->ready_count, filler->ready_capacity);
    filler->ready[filler->ready_count++] = (RunReady){keep(filler, what), task};
}

static void take_timer(void *context, double when, const char *what,
                       uint32_t task)
{
    Filler *filler = context;

    if (filler->timer_count == MOST_LISTED)
        return;
    BASE_GROW(filler->timers, filler->timer_count, filler->timer_capacity);
    filler->timers[filler->timer_count++] =
        (RunTimer){when, keep(filler, what), task};
}

/* Texts of the trace move when it grows. */
static void keep_task_texts(Filler *filler)
{
    for (uint32_t i = 0; i < filler->task_count; i++) {
        RunTask *task = &filler->tasks[i];
        task->name = keep(filler, task->name);
        task->result = keep(filler, task->result);
        task->exception = keep(filler, task->exception);
    }
}

static void store(Filler *filler)
{
    RunSnapshot *snapshot = filler->snapshot;

    snapshot->task_count = filler->task_count;
    snapshot->tasks = keep_array(filler, filler->tasks, filler->task_count,
                                 sizeof *filler->tasks);
    snapshot->ready_count = filler->ready_count;
    snapshot->ready = keep_array(filler, filler->ready, filler->ready_count,
                                 sizeof *filler->ready);
    snapshot->timer_count = filler->timer_count;
    snapshot->timers = keep_array(filler, filler->timers, filler->timer_count,
                                  sizeof *filler->timers);
}

static void release(Filler *filler)
{
    base_free(filler->tasks);
    base_free(filler->owners);
    base_free(filler->frames);
    base_free(filler->locals);
    base_free(filler->ready);
    base_free(filler->timers);
}

void run_snapshot_fill(RunSnapshot *snapshot, Run *run, uint32_t event)
{
    Filler filler = {.snapshot = snapshot, .trace = run->trace};

    run_snapshot_release(snapshot);
    snapshot->filled = true;
    snapshot->event = event;
    snapshot->turn = run_turn(run);
    snapshot->time = run_time(run);
    snapshot->running = asyncio_running_task(run->asyncio);
    snapshot->module_line =
        py_machine_module_line(asyncio_machine(run->asyncio));
    for (uint32_t i = 0; i <= event; i++)
        read_event(&filler, trace_store_get(run->trace, i));
    asyncio_inspect(run->asyncio, &(AsyncioInspector){.context = &filler,
                                                      .task = take_task,
                                                      .frame = take_frame,
                                                      .local = take_local,
                                                      .ready = take_ready,
                                                      .timer = take_timer});
    close_task(&filler);
    keep_task_texts(&filler);
    store(&filler);
    release(&filler);
}
