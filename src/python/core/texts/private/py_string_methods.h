/*
 * py_string_methods.h - the methods of str, and join().
 */
#ifndef PY_STRING_METHODS_H
#define PY_STRING_METHODS_H

#include "py_iterate.h"

/* join() of str and bytes: what `use` makes of the list of all items and of
 * `between`, its state. May be PY_PENDING. */
PyValue py_join(PyMachine *machine, PyValue between, PyValue items,
                PyListUse use);
extern const PyNative py_string_construct;
extern const PyNative py_string_methods[];

#endif
