/* `random`: whole numbers. */
#include "py_random_integers.h"

#include "py_argument.h"
#include "py_bytes.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_int_limbs.h"
#include "py_int_math.h"
#include "py_machine.h"
#include "py_operator.h"
#include "py_random_numbers.h"
#include "py_random_whole.h"
#include "py_string.h"

static PyValue from_words(PyMachine *machine, const uint32_t *words,
                          uint64_t count)
{
    PyInt *number = py_int_alloc(machine, (count + 1) / 2);
    if (!number)
        return PY_ERROR;
    for (uint64_t i = 0; i < count; i++)
        number->limbs[i / 2] |= (uint64_t)words[i] << (i % 2 * 32);
    return py_int_finish(machine, number);
}

/* A number below `limit`, an int > 0. */
static PyValue draw_below(PyMachine *machine, PyRandom *random, PyValue limit)
{
    int64_t small;
    if (py_int_to_i64(limit, &small))
        return py_int_from_u64(machine,
                               py_random_below(random, (uint64_t)small));
    uint32_t *words, count;
    if (!py_int_words(machine, limit, &words, &count))
        return PY_ERROR;
    PyValue answer = PY_ERROR;
    uint32_t *drawn = py_memory_new(machine, count * sizeof *drawn);
    if (drawn) {
        py_random_below_words(random, words, count, drawn);
        answer = from_words(machine, drawn, count);
        py_memory_free(machine, drawn, count * sizeof *drawn);
    }
    py_memory_free(machine, words, count * sizeof *words);
    return answer;
}

PyValue py_random_do_getrandbits(PyMachine *machine, PyRandom *random,
                                 const PyValue *args)
{
    int64_t bits;
    if (!py_argument_c_int(machine, &args[0], &bits))
        return PY_ERROR;
    if (bits < 0)
        return py_raise(machine, &py_ValueError,
                        "number of bits must be non-negative");
    if (bits <= 64)
        return py_int_from_u64(machine, py_random_bits(random, (unsigned)bits));
    uint64_t count = ((uint64_t)bits + 31) / 32;
    if (!py_charge(machine, count))
        return PY_ERROR;
    uint32_t *words = py_memory_new(machine, count * sizeof *words);
    if (!words)
        return PY_ERROR;
    py_random_bits_words(random, (size_t)bits, words);
    PyValue number = from_words(machine, words, count);
    py_memory_free(machine, words, count * sizeof *words);
    return number;
}

PyValue py_random_do_randbytes(PyMachine *machine, PyRandom *random,
                               const PyValue *args)
{
    int64_t count;
    if (py_is_heap(args[0]) && !py_is_int(args[0]))
        return py_unsupported(machine, "an int", "randbytes() of a '%s' object",
                              py_type_name(py_type_of(args[0])));
    PyValue number;
    if (!py_argument_int(machine, &args[0], &number))
        return PY_ERROR;
    count = py_int_clamp(number);
    if (count > INT32_MAX / 8)
        return py_raise(machine, &py_OverflowError,
                        "Python int too large to convert to C int");
    if (count < 0)
        return py_raise(machine, &py_ValueError,
                        "number of bits must be non-negative");
    if (!py_charge(machine, (uint64_t)count))
        return PY_ERROR;
    size_t words = (size_t)(count + 3) / 4;
    uint32_t *drawn = py_memory_new(machine, words * 4 + 4);
    if (!drawn)
        return PY_ERROR;
    py_random_bits_words(random, (size_t)count * 8, drawn);
    PyValue bytes = py_bytes_new(machine, (const char *)drawn, (size_t)count);
    py_memory_free(machine, drawn, words * 4 + 4);
    return bytes;
}

static bool is_int(PyMachine *machine, const PyValue *argument)
{
    PyValue number;
    return py_argument_int(machine, argument, &number);
}

static PyValue empty_range(PyMachine *machine, PyValue start, PyValue stop,
                           PyValue step, PyValue width)
{
    BaseText text = {0};
    bool old = py_machine_version(machine) < 312;
    bool stepped = !py_is_undefined(step) && !py_is(step, py_small(1));
    base_text_append(&text, old && !stepped ? "empty range for randrange() ("
                            : old           ? "empty range for randrange()"
                                            : "empty range in randrange(");
    if (!old || !stepped) {
        py_repr(machine, start, &text);
        base_text_append(&text, ", ");
        py_repr(machine, stop, &text);
        if (old || stepped) {
            base_text_append(&text, ", ");
            py_repr(machine, stepped ? step : width, &text);
        }
        base_text_append_char(&text, ')');
    }
    py_raise(machine, &py_ValueError, "%s", base_text_str(&text));
    base_text_release(&text);
    return PY_ERROR;
}

/* How many numbers range(0, width, step) has; borrowed arguments. */
static PyValue count_steps(PyMachine *machine, PyValue width, PyValue step)
{
    PyValue toward = py_small(py_int_compare(step, py_small(0)) > 0 ? -1 : 1);
    PyValue shifted = py_int_binary(machine, PY_ADD, step, toward);
    PyValue sum = PY_ERROR, count = PY_ERROR;
    if (!py_is_error(shifted))
        sum = py_int_binary(machine, PY_ADD, width, shifted);
    if (!py_is_error(sum))
        count = py_int_binary(machine, PY_FLOOR_DIVIDE, sum, step);
    py_decref(machine, shifted);
    py_decref(machine, sum);
    return count;
}

static PyValue draw_range(PyMachine *machine, PyRandom *random, PyValue start,
                          PyValue stop, PyValue step)
{
    bool stepped = !py_is_undefined(step) && !py_is(step, py_small(1));
    PyValue width = py_int_binary(machine, PY_SUBTRACT, stop, start);
    if (py_is_error(width))
        return PY_ERROR;
    PyValue count =
        stepped ? count_steps(machine, width, step) : py_incref(width);
    PyValue answer = PY_ERROR, drawn = PY_ERROR;
    if (!py_is_error(count) && py_int_compare(count, py_small(0)) <= 0)
        empty_range(machine, start, stop, step, width);
    else if (!py_is_error(count))
        drawn = draw_below(machine, random, count);
    if (!py_is_error(drawn) && stepped)
        py_assign(machine, &drawn,
                  py_int_binary(machine, PY_MULTIPLY, drawn, step));
    if (!py_is_error(drawn))
        answer = py_int_binary(machine, PY_ADD, start, drawn);
    py_decref(machine, drawn);
    py_decref(machine, count);
    py_decref(machine, width);
    return answer;
}

PyValue py_random_do_randrange(PyMachine *machine, PyRandom *random,
                               const PyValue *args)
{
    bool alone = py_is_undefined(args[1]) || py_is_none(args[1]);
    if (py_random_converts(machine, args, alone ? 1 : 2) ||
        (!alone && py_random_converts(machine, args + 2, 1)))
        return py_random_convert(machine, random, "randrange", args, 3);
    if (!is_int(machine, &args[0]) || (!alone && !is_int(machine, &args[1])) ||
        (!py_is_undefined(args[2]) && !is_int(machine, &args[2])))
        return PY_ERROR;
    if (alone) {
        if (!py_is_undefined(args[2]) && !py_is(args[2], py_small(1)))
            return py_raise(machine, &py_TypeError,
                            "Missing a non-None stop argument");
        if (py_int_compare(args[0], py_small(0)) <= 0)
            return py_raise(machine, &py_ValueError,
                            "empty range for randrange()");
        return draw_below(machine, random, args[0]);
    }
    if (!py_is_undefined(args[2]) && py_int_compare(args[2], py_small(0)) == 0)
        return py_raise(machine, &py_ValueError, "zero step for randrange()");
    return draw_range(machine, random, args[0], args[1], args[2]);
}

/* CPython first adds 1 to the last number; what that raises comes first. */
static bool can_be_last(PyMachine *machine, PyValue last)
{
    if (py_random_is_plain(last))
        return true; /* nothing can go wrong; nor is Python asked */
    if (py_is_heap(last)) {
        py_unsupported(machine, "an int", "randint() up to a '%s' object",
                       py_type_name(py_type_of(last)));
        return false;
    }
    PyValue sum = py_binary(machine, PY_ADD, last, py_small(1));
    py_decref(machine, sum);
    return !py_is_error(sum);
}

PyValue py_random_do_randint(PyMachine *machine, PyRandom *random,
                             const PyValue *args)
{
    if (py_random_converts(machine, args, 2))
        return py_random_convert(machine, random, "randint", args, 2);
    if (!can_be_last(machine, args[1]) || !is_int(machine, &args[0]) ||
        !is_int(machine, &args[1]))
        return PY_ERROR;
    if (py_machine_version(machine) >= 314 &&
        py_int_compare(args[1], args[0]) < 0) {
        BaseText text = {0};
        if (py_repr(machine, args[0], &text)) {
            base_text_append(&text, ", ");
            if (py_repr(machine, args[1], &text))
                py_raise(machine, &py_ValueError, "empty range in randint(%s)",
                         base_text_str(&text));
        }
        base_text_release(&text);
        return PY_ERROR;
    }
    PyValue stop = py_int_binary(machine, PY_ADD, args[1], py_small(1));
    if (py_is_error(stop))
        return PY_ERROR;
    PyValue answer = draw_range(machine, random, args[0], stop, PY_UNDEFINED);
    py_decref(machine, stop);
    return answer;
}
