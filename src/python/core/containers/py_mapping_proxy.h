/*
 * py_mapping_proxy.h - a read-only view of a dict.
 */
#ifndef PY_MAPPING_PROXY_H
#define PY_MAPPING_PROXY_H

#include "py_object.h"

extern const PyType py_mapping_proxy_type;

PyValue py_mapping_proxy_new(PyMachine *machine, PyValue mapping);

#endif
