/*
 * py_builtin_import.h - __import__(): what the statement does, by a text.
 */
#ifndef PY_BUILTIN_IMPORT_H
#define PY_BUILTIN_IMPORT_H

#include "py_object.h"

extern const PyNative py_builtin___import__;

#endif
