/* `random`: seeding, and numbers of the distributions. */
#include "py_random_numbers.h"

#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_hash.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_number.h"
#include "py_operator.h"
#include "py_random_seed.h"
#include "py_random_variates.h"
#include "py_string.h"
#include "py_utf8.h"

#include <math.h>

static bool seed_int(PyMachine *machine, PyRandom *random, PyValue number)
{
    uint32_t *words, count;
    if (!py_int_words(machine, number, &words, &count))
        return false;
    if (!py_charge(machine, 3ull * count)) {
        py_memory_free(machine, words, count * sizeof *words);
        return false;
    }
    py_random_seed_words(random, words, count);
    py_memory_free(machine, words, count * sizeof *words);
    return true;
}

static bool seed_bytes(PyMachine *machine, PyRandom *random, const char *bytes,
                       size_t size)
{
    if (!py_charge(machine, 2 * (uint64_t)size))
        return false;
    py_random_seed_bytes(random, bytes, size);
    return true;
}

/* Without a value: from the machine's own numbers, so that a run stays the
 * same run. */
static void seed_next(PyMachine *machine, PyRandom *random)
{
    PyRandom *source = py_machine_random(machine);
    uint32_t words[2] = {py_random_word(source), py_random_word(source)};
    py_random_seed_words(random, words, words[1] ? 2 : 1);
}

typedef struct OldSeed {
    uint64_t hash;
    uint32_t count;
} OldSeed;

static void add_character(OldSeed *seed, uint32_t code)
{
    if (seed->count++ == 0)
        seed->hash = (uint64_t)code << 7;
    seed->hash = 1000003 * seed->hash ^ code;
}

/* What Python 2 made of a text; of bytes, each is a character. */
static bool seed_first_version(PyMachine *machine, PyRandom *random,
                               PyValue value)
{
    OldSeed seed = {0, 0};
    if (py_is_any_string(value)) {
        const PyString *string = py_string(value);
        uint32_t code;
        if (!py_charge(machine, string->size))
            return false;
        for (uint32_t at = 0; at < string->size;
             at += py_utf8_read(string->text + at, &code)) {
            py_utf8_read(string->text + at, &code);
            add_character(&seed, code);
        }
    } else {
        const PyBytes *bytes = (const PyBytes *)py_object(value);
        if (!py_charge(machine, bytes->size))
            return false;
        for (uint32_t at = 0; at < bytes->size; at++)
            add_character(&seed, (unsigned char)bytes->data[at]);
    }
    py_random_seed_hash(random, seed.hash ^ seed.count);
    return true;
}

PyValue py_random_do_seed(PyMachine *machine, PyRandom *random,
                          const PyValue *args)
{
    bool used = random->used_libm, good = true;
    PyValue value = args[0];
    bool has_text = py_is_any_string(value) || py_is_any_bytes(value) ||
                    py_is_any_bytearray(value);
    bool is_other =
        has_text && !py_is_undefined(args[1]) && !py_is(args[1], py_small(2));
    if (is_other &&
        (!py_is(args[1], py_small(1)) || py_is_any_bytearray(value)))
        return py_unsupported(machine, "version 2", "seed() of that version");
    if (is_other) {
        good = seed_first_version(machine, random, value);
    } else if (py_is_undefined(value) || py_is_none(value)) {
        seed_next(machine, random);
    } else if (py_is_int(value)) {
        good = seed_int(machine, random, value);
    } else if (py_is_any_float(value)) {
        double number = py_any_float_value(value);
        int64_t hash = isnan(number) ? 0 : py_hash_float(number);
        py_random_seed_hash(random, (uint64_t)hash);
    } else if (py_is_any_string(value)) {
        good = seed_bytes(machine, random, py_string(value)->text,
                          py_string(value)->size);
    } else if (py_is_any_bytes(value)) {
        const PyBytes *bytes = (const PyBytes *)py_object(value);
        good = seed_bytes(machine, random, bytes->data, bytes->size);
    } else if (py_is_any_bytearray(value)) {
        PyValue held = ((const PyByteArray *)py_object(value))->bytes;
        const PyBytes *bytes =
            py_is_undefined(held) ? NULL : (const PyBytes *)py_object(held);
        good = seed_bytes(machine, random, bytes ? bytes->data : "",
                          bytes ? bytes->size : 0);
    } else {
        return py_raise(machine, &py_TypeError,
                        "The only supported seed types are:%sNone,%sint, "
                        "float, str, bytes, and bytearray.",
                        py_machine_version(machine) < 313 ? " " : "\n",
                        py_machine_version(machine) < 313 ? "\n" : " ");
    }
    random->used_libm = random->used_libm || used;
    return good ? PY_NONE : PY_ERROR;
}

PyValue py_random_do_random(PyMachine *machine, PyRandom *random,
                            const PyValue *args)
{
    (void)machine;
    (void)args;
    return py_float(py_random_random(random));
}

bool py_random_is_plain(PyValue value)
{
    bool plain = py_is_number(value);
    if (!py_is_heap(value))
        return plain;
    for (int i = PY_SPECIAL_ADD; plain && i <= PY_SPECIAL_INVERT; i++)
        plain = py_is_undefined(py_special(value, (PySpecial)i));
    return plain;
}

/* An argument as a double, `fallback` if it was not given. CPython computes
 * with whatever it is: only what is surely the same is done here. */
static bool read(PyMachine *machine, PyValue value, double fallback,
                 double *out)
{
    *out = fallback;
    if (py_is_undefined(value))
        return true;
    if (py_random_is_plain(value))
        return py_number_to_double(machine, value, out);
    py_unsupported(machine, "an int or a float",
                   "a random number by a '%s' object",
                   py_type_name(py_type_of(value)));
    return false;
}

#define TWO_DOUBLES(name, first, second)                                       \
    PyValue py_random_do_##name(PyMachine *machine, PyRandom *random,          \
                                const PyValue *args)                           \
    {                                                                          \
        double a, b;                                                           \
        if (!read(machine, args[0], first, &a) ||                              \
            !read(machine, args[1], second, &b))                               \
            return PY_ERROR;                                                   \
        return py_float(py_random_##name(random, a, b));                       \
    }
TWO_DOUBLES(gauss, 0, 1)
TWO_DOUBLES(normalvariate, 0, 1)
TWO_DOUBLES(lognormvariate, 0, 1)
TWO_DOUBLES(vonmisesvariate, 0, 0)

/* The bounds are subtracted first, which says what is wrong with others. */
PyValue py_random_do_uniform(PyMachine *machine, PyRandom *random,
                             const PyValue *args)
{
    double a, b;
    if (!(py_is_float(args[0]) && py_is_float(args[1])) &&
        !py_is_heap(args[0]) && !py_is_heap(args[1])) {
        PyValue width = py_binary(machine, PY_SUBTRACT, args[1], args[0]);
        py_decref(machine, width);
        if (py_is_error(width))
            return PY_ERROR;
    }
    return read(machine, args[0], 0, &a) && read(machine, args[1], 1, &b)
               ? py_float(py_random_uniform(random, a, b))
               : PY_ERROR;
}

static PyValue zero_division(PyMachine *machine)
{
    return py_raise(machine, &py_ZeroDivisionError, "%s",
                    py_machine_version(machine) < 314 ? "float division by zero"
                                                      : "division by zero");
}

PyValue py_random_do_expovariate(PyMachine *machine, PyRandom *random,
                                 const PyValue *args)
{
    double lambda;
    if (py_is_undefined(args[0]) && py_machine_version(machine) < 312)
        return py_raise(machine, &py_TypeError,
                        "Random.expovariate() missing 1 required positional "
                        "argument: 'lambd'");
    if (!read(machine, args[0], 1.0, &lambda))
        return PY_ERROR;
    if (lambda == 0)
        return zero_division(machine);
    return py_float(py_random_expovariate(random, lambda));
}

PyValue py_random_do_triangular(PyMachine *machine, PyRandom *random,
                                const PyValue *args)
{
    double low, high, mode, centre = 0.5;
    bool given = !py_is_undefined(args[2]) && !py_is_none(args[2]);
    if (!read(machine, args[0], 0.0, &low) ||
        !read(machine, args[1], 1.0, &high) ||
        (given && !read(machine, args[2], 0.0, &mode)))
        return PY_ERROR;
    if (given && high == low) {
        py_random_random(random);
        return py_incref(py_is_undefined(args[0]) ? py_float(low) : args[0]);
    }
    if (given)
        centre = (mode - low) / (high - low);
    return py_float(py_random_triangular(random, low, high, centre));
}

PyValue py_random_do_gammavariate(PyMachine *machine, PyRandom *random,
                                  const PyValue *args)
{
    double alpha, beta;
    if (!read(machine, args[0], 0, &alpha) || !read(machine, args[1], 0, &beta))
        return PY_ERROR;
    if (!(alpha > 0) || !(beta > 0))
        return py_raise(machine, &py_ValueError,
                        "gammavariate: alpha and beta must be > 0.0");
    return py_float(py_random_gammavariate(random, alpha, beta));
}

PyValue py_random_do_betavariate(PyMachine *machine, PyRandom *random,
                                 const PyValue *args)
{
    double alpha, beta;
    if (!read(machine, args[0], 0, &alpha) || !read(machine, args[1], 0, &beta))
        return PY_ERROR;
    if (!(alpha > 0) || !(beta > 0))
        return py_raise(machine, &py_ValueError,
                        "gammavariate: alpha and beta must be > 0.0");
    return py_float(py_random_betavariate(random, alpha, beta));
}

PyValue py_random_do_paretovariate(PyMachine *machine, PyRandom *random,
                                   const PyValue *args)
{
    double alpha;
    if (!read(machine, args[0], 0, &alpha))
        return PY_ERROR;
    if (alpha == 0)
        return zero_division(machine);
    return py_float(py_random_paretovariate(random, alpha));
}

PyValue py_random_do_weibullvariate(PyMachine *machine, PyRandom *random,
                                    const PyValue *args)
{
    double alpha, beta;
    if (!read(machine, args[0], 0, &alpha) || !read(machine, args[1], 0, &beta))
        return PY_ERROR;
    if (beta == 0)
        return zero_division(machine);
    return py_float(py_random_weibullvariate(random, alpha, beta));
}

/* Where successes are many, what fails is counted. */
static PyValue draw_binomial(PyMachine *machine, PyRandom *random, int64_t n,
                             double p)
{
    PyRandomBinomial binomial;
    int64_t count = -1;
    if (n == 1)
        return py_small(py_random_random(random) < p);
    bool counts_failures = p > 0.5;
    py_random_binomial_begin(&binomial, random, n,
                             counts_failures ? 1.0 - p : p);
    while (count < 0) {
        if (!py_charge(machine, 1))
            return PY_ERROR;
        count = py_random_binomial_step(&binomial, random);
    }
    return py_int_from_i64(machine, counts_failures ? n - count : count);
}

PyValue py_random_do_binomialvariate(PyMachine *machine, PyRandom *random,
                                     const PyValue *args)
{
    enum { MOST_BITS = 53 }; /* an int that is a double, too */
    PyValue tries = py_is_undefined(args[0]) ? py_small(1) : args[0];
    int64_t n;
    double p;
    if (!py_is_int(tries) || !py_random_is_plain(tries) ||
        !py_int_to_i64(tries, &n) || n > (int64_t)1 << MOST_BITS)
        return py_unsupported(machine, "an int below 2**53",
                              "binomialvariate() of such a number");
    if (!read(machine, args[1], 0.5, &p))
        return PY_ERROR;
    if (n < 0)
        return py_raise(machine, &py_ValueError, "n must be non-negative");
    if (p == 0)
        return py_small(0);
    if (p == 1)
        return py_incref(tries);
    if (p <= 0 || p >= 1)
        return py_raise(machine, &py_ValueError,
                        "p must be in the range 0.0 <= p <= 1.0");
    return draw_binomial(machine, random, n, p);
}
