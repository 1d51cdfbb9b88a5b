/*
 * py_range.h - range objects.
 *
 * Of a wide one, where something is beyond 64 bits, the parts are ints of any
 * size and the numbers here mean nothing.
 */
#ifndef PY_RANGE_H
#define PY_RANGE_H

#include "py_object.h"

typedef struct PyRange {
    PyObject object;
    int64_t start, stop, step; /* step > INT64_MIN */
    int64_t length;
    PyValue wide; /* a tuple of PY_RANGE_PARTS; undefined: it is not wide */
} PyRange;

enum {
    PY_RANGE_START,
    PY_RANGE_STOP,
    PY_RANGE_STEP,
    PY_RANGE_LENGTH,
    PY_RANGE_PARTS
};

/* What iter(range(...)) makes: `remaining` more numbers from `next` on. */
typedef struct PyRangeIterator {
    PyObject object;
    int64_t next, step;
    int64_t remaining;
} PyRangeIterator;

extern const PyType py_range_type;
extern const PyType py_range_iterator_type;

/* `step` is not 0. The second takes ints of any size, and steals them. */
PyValue py_range_new(PyMachine *machine, int64_t start, int64_t stop,
                     int64_t step);
PyValue py_range_from_ints(PyMachine *machine, PyValue start, PyValue stop,
                           PyValue step);

static inline PyRange *py_range(PyValue value)
{
    BASE_INVARIANT(py_has_type(value, &py_range_type));
    return (PyRange *)py_object(value);
}

/* A copy of a walk over a range, at the same place. */
PyValue py_range_iterator_again(PyMachine *machine, PyValue iterator);

#endif
