#include "asyncio_loop.h"

#include "asyncio_asyncgens.h"
#include "asyncio_context.h"
#include "asyncio_coroutine.h"
#include "asyncio_future.h"
#include "asyncio_record.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "asyncio_task.h"
#include "base_memory.h"
#include "py_context_object.h"
#include "py_int.h"
#include "py_tuple.h"

#include <math.h>

void asyncio_soon(Asyncio *a, KernelFn fn, void *subject)
{
    BASE_REQUIRE(subject != NULL);
    py_incref_object(subject);
    kernel_loop_soon(a->loop, fn, subject, a->cause);
}

AsyncioHandle *asyncio_handle_new(Asyncio *a, PyValue function,
                                  PyValue arguments)
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
    handle->when = NAN;
    return handle;
}

AsyncioHandle *asyncio_handle_new_for(Asyncio *a, PyValue function)
{
    PyValue none = PY_NONE;
    PyValue arguments = py_tuple_new(a->machine, &none, 1);

    if (py_is_error(arguments))
        return NULL;
    return asyncio_handle_new(a, function, arguments);
}

void asyncio_handle_give(AsyncioHandle *handle, PyMachine *machine,
                         PyValue argument)
{
    py_assign(machine, &py_tuple(handle->arguments)->items[0],
              py_incref(argument));
}

void asyncio_handle_ended(Asyncio *a, PyOutcome outcome, PyValue value)
{
    AsyncioHandle *handle = a->calling;

    BASE_REQUIRE(handle != NULL);
    py_context_leave(a->machine, &handle->context);
    a->calling = NULL;
    if (outcome == PY_OUTCOME_RAISE && asyncio_is_fatal(value))
        py_assign(a->machine, &a->leaving, py_incref(value));
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

void asyncio_run_handle(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioHandle *handle = subject;
    PyTuple *arguments = py_tuple(handle->arguments);

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
    PyValue value = py_call(a->machine, handle->function, arguments->items,
                            arguments->count);
    if (py_is_pending(value)) {
        a->pending = true;
        return;
    }
    PyOutcome outcome = PY_OUTCOME_RETURN;
    if (py_is_error(value)) {
        outcome = PY_OUTCOME_RAISE;
        value = py_take_exception(a->machine);
        if (py_is_undefined(value))
            return;
    }
    asyncio_handle_ended(a, outcome, value);
}

bool asyncio_require_loop(PyMachine *machine)
{
    if (asyncio_of(machine)->running)
        return true;
    py_raise(machine, &py_RuntimeError, "no running event loop");
    return false;
}

PyValue asyncio_running_loop(PyMachine *machine)
{
    Asyncio *a = asyncio_of(machine);

    if (!asyncio_require_loop(machine))
        return PY_ERROR;
    if (py_is_undefined(a->loop_object)) {
        void *object = py_object_new(machine, &asyncio_loop_type);
        if (!object)
            return PY_ERROR;
        a->loop_object = py_from_object(object);
    }
    return py_incref(a->loop_object);
}

static void drop_entry(Asyncio *a, const KernelEntry *entry)
{
    if (kernel_loop_cancel(a->loop, entry->id))
        py_decref_object(a->machine, entry->subject);
}

/* What dies here may put more into the loop, or take something out. */
void asyncio_close_loop(Asyncio *a)
{
    KernelEntry entry;

    for (size_t i = 0; i < kernel_loop_ready_count(a->loop); i++)
        if (kernel_loop_ready(a->loop, i, &entry))
            drop_entry(a, &entry);
    size_t count = kernel_loop_timer_count(a->loop);
    KernelTimer *timers = base_alloc_array(count, sizeof *timers);
    kernel_loop_timers(a->loop, timers);
    for (size_t i = 0; i < count; i++)
        drop_entry(a, &timers[i].entry);
    base_free(timers);
    kernel_loop_reset(a->loop);
}

static AsyncioHandle *handle_of(PyValue value)
{
    return (AsyncioHandle *)py_object(value);
}

static PyValue handle_cancel(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioHandle *handle = handle_of(args[0]);
    (void)count;

    handle->cancelled = true;
    if (kernel_loop_cancel(a->loop, handle->id)) {
        if (handle->is_timer)
            asyncio_record_timer_dropped(a, handle->event, handle->when);
        py_decref_object(machine, &handle->object);
    }
    handle->id = 0;
    return PY_NONE;
}

static PyValue handle_cancelled(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)machine;
    (void)count;
    return py_bool(handle_of(args[0])->cancelled);
}

static PyValue handle_when(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)machine;
    (void)count;
    return py_float(handle_of(args[0])->when);
}

static void destroy_handle(PyMachine *machine, PyObject *self)
{
    AsyncioHandle *handle = (AsyncioHandle *)self;

    py_decref(machine, handle->function);
    py_decref(machine, handle->arguments);
    py_decref(machine, handle->context);
}

static void traverse_handle(PyObject *self, PyVisit visit, void *context)
{
    AsyncioHandle *handle = (AsyncioHandle *)self;

    if (py_is_object(handle->function))
        visit(py_object(handle->function), context);
    if (py_is_object(handle->context))
        visit(py_object(handle->context), context);
    if (py_is_object(handle->arguments))
        visit(py_object(handle->arguments), context);
}

static const PyNative handle_methods[] = {
    ASYNCIO_METHOD("cancel", handle_cancel, 1, 1, "self"),
    ASYNCIO_METHOD("cancelled", handle_cancelled, 1, 1, "self"),
    {.name = NULL},
};

static const PyNative timer_handle_methods[] = {
    ASYNCIO_METHOD("cancel", handle_cancel, 1, 1, "self"),
    ASYNCIO_METHOD("cancelled", handle_cancelled, 1, 1, "self"),
    ASYNCIO_METHOD("when", handle_when, 1, 1, "self"),
    {.name = NULL},
};

static const PyGetter handle_getters[] = {
    {"get_context", asyncio_context_getter, NULL},
    {NULL, NULL, NULL},
};

static const char *const handle_missing[] = {
    "_args",      "_callback", "_cancelled", "_context",   "_loop",
    "_repr",      "_run",      "_when",      "_scheduled", "_source_traceback",
    "_repr_info", NULL,
};

#define HANDLE_TYPE(type_name, type_base, type_methods)                        \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_type_type), .name = (type_name),        \
        .module = "asyncio.events", .base = (type_base),                       \
        .size = sizeof(AsyncioHandle), .destroy = destroy_handle,              \
        .traverse = traverse_handle, .repr = asyncio_repr_handle,              \
        .methods = (type_methods), .getters = handle_getters,                  \
        .missing = handle_missing                                              \
    }

const PyType asyncio_handle_type = HANDLE_TYPE("Handle", NULL, handle_methods);
const PyType asyncio_timer_handle_type =
    HANDLE_TYPE("TimerHandle", &asyncio_handle_type, timer_handle_methods);

static PyValue loop_time(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)args;
    (void)count;
    return py_float(asyncio_of(machine)->clock.now);
}

/* A handle for `args[0](*args[1:])`. */
static AsyncioHandle *new_call(Asyncio *a, const PyValue *args, uint32_t count)
{
    PyValue arguments = py_tuple_new(a->machine, args + 1, count - 1);

    if (py_is_error(arguments))
        return NULL;
    return asyncio_handle_new(a, args[0], arguments);
}

/* Of a call that comes to nothing; NULL is allowed. */
static PyValue drop_handle(PyMachine *machine, AsyncioHandle *handle)
{
    if (handle)
        py_decref_object(machine, &handle->object);
    return PY_ERROR;
}

static PyValue require_open(PyMachine *machine)
{
    if (asyncio_of(machine)->has_loop)
        return PY_NONE;
    return py_raise(machine, &py_RuntimeError, "Event loop is closed");
}

/* args: self, callback, context, *args */
static PyValue loop_call_soon(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    PyValue call[1 + 64];

    if (py_is_error(require_open(machine)))
        return PY_ERROR;
    if (count - 3 > 64)
        return py_unsupported(machine, "pass a list", "so many arguments");
    call[0] = args[1];
    for (uint32_t i = 3; i < count; i++)
        call[i - 2] = args[i];
    AsyncioHandle *handle = new_call(a, call, count - 2);
    if (!handle || !asyncio_context_take(machine, args[2], &handle->context))
        return drop_handle(machine, handle);
    py_incref_object(&handle->object);
    handle->id =
        kernel_loop_soon(a->loop, asyncio_run_handle, handle, a->cause);
    return py_from_object(handle);
}

/* args: self, when, callback, context, *args */
static PyValue call_at(PyMachine *machine, const PyValue *args, uint32_t count,
                       double when)
{
    Asyncio *a = asyncio_of(machine);
    PyValue call[1 + 64];

    if (py_is_error(require_open(machine)))
        return PY_ERROR;
    if (count - 4 > 64)
        return py_unsupported(machine, "pass a list", "so many arguments");
    call[0] = args[2];
    for (uint32_t i = 4; i < count; i++)
        call[i - 3] = args[i];
    AsyncioHandle *handle = new_call(a, call, count - 3);
    if (!handle || !asyncio_context_take(machine, args[3], &handle->context))
        return drop_handle(machine, handle);
    handle->object.type = &asyncio_timer_handle_type;
    handle->is_timer = true;
    handle->when = when;
    handle->event = asyncio_record_timer_set(a, when);
    handle->id = kernel_loop_at(a->loop, when, asyncio_run_handle, handle,
                                handle->event);
    if (handle->id != 0)
        py_incref_object(&handle->object);
    return py_from_object(handle);
}

static PyValue loop_call_later(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    double delay;

    if (py_is_none(args[1]))
        return py_raise(machine, &py_TypeError, "delay must not be None");
    if (!py_number_to_double(machine, args[1], &delay)) {
        if (!py_catch(machine, &py_TypeError))
            return PY_ERROR;
        return py_raise(machine, &py_TypeError,
                        "unsupported operand type(s) for +: 'float' and '%s'",
                        py_type_name(py_type_of(args[1])));
    }
    return call_at(machine, args, count,
                   asyncio_of(machine)->clock.now + delay);
}

static PyValue loop_call_at(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    double when;

    if (py_is_none(args[1]))
        return py_raise(machine, &py_TypeError, "when cannot be None");
    if (!py_number_to_double(machine, args[1], &when))
        return PY_ERROR;
    return call_at(machine, args, count, when);
}

static PyValue loop_create_future(PyMachine *machine, const PyValue *args,
                                  uint32_t count)
{
    AsyncioFuture *future = asyncio_future_new(
        asyncio_of(machine), &asyncio_future_type, TRACE_WAIT_FUTURE);
    (void)args;
    (void)count;

    if (!future)
        return PY_ERROR;
    asyncio_record_future_made(asyncio_of(machine), future);
    return py_from_object(future);
}

/* The constructor's own rule for names: the number is used up only without. */
static PyValue loop_create_task(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    PyValue given[5] = {args[1], PY_UNDEFINED, args[2], args[3], PY_UNDEFINED};
    (void)count;

    if (py_is_error(require_open(machine)))
        return PY_ERROR;
    return asyncio_task_type.construct->fn(machine, given, 5);
}

static PyValue loop_stop(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)args;
    (void)count;
    kernel_loop_stop(asyncio_of(machine)->loop);
    return PY_NONE;
}

static PyValue loop_is_running(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)args;
    (void)count;
    return py_bool(asyncio_of(machine)->running);
}

static PyValue loop_is_closed(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)args;
    (void)count;
    return py_bool(!asyncio_of(machine)->has_loop);
}

static PyValue loop_get_debug(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)machine;
    (void)args;
    (void)count;
    return PY_FALSE;
}

/* What cannot be set here. */
static PyValue loop_get_nothing(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)machine;
    (void)args;
    (void)count;
    return PY_NONE;
}

static PyValue loop_shutdown_asyncgens(PyMachine *machine, const PyValue *args,
                                       uint32_t count)
{
    (void)args;
    (void)count;
    return asyncio_coroutine_new(machine, &asyncio_shutdown_asyncgens, NULL, 0);
}

static bool repr_loop(PyMachine *machine, PyValue self, BaseText *out)
{
    Asyncio *a = asyncio_of(machine);
    (void)self;

    base_text_printf(out,
                     "<_UnixSelectorEventLoop running=%s closed=%s "
                     "debug=False>",
                     a->running ? "True" : "False",
                     a->has_loop ? "False" : "True");
    return true;
}

#define CALL_METHOD(method_name, function, need, ...)                          \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (method_name),    \
        .fn = (function), .required = (need), .positional = (need),            \
        .positional_only = (need), .parameter_count = (need) + 1,              \
        .variadic = true, .is_method = true, .names = {                        \
            __VA_ARGS__                                                        \
        }                                                                      \
    }

static const PyNative loop_methods[] = {
    ASYNCIO_METHOD("time", loop_time, 1, 1, "self"),
    CALL_METHOD("call_soon", loop_call_soon, 2, "self", "callback", "context"),
    CALL_METHOD("call_soon_threadsafe", loop_call_soon, 2, "self", "callback",
                "context"),
    CALL_METHOD("call_later", loop_call_later, 3, "self", "delay", "callback",
                "context"),
    CALL_METHOD("call_at", loop_call_at, 3, "self", "when", "callback",
                "context"),
    ASYNCIO_METHOD("create_future", loop_create_future, 1, 1, "self"),
    ASYNCIO_METHOD("create_task", loop_create_task, 2, 2, "self", "coro",
                   "name", "context"),
    ASYNCIO_METHOD("stop", loop_stop, 1, 1, "self"),
    ASYNCIO_METHOD("is_running", loop_is_running, 1, 1, "self"),
    ASYNCIO_METHOD("is_closed", loop_is_closed, 1, 1, "self"),
    ASYNCIO_METHOD("get_debug", loop_get_debug, 1, 1, "self"),
    ASYNCIO_METHOD("get_exception_handler", loop_get_nothing, 1, 1, "self"),
    ASYNCIO_METHOD("get_task_factory", loop_get_nothing, 1, 1, "self"),
    ASYNCIO_METHOD("shutdown_asyncgens", loop_shutdown_asyncgens, 1, 1, "self"),
    {.name = NULL},
};

static const char *const loop_missing[] = {
    "add_reader",
    "add_signal_handler",
    "add_writer",
    "call_exception_handler",
    "close",
    "connect_accepted_socket",
    "connect_read_pipe",
    "connect_write_pipe",
    "create_connection",
    "create_datagram_endpoint",
    "create_server",
    "create_unix_connection",
    "create_unix_server",
    "default_exception_handler",
    "getaddrinfo",
    "getnameinfo",
    "remove_reader",
    "remove_signal_handler",
    "remove_writer",
    "run_forever",
    "run_in_executor",
    "run_until_complete",
    "sendfile",
    "set_debug",
    "set_default_executor",
    "set_exception_handler",
    "set_task_factory",
    "shutdown_default_executor",
    "slow_callback_duration",
    "sock_accept",
    "sock_connect",
    "sock_recv",
    "sock_recv_into",
    "sock_recvfrom",
    "sock_recvfrom_into",
    "sock_sendall",
    "sock_sendfile",
    "sock_sendto",
    "start_tls",
    "subprocess_exec",
    "subprocess_shell",
    "_ready",
    "_scheduled",
    "_run_once",
    "_clock_resolution",
    "_selector",
    "_debug",
    "_closed",
    "_stopping",
    "_thread_id",
    "_default_executor",
    NULL,
};

const PyType asyncio_loop_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "_UnixSelectorEventLoop",
    .module = "asyncio.unix_events",
    .size = sizeof(PyObject),
    .flags = PY_TYPE_SETTABLE,
    .repr = repr_loop,
    .methods = loop_methods,
    .missing = loop_missing,
};
