#include "py_traceback_object.h"

#include "py_fuel.h"
#include "py_function.h"
#include "py_machine_state.h"

PyFrameObject *py_frame_object_of(PyMachine *machine, PyFrame *frame)
{
    if (!frame->object) {
        const PyCode *code = frame->code;
        uint32_t count =
            code->local_count + code->cell_count + code->free_count;
        PyFrameObject *object = py_object_new_sized(
            machine, &py_frame_object_type, count * sizeof(PyValue));
        if (!object)
            return NULL;
        object->code = code;
        object->loaded = frame->function->loaded;
        object->frame = frame;
        frame->object = object;
    }
    py_incref_object(&frame->object->object);
    return frame->object;
}

void py_traceback_add(PyMachine *machine, PyValue value, PyFrame *frame)
{
    if (frame->code->flags & PY_CODE_LIBRARY)
        return;
    py_incref(value); /* the machine lets go of it where a limit is met */
    if (!py_charge(machine, 8)) {
        py_decref(machine, value);
        return;
    }
    PyException *exception = py_exception(value);
    PyValue pending = machine->context->exception;
    PyTraceback *traceback = py_object_new(machine, &py_traceback_type);
    PyFrameObject *object =
        traceback ? py_frame_object_of(machine, frame) : NULL;
    if (!object) { /* no memory: the traceback stays shorter */
        if (traceback)
            py_decref_object(machine, &traceback->object);
        if (!py_is(machine->context->exception, pending))
            py_set_exception(machine, value);
        else
            py_decref(machine, value);
        return;
    }
    py_decref(machine, value);
    traceback->frame = object;
    traceback->word = (uint32_t)(frame->ip - frame->code->words);
    traceback->next = exception->traceback;
    exception->traceback = traceback;
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
    if (traceback->frame)
        py_decref_object(machine, &traceback->frame->object);
    if (traceback->next)
        py_decref_object(machine, &traceback->next->object);
}

static void traverse_traceback(PyObject *self, PyVisit visit, void *context)
{
    PyTraceback *traceback = (PyTraceback *)self;
    if (traceback->frame)
        visit(&traceback->frame->object, context);
    if (traceback->next)
        visit(&traceback->next->object, context);
}

static PyValue traceback_line(PyMachine *machine, PyObject *self)
{
    (void)machine;
    PyTraceback *traceback = (PyTraceback *)self;
    return py_small(traceback->frame->code->spans[traceback->word].line);
}

static PyValue traceback_next(PyMachine *machine, PyObject *self)
{
    (void)machine;
    PyTraceback *traceback = (PyTraceback *)self;
    return traceback->next ? py_incref(py_from_object(traceback->next))
                           : PY_NONE;
}

static const PyGetter traceback_getters[] = {
    {"tb_lineno", traceback_line, NULL},
    {"tb_next", traceback_next, NULL},
    {NULL, NULL, NULL},
};

static const char *const traceback_missing[] = {"tb_frame", "tb_lasti", NULL};

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
    const PyTraceback *at = py_exception(exception)->traceback;

    if (!at)
        return 0;
    while (at->next)
        at = at->next;
    return (uint32_t)at->frame->code->spans[at->word].line;
}
