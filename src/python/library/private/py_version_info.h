/*
 * py_version_info.h - sys.version_info: which CPython is imitated.
 */
#ifndef PY_VERSION_INFO_H
#define PY_VERSION_INFO_H

#include "py_object.h"

PyValue py_version_info_make(PyMachine *machine);
/* sys.hexversion */
PyValue py_version_info_number(PyMachine *machine);

#endif
