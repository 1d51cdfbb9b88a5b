/*
 * py_slot_wrapper.h - what a builtin type has under a special name, as a value.
 */
#ifndef PY_SLOT_WRAPPER_H
#define PY_SLOT_WRAPPER_H

#include "py_special.h"

/*
 * A slot wrapper: what a builtin type has under a special name, as a value
 * (int.__add__, object.__setattr__). The same one each time it is asked for.
 * PY_UNDEFINED if the type itself has no such slot.
 */
extern const PyType py_slot_wrapper_type;
PyValue py_slot_wrapper(PyMachine *machine, const PyType *type,
                        PySpecial special);
const char *py_slot_wrapper_name(PyValue wrapper); /* "__add__" */
/* False for __new__, which does not bind; true of the second for those that
 * bind to the class, as a classmethod does. */
bool py_slot_wrapper_binds(PyValue wrapper);
bool py_slot_wrapper_is_of_class(PyValue wrapper);
/* True if the builtin type itself (not its base) answers to the name. */
bool py_type_has_slot(const PyType *type, PySpecial special);

#endif
