#include "py_math_integers.h"

#include "py_argument.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int_math.h"
#include "py_operator.h"

static bool check_int(PyMachine *machine, const PyValue *argument)
{
    PyValue number;
    return py_argument_int(machine, argument, &number);
}

PyValue py_math_isqrt(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!check_int(machine, &args[0]))
        return PY_ERROR;
    return py_int_square_root(machine, args[0]);
}

static PyValue factor_of(PyMachine *machine, PyValue base, int64_t offset)
{
    PyValue number = py_int_from_i64(machine, offset);
    if (py_is_error(number) || py_is(base, py_small(0)))
        return number;
    PyValue factor = py_int_binary(machine, PY_ADD, base, number);
    py_decref(machine, number);
    return factor;
}

/* The product of base + first .. base + last, halves first so that factors stay
 * alike. */
static PyValue product_of(PyMachine *machine, PyValue base, int64_t first,
                          int64_t last)
{
    if (first > last)
        return py_small(1);
    if (last - first < 8) {
        PyValue product = factor_of(machine, base, first);
        for (int64_t i = first + 1; i <= last && !py_is_error(product); i++) {
            PyValue factor = factor_of(machine, base, i);
            PyValue next =
                py_is_error(factor)
                    ? PY_ERROR
                    : py_int_binary(machine, PY_MULTIPLY, product, factor);
            py_decref(machine, factor);
            py_assign(machine, &product, next);
        }
        return product;
    }
    int64_t middle = first + (last - first) / 2;
    PyValue low = product_of(machine, base, first, middle);
    PyValue high = py_is_error(low)
                       ? PY_ERROR
                       : product_of(machine, base, middle + 1, last);
    PyValue product = py_is_error(high)
                          ? PY_ERROR
                          : py_int_binary(machine, PY_MULTIPLY, low, high);
    py_decref(machine, low);
    py_decref(machine, high);
    return product;
}

PyValue py_math_factorial(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)count;
    int64_t n;
    if (!check_int(machine, &args[0]))
        return PY_ERROR;
    if (py_int_compare(args[0], py_small(0)) < 0)
        return py_raise(machine, &py_ValueError,
                        "factorial() not defined for negative values");
    if (!py_int_to_i64(args[0], &n))
        return py_raise(machine, &py_OverflowError,
                        "factorial() argument should not exceed "
                        "9223372036854775807");
    return py_charge(machine, (uint64_t)n)
               ? product_of(machine, py_small(0), 1, n)
               : PY_ERROR;
}

static bool check_pair(PyMachine *machine, const PyValue *args)
{
    static const char *const MESSAGES[] = {"n must be a non-negative integer",
                                           "k must be a non-negative integer"};
    for (int i = 0; i < 2; i++)
        if (!check_int(machine, &args[i]))
            return false;
    for (int i = 0; i < 2; i++)
        if (py_int_compare(args[i], py_small(0)) < 0) {
            py_raise(machine, &py_ValueError, "%s", MESSAGES[i]);
            return false;
        }
    return true;
}

/* The product of the last k numbers up to n = base + k; k is named if there are
 * too many. */
static PyValue falling(PyMachine *machine, PyValue base, PyValue k,
                       const char *name, int64_t *count)
{
    if (!py_int_to_i64(k, count))
        return py_raise(machine, &py_OverflowError,
                        "%s must not exceed 9223372036854775807", name);
    return py_charge(machine, (uint64_t)*count)
               ? product_of(machine, base, 1, *count)
               : PY_ERROR;
}

PyValue py_math_perm(PyMachine *machine, const PyValue *args, uint32_t count)
{
    int64_t factors;
    if (py_is_undefined(args[1]) || py_is_none(args[1]))
        return py_math_factorial(machine, args, count);
    if (!check_pair(machine, args))
        return PY_ERROR;
    if (py_int_compare(args[1], args[0]) > 0)
        return py_small(0);
    PyValue base = py_int_binary(machine, PY_SUBTRACT, args[0], args[1]);
    if (py_is_error(base))
        return PY_ERROR;
    PyValue answer = falling(machine, base, args[1], "k", &factors);
    py_decref(machine, base);
    return answer;
}

/* base + k over k. */
static PyValue choose(PyMachine *machine, PyValue base, PyValue k)
{
    int64_t factors;
    PyValue top = falling(machine, base, k, "min(n - k, k)", &factors);
    PyValue bottom = py_is_error(top)
                         ? PY_ERROR
                         : product_of(machine, py_small(0), 1, factors);
    PyValue answer = PY_ERROR;
    if (!py_is_error(bottom))
        py_int_divmod(machine, top, bottom, &answer, NULL);
    py_decref(machine, top);
    py_decref(machine, bottom);
    return answer;
}

PyValue py_math_comb(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!check_pair(machine, args))
        return PY_ERROR;
    if (py_int_compare(args[1], args[0]) > 0)
        return py_small(0);
    PyValue rest = py_int_binary(machine, PY_SUBTRACT, args[0], args[1]);
    if (py_is_error(rest))
        return PY_ERROR;
    bool less = py_int_compare(rest, args[1]) < 0;
    PyValue answer =
        less ? choose(machine, args[1], rest) : choose(machine, rest, args[1]);
    py_decref(machine, rest);
    return answer;
}

static PyValue absolute(PyMachine *machine, PyValue number)
{
    return py_int_compare(number, py_small(0)) < 0
               ? py_int_negate(machine, number)
               : py_unary(machine, PY_PLUS, number);
}

/* Euclid; gives references up. */
static PyValue gcd_of(PyMachine *machine, PyValue a, PyValue b)
{
    while (!py_is_error(a) && !py_is_error(b) && !py_is(b, py_small(0))) {
        PyValue rest = PY_ERROR;
        if (!py_charge(machine, 1) ||
            !py_int_divmod(machine, a, b, NULL, &rest))
            rest = PY_ERROR;
        py_decref(machine, a);
        a = b;
        b = rest;
    }
    if (py_is_error(b))
        py_assign(machine, &a, PY_ERROR);
    else
        py_decref(machine, b);
    return a;
}

PyValue py_math_gcd(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue result = py_small(0);
    for (uint32_t i = 0; i < count && !py_is_error(result); i++) {
        PyValue next = check_int(machine, &args[i]) ? absolute(machine, args[i])
                                                    : PY_ERROR;
        result = gcd_of(machine, result, next);
    }
    return result;
}

static PyValue lcm_of(PyMachine *machine, PyValue a, PyValue b)
{
    if (py_is(a, py_small(0)) || py_is(b, py_small(0)))
        return py_small(0);
    PyValue common = gcd_of(machine, py_incref(a), py_incref(b));
    PyValue part = PY_ERROR, answer = PY_ERROR;
    if (!py_is_error(common) && py_int_divmod(machine, a, common, &part, NULL))
        answer = py_int_binary(machine, PY_MULTIPLY, part, b);
    py_decref(machine, common);
    py_decref(machine, part);
    return answer;
}

PyValue py_math_lcm(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue result = py_small(1);
    for (uint32_t i = 0; i < count && !py_is_error(result); i++) {
        PyValue next = check_int(machine, &args[i]) ? absolute(machine, args[i])
                                                    : PY_ERROR;
        PyValue joined =
            py_is_error(next) ? PY_ERROR : lcm_of(machine, result, next);
        py_decref(machine, next);
        py_assign(machine, &result, joined);
    }
    return result;
}
