/*
 * py_contextvars_module.h - the module contextvars.
 */
#ifndef PY_CONTEXTVARS_MODULE_H
#define PY_CONTEXTVARS_MODULE_H

#include "py_module.h"

extern const PyModuleSpec py_contextvars_module;

#endif
