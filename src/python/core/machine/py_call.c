#include "py_call.h"

#include "py_machine_private.h"

PyValue py_call_keywords(PyMachine *machine, PyValue callee,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names)
{
    const PyType *type = py_type_of(callee);
    if (type == &py_function_type)
        return py_call_function(machine, (PyFunction *)py_object(callee), args,
                                count, keyword_names, PY_RETURN_PUSH);
    if (type == &py_native_type)
        return py_call_native(machine,
                              (const PyNative *)(void *)py_object(callee), args,
                              count, keyword_names);
    if (type->call)
        return type->call(machine, callee, args, count, keyword_names);
    return py_raise(machine, &py_TypeError, "'%s' object is not callable",
                    py_type_name(type));
}

bool py_is_callable(PyValue value)
{
    const PyType *type = py_type_of(value);
    return type->call || type == &py_function_type || type == &py_native_type;
}

PyValue py_call(PyMachine *machine, PyValue callee, const PyValue *args,
                uint32_t count)
{
    return py_call_keywords(machine, callee, args, count, PY_UNDEFINED);
}
