#include "asyncio_delay.h"

#include "py_complex.h"
#include "py_float.h"
#include "py_int.h"
#include "py_operator.h"
#include "py_wait.h"

enum { ADD_FUNCTION, ADD_AT, ADD_ARGUMENTS, MOST_ARGUMENTS = 70 };

bool asyncio_delay_asks(PyValue delay)
{
    return py_is_object(delay) &&
           (py_type_of(delay)->flags & PY_TYPE_HEAP) != 0;
}

static PyValue add_delay(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), sum;
    PyValue *delay = &state[ADD_ARGUMENTS + py_small_value(state[ADD_AT])];

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(sum,
                py_binary(machine, PY_ADD,
                          py_float(asyncio_of(machine)->clock.now), *delay));
    PY_WAITS_END(frame);
    py_assign(machine, delay, sum);
    PyNativeFn fn = (PyNativeFn)py_to_function(state[ADD_FUNCTION]);
    return fn(machine, &state[ADD_ARGUMENTS], frame->count - ADD_ARGUMENTS);
}

PyValue asyncio_delay_add(PyMachine *machine, PyNativeFn fn,
                          const PyValue *args, uint32_t count, uint32_t at)
{
    PyValue state[ADD_ARGUMENTS + MOST_ARGUMENTS];

    if (count > MOST_ARGUMENTS)
        return py_unsupported(machine, "pass a list", "so many arguments");
    state[ADD_FUNCTION] = py_from_function((void (*)(void))fn);
    state[ADD_AT] = py_small(at);
    for (uint32_t i = 0; i < count; i++)
        state[ADD_ARGUMENTS + i] = py_incref(args[i]);
    return py_wait_run(machine, add_delay, state, ADD_ARGUMENTS + count);
}

static bool refuse_time(PyMachine *machine, PyValue time)
{
    py_unsupported(machine, "float(...) of it", "a time that is a '%s'",
                   py_type_name(py_type_of(time)));
    return false;
}

bool asyncio_delay_read(PyMachine *machine, PyValue delay, double *out)
{
    if (py_has_type(delay, &py_complex_type))
        return refuse_time(machine, delay);
    if (py_number_to_double(machine, delay, out))
        return true;
    if (py_catch(machine, &py_TypeError))
        py_raise(machine, &py_TypeError,
                 "unsupported operand type(s) for +: 'float' and '%s'",
                 py_type_name(py_type_of(delay)));
    return false;
}

bool asyncio_delay_read_deadline(PyMachine *machine, PyValue when, double *out)
{
    if (asyncio_delay_asks(when) && !py_is_int(when) && !py_is_any_float(when))
        return refuse_time(machine, when);
    if (py_number_to_double(machine, when, out))
        return true;
    if (py_catch(machine, &py_TypeError))
        py_raise(machine, &py_TypeError,
                 "'<=' not supported between instances of '%s' and 'float'",
                 py_type_name(py_type_of(when)));
    return false;
}

bool asyncio_delay_read_time(PyMachine *machine, PyValue when, double *out)
{
    if (!py_is_int(when) && !py_is_any_float(when))
        return refuse_time(machine, when);
    return py_number_to_double(machine, when, out);
}
