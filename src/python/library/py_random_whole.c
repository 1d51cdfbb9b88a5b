#include "py_random_whole.h"

#include "py_argument.h"
#include "py_attribute.h"
#include "py_call.h"
#include "py_imports.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_module.h"
#include "py_random_module.h"
#include "py_string.h"
#include "py_wait.h"

#include <stddef.h>

static const char helper[] = "_random_whole";

enum {
    WHOLE_DRAW, /* first what has the function, then the function */
    WHOLE_START,
    WHOLE_STOP,
    WHOLE_STEP, /* PY_UNDEFINED: of randint(), which has none */
    WHOLE_NAME,
    WHOLE_HELPER,
    WHOLE_STATE
};

bool py_random_converts(PyMachine *machine, const PyValue *args, uint32_t count)
{
    if (py_machine_version(machine) >= 312)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (!py_is_undefined(args[i]) && !py_is_int(args[i]) &&
            !py_argument_asks(args[i], PY_AS_INT))
            return true;
    }
    return false;
}

static PyValue convert(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_module_import(machine, helper, sizeof helper - 1));
    state[WHOLE_HELPER] = answer;
    PY_WAIT_FOR(answer, py_get_attribute(machine, state[WHOLE_HELPER],
                                         py_string(state[WHOLE_NAME])));
    py_assign(machine, &state[WHOLE_HELPER], answer);
    PY_WAIT_FOR(answer, py_get_attribute(machine, state[WHOLE_DRAW],
                                         py_string(state[WHOLE_NAME])));
    py_assign(machine, &state[WHOLE_DRAW], answer);
    PY_WAIT_FOR(answer, py_call(machine, state[WHOLE_HELPER], state,
                                py_is_undefined(state[WHOLE_STEP]) ? 3 : 4));
    PY_WAITS_END(frame);
    return answer;
}

/* The module, or the object whose generator it is. */
static PyValue owner_of(PyMachine *machine, PyRandom *random)
{
    if (random == py_machine_random(machine))
        return py_module_import(machine, "random", sizeof "random" - 1);
    return py_incref(
        py_from_object((char *)random - offsetof(PyRandomObject, random)));
}

PyValue py_random_convert(PyMachine *machine, PyRandom *random,
                          const char *name, const PyValue *args, uint32_t count)
{
    PyValue owner = owner_of(machine, random);
    if (py_is_error(owner))
        return PY_ERROR;
    PyValue text = py_string_from(machine, name);
    if (py_is_error(text)) {
        py_decref(machine, owner);
        return PY_ERROR;
    }
    PyValue step = count < 3                  ? PY_UNDEFINED
                   : py_is_undefined(args[2]) ? py_small(1)
                                              : py_incref(args[2]);
    PyValue state[WHOLE_STATE] = {owner,
                                  py_incref(args[0]),
                                  py_is_undefined(args[1]) ? PY_NONE
                                                           : py_incref(args[1]),
                                  step,
                                  text,
                                  PY_UNDEFINED};
    return py_wait_start(machine, convert, state, WHOLE_STATE);
}
