/* The steps of an async generator: what is awaited. */
#include "py_async_step.h"

#include "py_async_generator_private.h"
#include "py_async_step_private.h"
#include "py_machine_state.h"
#include "py_native_table.h"
#include "py_wait.h"

static PyAsyncStep *step_of(PyValue value)
{
    BASE_REQUIRE(py_is_async_step(value));
    return (PyAsyncStep *)py_object(value);
}

static const char *method_of(const PyAsyncStep *step)
{
    return step->kind == PY_ASYNC_SEND    ? "asend"
           : step->kind == PY_ASYNC_THROW ? "athrow"
                                          : "aclose";
}

const char *py_async_step_name(PyValue value, const char **method)
{
    if (!py_is_async_step(value))
        return NULL;
    const PyAsyncStep *step = step_of(value);
    *method = method_of(step);
    return py_string(step->generator->generator.qualified_name)->text;
}

PyValue py_async_step_generator(PyValue value)
{
    return py_is_async_step(value) ? py_from_object(step_of(value)->generator)
                                   : PY_UNDEFINED;
}

PyValue py_async_step_new(PyMachine *machine, PyAsyncGenerator *generator,
                          PyAsyncStepKind kind, PyValue value)
{
    PyAsyncStep *step =
        py_object_new(machine, kind == PY_ASYNC_SEND ? &py_async_send_type
                                                     : &py_async_throw_type);
    if (!step)
        return PY_ERROR;
    step->kind = (uint8_t)kind;
    step->generator = generator;
    py_incref_object(&generator->generator.object);
    step->value = py_incref(value);
    return py_from_object(step);
}

static void raise_plain(PyMachine *machine, const PyType *type,
                        const char *text)
{
    PyValue exception = py_exception_new(machine, type, text);
    if (py_is_error(exception))
        return;
    py_raise_value(machine, exception);
    py_decref(machine, exception);
}

void py_async_generator_stop(PyMachine *machine)
{
    raise_plain(machine, &py_StopAsyncIteration, NULL);
}

/* The step is over before the generator ran for it. */
static PySend refuse(PyMachine *machine, PyAsyncStep *step, const PyType *type,
                     const char *text)
{
    step->state = PY_ASYNC_STEP_OVER;
    raise_plain(machine, type, text);
    return PY_SEND_RAISE;
}

static PySend refuse_second(PyMachine *machine, PyAsyncStep *step)
{
    PyAsyncStepState state = (PyAsyncStepState)step->state;
    refuse(machine, step, &py_RuntimeError,
           step->kind == PY_ASYNC_SEND
               ? "anext(): asynchronous generator is already running"
           : step->kind == PY_ASYNC_THROW
               ? "athrow(): asynchronous generator is already running"
               : "aclose(): asynchronous generator is already running");
    if (step->kind == PY_ASYNC_SEND && py_machine_version(machine) < 313)
        step->state = (uint8_t)state; /* it may be tried again there */
    return PY_SEND_RAISE;
}

/* The generator's answer where it came at once. */
static PySend settle(PyMachine *machine, PyAsyncStep *step, PySend send,
                     PyValue *result)
{
    if (send == PY_SEND_PENDING || send == PY_SEND_YIELD)
        return send;
    if (send == PY_SEND_RETURN) /* it had ended before */
        py_async_generator_stop(machine);
    *result = py_async_generator_ends(machine, step->generator);
    return py_is_error(*result) ? PY_SEND_RAISE : PY_SEND_RETURN;
}

static PySend run(PyMachine *machine, PyAsyncStep *step, PyValue value,
                  PyValue thrown, PyReturnMode mode, PyValue *result)
{
    PyAsyncGenerator *generator = step->generator;
    step->state = PY_ASYNC_STEP_BEGUN;
    generator->is_running = true;
    generator->step = step;
    step->is_thrown_into = false;
    PySend send = py_generator_resume(machine, &generator->generator, value,
                                      thrown, mode, result);
    return settle(machine, step, send, result);
}

/* The first resumption of what athrow() and aclose() give. */
static PySend begin_throwing(PyMachine *machine, PyAsyncStep *step,
                             PyValue value, PyReturnMode mode, PyValue *result)
{
    PyAsyncGenerator *generator = step->generator;
    if (generator->is_running)
        return refuse_second(machine, step);
    if (generator->is_closed)
        return refuse(machine, step, &py_StopAsyncIteration, NULL);
    if (!py_is_none(value)) {
        py_raise(machine, &py_RuntimeError,
                 "can't send non-None value to a just-started coroutine");
        return PY_SEND_RAISE;
    }
    PyValue thrown = step->kind == PY_ASYNC_CLOSE
                         ? py_exception_new(machine, &py_GeneratorExit, NULL)
                         : py_exception_thrown(machine, step->value);
    if (step->kind == PY_ASYNC_CLOSE)
        generator->is_closed = true;
    if (py_is_error(thrown)) {
        step->state = PY_ASYNC_STEP_OVER;
        return PY_SEND_RAISE;
    }
    PySend send = run(machine, step, PY_NONE, thrown, mode, result);
    step->is_thrown_into = false; /* it is the step itself that threw */
    py_decref(machine, thrown);
    return send;
}

static PySend refuse_reuse(PyMachine *machine, const PyAsyncStep *step)
{
    py_raise(machine, &py_RuntimeError,
             step->kind == PY_ASYNC_SEND
                 ? "cannot reuse already awaited __anext__()/asend()"
                 : "cannot reuse already awaited aclose()/athrow()");
    return PY_SEND_RAISE;
}

/* An exception is thrown into a step: before 3.13 nobody asks whether the
 * generator runs for another one, and a step that had not begun has not begun
 * by that. */
static PySend throw_into(PyMachine *machine, PyAsyncStep *step, PyValue thrown,
                         PyReturnMode mode, PyValue *result)
{
    bool is_new = step->state == PY_ASYNC_STEP_NEW;
    bool was_running = step->generator->is_running;
    if (is_new && was_running && py_machine_version(machine) >= 313)
        return refuse_second(machine, step);
    PySend send = run(machine, step, PY_NONE, thrown, mode, result);
    if (is_new && py_machine_version(machine) < 313 &&
        (send == PY_SEND_PENDING || send == PY_SEND_YIELD)) {
        step->state = PY_ASYNC_STEP_NEW;
        step->generator->is_running = was_running;
    }
    return send;
}

PySend py_async_step_resume(PyMachine *machine, PyValue self, PyValue value,
                            PyValue thrown, PyReturnMode mode, PyValue *result)
{
    PyAsyncStep *step = step_of(self);
    if (step->state == PY_ASYNC_STEP_OVER)
        return refuse_reuse(machine, step);
    if (!py_is_undefined(thrown))
        return throw_into(machine, step, thrown, mode, result);
    bool is_new = step->state == PY_ASYNC_STEP_NEW;
    if (step->kind == PY_ASYNC_SEND) {
        if (is_new && step->generator->is_running)
            return refuse_second(machine, step);
        if (is_new && py_is_none(value))
            value = step->value;
        return run(machine, step, value, PY_UNDEFINED, mode, result);
    }
    if (step->generator->generator.state == PY_GENERATOR_FINISHED) {
        step->state = PY_ASYNC_STEP_OVER;
        *result = PY_NONE;
        return PY_SEND_RETURN;
    }
    if (is_new)
        return begin_throwing(machine, step, value, mode, result);
    return run(machine, step, value, PY_UNDEFINED, mode, result);
}

static bool stays_open(const PyMachine *machine, const PyAsyncStep *step)
{
    return step->kind == PY_ASYNC_CLOSE && step->is_thrown_into &&
           py_machine_version(machine) < 313;
}

/* The generator has come to rest. */
static PyAsyncStep *end_step(const PyMachine *machine,
                             PyAsyncGenerator *generator, bool has_ended)
{
    PyAsyncStep *step = generator->step;
    generator->step = NULL;
    if (step && !(has_ended && stays_open(machine, step))) {
        generator->is_running = false;
        step->state = PY_ASYNC_STEP_OVER;
    }
    return step;
}

bool py_async_generator_yields(const PyMachine *machine,
                               PyAsyncGenerator *generator)
{
    const PyAsyncStep *step = end_step(machine, generator, false);
    return step && step->kind == PY_ASYNC_CLOSE;
}

PyValue py_async_generator_ends(PyMachine *machine, PyAsyncGenerator *generator)
{
    const PyAsyncStep *step = end_step(machine, generator, true);
    PyValue exception = machine->context->exception;
    if (!step || !py_is_object(exception))
        return PY_ERROR;
    if (!py_is_instance(exception, &py_StopAsyncIteration) &&
        !py_is_instance(exception, &py_GeneratorExit))
        return PY_ERROR;
    generator->is_closed = true;
    if (step->kind != PY_ASYNC_CLOSE)
        return PY_ERROR;
    py_decref(machine, py_take_exception(machine));
    return PY_NONE;
}

void py_async_generator_close_step(PyAsyncGenerator *generator)
{
    if (generator->step)
        generator->step->state = PY_ASYNC_STEP_OVER;
    generator->step = NULL;
}

/* --- driven by hand ------------------------------------------------------- */

static PyValue resume_as_call(PyMachine *machine, PyValue self, PyValue value,
                              PyValue thrown)
{
    PyValue result = PY_UNDEFINED;
    switch (py_async_step_resume(machine, self, value, thrown, PY_RETURN_NEXT,
                                 &result)) {
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

static PyValue step_next(PyMachine *machine, PyValue self)
{
    return resume_as_call(machine, self, PY_NONE, PY_UNDEFINED);
}

static PyValue step_iter(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_incref(self);
}

static PyValue step_await(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_incref(args[0]);
}

static PyValue step_send(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return resume_as_call(machine, args[0], args[1], PY_UNDEFINED);
}

static PyValue step_throw(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue exception = py_exception_thrown(machine, args[1]);
    if (py_is_error(exception))
        return PY_ERROR;
    PyValue result = resume_as_call(machine, args[0], PY_NONE, exception);
    py_decref(machine, exception);
    return result;
}

enum { SELF, STATES };

/* From 3.13 on close() ends the generator, too. */
static PyValue close_generator(PyMachine *machine, PyNativeFrame *frame,
                               PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    value = py_exception_new(machine, &py_GeneratorExit, NULL);
    if (py_is_error(value))
        return PY_ERROR;
    answer = resume_as_call(machine, state[SELF], PY_NONE, value);
    py_decref(machine, value);
    PY_WAIT_TO_CATCH(answer, answer);
    PY_WAITS_END(frame);
    if (!py_is_error(answer)) {
        py_decref(machine, answer);
        return py_raise(machine, &py_RuntimeError,
                        "coroutine ignored GeneratorExit");
    }
    return py_catch(machine, &py_StopIteration) ||
                   py_catch(machine, &py_StopAsyncIteration) ||
                   py_catch(machine, &py_GeneratorExit)
               ? PY_NONE
               : PY_ERROR;
}

static PyValue step_close(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    PyAsyncStep *step = step_of(args[0]);
    BASE_INVARIANT(count == 1);
    if (step->state == PY_ASYNC_STEP_OVER)
        return PY_NONE;
    if (py_machine_version(machine) < 313) {
        step->state = PY_ASYNC_STEP_OVER;
        return PY_NONE;
    }
    PyValue self = py_incref(args[0]);
    return py_wait_run(machine, close_generator, &self, STATES);
}

/* --- as objects ----------------------------------------------------------- */

static bool step_has_last_words(const PyObject *self)
{
    return ((const PyAsyncStep *)self)->state == PY_ASYNC_STEP_NEW;
}

static void finalize_step(PyMachine *machine, PyObject *self)
{
    const PyAsyncStep *step = (PyAsyncStep *)self;
    if (step->state == PY_ASYNC_STEP_NEW && !machine->is_finishing &&
        py_machine_version(machine) >= 313)
        machine->table->never_awaited(machine->host, py_from_object(self));
}

static void destroy_step(PyMachine *machine, PyObject *self)
{
    PyAsyncStep *step = (PyAsyncStep *)self;
    if (!(self->flags & PY_OBJECT_FINALIZED)) {
        int32_t refs = self->refs++;
        self->flags |= PY_OBJECT_FINALIZED;
        finalize_step(machine, self);
        if (--self->refs != refs) /* Python is told of it */
            return;
    }
    if (step->generator->step == step)
        step->generator->step = NULL;
    py_assign(machine, &step->value, PY_UNDEFINED);
    py_decref_object(machine, &step->generator->generator.object);
}

static void traverse_step(PyObject *self, PyVisit visit, void *context)
{
    PyAsyncStep *step = (PyAsyncStep *)self;
    visit(&step->generator->generator.object, context);
    if (py_is_object(step->value))
        visit(py_object(step->value), context);
}

#define STEP_METHODS(type)                                                     \
    {                                                                          \
        PY_METHOD(&(type), "send", step_send, 1, 1),                           \
            PY_METHOD(&(type), "throw", step_throw, 1, 1),                     \
            PY_METHOD(&(type), "close", step_close, 0, 0),                     \
            PY_METHOD(&(type), "__await__", step_await, 0, 0),                 \
        {                                                                      \
            .name = NULL                                                       \
        }                                                                      \
    }

static const PyNative send_methods[] = STEP_METHODS(py_async_send_type);
static const PyNative throw_methods[] = STEP_METHODS(py_async_throw_type);

#define STEP_TYPE(type_name, type_methods)                                     \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_type_type), .name = (type_name),        \
        .size = sizeof(PyAsyncStep),                                           \
        .flags = PY_TYPE_COROUTINE | PY_TYPE_LAST_WORDS,                       \
        .destroy = destroy_step, .finalize = finalize_step,                    \
        .has_last_words = step_has_last_words, .traverse = traverse_step,      \
        .iter = step_iter, .next = step_next, .methods = (type_methods)        \
    }

const PyType py_async_send_type =
    STEP_TYPE("async_generator_asend", send_methods);
const PyType py_async_throw_type =
    STEP_TYPE("async_generator_athrow", throw_methods);
