/*
 * py_range.h - range objects.
 *
 * Bounds are 64 bits wide; larger ones are `unsupported`.
 */
#ifndef PY_RANGE_H
#define PY_RANGE_H

#include "py_object.h"

typedef struct PyRange {
    PyObject object;
    int64_t start, stop, step;
    int64_t length;
} PyRange;

/* What iter(range(...)) makes: `remaining` more numbers from `next` on. */
typedef struct PyRangeIterator {
    PyObject object;
    int64_t next, step;
    int64_t remaining;
} PyRangeIterator;

extern const PyType py_range_type;
extern const PyType py_range_iterator_type;

/* `step` is not 0. */
PyValue py_range_new(PyMachine *machine, int64_t start, int64_t stop,
                     int64_t step);

static inline PyRange *py_range(PyValue value)
{
    BASE_INVARIANT(py_has_type(value, &py_range_type));
    return (PyRange *)py_object(value);
}

#endif
