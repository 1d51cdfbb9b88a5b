#include "explain_lives.h"

#include "base_memory.h"
#include "explain_reader.h"
#include "trace_store.h"
#include "trace_task.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static void release_reader(ExplainLives *lives)
{
    ExplainReader *reader = lives->reader;

    if (!reader)
        return;
    base_free(reader->now);
    base_sort_release(&reader->stretches);
    base_sort_release(&reader->cut_sleeps);
    base_free(reader);
    lives->reader = NULL;
}

void explain_lives_release(ExplainLives *lives)
{
    release_reader(lives);
    base_free(lives->tasks);
    base_free(lives->groups);
    base_free(lives->stretches);
    base_free(lives->cut_sleeps);
    base_free(lives->group_of);
    *lives = (ExplainLives){0};
}

void explain_lives_begin(ExplainLives *lives, const TraceStore *trace)
{
    explain_lives_release(lives);
    lives->trace = trace;
    lives->event_count = trace_store_count(trace);
    explain_reader_begin(lives);
}

static bool read_events(ExplainLives *lives, uint32_t *budget)
{
    ExplainReader *reader = lives->reader;

    for (; reader->next < lives->event_count; reader->next++, --*budget) {
        if (*budget == 0)
            return false;
        explain_reader_take(lives, reader->next,
                            trace_store_get(lives->trace, reader->next));
    }
    base_sort_begin(&reader->stretches, lives->stretches, lives->stretch_count,
                    sizeof *lives->stretches, offsetof(ExplainStretch, task),
                    lives->task_count);
    lives->stretches = NULL;
    return true;
}

static bool sort_stretches(ExplainLives *lives, uint32_t *budget)
{
    ExplainReader *reader = lives->reader;

    if (!base_sort_advance(&reader->stretches, budget))
        return false;
    lives->stretches = base_sort_take(&reader->stretches);
    base_sort_begin(&reader->cut_sleeps, lives->cut_sleeps,
                    lives->cut_sleep_count, sizeof *lives->cut_sleeps,
                    offsetof(ExplainCutSleep, task), lives->task_count);
    lives->cut_sleeps = NULL;
    return true;
}

static bool sort_cut_sleeps(ExplainLives *lives, uint32_t *budget)
{
    if (!base_sort_advance(&lives->reader->cut_sleeps, budget))
        return false;
    lives->cut_sleeps = base_sort_take(&lives->reader->cut_sleeps);
    return true;
}

static bool place_tasks(ExplainLives *lives, uint32_t *budget)
{
    ExplainReader *reader = lives->reader;

    for (; reader->next < lives->task_count; reader->next++, --*budget) {
        ExplainTask *task = &lives->tasks[reader->next];
        if (*budget == 0)
            return false;
        task->stretch = base_sort_first(&reader->stretches, reader->next);
        task->stretch_count =
            base_sort_end(&reader->stretches, reader->next) - task->stretch;
        task->cut_sleep = base_sort_first(&reader->cut_sleeps, reader->next);
        task->cut_sleep_count =
            base_sort_end(&reader->cut_sleeps, reader->next) - task->cut_sleep;
    }
    return true;
}

bool explain_lives_advance(ExplainLives *lives, uint32_t *budget)
{
    bool (*const work[])(ExplainLives *, uint32_t *) = {
        [EXPLAIN_PHASE_EVENTS] = read_events,
        [EXPLAIN_PHASE_STRETCHES] = sort_stretches,
        [EXPLAIN_PHASE_CUT_SLEEPS] = sort_cut_sleeps,
        [EXPLAIN_PHASE_PLACES] = place_tasks,
    };

    while (lives->reader && lives->reader->phase < EXPLAIN_PHASE_DONE) {
        if (!work[lives->reader->phase](lives, budget))
            return false;
        lives->reader->phase++;
        lives->reader->next = 0;
    }
    release_reader(lives);
    return true;
}

void explain_lives_read(ExplainLives *lives, const TraceStore *trace)
{
    uint32_t budget = UINT32_MAX;

    explain_lives_begin(lives, trace);
    while (!explain_lives_advance(lives, &budget))
        budget = UINT32_MAX;
}

bool explain_is_whole(const ExplainLives *lives)
{
    TraceEnding ending =
        lives->trace ? trace_store_ending(lives->trace) : TRACE_ENDING_NONE;
    uint32_t count = lives->trace ? trace_store_count(lives->trace) : 0;

    if (ending == TRACE_ENDING_NONE || ending == TRACE_ENDING_LIMIT ||
        count < 2)
        return ending != TRACE_ENDING_NONE;
    return trace_store_get(lives->trace, count - 2)->kind != TRACE_LIMIT;
}

bool explain_has_loop(const ExplainLives *lives)
{
    uint32_t count = lives->event_count;

    return count == 0 || !explain_is_whole(lives) ||
           trace_store_get(lives->trace, count - 1)->turn > 0;
}

const ExplainTask *explain_task(const ExplainLives *lives, uint32_t serial)
{
    if (serial == 0 || serial >= lives->task_count ||
        lives->tasks[serial].created == TRACE_NONE)
        return NULL;
    return &lives->tasks[serial];
}

uint32_t explain_task_called(const ExplainLives *lives, const char *name)
{
    char *end;
    unsigned long serial;

    for (uint32_t i = 1; i < lives->task_count; i++) {
        const ExplainTask *task = explain_task(lives, i);
        if (task &&
            strcmp(trace_store_text(lives->trace, task->name), name) == 0)
            return i;
    }
    if (*name < '0' || *name > '9')
        return 0;
    serial = strtoul(name, &end, 10);
    if (*end != '\0' || serial >= lives->task_count)
        return 0;
    return explain_task(lives, (uint32_t)serial) ? (uint32_t)serial : 0;
}

uint32_t explain_group(const ExplainLives *lives, uint32_t serial)
{
    return serial < lives->group_of_count ? lives->group_of[serial]
                                          : EXPLAIN_NONE;
}

/* The last stretch that begins at or before `event`. */
static uint32_t find_stretch(const ExplainLives *lives, const ExplainTask *task,
                             TraceEventId event)
{
    uint32_t low = task->stretch, high = task->stretch + task->stretch_count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (lives->stretches[middle].begin <= event)
            low = middle;
        else
            high = middle;
    }
    return low;
}

TraceState explain_state_at(const ExplainLives *lives, uint32_t serial,
                            TraceEventId event, uint32_t *stretch)
{
    const ExplainTask *task = explain_task(lives, serial);

    if (stretch)
        *stretch = EXPLAIN_NONE;
    if (!task || event < task->created)
        return TRACE_STATE_COUNT;
    if (task->ended <= event && task->ended != TRACE_NONE)
        return task->outcome;
    uint32_t found = find_stretch(lives, task, event);
    if (task->stretch_count == 0 || lives->stretches[found].begin > event)
        return TRACE_STATE_QUEUED;
    if (stretch)
        *stretch = found;
    return lives->stretches[found].state;
}

uint32_t explain_task_of(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);

    if (event->kind == TRACE_GROUP_CHILD_DONE)
        return event->other;
    return event->task != 0 ? event->task : event->by;
}

bool explain_is_notable(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);
    const ExplainTask *task = explain_task(lives, event->task);

    switch (event->kind) {
    case TRACE_TASK_CREATED:
        return task && !task->of_loop;
    case TRACE_FAILED:
    case TRACE_CANCELLED:
    case TRACE_CANCEL_REQUESTED:
    case TRACE_GROUP_ABORT:
    case TRACE_GROUP_EXIT_END:
    case TRACE_EXCEPT_MATCHED:
    case TRACE_LOOP_EXCEPTION:
    case TRACE_TIMEOUT_FIRED:
    case TRACE_DEADLOCK:
    case TRACE_LIMIT:
        return true;
    default:
        return false;
    }
}
