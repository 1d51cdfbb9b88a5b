/*
 * py_class_family.h - a class and its bases: who derives from whom, and in
 * which order they are asked for a name.
 */
#ifndef PY_CLASS_FAMILY_H
#define PY_CLASS_FAMILY_H

#include "py_instance.h"

/* From now on the base knows of the class: false with MemoryError. */
bool py_class_family_join(PyMachine *machine, PyHeapType *type,
                          const PyType *base);

/* Sets the class's mro out of its bases: false with an exception, and it has
 * the one that it had. An old one is the caller's to give back. */
bool py_class_family_order(PyMachine *machine, PyHeapType *type);

/* The same order as a new list, what type.mro() says. */
PyValue py_class_family_list(PyMachine *machine, const PyHeapType *type);

/* Sets an order of that many classes, the class itself first, and gives the one
 * back that it had, if any. False with MemoryError. */
bool py_class_family_set(PyMachine *machine, PyHeapType *type,
                         const PyValue *order, uint32_t count);

/* An order for the class until it is given another one: that of its first
 * builtin base and itself. False with MemoryError. */
bool py_class_family_begin(PyMachine *machine, PyHeapType *type);

#endif
