#include "py_int_math.h"

#include "py_exception.h"
#include "py_float.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_int_limbs.h"
#include "py_machine.h"

#include <math.h>

/* |a| + |b| or |a| - |b| with the sign that is right for a + b. */
static PyValue add_views(PyMachine *machine, const PyIntView *a,
                         const PyIntView *b, bool b_negative)
{
    bool negative = a->negative;
    int order = a->count != b->count ? (a->count > b->count ? 1 : -1)
                : a->count ? mpn_cmp(a->limbs, b->limbs, (mp_size_t)a->count)
                           : 0;
    if (order < 0) {
        const PyIntView *swap = a;
        a = b;
        b = swap;
        bool swapped = negative;
        negative = b_negative;
        b_negative = swapped;
    }
    PyInt *sum = py_int_alloc(machine, (uint64_t)a->count + 1);
    if (!sum)
        return PY_ERROR;
    sum->negative = negative;
    mp_limb_t *out = (mp_limb_t *)sum->limbs;
    mp_size_t n = (mp_size_t)a->count, m = (mp_size_t)b->count;
    if (m == 0) {
        if (n)
            mpn_copyi(out, a->limbs, n);
    } else if (negative == b_negative) {
        out[n] = mpn_add(out, a->limbs, n, b->limbs, m);
    } else {
        mpn_sub(out, a->limbs, n, b->limbs, m);
    }
    return py_int_finish(machine, sum);
}

static PyValue multiply_views(PyMachine *machine, const PyIntView *a,
                              const PyIntView *b)
{
    if (a->count == 0 || b->count == 0)
        return py_small(0);
    if (a->count < b->count) {
        const PyIntView *swap = a;
        a = b;
        b = swap;
    }
    uint64_t work = (uint64_t)a->count * b->count / 64;
    BASE_INVARIANT(a->count >= b->count);
    if (!py_charge(machine, work))
        return PY_ERROR;
    PyInt *product = py_int_alloc(machine, (uint64_t)a->count + b->count);
    if (!product)
        return PY_ERROR;
    product->negative = a->negative != b->negative;
    mpn_mul((mp_limb_t *)product->limbs, a->limbs, (mp_size_t)a->count,
            b->limbs, (mp_size_t)b->count);
    return py_int_finish(machine, product);
}

/* Floors what truncation gave: quotient - 1 and remainder + b. */
static void floor_parts(PyInt *quotient, PyInt *rest, const PyIntView *b)
{
    mp_limb_t *q = (mp_limb_t *)quotient->limbs;
    BASE_INVARIANT(quotient->negative && rest->count == b->count);
    mpn_add_1(q, q, (mp_size_t)quotient->count, 1);
    mp_limb_t *r = (mp_limb_t *)rest->limbs;
    mpn_sub_n(r, b->limbs, r, (mp_size_t)rest->count);
}

static bool divide_views(PyMachine *machine, const PyIntView *a,
                         const PyIntView *b, PyValue *quotient,
                         PyValue *remainder)
{
    uint64_t n = a->count, m = b->count;
    BASE_INVARIANT(m && n >= m && b->limbs[m - 1]);
    if (!py_charge(machine, n * m / 64))
        return false;
    PyInt *q = py_int_alloc(machine, n - m + 2);
    if (!q)
        return false;
    PyInt *r = py_int_alloc(machine, m);
    if (!r) {
        py_decref(machine, py_from_object(q));
        return false;
    }
    mpn_tdiv_qr((mp_limb_t *)q->limbs, (mp_limb_t *)r->limbs, 0, a->limbs,
                (mp_size_t)n, b->limbs, (mp_size_t)m);
    q->negative = a->negative != b->negative;
    r->negative = b->negative;
    bool exact = mpn_zero_p((mp_limb_t *)r->limbs, (mp_size_t)m);
    if (q->negative && !exact)
        floor_parts(q, r, b);
    *quotient = py_int_finish(machine, q);
    *remainder = py_int_finish(machine, r);
    return true;
}

/* A bool, or an instance of a class that derives from int, as the small int
 * that it is worth; anything else is given back. No references change. */
static PyValue as_small(PyValue number)
{
    PyIntView view;
    if (py_is_small(number))
        return number;
    py_int_view(number, &view);
    uint64_t size = view.count ? view.limbs[0] : 0;
    if (view.count > 1 || size > (uint64_t)PY_SMALL_MAX)
        return number;
    return py_small(view.negative ? -(int64_t)size : (int64_t)size);
}

/* The small ones, and those where |a| < |b| needs no division. */
static bool divide_any(PyMachine *machine, PyValue a, PyValue b, PyValue *q,
                       PyValue *r)
{
    PyIntView p, d;
    py_int_view(a, &p);
    py_int_view(b, &d);
    if (p.count < d.count) {
        if (p.count == 0 || p.negative == d.negative) {
            *q = py_small(0);
            *r = py_int_plain(machine, a);
            return !py_is_error(*r);
        }
        *q = py_small(-1);
        *r = add_views(machine, &p, &d, d.negative);
        return !py_is_error(*r);
    }
    return divide_views(machine, &p, &d, q, r);
}

bool py_int_divmod(PyMachine *machine, PyValue a, PyValue b, PyValue *quotient,
                   PyValue *remainder)
{
    PyValue q, r;
    if (!py_are_small(a, b)) {
        a = as_small(a);
        b = as_small(b);
    }
    if (py_are_small(a, b) && py_small_value(b) != 0) {
        int64_t x = py_small_value(a), y = py_small_value(b);
        int64_t whole = x / y, rest = x % y;
        if (rest != 0 && (rest < 0) != (y < 0)) {
            whole--;
            rest += y;
        }
        q = py_int_from_i64(machine, whole);
        if (py_is_error(q))
            return false;
        r = py_small(rest);
    } else if (!divide_any(machine, a, b, &q, &r)) {
        return false;
    }
    if (quotient)
        *quotient = q;
    else
        py_decref(machine, q);
    if (remainder)
        *remainder = r;
    else
        py_decref(machine, r);
    return true;
}

PyValue py_int_negate(PyMachine *machine, PyValue number)
{
    PyIntView view, zero;
    py_int_view(number, &view);
    py_int_view(py_small(0), &zero);
    return add_views(machine, &zero, &view, !view.negative);
}

static PyValue shift_left(PyMachine *machine, const PyIntView *a, int64_t by)
{
    if (a->count == 0)
        return py_small(0);
    uint64_t limbs = (uint64_t)by / 64;
    unsigned bits = (unsigned)(by % 64);
    PyInt *out = py_int_alloc(machine, a->count + limbs + 1);
    if (!out)
        return PY_ERROR;
    out->negative = a->negative;
    mp_limb_t *to = (mp_limb_t *)out->limbs + limbs;
    if (bits)
        to[a->count] = mpn_lshift(to, a->limbs, (mp_size_t)a->count, bits);
    else
        mpn_copyi(to, a->limbs, (mp_size_t)a->count);
    return py_int_finish(machine, out);
}

static bool loses_bits(const PyIntView *a, uint64_t limbs, unsigned bits)
{
    for (uint64_t i = 0; i < limbs; i++) {
        if (a->limbs[i])
            return true;
    }
    return bits && a->limbs[limbs] << (64 - bits);
}

static PyValue shift_right(PyMachine *machine, const PyIntView *a, int64_t by)
{
    uint64_t limbs = (uint64_t)by / 64;
    unsigned bits = (unsigned)(by % 64);
    if (limbs >= a->count)
        return py_small(a->negative ? -1 : 0);
    mp_size_t left = (mp_size_t)(a->count - limbs);
    PyInt *out = py_int_alloc(machine, (uint64_t)left + 1);
    if (!out)
        return PY_ERROR;
    out->negative = a->negative;
    mp_limb_t *to = (mp_limb_t *)out->limbs;
    if (bits)
        mpn_rshift(to, a->limbs + limbs, left, bits);
    else
        mpn_copyi(to, a->limbs + limbs, left);
    if (a->negative && loses_bits(a, limbs, bits))
        mpn_add_1(to, to, left + 1, 1);
    return py_int_finish(machine, out);
}

static PyValue shift(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    PyIntView p, q;
    py_int_view(a, &p);
    py_int_view(b, &q);
    if (q.negative)
        return py_raise(machine, &py_ValueError, "negative shift count");
    int64_t by;
    bool fits = py_int_to_i64(b, &by);
    if (op == PY_SHIFT_RIGHT)
        return shift_right(machine, &p, fits ? by : INT64_MAX);
    if (!fits && p.count)
        return py_raise(machine, &py_OverflowError,
                        "too many digits in integer");
    return shift_left(machine, &p, fits ? by : 0);
}

/* Two's complement of the view in `count` limbs. */
static void to_complement(const PyIntView *a, mp_limb_t *out, mp_size_t count)
{
    mpn_zero(out, count);
    if (a->count)
        mpn_copyi(out, a->limbs, (mp_size_t)a->count);
    if (a->negative)
        mpn_neg(out, out, count);
}

static PyValue bitwise(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    PyIntView p, q;
    py_int_view(a, &p);
    py_int_view(b, &q);
    mp_size_t n = (mp_size_t)(p.count > q.count ? p.count : q.count) + 1;
    PyInt *out = py_int_alloc(machine, (uint64_t)n);
    if (!out)
        return PY_ERROR;
    mp_limb_t *other = py_memory_new(machine, (size_t)n * sizeof *other);
    if (!other) {
        py_decref(machine, py_from_object(out));
        return PY_ERROR;
    }
    mp_limb_t *limbs = (mp_limb_t *)out->limbs;
    to_complement(&p, limbs, n);
    to_complement(&q, other, n);
    for (mp_size_t i = 0; i < n; i++) {
        limbs[i] = op == PY_AND  ? limbs[i] & other[i]
                   : op == PY_OR ? limbs[i] | other[i]
                                 : limbs[i] ^ other[i];
    }
    py_memory_free(machine, other, (size_t)n * sizeof *other);
    out->negative = limbs[n - 1] >> 63;
    if (out->negative)
        mpn_neg(limbs, limbs, n);
    return py_int_finish(machine, out);
}

static PyValue float_power(PyMachine *machine, PyValue a, PyValue b)
{
    double x, y;
    if (!py_int_to_double(machine, a, &x) || !py_int_to_double(machine, b, &y))
        return PY_ERROR;
    return py_float_binary(machine, PY_POWER, x, y);
}

static bool step_power(PyMachine *machine, PyValue *number, PyValue factor,
                       PyValue modulus)
{
    PyValue next = py_int_binary(machine, PY_MULTIPLY, *number, factor);
    if (!py_is_error(next) && !py_is_undefined(modulus)) {
        PyValue rest = PY_ERROR;
        py_int_divmod(machine, next, modulus, NULL, &rest);
        py_assign(machine, &next, rest);
    }
    py_assign(machine, number, next);
    return !py_is_error(next);
}

/* base ** exponent for an exponent >= 0, modulo `modulus` if there is one. */
static PyValue power_by_squaring(PyMachine *machine, PyValue base,
                                 const PyIntView *exponent, PyValue modulus)
{
    PyValue result = py_small(1);
    for (uint64_t bit = py_int_view_bits(exponent); bit-- > 0;) {
        if (!step_power(machine, &result, result, modulus))
            return PY_ERROR;
        if ((exponent->limbs[bit / 64] >> bit % 64 & 1) &&
            !step_power(machine, &result, base, modulus))
            return PY_ERROR;
    }
    return result;
}

static PyValue power(PyMachine *machine, PyValue a, PyValue b)
{
    PyIntView exponent, base;
    py_int_view(b, &exponent);
    py_int_view(a, &base);
    if (exponent.negative)
        return float_power(machine, a, b);
    if (base.count <= 1 && (base.count == 0 || base.limbs[0] == 1)) {
        bool odd = exponent.count && (exponent.limbs[0] & 1);
        if (exponent.count == 0 || (base.count && !(base.negative && odd)))
            return py_small(1);
        return py_small(base.count ? -1 : 0);
    }
    if (exponent.count > 1)
        return py_raise(machine, &py_MemoryError, "%s", "");
    return power_by_squaring(machine, a, &exponent, PY_UNDEFINED);
}

static PyValue modular_inverse(PyMachine *machine, PyValue a, PyValue modulus)
{
    PyValue r0 = py_int_plain(machine, modulus), r1;
    PyValue t0 = py_small(0), t1 = py_small(1);
    bool good =
        !py_is_error(r0) && py_int_divmod(machine, a, modulus, NULL, &r1);
    if (!good)
        r1 = PY_UNDEFINED;
    while (good && !py_is(r1, py_small(0))) {
        PyValue q, r2 = PY_ERROR, product = PY_ERROR, t2 = PY_ERROR;
        good = py_int_divmod(machine, r0, r1, &q, &r2);
        if (good) {
            product = py_int_binary(machine, PY_MULTIPLY, q, t1);
            py_decref(machine, q);
        }
        if (!py_is_error(product))
            t2 = py_int_binary(machine, PY_SUBTRACT, t0, product);
        py_decref(machine, product);
        good = !py_is_error(t2);
        py_assign(machine, &r0, r1);
        r1 = r2;
        py_assign(machine, &t0, t1);
        t1 = t2;
    }
    if (good && !py_is(r0, py_small(1)) && !py_is(r0, py_small(-1))) {
        py_raise(machine, &py_ValueError,
                 "base is not invertible for the given modulus");
        good = false;
    }
    if (good && py_is(r0, py_small(-1)))
        py_assign(machine, &t0, py_int_negate(machine, t0));
    py_decref(machine, r0);
    py_decref(machine, r1);
    py_decref(machine, t1);
    if (good)
        return t0;
    py_decref(machine, t0);
    return PY_ERROR;
}

PyValue py_int_power_modulo(PyMachine *machine, PyValue base, PyValue exponent,
                            PyValue modulus)
{
    PyIntView times, limit;
    modulus = as_small(modulus);
    py_int_view(exponent, &times);
    py_int_view(modulus, &limit);
    if (limit.count == 0)
        return py_raise(machine, &py_ValueError,
                        "pow() 3rd argument cannot be 0");
    PyValue from = times.negative ? modular_inverse(machine, base, modulus)
                                  : py_int_plain(machine, base);
    PyValue reduced = PY_ERROR;
    if (py_is_error(from) ||
        !py_int_divmod(machine, from, modulus, NULL, &reduced)) {
        py_decref(machine, from);
        return PY_ERROR;
    }
    py_decref(machine, from);
    PyValue result = power_by_squaring(machine, reduced, &times, modulus);
    py_decref(machine, reduced);
    PyValue rest = PY_ERROR;
    if (!py_is_error(result))
        py_int_divmod(machine, result, modulus, NULL, &rest);
    py_decref(machine, result);
    return rest;
}

/* |a| / |b|: 64 or 65 bits of the quotient are enough to round. */
static PyValue divide_large(PyMachine *machine, PyValue a, PyValue b,
                            bool negative)
{
    PyIntView p, q;
    py_int_view(a, &p);
    py_int_view(b, &q);
    int64_t scale =
        65 - ((int64_t)py_int_view_bits(&p) - (int64_t)py_int_view_bits(&q));
    p.negative = q.negative = false;
    PyValue x =
        scale > 0 ? shift_left(machine, &p, scale) : shift_left(machine, &p, 0);
    PyValue y = scale < 0 ? shift_left(machine, &q, -scale)
                          : shift_left(machine, &q, 0);
    PyValue whole = PY_ERROR, rest = PY_ERROR;
    bool good = !py_is_error(x) && !py_is_error(y) &&
                py_int_divmod(machine, x, y, &whole, &rest);
    py_decref(machine, x);
    py_decref(machine, y);
    if (!good)
        return PY_ERROR;
    PyIntView view;
    py_int_view(whole, &view);
    unsigned extra = (unsigned)(py_int_view_bits(&view) - 64);
    uint64_t top = view.limbs[0] >> extra | view.limbs[1] << (64 - extra);
    bool sticky = view.limbs[0] << (64 - extra) || !py_is(rest, py_small(0));
    py_decref(machine, whole);
    py_decref(machine, rest);
    double size = py_round_scaled(top, sticky, (int64_t)extra - scale);
    if (isinf(size))
        return py_raise(machine, &py_OverflowError,
                        "integer division result too large for a float");
    return py_float(negative ? -size : size);
}

PyValue py_int_true_divide(PyMachine *machine, PyValue a, PyValue b)
{
    PyIntView p, q;
    py_int_view(a, &p);
    py_int_view(b, &q);
    if (q.count == 0)
        return py_raise(machine, &py_ZeroDivisionError, "division by zero");
    if (p.count == 0)
        return py_float(q.negative ? -0.0 : 0.0);
    bool negative = p.negative != q.negative;
    if (py_int_view_bits(&p) > 53 || py_int_view_bits(&q) > 53)
        return divide_large(machine, a, b, negative);
    double result = (double)p.limbs[0] / (double)q.limbs[0];
    return py_float(negative ? -result : result);
}

PyValue py_int_square_root(PyMachine *machine, PyValue number)
{
    PyIntView view;
    py_int_view(number, &view);
    if (view.negative)
        return py_raise(machine, &py_ValueError,
                        "isqrt() argument must be nonnegative");
    if (view.count == 0)
        return py_small(0);
    if (!py_charge(machine, (uint64_t)view.count * view.count / 64))
        return PY_ERROR;
    PyInt *root = py_int_alloc(machine, (view.count + 1) / 2);
    if (!root)
        return PY_ERROR;
    mpn_sqrtrem((mp_limb_t *)root->limbs, NULL, view.limbs,
                (mp_size_t)view.count);
    return py_int_finish(machine, root);
}

static PyValue divide(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (py_is(b, py_small(0))) {
        bool old = py_machine_version(machine) < 314;
        const char *text = op == PY_DIVIDE || !old ? "division by zero"
                           : op == PY_MODULO
                               ? "integer modulo by zero"
                               : "integer division or modulo by zero";
        return py_raise(machine, &py_ZeroDivisionError, "%s", text);
    }
    PyValue result = PY_ERROR;
    if (op == PY_DIVIDE)
        return py_int_true_divide(machine, a, b);
    if (op == PY_MODULO)
        py_int_divmod(machine, a, b, NULL, &result);
    else
        py_int_divmod(machine, a, b, &result, NULL);
    return result;
}

static PyValue small_binary(PyMachine *machine, PyBinaryOp op, int64_t x,
                            int64_t y)
{
    switch (op) {
    case PY_ADD:
        return py_int_from_i64(machine, x + y);
    case PY_SUBTRACT:
        return py_int_from_i64(machine, x - y);
    case PY_AND:
        return py_small(x & y);
    case PY_OR:
        return py_small(x | y);
    case PY_XOR:
        return py_small(x ^ y);
    case PY_MULTIPLY: {
        int64_t product;
        if (!__builtin_mul_overflow(x, y, &product))
            return py_int_from_i64(machine, product);
        return PY_UNDEFINED;
    }
    default:
        return PY_UNDEFINED;
    }
}

PyValue py_int_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (!py_are_small(a, b)) {
        a = as_small(a);
        b = as_small(b);
    }
    if (py_are_small(a, b)) {
        PyValue quick =
            small_binary(machine, op, py_small_value(a), py_small_value(b));
        if (!py_is_undefined(quick) || py_is_raising(machine))
            return quick;
    }
    PyIntView p, q;
    py_int_view(a, &p);
    py_int_view(b, &q);
    switch (op) {
    case PY_ADD:
        return add_views(machine, &p, &q, q.negative);
    case PY_SUBTRACT:
        return add_views(machine, &p, &q, !q.negative);
    case PY_MULTIPLY:
        return multiply_views(machine, &p, &q);
    case PY_DIVIDE:
    case PY_FLOOR_DIVIDE:
    case PY_MODULO:
        return divide(machine, op, a, b);
    case PY_POWER:
        return power(machine, a, b);
    case PY_SHIFT_LEFT:
    case PY_SHIFT_RIGHT:
        return shift(machine, op, a, b);
    case PY_AND:
    case PY_OR:
    case PY_XOR:
        return bitwise(machine, op, a, b);
    default:
        return PY_NOT_IMPLEMENTED;
    }
}
