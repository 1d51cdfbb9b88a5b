/* What is done with one item after the other of a set, a dict or an iterable.
 */
#include "py_set_walk.h"

#include "py_dict_private.h"
#include "py_fuel.h"
#include "py_list.h"
#include "py_protocol.h"
#include "py_set_private.h"
#include "py_tuple.h"
#include "py_wait.h"

enum {
    WALK_WORK,
    WALK_SOURCE,
    WALK_POSITION, /* undefined: the source is an iterator */
    WALK_LOOK,
    WALK_INTO,
    WALK_QUIET,
    WALK_ITEM,
    WALK_HASH, /* undefined: not known yet */
    WALK_STATES = WALK_HASH + 2
};

/* It is walked by position; else by an iterator. */
static bool is_indexed(const PyValue *state)
{
    return !py_is_undefined(state[WALK_POSITION]);
}

/* That the item was found, or not, ends the walk. */
static bool ends(PySetWork work, bool found)
{
    return (work == PY_SET_ALL_IN && !found) ||
           (work == PY_SET_NONE_IN && found);
}

/* The item is then added. */
static bool adds(PySetWork work, bool found)
{
    bool wanted = work == PY_SET_COMMON;
    return (wanted || work == PY_SET_OTHERS || work == PY_SET_TOGGLE) &&
           found == wanted;
}

/* All that may be found has been: no more of the iterable is asked for. */
static bool is_complete(PySetWork work, const PyValue *state)
{
    if (work != PY_SET_COMMON || py_is_any_set(state[WALK_SOURCE]))
        return false;
    uint32_t wanted = py_set(state[WALK_LOOK])->used;
    return wanted > 0 && py_set(state[WALK_INTO])->used >= wanted;
}

/* Each kind of work on a set has a loop of its own. */
#define INLINE static inline __attribute__((always_inline))

/* --- at once
 * ----------------------------------------------------------------------- */

static PyNow look_now(PyMachine *machine, const PyValue *state, PyValue item,
                      int64_t hash)
{
    PyValue in = state[WALK_LOOK];
    return py_is_dict(in)
               ? py_dict_contains_now(machine, py_dict(in), item, hash)
               : py_set_contains_now(machine, in, item, hash);
}

/* What is done first: was it found? */
INLINE PyNow work_now(PyMachine *machine, PySetWork work, const PyValue *state,
                      PyValue item, int64_t hash)
{
    PyNow found, added;
    if (work == PY_SET_ADD)
        return py_set_add_now(machine, state[WALK_INTO], item, hash);
    if (work == PY_SET_DISCARD || work == PY_SET_TOGGLE)
        found = py_set_discard_now(machine, state[WALK_INTO], item, hash);
    else
        found = look_now(machine, state, item, hash);
    if (found == PY_NOW_ASK || found == PY_NOW_ERROR || !adds(work, found))
        return found;
    added = py_set_add_now(machine, state[WALK_INTO], item, hash);
    return added == PY_NOW_ASK || added == PY_NOW_ERROR ? added : found;
}

static PyNow ask_about(PyMachine *machine, PyValue *state, PyValue item,
                       const int64_t *hash)
{
    py_assign(machine, &state[WALK_ITEM], py_incref(item));
    state[WALK_HASH] = PY_UNDEFINED;
    if (hash)
        py_keep_hash(state + WALK_HASH, *hash);
    return PY_NOW_ASK;
}

/*
 * The three walks go on as long as Python need not be asked. PY_NOW_ASK: about
 * the item in the state; PY_NOW_NO: an item has ended the walk. What stands
 * side by side in memory stays where it is as long as no Python runs.
 */
INLINE PyNow work_at(PyMachine *machine, PySetWork work, PyValue *state,
                     uint32_t at, PyValue item, int64_t hash)
{
    PyNow now = work_now(machine, work, state, item, hash);
    if (now == PY_NOW_ASK) {
        state[WALK_POSITION] = py_small((int64_t)at + 1);
        return ask_about(machine, state, item, &hash);
    }
    if (now == PY_NOW_ERROR || (at % 8 == 0 && !py_charge(machine, 1)))
        return PY_NOW_ERROR;
    return ends(work, now) ? PY_NOW_NO : PY_NOW_YES;
}

INLINE PyNow walk_table(PyMachine *machine, PySetWork work, PyValue *state)
{
    const PySet *set = py_set(state[WALK_SOURCE]);
    const PySetEntry *table = set->order ? set->order : set->table;
    uint32_t end = set->order ? set->used : set->mask + 1;
    uint32_t at = (uint32_t)py_small_value(state[WALK_POSITION]);
    for (; at < end; at++) {
        if (py_is_undefined(table[at].key))
            continue;
        PyNow now =
            work_at(machine, work, state, at, table[at].key, table[at].hash);
        if (now != PY_NOW_YES)
            return now;
    }
    return PY_NOW_YES;
}

static PyNow walk_set(PyMachine *machine, PySetWork work, PyValue *state)
{
    switch (work) {
    case PY_SET_ADD:
        return walk_table(machine, PY_SET_ADD, state);
    case PY_SET_COMMON:
        return walk_table(machine, PY_SET_COMMON, state);
    case PY_SET_OTHERS:
        return walk_table(machine, PY_SET_OTHERS, state);
    case PY_SET_ALL_IN:
        return walk_table(machine, PY_SET_ALL_IN, state);
    default:
        return walk_table(machine, work, state);
    }
}

static PyNow walk_dict(PyMachine *machine, PySetWork work, PyValue *state)
{
    const PyDict *dict = py_dict(state[WALK_SOURCE]);
    uint32_t at = (uint32_t)py_small_value(state[WALK_POSITION]);
    PyNow now = PY_NOW_YES;
    for (; now == PY_NOW_YES && at < dict->used; at++)
        if (!py_is_undefined(dict->entries[at].key))
            now = work_at(machine, work, state, at, dict->entries[at].key,
                          dict->entries[at].hash);
    return now;
}

/* Of a list or a tuple, whose items have still to be hashed. */
static PyNow walk_items(PyMachine *machine, PySetWork work, PyValue *state)
{
    PyValue source = state[WALK_SOURCE];
    bool is_list = py_is_list(source);
    uint32_t at = (uint32_t)py_small_value(state[WALK_POSITION]);
    PyNow now = PY_NOW_YES;
    for (; now == PY_NOW_YES; at++) {
        int64_t hash;
        if (at >= (is_list ? py_list(source)->count : py_tuple(source)->count))
            return PY_NOW_YES;
        PyValue item =
            is_list ? py_list(source)->items[at] : py_tuple(source)->items[at];
        now = py_hash_now(machine, item, &hash);
        if (now == PY_NOW_YES) {
            now = work_at(machine, work, state, at, item, hash);
            if (now == PY_NOW_YES && is_complete(work, state))
                return PY_NOW_YES;
        } else if (now == PY_NOW_ASK) {
            state[WALK_POSITION] = py_small((int64_t)at + 1);
            return ask_about(machine, state, item, NULL);
        }
    }
    return now;
}

static PyNow walk_now(PyMachine *machine, PySetWork work, PyValue *state)
{
    PyValue source = state[WALK_SOURCE];
    if (py_is_list(source) || py_is_tuple(source))
        return walk_items(machine, work, state);
    return py_is_dict(source) ? walk_dict(machine, work, state)
                              : walk_set(machine, work, state);
}

/* --- by asking
 * --------------------------------------------------------------------- */

/* Undefined in the state where Python must be asked for it. */
static PyNow keep_hash(PyMachine *machine, PyValue *state)
{
    int64_t hash;
    PyNow now = py_hash_now(machine, state[WALK_ITEM], &hash);
    state[WALK_HASH] = PY_UNDEFINED;
    if (now == PY_NOW_YES)
        py_keep_hash(state + WALK_HASH, hash);
    return now;
}

static PyValue look_for(PyMachine *machine, const PyValue *state)
{
    PyValue in = state[WALK_LOOK];
    int64_t hash = py_kept_hash(state + WALK_HASH);
    return py_is_dict(in)
               ? py_dict_contains_hashed(machine, py_dict(in), state[WALK_ITEM],
                                         hash)
               : py_set_contains_hashed(machine, in, state[WALK_ITEM], hash);
}

/* What is done first: PY_TRUE if the item was found. */
static PyValue work_on(PyMachine *machine, const PyValue *state)
{
    PyValue into = state[WALK_INTO], item = state[WALK_ITEM];
    int64_t hash = py_kept_hash(state + WALK_HASH);
    switch ((PySetWork)py_small_value(state[WALK_WORK])) {
    case PY_SET_ADD:
        return py_set_add_hashed(machine, into, item, hash);
    case PY_SET_DISCARD:
    case PY_SET_TOGGLE:
        return py_set_discard_hashed(machine, into, item, hash);
    default:
        return look_for(machine, state);
    }
}

static PyValue finish(const PyValue *state, PySetWork work)
{
    if (work == PY_SET_ALL_IN || work == PY_SET_NONE_IN)
        return PY_TRUE;
    return py_is(state[WALK_QUIET], PY_TRUE) ? PY_NONE
                                             : py_incref(state[WALK_INTO]);
}

static PyValue walk_all(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PySetWork work = (PySetWork)py_small_value(state[WALK_WORK]);
    PyNow now;
    PY_WAITS_BEGIN(frame);
    if (!is_indexed(state)) {
        PY_WAIT_FOR(answer, py_iter(machine, state[WALK_SOURCE]));
        py_assign(machine, &state[WALK_SOURCE], answer);
    }
    for (;;) {
        if (is_indexed(state)) {
            now = walk_now(machine, work, state);
            if (now != PY_NOW_ASK)
                return now == PY_NOW_ERROR ? PY_ERROR
                       : now == PY_NOW_NO  ? PY_FALSE
                                           : finish(state, work);
        } else {
            PY_WAIT_FOR_NEXT(answer, state[WALK_SOURCE]);
            if (py_is_undefined(answer))
                return finish(state, work);
            py_assign(machine, &state[WALK_ITEM], answer);
            if (keep_hash(machine, state) == PY_NOW_ERROR)
                return PY_ERROR;
        }
        if (py_is_undefined(state[WALK_HASH])) {
            PY_WAIT_FOR(answer, py_hash(machine, state[WALK_ITEM]));
            py_keep_hash(state + WALK_HASH, py_hash_of_answer(answer));
            py_decref(machine, answer);
        }
        PY_WAIT_FOR(answer, work_on(machine, state));
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (ends(work, py_is(answer, PY_TRUE)))
            return PY_FALSE;
        if (!adds(work, py_is(answer, PY_TRUE)))
            continue;
        PY_WAIT_FOR(answer, py_set_add_hashed(machine, state[WALK_INTO],
                                              state[WALK_ITEM],
                                              py_kept_hash(state + WALK_HASH)));
        if (is_complete(work, state))
            return finish(state, work);
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

PyValue py_set_walk(PyMachine *machine, const PySetWalk *walk)
{
    bool is_indexed = walk->is_hashed || py_is_list(walk->source) ||
                      py_is_tuple(walk->source);
    PyValue state[WALK_STATES] = {py_small(walk->work),
                                  py_incref(walk->source),
                                  is_indexed ? py_small(0) : PY_UNDEFINED,
                                  py_incref(walk->look),
                                  py_incref(walk->into),
                                  py_bool(walk->is_quiet)};
    bool is_pure = walk->is_hashed && py_is_undefined(walk->into);
    return is_pure ? py_wait_run_pure(machine, walk_all, state, WALK_STATES)
                   : py_wait_run(machine, walk_all, state, WALK_STATES);
}
