#include "base_float_text.h"
#include "py_int_private.h"
#include "py_iterator.h"
#include "py_libm.h"
#include "py_list.h"
#include "py_machine_private.h"
#include "py_math_parts.h"

#include <math.h>

static bool read(PyMachine *machine, PyValue value, double *out)
{
    return py_number_to_double(machine, value, out);
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

static PyValue to_whole(PyMachine *machine, PyValue value,
                        double (*round)(double))
{
    double x;
    if (py_is_int(value))
        return py_unary(machine, PY_PLUS, value);
    if (py_type_of(value)->flags & PY_TYPE_HEAP)
        return py_unsupported(machine, "a number",
                              "rounding a '%s' object here",
                              py_type_name(py_type_of(value)));
    if (!read(machine, value, &x))
        return PY_ERROR;
    return py_int_from_double(machine, isfinite(x) ? round(x) : x);
}

PyValue py_math_floor(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return to_whole(machine, args[0], floor);
}

PyValue py_math_ceil(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return to_whole(machine, args[0], ceil);
}

PyValue py_math_trunc(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!py_is_int(args[0]) && !py_is_float(args[0]))
        return py_raise(machine, &py_TypeError,
                        "type %s doesn't define __trunc__ method",
                        py_type_name(py_type_of(args[0])));
    return to_whole(machine, args[0], trunc);
}

PyValue py_math_sqrt(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    if (!read(machine, args[0], &x))
        return PY_ERROR;
    return x < 0 ? domain(machine, "nonnegative", x) : py_float(sqrt(x));
}

PyValue py_math_fabs(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, args[0], &x) ? py_float(fabs(x)) : PY_ERROR;
}

PyValue py_math_fmod(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x, y;
    if (!read(machine, args[0], &x) || !read(machine, args[1], &y))
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
    if (!read(machine, args[0], &x) || !read(machine, args[1], &y))
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
    return read(machine, args[0], &x) && read(machine, args[1], &y)
               ? py_float(copysign(x, y))
               : PY_ERROR;
}

PyValue py_math_pow(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x, y;
    if (!read(machine, args[0], &x) || !read(machine, args[1], &y))
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
    return read(machine, args[0], &y) && read(machine, args[1], &x)
               ? py_float(py_libm_atan2(y, x, libm_flag(machine)))
               : PY_ERROR;
}

/* log of an int too large for a double: of its head, and its exponent. */
static bool log_of(PyMachine *machine, PyValue value,
                   double (*fn)(double x, bool *used), double *out)
{
    bool *used = libm_flag(machine);
    double x;
    if (!py_is_int(value) && !read(machine, value, &x))
        return false;
    if (py_is_int(value)) {
        PyIntView view;
        py_int_view(value, &view);
        uint64_t bits = py_int_view_bits(&view);
        if (bits > 1024 && !view.negative) {
            PyValue head = py_int_binary(machine, PY_SHIFT_RIGHT, value,
                                         py_small((int64_t)bits - 64));
            if (py_is_error(head))
                return false;
            py_int_to_double(machine, head, &x);
            py_decref(machine, head);
            *out = fn(ldexp(x, -64), used) + fn(2.0, used) * (double)bits;
            return true;
        }
        if (!py_int_to_double(machine, value, &x))
            return false;
    }
    if (x <= 0) {
        domain(machine, "positive", x);
        return false;
    }
    *out = fn(x, used);
    return true;
}

PyValue py_math_log(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double top, bottom;
    if (!log_of(machine, args[0], py_libm_log, &top))
        return PY_ERROR;
    if (py_is_undefined(args[1]))
        return py_float(top);
    if (!log_of(machine, args[1], py_libm_log, &bottom))
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
    return log_of(machine, args[0], py_libm_log2, &result) ? py_float(result)
                                                           : PY_ERROR;
}

PyValue py_math_log10(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double result;
    return log_of(machine, args[0], py_libm_log10, &result) ? py_float(result)
                                                            : PY_ERROR;
}

PyValue py_math_isnan(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, args[0], &x) ? py_bool(isnan(x)) : PY_ERROR;
}

PyValue py_math_isinf(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, args[0], &x) ? py_bool(isinf(x)) : PY_ERROR;
}

PyValue py_math_isfinite(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    double x;
    return read(machine, args[0], &x) ? py_bool(isfinite(x)) : PY_ERROR;
}

PyValue py_math_degrees(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, args[0], &x)
               ? py_float(x * (180.0 / 3.141592653589793))
               : PY_ERROR;
}

PyValue py_math_radians(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    return read(machine, args[0], &x)
               ? py_float(x * (3.141592653589793 / 180.0))
               : PY_ERROR;
}

PyValue py_math_frexp(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    int exponent = 0;
    if (!read(machine, args[0], &x))
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
    if (!read(machine, args[0], &x))
        return PY_ERROR;
    if (!py_is_int(args[1]))
        return py_raise(machine, &py_TypeError,
                        "Expected an int as second argument to ldexp.");
    if (!py_int_to_i64(args[1], &exponent))
        exponent = ((PyInt *)py_object(args[1]))->negative ? -100000 : 100000;
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
    if (!read(machine, args[0], &x))
        return PY_ERROR;
    double fraction = modf(x, &whole);
    PyValue parts[] = {py_float(fraction), py_float(whole)};
    return py_tuple_new(machine, parts, 2);
}

PyValue py_math_ulp(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    double x;
    if (!read(machine, args[0], &x))
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
    if (!read(machine, args[0], &a) || !read(machine, args[1], &b) ||
        (!py_is_undefined(args[2]) && !read(machine, args[2], &relative)) ||
        (!py_is_undefined(args[3]) && !read(machine, args[3], &absolute)))
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

/* ---- sums of many ---- */

/* a * b exactly, as a sum of two doubles. */
static double split_product(double a, double b, double *low)
{
    const double splitter = 134217729.0; /* 2**27 + 1 */
    double t = a * splitter, a_high = t - (t - a), a_low = a - a_high;
    t = b * splitter;
    double b_high = t - (t - b), b_low = b - b_high;
    double product = a * b;
    *low = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) +
           a_low * b_low;
    return product;
}

static double split_sum(double a, double b, double *low)
{
    double sum = a + b, z = sum - a;
    *low = (a - (sum - z)) + (b - z);
    return sum;
}

/* sqrt(x1*x1 + x2*x2 + ...) in twice the precision, then rounded. */
static double norm(const double *x, uint32_t count, double largest)
{
    int exponent;
    double sum = 0, rest = 0, low, low2;
    frexp(largest, &exponent);
    for (uint32_t i = 0; i < count; i++) {
        double scaled = ldexp(x[i], -exponent);
        double square = split_product(scaled, scaled, &low);
        sum = split_sum(sum, square, &low2);
        rest += low + low2;
    }
    double root = sqrt(sum + rest);
    double square = split_product(root, root, &low);
    double error = split_sum(sum, -square, &low2);
    root += (error + (low2 - low + rest)) / (2.0 * root);
    return ldexp(root, exponent);
}

static PyValue length_of(PyMachine *machine, double *x, uint32_t count)
{
    double largest = 0;
    bool infinite = false, nan = false;
    for (uint32_t i = 0; i < count; i++) {
        x[i] = fabs(x[i]);
        infinite = infinite || isinf(x[i]);
        nan = nan || isnan(x[i]);
        largest = x[i] > largest ? x[i] : largest;
    }
    (void)machine;
    if (infinite)
        return py_float(INFINITY);
    if (nan)
        return py_float(NAN);
    if (largest == 0 || count == 1)
        return py_float(largest);
    return py_float(norm(x, count, largest));
}

PyValue py_math_hypot(PyMachine *machine, const PyValue *args, uint32_t count)
{
    double *x = py_memory_new(machine, (count + 1) * sizeof *x);
    PyValue answer = PY_ERROR;
    bool good = x != NULL;
    for (uint32_t i = 0; good && i < count; i++)
        good = read(machine, args[i], &x[i]);
    if (good)
        answer = length_of(machine, x, count);
    if (x)
        py_memory_free(machine, x, (count + 1) * sizeof *x);
    return answer;
}

PyValue py_math_dist(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue p = py_sequence_now(machine, args[0], NULL);
    PyValue q =
        py_is_error(p) ? PY_ERROR : py_sequence_now(machine, args[1], NULL);
    PyValue answer = PY_ERROR;
    if (!py_is_error(q) && py_list(p)->count != py_list(q)->count) {
        py_raise(machine, &py_ValueError,
                 "both points must have the same number of dimensions");
    } else if (!py_is_error(q)) {
        uint32_t n = py_list(p)->count;
        double *x = py_memory_new(machine, (n + 1) * sizeof *x), a, b;
        bool good = x != NULL;
        for (uint32_t i = 0; good && i < n; i++) {
            good = read(machine, py_list(p)->items[i], &a) &&
                   read(machine, py_list(q)->items[i], &b);
            x[i] = good ? a - b : 0;
        }
        if (good)
            answer = length_of(machine, x, n);
        if (x)
            py_memory_free(machine, x, (n + 1) * sizeof *x);
    }
    py_decref(machine, p);
    py_decref(machine, q);
    return answer;
}

/* Adds x to a sum of doubles that do not overlap; the new number of them. */
static uint32_t add_partial(double *partials, uint32_t count, double x)
{
    uint32_t used = 0;
    for (uint32_t i = 0; i < count; i++) {
        double y = partials[i];
        if (fabs(x) < fabs(y)) {
            double kept = x;
            x = y;
            y = kept;
        }
        double high = x + y, low = y - (high - x);
        if (low != 0)
            partials[used++] = low;
        x = high;
    }
    partials[used++] = x;
    return used;
}

/* The sum of what does not overlap, rounded once, halves to even. */
static double sum_partials(const double *partials, uint32_t count)
{
    if (count == 0)
        return 0.0;
    double high = partials[--count], low = 0;
    while (count > 0) {
        double x = high, y = partials[--count];
        high = x + y;
        low = y - (high - x);
        if (low != 0)
            break;
    }
    if (count > 0 && ((low < 0 && partials[count - 1] < 0) ||
                      (low > 0 && partials[count - 1] > 0))) {
        double y = low * 2, x = high + y;
        if (y == x - high)
            high = x;
    }
    return high;
}

#define MAX_PARTIALS 64

static PyValue sum_exactly(PyMachine *machine, PyValue list,
                           const PyValue *state, uint32_t count)
{
    (void)state;
    (void)count;
    double partials[MAX_PARTIALS], special = 0;
    uint32_t used = 0;
    bool infinite = false;
    if (!py_charge(machine, py_list(list)->count))
        return PY_ERROR;
    for (uint32_t i = 0; i < py_list(list)->count; i++) {
        double x;
        if (!read(machine, py_list(list)->items[i], &x))
            return PY_ERROR;
        if (!isfinite(x)) {
            infinite = infinite || isinf(x);
            special += x;
            continue;
        }
        used = add_partial(partials, used, x);
        if (used && !isfinite(partials[used - 1]))
            return py_raise(machine, &py_OverflowError,
                            "intermediate overflow in fsum");
    }
    if (special != 0) {
        if (isnan(special) && infinite)
            return py_raise(machine, &py_ValueError, "-inf + inf in fsum");
        return py_float(special);
    }
    return py_float(sum_partials(partials, used));
}

PyValue py_math_fsum(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_with_list(machine, args[0], sum_exactly, NULL, 0);
}

static PyValue multiply_all(PyMachine *machine, PyValue list,
                            const PyValue *state, uint32_t count)
{
    (void)count;
    PyValue product = py_incref(state[0]);
    if (!py_charge(machine, py_list(list)->count))
        py_assign(machine, &product, PY_ERROR);
    for (uint32_t i = 0; i < py_list(list)->count && !py_is_error(product); i++)
        py_assign(
            machine, &product,
            py_binary(machine, PY_MULTIPLY, product, py_list(list)->items[i]));
    return product;
}

PyValue py_math_prod(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue start = py_is_undefined(args[1]) ? py_small(1) : args[1];
    return py_with_list(machine, args[0], multiply_all, &start, 1);
}
