/*
 * py_type.h - types as Python sees them.
 */
#ifndef PY_TYPE_H
#define PY_TYPE_H

#include "py_object.h"

/* What type(...) or a metaclass's __new__ is given: name, bases, names. */
PyValue py_type_new(PyMachine *machine, const PyType *meta, const PyValue *args,
                    uint32_t count, PyValue keyword_names);

/* Its __qualname__, borrowed. */
const char *py_type_full_name(const PyType *type);

/* Of a class that has a dict: its __module__, borrowed; else undefined. */
PyValue py_type_own_module(const PyType *type);

/* True if it is written in Python in CPython, where more can be set on it. */
bool py_type_is_open(const PyType *type);

/* "module.Class", without the module for what is builtin. */
void py_type_append_name(const PyType *type, BaseText *out);

#endif
