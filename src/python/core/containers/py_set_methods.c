#include "py_set_methods.h"

#include "py_exception.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_native_table.h"
#include "py_set_operations.h"
#include "py_set_private.h"
#include "py_set_table.h"
#include "py_tuple.h"
#include "py_wait.h"

/* --- methods that take any number of iterables
 * ------------------------------------ */

typedef enum Fold {
    FOLD_UNION,
    FOLD_INTERSECTION,
    FOLD_DIFFERENCE,
    FOLD_UPDATE,
    FOLD_INTERSECTION_UPDATE,
    FOLD_DIFFERENCE_UPDATE
} Fold;

enum {
    FOLD_WHAT,
    FOLD_SELF,
    FOLD_ANSWER, /* so far */
    FOLD_OTHERS, /* a tuple of what was given */
    FOLD_INDEX,
    FOLD_STATES
};

/* What the answer becomes by one more. */
static PyValue fold_one(PyMachine *machine, const PyValue *state, PyValue other)
{
    PyValue answer = state[FOLD_ANSWER];
    switch ((Fold)py_small_value(state[FOLD_WHAT])) {
    case FOLD_UNION:
        if (py_is(other, state[FOLD_SELF]))
            return py_incref(answer);
        return py_set_unite(machine, answer, other);
    case FOLD_UPDATE:
        return py_set_unite(machine, answer, other);
    case FOLD_INTERSECTION:
    case FOLD_INTERSECTION_UPDATE:
        return py_set_intersection(machine, answer, other);
    case FOLD_DIFFERENCE:
        if (py_is(state[FOLD_INDEX], py_small(0)))
            return py_set_difference(machine, answer, other);
        break;
    case FOLD_DIFFERENCE_UPDATE:
        break;
    }
    return py_set_subtract(machine, answer, other);
}

static PyValue finish(PyMachine *machine, const PyValue *state)
{
    PyValue answer = state[FOLD_ANSWER];
    Fold what = (Fold)py_small_value(state[FOLD_WHAT]);
    bool is_new = !py_is(answer, state[FOLD_SELF]);
    if (what == FOLD_INTERSECTION_UPDATE && is_new)
        py_set_swap(py_set(state[FOLD_SELF]), py_set(answer));
    if (what >= FOLD_UPDATE)
        return PY_NONE;
    return is_new ? py_incref(answer) : py_set_copy(machine, py_set(answer));
}

static PyValue fold_all(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyTuple *others = py_tuple(state[FOLD_OTHERS]);
    uint32_t at = (uint32_t)py_small_value(state[FOLD_INDEX]);
    PY_WAITS_BEGIN(frame);
    for (; at < others->count; at++) {
        state[FOLD_INDEX] = py_small(at);
        PY_WAIT_FOR(answer, fold_one(machine, state, others->items[at]));
        py_assign(machine, &state[FOLD_ANSWER], answer);
    }
    PY_WAITS_END(frame);
    return finish(machine, state);
}

static PyValue fold(PyMachine *machine, Fold what, const PyValue *args,
                    uint32_t count)
{
    PyValue state[FOLD_STATES] = {py_small(what), PY_UNDEFINED, PY_UNDEFINED,
                                  py_tuple_new(machine, args + 1, count - 1),
                                  py_small(0)};
    if (py_is_error(state[FOLD_OTHERS]))
        return PY_ERROR;
    state[FOLD_SELF] = py_incref(args[0]);
    state[FOLD_ANSWER] = what == FOLD_UNION
                             ? py_set_copy(machine, py_set(args[0]))
                             : py_incref(args[0]);
    if (!py_is_error(state[FOLD_ANSWER]))
        return py_wait_run(machine, fold_all, state, FOLD_STATES);
    py_decref(machine, state[FOLD_OTHERS]);
    py_decref(machine, args[0]);
    return PY_ERROR;
}

static PyValue union_method(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    return count == 2 ? py_set_union(machine, args[0], args[1])
                      : fold(machine, FOLD_UNION, args, count);
}

static PyValue intersection(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    return count == 2 ? py_set_intersection(machine, args[0], args[1])
                      : fold(machine, FOLD_INTERSECTION, args, count);
}

static PyValue difference(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    return count == 2 ? py_set_difference(machine, args[0], args[1])
                      : fold(machine, FOLD_DIFFERENCE, args, count);
}

static PyValue update(PyMachine *machine, const PyValue *args, uint32_t count)
{
    return count == 2 ? py_set_update(machine, args[0], args[1])
                      : fold(machine, FOLD_UPDATE, args, count);
}

static PyValue intersection_update(PyMachine *machine, const PyValue *args,
                                   uint32_t count)
{
    return fold(machine, FOLD_INTERSECTION_UPDATE, args, count);
}

static PyValue difference_update(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    return fold(machine, FOLD_DIFFERENCE_UPDATE, args, count);
}

/* --- methods that take one iterable
 * ----------------------------------------------- */

static PyValue symmetric_difference(PyMachine *machine, const PyValue *args,
                                    uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_set_symmetric(machine, args[0], args[1]);
}

enum { ONE_SET, ONE_OTHER, ONE_STATES };

static PyValue toggle(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_set_toggle(machine, state[ONE_SET], state[ONE_OTHER]));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return PY_NONE;
}

static PyValue symmetric_difference_update(PyMachine *machine,
                                           const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue state[ONE_STATES] = {py_incref(args[0]), py_incref(args[1])};
    return py_wait_run(machine, toggle, state, ONE_STATES);
}

static PyValue is_disjoint(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_set_is_disjoint(machine, args[0], args[1]);
}

static PyValue is_subset(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_set_is_subset(machine, args[0], args[1]);
}

static PyValue is_superset(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_set_is_superset(machine, args[0], args[1]);
}

/* --- methods on one item
 * ---------------------------------------------------------- */

typedef enum ItemMethod { ITEM_CONTAINS, ITEM_DISCARD, ITEM_REMOVE } ItemMethod;

enum { ITEM_SET, ITEM_ITEM, ITEM_FROZEN, ITEM_METHOD, ITEM_STATES };

/* PY_TRUE if it was there. */
static PyValue look_for(PyMachine *machine, const PyValue *state, PyValue item)
{
    return py_is(state[ITEM_METHOD], py_small(ITEM_CONTAINS))
               ? py_set_contains(machine, state[ITEM_SET], item)
               : py_set_discard(machine, state[ITEM_SET], item);
}

static PyValue tell(PyMachine *machine, const PyValue *state, PyValue found)
{
    switch ((ItemMethod)py_small_value(state[ITEM_METHOD])) {
    case ITEM_CONTAINS:
        return found;
    case ITEM_DISCARD:
        return PY_NONE;
    default:
        return py_is(found, PY_TRUE)
                   ? PY_NONE
                   : py_raise_with(machine, &py_KeyError, state[ITEM_ITEM]);
    }
}

/* A set that cannot be hashed stands for the frozenset of its items. */
static PyValue look_for_set(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, look_for(machine, state, state[ITEM_ITEM]));
    if (!py_is_error(answer))
        return tell(machine, state, answer);
    if (!py_catch(machine, &py_TypeError))
        return PY_ERROR;
    PY_WAIT_FOR(answer,
                py_set_make(machine, &py_frozenset_type, state[ITEM_ITEM]));
    state[ITEM_FROZEN] = answer;
    PY_WAIT_FOR(answer, look_for(machine, state, state[ITEM_FROZEN]));
    PY_WAITS_END(frame);
    return tell(machine, state, answer);
}

static PyValue with_set(PyMachine *machine, ItemMethod method, PyValue set,
                        PyValue item)
{
    PyValue state[ITEM_STATES] = {py_incref(set), py_incref(item), PY_UNDEFINED,
                                  py_small(method)};
    return py_wait_run(machine, look_for_set, state, ITEM_STATES);
}

PyValue py_set_contains_any(PyMachine *machine, PyValue set, PyValue item)
{
    return py_is_instance(item, &py_set_type)
               ? with_set(machine, ITEM_CONTAINS, set, item)
               : py_set_contains(machine, set, item);
}

static PyValue add(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_set_add(machine, args[0], args[1]);
}

static PyValue discard(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_is_instance(args[1], &py_set_type)
               ? with_set(machine, ITEM_DISCARD, args[0], args[1])
               : py_set_remove(machine, args[0], args[1], false);
}

static PyValue remove_item(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_is_instance(args[1], &py_set_type)
               ? with_set(machine, ITEM_REMOVE, args[0], args[1])
               : py_set_remove(machine, args[0], args[1], true);
}

/* --- the whole
 * --------------------------------------------------------------------- */

static PyValue pop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PySet *set = py_set(args[0]);
    if (set->used) {
        uint32_t from = set->finger;
        PyValue item = py_set_take(set);
        uint32_t seen = ((set->finger - from - 1) & set->mask) + 1;
        if (py_charge(machine, seen / 8))
            return item;
        py_decref(machine, item);
        return PY_ERROR;
    }
    return py_raise(machine, &py_KeyError, "pop from an empty set");
}

static PyValue clear(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    py_set_clear(machine, py_set(args[0]));
    return PY_NONE;
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (py_has_type(args[0], &py_frozenset_type))
        return py_incref(args[0]);
    return py_set_copy(machine, py_set(args[0]));
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_set_make(machine, &py_set_type, args[0]);
}

static PyValue construct_frozen(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (py_has_type(args[0], &py_frozenset_type))
        return py_incref(args[0]);
    return py_set_make(machine, &py_frozenset_type, args[0]);
}

static PyValue init(PyMachine *machine, const PyValue *args, uint32_t count)
{
    if (count > 2)
        return py_raise(machine, &py_TypeError,
                        "%s expected at most 1 argument, got %u",
                        py_type_name(py_type_of(args[0])), count - 1);
    if (py_set(args[0])->fill)
        py_set_clear(machine, py_set(args[0]));
    return count == 2 ? py_set_update(machine, args[0], args[1]) : PY_NONE;
}

const PyNative py_set_construct = PY_FUNCTION("set", construct, 0, 1);
const PyNative py_frozenset_construct =
    PY_FUNCTION("frozenset", construct_frozen, 0, 1);
const PyNative py_set_init = PY_METHOD_VARIADIC(&py_set_type, "__init__", init);

#define QUESTIONS(type)                                                        \
    PY_METHOD_VARIADIC(type, "union", union_method),                           \
        PY_METHOD_VARIADIC(type, "intersection", intersection),                \
        PY_METHOD_VARIADIC(type, "difference", difference),                    \
        PY_METHOD(type, "symmetric_difference", symmetric_difference, 1, 1),   \
        PY_METHOD(type, "isdisjoint", is_disjoint, 1, 1),                      \
        PY_METHOD(type, "issubset", is_subset, 1, 1),                          \
        PY_METHOD(type, "issuperset", is_superset, 1, 1),                      \
        PY_METHOD(type, "copy", copy, 0, 0)

#define SET &py_set_type
const PyNative py_set_methods[] = {
    QUESTIONS(SET),
    PY_METHOD(SET, "add", add, 1, 1),
    PY_METHOD(SET, "discard", discard, 1, 1),
    PY_METHOD(SET, "remove", remove_item, 1, 1),
    PY_METHOD(SET, "pop", pop, 0, 0),
    PY_METHOD(SET, "clear", clear, 0, 0),
    PY_METHOD_VARIADIC(SET, "update", update),
    PY_METHOD_VARIADIC(SET, "intersection_update", intersection_update),
    PY_METHOD_VARIADIC(SET, "difference_update", difference_update),
    PY_METHOD(SET, "symmetric_difference_update", symmetric_difference_update,
              1, 1),
    {.name = NULL}};

const PyNative py_frozenset_methods[] = {QUESTIONS(&py_frozenset_type),
                                         {.name = NULL}};
