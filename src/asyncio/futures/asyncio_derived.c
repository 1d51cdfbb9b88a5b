#include "asyncio_derived.h"

#include "asyncio_duck.h"
#include "asyncio_eager.h"
#include "asyncio_loop.h"
#include "asyncio_task_cancel.h"
#include "asyncio_task_step.h"
#include "py_attribute.h"
#include "py_context_object.h"
#include "py_deferred.h"
#include "py_dict.h"
#include "py_id.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

#include <string.h>

/* The first of the classes that has the name decides: the program's stand
 * before ours, and what ours lacks nobody asks for. */
static bool defines(const PyType *type, PyString *name)
{
    for (uint32_t i = 0; i < type->mro_count; i++) {
        const PyType *at = type->mro[i];
        if (!(at->flags & PY_TYPE_HEAP))
            return false;
        PyValue found = py_dict_get_name(at->dict, name);
        if (!py_is_undefined(found))
            return !py_has_type(found, &py_method_descriptor_type);
    }
    return false;
}

bool asyncio_overrides(const AsyncioFuture *future, const char *method)
{
    union {
        PyString string;
        char bytes[sizeof(PyString) + 32];
    } memory;

    if (!(future->object.type->flags & PY_TYPE_HEAP))
        return asyncio_is_duck(future);
    size_t size = strlen(method);
    BASE_REQUIRE(py_string_memory(method, size) <= sizeof memory);
    return defines(future->object.type, py_string_build(&memory, method, size));
}

bool asyncio_overrides_any(const AsyncioFuture *future)
{
    static const char *const names[] = {
        "add_done_callback", "cancelled", "exception", "result", "done",
        "get_loop"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (asyncio_overrides(future, names[i]))
            return true;
    return false;
}

PyValue asyncio_call_method(PyMachine *machine, PyValue self,
                            const char *method, const PyValue *args,
                            uint32_t count, const char *keyword)
{
    PyValue names = PY_UNDEFINED, answer = PY_ERROR;
    PyValue bound = py_get_attribute_named(machine, self, method);

    if (py_is_error(bound) || py_is_pending(bound))
        return bound;
    if (keyword) {
        PyValue name = py_string_from(machine, keyword);
        if (!py_is_error(name))
            names = py_tuple_new(machine, &name, 1);
        py_decref(machine, name);
    }
    if (!py_is_raising(machine))
        answer = py_call_keywords(machine, bound, args, count, names);
    py_decref(machine, names);
    py_decref(machine, bound);
    return answer;
}

/* --- asking it to stop ------------------------------------------------------
 */

enum { CANCEL_FUTURE, CANCEL_MESSAGE, CANCEL_ASKER, CANCEL_ANSWER };
enum { CANCEL_ARGUMENTS = CANCEL_ANSWER, CANCEL_STATES };

static PyValue call_cancel(PyMachine *machine, const PyValue *state)
{
    PyValue message = state[CANCEL_MESSAGE];
    PyValue future = asyncio_seen(asyncio_future(state[CANCEL_FUTURE]));

    return py_is_undefined(message)
               ? asyncio_call_method(machine, future, "cancel", NULL, 0, NULL)
               : asyncio_call_method(machine, future, "cancel", &message, 1,
                                     "msg");
}

/* Nobody has taken it there: the task hears of it itself. */
static void take_back(PyMachine *machine, AsyncioTask *asker,
                      const PyValue *state)
{
    if (asker->waiter != asyncio_future(state[CANCEL_FUTURE]) ||
        asyncio_future_is_done(&asker->future))
        return;
    asker->must_cancel = true;
    py_assign(machine, &asker->future.message,
              py_incref(state[CANCEL_MESSAGE]));
}

static PyValue cancel(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, call_cancel(machine, state));
    state[CANCEL_ANSWER] = answer;
    PY_WAIT_FOR(answer, py_truth(machine, state[CANCEL_ANSWER]));
    PY_WAITS_END(frame);
    if (py_is(answer, PY_FALSE) && !py_is_none(state[CANCEL_ASKER]))
        take_back(machine, asyncio_task(state[CANCEL_ASKER]), state);
    return PY_NONE;
}

static PyValue run_cancel(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    const PyTuple *message = py_tuple(args[1]);
    PyValue state[CANCEL_STATES] = {
        py_incref(args[0]),
        message->count ? py_incref(message->items[0]) : PY_UNDEFINED,
        py_incref(args[2])};
    BASE_INVARIANT(count == CANCEL_ARGUMENTS);

    return py_wait_start(machine, cancel, state, CANCEL_STATES);
}

static const PyNative ask_cancel = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "cancel",
    .fn = run_cancel,
    .required = CANCEL_ARGUMENTS,
    .positional = CANCEL_ARGUMENTS,
    .parameter_count = CANCEL_ARGUMENTS,
    .names = {"future", "message", "asker"},
};

void asyncio_ask_cancel(Asyncio *a, AsyncioTask *asker, AsyncioFuture *future,
                        PyValue message)
{
    PyValue given =
        py_tuple_new(a->machine, &message, py_is_undefined(message) ? 0 : 1);
    const PyValue all[] = {py_from_object(future), given,
                           asker ? py_from_object(asker) : PY_NONE};

    if (py_is_error(given))
        return;
    PyValue arguments = py_tuple_new(a->machine, all, CANCEL_ARGUMENTS);
    py_decref(a->machine, given);
    if (!py_is_error(arguments))
        py_call_soon(a->machine, py_from_object(&ask_cancel), arguments);
}

/* --- asking how it stands ---------------------------------------------------
 */

enum { EXPECT_FUTURE, EXPECT_METHOD, EXPECT_ANSWER, EXPECT_SAID };
enum { EXPECT_ARGUMENTS = EXPECT_SAID, EXPECT_STATES };

/* False: there is none, or memory is full. */
static bool drop_own_error(PyMachine *machine)
{
    PyValue error = py_take_exception(machine);

    if (py_is_undefined(error))
        return false;
    if (py_is_instance(error, &py_MemoryError)) {
        py_set_exception(machine, error);
        return false;
    }
    py_decref(machine, error);
    return true;
}

static PyValue expect(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const char *method = py_string(state[EXPECT_METHOD])->text;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(
        answer, asyncio_call_method(
                    machine, asyncio_seen(asyncio_future(state[EXPECT_FUTURE])),
                    method, NULL, 0, NULL));
    if (!py_is_error(answer) && py_is_bool(state[EXPECT_ANSWER])) {
        state[EXPECT_SAID] = answer;
        PY_WAIT_TO_CATCH(answer, py_truth(machine, state[EXPECT_SAID]));
    }
    PY_WAITS_END(frame);
    if (py_is_error(answer) && !drop_own_error(machine))
        return PY_ERROR;
    bool same = !py_is_error(answer) && py_is(answer, state[EXPECT_ANSWER]);
    py_decref(machine, answer);
    if (same)
        return PY_NONE;
    return py_unsupported(machine, "give back what super() gives",
                          "%s() of a task that answers otherwise than "
                          "asyncio.Task does",
                          method);
}

static PyValue run_expect(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    PyValue state[EXPECT_STATES] = {py_incref(args[EXPECT_FUTURE]),
                                    py_incref(args[EXPECT_METHOD]),
                                    py_incref(args[EXPECT_ANSWER])};
    BASE_INVARIANT(count == EXPECT_ARGUMENTS);

    return py_wait_start(machine, expect, state, EXPECT_STATES);
}

static const PyNative ask_expected = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "expect",
    .fn = run_expect,
    .required = EXPECT_ARGUMENTS,
    .positional = EXPECT_ARGUMENTS,
    .parameter_count = EXPECT_ARGUMENTS,
    .names = {"future", "method", "answer"},
};

void asyncio_expect(Asyncio *a, AsyncioFuture *future, const char *method,
                    PyValue expected)
{
    if (!asyncio_overrides(future, method))
        return;
    PyValue name = py_string_from(a->machine, method);
    if (py_is_error(name))
        return;
    const PyValue all[] = {py_from_object(future), name, expected};
    PyValue arguments = py_tuple_new(a->machine, all, EXPECT_ARGUMENTS);
    py_decref(a->machine, name);
    if (!py_is_error(arguments))
        py_call_soon(a->machine, py_from_object(&ask_expected), arguments);
}

uint32_t asyncio_uncancel(Asyncio *a, AsyncioTask *task)
{
    if (!asyncio_overrides(&task->future, "uncancel"))
        return asyncio_task_uncancel(a, task);
    PyValue method =
        py_get_attribute_named(a->machine, py_from_object(task), "uncancel");
    PyValue nothing = py_tuple_new(a->machine, NULL, 0);
    if (py_is_error(method) || py_is_pending(method) || py_is_error(nothing))
        py_decref(a->machine, nothing);
    else
        py_call_soon(a->machine, method, nothing);
    if (!py_is_pending(method))
        py_decref(a->machine, method);
    return task->cancelling == 0 ? 0 : task->cancelling - 1;
}

/* --- our own callbacks as Python sees them ----------------------------------
 */

typedef struct InnerCallback {
    PyObject object;
    const char *name;
    KernelFn fn;
    PyObject *subject; /* owned; NULL: the future itself */
} InnerCallback;

static void destroy_inner(PyMachine *machine, PyObject *self)
{
    if (((InnerCallback *)self)->subject)
        py_decref_object(machine, ((InnerCallback *)self)->subject);
}

static void traverse_inner(PyObject *self, PyVisit visit, void *context)
{
    if (((InnerCallback *)self)->subject)
        visit(((InnerCallback *)self)->subject, context);
}

static bool repr_inner(PyMachine *machine, PyValue self, BaseText *out)
{
    const InnerCallback *inner = (InnerCallback *)py_object(self);

    if (inner->fn == asyncio_run_step) {
        base_text_printf(
            out, "<%sTaskStepMethWrapper object at 0x%llx>",
            py_machine_version(machine) < 312 ? "" : "_asyncio.",
            (unsigned long long)py_machine_id(machine, py_object(self)));
        return true;
    }
    base_text_printf(
        out,
        "<built-in method %s of _asyncio.Task object at "
        "0x%llx>",
        inner->name,
        (unsigned long long)py_machine_id(machine, py_object(self)));
    return true;
}

/* Called by the program's own text, not by the loop. */
static PyValue call_inner(PyMachine *machine, PyValue self, const PyValue *args,
                          uint32_t count, PyValue keyword_names)
{
    const InnerCallback *inner = (InnerCallback *)py_object(self);
    (void)keyword_names;

    if (count != 1)
        return py_raise(machine, &py_TypeError,
                        "%s() takes exactly one argument (%u given)",
                        inner->name, count);
    if (inner->fn != asyncio_run_wakeup)
        return py_unsupported(machine, "give it to super().add_done_callback()",
                              "calling %s() by hand", inner->name);
    AsyncioTask *task = (AsyncioTask *)inner->subject;
    if (task->waiter && asyncio_is_duck(task->waiter))
        return asyncio_duck_wake(asyncio_of(machine), task, args[0]);
    if (!asyncio_is_future(args[0]) ||
        task->waiter != asyncio_future(args[0]) ||
        !asyncio_future_is_done(task->waiter))
        return py_unsupported(machine, "give it to super().add_done_callback()",
                              "waking a task that does not wait for that");
    return asyncio_task_wake_here(asyncio_of(machine), task);
}

static PyValue inner_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine, ((InnerCallback *)self)->name);
}

static const PyGetter inner_getters[] = {{"__name__", inner_name, NULL},
                                         {"__qualname__", inner_name, NULL},
                                         {NULL, NULL, NULL}};

static const PyType inner_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "builtin_function_or_method",
    .size = sizeof(InnerCallback),
    .destroy = destroy_inner,
    .traverse = traverse_inner,
    .repr = repr_inner,
    .call = call_inner,
    .getters = inner_getters,
};

PyValue asyncio_inner_callback_new(PyMachine *machine, const char *name,
                                   KernelFn fn, PyObject *subject)
{
    InnerCallback *inner = py_object_new(machine, &inner_type);

    if (!inner)
        return PY_ERROR;
    inner->name = name;
    inner->fn = fn;
    inner->subject = subject;
    if (subject)
        py_incref_object(subject);
    return py_from_object(inner);
}

AsyncioCallback asyncio_inner_callback(PyValue function)
{
    AsyncioCallback callback = {NULL, NULL};

    if (py_has_type(function, &inner_type)) {
        const InnerCallback *inner = (InnerCallback *)py_object(function);
        callback = (AsyncioCallback){inner->fn, inner->subject};
    }
    return callback;
}

PyValue asyncio_ask_to_tell(PyMachine *machine, const AsyncioFuture *future,
                            PyValue callback)
{
    if (py_is_error(callback))
        return PY_ERROR;
    PyValue answer =
        asyncio_call_method(machine, py_from_object(future),
                            "add_done_callback", &callback, 1, NULL);
    py_decref(machine, callback);
    return answer;
}

/* --- what a step asks of what it waits for ----------------------------------
 */

enum { STEP_TASK, STEP_FUTURE, STEP_ANSWER, STEP_STATES };

PyValue asyncio_ask_to_wake(PyMachine *machine, AsyncioTask *task,
                            PyValue future)
{
    PyValue answer = PY_ERROR, wakeup = asyncio_inner_callback_new(
                                   machine, "task_wakeup", asyncio_run_wakeup,
                                   &task->future.object);

    if (py_is_error(wakeup))
        return PY_ERROR;
    PyValue context = py_context_object(machine, &task->context);
    if (!py_is_error(context)) {
        const PyValue given[] = {wakeup, context};
        answer = asyncio_call_method(machine, future, "add_done_callback",
                                     given, 2, "context");
    }
    py_decref(machine, context);
    py_decref(machine, wakeup);
    return answer;
}

PyValue asyncio_pass_on(PyMachine *machine, AsyncioTask *task, PyValue future)
{
    PyValue message =
        py_is_undefined(task->future.message) ? PY_NONE : task->future.message;

    return asyncio_call_method(machine, future, "cancel", &message, 1, "msg");
}

static bool is_of_other_loop(const AsyncioTask *task, PyValue loop)
{
    return !py_is_instance(loop, &asyncio_loop_type) ||
           ((AsyncioLoop *)py_object(loop))->serial != task->future.loop;
}

static PyValue attach(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    AsyncioTask *task = asyncio_task(state[STEP_TASK]);
    bool is_other;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, asyncio_call_method(machine, state[STEP_FUTURE],
                                            "get_loop", NULL, 0, NULL));
    is_other = is_of_other_loop(task, answer);
    py_decref(machine, answer);
    if (is_other)
        return PY_FALSE;
    PY_WAIT_FOR(answer, asyncio_ask_to_wake(machine, task, state[STEP_FUTURE]));
    py_decref(machine, answer);
    task->waiter = asyncio_future(py_incref(state[STEP_FUTURE]));
    if (task->must_cancel) {
        PY_WAIT_FOR(answer, asyncio_pass_on(machine, task, state[STEP_FUTURE]));
        state[STEP_ANSWER] = answer;
        PY_WAIT_FOR(answer, py_truth(machine, state[STEP_ANSWER]));
        if (py_is(answer, PY_TRUE))
            task->must_cancel = false;
    }
    PY_WAITS_END(frame);
    return PY_TRUE;
}

static PyValue start(Asyncio *a, PyContinuation fn, AsyncioTask *task,
                     AsyncioFuture *future, AsyncioAsks asks)
{
    PyValue state[STEP_STATES] = {py_incref(py_from_object(task)),
                                  py_incref(py_from_object(future))};

    task->asks = (uint8_t)asks;
    PyValue answer = py_wait_start(a->machine, fn, state, STEP_STATES);
    if (py_is_error(answer))
        task->asks = ASYNCIO_ASKS_NOTHING;
    return answer;
}

PyValue asyncio_attach(Asyncio *a, AsyncioTask *task, AsyncioFuture *future)
{
    return start(a, attach, task, future, ASYNCIO_ASKS_TO_WAKE);
}

static PyValue ask_result(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, asyncio_call_method(machine, state[STEP_FUTURE],
                                            "result", NULL, 0, NULL));
    PY_WAITS_END(frame);
    return answer;
}

PyValue asyncio_ask_result(Asyncio *a, AsyncioTask *task)
{
    BASE_REQUIRE(task->waiter != NULL);
    return start(a, ask_result, task, task->waiter, ASYNCIO_ASKS_RESULT);
}
