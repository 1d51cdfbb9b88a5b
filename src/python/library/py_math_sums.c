/* Of many numbers: hypot, dist, fsum, prod. */
#include "py_math_sums.h"

#include "py_argument.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_list.h"
#include "py_number.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_wait.h"

#include <math.h>

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

static PyValue length_of(double *x, uint32_t count)
{
    double largest = 0;
    bool infinite = false, nan = false;
    for (uint32_t i = 0; i < count; i++) {
        x[i] = fabs(x[i]);
        infinite = infinite || isinf(x[i]);
        nan = nan || isnan(x[i]);
        largest = x[i] > largest ? x[i] : largest;
    }
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
        good = py_argument_double(machine, &args[i], &x[i]);
    if (good)
        answer = length_of(x, count);
    if (x)
        py_memory_free(machine, x, (count + 1) * sizeof *x);
    return answer;
}

/* ---- dist ---- */

enum { DIST_P, DIST_Q, DIST_AT, DIST_STATE };

static PyValue distance(PyMachine *machine, const PyList *p, const PyList *q)
{
    double *x = py_memory_new(machine, (p->count + 1) * sizeof *x), a, b;
    PyValue answer = PY_ERROR;
    bool good = x != NULL;
    for (uint32_t i = 0; good && i < p->count; i++) {
        good = py_number_to_double(machine, p->items[i], &a) &&
               py_number_to_double(machine, q->items[i], &b);
        x[i] = good ? a - b : 0;
    }
    if (good)
        answer = length_of(x, p->count);
    if (x)
        py_memory_free(machine, x, (p->count + 1) * sizeof *x);
    return answer;
}

/* The next item that Python must convert comes before one that is no number:
 * its place among p0, q0, p1, q1 ... from `from` on; `end` if there is none. */
static uint32_t find_asking(const PyList *p, const PyList *q, uint32_t from)
{
    uint32_t end = 2 * p->count;
    for (uint32_t at = from; at < end; at++) {
        PyValue item = (at % 2 ? q : p)->items[at / 2];
        if (py_argument_asks(item, PY_AS_FLOAT))
            return at;
        if (!py_is_number(item))
            return end;
    }
    return end;
}

static PyValue *place(const PyValue *state, int64_t at)
{
    return &py_list(state[at % 2 ? DIST_Q : DIST_P])->items[at / 2];
}

/* state: the points, then copies of them as lists; the place at hand. */
static PyValue measure(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_sequence_of(machine, state[DIST_P]));
    py_assign(machine, &state[DIST_P], answer);
    PY_WAIT_FOR(answer, py_sequence_of(machine, state[DIST_Q]));
    py_assign(machine, &state[DIST_Q], answer);
    if (py_list(state[DIST_P])->count != py_list(state[DIST_Q])->count)
        return py_raise(machine, &py_ValueError,
                        "both points must have the same number of dimensions");
    for (;;) {
        state[DIST_AT] =
            py_small(find_asking(py_list(state[DIST_P]), py_list(state[DIST_Q]),
                                 (uint32_t)py_small_value(state[DIST_AT])));
        if (py_small_value(state[DIST_AT]) >=
            2 * (int64_t)py_list(state[DIST_P])->count)
            break;
        PY_WAIT_FOR(answer,
                    py_argument_convert(
                        machine, *place(state, py_small_value(state[DIST_AT])),
                        PY_AS_FLOAT));
        py_assign(machine, place(state, py_small_value(state[DIST_AT])),
                  answer);
    }
    PY_WAITS_END(frame);
    return distance(machine, py_list(state[DIST_P]), py_list(state[DIST_Q]));
}

PyValue py_math_dist(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue state[DIST_STATE] = {py_incref(args[0]), py_incref(args[1]),
                                 py_small(0)};
    return py_wait_start(machine, measure, state, DIST_STATE);
}

/* ---- fsum ---- */

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
    if (x != 0)
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

/* What does not overlap has a bit each at least, and a double's bits mean from
 * 2**-1074 to 2**1023. */
#define MAX_PARTIALS 2098
/* That many of them are added to as fast as one instruction runs. */
#define PARTIALS_PER_INSTRUCTION 16

static PyValue sum_exactly(PyMachine *machine, const PyList *list)
{
    double partials[MAX_PARTIALS], special = 0, infinite = 0;
    uint32_t used = 0;
    if (!py_charge(machine, list->count))
        return PY_ERROR;
    for (uint32_t i = 0; i < list->count; i++) {
        double x = py_float_value(list->items[i]);
        if (!isfinite(x)) {
            infinite += isinf(x) ? x : 0;
            special += x;
            continue;
        }
        if (!py_charge(machine, used / PARTIALS_PER_INSTRUCTION))
            return PY_ERROR;
        used = add_partial(partials, used, x);
        if (used && !isfinite(partials[used - 1]))
            return py_raise(machine, &py_OverflowError,
                            "intermediate overflow in fsum");
    }
    if (special != 0) {
        if (isnan(infinite))
            return py_raise(machine, &py_ValueError, "-inf + inf in fsum");
        return py_float(special);
    }
    return py_float(sum_partials(partials, used));
}

enum { SUM_ITERATOR, SUM_NUMBERS, SUM_ITEM, SUM_STATE };

static bool keep_number(PyMachine *machine, PyValue list, PyValue item)
{
    double number;
    return py_charge(machine, 1) &&
           py_number_to_double(machine, item, &number) &&
           py_list_append(machine, list, py_float(number));
}

/* Each item becomes a float when it comes. */
static PyValue sum(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                   PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[SUM_ITERATOR]));
    py_assign(machine, &state[SUM_ITERATOR], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[SUM_ITERATOR]);
        if (py_is_undefined(answer))
            break;
        py_assign(machine, &state[SUM_ITEM], answer);
        PY_WAIT_FOR(answer,
                    py_argument_convert(machine, state[SUM_ITEM], PY_AS_FLOAT));
        py_assign(machine, &state[SUM_ITEM], answer);
        if (!keep_number(machine, state[SUM_NUMBERS], state[SUM_ITEM]))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return sum_exactly(machine, py_list(state[SUM_NUMBERS]));
}

PyValue py_math_fsum(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue numbers = py_list_new(machine, NULL, 0);
    if (py_is_error(numbers))
        return PY_ERROR;
    PyValue state[SUM_STATE] = {py_incref(args[0]), numbers};
    return py_wait_start(machine, sum, state, SUM_STATE);
}

/* ---- prod ---- */

enum { PRODUCT_ITERATOR, PRODUCT, PRODUCT_ITEM, PRODUCT_STATE };

static PyValue multiply(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[PRODUCT_ITERATOR]));
    py_assign(machine, &state[PRODUCT_ITERATOR], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[PRODUCT_ITERATOR]);
        if (py_is_undefined(answer))
            break;
        py_assign(machine, &state[PRODUCT_ITEM], answer);
        if (!py_charge(machine, 1))
            return PY_ERROR;
        PY_WAIT_FOR(answer, py_binary(machine, PY_MULTIPLY, state[PRODUCT],
                                      state[PRODUCT_ITEM]));
        py_assign(machine, &state[PRODUCT], answer);
    }
    PY_WAITS_END(frame);
    return py_incref(state[PRODUCT]);
}

PyValue py_math_prod(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue start = py_is_undefined(args[1]) ? py_small(1) : args[1];
    PyValue state[PRODUCT_STATE] = {py_incref(args[0]), py_incref(start)};
    return py_wait_start(machine, multiply, state, PRODUCT_STATE);
}
