/*
 * py_set_table.h - the table of a set or frozenset.
 *
 * Knows hashes and places; whether two items are equal is py_set.c's business.
 */
#ifndef PY_SET_TABLE_H
#define PY_SET_TABLE_H

#include "py_set.h"

static inline bool py_set_is_free(const PySetEntry *entry)
{
    return py_is_undefined(entry->key) && entry->hash == 0;
}

/* A set or frozenset itself, empty. */
PyValue py_set_new_of(PyMachine *machine, const PyType *type);
/* The same as `like` is: of one of the two types, not of what derives. */
PyValue py_set_new_like(PyMachine *machine, const PySet *like);
/* Makes an empty set of zeroed memory. */
void py_set_ready(PyObject *self);

/* A new item goes to that place, which is free or deleted. */
bool py_set_put(PyMachine *machine, PySet *set, uint32_t place, PyValue item,
                int64_t hash);
void py_set_remove_at(PyMachine *machine, PySet *set, uint32_t place);
/* Takes one out; the set is not empty. Owned. */
PyValue py_set_take(PySet *set);

void py_set_clear(PyMachine *machine, PySet *set);
/* Rebuilds the table if many entries are deleted ones. */
bool py_set_shrink(PyMachine *machine, PySet *set);
/* What CPython does before it adds `more` items at once. */
bool py_set_make_room(PyMachine *machine, PySet *set, uint64_t more);
/* Into a set that has been empty since its table was made, after room for them
 * was made: no two items are compared. */
void py_set_fill(PySet *set, const PySet *other);
/* The same items, put into a fresh set one by one in the order of this one. */
PyValue py_set_rebuilt(PyMachine *machine, const PySet *set);
/* A copy of the type that py_set_new_like() makes. */
PyValue py_set_copy(PyMachine *machine, const PySet *set);
void py_set_swap(PySet *a, PySet *b);

#endif
