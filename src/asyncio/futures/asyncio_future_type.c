#include "asyncio_future_type.h"

#include "asyncio_attribute.h"
#include "asyncio_debug.h"
#include "asyncio_derived.h"
#include "asyncio_duck.h"
#include "asyncio_fields.h"
#include "asyncio_future.h"

#include "asyncio_context.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_record_shared.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "asyncio_task_step.h"
#include "py_frame.h"
#include "py_fuel.h"
#include "py_list.h"
#include "py_operator.h"
#include "py_wait.h"

/* The program asks for itself; a library that asks for it does not count. */
static void note_asked(PyMachine *machine, const AsyncioFuture *future,
                       const char *what)
{
    if (asyncio_future_is_task(future) && asyncio_future_is_done(future) &&
        py_machine_is_program(machine))
        asyncio_record_asked(asyncio_of(machine), (const AsyncioTask *)future,
                             what);
}

static PyValue refuse_unbegun(PyMachine *machine)
{
    return py_raise(machine, &asyncio_InvalidStateError,
                    "Future object is not initialized.");
}

PyValue asyncio_future_result(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count > 0);
    if (asyncio_future(args[0])->loop == 0)
        return refuse_unbegun(machine);
    note_asked(machine, asyncio_future(args[0]), "result");
    return asyncio_future_get_result(machine, asyncio_future(args[0]));
}

PyValue asyncio_future_exception(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    AsyncioFuture *future = asyncio_future(args[0]);
    BASE_INVARIANT(count > 0);

    if (future->loop == 0)
        return refuse_unbegun(machine);
    if (!asyncio_future_is_done(future))
        return py_raise(machine, &asyncio_InvalidStateError,
                        "Exception is not set.");
    note_asked(machine, future, "exception");
    PyValue error = asyncio_future_outcome(asyncio_of(machine), future);
    if (py_is_raising(machine))
        return PY_ERROR;
    if (future->state == ASYNCIO_CANCELLED) {
        py_raise_value(machine, error);
        py_decref(machine, error);
        return PY_ERROR;
    }
    return py_is_undefined(error) ? PY_NONE : error;
}

/* `in_vain`: asyncio_future_calls_in_vain(), before that. */
static PyValue end_setting(PyMachine *machine, bool in_vain)
{
    if (in_vain && !py_is_raising(machine))
        return py_raise(machine, &py_RuntimeError, "Event loop is closed");
    return py_is_raising(machine) ? PY_ERROR : PY_NONE;
}

PyValue asyncio_future_cancel(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    PyValue message = py_is_none(args[1]) ? PY_UNDEFINED : args[1];
    TraceEventId cause = a->cause;
    BASE_INVARIANT(count > 1);

    if (!asyncio_future_is_begun(machine, asyncio_future(args[0])))
        return PY_ERROR;
    a->calls_in_vain = false;
    bool accepted = asyncio_cancel_itself(a, asyncio_future(args[0]), message);
    bool in_vain = a->calls_in_vain;
    a->calls_in_vain = false;
    a->cause = cause;
    if (py_is_error(end_setting(machine, in_vain)))
        return PY_ERROR;
    return py_bool(accepted);
}

PyValue asyncio_future_done(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_bool(asyncio_future_is_done(asyncio_future(args[0])));
}

PyValue asyncio_future_cancelled(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_bool(asyncio_future(args[0])->state == ASYNCIO_CANCELLED);
}

PyValue asyncio_future_add_done_callback(PyMachine *machine,
                                         const PyValue *args, uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioFuture *future = asyncio_future(args[0]);
    (void)count;

    if (future->loop == 0)
        return py_raise(machine, &py_RuntimeError,
                        "uninitialized Future object");
    AsyncioCallback inner = asyncio_inner_callback(args[1]);
    bool is_of_duck = inner.fn == asyncio_run_wakeup && inner.subject &&
                      ((AsyncioTask *)inner.subject)->waiter &&
                      asyncio_is_duck(((AsyncioTask *)inner.subject)->waiter);
    if (inner.fn && !is_of_duck)
        return asyncio_future_add_callback(a, future, inner.fn, inner.subject)
                   ? PY_NONE
                   : PY_ERROR;
    AsyncioLoop *loop = asyncio_loop_of(a, future->loop);
    if (!loop) /* it is gone: who waits in vain is told by set_result() */
        loop = a->loop;
    bool in_vain =
        asyncio_future_is_done(future) && !asyncio_kernel_of(a, future->loop);
    if (!loop || in_vain)
        return py_raise(machine, &py_RuntimeError, "Event loop is closed");
    if (asyncio_future_is_done(future) && !asyncio_require_open(machine, loop))
        return PY_ERROR;
    AsyncioHandle *handle = asyncio_handle_new_for(a, loop, args[1]);
    if (!handle)
        return PY_ERROR;
    asyncio_context_take_handle(machine, args[2], handle);
    if (asyncio_future_is_done(future))
        asyncio_handle_give(a, handle, args[0]);
    asyncio_future_add_callback(a, future, asyncio_run_handle, &handle->object);
    py_decref_object(machine, &handle->object);
    return py_is_raising(machine) ? PY_ERROR : PY_NONE;
}

static AsyncioCallback *callback_at(AsyncioFuture *future, uint32_t index)
{
    return index == 0 ? &future->first : &future->more[index - 1];
}

enum { REMOVE_FUTURE, REMOVE_WANTED, REMOVE_FOUND, REMOVE_AT, REMOVE_COUNT };

/* The handle of the callback that is looked at; NULL: one of our own. */
static AsyncioHandle *handle_at(const PyValue *state)
{
    const AsyncioCallback *callback =
        callback_at(asyncio_future(state[REMOVE_FUTURE]),
                    (uint32_t)py_small_value(state[REMOVE_AT]));

    return callback->fn == asyncio_run_handle
               ? (AsyncioHandle *)callback->subject
               : NULL;
}

static void take_back(PyMachine *machine, PyValue *state)
{
    uint32_t removed = asyncio_future_remove_marked(
        asyncio_of(machine), asyncio_future(state[REMOVE_FUTURE]));

    state[REMOVE_COUNT] =
        py_small(py_small_value(state[REMOVE_COUNT]) + removed);
}

static AsyncioHandle *found_at(const PyValue *state, uint32_t index)
{
    return (AsyncioHandle *)py_object(
        py_list(state[REMOVE_FOUND])->items[index]);
}

/* As in CPython, the first is taken back at once, others when all have been
 * compared. Comparing may have changed the list. */
static bool note_equal(PyMachine *machine, PyValue *state)
{
    const AsyncioFuture *future = asyncio_future(state[REMOVE_FUTURE]);
    bool is_first = py_is(state[REMOVE_AT], py_small(0)) &&
                    py_is(state[REMOVE_COUNT], py_small(0));

    if (py_small_value(state[REMOVE_AT]) >= future->callback_count ||
        !handle_at(state))
        return true;
    if (!is_first)
        return py_list_append(machine, state[REMOVE_FOUND],
                              py_from_object(handle_at(state)));
    handle_at(state)->taken_back = true;
    take_back(machine, state);
    state[REMOVE_AT] = py_small(-1);
    return true;
}

/* How many callbacks call something equal. */
static PyValue remove_equal(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), same;
    const AsyncioFuture *future = asyncio_future(state[REMOVE_FUTURE]);

    PY_WAITS_BEGIN(frame);
    for (; py_small_value(state[REMOVE_AT]) < future->callback_count;
         state[REMOVE_AT] = py_small(py_small_value(state[REMOVE_AT]) + 1)) {
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (!handle_at(state))
            continue;
        PY_WAIT_FOR(same, py_equal(machine, handle_at(state)->function,
                                   state[REMOVE_WANTED]));
        if (py_is(same, PY_TRUE) && !note_equal(machine, state))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    for (uint32_t i = 0; i < py_list(state[REMOVE_FOUND])->count; i++)
        found_at(state, i)->taken_back = true;
    take_back(machine, state);
    return state[REMOVE_COUNT];
}

PyValue asyncio_future_remove_done_callback(PyMachine *machine,
                                            const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue found = py_list_new(machine, NULL, 0);
    if (py_is_error(found))
        return PY_ERROR;
    PyValue state[] = {py_incref(args[0]), py_incref(args[1]), found,
                       py_small(0), py_small(0)};

    return py_wait_run(machine, remove_equal, state,
                       sizeof state / sizeof state[0]);
}

PyValue asyncio_future_get_loop(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    AsyncioLoop *loop =
        asyncio_loop_of(asyncio_of(machine), asyncio_future(args[0])->loop);
    BASE_INVARIANT(count > 0);

    if (!loop)
        return py_raise(machine, &py_RuntimeError,
                        "Future object is not initialized.");
    return py_incref(py_from_object(loop));
}

/* Becomes the cause of what waits for it; answers with the one before. */
static TraceEventId note_resolved(Asyncio *a, const AsyncioFuture *future,
                                  PyValue value, bool raises)
{
    TraceEventId cause = a->cause;
    TraceEventId event = asyncio_record_resolved(a, future, value, raises);

    if (event != TRACE_NONE)
        a->cause = event;
    return cause;
}

static PyValue refuse_result(PyMachine *machine, Asyncio *a,
                             const AsyncioFuture *future)
{
    asyncio_record_refused_result(a, future);
    return py_raise(machine, &asyncio_InvalidStateError, "invalid state");
}

static PyValue future_set_result(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioFuture *future = asyncio_future(args[0]);
    BASE_INVARIANT(count > 1);

    if (!asyncio_future_is_begun(machine, future))
        return PY_ERROR;
    if (asyncio_future_is_done(future))
        return refuse_result(machine, a, future);
    bool in_vain = asyncio_future_calls_in_vain(a, future);
    TraceEventId cause = note_resolved(a, future, args[1], false);
    asyncio_future_set_result(a, future, args[1]);
    a->cause = cause;
    return end_setting(machine, in_vain);
}

#define STOP_ITERATION_TEXT                                                    \
    "StopIteration interacts badly with generators and cannot be raised "      \
    "into a Future"

/* StopIteration would end whoever awaits the future: up to 3.12 it is refused,
 * but not what derives from it, from 3.13 wrapped. Steals `exception`; PY_ERROR
 * if it is refused. */
static PyValue replace_stop_iteration(PyMachine *machine, PyValue exception)
{
    if (!py_is_instance(exception, &py_StopIteration))
        return exception;
    if (py_machine_version(machine) < 313) {
        if (!py_has_type(exception, &py_StopIteration))
            return exception;
        py_decref(machine, exception);
        return py_raise(machine, &py_TypeError, STOP_ITERATION_TEXT);
    }
    PyValue error =
        py_exception_new(machine, &py_RuntimeError, STOP_ITERATION_TEXT);
    if (py_is_error(error)) {
        py_decref(machine, exception);
        return PY_ERROR;
    }
    py_exception(error)->cause = py_incref(exception);
    py_exception(error)->context = exception;
    py_exception(error)->suppress_context = true;
    return error;
}

/* `exception` is stolen. */
static PyValue end_with(PyMachine *machine, AsyncioFuture *future,
                        PyValue exception)
{
    Asyncio *a = asyncio_of(machine);

    if (!py_is_exception(exception)) {
        py_decref(machine, exception);
        return py_raise(machine, &py_TypeError, "invalid exception object");
    }
    exception = replace_stop_iteration(machine, exception);
    if (py_is_error(exception))
        return PY_ERROR;
    bool in_vain = asyncio_future_calls_in_vain(a, future);
    TraceEventId cause = note_resolved(a, future, exception, true);
    asyncio_future_set_exception(a, future, exception);
    a->cause = cause;
    py_decref(machine, exception);
    return end_setting(machine, in_vain);
}

enum { SET_FUTURE, SET_CLASS, SET_STATES };

/* set_exception() of a class: what calling it makes. */
static PyValue set_instance(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), made;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(made, py_call(machine, state[SET_CLASS], NULL, 0));
    PY_WAITS_END(frame);
    AsyncioFuture *future = asyncio_future(state[SET_FUTURE]);
    if (asyncio_future_is_done(
            future)) { /* its own __init__() has seen to it */
        py_decref(machine, made);
        return refuse_result(machine, asyncio_of(machine), future);
    }
    return end_with(machine, future, made);
}

static PyValue future_set_exception(PyMachine *machine, const PyValue *args,
                                    uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioFuture *future = asyncio_future(args[0]);
    BASE_INVARIANT(count > 1);

    if (!asyncio_future_is_begun(machine, future))
        return PY_ERROR;
    if (asyncio_future_is_done(future))
        return refuse_result(machine, a, future);
    if (!py_is_instance(args[1], &py_type_type) ||
        !py_type_is_subtype((const PyType *)py_object(args[1]),
                            &py_BaseException))
        return end_with(machine, future, py_incref(args[1]));
    PyValue state[SET_STATES] = {py_incref(args[0]), py_incref(args[1])};
    return py_wait_run(machine, set_instance, state, SET_STATES);
}

/* Future.__await__: yields itself while it is pending, then is its result. */
PySend asyncio_future_send(PyMachine *machine, PyValue self, PyValue value,
                           PyValue thrown, PyValue *result)
{
    AsyncioFuture *future = asyncio_future(self);
    (void)value;

    if (!py_is_undefined(thrown)) {
        py_rethrow(machine, thrown);
        return PY_SEND_RAISE;
    }
    if (!asyncio_future_is_begun(machine, future))
        return PY_SEND_RAISE;
    if (!asyncio_future_is_done(future) && future->blocking) {
        py_raise(machine, &py_RuntimeError, "await wasn't used with future");
        return PY_SEND_RAISE;
    }
    if (!asyncio_future_is_done(future)) {
        future->blocking = true;
        *result = py_incref(self);
        return PY_SEND_YIELD;
    }
    *result = asyncio_future_get_result(machine, future);
    return py_is_error(*result) ? PY_SEND_RAISE : PY_SEND_RETURN;
}

PyValue asyncio_future_iter(PyMachine *machine, PyValue self)
{
    return py_await_iterator_new(machine, &self, 1);
}

static void note_made(PyMachine *machine, const AsyncioLoop *loop,
                      AsyncioFuture *future)
{
    future->has_origin = loop->debug;
    if (future->has_origin)
        asyncio_debug_note(asyncio_of(machine), future, ASYNCIO_ALL_FRAMES,
                           !py_machine_is_in_library(machine));
    asyncio_record_future_made(asyncio_of(machine), future);
}

static PyValue construct_future(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    AsyncioLoop *loop = asyncio_loop_argument(machine, args[0]);
    BASE_INVARIANT(count > 0);

    if (!loop)
        return PY_ERROR;
    AsyncioFuture *future = asyncio_future_new(
        asyncio_of(machine), loop, &asyncio_future_type, TRACE_WAIT_FUTURE);
    if (!future)
        return PY_ERROR;
    asyncio_future_hold_loop(asyncio_of(machine), future, loop);
    note_made(machine, loop, future);
    return py_from_object(future);
}

static PyValue init_future(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    AsyncioFuture *future = asyncio_future(args[0]);
    BASE_INVARIANT(count > 1);

    if (!asyncio_future_begins_anew(machine, future))
        return PY_ERROR;
    AsyncioLoop *loop = asyncio_loop_argument(machine, args[1]);
    if (!loop)
        return PY_ERROR;
    asyncio_future_begin(asyncio_of(machine), future, loop->serial,
                         TRACE_WAIT_FUTURE);
    note_made(machine, loop, future);
    return PY_NONE;
}

static const PyNative future_init = ASYNCIO_INIT(
    "__init__", init_future, &asyncio_future_type, 1, "self", "loop");

static const PyNative future_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "Future",
    .fn = construct_future,
    .clinic = 1,
    .parameter_count = 1,
    .names = {"loop"},
};

static const PyNative future_methods[] = {
    ASYNCIO_FUTURE_METHODS(&asyncio_future_type),
    ASYNCIO_CLASS_METHOD(&asyncio_future_type, "get_loop",
                         asyncio_future_get_loop),
    ASYNCIO_ONE_METHOD(&asyncio_future_type, 312, "set_result",
                       future_set_result, "result"),
    ASYNCIO_ONE_METHOD(&asyncio_future_type, 312, "set_exception",
                       future_set_exception, "exception"),
    {.name = NULL},
};

static const char *const future_missing[] = {
    "__class_getitem__", "_asyncio_future_blocking", "_callbacks",
    "_cancelled_exc",    "_make_cancelled_error",    "_repr_info",
    "_source_traceback", "_asyncio_awaited_by",      NULL,
};

PyValue asyncio_future_del(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    const PyType *type = asyncio_future_is_task(asyncio_future(args[0]))
                             ? &asyncio_task_type
                             : &asyncio_future_type;
    BASE_INVARIANT(count == 1);

    type->finalize(machine, py_object(args[0]));
    return PY_NONE;
}

static void destroy_future(PyMachine *machine, PyObject *self)
{
    if (asyncio_future_has_del(self))
        ((AsyncioFuture *)self)->log_traceback = false;
    if (!asyncio_future_lives_on(machine, self))
        asyncio_future_destroy(machine, self);
}

const PyType asyncio_future_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Future",
    .module = "_asyncio",
    .title = "_asyncio.Future",
    .size = sizeof(AsyncioFuture),
    .flags = PY_TYPE_WEAK | PY_TYPE_AWAITABLE | PY_TYPE_GENERIC | PY_TYPE_BASE |
             PY_TYPE_LAST_WORDS,
    .dict_offset = offsetof(AsyncioFuture, attributes),
    .destroy = destroy_future,
    .finalize = asyncio_future_finalize,
    .has_last_words = asyncio_future_has_last_words,
    .birth_offset = offsetof(AsyncioFuture, birth),
    .traverse = asyncio_future_traverse,
    .get_attribute = asyncio_attribute_get,
    .set_attribute = asyncio_attribute_set,
    .repr = asyncio_repr_future,
    .iter = asyncio_future_iter,
    .send = asyncio_future_send,
    .construct = &future_construct,
    .init = &future_init,
    .ready = asyncio_future_ready,
    .methods = future_methods,
    .getters = asyncio_future_fields,
    .missing = future_missing,
};

const PyType asyncio_CancelledError = PY_EXCEPTION_TYPE(
    "CancelledError", "asyncio.exceptions", &py_BaseException);
const PyType asyncio_InvalidStateError =
    PY_EXCEPTION_TYPE("InvalidStateError", "asyncio.exceptions", &py_Exception);
