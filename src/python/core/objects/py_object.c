/* What can be done with any value, and where a type's slots are asked. */
#include "py_object.h"

#include "py_attribute.h"
#include "py_class.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_nest.h"
#include "py_singletons.h"
#include "py_text.h"
#include "py_type.h"

const PyType *py_type_of_plain(PyValue value)
{
    if (py_is_small(value))
        return &py_int_type;
    if (py_is_float(value))
        return &py_float_type;
    if (py_is_bool(value))
        return &py_bool_type;
    if (py_is_none(value))
        return &py_none_type;
    return py_is(value, PY_ELLIPSIS) ? &py_ellipsis_type
                                     : &py_not_implemented_type;
}

bool py_type_is_subtype(const PyType *type, const PyType *base)
{
    if (base == &py_object_type)
        return true;
    if (type->mro) {
        for (uint32_t i = 0; i < type->mro_count; i++)
            if (type->mro[i] == base)
                return true;
        return false;
    }
    for (; type; type = type->base)
        if (type == base)
            return true;
    return false;
}

const char *py_type_name(const PyType *type)
{
    return type->title ? type->title : py_type_own_name(type);
}

const char *py_type_own_name(const PyType *type)
{
    return type->heap_name ? type->heap_name->text : type->name;
}

/* --- slots --------------------------------------------------------------- */

bool py_repr_plain(PyMachine *machine, PyValue value, BaseText *out)
{
    base_text_append(out, "<");
    py_type_append_name(py_type_of(value), out);
    base_text_printf(out, " object at 0x%llx>",
                     py_is_object(value) ? (unsigned long long)py_machine_id(
                                               machine, py_object(value))
                                         : 0ull);
    return true;
}

bool py_repr(PyMachine *machine, PyValue value, BaseText *out)
{
    const PyType *type = py_type_of(value);
    if (type->flags & PY_TYPE_HEAP) {
        int told = py_answer(machine, value, PY_TEXT_REPR, NULL, 0, out);
        if (told)
            return told > 0;
    }
    if (type->repr) {
        /* What holds one thing twice, at each of many depths, has no end. */
        if (!py_charge(machine, 1) || !py_text_room(machine, out, 0) ||
            !py_nest(machine, "while getting the repr of an object"))
            return false;
        bool good = type->repr(machine, value, out);
        py_unnest(machine);
        BASE_INVARIANT(good || py_is_raising(machine));
        return good;
    }
    return py_repr_plain(machine, value, out);
}

bool py_repr_is_plain(PyMachine *machine, const PyType *type,
                      const PyType *plain)
{
    if (type->iter != plain->iter)
        py_unsupported(machine, "a __repr__ of its own",
                       "the repr of a class with __iter__ that derives from "
                       "%s",
                       type->base->name);
    return type->iter == plain->iter;
}

bool py_str(PyMachine *machine, PyValue value, BaseText *out)
{
    const PyType *type = py_type_of(value);
    if (type->flags & PY_TYPE_HEAP) {
        int told = py_answer(machine, value, PY_TEXT_STR, NULL, 0, out);
        if (told)
            return told > 0;
    }
    if (!type->str)
        return py_repr(machine, value, out);
    if (!py_nest(machine, "while getting the str of an object"))
        return false;
    bool good = type->str(machine, value, out);
    py_unnest(machine);
    return good;
}

bool py_format(PyMachine *machine, PyValue value, const char *spec,
               size_t length, BaseText *out)
{
    const PyType *type = py_type_of(value);
    if (type->flags & PY_TYPE_HEAP) {
        int told = py_answer(machine, value, PY_TEXT_FORMAT, spec, length, out);
        if (told)
            return told > 0;
    }
    if (length == 0 && type->flags & PY_TYPE_HEAP)
        return py_str(machine, value, out);
    if (type->format)
        return type->format(machine, value, spec, length, out);
    if (length == 0)
        return py_str(machine, value, out);
    py_raise(machine, &py_TypeError,
             "unsupported format string passed to %s.__format__",
             py_type_name(type));
    return false;
}
