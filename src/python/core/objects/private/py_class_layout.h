/*
 * py_class_layout.h - how the instances of a new class lie in memory.
 */
#ifndef PY_CLASS_LAYOUT_H
#define PY_CLASS_LAYOUT_H

#include "py_instance.h"

/* The base whose instances ours are laid out like; NULL with TypeError: there
 * is none, or a base may not be derived from. */
const PyType *py_class_best_base(PyMachine *machine, const PyTuple *bases);

/* Sets size, slots and dict of `type`, whose base is known, from the __slots__
 * in `names`, into which the places of its own go. */
bool py_class_lay_out(PyMachine *machine, PyHeapType *type,
                      const PyTuple *bases, PyDict *names);

/* True if an instance of the one class can be taken for one of the other;
 * false also with an exception: it is not known here. */
bool py_class_is_laid_out_like(PyMachine *machine, const PyType *a,
                               const PyType *b);

#endif
