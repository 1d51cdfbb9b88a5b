#include "py_builtin_async.h"

#include "py_ask.h"
#include "py_async_generator.h"
#include "py_attribute.h"
#include "py_call.h"
#include "py_coroutine.h"
#include "py_imports.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_wait.h"

static PyValue make_iterator(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    PyValue answer;
    (void)count;
    if (py_is_async_generator_value(args[0]))
        return py_incref(args[0]);
    if (py_ask_special(machine, args[0], PY_SPECIAL_AITER, PY_UNDEFINED,
                       PY_ASK_ASYNC_ITERATOR, &answer))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "'%s' object is not an async iterable",
                    py_type_name(py_type_of(args[0])));
}

static PyValue next_step(PyMachine *machine, PyValue iterator)
{
    PyValue answer;
    if (py_is_async_generator_value(iterator))
        return py_async_next(machine, iterator);
    if (py_ask_special(machine, iterator, PY_SPECIAL_ANEXT, PY_UNDEFINED,
                       PY_ASK_ANY, &answer))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "'%s' object is not an async iterator",
                    py_type_name(py_type_of(iterator)));
}

enum { NEXT_STEP, NEXT_DEFAULT, NEXT_MODULE, NEXT_STATE };

/* A coroutine of our own text that awaits the step. It is no mistake not to
 * await it. */
static PyValue with_default(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, next_step(machine, state[NEXT_STEP]));
    py_assign(machine, &state[NEXT_STEP], answer);
    PY_WAIT_FOR(answer, py_module_import(machine, "_async_next",
                                         sizeof "_async_next" - 1));
    py_assign(machine, &state[NEXT_MODULE], answer);
    PY_WAITS_END(frame);
    PyValue name = py_string_from(machine, "anext_awaitable");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue make =
        py_get_attribute(machine, state[NEXT_MODULE], py_string(name));
    py_decref(machine, name);
    if (py_is_error(make))
        return PY_ERROR;
    answer = py_call(machine, make, state, 2);
    py_decref(machine, make);
    if (!py_is_error(answer))
        py_coroutine_discard(machine, answer);
    return answer;
}

static PyValue next_item(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    if (py_is_undefined(args[1]))
        return next_step(machine, args[0]);
    PyValue state[NEXT_STATE] = {[NEXT_STEP] = py_incref(args[0]),
                                 [NEXT_DEFAULT] = py_incref(args[1]),
                                 [NEXT_MODULE] = PY_NONE};
    return py_wait_start(machine, with_default, state, NEXT_STATE);
}

const PyNative py_builtin_aiter = PY_FUNCTION("aiter", make_iterator, 1, 1);
const PyNative py_builtin_anext = PY_FUNCTION("anext", next_item, 1, 2);
