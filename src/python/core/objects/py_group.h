/*
 * py_group.h - groups of exceptions, and how they are made.
 */
#ifndef PY_GROUP_H
#define PY_GROUP_H

#include "py_exception.h"

PyValue py_group_make(PyMachine *machine, const PyType *type,
                      const PyValue *args, uint32_t count);

/* BaseExceptionGroup, or ExceptionGroup when all members are Exceptions. */
PyValue py_group_new(PyMachine *machine, const char *message,
                     const PyValue *members, uint32_t count);

#endif
