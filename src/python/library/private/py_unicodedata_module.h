/*
 * py_unicodedata_module.h - the module unicodedata.
 */
#ifndef PY_UNICODEDATA_MODULE_H
#define PY_UNICODEDATA_MODULE_H

#include "py_module.h"

extern const PyModuleSpec py_unicodedata_module;

#endif
