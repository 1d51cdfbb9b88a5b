/* Making a dict: copy(), `|`, fromkeys(). */
#include "py_dict_make.h"

#include "py_dict_private.h"
#include "py_dict_table.h"
#include "py_dict_update.h"
#include "py_fuel.h"
#include "py_protocol.h"
#include "py_set.h"
#include "py_wait.h"

enum { FILL_ANSWER, FILL_OTHER, FILL_STATES };

/* Updates the answer and gives it. */
static PyValue fill(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_dict_update(machine, py_dict(state[FILL_ANSWER]),
                                       state[FILL_OTHER]));
    PY_WAITS_END(frame);
    return py_incref(state[FILL_ANSWER]);
}

static PyValue merge_all(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_dict_merge(machine, py_dict(state[FILL_ANSWER]),
                                      state[FILL_OTHER], PY_DICT_REPLACE));
    PY_WAITS_END(frame);
    return py_incref(state[FILL_ANSWER]);
}

PyValue py_dict_copy(PyMachine *machine, PyValue dict)
{
    const PyDict *from = py_dict(dict);
    if (!from->count)
        return py_dict_new(machine);
    if (py_dict_is_plain(dict) && from->count >= from->used * 2 / 3)
        return py_dict_clone(machine, from);
    PyValue state[FILL_STATES] = {py_dict_new(machine), py_incref(dict)};
    if (!py_is_error(state[FILL_ANSWER]))
        return py_wait_run(machine, merge_all, state, FILL_STATES);
    py_decref(machine, dict);
    return PY_ERROR;
}

enum { OR_LEFT, OR_RIGHT, OR_STATES };

static PyValue copy_and_fill(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_dict_copy(machine, state[OR_LEFT]));
    py_assign(machine, &state[OR_LEFT], answer);
    PY_WAIT_FOR(answer, py_dict_update(machine, py_dict(state[OR_LEFT]),
                                       state[OR_RIGHT]));
    PY_WAITS_END(frame);
    return py_incref(state[OR_LEFT]);
}

PyValue py_dict_or(PyMachine *machine, PyValue a, PyValue b)
{
    if (!py_is_any_dict(a) || !py_is_any_dict(b))
        return PY_NOT_IMPLEMENTED;
    PyValue state[OR_STATES] = {py_incref(a), py_incref(b)};
    return py_wait_run(machine, copy_and_fill, state, OR_STATES);
}

PyValue py_dict_inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (op != PY_OR)
        return PY_NOT_IMPLEMENTED;
    PyValue state[FILL_STATES] = {py_incref(a), py_incref(b)};
    return py_wait_run(machine, fill, state, FILL_STATES);
}

/* --- dict.fromkeys()
 * -------------------------------------------------------------- */

enum {
    KEYS_DICT, /* the class, then what calling it made */
    KEYS_OTHER,
    KEYS_VALUE,
    KEYS_POSITION,
    KEYS_KEY,
    KEYS_STATES
};

/* Its keys and their hashes are at hand. */
static bool is_hashed(PyValue other)
{
    return py_is_dict(other) || py_is_exact_set(other);
}

static bool next_hashed(PyValue *state, PyValue *key, int64_t *hash)
{
    uint32_t at = (uint32_t)py_small_value(state[KEYS_POSITION]);
    bool found =
        py_is_dict(state[KEYS_OTHER])
            ? py_dict_each_hashed(py_dict(state[KEYS_OTHER]), &at, key, hash)
            : py_set_each_hashed(py_set(state[KEYS_OTHER]), &at, key, hash);
    state[KEYS_POSITION] = py_small(at);
    return found;
}

static PyValue fill_hashed(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer, key;
    int64_t hash;
    PY_WAITS_BEGIN(frame);
    while (next_hashed(state, &key, &hash)) {
        PY_WAIT_FOR(answer,
                    py_dict_set_hashed(machine, py_dict(state[KEYS_DICT]), key,
                                       hash, state[KEYS_VALUE]));
        if (!py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return py_incref(state[KEYS_DICT]);
}

static PyValue fill_from(PyMachine *machine, const PyValue *from)
{
    PyValue other = from[KEYS_OTHER];
    uint32_t count =
        py_is_dict(other) ? py_dict(other)->count : py_set(other)->used;
    bool mixed = !py_is_dict(other) || py_dict(other)->mixed;
    if (count &&
        !py_dict_make_room(machine, py_dict(from[KEYS_DICT]), count, mixed))
        return PY_ERROR;
    PyValue state[KEYS_STATES] = {py_incref(from[KEYS_DICT]), py_incref(other),
                                  py_incref(from[KEYS_VALUE]), py_small(0),
                                  PY_UNDEFINED};
    return py_wait_run(machine, fill_hashed, state, KEYS_STATES);
}

static PyValue set_item(PyMachine *machine, const PyValue *state)
{
    if (py_is_dict(state[KEYS_DICT]))
        return py_dict_set(machine, py_dict(state[KEYS_DICT]), state[KEYS_KEY],
                           state[KEYS_VALUE]);
    return py_set_item(machine, state[KEYS_DICT], state[KEYS_KEY],
                       state[KEYS_VALUE]);
}

static PyValue from_keys(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_call(machine, state[KEYS_DICT], NULL, 0));
    py_assign(machine, &state[KEYS_DICT], answer);
    if (py_is_dict(state[KEYS_DICT]) && !py_dict(state[KEYS_DICT])->count &&
        is_hashed(state[KEYS_OTHER])) {
        PY_WAIT_FOR(answer, fill_from(machine, state));
        return answer;
    }
    PY_WAIT_FOR(answer, py_iter(machine, state[KEYS_OTHER]));
    py_assign(machine, &state[KEYS_OTHER], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[KEYS_OTHER]);
        if (py_is_undefined(answer))
            return py_incref(state[KEYS_DICT]);
        py_assign(machine, &state[KEYS_KEY], answer);
        PY_WAIT_FOR(answer, set_item(machine, state));
        if (!py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

PyValue py_dict_from_keys(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 3);
    PyValue state[KEYS_STATES] = {py_incref(args[0]), py_incref(args[1]),
                                  py_is_undefined(args[2]) ? PY_NONE
                                                           : py_incref(args[2]),
                                  py_small(0), PY_UNDEFINED};
    return py_wait_run(machine, from_keys, state, KEYS_STATES);
}
