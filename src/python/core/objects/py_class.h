/*
 * py_class.h - making classes: the class statement, type() with three
 * arguments, and changing a class afterwards.
 */
#ifndef PY_CLASS_H
#define PY_CLASS_H

#include "py_instance.h"

/* The class statement. operands: the body's function, a tuple of bases, and a
 * dict of keywords or None. */
PyValue py_class_statement(PyMachine *machine, const PyValue *operands);

/* type.__new__(meta, name, bases, names, **keywords), and __set_name__ and
 * __init_subclass__ asked. `keywords` is a dict or undefined. */
PyValue py_class_new(PyMachine *machine, const PyType *meta, PyString *name,
                     PyTuple *bases, PyDict *names, PyValue keywords);

/* What type(...) or a metaclass's __new__ is given: name, bases, names. */
PyValue py_type_new(PyMachine *machine, const PyType *meta, const PyValue *args,
                    uint32_t count, PyValue keyword_names);

/* Its __qualname__, borrowed. */
const char *py_type_full_name(const PyType *type);
/* "module.Class", without the module for what is builtin. */
void py_type_append_name(const PyType *type, BaseText *out);

/* After a class's dict has changed: its slots, and those of its subclasses. */
void py_class_changed(PyMachine *machine, PyHeapType *type);
/* A class dies: its bases forget it. */
void py_class_forget(PyMachine *machine, PyHeapType *type);

#endif
