/* isinstance and issubclass. */
#include "py_builtin_classes.h"

#include "py_ask.h"
#include "py_builtins.h"
#include "py_class_check.h"
#include "py_exception.h"
#include "py_generic_alias.h"
#include "py_instance.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_tuple.h"

static PyValue is_instance(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    return py_is_instance_of(machine, args[0], args[1]);
}

/* A tuple, of such perhaps, in which no class is to be looked at. */
static bool is_empty_nest(PyValue classes, int levels)
{
    if (!py_is_any_tuple(classes) || levels == 0)
        return false;
    const PyTuple *tuple = py_tuple(classes);
    for (uint32_t i = 0; i < tuple->count && i < 100; i++)
        if (!is_empty_nest(tuple->items[i], levels - 1))
            return false;
    return tuple->count <= 100;
}

static PyValue is_subclass(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    if (py_has_type(args[0], &py_generic_alias_type) && py_is_class(args[1]) &&
        py_machine_version(machine) < 313)
        return PY_FALSE; /* it passed for a class then */
    if (!py_is_class(args[0]) && is_empty_nest(args[1], 4))
        return PY_FALSE;
    if (!py_is_class(args[0]) &&
        py_is_undefined(py_special(args[1], PY_SPECIAL_SUBCLASSCHECK)))
        return py_has_bases(machine, args[0])
                   ? py_unsupported(machine, NULL,
                                    "an object with __bases__ as a class")
                   : py_raise(machine, &py_TypeError,
                              "issubclass() arg 1 must be a class");
    return py_is_subclass_of(machine, args[0], args[1]);
}

const PyNative py_builtin_isinstance =
    PY_FUNCTION("isinstance", is_instance, 2, 2);
const PyNative py_builtin_issubclass =
    PY_FUNCTION("issubclass", is_subclass, 2, 2);
