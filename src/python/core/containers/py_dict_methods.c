#include "py_dict_methods.h"

#include "py_dict_make.h"
#include "py_dict_private.h"
#include "py_dict_table.h"
#include "py_dict_update.h"
#include "py_dict_views.h"
#include "py_exception.h"
#include "py_iterator.h"
#include "py_native_table.h"
#include "py_ordered_dict.h"
#include "py_tuple.h"
#include "py_wait.h"

/* --- update(), __init__(), the constructor
 * ----------------------------------------- */

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 1);
    PyValue dict = py_dict_new(machine);
    if (py_is_error(dict))
        return PY_ERROR;
    PyValue answer = py_dict_fill(machine, dict, args[0], args[1], dict);
    py_decref(machine, dict);
    return answer;
}

/* args: self, keywords, and then as many as there are. */
static PyValue init(PyMachine *machine, const PyValue *args, uint32_t count)
{
    if (count > 3)
        return py_raise(machine, &py_TypeError,
                        "dict expected at most 1 argument, got %u", count - 2);
    return py_dict_fill(machine, args[0], count == 3 ? args[2] : PY_UNDEFINED,
                        args[1], PY_NONE);
}

static PyValue update(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 2);
    return py_dict_fill(machine, args[0], args[1], args[2], PY_NONE);
}

/* --- one key
 * ----------------------------------------------------------------------- */

static PyValue get(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return py_dict_get(machine, py_dict(args[0]), args[1],
                       py_is_undefined(args[2]) ? PY_NONE : args[2]);
}

static PyValue use_default(PyMachine *machine, const PyDictKey *key,
                           PyValue extra)
{
    if (key->at >= 0)
        return py_incref(key->dict->entries[key->at].value);
    return py_dict_insert(machine, key, extra) ? py_incref(extra) : PY_ERROR;
}

PyValue py_dict_set_default(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return py_dict_with_key(machine, py_dict(args[0]), args[1], use_default,
                            py_is_undefined(args[2]) ? PY_NONE : args[2]);
}

static PyValue default_or_error(PyMachine *machine, PyValue key, PyValue other)
{
    return py_is_undefined(other) ? py_raise_with(machine, &py_KeyError, key)
                                  : py_incref(other);
}

static PyValue use_pop(PyMachine *machine, const PyDictKey *key, PyValue extra)
{
    if (key->at < 0)
        return default_or_error(machine, key->key, extra);
    PyValue answer = py_incref(key->dict->entries[key->at].value);
    py_dict_remove_at(machine, key->dict, (uint32_t)key->at);
    return answer;
}

/* An empty one does not ask the key for its hash. */
PyValue py_dict_pop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    PyDict *dict = py_dict(args[0]);
    if (!dict->count)
        return default_or_error(machine, args[1], args[2]);
    return py_dict_with_key(machine, dict, args[1], use_pop, args[2]);
}

static PyValue pop_item(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyDict *dict = py_dict(args[0]);
    if (!dict->count)
        return py_raise(machine, &py_KeyError,
                        "popitem(): dictionary is empty");
    PyValue answer = py_tuple_new(machine, NULL, 2);
    if (py_is_error(answer))
        return PY_ERROR;
    PyDictEntry last = py_dict_take_last(dict);
    py_tuple(answer)->items[0] = last.key;
    py_tuple(answer)->items[1] = last.value;
    return answer;
}

/* --- the whole
 * --------------------------------------------------------------------- */

PyValue py_dict_clear_all(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 1);
    py_dict_clear(machine, py_dict(args[0]));
    return PY_NONE;
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_dict_copy(machine, args[0]);
}

static bool is_ordered(PyValue dict)
{
    return py_is_instance(dict, &py_ordered_dict_type);
}

static PyValue view_new(PyMachine *machine, const PyType *type, PyValue dict)
{
    PyDictView *view = py_object_new(machine, type);
    if (!view)
        return PY_ERROR;
    view->dict = py_incref(dict);
    return py_from_object(view);
}

PyValue py_dict_keys(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return view_new(machine,
                    is_ordered(args[0]) ? &py_ordered_keys_type
                                        : &py_dict_keys_type,
                    args[0]);
}

PyValue py_dict_values(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return view_new(machine,
                    is_ordered(args[0]) ? &py_ordered_values_type
                                        : &py_dict_values_type,
                    args[0]);
}

PyValue py_dict_items(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return view_new(machine,
                    is_ordered(args[0]) ? &py_ordered_items_type
                                        : &py_dict_items_type,
                    args[0]);
}

PyValue py_dict_reversed(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_walk_new(machine, &py_dict_reverse_key_iterator_type, args[0]);
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

const PyNative py_dict_init = PY_METHOD_ANY_KEYS(DICT, "__init__", init);

const PyNative py_dict_methods[] = {
    PY_METHOD(DICT, "get", get, 1, 2),
    PY_METHOD(DICT, "setdefault", py_dict_set_default, 1, 2),
    PY_METHOD(DICT, "pop", py_dict_pop, 1, 2),
    PY_METHOD(DICT, "popitem", pop_item, 0, 0),
    PY_METHOD(DICT, "clear", py_dict_clear_all, 0, 0),
    PY_METHOD(DICT, "copy", copy, 0, 0),
    PY_METHOD(DICT, "keys", py_dict_keys, 0, 0),
    PY_METHOD(DICT, "values", py_dict_values, 0, 0),
    PY_METHOD(DICT, "items", py_dict_items, 0, 0),
    PY_METHOD(DICT, "__reversed__", py_dict_reversed, 0, 0),
    PY_METHOD_ONE_AND_KEYWORDS(DICT, "update", update),
    PY_CLASS_METHOD("fromkeys", py_dict_from_keys, 1, 2),
    {.name = NULL}};
