/* Classes as values: their attributes, and type(). */
#include "py_type.h"

#include "py_abstract.h"
#include "py_argument.h"
#include "py_attribute.h"
#include "py_class.h"
#include "py_class_family.h"
#include "py_class_seen.h"
#include "py_computed.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_lookup.h"
#include "py_machine_state.h"
#include "py_mapping_proxy.h"
#include "py_native_table.h"
#include "py_union.h"

/* Only types of the machine die. */
static void destroy_type(PyMachine *machine, PyObject *self)
{
    PyHeapType *type = (PyHeapType *)(void *)self;
    const PyType *const *mro = type->type.mro;
    BASE_INVARIANT(type->type.flags & PY_TYPE_HEAP);
    BASE_INVARIANT(type->type.mro_count == 0 || mro[0] == &type->type);
    for (uint32_t i = 1; i < type->type.mro_count; i++)
        py_decref_object(machine, (PyObject *)(uintptr_t)&mro[i]->object);
    py_memory_free(machine, (void *)(uintptr_t)mro,
                   type->type.mro_count * sizeof *mro);
    py_class_forget(machine, type);
    if (type->type.dict)
        py_decref_object(machine, &type->type.dict->object);
    if (type->bases)
        py_decref_object(machine, &type->bases->object);
    if (type->slot_names)
        py_decref_object(machine, &type->slot_names->object);
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
    if (type->type.dict)
        visit(&type->type.dict->object, context);
    if (type->bases)
        visit(&type->bases->object, context);
    if (type->slot_names)
        visit(&type->slot_names->object, context);
}

bool py_type_is_open(const PyType *type)
{
    return type->module && !type->title &&
           strncmp(type->module, "asyncio.", 8) == 0;
}

const char *py_type_full_name(const PyType *type)
{
    return type->flags & PY_TYPE_HEAP ? py_heap_type(type)->qualified_name->text
                                      : type->name;
}

PyValue py_type_own_module(const PyType *type)
{
    uint32_t position = 0;
    PyValue key, value;
    while (type->dict && py_dict_each(type->dict, &position, &key, &value))
        if (py_is_any_string(key) && py_string_is(py_string(key), "__module__"))
            return value;
    return PY_UNDEFINED;
}

void py_type_append_name(const PyType *type, BaseText *out)
{
    PyValue module = py_type_own_module(type);
    const char *name =
        py_is_any_string(module) ? py_string(module)->text : type->module;
    if (name && strcmp(name, "builtins") != 0)
        base_text_printf(out, "%s.", name);
    base_text_append(out, py_type_full_name(type));
}

static bool repr_type(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    base_text_append(out, "<class '");
    py_type_append_name(py_class(self), out);
    base_text_append(out, "'>");
    return true;
}

/* --- attributes ---------------------------------------------------------- */

static PyValue type_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine,
                          py_type_own_name((const PyType *)(void *)self));
}

static PyValue type_qualified_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine,
                          py_type_full_name((const PyType *)(void *)self));
}

static PyValue type_module(PyMachine *machine, PyObject *self)
{
    const PyType *type = (const PyType *)(void *)self;
    PyValue own = py_type_own_module(type);
    if (!py_is_undefined(own))
        return py_incref(own);
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

/* The words are CPython's, also where the type can be changed. */
static bool may_set_special(PyMachine *machine, const PyType *type,
                            PyValue value, const char *name)
{
    bool deletes = py_is_undefined(value);
    if (type->flags & PY_TYPE_HEAP && !deletes)
        return true;
    py_raise(machine, &py_TypeError,
             "cannot %s '%s' attribute of immutable type '%s'",
             type->flags & PY_TYPE_HEAP ? "delete" : "set", name,
             py_type_name(type));
    return false;
}

static bool type_set_bases(PyMachine *machine, PyObject *self, PyValue value)
{
    PyHeapType *type = (PyHeapType *)(void *)self;
    return may_set_special(machine, &type->type, value, "__bases__") &&
           py_class_set_bases(machine, type, value);
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
    BASE_INVARIANT(!type->mro || type->mro_count != 0);
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
    static const char *const names[] = {
        "__name__", "__qualname__", "__mro__",         "__bases__",
        "__base__", "__dict__",     "__annotations__", "__type_params__"};
    if (strncmp(name->text, "__", 2) != 0)
        return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (py_string_is(name, names[i]))
            return true;
    return false;
}

static PyValue type_get(PyMachine *machine, PyValue self, PyString *name)
{
    const PyType *type = py_class(self);
    if (is_of_type_itself(name) || py_string_is(name, "__class__"))
        return PY_UNDEFINED;
    PyValue found = py_type_lookup(machine, type, name);
    if (!py_is_undefined(found))
        return py_attribute_bind(
            machine,
            &(PyAttributeAsked){self, name, found, PY_UNDEFINED, type});
    if (py_is_raising(machine))
        return PY_ERROR;
    if (py_type_getter(&py_type_type, name) || !py_type_getter(type, name))
        return PY_UNDEFINED;
    PyValue computed = py_computed(machine, type, name);
    if (!py_is_undefined(computed) || py_is_raising(machine))
        return py_incref(computed);
    return py_unsupported(machine, "ask an instance for it", "%s.%s",
                          py_type_name(type), name->text);
}

static bool may_set(PyMachine *machine, const PyType *type, PyString *name)
{
    if (!(type->flags & PY_TYPE_HEAP)) {
        py_raise(machine, &py_TypeError,
                 "cannot set '%s' attribute of immutable type '%s'", name->text,
                 py_type_name(type));
        return false;
    }
    if (!is_of_type_itself(name) || py_string_is(name, "__annotations__") ||
        py_string_is(name, "__type_params__"))
        return true;
    py_unsupported(machine, NULL, "setting %s of a class", name->text);
    return false;
}

static PyValue type_set(PyMachine *machine, PyValue self, PyString *name,
                        PyValue value)
{
    const PyType *type = py_class(self);
    if (!may_set(machine, type, name))
        return PY_ERROR;
    BASE_INVARIANT(type->dict);
    if (py_is_undefined(value)
            ? !py_dict_delete_name(machine, type->dict, name)
            : !py_dict_set_name(machine, type->dict, name, value)) {
        if (py_is_raising(machine))
            return PY_ERROR;
        if (py_string_is(name, "__abstractmethods__"))
            return py_raise(machine, &py_AttributeError, "%s", name->text);
        return py_raise_unset(machine, self, name,
                              "type object '%s' has no attribute '%s'",
                              py_type_name(type), name->text);
    }
    py_abstract_note(py_heap_type(type), name, value);
    if (py_special_has_say(name, value))
        py_class_changed(machine, py_heap_type(type));
    else
        machine->type_epoch++;
    return PY_NONE;
}

/* What stands in its dict. */
static bool set_in_dict(PyMachine *machine, PyObject *self, PyValue value,
                        const char *name)
{
    PyHeapType *type = (PyHeapType *)(void *)self;
    if (!may_set_special(machine, &type->type, value, name))
        return false;
    PyValue key = py_string_from(machine, name);
    bool good = !py_is_error(key) && py_dict_set_name(machine, type->type.dict,
                                                      py_string(key), value);
    py_decref(machine, key);
    if (good)
        py_class_changed(machine, type);
    return good;
}

static bool type_set_module(PyMachine *machine, PyObject *self, PyValue value)
{
    return set_in_dict(machine, self, value, "__module__");
}

static bool type_set_doc(PyMachine *machine, PyObject *self, PyValue value)
{
    return set_in_dict(machine, self, value, "__doc__");
}

/* __name__ and __qualname__ of a class may be set. */
static bool set_text(PyMachine *machine, PyObject *self, PyString **place,
                     PyValue value, const char *name)
{
    const PyType *type = (const PyType *)(void *)self;
    if (!may_set_special(machine, type, value, name))
        return false;
    if (!py_is_any_string(value)) {
        py_raise(machine, &py_TypeError,
                 "can only assign string to %s.%s, not '%s'",
                 py_type_name(type), name, py_type_name(py_type_of(value)));
        return false;
    }
    PyString *old = *place;
    BASE_INVARIANT(old && old->object.refs != 0);
    *place = py_string(py_incref(value));
    py_decref_object(machine, &old->object);
    return true;
}

static bool type_set_name(PyMachine *machine, PyObject *self, PyValue value)
{
    PyHeapType *type = (PyHeapType *)(void *)self;
    if (!set_text(machine, self, &type->type.heap_name, value, "__name__"))
        return false;
    type->type.name = type->type.heap_name->text;
    return true;
}

static bool type_set_qualified_name(PyMachine *machine, PyObject *self,
                                    PyValue value)
{
    PyHeapType *type = (PyHeapType *)(void *)self;
    return set_text(machine, self, &type->qualified_name, value,
                    "__qualname__");
}

static bool type_set_annotations(PyMachine *machine, PyObject *self,
                                 PyValue value)
{
    PyValue name = py_string_from(machine, "__annotations__");
    if (py_is_error(name))
        return false;
    const PyType *type = (const PyType *)(void *)self;
    bool good = may_set(machine, type, py_string(name));
    if (good && py_is_undefined(value)) {
        good = py_dict_delete_name(machine, type->dict, py_string(name));
        if (!good)
            py_raise(machine, &py_AttributeError, "__annotations__");
    } else if (good) {
        good = py_dict_set_name(machine, type->dict, py_string(name), value);
    }
    machine->type_epoch++;
    py_decref(machine, name);
    return good;
}

/* Its own, not its bases': an empty dict is put there for who asks. */
static PyValue type_annotations(PyMachine *machine, PyObject *self)
{
    const PyType *type = (const PyType *)(void *)self;
    if (!(type->flags & PY_TYPE_HEAP))
        return PY_UNDEFINED;
    PyValue name = py_string_from(machine, "__annotations__");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue own = py_incref(py_dict_get_name(type->dict, py_string(name)));
    py_decref(machine, name);
    if (!py_is_undefined(own))
        return own;
    if (py_machine_version(machine) >= 314)
        return py_unsupported(machine, NULL, "%s.__annotations__",
                              py_type_name(type));
    own = py_dict_new(machine);
    if (py_is_error(own) || type_set_annotations(machine, self, own))
        return own;
    py_decref(machine, own);
    return PY_ERROR;
}

/* What the dict says; a class without parameters has none of them. */
static PyValue type_parameters(PyMachine *machine, PyObject *self)
{
    const PyType *type = (const PyType *)(void *)self;
    PyValue name = py_string_from(machine, "__type_params__");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue own = PY_UNDEFINED;
    if (type->dict)
        own = py_incref(py_dict_get_name(type->dict, py_string(name)));
    py_decref(machine, name);
    if (py_is_undefined(own) && type == &py_function_type)
        return py_unsupported(machine, NULL, "function.__type_params__");
    if (py_is_undefined(own) && py_machine_version(machine) >= 312)
        return py_tuple_new(machine, NULL, 0);
    return own;
}

static bool type_set_parameters(PyMachine *machine, PyObject *self,
                                PyValue value)
{
    if (py_machine_version(machine) >= 312)
        return set_in_dict(machine, self, value, "__type_params__");
    PyValue name = py_string_from(machine, "__type_params__");
    bool good = !py_is_error(name) &&
                !py_is_error(type_set(machine, py_from_object(self),
                                      py_string(name), value));
    py_decref(machine, name);
    return good;
}

/* --- type() -------------------------------------------------------------- */

static bool check_parts(PyMachine *machine, const PyValue *args)
{
    static const char *const wanted[] = {"str", "tuple", "dict"};
    static const char *const places[] = {"1", "2", "3"};
    const PyType *const types[] = {&py_string_type, &py_tuple_type,
                                   &py_dict_type};
    for (int i = 0; i < 3; i++) {
        if (py_is_instance(args[i], types[i]))
            continue;
        py_argument_wrong(machine, "type.__new__", places[i], wanted[i],
                          args[i]);
        return false;
    }
    const PyString *name = py_string(args[0]);
    if (strlen(name->text) == name->size)
        return true;
    py_raise(machine, &py_ValueError,
             "type name must not contain null characters");
    return false;
}

/* A dict of the arguments that were given by name. */
static PyValue keywords_of(PyMachine *machine, const PyTuple *names,
                           const PyValue *values)
{
    PyValue dict = py_dict_new(machine);
    for (uint32_t i = 0; i < names->count && !py_is_error(dict); i++)
        if (!py_dict_set_name(machine, py_dict(dict),
                              py_string(names->items[i]), values[i]))
            py_assign(machine, &dict, PY_ERROR);
    return dict;
}

PyValue py_type_new(PyMachine *machine, const PyType *meta, const PyValue *args,
                    uint32_t count, PyValue keyword_names)
{
    PyValue keywords = PY_UNDEFINED;
    if (!py_is_undefined(keyword_names))
        count -= py_tuple(keyword_names)->count;
    if (count != 3)
        return py_raise(machine, &py_TypeError,
                        "type.__new__() takes exactly 3 arguments (%u given)",
                        count);
    if (!check_parts(machine, args))
        return PY_ERROR;
    if (!py_is_undefined(keyword_names)) {
        keywords = keywords_of(machine, py_tuple(keyword_names), args + 3);
        if (py_is_error(keywords))
            return PY_ERROR;
    }
    PyValue answer =
        py_class_new(machine, meta, py_string(args[0]), py_tuple(args[1]),
                     py_dict(args[2]), keywords);
    py_decref(machine, keywords);
    return answer;
}

static PyValue make_type(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    bool has_keywords = !py_is_undefined(args[0]);
    if (count == 2 && !has_keywords)
        return py_incref(py_from_object(py_class_seen(args[1])));
    if (count == 2)
        return py_raise(machine, &py_TypeError,
                        "type() takes no keyword arguments");
    if (count == 4 && has_keywords)
        return check_parts(machine, args + 1)
                   ? py_class_new(machine, &py_type_type, py_string(args[1]),
                                  py_tuple(args[2]), py_dict(args[3]), args[0])
                   : PY_ERROR;
    if (count != 4)
        return py_raise(machine, &py_TypeError,
                        "type() takes 1 or 3 arguments");
    return py_type_new(machine, &py_type_type, args + 1, count - 1,
                       PY_UNDEFINED);
}

static PyValue type_subclasses(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    BASE_INVARIANT(count == 1);
    const PyType *type = py_class(args[0]);
    if (!(type->flags & PY_TYPE_HEAP))
        return py_unsupported(machine, NULL, "%s.__subclasses__",
                              py_type_name(type));
    const PyHeapType *heap = py_heap_type(type);
    PyValue list = py_list_new(machine, NULL, 0);
    for (uint32_t i = 0; i < heap->subclass_count && !py_is_error(list); i++)
        if (!py_list_append(machine, list, py_from_object(heap->subclasses[i])))
            py_assign(machine, &list, PY_ERROR);
    return list;
}

static PyValue type_mro_list(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (py_class(args[0])->flags & PY_TYPE_HEAP)
        return py_class_family_list(machine, py_heap_type(py_class(args[0])));
    PyValue tuple = type_mro(machine, py_object(args[0]));
    if (py_is_error(tuple))
        return PY_ERROR;
    PyValue list =
        py_list_new(machine, py_tuple(tuple)->items, py_tuple(tuple)->count);
    py_decref(machine, tuple);
    return list;
}

static const PyNative type_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "type",
    .fn = make_type,
    .parameter_count = 1,
    .variadic = true,
    .keywords = true,
};

static const PyNative type_methods[] = {
    PY_METHOD(&py_type_type, "mro", type_mro_list, 0, 0),
    PY_METHOD(&py_type_type, "__subclasses__", type_subclasses, 0, 0),
    {.name = NULL},
};

static PyValue type_dict(PyMachine *machine, PyObject *self)
{
    const PyType *type = (const PyType *)(void *)self;
    if (!type->dict)
        return py_mapping_proxy_of_type(machine, type);
    return py_mapping_proxy_new(machine, py_from_object(type->dict));
}

static const PyGetter type_getters[] = {
    {"__dict__", type_dict, NULL},
    {"__name__", type_name, type_set_name},
    {"__qualname__", type_qualified_name, type_set_qualified_name},
    {"__module__", type_module, type_set_module},
    {"__doc__", type_doc, type_set_doc},
    {"__bases__", type_bases, type_set_bases},
    {"__base__", type_base, NULL},
    {"__mro__", type_mro, NULL},
    {"__annotations__", type_annotations, type_set_annotations},
    {"__type_params__", type_parameters, type_set_parameters},
    {NULL, NULL, NULL},
};

static const char *const type_missing[] = {
    "__dict__",          "__annotate__", "__text_signature__",
    "__basicsize__",     "__itemsize__", "__dictoffset__",
    "__weakrefoffset__", "__flags__",    NULL};

const PyType py_type_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "type",
    .size = sizeof(PyHeapType),
    .flags = PY_TYPE_WEAK | PY_TYPE_CLASS | PY_TYPE_BASE | PY_TYPE_GENERIC,
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .destroy = destroy_type,
    .traverse = traverse_type,
    .repr = repr_type,
    .binary = py_union_binary,
    .call = py_class_call,
    .get_attribute = type_get,
    .set_attribute = type_set,
    .construct = &type_construct,
    .methods = type_methods,
    .getters = type_getters,
    .missing = type_missing,
};
