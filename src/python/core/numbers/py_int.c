#include "py_int.h"

#include "py_exception.h"
#include "py_float.h"
#include "py_fuel.h"
#include "py_int_limbs.h"

#include <math.h>

PyValue py_int_from_u64(PyMachine *machine, uint64_t number)
{
    if (number <= (uint64_t)PY_SMALL_MAX)
        return py_small((int64_t)number);
    PyInt *big = py_int_alloc(machine, 1);
    if (!big)
        return PY_ERROR;
    big->limbs[0] = number;
    return py_from_object(big);
}

PyValue py_int_from_i64(PyMachine *machine, int64_t number)
{
    if (py_fits_small(number))
        return py_small(number);
    PyInt *big = py_int_alloc(machine, 1);
    if (!big)
        return PY_ERROR;
    big->negative = number < 0;
    big->limbs[0] = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    return py_from_object(big);
}

PyValue py_int_from_double(PyMachine *machine, double number)
{
    if (isnan(number))
        return py_raise(machine, &py_ValueError,
                        "cannot convert float NaN to integer");
    if (isinf(number))
        return py_raise(machine, &py_OverflowError,
                        "cannot convert float infinity to integer");
    if (fabs(number) < 0x1p62)
        return py_int_from_i64(machine, (int64_t)number);
    int exponent;
    double fraction = frexp(fabs(number), &exponent);
    uint64_t mantissa = (uint64_t)ldexp(fraction, 53);
    unsigned shift = (unsigned)(exponent - 53);
    PyInt *big = py_int_alloc(machine, shift / 64 + 2);
    if (!big)
        return PY_ERROR;
    big->negative = number < 0;
    big->limbs[shift / 64] = mantissa << shift % 64;
    if (shift % 64)
        big->limbs[shift / 64 + 1] = mantissa >> (64 - shift % 64);
    return py_int_finish(machine, big);
}

bool py_int_to_i64(PyValue value, int64_t *out)
{
    if (py_is_small(value)) {
        *out = py_small_value(value);
        return true;
    }
    if (!py_is_int(value))
        return false;
    PyIntView view;
    py_int_view(value, &view);
    uint64_t low = view.count ? view.limbs[0] : 0;
    if (view.count > 1 || low > (uint64_t)INT64_MAX + view.negative)
        return false;
    *out = view.negative ? (int64_t)(0 - low) : (int64_t)low;
    return true;
}

int64_t py_int_clamp(PyValue number)
{
    int64_t fits;
    PyIntView view;
    if (py_int_to_i64(number, &fits))
        return fits;
    py_int_view(number, &view);
    return view.negative ? INT64_MIN : INT64_MAX;
}

/* The 64 highest bits, and whether any lower one is set. */
static uint64_t top_bits(const PyIntView *view, bool *sticky)
{
    uint32_t n = view->count;
    BASE_INVARIANT(n != 0 && view->limbs[n - 1] != 0);
    uint64_t top = view->limbs[n - 1];
    unsigned shift = (unsigned)__builtin_clzll(top);
    uint64_t result = top << shift;
    *sticky = false;
    if (n > 1) {
        uint64_t next = view->limbs[n - 2];
        if (shift) {
            result |= next >> (64 - shift);
            *sticky = next << shift != 0;
        } else {
            *sticky = next != 0;
        }
    }
    for (uint32_t i = 0; i + 2 < n && !*sticky; i++)
        *sticky = view->limbs[i] != 0;
    return result;
}

bool py_int_to_double(PyMachine *machine, PyValue value, double *out)
{
    if (py_is_small(value)) {
        *out = (double)py_small_value(value);
        return true;
    }
    PyIntView view;
    py_int_view(value, &view);
    *out = 0.0;
    if (view.count == 0)
        return true;
    bool sticky;
    uint64_t top = top_bits(&view, &sticky);
    double size =
        py_round_scaled(top, sticky, (int64_t)py_int_view_bits(&view) - 64);
    if (isinf(size)) {
        py_raise(machine, &py_OverflowError,
                 "int too large to convert to float");
        return false;
    }
    *out = view.negative ? -size : size;
    return true;
}

bool py_number_to_double(PyMachine *machine, PyValue value, double *out)
{
    if (py_is_any_float(value)) {
        *out = py_any_float_value(value);
        return true;
    }
    if (py_is_int(value))
        return py_int_to_double(machine, value, out);
    py_raise(machine, &py_TypeError, "must be real number, not %s",
             py_type_name(py_type_of(value)));
    return false;
}

static bool to_i64_or(PyMachine *machine, PyValue value, const PyType *error,
                      int64_t *out)
{
    if (py_int_to_i64(value, out))
        return true;
    if (py_is_int(value))
        py_raise(machine, error,
                 "cannot fit 'int' into an index-sized integer");
    else
        py_raise(machine, &py_TypeError,
                 "'%s' object cannot be interpreted as an integer",
                 py_type_name(py_type_of(value)));
    return false;
}

bool py_to_index(PyMachine *machine, PyValue value, int64_t *out)
{
    return to_i64_or(machine, value, &py_IndexError, out);
}

bool py_to_count(PyMachine *machine, PyValue value, int64_t *out)
{
    return to_i64_or(machine, value, &py_OverflowError, out);
}

bool py_int_words(PyMachine *machine, PyValue value, uint32_t **words,
                  uint32_t *count)
{
    PyIntView view;
    py_int_view(value, &view);
    uint32_t need = (uint32_t)((py_int_view_bits(&view) + 31) / 32);
    *count = need ? need : 1;
    *words = py_memory_new(machine, sizeof **words * *count);
    if (!*words)
        return false;
    (*words)[0] = 0;
    for (uint32_t i = 0; i < need; i++)
        (*words)[i] = (uint32_t)(view.limbs[i / 2] >> (i % 2 * 32));
    return true;
}

/* A small int, or what a class that derives from int has for one. */
static inline bool is_short(PyValue number, int64_t *value)
{
    if (py_is_small(number)) {
        *value = py_small_value(number);
        return true;
    }
    if (py_is_bool(number))
        return false;
    const PyInt *big = (const PyInt *)(const void *)py_object(number);
    BASE_INVARIANT(py_is_int(number));
    BASE_INVARIANT(!big->count || big->limbs[big->count - 1]);
    if (big->count > 1 || (big->count && big->limbs[0] > INT64_MAX))
        return false;
    int64_t size = big->count ? (int64_t)big->limbs[0] : 0;
    *value = big->negative ? -size : size;
    return true;
}

int py_int_compare(PyValue a, PyValue b)
{
    int64_t x, y;
    if (is_short(a, &x) && is_short(b, &y))
        return (x > y) - (x < y);
    PyIntView p, q;
    py_int_view(a, &p);
    py_int_view(b, &q);
    if (p.negative != q.negative)
        return p.negative ? -1 : 1;
    int order = (p.count > q.count) - (p.count < q.count);
    if (order == 0 && p.count > 0)
        order = mpn_cmp(p.limbs, q.limbs, (mp_size_t)p.count);
    order = (order > 0) - (order < 0);
    return p.negative ? -order : order;
}

int py_int_compare_double(PyValue number, double other)
{
    if (isnan(other))
        return 2;
    if (isinf(other))
        return other > 0 ? -1 : 1;
    if (py_is_small(number)) {
        double exact = (double)py_small_value(number);
        return (exact > other) - (exact < other);
    }
    PyIntView view;
    py_int_view(number, &view);
    double sign = view.count == 0 ? 0 : view.negative ? -1 : 1;
    double other_sign = (other > 0) - (other < 0);
    if (sign != other_sign || sign == 0)
        return (sign > other_sign) - (sign < other_sign);
    int exponent;
    double fraction = frexp(fabs(other), &exponent);
    int64_t bits = (int64_t)py_int_view_bits(&view);
    int order = (bits > exponent) - (bits < exponent);
    if (order == 0) {
        bool sticky;
        uint64_t top = top_bits(&view, &sticky);
        uint64_t mantissa = (uint64_t)ldexp(fraction, 53) << 11;
        order = top > mantissa || (top == mantissa && sticky);
        order -= top < mantissa;
    }
    return view.negative ? -order : order;
}
