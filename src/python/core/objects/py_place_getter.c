#include "py_place_getter.h"

#include "py_computed.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_id.h"
#include "py_machine.h"
#include "py_string.h"
#include "py_type.h"
#include "py_weakref.h"

typedef struct Getter {
    PyObject object;
    PyString *name;      /* owned: "__dict__" or "__weakref__", if of a class */
    const PyType *owner; /* owned */
} Getter;

static const Getter *getter_of(PyValue value)
{
    BASE_INVARIANT(py_has_type(value, &py_place_getter_type));
    return (const Getter *)py_object(value);
}

static void destroy_getter(PyMachine *machine, PyObject *self)
{
    Getter *getter = (Getter *)self;
    const PyType *owner = getter->owner;

    getter->owner = &py_object_type;
    py_decref_object(machine, &getter->name->object);
    py_decref(machine, py_from_object(owner));
}

static void traverse_getter(PyObject *self, PyVisit visit, void *context)
{
    visit((PyObject *)(uintptr_t)((Getter *)self)->owner, context);
}

static bool repr_getter(PyMachine *machine, PyValue self, BaseText *out)
{
    const Getter *getter = getter_of(self);

    (void)machine;
    base_text_printf(out, "<attribute '%s' of '%s' objects>",
                     getter->name->text, py_type_name(getter->owner));
    return true;
}

static PyValue getter_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((Getter *)self)->name));
}

static PyValue getter_qualified_name(PyMachine *machine, PyObject *self)
{
    const Getter *getter = (const Getter *)self;

    return py_string_format(machine, "%s.%s", py_type_full_name(getter->owner),
                            getter->name->text);
}

static PyValue getter_class(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(py_from_object(((Getter *)self)->owner));
}

static PyValue getter_doc(PyMachine *machine, PyObject *self)
{
    const Getter *getter = (const Getter *)self;

    if (!(getter->owner->flags & PY_TYPE_HEAP))
        return py_unsupported(machine, NULL, "%s.%s.__doc__",
                              py_type_name(getter->owner), getter->name->text);
    return py_string_from(machine,
                          py_string_is(getter->name, "__dict__")
                              ? "dictionary for instance variables"
                              : "list of weak references to the object");
}

static const PyGetter getters[] = {
    {"__doc__", getter_doc, NULL},
    {"__name__", getter_name, NULL},
    {"__objclass__", getter_class, NULL},
    {"__qualname__", getter_qualified_name, NULL},
    {NULL, NULL, NULL},
};

const PyType py_place_getter_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "getset_descriptor",
    .size = sizeof(Getter),
    .destroy = destroy_getter,
    .traverse = traverse_getter,
    .repr = repr_getter,
    .getters = getters,
};

PyValue py_place_getter_new(PyMachine *machine, const PyType *owner,
                            PyString *name)
{
    Getter *getter = py_object_new(machine, &py_place_getter_type);

    if (!getter)
        return PY_ERROR;
    getter->name = name;
    py_incref_object(&name->object);
    getter->owner = py_class(py_incref(py_from_object(owner)));
    return py_from_object(getter);
}

bool py_place_getter_add(PyMachine *machine, const PyType *owner, PyDict *names,
                         const char *name)
{
    PyValue key = py_string_from(machine, name);
    PyValue getter = py_is_error(key)
                         ? PY_ERROR
                         : py_place_getter_new(machine, owner, py_string(key));
    bool good = !py_is_error(getter) &&
                (py_dict_find_name(names, py_string(key)) >= 0 ||
                 py_dict_set_name(machine, names, py_string(key), getter));
    py_decref(machine, key);
    py_decref(machine, getter);
    return good;
}

PyValue py_place_getter_weakref(PyMachine *machine, PyObject *self)
{
    const PyWeakref *weakref = py_machine_known_weakrefs(machine, self);

    return weakref ? py_incref(py_from_object(weakref)) : PY_NONE;
}

static bool is_of_owner(PyMachine *machine, const Getter *getter, PyValue self)
{
    if (py_is_instance(self, getter->owner))
        return true;
    py_raise(machine, &py_TypeError,
             "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
             getter->name->text, py_type_name(getter->owner),
             py_type_name(py_type_of(self)));
    return false;
}

PyValue py_place_getter_get(PyMachine *machine, PyValue value, PyValue self)
{
    const Getter *getter = getter_of(value);

    if (!is_of_owner(machine, getter, self))
        return PY_ERROR;
    if (!(getter->owner->flags & PY_TYPE_HEAP))
        return py_computed_get(machine, getter->owner, getter->name, self);
    if (py_string_is(getter->name, "__weakref__"))
        return py_place_getter_weakref(machine, py_object(self));
    PyDict *dict = py_instance_need_dict(machine, py_object(self));
    return dict ? py_incref(py_from_object(dict)) : PY_ERROR;
}

PyValue py_place_getter_set(PyMachine *machine, PyValue value, PyValue self,
                            PyValue item)
{
    const Getter *getter = getter_of(value);

    if (!is_of_owner(machine, getter, self))
        return PY_ERROR;
    if (!(getter->owner->flags & PY_TYPE_HEAP))
        return py_computed_set(machine, getter->owner, getter->name, self, item,
                               false);
    if (py_string_is(getter->name, "__dict__"))
        return py_instance_set_attribute(machine, self, getter->name, item);
    return py_raise(machine, &py_AttributeError,
                    "attribute '%s' of '%s' objects is not writable",
                    getter->name->text, py_type_name(getter->owner));
}
