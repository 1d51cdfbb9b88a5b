/* Filling a dict from another, from a mapping, from pairs. */
#include "py_dict_update.h"

#include "py_attribute.h"
#include "py_dict_private.h"
#include "py_dict_table.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

/* --- a dict
 * ----------------------------------------------------------------------- */

enum {
    MERGE_INTO,
    MERGE_OTHER,
    MERGE_TWICE,
    MERGE_POSITION,
    MERGE_COUNT, /* of the other when it began */
    MERGE_KEY,
    MERGE_VALUE,
    MERGE_HASH,
    MERGE_STATES = MERGE_HASH + 2
};

/* The next live entry goes into the state; false at the end. */
static bool next_entry(PyMachine *machine, PyValue *state)
{
    const PyDict *other = py_dict(state[MERGE_OTHER]);
    uint32_t at = (uint32_t)py_small_value(state[MERGE_POSITION]);
    while (at < other->used && py_is_undefined(other->entries[at].key))
        at++;
    if (at >= other->used)
        return false;
    const PyDictEntry *entry = &other->entries[at];
    py_keep_hash(state + MERGE_HASH, entry->hash);
    py_assign(machine, &state[MERGE_KEY], py_incref(entry->key));
    py_assign(machine, &state[MERGE_VALUE], py_incref(entry->value));
    state[MERGE_POSITION] = py_small(at + 1);
    return true;
}

static PyValue merge_dict(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyDict *into = py_dict(state[MERGE_INTO]);
    PY_WAITS_BEGIN(frame);
    while (next_entry(machine, state)) {
        if (py_small_value(state[MERGE_TWICE]) == PY_DICT_REFUSE) {
            PY_WAIT_FOR(answer, py_dict_contains_hashed(
                                    machine, into, state[MERGE_KEY],
                                    py_kept_hash(state + MERGE_HASH)));
            if (py_is(answer, PY_TRUE))
                return py_raise_with(machine, &py_KeyError, state[MERGE_KEY]);
        }
        PY_WAIT_FOR(answer, py_dict_set_hashed(machine, into, state[MERGE_KEY],
                                               py_kept_hash(state + MERGE_HASH),
                                               state[MERGE_VALUE]));
        if (py_dict(state[MERGE_OTHER])->count !=
            py_small_value(state[MERGE_COUNT]))
            return py_raise(machine, &py_RuntimeError,
                            "dict mutated during update");
        if (py_small_value(state[MERGE_POSITION]) % 8 == 0 &&
            !py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_NONE;
}

/* Its table may be taken as it is, as CPython does. */
static bool is_tidy(const PyDict *dict)
{
    return dict->used == dict->count &&
           (dict->bits == 3 || (1u << dict->bits) / 3 < dict->count);
}

static PyValue begin_merge_dict(PyMachine *machine, PyDict *into, PyDict *other,
                                PyDictTwice twice)
{
    if (into == other || !other->count)
        return PY_NONE;
    if (!into->count && is_tidy(other))
        return py_dict_clone_into(machine, into, other) ? PY_NONE : PY_ERROR;
    if (!py_dict_make_room(machine, into, other->count, other->mixed))
        return PY_ERROR;
    PyValue state[MERGE_STATES] = {
        py_incref(py_from_object(into)),
        py_incref(py_from_object(other)),
        py_small(into->count ? twice : PY_DICT_REPLACE),
        py_small(0),
        py_small(other->count),
        PY_UNDEFINED};
    return py_wait_run(machine, merge_dict, state, MERGE_STATES);
}

/* --- a mapping
 * -------------------------------------------------------------------- */

enum {
    MAPPING_INTO,
    MAPPING_OTHER,
    MAPPING_TWICE,
    MAPPING_KEYS, /* what keys() says, then a list of it */
    MAPPING_INDEX,
    MAPPING_KEY,
    MAPPING_VALUE,
    MAPPING_STATES
};

static PyValue get_keys(PyMachine *machine, PyValue mapping)
{
    PyValue name = py_string_from(machine, "keys");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue method = py_get_attribute(machine, mapping, py_string(name));
    py_decref(machine, name);
    return method;
}

static PyValue complain_keys(PyMachine *machine, const PyValue *state)
{
    if (!py_catch(machine, &py_TypeError))
        return PY_ERROR;
    return py_raise(machine, &py_TypeError,
                    "%s.keys() returned a non-iterable (type %s)",
                    py_type_name(py_type_of(state[MAPPING_OTHER])),
                    py_type_name(py_type_of(state[MAPPING_KEYS])));
}

static bool next_key(PyMachine *machine, PyValue *state)
{
    const PyList *keys = py_list(state[MAPPING_KEYS]);
    uint32_t at = (uint32_t)py_small_value(state[MAPPING_INDEX]);
    if (at >= keys->count)
        return false;
    py_assign(machine, &state[MAPPING_KEY], py_incref(keys->items[at]));
    state[MAPPING_INDEX] = py_small(at + 1);
    return true;
}

static PyValue merge_mapping(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyDict *into = py_dict(state[MAPPING_INTO]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, get_keys(machine, state[MAPPING_OTHER]));
    state[MAPPING_VALUE] = answer;
    PY_WAIT_FOR(answer, py_call(machine, state[MAPPING_VALUE], NULL, 0));
    state[MAPPING_KEYS] = answer;
    PY_WAIT_TO_CATCH(answer, py_iter(machine, state[MAPPING_KEYS]));
    if (py_is_error(answer))
        return complain_keys(machine, state);
    py_assign(machine, &state[MAPPING_KEYS], answer);
    PY_WAIT_FOR(answer, py_sequence_of(machine, state[MAPPING_KEYS]));
    py_assign(machine, &state[MAPPING_KEYS], answer);
    while (next_key(machine, state)) {
        if (py_small_value(state[MAPPING_TWICE]) == PY_DICT_REFUSE) {
            PY_WAIT_FOR(answer,
                        py_dict_contains(machine, into, state[MAPPING_KEY]));
            if (py_is(answer, PY_TRUE))
                return py_raise_with(machine, &py_KeyError, state[MAPPING_KEY]);
        }
        PY_WAIT_FOR(answer, py_get_item(machine, state[MAPPING_OTHER],
                                        state[MAPPING_KEY]));
        py_assign(machine, &state[MAPPING_VALUE], answer);
        PY_WAIT_FOR(answer, py_dict_set(machine, into, state[MAPPING_KEY],
                                        state[MAPPING_VALUE]));
        if (!py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_NONE;
}

bool py_dict_is_plain(PyValue value)
{
    return py_is_dict(value) || (py_is_any_dict(value) &&
                                 py_type_of(value)->iter == py_dict_type.iter);
}

PyValue py_dict_merge(PyMachine *machine, PyDict *into, PyValue other,
                      PyDictTwice twice)
{
    if (py_dict_is_plain(other))
        return begin_merge_dict(machine, into, py_dict(other), twice);
    PyValue state[MAPPING_STATES] = {py_incref(py_from_object(into)),
                                     py_incref(other), py_small(twice),
                                     PY_UNDEFINED, py_small(0)};
    return py_wait_run(machine, merge_mapping, state, MAPPING_STATES);
}

/* --- pairs
 * ------------------------------------------------------------------------ */

enum {
    PAIRS_INTO,
    PAIRS_OTHER, /* the iterable, then its iterator */
    PAIRS_INDEX,
    PAIRS_PAIR,
    PAIRS_STATES
};

static bool is_sequence(PyValue value)
{
    return py_is_list(value) || py_is_tuple(value);
}

static PyValue complain_pair(PyMachine *machine, const PyValue *state)
{
    if (!py_catch(machine, &py_TypeError))
        return PY_ERROR;
    return py_raise(machine, &py_TypeError,
                    "cannot convert dictionary update sequence element "
                    "#%lld to a sequence",
                    (long long)py_small_value(state[PAIRS_INDEX]));
}

static PyValue set_pair(PyMachine *machine, const PyValue *state)
{
    PyValue pair = state[PAIRS_PAIR];
    bool list = py_is_list(pair);
    uint32_t count = list ? py_list(pair)->count : py_tuple(pair)->count;
    const PyValue *two = list ? py_list(pair)->items : py_tuple(pair)->items;
    if (count == 2)
        return py_dict_set(machine, py_dict(state[PAIRS_INTO]), two[0], two[1]);
    return py_raise(machine, &py_ValueError,
                    "dictionary update sequence element #%lld has length %u; "
                    "2 is required",
                    (long long)py_small_value(state[PAIRS_INDEX]), count);
}

static PyValue merge_pairs(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[PAIRS_OTHER]));
    py_assign(machine, &state[PAIRS_OTHER], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[PAIRS_OTHER]);
        if (py_is_undefined(answer))
            return PY_NONE;
        py_assign(machine, &state[PAIRS_PAIR], answer);
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (!is_sequence(state[PAIRS_PAIR])) {
            PY_WAIT_TO_CATCH(answer, py_iter(machine, state[PAIRS_PAIR]));
            if (py_is_error(answer))
                return complain_pair(machine, state);
            py_assign(machine, &state[PAIRS_PAIR], answer);
            PY_WAIT_TO_CATCH(answer,
                             py_sequence_of(machine, state[PAIRS_PAIR]));
            if (py_is_error(answer))
                return complain_pair(machine, state);
            py_assign(machine, &state[PAIRS_PAIR], answer);
        }
        PY_WAIT_FOR(answer, set_pair(machine, state));
        state[PAIRS_INDEX] = py_small(py_small_value(state[PAIRS_INDEX]) + 1);
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

static PyValue begin_merge_pairs(PyMachine *machine, PyDict *into,
                                 PyValue other)
{
    PyValue state[PAIRS_STATES] = {py_incref(py_from_object(into)),
                                   py_incref(other), py_small(0), PY_UNDEFINED};
    return py_wait_run(machine, merge_pairs, state, PAIRS_STATES);
}

/* --- any of them
 * ------------------------------------------------------------------ */

enum { UPDATE_INTO, UPDATE_OTHER, UPDATE_STATES };

/* What has an attribute called `keys` is a mapping. */
static PyValue update(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, get_keys(machine, state[UPDATE_OTHER]));
    if (py_is_error(answer) && !py_catch(machine, &py_AttributeError))
        return PY_ERROR;
    bool is_mapping = !py_is_error(answer);
    py_decref(machine, answer);
    PY_WAIT_FOR(answer,
                is_mapping
                    ? py_dict_merge(machine, py_dict(state[UPDATE_INTO]),
                                    state[UPDATE_OTHER], PY_DICT_REPLACE)
                    : begin_merge_pairs(machine, py_dict(state[UPDATE_INTO]),
                                        state[UPDATE_OTHER]));
    PY_WAITS_END(frame);
    return PY_NONE;
}

PyValue py_dict_update(PyMachine *machine, PyDict *into, PyValue other)
{
    if (py_is_dict(other))
        return py_dict_merge(machine, into, other, PY_DICT_REPLACE);
    if (is_sequence(other))
        return begin_merge_pairs(machine, into, other);
    PyValue state[UPDATE_STATES] = {py_incref(py_from_object(into)),
                                    py_incref(other)};
    return py_wait_run(machine, update, state, UPDATE_STATES);
}

/* --- both, as dict() does --------------------------------------------------
 */

enum { FILL_DICT, FILL_OTHER, FILL_KEYWORDS, FILL_ANSWER, FILL_STATES };

/* What is not given is undefined. */
static PyValue fill_both(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyDict *dict = py_dict(state[FILL_DICT]);
    PY_WAITS_BEGIN(frame);
    if (!py_is_undefined(state[FILL_OTHER]))
        PY_WAIT_FOR(answer, py_dict_update(machine, dict, state[FILL_OTHER]));
    if (!py_is_undefined(state[FILL_KEYWORDS]) &&
        py_has_no_keyword(state[FILL_KEYWORDS]))
        return py_raise_no_keyword(machine);
    if (!py_is_undefined(state[FILL_KEYWORDS]))
        PY_WAIT_FOR(answer, py_dict_merge(machine, dict, state[FILL_KEYWORDS],
                                          PY_DICT_REPLACE));
    PY_WAITS_END(frame);
    return py_incref(state[FILL_ANSWER]);
}

PyValue py_dict_fill(PyMachine *machine, PyValue dict, PyValue other,
                     PyValue keywords, PyValue answer)
{
    if (py_is_undefined(other) && py_is_undefined(keywords))
        return py_incref(answer);
    PyValue state[FILL_STATES] = {py_incref(dict), py_incref(other),
                                  py_incref(keywords), py_incref(answer)};
    return py_wait_run(machine, fill_both, state, FILL_STATES);
}
