/*
 * py_slot_wrapper.h - what a builtin type has under a special name, as a value.
 */
#ifndef PY_SLOT_WRAPPER_H
#define PY_SLOT_WRAPPER_H

#include "py_special.h"

/*
 * A slot wrapper: what a builtin type has under a special name, as a value
 * (int.__add__, object.__setattr__). The same one each time it is asked for.
 * PY_UNDEFINED if the type itself has no such slot. Where CPython has a method
 * or a function under the name, the answer is one (py_slot_method.h). Borrowed.
 */
extern const PyType py_slot_wrapper_type;
PyValue py_slot_wrapper(PyMachine *machine, const PyType *type,
                        PySpecial special);
const char *py_slot_wrapper_name(PyValue wrapper); /* "__add__" */
/* What stands for the type's method of that name: the native itself, or, where
 * CPython has a wrapper, one that calls it. Borrowed. */
PyValue py_slot_wrapper_of_native(PyMachine *machine, const PyType *type,
                                  const PyString *name, const PyNative *native);
/* True if the builtin type itself (not its base) answers to the name. */
bool py_type_has_slot(const PyType *type, PySpecial special);

#endif
