/*
 * py_mapping_proxy.h - a read-only view of a dict.
 */
#ifndef PY_MAPPING_PROXY_H
#define PY_MAPPING_PROXY_H

#include "py_object.h"

extern const PyType py_mapping_proxy_type;

PyValue py_mapping_proxy_new(PyMachine *machine, PyValue mapping);

/* Of the dict that CPython's builtin type has: PY_ERROR, and `unsupported`, if
 * its names are not known. A value that is not here is `unsupported`, too, as
 * soon as somebody asks for it. */
PyValue py_mapping_proxy_of_type(PyMachine *machine, const PyType *type);

#endif
