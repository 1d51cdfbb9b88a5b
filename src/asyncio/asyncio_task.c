#include "asyncio_task.h"

#include "asyncio_attribute.h"
#include "asyncio_context.h"
#include "asyncio_coroutine.h"
#include "asyncio_debug.h"
#include "asyncio_eager.h"
#include "asyncio_future.h"
#include "asyncio_future_type.h"
#include "asyncio_host_private.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "asyncio_suppress.h"
#include "asyncio_texts.h"
#include "base_memory.h"
#include "base_utf8.h"
#include "py_argument.h"
#include "py_context_object.h"
#include "py_coroutine.h"
#include "py_frame.h"

/* Its neighbours among those that are alive know it. */
static bool is_linked(const Asyncio *a, const AsyncioTask *task)
{
    return (task->before ? task->before->after : a->first_task) == task &&
           (task->after ? task->after->before : a->last_task) == task;
}

static void link_task(Asyncio *a, AsyncioTask *task)
{
    BASE_INVARIANT(!task->before && !task->after);
    task->before = a->last_task;
    *(a->last_task ? &a->last_task->after : &a->first_task) = task;
    a->last_task = task;
    BASE_INVARIANT(is_linked(a, task));
    BASE_INVARIANT(!task->before || task->before->id < task->id);
    if (++a->tasks_alive > a->limits.tasks)
        asyncio_hit_limit(a, "--max-tasks", "more than %llu tasks at once",
                          (unsigned long long)a->limits.tasks);
}

static void unlink_task(Asyncio *a, AsyncioTask *task)
{
    BASE_INVARIANT(is_linked(a, task));
    BASE_REQUIRE(a->tasks_alive != 0);
    *(task->before ? &task->before->after : &a->first_task) = task->after;
    *(task->after ? &task->after->before : &a->last_task) = task->before;
    a->tasks_alive--;
    BASE_INVARIANT((a->tasks_alive != 0) == (a->first_task != NULL));
}

void asyncio_task_append_name(const AsyncioTask *task, BaseText *out)
{
    if (py_is_undefined(task->name))
        base_text_printf(out, "Task-%llu",
                         (unsigned long long)task->name_number);
    else
        base_text_append_n(out, py_string(task->name)->text,
                           py_string(task->name)->size);
}

void asyncio_task_append_label(const AsyncioTask *task, BaseText *out)
{
    const PyString *name;

    if (py_is_undefined(task->name)) {
        asyncio_task_append_name(task, out);
        return;
    }
    name = py_string(task->name);
    base_text_append_n(
        out, name->text,
        base_utf8_cut(name->text, name->size, ASYNCIO_LONGEST_NAME));
}

/* The text of any name; PY_UNDEFINED with an exception. */
static PyValue name_of(PyMachine *machine, PyValue name)
{
    BaseText text = {0};
    PyValue string = PY_ERROR;

    if (py_is_string(name))
        return py_incref(name);
    if (py_str(machine, name, &text))
        string = py_string_new(machine, base_text_str(&text), text.length);
    base_text_release(&text);
    return string;
}

static PyValue refuse(PyMachine *machine, PyValue value)
{
    BaseText text = {0};

    if (py_repr(machine, value, &text))
        py_raise(machine, &py_TypeError, "a coroutine was expected, got %s",
                 base_text_str(&text));
    base_text_release(&text);
    return PY_ERROR;
}

static PyValue new_task(Asyncio *a, const AsyncioLoop *loop, PyValue coroutine,
                        PyValue name, const AsyncioGroup *group, bool eager)
{
    PyValue text = PY_UNDEFINED, context = PY_UNDEFINED;

    if (!py_is_coroutine(coroutine))
        return refuse(a->machine, coroutine);
    if (a->threads.current && !asyncio_debug_allows_thread(a, loop))
        return PY_ERROR;
    if (!py_is_none(name)) {
        text = name_of(a->machine, name);
        if (py_is_error(text))
            return PY_ERROR;
    }
    AsyncioTask *task = NULL;
    if (asyncio_has_room(a, loop->kernel, false) &&
        py_context_copy(a->machine, &context))
        task = (AsyncioTask *)asyncio_future_new(a, loop, &asyncio_task_type,
                                                 TRACE_WAIT_TASK);
    if (!task) {
        py_decref(a->machine, context);
        py_decref(a->machine, text);
        return PY_ERROR;
    }
    task->context = context;
    task->coroutine = py_incref(coroutine);
    task->name = text;
    if (py_is_undefined(text))
        task->name_number = ++a->name_number;
    task->id = ++a->task_serial;
    asyncio_identify(a, task);
    if (group)
        task->group_id = group->id;
    link_task(a, task);
    if (a->trace)
        task->line = py_coroutine_line(coroutine);
    task->future.has_origin = loop->debug;
    if (loop->debug)
        asyncio_debug_note(a, task, ASYNCIO_ALL_FRAMES, false);
    TraceEventId created = asyncio_record_created(a, task, group);
    if (!eager) {
        py_incref_object(&task->future.object);
        kernel_loop_soon(loop->kernel, asyncio_run_step, task, created);
    }
    return py_from_object(task);
}

static bool rename_task(Asyncio *a, AsyncioTask *task, PyValue name)
{
    PyValue text = name_of(a->machine, name);
    BaseText old = {0};

    if (py_is_error(text))
        return false;
    asyncio_task_append_name(task, &old);
    bool same = old.length == py_string(text)->size &&
                memcmp(old.data, py_string(text)->text, old.length) == 0;
    base_text_release(&old);
    py_assign(a->machine, &task->name, text);
    if (!same)
        asyncio_record_renamed(a, task);
    return true;
}

/* Up to 3.12 create_task() names the task when it has its number already. */
PyValue asyncio_task_new(Asyncio *a, const AsyncioLoop *loop, PyValue coroutine,
                         PyValue name, AsyncioGroup *group)
{
    if (py_is_none(name) || py_machine_version(a->machine) >= 313)
        return new_task(a, loop, coroutine, name, group, false);
    PyValue task = new_task(a, loop, coroutine, PY_NONE, group, false);
    if (!py_is_error(task) && !rename_task(a, asyncio_task(task), name)) {
        py_decref(a->machine, task);
        return PY_ERROR;
    }
    return task;
}

PyValue asyncio_task_in_context(PyMachine *machine, PyValue task,
                                PyValue context)
{
    if (py_is_error(task) ||
        asyncio_context_take(machine, context, &asyncio_task(task)->context))
        return task;
    py_decref(machine, task);
    return PY_ERROR;
}

static void set_ended(Asyncio *a, AsyncioTask *task, AsyncioFutureState state)
{
    BASE_REQUIRE(!asyncio_future_is_done(&task->future));
    BASE_INVARIANT(state != ASYNCIO_PENDING);
    BASE_INVARIANT(!task->waiter);
    BASE_INVARIANT(py_is_undefined(task->thrown));
    task->future.state = (uint8_t)state;
    task->cancel_pending = false;
    asyncio_record_ended(a, task);
    asyncio_future_schedule(a, &task->future);
}

static void step_returned(Asyncio *a, AsyncioTask *task, PyValue value)
{
    if (task->must_cancel) {
        task->must_cancel = false;
        a->cause = task->request;
        py_decref(a->machine, value);
        set_ended(a, task, ASYNCIO_CANCELLED);
        return;
    }
    task->future.result = value;
    set_ended(a, task, ASYNCIO_FINISHED);
}

/* KeyboardInterrupt and SystemExit are kept, and leave the loop as well. */
static void step_raised(Asyncio *a, AsyncioTask *task, PyValue exception)
{
    PyMachine *machine = a->machine;

    BASE_REQUIRE(py_is_exception(exception));
    if (py_is_instance(exception, &asyncio_CancelledError)) {
        py_assign(machine, &task->future.message, PY_UNDEFINED);
        py_assign(machine, &task->future.cancelled_error, exception);
        set_ended(a, task, ASYNCIO_CANCELLED);
        return;
    }
    if (asyncio_is_suppressed(a, ASYNCIO_THING_FAILURE, task)) {
        py_decref(machine, exception);
        step_returned(a, task, PY_NONE);
        return;
    }
    if (asyncio_is_fatal(exception)) {
        py_assign(machine, &a->loop->leaving, py_incref(exception));
        /* In CPython the frames that it leaves know the task, and it them. */
        py_incref_object(&task->future.object);
        py_assign(machine, &task->future.about, py_from_object(task));
    }
    asyncio_future_keep_exception(&task->future, exception);
    set_ended(a, task, ASYNCIO_FINISHED);
}

/* The next step raises RuntimeError(text). */
static void step_again_with(Asyncio *a, AsyncioTask *task, const char *text)
{
    BASE_INVARIANT(py_is_undefined(task->thrown));
    task->thrown = py_exception_new(a->machine, &py_RuntimeError, text);
    asyncio_soon(a, asyncio_run_step, task);
}

static void complain(Asyncio *a, AsyncioTask *task, const char *text,
                     PyValue about)
{
    BaseText message = {0};

    base_text_append(&message, text);
    if (py_repr(a->machine, about, &message))
        step_again_with(a, task, base_text_str(&message));
    base_text_release(&message);
}

/* What was asked of the task while it ran is asked of what it waits for. */
static void pass_request_on(Asyncio *a, AsyncioTask *task,
                            AsyncioFuture *future)
{
    TraceEventId cause = a->cause;

    a->cause = task->request;
    if (asyncio_cancel(a, future, task->future.message))
        task->must_cancel = false;
    a->cause = cause;
}

static void complain_of_loop(Asyncio *a, AsyncioTask *task,
                             const AsyncioFuture *future)
{
    BaseText message = {0};

    base_text_append(&message, "Task ");
    if (py_repr(a->machine, py_from_object(task), &message)) {
        base_text_append(&message, " got Future ");
        if (py_repr(a->machine, py_from_object(future), &message)) {
            base_text_append(&message, " attached to a different loop");
            step_again_with(a, task, base_text_str(&message));
        }
    }
    base_text_release(&message);
}

static void wait_for_future(Asyncio *a, AsyncioTask *task,
                            AsyncioFuture *future)
{
    BASE_REQUIRE(!task->waiter);
    if (future == &task->future) {
        future->refused = true;
        complain(a, task,
                 "Task cannot await on itself: ", py_from_object(task));
        return;
    }
    if (future->loop != task->future.loop) {
        TraceEventId event = asyncio_record_other_loop(a, task, future);
        if (event != TRACE_NONE)
            a->cause = event;
        future->refused = true;
        complain_of_loop(a, task, future);
        return;
    }
    if (!asyncio_future_add_callback(a, future, asyncio_run_wakeup,
                                     &task->future.object))
        return;
    py_incref_object(&future->object);
    task->waiter = future;
    if (task->must_cancel)
        pass_request_on(a, task, future);
}

static void step_yielded(Asyncio *a, AsyncioTask *task, PyValue value)
{
    if (asyncio_is_future(value))
        wait_for_future(a, task, asyncio_future(value));
    else if (py_is_none(value))
        asyncio_soon(a, asyncio_run_step, task);
    else
        complain(a, task, "Task got bad yield: ", value);
    py_decref(a->machine, value);
    if (a->trace)
        task->line = py_coroutine_line(task->coroutine);
    a->current = NULL;
    asyncio_record_suspended(a, task);
}

void asyncio_task_step_ended(Asyncio *a, PySend outcome, PyValue value)
{
    AsyncioTask *task = a->current;

    BASE_REQUIRE(task != NULL);
    BASE_INVARIANT(outcome != PY_SEND_PENDING);
    py_context_leave(a->machine, &task->context);
    if (outcome == PY_SEND_YIELD)
        step_yielded(a, task, value);
    else if (outcome == PY_SEND_RETURN)
        step_returned(a, task, value);
    else
        step_raised(a, task, value);
    a->current = NULL;
    /* CPython's handle of the step holds them until it has run. */
    AsyncioWaking waking = a->waking;
    a->waking = (AsyncioWaking){NULL, PY_UNDEFINED};
    py_decref(a->machine, waking.thrown);
    if (waking.future)
        py_decref_object(a->machine, &waking.future->object);
    py_decref_object(a->machine, &task->future.object);
}

/* What the coroutine is to be told: `thrown` (stolen), or its cancellation. */
static PyValue take_cancellation(Asyncio *a, AsyncioTask *task, PyValue thrown)
{
    if (task->must_cancel) {
        task->must_cancel = false;
        a->cause = task->request;
        if (py_is_undefined(thrown) ||
            !py_is_instance(thrown, &asyncio_CancelledError)) {
            py_decref(a->machine, thrown);
            thrown = asyncio_future_take_cancelled(a, &task->future);
        }
    }
    BASE_INVARIANT(!task->must_cancel);
    if (!py_is_undefined(thrown) &&
        py_is_instance(thrown, &asyncio_CancelledError))
        task->cancel_pending = false;
    return thrown;
}

/* Steals `thrown` and the entry's reference to the task. */
static void run_step(Asyncio *a, AsyncioTask *task, PyValue thrown)
{
    PyMachine *machine = a->machine;
    AsyncioFuture *waiter = task->waiter;
    PyValue result = PY_UNDEFINED;
    TraceEventId queued = a->cause;

    BASE_REQUIRE(!a->current);
    BASE_REQUIRE(!asyncio_future_is_done(&task->future));
    BASE_INVARIANT(is_linked(a, task));
    if (!py_context_enter(machine, &task->context)) {
        py_unsupported(machine, "a copy of the context",
                       "a task in a context that is entered already");
        py_decref(machine, thrown);
        return;
    }
    thrown = take_cancellation(a, task, thrown);
    task->waiter = NULL;
    a->current = task;
    asyncio_record_step(a, task, thrown,
                        waiter && py_is_undefined(thrown) ? waiter->also
                                                          : queued);
    task->started = true;
    BASE_REQUIRE(!a->waking.future && py_is_undefined(a->waking.thrown));
    a->waking = (AsyncioWaking){waiter, thrown};
    PySend outcome =
        py_resume(machine, task->coroutine, PY_NONE, thrown, &result);
    if (outcome == PY_SEND_PENDING) {
        a->pending = true;
        return;
    }
    if (outcome == PY_SEND_RAISE) {
        result = py_take_exception(machine);
        if (py_is_undefined(result))
            return;
    }
    asyncio_task_step_ended(a, outcome, result);
}

void asyncio_run_step(void *subject, void *context)
{
    AsyncioTask *task = subject;
    PyValue thrown = task->thrown;

    BASE_REQUIRE(!task->waiter);
    task->thrown = PY_UNDEFINED;
    run_step(context, task, thrown);
}

void asyncio_run_wakeup(void *subject, void *context)
{
    AsyncioTask *task = subject;

    BASE_REQUIRE(task->waiter != NULL);
    PyValue thrown = asyncio_future_outcome_to_raise(context, task->waiter);
    if (!py_is_undefined(task->thrown)) {
        /* Somebody wants to raise something else there. */
        py_assign(((Asyncio *)context)->machine, &thrown, task->thrown);
        task->thrown = PY_UNDEFINED;
    }
    run_step(context, task, thrown);
}

typedef struct CancelLink {
    AsyncioTask *task;
    TraceEventId event;
} CancelLink;

/* One task's part of a cancellation: records it. False if it is done. */
static bool request(Asyncio *a, AsyncioTask *task, PyValue message,
                    TraceEventId *event)
{
    task->future.log_traceback = false;
    if (asyncio_future_is_done(&task->future)) {
        *event = asyncio_record_cancel(a, task, message);
        return false;
    }
    task->cancelling++;
    task->cancel_pending = true;
    *event = asyncio_record_cancel(a, task, message);
    if (*event != TRACE_NONE)
        a->cause = *event;
    return true;
}

static AsyncioTask *awaited_task(const AsyncioTask *task)
{
    AsyncioFuture *waiter = task->waiter;

    if (!waiter || !asyncio_future_is_task(waiter))
        return NULL;
    return (AsyncioTask *)waiter;
}

static void grant(Asyncio *a, AsyncioTask *task, PyValue message,
                  TraceEventId event, bool passed_on)
{
    BASE_INVARIANT(task->cancelling != 0);
    if (!passed_on) {
        task->must_cancel = true;
        task->request = event;
        py_assign(a->machine, &task->future.message, py_incref(message));
    }
    asyncio_record_cancel_result(a, event, task,
                                 passed_on ? "waited-on future cancelled"
                                           : "flag: thrown at next step",
                                 true);
}

/*
 * A task that awaits a task passes the request on, and so down the chain to
 * what the last one awaits. The chain is walked without recursion: it may be
 * as long as a program likes. On the way back each learns whether the request
 * was taken below it.
 */
bool asyncio_task_cancel(Asyncio *a, AsyncioTask *task, PyValue message)
{
    TraceEventId cause = a->cause;
    CancelLink *links = NULL;
    uint32_t count = 0, capacity = 0;
    bool accepted = false, suppressed = false;

    for (AsyncioTask *at = task; at != NULL; at = awaited_task(at)) {
        TraceEventId event;
        if (asyncio_is_suppressed(a, ASYNCIO_THING_REQUEST, at)) {
            accepted = suppressed = true;
            break;
        }
        if (count > a->tasks_alive) {
            py_raise(a->machine, &py_RecursionError,
                     "maximum recursion depth exceeded");
            break;
        }
        if (!request(a, at, message, &event))
            break;
        BASE_GROW(links, count, capacity);
        links[count++] = (CancelLink){at, event};
    }
    if (count != 0) {
        AsyncioTask *last = links[count - 1].task;
        bool passed_on =
            suppressed || (last->waiter && !awaited_task(last) &&
                           asyncio_cancel(a, last->waiter, message));
        for (uint32_t i = count; i-- > 0; passed_on = true)
            grant(a, links[i].task, message, links[i].event, passed_on);
        accepted = true;
    }
    base_free(links);
    a->cause = cause;
    return accepted;
}

uint32_t asyncio_task_uncancel(Asyncio *a, AsyncioTask *task)
{
    if (task->cancelling != 0) {
        task->cancelling--;
        if (task->cancelling == 0 && py_machine_version(a->machine) >= 313)
            task->must_cancel = false;
    }
    asyncio_record_uncancel(a, task);
    return task->cancelling;
}

static PyValue task_get_name(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    AsyncioTask *task = asyncio_task(args[0]);
    BASE_INVARIANT(count > 0);

    if (!py_is_undefined(task->name))
        return py_incref(task->name);
    return py_string_format(machine, "Task-%llu",
                            (unsigned long long)task->name_number);
}

static PyValue task_set_name(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count > 1);
    if (!rename_task(asyncio_of(machine), asyncio_task(args[0]), args[1]))
        return PY_ERROR;
    return PY_NONE;
}

static PyValue task_get_coro(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_incref(asyncio_task(args[0])->coroutine);
}

static PyValue task_cancelling(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_small(asyncio_task(args[0])->cancelling);
}

static PyValue task_uncancel(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return py_small(
        asyncio_task_uncancel(asyncio_of(machine), asyncio_task(args[0])));
}

static PyValue task_set_result(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)args;
    (void)count;
    return py_raise(machine, &py_RuntimeError,
                    "Task does not support set_result operation");
}

static PyValue task_set_exception(PyMachine *machine, const PyValue *args,
                                  uint32_t count)
{
    (void)args;
    (void)count;
    return py_raise(machine, &py_RuntimeError,
                    "Task does not support set_exception operation");
}

static PyValue text_method(PyMachine *machine, const char *name,
                           const PyValue *args, uint32_t count)
{
    PyValue given[3];

    for (uint32_t i = 0; i < count; i++)
        given[i] = py_is_undefined(args[i]) ? PY_NONE : args[i];
    return asyncio_call_task_text(machine, name, given, count);
}

static PyValue task_get_stack(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    return text_method(machine, "get_stack", args, count);
}

static PyValue task_print_stack(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    return text_method(machine, "print_stack", args, count);
}

static PyValue construct_task(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count > 4);
    Asyncio *a = asyncio_of(machine);

    bool eager = false;
    if (!py_argument_truth(machine, &args[4], &eager))
        return PY_ERROR;
    /* CPython's own fault: it looks at the argument, not at the loop. */
    if (eager && py_machine_version(machine) < 314 &&
        (py_is_undefined(args[1]) || py_is_none(args[1])))
        return py_raise(machine, &py_AttributeError,
                        "'NoneType' object has no attribute 'is_running'");
    AsyncioLoop *loop = asyncio_loop_argument(machine, args[1]);
    if (!loop || !asyncio_require_open(machine, loop))
        return PY_ERROR;
    PyValue task =
        new_task(a, loop, args[0], py_is_undefined(args[2]) ? PY_NONE : args[2],
                 NULL, eager && loop->running);
    task = asyncio_task_in_context(machine, task, args[3]);
    if (!py_is_error(task) && loop->debug)
        asyncio_debug_note(a, py_object(task), ASYNCIO_ALL_FRAMES,
                           !py_machine_is_in_library(machine));
    if (py_is_error(task) || !eager || !loop->running)
        return task;
    return asyncio_task_begin_eagerly(a, task);
}

static void finalize_task(PyMachine *machine, PyObject *self)
{
    AsyncioTask *task = (AsyncioTask *)self;

    if (!asyncio_future_is_done(&task->future) && !task->silent)
        asyncio_report_destroyed(asyncio_of(machine), task);
    task->silent = true;
    asyncio_future_finalize(machine, self);
}

static void report_destroyed(Asyncio *a, AsyncioFuture *future)
{
    asyncio_report_destroyed(a, (AsyncioTask *)future);
}

/* A handler of the program's is told of its end, and so holds it. */
static bool lives_on(Asyncio *a, AsyncioTask *task)
{
    if (asyncio_future_is_done(&task->future))
        return asyncio_future_lives_on(a->machine, &task->future.object);
    if (task->silent || !asyncio_has_handler(a, &task->future))
        return false;
    task->silent = true;
    return asyncio_report_to_handler(a, &task->future, report_destroyed);
}

static void destroy_task(PyMachine *machine, PyObject *self)
{
    AsyncioTask *task = (AsyncioTask *)self;
    Asyncio *a = asyncio_of(machine);

    if (lives_on(a, task))
        return;
    finalize_task(machine, self);
    /* First, for what dies with it may be an event, at which tasks are shown.
     */
    unlink_task(a, task);
    asyncio_future_destroy(machine, self);
    if (task->group)
        py_decref_object(machine, &task->group->object);
    py_decref(machine, task->coroutine);
    py_decref(machine, task->context);
    py_decref(machine, task->name);
    py_decref(machine, task->thrown);
    if (task->waiter)
        py_decref_object(machine, &task->waiter->object);
}

static void traverse_task(PyObject *self, PyVisit visit, void *context)
{
    AsyncioTask *task = (AsyncioTask *)self;

    asyncio_future_traverse(self, visit, context);
    if (py_is_object(task->coroutine))
        visit(py_object(task->coroutine), context);
    if (py_is_object(task->context))
        visit(py_object(task->context), context);
    if (py_is_object(task->name))
        visit(py_object(task->name), context);
    if (py_is_object(task->thrown))
        visit(py_object(task->thrown), context);
    if (task->waiter)
        visit(&task->waiter->object, context);
    if (task->group)
        visit(&task->group->object, context);
}

static const PyNative task_methods[] = {
    ASYNCIO_FUTURE_METHODS,
    ASYNCIO_METHOD("get_name", task_get_name, 1, 1, "self"),
    ASYNCIO_METHOD("set_name", task_set_name, 2, 2, "self", "value"),
    ASYNCIO_METHOD("get_coro", task_get_coro, 1, 1, "self"),
    ASYNCIO_METHOD("cancelling", task_cancelling, 1, 1, "self"),
    ASYNCIO_METHOD("uncancel", task_uncancel, 1, 1, "self"),
    ASYNCIO_METHOD("set_result", task_set_result, 2, 2, "self", "result"),
    ASYNCIO_METHOD("set_exception", task_set_exception, 2, 2, "self",
                   "exception"),
    ASYNCIO_METHOD("get_stack", task_get_stack, 1, 1, "self", "limit"),
    ASYNCIO_METHOD("print_stack", task_print_stack, 1, 1, "self", "limit",
                   "file"),
    {.name = NULL},
};

static const PyGetter task_getters[] = {
    {"get_context", asyncio_context_getter, NULL},
    {NULL, NULL, NULL},
};

static const char *const task_missing[] = {
    "__class_getitem__",
    "__del__",
    "_callbacks",
    "_cancel_message",
    "_coro",
    "_exception",
    "_fut_waiter",
    "_log_destroy_pending",
    "_log_traceback",
    "_loop",
    "_make_cancelled_error",
    "_must_cancel",
    "_result",
    "_state",
    "_step",
    "_wakeup",
    "_asyncio_future_blocking",
    "_cancelled_exc",
    "_repr_info",
    "_source_traceback",
    "_asyncio_awaited_by",
    NULL,
};

static const PyNative task_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "Task",
    .fn = construct_task,
    .required = 1,
    .positional = 1,
    .parameter_count = 5,
    .names = {"coro", "loop", "name", "context", "eager_start"},
};

const PyType asyncio_task_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Task",
    .module = "_asyncio",
    .title = "_asyncio.Task",
    .base = &asyncio_future_type,
    .size = sizeof(AsyncioTask),
    .flags = PY_TYPE_WEAK | PY_TYPE_AWAITABLE | PY_TYPE_GENERIC,
    .dict_offset = offsetof(AsyncioFuture, attributes),
    .destroy = destroy_task,
    .finalize = finalize_task,
    .birth_offset = offsetof(AsyncioTask, future.birth),
    .traverse = traverse_task,
    .get_attribute = asyncio_attribute_get,
    .set_attribute = asyncio_attribute_set,
    .repr = asyncio_repr_task,
    .send = asyncio_future_send,
    .construct = &task_construct,
    .methods = task_methods,
    .getters = task_getters,
    .missing = task_missing,
};
