#include "run_snapshot_private.h"

#include "run_parts.h"

#include "asyncio_inspect.h"
#include "base_memory.h"
#include "base_text.h"
#include "py_call.h"
#include "py_frame.h"
#include "trace_task.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void run_snapshot_release(RunSnapshot *snapshot)
{
    run_parts_release(snapshot->parts, snapshot->part_count);
    base_arena_release(&snapshot->arena);
    *snapshot = (RunSnapshot){0};
}

const RunTask *run_snapshot_task(const RunSnapshot *snapshot, uint32_t index)
{
    return snapshot->parts ? run_parts_task(snapshot, index)
                           : &snapshot->tasks[index];
}

/* Serials rise. */
static uint32_t find_plain(const RunSnapshot *snapshot, uint32_t task)
{
    uint32_t low = 0, high = snapshot->task_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (snapshot->tasks[middle].id < task)
            low = middle + 1;
        else
            high = middle;
    }
    bool there = low < snapshot->task_count && snapshot->tasks[low].id == task;
    return there ? low : snapshot->task_count;
}

uint32_t run_snapshot_find(const RunSnapshot *snapshot, uint32_t task)
{
    return snapshot->parts ? run_parts_find(snapshot, task)
                           : find_plain(snapshot, task);
}

const RunTask *run_snapshot_of(const RunSnapshot *snapshot, uint32_t task)
{
    uint32_t index = run_snapshot_find(snapshot, task);

    return index < snapshot->task_count ? run_snapshot_task(snapshot, index)
                                        : NULL;
}

/* A text of which there may be thousands: the name of a function, or of a
 * variable, wherever it lies outside. */
typedef struct Known {
    const char *from, *kept;
} Known;

enum { KNOWN = 64 };

/* Arrays that grow while the snapshot is filled; copied into its arena when
 * their size is known. */
typedef struct Filler {
    RunSnapshot *snapshot;
    BaseArena *arena; /* where texts go: the snapshot's, or that of a part */
    Known known[KNOWN];
    RunTask *tasks; /* in the arena already; NULL: they lie in parts */
    uint32_t task_count;
    RunParts parts;
    RunTask *task;    /* that is being filled; NULL: none */
    RunFrame *frames; /* of that task */
    uint32_t frame_count, frame_capacity;
    RunLocal *locals; /* of its last frame */
    uint32_t local_count, local_capacity;
    RunReady *ready;
    uint32_t ready_count, ready_capacity;
    RunTimer *timers;
    uint32_t timer_count, timer_capacity;
} Filler;

static const char *keep(Filler *filler, const char *text)
{
    if (!text)
        return NULL;
    return base_arena_strndup(filler->arena, text, strlen(text));
}

static const char *keep_once(Filler *filler, const char *text)
{
    Known *known = &filler->known[(uintptr_t)text / 16 % KNOWN];

    if (known->from != text || strcmp(known->kept, text) != 0)
        *known = (Known){text, keep(filler, text)};
    return known->kept;
}

static void *keep_array(Filler *filler, const void *items, uint32_t count,
                        size_t size)
{
    if (count == 0)
        return NULL;
    return base_arena_copy(filler->arena, items, count * size);
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
    RunTask *task = filler->task;

    close_frame(filler);
    if (!task)
        return;
    task->frame_count = filler->frame_count;
    task->frames = keep_array(filler, filler->frames, filler->frame_count,
                              sizeof *filler->frames);
    filler->frame_count = 0;
    filler->task = NULL;
}

/* Thousandths of a delay, where there is no doubt how they are rounded and no
 * shorter way to write it; else 0. */
static uint64_t thousandths(double delay)
{
    if (!(delay >= 0.001 && delay < 1e6))
        return 0;
    double count = delay * 1000, part = count - floor(count);
    bool is_clear = fabs(part - 0.5) > 1e-6 && part > 1e-6 && part < 1 - 1e-6;
    return is_clear ? (uint64_t)(count + 0.5) : 0;
}

/* Such a one has more digits than are shown. */
static bool knows_delay(double delay)
{
    return thousandths(delay) > 0;
}

/* "sleep(0.94949...)" -> "sleep(0.949)" */
static const char *shorten_sleep(Filler *filler, const AsyncioTaskView *view)
{
    uint64_t count = thousandths(view->delay);
    char memory[64];
    BaseText text = base_text_in(memory, sizeof memory);

    if (!view->waits_for) {
        base_text_append(&text, "sleep(");
        base_text_append_unsigned(&text, count / 1000);
        base_text_append_char(&text, '.');
        base_text_append_char(&text, (char)('0' + count / 100 % 10));
        base_text_append_char(&text, (char)('0' + count / 10 % 10));
        base_text_append_char(&text, (char)('0' + count % 10));
        base_text_append_char(&text, ')');
    } else {
        const char *delay = strchr(view->waits_for, '(');
        if (!delay || strlen(view->waits_for) <= 12)
            return keep(filler, view->waits_for);
        base_text_printf(&text, "sleep(%.3f)", strtod(delay + 1, NULL));
    }
    const char *kept = keep(filler, base_text_str(&text));
    base_text_release(&text);
    return kept;
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
        return shorten_sleep(filler, view);
    default:
        return keep(filler, view->waits_for);
    }
}

static bool knows_task(void *context, uint32_t task, uint64_t mark)
{
    Filler *filler = context;

    close_task(filler);
    return run_parts_know(&filler->parts, task, mark);
}

/* What is kept once is kept once in each arena. */
static RunTask *place_task(Filler *filler)
{
    BaseArena *before = filler->arena;

    if (filler->tasks)
        return &filler->tasks[filler->task_count++];
    RunTask *place = run_parts_place(&filler->parts, &filler->arena);
    if (filler->arena != before)
        memset(filler->known, 0, sizeof filler->known);
    return place;
}

static void take_task(void *context, const AsyncioTaskView *view)
{
    Filler *filler = context;

    close_task(filler);
    filler->task = place_task(filler);
    *filler->task = (RunTask){.id = view->id,
                              .name = keep(filler, view->name),
                              .coroutine = keep_once(filler, view->coroutine),
                              .state = view->state,
                              .group = view->group,
                              .parent = view->parent,
                              .cancelling = view->cancelling,
                              .wait = view->wait,
                              .waits_for = name_wait(filler, view),
                              .waits_on_task = view->waits_on_task,
                              .wakes_at = view->wakes_at};
}

static void take_frame(void *context, const char *function, uint32_t line)
{
    Filler *filler = context;

    close_frame(filler);
    BASE_GROW(filler->frames, filler->frame_count, filler->frame_capacity);
    filler->frames[filler->frame_count++] =
        (RunFrame){.function = keep_once(filler, function), .line = line};
}

static void take_local(void *context, const char *name, const char *value)
{
    Filler *filler = context;

    BASE_GROW(filler->locals, filler->local_count, filler->local_capacity);
    filler->locals[filler->local_count++] =
        (RunLocal){keep_once(filler, name), keep(filler, value)};
}

static void take_ready(void *context, const char *what, uint32_t task)
{
    Filler *filler = context;

    BASE_GROW(filler->ready, filler->ready_count, filler->ready_capacity);
    filler->ready[filler->ready_count++] = (RunReady){keep(filler, what), task};
}

static void take_timer(void *context, double when, const char *what,
                       uint32_t task)
{
    Filler *filler = context;

    BASE_GROW(filler->timers, filler->timer_count, filler->timer_capacity);
    filler->timers[filler->timer_count++] =
        (RunTimer){when, keep(filler, what), task};
}

static void take_more(void *context, uint32_t ready, uint32_t timers)
{
    Filler *filler = context;

    filler->snapshot->more_ready = ready;
    filler->snapshot->more_timers = timers;
}

static void store(Filler *filler, RunGallery *gallery)
{
    RunSnapshot *snapshot = filler->snapshot;

    if (filler->tasks) {
        snapshot->task_count = filler->task_count;
        snapshot->tasks = filler->tasks;
    } else {
        run_parts_end(&filler->parts, snapshot, gallery);
    }
    snapshot->ready_count = filler->ready_count;
    snapshot->ready = keep_array(filler, filler->ready, filler->ready_count,
                                 sizeof *filler->ready);
    snapshot->timer_count = filler->timer_count;
    snapshot->timers = keep_array(filler, filler->timers, filler->timer_count,
                                  sizeof *filler->timers);
    snapshot->bytes += snapshot->arena.bytes;
}

static void release(Filler *filler)
{
    base_free(filler->frames);
    base_free(filler->locals);
    base_free(filler->ready);
    base_free(filler->timers);
}

/* What follows is no task's. */
static void end_tasks(Filler *filler)
{
    close_task(filler);
    filler->arena = &filler->snapshot->arena;
}

static void take_moment(RunSnapshot *snapshot, const Run *run, uint32_t event)
{
    snapshot->filled = true;
    snapshot->event = event;
    snapshot->turn = run_turn(run);
    snapshot->time = run_time(run);
    snapshot->running = asyncio_running_task(run->asyncio);
    snapshot->module_line =
        py_machine_module_line(asyncio_machine(run->asyncio));
}

void run_snapshot_fill(RunSnapshot *snapshot, Run *run, RunGallery *gallery,
                       const RunWanted *wanted)
{
    Filler filler = {.snapshot = snapshot,
                     .arena = &snapshot->arena,
                     .parts = {.before = gallery}};
    AsyncioInspector inspector = {.context = &filler,
                                  .task = take_task,
                                  .frame = take_frame,
                                  .knows_delay = knows_delay,
                                  .local = take_local};
    uint32_t count = asyncio_count_tasks(run->asyncio, wanted->plain + 1);

    run_snapshot_release(snapshot);
    take_moment(snapshot, run, wanted->event);
    if (count > wanted->plain) {
        inspector.known = knows_task;
        inspector.only = wanted->chosen != 0 ? wanted->chosen : UINT32_MAX;
        snapshot->locals_of = inspector.only;
    } else {
        filler.tasks =
            base_arena_alloc(&snapshot->arena, count * sizeof *filler.tasks);
    }
    asyncio_inspect(run->asyncio, &inspector);
    end_tasks(&filler);
    asyncio_inspect(run->asyncio, &(AsyncioInspector){.context = &filler,
                                                      .most = wanted->most,
                                                      .ready = take_ready,
                                                      .timer = take_timer,
                                                      .more = take_more});
    store(&filler, gallery);
    release(&filler);
}
