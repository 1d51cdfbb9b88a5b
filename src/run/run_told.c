#include "run_told.h"

#include "base_memory.h"
#include "trace_task.h"

static RunToldTask *task_at(RunTold *told, uint32_t id)
{
    if (id == 0 || id > told->task_count)
        return NULL;
    return &told->tasks[id - 1];
}

static void add_task(RunTold *told, const TraceEvent *event)
{
    BASE_GROW(told->tasks, told->task_count, told->task_capacity);
    RunToldTask *task = &told->tasks[told->task_count++];
    *task = (RunToldTask){.id = event->task,
                          .name = event->text,
                          .coroutine = event->detail,
                          .group = event->group};
    if (event->group != 0 && event->group <= told->owner_count)
        task->parent = told->owners[event->group - 1];
}

static void rename_task(RunTold *told, const TraceEvent *event)
{
    RunToldTask *task = task_at(told, event->task);

    if (task)
        task->name = event->text;
}

static void end_task(RunTold *told, const TraceEvent *event, TraceState state,
                     TraceText end)
{
    RunToldTask *task = task_at(told, event->task);

    if (!task)
        return;
    task->state = state;
    task->end = end;
}

/* Serials of groups that were never entered are left out. */
static void set_owner(RunTold *told, uint32_t group, uint32_t task)
{
    while (told->owner_count < group) {
        BASE_GROW(told->owners, told->owner_count, told->owner_capacity);
        told->owners[told->owner_count++] = 0;
    }
    told->owners[group - 1] = task;
}

static void read_event(RunTold *told, const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_TASK_CREATED:
        add_task(told, event);
        break;
    case TRACE_TASK_RENAMED:
        rename_task(told, event);
        break;
    case TRACE_GROUP_ENTER:
        set_owner(told, event->group, event->task);
        break;
    case TRACE_FINISHED:
        end_task(told, event, TRACE_STATE_RETURNED, event->text);
        break;
    case TRACE_FAILED:
        end_task(told, event, TRACE_STATE_FAILED, event->detail);
        break;
    case TRACE_CANCELLED:
        end_task(told, event, TRACE_STATE_CANCELLED, event->text);
        break;
    default:
        break;
    }
}

void run_told_read(RunTold *told, const TraceStore *trace, TraceEventId end)
{
    for (; told->read < end; told->read++)
        read_event(told, trace_store_get(trace, told->read));
}

void run_told_clear(RunTold *told)
{
    told->task_count = told->owner_count = 0;
    told->read = 0;
}

void run_told_release(RunTold *told)
{
    base_free(told->tasks);
    base_free(told->owners);
    *told = (RunTold){0};
}
