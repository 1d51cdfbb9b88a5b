/*
 * py_instance.h - classes that a program makes, and their instances.
 *
 * An instance is laid out like that of the builtin type that its class derives
 * from, `native`; behind that stand the places of __slots__ and the dict.
 */
#ifndef PY_INSTANCE_H
#define PY_INSTANCE_H

#include "py_list.h"
#include "py_loaded.h"
#include "py_special.h"
#include "py_tuple.h"

typedef struct PyHeapType PyHeapType;
struct PyHeapType {
    PyType type;
    PyTuple *bases;           /* owned; all are types */
    PyString *qualified_name; /* owned */
    const PyType
        *native; /* the builtin type that it is laid out like; static */
    /* Borrowed from the dicts in the mro; see py_special(). */
    PyValue special[PY_SPECIAL_COUNT];
    bool has_data_descriptors; /* in some class of the mro */
    bool is_abstract;          /* it lacks methods; see py_abstract.h */
    /* Of the largest table that an instance's dict came to when it was given
     * an attribute; see py_dict_new_roomy(). */
    uint8_t dict_bits;
    uint32_t slot_offset; /* of the first of its own __slots__ */
    uint32_t slot_count;
    PyTuple *slot_names; /* owned; of those places, sorted; NULL: none given */
    PyHeapType **subclasses; /* owned array of borrowed types */
    uint32_t subclass_count, subclass_capacity;
};

static inline bool py_is_heap(PyValue value)
{
    return py_is_object(value) && py_object(value)->type->flags & PY_TYPE_HEAP;
}

/* A type as a value is const nowhere else than in the constants. */
static inline PyHeapType *py_heap_type(const PyType *type)
{
    return (PyHeapType *)(uintptr_t)type;
}

/* What the value's class, one that the program made, has under that name: a
 * borrowed value that py_special_call() calls, None where the class forbids the
 * operation. Undefined where no class of the program has a say: the slot that
 * the type has from its builtin base counts. */
static inline PyValue py_special_of(const PyType *type, PySpecial special)
{
    return type->flags & PY_TYPE_HEAP ? py_heap_type(type)->special[special]
                                      : PY_UNDEFINED;
}

static inline PyValue py_special(PyValue value, PySpecial special)
{
    return py_is_object(value) ? py_special_of(py_object(value)->type, special)
                               : PY_UNDEFINED;
}

/* The place at `offset` of its class. An instance that is as long as its text
 * has its places at its end, before the dict. */
PyValue *py_instance_place(PyObject *self, uint32_t offset);
/* Where the object keeps the dict of its attributes; NULL: nowhere. */
PyDict **py_instance_dict(PyObject *self);
/* The same of an object whose type says where; NULL: there is none yet. */
static inline PyDict *py_known_dict(PyValue value)
{
    PyObject *object = py_object(value);
    return *(PyDict **)(void *)((uint8_t *)object + object->type->dict_offset);
}
/* That dict, made if there is none yet; NULL: no memory. */
PyDict *py_instance_need_dict(PyMachine *machine, PyObject *self);

/* What calling a class does: its metaclass's __call__, or __new__ and
 * __init__. */
PyValue py_class_call(PyMachine *machine, PyValue type, const PyValue *args,
                      uint32_t count, PyValue keyword_names);
/* object.__new__ and that of every builtin type: an instance of `type`. */
PyValue py_instance_new(PyMachine *machine, const PyType *type,
                        const PyValue *args, uint32_t count,
                        PyValue keyword_names);
/* The instance's own attribute, borrowed; undefined if the answer is to be
 * found in another way. `cache` remembers where in the dict it was. */
PyValue py_instance_get(PyValue value, PyString *name, PyCache *cache);
/* True if the instance's own attributes may hide the class's `name`. */
bool py_instance_has(PyValue value, PyString *name);

/* Slots of heap types. */
void py_instance_destroy(PyMachine *machine, PyObject *self);
PyValue py_instance_get_attribute(PyMachine *machine, PyValue self,
                                  PyString *name);
PyValue py_instance_set_attribute(PyMachine *machine, PyValue self,
                                  PyString *name, PyValue value);
/* The setter of the attribute __dict__ of a builtin type with `dict_offset`. */
bool py_instance_set_dict(PyMachine *machine, PyObject *self, PyValue value);
void py_instance_traverse(PyObject *self, PyVisit visit, void *context);

/* Calls `function` with `self` before the arguments. */
PyValue py_call_with_self(PyMachine *machine, PyValue function, PyValue self,
                          const PyValue *args, uint32_t count,
                          PyValue keyword_names);

#endif
