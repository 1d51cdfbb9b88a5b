#include "py_call.h"

#include "py_bind.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_machine.h"
#include "py_method.h"
#include "py_native.h"
#include "py_native_guise.h"
#include "py_slot_wrapper.h"
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

enum { NOT_ALL_NAMES = 16 /* a flag of a tuple of names, or their dict */ };
static const char no_keyword[] = "keywords must be strings";

bool py_has_no_keyword(PyValue keyword_names)
{
    return py_object(keyword_names)->flags & NOT_ALL_NAMES;
}

void py_mark_no_keyword(PyValue keywords)
{
    py_object(keywords)->flags |= NOT_ALL_NAMES;
}

bool py_is_no_keyword(PyValue keyword_names, PyValue name)
{
    return py_has_no_keyword(keyword_names) &&
           py_string_is(py_string(name), no_keyword);
}

PyValue py_raise_no_keyword(PyMachine *machine)
{
    return py_raise(machine, &py_TypeError, "%s", no_keyword);
}

/* It sees the keys itself; all others are called with what is checked. */
static bool gets_dict(const PyMachine *machine, PyValue callee)
{
    if (py_is_class(callee)) {
        const PyNative *construct = py_class(callee)->construct;
        return py_class(callee)->flags & PY_TYPE_HEAP || !construct ||
               construct->clinic || construct->gets_tuple_in;
    }
    if (py_has_type(callee, &py_method_wrapper_type) ||
        py_has_type(callee, &py_slot_wrapper_type))
        return true;
    PyValue function = callee;
    if (py_has_type(callee, &py_bound_method_type))
        function = ((const PyBoundMethod *)py_object(callee))->function;
    if (py_has_type(function, &py_function_type))
        return py_native_guise_gets_dict(
            (const PyFunction *)py_object(function));
    const PyBoundMethod *bound = py_native_bound(callee);
    const PyNative *native = py_native_of(bound ? bound->function : callee);
    int later = py_machine_version(machine) - 311;
    if (!native || native->is_slot || (native->is_method && !bound))
        return native && native->is_slot;
    return (native->gets_tuple_in >> later & 1) ||
           (native->parses_tuple && later < 2);
}

static bool add_keyword(PyMachine *machine, PyValue callee, PyValue names,
                        PyValue name, bool *all_are_names)
{
    if (py_is_any_string(name))
        return py_list_append(machine, names, name);
    if (!gets_dict(machine, callee))
        return !py_is_error(py_raise_no_keyword(machine));
    PyValue text = py_string_from(machine, no_keyword);
    bool added = !py_is_error(text) && py_list_append(machine, names, text);
    py_decref(machine, text);
    *all_are_names = false;
    return added;
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
    bool all_are_names = true;
    bool ok = !py_is_error(list) && !py_is_error(names) &&
              py_charge(machine, 8ull * count);
    while (ok && py_dict_each(py_dict(keywords), &position, &key, &value))
        ok = py_list_append(machine, list, value) &&
             add_keyword(machine, callee, names, key, &all_are_names);
    BASE_INVARIANT(!ok || py_list(list)->count == count);
    if (ok)
        tuple =
            py_tuple_new(machine, py_list(names)->items, py_list(names)->count);
    if (!py_is_error(tuple) && !all_are_names)
        py_mark_no_keyword(tuple);
    if (!py_is_error(tuple))
        result = py_call_keywords(machine, callee, py_list(list)->items, count,
                                  tuple);
    py_decref(machine, tuple);
    py_decref(machine, names);
    py_decref(machine, list);
    return result;
}
