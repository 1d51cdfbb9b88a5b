#include "py_definition.h"

#include "py_attribute.h"
#include "py_coroutine_private.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_function.h"
#include "py_generator.h"
#include "py_method.h"
#include "py_program.h"
#include "py_string.h"

static const PyCode *code_of(PyValue value)
{
    if (py_has_type(value, &py_bound_method_type))
        value = ((const PyBoundMethod *)py_object(value))->function;
    if (py_has_type(value, &py_function_type))
        return ((const PyFunction *)py_object(value))->code;
    const PyGenerator *generator = py_generator_of(value);
    BASE_INVARIANT(!generator || generator->frame);
    return generator ? generator->frame->code : NULL;
}

uint32_t py_definition_line(PyValue value)
{
    const PyCode *code = code_of(value);

    return code ? code->line : 0;
}

const char *py_definition_file(PyValue value)
{
    const PyCode *code = code_of(value);

    return code ? py_program_source(code->program)->name : NULL;
}

bool py_definition_is_function(PyValue value)
{
    return py_has_type(value, &py_function_type);
}

bool py_definition_is_coroutine(PyValue value)
{
    const PyCode *code = code_of(value);
    uint32_t both = PY_CODE_COROUTINE | PY_CODE_GENERATOR;

    return code && (code->flags & both) == PY_CODE_COROUTINE;
}

const char *py_definition_name(PyValue value)
{
    const PyGenerator *generator = py_generator_of(value);
    if (generator)
        return py_string(generator->qualified_name)->text;
    if (py_has_type(value, &py_bound_method_type))
        value = ((const PyBoundMethod *)py_object(value))->function;
    if (!py_has_type(value, &py_function_type))
        return NULL;
    return py_string(((const PyFunction *)py_object(value))->qualified_name)
        ->text;
}

void py_definition_make_awaitable(PyValue function)
{
    BASE_REQUIRE(py_has_type(function, &py_function_type));
    ((PyFunction *)py_object(function))->makes_awaitables = true;
}

void py_definition_set_fast_path(PyValue value, uint8_t which)
{
    BASE_REQUIRE(py_has_type(value, &py_function_type));
    PyFunction *function = (PyFunction *)py_object(value);
    function->fast_path = which;
    function->plain_count = UINT32_MAX;
}

static void place_function(PyMachine *machine, PyValue value, PyValue module)
{
    if (py_has_type(value, &py_classmethod_type) ||
        py_has_type(value, &py_staticmethod_type))
        value = ((const PyWrapped *)py_object(value))->function;
    if (py_has_type(value, &py_function_type))
        py_assign(machine, &((PyFunction *)py_object(value))->module,
                  py_incref(module));
}

bool py_definition_place(PyMachine *machine, PyValue target, PyValue module)
{
    uint32_t position = 0;
    PyValue name, value;
    if (!py_is_class(target)) {
        place_function(machine, target, module);
        return true;
    }
    BASE_REQUIRE(py_class(target)->flags & PY_TYPE_HEAP);
    while (py_dict_each(py_class(target)->dict, &position, &name, &value))
        place_function(machine, value, module);
    name = py_string_from(machine, "__module__");
    if (py_is_error(name))
        return false;
    value = py_set_attribute(machine, target, py_string(name), module);
    py_decref(machine, name);
    BASE_INVARIANT(!py_is_pending(value));
    py_decref(machine, value);
    return !py_is_error(value);
}
