/*
 * py_number.h - what int and float both can do: abs(), round(), divmod(),
 * pow() with a modulus, and rounding to an int. Knows of no other numbers.
 */
#ifndef PY_NUMBER_H
#define PY_NUMBER_H

#include "py_float.h"
#include "py_int.h"

static inline bool py_is_number(PyValue value)
{
    return py_is_any_float(value) || py_is_int(value);
}

/* `number` is an int or a float, perhaps of a class that derives from one; the
 * result is exactly of that type. */
PyValue py_number_absolute(PyMachine *machine, PyValue number);
/* To an int if `digits`, the address of an argument (py_argument.h), holds
 * None or was not given. */
PyValue py_number_round(PyMachine *machine, PyValue number,
                        const PyValue *digits);
/* An int: `round` is floor(), ceil() or trunc(). */
PyValue py_number_whole(PyMachine *machine, PyValue number,
                        double (*round)(double));

/* PY_NOT_IMPLEMENTED if one of them is no number. */
PyValue py_number_divmod(PyMachine *machine, PyValue a, PyValue b);
PyValue py_number_power_modulo(PyMachine *machine, PyValue base,
                               PyValue exponent, PyValue modulus);

/* ValueError: `type` is not made of the text, str or bytes, which is quoted.
 * May be PY_PENDING. */
PyValue py_number_refuse_text(PyMachine *machine, PyValue text,
                              const PyType *type);

/* Those methods of the two types that no slot stands for. */
#define PY_NUMBER_METHODS(type)                                                \
    PY_METHOD(type, "__abs__", py_number_abs, 0, 0),                           \
        PY_METHOD(type, "__round__", py_number_do_round, 0, 1),                \
        PY_METHOD(type, "__trunc__", py_number_trunc, 0, 0),                   \
        PY_METHOD(type, "__floor__", py_number_floor, 0, 0),                   \
        PY_METHOD(type, "__ceil__", py_number_ceil, 0, 0),                     \
        PY_METHOD(type, "__int__", py_number_trunc, 0, 0),                     \
        PY_METHOD(type, "__float__", py_number_float, 0, 0),                   \
        PY_METHOD(type, "__divmod__", py_number_do_divmod, 1, 1),              \
        PY_METHOD(type, "__rdivmod__", py_number_rdivmod, 1, 1),               \
        PY_METHOD(type, "__pow__", py_number_pow, 1, 2),                       \
        PY_METHOD(type, "__rpow__", py_number_rpow, 1, 2)

#define PY_NUMBER_DECLARE(name)                                                \
    PyValue py_number_##name(PyMachine *machine, const PyValue *args,          \
                             uint32_t count);
PY_NUMBER_DECLARE(abs)
PY_NUMBER_DECLARE(do_round)
PY_NUMBER_DECLARE(trunc)
PY_NUMBER_DECLARE(floor)
PY_NUMBER_DECLARE(ceil)
PY_NUMBER_DECLARE(float)
PY_NUMBER_DECLARE(do_divmod)
PY_NUMBER_DECLARE(rdivmod)
PY_NUMBER_DECLARE(pow)
PY_NUMBER_DECLARE(rpow)
#undef PY_NUMBER_DECLARE

#endif
