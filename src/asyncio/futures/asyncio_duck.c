#include "asyncio_duck.h"

#include "asyncio_derived.h"
#include "asyncio_eager.h"
#include "asyncio_future.h"
#include "asyncio_loop.h"
#include "asyncio_task_step.h"
#include "py_attribute.h"
#include "py_coroutine.h"
#include "py_exception_fields.h"
#include "py_lookup.h"
#include "py_machine_types.h"
#include "py_string.h"
#include "py_text.h"
#include "py_wait.h"

static const char blocking_name[] = "_asyncio_future_blocking";

PyValue asyncio_seen(const AsyncioFuture *future)
{
    return asyncio_is_duck(future) ? future->about : py_from_object(future);
}

static bool repr_duck(PyMachine *machine, PyValue self, BaseText *out)
{
    return py_repr(machine, asyncio_future(self)->about, out);
}

const PyType asyncio_duck_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Future",
    .module = "_asyncio",
    .base = &asyncio_future_type,
    .size = sizeof(AsyncioFuture),
    .flags = PY_TYPE_AWAITABLE,
    .dict_offset = offsetof(AsyncioFuture, attributes),
    .destroy = asyncio_future_destroy,
    .traverse = asyncio_future_traverse,
    .repr = repr_duck,
};

/* --- what behaves as a future ----------------------------------------------
 */

enum { LIKE_VALUE, LIKE_STATES };

static PyValue is_like(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), found;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(found, py_get_attribute_named(machine, state[LIKE_VALUE],
                                              blocking_name));
    PY_WAITS_END(frame);
    bool is_none = py_is_none(found);
    py_decref(machine, found);
    return py_bool(!is_none);
}

bool asyncio_may_be_like_future(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);

    if (!(type->flags & PY_TYPE_HEAP))
        return false;
    PyValue name = py_string_from(machine, blocking_name);
    if (py_is_error(name))
        return false;
    PyValue found = py_type_lookup(machine, type, py_string(name));
    py_decref(machine, name);
    return !py_is_undefined(found) && !py_is_error(found);
}

PyValue asyncio_is_like_future(PyMachine *machine, PyValue value)
{
    if (!asyncio_may_be_like_future(machine, value))
        return py_is_raising(machine) ? PY_ERROR : PY_FALSE;
    PyValue state[LIKE_STATES] = {py_incref(value)};
    return py_wait_run(machine, is_like, state, LIKE_STATES);
}

/* What is wrong with what a task has yielded. */
typedef enum Complaint { BAD_YIELD, NOT_AWAITED, OTHER_LOOP } Complaint;

enum { SAID_COMPLAINT, SAID_TASK, SAID_VALUE, SAID_STATES };

static bool write_complaint(PyMachine *machine, const PyValue *said,
                            uint32_t count, BaseText *out)
{
    static const char *const texts[][3] = {
        [BAD_YIELD] = {"Task got bad yield: ", NULL, ""},
        [NOT_AWAITED] = {"yield was used instead of yield from in task ",
                         " with ", ""},
        [OTHER_LOOP] = {"Task ", " got Future ",
                        " attached to a different loop"},
    };
    const char *const *text = texts[py_small_value(said[SAID_COMPLAINT])];
    BASE_INVARIANT(count == SAID_STATES);

    base_text_append(out, text[0]);
    if (text[1]) {
        if (!py_repr(machine, said[SAID_TASK], out))
            return false;
        base_text_append(out, text[1]);
    }
    if (!py_repr(machine, said[SAID_VALUE], out))
        return false;
    base_text_append(out, text[2]);
    return true;
}

static PyValue raise_text(PyMachine *machine, PyValue text,
                          const PyValue *state, uint32_t count)
{
    (void)state;
    (void)count;
    return py_raise(machine, &py_RuntimeError, "%s", py_string(text)->text);
}

/* RuntimeError of the step, if its text does not raise another. */
static PyValue complain(PyMachine *machine, Complaint complaint,
                        const AsyncioTask *task, PyValue value)
{
    const PyValue said[SAID_STATES] = {py_small(complaint),
                                       py_from_object(task), value};

    return py_make_text(machine, write_complaint, raise_text, said,
                        SAID_STATES);
}

/* The task waits, by a stand-in. */
static bool begin_to_wait(PyMachine *machine, AsyncioTask *task, PyValue value)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioFuture *duck = asyncio_future_new_in(
        a, task->future.loop, &asyncio_duck_type, TRACE_WAIT_FUTURE);

    if (!duck)
        return false;
    duck->about = py_incref(value);
    task->waiter = duck;
    return true;
}

static PyValue stop_to_wait(PyMachine *machine, AsyncioTask *task)
{
    if (task->waiter)
        py_decref_object(machine, &task->waiter->object);
    task->waiter = NULL;
    return PY_ERROR;
}

enum { DUCK_TASK, DUCK_VALUE, DUCK_ANSWER, DUCK_STATES };

static PyValue set_not_blocking(PyMachine *machine, PyValue value)
{
    PyValue name = py_string_from(machine, blocking_name);

    if (py_is_error(name))
        return PY_ERROR;
    PyValue answer =
        py_set_attribute(machine, value, py_string(name), PY_FALSE);
    py_decref(machine, name);
    return answer;
}

/* FutureObj's part of task_step_handle_result_impl(), of any other object. */
static PyValue attach(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    AsyncioTask *task = asyncio_task(state[DUCK_TASK]);
    bool is_fine;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_get_attribute_named(machine, state[DUCK_VALUE],
                                                    blocking_name));
    if (py_is_error(answer) && !py_catch(machine, &py_AttributeError))
        return PY_ERROR;
    is_fine = !py_is_error(answer) && !py_is_none(answer);
    if (is_fine)
        state[DUCK_ANSWER] = answer;
    if (!is_fine)
        PY_WAIT_FOR(answer,
                    complain(machine, BAD_YIELD, task, state[DUCK_VALUE]));
    PY_WAIT_FOR(answer, py_truth(machine, state[DUCK_ANSWER]));
    if (py_is(answer, PY_FALSE))
        PY_WAIT_FOR(answer,
                    complain(machine, NOT_AWAITED, task, state[DUCK_VALUE]));
    PY_WAIT_FOR(answer, set_not_blocking(machine, state[DUCK_VALUE]));
    PY_WAIT_TO_CATCH(
        answer, py_get_attribute_named(machine, state[DUCK_VALUE], "get_loop"));
    if (!py_is_error(answer))
        py_assign(machine, &state[DUCK_ANSWER], answer);
    else if (!py_catch(machine, &py_AttributeError))
        return PY_ERROR;
    PY_WAIT_FOR(answer, py_is_error(answer)
                            ? py_get_attribute_named(machine, state[DUCK_VALUE],
                                                     "_loop")
                            : py_call(machine, state[DUCK_ANSWER], NULL, 0));
    is_fine = py_is_instance(answer, &asyncio_loop_type) &&
              ((AsyncioLoop *)py_object(answer))->serial == task->future.loop;
    py_decref(machine, answer);
    if (!is_fine)
        PY_WAIT_FOR(answer,
                    complain(machine, OTHER_LOOP, task, state[DUCK_VALUE]));
    if (!begin_to_wait(machine, task, state[DUCK_VALUE]))
        return PY_ERROR;
    PY_WAIT_TO_CATCH(answer,
                     asyncio_ask_to_wake(machine, task, state[DUCK_VALUE]));
    if (py_is_error(answer))
        return stop_to_wait(machine, task);
    py_decref(machine, answer);
    if (task->must_cancel && task->waiter) {
        PY_WAIT_FOR(answer, asyncio_pass_on(machine, task, state[DUCK_VALUE]));
        py_assign(machine, &state[DUCK_ANSWER], answer);
        PY_WAIT_FOR(answer, py_truth(machine, state[DUCK_ANSWER]));
        if (py_is(answer, PY_TRUE))
            task->must_cancel = false;
    }
    PY_WAITS_END(frame);
    return PY_TRUE;
}

PyValue asyncio_duck_attach(Asyncio *a, AsyncioTask *task, PyValue value)
{
    PyValue state[DUCK_STATES] = {py_incref(py_from_object(task)),
                                  py_incref(value)};

    task->asks = ASYNCIO_ASKS_TO_WAKE;
    PyValue answer = py_wait_start(a->machine, attach, state, DUCK_STATES);
    if (py_is_error(answer))
        task->asks = ASYNCIO_ASKS_NOTHING;
    return answer;
}

/* What it waits for has come to that: `error` (stolen), or `result` (stolen).
 */
static void settle(AsyncioFuture *duck, PyValue result, PyValue error)
{
    if (py_is_exception(error))
        asyncio_future_keep_exception(duck, error);
    else
        duck->result = result;
    duck->state = ASYNCIO_FINISHED;
}

static PyValue ask_result(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    AsyncioTask *task = asyncio_task(state[DUCK_TASK]);

    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, asyncio_call_method(machine, state[DUCK_VALUE],
                                                 "result", NULL, 0, NULL));
    PyValue error =
        py_is_error(answer) ? py_take_exception(machine) : PY_UNDEFINED;
    if (py_is_error(answer) && !py_is_exception(error))
        return PY_ERROR;
    if (!task->waiter || !asyncio_is_duck(task->waiter) ||
        asyncio_future_is_done(task->waiter)) {
        py_decref(machine, answer);
        py_decref(machine, error);
        return py_unsupported(machine, NULL,
                              "waking a task that does not wait for that");
    }
    settle(task->waiter, answer, error);
    PY_WAIT_FOR(answer, asyncio_task_wake_here(asyncio_of(machine), task));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return PY_NONE;
}

PyValue asyncio_duck_wake(Asyncio *a, AsyncioTask *task, PyValue future)
{
    PyValue state[DUCK_STATES] = {py_incref(py_from_object(task)),
                                  py_incref(future)};

    return py_wait_start(a->machine, ask_result, state, DUCK_STATES);
}

/* --- what behaves as a coroutine -------------------------------------------
 */

bool asyncio_is_foreign(PyValue coroutine)
{
    return !py_is_coroutine(coroutine) &&
           !py_has_type(coroutine, &py_generator_type);
}

enum { STEP_COROUTINE, STEP_THROWN, STEP_STATES };

static PyValue step(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyValue none = PY_NONE;
    bool throws = !py_is_undefined(state[STEP_THROWN]);

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                asyncio_call_method(
                    machine, state[STEP_COROUTINE], throws ? "throw" : "send",
                    throws ? &state[STEP_THROWN] : &none, 1, NULL));
    PY_WAITS_END(frame);
    return answer;
}

PyValue asyncio_foreign_step(Asyncio *a, AsyncioTask *task, PyValue thrown)
{
    PyValue state[STEP_STATES] = {py_incref(task->coroutine),
                                  py_incref(thrown)};

    task->asks = ASYNCIO_ASKS_FOREIGN;
    PyValue answer = py_wait_start(a->machine, step, state, STEP_STATES);
    if (py_is_error(answer))
        task->asks = ASYNCIO_ASKS_NOTHING;
    return answer;
}

PySend asyncio_foreign_outcome(PyMachine *machine, PyOutcome outcome,
                               PyValue *value)
{
    if (outcome != PY_OUTCOME_RAISE)
        return PY_SEND_YIELD;
    if (!py_is_instance(*value, &py_StopIteration))
        return PY_SEND_RAISE;
    PyValue result = py_exception_field(*value, PY_FIELD_VALUE);

    result = py_is_undefined(result) ? PY_NONE : py_incref(result);
    py_decref(machine, *value);
    *value = result;
    return PY_SEND_RETURN;
}

bool asyncio_foreign_append_name(PyMachine *machine, PyValue coroutine,
                                 BaseText *out)
{
    static const char *const names[] = {"__qualname__", "__name__"};

    for (int i = 0; i < 2; i++) {
        PyValue name = py_get_attribute_named(machine, coroutine, names[i]);
        bool is_text = py_is_string(name) && py_string(name)->size != 0;
        if (is_text)
            base_text_append(out, py_string(name)->text);
        if (!py_is_error(name) && !py_is_pending(name))
            py_decref(machine, name);
        if (is_text)
            return true;
        if (py_is_raising(machine) && !py_catch(machine, &py_AttributeError))
            return false;
    }
    base_text_printf(out, "<%s without __name__>",
                     py_type_own_name(py_type_of(coroutine)));
    return true;
}
