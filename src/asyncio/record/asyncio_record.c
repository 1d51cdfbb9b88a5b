#define _POSIX_C_SOURCE 200809L

#include "asyncio_record.h"
#include "asyncio_fork_private.h"

#include "asyncio_coroutine.h"
#include "asyncio_event.h"
#include "asyncio_outcomes.h"
#include "asyncio_record_except.h"
#include "asyncio_task.h"
#include "base_utf8.h"
#include "py_async_step.h"
#include "py_coroutine.h"
#include "py_int.h"
#include "py_show.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

TraceEventId asyncio_record_begin(Asyncio *a, const char *program,
                                  const char *version)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_BEGIN);
    event.text = asyncio_event_string(a, program);
    event.detail = asyncio_event_string(a, version);
    return a->cause = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_loop(Asyncio *a, TraceKind kind)
{
    if (a->options.outcomes &&
        (kind == TRACE_LOOP_STOP || kind == TRACE_SHUTDOWN_BEGIN))
        a->options.outcomes->stopped = true;
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, kind);
    return a->cause = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_number(Asyncio *a, TraceKind kind, double number)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, kind);
    event.line = asyncio_event_line(a);
    event.number = number;
    event.task = event.by;
    return asyncio_event_append(a, &event);
}

/* "work"; of a step of an async generator "ticks.aclose". */
static TraceText store_coroutine(Asyncio *a, PyValue coroutine)
{
    const char *name = asyncio_coroutine_qualified_name(coroutine);
    const char *method;

    if (!asyncio_event_has_texts(a))
        return 0;
    if (!py_async_step_name(coroutine, &method))
        return asyncio_event_string(a, name);
    base_text_clear(&a->scratch);
    base_text_printf(&a->scratch, "%s.%s", name, method);
    return asyncio_event_string(a, base_text_str(&a->scratch));
}

/* A child follows from its group's beginning if that was in this same step. */
/* A future that is waited for by nobody yet is called as its maker does. */
static void append_variable(const Asyncio *a, const AsyncioFuture *future,
                            BaseText *out)
{
    if (asyncio_future_is_task(future))
        asyncio_task_append_label((const AsyncioTask *)future, out);
    else if (future->made != TRACE_NONE)
        base_text_append(out, trace_store_text(a->trace, future->name));
}

/* The making of the first future among what a coroutine was called with. */
static TraceEventId given_future(PyValue coroutine)
{
    const PyValue *values = NULL;
    uint32_t count = py_coroutine_arguments(coroutine, &values);

    for (uint32_t i = 0; i < count; i++)
        if (!py_is_undefined(values[i]) && asyncio_is_future(values[i]) &&
            asyncio_future(values[i])->made != TRACE_NONE)
            return asyncio_future(values[i])->made;
    return TRACE_NONE;
}

/* "3", "'soup'", "quick" of a function; what is long or has no name is left
 * out. */
static void append_argument(Asyncio *a, PyValue value, BaseText *out)
{
    enum { LONGEST = 16 };
    size_t before = out->length;
    bool plain = py_is_string(value) || py_is_none(value) ||
                 py_is_bool(value) || py_is_float(value) || py_is_int(value);

    if (plain)
        py_show(a->machine, value, out);
    else if (asyncio_is_future(value))
        append_variable(a, asyncio_future(value), out);
    else
        py_show_name(value, out);
    if (out->length > before && out->length - before <= LONGEST)
        return;
    out->length = before;
    base_text_append(out, "\xe2\x80\xa6");
}

/* "do_it(3)" */
static TraceText store_call(Asyncio *a, PyValue coroutine)
{
    enum { LONGEST = 32 };
    const PyValue *values = NULL;
    uint32_t count = py_coroutine_arguments(coroutine, &values);
    BaseText *out = &a->scratch;

    if (!asyncio_event_has_texts(a))
        return 0;
    base_text_clear(out);
    const char *name = asyncio_coroutine_qualified_name(coroutine);
    size_t length = strnlen(name, ASYNCIO_LONGEST_NAME + 1);
    base_text_append_n(out, name,
                       base_utf8_cut(name, length, ASYNCIO_LONGEST_NAME));
    base_text_append_char(out, '(');
    size_t open = out->length;
    for (uint32_t i = 0; i < count; i++) {
        if (py_is_undefined(values[i]))
            continue;
        base_text_append(out, out->length == open ? "" : ", ");
        append_argument(a, values[i], out);
    }
    if (out->length - open > LONGEST) {
        out->length = open;
        base_text_append(out, "\xe2\x80\xa6");
    }
    base_text_append_char(out, ')');
    return asyncio_event_scratch(a);
}

/* A task that asyncio.run() makes for its own end. */
static bool is_of_shutdown(const Asyncio *a, const AsyncioTask *task)
{
    static const char prefix[] = "BaseEventLoop.shutdown_";

    return !a->current && a->options.outcomes->stopped &&
           strncmp(asyncio_coroutine_qualified_name(task->coroutine), prefix,
                   sizeof prefix - 1) == 0;
}

TraceEventId asyncio_record_created(Asyncio *a, const AsyncioTask *task,
                                    const AsyncioGroup *group)
{
    if (a->options.outcomes && !is_of_shutdown(a, task))
        asyncio_outcomes_set(a->options.outcomes, task->id, ASYNCIO_NO_OUTCOME);
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_TASK_CREATED);
    event.task = task->id;
    event.line = asyncio_event_line(a);
    if (group) {
        event.group = group->id;
        if (group->enter_event != TRACE_NONE &&
            group->enter_event >= a->step_event)
            event.cause = group->enter_event;
    }
    event.text = asyncio_event_task_name(a, task);
    event.detail = store_coroutine(a, task->coroutine);
    event.more = store_call(a, task->coroutine);
    event.also = given_future(task->coroutine);
    if (asyncio_task_is_named(task))
        event.flags |= TRACE_FLAG_NAMED;
    if (a->makes_main)
        event.flags |= TRACE_FLAG_MAIN;
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_renamed(Asyncio *a, const AsyncioTask *task)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_TASK_RENAMED);
    event.task = task->id;
    event.line = asyncio_event_line(a);
    event.text = asyncio_event_task_name(a, task);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_eager_step(Asyncio *a, const AsyncioTask *task)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_FIRST_STEP);
    event.task = task->id;
    event.line = asyncio_line_of(a, task);
    event.flags |= TRACE_FLAG_EAGER;
    a->step_event = a->cause = asyncio_event_append(a, &event);
    return a->cause;
}

TraceEventId asyncio_record_step(Asyncio *a, const AsyncioTask *task,
                                 PyValue thrown, TraceEventId also)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event =
        asyncio_event_new(a, task->started ? TRACE_RESUMED : TRACE_FIRST_STEP);
    event.task = task->id;
    event.line = asyncio_line_of(a, task);
    if (also != event.cause)
        event.also = also;
    if (!py_is_undefined(thrown)) {
        event.text = asyncio_event_type(a, thrown);
        event.detail = asyncio_event_exception(a, thrown);
        if (py_is_instance(thrown, &asyncio_CancelledError))
            event.flags |= TRACE_FLAG_CANCEL;
    }
    a->step_event = a->cause = asyncio_event_append(a, &event);
    return a->cause;
}

/* The same exception may go from task to task: which one has failed of it
 * before. */
static void note_first_failure(const AsyncioTask *task, PyValue exception,
                               TraceEvent *event)
{
    PyException *error = py_exception(exception);

    if (error->mark == 0) {
        event->other = asyncio_failed_of_all(exception);
        error->mark = task->id;
    } else if (error->mark != task->id) {
        event->other = error->mark;
    }
}

static void fill_ending(Asyncio *a, const AsyncioTask *task, TraceEvent *event)
{
    const AsyncioFuture *future = &task->future;
    PyValue error = PY_UNDEFINED;

    if (future->state == ASYNCIO_CANCELLED) {
        error = future->cancelled_error;
        event->kind = TRACE_CANCELLED;
        event->text = asyncio_event_message(a, future->message);
        if (!py_is_undefined(error) &&
            py_tuple(py_exception(error)->args)->count != 0)
            event->text = asyncio_event_message(
                a, py_tuple(py_exception(error)->args)->items[0]);
    } else if (!py_is_undefined(future->exception)) {
        event->kind = TRACE_FAILED;
        event->text = asyncio_event_type(a, future->exception);
        event->detail = asyncio_event_exception(a, future->exception);
        event->line = py_exception_line(future->exception);
        asyncio_record_first_error(a, future->exception, event);
        note_first_failure(task, future->exception, event);
    } else {
        uint32_t line = py_coroutine_end_line(task->coroutine);
        event->text = asyncio_event_shown(a, future->result);
        event->line = line != 0 ? line : event->line;
    }
}

/* Of a task that is the program's. */
static void keep_outcome(Asyncio *a, const AsyncioTask *task)
{
    const AsyncioFuture *future = &task->future;
    AsyncioOutcomes *outcomes = a->options.outcomes;

    if (asyncio_outcomes_get(outcomes, task->id) == ASYNCIO_NO_OUTCOME)
        asyncio_outcomes_set(
            outcomes, task->id,
            future->state == ASYNCIO_CANCELLED    ? ASYNCIO_WAS_CANCELLED
            : !py_is_undefined(future->exception) ? ASYNCIO_HAS_FAILED
                                                  : ASYNCIO_HAS_RETURNED);
}

TraceEventId asyncio_record_ended(Asyncio *a, const AsyncioTask *task)
{
    if (a->options.outcomes)
        keep_outcome(a, task);
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_FINISHED);
    event.task = event.by = task->id;
    event.group = task->group_id;
    event.line = asyncio_line_of(a, task);
    fill_ending(a, task, &event);
    return a->cause = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_cancel(Asyncio *a, const AsyncioTask *task,
                                   PyValue message)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_CANCEL_REQUESTED);
    event.task = task->id;
    event.line = asyncio_event_line(a);
    event.text = asyncio_event_message(a, message);
    event.count = task->cancelling;
    TraceEventId id = asyncio_event_append(a, &event);
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
    TraceText text = asyncio_event_string(a, how);
    TraceEvent *event = trace_store_edit(a->trace, id);
    event->detail = text;
    event->count = task->cancelling;
    if (accepted)
        event->flags |= TRACE_FLAG_ACCEPTED;
    trace_store_close(a->trace, id);
}

TraceEventId asyncio_record_wait_left(Asyncio *a, const AsyncioTask *task,
                                      uint32_t ended, uint32_t pending)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_WAIT_LEFT);
    event.task = task->id;
    event.line = asyncio_event_line(a);
    event.number = ended;
    event.count = pending;
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_asked(Asyncio *a, const AsyncioTask *task,
                                  const char *what)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_RESULT_ASKED);
    event.task = task->id;
    event.line = asyncio_event_line(a);
    event.detail = asyncio_event_string(a, what);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_other_loop(Asyncio *a, const AsyncioTask *task,
                                       const AsyncioFuture *future)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_OTHER_LOOP);
    event.task = task->id;
    event.line = py_coroutine_line(task->coroutine);
    event.text = future->name;
    event.also = future->made;
    return asyncio_event_append(a, &event);
}

void asyncio_note_closed(Asyncio *a, AsyncioLoop *loop, bool by_program)
{
    uint32_t count =
        asyncio_event_is_recorded(a) ? trace_store_count(a->trace) : 0;

    if (count == 0 || loop->is_noted)
        return;
    loop->is_noted = true;
    loop->closed = count - 1;
    loop->closed_line = by_program ? asyncio_event_line(a) : 0;
}

TraceEventId asyncio_record_closed(Asyncio *a, const AsyncioLoop *loop)
{
    if (!asyncio_event_is_recorded(a) || !loop->is_noted)
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_LOOP_CLOSED);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.number = loop->closed_line;
    event.also = loop->closed;
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_intervened(Asyncio *a,
                                       const AsyncioIntervention *what,
                                       const AsyncioTask *task,
                                       PyValue exception)
{
    static const TraceDeed deeds[] = {[ASYNCIO_DEED_CANCEL] = TRACE_DEED_CANCEL,
                                      [ASYNCIO_DEED_RAISE] = TRACE_DEED_RAISE,
                                      [ASYNCIO_DEED_SLEEP] = TRACE_DEED_SLEEP,
                                      [ASYNCIO_DEED_KNOB] = TRACE_DEED_KNOB,
                                      [ASYNCIO_DEED_INTERRUPT] =
                                          TRACE_DEED_INTERRUPT};

    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_INTERVENED);
    event.task = task ? task->id : 0;
    event.text = asyncio_event_string(a, trace_deed_name(deeds[what->deed]));
    event.number = what->deed == ASYNCIO_DEED_SLEEP ? what->seconds : 0;
    if (!py_is_undefined(exception))
        event.detail = asyncio_event_exception(a, exception);
    if (what->deed == ASYNCIO_DEED_INTERRUPT && what->name)
        event.flags |= TRACE_FLAG_ACCEPTED;
    if (what->deed == ASYNCIO_DEED_KNOB) {
        base_text_clear(&a->scratch);
        base_text_printf(&a->scratch, "%s = %s", what->name, what->text);
        event.detail = asyncio_event_scratch(a);
    }
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_uncancel(Asyncio *a, const AsyncioTask *task)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_UNCANCEL);
    event.task = task->id;
    event.line = asyncio_event_line(a);
    event.count = task->cancelling;
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_timer_set(Asyncio *a, double when)
{
    return asyncio_record_number(a, TRACE_TIMER_SET, when);
}

TraceEventId asyncio_record_timer_dropped(Asyncio *a, TraceEventId set,
                                          double when)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_TIMER_DROPPED);
    event.line = asyncio_event_line(a);
    event.number = when;
    event.task = event.by;
    event.also = set;
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_timer_fired(Asyncio *a, double when)
{
    TraceEventId id = asyncio_record_number(a, TRACE_TIMER_FIRED, when);

    if (id != TRACE_NONE)
        a->cause = id;
    return id;
}

/* True if the loop itself called what made a coroutine that dies now: below it
 * there is the line of asyncio.run() alone. */
static bool is_made_by_loop(const Asyncio *a, uint32_t line)
{
    return !a->current && asyncio_event_line(a) == 0 &&
           line == py_machine_line(a->machine);
}

/* Where a coroutine was made, the program's or one of asyncio's own; 0: by the
 * loop, as a callback. */
static uint32_t made_line_of(const Asyncio *a, PyValue coroutine)
{
    uint32_t line = py_coroutine_made_line(coroutine);

    if (line == 0 && py_is_instance(coroutine, &asyncio_coroutine_type))
        line = ((const AsyncioCoroutine *)py_object(coroutine))->made_line;
    return is_made_by_loop(a, line) ? 0 : line;
}

TraceEventId asyncio_record_dropped(Asyncio *a, PyValue coroutine)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_COROUTINE_DROPPED);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.text =
        asyncio_event_string(a, asyncio_coroutine_qualified_name(coroutine));
    event.count = made_line_of(a, coroutine);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_reused(Asyncio *a, PyValue coroutine)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_COROUTINE_REUSED);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.text =
        asyncio_event_string(a, asyncio_coroutine_qualified_name(coroutine));
    event.count = py_coroutine_made_line(coroutine);
    event.number = py_coroutine_awaited_line(coroutine);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_future_made(Asyncio *a, AsyncioFuture *future)
{
    uint32_t serial = ++a->future_serial;

    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_FUTURE_MADE);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.text = future->name = asyncio_event_target(a);
    event.count = serial;
    return future->made = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_loop_exception(Asyncio *a, const char *message,
                                           PyValue exception,
                                           const AsyncioTask *task)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_LOOP_EXCEPTION);
    event.line = asyncio_event_line(a);
    event.text = asyncio_event_string(a, message);
    if (event.line == 0 && !task && !py_is_undefined(exception))
        event.line = py_exception_line(exception);
    if (!py_is_undefined(exception))
        event.detail = asyncio_event_exception(a, exception);
    event.task = task ? task->id : 0;
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_deadlock(Asyncio *a, const char *text)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_DEADLOCK);
    event.text = asyncio_event_string(a, text);
    return a->cause = asyncio_event_append(a, &event);
}

/* Neither these nor the last event are counted: they must find room. */
TraceEventId asyncio_record_limit(Asyncio *a, const char *which,
                                  const char *flag)
{
    if (!a->trace)
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_LIMIT);
    event.line = py_machine_line(a->machine);
    event.text = asyncio_event_string(a, which);
    event.detail = asyncio_event_string(a, flag);
    return a->cause = asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_end(Asyncio *a, const AsyncioEnd *end)
{
    if (!a->trace)
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_END);
    event.line = end->line;
    event.count = (uint32_t)end->status;
    event.number = end->ending;
    event.text = asyncio_event_string(a, end->type);
    event.detail = asyncio_event_string(a, end->detail);
    return asyncio_event_append(a, &event);
}
