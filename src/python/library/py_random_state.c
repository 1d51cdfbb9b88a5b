#include "py_random_state.h"

#include "py_exception.h"
#include "py_float.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_tuple.h"

enum { VERSION = 3, INTERNAL_SIZE = PY_RANDOM_WORDS + 1 };

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

/* The words and the place. */
static PyValue set_words(PyMachine *machine, PyRandom *random, PyValue internal)
{
    uint32_t words[PY_RANDOM_WORDS];
    int64_t word = 0;
    if (!py_is_any_tuple(internal))
        return py_raise(machine, &py_TypeError, "state vector must be a tuple");
    if (py_tuple(internal)->count != INTERNAL_SIZE)
        return py_raise(machine, &py_ValueError,
                        "state vector is the wrong size");
    for (int i = 0; i < INTERNAL_SIZE; i++) {
        PyValue item = py_tuple(internal)->items[i];
        if (!py_is_int(item))
            return py_raise(machine, &py_TypeError, "an integer is required");
        word = py_int_clamp(item);
        if (word < 0 || word > UINT32_MAX)
            return other_form(machine);
        if (i < PY_RANDOM_WORDS)
            words[i] = (uint32_t)word;
    }
    if (word > PY_RANDOM_WORDS)
        return py_raise(machine, &py_ValueError, "invalid state");
    if (word == 0)
        return other_form(machine);
    py_random_set_whole_state(random, words, (uint32_t)word);
    return PY_NONE;
}

PyValue py_random_set_tuple(PyMachine *machine, PyRandom *random, PyValue state)
{
    if (!py_is_any_tuple(state) || py_tuple(state)->count != 3 ||
        !py_is(py_tuple(state)->items[0], py_small(VERSION)))
        return other_form(machine);
    const PyTuple *parts = py_tuple(state);
    PyValue spare = parts->items[2];
    if (!py_is_none(spare) && !py_is_any_float(spare))
        return other_form(machine);
    if (!py_charge(machine, 2 * PY_RANDOM_WORDS))
        return PY_ERROR;
    random->has_spare = !py_is_none(spare);
    random->spare = random->has_spare ? py_any_float_value(spare) : 0;
    return set_words(machine, random, parts->items[1]);
}
