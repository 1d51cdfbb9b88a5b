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

#endif
