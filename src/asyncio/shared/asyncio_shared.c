#include "asyncio_shared.h"

#include "asyncio_asyncgens.h"
#include "asyncio_coroutine.h"
#include "asyncio_debug.h"
#include "asyncio_future.h"
#include "asyncio_gather.h"
#include "asyncio_interrupt.h"
#include "asyncio_lock.h"
#include "asyncio_loop.h"
#include "asyncio_module.h"
#include "asyncio_name.h"
#include "asyncio_policy.h"
#include "asyncio_queue.h"
#include "asyncio_record.h"
#include "asyncio_record_shared.h"
#include "asyncio_report.h"
#include "asyncio_sleep.h"
#include "asyncio_task.h"
#include "asyncio_texts.h"
#include "asyncio_threads.h"
#include "py_frame.h"
#include "py_fuel.h"
#include "py_native_table.h"
#include "py_set.h"
#include "py_traceback_object.h"
#include "py_tuple.h"
#include "py_wait.h"

static AsyncioShared *shared(PyValue value)
{
    BASE_REQUIRE(asyncio_is_shared(value));
    return (AsyncioShared *)py_object(value);
}

AsyncioShared *asyncio_shared_of(const AsyncioFuture *future)
{
    if (!future || !asyncio_is_shared(future->about))
        return NULL;
    return shared(future->about);
}

/* --- the type ------------------------------------------------------------ */

static void destroy_shared(PyMachine *machine, PyObject *self)
{
    AsyncioShared *object = (AsyncioShared *)self;

    py_decref(machine, object->loop);
}

static void traverse_shared(PyObject *self, PyVisit visit, void *context)
{
    AsyncioShared *object = (AsyncioShared *)self;

    if (py_is_object(object->loop))
        visit(py_object(object->loop), context);
}

static const char *const shared_missing[] = {"_get_loop", "_loop", NULL};

const PyType asyncio_shared_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "_LoopBoundMixin",
    .module = "asyncio.mixins",
    .size = sizeof(AsyncioShared),
    .flags = PY_TYPE_BASE,
    .destroy = destroy_shared,
    .traverse = traverse_shared,
    .missing = shared_missing,
};

/* --- waiting ------------------------------------------------------------- */

static TraceWait kind_of(PyValue number)
{
    BASE_REQUIRE(py_is_float(number));
    return (TraceWait)py_float_value(number);
}

/* True if nobody has waited for it in another loop; this one is then its own.
 * PY_ERROR when no loop runs. */
static PyValue bind(PyMachine *machine, AsyncioShared *object)
{
    if (!asyncio_of(machine)->loop) /* CPython asks None for a future */
        return !py_is_undefined(object->loop)
                   ? PY_FALSE
                   : py_raise(machine, &py_AttributeError,
                              "'NoneType' object has no attribute "
                              "'create_future'");
    PyValue loop = asyncio_running_loop(machine);
    if (py_is_error(loop))
        return PY_ERROR;
    if (py_is_undefined(object->loop)) {
        object->loop = py_incref(loop);
        object->bound = asyncio_of(machine)->step_event;
    }
    bool same = py_is(object->loop, loop);
    py_decref(machine, loop);
    return py_bool(same);
}

static PyValue new_future(Asyncio *a, const AsyncioLoop *loop, PyValue about,
                          TraceWait kind)
{
    AsyncioFuture *future =
        asyncio_future_new(a, loop, &asyncio_future_type, kind);

    if (!future)
        return PY_ERROR;
    future->about = py_incref(about);
    return py_from_object(future);
}

PyValue asyncio_shared_waiter(PyMachine *machine, PyValue object,
                              TraceWait kind)
{
    PyValue bound = bind(machine, shared(object));

    if (py_is_error(bound))
        return PY_ERROR;
    if (!py_is(bound, PY_TRUE)) {
        asyncio_record_foreign(asyncio_of(machine), shared(object), kind);
        return PY_NONE;
    }
    return new_future(asyncio_of(machine), asyncio_of(machine)->loop, object,
                      kind);
}

/* waiter(shared, kind) */
static PyValue waiter(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return asyncio_shared_waiter(machine, args[0], kind_of(args[1]));
}

/* future(about, kind): the same of what is no shared object. */
static PyValue future(PyMachine *machine, const PyValue *args, uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    const AsyncioLoop *loop = NULL;
    uint32_t serial = 0;
    BASE_INVARIANT(count == 2);

    if (kind_of(args[1]) == TRACE_WAIT_SHIELD &&
        asyncio_is_future(args[0])) { /* that of the inner one */
        serial = asyncio_future(args[0])->loop;
        loop = asyncio_loop_of(a, serial);
    }
    if (!loop && !asyncio_require_loop(machine))
        return PY_ERROR;
    PyValue made =
        new_future(a, loop ? loop : a->loop, args[0], kind_of(args[1]));
    if (serial != 0 && !py_is_error(made)) /* of a loop that is gone, maybe */
        asyncio_future(made)->loop = serial;
    return made;
}

/* What CPython's primitives give whom they wake. */
static PyValue result_of(TraceWait kind)
{
    switch (kind) {
    case TRACE_WAIT_LOCK:
    case TRACE_WAIT_SEMAPHORE:
    case TRACE_WAIT_EVENT:
    case TRACE_WAIT_JOIN:
        return PY_TRUE;
    case TRACE_WAIT_CONDITION:
    case TRACE_WAIT_BARRIER:
        return PY_FALSE;
    default:
        return PY_NONE;
    }
}

bool asyncio_shared_wake(Asyncio *a, AsyncioFuture *waiting, TraceEventId event)
{
    TraceEventId cause = a->cause;

    if (asyncio_future_is_done(waiting))
        return true;
    bool in_vain = asyncio_future_calls_in_vain(a, waiting);
    if (event != TRACE_NONE)
        a->cause = event;
    asyncio_future_set_result(a, waiting, result_of((TraceWait)waiting->waits));
    a->cause = cause;
    if (in_vain && !py_is_raising(a->machine))
        py_raise(a->machine, &py_RuntimeError, "Event loop is closed");
    return !py_is_raising(a->machine);
}

/* wake(future, event): gives the future its result, None, because of an event
 * that a note has made. Answers whether it was still pending. */
static PyValue wake(PyMachine *machine, const PyValue *args, uint32_t count)
{
    if (!asyncio_is_future(args[0])) /* what a program has put there */
        return py_raise(machine, &py_AttributeError,
                        "'%s' object has no attribute 'done'",
                        py_type_name(py_type_of(args[0])));
    AsyncioFuture *waiting = asyncio_future(args[0]);
    bool was_pending = !asyncio_future_is_done(waiting);
    TraceEventId event = py_is_small(args[1])
                             ? (TraceEventId)py_small_value(args[1])
                             : TRACE_NONE;
    BASE_INVARIANT(count == 2);

    return asyncio_shared_wake(asyncio_of(machine), waiting, event)
               ? py_bool(was_pending)
               : PY_ERROR;
}

/* set_about(future, about) */
static PyValue set_about(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    py_assign(machine, &asyncio_future(args[0])->about, py_incref(args[1]));
    return PY_NONE;
}

/* set_work(future, name): a thread calls that, and its result is the future's.
 * A name that is no text is none. */
static PyValue set_work(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    (void)machine;
    PyValue *about = &asyncio_future(args[0])->about;

    if (py_is_undefined(*about) && py_is_string(args[1]))
        *about = py_incref(args[1]);
    return PY_NONE;
}

/* hand_on(inner, outer): what came of the inner future, which is done, comes
 * of the outer one, which is pending. */
static PyValue hand_on(PyMachine *machine, const PyValue *args, uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioFuture *inner = asyncio_future(args[0]);
    AsyncioFuture *outer = asyncio_future(args[1]);
    BASE_INVARIANT(count == 2);

    if (asyncio_future_is_done(outer))
        return py_raise(machine, &asyncio_InvalidStateError, "invalid state");
    inner->log_traceback = false;
    if (inner->state == ASYNCIO_CANCELLED)
        asyncio_cancel(a, outer, PY_UNDEFINED);
    else if (py_is_undefined(inner->exception))
        asyncio_future_set_result(a, outer, inner->result);
    else
        asyncio_future_set_exception(a, outer, inner->exception);
    return PY_NONE;
}

enum { SET_ITEMS, SET_AT, SET_MADE, SET_STATE };

/* The program may have its own __hash__ and __eq__ for what it derives. */
static PyValue fill_set(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), added;
    const PyList *list = py_list(state[SET_ITEMS]);

    PY_WAITS_BEGIN(frame);
    for (; py_small_value(state[SET_AT]) < list->count;
         state[SET_AT] = py_small(py_small_value(state[SET_AT]) + 1)) {
        if (!py_charge(machine, 1))
            return PY_ERROR;
        PY_WAIT_FOR(added,
                    py_set_add(machine, state[SET_MADE],
                               list->items[py_small_value(state[SET_AT])]));
        py_decref(machine, added);
    }
    PY_WAITS_END(frame);
    return py_incref(state[SET_MADE]);
}

PyValue asyncio_set_of(PyMachine *machine, PyValue list)
{
    PyValue set = py_set_new_ordered(machine);
    PyValue state[SET_STATE] = {list, py_small(0), set};

    if (!py_is_error(set))
        return py_wait_run(machine, fill_set, state, SET_STATE);
    py_decref(machine, list);
    return PY_ERROR;
}

/* new_set(list) */
static PyValue new_set(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return asyncio_set_of(machine, py_incref(args[0]));
}

/* report(message, exception, future): to the loop's exception handler. */
static PyValue report(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);

    asyncio_report(asyncio_of(machine),
                   &(AsyncioReport){.message = py_string(args[0])->text,
                                    .exception = args[1],
                                    .future = asyncio_future(args[2])});
    return PY_NONE;
}

/* --- notes for the trace -------------------------------------------------- */

/* What wake() is to be given: None if nothing was recorded. */
static PyValue note_of(TraceEventId event)
{
    return event == TRACE_NONE ? PY_NONE : py_small((int64_t)event);
}

static uint32_t running_task(const Asyncio *a)
{
    return a->current ? a->current->id : 0;
}

void asyncio_shared_acquired(PyMachine *machine, PyValue value, TraceWait kind)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioShared *object = shared(value);

    object->holder = kind == TRACE_WAIT_LOCK ? running_task(a) : 0;
    object->thread = kind == TRACE_WAIT_LOCK ? asyncio_thread_serial(a) : 0;
    object->is_held = kind == TRACE_WAIT_LOCK;
    object->line = py_machine_line(machine);
    object->since =
        asyncio_record_shared(a, TRACE_LOCK_ACQUIRED, object, kind, 0);
}

/* acquired(shared, kind): the running task has it now. */
static PyValue acquired(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    asyncio_shared_acquired(machine, args[0], kind_of(args[1]));
    return PY_NONE;
}

TraceEventId asyncio_shared_released(Asyncio *a, PyValue value, TraceWait kind)
{
    AsyncioShared *object = shared(value);

    object->holder = object->thread = 0;
    object->is_held = false;
    return asyncio_record_shared(a, TRACE_LOCK_RELEASED, object, kind, 0);
}

/* released(shared, kind): nobody has it now. */
static PyValue released(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return note_of(asyncio_shared_released(asyncio_of(machine), args[0],
                                           kind_of(args[1])));
}

/* notified(shared, kind, count): so many are to go on. */
/* How many tasks have to come to a barrier. */
static PyValue needs(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 2);
    if (py_is_small(args[1]) && py_small_value(args[1]) > 0)
        shared(args[0])->parties = (uint32_t)py_small_value(args[1]);
    return PY_NONE;
}

static PyValue notified(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return note_of(asyncio_record_shared(asyncio_of(machine), TRACE_NOTIFIED,
                                         shared(args[0]), kind_of(args[1]),
                                         (uint32_t)py_small_value(args[2])));
}

/* done(queue, left): an item of it has been dealt with. */
static PyValue done(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    asyncio_record_shared(asyncio_of(machine), TRACE_QUEUE_DONE,
                          shared(args[0]), TRACE_WAIT_NOTHING,
                          (uint32_t)py_small_value(args[1]));
    return PY_NONE;
}

/* cleared(event): it is set no more. */
static PyValue cleared(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    asyncio_record_shared(asyncio_of(machine), TRACE_CLEARED, shared(args[0]),
                          TRACE_WAIT_NOTHING, 0);
    return PY_NONE;
}

/* put(queue, item): just now. */
static PyValue put(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return note_of(
        asyncio_record_put(asyncio_of(machine), shared(args[0]), args[1]));
}

/* got(queue, item) */
static PyValue got(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return note_of(
        asyncio_record_got(asyncio_of(machine), shared(args[0]), args[1]));
}

/* left(ended, pending): asyncio.wait() has `ended` that have ended and a list
 * of those that have not. */
static PyValue left(PyMachine *machine, const PyValue *args, uint32_t count)
{
    const PyList *pending = py_list(args[1]);
    (void)count;

    for (uint32_t i = 0; i < pending->count; i++) {
        if (asyncio_is_task(pending->items[i]))
            asyncio_record_wait_left(
                asyncio_of(machine), asyncio_task(pending->items[i]),
                (uint32_t)py_small_value(args[0]), (uint32_t)pending->count);
    }
    return PY_NONE;
}

/* --- words --------------------------------------------------------------- */

static const AsyncioTask *task_of(const Asyncio *a, uint32_t id)
{
    const AsyncioTask *task = a->first_task;

    while (task && task->id != id)
        task = task->after;
    return task;
}

const char *asyncio_words_of(TraceWait kind)
{
    switch (kind) {
    case TRACE_WAIT_LOCK:
        return N_("the lock");
    case TRACE_WAIT_EVENT:
        return N_("the event");
    case TRACE_WAIT_CONDITION:
        return N_("the condition");
    case TRACE_WAIT_SEMAPHORE:
        return N_("the semaphore");
    case TRACE_WAIT_BARRIER:
        return N_("the barrier");
    case TRACE_WAIT_GET:
        return N_("an item of the queue");
    case TRACE_WAIT_PUT:
        return N_("room in the queue");
    case TRACE_WAIT_JOIN:
        return N_("the work on the queue");
    case TRACE_WAIT_RESULT:
        return N_("the result of the future");
    default:
        return N_("the next of as_completed()");
    }
}

void asyncio_append_shared(const Asyncio *a, const AsyncioTask *task,
                           BaseText *out)
{
    const AsyncioShared *object = asyncio_shared_of(task->waiter);
    BaseText name = {0};

    base_text_append(out, asyncio_words_of((TraceWait)task->waiter->waits));
    asyncio_append_name_of(a, task, &object->object, &name);
    if (name.length != 0)
        base_text_printf(out, " `%s`", base_text_str(&name));
    base_text_release(&name);
}

void asyncio_append_holder(const Asyncio *a, const AsyncioTask *task,
                           BaseWords say, BaseText *out)
{
    const AsyncioShared *object = asyncio_shared_of(task->waiter);
    BaseText name = {0};

    if (!object || object->holder == 0)
        return;
    const AsyncioTask *holder = task_of(a, object->holder);
    if (holder)
        asyncio_task_append_label(holder, &name);
    if (holder == task)
        base_text_append(out, say(N_("the task itself")));
    else if (!holder)
        base_text_append(out, say(N_("a task that is gone")));
    else if (asyncio_future_is_done(&holder->future))
        base_text_printf(out, say(N_("%s, which has ended,")),
                         base_text_str(&name));
    else
        base_text_append(out, base_text_str(&name));
    base_text_release(&name);
}

/* --- the module ----------------------------------------------------------- */

static PyValue is_pending(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_bool(!asyncio_future_is_done(asyncio_future(args[0])));
}

/* executor_of(loop): its own pool or None, and whether that was ended. */
static PyValue executor_of(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    const AsyncioLoop *loop = (const AsyncioLoop *)py_object(args[0]);
    PyValue items[2] = {py_is_undefined(loop->executor) ? PY_NONE
                                                        : loop->executor,
                        py_bool(loop->is_executor_ended)};
    (void)count;

    return py_tuple_new(machine, items, 2);
}

/* set_executor(loop, executor, end): end(loop) is a coroutine that ends it;
 * None: it is being ended. */
static PyValue set_executor(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    AsyncioLoop *loop = (AsyncioLoop *)py_object(args[0]);
    (void)count;

    py_assign(machine, &loop->executor, py_incref(args[1]));
    if (py_is_none(args[2]))
        loop->is_executor_ended = true;
    else
        py_assign(machine, &loop->end_executor, py_incref(args[2]));
    return PY_NONE;
}

/* kept_result(future): its result(), for which the program did not ask. */
static PyValue kept_result(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;

    if (!asyncio_is_future(args[0]))
        return py_raise(machine, &py_TypeError, "a future is required");
    return asyncio_future_get_result(machine, asyncio_future(args[0]));
}

/* exception_of(future): without a word that somebody has asked; or None. */
static PyValue exception_of(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)machine;
    (void)count;

    return py_is_undefined(asyncio_future(args[0])->exception)
               ? PY_NONE
               : py_incref(asyncio_future(args[0])->exception);
}

/* origin_of(future, task or handle): where it was made, of None: the handle
 * whose function runs; or None. */
static PyValue origin_of(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    PyValue origin = PY_UNDEFINED;
    bool has_origin =
        asyncio_is_future(args[0])
            ? asyncio_future(args[0])->has_origin
            : asyncio_is_handle(args[0]) &&
                  ((AsyncioHandle *)py_object(args[0]))->has_origin;
    (void)count;

    if (has_origin)
        origin = asyncio_debug_origin(a, py_object(args[0]));
    else if (py_is_none(args[0]) && a->calling && a->calling->has_origin)
        origin = asyncio_debug_origin(a, a->calling);
    return py_is_undefined(origin) ? PY_NONE : py_incref(origin);
}

/* check_callback(callback, method): what debug mode has against it. */
static PyValue check_callback(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)count;
    return asyncio_debug_allows_callback(machine, args[0],
                                         py_string(args[1])->text)
               ? PY_NONE
               : PY_ERROR;
}

/* handler_of(loop): what set_exception_handler() was given, or None. */
static PyValue handler_of(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    PyValue handler = ((const AsyncioLoop *)py_object(args[0]))->handler;
    (void)machine;
    (void)count;

    return py_is_undefined(handler) ? PY_NONE : py_incref(handler);
}

/* leave_loop(loop, error): it ends with that, if it runs. */
static PyValue leave_loop(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    AsyncioLoop *loop = (AsyncioLoop *)py_object(args[0]);
    (void)count;

    if (loop->running)
        py_assign(machine, &loop->leaving, py_incref(args[1]));
    return PY_NONE;
}

/* note_exception(message, exception, about): the program calls the handler. */
static PyValue note_exception(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    bool is_task = py_has_type(args[2], &asyncio_task_type);
    (void)count;

    asyncio_record_loop_exception(
        asyncio_of(machine),
        py_is_string(args[0]) ? py_string(args[0])->text : "",
        py_is_exception(args[1]) ? args[1] : PY_UNDEFINED,
        is_task ? asyncio_task(args[2]) : NULL);
    return PY_NONE;
}

static const PyNative native_kept_result =
    PY_FUNCTION("kept_result", kept_result, 1, 1);
static const PyNative native_exception_of =
    PY_FUNCTION("exception_of", exception_of, 1, 1);
static const PyNative native_origin_of =
    PY_FUNCTION("origin_of", origin_of, 1, 1);
static const PyNative native_check_callback =
    PY_FUNCTION("check_callback", check_callback, 2, 2);
static const PyNative native_handler_of =
    PY_FUNCTION("handler_of", handler_of, 1, 1);
static const PyNative native_leave_loop =
    PY_FUNCTION("leave_loop", leave_loop, 2, 2);
static const PyNative native_note_exception =
    PY_FUNCTION("note_exception", note_exception, 3, 3);
/* factory_of(loop): what set_task_factory() was given, or None; True if an
 * attribute makes its tasks. */
static PyValue factory_of(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    const AsyncioLoop *loop = (const AsyncioLoop *)py_object(args[0]);
    PyValue factory = loop->task_factory;
    (void)machine;
    (void)count;

    if (py_is_undefined(factory) && loop->is_replaced)
        return PY_TRUE;

    return py_is_undefined(factory) ? PY_NONE : py_incref(factory);
}

/* callback_text(handle) */
static PyValue callback_text(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return asyncio_callback_text(machine, args[0]);
}

static const PyNative native_callback_text =
    PY_FUNCTION("callback_text", callback_text, 1, 1);
static const PyNative native_factory_of =
    PY_FUNCTION("factory_of", factory_of, 1, 1);
static const PyNative native_executor_of =
    PY_FUNCTION("executor_of", executor_of, 1, 1);
static const PyNative native_set_executor =
    PY_FUNCTION("set_executor", set_executor, 3, 3);
static const PyNative native_waiter = PY_FUNCTION("waiter", waiter, 2, 2);
static const PyNative native_future = PY_FUNCTION("future", future, 2, 2);
static const PyNative native_wake = PY_FUNCTION("wake", wake, 2, 2);
static const PyNative native_pending =
    PY_FUNCTION("is_pending", is_pending, 1, 1);
static const PyNative native_acquired = PY_FUNCTION("acquired", acquired, 2, 2);
static const PyNative native_released = PY_FUNCTION("released", released, 2, 2);
static const PyNative native_notified = PY_FUNCTION("notified", notified, 3, 3);
static const PyNative native_needs = PY_FUNCTION("needs", needs, 2, 2);
static const PyNative native_done = PY_FUNCTION("done", done, 2, 2);
static const PyNative native_cleared = PY_FUNCTION("cleared", cleared, 1, 1);
static const PyNative native_put = PY_FUNCTION("put", put, 2, 2);
static const PyNative native_got = PY_FUNCTION("got", got, 2, 2);

static const PyNative native_set_about =
    PY_FUNCTION("set_about", set_about, 2, 2);
static const PyNative native_set_work = PY_FUNCTION("set_work", set_work, 2, 2);
static const PyNative native_hand_on = PY_FUNCTION("hand_on", hand_on, 2, 2);
static const PyNative native_left = PY_FUNCTION("left", left, 2, 2);
static const PyNative native_new_set = PY_FUNCTION("new_set", new_set, 1, 1);
static const PyNative native_report = PY_FUNCTION("report", report, 3, 3);

static const PyModuleEntry entries[] = {
    {.name = "BrokenBarrierError", .object = &asyncio_BrokenBarrierError},
    {.name = "CancelledError", .object = &asyncio_CancelledError},
    {PY_MODULE_PART("Condition", &asyncio_locks_module)},
    {PY_MODULE_PART("Event", &asyncio_locks_module)},
    {PY_MODULE_PART("Queue", &asyncio_queues_module)},
    {.name = "Shared", .object = &asyncio_shared_type},
    {.name = "acquired", .object = &native_acquired},
    {.name = "cleared", .object = &native_cleared},
    {.name = "check_callback", .object = &native_check_callback},
    {.name = "done", .object = &native_done},
    {.name = "drop_signal", .object = &asyncio_drop_signal_native},
    {.name = "exception_of", .object = &native_exception_of},
    {.name = "executor_of", .object = &native_executor_of},
    {.name = "future", .object = &native_future},
    {.name = "got", .object = &native_got},
    {.name = "gather_watch", .object = &asyncio_gather_watch},
    {.name = "gather_watched", .object = &asyncio_gather_watched},
    {.name = "hand_on", .object = &native_hand_on},
    {.name = "has_runner", .object = &asyncio_has_runner_native},
    {.name = "is_main_thread", .object = &asyncio_is_main_thread_native},
    {.name = "is_of_library", .object = &asyncio_is_of_library},
    {.name = "is_pending", .object = &native_pending},
    {.name = "left", .object = &native_left},
    {.name = "needs", .object = &native_needs},
    {.name = "new_set", .object = &native_new_set},
    {.name = "notified", .object = &native_notified},
    {.name = "origin_of", .object = &native_origin_of},
    {.name = "put", .object = &native_put},
    {.name = "raise_sigint", .object = &asyncio_raise_sigint_native},
    {.name = "released", .object = &native_released},
    {.name = "report", .object = &native_report},
#define PUBLIC(text)                                                           \
    {                                                                          \
        PY_MODULE_PART((text), &asyncio_module)                                \
    }
    PUBLIC("ensure_future"),
    PUBLIC("get_event_loop"),
    PUBLIC("get_running_loop"),
    PUBLIC("iscoroutine"),
    PUBLIC("isfuture"),
    PUBLIC("sleep"),
    PUBLIC("timeout"),
#undef PUBLIC
    {.name = "forget_event_loop", .object = &asyncio_forget_event_loop},
    {.name = "set_loop", .object = &asyncio_set_loop},
    {.name = "keep_loop", .object = &asyncio_keep_loop},
    {.name = "make_loop", .object = &asyncio_make_loop},
    {.name = "note_policy", .object = &asyncio_note_policy},
    {.name = "InvalidStateError", .object = &asyncio_InvalidStateError},
    {.name = "callback_text", .object = &native_callback_text},
    {.name = "factory_of", .object = &native_factory_of},
    {.name = "Future", .object = &asyncio_future_type},
    {.name = "Task", .object = &asyncio_task_type},
    {.name = "tell_loop", .object = &asyncio_tell_signal_native},
    {.name = "set_sigint", .object = &asyncio_set_sigint_native},
    {.name = "take_asyncgens", .object = &asyncio_take_asyncgens},
    {.name = "guard", .object = &asyncio_interrupt_guard_native},
    {.name = "unguard", .object = &asyncio_interrupt_unguard_native},
    {.name = "handler_of", .object = &native_handler_of},
    {.name = "kept_result", .object = &native_kept_result},
    {.name = "leave_loop", .object = &native_leave_loop},
    {.name = "note_exception", .object = &native_note_exception},
    {.name = "set_executor", .object = &native_set_executor},
    {.name = "sleep_until", .object = &asyncio_sleep_until},
    {.name = "set_about", .object = &native_set_about},
    {.name = "set_work", .object = &native_set_work},
    {.name = "set_signal", .object = &asyncio_set_signal_native},
    {.name = "use_locks", .object = &asyncio_use_locks},
    {.name = "use_queues", .object = &asyncio_use_queues},
    {.name = "waiter", .object = &native_waiter},
    {.name = "wake", .object = &native_wake},
#define KIND(kind)                                                             \
    {                                                                          \
        .name = #kind, .number = TRACE_WAIT_##kind                             \
    }
    KIND(AS_COMPLETED),
    KIND(BARRIER),
    KIND(CONDITION),
    KIND(EVENT),
    KIND(GET),
    KIND(JOIN),
    KIND(LOCK),
    KIND(PUT),
    KIND(SEMAPHORE),
    KIND(SHIELD),
    KIND(WAIT),
    KIND(WAIT_FOR),
#undef KIND
    {.name = NULL},
};

const PyModuleSpec asyncio_natives_module = {
    .name = "_asyncio", .entries = entries, .is_private = true};

const PyType asyncio_BrokenBarrierError = PY_EXCEPTION_TYPE(
    "BrokenBarrierError", "asyncio.exceptions", &py_RuntimeError);
