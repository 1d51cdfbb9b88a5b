#include "py_lookup.h"

#include "py_exception.h"
#include "py_machine_state.h"

#include "py_class_lacks.h"
#include "py_dict.h"
#include "py_instance.h"
#include "py_slot_wrapper.h"
#include "py_special.h"
#include "py_string.h"
#include "py_type.h"

PyValue py_type_own(PyMachine *machine, const PyType *type, PyString *name)
{
    if (type->dict)
        return py_dict_get_name(type->dict, name);
    for (const PyNative *method = type->methods; method && method->name;
         method++)
        if (py_string_is(name, method->name) &&
            (!method->since || py_machine_version(machine) >= method->since))
            return name->text[0] == '_'
                       ? py_slot_wrapper_of_native(machine, type, name, method)
                       : py_from_object(method);
    for (const PyConstant *constant = type->constants;
         constant && constant->name; constant++)
        if (py_string_is(name, constant->name))
            return py_from_object(constant->object);
    PySpecial special = py_special_find(name);
    if (special == PY_SPECIAL_COUNT)
        return PY_UNDEFINED;
    return py_slot_wrapper(machine, type, special);
}

/* The next type to look at after `type` on the way up. */
static const PyType *next_base(const PyType *type)
{
    if (type == &py_object_type)
        return NULL;
    BASE_INVARIANT(type->base != type);
    return type->base ? type->base : &py_object_type;
}

/* Where there was no memory for what a type has, no base has it either. An
 * exception may be on its way before. */
static PyValue look_up(PyMachine *machine, const PyType *type, PyString *name)
{
    BASE_INVARIANT(!type->mro || type->mro[0] == type);
    bool was_raising = py_is_raising(machine);
    if (type->mro) {
        for (uint32_t i = 0; i < type->mro_count; i++) {
            PyValue found = py_type_own(machine, type->mro[i], name);
            if (!py_is_undefined(found) ||
                (py_is_raising(machine) && !was_raising))
                return found;
        }
        return PY_UNDEFINED;
    }
    for (; type; type = next_base(type)) {
        PyValue found = py_type_own(machine, type, name);
        if (!py_is_undefined(found) || (py_is_raising(machine) && !was_raising))
            return found;
    }
    return PY_UNDEFINED;
}

/* Where it is kept what the type has for that name. */
static PyLookup *place_for(PyMachine *machine, const PyType *type,
                           const PyString *name)
{
    uintptr_t mixed = (uintptr_t)type >> 4 ^ (uintptr_t)name >> 5;
    return &machine->lookups[mixed % PY_LOOKUPS];
}

/* What was found lives as long as nobody changes a class, and names of a
 * program as long as that. */
static bool is_kept(const PyMachine *machine, const PyLookup *kept,
                    const PyType *type, const PyString *name)
{
    return kept->type == type && kept->name == name &&
           kept->epoch == machine->type_epoch;
}

PyValue py_type_lookup(PyMachine *machine, const PyType *type, PyString *name)
{
    PyLookup *kept = place_for(machine, type, name);
    if (is_kept(machine, kept, type, name))
        return kept->found;
    PyValue found = look_up(machine, type, name);
    if (name->object.refs < 0 &&
        (!py_is_undefined(found) || !py_is_raising(machine)))
        *kept = (PyLookup){type, name, found, machine->type_epoch, false};
    return found;
}

static const PyGetter *own_getter(const PyType *type, PyString *name)
{
    for (const PyGetter *getter = type->getters; getter && getter->name;
         getter++)
        if (py_string_is(name, getter->name))
            return getter;
    return NULL;
}

const PyGetter *py_type_getter(const PyType *type, PyString *name)
{
    for (uint32_t i = 0; i < type->mro_count; i++) {
        const PyGetter *getter = own_getter(type->mro[i], name);
        if (getter)
            return getter;
    }
    for (; type && !type->mro; type = next_base(type)) {
        const PyGetter *getter = own_getter(type, name);
        if (getter || type->mro)
            return getter;
    }
    return NULL;
}

bool py_type_hides(PyMachine *machine, const PyType *type, PyString *name)
{
    if (!(type->flags & PY_TYPE_HEAP) ||
        (name->text[0] == '_' && !py_string_is(name, "__isabstractmethod__")))
        return false;
    for (uint32_t i = 0; i < type->mro_count; i++) {
        if (!(type->mro[i]->flags & PY_TYPE_HEAP))
            return false;
        if (!py_is_undefined(py_type_own(machine, type->mro[i], name)))
            return true;
    }
    return false;
}

static bool is_listed(const char *const *names, PyString *name)
{
    for (; names && *names; names++)
        if (py_string_is(name, *names))
            return true;
    return false;
}

bool py_type_is_missing(const PyType *type, PyString *name)
{
    for (uint32_t i = 0; i < type->mro_count; i++)
        if (is_listed(type->mro[i]->missing, name))
            return true;
    for (; type && !type->mro; type = next_base(type))
        if (is_listed(type->missing, name))
            return true;
    return false;
}

bool py_type_own_member(const PyMachine *machine, const PyType *type,
                        const PyString *name, PyMemberName *member)
{
    return !(type->flags & PY_TYPE_HEAP) && !type->module &&
           py_members_find(type->name, name->text, py_machine_version(machine),
                           member);
}

const PyType *py_type_member(const PyMachine *machine, const PyType *type,
                             const PyString *name, PyMemberName *member)
{
    for (uint32_t i = 0; i < type->mro_count; i++)
        if (py_type_own_member(machine, type->mro[i], name, member))
            return type->mro[i];
    for (; type && !type->mro; type = next_base(type))
        if (py_type_own_member(machine, type, name, member))
            return type;
    return NULL;
}

/* Since 3.13 what a class statement makes tells of its text. A class of a
 * module that is written in other ways here does not. */
static bool told_of_text(const PyMachine *machine, const PyType *type,
                         const PyString *name)
{
    if (py_machine_version(machine) < 313 ||
        (!py_string_is(name, "__firstlineno__") &&
         !py_string_is(name, "__static_attributes__")))
        return false;
    for (uint32_t i = 0; i < type->mro_count; i++) {
        PyValue module = py_type_own_module(type->mro[i]);
        if (type->mro[i]->flags & PY_TYPE_HEAP && py_is_any_string(module) &&
            !py_string_is(py_string(module), "__main__"))
            return true;
        if (py_type_is_open(type->mro[i]))
            return true;
    }
    for (; type && !type->mro; type = next_base(type))
        if (py_type_is_open(type))
            return true;
    return false;
}

/* What `type` itself has is not always there. */
static bool has_in_cpython(const PyMachine *machine, const PyType *type,
                           PyString *name)
{
    PyMemberName member;
    if (py_type_is_missing(type, name) || told_of_text(machine, type, name))
        return true;
    for (uint32_t i = 0; i < type->mro_count; i++) {
        const PyType *base = type->mro[i]; /* its own __getattr__ may know */
        if (py_is_undefined(py_special_of(base, PY_SPECIAL_GETATTR)) &&
            py_class_lacks(base, name, py_machine_version(machine)))
            return true;
    }
    const PyType *owner = py_type_member(machine, type, name, &member);
    return owner && owner != &py_type_type;
}

bool py_type_has_in_cpython(PyMachine *machine, const PyType *type,
                            PyString *name)
{
    PyLookup *kept = place_for(machine, type, name);
    bool is_known = is_kept(machine, kept, type, name);
    if (is_known && kept->lacks)
        return false;
    bool has = has_in_cpython(machine, type, name);
    if (is_known)
        kept->lacks = !has;
    return has;
}
