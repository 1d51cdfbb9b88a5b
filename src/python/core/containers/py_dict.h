/*
 * py_dict.h - dict: a table that keeps its insertion order.
 *
 * Entries stand in an array in insertion order, an index of places beside it
 * points into it. An entry's position stays the same until the table is
 * replaced, so inline caches may guess it.
 *
 * The index is as large as CPython's, is probed and filled in the same way and
 * replaced at the same moments: with keys whose __eq__ is written in Python,
 * all of that shows.
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
    uint32_t room;        /* so many may follow before the table is replaced */
    uint8_t bits;         /* the index has 1 << bits places; 0: no table yet */
    bool mixed;           /* the table has room for keys that are no str */
    PyDictEntry *entries; /* owned; the index lies behind them */
    void *index;          /* int8_t or int32_t; -1 free, -2 deleted */
    uint32_t version;     /* goes up when a key is added or removed */
    uint32_t tables;      /* goes up when the table is replaced */
};

extern const PyType py_dict_type;

PyValue py_dict_new(PyMachine *machine);
/* One that lies in one piece with the table for its first entries: for what
 * will have some, as another had that came to `bits` (0: nobody knows). NULL
 * with a MemoryError. */
PyDict *py_dict_new_roomy(PyMachine *machine, uint32_t bits);
/* A dict itself; py_is_any_dict(): also an instance of what derives from it. */
static inline bool py_is_dict(PyValue value)
{
    return py_has_type(value, &py_dict_type);
}
static inline bool py_is_any_dict(PyValue value)
{
    return py_is_instance(value, &py_dict_type);
}
static inline PyDict *py_dict(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_dict_type));
    return (PyDict *)py_object(value);
}

/*
 * By key. All may be PY_PENDING: a key's class has a say.
 */
/* `otherwise` where the key is not there; KeyError if that is undefined. */
PyValue py_dict_get(PyMachine *machine, PyDict *dict, PyValue key,
                    PyValue otherwise);
PyValue py_dict_contains(PyMachine *machine, PyDict *dict, PyValue key);
/* What the two answer means nothing. */
PyValue py_dict_set(PyMachine *machine, PyDict *dict, PyValue key,
                    PyValue value);
PyValue py_dict_delete(PyMachine *machine, PyDict *dict, PyValue key);
/* The same for a key whose hash has been asked for already. */
PyValue py_dict_get_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                           int64_t hash, PyValue otherwise);
PyValue py_dict_set_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                           int64_t hash, PyValue value);
PyValue py_dict_delete_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                              int64_t hash);
void py_dict_clear(PyMachine *machine, PyDict *dict);

/* By name: never fails but for memory. The entry's position in dict->entries,
 * or -1. */
int32_t py_dict_find_name(const PyDict *dict, PyString *name);
PyValue py_dict_get_name(const PyDict *dict, PyString *name); /* borrowed */
bool py_dict_set_name(PyMachine *machine, PyDict *dict, PyString *name,
                      PyValue value);
/* Sets all of them, which differ, in a dict that is empty. */
bool py_dict_fill_names(PyMachine *machine, PyDict *dict,
                        PyString *const *names, const PyValue *values,
                        uint32_t count);
bool py_dict_delete_name(PyMachine *machine, PyDict *dict, PyString *name);

/* Walks in insertion order: *position starts at 0. Borrowed values. */
bool py_dict_each(const PyDict *dict, uint32_t *position, PyValue *key,
                  PyValue *value);
bool py_dict_each_hashed(const PyDict *dict, uint32_t *position, PyValue *key,
                         int64_t *hash);

/* The same entries in the same table: never asks a key. */
PyValue py_dict_clone(PyMachine *machine, const PyDict *dict);

#endif
