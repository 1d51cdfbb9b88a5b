#include "asyncio_asyncgens.h"

#include "asyncio_coroutine.h"
#include "asyncio_future.h"
#include "asyncio_gather.h"
#include "asyncio_loop.h"
#include "asyncio_report.h"
#include "py_async_generator.h"
#include "py_attribute.h"
#include "py_descriptor.h"

/* BaseEventLoop._asyncgen_firstiter_hook */
static PyValue first_step(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count > 1);
    if (py_is_async_generator_value(args[1]))
        py_async_watch(machine, args[1]);
    return PY_NONE;
}

/* The bound method that makes a task. */
static PyValue create_task_of(PyMachine *machine, AsyncioLoop *loop)
{
    PyValue name = py_string_from(machine, "create_task");
    PyValue method = PY_ERROR;

    if (!py_is_error(name))
        method =
            py_get_attribute(machine, py_from_object(loop), py_string(name));
    py_decref(machine, name);
    return method;
}

static void close_soon(Asyncio *a, AsyncioLoop *loop, PyValue generator)
{
    PyMachine *machine = a->machine;
    PyValue method = create_task_of(machine, loop);
    AsyncioHandle *handle = NULL;

    if (!py_is_error(method))
        handle = asyncio_handle_new_for(a, loop, method);
    py_decref(machine, method);
    if (!handle)
        return;
    PyValue step = py_async_close(machine, generator);
    if (!py_is_error(step)) {
        asyncio_handle_give(a, handle, step);
        py_decref(machine, step);
        asyncio_soon_in(a, loop->serial, asyncio_run_handle, handle);
    }
    py_decref_object(machine, &handle->object);
}

/* BaseEventLoop._asyncgen_finalizer_hook: one that the loop does not know any
 * more belongs to a loop that is closed. */
static PyValue dropped(PyMachine *machine, const PyValue *args, uint32_t count)
{
    AsyncioLoop *loop = (AsyncioLoop *)py_object(args[0]);
    BASE_INVARIANT(count > 1);

    if (!py_is_async_generator_value(args[1]) ||
        !py_async_forget(machine, args[1]) || !loop->kernel)
        return PY_NONE;
    close_soon(asyncio_of(machine), loop, args[1]);
    return py_is_raising(machine) ? PY_ERROR : PY_NONE;
}

static const PyNative first_hook =
    ASYNCIO_METHOD(&asyncio_loop_type, "_asyncgen_firstiter_hook", first_step,
                   2, 2, "self", "agen");
static const PyNative dropped_hook =
    ASYNCIO_METHOD(&asyncio_loop_type, "_asyncgen_finalizer_hook", dropped, 2,
                   2, "self", "agen");

bool asyncio_asyncgens_begin(Asyncio *a)
{
    const PyAsyncHooks ours = {py_from_object(&first_hook),
                               py_from_object(&dropped_hook),
                               py_from_object(a->loop)};
    PyAsyncHooks before;

    if (!py_async_hooks(a->machine, &before))
        return false;
    a->loop->first_hook = py_incref(before.first);
    a->loop->finalizer_hook = py_incref(before.finalizer);
    py_async_set_hooks(a->machine, ours);
    return true;
}

void asyncio_asyncgens_end(Asyncio *a)
{
    py_async_set_hooks(a->machine,
                       (PyAsyncHooks){.first = a->loop->first_hook,
                                      .finalizer = a->loop->finalizer_hook});
    py_assign(a->machine, &a->loop->first_hook, PY_UNDEFINED);
    py_assign(a->machine, &a->loop->finalizer_hook, PY_UNDEFINED);
}

void asyncio_asyncgens_forget(Asyncio *a)
{
    PyValue generator = py_async_watched(a->machine);

    while (!py_is_undefined(generator)) {
        py_async_forget(a->machine, generator);
        generator = py_async_watched(a->machine);
    }
}

/* --- at the end ----------------------------------------------------------- */

enum { GENERATORS, CLOSING };

/* Moves what the loop knows of into the list. */
static bool take_generators(PyMachine *machine, PyValue list)
{
    PyValue generator = py_async_watched(machine);

    while (!py_is_undefined(generator)) {
        if (!py_list_append(machine, list, generator))
            return false;
        py_async_forget(machine, generator);
        generator = py_async_watched(machine);
    }
    return true;
}

static PyValue take_asyncgens(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    PyValue list = py_list_new(machine, NULL, 0);
    (void)args;
    (void)count;

    if (!py_is_error(list) && !take_generators(machine, list))
        py_assign(machine, &list, PY_ERROR);
    return list;
}

const PyNative asyncio_take_asyncgens = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "take_asyncgens",
    .fn = take_asyncgens,
};

static PyValue close_all(Asyncio *a, const PyList *generators)
{
    PyMachine *machine = a->machine;
    PyValue steps = py_list_new(machine, NULL, 0), closing = PY_ERROR;
    bool good = !py_is_error(steps);

    for (uint32_t i = 0; good && i < generators->count; i++) {
        PyValue step = py_async_close(machine, generators->items[i]);
        good = !py_is_error(step) && py_list_append(machine, steps, step);
        py_decref(machine, step);
    }
    if (good)
        closing = asyncio_gather_all(a, a->loop, py_list(steps)->items,
                                     py_list(steps)->count, true);
    py_decref(machine, steps);
    return closing;
}

static void report_failure(Asyncio *a, PyValue generator, PyValue exception)
{
    BaseText message = {0};

    base_text_append(&message, "an error occurred during closing of "
                               "asynchronous generator ");
    if (py_repr(a->machine, generator, &message))
        asyncio_report(a, &(AsyncioReport){.message = base_text_str(&message),
                                           .exception = exception,
                                           .generator = generator});
    base_text_release(&message);
}

static PySend report_failures(Asyncio *a, AsyncioCoroutine *self,
                              PyValue *result)
{
    PyMachine *machine = a->machine;
    PyList *generators = py_list(self->locals[GENERATORS]);
    PyValue outcomes = asyncio_future_get_result(
        machine, asyncio_future(self->locals[CLOSING]));

    if (py_is_error(outcomes))
        return PY_SEND_RAISE;
    for (uint32_t i = 0; i < generators->count; i++)
        if (py_is_instance(py_list(outcomes)->items[i], &py_Exception))
            report_failure(a, generators->items[i],
                           py_list(outcomes)->items[i]);
    py_decref(machine, outcomes);
    *result = PY_NONE;
    return py_is_raising(machine) ? PY_SEND_RAISE : PY_SEND_RETURN;
}

static PySend shut_down(PyMachine *machine, AsyncioCoroutine *self,
                        PyValue value, PyValue thrown, PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    (void)value;

    if (!py_is_undefined(thrown))
        return asyncio_coroutine_rethrow(machine, thrown);
    if (self->step != 0)
        return report_failures(a, self, result);
    *result = PY_NONE;
    if (py_is_undefined(py_async_watched(machine)))
        return PY_SEND_RETURN;
    self->locals[GENERATORS] = py_list_new(machine, NULL, 0);
    if (py_is_error(self->locals[GENERATORS]) ||
        !take_generators(machine, self->locals[GENERATORS]))
        return PY_SEND_RAISE;
    PyValue closing = close_all(a, py_list(self->locals[GENERATORS]));
    if (py_is_error(closing))
        return PY_SEND_RAISE;
    self->locals[CLOSING] = closing;
    return asyncio_coroutine_wait(
        machine, self, asyncio_future(py_incref(closing)), 1, result);
}

const AsyncioCoroutineSpec asyncio_shutdown_asyncgens = {
    "shutdown_asyncgens", "BaseEventLoop.shutdown_asyncgens", shut_down, 2};
