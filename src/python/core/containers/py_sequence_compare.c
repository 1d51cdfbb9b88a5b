/* Comparing lists and tuples, item by item. */
#include "py_sequence_compare.h"

#include "py_at_once.h"
#include "py_charge.h"
#include "py_fuel.h"
#include "py_operator.h"
#include "py_sequence.h"
#include "py_tuple.h"
#include "py_wait.h"

static const PyValue *items_of(PyValue sequence, uint32_t *count)
{
    if (py_is_tuple(sequence) ||
        (!py_is_list(sequence) && py_is_instance(sequence, &py_tuple_type))) {
        *count = py_tuple(sequence)->count;
        return py_tuple(sequence)->items;
    }
    *count = py_list(sequence)->count;
    return py_list(sequence)->items;
}

PyValue py_compare_counts(PyCompareOp op, uint32_t a, uint32_t b)
{
    switch (op) {
    case PY_LT:
        return py_bool(a < b);
    case PY_LE:
        return py_bool(a <= b);
    case PY_EQ:
        return py_bool(a == b);
    case PY_NE:
        return py_bool(a != b);
    case PY_GT:
        return py_bool(a > b);
    default:
        return py_bool(a >= b);
    }
}

enum { STATE_LEFT, STATE_RIGHT, STATE_OP, STATE_INDEX, STATES };

/* The items at the index; false: one of the two ends there. They may have
 * become shorter while Python was asked. */
static bool pair_at(const PyValue *state, uint32_t at, PyValue *a, PyValue *b)
{
    uint32_t a_count, b_count;
    const PyValue *a_items = items_of(state[STATE_LEFT], &a_count);
    const PyValue *b_items = items_of(state[STATE_RIGHT], &b_count);
    if (at >= a_count || at >= b_count)
        return false;
    *a = a_items[at];
    *b = b_items[at];
    return true;
}

static PyValue end(const PyValue *state, PyCompareOp op)
{
    uint32_t a, b;
    items_of(state[STATE_LEFT], &a);
    items_of(state[STATE_RIGHT], &b);
    return py_compare_counts(op, a, b);
}

/* Goes on from the first pair that Python must be asked about. */
static PyValue compare_on(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer, a, b;
    PyCompareOp op = (PyCompareOp)py_small_value(state[STATE_OP]);
    uint32_t at = (uint32_t)py_small_value(state[STATE_INDEX]);
    PY_WAITS_BEGIN(frame);
    for (; pair_at(state, at, &a, &b); at++) {
        state[STATE_INDEX] = py_small(at);
        PY_WAIT_FOR(answer, py_equal(machine, a, b));
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (py_is(answer, PY_FALSE))
            break;
    }
    if (!pair_at(state, at, &a, &b))
        return end(state, op);
    if (op == PY_EQ || op == PY_NE)
        return py_bool(op == PY_NE);
    PY_WAIT_FOR(answer, py_compare(machine, op, a, b));
    PY_WAITS_END(frame);
    return answer;
}

/* Its comparison comes here again. */
static bool is_sequence(PyValue value)
{
    return py_is_instance(value, &py_list_type) ||
           py_is_instance(value, &py_tuple_type);
}

/* Small ints are most of what is compared. */
static inline PyNow equal_now(PyMachine *machine, PyValue a, PyValue b)
{
    return py_are_small(a, b) ? (PyNow)py_is(a, b)
                              : py_equal_now(machine, a, b);
}

PyValue py_sequence_compare(PyMachine *machine, PyCompareOp op, PyValue left,
                            PyValue right)
{
    uint32_t at = 0, left_count, right_count;
    const PyValue *left_items = items_of(left, &left_count);
    const PyValue *right_items = items_of(right, &right_count);
    if ((op == PY_EQ || op == PY_NE) && left_count != right_count)
        return py_bool(op == PY_NE);
    if (!py_charge_quick(machine, 5))
        return PY_ERROR;
    PyNow now = PY_NOW_YES;
    for (; now == PY_NOW_YES && at < left_count && at < right_count; at++) {
        if (at % 4 == 3 && !py_charge_quick(machine, 1))
            return PY_ERROR;
        now = equal_now(machine, left_items[at], right_items[at]);
    }
    if (now == PY_NOW_ERROR)
        return PY_ERROR;
    if (now == PY_NOW_YES)
        return py_compare_counts(op, left_count, right_count);
    if (now == PY_NOW_NO && (op == PY_EQ || op == PY_NE))
        return py_bool(op == PY_NE);
    /* What lies deeper needs a frame, of which there are only so many. */
    PyValue a = left_items[at - 1], b = right_items[at - 1];
    if (now == PY_NOW_NO && (py_are_small(a, b) || !is_sequence(a)))
        return py_compare(machine, op, a, b);
    PyValue state[STATES] = {py_incref(left), py_incref(right), py_small(op),
                             py_small(at - 1)};
    return py_wait_nested(machine, "in comparison", compare_on, state, STATES);
}
