#define _POSIX_C_SOURCE 200809L

#include "asyncio_record.h"

#include "asyncio_coroutine.h"
#include "asyncio_event.h"
#include "asyncio_gather.h"
#include "asyncio_host_private.h"
#include "asyncio_name.h"
#include "asyncio_record_except.h"
#include "asyncio_task.h"
#include "base_utf8.h"
#include "py_async_generator.h"
#include "py_async_step.h"
#include "py_coroutine.h"
#include "py_dict.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_show.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

#include <math.h>

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

/* "3", "'soup'"; what is long or no plain value is left out. */
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

TraceEventId asyncio_record_created(Asyncio *a, const AsyncioTask *task,
                                    const AsyncioGroup *group)
{
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
    if (!py_is_undefined(task->name))
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
    event.line = task->line;
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
    event.line = task->line;
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

uint32_t asyncio_shared_serial(Asyncio *a, AsyncioShared *object)
{
    if (object->id == 0)
        object->id = ++a->shared_serial;
    return object->id;
}

/* What the program calls it, where the task that runs now stands. */
static TraceText store_name_of(Asyncio *a, const AsyncioTask *task,
                               const PyObject *object)
{
    if (!asyncio_event_has_texts(a))
        return 0;
    base_text_clear(&a->scratch);
    asyncio_append_name_of(a, task, object, &a->scratch);
    return asyncio_event_scratch(a);
}

static TraceEvent new_shared_event(Asyncio *a, TraceKind kind,
                                   AsyncioShared *object)
{
    TraceEvent event = asyncio_event_new(a, kind);

    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.object = asyncio_shared_serial(a, object);
    event.text = store_name_of(a, a->current, &object->object);
    return event;
}

TraceEventId asyncio_record_shared(Asyncio *a, TraceKind kind,
                                   AsyncioShared *object, TraceWait what,
                                   uint32_t count)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_shared_event(a, kind, object);
    event.detail = asyncio_event_string(a, trace_wait_name(what));
    event.count = count;
    return asyncio_event_append(a, &event);
}

/* How many items lie in its list; a class of the program's own may keep them
 * elsewhere: then 0. */
static uint32_t items_in(const AsyncioShared *queue)
{
    PyDict **dict = py_instance_dict((PyObject *)(uintptr_t)&queue->object);
    uint32_t position = 0;
    PyValue key, value;

    while (dict && *dict && py_dict_each(*dict, &position, &key, &value))
        if (py_is_string(key) && py_string_is(py_string(key), "_queue"))
            return py_is_list(value) ? py_list(value)->count : 0;
    return 0;
}

static TraceEvent new_item_event(Asyncio *a, TraceKind kind,
                                 AsyncioShared *queue, PyValue item)
{
    TraceEvent event = new_shared_event(a, kind, queue);

    event.detail = asyncio_event_shown(a, item);
    event.count = items_in(queue);
    return event;
}

TraceEventId asyncio_record_put(Asyncio *a, AsyncioShared *queue, PyValue item)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_item_event(a, TRACE_QUEUE_PUT, queue, item);
    TraceEventId id = asyncio_event_append(a, &event);
    asyncio_shelves_put(&a->shelves, queue->id, item, id);
    return id;
}

TraceEventId asyncio_record_got(Asyncio *a, AsyncioShared *queue, PyValue item)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = new_item_event(a, TRACE_QUEUE_GOT, queue, item);
    event.also = asyncio_shelves_take(&a->shelves, queue->id, item);
    return asyncio_event_append(a, &event);
}

TraceEventId asyncio_record_resolved(Asyncio *a, const AsyncioFuture *future,
                                     PyValue value, bool raises)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_RESOLVED);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.text = store_name_of(a, a->current, &future->object);
    event.detail = raises ? asyncio_event_exception(a, value)
                          : asyncio_event_shown(a, value);
    event.also = future->made;
    if (raises)
        event.flags |= TRACE_FLAG_RAISES;
    return asyncio_event_append(a, &event);
}

TraceWait asyncio_wait_of(const AsyncioTask *task)
{
    return task->waiter ? task->waiter->waits : TRACE_WAIT_TURN;
}

static void append_member(PyValue value, BaseText *out)
{
    if (asyncio_is_task(value))
        asyncio_task_append_label(asyncio_task(value), out);
    else
        base_text_append(out, py_type_name(py_type_of(value)));
}

/* "wait(Task-2, Task-3)" of a future that is about others. */
static void append_call(const AsyncioFuture *future, BaseText *out)
{
    PyValue about = future->about;

    base_text_printf(out, "%s(", trace_wait_name(future->waits));
    if (py_is_tuple(about))
        for (uint32_t i = 0; i < py_tuple(about)->count; i++) {
            base_text_append(out, i == 0 ? "" : ", ");
            append_member(py_tuple(about)->items[i], out);
        }
    else if (py_is_object(about))
        append_member(about, out);
    base_text_append_char(out, ')');
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
        asyncio_task_append_label((const AsyncioTask *)waiter, out);
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
    case TRACE_WAIT_FUTURE:
        base_text_append(out, "future");
        break;
    default:
        if (asyncio_shared_of(waiter))
            asyncio_append_shared(a, task, out);
        else
            append_call(waiter, out);
        break;
    }
}

/* What it waits for: its name, which object it is, and why it is there. */
static TraceText store_number(Asyncio *a, uint32_t number)
{
    base_text_clear(&a->scratch);
    base_text_printf(&a->scratch, "%u", number);
    return asyncio_event_scratch(a);
}

static void fill_wait(Asyncio *a, const AsyncioTask *task, TraceEvent *event)
{
    AsyncioShared *object = asyncio_shared_of(task->waiter);

    if (object) {
        event->object = asyncio_shared_serial(a, object);
        event->detail = store_name_of(a, task, &object->object);
        event->also = object->holder != 0 ? object->since : TRACE_NONE;
        if (event->count == TRACE_WAIT_BARRIER && object->parties != 0)
            event->more = store_number(a, object->parties);
        return;
    }
    event->also = task->waiter->made;
    if (event->count == TRACE_WAIT_TASK || event->count == TRACE_WAIT_FUTURE)
        event->detail = store_name_of(a, task, &task->waiter->object);
}

static TraceText store_waits(Asyncio *a, const AsyncioTask *task)
{
    if (!asyncio_event_has_texts(a))
        return 0;
    base_text_clear(&a->scratch);
    asyncio_append_waits(a, task, &a->scratch);
    return asyncio_event_scratch(a);
}

TraceEventId asyncio_record_suspended(Asyncio *a, const AsyncioTask *task)
{
    const AsyncioFuture *waiter = task->waiter;

    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_SUSPENDED);
    event.task = event.by = task->id;
    event.line = task->line;
    event.text = store_waits(a, task);
    event.count = asyncio_wait_of(task);
    if (waiter)
        fill_wait(a, task, &event);
    if (waiter && asyncio_future_is_task(waiter))
        event.other = ((const AsyncioTask *)waiter)->id;
    else if (waiter && event.count == TRACE_WAIT_SHIELD &&
             asyncio_is_task(waiter->about))
        event.other = asyncio_task(waiter->about)->id;
    if (waiter && !isnan(waiter->deadline))
        event.number = waiter->deadline;
    return asyncio_event_append(a, &event);
}

static void fill_ending(Asyncio *a, const AsyncioTask *task, TraceEvent *event)
{
    const AsyncioFuture *future = &task->future;
    PyValue error = future->cancelled_error;

    if (future->state == ASYNCIO_CANCELLED) {
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
    } else {
        uint32_t line = py_coroutine_end_line(task->coroutine);
        event->text = asyncio_event_shown(a, future->result);
        event->line = line != 0 ? line : event->line;
    }
}

TraceEventId asyncio_record_ended(Asyncio *a, const AsyncioTask *task)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_FINISHED);
    event.task = event.by = task->id;
    event.group = task->group_id;
    event.line = task->line;
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

/* Where a coroutine was made, the program's or one of asyncio's own. */
static uint32_t made_line_of(PyValue coroutine)
{
    uint32_t line = py_coroutine_made_line(coroutine);

    if (line == 0 && py_is_instance(coroutine, &asyncio_coroutine_type))
        line = ((const AsyncioCoroutine *)py_object(coroutine))->made_line;
    return line;
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
    event.count = made_line_of(coroutine);
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

/* As much as all output by default: of a longer line, the beginning. */
enum { LONGEST_LINE = 4 << 20 };

static void record_line(Asyncio *a, int stream, const char *text, size_t length,
                        uint16_t flags)
{
    if (!asyncio_event_is_recorded(a))
        return;
    TraceEvent event =
        asyncio_event_new(a, stream == 1 ? TRACE_STDOUT : TRACE_STDERR);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    /* A text of the store holds no NUL: the line is shown up to it. */
    const char *nul = memchr(text, '\0', length);
    if (nul)
        length = (size_t)(nul - text);
    event.text = trace_store_add_text(
        a->trace, text, base_utf8_cut(text, length, LONGEST_LINE));
    event.flags = flags;
    asyncio_event_append(a, &event);
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
