/*
 * py_dict_table.h - the table of a dict: entries in order, an index of places.
 *
 * Knows hashes and positions; whether two keys are equal is py_dict.c's
 * business.
 */
#ifndef PY_DICT_TABLE_H
#define PY_DICT_TABLE_H

#include "py_dict.h"

#define PY_DICT_FREE (-1)
#define PY_DICT_DELETED (-2)

/* A walk through the places where a hash may stand. */
typedef struct PyDictProbe {
    uint64_t perturb;
    uint32_t place;
} PyDictProbe;

static inline PyDictProbe py_dict_probe(const PyDict *dict, int64_t hash)
{
    return (PyDictProbe){(uint64_t)hash,
                         (uint32_t)hash & ((1u << dict->bits) - 1)};
}

static inline void py_dict_probe_on(const PyDict *dict, PyDictProbe *probe)
{
    probe->perturb >>= 5;
    probe->place = (uint32_t)(probe->place * 5u + probe->perturb + 1) &
                   ((1u << dict->bits) - 1);
}

/* The position that stands there, PY_DICT_FREE or PY_DICT_DELETED. */
static inline int32_t py_dict_at(const PyDict *dict, uint32_t place)
{
    return dict->bits < 8 ? ((const int8_t *)dict->index)[place]
                          : ((const int32_t *)dict->index)[place];
}

static inline void py_dict_put(PyDict *dict, uint32_t place, int32_t what)
{
    if (dict->bits < 8)
        ((int8_t *)dict->index)[place] = (int8_t)what;
    else
        ((int32_t *)dict->index)[place] = what;
}

/* A key whose hash is known, and its entry's position; -1: it is not there. */
typedef struct PyDictKey {
    PyDict *dict;
    PyValue key;
    int64_t hash;
    int32_t at;
    int32_t place; /* if it is not there: the first that is free or deleted
                      where its hash may stand; -1: not known */
} PyDictKey;

/* Adds an entry for a key that is not there. */
bool py_dict_insert(PyMachine *machine, const PyDictKey *key, PyValue value);
void py_dict_remove_at(PyMachine *machine, PyDict *dict, uint32_t position);
/* Takes the last entry off: a dict that is not empty. The two are owned. */
PyDictEntry py_dict_take_last(PyDict *dict);

/* Gives up what a dict holds that nobody can see any more. */
void py_dict_destroy(PyMachine *machine, PyObject *self);

/* One table for all, where `more` entries at once would not fit. */
bool py_dict_make_room(PyMachine *machine, PyDict *dict, uint32_t more,
                       bool mixed);
/* An empty dict takes the entries and the table of `other`. */
bool py_dict_clone_into(PyMachine *machine, PyDict *dict, const PyDict *other);

#endif
