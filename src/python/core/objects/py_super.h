/*
 * py_super.h - super().
 */
#ifndef PY_SUPER_H
#define PY_SUPER_H

#include "py_frame.h"
#include "py_object.h"

extern const PyType py_super_type;

/* What `self` sees of a super in its class: one that was made without an object
 * becomes one of `self`. */
PyValue py_super_bind(PyMachine *machine, PyValue super, PyValue self);

/* `name` of a super that stands for an instance, where it is a function written
 * in Python: *function and *self are new references. False: ask it as any
 * value is asked. */
bool py_super_method(PyValue super, PyString *name, PyValue *function,
                     PyValue *self);

/* The function that `super().name` is in the frame, a method's: a new
 * reference, and the cache knows it from now on (py_vm_attribute.h). Undefined:
 * ask as any value is asked. */
PyValue py_super_learn(PyMachine *machine, const PyFrame *frame, PyString *name,
                       PyCache *cache);

#endif
