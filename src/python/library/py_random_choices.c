/* `random`: picking from sequences. What they hold, and how many, may be
 * Python's business. */
#include "py_random_choices.h"

#include "py_argument.h"
#include "py_bytes.h"
#include "py_deque.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_number.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_random_module.h"
#include "py_random_numbers.h"
#include "py_range.h"
#include "py_string.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_wait.h"

#include <math.h>

/* ---- the generator, while Python is asked ---- */

/* The object that the generator lies in; None: the machine. */
static PyValue owner_of(PyMachine *machine, PyRandom *random)
{
    if (random == py_machine_random(machine))
        return PY_NONE;
    return py_from_object((uint8_t *)random - offsetof(PyRandomObject, random));
}

static PyRandom *random_of(PyMachine *machine, PyValue owner)
{
    return py_is_none(owner)
               ? py_machine_random(machine)
               : &((PyRandomObject *)(void *)py_object(owner))->random;
}

/* Python has been asked in between: what is drawn now is a draw of its own. */
static uint64_t draw_below(PyMachine *machine, PyValue owner, uint64_t limit)
{
    if (py_is_none(owner))
        py_machine_draw_begins(machine);
    uint64_t drawn = py_random_below(random_of(machine, owner), limit);
    if (py_is_none(owner))
        py_machine_draw_ends(machine);
    return drawn;
}

/* The function has its answer, which is handed on. */
static PyValue tell(PyMachine *machine, PyValue owner, const char *name,
                    PyValue answer)
{
    if (py_is_none(owner))
        py_machine_drawn(machine, name, NULL, answer);
    return answer;
}

/* ---- sequences ---- */

/* Of builtin types, which answer at once. */
static bool is_builtin_sequence(PyValue value)
{
    return py_has_type(value, &py_list_type) ||
           py_has_type(value, &py_tuple_type) || py_is_string(value) ||
           py_has_type(value, &py_bytes_type) ||
           py_has_type(value, &py_range_type);
}

static int64_t count_of(PyMachine *machine, PyValue length)
{
    int64_t count = py_int_clamp(length);
    py_decref(machine, length);
    return count;
}

/* ---- choice ---- */

enum { CHOICE_OWNER, CHOICE_SEQUENCE, CHOICE_STATE };

/* CPython asks for the length twice. */
static PyValue choose(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    uint64_t index;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_length(machine, state[CHOICE_SEQUENCE]));
    if (count_of(machine, answer) == 0)
        return py_raise(machine, &py_IndexError,
                        "Cannot choose from an empty sequence");
    PY_WAIT_FOR(answer, py_length(machine, state[CHOICE_SEQUENCE]));
    index = draw_below(machine, state[CHOICE_OWNER],
                       (uint64_t)count_of(machine, answer));
    PY_WAIT_FOR(answer, py_get_item(machine, state[CHOICE_SEQUENCE],
                                    py_small((int64_t)index)));
    PY_WAITS_END(frame);
    return tell(machine, state[CHOICE_OWNER], "choice", answer);
}

static PyValue choose_at_once(PyMachine *machine, PyRandom *random,
                              PyValue sequence)
{
    PyValue answer = py_length(machine, sequence);
    if (py_is_error(answer))
        return PY_ERROR;
    int64_t count = count_of(machine, answer);
    if (count == 0)
        return py_raise(machine, &py_IndexError,
                        "Cannot choose from an empty sequence");
    uint64_t index = py_random_below(random, (uint64_t)count);
    return py_get_item(machine, sequence, py_small((int64_t)index));
}

PyValue py_random_do_choice(PyMachine *machine, PyRandom *random,
                            const PyValue *args)
{
    if (is_builtin_sequence(args[0]))
        return choose_at_once(machine, random, args[0]);
    PyValue state[CHOICE_STATE] = {py_incref(owner_of(machine, random)),
                                   py_incref(args[0])};
    return py_wait_start(machine, choose, state, CHOICE_STATE);
}

/* ---- shuffle ---- */

static PyValue shuffle_list(PyMachine *machine, PyRandom *random, PyList *list)
{
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

enum {
    SHUFFLE_OWNER,
    SHUFFLE_SEQUENCE,
    SHUFFLE_AT, /* one more than the place to be filled */
    SHUFFLE_WITH,
    SHUFFLE_DRAWN,
    SHUFFLE_KEPT,
    SHUFFLE_STATE
};

static PyValue shuffle(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyValue sequence = state[SHUFFLE_SEQUENCE];
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_length(machine, sequence));
    state[SHUFFLE_AT] = py_small(count_of(machine, answer) - 1);
    for (; py_small_value(state[SHUFFLE_AT]) > 0;
         state[SHUFFLE_AT] = py_small(py_small_value(state[SHUFFLE_AT]) - 1)) {
        if (!py_charge(machine, 1))
            return PY_ERROR;
        state[SHUFFLE_WITH] = py_small((int64_t)draw_below(
            machine, state[SHUFFLE_OWNER],
            (uint64_t)py_small_value(state[SHUFFLE_AT]) + 1));
        PY_WAIT_FOR(answer,
                    py_get_item(machine, sequence, state[SHUFFLE_WITH]));
        py_assign(machine, &state[SHUFFLE_DRAWN], answer);
        PY_WAIT_FOR(answer, py_get_item(machine, sequence, state[SHUFFLE_AT]));
        py_assign(machine, &state[SHUFFLE_KEPT], answer);
        PY_WAIT_FOR(answer, py_set_item(machine, sequence, state[SHUFFLE_AT],
                                        state[SHUFFLE_DRAWN]));
        py_decref(machine, answer);
        PY_WAIT_FOR(answer, py_set_item(machine, sequence, state[SHUFFLE_WITH],
                                        state[SHUFFLE_KEPT]));
        py_decref(machine, answer);
    }
    PY_WAITS_END(frame);
    return tell(machine, state[SHUFFLE_OWNER], "shuffle", PY_NONE);
}

PyValue py_random_do_shuffle(PyMachine *machine, PyRandom *random,
                             const PyValue *args)
{
    if (py_has_type(args[0], &py_list_type))
        return shuffle_list(machine, random, py_list(args[0]));
    PyValue state[SHUFFLE_STATE] = {py_incref(owner_of(machine, random)),
                                    py_incref(args[0])};
    return py_wait_start(machine, shuffle, state, SHUFFLE_STATE);
}

/* ---- sample ---- */

/* *chosen is how many; `length` is that of the population. */
static bool read_sample_size(PyMachine *machine, PyValue wanted, int64_t length,
                             int64_t *chosen)
{
    if (!py_is_number(wanted)) {
        if (py_is_heap(wanted))
            py_unsupported(machine, "an int", "a sample of a '%s' object",
                           py_type_name(py_type_of(wanted)));
        else
            py_raise(machine, &py_TypeError,
                     "'<=' not supported between instances of 'int' and '%s'",
                     py_type_name(py_type_of(wanted)));
        return false;
    }
    double size = 0;
    if (py_is_any_float(wanted))
        size = py_any_float_value(wanted);
    else
        *chosen = py_int_clamp(wanted);
    bool fits = py_is_any_float(wanted) ? size >= 0 && size <= (double)length
                                        : *chosen >= 0 && *chosen <= length;
    if (!fits)
        py_raise(machine, &py_ValueError,
                 "Sample larger than population or is negative");
    else if (py_is_any_float(wanted))
        py_raise(machine, &py_TypeError,
                 "can't multiply sequence by non-int of type '%s'",
                 py_type_name(py_type_of(wanted)));
    return fits && !py_is_any_float(wanted);
}

static PyValue draw_sample(PyMachine *machine, PyRandom *random,
                           PyValue population, int64_t length, int64_t chosen)
{
    PyValue list = py_list_new(machine, NULL, (uint32_t)chosen);
    size_t size = ((size_t)chosen + 1) * sizeof(size_t);
    size_t *indices = py_is_error(list) ? NULL : py_memory_new(machine, size);
    if (!indices) {
        py_decref(machine, list);
        return PY_ERROR;
    }
    py_random_sample(random, (size_t)length, (size_t)chosen, indices);
    for (int64_t i = 0; i < chosen && !py_is_error(list); i++) {
        PyValue item =
            py_get_item(machine, population, py_small((int64_t)indices[i]));
        if (py_is_error(item))
            py_assign(machine, &list, PY_ERROR);
        else
            py_list(list)->items[i] = item;
    }
    py_memory_free(machine, indices, size);
    return list;
}

static bool add_count(PyMachine *machine, PyValue count, int64_t *total)
{
    int64_t one;
    if (py_is_any_float(count)) {
        py_raise(machine, &py_TypeError, "Counts must be integers");
        return false;
    }
    if (py_random_is_plain(count) && py_int_to_i64(count, &one) &&
        !__builtin_add_overflow(*total, one, total))
        return true;
    py_unsupported(machine, "a list of small ints", "such counts of a sample");
    return false;
}

static bool sum_counts(PyMachine *machine, const PyValue *items, uint32_t count,
                       int64_t *sums)
{
    int64_t total = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (!add_count(machine, items[i], &total))
            return false;
        sums[i] = total;
    }
    if (total <= 0)
        py_raise(machine, &py_ValueError,
                 "Total of counts must be greater than zero");
    return total > 0;
}

/* The sums of counts so far, in a bytes object; the last is their total. */
static PyValue add_counts(PyMachine *machine, PyValue counts, uint32_t length)
{
    bool is_tuple = py_has_type(counts, &py_tuple_type);
    if (py_is_number(counts))
        return py_iter(machine, counts);
    if (!is_tuple && !py_has_type(counts, &py_list_type))
        return py_unsupported(machine, "a list", "counts in a '%s' object",
                              py_type_name(py_type_of(counts)));
    const PyValue *items =
        is_tuple ? py_tuple(counts)->items : py_list(counts)->items;
    uint32_t count =
        is_tuple ? py_tuple(counts)->count : py_list(counts)->count;
    if (count != length)
        return py_raise(machine, &py_ValueError,
                        "The number of counts does not match the population");
    if (count == 0)
        return py_raise(machine, &py_IndexError, "pop from empty list");
    size_t size = count * sizeof(int64_t);
    int64_t *sums = py_memory_new(machine, size);
    if (!sums)
        return PY_ERROR;
    PyValue bytes = PY_ERROR;
    if (sum_counts(machine, items, count, sums))
        bytes = py_bytes_new(machine, (const char *)sums, size);
    py_memory_free(machine, sums, size);
    return bytes;
}

/* The first of the sums but the last that is greater. */
static uint32_t place_among(const int64_t *sums, uint32_t count, int64_t number)
{
    uint32_t low = 0, high = count - 1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (number < sums[middle])
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Of the population with each item as often as its count says. */
static PyValue sample_counted(PyMachine *machine, PyRandom *random,
                              PyValue population, int64_t length,
                              PyValue wanted, PyValue counts)
{
    int64_t chosen = 0;
    PyValue answer = PY_ERROR;
    if (length > UINT32_MAX / 16 || !py_charge(machine, 2 * (uint64_t)length))
        return py_is_raising(machine)
                   ? PY_ERROR
                   : py_unsupported(machine, "choices()",
                                    "a sample of so many numbers");
    PyValue bytes = add_counts(machine, counts, (uint32_t)length);
    if (py_is_error(bytes))
        return PY_ERROR;
    const PyBytes *data = (const PyBytes *)(const void *)py_object(bytes);
    const int64_t *sums = (const int64_t *)(const void *)data->data;
    int64_t total = sums[length - 1];
    PyValue all = PY_ERROR;
    if (read_sample_size(machine, wanted, total, &chosen))
        all = py_range_new(machine, 0, total, 1);
    if (!py_is_error(all) && py_charge(machine, (uint64_t)chosen * 8))
        answer = draw_sample(machine, random, all, total, chosen);
    for (int64_t i = 0; i < chosen && !py_is_error(answer); i++) {
        PyValue *drawn = &py_list(answer)->items[i];
        uint32_t place =
            place_among(sums, (uint32_t)length, py_int_clamp(*drawn));
        PyValue item = py_get_item(machine, population, py_small(place));
        py_assign(machine, py_is_error(item) ? &answer : drawn, item);
    }
    py_decref(machine, all);
    py_decref(machine, bytes);
    return answer;
}

/* Derived from collections.abc's Sequence, or an array. */
static bool is_declared_sequence(PyValue value)
{
    const PyType *type = py_type_of(value);
    for (uint32_t i = 0; py_is_heap(value) && i < type->mro_count; i++) {
        const PyType *base = type->mro[i];
        PyValue module = py_type_own_module(base);
        if (py_is_any_string(module) &&
            ((strcmp(base->name, "Sequence") == 0 &&
              py_string_is(py_string(module), "collections.abc")) ||
             (strcmp(base->name, "array") == 0 &&
              py_string_is(py_string(module), "array"))))
            return true;
    }
    return false;
}

enum {
    LISTED_OWNER,
    LISTED_POPULATION,
    LISTED_SIZE,
    LISTED_COUNTS,
    LISTED_LIST,
    LISTED_STATE
};

/* Of a population that tells its items in Python: of a list of them. */
static PyValue sample_listed(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    state[LISTED_LIST] = py_list_new(machine, NULL, 0);
    if (py_is_error(state[LISTED_LIST]))
        return PY_ERROR;
    PY_WAIT_FOR(answer, py_list_extend(machine, state[LISTED_LIST],
                                       state[LISTED_POPULATION], PY_NONE));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    PyValue args[] = {state[LISTED_LIST], state[LISTED_SIZE],
                      state[LISTED_COUNTS]};
    answer = py_random_do_sample(machine,
                                 random_of(machine, state[LISTED_OWNER]), args);
    return tell(machine, state[LISTED_OWNER], "sample", answer);
}

PyValue py_random_do_sample(PyMachine *machine, PyRandom *random,
                            const PyValue *args)
{
    int64_t chosen = 0;
    bool derived = py_is_instance(args[0], &py_list_type) ||
                   py_is_instance(args[0], &py_tuple_type) ||
                   py_is_instance(args[0], &py_deque_type) ||
                   py_is_any_string(args[0]) || py_is_any_bytes(args[0]) ||
                   is_declared_sequence(args[0]);
    if (!is_builtin_sequence(args[0]) && !derived)
        return py_raise(machine, &py_TypeError,
                        "Population must be a sequence.  For dicts or sets, "
                        "use sorted(d).");
    if (!py_is_undefined(py_special(args[0], PY_SPECIAL_LEN)) ||
        !py_is_undefined(py_special(args[0], PY_SPECIAL_GETITEM))) {
        PyValue state[LISTED_STATE] = {py_incref(owner_of(machine, random)),
                                       py_incref(args[0]), py_incref(args[1]),
                                       py_incref(args[2])};
        return py_wait_start(machine, sample_listed, state, LISTED_STATE);
    }
    PyValue answer = py_length(machine, args[0]); /* no Python: at once */
    if (py_is_error(answer))
        return PY_ERROR;
    int64_t length = count_of(machine, answer);
    if (!py_is_undefined(args[2]) && !py_is_none(args[2]))
        return sample_counted(machine, random, args[0], length, args[1],
                              args[2]);
    if (!read_sample_size(machine, args[1], length, &chosen))
        return PY_ERROR;
    if (length > (int64_t)UINT32_MAX * 16)
        return py_unsupported(machine, "randrange()",
                              "a sample of so many numbers");
    if (!py_charge(machine, (uint64_t)chosen * 4))
        return PY_ERROR;
    return draw_sample(machine, random, args[0], length, chosen);
}

/* ---- choices ---- */

/* Sums, a bytes object of so many doubles. */
typedef struct Sums {
    const double *sums;
    uint32_t count;
} Sums;

static Sums sums_of(PyValue bytes)
{
    const PyBytes *data = (const PyBytes *)(const void *)py_object(bytes);
    return (Sums){(const double *)(const void *)data->data,
                  data->size / (uint32_t)sizeof(double)};
}

/* CPython adds what is no number to what came before, which says why not. */
static bool complain_weight(PyMachine *machine, uint32_t index, bool ints,
                            double total, PyValue weight)
{
    PyValue before =
        ints ? py_int_from_double(machine, total) : py_float(total);
    PyValue sum = PY_ERROR;
    bool derived = py_is_heap(weight);
    if (!py_is_error(before) && !derived)
        sum = index ? py_binary(machine, PY_ADD, before, weight)
                    : py_binary(machine, PY_ADD, weight, py_float(0.0));
    if (derived || !py_is_error(sum))
        py_unsupported(machine, "numbers", "weights of type '%s'",
                       py_type_name(py_type_of(weight)));
    py_decref(machine, before);
    py_decref(machine, sum);
    return false;
}

static bool add_weights(PyMachine *machine, const PyList *weights,
                        bool cumulative, double *sums)
{
    double total = 0;
    bool ints = true;
    for (uint32_t i = 0; i < weights->count; i++) {
        double weight;
        if (!py_random_is_plain(weights->items[i]))
            return complain_weight(machine, i, ints, total, weights->items[i]);
        if (!py_number_to_double(machine, weights->items[i], &weight))
            return false;
        ints = ints && py_is_int(weights->items[i]);
        total = cumulative ? weight : total + weight;
        sums[i] = total;
    }
    return true;
}

/* The sums of a list of weights. */
static PyValue add_up(PyMachine *machine, const PyList *weights,
                      bool cumulative)
{
    size_t size = weights->count * sizeof(double);
    if (!py_charge(machine, weights->count))
        return PY_ERROR;
    double *sums = py_memory_new(machine, size + 1);
    if (!sums)
        return PY_ERROR;
    PyValue bytes = PY_ERROR;
    if (add_weights(machine, weights, cumulative, sums))
        bytes = py_bytes_new(machine, (const char *)sums, size);
    py_memory_free(machine, sums, size + 1);
    return bytes;
}

static bool check_sums(PyMachine *machine, Sums sums, int64_t length)
{
    const char *wrong = NULL;
    if (sums.count != length) {
        wrong = "The number of weights does not match the population";
    } else if (sums.count == 0) {
        py_raise(machine, &py_IndexError, "list index out of range");
        return false;
    } else if (sums.sums[sums.count - 1] <= 0) {
        wrong = "Total of weights must be greater than zero";
    } else if (!isfinite(sums.sums[sums.count - 1])) {
        wrong = "Total of weights must be finite";
    }
    if (wrong)
        py_raise(machine, &py_ValueError, "%s", wrong);
    return !wrong;
}

static bool is_given(PyValue value)
{
    return !py_is_undefined(value) && !py_is_none(value);
}

enum {
    CHOICES_OWNER,
    CHOICES_POPULATION,
    CHOICES_WEIGHTS,
    CHOICES_CUMULATIVE,
    CHOICES_WANTED, /* then how many are still to be drawn */
    CHOICES_COUNT,
    CHOICES_SUMS,
    CHOICES_DRAWN, /* list */
    CHOICES_STATE
};

/* The weights as a list. May be PY_PENDING. */
static PyValue list_weights(PyMachine *machine, const PyValue *state)
{
    PyValue weights = state[CHOICES_WEIGHTS], sums = state[CHOICES_CUMULATIVE];
    if (is_given(weights) && is_given(sums))
        return py_raise(machine, &py_TypeError,
                        "Cannot specify both weights and cumulative weights");
    if (is_given(weights))
        return py_sequence_of(machine, weights);
    if (!py_type_of(sums)->length)
        return py_length(machine, sums);
    return is_builtin_sequence(sums)
               ? py_sequence_of(machine, sums)
               : py_unsupported(machine, "a list",
                                "cumulative weights in a '%s' object",
                                py_type_name(py_type_of(sums)));
}

/* choices(population, 5): the number was meant as k. */
static PyValue complain_no_list(PyMachine *machine, PyValue weights)
{
    if (!py_is_int(weights) || !py_catch(machine, &py_TypeError))
        return PY_ERROR;
    if (py_is_heap(weights))
        return py_unsupported(machine, "k=...", "weights that are an int");
    PyValue text = py_to_text(machine, weights, PY_TEXT_REPR, PY_UNDEFINED);
    if (!py_is_error(text))
        py_raise(machine, &py_TypeError,
                 "The number of choices must be a keyword argument: k=%s",
                 py_string(text)->text);
    py_decref(machine, text);
    return PY_ERROR;
}

/* `list` (stolen) becomes the sums. */
static bool take_weights(PyMachine *machine, PyValue *state, PyValue list)
{
    bool cumulative = !is_given(state[CHOICES_WEIGHTS]);
    PyValue sums = add_up(machine, py_list(list), cumulative);
    py_decref(machine, list);
    py_assign(machine, &state[CHOICES_SUMS], sums);
    return !py_is_error(sums) &&
           check_sums(machine, sums_of(sums),
                      py_small_value(state[CHOICES_COUNT]));
}

/* *wanted becomes the number of choices. */
static bool take_wanted(PyMachine *machine, PyValue *wanted)
{
    int64_t count;
    if (!py_argument_index(machine, wanted, &count))
        return false;
    if (count > UINT32_MAX / 16) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    py_assign(machine, wanted, py_small(count < 0 ? 0 : count));
    return py_charge(machine, count < 0 ? 0 : (uint64_t)count);
}

static PyValue draw_one(PyMachine *machine, const PyValue *state)
{
    PyRandom *random = random_of(machine, state[CHOICES_OWNER]);
    size_t count = (size_t)py_small_value(state[CHOICES_COUNT]);
    if (py_is_none(state[CHOICES_OWNER]))
        py_machine_draw_begins(machine);
    size_t index = py_is_undefined(state[CHOICES_SUMS])
                       ? py_random_choices_index(random, count)
                       : py_random_weighted_index(
                             random, sums_of(state[CHOICES_SUMS]).sums, count);
    if (py_is_none(state[CHOICES_OWNER]))
        py_machine_draw_ends(machine);
    return py_get_item(machine, state[CHOICES_POPULATION],
                       py_small((int64_t)index));
}

static PyValue choose_many(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_length(machine, state[CHOICES_POPULATION]));
    state[CHOICES_COUNT] = py_small(count_of(machine, answer));
    if (is_given(state[CHOICES_WEIGHTS]) ||
        is_given(state[CHOICES_CUMULATIVE])) {
        PY_WAIT_TO_CATCH(answer, list_weights(machine, state));
        if (py_is_error(answer))
            return complain_no_list(machine, state[CHOICES_WEIGHTS]);
        if (!take_weights(machine, state, answer))
            return PY_ERROR;
    }
    PY_WAIT_FOR(answer,
                py_argument_convert(machine, state[CHOICES_WANTED], PY_AS_INT));
    py_assign(machine, &state[CHOICES_WANTED], answer);
    if (!take_wanted(machine, &state[CHOICES_WANTED]))
        return PY_ERROR;
    for (; py_small_value(state[CHOICES_WANTED]) > 0;
         state[CHOICES_WANTED] =
             py_small(py_small_value(state[CHOICES_WANTED]) - 1)) {
        PY_WAIT_FOR(answer, draw_one(machine, state));
        bool kept = py_list_append(machine, state[CHOICES_DRAWN], answer);
        py_decref(machine, answer);
        if (!kept)
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return tell(machine, state[CHOICES_OWNER], "choices",
                py_incref(state[CHOICES_DRAWN]));
}

PyValue py_random_do_choices(PyMachine *machine, PyRandom *random,
                             const PyValue *args)
{
    PyValue drawn = py_list_new(machine, NULL, 0);
    if (py_is_error(drawn))
        return PY_ERROR;
    PyValue state[CHOICES_STATE] = {
        py_incref(owner_of(machine, random)),
        py_incref(args[0]),
        py_incref(args[1]),
        py_incref(args[2]),
        py_is_undefined(args[3]) ? py_small(1) : py_incref(args[3]),
        py_small(0),
        PY_UNDEFINED,
        drawn};
    return py_wait_start(machine, choose_many, state, CHOICES_STATE);
}
