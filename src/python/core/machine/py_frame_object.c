#include "py_frame_object.h"

#include "py_async_generator.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_finalizer.h"
#include "py_frame_names.h"
#include "py_function.h"
#include "py_generator_type.h"
#include "py_locals_proxy.h"
#include "py_machine_state.h"
#include "py_native_frame.h"
#include "py_native_table.h"

PyFrameObject *py_frame_object_of(PyMachine *machine, PyFrame *frame)
{
    if (!frame->object) {
        const PyCode *code = frame->code;
        PyFrameObject *object =
            py_object_new_sized(machine, &py_frame_object_type,
                                code->named_count * sizeof(PyValue));
        if (!object)
            return NULL;
        object->code = code;
        object->loaded = frame->function->loaded;
        object->frame = frame;
        object->globals = frame->function->globals;
        py_incref_object(&object->globals->object);
        frame->object = object;
        frame->is_plain = false;
    }
    py_incref_object(&frame->object->object);
    return frame->object;
}

/* The traceback's view of an ended frame takes its values over. */
static void hand_over_values(PyFrame *frame)
{
    PyFrameObject *object = frame->object;
    uint32_t count = frame->code->named_count;
    for (uint32_t i = 0; i < count; i++) {
        object->values[i] = frame->slots[i];
        frame->slots[i] = PY_UNDEFINED;
    }
    object->count = count;
    object->names = frame->names;
    frame->names = NULL;
    object->word = (uint32_t)(frame->ip - frame->code->words);
    object->frame = NULL;
}

/* Who called it, for CPython: its throw() goes through the steps of an async
 * generator without a word that who awaits them runs. */
static PyFrame *caller_of(const PyFrame *frame)
{
    bool skips = frame->generator && frame->generator->ends_in_throw;

    while (skips && frame->back && frame->generator &&
           py_is_async_generator(frame->generator))
        frame = frame->back;
    return frame->back;
}

/* In CPython a frame that has ended holds its caller's from then on; up to
 * 3.11 that of a generator does not. Where the caller's cannot be made, the
 * exception that is on its way stays as it is. */
static void link_caller(PyMachine *machine, const PyFrame *frame)
{
    PyFrameObject *object = frame->object;
    PyFrame *back = caller_of(frame);

    if (frame->generator && py_machine_version(machine) < 312)
        return;
    while (back && !back->code)
        back = back->back;
    if (!back)
        return;
    PyValue pending = py_incref(machine->context->exception);
    object->back = py_frame_object_of(machine, back);
    if (object->back)
        py_decref(machine, pending);
    else
        py_set_exception(machine, pending);
}

static void let_go_of_values(PyMachine *machine, PyFrameObject *object)
{
    for (uint32_t i = 0; i < object->count; i++)
        py_assign(machine, &object->values[i], PY_UNDEFINED);
    PyObject *names = object->names;
    object->names = NULL;
    if (names)
        py_decref_object(machine, names);
}

/* An exception in a frame that its own traceback holds is a cycle. CPython's
 * collector comes by itself when some hundreds of objects have been made; so
 * that such do not pile up here either, the oldest frame lets go. */
static void add_holding(PyMachine *machine, PyFrameObject *object)
{
    uint32_t slot = machine->holding_count++ % PY_HOLDING_MOST;
    PyFrameObject *oldest = machine->holding[slot];
    machine->holding[slot] = object;
    object->word = slot;
    if (!oldest)
        return;
    PyValue kept = py_incref(py_from_object(oldest));
    let_go_of_values(machine, oldest);
    py_decref(machine, kept);
}

static void forget_holding(PyMachine *machine, const PyFrameObject *object)
{
    if (machine->holding[object->word] == object)
        machine->holding[object->word] = NULL;
}

PyFrameObject *py_frame_object_holding(PyMachine *machine, const PyValue *held,
                                       uint32_t count)
{
    PyFrameObject *object = py_object_new_sized(machine, &py_frame_object_type,
                                                count * sizeof(PyValue));
    if (!object)
        return NULL;
    for (uint32_t i = 0; i < count; i++)
        object->values[i] = py_incref(held[i]);
    object->count = count;
    add_holding(machine, object);
    return object;
}

void py_frame_object_end(PyMachine *machine, PyFrame *frame)
{
    BASE_REQUIRE(frame->object != NULL);
    PyFrameObject *object = frame->object;
    BASE_INVARIANT(object->frame == frame && object->count == 0);
    frame->object = NULL;
    if (object->object.refs > 1) {
        frame->object = object;
        link_caller(machine, frame);
        hand_over_values(frame);
        frame->object = NULL;
    } else {
        object->frame = NULL;
    }
    py_decref_object(machine, &object->object);
}

static void destroy_frame_object(PyMachine *machine, PyObject *self)
{
    PyFrameObject *object = (PyFrameObject *)self;
    if (!object->code)
        forget_holding(machine, object);
    let_go_of_values(machine, object);
    if (object->globals)
        py_decref_object(machine, &object->globals->object);
    PyFrameObject *back = object->back;
    object->back = NULL;
    if (back)
        py_decref_object(machine, &back->object);
}

static void traverse_frame_object(PyObject *self, PyVisit visit, void *context)
{
    PyFrameObject *object = (PyFrameObject *)self;
    if (object->back)
        visit(&object->back->object, context);
    if (object->globals)
        visit(&object->globals->object, context);
    if (object->names)
        visit(object->names, context);
    for (uint32_t i = 0; i < object->count; i++)
        if (py_is_object(object->values[i]))
            visit(py_object(object->values[i]), context);
}

/* A comprehension is a part of another frame since 3.12. */
static bool is_part(const PyMachine *machine, const PyFrame *frame)
{
    return frame->code && py_frame_of_names(machine, frame) != frame;
}

static bool is_shown(const PyMachine *machine, const PyFrame *frame)
{
    return frame->code && !(frame->code->flags & PY_CODE_LIBRARY) &&
           !is_part(machine, frame);
}

static bool is_on_the_stack(const PyMachine *machine, const PyFrame *frame)
{
    for (const PyFrame *at = machine->context->frame; at; at = at->back)
        if (at == frame)
            return true;
    return false;
}

/* A frame that is not the program's and would be one of Python's in CPython. */
static bool stands_for_others(const PyMachine *machine, const PyFrame *frame)
{
    if (frame->code)
        return !is_part(machine, frame);
    return py_native_frame_stands_for_others(
        (const PyNativeFrame *)(const void *)frame);
}

static PyValue as_value(PyMachine *machine, PyFrame *frame)
{
    PyFrameObject *object = py_frame_object_of(machine, frame);
    return object ? py_from_object(object) : PY_ERROR;
}

PyValue py_frame_object_at(PyMachine *machine, int64_t level, const char *what)
{
    PyFrame *frame = machine->context->frame;
    while (frame && !is_shown(machine, frame))
        frame = frame->back; /* what asks is the library's own */
    for (; frame && level > 0; frame = frame->back) {
        if (!is_shown(machine, frame) && stands_for_others(machine, frame))
            return py_unsupported(machine, NULL, "%s", what);
        level -= is_shown(machine, frame);
    }
    while (frame && !is_shown(machine, frame)) {
        if (stands_for_others(machine, frame))
            return py_unsupported(machine, NULL, "%s", what);
        frame = frame->back;
    }
    return frame ? as_value(machine, frame) : PY_NONE;
}

/* Who called it; one that waits to be resumed has no caller. */
static PyValue frame_back(PyMachine *machine, PyObject *self)
{
    const PyFrameObject *object = (const PyFrameObject *)self;

    while (!object->frame) {
        object = object->back;
        if (!object)
            return PY_NONE;
        if (!(object->code->flags & PY_CODE_LIBRARY))
            return py_incref(py_from_object(object));
    }
    if (!is_on_the_stack(machine, object->frame))
        return PY_NONE;
    PyFrame *back = object->frame->back;
    while (back && !is_shown(machine, back))
        back = back->back;
    return back ? as_value(machine, back) : PY_NONE;
}

static PyValue frame_code(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyFrameObject *)self)->code));
}

static PyValue frame_line(PyMachine *machine, PyObject *self)
{
    const PyFrameObject *object = (const PyFrameObject *)self;
    (void)machine;
    BASE_INVARIANT(!object->frame || object->frame->object == object);
    if (object->frame)
        return py_small(py_frame_span(object->frame)->line);
    return py_small(object->code->spans ? object->code->spans[object->word].line
                                        : 0);
}

static PyValue frame_globals(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((PyFrameObject *)self)->globals));
}

/* Since 3.13 what a function's frame gives writes through to its variables. */
static PyValue as_told(PyMachine *machine, PyValue dict)
{
    if (!py_is_error(dict) && py_machine_version(machine) >= 313)
        py_object(dict)->type = &py_locals_proxy_type;
    return dict;
}

/* A module's and a class body's are its namespace; a function's are told anew,
 * in a dict of their own. */
static PyValue frame_locals(PyMachine *machine, PyObject *self)
{
    const PyFrameObject *object = (const PyFrameObject *)self;
    const PyFrame *frame = object->frame;
    const PyCode *code = object->code;
    PyObject *names = frame ? frame->names : object->names;
    if (names)
        return py_incref(py_from_object(names));
    if (code == code->program->code)
        return frame_globals(machine, self);
    if (code->flags & PY_CODE_CLASS)
        return py_unsupported(machine, NULL, "f_locals of an ended class body");
    return as_told(
        machine,
        py_frame_locals(machine, code, frame ? frame->slots : object->values));
}

static PyValue frame_trace(PyMachine *machine, PyObject *self)
{
    (void)machine, (void)self;
    return PY_NONE;
}

static const PyGetter frame_getters[] = {
    {"f_globals", frame_globals, NULL},
    {"f_locals", frame_locals, NULL},
    {"f_trace", frame_trace, NULL},
    {"f_back", frame_back, NULL},
    {"f_code", frame_code, NULL},
    {"f_lineno", frame_line, NULL},
    {NULL, NULL, NULL},
};

static PyValue refuse_clear(PyMachine *machine, const char *state)
{
    return py_raise(machine, &py_RuntimeError, "cannot clear %s frame", state);
}

/* One that has not begun, or (up to 3.12) that waits, ends as if dropped; of a
 * coroutine that has not begun that is said, no more. */
static PyValue clear_generator(PyMachine *machine, PyGenerator *generator)
{
    PyGeneratorState state = py_generator_state(generator);
    if (state == PY_GENERATOR_RUNNING)
        return refuse_clear(machine, "an executing");
    if (state == PY_GENERATOR_SUSPENDED && py_machine_version(machine) >= 313)
        return refuse_clear(machine, "a suspended");
    if (state == PY_GENERATOR_CREATED &&
        generator->object.type == &py_coroutine_type) {
        machine->table->never_awaited(machine->host, py_from_object(generator));
        return PY_NONE;
    }
    return py_generator_close(machine, generator);
}

static PyValue clear(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyFrameObject *object = (PyFrameObject *)py_object(args[0]);
    BASE_INVARIANT(count == 1);
    if (object->frame && !object->frame->generator)
        return refuse_clear(machine, "an executing");
    if (object->frame)
        return clear_generator(machine, object->frame->generator);
    for (uint32_t i = 0; i < object->count; i++)
        py_assign(machine, &object->values[i], PY_UNDEFINED);
    return PY_NONE;
}

static const PyNative frame_methods[] = {
    PY_METHOD(&py_frame_object_type, "clear", clear, 0, 0),
    {.name = NULL},
};

static bool repr_frame(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyFrameObject *object = (const PyFrameObject *)py_object(self);
    PyValue line = frame_line(machine, py_object(self));
    PyValue file = py_string_from(machine, object->code->program->source.name);
    base_text_printf(
        out, "<frame at 0x%llx, file ",
        (unsigned long long)py_machine_id(machine, py_object(self)));
    bool good = !py_is_error(file) && py_repr(machine, file, out);
    base_text_printf(out, ", line %d, code %s>", (int)py_small_value(line),
                     object->code->name->text);
    py_decref(machine, file);
    return good;
}

const PyType py_frame_object_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "frame",
    .size = sizeof(PyFrameObject),
    .destroy = destroy_frame_object,
    .traverse = traverse_frame_object,
    .repr = repr_frame,
    .methods = frame_methods,
    .getters = frame_getters,
};
