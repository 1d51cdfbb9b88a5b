/*
 * py_deque.h - collections.deque: a row that grows and shrinks at both ends.
 *
 * The items lie in a ring whose size is a power of two. Iterators find out that
 * the row has changed by the number of changes.
 */
#ifndef PY_DEQUE_H
#define PY_DEQUE_H

#include "py_object.h"

typedef struct PyDeque {
    PyObject object;
    PyValue *items; /* owned: `capacity` of them */
    uint32_t capacity, first, count;
    uint32_t changes;
    int64_t most; /* maxlen; -1: no limit */
} PyDeque;

extern const PyType py_deque_type;
extern const PyType py_deque_iterator_type;
extern const PyType py_deque_reverse_iterator_type;

static inline bool py_is_any_deque(PyValue value)
{
    return py_is_instance(value, &py_deque_type);
}
static inline PyDeque *py_deque(PyValue value)
{
    BASE_INVARIANT(py_is_any_deque(value));
    return (PyDeque *)py_object(value);
}
/* Where the item of that index lies. */
static inline PyValue *py_deque_at(const PyDeque *deque, uint32_t index)
{
    BASE_INVARIANT(index < deque->count);
    return &deque->items[(deque->first + index) & (deque->capacity - 1)];
}

/* Adds one at an end; where that is more than there may be, one at the other
 * end goes. False with MemoryError. */
bool py_deque_push(PyMachine *machine, PyDeque *deque, PyValue item, bool left);
/* Takes one from an end of one that is not empty: a new reference. */
PyValue py_deque_take(PyDeque *deque, bool left);
/* Takes out the item of that index: a new reference. */
PyValue py_deque_remove_at(PyDeque *deque, uint32_t index);

#endif
