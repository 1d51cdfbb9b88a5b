/*
 * py_collections.h - the module _collections: the types of `collections` that
 * are not written in Python.
 */
#ifndef PY_COLLECTIONS_H
#define PY_COLLECTIONS_H

#include "py_module.h"

extern const PyModuleSpec py_collections_natives;

#endif
