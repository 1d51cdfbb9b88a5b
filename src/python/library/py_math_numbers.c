#include "py_math_numbers.h"

#include "base_float_text.h"
#include "py_argument.h"
#include "py_ask.h"
#include "py_exception.h"
#include "py_instance.h"
#include "py_int_limbs.h"
#include "py_int_math.h"
#include "py_libm.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_number.h"
#include "py_tuple.h"

#include <float.h>
#include <math.h>
#include <string.h>

static bool read(PyMachine *machine, const PyValue *argument, double *out)
{
    return py_argument_double(machine, argument, out);
}

/* From 3.14 on the messages say what was wanted. */
static PyValue domain(PyMachine *machine, const char *wanted, double x)
{
    char digits[BASE_FLOAT_TEXT_SIZE];
    if (py_machine_version(machine) < 314 || !wanted)
        return py_raise(machine, &py_ValueError, "math domain error");
    base_float_text(x, digits);
    return py_raise(machine, &py_ValueError, "expected a %s input, got %s",
                    wanted, digits);
}

static bool *libm_flag(PyMachine *machine)
{
    return &py_machine_random(machine)->used_libm;
}

/* A class of the program's may say what its instances are rounded to. */
static PyValue to_whole(PyMachine *machine, const PyValue *argument,
                        PySpecial special, double (*round)(double))
{
    double x;
    PyValue answer;
    if (py_ask_special(machine, *argument, special, PY_UNDEFINED, PY_ASK_ANY,
                       &answer))
        return answer;
    if (py_is_int(*argument))
        return py_int_plain(machine, *argument);
    if (!read(machine, argument, &x))
        return PY_ERROR;
    return py_int_from_double(machine, isfinite(x) ? round(x) : x);
}

PyValue py_math_floor(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return to_whole(machine, &args[0], PY_SPECIAL_FLOOR, floor);
}

PyValue py_math_ceil(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return to_whole(machine, &args[0], PY_SPECIAL_CEIL, ceil);
}

PyValue py_math_trunc(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    bool known = py_is_int(args[0]) || py_is_any_float(args[0]) ||
                 !py_is_undefined(py_special(args[0], PY_SPECIAL_TRUNC));
    if (!known)
        return py_raise(machine, &py_TypeError,
                        "type %s doesn't define __trunc__ method",
                        py_type_name(py_type_of(args[0])));
    return to_whole(machine, &args[0], PY_SPECIAL_TRUNC, trunc);
}

PyValue py_math_sqrt(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    if (!read(machine, &args[0], &x))
        return PY_ERROR;
    return x < 0 ? domain(machine, "nonnegative", x) : py_float(sqrt(x));
}

PyValue py_math_fabs(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, &args[0], &x) ? py_float(fabs(x)) : PY_ERROR;
}

PyValue py_math_fmod(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x, y;
    if (!read(machine, &args[0], &x) || !read(machine, &args[1], &y))
        return PY_ERROR;
    double rest = isinf(y) && isfinite(x) ? x : fmod(x, y);
    if (isnan(rest) && !isnan(x) && !isnan(y))
        return domain(machine, NULL, x);
    return py_float(rest);
}

PyValue py_math_remainder(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)count;
    double x, y;
    if (!read(machine, &args[0], &x) || !read(machine, &args[1], &y))
        return PY_ERROR;
    double rest = remainder(x, y);
    if (isnan(rest) && !isnan(x) && !isnan(y))
        return domain(machine, NULL, x);
    return py_float(rest);
}

PyValue py_math_copysign(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    double x, y;
    return read(machine, &args[0], &x) && read(machine, &args[1], &y)
               ? py_float(copysign(x, y))
               : PY_ERROR;
}

PyValue py_math_pow(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x, y;
    if (!read(machine, &args[0], &x) || !read(machine, &args[1], &y))
        return PY_ERROR;
    double result = py_libm_pow(x, y, libm_flag(machine));
    if (isfinite(x) && isfinite(y)) {
        if (isnan(result) || (x == 0 && y < 0))
            return domain(machine, NULL, x);
        if (isinf(result))
            return py_raise(machine, &py_OverflowError, "math range error");
    }
    return py_float(result);
}

PyValue py_math_atan2(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double y, x;
    return read(machine, &args[0], &y) && read(machine, &args[1], &x)
               ? py_float(py_libm_atan2(y, x, libm_flag(machine)))
               : PY_ERROR;
}

/* The number's first bits, rounded once as a double from 0.5 to 1, and what
 * power of two they stand before. */
static bool split_int(PyMachine *machine, PyValue number, uint64_t bits,
                      double *head, int64_t *exponent)
{
    enum { KEPT = 62 };
    PyValue shift = py_small((int64_t)bits - KEPT), kept = PY_ERROR;
    PyValue top = py_int_binary(machine, PY_SHIFT_RIGHT, number, shift);
    if (!py_is_error(top))
        kept = py_int_binary(machine, PY_SHIFT_LEFT, top, shift);
    int64_t first = 0;
    bool good = !py_is_error(kept) && py_int_to_i64(top, &first);
    if (good && py_int_compare(kept, number) != 0)
        first |= 1;
    py_decref(machine, top);
    py_decref(machine, kept);
    int rounded_up;
    *head = frexp((double)first, &rounded_up);
    *exponent = (int64_t)bits + rounded_up - KEPT;
    return good;
}

/* Of an int too large for a double from its first bits and its exponent. */
static bool log_of_int(PyMachine *machine, PyValue number,
                       double (*fn)(double x, bool *used), double *out)
{
    double x;
    int64_t exponent;
    if (py_int_compare(number, py_small(0)) <= 0) {
        py_raise(machine, &py_ValueError, "%s",
                 py_machine_version(machine) < 314
                     ? "math domain error"
                     : "expected a positive input");
        return false;
    }
    PyIntView view;
    py_int_view(number, &view);
    uint64_t bits = py_int_view_bits(&view);
    if (bits < DBL_MAX_EXP) {
        if (!py_int_to_double(machine, number, &x))
            return false;
        *out = fn(x, libm_flag(machine));
        return true;
    }
    if (!split_int(machine, number, bits, &x, &exponent))
        return false;
    if (exponent <= DBL_MAX_EXP)
        *out = fn(ldexp(x, (int)exponent), libm_flag(machine));
    else
        *out = fn(x, libm_flag(machine)) +
               fn(2.0, libm_flag(machine)) * (double)exponent;
    return true;
}

static bool log_of(PyMachine *machine, const PyValue *argument,
                   double (*fn)(double x, bool *used), double *out)
{
    double x;
    if (py_is_int(*argument))
        return log_of_int(machine, *argument, fn, out);
    if (!read(machine, argument, &x))
        return false;
    if (x <= 0) {
        domain(machine, "positive", x);
        return false;
    }
    *out = fn(x, libm_flag(machine));
    return true;
}

PyValue py_math_log(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double top, bottom;
    if (!log_of(machine, &args[0], py_libm_log, &top))
        return PY_ERROR;
    if (py_is_undefined(args[1]))
        return py_float(top);
    if (!log_of(machine, &args[1], py_libm_log, &bottom))
        return PY_ERROR;
    if (bottom == 0)
        return py_raise(machine, &py_ZeroDivisionError, "%s",
                        py_machine_version(machine) < 314
                            ? "float division by zero"
                            : "division by zero");
    return py_float(top / bottom);
}

PyValue py_math_log2(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double result;
    return log_of(machine, &args[0], py_libm_log2, &result) ? py_float(result)
                                                            : PY_ERROR;
}

PyValue py_math_log10(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double result;
    return log_of(machine, &args[0], py_libm_log10, &result) ? py_float(result)
                                                             : PY_ERROR;
}

PyValue py_math_isnan(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, &args[0], &x) ? py_bool(isnan(x)) : PY_ERROR;
}

PyValue py_math_isinf(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, &args[0], &x) ? py_bool(isinf(x)) : PY_ERROR;
}

PyValue py_math_isfinite(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    double x;
    return read(machine, &args[0], &x) ? py_bool(isfinite(x)) : PY_ERROR;
}

PyValue py_math_degrees(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, &args[0], &x)
               ? py_float(x * (180.0 / 3.141592653589793))
               : PY_ERROR;
}

PyValue py_math_radians(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, &args[0], &x)
               ? py_float(x * (3.141592653589793 / 180.0))
               : PY_ERROR;
}

PyValue py_math_frexp(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    int exponent = 0;
    if (!read(machine, &args[0], &x))
        return PY_ERROR;
    if (isfinite(x))
        x = frexp(x, &exponent);
    PyValue parts[] = {py_float(x), py_small(exponent)};
    return py_tuple_new(machine, parts, 2);
}

PyValue py_math_ldexp(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    int64_t exponent;
    if (!read(machine, &args[0], &x))
        return PY_ERROR;
    if (!py_is_int(args[1]))
        return py_raise(machine, &py_TypeError,
                        "Expected an int as second argument to ldexp.");
    exponent = py_int_clamp(args[1]);
    exponent = exponent > 100000    ? 100000
               : exponent < -100000 ? -100000
                                    : exponent;
    double result = ldexp(x, (int)exponent);
    if (isinf(result) && isfinite(x))
        return py_raise(machine, &py_OverflowError, "math range error");
    return py_float(result);
}

PyValue py_math_modf(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x, whole;
    if (!read(machine, &args[0], &x))
        return PY_ERROR;
    double fraction = modf(x, &whole);
    PyValue parts[] = {py_float(fraction), py_float(whole)};
    return py_tuple_new(machine, parts, 2);
}

PyValue py_math_ulp(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    if (!read(machine, &args[0], &x))
        return PY_ERROR;
    x = fabs(x);
    if (!isfinite(x))
        return py_float(x);
    double next = nextafter(x, INFINITY);
    return py_float(isinf(next) ? x - nextafter(x, 0) : next - x);
}

PyValue py_math_isclose(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double a, b, relative = 1e-09, absolute = 0.0;
    if (!read(machine, &args[0], &a) || !read(machine, &args[1], &b) ||
        (!py_is_undefined(args[2]) && !read(machine, &args[2], &relative)) ||
        (!py_is_undefined(args[3]) && !read(machine, &args[3], &absolute)))
        return PY_ERROR;
    if (relative < 0 || absolute < 0)
        return py_raise(machine, &py_ValueError,
                        "tolerances must be non-negative");
    if (a == b)
        return PY_TRUE;
    if (isinf(a) || isinf(b))
        return PY_FALSE;
    double distance = fabs(b - a);
    return py_bool(distance <= fabs(relative * b) ||
                   distance <= fabs(relative * a) || distance <= absolute);
}

/* A float's place among all floats, in their order; both zeros are 0. */
static int64_t place_of(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    int64_t size = (int64_t)(bits & INT64_MAX);
    return bits >> 63 ? -size : size;
}

static double at_place(int64_t place, bool negative)
{
    uint64_t bits = (uint64_t)(place < 0 ? -place : place);
    double x;
    if (place < 0 || (place == 0 && negative))
        bits |= (uint64_t)1 << 63;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static double go(double from, double to, uint64_t steps)
{
    if (isnan(from) || isnan(to))
        return from + to;
    if (steps == 0 || from == to)
        return steps == 0 ? from : to;
    int64_t start = place_of(from), end = place_of(to);
    uint64_t way = end > start ? (uint64_t)end - (uint64_t)start
                               : (uint64_t)start - (uint64_t)end;
    if (steps >= way)
        return to;
    int64_t place =
        end > start ? start + (int64_t)steps : start - (int64_t)steps;
    return at_place(place, signbit(from));
}

/* nextafter(x, y, *, steps=None), where steps came with 3.12 */
PyValue py_math_nextafter(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    double x, y;
    PyIntView view;
    if (!read(machine, &args[0], &x) || !read(machine, &args[1], &y))
        return PY_ERROR;
    if (count < 3 || py_is_undefined(args[2]) || py_is_none(args[2]))
        return py_float(nextafter(x, y));
    if (!py_is_int(args[2]))
        return py_raise(machine, &py_TypeError,
                        "'%s' object cannot be interpreted as an integer",
                        py_type_name(py_type_of(args[2])));
    py_int_view(args[2], &view);
    if (view.negative)
        return py_raise(machine, &py_ValueError,
                        "steps must be a non-negative integer");
    uint64_t bits = py_int_view_bits(&view);
    uint64_t steps = bits > 63 ? UINT64_MAX : 0;
    int64_t small = 0;
    if (bits <= 63 && py_int_to_i64(args[2], &small))
        steps = (uint64_t)small;
    return py_float(go(x, y, steps));
}

PyValue py_math_fma(PyMachine *machine, const PyValue *args, uint32_t count)
{
    double x, y, z;
    (void)count;
    if (!read(machine, &args[0], &x) || !read(machine, &args[1], &y) ||
        !read(machine, &args[2], &z))
        return PY_ERROR;
    double result = fma(x, y, z);
    if (isnan(result) && !isnan(x) && !isnan(y) && !isnan(z))
        return py_raise(machine, &py_ValueError, "invalid operation in fma");
    if (isinf(result) && isfinite(x) && isfinite(y) && isfinite(z))
        return py_raise(machine, &py_OverflowError, "overflow in fma");
    return py_float(result);
}
