/* Attributes: what the dispatch loop's instructions do where their caches do
 * not know, and what these then learn. */
#include "py_vm_attribute.h"

#include "py_attribute.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_lookup.h"
#include "py_member.h"
#include "py_super.h"
#include "py_vm_fast.h"

#include <string.h>

/* --- properties ---------------------------------------------------------- */

bool py_op_ask_property(PyMachine *machine, PyValue object,
                        const PyCache *cache)
{
    if (!py_cache_knows(machine, cache, object) ||
        !py_has_type(cache->value, &py_property_type))
        return false;
    PyValue getter = ((const PyProperty *)py_object(cache->value))->get;
    if (!py_is_plain_call(machine, getter, 1))
        return false;
    machine->context->frame->top--;
    PyFrame *frame = py_frame_push_fast(machine, py_incref(getter), &object, 1);
    /* Since 3.12 an instruction that has met the property before does not look
     * what its AttributeError is about. */
    if (py_machine_version(machine) < 312) {
        frame->mode = PY_RETURN_ATTRIBUTE;
        frame->instance = py_incref(object); /* the parameter may be set */
    }
    return true;
}

static PyValue module_member(PyMachine *machine, PyModule *module,
                             PyString *name, PyCache *cache)
{
    PyValue value = py_known_told(module, name, cache);
    if (!py_is_undefined(value))
        return value;
    value = py_get_attribute(machine, py_from_object(module), name);
    if (!py_is_error(value) && !py_is_pending(value) && !module->dict &&
        (!py_is_object(value) || py_object(value)->refs < 0)) {
        cache->constant = module->spec;
        cache->constant_value = value;
    }
    return value;
}

/* The instances of the class keep such attributes in their dicts, at its place,
 * and nothing but what its classes have for `name` (*found) has a say. */
static bool is_plain_class(PyMachine *machine, const PyType *type,
                           PyString *name, PySpecial hook, PyValue *found)
{
    if (!(type->flags & PY_TYPE_HEAP) || type->flags & PY_TYPE_CLASS ||
        type->dict_offset <= 0 || !py_is_undefined(py_special_of(type, hook)))
        return false;
    *found = py_type_lookup(machine, type, name);
    return !py_is_undefined(*found) || !py_is_raising(machine);
}

static void know_class(PyMachine *machine, PyCache *cache, const PyType *type,
                       PyValue value)
{
    cache->key = type;
    cache->version = machine->type_epoch;
    cache->value = value;
    cache->index = UINT32_MAX; /* until it is known */
}

/* Asked of an instance of the program's class that has none of its own, it is
 * `__class__`. */
static bool is_own_class(PyMachine *machine, const PyType *type, PyString *name)
{
    return name->text[0] == '_' && py_string_is(name, "__class__") &&
           py_is_undefined(py_type_lookup(machine, type, name)) &&
           !py_is_raising(machine);
}

/* --- slots -------------------------------------------------------------- */

/* The class has no dict in its instances, and nobody but the slot has a say. */
static void learn_slot(PyMachine *machine, PyCache *cache, const PyType *type,
                       PyString *name, PySpecial hook)
{
    if (!(type->flags & PY_TYPE_HEAP) || type->flags & PY_TYPE_CLASS ||
        type->dict_offset > 0 || strncmp(name->text, "__", 2) == 0 ||
        !py_is_undefined(py_special_of(type, hook)))
        return;
    PyValue found = py_type_lookup(machine, type, name);
    uint32_t offset = py_member_offset(found, type);
    if (!offset)
        return;
    know_class(machine, cache, type, found);
    cache->key = py_slot_key(type);
    cache->index = offset;
}

/* What a class of the program has for a name that its instance, of which
 * nothing but its dict has a say, does not have; undefined: more is to be
 * asked. May be PY_PENDING. */
static PyValue class_attribute(PyMachine *machine, PyValue object,
                               PyString *name)
{
    const PyType *type = py_type_of(object);
    if (name->text[0] == '_' || py_heap_type(type)->native != &py_object_type ||
        !py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTR)))
        return PY_UNDEFINED;
    PyValue found = py_type_lookup(machine, type, name);
    if (py_is_undefined(found))
        return py_is_raising(machine) ? PY_ERROR : PY_UNDEFINED;
    return py_attribute_bind(
        machine, &(PyAttributeAsked){object, name, found, object, type});
}

/* The cache knows where an instance of its class has the attribute. The key
 * that lies there need not be the instruction's own: another text's code has
 * put it there, which lasts as long as the machine if it is immortal. */
static void know_place(PyCache *cache, const PyDict *dict, uint32_t at)
{
    BASE_INVARIANT(at < dict->used);
    PyValue key = dict->entries[at].key;
    BASE_INVARIANT(py_is_any_string(key));
    cache->index = at;
    if (py_has_type(key, &py_string_type) && py_object(key)->refs < 0)
        cache->value = key;
}

/* An instance sees it as it lies in the class. */
static bool is_seen_as_it_is(PyValue found)
{
    const PyType *type = py_type_of(found);
    if (type->flags & PY_TYPE_HEAP)
        return py_heap_type(type)->native == &py_object_type &&
               py_is_undefined(py_special_of(type, PY_SPECIAL_GET));
    return !py_is_object(found) || type == &py_string_type ||
           type == &py_tuple_type || type == &py_list_type ||
           type == &py_dict_type;
}

/* What class_attribute() answers, which the cache then keeps. */
static PyValue learn_class_attribute(PyMachine *machine, PyValue object,
                                     PyString *name, PyCache *cache)
{
    PyValue answer = class_attribute(machine, object, name);
    if (!py_is_undefined(answer) && !py_is_pending(answer) &&
        is_seen_as_it_is(answer) &&
        py_is(answer, py_type_lookup(machine, py_type_of(object), name))) {
        cache->value = answer; /* borrowed: the class has it at this epoch */
        cache->index = PY_CACHE_IN_CLASS;
    }
    return answer;
}

/* An attribute of an instance of a class that the cache does not know yet, or
 * of one that does not have it where the last one had it. */
static PyValue load_known(PyMachine *machine, PyValue object, PyString *name,
                          PyCache *cache)
{
    if (cache->index == PY_CACHE_IN_CLASS) {
        if (py_dict_surely_lacks(py_known_dict(object), name))
            return py_incref(cache->value);
        know_class(machine, cache, py_type_of(object), py_from_object(name));
    }
    if (!py_has_type(cache->value, &py_string_type))
        return py_attribute_bind(
            machine, &(PyAttributeAsked){object, name, cache->value, object,
                                         py_type_of(object)});
    if (cache->index == PY_CACHE_OWN_CLASS)
        return py_incref(py_from_object(py_type_of(object)));
    if (is_own_class(machine, py_type_of(object), name)) {
        cache->index = PY_CACHE_OWN_CLASS;
        return py_incref(py_from_object(py_type_of(object)));
    }
    PyDict *dict = py_known_dict(object);
    int32_t at = dict ? py_dict_find_name(dict, name) : -1;
    if (at < 0) {
        PyValue answer = learn_class_attribute(machine, object, name, cache);
        return py_is_undefined(answer) ? py_get_attribute(machine, object, name)
                                       : answer;
    }
    know_place(cache, dict, (uint32_t)at);
    return py_incref(dict->entries[at].value);
}

PyValue py_op_load_attribute(PyMachine *machine, PyValue object, PyString *name,
                             PyCache *cache)
{
    if (py_has_type(object, &py_module_type)) {
        if (py_cache_knows_member(cache, object))
            return cache->constant_value;
        return module_member(machine, (PyModule *)py_object(object), name,
                             cache);
    }
    if (py_cache_knows(machine, cache, object))
        return load_known(machine, object, name, cache);
    const PyValue *slot = py_known_slot(machine, cache, object);
    if (slot && !py_is_undefined(*slot))
        return py_incref(*slot);
    const PyType *type = py_type_of(object);
    PyValue found;
    if (is_plain_class(machine, type, name, PY_SPECIAL_GETATTRIBUTE, &found)) {
        bool is_first = !py_is_undefined(found) && py_is_asked_first(found);
        /* Whose error is __getattr__'s to hear. */
        if (is_first &&
            !py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTR)))
            return py_get_attribute(machine, object, name);
        know_class(machine, cache, type,
                   is_first ? found : py_from_object(name));
        return load_known(machine, object, name, cache);
    }
    if (!slot && !py_is_raising(machine))
        learn_slot(machine, cache, type, name, PY_SPECIAL_GETATTRIBUTE);
    return py_is_raising(machine) ? PY_ERROR
                                  : py_get_attribute(machine, object, name);
}

PyValue py_op_store_attribute(PyMachine *machine, PyValue object,
                              PyString *name, PyValue value, PyCache *cache)
{
    PyValue *slot = py_known_slot(machine, cache, object);
    if (slot) {
        py_assign(machine, slot, py_incref(value));
        return PY_NONE;
    }
    if (!py_cache_knows(machine, cache, object)) {
        const PyType *type = py_type_of(object);
        PyValue found;
        learn_slot(machine, cache, type, name, PY_SPECIAL_SETATTR);
        if (name->text[0] == '_' && name->text[1] == '_')
            return py_set_attribute(machine, object, name, value);
        if (!is_plain_class(machine, type, name, PY_SPECIAL_SETATTR, &found) ||
            !py_attribute_is_put(machine, type, name, found))
            return py_is_raising(machine)
                       ? PY_ERROR
                       : py_set_attribute(machine, object, name, value);
        know_class(machine, cache, type, py_from_object(name));
    }
    PyDict *dict = py_instance_need_dict(machine, py_object(object));
    if (!dict || !py_dict_set_name(machine, dict, name, value))
        return PY_ERROR;
    PyHeapType *class = py_heap_type(py_type_of(object));
    if (dict->bits > class->dict_bits)
        class->dict_bits = dict->bits;
    bool is_last = py_is(dict->entries[dict->used - 1].key, cache->value);
    if (is_last || cache->index >= dict->used ||
        !py_is(dict->entries[cache->index].key, cache->value))
        know_place(cache, dict,
                   is_last ? dict->used - 1
                           : (uint32_t)py_dict_find_name(dict, name));
    return PY_NONE;
}

/* An instruction keeps the method of a class of the program only where no more
 * than an instance's dict may hide it. */
static bool may_keep_method(const PyType *type)
{
    return !(type->flags & PY_TYPE_HEAP) ||
           (type->dict_offset > 0 &&
            py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTRIBUTE)));
}

static void keep_method(const PyMachine *machine, PyCache *cache,
                        const PyType *type, PyValue found)
{
    if (type->flags & PY_TYPE_HEAP) {
        cache->key = type;
        cache->version = machine->type_epoch;
        cache->value = found;
    } else if (py_object(found)->refs < 0) {
        cache->constant = type;
        cache->constant_value = found;
    }
}

/* Its attributes are not looked up as those of most objects. */
static bool has_own_way(const PyType *type)
{
    return type->flags & PY_TYPE_CLASS || type == &py_super_type ||
           !py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTR)) ||
           !py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTRIBUTE));
}

/* What an instance of a class like most has itself, where its class has
 * nothing of the name; undefined: more is to be asked. The cache has the key of
 * a slot then, for no method is kept in it, and else is as for an attribute. */
static PyValue own_attribute(PyMachine *machine, PyValue object, PyString *name,
                             PyCache *cache)
{
    const PyType *type = py_type_of(object);
    if (!(type->flags & PY_TYPE_HEAP) || name->text[0] == '_' ||
        type->dict_offset <= 0 ||
        py_heap_type(type)->native != &py_object_type || has_own_way(type))
        return PY_UNDEFINED;
    const PyDict *dict = py_known_dict(object);
    int32_t at = dict ? py_dict_find_name(dict, name) : -1;
    if (at < 0)
        return PY_UNDEFINED;
    know_class(machine, cache, type, py_from_object(name));
    cache->key = py_slot_key(type);
    know_place(cache, dict, (uint32_t)at);
    BASE_INVARIANT(!py_is_undefined(dict->entries[at].value));
    return dict->entries[at].value;
}

/* A native that was bound only now is called with its self, unbound. */
static void take_apart(PyMachine *machine, PyValue object, PyValue *fn,
                       PyValue *self)
{
    const PyBoundMethod *bound =
        py_is_object(*fn) ? py_native_bound(*fn) : NULL;
    if (!bound || !py_is(bound->self, object))
        return;
    PyValue function = py_incref(bound->function);
    py_decref(machine, *fn);
    *fn = function;
    *self = py_incref(object);
}

bool py_op_load_method(PyMachine *machine, PyValue object, PyString *name,
                       PyCache *cache, PyValue *fn, PyValue *self)
{
    const PyType *type = py_type_of(object);
    *self = PY_UNDEFINED;
    if (type == &py_module_type) {
        *fn = py_op_load_attribute(machine, object, name, cache);
        return !py_is_error(*fn);
    }
    if (type == &py_super_type && py_super_method(object, name, fn, self))
        return true;
    const PyValue *own = py_known_own(machine, cache, object);
    if (own) {
        *fn = py_incref(*own);
        return true;
    }
    PyValue found = cache->constant == type
                        ? cache->constant_value
                        : py_type_lookup(machine, type, name);
    if (py_is_undefined(found) && py_is_raising(machine))
        return false;
    if (py_is_undefined(found)) {
        *fn = py_incref(own_attribute(machine, object, name, cache));
        if (!py_is_undefined(*fn))
            return true;
    }
    if (!(type->flags & PY_TYPE_CLASS) && !py_is_undefined(found) &&
        py_is_plain_method(found)) {
        if (may_keep_method(type))
            keep_method(machine, cache, type, found);
        if (!py_instance_has(object, name)) {
            *fn = py_incref(found);
            *self = py_incref(object);
            return true;
        }
    }
    /* CPython does not look there what an AttributeError is about. */
    *fn = has_own_way(type) ? py_get_attribute(machine, object, name)
                            : py_generic_get(machine, object, name);
    if (!has_own_way(type) && type != &py_bound_method_type)
        take_apart(machine, object, fn, self);
    return !py_is_error(*fn);
}
