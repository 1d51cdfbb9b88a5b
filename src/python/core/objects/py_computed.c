#include "py_computed.h"

#include "py_dict.h"
#include "py_exception.h"
#include "py_exception_fields.h"
#include "py_lookup.h"
#include "py_machine_state.h"
#include "py_member.h"
#include "py_place_getter.h"
#include "py_string.h"

/* What the name of an exception's field is kept under. */
static bool is_computed(const PyMachine *machine, const PyType *owner,
                        PyString *name)
{
    return py_type_getter(owner, name) ||
           (owner->flags & PY_TYPE_EXCEPTION &&
            py_exception_has_field(machine, owner, name));
}

static PyValue make(PyMachine *machine, const PyType *owner, PyString *name,
                    PyMemberKind kind)
{
    return kind == PY_MEMBER_PLACE ? py_member_new(machine, owner, name, 0)
                                   : py_place_getter_new(machine, owner, name);
}

/* By "type.name", which no other has. */
static PyValue keep(PyMachine *machine, const PyType *owner, PyString *name,
                    PyMemberKind kind)
{
    PyValue key = py_string_format(machine, "%s.%s", owner->name, name->text);
    if (py_is_error(key))
        return PY_ERROR;
    if (!machine->computed) {
        PyValue dict = py_dict_new(machine);
        machine->computed = py_is_error(dict) ? NULL : py_dict(dict);
    }
    PyValue found = PY_ERROR;
    if (machine->computed)
        found = py_dict_get_name(machine->computed, py_string(key));
    if (machine->computed && py_is_undefined(found)) {
        found = make(machine, owner, name, kind);
        bool good =
            !py_is_error(found) &&
            py_dict_set_name(machine, machine->computed, py_string(key), found);
        py_decref(machine, found); /* the dict has it */
        found = good ? found : PY_ERROR;
    }
    py_decref(machine, key);
    return found;
}

PyValue py_computed(PyMachine *machine, const PyType *type, PyString *name)
{
    PyMemberName member;
    const PyType *owner = py_type_member(machine, type, name, &member);
    /* What `type` computes it computes for classes: their own answer. */
    bool is_data =
        owner && owner != &py_type_type &&
        (member.kind == PY_MEMBER_COMPUTED || member.kind == PY_MEMBER_PLACE);
    return is_data && is_computed(machine, owner, name)
               ? keep(machine, owner, name, member.kind)
               : PY_UNDEFINED;
}

PyValue py_computed_get(PyMachine *machine, const PyType *owner, PyString *name,
                        PyValue self)
{
    const PyGetter *getter = py_type_getter(owner, name);
    PyValue answer = getter ? getter->get(machine, py_object(self))
                            : py_exception_get_attribute(machine, self, name);
    if (!py_is_undefined(answer) || py_is_raising(machine))
        return answer;
    return py_unsupported(machine, "ask an instance for it", "%s.%s",
                          py_type_name(owner), name->text);
}

PyValue py_computed_set(PyMachine *machine, const PyType *owner, PyString *name,
                        PyValue self, PyValue value, bool is_place)
{
    const PyGetter *getter = py_type_getter(owner, name);
    if (!getter)
        return py_exception_set_attribute(machine, self, name, value);
    if (getter->set)
        return getter->set(machine, py_object(self), value) ? PY_NONE
                                                            : PY_ERROR;
    if (is_place)
        return py_raise(machine, &py_AttributeError, "readonly attribute");
    return py_raise(machine, &py_AttributeError,
                    "attribute '%s' of '%s' objects is not writable",
                    name->text, py_type_name(owner));
}
