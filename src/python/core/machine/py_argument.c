#include "py_argument.h"

#include "base_check.h"
#include "py_ask.h"
#include "py_float.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_machine_state.h"
#include "py_wait.h"

PyValue py_argument_wrong(PyMachine *machine, const char *function,
                          const char *which, const char *expected, PyValue got)
{
    return py_raise(machine, &py_TypeError,
                    "%s() argument%s%s must be %s, not %s", function,
                    which ? " " : "", which ? which : "", expected,
                    py_is_none(got) ? "None" : py_type_name(py_type_of(got)));
}

/* In the place of an exception: nothing catches it, nobody sees it. */
static const PyType signal_type =
    PY_EXCEPTION_TYPE("an argument waits for Python", NULL, NULL);
static const PyException signal = {.object = PY_STATIC_OBJECT(&signal_type)};

/* --- conversions ----------------------------------------------------------
 */

static bool defines(PyValue value, PySpecial special)
{
    return !py_is_undefined(py_special(value, special));
}

bool py_argument_asks(PyValue value, PyConversion as)
{
    if (!py_is_heap(value))
        return false;
    switch (as) {
    case PY_AS_INT:
        return !py_is_int(value) && defines(value, PY_SPECIAL_INDEX);
    case PY_AS_FLOAT:
        return !py_is_any_float(value) &&
               (defines(value, PY_SPECIAL_FLOAT) ||
                (!py_is_int(value) && defines(value, PY_SPECIAL_INDEX)));
    case PY_AS_TRUTH:
        break;
    }
    return defines(value, PY_SPECIAL_BOOL) || defines(value, PY_SPECIAL_LEN);
}

PyValue py_argument_convert(PyMachine *machine, PyValue value, PyConversion as)
{
    PyValue answer;
    if (!py_argument_asks(value, as))
        return py_incref(value);
    if (as == PY_AS_TRUTH)
        return py_truth(machine, value);
    if (as == PY_AS_FLOAT &&
        py_ask_special(machine, value, PY_SPECIAL_FLOAT, PY_UNDEFINED,
                       PY_ASK_FLOAT, &answer))
        return answer;
    BASE_REQUIRE(py_ask_special(machine, value, PY_SPECIAL_INDEX, PY_UNDEFINED,
                                PY_ASK_INDEX, &answer));
    return answer;
}

/* --- reading --------------------------------------------------------------
 */

/* False, and the signal is set, if Python must be asked first. */
static bool is_ready(PyMachine *machine, const PyValue *argument,
                     PyConversion as)
{
    if (!py_argument_asks(*argument, as))
        return true;
    machine->context->argument = argument;
    machine->context->argument_as = (int)as;
    py_set_exception(machine, py_from_object(&signal));
    return false;
}

bool py_argument_int(PyMachine *machine, const PyValue *argument, PyValue *out)
{
    *out = *argument;
    if (py_is_int(*argument))
        return true;
    if (is_ready(machine, argument, PY_AS_INT))
        py_raise(machine, &py_TypeError,
                 "'%s' object cannot be interpreted as an integer",
                 py_type_name(py_type_of(*argument)));
    return false;
}

static bool read_c(PyMachine *machine, const PyValue *argument,
                   const char *type, int64_t most, int64_t *out)
{
    PyValue number;
    if (!py_argument_int(machine, argument, &number))
        return false;
    if (py_int_to_i64(number, out) && *out <= most && *out >= -most - 1)
        return true;
    py_raise(machine, &py_OverflowError,
             "Python int too large to convert to C %s", type);
    return false;
}

bool py_argument_index(PyMachine *machine, const PyValue *argument,
                       int64_t *out)
{
    return read_c(machine, argument, "ssize_t", INT64_MAX, out);
}

bool py_argument_c_int(PyMachine *machine, const PyValue *argument,
                       int64_t *out)
{
    return read_c(machine, argument, "int", INT32_MAX, out);
}

bool py_argument_bound(PyMachine *machine, const PyValue *argument,
                       int64_t *out)
{
    if (py_is_undefined(*argument) || py_is_none(*argument))
        return true;
    if (py_is_int(*argument)) {
        *out = py_int_clamp(*argument);
        return true;
    }
    if (is_ready(machine, argument, PY_AS_INT))
        py_raise(machine, &py_TypeError,
                 "slice indices must be integers or None or have an "
                 "__index__ method");
    return false;
}

bool py_argument_double(PyMachine *machine, const PyValue *argument,
                        double *out)
{
    return is_ready(machine, argument, PY_AS_FLOAT) &&
           py_number_to_double(machine, *argument, out);
}

bool py_argument_truth(PyMachine *machine, const PyValue *argument, bool *out)
{
    if (py_is_undefined(*argument))
        return true;
    if (!is_ready(machine, argument, PY_AS_TRUTH))
        return false;
    PyValue truth = py_truth(machine, *argument); /* of a builtin type: now */
    *out = py_is(truth, PY_TRUE);
    return !py_is_error(truth);
}

bool py_argument_flag(PyMachine *machine, const PyValue *argument, bool *out)
{
    int64_t number;
    if (py_machine_version(machine) >= 312 || py_is_undefined(*argument))
        return py_argument_truth(machine, argument, out);
    if (!py_argument_c_int(machine, argument, &number))
        return false;
    *out = number != 0;
    return true;
}

/* --- asking, and once more ------------------------------------------------
 */

enum { AGAIN_NATIVE, AGAIN_AT, AGAIN_AS, AGAIN_ARGS };

/* Takes the signal, if that is why the native failed, and notes what it is
 * about: an argument's place in `args`. */
static bool take_signal(PyMachine *machine, const PyValue *args, uint32_t count,
                        PyValue *state)
{
    PyThreadContext *context = machine->context;
    if (!py_is(context->exception, py_from_object(&signal)))
        return false;
    context->exception = PY_UNDEFINED;
    BASE_REQUIRE(context->argument >= args && context->argument < args + count);
    state[AGAIN_AT] = py_small(context->argument - args);
    state[AGAIN_AS] = py_small(context->argument_as);
    return true;
}

static PyValue call_again(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyValue *args = state + AGAIN_ARGS;
    uint32_t count = frame->count - AGAIN_ARGS;
    const PyNative *native =
        (const PyNative *)(const void *)py_object(state[AGAIN_NATIVE]);
    PY_WAITS_BEGIN(frame);
    do {
        PY_WAIT_FOR(answer, py_argument_convert(
                                machine, args[py_small_value(state[AGAIN_AT])],
                                (PyConversion)py_small_value(state[AGAIN_AS])));
        py_assign(machine, &args[py_small_value(state[AGAIN_AT])], answer);
        PY_WAIT_TO_CATCH(answer, native->fn(machine, args, count));
    } while (py_is_error(answer) && take_signal(machine, args, count, state));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_argument_call_again(PyMachine *machine, const PyNative *native,
                               const PyValue *args, uint32_t count)
{
    PyValue head[AGAIN_ARGS] = {py_from_object(native)};
    if (!take_signal(machine, args, count, head))
        return PY_ERROR;
    PyValue *state =
        py_memory_new(machine, (AGAIN_ARGS + count) * sizeof *state);
    if (!state)
        return PY_ERROR;
    memcpy(state, head, sizeof head);
    for (uint32_t i = 0; i < count; i++)
        state[AGAIN_ARGS + i] = py_incref(args[i]);
    PyValue answer =
        py_wait_start(machine, call_again, state, AGAIN_ARGS + count);
    py_memory_free(machine, state, (AGAIN_ARGS + count) * sizeof *state);
    return answer;
}
