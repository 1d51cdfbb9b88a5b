/* The lives of tasks and groups, event by event. */
#include "explain_reader.h"

#include "base_memory.h"

#include <string.h>

/* Makes room for a task, and for those before it. */
static void learn_task(ExplainLives *lives, uint32_t serial)
{
    ExplainReader *reader = lives->reader;

    while (lives->task_count <= serial) {
        BASE_GROW(lives->tasks, lives->task_count, reader->task_capacity);
        lives->tasks[lives->task_count++] =
            (ExplainTask){.group = EXPLAIN_NONE,
                          .created = TRACE_NONE,
                          .requested = TRACE_NONE,
                          .ended = TRACE_NONE,
                          .destroyed = TRACE_NONE};
        BASE_GROW(reader->now, reader->now_count, reader->now_capacity);
        reader->now[reader->now_count++] =
            (ExplainTaskNow){.stretch = EXPLAIN_NONE,
                             .waiting = TRACE_NONE,
                             .group = EXPLAIN_NONE};
    }
}

static ExplainStretch *open_stretch_of(ExplainLives *lives, uint32_t task)
{
    uint32_t stretch = lives->reader->now[task].stretch;

    return stretch == EXPLAIN_NONE ? NULL : &lives->stretches[stretch];
}

static void close_stretch(ExplainLives *lives, uint32_t task, TraceEventId end)
{
    ExplainStretch *stretch = open_stretch_of(lives, task);

    if (stretch)
        stretch->end = end;
    lives->reader->now[task].stretch = EXPLAIN_NONE;
}

/* Ends the stretch before it. */
static void open_stretch(ExplainLives *lives, uint32_t task, TraceEventId begin,
                         TraceState state)
{
    close_stretch(lives, task, begin);
    BASE_GROW(lives->stretches, lives->stretch_count,
              lives->reader->stretch_capacity);
    lives->reader->now[task].stretch = lives->stretch_count;
    lives->stretches[lives->stretch_count++] = (ExplainStretch){
        .task = task, .state = state, .begin = begin, .end = TRACE_NONE};
}

/* A task that asyncio.run() makes when it shuts its loop down. */
static bool is_shutdown_task(const ExplainLives *lives, const TraceEvent *event)
{
    static const char prefix[] = "BaseEventLoop.shutdown_";
    const char *coroutine = trace_store_text(lives->trace, event->detail);

    return event->by == 0 && lives->reader->ended_once &&
           strncmp(coroutine, prefix, sizeof prefix - 1) == 0;
}

/* "ticks.aclose" is called ticks(); of a method of that name it would be
 * "Pool.aclose()". */
static bool is_of_generator(const ExplainLives *lives, const TraceEvent *event)
{
    const char *coroutine = trace_store_text(lives->trace, event->detail);
    const char *call = trace_store_text(lives->trace, event->more);
    const char *dot = strrchr(coroutine, '.');

    return dot && strncmp(call, coroutine, strlen(coroutine)) != 0 &&
           (strcmp(dot, ".aclose") == 0 || strcmp(dot, ".asend") == 0 ||
            strcmp(dot, ".athrow") == 0);
}

static void on_created(ExplainLives *lives, TraceEventId id,
                       const TraceEvent *event)
{
    ExplainTask *task = &lives->tasks[event->task];

    if (task->created != TRACE_NONE)
        return;
    task->created = id;
    task->name = event->text;
    task->coroutine = event->detail;
    task->call = event->more;
    task->is_named = (event->flags & TRACE_FLAG_NAMED) != 0;
    task->parent = event->by;
    task->group = explain_group(lives, event->group);
    task->of_loop = is_shutdown_task(lives, event);
    task->is_main = (event->flags & TRACE_FLAG_MAIN) != 0 && !task->of_loop;
    task->of_generator = is_of_generator(lives, event);
    task->of_callback = event->by == 0 && lives->reader->runs;
    open_stretch(lives, event->task, id, TRACE_STATE_QUEUED);
}

/* create_task() calls what a task factory has made "None" where it was given no
 * name: that is none to tell tasks apart by. */
static void on_renamed(ExplainLives *lives, const TraceEvent *event)
{
    if (strcmp(trace_store_text(lives->trace, event->text), "None") != 0)
        lives->tasks[event->task].name = event->text;
}

static void on_loop_exception(ExplainLives *lives, TraceEventId id,
                              const TraceEvent *event)
{
    static const char destroyed[] = "Task was destroyed but it is pending!";

    if (event->task != 0 && lives->tasks[event->task].ended == TRACE_NONE &&
        strcmp(trace_store_text(lives->trace, event->text), destroyed) == 0)
        lives->tasks[event->task].destroyed = id;
}

/* The wait is over as soon as somebody made the step ready: from then on the
 * task stood in the queue. A wait on nothing (sleep(0)) never left it. */
static void end_wait(ExplainLives *lives, TraceEventId id,
                     const TraceEvent *event)
{
    ExplainStretch *stretch = open_stretch_of(lives, event->task);

    if (!stretch || stretch->state != TRACE_STATE_WAITING ||
        event->cause == TRACE_NONE)
        return;
    if (event->cause <= stretch->begin)
        stretch->state = TRACE_STATE_QUEUED;
    else if (event->cause < id)
        open_stretch(lives, event->task, event->cause, TRACE_STATE_QUEUED);
}

static void note_cut_sleep(ExplainLives *lives, TraceEventId id,
                           const TraceEvent *event)
{
    TraceEventId waiting = lives->reader->now[event->task].waiting;

    if (waiting == TRACE_NONE || (event->flags & TRACE_FLAG_CANCEL) == 0)
        return;
    double until = trace_store_get(lives->trace, waiting)->number;
    if (!(until > event->time))
        return;
    BASE_GROW(lives->cut_sleeps, lives->cut_sleep_count,
              lives->reader->cut_sleep_capacity);
    lives->cut_sleeps[lives->cut_sleep_count++] = (ExplainCutSleep){
        .task = event->task, .begin = id, .from = event->time, .until = until};
}

static void on_step(ExplainLives *lives, TraceEventId id,
                    const TraceEvent *event)
{
    ExplainTaskNow *now = &lives->reader->now[event->task];

    end_wait(lives, id, event);
    note_cut_sleep(lives, id, event);
    /* What is thrown before the first line keeps the body from ever running. */
    if (event->kind != TRACE_FIRST_STEP || event->text == 0 ||
        lives->tasks[event->task].of_generator)
        lives->tasks[event->task].starts = true;
    now->waiting = TRACE_NONE;
    now->cancel_pending = false;
    if ((event->flags & TRACE_FLAG_EAGER) != 0)
        lives->tasks[event->task].is_eager = true;
    open_stretch(lives, event->task, id, TRACE_STATE_RUNNING);
}

static void on_suspended(ExplainLives *lives, TraceEventId id,
                         const TraceEvent *event)
{
    ExplainTaskNow *now = &lives->reader->now[event->task];
    bool cancel = now->cancel_pending;

    now->waiting = id;
    now->cancel_pending = false;
    open_stretch(lives, event->task, id,
                 cancel ? TRACE_STATE_CANCEL_REQUESTED : TRACE_STATE_WAITING);
}

/* A request that a group makes, because it aborts or heard of a child. */
static void note_abort(ExplainLives *lives, TraceEventId id,
                       const TraceEvent *event)
{
    if (event->cause == TRACE_NONE)
        return;
    const TraceEvent *cause = trace_store_get(lives->trace, event->cause);
    if (cause->kind != TRACE_GROUP_ABORT &&
        cause->kind != TRACE_GROUP_CHILD_DONE)
        return;
    uint32_t group = explain_group(lives, cause->group);
    if (group != EXPLAIN_NONE)
        lives->groups[group].abort_last = id;
}

static void on_cancel_requested(ExplainLives *lives, TraceEventId id,
                                const TraceEvent *event)
{
    const ExplainStretch *stretch = open_stretch_of(lives, event->task);

    if (lives->tasks[event->task].ended == TRACE_NONE)
        lives->tasks[event->task].requested = id;
    if ((event->flags & TRACE_FLAG_ACCEPTED) == 0)
        return;
    lives->tasks[event->task].cancelling = event->count;
    note_abort(lives, id, event);
    if (!stretch)
        return;
    if (stretch->state == TRACE_STATE_RUNNING)
        lives->reader->now[event->task].cancel_pending = true;
    else if (stretch->state != TRACE_STATE_CANCEL_REQUESTED)
        open_stretch(lives, event->task, id, TRACE_STATE_CANCEL_REQUESTED);
}

static void on_ended(ExplainLives *lives, TraceEventId id,
                     const TraceEvent *event, TraceState outcome)
{
    ExplainTask *task = &lives->tasks[event->task];

    if (task->ended != TRACE_NONE)
        return;
    close_stretch(lives, event->task, id);
    task->ended = id;
    task->outcome = outcome;
}

static void remember_group(ExplainLives *lives, uint32_t serial, uint32_t index)
{
    if (serial >= lives->group_of_count) {
        uint32_t count = serial + serial / 2 + 8;
        lives->group_of =
            base_resize_array(lives->group_of, count, sizeof *lives->group_of);
        for (uint32_t i = lives->group_of_count; i < count; i++)
            lives->group_of[i] = EXPLAIN_NONE;
        lives->group_of_count = count;
    }
    lives->group_of[serial] = index;
}

static void on_group_enter(ExplainLives *lives, TraceEventId id,
                           const TraceEvent *event)
{
    ExplainTaskNow *owner = &lives->reader->now[event->task];
    uint32_t around = owner->group != EXPLAIN_NONE
                          ? owner->group
                          : lives->tasks[event->task].group;

    BASE_GROW(lives->groups, lives->group_count, lives->reader->group_capacity);
    lives->groups[lives->group_count] = (ExplainGroup){
        .serial = event->group,
        .owner = event->task,
        .around = around,
        .depth = around == EXPLAIN_NONE ? 0 : lives->groups[around].depth + 1,
        .enter = id,
        .exit_begin = TRACE_NONE,
        .exit_end = TRACE_NONE,
        .abort = TRACE_NONE,
        .abort_last = TRACE_NONE};
    remember_group(lives, event->group, lives->group_count);
    owner->group = lives->group_count++;
}

static void on_group_exit_end(ExplainLives *lives, TraceEventId id,
                              ExplainGroup *group)
{
    uint32_t around = group->around;

    group->exit_end = id;
    if (around != EXPLAIN_NONE && lives->groups[around].owner != group->owner)
        around = EXPLAIN_NONE;
    lives->reader->now[group->owner].group = around;
}

static void on_group(ExplainLives *lives, TraceEventId id,
                     const TraceEvent *event)
{
    uint32_t index = explain_group(lives, event->group);

    if (event->kind == TRACE_GROUP_ENTER && index == EXPLAIN_NONE) {
        on_group_enter(lives, id, event);
        return;
    }
    if (index == EXPLAIN_NONE)
        return;
    ExplainGroup *group = &lives->groups[index];
    if (event->kind == TRACE_GROUP_CHILD_DONE &&
        lives->tasks[event->other].group == EXPLAIN_NONE)
        lives->tasks[event->other].group = index; /* it ran before it was one */
    if (event->kind == TRACE_GROUP_EXIT_BEGIN)
        group->exit_begin = id;
    else if (event->kind == TRACE_GROUP_ABORT && group->abort == TRACE_NONE)
        group->abort = id;
    else if (event->kind == TRACE_GROUP_EXIT_END)
        on_group_exit_end(lives, id, group);
}

void explain_reader_begin(ExplainLives *lives)
{
    lives->reader = base_alloc_zero(sizeof *lives->reader);
    learn_task(lives, 0);
}

static void learn_tasks(ExplainLives *lives, const TraceEvent *event)
{
    learn_task(lives, event->task);
    learn_task(lives, event->other);
    learn_task(lives, event->by);
}

void explain_reader_take(ExplainLives *lives, TraceEventId id,
                         const TraceEvent *event)
{
    learn_tasks(lives, event);
    switch (event->kind) {
    case TRACE_TASK_CREATED:
        on_created(lives, id, event);
        break;
    case TRACE_TASK_RENAMED:
        on_renamed(lives, event);
        break;
    case TRACE_LOOP_EXCEPTION:
        on_loop_exception(lives, id, event);
        break;
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        on_step(lives, id, event);
        break;
    case TRACE_SUSPENDED:
        on_suspended(lives, id, event);
        break;
    case TRACE_CANCEL_REQUESTED:
        on_cancel_requested(lives, id, event);
        break;
    case TRACE_UNCANCEL:
        lives->tasks[event->task].cancelling = event->count;
        break;
    case TRACE_FINISHED:
        on_ended(lives, id, event, TRACE_STATE_RETURNED);
        break;
    case TRACE_FAILED:
        on_ended(lives, id, event, TRACE_STATE_FAILED);
        break;
    case TRACE_CANCELLED:
        on_ended(lives, id, event, TRACE_STATE_CANCELLED);
        break;
    case TRACE_LOOP_START:
        lives->reader->runs = true;
        break;
    case TRACE_LOOP_STOP:
        lives->reader->runs = false;
        lives->reader->ended_once = true;
        break;
    case TRACE_SHUTDOWN_BEGIN:
    case TRACE_END:
        lives->reader->ended_once = true;
        break;
    default:
        if (event->group != 0)
            on_group(lives, id, event);
        break;
    }
}
