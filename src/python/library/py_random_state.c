#include "py_random_state.h"

#include "py_exception.h"
#include "py_float.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_int_limbs.h"
#include "py_iterate.h"
#include "py_operator.h"
#include "py_string.h"
#include "py_text.h"
#include "py_tuple.h"

enum { OLD_VERSION = 2, VERSION = 3, INTERNAL_SIZE = PY_RANDOM_WORDS + 1 };

PyValue py_random_get_tuple(PyMachine *machine, const PyRandom *random)
{
    uint32_t words[PY_RANDOM_WORDS];
    PyValue items[INTERNAL_SIZE], parts[3];
    uint32_t place = py_random_whole_state(random, words);
    if (!py_charge(machine, PY_RANDOM_WORDS))
        return PY_ERROR;
    for (int i = 0; i < PY_RANDOM_WORDS; i++)
        items[i] = py_small(words[i]);
    items[PY_RANDOM_WORDS] = py_small(place);
    parts[0] = py_small(VERSION);
    parts[1] = py_tuple_new(machine, items, INTERNAL_SIZE);
    parts[2] = random->has_spare ? py_float(random->spare) : PY_NONE;
    if (py_is_error(parts[1]))
        return PY_ERROR;
    PyValue state = py_tuple_new(machine, parts, 3);
    py_decref(machine, parts[1]);
    return state;
}

static PyValue other_form(PyMachine *machine)
{
    return py_unsupported(machine, "what getstate() has given",
                          "setstate() of another form");
}

/* A word as C takes it: an unsigned long, of which 32 bits are kept; version 2
 * has signed ones. */
static bool read_word(PyMachine *machine, PyValue item, bool is_signed,
                      uint32_t *word)
{
    PyIntView view;
    if (!py_is_int(item)) {
        if (is_signed && py_is_heap(item)) {
            other_form(machine);
            return false;
        }
        PyValue rest = is_signed ? py_binary(machine, PY_MODULO, item,
                                             py_small((int64_t)1 << 32))
                                 : PY_ERROR;
        py_decref(machine, rest);
        if (!py_is_raising(machine))
            py_raise(machine, &py_TypeError, "an integer is required");
        return false;
    }
    py_int_view(item, &view);
    uint64_t bits = py_int_view_bits(&view);
    uint64_t value = bits == 0 ? 0 : view.limbs[0];
    if (!is_signed && view.negative)
        py_raise(machine, &py_OverflowError,
                 "can't convert negative value to unsigned int");
    else if (!is_signed && bits > 64)
        py_raise(machine, &py_OverflowError,
                 "Python int too large to convert to C unsigned long");
    *word = (uint32_t)(view.negative ? 0 - value : value);
    return is_signed || (!view.negative && bits <= 64);
}

/* The words and the place. */
static PyValue set_words(PyMachine *machine, PyRandom *random, PyValue internal,
                         bool is_signed)
{
    uint32_t words[INTERNAL_SIZE];
    if (!py_is_any_tuple(internal))
        return is_signed ? other_form(machine)
                         : py_raise(machine, &py_TypeError,
                                    "state vector must be a tuple");
    if (py_tuple(internal)->count != INTERNAL_SIZE)
        return py_raise(machine, &py_ValueError,
                        "state vector is the wrong size");
    int count = is_signed ? INTERNAL_SIZE : PY_RANDOM_WORDS;
    for (int i = 0; i < count; i++)
        if (!read_word(machine, py_tuple(internal)->items[i], is_signed,
                       &words[i]))
            return PY_ERROR;
    PyValue place = py_tuple(internal)->items[PY_RANDOM_WORDS];
    if (!py_is_int(place))
        return py_raise(machine, &py_TypeError, "an integer is required");
    int64_t number = is_signed ? words[PY_RANDOM_WORDS] : py_int_clamp(place);
    if (number < 0 || number > PY_RANDOM_WORDS)
        return py_raise(machine, &py_ValueError, "invalid state");
    if (number == 0)
        return other_form(machine);
    py_random_set_whole_state(random, words, (uint32_t)number);
    return PY_NONE;
}

static PyValue wrong_version(PyMachine *machine, PyValue version)
{
    if (!py_is_int(version) || py_is_heap(version))
        return other_form(machine);
    PyValue text = py_to_text(machine, version, PY_TEXT_STR, PY_UNDEFINED);
    if (!py_is_error(text))
        py_raise(machine, &py_ValueError,
                 "state with version %s passed to Random.setstate() of "
                 "version 3",
                 py_string(text)->text);
    py_decref(machine, text);
    return PY_ERROR;
}

bool py_random_is_old_state(PyValue state)
{
    return py_is_any_tuple(state) && py_tuple(state)->count == 3 &&
           py_is(py_tuple(state)->items[0], py_small(OLD_VERSION)) &&
           !py_is_any_tuple(py_tuple(state)->items[1]);
}

PyValue py_random_set_tuple(PyMachine *machine, PyRandom *random, PyValue state)
{
    if (!py_is_any_tuple(state) || py_tuple(state)->count == 0)
        return other_form(machine);
    const PyTuple *parts = py_tuple(state);
    bool is_signed = py_is(parts->items[0], py_small(OLD_VERSION));
    if (!is_signed && !py_is(parts->items[0], py_small(VERSION)))
        return wrong_version(machine, parts->items[0]);
    if (parts->count != 3)
        return other_form(machine);
    PyValue spare = parts->items[2];
    if (!py_is_none(spare) && !py_is_any_float(spare))
        return other_form(machine);
    if (!py_charge(machine, 2 * PY_RANDOM_WORDS))
        return PY_ERROR;
    random->has_spare = !py_is_none(spare);
    random->spare = random->has_spare ? py_any_float_value(spare) : 0;
    return set_words(machine, random, parts->items[1], is_signed);
}
