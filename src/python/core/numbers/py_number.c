#include "py_number.h"

#include "py_argument.h"
#include "py_complex.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_float_number.h"
#include "py_int_limbs.h"
#include "py_int_math.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_string.h"
#include "py_text.h"
#include "py_tuple.h"

#include <math.h>

PyValue py_number_absolute(PyMachine *machine, PyValue number)
{
    PyIntView view;
    if (py_is_any_float(number))
        return py_float(fabs(py_any_float_value(number)));
    py_int_view(number, &view);
    return view.negative ? py_int_negate(machine, number)
                         : py_int_plain(machine, number);
}

/* --- rounding -------------------------------------------------------------
 */

/* Nearest multiple of 10 ** digits, ties to the even one. */
static PyValue round_int(PyMachine *machine, PyValue number, PyValue digits)
{
    PyValue unit = py_int_binary(machine, PY_POWER, py_small(10), digits);
    PyValue q = PY_ERROR, r = PY_ERROR, twice = PY_ERROR, answer = PY_ERROR;
    if (!py_is_error(unit) && py_int_divmod(machine, number, unit, &q, &r))
        twice = py_int_binary(machine, PY_ADD, r, r);
    if (!py_is_error(twice)) {
        int order = py_int_compare(twice, unit);
        PyIntView view;
        py_int_view(q, &view);
        bool odd = view.count && (view.limbs[0] & 1);
        PyValue down = py_int_binary(machine, PY_SUBTRACT, number, r);
        bool up = order > 0 || (order == 0 && odd);
        answer = py_is_error(down) || !up
                     ? py_incref(down)
                     : py_int_binary(machine, PY_ADD, down, unit);
        py_decref(machine, down);
    }
    py_decref(machine, unit);
    py_decref(machine, q);
    py_decref(machine, r);
    py_decref(machine, twice);
    return answer;
}

static bool is_given(PyValue value)
{
    return !py_is_undefined(value) && !py_is_none(value);
}

static PyValue round_float(PyMachine *machine, double number,
                           const PyValue *digits)
{
    double answer;
    PyValue places = py_small(0);
    bool whole = !is_given(*digits);
    if (whole && !isfinite(number))
        return py_int_from_double(machine, number);
    if (!whole && (!py_argument_int(machine, digits, &places) ||
                   !py_float_charge_text(machine, number)))
        return PY_ERROR;
    if (!py_float_round(number, py_int_clamp(places), &answer))
        return py_raise(machine, &py_OverflowError,
                        "rounded value too large to represent");
    return whole ? py_int_from_double(machine, answer) : py_float(answer);
}

PyValue py_number_round(PyMachine *machine, PyValue number,
                        const PyValue *digits)
{
    PyValue places = py_small(0);
    if (py_is_any_float(number))
        return round_float(machine, py_any_float_value(number), digits);
    if (is_given(*digits) && !py_argument_int(machine, digits, &places))
        return PY_ERROR;
    if (py_int_compare(places, py_small(0)) >= 0)
        return py_int_plain(machine, number);
    PyValue below = py_int_negate(machine, places);
    PyValue answer =
        py_is_error(below) ? PY_ERROR : round_int(machine, number, below);
    py_decref(machine, below);
    return answer;
}

PyValue py_number_whole(PyMachine *machine, PyValue number,
                        double (*round)(double))
{
    if (py_is_int(number))
        return py_int_plain(machine, number);
    double x = py_any_float_value(number);
    return py_int_from_double(machine, isfinite(x) ? round(x) : x);
}

/* --- of two numbers and of three ------------------------------------------
 */

static PyValue divmod_floats(PyMachine *machine, PyValue a, PyValue b)
{
    double x, y, quotient, rest;
    if (!py_number_to_double(machine, a, &x) ||
        !py_number_to_double(machine, b, &y))
        return PY_ERROR;
    if (y == 0)
        return py_raise(machine, &py_ZeroDivisionError, "%s",
                        py_machine_version(machine) < 314 ? "float divmod()"
                                                          : "division by zero");
    py_float_divmod(x, y, &quotient, &rest);
    PyValue parts[] = {py_float(quotient), py_float(rest)};
    return py_tuple_new(machine, parts, 2);
}

PyValue py_number_divmod(PyMachine *machine, PyValue a, PyValue b)
{
    if (!py_is_number(a) || !py_is_number(b))
        return PY_NOT_IMPLEMENTED;
    if (py_is_any_float(a) || py_is_any_float(b))
        return divmod_floats(machine, a, b);
    if (py_int_compare(b, py_small(0)) == 0)
        return py_int_binary(machine, PY_FLOOR_DIVIDE, a, b);
    PyValue parts[2];
    if (!py_int_divmod(machine, a, b, &parts[0], &parts[1]))
        return PY_ERROR;
    return py_tuple_steal(machine, parts, 2);
}

static bool is_complex_like(PyValue value)
{
    return py_is_number(value) || py_is_any_complex(value);
}

PyValue py_number_power_modulo(PyMachine *machine, PyValue base,
                               PyValue exponent, PyValue modulus)
{
    if (py_is_int(base) && py_is_int(exponent) && py_is_int(modulus))
        return py_int_power_modulo(machine, base, exponent, modulus);
    PyValue three[] = {base, exponent, modulus};
    for (int i = 0; i < 3; i++) { /* the first that is no int answers */
        if (py_is_any_float(three[i]))
            return py_raise(machine, &py_TypeError,
                            "pow() 3rd argument not allowed unless all "
                            "arguments are integers");
        if (py_is_any_complex(three[i]) && is_complex_like(base) &&
            is_complex_like(exponent))
            return py_raise(machine, &py_ValueError, "complex modulo");
    }
    return PY_NOT_IMPLEMENTED;
}

/* --- methods --------------------------------------------------------------
 */

PyValue py_number_abs(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_number_absolute(machine, args[0]);
}

PyValue py_number_do_round(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue places;
    if (py_is_int(args[0]) && py_is_none(args[1]) &&
        !py_argument_int(machine, &args[1], &places))
        return PY_ERROR;
    return py_number_round(machine, args[0], &args[1]);
}

PyValue py_number_trunc(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_number_whole(machine, args[0], trunc);
}

PyValue py_number_floor(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_number_whole(machine, args[0], floor);
}

PyValue py_number_ceil(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_number_whole(machine, args[0], ceil);
}

PyValue py_number_float(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    double number;
    return py_number_to_double(machine, args[0], &number) ? py_float(number)
                                                          : PY_ERROR;
}

/* An int leaves what is no int to the other. */
static bool knows(PyValue self, PyValue other)
{
    return py_is_int(self) ? py_is_int(other) : py_is_number(other);
}

PyValue py_number_do_divmod(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return knows(args[0], args[1]) ? py_number_divmod(machine, args[0], args[1])
                                   : PY_NOT_IMPLEMENTED;
}

PyValue py_number_rdivmod(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return knows(args[0], args[1]) ? py_number_divmod(machine, args[1], args[0])
                                   : PY_NOT_IMPLEMENTED;
}

/* Floats refuse a modulus at once, ints leave what is no int to the others. */
static PyValue power(PyMachine *machine, PyValue self, PyValue base,
                     PyValue exponent, PyValue modulus)
{
    const PyType *type = py_is_int(self) ? &py_int_type : &py_float_type;
    if (!is_given(modulus))
        return type->binary(machine, PY_POWER, base, exponent);
    bool are_ints =
        py_is_int(base) && py_is_int(exponent) && py_is_int(modulus);
    if (py_is_int(self) && !are_ints)
        return PY_NOT_IMPLEMENTED;
    return are_ints ? py_int_power_modulo(machine, base, exponent, modulus)
                    : py_number_power_modulo(machine, self, exponent, modulus);
}

PyValue py_number_pow(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return power(machine, args[0], args[0], args[1], args[2]);
}

PyValue py_number_rpow(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return power(machine, args[0], args[1], args[0], args[2]);
}

/* --- made from text ------------------------------------------------------- */

enum { LITERAL_TEXT, LITERAL_TYPE, LITERAL_STATE };

static bool make_literal(PyMachine *machine, const PyValue *state,
                         uint32_t count, BaseText *out)
{
    (void)count;
    return py_repr(machine, state[LITERAL_TEXT], out);
}

static PyValue refuse_literal(PyMachine *machine, PyValue text,
                              const PyValue *state, uint32_t count)
{
    (void)count;
    return py_raise(machine, &py_ValueError,
                    "could not convert string to %s: %s",
                    py_class(state[LITERAL_TYPE])->name, py_string(text)->text);
}

PyValue py_number_refuse_text(PyMachine *machine, PyValue text,
                              const PyType *type)
{
    const PyValue state[LITERAL_STATE] = {text, py_from_object(type)};
    return py_make_text(machine, make_literal, refuse_literal, state,
                        LITERAL_STATE);
}
