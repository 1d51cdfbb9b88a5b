/*
 * py_places_module.h - the natives of warnings, traceback and linecache.
 */
#ifndef PY_PLACES_MODULE_H
#define PY_PLACES_MODULE_H

#include "py_module.h"

extern const PyModuleSpec py_places_natives;

#endif
