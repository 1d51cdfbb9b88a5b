#include "asyncio_coroutine.h"

#include "asyncio_debug.h"
#include "asyncio_future.h"
#include "asyncio_report.h"
#include "asyncio_sleep.h"
#include "py_await_iterator.h"
#include "py_coroutine.h"
#include "py_definition.h"
#include "py_id.h"
#include "py_lookup.h"
#include "py_machine_types.h"
#include "py_native_table.h"
#include "py_traceback_object.h"

PyValue asyncio_coroutine_new(PyMachine *machine,
                              const AsyncioCoroutineSpec *spec,
                              const PyValue *locals, uint32_t count)
{
    const Asyncio *a = asyncio_of(machine);
    AsyncioCoroutine *self =
        py_object_new_raw(machine, &asyncio_coroutine_type,
                          spec->local_count * sizeof *self->locals);

    if (!self)
        return PY_ERROR;
    BASE_REQUIRE(count <= spec->local_count);
    *self = (AsyncioCoroutine){.object = self->object,
                               .spec = spec,
                               .event = TRACE_NONE,
                               .birth = py_machine_next_birth(machine),
                               .made_line =
                                   a->trace ? py_machine_line(machine) : 0};
    for (uint32_t i = 0; i < spec->local_count; i++)
        self->locals[i] = i < count ? py_incref(locals[i]) : PY_UNDEFINED;
    if (asyncio_is_debugging(a->loop))
        asyncio_debug_note(asyncio_of(machine), self, 0, true);
    return py_from_object(self);
}

static inline void release_value(PyMachine *machine, PyValue *value)
{
    PyValue old = *value;

    *value = PY_UNDEFINED;
    py_decref(machine, old);
}

static void release_locals(PyMachine *machine, AsyncioCoroutine *self)
{
    uint32_t count = self->spec->local_count;

    BASE_INVARIANT(!self->is_sleeping); /* its task holds it */
    self->is_empty = true;
    for (uint32_t i = 0; i < count; i++)
        release_value(machine, &self->locals[i]);
    release_value(machine, &self->awaits);
}

void asyncio_coroutine_finish(PyMachine *machine, AsyncioCoroutine *self)
{
    self->state = ASYNCIO_CLOSED;
    release_locals(machine, self);
}

static const char *const reused_text = "cannot reuse already awaited coroutine";

/* Runs the body up to its next wait or its end. */
static PySend send_coroutine(PyMachine *machine, PyValue value, PyValue sent,
                             PyValue thrown, PyValue *result)
{
    AsyncioCoroutine *self = (AsyncioCoroutine *)py_object(value);

    if (self->state == ASYNCIO_CLOSED || self->state == ASYNCIO_RUNNING) {
        py_raise(machine,
                 self->state == ASYNCIO_CLOSED ? &py_RuntimeError
                                               : &py_ValueError,
                 "%s",
                 self->state == ASYNCIO_CLOSED ? reused_text
                                               : "coroutine already executing");
        return PY_SEND_RAISE;
    }
    if (self->state == ASYNCIO_CREATED && !py_is_undefined(thrown)) {
        asyncio_coroutine_finish(machine, self);
        asyncio_coroutine_rethrow(machine, thrown);
        py_traceback_add_hidden(machine);
        return PY_SEND_RAISE;
    }
    if (self->is_sleeping && !asyncio_sleep_reveal(machine, self))
        return PY_SEND_RAISE;
    self->state = ASYNCIO_RUNNING;
    release_value(machine, &self->awaits);
    PySend outcome = self->spec->body(machine, self, sent, thrown, result);
    BASE_INVARIANT(self->state == ASYNCIO_RUNNING);
    BASE_INVARIANT(outcome != PY_SEND_RAISE || py_is_raising(machine));
    if (outcome == PY_SEND_RAISE)
        py_traceback_add_hidden(machine);
    if (outcome != PY_SEND_YIELD) {
        asyncio_coroutine_finish(machine, self);
        return outcome;
    }
    self->state = ASYNCIO_SUSPENDED;
    self->is_empty = false; /* close() has been called while it ran, maybe */
    return outcome;
}

PySend asyncio_coroutine_wait(PyMachine *machine, AsyncioCoroutine *self,
                              AsyncioFuture *future, uint8_t step,
                              PyValue *result)
{
    BASE_REQUIRE(self->state == ASYNCIO_RUNNING);
    BASE_INVARIANT(step != 0);
    *result = py_from_object(future);
    future->blocking = true;
    self->step = step;
    py_assign(machine, &self->awaits, py_incref(*result));
    return PY_SEND_YIELD;
}

PySend asyncio_coroutine_rethrow(PyMachine *machine, PyValue thrown)
{
    py_rethrow(machine, thrown);
    return PY_SEND_RAISE;
}

const char *asyncio_coroutine_qualified_name(PyValue coroutine)
{
    if (py_has_type(coroutine, &asyncio_coroutine_type))
        return ((AsyncioCoroutine *)py_object(coroutine))->spec->qualified_name;
    return py_coroutine_name(coroutine);
}

bool asyncio_coroutine_is_over(PyValue coroutine)
{
    if (py_has_type(coroutine, &asyncio_coroutine_type))
        return ((AsyncioCoroutine *)py_object(coroutine))->state ==
               ASYNCIO_CLOSED;
    return py_coroutine_is_over(coroutine);
}

bool asyncio_is_coroutine_like(PyMachine *machine, PyValue value)
{
    static const char *const names[] = {"__await__", "send", "throw", "close"};
    size_t found = 0;

    if (py_is_coroutine(value))
        return true;
    if (py_has_type(value, &py_generator_type))
        return py_machine_version(machine) < 312;
    for (; found < sizeof names / sizeof names[0]; found++) {
        PyValue name = py_string_from(machine, names[found]);
        if (py_is_error(name))
            return false;
        PyValue method =
            py_type_lookup(machine, py_type_of(value), py_string(name));
        py_decref(machine, name);
        if (py_is_undefined(method) || py_is_error(method))
            break;
    }
    return found == sizeof names / sizeof names[0];
}

void asyncio_coroutine_discard(PyMachine *machine, PyValue coroutine)
{
    if (!py_has_type(coroutine, &asyncio_coroutine_type)) {
        py_coroutine_discard(machine, coroutine);
        return;
    }
    AsyncioCoroutine *self = (AsyncioCoroutine *)py_object(coroutine);
    if (self->state == ASYNCIO_CREATED)
        asyncio_coroutine_finish(machine, self);
}

/* A body that waits has a timer or a future to give up, as if GeneratorExit
 * were thrown: what it raises then is GeneratorExit itself, or that its loop is
 * closed, which is answered: a new reference, or undefined. It may die of an
 * exception that is on its way. */
static PyValue close_body(PyMachine *machine, AsyncioCoroutine *self)
{
    PyValue result = PY_UNDEFINED, held = py_hold_exception(machine);
    PyValue thrown = py_exception_new(machine, &py_GeneratorExit, NULL);

    BASE_REQUIRE(self->state == ASYNCIO_SUSPENDED);
    if (!py_is_error(thrown) && asyncio_sleep_reveal(machine, self)) {
        self->state = ASYNCIO_RUNNING;
        self->spec->body(machine, self, PY_NONE, thrown, &result);
    }
    PyValue error =
        py_is_raising(machine) ? py_take_exception(machine) : PY_UNDEFINED;
    if (!py_is_exception(error) || py_is_instance(error, &py_GeneratorExit))
        py_assign(machine, &error, PY_UNDEFINED);
    py_decref(machine, result);
    py_decref(machine, thrown);
    py_restore_exception(machine, held);
    return error;
}

static bool repr_coroutine(PyMachine *machine, PyValue value, BaseText *out)
{
    AsyncioCoroutine *self = (AsyncioCoroutine *)py_object(value);

    base_text_printf(
        out, "<coroutine object %s at 0x%llx>", self->spec->qualified_name,
        (unsigned long long)py_machine_id(machine, py_object(value)));
    return true;
}

/* Nobody can be given it. */
static void tell_ignored(PyMachine *machine, const AsyncioCoroutine *self,
                         PyValue error)
{
    BaseText out = {0};

    py_traceback_hold(machine, error, NULL, 0);
    base_text_append(&out, "Exception ignored in: ");
    if (repr_coroutine(machine, py_from_object(self), &out)) {
        base_text_append_char(&out, '\n');
        py_exception_print_ignored(machine, error, &out);
        py_machine_write(machine, 2, out.data, out.length);
    }
    base_text_release(&out);
}

static PyValue close_coroutine(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    AsyncioCoroutine *self = (AsyncioCoroutine *)py_object(args[0]);
    BASE_INVARIANT(count > 0);

    PyValue error = self->state == ASYNCIO_SUSPENDED ? close_body(machine, self)
                                                     : PY_UNDEFINED;
    if (self->state != ASYNCIO_RUNNING || self->step != 0)
        asyncio_coroutine_finish(machine, self);
    if (py_is_undefined(error))
        return PY_NONE;
    py_set_exception(machine, error);
    return PY_ERROR;
}

static bool has_last_words(const PyObject *object)
{
    const AsyncioCoroutine *self = (const AsyncioCoroutine *)object;

    return self->state == ASYNCIO_SUSPENDED || self->state == ASYNCIO_CREATED;
}

/* The collector closes it before what holds it has its own last words. */
static void finalize_coroutine(PyMachine *machine, PyObject *object)
{
    AsyncioCoroutine *self = (AsyncioCoroutine *)object;

    if (self->state == ASYNCIO_CREATED)
        asyncio_report_never_awaited(asyncio_of(machine), py_from_object(self));
    PyValue error = self->state == ASYNCIO_SUSPENDED ? close_body(machine, self)
                                                     : PY_UNDEFINED;
    self->state = ASYNCIO_CLOSED;
    if (py_is_undefined(error))
        return;
    tell_ignored(machine, self, error);
    py_decref(machine, error);
}

static void destroy_coroutine(PyMachine *machine, PyObject *object)
{
    int32_t refs = object->refs;

    if (((AsyncioCoroutine *)object)->state == ASYNCIO_CLOSED) {
        if (!((AsyncioCoroutine *)object)->is_empty)
            release_locals(machine, (AsyncioCoroutine *)object);
        return;
    }
    object->refs++;
    finalize_coroutine(machine, object);
    if (--object->refs != refs) /* Python is told of it */
        return;
    release_locals(machine, (AsyncioCoroutine *)object);
}

static void traverse_coroutine(PyObject *object, PyVisit visit, void *context)
{
    AsyncioCoroutine *self = (AsyncioCoroutine *)object;

    for (uint32_t i = 0; i < self->spec->local_count; i++)
        if (py_is_object(self->locals[i]))
            visit(py_object(self->locals[i]), context);
    if (!self->is_sleeping && py_is_object(self->awaits))
        visit(py_object(self->awaits), context);
}

static PyValue send_by_hand(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    const AsyncioCoroutine *self = (AsyncioCoroutine *)py_object(args[0]);
    BASE_INVARIANT(count == 2);

    if (self->state == ASYNCIO_CREATED && !py_is_none(args[1]))
        return py_raise(machine, &py_TypeError,
                        "can't send non-None value to a just-started "
                        "coroutine");
    return py_await_iterator_send(machine, args[0], args[1]);
}

static PyValue throw_by_hand(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 4);
    if (!py_is_undefined(args[2]) || !py_is_undefined(args[3]))
        return py_unsupported(machine, "throw() the exception itself",
                              "throw() with a type and a value");
    return py_await_iterator_throw(machine, args[0], args[1]);
}

static const PyNative coroutine_methods[] = {
    ASYNCIO_METHOD(&asyncio_coroutine_type, "close", close_coroutine, 1, 1,
                   "self"),
    ASYNCIO_METHOD(&asyncio_coroutine_type, "send", send_by_hand, 2, 2, "self",
                   "value"),
    ASYNCIO_METHOD(&asyncio_coroutine_type, "throw", throw_by_hand, 2, 4,
                   "self", "type", "value", "traceback"),
    ASYNCIO_METHOD(&asyncio_coroutine_type, "__await__", py_await_iterator_new,
                   1, 1, "self"),
    {.name = NULL},
};

static PyValue name_of(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine, ((AsyncioCoroutine *)self)->spec->name);
}

static PyValue qualified_name_of(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine,
                          ((AsyncioCoroutine *)self)->spec->qualified_name);
}

/* What stands for the future that it waits for. */
static PyValue awaited_by(PyMachine *machine, PyObject *self)
{
    AsyncioCoroutine *coroutine = (AsyncioCoroutine *)self;

    if (coroutine->state != ASYNCIO_SUSPENDED)
        return PY_NONE;
    if (py_has_type(coroutine->awaits, &asyncio_coroutine_type))
        return py_incref(coroutine->awaits);
    if (!asyncio_sleep_reveal(machine, coroutine))
        return PY_ERROR;
    if (!asyncio_is_future(coroutine->awaits))
        return py_unsupported(machine, NULL, "cr_await of %s()",
                              coroutine->spec->qualified_name);
    return py_await_iterator_new(machine, &coroutine->awaits, 1);
}

static const PyGetter coroutine_getters[] = {
    {"cr_await", awaited_by, NULL},
    {"__name__", name_of, NULL},
    {"__qualname__", qualified_name_of, NULL},
    {NULL, NULL, NULL},
};

static const char *const coroutine_missing[] = {
    "cr_await",   "cr_code",      "cr_frame", "cr_origin",
    "cr_running", "cr_suspended", "__del__",  NULL,
};

const PyType asyncio_coroutine_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "coroutine",
    .size = sizeof(AsyncioCoroutine),
    .flags = PY_TYPE_AWAITABLE | PY_TYPE_COROUTINE | PY_TYPE_LAST_WORDS,
    .destroy = destroy_coroutine,
    .finalize = finalize_coroutine,
    .has_last_words = has_last_words,
    .birth_offset = offsetof(AsyncioCoroutine, birth),
    .traverse = traverse_coroutine,
    .repr = repr_coroutine,
    .send = send_coroutine,
    .methods = coroutine_methods,
    .getters = coroutine_getters,
    .missing = coroutine_missing,
};

/* It has nothing to do: there are no threads. */
static PySend return_none(PyMachine *machine, AsyncioCoroutine *self,
                          PyValue value, PyValue thrown, PyValue *result)
{
    (void)machine;
    (void)self;
    (void)value;
    (void)thrown;
    *result = PY_NONE;
    return PY_SEND_RETURN;
}

const AsyncioCoroutineSpec asyncio_shutdown_executor = {
    "shutdown_default_executor", "BaseEventLoop.shutdown_default_executor",
    return_none, 0};

static PyValue is_of_library(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 1);
    (void)machine;
    return py_bool(py_is_coroutine(args[0]) &&
                   py_definition_line(args[0]) == 0);
}

const PyNative asyncio_is_of_library =
    PY_FUNCTION("is_of_library", is_of_library, 1, 1);
