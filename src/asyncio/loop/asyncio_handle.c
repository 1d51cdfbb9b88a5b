#include "asyncio_handle.h"

#include "asyncio_context.h"
#include "asyncio_debug.h"
#include "asyncio_interrupt.h"
#include "asyncio_loop.h"
#include "asyncio_loop_type.h"
#include "asyncio_record.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "py_argument.h"
#include "py_attribute.h"
#include "py_context_object.h"
#include "py_float.h"
#include "py_protocol.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

#include <math.h>

AsyncioHandle *asyncio_handle_new(Asyncio *a, AsyncioLoop *loop,
                                  PyValue function, PyValue arguments)
{
    AsyncioHandle *handle = py_object_new(a->machine, &asyncio_handle_type);

    if (!handle) {
        py_decref(a->machine, arguments);
        return NULL;
    }
    handle->arguments = arguments;
    if (!py_context_copy(a->machine, &handle->context)) {
        py_decref_object(a->machine, &handle->object);
        return NULL;
    }
    handle->function = py_incref(function);
    handle->loop = loop;
    py_incref_object(&loop->object);
    handle->when = NAN;
    return handle;
}

AsyncioHandle *asyncio_handle_new_for(Asyncio *a, AsyncioLoop *loop,
                                      PyValue function)
{
    PyValue none = PY_NONE;
    PyValue arguments = py_tuple_new(a->machine, &none, 1);

    if (py_is_error(arguments))
        return NULL;
    return asyncio_handle_new(a, loop, function, arguments);
}

PyValue asyncio_handle_when(const AsyncioHandle *handle)
{
    return py_is_undefined(handle->as_given) ? py_float(handle->when)
                                             : py_incref(handle->as_given);
}

void asyncio_handle_note(Asyncio *a, AsyncioHandle *handle, uint32_t inner)
{
    handle->has_origin = handle->loop->debug;
    if (handle->has_origin)
        asyncio_debug_note(a, handle, inner,
                           !py_machine_is_in_library(a->machine));
}

void asyncio_handle_give(Asyncio *a, AsyncioHandle *handle, PyValue argument)
{
    asyncio_handle_note(a, handle, 2);
    py_assign(a->machine, &py_tuple(handle->arguments)->items[0],
              py_incref(argument));
}

void asyncio_handle_soon(Asyncio *a, AsyncioHandle *handle)
{
    BASE_REQUIRE(handle->loop->kernel && !handle->cancelled);
    py_incref_object(&handle->object);
    handle->id = kernel_loop_soon(handle->loop->kernel, asyncio_run_handle,
                                  handle, a->cause);
}

void asyncio_handle_ended(Asyncio *a, PyOutcome outcome, PyValue value)
{
    AsyncioHandle *handle = a->calling;

    BASE_REQUIRE(handle != NULL);
    py_context_leave(a->machine, &handle->context);
    a->calling = NULL;
    bool leaves = outcome == PY_OUTCOME_RAISE &&
                  (handle->is_signal || asyncio_is_fatal(value));
    if (leaves)
        py_assign(a->machine, &a->loop->leaving, py_incref(value));
    else if (handle->is_signal)
        asyncio_interrupt_handled(a, handle);
    else if (outcome == PY_OUTCOME_RAISE)
        asyncio_report_callback(a, handle, value);
    py_decref(a->machine, value);
    py_decref_object(a->machine, &handle->object);
}

/* Its context is entered already. Gives the handle up. */
static void refuse_call(Asyncio *a, AsyncioHandle *handle)
{
    PyValue exception = py_take_exception(a->machine);

    if (!py_is_undefined(exception))
        asyncio_report_callback(a, handle, exception);
    py_decref(a->machine, exception);
    py_decref_object(a->machine, &handle->object);
}

/* Handle._run() calls the run() of what it was given for a context. */
static PyValue call(Asyncio *a, const AsyncioHandle *handle)
{
    const PyTuple *arguments = py_tuple(handle->arguments);

    if (py_is_undefined(handle->no_context))
        return py_call(a->machine, handle->function, arguments->items,
                       arguments->count);
    PyValue run = py_get_attribute_named(a->machine, handle->no_context, "run");
    if (!py_is_error(run))
        py_unsupported(a->machine, "contextvars.copy_context()",
                       "a context that is no contextvars.Context");
    py_decref(a->machine, run);
    return PY_ERROR;
}

void asyncio_run_handle(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioHandle *handle = subject;

    BASE_REQUIRE(!a->calling && !a->current);
    BASE_INVARIANT(!handle->cancelled);
    handle->id = 0;
    if (handle->is_timer)
        asyncio_record_timer_fired(a, handle->when);
    if (!py_context_enter(a->machine, &handle->context)) {
        refuse_call(a, handle);
        return;
    }
    a->calling = handle;
    PyValue value = call(a, handle);
    if (py_is_pending(value)) {
        a->pending = true;
        return;
    }
    PyOutcome outcome = PY_OUTCOME_RETURN;
    if (py_is_error(value)) {
        outcome = PY_OUTCOME_RAISE;
        py_traceback_add_hidden(a->machine);
        value = py_take_exception(a->machine);
        if (py_is_undefined(value))
            return;
    }
    asyncio_handle_ended(a, outcome, value);
}

static AsyncioHandle *handle_of(PyValue value)
{
    return (AsyncioHandle *)py_object(value);
}

/* Nobody will be called: what would have been lives no longer for it. */
static void forget_call(PyMachine *machine, AsyncioHandle *handle)
{
    PyValue function = handle->function, arguments = handle->arguments;

    handle->function = handle->arguments = PY_UNDEFINED;
    py_decref(machine, function);
    py_decref(machine, arguments);
}

static PyValue handle_cancel(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioHandle *handle = handle_of(args[0]);
    BASE_INVARIANT(count > 0);

    handle->cancelled = true;
    if (handle->loop->kernel &&
        kernel_loop_cancel(handle->loop->kernel, handle->id)) {
        if (handle->is_timer)
            asyncio_record_timer_dropped(a, handle->event, handle->when);
        py_decref_object(machine, &handle->object);
    }
    handle->id = 0;
    if (!handle->loop->debug && a->calling != handle)
        forget_call(machine, handle);
    return PY_NONE;
}

static PyValue handle_cancelled(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_bool(handle_of(args[0])->cancelled);
}

static PyValue handle_when(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return asyncio_handle_when(handle_of(args[0]));
}

static void destroy_handle(PyMachine *machine, PyObject *self)
{
    AsyncioHandle *handle = (AsyncioHandle *)self;

    py_decref(machine, handle->function);
    py_decref(machine, handle->arguments);
    py_decref(machine, handle->context);
    py_decref(machine, handle->no_context);
    py_decref(machine, handle->as_given);
    if (handle->loop)
        py_decref_object(machine, &handle->loop->object);
}

static void traverse_handle(PyObject *self, PyVisit visit, void *context)
{
    AsyncioHandle *handle = (AsyncioHandle *)self;

    if (py_is_object(handle->function))
        visit(py_object(handle->function), context);
    if (handle->loop)
        visit(&handle->loop->object, context);
    if (py_is_object(handle->context))
        visit(py_object(handle->context), context);
    if (py_is_object(handle->as_given))
        visit(py_object(handle->as_given), context);
    if (py_is_object(handle->no_context))
        visit(py_object(handle->no_context), context);
    if (py_is_object(handle->arguments))
        visit(py_object(handle->arguments), context);
}

/* Of the program's own: callback, args, loop, context. Nothing calls it. */
static AsyncioHandle *construct(PyMachine *machine, const PyValue *args)
{
    if (!py_is_instance(args[2], &asyncio_loop_type)) {
        PyValue debug = py_get_attribute_named(machine, args[2], "get_debug");
        if (!py_is_error(debug))
            py_unsupported(machine, NULL,
                           "a handle of a loop of another class");
        py_decref(machine, debug);
        return NULL;
    }
    if (!py_has_type(args[1], &py_tuple_type)) {
        py_unsupported(machine, "a tuple", "the arguments of a handle");
        return NULL;
    }
    AsyncioHandle *handle = asyncio_handle_new(
        asyncio_of(machine), (AsyncioLoop *)py_object(args[2]), args[0],
        py_incref(args[1]));
    if (handle)
        asyncio_context_take_handle(machine, args[3], handle);
    return handle;
}

static PyValue construct_handle(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    BASE_INVARIANT(count == 4);
    AsyncioHandle *handle = construct(machine, args);
    return handle ? py_from_object(handle) : PY_ERROR;
}

/* args: when, and as above */
static PyValue construct_timer(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    double when;
    BASE_INVARIANT(count == 5);
    AsyncioHandle *handle = construct(machine, args + 1);
    if (!handle)
        return PY_ERROR;
    if (!py_argument_double(machine, &args[0], &when)) {
        py_decref_object(machine, &handle->object);
        return PY_ERROR;
    }
    handle->object.type = &asyncio_timer_handle_type;
    handle->is_timer = true;
    handle->when = when;
    return py_from_object(handle);
}

static const PyNative handle_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "__init__",
    .fn = construct_handle,
    .bound_to = &asyncio_handle_type,
    .is_python = true,
    .required = 3,
    .positional = 4,
    .parameter_count = 4,
    .names = {"callback", "args", "loop", "context"},
};

static const PyNative timer_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "__init__",
    .fn = construct_timer,
    .bound_to = &asyncio_timer_handle_type,
    .is_python = true,
    .required = 4,
    .positional = 5,
    .parameter_count = 5,
    .names = {"when", "callback", "args", "loop", "context"},
};

/* args: self and as above, once more. */
static PyValue init_again(PyMachine *machine, const PyValue *loop)
{
    if (py_is_instance(*loop, &asyncio_loop_type))
        return py_unsupported(machine, NULL, "making a handle anew");
    PyValue debug = py_get_attribute_named(machine, *loop, "get_debug");
    if (!py_is_error(debug))
        py_unsupported(machine, NULL, "a handle of a loop of another class");
    py_decref(machine, debug);
    return PY_ERROR;
}

static PyValue init_handle(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 5);
    return init_again(machine, &args[3]);
}

static PyValue init_timer(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 6);
    return init_again(machine, &args[4]);
}

static const PyNative handle_init =
    ASYNCIO_TEXT_METHOD("events", &asyncio_handle_type, "__init__", init_handle,
                        4, 5, "self", "callback", "args", "loop", "context");
static const PyNative timer_init = ASYNCIO_TEXT_METHOD(
    "events", &asyncio_timer_handle_type, "__init__", init_timer, 5, 6, "self",
    "when", "callback", "args", "loop", "context");

#define HANDLE_CONTEXT                                                         \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = "get_context", .fn = asyncio_get_context, .required = 1,       \
        .positional = 1, .positional_only = 1, .parameter_count = 1,           \
        .is_method = true, .owner = &asyncio_handle_type,                      \
        .module = "asyncio.events", .since = 312, .names = {                   \
            "self"                                                             \
        }                                                                      \
    }

static const PyNative handle_methods[] = {
    ASYNCIO_TEXT_METHOD("events", &asyncio_handle_type, "cancel", handle_cancel,
                        1, 1, "self"),
    ASYNCIO_TEXT_METHOD("events", &asyncio_handle_type, "cancelled",
                        handle_cancelled, 1, 1, "self"),
    HANDLE_CONTEXT,
    {.name = NULL},
};

static const PyNative timer_handle_methods[] = {
    ASYNCIO_TEXT_METHOD("events", &asyncio_timer_handle_type, "cancel",
                        handle_cancel, 1, 1, "self"),
    ASYNCIO_TEXT_METHOD("events", &asyncio_handle_type, "cancelled",
                        handle_cancelled, 1, 1, "self"),
    ASYNCIO_TEXT_METHOD("events", &asyncio_timer_handle_type, "when",
                        handle_when, 1, 1, "self"),
    HANDLE_CONTEXT,
    {.name = NULL},
};

static const char *const handle_missing[] = {
    "_args",      "_callback", "_cancelled", "_context",   "_loop",
    "_repr",      "_run",      "_when",      "_scheduled", "_source_traceback",
    "_repr_info", NULL,
};

/* Timers are ordered by when they are due. */
static PyValue compare_timers(PyMachine *machine, PyCompareOp op, PyValue a,
                              PyValue b)
{
    if (!py_has_type(a, &asyncio_timer_handle_type) ||
        !py_has_type(b, &asyncio_timer_handle_type))
        return PY_NOT_IMPLEMENTED;
    double left = handle_of(a)->when, right = handle_of(b)->when;
    bool equal = py_is(a, b);

    if (op == PY_LT || op == PY_GT)
        return py_bool(op == PY_LT ? left < right : left > right);
    if (left == right && !equal)
        return py_unsupported(machine, "when()",
                              "comparing two timers due at one time");
    if (op == PY_EQ || op == PY_NE)
        return py_bool(equal == (op == PY_EQ));
    return py_bool(equal || (op == PY_LE ? left < right : left > right));
}

static PyValue hash_timer(PyMachine *machine, PyValue self)
{
    return py_hash(machine, py_float(handle_of(self)->when));
}

#define HANDLE_TYPE(type_name, type_base, type_methods, ...)                   \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_type_type), .name = (type_name),        \
        .module = "asyncio.events", .base = (type_base),                       \
        .size = sizeof(AsyncioHandle), .destroy = destroy_handle,              \
        .traverse = traverse_handle, .repr = asyncio_repr_handle,              \
        .methods = (type_methods), .missing = handle_missing, __VA_ARGS__      \
    }

const PyType asyncio_handle_type =
    HANDLE_TYPE("Handle", NULL, handle_methods, .construct = &handle_construct,
                .init = &handle_init);
const PyType asyncio_timer_handle_type =
    HANDLE_TYPE("TimerHandle", &asyncio_handle_type, timer_handle_methods,
                .compare = compare_timers, .hash = hash_timer,
                .construct = &timer_construct, .init = &timer_init);
