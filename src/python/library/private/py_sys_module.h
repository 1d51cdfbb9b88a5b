/*
 * py_sys_module.h - `sys`, as much of it as a program may see.
 */
#ifndef PY_SYS_MODULE_H
#define PY_SYS_MODULE_H

#include "py_module.h"

extern const PyModuleSpec py_sys_module;

#endif
