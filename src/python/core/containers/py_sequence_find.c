/* `in`, index(), count() and remove() of lists and tuples: the items are asked
 * from the left whether they equal the one that is looked for. */
#include "py_sequence_find.h"

#include "py_argument.h"
#include "py_at_once.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_operator.h"
#include "py_sequence.h"
#include "py_string.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_wait.h"

/* A list may become shorter while Python is asked. */
static const PyValue *items_of(PyValue sequence, int64_t *count)
{
    if (py_is_instance(sequence, &py_tuple_type)) {
        *count = py_tuple(sequence)->count;
        return py_tuple(sequence)->items;
    }
    *count = py_list(sequence)->count;
    return py_list(sequence)->items;
}

enum {
    FIND_SEQUENCE,
    FIND_ITEM,
    FIND_AT,
    FIND_END,
    FIND_USE,
    FIND_TOTAL, /* how many there were; undefined: the first one is wanted */
    FIND_CANDIDATE,
    FIND_STATE
};

static PyValue use_found(PyMachine *machine, const PyValue *state, int64_t at)
{
    PyFindUse use = (PyFindUse)py_to_function(state[FIND_USE]);
    BASE_INVARIANT(use && at >= -1);
    return use(machine, state[FIND_SEQUENCE], state[FIND_ITEM], at);
}

static PyValue end(PyMachine *machine, const PyValue *state)
{
    return py_is_undefined(state[FIND_TOTAL]) ? use_found(machine, state, -1)
                                              : state[FIND_TOTAL];
}

/* Takes the next item as the candidate; false: there is none. */
static bool next_candidate(PyMachine *machine, PyValue *state, int64_t at)
{
    BASE_INVARIANT(at >= 0);
    int64_t count;
    const PyValue *items = items_of(state[FIND_SEQUENCE], &count);
    if (at >= count || at >= py_small_value(state[FIND_END]))
        return false;
    state[FIND_AT] = py_small(at);
    py_assign(machine, &state[FIND_CANDIDATE], py_incref(items[at]));
    return true;
}

/* Goes on from the first item that Python must be asked about. */
static PyValue find_on(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    int64_t at = py_small_value(state[FIND_AT]);
    PY_WAITS_BEGIN(frame);
    for (; next_candidate(machine, state, at); at++) {
        PY_WAIT_FOR(answer,
                    py_equal(machine, state[FIND_CANDIDATE], state[FIND_ITEM]));
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (py_is(answer, PY_FALSE))
            continue;
        if (py_is_undefined(state[FIND_TOTAL]))
            return use_found(machine, state, at);
        state[FIND_TOTAL] = py_small(py_small_value(state[FIND_TOTAL]) + 1);
    }
    PY_WAITS_END(frame);
    return end(machine, state);
}

/* Without Python as far as that goes: state[FIND_AT] comes to the item that
 * answers PY_NOW_ASK, PY_NOW_YES, or to the end. */
static PyNow find_now(PyMachine *machine, PyValue *state)
{
    int64_t at = py_small_value(state[FIND_AT]), count, total = 0;
    int64_t limit = py_small_value(state[FIND_END]);
    const PyValue *items = items_of(state[FIND_SEQUENCE], &count);
    bool counts = !py_is_undefined(state[FIND_TOTAL]);
    PyNow now = PY_NOW_NO;
    limit = limit < count ? limit : count;
    if (limit > at && !py_charge(machine, (uint64_t)(limit - at) / 8))
        return PY_NOW_ERROR;
    for (; at < limit; at++) {
        now = py_equal_now(machine, items[at], state[FIND_ITEM]);
        if (now == PY_NOW_ASK || now == PY_NOW_ERROR ||
            (now == PY_NOW_YES && !counts))
            break;
        total += now == PY_NOW_YES;
        now = PY_NOW_NO;
    }
    state[FIND_AT] = py_small(at);
    if (counts)
        state[FIND_TOTAL] = py_small(total);
    return now;
}

static PyValue find(PyMachine *machine, PyValue *state)
{
    switch (find_now(machine, state)) {
    case PY_NOW_YES:
        return use_found(machine, state, py_small_value(state[FIND_AT]));
    case PY_NOW_NO:
        return end(machine, state);
    case PY_NOW_ASK:
        py_incref(state[FIND_SEQUENCE]);
        py_incref(state[FIND_ITEM]);
        return py_wait_start(machine, find_on, state, FIND_STATE);
    case PY_NOW_ERROR:
        break;
    }
    return PY_ERROR;
}

PyValue py_sequence_find(PyMachine *machine, PyValue sequence, PyValue item,
                         uint32_t from, uint32_t to, PyFindUse use)
{
    PyValue state[FIND_STATE] = {sequence,
                                 item,
                                 py_small(from),
                                 py_small(to),
                                 py_from_function((void (*)(void))use),
                                 PY_UNDEFINED,
                                 PY_UNDEFINED};
    return find(machine, state);
}

PyValue py_sequence_count(PyMachine *machine, PyValue sequence, PyValue item)
{
    PyValue state[FIND_STATE] = {
        sequence,    item,        py_small(0), py_small(UINT32_MAX),
        py_small(0), py_small(0), PY_UNDEFINED};
    return find(machine, state);
}

static PyValue use_as_truth(PyMachine *machine, PyValue sequence, PyValue item,
                            int64_t at)
{
    (void)machine;
    (void)sequence;
    (void)item;
    return py_bool(at >= 0);
}

PyValue py_sequence_contains(PyMachine *machine, PyValue sequence, PyValue item)
{
    return py_sequence_find(machine, sequence, item, 0, UINT32_MAX,
                            use_as_truth);
}

/* --- what index() needs besides -------------------------------------------
 */

static bool search_bound(PyMachine *machine, const PyValue *argument,
                         uint32_t length, uint32_t *out)
{
    int64_t bound;
    if (py_is_undefined(*argument))
        return true;
    if (!py_is_int(*argument) && !py_argument_asks(*argument, PY_AS_INT)) {
        py_raise(machine, &py_TypeError,
                 "slice indices must be integers or have an __index__ method");
        return false;
    }
    if (!py_argument_bound(machine, argument, &bound))
        return false;
    if (bound < 0)
        bound += length;
    *out = bound < 0 ? 0 : bound > UINT32_MAX ? UINT32_MAX : (uint32_t)bound;
    return true;
}

bool py_search_bounds(PyMachine *machine, const PyValue *bounds,
                      uint32_t length, uint32_t *from, uint32_t *to)
{
    *from = 0;
    *to = UINT32_MAX;
    return search_bound(machine, &bounds[0], length, from) &&
           search_bound(machine, &bounds[1], length, to);
}

static PyValue complain(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_to_text(machine, state[0], PY_TEXT_REPR, PY_UNDEFINED));
    py_assign(machine, &state[0], answer);
    PY_WAITS_END(frame);
    return py_raise(machine, &py_ValueError, "%s is not in %s",
                    py_string(state[0])->text,
                    (const char *)py_to_pointer(state[1]));
}

PyValue py_raise_not_in(PyMachine *machine, PyValue item, const char *what)
{
    PyValue state[2] = {py_incref(item), py_from_pointer(what)};
    return py_wait_start(machine, complain, state, 2);
}
