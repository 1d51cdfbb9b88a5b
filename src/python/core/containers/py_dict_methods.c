#include <stdio.h>

#include "py_dict_views.h"
#include "py_exception.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_string.h"

/* A pair as a list of two, or an error; `index` is for the message. */
static PyValue read_pair(PyMachine *machine, PyValue item, uint32_t index)
{
    char complaint[96];
    snprintf(complaint, sizeof complaint,
             "cannot convert dictionary update sequence element #%u to a "
             "sequence",
             index);
    PyValue pair = py_sequence_now(machine, item, complaint);
    if (py_is_error(pair) || py_list(pair)->count == 2)
        return pair;
    py_raise(machine, &py_ValueError,
             "dictionary update sequence element #%u has length %u; 2 is "
             "required",
             index, py_list(pair)->count);
    py_decref(machine, pair);
    return PY_ERROR;
}

bool py_dict_add_pairs(PyMachine *machine, PyDict *dict, PyValue list)
{
    bool good = true;
    for (uint32_t i = 0; good && i < py_list(list)->count; i++) {
        PyValue item = py_list(list)->items[i];
        if (py_is_tuple(item) && py_tuple(item)->count == 2) {
            good = py_dict_set(machine, dict, py_tuple(item)->items[0],
                               py_tuple(item)->items[1]);
            continue;
        }
        PyValue pair = read_pair(machine, item, i);
        good = !py_is_error(pair) &&
               py_dict_set(machine, dict, py_list(pair)->items[0],
                           py_list(pair)->items[1]);
        py_decref(machine, pair);
    }
    return good;
}

enum { UPDATE_DICT, UPDATE_KEYWORDS, UPDATE_ANSWER, UPDATE_STATE };

static PyValue finish_update(PyMachine *machine, const PyValue *state)
{
    PyValue keywords = state[UPDATE_KEYWORDS];
    if (py_is_dict(keywords) &&
        !py_dict_merge(machine, py_dict(state[UPDATE_DICT]), py_dict(keywords)))
        return PY_ERROR;
    return py_is(state[UPDATE_ANSWER], PY_TRUE) ? py_incref(state[UPDATE_DICT])
                                                : PY_NONE;
}

static PyValue update_with(PyMachine *machine, PyValue list,
                           const PyValue *state, uint32_t count)
{
    (void)count;
    if (!py_dict_add_pairs(machine, py_dict(state[UPDATE_DICT]), list))
        return PY_ERROR;
    return finish_update(machine, state);
}

static PyValue update_from(PyMachine *machine, PyValue dict, PyValue other,
                           PyValue keywords, bool answer)
{
    PyValue state[UPDATE_STATE] = {
        dict, py_is_undefined(keywords) ? PY_NONE : keywords, py_bool(answer)};
    if (py_is_undefined(other))
        return finish_update(machine, state);
    if (!py_is_instance(other, &py_dict_type))
        return py_with_list(machine, other, update_with, state, UPDATE_STATE);
    if (!py_dict_merge(machine, py_dict(dict), py_dict(other)))
        return PY_ERROR;
    return finish_update(machine, state);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    PyValue dict = py_dict_new(machine);
    if (py_is_error(dict))
        return PY_ERROR;
    PyValue answer = update_from(machine, dict, args[0], args[1], true);
    py_decref(machine, dict);
    return answer;
}

static PyValue update(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return update_from(machine, args[0], args[1], args[2], false);
}

static PyValue get(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue value = py_dict_get(machine, py_dict(args[0]), args[1]);
    if (!py_is_undefined(value))
        return py_incref(value);
    if (py_is_raising(machine))
        return PY_ERROR;
    return py_is_undefined(args[2]) ? PY_NONE : py_incref(args[2]);
}

static PyValue set_default(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    PyDict *dict = py_dict(args[0]);
    PyValue value = py_dict_get(machine, dict, args[1]);
    if (!py_is_undefined(value))
        return py_incref(value);
    PyValue fresh = py_is_undefined(args[2]) ? PY_NONE : args[2];
    if (py_is_raising(machine) || !py_dict_set(machine, dict, args[1], fresh))
        return PY_ERROR;
    return py_incref(fresh);
}

static PyValue pop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyDict *dict = py_dict(args[0]);
    PyValue value = py_dict_get(machine, dict, args[1]);
    if (!py_is_undefined(value)) {
        py_incref(value);
        py_dict_delete(machine, dict, args[1]);
        return value;
    }
    if (py_is_raising(machine))
        return PY_ERROR;
    return py_is_undefined(args[2])
               ? py_raise_with(machine, &py_KeyError, args[1])
               : py_incref(args[2]);
}

static PyValue pop_item(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyDict *dict = py_dict(args[0]);
    if (dict->count == 0)
        return py_raise(machine, &py_KeyError,
                        "popitem(): dictionary is empty");
    uint32_t at = dict->used - 1;
    while (py_is_undefined(dict->entries[at].key))
        at--;
    PyValue pair[] = {dict->entries[at].key, dict->entries[at].value};
    PyValue answer = py_tuple_new(machine, pair, 2);
    if (!py_is_error(answer)) {
        py_dict_delete(machine, dict, pair[0]);
        dict->used = at;
    }
    return answer;
}

static PyValue clear(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    py_dict_clear(machine, py_dict(args[0]));
    return PY_NONE;
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_dict_copy(machine, py_dict(args[0]));
}

static PyValue fill_keys(PyMachine *machine, PyValue list, const PyValue *state,
                         uint32_t count)
{
    (void)count;
    PyValue dict = py_dict_new(machine);
    bool good = !py_is_error(dict);
    for (uint32_t i = 0; good && i < py_list(list)->count; i++)
        good = py_dict_set(machine, py_dict(dict), py_list(list)->items[i],
                           state[0]);
    if (good)
        return dict;
    py_decref(machine, dict);
    return PY_ERROR;
}

static PyValue from_keys(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    PyValue value = py_is_undefined(args[1]) ? PY_NONE : args[1];
    return py_with_list(machine, args[0], fill_keys, &value, 1);
}

static PyValue view_new(PyMachine *machine, const PyType *type, PyValue dict)
{
    PyDictView *view = py_object_new(machine, type);
    if (!view)
        return PY_ERROR;
    view->dict = py_incref(dict);
    return py_from_object(view);
}

static PyValue keys(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return view_new(machine, &py_dict_keys_type, args[0]);
}

static PyValue values(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return view_new(machine, &py_dict_values_type, args[0]);
}

static PyValue items(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return view_new(machine, &py_dict_items_type, args[0]);
}

const PyNative py_dict_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "dict",
    .fn = construct,
    .positional = 1,
    .positional_only = 1,
    .parameter_count = 2,
    .keywords = true,
};

#define DICT &py_dict_type
const PyNative py_dict_methods[] = {
    PY_METHOD(DICT, "get", get, 1, 2),
    PY_METHOD(DICT, "setdefault", set_default, 1, 2),
    PY_METHOD(DICT, "pop", pop, 1, 2),
    PY_METHOD(DICT, "popitem", pop_item, 0, 0),
    PY_METHOD(DICT, "clear", clear, 0, 0),
    PY_METHOD(DICT, "copy", copy, 0, 0),
    PY_METHOD(DICT, "keys", keys, 0, 0),
    PY_METHOD(DICT, "values", values, 0, 0),
    PY_METHOD(DICT, "items", items, 0, 0),
    {.object = PY_STATIC_OBJECT(&py_native_type),
     .name = "update",
     .fn = update,
     .required = 1,
     .positional = 2,
     .positional_only = 2,
     .parameter_count = 3,
     .is_method = true,
     .keywords = true,
     .owner = DICT},
    PY_FUNCTION("fromkeys", from_keys, 1, 2),
    {.name = NULL}};
