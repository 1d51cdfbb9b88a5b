#include "py_contextvars_module.h"

#include "py_context_object.h"
#include "py_contextvars.h"
#include "py_native_table.h"

static PyValue copy_context(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    PyValue copy;
    (void)args;
    (void)count;
    if (!py_context_copy(machine, &copy))
        return PY_ERROR;
    PyValue object = py_context_object(machine, &copy);
    py_decref(machine, copy);
    return object;
}

static const PyNative native_copy =
    PY_FUNCTION("copy_context", copy_context, 0, 0);

static const PyModuleEntry entries[] = {
    {"Context", &py_context_type, NULL, 0, 0, 0},
    {"ContextVar", &py_context_variable_type, NULL, 0, 0, 0},
    {"Token", &py_context_token_type, NULL, 0, 0, 0},
    {"copy_context", &native_copy, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_contextvars_module = {
    .name = "contextvars", .entries = entries, .c_name = "_contextvars"};
