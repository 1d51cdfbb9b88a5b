#include "py_call.h"

#include "py_bind.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_native.h"
#include "py_tuple.h"

PyValue py_call_keywords(PyMachine *machine, PyValue callee,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names)
{
    const PyType *type = py_type_of(callee);
    if (type == &py_function_type)
        return py_call_function(machine, (PyFunction *)py_object(callee), args,
                                count, keyword_names, PY_RETURN_PUSH);
    const PyNative *native = py_native_of(callee);
    if (native)
        return py_call_native(machine, native, args, count, keyword_names);
    if (type->call)
        return type->call(machine, callee, args, count, keyword_names);
    return py_raise(machine, &py_TypeError, "'%s' object is not callable",
                    py_type_name(type));
}

bool py_is_callable(PyValue value)
{
    const PyType *type = py_type_of(value);
    return type->call || type == &py_function_type;
}

PyValue py_call(PyMachine *machine, PyValue callee, const PyValue *args,
                uint32_t count)
{
    if (py_has_type(callee, &py_function_type))
        return py_call_function(machine, (PyFunction *)py_object(callee), args,
                                count, PY_UNDEFINED, PY_RETURN_PUSH);
    return py_call_keywords(machine, callee, args, count, PY_UNDEFINED);
}

static bool check_keyword(PyMachine *machine, PyValue name)
{
    if (!py_is_any_string(name))
        py_raise(machine, &py_TypeError, "keywords must be strings");
    return py_is_any_string(name);
}

/* All arguments in one array, keywords last, and a tuple of their names. */
PyValue py_op_call_spread(PyMachine *machine, PyValue callee, PyValue args,
                          PyValue keywords)
{
    PyTuple *positional = py_tuple(args);
    if (py_is_undefined(keywords) || py_dict(keywords)->count == 0)
        return py_call(machine, callee, positional->items, positional->count);
    uint32_t count = positional->count + py_dict(keywords)->count;
    PyValue list = py_list_new(machine, positional->items, positional->count);
    PyValue names = py_list_new(machine, NULL, 0);
    PyValue tuple = PY_ERROR, result = PY_ERROR;
    uint32_t position = 0;
    PyValue key, value;
    bool ok = !py_is_error(list) && !py_is_error(names) &&
              py_charge(machine, 8ull * count);
    while (ok && py_dict_each(py_dict(keywords), &position, &key, &value))
        ok = check_keyword(machine, key) &&
             py_list_append(machine, list, value) &&
             py_list_append(machine, names, key);
    BASE_INVARIANT(!ok || py_list(list)->count == count);
    if (ok)
        tuple =
            py_tuple_new(machine, py_list(names)->items, py_list(names)->count);
    if (!py_is_error(tuple))
        result = py_call_keywords(machine, callee, py_list(list)->items, count,
                                  tuple);
    py_decref(machine, tuple);
    py_decref(machine, names);
    py_decref(machine, list);
    return result;
}
