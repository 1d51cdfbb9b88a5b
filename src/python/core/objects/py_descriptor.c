/* property, classmethod and staticmethod. */
#include "py_native_table.h"
#include "py_special.h"

static void visit_value(PyValue value, PyVisit visit, void *context)
{
    if (py_is_object(value))
        visit(py_object(value), context);
}

/* --- property
 * ------------------------------------------------------------------- */

static void destroy_property(PyMachine *machine, PyObject *self)
{
    PyProperty *property = (PyProperty *)self;
    py_assign(machine, &property->get, PY_UNDEFINED);
    py_assign(machine, &property->set, PY_UNDEFINED);
    py_assign(machine, &property->remove, PY_UNDEFINED);
    py_assign(machine, &property->doc, PY_UNDEFINED);
    py_assign(machine, &property->name, PY_UNDEFINED);
}

static void traverse_property(PyObject *self, PyVisit visit, void *context)
{
    PyProperty *property = (PyProperty *)self;
    visit_value(property->get, visit, context);
    visit_value(property->set, visit, context);
    visit_value(property->remove, visit, context);
    visit_value(property->doc, visit, context);
}

static PyValue given(PyValue value)
{
    return py_is_none(value) ? PY_UNDEFINED : py_incref(value);
}

static PyValue make_property(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)count;
    PyProperty *property = py_object_new(machine, &py_property_type);
    if (!property)
        return PY_ERROR;
    property->get = given(args[0]);
    property->set = given(args[1]);
    property->remove = given(args[2]);
    property->doc = given(args[3]);
    return py_from_object(property);
}

static PyValue property_with(PyMachine *machine, PyValue self, int which,
                             PyValue function)
{
    const PyProperty *old = (const PyProperty *)py_object(self);
    PyProperty *property = py_object_new(machine, &py_property_type);
    if (!property)
        return PY_ERROR;
    property->get = py_incref(which == 0 ? function : old->get);
    property->set = py_incref(which == 1 ? function : old->set);
    property->remove = py_incref(which == 2 ? function : old->remove);
    property->doc = py_incref(old->doc);
    return py_from_object(property);
}

static PyValue property_getter(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)count;
    return property_with(machine, args[0], 0, args[1]);
}

static PyValue property_setter(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)count;
    return property_with(machine, args[0], 1, args[1]);
}

static PyValue property_deleter(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    return property_with(machine, args[0], 2, args[1]);
}

static PyValue or_none(PyValue value)
{
    return py_is_undefined(value) ? PY_NONE : py_incref(value);
}

static PyValue property_fget(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyProperty *)self)->get);
}

static PyValue property_fset(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyProperty *)self)->set);
}

static PyValue property_fdel(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyProperty *)self)->remove);
}

static PyValue property_doc(PyMachine *machine, PyObject *self)
{
    (void)machine;
    const PyProperty *property = (const PyProperty *)self;
    if (!py_is_undefined(property->doc))
        return py_incref(property->doc);
    if (!py_has_type(property->get, &py_function_type))
        return PY_NONE;
    const PyCode *code = ((PyFunction *)py_object(property->get))->code;
    return code->has_docstring ? code->constants[0] : PY_NONE;
}

static const PyNative property_construct = PY_FUNCTION_NAMED(
    "property", make_property, 0, 4, 0, 4, "fget", "fset", "fdel", "doc");

static const PyNative property_methods[] = {
    PY_METHOD(&py_property_type, "getter", property_getter, 1, 1),
    PY_METHOD(&py_property_type, "setter", property_setter, 1, 1),
    PY_METHOD(&py_property_type, "deleter", property_deleter, 1, 1),
    {.name = NULL},
};

static const PyGetter property_getters[] = {
    {"fget", property_fget, NULL},
    {"fset", property_fset, NULL},
    {"fdel", property_fdel, NULL},
    {"__doc__", property_doc, NULL},
    {NULL, NULL, NULL},
};

static const char *const descriptor_missing[] = {
    "__get__",      "__set__",  "__delete__",
    "__set_name__", "__name__", "__isabstractmethod__",
    "__wrapped__",  "__dict__", NULL};

const PyType py_property_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "property",
    .size = sizeof(PyProperty),
    .destroy = destroy_property,
    .traverse = traverse_property,
    .construct = &property_construct,
    .methods = property_methods,
    .getters = property_getters,
    .missing = descriptor_missing,
};

static PyValue complain(PyMachine *machine, const PyProperty *property,
                        PyValue self, const char *what)
{
    const char *type = py_type_name(py_type_of(self));
    if (py_is_undefined(property->name))
        return py_raise(machine, &py_AttributeError,
                        "property of '%s' object has no %s", type, what);
    return py_raise(machine, &py_AttributeError,
                    "property '%s' of '%s' object has no %s",
                    py_string(property->name)->text, type, what);
}

PyValue py_property_setter(PyMachine *machine, PyValue object, PyString *name)
{
    if (!py_is_heap(object) ||
        !py_heap_type(py_type_of(object))->has_properties)
        return PY_UNDEFINED;
    PyValue found = py_type_lookup(machine, py_type_of(object), name);
    if (!py_has_type(found, &py_property_type))
        return PY_UNDEFINED;
    return ((const PyProperty *)py_object(found))->set;
}

bool py_property_set(PyMachine *machine, PyValue found, PyValue self,
                     PyValue value)
{
    const PyProperty *property = (const PyProperty *)py_object(found);
    bool deletes = py_is_undefined(value);
    PyValue function = deletes ? property->remove : property->set;
    if (py_is_undefined(function))
        complain(machine, property, self, deletes ? "deleter" : "setter");
    else
        py_unsupported(machine, "write object.name = value",
                       "a property's %s here", deletes ? "deleter" : "setter");
    return false;
}

/* --- classmethod, staticmethod
 * ------------------------------------------------------ */

static void destroy_wrapped(PyMachine *machine, PyObject *self)
{
    py_assign(machine, &((PyWrapped *)self)->function, PY_UNDEFINED);
}

static void traverse_wrapped(PyObject *self, PyVisit visit, void *context)
{
    visit_value(((PyWrapped *)self)->function, visit, context);
}

static bool repr_wrapped(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_printf(out, "<%s(", py_type_of(self)->name);
    if (!py_repr(machine, ((PyWrapped *)py_object(self))->function, out))
        return false;
    base_text_append(out, ")>");
    return true;
}

static PyValue wrap(PyMachine *machine, const PyType *type, PyValue function)
{
    PyWrapped *wrapped = py_object_new(machine, type);
    if (!wrapped)
        return PY_ERROR;
    wrapped->function = py_incref(function);
    return py_from_object(wrapped);
}

static PyValue make_classmethod(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    return wrap(machine, &py_classmethod_type, args[0]);
}

static PyValue make_staticmethod(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    (void)count;
    return wrap(machine, &py_staticmethod_type, args[0]);
}

static PyValue call_staticmethod(PyMachine *machine, PyValue self,
                                 const PyValue *args, uint32_t count,
                                 PyValue keyword_names)
{
    return py_call_keywords(machine, ((PyWrapped *)py_object(self))->function,
                            args, count, keyword_names);
}

static PyValue wrapped_function(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyWrapped *)self)->function);
}

static const PyNative classmethod_construct =
    PY_FUNCTION("classmethod", make_classmethod, 1, 1);
static const PyNative staticmethod_construct =
    PY_FUNCTION("staticmethod", make_staticmethod, 1, 1);

static const PyGetter wrapped_getters[] = {
    {"__func__", wrapped_function, NULL},
    {NULL, NULL, NULL},
};

const PyType py_classmethod_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "classmethod",
    .size = sizeof(PyWrapped),
    .destroy = destroy_wrapped,
    .traverse = traverse_wrapped,
    .repr = repr_wrapped,
    .construct = &classmethod_construct,
    .getters = wrapped_getters,
    .missing = descriptor_missing,
};

const PyType py_staticmethod_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "staticmethod",
    .size = sizeof(PyWrapped),
    .destroy = destroy_wrapped,
    .traverse = traverse_wrapped,
    .repr = repr_wrapped,
    .call = call_staticmethod,
    .construct = &staticmethod_construct,
    .getters = wrapped_getters,
    .missing = descriptor_missing,
};

/* --- looking them up
 * ------------------------------------------------------------- */

bool py_is_descriptor(const PyType *type)
{
    return type == &py_property_type || type == &py_classmethod_type ||
           type == &py_staticmethod_type;
}

PyValue py_descriptor_get(PyMachine *machine, PyValue found, PyValue self)
{
    if (!py_has_type(found, &py_property_type))
        return py_descriptor_get_of_class(machine, found, py_type_of(self));
    const PyProperty *property = (const PyProperty *)py_object(found);
    if (py_is_undefined(property->get))
        return complain(machine, property, self, "getter");
    return py_call(machine, property->get, &self, 1);
}

PyValue py_descriptor_get_of_class(PyMachine *machine, PyValue found,
                                   const PyType *type)
{
    if (py_has_type(found, &py_property_type))
        return py_incref(found);
    PyValue function = ((const PyWrapped *)py_object(found))->function;
    if (py_has_type(found, &py_staticmethod_type))
        return py_incref(function);
    return py_bound_method_new(machine, function, py_from_object(type));
}
