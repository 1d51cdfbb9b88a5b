/*
 * py_int.h - integers of any size.
 *
 * A value between PY_SMALL_MIN and PY_SMALL_MAX is a small one; larger ones are
 * objects whose limbs GMP's mpn functions work on. Instances of classes that
 * derive from int are objects whatever their value is. Sizes are charged before
 * anything is allocated. `bool` counts as an int.
 */
#ifndef PY_INT_H
#define PY_INT_H

#include "py_object.h"

typedef struct PyInt {
    PyObject object;
    bool negative;
    uint32_t count;   /* of limbs; the highest is not 0 */
    uint64_t limbs[]; /* lowest first */
} PyInt;

extern const PyType py_int_type;

PyValue py_int_from_i64(PyMachine *machine, int64_t number);
PyValue py_int_from_u64(PyMachine *machine, uint64_t number);
/* Truncates; raises for NaN and infinities as int(float) does. */
PyValue py_int_from_double(PyMachine *machine, double number);

/* True for int, bool and what derives from int. */
static inline bool py_is_int(PyValue value)
{
    return py_is_small(value) || py_is_bool(value) ||
           (py_is_object(value) && py_object(value)->type->flags & PY_TYPE_INT);
}
/* False, without an exception, if it is no int or does not fit. */
bool py_int_to_i64(PyValue value, int64_t *out);
/* Any int; one that does not fit becomes INT64_MIN or INT64_MAX. */
int64_t py_int_clamp(PyValue number);
/* Any int, correctly rounded; false with OverflowError if too large. */
bool py_int_to_double(PyMachine *machine, PyValue value, double *out);
/* An int or a float as a double; false with TypeError otherwise. */
bool py_number_to_double(PyMachine *machine, PyValue value, double *out);
/* An index such as range() or slicing takes: raises TypeError otherwise. */
bool py_to_index(PyMachine *machine, PyValue value, int64_t *out);
/* How often something is repeated: OverflowError, not IndexError. */
bool py_to_count(PyMachine *machine, PyValue value, int64_t *out);

/* |value| as 32-bit words, least significant first, for random.seed(). The
 * caller frees *words with py_memory_free(machine, *words, 4 * *count). */
bool py_int_words(PyMachine *machine, PyValue value, uint32_t **words,
                  uint32_t *count);
int py_int_compare(PyValue a, PyValue b);

/* Compares an int of any size with a double, exactly: -1, 0, 1; 2 for NaN. */
int py_int_compare_double(PyValue number, double other);

#endif
