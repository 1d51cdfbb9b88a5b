/* Patterns of a match statement: sequences, mappings, classes. */
#include "py_vm_match.h"

#include "py_attribute.h"
#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_class_check.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_set.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_wait.h"

bool py_match_is_sequence(PyValue subject)
{
    return (py_type_of(subject)->flags & PY_TYPE_SEQUENCE) != 0;
}

bool py_match_is_mapping(PyValue subject)
{
    return (py_type_of(subject)->flags & PY_TYPE_MAPPING) != 0;
}

static PyValue tuple_of(PyMachine *machine, PyValue list)
{
    return py_tuple_new(machine, py_list(list)->items, py_list(list)->count);
}

/* --- mappings ------------------------------------------------------------- */

enum {
    KEYS_SUBJECT,
    KEYS_KEYS,   /* tuple */
    KEYS_GET,    /* the subject's method */
    KEYS_SEEN,   /* set */
    KEYS_VALUES, /* list */
    KEYS_ABSENT, /* what `get` gives for a key that is not there */
    KEYS_INDEX,
    KEYS_STATE
};

static PyValue ask_get(PyMachine *machine, const PyValue *state)
{
    const PyTuple *keys = py_tuple(state[KEYS_KEYS]);
    PyValue args[2] = {keys->items[py_small_value(state[KEYS_INDEX])],
                       state[KEYS_ABSENT]};
    return py_call(machine, state[KEYS_GET], args, 2);
}

static PyValue add_seen(PyMachine *machine, const PyValue *state)
{
    const PyTuple *keys = py_tuple(state[KEYS_KEYS]);
    return py_set_add(machine, state[KEYS_SEEN],
                      keys->items[py_small_value(state[KEYS_INDEX])]);
}

static PyValue complain_key(PyMachine *machine, PyValue text)
{
    py_raise(machine, &py_ValueError,
             "mapping pattern checks duplicate key (%s)",
             py_string(text)->text);
    py_decref(machine, text);
    return PY_ERROR;
}

static PyValue take_values(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyTuple *keys = py_tuple(state[KEYS_KEYS]);
    int64_t at = py_small_value(state[KEYS_INDEX]);
    bool good;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_get_attribute_named(machine, state[KEYS_SUBJECT], "get"));
    state[KEYS_GET] = answer;
    for (; at < keys->count; at++) {
        state[KEYS_INDEX] = py_small(at);
        BASE_INVARIANT(py_list(state[KEYS_VALUES])->count == at);
        PY_WAIT_FOR(answer, add_seen(machine, state));
        py_decref(machine, answer);
        if (py_set(state[KEYS_SEEN])->used != at + 1) {
            PY_WAIT_FOR(answer, py_to_text(machine, keys->items[at],
                                           PY_TEXT_REPR, PY_UNDEFINED));
            return complain_key(machine, answer);
        }
        PY_WAIT_FOR(answer, ask_get(machine, state));
        if (py_is(answer, state[KEYS_ABSENT])) {
            py_decref(machine, answer);
            return PY_NONE;
        }
        good = py_list_append(machine, state[KEYS_VALUES], answer);
        py_decref(machine, answer);
        if (!good)
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return tuple_of(machine, state[KEYS_VALUES]);
}

PyValue py_match_keys(PyMachine *machine, PyValue subject, PyValue keys)
{
    PyValue seen = py_set_new(machine);
    PyValue values =
        py_is_error(seen) ? PY_ERROR : py_list_new(machine, NULL, 0);
    PyObject *absent =
        py_is_error(values) ? NULL : py_object_new(machine, &py_object_type);
    if (!absent) {
        py_decref(machine, seen);
        py_decref(machine, values);
        return PY_ERROR;
    }
    PyValue state[KEYS_STATE] = {
        py_incref(subject),     py_incref(keys), PY_UNDEFINED, seen, values,
        py_from_object(absent), py_small(0)};
    return py_wait_start(machine, take_values, state, KEYS_STATE);
}

/* --- classes -------------------------------------------------------------- */

/* The classes whose one pattern by position is held against the instance
 * itself. */
static bool matches_itself(const PyType *type)
{
    static const PyType *const types[] = {
        &py_bytearray_type, &py_bool_type,   &py_bytes_type,     &py_dict_type,
        &py_float_type,     &py_int_type,    &py_frozenset_type, &py_list_type,
        &py_set_type,       &py_string_type, &py_tuple_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (py_type_is_subtype(type, types[i]))
            return true;
    return false;
}

enum {
    CLASS_SUBJECT,
    CLASS_CLASS,
    CLASS_NAMES,  /* tuple of the keywords */
    CLASS_PLACED, /* how many are given by position */
    CLASS_ARGS,   /* __match_args__, or undefined: the instance itself */
    CLASS_PARTS,  /* list of attributes */
    CLASS_SEEN,   /* list of their names */
    CLASS_INDEX,
    CLASS_STATE
};

static const PyType *class_of(const PyValue *state)
{
    return py_class(state[CLASS_CLASS]);
}

/* What __match_args__ has come to: an error, or nothing if there is none. */
static bool take_match_args(PyMachine *machine, PyValue *state, PyValue args)
{
    if (py_is_error(args)) {
        if (!py_catch(machine, &py_AttributeError))
            return false;
        if (matches_itself(class_of(state)))
            return true;
        args = py_tuple_new(machine, NULL, 0);
        if (py_is_error(args))
            return false;
    }
    state[CLASS_ARGS] = args;
    if (py_is_tuple(args))
        return true;
    py_raise(machine, &py_TypeError,
             "%s.__match_args__ must be a tuple (got %s)",
             py_type_name(class_of(state)), py_type_name(py_type_of(args)));
    return false;
}

static bool check_count(PyMachine *machine, const PyValue *state)
{
    uint32_t placed = (uint32_t)py_small_value(state[CLASS_PLACED]);
    uint32_t allowed = py_is_undefined(state[CLASS_ARGS])
                           ? 1
                           : py_tuple(state[CLASS_ARGS])->count;
    if (placed <= allowed)
        return true;
    py_raise(machine, &py_TypeError,
             "%s() accepts %u positional sub-pattern%s (%u given)",
             py_type_name(class_of(state)), allowed, allowed == 1 ? "" : "s",
             placed);
    return false;
}

/* The name of the next attribute, borrowed; undefined: raised. */
static PyValue next_name(PyMachine *machine, const PyValue *state)
{
    int64_t at = py_small_value(state[CLASS_INDEX]);
    int64_t placed = py_small_value(state[CLASS_PLACED]);
    const PyList *seen = py_list(state[CLASS_SEEN]);
    PyValue name = at < placed
                       ? py_tuple(state[CLASS_ARGS])->items[at]
                       : py_tuple(state[CLASS_NAMES])->items[at - placed];
    if (!py_is_any_string(name)) {
        py_raise(machine, &py_TypeError,
                 "__match_args__ elements must be strings (got %s)",
                 py_type_name(py_type_of(name)));
        return PY_UNDEFINED;
    }
    for (uint32_t i = 0; i < seen->count; i++) {
        if (!py_string_equals(py_string(seen->items[i]), py_string(name)))
            continue;
        py_raise(machine, &py_TypeError,
                 "%s() got multiple sub-patterns for attribute '%s'",
                 py_type_name(class_of(state)), py_string(name)->text);
        return PY_UNDEFINED;
    }
    return py_list_append(machine, state[CLASS_SEEN], name) ? name
                                                            : PY_UNDEFINED;
}

static PyValue next_attribute(PyMachine *machine, const PyValue *state)
{
    PyValue name = next_name(machine, state);
    return py_is_undefined(name)
               ? PY_ERROR
               : py_get_attribute(machine, state[CLASS_SUBJECT],
                                  py_string(name));
}

/* An attribute that is not there is no match, an error of another kind goes
 * on. */
static PyValue no_attribute(PyMachine *machine)
{
    return py_catch(machine, &py_AttributeError) ? PY_NONE : PY_ERROR;
}

static PyValue take_parts(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    int64_t at = py_small_value(state[CLASS_INDEX]);
    int64_t count = py_small_value(state[CLASS_PLACED]) +
                    py_tuple(state[CLASS_NAMES])->count;
    bool good;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_is_instance_of(machine, state[CLASS_SUBJECT],
                                          state[CLASS_CLASS]));
    if (py_is(answer, PY_FALSE))
        return PY_NONE;
    if (py_small_value(state[CLASS_PLACED])) {
        PY_WAIT_TO_CATCH(answer,
                         py_get_attribute_named(machine, state[CLASS_CLASS],
                                                "__match_args__"));
        if (!take_match_args(machine, state, answer) ||
            !check_count(machine, state))
            return PY_ERROR;
        if (py_is_undefined(state[CLASS_ARGS])) {
            if (!py_list_append(machine, state[CLASS_PARTS],
                                state[CLASS_SUBJECT]))
                return PY_ERROR;
            at = 1;
        }
    }
    for (; at < count; at++) {
        state[CLASS_INDEX] = py_small(at);
        PY_WAIT_TO_CATCH(answer, next_attribute(machine, state));
        if (py_is_error(answer))
            return no_attribute(machine);
        good = py_list_append(machine, state[CLASS_PARTS], answer);
        py_decref(machine, answer);
        if (!good)
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return tuple_of(machine, state[CLASS_PARTS]);
}

PyValue py_match_class(PyMachine *machine, PyValue subject, PyValue class_value,
                       PyValue names, uint32_t placed)
{
    if (!py_is_class(class_value))
        return py_raise(machine, &py_TypeError,
                        "called match pattern must be a %s",
                        py_machine_version(machine) < 312 ? "type" : "class");
    PyValue parts = py_list_new(machine, NULL, 0);
    PyValue seen =
        py_is_error(parts) ? PY_ERROR : py_list_new(machine, NULL, 0);
    if (py_is_error(seen)) {
        py_decref(machine, parts);
        return PY_ERROR;
    }
    PyValue state[CLASS_STATE] = {py_incref(subject),
                                  py_incref(class_value),
                                  py_incref(names),
                                  py_small(placed),
                                  PY_UNDEFINED,
                                  parts,
                                  seen,
                                  py_small(0)};
    return py_wait_start(machine, take_parts, state, CLASS_STATE);
}
