/* Making classes. */
#include "py_special.h"

#include "base_memory.h"
#include "py_mro.h"

/* What a class may not have: there is no place that would ask for it. */
static const char *const refused_names[] = {
    "__slots__",         "__init_subclass__", "__set_name__",
    "__getattr__",       "__getattribute__",  "__setattr__",
    "__delattr__",       "__del__",           "__new__",
    "__class_getitem__", "__get__",           "__set__",
    "__delete__",        "__prepare__",       "__mro_entries__",
    "__instancecheck__", "__subclasscheck__", NULL};

static bool is_special_name(const PyString *name)
{
    return name->size > 4 && memcmp(name->text, "__", 2) == 0 &&
           memcmp(name->text + name->size - 2, "__", 2) == 0;
}

bool py_class_refuses_name(PyMachine *machine, const PyString *name)
{
    if (!is_special_name(name))
        return false;
    for (const char *const *refused = refused_names; *refused; refused++)
        if (py_string_is(name, *refused)) {
            py_unsupported(machine, NULL, "%s in a class", *refused);
            return true;
        }
    return false;
}

/* --- special methods ---------------------------------------------------------
 */

typedef struct Specials {
    PySpecialMethod *items;
    uint32_t count, capacity;
} Specials;

/* A caller that calls it passes `self` first, so it must be a function. */
static bool note_special(PyMachine *machine, Specials *specials, PyString *name,
                         PyValue value)
{
    for (uint32_t i = 0; i < specials->count; i++)
        if (py_string_equals(specials->items[i].name, name))
            return true;
    bool is_function = py_has_type(value, &py_function_type);
    if (!is_function && !py_is_none(value)) {
        if (py_is_string(value) || py_has_type(value, &py_native_type) ||
            py_is_descriptor(py_type_of(value)) ||
            py_string_is(name, "__match_args__"))
            return true;
        py_unsupported(machine, "define it with def", "%s that is a %s",
                       name->text, py_type_name(py_type_of(value)));
        return false;
    }
    BASE_GROW(specials->items, specials->count, specials->capacity);
    specials->items[specials->count].name = name;
    specials->items[specials->count++].function =
        is_function ? value : PY_UNDEFINED;
    return true;
}

static bool collect(PyMachine *machine, PyHeapType *type, Specials *specials)
{
    for (uint32_t i = 0; i < type->type.mro_count; i++) {
        const PyDict *dict = type->type.mro[i]->dict;
        uint32_t position = 0;
        PyValue key, value;
        while (dict && py_dict_each(dict, &position, &key, &value)) {
            if (py_has_type(value, &py_property_type))
                type->has_properties = true;
            if (is_special_name(py_string(key)) &&
                !note_special(machine, specials, py_string(key), value))
                return false;
        }
    }
    return true;
}

static bool has_method(const Specials *specials, const char *name)
{
    for (uint32_t i = 0; i < specials->count; i++)
        if (py_string_is(specials->items[i].name, name))
            return !py_is_undefined(specials->items[i].function);
    return false;
}

/* Who asks for the slot must know whether there is something to walk. */
static void set_walking_slots(PyType *type, const Specials *specials)
{
    type->iter = has_method(specials, "__iter__") ? py_instance_iter : NULL;
    type->next = has_method(specials, "__next__") ? py_instance_next : NULL;
    type->call = has_method(specials, "__call__") ? py_instance_call : NULL;
}

bool py_class_collect(PyMachine *machine, PyHeapType *type)
{
    Specials specials = {0};
    size_t size = 0;
    void *copy = NULL;
    bool good = collect(machine, type, &specials);
    if (good) {
        size = specials.count * sizeof *specials.items;
        copy = py_memory_new(machine, size);
        good = copy != NULL;
    }
    if (good) {
        if (size)
            memcpy(copy, specials.items, size);
        py_memory_free(machine, type->special,
                       type->special_count * sizeof *type->special);
        type->special = copy;
        type->special_count = specials.count;
        type->special_epoch = machine->type_epoch;
        set_walking_slots(&type->type, &specials);
    }
    base_free(specials.items);
    return good;
}

static const PySpecialMethod *find_special(PyMachine *machine, PyValue value,
                                           const char *name)
{
    PyHeapType *type = py_heap_type(py_type_of(value));
    if (type->special_epoch != machine->type_epoch &&
        !py_class_collect(machine, type))
        return NULL;
    for (uint32_t i = 0; i < type->special_count; i++)
        if (py_string_is(type->special[i].name, name))
            return &type->special[i];
    return NULL;
}

PyValue py_special(PyMachine *machine, PyValue value, const char *name)
{
    if (!py_is_heap(value))
        return PY_UNDEFINED;
    const PySpecialMethod *found = find_special(machine, value, name);
    return found ? found->function : PY_UNDEFINED;
}

bool py_refuses_special(PyMachine *machine, PyValue value, const char *name)
{
    if (!py_is_heap(value))
        return false;
    const PySpecialMethod *found = find_special(machine, value, name);
    if (!found)
        return machine->stopped;
    if (!py_is_undefined(found->function)) {
        py_unsupported(machine, NULL, "a %s method written in Python here",
                       name);
        return true;
    }
    if (strcmp(name, "__hash__") != 0)
        return false;
    py_raise(machine, &py_TypeError, "unhashable type: '%s'",
             py_type_name(py_type_of(value)));
    return true;
}

/* --- bases
 * ---------------------------------------------------------------------- */

static bool check_base(PyMachine *machine, PyValue base)
{
    if (!py_has_type(base, &py_type_type)) {
        py_unsupported(machine, NULL, "a base class that is a %s",
                       py_type_name(py_type_of(base)));
        return false;
    }
    const PyType *type = (const PyType *)(void *)py_object(base);
    if (type == &py_object_type || type->flags & (PY_TYPE_BASE | PY_TYPE_HEAP))
        return true;
    if (type == &py_bool_type)
        py_raise(machine, &py_TypeError,
                 "type 'bool' is not an acceptable base type");
    else
        py_unsupported(machine, "keep one in an attribute",
                       "a class that derives from %s", py_type_name(type));
    return false;
}

static bool check_bases(PyMachine *machine, const PyTuple *bases)
{
    for (uint32_t i = 0; i < bases->count; i++) {
        if (!check_base(machine, bases->items[i]))
            return false;
        for (uint32_t k = 0; k < i; k++) {
            if (!py_is(bases->items[i], bases->items[k]))
                continue;
            py_raise(machine, &py_TypeError, "duplicate base class %s",
                     py_type_name(
                         (const PyType *)(void *)py_object(bases->items[i])));
            return false;
        }
    }
    return true;
}

/* The base whose instances ours are laid out like. */
static const PyType *layout_of(const PyTuple *bases)
{
    const PyType *best = &py_object_type;
    for (uint32_t i = 0; i < bases->count; i++) {
        const PyType *base = (const PyType *)(void *)py_object(bases->items[i]);
        if (base->size > best->size &&
            (best == &py_object_type || base->flags & PY_TYPE_EXCEPTION))
            best = base;
    }
    return best;
}

static void complain_order(PyMachine *machine, const PyTuple *bases)
{
    BaseText names = {0};
    for (uint32_t i = 0; i < bases->count; i++)
        base_text_printf(
            &names, "%s%s", i ? ", " : "",
            py_type_name((const PyType *)(void *)py_object(bases->items[i])));
    py_raise(machine, &py_TypeError,
             "Cannot create a consistent method resolution order (MRO) for "
             "bases %s",
             base_text_str(&names));
    base_text_release(&names);
}

/* --- the class
 * ------------------------------------------------------------------- */

static void copy_slots(PyType *type, const PyType *layout)
{
    PyObject head = type->object;
    *type = *layout;
    type->object = head;
    type->flags =
        (layout->flags & PY_TYPE_EXCEPTION) | PY_TYPE_HEAP | PY_TYPE_BASE;
    type->module = "__main__";
    type->construct = NULL;
    type->methods = NULL;
    type->getters = NULL;
    type->missing = NULL;
    type->dict = NULL;
    type->heap_name = NULL;
    type->mro = NULL;
    type->mro_count = 0;
    type->get_attribute = py_instance_get_attribute;
    type->set_attribute = py_instance_set_attribute;
    if (layout == &py_object_type) {
        type->size = sizeof(PyInstance);
        type->destroy = py_instance_destroy;
        type->traverse = py_instance_traverse;
    }
}

static bool set_names(PyMachine *machine, PyHeapType *type, PyDict *names)
{
    PyValue key = py_string_from(machine, "__qualname__");
    if (py_is_error(key))
        return false;
    PyValue full = py_incref(py_dict_get_name(names, py_string(key)));
    py_dict_delete_name(machine, names, py_string(key));
    py_decref(machine, key);
    if (!py_is_string(full)) {
        py_decref(machine, full);
        py_unsupported(machine, NULL, "a class body that sets __qualname__");
        return false;
    }
    type->qualified_name = py_string(full);
    const char *dot = strrchr(type->qualified_name->text, '.');
    PyValue name = dot ? py_string_from(machine, dot + 1) : py_incref(full);
    if (py_is_error(name))
        return false;
    type->type.heap_name = py_string(name);
    type->type.name = type->type.heap_name->text;
    return true;
}

static bool set_order(PyMachine *machine, PyHeapType *type)
{
    const PyType **order;
    uint32_t count;
    bool good = py_mro_merge(&type->type, type->bases, &order, &count);
    const PyType **mro = NULL;
    if (!good)
        complain_order(machine, type->bases);
    else
        mro = py_memory_new(machine, count * sizeof *mro);
    if (mro) {
        memcpy(mro, order, count * sizeof *mro);
        type->type.mro = mro;
        type->type.mro_count = count;
        for (uint32_t i = 1; i < count; i++)
            py_incref_object((PyObject *)(uintptr_t)&mro[i]->object);
    }
    base_free(order);
    return mro != NULL;
}

/* What a body gives besides methods: CPython's type.__new__ sets these. */
static bool complete_names(PyMachine *machine, PyDict *names)
{
    bool has_eq = false, has_hash = false;
    uint32_t position = 0;
    PyValue key, value;
    while (py_dict_each(names, &position, &key, &value)) {
        PyString *name = py_string(key);
        if (py_class_refuses_name(machine, name))
            return false;
        has_eq = has_eq || py_string_is(name, "__eq__");
        has_hash = has_hash || py_string_is(name, "__hash__");
        if (py_has_type(value, &py_property_type))
            py_assign(machine, &((PyProperty *)py_object(value))->name,
                      py_incref(key));
    }
    const char *missing[] = {has_eq && !has_hash ? "__hash__" : NULL,
                             "__doc__"};
    for (uint32_t i = 0; i < 2; i++) {
        if (!missing[i])
            continue;
        PyValue name = py_string_from(machine, missing[i]);
        bool good =
            !py_is_error(name) &&
            (py_dict_find_name(names, py_string(name)) >= 0 ||
             py_dict_set_name(machine, names, py_string(name), PY_NONE));
        py_decref(machine, name);
        if (!good)
            return false;
    }
    return true;
}

bool py_class_start(PyMachine *machine, PyDict *names, PyValue module,
                    PyString *name, PyValue qualified_name)
{
    (void)name;
    PyValue keys[2] = {py_string_from(machine, "__module__"),
                       py_string_from(machine, "__qualname__")};
    bool good =
        !py_is_error(keys[0]) && !py_is_error(keys[1]) &&
        py_dict_set_name(machine, names, py_string(keys[0]), module) &&
        py_dict_set_name(machine, names, py_string(keys[1]), qualified_name);
    py_decref(machine, keys[0]);
    py_decref(machine, keys[1]);
    return good;
}

PyValue py_class_build(PyMachine *machine, PyValue bases, PyDict *names,
                       PyValue cell)
{
    if (!check_bases(machine, py_tuple(bases)) ||
        !complete_names(machine, names))
        return PY_ERROR;
    PyHeapType *type = py_object_new(machine, &py_type_type);
    if (!type)
        return PY_ERROR;
    const PyType *layout = layout_of(py_tuple(bases));
    copy_slots(&type->type, layout);
    type->type.base =
        py_tuple(bases)->count
            ? (const PyType *)(void *)py_object(py_tuple(bases)->items[0])
            : &py_object_type;
    type->bases = py_tuple(py_incref(bases));
    type->type.dict = names;
    py_incref_object(&names->object);
    if (!set_names(machine, type, names) || !set_order(machine, type) ||
        !py_class_collect(machine, type)) {
        py_decref_object(machine, &type->type.object);
        return PY_ERROR;
    }
    if (py_has_type(cell, &py_cell_type))
        py_assign(machine, &((PyCell *)py_object(cell))->value,
                  py_incref(py_from_object(type)));
    return py_from_object(type);
}
