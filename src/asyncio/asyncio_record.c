#include "asyncio_record.h"

#include "asyncio_coroutine.h"
#include "asyncio_gather.h"
#include "py_async_generator.h"
#include "py_coroutine.h"
#include "py_show.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

#include <math.h>

/* Counts an event; true if it is to be recorded. */
static bool is_recorded(Asyncio *a)
{
    if (++a->event_count == a->limits.events + 1)
        asyncio_hit_limit(a, "--max-events", "more than %llu events",
                          (unsigned long long)a->limits.events);
    return a->trace && a->event_count <= a->limits.events;
}

/* The line of the program that is being run; 0 inside the loop's own work. */
static uint32_t running_line(const Asyncio *a)
{
    if (a->running && py_machine_depth(a->machine) <= a->loop_depth)
        return 0;
    return py_machine_line(a->machine);
}

static TraceEvent new_event(const Asyncio *a, TraceKind kind)
{
    TraceEvent event = {0};

    event.kind = (uint16_t)kind;
    event.time = a->clock.now;
    event.turn = (uint32_t)a->clock.turn;
    event.callback = a->running ? (uint32_t)kernel_loop_turn_index(a->loop) : 0;
    event.cause = a->cause;
    event.also = TRACE_NONE;
    event.by = a->current ? a->current->id : 0;
    return event;
}

static TraceEventId append(Asyncio *a, const TraceEvent *event)
{
    BASE_INVARIANT(event->task <= a->task_serial);
    BASE_INVARIANT(event->other <= a->task_serial);
    BASE_INVARIANT(event->group <= a->group_serial);
    BASE_INVARIANT(!a->current || event->by == a->current->id ||
                   event->kind == TRACE_FINISHED ||
                   event->kind == TRACE_FAILED ||
                   event->kind == TRACE_CANCELLED);
    TraceEventId id = trace_store_append(a->trace, event);

    if (a->observer && id >= a->observed_first && id <= a->observed_last)
        a->observer(a->observer_context, id);
    return id;
}

static TraceText store_string(Asyncio *a, const char *text)
{
    return trace_store_add_text(a->trace, text, strlen(text));
}

/* Stores what was written into the scratch text, up to its first NUL. */
static TraceText store_scratch(Asyncio *a)
{
    return store_string(a, base_text_str(&a->scratch));
}

static TraceText store_shown(Asyncio *a, PyValue value)
{
    base_text_clear(&a->scratch);
    py_show(a->machine, value, &a->scratch);
    return store_scratch(a);
}

static TraceText store_exception(Asyncio *a, PyValue exception)
{
    base_text_clear(&a->scratch);
    py_exception_show(a->machine, exception, &a->scratch);
    return store_scratch(a);
}

static TraceText store_type(Asyncio *a, PyValue exception)
{
    return store_string(a, py_type_name(py_type_of(exception)));
}

static TraceText store_name(Asyncio *a, const AsyncioTask *task)
{
    base_text_clear(&a->scratch);
    asyncio_task_append_name(task, &a->scratch);
    return store_scratch(a);
}

/* A message of cancel(): a str as it is, anything else as it is shown. */
static TraceText store_message(Asyncio *a, PyValue message)
{
    if (py_is_undefined(message) || py_is_none(message))
        return 0;
    if (py_is_string(message))
        return store_string(a, py_string(message)->text);
    return store_shown(a, message);
}

TraceEventId asyncio_record_begin(Asyncio *a, const char *program,
                                  const char *version)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_BEGIN);
    event.text = store_string(a, program);
    event.detail = store_string(a, version);
    return a->cause = append(a, &event);
}

TraceEventId asyncio_record_loop(Asyncio *a, TraceKind kind)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, kind);
    return a->cause = append(a, &event);
}

TraceEventId asyncio_record_number(Asyncio *a, TraceKind kind, double number)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, kind);
    event.line = running_line(a);
    event.number = number;
    event.task = event.by;
    return append(a, &event);
}

/* "work"; of a step of an async generator "ticks.aclose". */
static TraceText store_coroutine(Asyncio *a, PyValue coroutine)
{
    const char *name = asyncio_coroutine_qualified_name(coroutine);
    const char *method;

    if (!py_async_step_name(coroutine, &method))
        return store_string(a, name);
    base_text_clear(&a->scratch);
    base_text_printf(&a->scratch, "%s.%s", name, method);
    return store_string(a, base_text_str(&a->scratch));
}

/* A child follows from its group's beginning if that was in this same step. */
TraceEventId asyncio_record_created(Asyncio *a, const AsyncioTask *task,
                                    const AsyncioGroup *group)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_TASK_CREATED);
    event.task = task->id;
    event.line = running_line(a);
    if (group) {
        event.group = group->id;
        if (group->enter_event != TRACE_NONE &&
            group->enter_event >= a->step_event)
            event.cause = group->enter_event;
    }
    event.text = store_name(a, task);
    event.detail = store_coroutine(a, task->coroutine);
    return append(a, &event);
}

TraceEventId asyncio_record_renamed(Asyncio *a, const AsyncioTask *task)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_TASK_RENAMED);
    event.task = task->id;
    event.line = running_line(a);
    event.text = store_name(a, task);
    return append(a, &event);
}

TraceEventId asyncio_record_step(Asyncio *a, const AsyncioTask *task,
                                 PyValue thrown, TraceEventId also)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event =
        new_event(a, task->started ? TRACE_RESUMED : TRACE_FIRST_STEP);
    event.task = task->id;
    event.line = task->line;
    if (also != event.cause)
        event.also = also;
    if (!py_is_undefined(thrown)) {
        event.text = store_type(a, thrown);
        if (py_is_instance(thrown, &asyncio_CancelledError))
            event.flags |= TRACE_FLAG_CANCEL;
    }
    a->step_event = a->cause = append(a, &event);
    return a->cause;
}

TraceWait asyncio_wait_of(const AsyncioTask *task)
{
    return task->waiter ? task->waiter->waits : TRACE_WAIT_TURN;
}

void asyncio_append_waits(const Asyncio *a, const AsyncioTask *task,
                          BaseText *out)
{
    const AsyncioFuture *waiter = task->waiter;

    switch (asyncio_wait_of(task)) {
    case TRACE_WAIT_TURN:
        base_text_append(out, "one iteration (sleep(0) or bare yield)");
        break;
    case TRACE_WAIT_TASK:
        base_text_append(out, "task ");
        asyncio_task_append_name((const AsyncioTask *)waiter, out);
        break;
    case TRACE_WAIT_GATHER:
        asyncio_gather_append_children((const AsyncioGather *)waiter, out);
        break;
    case TRACE_WAIT_GROUP:
        base_text_append(out, "TaskGroup.__aexit__");
        break;
    case TRACE_WAIT_SLEEP:
        base_text_append(out, "sleep(");
        py_show(a->machine, waiter->about, out);
        base_text_append_char(out, ')');
        break;
    default:
        base_text_append(out, "future");
        break;
    }
}

TraceEventId asyncio_record_suspended(Asyncio *a, const AsyncioTask *task)
{
    const AsyncioFuture *waiter = task->waiter;

    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_SUSPENDED);
    event.task = event.by = task->id;
    event.line = task->line;
    base_text_clear(&a->scratch);
    asyncio_append_waits(a, task, &a->scratch);
    event.count = asyncio_wait_of(task);
    event.text = store_scratch(a);
    if (waiter && asyncio_future_is_task(waiter))
        event.other = ((const AsyncioTask *)waiter)->id;
    if (waiter && !isnan(waiter->deadline))
        event.number = waiter->deadline;
    return append(a, &event);
}

static void fill_ending(Asyncio *a, const AsyncioTask *task, TraceEvent *event)
{
    const AsyncioFuture *future = &task->future;
    PyValue error = future->cancelled_error;

    if (future->state == ASYNCIO_CANCELLED) {
        event->kind = TRACE_CANCELLED;
        event->text = store_message(a, future->message);
        if (!py_is_undefined(error) &&
            py_tuple(py_exception(error)->args)->count != 0)
            event->text =
                store_message(a, py_tuple(py_exception(error)->args)->items[0]);
    } else if (!py_is_undefined(future->exception)) {
        event->kind = TRACE_FAILED;
        event->text = store_type(a, future->exception);
        event->detail = store_exception(a, future->exception);
        event->line = py_exception_line(future->exception);
    } else {
        uint32_t line = py_coroutine_end_line(task->coroutine);
        event->text = store_shown(a, future->result);
        event->line = line != 0 ? line : event->line;
    }
}

TraceEventId asyncio_record_ended(Asyncio *a, const AsyncioTask *task)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_FINISHED);
    event.task = event.by = task->id;
    event.group = task->group_id;
    event.line = task->line;
    fill_ending(a, task, &event);
    return a->cause = append(a, &event);
}

TraceEventId asyncio_record_cancel(Asyncio *a, const AsyncioTask *task,
                                   PyValue message)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_CANCEL_REQUESTED);
    event.task = task->id;
    event.line = running_line(a);
    event.text = store_message(a, message);
    event.count = task->cancelling;
    TraceEventId id = append(a, &event);
    if (id != TRACE_NONE && !asyncio_future_is_done(&task->future))
        trace_store_open(a->trace, id);
    return id;
}

void asyncio_record_cancel_result(Asyncio *a, TraceEventId id,
                                  const AsyncioTask *task, const char *how,
                                  bool accepted)
{
    if (id == TRACE_NONE)
        return;
    TraceText text = store_string(a, how);
    TraceEvent *event = trace_store_edit(a->trace, id);
    event->detail = text;
    event->count = task->cancelling;
    if (accepted)
        event->flags |= TRACE_FLAG_ACCEPTED;
    trace_store_close(a->trace, id);
}

TraceEventId asyncio_record_uncancel(Asyncio *a, const AsyncioTask *task)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_UNCANCEL);
    event.task = task->id;
    event.line = running_line(a);
    event.count = task->cancelling;
    return append(a, &event);
}

static TraceEvent new_group_event(const Asyncio *a, TraceKind kind,
                                  const AsyncioGroup *group)
{
    TraceEvent event = new_event(a, kind);

    event.group = group->id;
    event.task = group->parent ? group->parent->id : 0;
    event.line = group->line;
    return event;
}

/* What the block does follows from the task's step, as it did before. */
TraceEventId asyncio_record_group_enter(Asyncio *a, AsyncioGroup *group)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    group->line = running_line(a);
    TraceEvent event = new_group_event(a, TRACE_GROUP_ENTER, group);
    return group->enter_event = append(a, &event);
}

TraceEventId asyncio_record_child_done(Asyncio *a, const AsyncioGroup *group,
                                       const AsyncioTask *child)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_group_event(a, TRACE_GROUP_CHILD_DONE, group);
    event.other = child->id;
    event.count = group->count - 1;
    return a->cause = append(a, &event);
}

TraceEventId asyncio_record_abort(Asyncio *a, const AsyncioGroup *group,
                                  uint32_t count)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_group_event(a, TRACE_GROUP_ABORT, group);
    event.count = count;
    return a->cause = append(a, &event);
}

TraceEventId asyncio_record_exit_begin(Asyncio *a, AsyncioGroup *group,
                                       PyValue exception)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_group_event(a, TRACE_GROUP_EXIT_BEGIN, group);
    event.count = group->count;
    if (!py_is_none(exception)) {
        event.text = store_type(a, exception);
        event.detail = store_exception(a, exception);
    }
    return group->exit_event = a->cause = append(a, &event);
}

TraceEventId asyncio_record_exit_end(Asyncio *a, const AsyncioGroup *group,
                                     PyValue exception)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_group_event(a, TRACE_GROUP_EXIT_END, group);
    if (!py_is_undefined(exception)) {
        event.text = store_type(a, exception);
        event.detail = store_exception(a, exception);
    }
    return a->cause = append(a, &event);
}

TraceEventId asyncio_record_timer_set(Asyncio *a, double when)
{
    return asyncio_record_number(a, TRACE_TIMER_SET, when);
}

TraceEventId asyncio_record_timer_dropped(Asyncio *a, TraceEventId set,
                                          double when)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_TIMER_DROPPED);
    event.line = running_line(a);
    event.number = when;
    event.task = event.by;
    event.also = set;
    return append(a, &event);
}

TraceEventId asyncio_record_timer_fired(Asyncio *a, double when)
{
    TraceEventId id = asyncio_record_number(a, TRACE_TIMER_FIRED, when);

    if (id != TRACE_NONE)
        a->cause = id;
    return id;
}

TraceEventId asyncio_record_timeout(Asyncio *a, TraceKind kind,
                                    const AsyncioTask *task, double when)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, kind);
    event.line = running_line(a);
    event.number = when;
    event.task = task ? task->id : 0;
    return a->cause = append(a, &event);
}

/* Exceptions in it that are no groups. */
static uint32_t count_leaves(PyValue exception)
{
    uint32_t leaves = 0;

    if (!py_is_group(exception))
        return 1;
    PyTuple *members = py_tuple(py_exception(exception)->exceptions);
    for (uint32_t i = 0; i < members->count; i++)
        leaves += count_leaves(members->items[i]);
    return leaves;
}

TraceEventId asyncio_record_matched(Asyncio *a, uint32_t line, PyValue taken,
                                    PyValue rest)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_EXCEPT_MATCHED);
    event.task = event.by;
    event.line = line;
    event.text = store_exception(a, taken);
    if (!py_is_none(rest))
        event.detail = store_exception(a, rest);
    event.count = count_leaves(taken);
    return a->cause = append(a, &event);
}

TraceEventId asyncio_record_loop_exception(Asyncio *a, const char *message,
                                           PyValue exception,
                                           const AsyncioTask *task)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_LOOP_EXCEPTION);
    event.line = running_line(a);
    event.text = store_string(a, message);
    if (!py_is_undefined(exception))
        event.detail = store_exception(a, exception);
    event.task = task ? task->id : 0;
    return append(a, &event);
}

TraceEventId asyncio_record_deadlock(Asyncio *a, const char *text)
{
    if (!is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_DEADLOCK);
    event.text = store_string(a, text);
    return a->cause = append(a, &event);
}

/* Neither these nor the last event are counted: they must find room. */
TraceEventId asyncio_record_limit(Asyncio *a, const char *which)
{
    if (!a->trace)
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_LIMIT);
    event.line = py_machine_line(a->machine);
    event.text = store_string(a, which);
    return a->cause = append(a, &event);
}

TraceEventId asyncio_record_end(Asyncio *a, int status, TraceEnding ending,
                                const char *type, const char *detail)
{
    if (!a->trace)
        return TRACE_NONE;
    TraceEvent event = new_event(a, TRACE_END);
    event.count = (uint32_t)status;
    event.number = ending;
    event.text = store_string(a, type);
    event.detail = store_string(a, detail);
    return append(a, &event);
}

static void record_line(Asyncio *a, int stream, const char *text, size_t length,
                        uint16_t flags)
{
    if (!is_recorded(a))
        return;
    TraceEvent event = new_event(a, stream == 1 ? TRACE_STDOUT : TRACE_STDERR);
    event.task = event.by;
    event.line = running_line(a);
    /* A text of the store holds no NUL: the line is shown up to it. */
    const char *nul = memchr(text, '\0', length);
    event.text = trace_store_add_text(a->trace, text,
                                      nul ? (size_t)(nul - text) : length);
    event.flags = flags;
    append(a, &event);
}

void asyncio_record_output(Asyncio *a, int stream, const char *text,
                           size_t length)
{
    BaseText *kept = &a->lines[stream - 1];
    const char *end = text + length;
    const char *newline;

    while ((newline = memchr(text, '\n', (size_t)(end - text)))) {
        if (kept->length == 0) {
            record_line(a, stream, text, (size_t)(newline - text), 0);
        } else {
            base_text_append_n(kept, text, (size_t)(newline - text));
            record_line(a, stream, kept->data, kept->length, 0);
            base_text_clear(kept);
        }
        text = newline + 1;
    }
    base_text_append_n(kept, text, (size_t)(end - text));
}

void asyncio_record_partial_output(Asyncio *a)
{
    for (int stream = 1; stream <= 2; stream++) {
        BaseText *kept = &a->lines[stream - 1];

        if (kept->length != 0)
            record_line(a, stream, kept->data, kept->length,
                        TRACE_FLAG_PARTIAL);
        base_text_clear(kept);
    }
}
