/* a, b = values and a, *b = values. */
#include "py_vm_unpack.h"

#include "py_dict.h"
#include "py_item_iterator.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_tuple.h"
#include "py_wait.h"

/* --- the items of what is no list -----------------------------------------
 */

enum {
    TAKE_ITERABLE,
    TAKE_ITERATOR,
    TAKE_LIST,   /* of the items so far */
    TAKE_BEFORE, /* targets before the starred one, or all */
    TAKE_AFTER,  /* targets behind it, or NO_STAR */
    TAKE_STATE
};
#define NO_STAR (-1)

static PyValue complain_few(PyMachine *machine, const PyValue *state)
{
    int64_t before = py_small_value(state[TAKE_BEFORE]);
    int64_t after = py_small_value(state[TAKE_AFTER]);
    return py_raise(machine, &py_ValueError,
                    after == NO_STAR
                        ? "not enough values to unpack (expected %lld, got %u)"
                        : "not enough values to unpack (expected at least "
                          "%lld, got %u)",
                    (long long)(after == NO_STAR ? before : before + after),
                    py_list(state[TAKE_LIST])->count);
}

static PyValue complain_many(PyMachine *machine, PyValue sequence,
                             uint32_t wanted)
{
    uint32_t have = py_is_list(sequence)    ? py_list(sequence)->count
                    : py_is_tuple(sequence) ? py_tuple(sequence)->count
                    : py_is_dict(sequence)  ? py_dict(sequence)->count
                                            : 0;
    if (have == 0 || py_machine_version(machine) < 314)
        return py_raise(machine, &py_ValueError,
                        "too many values to unpack (expected %u)", wanted);
    return py_raise(machine, &py_ValueError,
                    "too many values to unpack (expected %u, got %u)", wanted,
                    have);
}

/* Of an iterator that is longer than the targets one item more is asked for,
 * and none beyond that. */
static PyValue take(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    int64_t before = py_small_value(state[TAKE_BEFORE]);
    int64_t after = py_small_value(state[TAKE_AFTER]);
    const PyList *list = py_list(state[TAKE_LIST]);
    bool good;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[TAKE_ITERABLE]));
    state[TAKE_ITERATOR] = answer;
    while (list->count < before) {
        PY_WAIT_FOR_NEXT(answer, state[TAKE_ITERATOR]);
        if (py_is_undefined(answer))
            return complain_few(machine, state);
        good = py_list_append(machine, state[TAKE_LIST], answer);
        py_decref(machine, answer);
        if (!good)
            return PY_ERROR;
    }
    if (after == NO_STAR) {
        PY_WAIT_FOR_NEXT(answer, state[TAKE_ITERATOR]);
        if (py_is_undefined(answer))
            return py_incref(state[TAKE_LIST]);
        py_decref(machine, answer);
        return complain_many(machine, state[TAKE_ITERABLE], list->count);
    }
    PY_WAIT_FOR(answer, py_list_extend(machine, state[TAKE_LIST],
                                       state[TAKE_ITERATOR], PY_NONE));
    PY_WAITS_END(frame);
    return list->count < before + after ? complain_few(machine, state)
                                        : py_incref(state[TAKE_LIST]);
}

/* A list or tuple of the items that are to be taken apart; or PY_PENDING. */
static PyValue take_all(PyMachine *machine, PyValue iterable, uint32_t before,
                        int64_t after)
{
    if (py_is_list(iterable) || py_is_tuple(iterable))
        return py_incref(iterable);
    if (!py_is_iterable(iterable))
        return py_raise(machine, &py_TypeError,
                        "cannot unpack non-iterable %s object",
                        py_type_name(py_type_of(iterable)));
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue state[TAKE_STATE] = {py_incref(iterable), PY_UNDEFINED, list,
                                 py_small(before), py_small(after)};
    return py_wait_start(machine, take, state, TAKE_STATE);
}

/* --- onto the stack -------------------------------------------------------
 */

static const PyValue *items_of(PyValue value, uint32_t *count)
{
    if (py_is_tuple(value)) {
        *count = py_tuple(value)->count;
        return py_tuple(value)->items;
    }
    *count = py_list(value)->count;
    return py_list(value)->items;
}

/* top[-1] is a list or a tuple; its items go to top[-1] and above, the first on
 * top. */
static bool spread(PyMachine *machine, PyValue *top, uint32_t count)
{
    PyValue sequence = top[-1];
    uint32_t have;
    const PyValue *items = items_of(sequence, &have);
    if (have < count) {
        py_raise(machine, &py_ValueError,
                 "not enough values to unpack (expected %u, got %u)", count,
                 have);
        return false;
    }
    if (have > count) {
        complain_many(machine, sequence, count);
        return false;
    }
    PyValue *out = top - 1;
    for (uint32_t i = count; i-- > 0;)
        *out++ = py_incref(items[i]);
    py_decref(machine, sequence);
    return true;
}

static bool spread_star(PyMachine *machine, PyValue *top, uint32_t before,
                        uint32_t after)
{
    PyValue sequence = top[-1];
    uint32_t have;
    const PyValue *items = items_of(sequence, &have);
    if (have < before + after) {
        py_raise(machine, &py_ValueError,
                 "not enough values to unpack (expected at least %u, got %u)",
                 before + after, have);
        return false;
    }
    uint32_t middle = have - before - after;
    PyValue list = py_list_new(machine, items + before, middle);
    if (py_is_error(list))
        return false;
    PyValue *out = top - 1;
    for (uint32_t i = have; i-- > before + middle;)
        *out++ = py_incref(items[i]);
    *out++ = list;
    for (uint32_t i = before; i-- > 0;)
        *out++ = py_incref(items[i]);
    BASE_INVARIANT(out == top + before + after);
    py_decref(machine, sequence);
    return true;
}

PyValue py_op_unpack(PyMachine *machine, PyFrame *frame, PyValue *top,
                     uint32_t count)
{
    PyValue sequence = take_all(machine, top[-1], count, NO_STAR);
    if (py_is_error(sequence) || py_is_pending(sequence))
        return sequence;
    py_assign(machine, &top[-1], sequence);
    if (!spread(machine, top, count))
        return PY_ERROR;
    frame->top = top - 1 + count;
    return PY_NONE;
}

PyValue py_op_unpack_star(PyMachine *machine, PyFrame *frame, PyValue *top,
                          uint32_t arg)
{
    uint32_t before = arg & 0xfff, after = arg >> 12;
    PyValue sequence = take_all(machine, top[-1], before, after);
    if (py_is_error(sequence) || py_is_pending(sequence))
        return sequence;
    py_assign(machine, &top[-1], sequence);
    if (!spread_star(machine, top, before, after))
        return PY_ERROR;
    frame->top = top + before + after;
    return PY_NONE;
}
