/* `item in iterable` where Python has a say: in the items or in == . */
#include "py_list.h"
#include "py_machine_private.h"
#include "py_pipe.h"
#include "py_special.h"

enum { STATE_ITERATOR, STATE_ITEM, STATE_INVERTED, STATE_COMPARING, STATES };

static bool has_equality(PyMachine *machine, PyValue value)
{
    return py_is_heap(value) &&
           !py_is_undefined(py_special(machine, value, "__eq__"));
}

/* 1: the same; 0: not; -1: an exception; 2: Python is being asked. */
static int judge(PyMachine *machine, PyValue *state, PyValue candidate)
{
    if (py_is(candidate, state[STATE_ITEM]))
        return 1;
    PyValue answer =
        py_op_compare(machine, PY_EQ, candidate, state[STATE_ITEM]);
    if (py_is_error(answer))
        return -1;
    if (py_is_pending(answer)) {
        state[STATE_COMPARING] = PY_TRUE;
        return 2;
    }
    int truth = py_truth(machine, answer);
    py_decref(machine, answer);
    return truth;
}

static PyValue search(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    bool inverted = py_is(state[STATE_INVERTED], PY_TRUE);
    PyStep step = PY_STEP_PENDING;
    int same = 0;
    if (outcome != PY_OUTCOME_START && py_is(state[STATE_COMPARING], PY_TRUE)) {
        if (outcome == PY_OUTCOME_RAISE) {
            py_set_exception(machine, value);
            return PY_ERROR;
        }
        state[STATE_COMPARING] = PY_FALSE;
        same = py_truth(machine, value);
        py_decref(machine, value);
    } else if (outcome != PY_OUTCOME_START) {
        step = py_step_told(machine, outcome, value, &value);
    }
    for (;;) {
        if (same < 0)
            return PY_ERROR;
        if (same == 1)
            return py_bool(!inverted);
        if (same == 2)
            return PY_PENDING;
        if (step == PY_STEP_PENDING)
            step = py_step_next(machine, state[STATE_ITERATOR], &value);
        if (step == PY_STEP_PENDING)
            return PY_PENDING;
        if (step == PY_STEP_ERROR || !py_charge(machine, 1))
            return PY_ERROR;
        if (step == PY_STEP_END)
            return py_bool(inverted);
        same = judge(machine, state, value);
        py_decref(machine, value);
        step = PY_STEP_PENDING;
    }
}

static PyValue start(PyMachine *machine, PyValue list, const PyValue *given,
                     uint32_t count)
{
    (void)count;
    PyValue state[STATES] = {py_incref(py_list(list)->items[0]),
                             py_incref(given[0]), given[1], PY_FALSE};
    return py_native_frame_push(machine, search, state, STATES) ? PY_PENDING
                                                                : PY_ERROR;
}

static bool needs_search(PyMachine *machine, PyValue container, PyValue item)
{
    const PyType *type = py_type_of(container);
    if (!type->contains)
        return type->iter;
    const PyValue *items = NULL;
    uint32_t count = 0;
    if (py_is_list(container)) {
        items = py_list(container)->items;
        count = py_list(container)->count;
    } else if (py_is_tuple(container)) {
        items = py_tuple(container)->items;
        count = py_tuple(container)->count;
    } else {
        return false;
    }
    bool python = has_equality(machine, item);
    for (uint32_t i = 0; i < count && !python; i++)
        python = has_equality(machine, items[i]);
    return python;
}

bool py_search(PyMachine *machine, PyValue container, PyValue item,
               bool inverted, PyValue *answer)
{
    if (!needs_search(machine, container, item))
        return false;
    PyValue state[] = {item, py_bool(inverted)};
    *answer = py_with_iterators(machine, &container, 1, start, state, 2);
    return true;
}
