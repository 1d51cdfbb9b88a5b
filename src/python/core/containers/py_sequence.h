/*
 * py_sequence.h - what list and tuple (and deque) have in common.
 */
#ifndef PY_SEQUENCE_H
#define PY_SEQUENCE_H

#include "py_list.h"

PyValue *py_values_new(PyMachine *machine, uint64_t count);
/* "a, b, c" */
bool py_values_repr(PyMachine *machine, const PyValue *items, uint32_t count,
                    BaseText *out);
/* py_sequence_compare.c: each a list or a tuple. May be PY_PENDING. */
PyValue py_sequence_compare(PyMachine *machine, PyCompareOp op, PyValue left,
                            PyValue right);
/* 1 or 0; -1 on error. *index is the first at or after it. */
int py_values_find(PyMachine *machine, const PyValue *items, uint32_t count,
                   PyValue item, uint32_t *index);

void py_values_reverse(PyValue *values, uint32_t count);

/* Sorts `list` in place by what `key` (None or undefined: nothing) makes of its
 * items; answers with it (sorted) or None. May be PY_PENDING. */
PyValue py_sort_list(PyMachine *machine, PyValue list, PyValue key,
                     bool reverse, bool answers_list);

/* The bounds of index(value, start, stop), clamped. */
bool py_search_bounds(PyMachine *machine, PyValue start, PyValue stop,
                      uint32_t length, uint32_t *from, uint32_t *to);

bool py_list_reserve(PyMachine *machine, PyList *list, uint64_t count);
bool py_list_extend_values(PyMachine *machine, PyList *list,
                           const PyValue *items, uint32_t count);
void py_list_clear(PyMachine *machine, PyList *list);
extern const PyNative py_list_methods[];
PyValue py_list_slice(PyMachine *machine, PyList *list, PyValue key);
bool py_list_set_slice(PyMachine *machine, PyValue self, PyValue key,
                       PyValue value);

#endif
