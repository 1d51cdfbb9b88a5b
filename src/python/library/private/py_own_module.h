/*
 * py_own_module.h - what only the library's own text may ask of the machine.
 */
#ifndef PY_OWN_MODULE_H
#define PY_OWN_MODULE_H

#include "py_module.h"

/* _taskarium */
extern const PyModuleSpec py_own_module;

#endif
