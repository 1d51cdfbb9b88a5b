/* Two sets, or a set and an iterable: as CPython's functions of these names,
 * which look at the sizes first and so decide who is asked. */
#include "py_set_operations.h"

#include "py_dict.h"
#include "py_exception.h"
#include "py_frame.h"
#include "py_fuel.h"
#include "py_machine.h"
#include "py_set_private.h"
#include "py_set_table.h"
#include "py_set_walk.h"
#include "py_wait.h"

/* A fresh set that was filled by `answer`, which has a reference to it. */
static PyValue drop_ours(PyMachine *machine, PyValue fresh, PyValue answer)
{
    py_decref(machine, fresh);
    return answer;
}

static PyValue new_like(PyMachine *machine, PyValue set)
{
    return py_set_new_like(machine, py_set(set));
}

static const PyType *base_type(PyValue set)
{
    return py_is_instance(set, &py_frozenset_type) ? &py_frozenset_type
                                                   : &py_set_type;
}

static PyValue copy_of(PyMachine *machine, PyValue set)
{
    return py_set_copy(machine, py_set(set));
}

/* Does that with each item of a source, into `into`. */
static PyValue change(PyMachine *machine, PySetWork work, PyValue into,
                      PyValue source, bool is_hashed)
{
    PySetWalk walk = {
        .work = work, .source = source, .is_hashed = is_hashed, .into = into};
    return py_set_walk(machine, &walk);
}

/* A new set, as `like` is one, of the source's items that are in `look`, or are
 * not. */
static PyValue choose(PyMachine *machine, PySetWork work, PyValue like,
                      PyValue source, PyValue look)
{
    PyValue into = new_like(machine, like);
    if (py_is_error(into))
        return PY_ERROR;
    PySetWalk walk = {.work = work,
                      .source = source,
                      .is_hashed = py_is_any_set(source),
                      .look = look,
                      .into = into};
    return drop_ours(machine, into, py_set_walk(machine, &walk));
}

static PyValue ask_each(PyMachine *machine, PySetWork work, PyValue source,
                        bool is_hashed, PyValue look)
{
    PySetWalk walk = {
        .work = work, .source = source, .is_hashed = is_hashed, .look = look};
    return py_set_walk(machine, &walk);
}

/* --- union
 * ----------------------------------------------------------------------- */

/* False if all is done, or with an exception: no item needs to be asked. */
static bool has_to_ask(PyMachine *machine, PySet *set, const PySet *other)
{
    if (set == other || !other->used ||
        !py_set_make_room(machine, set, other->used))
        return false;
    if (set->fill)
        return true;
    if (py_charge(machine, other->mask / 8))
        py_set_fill(set, other);
    return false;
}

static PyValue unite(PyMachine *machine, PyValue a, PyValue b, bool is_quiet)
{
    PySet *set = py_set(a);
    PySetWalk walk = {
        .work = PY_SET_ADD, .source = b, .into = a, .is_quiet = is_quiet};
    if (py_is_any_set(b)) {
        walk.is_hashed = has_to_ask(machine, set, py_set(b));
        if (!walk.is_hashed && py_is_raising(machine))
            return PY_ERROR;
        if (!walk.is_hashed)
            return is_quiet ? PY_NONE : py_incref(a);
    } else if (py_is_dict(b)) {
        walk.is_hashed = true;
        if (!py_set_make_room(machine, set, py_dict(b)->count))
            return PY_ERROR;
    }
    return py_set_walk(machine, &walk);
}

PyValue py_set_unite(PyMachine *machine, PyValue a, PyValue b)
{
    return unite(machine, a, b, false);
}

PyValue py_set_update(PyMachine *machine, PyValue set, PyValue iterable)
{
    return unite(machine, set, iterable, true);
}

PyValue py_set_make(PyMachine *machine, const PyType *type, PyValue iterable)
{
    PyValue set = py_set_new_of(machine, type);
    if (py_is_error(set) || py_is_undefined(iterable))
        return set;
    return drop_ours(machine, set, py_set_unite(machine, set, iterable));
}

PyValue py_set_union(PyMachine *machine, PyValue a, PyValue b)
{
    PyValue copy = copy_of(machine, a);
    if (py_is_error(copy) || py_is(a, b))
        return copy;
    return drop_ours(machine, copy, py_set_unite(machine, copy, b));
}

/* --- intersection
 * ----------------------------------------------------------------- */

PyValue py_set_intersection(PyMachine *machine, PyValue a, PyValue b)
{
    if (py_is(a, b))
        return copy_of(machine, a);
    if (py_is_any_set(b) && py_set(b)->used > py_set(a)->used)
        return choose(machine, PY_SET_COMMON, a, a, b);
    return choose(machine, PY_SET_COMMON, a, b, a);
}

enum { PAIR_LEFT, PAIR_RIGHT, PAIR_STATES };

static PyValue run_pair(PyMachine *machine, PyContinuation fn, PyValue a,
                        PyValue b)
{
    PyValue state[PAIR_STATES] = {py_incref(a), py_incref(b)};
    return py_wait_run(machine, fn, state, PAIR_STATES);
}

static PyValue intersect(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_set_intersection(machine, state[PAIR_LEFT],
                                            state[PAIR_RIGHT]));
    PY_WAITS_END(frame);
    py_set_swap(py_set(state[PAIR_LEFT]), py_set(answer));
    py_decref(machine, answer);
    return py_incref(state[PAIR_LEFT]);
}

PyValue py_set_intersect(PyMachine *machine, PyValue a, PyValue b)
{
    return run_pair(machine, intersect, a, b);
}

/* --- difference
 * ------------------------------------------------------------------- */

static bool is_much_larger(PyValue other, PyValue set)
{
    return py_is_any_set(other) && py_set(other)->used >> 3 > py_set(set)->used;
}

static PyValue subtract(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    if (is_much_larger(state[PAIR_RIGHT], state[PAIR_LEFT])) {
        PY_WAIT_FOR(answer, py_set_intersection(machine, state[PAIR_LEFT],
                                                state[PAIR_RIGHT]));
        py_assign(machine, &state[PAIR_RIGHT], answer);
    }
    PY_WAIT_FOR(answer,
                change(machine, PY_SET_DISCARD, state[PAIR_LEFT],
                       state[PAIR_RIGHT], py_is_any_set(state[PAIR_RIGHT])));
    PY_WAITS_END(frame);
    if (py_set_shrink(machine, py_set(state[PAIR_LEFT])))
        return answer;
    py_decref(machine, answer);
    return PY_ERROR;
}

PyValue py_set_subtract(PyMachine *machine, PyValue a, PyValue b)
{
    if (!py_is(a, b))
        return run_pair(machine, subtract, a, b);
    py_set_clear(machine, py_set(a));
    return py_incref(a);
}

PyValue py_set_difference(PyMachine *machine, PyValue a, PyValue b)
{
    bool is_sized = py_is_any_set(b) || py_is_dict(b);
    uint32_t count = py_is_dict(b) ? py_dict(b)->count
                     : is_sized    ? py_set(b)->used
                                   : 0;
    if (is_sized && py_set(a)->used >> 2 <= count)
        return choose(machine, PY_SET_OTHERS, a, a, b);
    PyValue copy = copy_of(machine, a);
    if (py_is_error(copy))
        return PY_ERROR;
    return drop_ours(machine, copy, py_set_subtract(machine, copy, b));
}

/* --- symmetric difference
 * --------------------------------------------------------- */

/* An iterable's items are made a set first. */
static PyValue toggle(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    if (!py_is_any_set(state[PAIR_RIGHT]) && !py_is_dict(state[PAIR_RIGHT])) {
        PY_WAIT_FOR(answer, py_set_make(machine, base_type(state[PAIR_LEFT]),
                                        state[PAIR_RIGHT]));
        py_assign(machine, &state[PAIR_RIGHT], answer);
    }
    PY_WAIT_FOR(answer, change(machine, PY_SET_TOGGLE, state[PAIR_LEFT],
                               state[PAIR_RIGHT], true));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_set_toggle(PyMachine *machine, PyValue a, PyValue b)
{
    if (!py_is(a, b))
        return run_pair(machine, toggle, a, b);
    py_set_clear(machine, py_set(a));
    return py_incref(a);
}

/* Starts from the other set, as CPython does: the order shows it. */
static PyValue symmetric(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_set_make(machine, base_type(state[PAIR_LEFT]),
                                    state[PAIR_RIGHT]));
    py_assign(machine, &state[PAIR_RIGHT], answer);
    PY_WAIT_FOR(answer,
                py_set_toggle(machine, state[PAIR_RIGHT], state[PAIR_LEFT]));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_set_symmetric(PyMachine *machine, PyValue a, PyValue b)
{
    return run_pair(machine, symmetric, a, b);
}

/* --- questions
 * -------------------------------------------------------------------- */

static PyValue is_inside(PyMachine *machine, PyValue a, PyValue b)
{
    if (py_set(a)->used > py_set(b)->used)
        return PY_FALSE;
    return ask_each(machine, PY_SET_ALL_IN, a, true, b);
}

/* Against an iterable: before 3.12 it was made a set, now the set's items in it
 * are counted. */
static PyValue is_subset(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    bool counts = py_machine_version(machine) >= 312;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                counts ? py_set_intersection(machine, state[PAIR_LEFT],
                                             state[PAIR_RIGHT])
                       : py_set_make(machine, &py_set_type, state[PAIR_RIGHT]));
    py_assign(machine, &state[PAIR_RIGHT], answer);
    if (counts)
        return py_bool(py_set(state[PAIR_LEFT])->used ==
                       py_set(state[PAIR_RIGHT])->used);
    PY_WAIT_FOR(answer,
                is_inside(machine, state[PAIR_LEFT], state[PAIR_RIGHT]));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_set_is_subset(PyMachine *machine, PyValue a, PyValue b)
{
    return py_is_any_set(b) ? is_inside(machine, a, b)
                            : run_pair(machine, is_subset, a, b);
}

PyValue py_set_is_superset(PyMachine *machine, PyValue a, PyValue b)
{
    return py_is_any_set(b) ? is_inside(machine, b, a)
                            : ask_each(machine, PY_SET_ALL_IN, b, false, a);
}

PyValue py_set_is_disjoint(PyMachine *machine, PyValue a, PyValue b)
{
    if (py_is(a, b))
        return py_bool(!py_set(a)->used);
    if (!py_is_exact_set(b))
        return ask_each(machine, PY_SET_NONE_IN, b, false, a);
    bool swaps = py_set(b)->used > py_set(a)->used;
    return ask_each(machine, PY_SET_NONE_IN, swaps ? a : b, true,
                    swaps ? b : a);
}

/* --- the operators
 * ---------------------------------------------------------------- */

/* != is the opposite of ==. */
static PyValue differ(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                is_inside(machine, state[PAIR_LEFT], state[PAIR_RIGHT]));
    PY_WAITS_END(frame);
    return py_bool(py_is(answer, PY_FALSE));
}

static bool may_be_equal(const PySet *a, const PySet *b)
{
    return a->used == b->used &&
           (a->hash == -1 || b->hash == -1 || a->hash == b->hash);
}

PyValue py_set_compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    if (!py_is_any_set(a) || !py_is_any_set(b))
        return PY_NOT_IMPLEMENTED;
    const PySet *x = py_set(a), *y = py_set(b);
    PyValue state[PAIR_STATES] = {a, b};
    if (!py_frame_room(machine, "in comparison"))
        return PY_ERROR;
    switch (op) {
    case PY_EQ:
        return may_be_equal(x, y) ? is_inside(machine, a, b) : PY_FALSE;
    case PY_NE:
        if (!may_be_equal(x, y))
            return PY_TRUE;
        py_incref(a);
        py_incref(b);
        return py_wait_run_pure(machine, differ, state, PAIR_STATES);
    case PY_LT:
        return x->used < y->used ? is_inside(machine, a, b) : PY_FALSE;
    case PY_LE:
        return is_inside(machine, a, b);
    case PY_GT:
        return x->used > y->used ? is_inside(machine, b, a) : PY_FALSE;
    default:
        return is_inside(machine, b, a);
    }
}

PyValue py_set_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (!py_is_any_set(a) || !py_is_any_set(b))
        return PY_NOT_IMPLEMENTED;
    switch (op) {
    case PY_AND:
        return py_set_intersection(machine, a, b);
    case PY_OR:
        return py_set_union(machine, a, b);
    case PY_XOR:
        return py_set_symmetric(machine, a, b);
    case PY_SUBTRACT:
        return py_set_difference(machine, a, b);
    default:
        return PY_NOT_IMPLEMENTED;
    }
}

PyValue py_set_inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (!py_is_any_set(b))
        return PY_NOT_IMPLEMENTED;
    switch (op) {
    case PY_AND:
        return py_set_intersect(machine, a, b);
    case PY_OR:
        return py_set_unite(machine, a, b);
    case PY_XOR:
        return py_set_toggle(machine, a, b);
    case PY_SUBTRACT:
        return py_set_subtract(machine, a, b);
    default:
        return PY_NOT_IMPLEMENTED;
    }
}
