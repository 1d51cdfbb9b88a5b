/*
 * py_class.h - making classes: the class statement, type() with three
 * arguments, and changing a class afterwards.
 */
#ifndef PY_CLASS_H
#define PY_CLASS_H

#include "py_instance.h"

/* type.__new__(meta, name, bases, names, **keywords), and __set_name__ and
 * __init_subclass__ asked. `keywords` is a dict or undefined. */
PyValue py_class_new(PyMachine *machine, const PyType *meta, PyString *name,
                     PyTuple *bases, PyDict *names, PyValue keywords);

/* No metaclass fits all bases: a TypeError, and false. */
bool py_class_refuse_meta(PyMachine *machine);

/* After a class's dict has changed: its slots, and those of its subclasses. */
void py_class_changed(PyMachine *machine, PyHeapType *type);
/* type.__bases__ is set: false with an exception, and nothing has changed. */
bool py_class_set_bases(PyMachine *machine, PyHeapType *type, PyValue bases);
/* A class dies: its bases forget it. */
void py_class_forget(PyMachine *machine, PyHeapType *type);

/* Patterns take the instances of `type`, a class of Python code, and of those
 * that derive from it for what they take those of `like` for: sequences or
 * mappings. Nothing changes for one that is taken for something already. */
void py_class_take_patterns(const PyType *type, const PyType *like);

#endif
