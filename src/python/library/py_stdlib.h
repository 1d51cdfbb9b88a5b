/*
 * py_stdlib.h - which modules the library of a CPython has.
 *
 * As sys.stdlib_module_names of that version: whoever names one that we lack
 * has not mistyped it. Says nothing of what we have ourselves.
 */
#ifndef PY_STDLIB_H
#define PY_STDLIB_H

#include <stdbool.h>

#include "py_diagnostic.h"

bool py_stdlib_has(const char *name, PyVersion version);

#endif
