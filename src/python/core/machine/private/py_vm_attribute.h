/*
 * py_vm_attribute.h - attributes, where an instruction met them the last time.
 *
 * The cache of LOAD_ATTRIBUTE and STORE_ATTRIBUTE knows a class (`key`) as it
 * was at an epoch (`version`). Its `value` is the attribute's name, and `index`
 * where the last instance's dict had it; or else a data descriptor of the
 * class, or what all instances see in it, and then no dict has such an index.
 *
 * Of a class whose instances have a slot for the name, the key is the class
 * with its lowest bit set, and `index` where its instances have the slot.
 */
#ifndef PY_VM_ATTRIBUTE_H
#define PY_VM_ATTRIBUTE_H

#include "py_code_object.h"
#include "py_dict_table.h"
#include "py_function.h"
#include "py_instance.h"
#include "py_loaded.h"
#include "py_machine_state.h"
#include "py_module.h"
#include "py_super.h"

/* `index` where the attribute is the class itself, which lies in no dict. */
#define PY_CACHE_OWN_CLASS (UINT32_MAX - 1)

/* Where the instance has it not, and the class has what `value` is then. */
#define PY_CACHE_IN_CLASS (UINT32_MAX - 2)

/* The instruction has met an instance of that class, not changed since. */
static inline bool py_cache_knows(const PyMachine *machine,
                                  const PyCache *cache, PyValue value)
{
    return py_is_object(value) && py_object(value)->type == cache->key &&
           cache->version == machine->type_epoch;
}

/* The instruction has met that module, whose table has the name; nothing is
 * stored in the module. */
static inline bool py_cache_knows_member(const PyCache *cache, PyValue value)
{
    if (!py_has_type(value, &py_module_type))
        return false;
    const PyModule *module = (const PyModule *)py_object(value);
    return module->spec && cache->constant == module->spec && !module->dict;
}

/* What the module has from one of its parts, mostly where the cache has found
 * it last. Undefined: more is to be asked. */
static inline PyValue py_known_told(const PyModule *module, PyString *name,
                                    PyCache *cache)
{
    const PyDict *told = module->told;
    if (!told || module->dict)
        return PY_UNDEFINED;
    if (cache->key != told || cache->index >= told->used ||
        !py_string_equals(py_string(told->entries[cache->index].key), name)) {
        int32_t at = py_dict_find_name(told, name);
        if (at < 0)
            return PY_UNDEFINED;
        cache->key = told;
        cache->index = (uint32_t)at;
    }
    return py_incref(told->entries[cache->index].value);
}

/* Nothing that was set hides a method of a native type. */
static inline bool py_has_no_dict(PyValue value)
{
    return py_object(value)->type->dict_offset > 0 && !py_known_dict(value);
}

/* The method of a native type that the instruction has met last. */
static inline bool py_cache_knows_native(const PyCache *cache, PyValue value)
{
    return py_is_object(value) && cache->constant == py_object(value)->type &&
           (!py_object(value)->type->get_attribute || py_has_no_dict(value));
}

/* Where the instance has the attribute itself, as the last one had; NULL: it
 * is to be looked for. Of a class that the instruction knows. */
static inline PyValue *py_known_place(PyValue value, const PyCache *cache)
{
    const PyDict *dict = py_known_dict(value);
    if (!dict || cache->index >= dict->used ||
        !py_is(dict->entries[cache->index].key, cache->value))
        return NULL;
    return &dict->entries[cache->index].value;
}

static inline const void *py_slot_key(const PyType *type)
{
    return (const void *)((uintptr_t)type | 1);
}

/* NULL: the instruction does not know one. */
static inline PyValue *py_known_slot(const PyMachine *machine,
                                     const PyCache *cache, PyValue object)
{
    if (!py_is_object(object) ||
        cache->key != py_slot_key(py_object(object)->type) ||
        cache->version != machine->type_epoch)
        return NULL;
    return (PyValue *)(void *)((uint8_t *)py_object(object) + cache->index);
}

/* Where the instance has what LOAD_METHOD has met in one of its class; NULL:
 * the instruction does not know. */
static inline const PyValue *py_known_own(const PyMachine *machine,
                                          const PyCache *cache, PyValue object)
{
    return py_known_slot(machine, cache, object) ? py_known_place(object, cache)
                                                 : NULL;
}

/* True only if the name is not there; false: that would have to be seen. */
static inline bool py_dict_surely_lacks(const PyDict *dict, PyString *name)
{
    if (!dict || !dict->bits)
        return true;
    PyDictProbe probe = py_dict_probe(dict, name->hash);
    int32_t at;
    while ((at = py_dict_at(dict, probe.place)) != PY_DICT_FREE) {
        if (at >= 0 && dict->entries[at].hash == name->hash)
            return false;
        py_dict_probe_on(dict, &probe);
    }
    return true;
}

/* Where a name of that hash, which the dict surely lacks, is to be indexed; -1:
 * it may be there, or a table would have to be made. */
static inline int32_t py_dict_place_for(const PyDict *dict, int64_t hash)
{
    if (!dict->room)
        return -1;
    PyDictProbe probe = py_dict_probe(dict, hash);
    int32_t at;
    while ((at = py_dict_at(dict, probe.place)) >= 0) {
        if (dict->entries[at].hash == hash)
            return -1;
        py_dict_probe_on(dict, &probe);
    }
    return at == PY_DICT_FREE ? (int32_t)probe.place : -1;
}

/* Gives the instance an attribute that it surely lacks, where its dict has room
 * for it: true, and the value is stolen. Else the machine may hold a
 * MemoryError. Of a class that the instruction knows. */
static inline bool py_known_append(PyMachine *machine, PyValue object,
                                   PyValue value, PyCache *cache)
{
    PyType *type = (PyType *)(uintptr_t)py_object(object)->type;
    PyDict **own =
        (PyDict **)(void *)((uint8_t *)py_object(object) + type->dict_offset);
    PyDict *dict = *own;
    if (!dict)
        *own = dict = py_dict_new_roomy(machine, py_heap_type(type)->dict_bits);
    if (!dict)
        return false;
    int64_t hash = ((const PyString *)py_object(cache->value))->hash;
    int32_t place = py_dict_place_for(dict, hash);
    if (place < 0)
        return false;
    py_dict_put(dict, (uint32_t)place, (int32_t)dict->used);
    cache->index = dict->used;
    dict->entries[dict->used++] =
        (PyDictEntry){py_incref(cache->value), value, hash};
    dict->room--;
    dict->count++;
    dict->version++;
    return true;
}

/* The attribute where the instruction knows it to be; undefined: it is to be
 * looked for. */
static inline PyValue py_fast_attribute(const PyMachine *machine,
                                        PyValue object, const PyCache *cache)
{
    bool is_known = py_cache_knows(machine, cache, object);
    const PyValue *place = is_known ? py_known_place(object, cache)
                                    : py_known_slot(machine, cache, object);
    if (place)
        return py_is_undefined(*place) ? PY_UNDEFINED : py_incref(*place);
    return is_known && cache->index == PY_CACHE_OWN_CLASS
               ? py_incref(py_from_object(py_object(object)->type))
               : PY_UNDEFINED;
}

/* The method that the instruction has met last, to be called with the object
 * before its arguments; undefined: it is to be looked for. */
static inline __attribute__((always_inline)) PyValue
py_fast_method(const PyMachine *machine, PyValue object, PyString *name,
               const PyCache *cache)
{
    if (py_cache_knows_native(cache, object))
        return cache->constant_value; /* a native: immortal */
    return py_cache_knows(machine, cache, object) &&
                   py_dict_surely_lacks(py_known_dict(object), name)
               ? py_incref(cache->value)
               : PY_UNDEFINED;
}

/* What `super().name` of the frame's method is, as the last time; undefined: it
 * is to be looked for. `super` is what LOAD_GLOBAL has met for that name. Here
 * the cache's `constant` is the class whose method runs, and `index` the slot
 * of the cell that says so. */
static inline PyValue py_fast_super(PyMachine *machine, const PyFrame *frame,
                                    PyString *name, PyCache *cache,
                                    const PyCache *super)
{
    const PyDict *globals = frame->function->globals;
    if (super->key != globals || super->index != PY_CACHE_BUILTIN ||
        super->version != globals->version ||
        !py_is(super->value, py_from_object(&py_super_type)))
        return PY_UNDEFINED;
    if (!py_cache_knows(machine, cache, frame->slots[0]))
        return py_super_learn(machine, frame, name, cache);
    if (py_is_undefined(cache->value))
        return PY_UNDEFINED;
    const PyCell *cell = (const PyCell *)py_object(frame->slots[cache->index]);
    return py_is(cell->value, py_from_object(cache->constant))
               ? py_incref(cache->value)
               : py_super_learn(machine, frame, name, cache);
}

/* Stores it there: true, and the value is stolen. Else the machine may hold a
 * MemoryError. */
static inline bool py_fast_store_attribute(PyMachine *machine, PyValue object,
                                           PyValue value, PyCache *cache)
{
    bool is_known = py_cache_knows(machine, cache, object);
    PyValue *place = is_known ? py_known_place(object, cache)
                              : py_known_slot(machine, cache, object);
    if (!place)
        return is_known && py_known_append(machine, object, value, cache);
    py_assign(machine, place, value);
    return true;
}

/* --- where the cache does not know
 * ---------------------------------------------------------------- */

/* [object] -> *fn, *self (undefined if fn is bound already). */
bool py_op_load_method(PyMachine *machine, PyValue object, PyString *name,
                       PyCache *cache, PyValue *fn, PyValue *self);
PyValue py_op_load_attribute(PyMachine *machine, PyValue object, PyString *name,
                             PyCache *cache);
/* What it answers means nothing. */
PyValue py_op_store_attribute(PyMachine *machine, PyValue object,
                              PyString *name, PyValue value, PyCache *cache);
/* True if a frame was pushed for the property that the instruction has met: it
 * answers in the place of the object on top, which goes into it. */
bool py_op_ask_property(PyMachine *machine, PyValue object,
                        const PyCache *cache);

#endif
