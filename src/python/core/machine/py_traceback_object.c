#include "py_traceback_object.h"

#include "py_frame_names.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_machine_state.h"
#include "py_tuple.h"

/* `frame` NULL: a hidden one without. */
static PyTraceback *add(PyMachine *machine, PyValue value, PyFrame *frame)
{
    py_incref(value); /* the machine lets go of it where a limit is met */
    if (!py_charge(machine, 8)) {
        py_decref(machine, value);
        return NULL;
    }
    PyException *exception = py_exception(value);
    PyValue pending = py_incref(machine->context->exception);
    PyTraceback *traceback = py_object_new(machine, &py_traceback_type);
    PyFrameObject *object =
        traceback && frame ? py_frame_object_of(machine, frame) : NULL;
    py_decref(machine, value);
    if (!traceback || (frame && !object)) { /* it stays shorter */
        if (traceback)
            py_decref_object(machine, &traceback->object);
        if (!py_is(machine->context->exception, pending))
            py_set_exception(machine, pending);
        else
            py_decref(machine, pending);
        return NULL;
    }
    py_decref(machine, pending);
    traceback->frame = object;
    traceback->next = exception->traceback;
    exception->traceback = traceback;
    return traceback;
}

void py_traceback_add(PyMachine *machine, PyValue value, PyFrame *frame)
{
    BASE_INVARIANT(frame->ip >= frame->code->words);
    PyTraceback *traceback = add(machine, value, frame);
    if (!traceback)
        return;
    traceback->word = (uint32_t)(frame->ip - frame->code->words);
    machine->context->unhandled++;
}

void py_traceback_cut_unhandled(PyMachine *machine, PyValue value)
{
    PyException *exception = py_exception(value);
    uint32_t count = machine->context->unhandled;
    for (; count && exception->traceback; count--) {
        PyTraceback *outer = exception->traceback;
        exception->traceback = outer->next;
        if (outer->next)
            py_incref(py_from_object(outer->next));
        py_decref_object(machine, &outer->object);
    }
    machine->context->unhandled = 0;
}

void py_traceback_add_hidden(PyMachine *machine)
{
    PyValue exception = machine->context->exception;
    if (!machine->stopped && py_is_exception(exception) &&
        !py_exception(exception)->traceback)
        add(machine, exception, NULL);
}

void py_traceback_hold(PyMachine *machine, PyValue exception,
                       const PyValue *held, uint32_t count)
{
    PyTraceback *traceback = add(machine, exception, NULL);
    if (!traceback || count == 0)
        return;
    PyValue pending = py_incref(machine->context->exception);
    traceback->frame = py_frame_object_holding(machine, held, count);
    if (traceback->frame)
        py_decref(machine, pending);
    else
        py_set_exception(machine, pending);
}

/* A frame of the library is only held. */
PyTraceback *py_traceback_shown(PyTraceback *traceback)
{
    while (traceback && (!traceback->frame || !traceback->frame->code ||
                         traceback->frame->code->flags & PY_CODE_LIBRARY))
        traceback = traceback->next;
    return traceback;
}

/* NULL: what comes next is no part of this one's frame. */
static PyTraceback *part_of(const PyTraceback *traceback)
{
    PyTraceback *next = py_traceback_shown(traceback->next);

    return next && py_code_is_part(next->frame->code) ? next : NULL;
}

const PyTraceback *py_traceback_place(const PyTraceback *traceback)
{
    const PyTraceback *part = part_of(traceback);

    return part ? py_traceback_place(part) : traceback;
}

PyTraceback *py_traceback_behind(const PyTraceback *traceback)
{
    return py_traceback_shown(py_traceback_place(traceback)->next);
}

void py_exception_set_traceback(PyMachine *machine, PyValue exception,
                                PyValue traceback)
{
    PyException *self = py_exception(exception);
    PyTraceback *old = self->traceback;
    BASE_REQUIRE(py_is_undefined(traceback) ||
                 py_has_type(traceback, &py_traceback_type));
    self->traceback = NULL;
    if (!py_is_undefined(traceback))
        self->traceback = (PyTraceback *)py_object(py_incref(traceback));
    if (old)
        py_decref_object(machine, &old->object);
}

static void destroy_traceback(PyMachine *machine, PyObject *self)
{
    PyTraceback *traceback = (PyTraceback *)self;
    if (traceback->next) /* first, as in CPython: inner frames go before */
        py_decref_object(machine, &traceback->next->object);
    if (traceback->frame)
        py_decref_object(machine, &traceback->frame->object);
}

static void traverse_traceback(PyObject *self, PyVisit visit, void *context)
{
    PyTraceback *traceback = (PyTraceback *)self;
    if (traceback->next)
        visit(&traceback->next->object, context);
    if (traceback->frame)
        visit(&traceback->frame->object, context);
}

static PyValue traceback_line(PyMachine *machine, PyObject *self)
{
    (void)machine;
    PyTraceback *traceback = py_traceback_shown((PyTraceback *)self);
    if (!traceback)
        return py_small(0);
    const PyTraceback *at = py_traceback_place(traceback);
    return py_small(at->frame->code->spans[at->word].line);
}

static PyValue traceback_next(PyMachine *machine, PyObject *self)
{
    (void)machine;
    PyTraceback *traceback = py_traceback_shown((PyTraceback *)self);
    PyTraceback *next = traceback ? py_traceback_behind(traceback) : NULL;
    return next ? py_incref(py_from_object(next)) : PY_NONE;
}

/* Whether `wanted` is in the chain that begins with `first`. */
static bool leads_to(PyMachine *machine, const PyTraceback *first,
                     const PyTraceback *wanted)
{
    while (first && first != wanted && py_charge(machine, 1))
        first = first->next;
    return first == wanted || py_is_raising(machine);
}

static bool traceback_set_next(PyMachine *machine, PyObject *self,
                               PyValue value)
{
    PyTraceback *shown = py_traceback_shown((PyTraceback *)self);
    PyTraceback *traceback = shown ? shown : (PyTraceback *)self;
    PyTraceback *old = traceback->next, *next = NULL;
    if (py_is_undefined(value)) {
        py_raise(machine, &py_TypeError, "can't delete tb_next attribute");
        return false;
    }
    if (!py_is_none(value) && !py_has_type(value, &py_traceback_type)) {
        py_raise(machine, &py_TypeError, "expected traceback object, got '%s'",
                 py_type_name(py_type_of(value)));
        return false;
    }
    if (!py_is_none(value))
        next = (PyTraceback *)py_object(value);
    if (next && leads_to(machine, next, traceback)) {
        if (!py_is_raising(machine))
            py_raise(machine, &py_ValueError, "traceback loop detected");
        return false;
    }
    if (next)
        py_incref(value);
    traceback->next = next;
    if (old)
        py_decref_object(machine, &old->object);
    return true;
}

static PyValue traceback_frame(PyMachine *machine, PyObject *self)
{
    (void)machine;
    PyTraceback *traceback = py_traceback_shown((PyTraceback *)self);
    return traceback ? py_incref(py_from_object(traceback->frame)) : PY_NONE;
}

static const PyGetter traceback_getters[] = {
    {"tb_lineno", traceback_line, NULL},
    {"tb_frame", traceback_frame, NULL},
    {"tb_next", traceback_next, traceback_set_next},
    {NULL, NULL, NULL},
};

static const char *const traceback_missing[] = {"tb_lasti", NULL};

const PyType py_traceback_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "traceback",
    .size = sizeof(PyTraceback),
    .destroy = destroy_traceback,
    .traverse = traverse_traceback,
    .getters = traceback_getters,
    .missing = traceback_missing,
};

uint32_t py_exception_line(PyValue exception)
{
    PyTraceback *at = py_traceback_shown(py_exception(exception)->traceback);
    uint32_t line = 0;

    for (; at; at = py_traceback_shown(at->next))
        line = (uint32_t)at->frame->code->spans[at->word].line;
    return line;
}
