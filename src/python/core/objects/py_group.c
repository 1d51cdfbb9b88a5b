/* Exception groups: how they are made. */
#include "py_group.h"

#include "py_dict.h"
#include "py_fuel.h"
#include "py_iterate.h"
#include "py_list.h"
#include "py_string.h"
#include "py_tuple.h"

static bool all_exceptions(const PyTuple *members, const PyType *type)
{
    for (uint32_t i = 0; i < members->count; i++)
        if (!py_is_instance(members->items[i], type))
            return false;
    return true;
}

static PyValue members_of(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);
    if (py_is_tuple(value))
        return py_incref(value);
    if (!type->get_item || py_is_any_dict(value))
        return py_raise(machine, &py_TypeError,
                        "second argument (exceptions) must be a sequence");
    if (type->iter == py_list_type.iter)
        return py_tuple_new(machine, py_list(value)->items,
                            py_list(value)->count);
    if (type->iter == py_tuple_type.iter)
        return py_tuple_new(machine, py_tuple(value)->items,
                            py_tuple(value)->count);
    PyValue list = py_sequence_now(machine, value, NULL);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue tuple =
        py_tuple_new(machine, py_list(list)->items, py_list(list)->count);
    py_decref(machine, list);
    return tuple;
}

static bool check_members(PyMachine *machine, const PyTuple *members)
{
    if (!py_charge(machine, 2ull * members->count))
        return false;
    if (members->count == 0) {
        py_raise(machine, &py_ValueError,
                 "second argument (exceptions) must "
                 "be a non-empty sequence");
        return false;
    }
    for (uint32_t i = 0; i < members->count; i++) {
        if (py_is_exception(members->items[i]))
            continue;
        py_raise(machine, &py_ValueError,
                 "Item %u of second argument (exceptions) is not an exception",
                 i);
        return false;
    }
    return true;
}

static const PyType *final_type(PyMachine *machine, const PyType *type,
                                const PyTuple *members)
{
    bool ordinary = all_exceptions(members, &py_Exception);
    if (type == &py_BaseExceptionGroup)
        return ordinary ? &py_ExceptionGroup : type;
    if (ordinary || !py_type_is_subtype(type, &py_Exception))
        return type;
    if (type == &py_ExceptionGroup)
        py_raise(machine, &py_TypeError,
                 "Cannot nest BaseExceptions in an ExceptionGroup");
    else
        py_raise(machine, &py_TypeError, "Cannot nest BaseExceptions in '%s'",
                 py_type_name(type));
    return NULL;
}

PyValue py_group_make(PyMachine *machine, const PyType *type,
                      const PyValue *args, uint32_t count)
{
    if (count != 2)
        return py_raise(
            machine, &py_TypeError,
            "BaseExceptionGroup.__new__() takes exactly 2 arguments (%u given)",
            count);
    if (!py_is_any_string(args[0]))
        return py_raise(
            machine, &py_TypeError,
            "BaseExceptionGroup.__new__() argument 1 must be str, "
            "not %s",
            py_is_none(args[0]) ? "None" : py_type_name(py_type_of(args[0])));
    PyValue members = members_of(machine, args[1]);
    if (py_is_error(members))
        return PY_ERROR;
    PyException *group = NULL;
    if (check_members(machine, py_tuple(members)))
        type = final_type(machine, type, py_tuple(members));
    else
        type = NULL;
    if (type)
        group = py_object_new(machine, type);
    if (!group) {
        py_decref(machine, members);
        return PY_ERROR;
    }
    group->exceptions = members;
    group->detail = py_incref(args[0]);
    group->args = py_tuple_new(machine, args, 2);
    if (py_is_error(group->args)) {
        py_decref_object(machine, &group->object);
        return PY_ERROR;
    }
    BASE_INVARIANT(py_tuple(group->exceptions)->count != 0);
    return py_from_object(group);
}

PyValue py_group_new(PyMachine *machine, const char *message,
                     const PyValue *members, uint32_t count)
{
    BASE_INVARIANT(count != 0);
    PyValue args[2] = {py_string_from(machine, message),
                       py_list_new(machine, members, count)};
    PyValue group = PY_ERROR;
    if (!py_is_error(args[0]) && !py_is_error(args[1]))
        group = py_group_make(machine, &py_BaseExceptionGroup, args, 2);
    py_decref(machine, args[0]);
    py_decref(machine, args[1]);
    return group;
}
