/* What binds tasks for a while, from the events that begin and end it. */
#include "view_ties.h"

#include "base_memory.h"

#include <math.h>

enum {
    LEVELS = 8,
    LOOKED_AT = 64 /* ties of one task or lock among which one is sought */
};

/* Of each tie: the one before it of the same task or lock that is open. */
typedef struct ViewOpenTies {
    uint32_t *next; /* by tie */
    uint32_t tie_capacity, next_capacity;
    uint32_t *of_task;     /* by serial: the last open limit, wait or wall */
    uint8_t *levels;       /* by serial: bits of levels that are taken */
    uint32_t *of_object;   /* by serial: the last open hold */
    uint32_t object_count; /* that of_object has room for */
} ViewOpenTies;

void view_ties_begin(ViewModelBuilder *builder)
{
    ViewOpenTies *open = base_alloc_zero(sizeof *open);
    uint32_t tasks = builder->model.lives.task_count;

    open->of_task = base_alloc_array(tasks + 1u, sizeof *open->of_task);
    open->levels = base_alloc_zero(tasks + (size_t)1);
    for (uint32_t i = 0; i < tasks; i++)
        open->of_task[i] = VIEW_NONE;
    for (uint32_t i = 0; i < VIEW_TIE_KINDS; i++)
        builder->model.tie_seen[i] = TRACE_NONE;
    builder->open_ties = open;
}

void view_ties_release(ViewModelBuilder *builder)
{
    ViewOpenTies *open = builder->open_ties;

    base_sort_release(&builder->ties);
    if (!open)
        return;
    base_free(open->next);
    base_free(open->of_task);
    base_free(open->levels);
    base_free(open->of_object);
    base_free(open);
    builder->open_ties = NULL;
}

/* Where the chain of a lock's holds begins. */
static uint32_t *holds_of(ViewOpenTies *open, uint32_t object)
{
    if (object >= open->object_count) {
        uint32_t count = object < 32 ? 64 : object * 2;
        open->of_object =
            base_resize_array(open->of_object, count, sizeof *open->of_object);
        while (open->object_count < count)
            open->of_object[open->object_count++] = VIEW_NONE;
    }
    return &open->of_object[object];
}

static uint32_t *chain_of(ViewModelBuilder *builder, const ViewTie *tie)
{
    return tie->kind == VIEW_TIE_HELD
               ? holds_of(builder->open_ties, tie->object)
               : &builder->open_ties->of_task[tie->task];
}

/* The lowest place beside the lane that is free; the last one if none is. */
static uint32_t take_level(ViewOpenTies *open, uint32_t task)
{
    uint32_t level = 0;

    while (level < LEVELS - 1 && (open->levels[task] & 1u << level) != 0)
        level++;
    open->levels[task] |= (uint8_t)(1u << level);
    return level;
}

static void open_tie(ViewModelBuilder *builder, ViewTie tie)
{
    ViewModel *model = &builder->model;
    ViewOpenTies *open = builder->open_ties;

    if (!explain_task(&model->lives, tie.task))
        return;
    if (tie.kind != VIEW_TIE_WALL)
        tie.level = take_level(open, tie.task);
    tie.end = tie.met = TRACE_NONE;
    uint32_t index = model->tie_count;
    BASE_GROW(model->ties, model->tie_count, open->tie_capacity);
    BASE_GROW(open->next, model->tie_count, open->next_capacity);
    model->ties[model->tie_count++] = tie;
    uint32_t *chain = chain_of(builder, &tie);
    open->next[index] = *chain;
    *chain = index;
}

/* Ends the tie that `link` leads to, and takes it out of its chain. */
static void close_tie(ViewModelBuilder *builder, uint32_t *link,
                      TraceEventId id)
{
    ViewOpenTies *open = builder->open_ties;
    ViewTie *tie = &builder->model.ties[*link];

    tie->end = id;
    if (tie->kind != VIEW_TIE_WALL)
        open->levels[tie->task] &= (uint8_t) ~(1u << tie->level);
    *link = open->next[*link];
}

/* The link to the open time limit with that serial; NULL if there is none. */
static uint32_t *find_limit(ViewModelBuilder *builder, const TraceEvent *event)
{
    ViewOpenTies *open = builder->open_ties;

    if (!explain_task(&builder->model.lives, event->task))
        return NULL;
    uint32_t *link = &open->of_task[event->task];
    for (int i = 0; i < LOOKED_AT && *link != VIEW_NONE; i++) {
        const ViewTie *tie = &builder->model.ties[*link];
        if (tie->kind == VIEW_TIE_LIMIT && tie->object == event->object)
            return link;
        link = &open->next[*link];
    }
    return NULL;
}

static void end_limit(ViewModelBuilder *builder, TraceEventId id,
                      const TraceEvent *event)
{
    uint32_t *link = find_limit(builder, event);

    if (link)
        close_tie(builder, link, id);
}

/* One that is set anew ends as it was. */
static void begin_limit(ViewModelBuilder *builder, TraceEventId id,
                        const TraceEvent *event)
{
    end_limit(builder, id, event);
    if (isfinite(event->number))
        open_tie(builder, (ViewTie){.kind = VIEW_TIE_LIMIT,
                                    .task = event->task,
                                    .object = event->object,
                                    .begin = id,
                                    .deadline = event->number});
}

static void fire_limit(ViewModelBuilder *builder, TraceEventId id,
                       const TraceEvent *event)
{
    uint32_t *link = find_limit(builder, event);

    if (link)
        builder->model.ties[*link].met = id;
}

static void begin_wait(ViewModelBuilder *builder, TraceEventId id,
                       const TraceEvent *event)
{
    bool lock =
        event->count == TRACE_WAIT_LOCK || event->count == TRACE_WAIT_SEMAPHORE;

    if (lock && event->object != 0)
        open_tie(builder, (ViewTie){.kind = VIEW_TIE_WANTED,
                                    .task = event->task,
                                    .object = event->object,
                                    .begin = id});
    if (event->count == TRACE_WAIT_SHIELD && event->other != 0)
        open_tie(builder, (ViewTie){.kind = VIEW_TIE_WALL,
                                    .task = event->task,
                                    .peer = event->other,
                                    .begin = id});
}

/* A step ends what the task waited for, its last one all but its holds. */
static void end_wait(ViewModelBuilder *builder, TraceEventId id,
                     const TraceEvent *event, bool limits)
{
    ViewOpenTies *open = builder->open_ties;

    if (!explain_task(&builder->model.lives, event->task))
        return;
    uint32_t *link = &open->of_task[event->task];
    for (int i = 0; i < LOOKED_AT && *link != VIEW_NONE; i++) {
        if (limits || builder->model.ties[*link].kind != VIEW_TIE_LIMIT)
            close_tie(builder, link, id);
        else
            link = &open->next[*link];
    }
}

/* Whoever gives it up need not be who took it. */
static void end_hold(ViewModelBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    ViewOpenTies *open = builder->open_ties;
    uint32_t *first = holds_of(open, event->object), *link = first;

    for (int i = 0; i < LOOKED_AT && *link != VIEW_NONE; i++) {
        if (builder->model.ties[*link].task == event->by) {
            close_tie(builder, link, id);
            return;
        }
        link = &open->next[*link];
    }
    if (*first != VIEW_NONE)
        close_tie(builder, first, id);
}

static void stop_at_walls(ViewModelBuilder *builder, TraceEventId id,
                          const TraceEvent *event)
{
    const ViewModel *model = &builder->model;

    if (!explain_task(&model->lives, event->task) ||
        (event->flags & TRACE_FLAG_ACCEPTED) == 0)
        return;
    uint32_t at = builder->open_ties->of_task[event->task];
    for (int i = 0; i < LOOKED_AT && at != VIEW_NONE; i++) {
        ViewTie *tie = &model->ties[at];
        if (tie->kind == VIEW_TIE_WALL && tie->met == TRACE_NONE)
            tie->met = id;
        at = builder->open_ties->next[at];
    }
}

void view_ties_add(ViewModelBuilder *builder, TraceEventId id,
                   const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_LOCK_ACQUIRED:
        open_tie(builder, (ViewTie){.kind = VIEW_TIE_HELD,
                                    .task = event->by,
                                    .object = event->object,
                                    .begin = id});
        break;
    case TRACE_LOCK_RELEASED:
        end_hold(builder, id, event);
        break;
    case TRACE_SUSPENDED:
        begin_wait(builder, id, event);
        break;
    case TRACE_RESUMED:
        end_wait(builder, id, event, false);
        break;
    case TRACE_FINISHED:
    case TRACE_FAILED:
    case TRACE_CANCELLED:
        end_wait(builder, id, event, true);
        break;
    case TRACE_TIMEOUT_SET:
        begin_limit(builder, id, event);
        break;
    case TRACE_TIMEOUT_FIRED:
        fire_limit(builder, id, event);
        break;
    case TRACE_TIMEOUT_EXIT:
    case TRACE_TIMEOUT_LEFT:
        end_limit(builder, id, event);
        break;
    case TRACE_CANCEL_REQUESTED:
        stop_at_walls(builder, id, event);
        break;
    default:
        break;
    }
}

void view_ties_end(ViewModelBuilder *builder)
{
    ViewModel *model = &builder->model;

    base_sort_begin(&builder->ties, model->ties, model->tie_count,
                    sizeof *model->ties, offsetof(ViewTie, task),
                    model->lives.task_count);
    model->ties = NULL;
}

bool view_ties_sort(ViewModelBuilder *builder, uint32_t *budget)
{
    if (!base_sort_advance(&builder->ties, budget))
        return false;
    builder->model.ties = base_sort_take(&builder->ties);
    return true;
}
