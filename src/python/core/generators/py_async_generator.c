#include "py_async_generator.h"

#include "py_async_generator_private.h"
#include "py_async_step_private.h"
#include "py_descriptor.h"
#include "py_exception.h"
#include "py_finalizer.h"
#include "py_generator_type.h"
#include "py_machine_state.h"
#include "py_native_table.h"
#include "py_traceback_object.h"
#include "py_wait.h"
#include "py_warn.h"

static PyAsyncGenerator *generator_of(PyValue value)
{
    BASE_REQUIRE(py_has_type(value, &py_async_generator_type));
    return (PyAsyncGenerator *)py_object(value);
}

bool py_is_async_generator_value(PyValue value)
{
    return py_has_type(value, &py_async_generator_type);
}

/* --- hooks, and who is watched -------------------------------------------- */

/* A loop sets hooks whenever it runs, which few programs call. */
static bool bind_hooks(PyMachine *machine, PyAsyncHooks unbound)
{
    PyAsyncHooks bound = {
        .first = py_bind(machine, unbound.first, unbound.self),
        .finalizer = py_bind(machine, unbound.finalizer, unbound.self),
        .self = PY_UNDEFINED,
    };
    bool good = !py_is_error(bound.first) && !py_is_error(bound.finalizer);
    if (good)
        py_async_set_hooks(machine, bound);
    py_decref(machine, bound.first);
    py_decref(machine, bound.finalizer);
    return good;
}

bool py_async_hooks(PyMachine *machine, PyAsyncHooks *out)
{
    const PyAsyncHooks *kept = &machine->context->async_hooks;
    if (!py_is_undefined(kept->self) && !bind_hooks(machine, *kept))
        return false;
    *out = *kept;
    return true;
}

void py_async_set_hooks(PyMachine *machine, PyAsyncHooks hooks)
{
    PyAsyncHooks *kept = &machine->context->async_hooks;
    py_assign(machine, &kept->first, py_incref(hooks.first));
    py_assign(machine, &kept->finalizer, py_incref(hooks.finalizer));
    py_assign(machine, &kept->self, py_incref(hooks.self));
}

void py_async_watch(PyMachine *machine, PyValue value)
{
    PyAsyncGenerator *generator = generator_of(value);
    if (generator->is_watched)
        return;
    generator->is_watched = true;
    generator->watched_before = machine->last_watched;
    *(machine->last_watched ? &machine->last_watched->watched_after
                            : &machine->first_watched) = generator;
    machine->last_watched = generator;
}

static bool forget(PyMachine *machine, PyAsyncGenerator *generator)
{
    PyAsyncGenerator *before = generator->watched_before;
    PyAsyncGenerator *after = generator->watched_after;
    if (!generator->is_watched)
        return false;
    *(before ? &before->watched_after : &machine->first_watched) = after;
    *(after ? &after->watched_before : &machine->last_watched) = before;
    generator->watched_before = generator->watched_after = NULL;
    generator->is_watched = false;
    return true;
}

bool py_async_forget(PyMachine *machine, PyValue value)
{
    return forget(machine, generator_of(value));
}

PyValue py_async_watched(const PyMachine *machine)
{
    return machine->first_watched ? py_from_object(machine->first_watched)
                                  : PY_UNDEFINED;
}

/* --- steps ---------------------------------------------------------------- */

enum { SELF, KIND, VALUE, STATES };

/* The first step was asked for: the hook hears of it before there is one. */
static PyValue tell_first(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), told;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(told, py_call(machine, machine->context->async_hooks.first,
                              &state[SELF], 1));
    py_decref(machine, told);
    PY_WAITS_END(frame);
    return py_async_step_new(machine, generator_of(state[SELF]),
                             (PyAsyncStepKind)py_small_value(state[KIND]),
                             state[VALUE]);
}

static PyValue new_step(PyMachine *machine, PyValue self, PyAsyncStepKind kind,
                        PyValue value)
{
    PyAsyncGenerator *generator = generator_of(self);
    PyAsyncHooks hooks;
    if (generator->is_hooked)
        return py_async_step_new(machine, generator, kind, value);
    if (!py_async_hooks(machine, &hooks))
        return PY_ERROR;
    generator->is_hooked = true;
    generator->finalizer = py_incref(hooks.finalizer);
    if (py_is_undefined(hooks.first))
        return py_async_step_new(machine, generator, kind, value);
    PyValue state[STATES] = {[SELF] = py_incref(self),
                             [KIND] = py_small(kind),
                             [VALUE] = py_incref(value)};
    return py_wait_run(machine, tell_first, state, STATES);
}

PyValue py_async_next(PyMachine *machine, PyValue self)
{
    return new_step(machine, self, PY_ASYNC_SEND, PY_NONE);
}

PyValue py_async_close(PyMachine *machine, PyValue generator)
{
    return new_step(machine, generator, PY_ASYNC_CLOSE, PY_NONE);
}

static PyValue method_iter(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_incref(args[0]);
}

static PyValue method_next(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_async_next(machine, args[0]);
}

static PyValue method_send(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return new_step(machine, args[0], PY_ASYNC_SEND, args[1]);
}

/* athrow(type, value, traceback), as it was once. */
enum { THROW_SELF, THROW_TYPE, THROW_VALUE, THROW_TRACEBACK, THROW_STATES };

static PyValue throw_in_parts(PyMachine *machine, PyNativeFrame *frame,
                              PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    if (py_machine_version(machine) >= 312) {
        PY_WAIT_FOR(answer,
                    py_warn(machine, &py_DeprecationWarning,
                            "the (type, exc, tb) signature of athrow() is "
                            "deprecated, use the single-arg signature instead.",
                            PY_NONE));
        py_decref(machine, answer);
    }
    PY_WAIT_FOR(answer,
                py_exception_of(machine, state[THROW_TYPE], state[THROW_VALUE],
                                state[THROW_TRACEBACK]));
    py_assign(machine, &state[THROW_TYPE], answer);
    if (py_is_exception(state[THROW_TYPE]) &&
        !py_is_none(state[THROW_TRACEBACK]))
        py_exception_set_traceback(machine, state[THROW_TYPE],
                                   state[THROW_TRACEBACK]);
    PY_WAITS_END(frame);
    return new_step(machine, state[THROW_SELF], PY_ASYNC_THROW,
                    state[THROW_TYPE]);
}

static PyValue method_throw(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == THROW_STATES);
    if (py_is_undefined(args[2]))
        return new_step(machine, args[0], PY_ASYNC_THROW, args[1]);
    PyValue state[THROW_STATES] = {
        py_incref(args[0]), py_incref(args[1]), py_incref(args[2]),
        py_is_undefined(args[3]) ? PY_NONE : py_incref(args[3])};
    return py_wait_run(machine, throw_in_parts, state, THROW_STATES);
}

static PyValue method_close(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_async_close(machine, args[0]);
}

/* --- the end of one that was dropped -------------------------------------- */

static bool calls_hook(const PyAsyncGenerator *generator)
{
    return !py_is_undefined(generator->finalizer) && !generator->is_closed;
}

bool py_async_generator_has_end(const PyMachine *machine,
                                const PyAsyncGenerator *generator)
{
    if (generator->generator.state == PY_GENERATOR_FINISHED ||
        generator->generator.object.flags & PY_OBJECT_FINALIZED ||
        machine->is_finishing)
        return false;
    return calls_hook(generator) ||
           py_generator_is_guarded(&generator->generator);
}

PyValue py_async_generator_finalize(PyMachine *machine,
                                    PyAsyncGenerator *generator)
{
    PyValue self = py_from_object(generator);
    generator->generator.object.flags |= PY_OBJECT_FINALIZED;
    if (calls_hook(generator))
        return py_call(machine, generator->finalizer, &self, 1);
    return py_generator_close(machine, &generator->generator);
}

/* --- as an object --------------------------------------------------------- */

static void destroy_generator(PyMachine *machine, PyObject *self)
{
    PyAsyncGenerator *generator = (PyAsyncGenerator *)self;
    if (py_async_generator_has_end(machine, generator)) {
        py_finalizer_add(machine, self);
        return;
    }
    forget(machine, generator);
    py_assign(machine, &generator->finalizer, PY_UNDEFINED);
    py_generator_release(machine, &generator->generator);
}

static void traverse_generator(PyObject *self, PyVisit visit, void *context)
{
    PyValue finalizer = ((PyAsyncGenerator *)self)->finalizer;
    if (py_is_object(finalizer))
        visit(py_object(finalizer), context);
    py_generator_traverse(self, visit, context);
}

static PyValue get_running(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_bool(((PyAsyncGenerator *)self)->is_running);
}

static PyValue get_suspended(PyMachine *machine, PyObject *self)
{
    if (py_machine_version(machine) < 312)
        return PY_UNDEFINED;
    return py_bool(py_generator_is_suspended((PyGenerator *)self));
}

static const PyGetter getters[] = {
    {"__name__", py_generator_name, py_generator_set_name},
    {"__qualname__", py_generator_qualified_name,
     py_generator_set_qualified_name},
    {"ag_await", py_generator_awaited, NULL},
    {"ag_code", py_generator_code, NULL},
    {"ag_frame", py_generator_frame, NULL},
    {"ag_running", get_running, NULL},
    {"ag_suspended", get_suspended, NULL},
    {NULL, NULL, NULL},
};

static const PyNative methods[] = {
    PY_METHOD(&py_async_generator_type, "__aiter__", method_iter, 0, 0),
    PY_METHOD(&py_async_generator_type, "__anext__", method_next, 0, 0),
    PY_METHOD(&py_async_generator_type, "asend", method_send, 1, 1),
    PY_METHOD(&py_async_generator_type, "athrow", method_throw, 1, 3),
    PY_METHOD(&py_async_generator_type, "aclose", method_close, 0, 0),
    {.name = NULL},
};

static const char *const missing[] = {"__del__", NULL};

const PyType py_async_generator_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "async_generator",
    .size = sizeof(PyAsyncGenerator),
    .flags = PY_TYPE_WEAK | PY_TYPE_GENERIC | PY_TYPE_LAST_WORDS,
    .destroy = destroy_generator,
    .traverse = traverse_generator,
    .birth_offset = offsetof(PyGenerator, birth),
    .repr = py_generator_repr,
    .methods = methods,
    .getters = getters,
    .missing = missing,
};

const char *py_machine_async_generator(const PyMachine *machine,
                                       uint32_t *last_line)
{
    const PyFrame *frame = py_frame_shown(machine->context->frame);

    if (!frame || !frame->generator || !py_is_async_generator(frame->generator))
        return NULL;
    *last_line = 0;
    for (uint32_t i = 0; i < frame->code->word_count; i++)
        if ((uint32_t)frame->code->spans[i].line > *last_line)
            *last_line = (uint32_t)frame->code->spans[i].line;
    return frame->code->qualified_name->text;
}
