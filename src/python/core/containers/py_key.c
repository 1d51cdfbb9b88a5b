#include "py_key.h"

#include "py_argument.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_range.h"
#include "py_slice.h"
#include "py_wait.h"

/* Of one bound, which mostly is a small int or left out. */
static inline bool bound_asks(PyValue bound)
{
    return !py_is_small(bound) && !py_is_none(bound) &&
           py_argument_asks(bound, PY_AS_INT);
}

bool py_key_asks(PyValue key)
{
    if (!py_is_slice(key))
        return py_argument_asks(key, PY_AS_INT);
    const PySlice *slice = (const PySlice *)py_object(key);
    return bound_asks(slice->start) || bound_asks(slice->stop) ||
           bound_asks(slice->step);
}

/* False with IndexError: the int that came of `key` is too large. */
static bool fits(PyMachine *machine, PyValue key, PyValue number)
{
    int64_t unused;
    if (py_int_to_i64(number, &unused))
        return true;
    py_raise(machine, &py_IndexError,
             "cannot fit '%s' into an index-sized integer",
             py_type_name(py_type_of(key)));
    py_decref(machine, number);
    return false;
}

enum { KEY_SELF, KEY_KEY, KEY_ITEM, KEY_USE, KEY_STATE };

static PyValue convert_index(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyKeyUse use = (PyKeyUse)py_to_function(state[KEY_USE]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_argument_convert(machine, state[KEY_KEY], PY_AS_INT));
    if (!py_has_type(state[KEY_SELF], &py_range_type) &&
        !fits(machine, state[KEY_KEY], answer))
        return PY_ERROR;
    py_assign(machine, &state[KEY_KEY], answer);
    PY_WAIT_FOR(answer,
                use(machine, state[KEY_SELF], state[KEY_KEY], state[KEY_ITEM]));
    PY_WAITS_END(frame);
    return answer;
}

/* The parts are asked in CPython's order; a step of 0, or one that is no
 * number, is complained about before the bounds are asked. The key is replaced
 * by a slice of this frame's own. */
static PyValue convert_slice(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyKeyUse use = (PyKeyUse)py_to_function(state[KEY_USE]);
    PySlice *slice = (PySlice *)py_object(state[KEY_KEY]);
    int64_t unused;
    PY_WAITS_BEGIN(frame);
    answer = py_slice_new(machine, slice->start, slice->stop, slice->step);
    if (py_is_error(answer))
        return PY_ERROR;
    py_assign(machine, &state[KEY_KEY], answer);
    slice = (PySlice *)py_object(answer);
    PY_WAIT_FOR(answer, py_argument_convert(machine, slice->step, PY_AS_INT));
    py_assign(machine, &slice->step, answer);
    if (!py_slice_resolve_step(machine, state[KEY_KEY], &unused))
        return PY_ERROR;
    PY_WAIT_FOR(answer, py_argument_convert(machine, slice->start, PY_AS_INT));
    py_assign(machine, &slice->start, answer);
    PY_WAIT_FOR(answer, py_argument_convert(machine, slice->stop, PY_AS_INT));
    py_assign(machine, &slice->stop, answer);
    PY_WAIT_FOR(answer,
                use(machine, state[KEY_SELF], state[KEY_KEY], state[KEY_ITEM]));
    PY_WAITS_END(frame);
    return answer;
}

/* Runs what turns self[key] = item, or a part of it, into what `use` takes. */
static PyValue start(PyMachine *machine, PyValue self, PyValue key,
                     PyValue item, PyKeyUse use, PyContinuation step)
{
    PyValue state[KEY_STATE] = {py_incref(self), py_incref(key),
                                py_incref(item),
                                py_from_function((void (*)(void))use)};
    return py_wait_start(machine, step, state, KEY_STATE);
}

PyValue py_key_convert(PyMachine *machine, PyValue self, PyValue key,
                       PyValue item, PyKeyUse use)
{
    return start(machine, self, key, item, use,
                 py_is_slice(key) ? convert_slice : convert_index);
}

static PyValue convert_item(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyKeyUse use = (PyKeyUse)py_to_function(state[KEY_USE]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_argument_convert(machine, state[KEY_ITEM], PY_AS_INT));
    py_assign(machine, &state[KEY_ITEM], answer);
    PY_WAIT_FOR(answer,
                use(machine, state[KEY_SELF], state[KEY_KEY], state[KEY_ITEM]));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_key_convert_item(PyMachine *machine, PyValue self, PyValue key,
                            PyValue item, PyKeyUse use)
{
    return start(machine, self, key, item, use, convert_item);
}
