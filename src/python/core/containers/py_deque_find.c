/* Searching and comparing deques, whose items may have to be asked in Python,
 * and which must not change meanwhile. */
#include "py_deque_find.h"

#include "py_argument.h"
#include "py_deque_private.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_sequence.h"
#include "py_sequence_compare.h"
#include "py_sequence_find.h"
#include "py_wait.h"

typedef enum Purpose { CONTAINS, COUNT, INDEX, REMOVE } Purpose;

enum {
    FIND_DEQUE,
    FIND_ITEM,
    FIND_PURPOSE,
    FIND_AT,
    FIND_END,
    FIND_CHANGES,
    FIND_TOTAL,
    FIND_CANDIDATE,
    FIND_STATE
};

static PyValue complain_changed(PyMachine *machine, Purpose purpose)
{
    return purpose == REMOVE ? py_raise(machine, &py_IndexError,
                                        "deque mutated during iteration")
                             : py_raise(machine, &py_RuntimeError,
                                        "deque mutated during iteration");
}

static PyValue found(PyMachine *machine, PyValue *state, uint32_t at)
{
    switch ((Purpose)py_small_value(state[FIND_PURPOSE])) {
    case CONTAINS:
        return PY_TRUE;
    case INDEX:
        return py_small(at);
    default:
        break;
    }
    if (!py_charge(machine, py_deque(state[FIND_DEQUE])->count / 16))
        return PY_ERROR;
    py_decref(machine, py_deque_remove_at(py_deque(state[FIND_DEQUE]), at));
    return PY_NONE;
}

static PyValue not_found(PyMachine *machine, PyValue *state)
{
    switch ((Purpose)py_small_value(state[FIND_PURPOSE])) {
    case CONTAINS:
        return PY_FALSE;
    case COUNT:
        return state[FIND_TOTAL];
    default:
        return py_raise_not_in(machine, state[FIND_ITEM], "deque");
    }
}

static bool has_changed(const PyValue *state)
{
    return py_small_value(state[FIND_CHANGES]) !=
           py_deque(state[FIND_DEQUE])->changes;
}

/* Takes the next item as the candidate; false: there is none. */
static bool next_candidate(PyMachine *machine, PyValue *state, int64_t at)
{
    const PyDeque *deque = py_deque(state[FIND_DEQUE]);
    if (at >= deque->count || at >= py_small_value(state[FIND_END]))
        return false;
    state[FIND_AT] = py_small(at);
    py_assign(machine, &state[FIND_CANDIDATE],
              py_incref(*py_deque_at(deque, (uint32_t)at)));
    return true;
}

static PyValue find(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    Purpose purpose = (Purpose)py_small_value(state[FIND_PURPOSE]);
    int64_t at = py_small_value(state[FIND_AT]);
    PY_WAITS_BEGIN(frame);
    for (; next_candidate(machine, state, at); at++) {
        PY_WAIT_TO_CATCH(
            answer, py_equal(machine, state[FIND_CANDIDATE], state[FIND_ITEM]));
        if (py_is_error(answer) || !py_charge(machine, 1))
            return PY_ERROR;
        if (py_is(answer, PY_TRUE) && purpose == INDEX)
            return found(machine, state, (uint32_t)at);
        if (purpose == CONTAINS && py_is(answer, PY_TRUE))
            return PY_TRUE;
        if (has_changed(state))
            return complain_changed(machine, purpose);
        if (py_is(answer, PY_FALSE))
            continue;
        if (purpose != COUNT)
            return found(machine, state, (uint32_t)at);
        state[FIND_TOTAL] = py_small(py_small_value(state[FIND_TOTAL]) + 1);
    }
    PY_WAIT_FOR(answer, not_found(machine, state));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue start(PyMachine *machine, PyValue self, PyValue item,
                     Purpose purpose, uint32_t from, uint32_t to)
{
    PyValue state[FIND_STATE] = {
        py_incref(self), py_incref(item), py_small(purpose),
        py_small(from),  py_small(to),    py_small(py_deque(self)->changes),
        py_small(0),     PY_UNDEFINED};
    return purpose == REMOVE
               ? py_wait_run(machine, find, state, FIND_STATE)
               : py_wait_run_pure(machine, find, state, FIND_STATE);
}

PyValue py_deque_contains(PyMachine *machine, PyValue self, PyValue item)
{
    return start(machine, self, item, CONTAINS, 0, UINT32_MAX);
}

PyValue py_deque_count(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return start(machine, args[0], args[1], COUNT, 0, UINT32_MAX);
}

PyValue py_deque_index(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 4);
    uint32_t from, to;
    if (!py_search_bounds(machine, args + 2, py_deque(args[0])->count, &from,
                          &to))
        return PY_ERROR;
    return start(machine, args[0], args[1], INDEX, from, to);
}

PyValue py_deque_remove(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return start(machine, args[0], args[1], REMOVE, 0, UINT32_MAX);
}

/* --- comparing
 * ---------------------------------------------------------------------- */

enum {
    PAIR_LEFT,
    PAIR_RIGHT,
    PAIR_OP,
    PAIR_AT,
    PAIR_LEFT_CHANGES,
    PAIR_RIGHT_CHANGES,
    PAIR_ANSWER,
    PAIR_STATE
};

static bool pair_has_changed(const PyValue *state)
{
    return py_small_value(state[PAIR_LEFT_CHANGES]) !=
               py_deque(state[PAIR_LEFT])->changes ||
           py_small_value(state[PAIR_RIGHT_CHANGES]) !=
               py_deque(state[PAIR_RIGHT])->changes;
}

static PyValue compare(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyDeque *a = py_deque(state[PAIR_LEFT]);
    const PyDeque *b = py_deque(state[PAIR_RIGHT]);
    PyCompareOp op = (PyCompareOp)py_small_value(state[PAIR_OP]);
    uint32_t at = (uint32_t)py_small_value(state[PAIR_AT]);
    PY_WAITS_BEGIN(frame);
    for (; at < a->count && at < b->count; at++) {
        state[PAIR_AT] = py_small(at);
        PY_WAIT_FOR(answer, py_equal(machine, *py_deque_at(a, at),
                                     *py_deque_at(b, at)));
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (pair_has_changed(state) &&
            (py_is(answer, PY_TRUE) || at >= a->count || at >= b->count))
            return complain_changed(machine, COUNT);
        if (py_is(answer, PY_TRUE))
            continue;
        PY_WAIT_FOR(answer, py_compare(machine, op, *py_deque_at(a, at),
                                       *py_deque_at(b, at)));
        state[PAIR_ANSWER] = answer;
        PY_WAIT_FOR(answer, py_truth(machine, state[PAIR_ANSWER]));
        return answer;
    }
    PY_WAITS_END(frame);
    return py_compare_counts(op, a->count, b->count);
}

PyValue py_deque_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                         PyValue b)
{
    if (!py_is_any_deque(a) || !py_is_any_deque(b))
        return PY_NOT_IMPLEMENTED;
    if ((op == PY_EQ || op == PY_NE) &&
        (py_is(a, b) || py_deque(a)->count != py_deque(b)->count))
        return py_bool(py_is(a, b) == (op == PY_EQ));
    PyValue state[PAIR_STATE] = {py_incref(a),
                                 py_incref(b),
                                 py_small(op),
                                 py_small(0),
                                 py_small(py_deque(a)->changes),
                                 py_small(py_deque(b)->changes)};
    return py_wait_run_pure(machine, compare, state, PAIR_STATE);
}
