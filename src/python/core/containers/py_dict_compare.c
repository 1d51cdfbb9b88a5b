/* dict == dict. */
#include "py_dict_compare.h"

#include "py_dict_private.h"
#include "py_fuel.h"
#include "py_operator.h"
#include "py_wait.h"

enum { EQUAL_LEFT, EQUAL_RIGHT, EQUAL_POSITION, EQUAL_WANTED, EQUAL_STATES };

/* The next live entry; false at the end. */
static bool next_entry(PyValue *state, PyDictEntry *entry)
{
    const PyDict *dict = py_dict(state[EQUAL_LEFT]);
    uint32_t at = (uint32_t)py_small_value(state[EQUAL_POSITION]);
    while (at < dict->used && py_is_undefined(dict->entries[at].key))
        at++;
    if (at >= dict->used)
        return false;
    *entry = dict->entries[at];
    state[EQUAL_POSITION] = py_small(at + 1);
    return true;
}

/* `extra` is what the other dict has under the key. */
static PyValue use_equal(PyMachine *machine, const PyDictKey *key,
                         PyValue extra)
{
    return key->at < 0
               ? PY_FALSE
               : py_equal(machine, extra, key->dict->entries[key->at].value);
}

static PyValue equal(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyDictEntry entry;
    if (outcome == PY_OUTCOME_START)
        py_native_frame_nest(machine, frame);
    PY_WAITS_BEGIN(frame);
    while (next_entry(state, &entry)) {
        PY_WAIT_FOR(answer, py_dict_with_hashed(
                                machine, py_dict(state[EQUAL_RIGHT]), entry.key,
                                entry.hash, use_equal, entry.value));
        if (py_is(answer, PY_FALSE))
            return py_bool(py_is(state[EQUAL_WANTED], PY_FALSE));
        if (py_small_value(state[EQUAL_POSITION]) % 4 == 0 &&
            !py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return state[EQUAL_WANTED];
}

PyValue py_dict_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                        PyValue b)
{
    if (!py_is_any_dict(a) || !py_is_any_dict(b) ||
        (op != PY_EQ && op != PY_NE))
        return PY_NOT_IMPLEMENTED;
    if (py_dict(a)->count != py_dict(b)->count)
        return py_bool(op == PY_NE);
    if (!py_charge(machine, 1 + py_dict(a)->used / 8) ||
        !py_frame_room(machine, "in comparison"))
        return PY_ERROR;
    PyValue state[EQUAL_STATES] = {py_incref(a), py_incref(b), py_small(0),
                                   py_bool(op == PY_EQ)};
    return py_wait_run_pure(machine, equal, state, EQUAL_STATES);
}
