#include "py_random_by_itself.h"

#include "py_attribute.h"
#include "py_call.h"
#include "py_exception.h"
#include "py_imports.h"
#include "py_lookup.h"
#include "py_random_module.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

#include <string.h>

static const char text[] = "_random_by_itself";

/* These are the numbers' source itself. */
static bool is_source(const char *name)
{
    return strcmp(name, "random") == 0 || strcmp(name, "getrandbits") == 0 ||
           strcmp(name, "seed") == 0;
}

/* The object or its class has another than Random. */
static bool has_other(PyMachine *machine, PyValue self, PyString *name)
{
    const PyDict *dict = ((PyRandomObject *)(void *)py_object(self))->dict;
    if (dict && !py_is_undefined(py_dict_get_name(dict, name)))
        return true;
    PyValue own = py_type_lookup(machine, py_type_of(self), name);
    PyValue usual = py_is_raising(machine)
                        ? PY_UNDEFINED
                        : py_type_lookup(machine, &py_random_type, name);
    return !py_is_raising(machine) && !py_is(own, usual);
}

bool py_random_asks_itself(PyMachine *machine, PyValue self, const char *name)
{
    static const char *const sources[] = {"random", "getrandbits",
                                          "_randbelow"};
    const PyRandomObject *object = (const PyRandomObject *)py_object(self);
    if (is_source(name) ||
        (object->object.type == &py_random_type && !object->dict))
        return false;
    bool has = false;
    for (size_t i = 0; !has && i < sizeof sources / sizeof *sources; i++) {
        PyValue source = py_string_from(machine, sources[i]);
        if (py_is_error(source))
            return false;
        has = has_other(machine, self, py_string(source));
        py_decref(machine, source);
        if (py_is_raising(machine))
            return false;
    }
    return has;
}

enum { ITSELF_NAME, ITSELF_ARGS, ITSELF_NAMES, ITSELF_CALLED, ITSELF_STATES };

static PyValue ask(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                   PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_module_import(machine, text, sizeof text - 1));
    state[ITSELF_CALLED] = answer;
    PY_WAIT_FOR(answer, py_get_attribute(machine, state[ITSELF_CALLED],
                                         py_string(state[ITSELF_NAME])));
    py_assign(machine, &state[ITSELF_CALLED], answer);
    PY_WAIT_FOR(answer, py_call_keywords(machine, state[ITSELF_CALLED],
                                         py_tuple(state[ITSELF_ARGS])->items,
                                         py_tuple(state[ITSELF_ARGS])->count,
                                         state[ITSELF_NAMES]));
    PY_WAITS_END(frame);
    return answer;
}

/* The object by its place, and what was given by name. */
static uint32_t collect(PyMachine *machine, const char *const *names,
                        const PyValue *args, uint32_t count, PyValue *values,
                        PyValue *words)
{
    uint32_t given = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (py_is_undefined(args[i + 1]))
            continue;
        words[given] = py_string_from(machine, names[i]);
        if (py_is_error(words[given]))
            break;
        values[++given] = args[i + 1];
    }
    values[0] = args[0];
    return given;
}

PyValue py_random_by_itself(PyMachine *machine, const char *name,
                            const char *const *names, const PyValue *args,
                            uint32_t count)
{
    PyValue values[PY_NATIVE_PARAMETERS + 1], words[PY_NATIVE_PARAMETERS];
    BASE_INVARIANT(count <= PY_NATIVE_PARAMETERS);
    uint32_t given = collect(machine, names, args, count, values, words);
    PyValue state[ITSELF_STATES] = {
        [ITSELF_NAME] = py_string_from(machine, name),
        [ITSELF_ARGS] = py_tuple_new(machine, values, given + 1),
        [ITSELF_NAMES] = py_tuple_new(machine, words, given),
    };
    for (uint32_t i = 0; i < given; i++)
        py_decref(machine, words[i]);
    if (!py_is_raising(machine))
        return py_wait_start(machine, ask, state, ITSELF_STATES);
    for (uint32_t i = 0; i < ITSELF_STATES; i++)
        py_decref(machine, state[i]);
    return PY_ERROR;
}
