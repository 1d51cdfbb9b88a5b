#include "asyncio_task_name.h"

#include "asyncio_task.h"
#include "py_string.h"
#include "py_text.h"
#include "py_wait.h"

enum { NAME_FUNCTION, NAME, NAME_AT, NAME_TASK, NAME_ARGUMENTS };
enum { MOST_ARGUMENTS = 8 };

bool asyncio_name_asks(PyValue name)
{
    return py_is_object(name) && (py_type_of(name)->flags & PY_TYPE_HEAP) != 0;
}

static PyValue call(PyMachine *machine, const PyNativeFrame *frame,
                    const PyValue *state)
{
    PyNativeFn fn = (PyNativeFn)py_to_function(state[NAME_FUNCTION]);

    return fn(machine, &state[NAME_ARGUMENTS], frame->count - NAME_ARGUMENTS);
}

/* The text that str() has answered with, which may be of a class of the
 * program's: as a plain one, or whoever takes the name would ask it again, and
 * so on. Steals it. */
static PyValue plain(PyMachine *machine, PyValue text)
{
    PyValue answer = py_string_plain(machine, text);

    BASE_INVARIANT(py_is_error(answer) || !asyncio_name_asks(answer));
    py_decref(machine, text);
    return answer;
}

static PyValue write_first(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_to_text(machine, state[NAME], PY_TEXT_STR, PY_UNDEFINED));
    answer = plain(machine, answer);
    if (py_is_error(answer))
        return PY_ERROR;
    state[NAME_ARGUMENTS + py_small_value(state[NAME_AT])] = answer;
    PY_WAIT_FOR(answer, call(machine, frame, state));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue make_first(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, call(machine, frame, state));
    state[NAME_TASK] = answer;
    PY_WAIT_FOR(answer,
                py_to_text(machine, state[NAME], PY_TEXT_STR, PY_UNDEFINED));
    PY_WAITS_END(frame);
    answer = plain(machine, answer);
    bool good = !py_is_error(answer) &&
                asyncio_task_rename(asyncio_of(machine),
                                    asyncio_task(state[NAME_TASK]), answer);
    py_decref(machine, answer);
    return good ? py_incref(state[NAME_TASK]) : PY_ERROR;
}

static PyValue start(PyMachine *machine, PyContinuation steps,
                     const AsyncioNamed *named)
{
    PyValue state[NAME_ARGUMENTS + MOST_ARGUMENTS];

    BASE_REQUIRE(named->count <= MOST_ARGUMENTS && named->at < named->count);
    state[NAME_FUNCTION] = py_from_function((void (*)(void))named->fn);
    state[NAME] = py_incref(named->args[named->at]);
    state[NAME_AT] = py_small(named->at);
    state[NAME_TASK] = PY_UNDEFINED;
    for (uint32_t i = 0; i < named->count; i++)
        state[NAME_ARGUMENTS + i] =
            i == named->at ? PY_UNDEFINED : py_incref(named->args[i]);
    return py_wait_run(machine, steps, state, NAME_ARGUMENTS + named->count);
}

PyValue asyncio_name_first(PyMachine *machine, const AsyncioNamed *named)
{
    return start(machine, write_first, named);
}

PyValue asyncio_name_in_turn(PyMachine *machine, const AsyncioNamed *named)
{
    return start(machine,
                 py_machine_version(machine) < 313 ? make_first : write_first,
                 named);
}
