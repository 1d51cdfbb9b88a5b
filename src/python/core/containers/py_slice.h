/*
 * py_slice.h - slice objects, and what they mean for a sequence.
 */
#ifndef PY_SLICE_H
#define PY_SLICE_H

#include "py_object.h"

typedef struct PySlice {
    PyObject object;
    PyValue start, stop, step; /* any values; None where left out */
} PySlice;

extern const PyType py_slice_type;

/* A slice resolved for a sequence: `count` items from `start` by `step`. */
typedef struct PyStretch {
    int64_t start, stop, step;
    int64_t count;
} PyStretch;

PyValue py_slice_new(PyMachine *machine, PyValue start, PyValue stop,
                     PyValue step);

static inline bool py_is_slice(PyValue value)
{
    return py_has_type(value, &py_slice_type);
}

/* A bound that is a small int, within a sequence: `out` is left where there is
 * none; false: it is no such bound. */
static inline bool py_slice_bound(PyValue bound, int64_t length, int64_t *out)
{
    if (py_is_none(bound))
        return true;
    if (!py_is_small(bound))
        return false;
    int64_t at = py_small_value(bound);
    at += at < 0 ? length : 0;
    *out = at < 0 ? 0 : at < length ? at : length;
    return true;
}

/* Whether a key is a slice without a step whose bounds, if any, are small ints,
 * as most are; what py_slice_resolve() makes of it. */
static inline bool py_slice_is_plain(PyValue key, int64_t length,
                                     PyStretch *out)
{
    if (!py_is_slice(key))
        return false;
    const PySlice *slice = (const PySlice *)py_object(key);
    *out = (PyStretch){0, length, 1, 0};
    if (!py_is_none(slice->step) ||
        !py_slice_bound(slice->start, length, &out->start) ||
        !py_slice_bound(slice->stop, length, &out->stop))
        return false;
    out->count = out->start < out->stop ? out->stop - out->start : 0;
    return true;
}

/* False with an exception: a bound that is no int, or a step of 0. */
bool py_slice_resolve(PyMachine *machine, PyValue slice, int64_t length,
                      PyStretch *out);

/* The same for a length of any size: start, stop and step as ints, new
 * references. */
bool py_slice_resolve_wide(PyMachine *machine, PyValue slice, PyValue length,
                           PyValue *ends);

/* The step alone, which is looked at first. */
bool py_slice_resolve_step(PyMachine *machine, PyValue slice, int64_t *out);

/* An index into a sequence of `length` items, counted from the end if it is
 * negative. False with TypeError or IndexError, whose texts name `what`
 * ("list", "tuple", ...) as CPython's do. */
bool py_index_resolve(PyMachine *machine, PyValue index, int64_t length,
                      const char *what, int64_t *out);

#endif
