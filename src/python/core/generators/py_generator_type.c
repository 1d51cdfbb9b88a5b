/* Generators and coroutines as Python sees them: attributes, methods, types. */
#include "py_generator_type.h"

#include "base_check.h"
#include "py_await_iterator.h"
#include "py_call.h"
#include "py_coroutine_private.h"
#include "py_delegate.h"
#include "py_exception.h"
#include "py_frame_object.h"
#include "py_function.h"
#include "py_machine_state.h"
#include "py_native_frame.h"
#include "py_native_table.h"
#include "py_traceback_object.h"
#include "py_wait.h"
#include "py_warn.h"

/* --- attributes ----------------------------------------------------------- */

PyValue py_generator_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyGenerator *)self)->name);
}

PyValue py_generator_qualified_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyGenerator *)self)->qualified_name);
}

bool py_generator_set_name(PyMachine *machine, PyObject *self, PyValue value)
{
    return py_function_take_name(machine, &((PyGenerator *)self)->name, value,
                                 "__name__");
}

bool py_generator_set_qualified_name(PyMachine *machine, PyObject *self,
                                     PyValue value)
{
    return py_function_take_name(
        machine, &((PyGenerator *)self)->qualified_name, value, "__qualname__");
}

PyValue py_generator_code(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyGenerator *)self)->frame->code));
}

PyValue py_generator_frame(PyMachine *machine, PyObject *self)
{
    PyGenerator *generator = (PyGenerator *)self;
    if (generator->state == PY_GENERATOR_FINISHED)
        return PY_NONE;
    PyFrameObject *object = py_frame_object_of(machine, generator->frame);
    return object ? py_from_object(object) : PY_ERROR;
}

PyValue py_generator_awaited(PyMachine *machine, PyObject *self)
{
    const PyGenerator *generator = (PyGenerator *)self;
    PyValue awaited = PY_UNDEFINED;
    /* Up to 3.12 one that a throw() goes past counts as still waiting. */
    bool is_passed = generator->is_cut && py_machine_version(machine) < 313;
    if (is_passed || py_generator_state(generator) == PY_GENERATOR_SUSPENDED)
        py_coroutine_awaited_frame(generator->frame, &awaited);
    return py_is_undefined(awaited) ? PY_NONE : py_incref(awaited);
}

PyValue py_generator_awaiting(PyMachine *machine, PyObject *self)
{
    PyValue awaited = py_generator_awaited(machine, self);
    uint32_t flags = py_type_of(awaited)->flags;
    /* A generator that is no coroutine has asked for the iterator itself. */
    bool by_hand = py_has_type(py_from_object(self), &py_generator_type) &&
                   !((PyGenerator *)self)->is_awaitable;
    bool is_future = flags & PY_TYPE_AWAITABLE && !(flags & PY_TYPE_COROUTINE);
    if (py_has_type(awaited, &py_generator_type) ||
        (!is_future && !(by_hand && flags & PY_TYPE_COROUTINE)))
        return awaited;
    PyValue iterator = py_await_iterator_new(machine, &awaited, 1);
    py_decref(machine, awaited);
    return iterator;
}

static PyValue is_running(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_bool(py_generator_state((PyGenerator *)self) ==
                   PY_GENERATOR_RUNNING);
}

static PyValue is_suspended(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_bool(py_generator_state((PyGenerator *)self) ==
                   PY_GENERATOR_SUSPENDED);
}

/* --- methods ---------------------------------------------------------------
 */

bool py_generator_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PyGenerator *generator = (PyGenerator *)py_object(self);
    base_text_printf(
        out, "<%s object %s at 0x%llx>", generator->object.type->name,
        py_string(generator->qualified_name)->text,
        (unsigned long long)py_machine_id(machine, &generator->object));
    return true;
}

static PyValue iter_generator(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_incref(self);
}

/* As the answer to a call: a yield is the value, an end StopIteration. */
static PyValue resume_as_call(PyMachine *machine, PyValue self, PyValue value,
                              PyValue thrown)
{
    PyValue result = PY_UNDEFINED;
    switch (py_generator_resume(machine, (PyGenerator *)py_object(self), value,
                                thrown, PY_RETURN_NEXT, &result)) {
    case PY_SEND_PENDING:
        return PY_PENDING;
    case PY_SEND_YIELD:
        return result;
    case PY_SEND_RETURN:
        return py_raise_stop(machine, result);
    case PY_SEND_RAISE:
        break;
    }
    return PY_ERROR;
}

PyValue py_generator_next(PyMachine *machine, PyValue self)
{
    return resume_as_call(machine, self, PY_NONE, PY_UNDEFINED);
}

PyValue py_generator_send(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return resume_as_call(machine, args[0], args[1], PY_UNDEFINED);
}

/* throw(type, value, traceback), as it was once. */
enum {
    THROW_SELF,
    THROW_TYPE,
    THROW_VALUE,
    THROW_TRACEBACK,
    THROW_IN_PARTS, /* undefined: a class alone was given */
    THROW_STATES
};

static PyValue throw_in_parts(PyMachine *machine, PyNativeFrame *frame,
                              PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    if (py_machine_version(machine) >= 312 &&
        !py_is_undefined(state[THROW_IN_PARTS])) {
        PY_WAIT_FOR(answer,
                    py_warn(machine, &py_DeprecationWarning,
                            "the (type, exc, tb) signature of throw() is "
                            "deprecated, use the single-arg signature instead.",
                            PY_NONE));
        py_decref(machine, answer);
    }
    PY_WAIT_FOR(answer,
                py_exception_of(machine, state[THROW_TYPE], state[THROW_VALUE],
                                state[THROW_TRACEBACK]));
    answer = py_exception_or_instead(machine, state[THROW_TYPE], answer);
    py_assign(machine, &state[THROW_TYPE], answer);
    if (!py_is_exception(state[THROW_TYPE]))
        return py_exception_thrown(machine, state[THROW_TYPE]);
    if (!py_is_none(state[THROW_TRACEBACK]))
        py_exception_set_traceback(machine, state[THROW_TYPE],
                                   state[THROW_TRACEBACK]);
    PY_WAIT_FOR(answer, resume_as_call(machine, state[THROW_SELF], PY_NONE,
                                       state[THROW_TYPE]));
    PY_WAITS_END(frame);
    return answer;
}

/* A class that is thrown goes to the iterator as it is. */
static bool waits_for_delegate(PyValue self)
{
    const PyGenerator *generator = (PyGenerator *)py_object(self);
    return generator->state == PY_GENERATOR_SUSPENDED &&
           py_delegate_is_behind(generator->leaf);
}

PyValue py_generator_throw(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    bool is_raw = py_is_class(args[1]) && waits_for_delegate(args[0]);
    bool is_made = py_is_class(args[1]) && !is_raw &&
                   (py_class(args[1])->flags & PY_TYPE_HEAP);
    if (is_made || !py_is_undefined(args[2])) {
        PyValue state[THROW_STATES] = {
            py_incref(args[0]), py_incref(args[1]),
            py_is_undefined(args[2]) ? PY_NONE : py_incref(args[2]),
            py_is_undefined(args[3]) ? PY_NONE : py_incref(args[3]),
            py_is_undefined(args[2]) ? PY_UNDEFINED : PY_NONE};
        return py_wait_run(machine, throw_in_parts, state, THROW_STATES);
    }
    PyValue exception =
        is_raw ? py_incref(args[1]) : py_exception_thrown(machine, args[1]);
    if (py_is_error(exception))
        return PY_ERROR;
    PyValue result = resume_as_call(machine, args[0], PY_NONE, exception);
    py_decref(machine, exception);
    return result;
}

static PyValue closed(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    (void)frame;
    if (outcome == PY_OUTCOME_RAISE) {
        bool quiet = py_is_instance(value, &py_GeneratorExit) ||
                     py_is_instance(value, &py_StopIteration);
        if (!quiet)
            py_set_exception(machine, py_incref(value));
        py_decref(machine, value);
        return quiet ? PY_NONE : PY_ERROR;
    }
    if (outcome == PY_OUTCOME_RETURN && py_machine_version(machine) >= 313)
        return value;
    py_decref(machine, value);
    if (outcome == PY_OUTCOME_YIELD)
        return py_raise(
            machine, &py_RuntimeError, "%s ignored GeneratorExit",
            py_generator_kind((PyGenerator *)py_object(frame->state[0])));
    return PY_NONE;
}

PyValue py_generator_close(PyMachine *machine, PyGenerator *generator)
{
    if (generator->state == PY_GENERATOR_CREATED) {
        py_generator_end_at_rest(machine, generator);
        return PY_NONE;
    }
    if (generator->state == PY_GENERATOR_FINISHED)
        return PY_NONE;
    PyValue self = py_incref(py_from_object(generator));
    PyNativeFrame *frame = py_native_frame_push(machine, closed, &self, 1);
    if (!frame)
        return PY_ERROR;
    PyValue exception =
        py_delegate_new_exit(machine, machine->context->handled);
    PyValue result = PY_UNDEFINED;
    PySend send = py_is_error(exception)
                      ? PY_SEND_RAISE
                      : py_generator_resume(machine, generator, PY_NONE,
                                            exception, PY_RETURN_PUSH, &result);
    py_decref(machine, exception);
    if (send == PY_SEND_PENDING)
        return PY_PENDING;
    PyOutcome outcome = send == PY_SEND_YIELD    ? PY_OUTCOME_YIELD
                        : send == PY_SEND_RETURN ? PY_OUTCOME_RETURN
                                                 : PY_OUTCOME_RAISE;
    if (outcome == PY_OUTCOME_RAISE)
        result = py_take_exception(machine);
    PyValue answer = closed(machine, frame, outcome, result);
    py_frame_pop(machine, &frame->frame);
    return answer;
}

static PyValue generator_close(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_generator_close(machine, (PyGenerator *)py_object(args[0]));
}

/* --- types ---------------------------------------------------------------- */

#define GENERATOR_METHODS(type)                                                \
    PY_METHOD(type, "send", py_generator_send, 1, 1),                          \
        PY_METHOD(type, "throw", py_generator_throw, 1, 3),                    \
        PY_METHOD(type, "close", generator_close, 0, 0)

static const PyNative generator_methods[] = {
    GENERATOR_METHODS(&py_generator_type),
    {.name = NULL},
};

static const PyNative coroutine_methods[] = {
    GENERATOR_METHODS(&py_coroutine_type),
    PY_METHOD(&py_coroutine_type, "__await__", py_await_iterator_new, 0, 0),
    {.name = NULL},
};

static const PyGetter coroutine_getters[] = {
    {"cr_await", py_generator_awaiting, NULL},
    {"cr_code", py_generator_code, NULL},
    {"cr_frame", py_generator_frame, NULL},
    {"__name__", py_generator_name, py_generator_set_name},
    {"__qualname__", py_generator_qualified_name,
     py_generator_set_qualified_name},
    {"cr_running", is_running, NULL},
    {"cr_suspended", is_suspended, NULL},
    {NULL, NULL, NULL},
};

static const PyGetter generator_getters[] = {
    {"gi_code", py_generator_code, NULL},
    {"gi_frame", py_generator_frame, NULL},
    {"gi_running", is_running, NULL},
    {"gi_suspended", is_suspended, NULL},
    {"gi_yieldfrom", py_generator_awaiting, NULL},
    {"__name__", py_generator_name, py_generator_set_name},
    {"__qualname__", py_generator_qualified_name,
     py_generator_set_qualified_name},
    {NULL, NULL, NULL},
};

static const char *const generator_missing[] = {"__next__", "__iter__",
                                                "__del__", NULL};

static const char *const coroutine_missing[] = {"cr_origin", "__del__", NULL};

const PyType py_generator_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "generator",
    .size = sizeof(PyGenerator),
    .flags = PY_TYPE_WEAK | PY_TYPE_LAST_WORDS,
    .destroy = py_generator_destroy,
    .traverse = py_generator_traverse,
    .birth_offset = offsetof(PyGenerator, birth),
    .repr = py_generator_repr,
    .iter = iter_generator,
    .next = py_generator_next,
    .methods = generator_methods,
    .getters = generator_getters,
    .missing = generator_missing,
};

const PyType py_coroutine_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "coroutine",
    .size = sizeof(PyGenerator),
    .flags = PY_TYPE_WEAK | PY_TYPE_COROUTINE | PY_TYPE_LAST_WORDS,
    .destroy = py_generator_destroy,
    .traverse = py_generator_traverse,
    .birth_offset = offsetof(PyGenerator, birth),
    .repr = py_generator_repr,
    .methods = coroutine_methods,
    .getters = coroutine_getters,
    .missing = coroutine_missing,
};
