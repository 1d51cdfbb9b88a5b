#include "py_call.h"

#include "py_machine_private.h"

static const PyGenerator *generator_of(PyValue value)
{
    if (!py_has_type(value, &py_coroutine_type) &&
        !py_has_type(value, &py_generator_type))
        return NULL;
    return (const PyGenerator *)py_object(value);
}

static const PyCode *code_of(PyValue value)
{
    if (py_has_type(value, &py_bound_method_type))
        value = ((const PyBoundMethod *)py_object(value))->function;
    if (py_has_type(value, &py_function_type))
        return ((const PyFunction *)py_object(value))->code;
    const PyGenerator *generator = generator_of(value);
    return generator ? generator->frame->code : NULL;
}

uint32_t py_definition_line(PyValue value)
{
    const PyCode *code = code_of(value);

    return code ? code->line : 0;
}

const char *py_definition_name(PyValue value)
{
    const PyCode *code = code_of(value);

    return code ? code->qualified_name->text : NULL;
}

uint32_t py_coroutine_end_line(PyValue coroutine)
{
    const PyGenerator *generator = generator_of(coroutine);

    if (!generator || generator->state != PY_GENERATOR_FINISHED)
        return 0;
    return (uint32_t)py_frame_span(generator->frame)->line;
}

uint32_t py_machine_module_line(const PyMachine *machine)
{
    uint32_t line = 0;

    for (const PyFrame *frame = py_frame_shown(machine->context->frame); frame;
         frame = py_frame_shown(frame->back))
        line = (uint32_t)py_frame_span(frame)->line;
    return line;
}
