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
void py_values_reverse(PyValue *values, uint32_t count);

/* Sorts `list` in place by what `key` (None or undefined: nothing) makes of its
 * items; answers with it (sorted) or None. May be PY_PENDING. */
PyValue py_sort_list(PyMachine *machine, PyValue list, PyValue key,
                     bool reverse, bool answers_list);

/*
 * py_sequence_find.c: `sequence` is a list or tuple, whose items are asked one
 * after the other whether they equal `item`. May be PY_PENDING.
 */
/* What to do with the index of the first one from `from` on and before `to`; -1
 * if there is none. May be PY_PENDING. */
typedef PyValue (*PyFindUse)(PyMachine *machine, PyValue sequence, PyValue item,
                             int64_t at);
PyValue py_sequence_find(PyMachine *machine, PyValue sequence, PyValue item,
                         uint32_t from, uint32_t to, PyFindUse use);
PyValue py_sequence_contains(PyMachine *machine, PyValue sequence,
                             PyValue item);
PyValue py_sequence_count(PyMachine *machine, PyValue sequence, PyValue item);
/* bounds[0] and [1] are the arguments start and stop of index(). */
bool py_search_bounds(PyMachine *machine, const PyValue *bounds,
                      uint32_t length, uint32_t *from, uint32_t *to);
/* ValueError: "... is not in list". PY_PENDING, or an error. */
PyValue py_raise_not_in(PyMachine *machine, PyValue item, const char *what);

bool py_list_reserve(PyMachine *machine, PyList *list, uint64_t count);
bool py_list_extend_values(PyMachine *machine, PyList *list,
                           const PyValue *items, uint32_t count);
void py_list_clear(PyMachine *machine, PyList *list);
extern const PyNative py_list_methods[];
PyValue py_list_slice(PyMachine *machine, PyList *list, PyValue key);
/* May be PY_PENDING; what it answers means nothing. */
PyValue py_list_set_slice(PyMachine *machine, PyValue self, PyValue key,
                          PyValue value);

#endif
