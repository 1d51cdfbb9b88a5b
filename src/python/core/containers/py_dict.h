/*
 * py_dict.h - dict: a table that keeps its insertion order.
 *
 * Entries stand in an array in insertion order, a hash index beside it points
 * into it. An entry's index stays the same until the dict is resized or
 * cleared, so inline caches may guess it. Keys whose __eq__ or __hash__ is
 * written in Python are `unsupported`.
 */
#ifndef PY_DICT_H
#define PY_DICT_H

#include "py_object.h"

typedef struct PyDictEntry {
    PyValue key; /* PY_UNDEFINED: deleted */
    PyValue value;
    int64_t hash;
} PyDictEntry;

struct PyDict {
    PyObject object;
    uint32_t count;       /* live entries */
    uint32_t used;        /* entries in the array, deleted ones included */
    uint32_t capacity;    /* of the array */
    uint32_t index_size;  /* power of two; 0: no index yet, scan instead */
    PyDictEntry *entries; /* owned */
    int32_t *index;       /* owned; -1 free, -2 deleted */
    uint32_t version;     /* goes up when a key is added or removed */
};

extern const PyType py_dict_type;

PyValue py_dict_new(PyMachine *machine);
static inline bool py_is_dict(PyValue value)
{
    return py_has_type(value, &py_dict_type);
}
static inline PyDict *py_dict(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_dict_type));
    return (PyDict *)py_object(value);
}

/* Borrowed; PY_UNDEFINED if absent, with an exception only if the key cannot
 * be hashed. */
PyValue py_dict_get(PyMachine *machine, PyDict *dict, PyValue key);
bool py_dict_set(PyMachine *machine, PyDict *dict, PyValue key, PyValue value);
/* False without an exception if it was not there. */
bool py_dict_delete(PyMachine *machine, PyDict *dict, PyValue key);
void py_dict_clear(PyMachine *machine, PyDict *dict);

/* By name: never fails but for memory. The entry's position in dict->entries,
 * or -1. */
int32_t py_dict_find_name(const PyDict *dict, PyString *name);
PyValue py_dict_get_name(const PyDict *dict, PyString *name); /* borrowed */
bool py_dict_set_name(PyMachine *machine, PyDict *dict, PyString *name,
                      PyValue value);
bool py_dict_delete_name(PyMachine *machine, PyDict *dict, PyString *name);

/* Walks in insertion order: *position starts at 0. Borrowed values. */
bool py_dict_each(const PyDict *dict, uint32_t *position, PyValue *key,
                  PyValue *value);

#endif
