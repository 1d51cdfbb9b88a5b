/*
 * py_group.h - groups of exceptions, and how they are made.
 */
#ifndef PY_GROUP_H
#define PY_GROUP_H

#include "py_exception.h"

PyValue py_group_make(PyMachine *machine, const PyType *type,
                      const PyValue *args, uint32_t count);

#endif
