#include "py_member.h"

#include "py_attribute.h"
#include "py_computed.h"
#include "py_exception.h"
#include "py_instance.h"
#include "py_machine_state.h"
#include "py_string.h"
#include "py_type.h"

typedef struct Member {
    PyObject object;
    const PyType *owner; /* owned */
    PyString *name;      /* owned */
    uint32_t offset;
} Member;

static const Member *member_of(PyValue value)
{
    BASE_INVARIANT(py_has_type(value, &py_member_type));
    return (const Member *)(const void *)py_object(value);
}

static void destroy_member(PyMachine *machine, PyObject *self)
{
    Member *member = (Member *)(void *)self;
    const PyType *owner = member->owner;

    member->owner = &py_object_type;
    py_decref_object(machine, &member->name->object);
    py_decref(machine, py_from_object(owner));
}

static void traverse_member(PyObject *self, PyVisit visit, void *context)
{
    visit((PyObject *)(uintptr_t)((Member *)(void *)self)->owner, context);
}

static bool repr_member(PyMachine *machine, PyValue self, BaseText *out)
{
    const Member *member = member_of(self);

    (void)machine;
    base_text_printf(out, "<member '%s' of '%s' objects>", member->name->text,
                     py_type_name(member->owner));
    return true;
}

static PyValue member_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((Member *)(void *)self)->name));
}

static PyValue member_qualified_name(PyMachine *machine, PyObject *self)
{
    const Member *member = (const Member *)(void *)self;

    return py_string_format(machine, "%s.%s", py_type_full_name(member->owner),
                            member->name->text);
}

static PyValue member_class(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((Member *)(void *)self)->owner));
}

/* What a dict of __slots__ says is for help() alone. */
static PyValue member_doc(PyMachine *machine, PyObject *self)
{
    const Member *member = (const Member *)(void *)self;
    return member->owner->flags & PY_TYPE_HEAP
               ? PY_NONE
               : py_unsupported(machine, NULL, "%s.%s.__doc__",
                                py_type_name(member->owner),
                                member->name->text);
}

static const PyGetter getters[] = {
    {"__doc__", member_doc, NULL},
    {"__name__", member_name, NULL},
    {"__objclass__", member_class, NULL},
    {"__qualname__", member_qualified_name, NULL},
    {NULL, NULL, NULL},
};

const PyType py_member_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "member_descriptor",
    .size = sizeof(Member),
    .destroy = destroy_member,
    .traverse = traverse_member,
    .repr = repr_member,
    .getters = getters,
};

PyValue py_member_new(PyMachine *machine, const PyType *owner, PyString *name,
                      uint32_t offset)
{
    Member *member = py_object_new(machine, &py_member_type);

    if (!member)
        return PY_ERROR;
    member->owner = py_class(py_incref(py_from_object(owner)));
    member->name = name;
    py_incref_object(&name->object);
    member->offset = offset;
    return py_from_object(member);
}

/* NULL with TypeError: `self` is of another class; NULL without: the class is
 * builtin. */
static PyValue *place_in(PyMachine *machine, const Member *member, PyValue self)
{
    if (!py_is_instance(self, member->owner)) {
        py_raise(machine, &py_TypeError,
                 "descriptor '%s' for '%s' objects doesn't apply to a '%s' "
                 "object",
                 member->name->text, py_type_name(member->owner),
                 py_type_name(py_type_of(self)));
        return NULL;
    }
    BASE_INVARIANT(member->offset < member->owner->size);
    if (!(member->owner->flags & PY_TYPE_HEAP)) /* it computes what is there */
        return NULL;
    return py_instance_place(py_object(self), member->offset);
}

uint32_t py_member_offset(PyValue value, const PyType *type)
{
    if (!py_has_type(value, &py_member_type) ||
        type->flags & PY_TYPE_VARIABLE ||
        !py_type_is_subtype(type, member_of(value)->owner))
        return 0;
    return member_of(value)->offset;
}

/* Since 3.13 the class is told with its place: 'Outer.Inner', and with its
 * module if that is not the program. */
static PyValue raise_unset(PyMachine *machine, PyValue self, PyString *name)
{
    static const char program[] = "__main__.";
    const PyType *type = py_type_of(self);
    BaseText whole = {0};
    if (py_machine_version(machine) >= 313)
        py_type_append_name(type, &whole);
    else
        base_text_append(&whole, py_type_name(type));
    const char *told = base_text_str(&whole);
    if (strncmp(told, program, sizeof program - 1) == 0)
        told += sizeof program - 1;
    PyValue error = py_raise_attribute(machine, self, name,
                                       "'%s' object has no attribute '%s'",
                                       told, name->text);
    base_text_release(&whole);
    return error;
}

PyValue py_member_get(PyMachine *machine, PyValue value, PyValue self)
{
    const Member *member = member_of(value);
    const PyValue *place = place_in(machine, member, self);

    if (!place && py_is_raising(machine))
        return PY_ERROR;
    if (!place)
        return py_computed_get(machine, member->owner, member->name, self);
    if (!py_is_undefined(*place))
        return py_incref(*place);
    return raise_unset(machine, self, member->name);
}

PyValue py_member_set(PyMachine *machine, PyValue value, PyValue self,
                      PyValue item)
{
    const Member *member = member_of(value);
    PyValue *place = place_in(machine, member, self);

    if (!place && py_is_raising(machine))
        return PY_ERROR;
    if (!place)
        return py_computed_set(machine, member->owner, member->name, self, item,
                               true);
    if (py_is_undefined(item) && py_is_undefined(*place))
        return py_raise(machine, &py_AttributeError, "%s", member->name->text);
    py_assign(machine, place, py_incref(item));
    return PY_NONE;
}
