/* `random`: whole numbers, and picking from sequences. */
#include "py_at_once.h"
#include "py_exception.h"
#include "py_int_private.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_random_parts.h"
#include "py_range.h"
#include "py_string.h"

#include <math.h>

/* ---- whole numbers ---- */

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
    if (!py_to_index(machine, args[0], &bits))
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
    if (!py_to_index(machine, args[0], &count))
        return PY_ERROR;
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

static bool check_int(PyMachine *machine, PyValue value)
{
    if (py_is_int(value))
        return true;
    py_raise(machine, &py_TypeError,
             "'%s' object cannot be interpreted as an integer",
             py_type_name(py_type_of(value)));
    return false;
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
    if (!check_int(machine, args[0]) ||
        (!alone && !check_int(machine, args[1])) ||
        (!py_is_undefined(args[2]) && !check_int(machine, args[2])))
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

PyValue py_random_do_randint(PyMachine *machine, PyRandom *random,
                             const PyValue *args)
{
    if (!check_int(machine, args[0]) || !check_int(machine, args[1]))
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

/* ---- sequences ---- */

static bool is_sequence(PyValue value)
{
    return py_is_list(value) || py_is_tuple(value) || py_is_any_string(value) ||
           py_has_type(value, &py_bytes_type) ||
           py_has_type(value, &py_range_type);
}

static PyValue item_at(PyMachine *machine, PyValue sequence, uint64_t index)
{
    if (py_is_list(sequence))
        return py_incref(py_list(sequence)->items[index]);
    return py_get_item(machine, sequence, py_small((int64_t)index));
}

PyValue py_random_do_choice(PyMachine *machine, PyRandom *random,
                            const PyValue *args)
{
    int64_t length = py_length_or_refuse(machine, args[0]);
    if (length < 0)
        return PY_ERROR;
    if (length == 0)
        return py_raise(machine, &py_IndexError,
                        "Cannot choose from an empty sequence");
    uint64_t index = py_random_below(random, (uint64_t)length);
    return py_get_item(machine, args[0], py_small((int64_t)index));
}

PyValue py_random_do_shuffle(PyMachine *machine, PyRandom *random,
                             const PyValue *args)
{
    if (!py_is_list(args[0])) {
        if (py_type_of(args[0])->set_item)
            return py_unsupported(machine, "a list",
                                  "shuffle() of anything but a list");
        return py_raise(machine, &py_TypeError,
                        "'%s' object does not support item assignment",
                        py_type_name(py_type_of(args[0])));
    }
    PyList *list = py_list(args[0]);
    if (!py_charge(machine, list->count))
        return PY_ERROR;
    for (uint32_t i = list->count; i-- > 1;) {
        uint64_t j = py_random_below(random, (uint64_t)i + 1);
        PyValue kept = list->items[i];
        list->items[i] = list->items[j];
        list->items[j] = kept;
    }
    return PY_NONE;
}

PyValue py_random_do_sample(PyMachine *machine, PyRandom *random,
                            const PyValue *args)
{
    int64_t chosen;
    if (!py_is_undefined(args[2]) && !py_is_none(args[2]))
        return py_unsupported(machine, "a list with the items repeated",
                              "sample(counts=...)");
    if (!is_sequence(args[0]))
        return py_raise(machine, &py_TypeError,
                        "Population must be a sequence.  For dicts or sets, "
                        "use sorted(d).");
    int64_t length = py_length_or_refuse(machine, args[0]);
    if (length < 0 || !py_to_index(machine, args[1], &chosen))
        return PY_ERROR;
    if (chosen < 0 || chosen > length)
        return py_raise(machine, &py_ValueError,
                        "Sample larger than population or is negative");
    if (length > (int64_t)UINT32_MAX * 16)
        return py_unsupported(machine, "randrange()",
                              "a sample of so many numbers");
    if (!py_charge(machine, (uint64_t)chosen * 4))
        return PY_ERROR;
    PyValue list = py_list_new(machine, NULL, (uint32_t)chosen);
    size_t size = ((size_t)chosen + 1) * sizeof(size_t);
    size_t *indices = py_is_error(list) ? NULL : py_memory_new(machine, size);
    if (!indices) {
        py_decref(machine, list);
        return PY_ERROR;
    }
    py_random_sample(random, (size_t)length, (size_t)chosen, indices);
    for (int64_t i = 0; i < chosen && !py_is_error(list); i++) {
        PyValue item = item_at(machine, args[0], indices[i]);
        if (py_is_error(item))
            py_assign(machine, &list, PY_ERROR);
        else
            py_list(list)->items[i] = item;
    }
    py_memory_free(machine, indices, size);
    return list;
}

/* Cumulative weights as doubles: *out is given back with `count` of them. */
static bool read_weights(PyMachine *machine, PyValue weights, bool cumulative,
                         uint32_t count, double **out)
{
    PyValue list = py_sequence_now(machine, weights, NULL);
    if (py_is_error(list))
        return false;
    double total = 0, *sums = NULL;
    bool good = py_list(list)->count == count && count > 0;
    if (!good)
        py_raise(machine, &py_ValueError,
                 "The number of weights does not match the population");
    good = good && (sums = py_memory_new(machine, count * sizeof *sums));
    for (uint32_t i = 0; good && i < count; i++) {
        double weight;
        good = py_number_to_double(machine, py_list(list)->items[i], &weight);
        total = good && !cumulative ? total + weight : good ? weight : total;
        sums[i] = total;
    }
    if (good && !(total > 0)) {
        py_raise(machine, &py_ValueError,
                 "Total of weights must be greater than zero");
        good = false;
    } else if (good && !isfinite(total)) {
        py_raise(machine, &py_ValueError, "Total of weights must be finite");
        good = false;
    }
    if (!good && sums)
        py_memory_free(machine, sums, count * sizeof *sums);
    *out = sums;
    py_decref(machine, list);
    return good;
}

PyValue py_random_do_choices(PyMachine *machine, PyRandom *random,
                             const PyValue *args)
{
    int64_t wanted = 1, length = py_length_or_refuse(machine, args[0]);
    bool weighted = !py_is_undefined(args[1]) && !py_is_none(args[1]);
    bool summed = !py_is_undefined(args[2]) && !py_is_none(args[2]);
    double *sums = NULL;
    if (length < 0 ||
        (!py_is_undefined(args[3]) && !py_to_index(machine, args[3], &wanted)))
        return PY_ERROR;
    if (weighted && summed)
        return py_raise(machine, &py_TypeError,
                        "Cannot specify both weights and cumulative weights");
    if (length > UINT32_MAX / 16 || wanted > UINT32_MAX / 16)
        return py_raise(machine, &py_MemoryError, "%s", "");
    if (wanted < 0)
        wanted = 0;
    if (!py_charge(machine, (uint64_t)wanted) ||
        ((weighted || summed) &&
         !read_weights(machine, args[weighted ? 1 : 2], summed,
                       (uint32_t)length, &sums)))
        return PY_ERROR;
    PyValue list = py_list_new(machine, NULL, (uint32_t)wanted);
    for (int64_t i = 0; i < wanted && !py_is_error(list); i++) {
        size_t index =
            sums ? py_random_weighted_index(random, sums, (size_t)length)
                 : py_random_choices_index(random, (size_t)length);
        PyValue item = py_get_item(machine, args[0], py_small((int64_t)index));
        if (py_is_error(item))
            py_assign(machine, &list, PY_ERROR);
        else
            py_list(list)->items[i] = item;
    }
    if (sums)
        py_memory_free(machine, sums, (size_t)length * sizeof *sums);
    return list;
}
