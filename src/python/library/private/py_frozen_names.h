/*
 * py_frozen_names.h - the names that CPython's modules have that are Python
 * text here, public or not, marked as in py_members.c.
 *
 * What dir() lists of them, whatever our text calls its helpers. Those that
 * every module has are left out. "" is for a module that CPython has not.
 */
#ifndef PY_FROZEN_NAMES_H
#define PY_FROZEN_NAMES_H

#include "py_frozen.h"

#define PY_FROZEN_NAMES(file, name) extern const char py_names_##file[];
PY_FROZEN(PY_FROZEN_NAMES)
#undef PY_FROZEN_NAMES

#endif
