#include "py_coroutine.h"

#include "py_async_generator_private.h"
#include "py_async_step_private.h"
#include "py_code_object.h"
#include "py_coroutine_private.h"
#include "py_generator.h"
#include "py_instance.h"
#include "py_machine_state.h"
#include "py_native_frame.h"

PySend py_resume(PyMachine *machine, PyValue coroutine, PyValue value,
                 PyValue thrown, PyValue *result)
{
    const PyType *type = py_type_of(coroutine);
    if (type == &py_coroutine_type || type == &py_generator_type)
        return py_generator_resume(machine, (PyGenerator *)py_object(coroutine),
                                   value, thrown, PY_RETURN_PUSH, result);
    if (py_is_async_step(coroutine))
        return py_async_step_resume(machine, coroutine, value, thrown,
                                    PY_RETURN_PUSH, result);
    BASE_REQUIRE(type->send);
    return type->send(machine, coroutine, value, thrown, result);
}

bool py_can_resume_after(PyValue coroutine)
{
    return py_has_type(coroutine, &py_coroutine_type);
}

PySend py_resume_after(PyMachine *machine, PyValue coroutine, PyValue value,
                       PyValue *awaited)
{
    BASE_REQUIRE(py_can_resume_after(coroutine));
    return py_generator_resume_after(
        machine, (PyGenerator *)py_object(coroutine), value, awaited);
}

static bool is_native_of(const PyFrame *frame, PyContinuation fn)
{
    return frame && !frame->code &&
           ((const PyNativeFrame *)(const void *)frame)->fn == fn;
}

bool py_coroutine_yields_to(const PyMachine *machine, PyValue coroutine,
                            PyContinuation fn)
{
    const PyFrame *frame = machine->context->frame;
    if (!frame->code)
        return is_native_of(frame, fn);
    if (!frame->generator || py_frame_opcode(frame) != PY_OP_SEND)
        return false;
    while (frame->mode == PY_RETURN_AWAIT) {
        if (!py_is_undefined(frame->generator->closing))
            return false;
        frame = frame->back;
    }
    const PyGenerator *root = frame->generator;
    bool is_resumed = root && (py_is(coroutine, py_from_object(root)) ||
                               root == py_generator_of(coroutine));
    return is_resumed && frame->mode == PY_RETURN_PUSH &&
           is_native_of(frame->back, fn);
}

PyGenerator *py_generator_of(PyValue value)
{
    if (py_has_type(value, &py_coroutine_type) ||
        py_has_type(value, &py_generator_type) ||
        py_has_type(value, &py_async_generator_type))
        return (PyGenerator *)py_object(value);
    if (py_is_async_step(value))
        return &((PyAsyncStep *)py_object(value))->generator->generator;
    return NULL;
}

bool py_is_coroutine(PyValue value)
{
    return (py_type_of(value)->flags & PY_TYPE_COROUTINE) != 0;
}

bool py_is_awaitable(PyValue value)
{
    const PyType *type = py_type_of(value);
    if (type == &py_generator_type)
        return ((const PyGenerator *)py_object(value))->is_awaitable;
    if (!py_is_undefined(py_special_of(type, PY_SPECIAL_AWAIT)))
        return false; /* its class has an __await__ of its own */
    return type == &py_coroutine_type ||
           (type->flags & (PY_TYPE_AWAITABLE | PY_TYPE_COROUTINE)) != 0;
}

const char *py_coroutine_name(PyValue coroutine)
{
    const PyGenerator *generator = py_generator_of(coroutine);
    return generator ? py_string(generator->qualified_name)->text
                     : py_type_of(coroutine)->name;
}

void py_coroutine_discard(PyMachine *machine, PyValue coroutine)
{
    const PyGenerator *generator = py_generator_of(coroutine);
    (void)machine;
    if (py_is_async_step(coroutine))
        ((PyAsyncStep *)py_object(coroutine))->state = PY_ASYNC_STEP_OVER;
    else if (generator && generator->state == PY_GENERATOR_CREATED)
        ((PyGenerator *)py_object(coroutine))->is_discarded = true;
}

uint32_t py_coroutine_end_line(PyValue coroutine)
{
    const PyGenerator *generator = py_generator_of(coroutine);

    if (!generator || generator->state != PY_GENERATOR_FINISHED)
        return 0;
    return (uint32_t)py_frame_span(generator->frame)->line;
}

bool py_coroutine_is_over(PyValue coroutine)
{
    const PyGenerator *generator = py_generator_of(coroutine);
    return generator && generator->state == PY_GENERATOR_FINISHED;
}

uint32_t py_coroutine_made_line(PyValue coroutine)
{
    const PyGenerator *generator = py_generator_of(coroutine);
    return generator ? generator->made_line : 0;
}

uint32_t py_coroutine_awaited_line(PyValue coroutine)
{
    const PyGenerator *generator = py_generator_of(coroutine);
    return generator ? generator->awaited_line : 0;
}

uint32_t py_coroutine_arguments(PyValue coroutine, const PyValue **values)
{
    const PyGenerator *generator = py_generator_of(coroutine);
    if (!generator || generator->state != PY_GENERATOR_CREATED)
        return 0;
    *values = generator->frame->slots;
    return generator->frame->code->parameter_count;
}

const PyFrame *py_coroutine_awaited_frame(const PyFrame *frame,
                                          PyValue *awaited)
{
    *awaited = PY_UNDEFINED;
    if (!frame->function || frame->ip == frame->code->words ||
        py_frame_opcode(frame) != PY_OP_SEND)
        return NULL;
    bool running = frame->generator->state == PY_GENERATOR_RUNNING &&
                   frame->top - (frame->slots + frame->code->named_count) > 1;
    *awaited = running ? frame->top[-2] : frame->top[-1];
    const PyGenerator *inner = py_generator_of(*awaited);
    return inner && inner->state != PY_GENERATOR_FINISHED ? inner->frame : NULL;
}

uint32_t py_coroutine_line(PyValue coroutine)
{
    const PyGenerator *generator = py_generator_of(coroutine);
    if (!generator || generator->state == PY_GENERATOR_FINISHED)
        return 0;
    const PyFrame *frame = generator->frame;
    if (generator->state == PY_GENERATOR_CREATED)
        return frame->code->line;
    uint32_t line = 0;
    while (frame) {
        PyValue awaited;
        if (!(frame->code->flags & PY_CODE_LIBRARY))
            line = (uint32_t)py_frame_span(frame)->line;
        frame = py_coroutine_awaited_frame(frame, &awaited);
    }
    return line;
}

static void show_frame(const PyFrame *frame, PyFrameVisit visit, void *context)
{
    const PyCode *code = frame->code;
    const char *names[64];
    PyValue values[64];
    uint32_t count = 0;
    for (uint32_t i = 0; i < code->local_count && count < 64; i++) {
        if (py_is_undefined(frame->slots[i]))
            continue;
        names[count] = code->local_names[i]->text;
        values[count++] = frame->slots[i];
    }
    uint32_t cells = code->cell_count + code->free_count;
    for (uint32_t i = 0; i < cells && count < 64; i++) {
        PyValue cell = frame->slots[code->local_count + i];
        if (!py_has_type(cell, &py_cell_type) ||
            py_is_undefined(((PyCell *)py_object(cell))->value))
            continue;
        names[count] = code->cell_names[i]->text;
        values[count++] = ((PyCell *)py_object(cell))->value;
    }
    bool fresh = frame->ip == code->words;
    uint32_t line = fresh ? code->line : (uint32_t)py_frame_span(frame)->line;
    visit(context, code->qualified_name->text, line, names, values, count);
}

PyValue py_coroutine_walk(PyValue coroutine, PyFrameVisit visit, void *context)
{
    const PyGenerator *generator = py_generator_of(coroutine);
    if (!generator || generator->state == PY_GENERATOR_FINISHED)
        return PY_UNDEFINED;
    PyValue awaited = PY_UNDEFINED;
    for (const PyFrame *frame = generator->frame; frame;
         frame = py_coroutine_awaited_frame(frame, &awaited))
        if (!(frame->code->flags & PY_CODE_LIBRARY))
            show_frame(frame, visit, context);
    return awaited;
}

static void ignore_frame(void *context, const char *name, uint32_t line,
                         const char *const *names, const PyValue *values,
                         uint32_t count)
{
    (void)context, (void)name, (void)line;
    (void)names, (void)values, (void)count;
}

PyValue py_coroutine_awaits(PyValue coroutine)
{
    return py_coroutine_walk(coroutine, ignore_frame, NULL);
}
