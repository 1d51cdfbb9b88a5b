/*
 * py_value.h - one Python value in one machine word.
 *
 * A word holds a double, a small integer (50 bits), a singleton (None, True,
 * False, NotImplemented, Ellipsis) or a pointer to a PyObject:
 *
 *   0                                   undefined: an error, or no value
 *   1 .. 15                             the singletons
 *   a pointer (below 2^48)              a PyObject
 *   2^49 + 16 .. 0xFFFBFFFFFFFFFFFF     a double, its bits plus 2^49 + 16
 *   0xFFFC000000000000 and above        an integer of 50 bits, signed
 *
 * A NaN is one of the two that arithmetic gives: others may have no room.
 *
 * Knows nothing of what objects are.
 */
#ifndef PY_VALUE_H
#define PY_VALUE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base_check.h"

typedef struct PyObject PyObject;

typedef struct PyValue {
    uint64_t bits;
} PyValue;

#define PY_DOUBLE_OFFSET (((uint64_t)1 << 49) + 16)
#define PY_INT_TAG ((uint64_t)0xFFFC << 48)

/* "No value": what a failed function returns, an unbound variable holds. */
#define PY_UNDEFINED ((PyValue){0})
#define PY_ERROR PY_UNDEFINED
#define PY_NONE ((PyValue){2})
#define PY_FALSE ((PyValue){6})
#define PY_TRUE ((PyValue){7})
#define PY_NOT_IMPLEMENTED ((PyValue){8})
#define PY_ELLIPSIS ((PyValue){9})
/* What a native returns when it has pushed frames that will answer for it. */
#define PY_PENDING ((PyValue){10})

/* Small integers are PY_SMALL_MIN .. PY_SMALL_MAX; others are objects. */
#define PY_SMALL_MAX (((int64_t)1 << 49) - 1)
#define PY_SMALL_MIN (-((int64_t)1 << 49))
#define PY_SMALL_SHIFT 14

static inline bool py_is(PyValue a, PyValue b)
{
    return a.bits == b.bits;
}

static inline bool py_is_undefined(PyValue value)
{
    return value.bits == 0;
}

static inline bool py_is_error(PyValue value)
{
    return value.bits == 0;
}

static inline bool py_is_pending(PyValue value)
{
    return value.bits == PY_PENDING.bits;
}

static inline bool py_is_none(PyValue value)
{
    return value.bits == PY_NONE.bits;
}

static inline bool py_is_bool(PyValue value)
{
    return (value.bits | 1) == PY_TRUE.bits;
}

static inline PyValue py_bool(bool truth)
{
    return truth ? PY_TRUE : PY_FALSE;
}

static inline bool py_is_object(PyValue value)
{
    return value.bits - 16 < PY_DOUBLE_OFFSET - 16;
}

static inline PyObject *py_object(PyValue value)
{
    return (PyObject *)(uintptr_t)value.bits;
}

static inline PyValue py_from_object(const void *object)
{
    return (PyValue){(uint64_t)(uintptr_t)object};
}

/* A small integer. An int may also be a PyInt object, or a bool. */
static inline bool py_is_small(PyValue value)
{
    return value.bits >= PY_INT_TAG;
}

static inline bool py_are_small(PyValue a, PyValue b)
{
    return (a.bits & b.bits) >= PY_INT_TAG;
}

static inline bool py_fits_small(int64_t number)
{
    return number >= PY_SMALL_MIN && number <= PY_SMALL_MAX;
}

/* `number` must fit (py_fits_small); py_int_from_i64() takes any. */
static inline PyValue py_small(int64_t number)
{
    BASE_INVARIANT(py_fits_small(number));
    return (PyValue){(uint64_t)number | PY_INT_TAG};
}

static inline int64_t py_small_value(PyValue value)
{
    BASE_INVARIANT(py_is_small(value));
    return (int64_t)(value.bits << PY_SMALL_SHIFT) >> PY_SMALL_SHIFT;
}

/* The integer in the upper 50 bits, so that what does not fit overflows. */
static inline int64_t py_small_shifted(PyValue value)
{
    BASE_INVARIANT(py_is_small(value));
    return (int64_t)(value.bits << PY_SMALL_SHIFT);
}

static inline PyValue py_small_unshifted(int64_t shifted)
{
    return (PyValue){(uint64_t)(shifted >> PY_SMALL_SHIFT) | PY_INT_TAG};
}

static inline bool py_is_float(PyValue value)
{
    return value.bits - PY_DOUBLE_OFFSET < PY_INT_TAG - PY_DOUBLE_OFFSET;
}

static inline PyValue py_float(double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return (PyValue){bits + PY_DOUBLE_OFFSET};
}

static inline double py_float_value(PyValue value)
{
    uint64_t bits = value.bits - PY_DOUBLE_OFFSET;
    double number;
    BASE_INVARIANT(py_is_float(value));
    memcpy(&number, &bits, sizeof number);
    return number;
}

#endif
