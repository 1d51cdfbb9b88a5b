/* keys() and items() as sets. */
#include "py_dict_view_sets.h"

#include "py_dict_make.h"
#include "py_dict_private.h"
#include "py_dict_table.h"
#include "py_dict_views.h"
#include "py_fuel.h"
#include "py_membership.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_set_operations.h"
#include "py_set_private.h"
#include "py_tuple.h"
#include "py_wait.h"

static uint32_t length_of(PyValue value)
{
    return py_is_any_set(value) ? py_set(value)->used
                                : py_dict(py_dict_of_view(value))->count;
}

/* --- contained in
 * ----------------------------------------------------------------- */

enum { WALK_SOURCE, WALK_OTHER, WALK_WANTED, WALK_ITEM, WALK_STATES };

/* PY_TRUE if each of the source's items is in the other, or none is. */
static PyValue walk_all(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[WALK_SOURCE]));
    py_assign(machine, &state[WALK_SOURCE], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[WALK_SOURCE]);
        if (py_is_undefined(answer))
            return PY_TRUE;
        py_assign(machine, &state[WALK_ITEM], answer);
        PY_WAIT_FOR(answer,
                    py_contains(machine, state[WALK_OTHER], state[WALK_ITEM]));
        if (!py_is(answer, state[WALK_WANTED]))
            return PY_FALSE;
        if (!py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

static PyValue ask_each(PyMachine *machine, PyValue source, PyValue other,
                        bool wanted)
{
    PyValue state[WALK_STATES] = {py_incref(source), py_incref(other),
                                  py_bool(wanted), PY_UNDEFINED};
    return py_wait_run(machine, walk_all, state, WALK_STATES);
}

enum { DIFFER_LEFT, DIFFER_RIGHT, DIFFER_STATES };

static PyValue differ(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, ask_each(machine, state[DIFFER_LEFT],
                                 state[DIFFER_RIGHT], true));
    PY_WAITS_END(frame);
    return py_bool(py_is(answer, PY_FALSE));
}

PyValue py_dict_view_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                             PyValue b)
{
    if (!py_is_any_set(b) && !py_is_set_view(b))
        return PY_NOT_IMPLEMENTED;
    uint32_t left = length_of(a), right = length_of(b);
    switch (op) {
    case PY_EQ:
        return left == right ? ask_each(machine, a, b, true) : PY_FALSE;
    case PY_NE: {
        if (left != right)
            return PY_TRUE;
        PyValue state[DIFFER_STATES] = {py_incref(a), py_incref(b)};
        return py_wait_run(machine, differ, state, DIFFER_STATES);
    }
    case PY_LT:
        return left < right ? ask_each(machine, a, b, true) : PY_FALSE;
    case PY_LE:
        return left <= right ? ask_each(machine, a, b, true) : PY_FALSE;
    case PY_GT:
        return left > right ? ask_each(machine, b, a, true) : PY_FALSE;
    default:
        return left >= right ? ask_each(machine, b, a, true) : PY_FALSE;
    }
}

PyValue py_dict_view_is_disjoint(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue self = args[0], other = args[1];
    if (py_is(self, other))
        return py_bool(!length_of(self));
    bool is_sized = py_is_exact_set(other) || py_is_set_view(other);
    bool swaps = is_sized && length_of(other) > length_of(self);
    return ask_each(machine, swaps ? self : other, swaps ? other : self, false);
}

/* --- | - ^
 * -------------------------------------------------------------------------- */

enum { CHANGE_SET, CHANGE_OTHER, CHANGE_OP, CHANGE_STATES };

/* CPython makes a set of the dict itself where it can: its keys have hashes. */
static PyValue set_of(PyMachine *machine, PyValue value)
{
    if (py_is_keys_view(value) && py_is_dict(py_dict_of_view(value)))
        value = py_dict_of_view(value);
    return py_set_make(machine, &py_set_type, value);
}

static PyValue change(PyMachine *machine, const PyValue *state)
{
    switch ((PyBinaryOp)py_small_value(state[CHANGE_OP])) {
    case PY_OR:
        return py_set_unite(machine, state[CHANGE_SET], state[CHANGE_OTHER]);
    case PY_XOR:
        return py_set_toggle(machine, state[CHANGE_SET], state[CHANGE_OTHER]);
    default:
        return py_set_subtract(machine, state[CHANGE_SET], state[CHANGE_OTHER]);
    }
}

static PyValue copy_and_change(PyMachine *machine, PyNativeFrame *frame,
                               PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, set_of(machine, state[CHANGE_SET]));
    py_assign(machine, &state[CHANGE_SET], answer);
    PY_WAIT_FOR(answer, change(machine, state));
    PY_WAITS_END(frame);
    return answer;
}

/* --- &
 * ------------------------------------------------------------------------------
 */

enum { AND_VIEW, AND_OTHER, AND_ANSWER, AND_ITEM, AND_STATES };

static PyValue intersect_all(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[AND_OTHER]));
    py_assign(machine, &state[AND_OTHER], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[AND_OTHER]);
        if (py_is_undefined(answer))
            return py_incref(state[AND_ANSWER]);
        py_assign(machine, &state[AND_ITEM], answer);
        PY_WAIT_FOR(answer,
                    py_contains(machine, state[AND_VIEW], state[AND_ITEM]));
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (py_is(answer, PY_TRUE))
            PY_WAIT_FOR(answer, py_set_add(machine, state[AND_ANSWER],
                                           state[AND_ITEM]));
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

static PyValue intersect(PyMachine *machine, PyValue a, PyValue b)
{
    PyValue view = py_is_set_view(a) ? a : b, other = py_is_set_view(a) ? b : a;
    if (py_has_type(other, &py_set_type) && length_of(view) <= length_of(other))
        return py_set_intersection(machine, other, view);
    if (py_is_set_view(other) && length_of(other) > length_of(view)) {
        PyValue swap = view;
        view = other;
        other = swap;
    }
    PyValue set = py_set_new(machine);
    if (py_is_error(set))
        return PY_ERROR;
    PyValue state[AND_STATES] = {py_incref(view), py_incref(other), set,
                                 PY_UNDEFINED};
    return py_wait_run(machine, intersect_all, state, AND_STATES);
}

/* --- items() ^ items()
 * ------------------------------------------------------------ */

enum {
    ITEMS_REST, /* a copy of the smaller dict, less what both have */
    ITEMS_OTHER,
    ITEMS_ANSWER,
    ITEMS_POSITION,
    ITEMS_KEY,
    ITEMS_VALUE,
    ITEMS_HASH,
    ITEMS_STATES = ITEMS_HASH + 2
};

static bool next_entry(PyMachine *machine, PyValue *state)
{
    const PyDict *dict = py_dict(state[ITEMS_OTHER]);
    uint32_t at = (uint32_t)py_small_value(state[ITEMS_POSITION]);
    PyValue key;
    int64_t hash;
    if (!py_dict_each_hashed(dict, &at, &key, &hash))
        return false;
    state[ITEMS_POSITION] = py_small(at);
    py_assign(machine, &state[ITEMS_KEY], py_incref(key));
    py_assign(machine, &state[ITEMS_VALUE],
              py_incref(dict->entries[at - 1].value));
    py_keep_hash(state + ITEMS_HASH, hash);
    return true;
}

static PyValue use_equal(PyMachine *machine, const PyDictKey *key,
                         PyValue extra)
{
    return key->at < 0
               ? PY_FALSE
               : py_equal(machine, key->dict->entries[key->at].value, extra);
}

static PyValue use_remove(PyMachine *machine, const PyDictKey *key,
                          PyValue extra)
{
    (void)extra;
    if (key->at < 0)
        return py_raise_with(machine, &py_KeyError, key->key);
    py_dict_remove_at(machine, key->dict, (uint32_t)key->at);
    return PY_NONE;
}

static PyValue add_pair(PyMachine *machine, const PyValue *state)
{
    PyValue pair = py_tuple_new(machine, state + ITEMS_KEY, 2);
    if (py_is_error(pair))
        return PY_ERROR;
    PyValue answer = py_set_add(machine, state[ITEMS_ANSWER], pair);
    py_decref(machine, pair);
    return answer;
}

static PyValue add_rest(PyMachine *machine, const PyValue *state)
{
    PyDictView *view = py_object_new(machine, &py_dict_items_type);
    if (!view)
        return PY_ERROR;
    view->dict = py_incref(state[ITEMS_REST]);
    PyValue items = py_from_object(view);
    PyValue answer = py_set_unite(machine, state[ITEMS_ANSWER], items);
    py_decref(machine, items);
    return answer;
}

static PyValue differ_items(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_dict_copy(machine, state[ITEMS_REST]));
    py_assign(machine, &state[ITEMS_REST], answer);
    while (next_entry(machine, state)) {
        PY_WAIT_FOR(answer,
                    py_dict_with_hashed(machine, py_dict(state[ITEMS_REST]),
                                        state[ITEMS_KEY],
                                        py_kept_hash(state + ITEMS_HASH),
                                        use_equal, state[ITEMS_VALUE]));
        if (!py_charge(machine, 1))
            return PY_ERROR;
        PY_WAIT_FOR(answer, py_is(answer, PY_FALSE)
                                ? add_pair(machine, state)
                                : py_dict_with_hashed(
                                      machine, py_dict(state[ITEMS_REST]),
                                      state[ITEMS_KEY],
                                      py_kept_hash(state + ITEMS_HASH),
                                      use_remove, PY_UNDEFINED));
    }
    PY_WAIT_FOR(answer, add_rest(machine, state));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue begin_differ_items(PyMachine *machine, PyValue a, PyValue b)
{
    bool swaps = length_of(a) > length_of(b);
    PyValue set = py_set_new(machine);
    if (py_is_error(set))
        return PY_ERROR;
    PyValue state[ITEMS_STATES] = {py_incref(py_dict_of_view(swaps ? b : a)),
                                   py_incref(py_dict_of_view(swaps ? a : b)),
                                   set, py_small(0)};
    return py_wait_run(machine, differ_items, state, ITEMS_STATES);
}

/* One of the two is such a view, the other any iterable. */
PyValue py_dict_view_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                            PyValue b)
{
    if (op == PY_AND)
        return intersect(machine, a, b);
    if (op == PY_XOR && py_is_items_view(a) && py_is_items_view(b))
        return begin_differ_items(machine, a, b);
    if (op != PY_OR && op != PY_XOR && op != PY_SUBTRACT)
        return PY_NOT_IMPLEMENTED;
    PyValue state[CHANGE_STATES] = {py_incref(a), py_incref(b), py_small(op)};
    return py_wait_run(machine, copy_and_change, state, CHANGE_STATES);
}
