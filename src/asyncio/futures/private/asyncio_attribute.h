/*
 * asyncio_attribute.h - attributes that a program gives to what is ours: a
 * task, a future, a group, a timeout, a loop.
 *
 * The type says by `dict_offset` where the dict lies, and by `missing` which
 * names are CPython's own state: those are `unsupported`, never the program's.
 * Refuses to know what the types are.
 */
#ifndef ASYNCIO_ATTRIBUTE_H
#define ASYNCIO_ATTRIBUTE_H

#include "py_object.h"

/* The slots. `self` has a type with a dict. That dict is not shown: what
 * CPython writes in C has none to see, and what it writes in Python keeps its
 * own state there, so that such a type lists `__dict__` as missing. */
PyValue asyncio_attribute_get(PyMachine *machine, PyValue self, PyString *name);
PyValue asyncio_attribute_set(PyMachine *machine, PyValue self, PyString *name,
                              PyValue value);

/* For `destroy` and `traverse` of such a type. */
void asyncio_attribute_release(PyMachine *machine, PyObject *self);
void asyncio_attribute_traverse(PyObject *self, PyVisit visit, void *context);

/* For a method that CPython writes in Python: `self` is of another class, and
 * the text begins by asking for its attribute `name`, or setting it. Raises
 * what comes of that; PY_ERROR. */
PyValue asyncio_attribute_refuse(PyMachine *machine, PyValue self,
                                 const char *name, bool sets);

/* An `assert` of CPython's text fails: AssertionError without words. */
PyValue asyncio_raise_assertion(PyMachine *machine);

#endif
