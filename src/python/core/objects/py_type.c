/* Classes as values: their attributes, and type(). */
#include "py_native_table.h"
#include "py_special.h"

#include <stdio.h>

static const PyType *as_type(PyValue value)
{
    return (const PyType *)(void *)py_object(value);
}

/* Only types of the machine die. */
static void destroy_type(PyMachine *machine, PyObject *self)
{
    PyHeapType *type = (PyHeapType *)(void *)self;
    const PyType *const *mro = type->type.mro;
    for (uint32_t i = 1; i < type->type.mro_count; i++)
        py_decref_object(machine, (PyObject *)(uintptr_t)&mro[i]->object);
    py_memory_free(machine, (void *)(uintptr_t)mro,
                   type->type.mro_count * sizeof *mro);
    py_memory_free(machine, type->special,
                   type->special_count * sizeof *type->special);
    if (type->type.dict)
        py_decref_object(machine, &type->type.dict->object);
    if (type->bases)
        py_decref_object(machine, &type->bases->object);
    if (type->type.heap_name)
        py_decref_object(machine, &type->type.heap_name->object);
    if (type->qualified_name)
        py_decref_object(machine, &type->qualified_name->object);
    /* What an instruction remembers of it may be of another one soon. */
    machine->type_epoch++;
}

static void traverse_type(PyObject *self, PyVisit visit, void *context)
{
    PyHeapType *type = (PyHeapType *)(void *)self;
    if (!(type->type.flags & PY_TYPE_HEAP))
        return;
    for (uint32_t i = 1; i < type->type.mro_count; i++)
        visit((PyObject *)(uintptr_t)&type->type.mro[i]->object, context);
    visit(&type->type.dict->object, context);
    visit(&type->bases->object, context);
}

static const char *full_name(const PyType *type)
{
    return type->flags & PY_TYPE_HEAP ? py_heap_type(type)->qualified_name->text
                                      : type->name;
}

static bool repr_type(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    const PyType *type = as_type(self);
    if (type->module && strcmp(type->module, "builtins") != 0)
        base_text_printf(out, "<class '%s.%s'>", type->module, full_name(type));
    else
        base_text_printf(out, "<class '%s'>", full_name(type));
    return true;
}

/* --- attributes
 * ------------------------------------------------------------------ */

static PyValue type_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine, py_type_name((const PyType *)(void *)self));
}

static PyValue type_qualified_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine, full_name((const PyType *)(void *)self));
}

static PyValue type_module(PyMachine *machine, PyObject *self)
{
    const PyType *type = (const PyType *)(void *)self;
    return py_string_from(machine, type->module ? type->module : "builtins");
}

static PyValue type_doc(PyMachine *machine, PyObject *self)
{
    const PyType *type = (const PyType *)(void *)self;
    if (type->flags & PY_TYPE_HEAP)
        return PY_UNDEFINED; /* its dict has it */
    return py_unsupported(machine, NULL, "%s.__doc__", py_type_name(type));
}

static PyValue type_bases(PyMachine *machine, PyObject *self)
{
    const PyType *type = (const PyType *)(void *)self;
    if (type->flags & PY_TYPE_HEAP && py_heap_type(type)->bases->count)
        return py_incref(py_from_object(py_heap_type(type)->bases));
    if (type == &py_object_type)
        return py_tuple_new(machine, NULL, 0);
    PyValue base = py_from_object(type->base ? type->base : &py_object_type);
    return py_tuple_new(machine, &base, 1);
}

static PyValue type_base(PyMachine *machine, PyObject *self)
{
    (void)machine;
    const PyType *type = (const PyType *)(void *)self;
    if (type == &py_object_type)
        return PY_NONE;
    return py_incref(py_from_object(type->base ? type->base : &py_object_type));
}

static PyValue type_mro(PyMachine *machine, PyObject *self)
{
    const PyType *type = (const PyType *)(void *)self;
    PyValue list = py_list_new(machine, NULL, 0);
    bool good = !py_is_error(list);
    for (uint32_t i = 0; good && i < type->mro_count; i++)
        good = py_list_append(machine, list, py_from_object(type->mro[i]));
    for (; good && !type->mro && type; type = type->base) {
        good = py_list_append(machine, list, py_from_object(type));
        if (good && !type->base && type != &py_object_type)
            good =
                py_list_append(machine, list, py_from_object(&py_object_type));
        if (type == &py_object_type || !type->base)
            break;
    }
    PyValue tuple =
        good ? py_tuple_new(machine, py_list(list)->items, py_list(list)->count)
             : PY_ERROR;
    py_decref(machine, list);
    return tuple;
}

/* What a class has before its own dict is asked. */
static bool is_of_type_itself(const PyString *name)
{
    return py_string_is(name, "__name__") ||
           py_string_is(name, "__qualname__") ||
           py_string_is(name, "__mro__") || py_string_is(name, "__bases__") ||
           py_string_is(name, "__base__") || py_string_is(name, "__dict__");
}

static PyValue type_get(PyMachine *machine, PyValue self, PyString *name)
{
    const PyType *type = as_type(self);
    if (is_of_type_itself(name) || py_string_is(name, "__class__"))
        return PY_UNDEFINED;
    PyValue found = py_type_lookup(machine, type, name);
    if (!py_is_undefined(found))
        return py_is_descriptor(py_type_of(found))
                   ? py_descriptor_get_of_class(machine, found, type)
                   : py_incref(found);
    if (py_type_getter(&py_type_type, name) || !py_type_getter(type, name))
        return PY_UNDEFINED;
    return py_unsupported(machine, "ask an instance for it", "%s.%s",
                          py_type_name(type), name->text);
}

static bool may_set(PyMachine *machine, const PyType *type, PyString *name,
                    PyValue value)
{
    if (!(type->flags & PY_TYPE_HEAP)) {
        py_raise(machine, &py_TypeError,
                 "cannot set '%s' attribute of immutable type '%s'", name->text,
                 py_type_name(type));
        return false;
    }
    if (is_of_type_itself(name)) {
        py_unsupported(machine, NULL, "setting %s of a class", name->text);
        return false;
    }
    if (py_class_refuses_name(machine, name))
        return false;
    if (py_has_type(value, &py_property_type) &&
        !py_heap_type(type)->has_properties) {
        py_unsupported(machine, "define it in the class body",
                       "a property that is added to a class later");
        return false;
    }
    return true;
}

static bool type_set(PyMachine *machine, PyValue self, PyString *name,
                     PyValue value)
{
    const PyType *type = as_type(self);
    if (!may_set(machine, type, name, value))
        return false;
    machine->type_epoch++;
    if (!py_is_undefined(value))
        return py_dict_set_name(machine, type->dict, name, value) &&
               py_class_collect(machine, py_heap_type(type));
    if (py_dict_delete_name(machine, type->dict, name))
        return py_class_collect(machine, py_heap_type(type));
    py_raise_attribute(machine, self, name,
                       "type object '%s' has no attribute '%s'",
                       py_type_name(type), name->text);
    return false;
}

PyValue py_raise_attribute(PyMachine *machine, PyValue value, PyString *name,
                           const char *format, ...)
{
    char text[512];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    py_raise(machine, &py_AttributeError, "%s", text);
    /* Kept for "Did you mean": see py_exception_print(). */
    if (py_is_object(machine->context->exception) &&
        py_is_instance(machine->context->exception, &py_AttributeError)) {
        PyValue both[2] = {py_from_object(name), value};
        PyValue pair = py_tuple_new(machine, both, 2);
        if (!py_is_error(pair))
            py_assign(machine,
                      &py_exception(machine->context->exception)->message,
                      pair);
    }
    return PY_ERROR;
}

/* --- type()
 * ------------------------------------------------------------------------ */

static PyValue make_type(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    if (count == 1)
        return py_incref(py_from_object(py_type_of(args[0])));
    if (count == 3)
        return py_unsupported(machine, "a class statement",
                              "type() with three arguments");
    return py_raise(machine, &py_TypeError, "type() takes 1 or 3 arguments");
}

static PyValue type_mro_list(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)count;
    PyValue tuple = type_mro(machine, py_object(args[0]));
    if (py_is_error(tuple))
        return PY_ERROR;
    PyValue list =
        py_list_new(machine, py_tuple(tuple)->items, py_tuple(tuple)->count);
    py_decref(machine, tuple);
    return list;
}

/* int | None, as a value: we have annotations only. */
static PyValue binary_type(PyMachine *machine, PyBinaryOp op, PyValue a,
                           PyValue b)
{
    bool is_union = op == PY_OR &&
                    (py_has_type(a, &py_type_type) || py_is_none(a)) &&
                    (py_has_type(b, &py_type_type) || py_is_none(b));
    if (!is_union)
        return PY_NOT_IMPLEMENTED;
    return py_unsupported(machine, "a tuple of types",
                          "a union of types outside of an annotation");
}

static const PyNative type_construct = PY_FUNCTION_VARIADIC("type", make_type);

static const PyNative type_methods[] = {
    PY_METHOD(&py_type_type, "mro", type_mro_list, 0, 0),
    {.name = NULL},
};

static const PyGetter type_getters[] = {
    {"__name__", type_name, NULL},
    {"__qualname__", type_qualified_name, NULL},
    {"__module__", type_module, NULL},
    {"__doc__", type_doc, NULL},
    {"__bases__", type_bases, NULL},
    {"__base__", type_base, NULL},
    {"__mro__", type_mro, NULL},
    {NULL, NULL, NULL},
};

static const char *const type_missing[] = {"__dict__",
                                           "__subclasses__",
                                           "__prepare__",
                                           "__annotations__",
                                           "__or__",
                                           "__ror__",
                                           "__text_signature__",
                                           "__type_params__",
                                           "__basicsize__",
                                           "__instancecheck__",
                                           "__subclasscheck__",
                                           "__call__",
                                           NULL};

const PyType py_type_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "type",
    .size = sizeof(PyHeapType),
    .destroy = destroy_type,
    .traverse = traverse_type,
    .repr = repr_type,
    .binary = binary_type,
    .get_attribute = type_get,
    .set_attribute = type_set,
    .construct = &type_construct,
    .methods = type_methods,
    .getters = type_getters,
    .missing = type_missing,
};
