/*
 * py_stdlib.h - which modules the library of a CPython has.
 *
 * As sys.stdlib_module_names of that version: whoever names one that we lack
 * has not mistyped it. Says nothing of what we have ourselves.
 */
#ifndef PY_STDLIB_H
#define PY_STDLIB_H

#include <stdbool.h>
#include <stddef.h>

#include "py_diagnostic.h"

bool py_stdlib_has(const char *name, PyVersion version);
/* The `index`th of all names, "" if that version has it not; NULL: no more. */
const char *py_stdlib_name(size_t index, PyVersion version);

#endif
