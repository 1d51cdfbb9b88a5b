/*
 * py_warn.h - warnings that natives give, as CPython's C does.
 *
 * What becomes of one is the business of the module warnings, whose filters the
 * program may have changed: it may be printed, kept, forgotten or raised.
 */
#ifndef PY_WARN_H
#define PY_WARN_H

#include "py_object.h"

/* Warns of the program's line that runs: PY_PENDING, or an error. The answer is
 * `then` (stolen), if the warning is not raised. */
PyValue py_warn(PyMachine *machine, const PyType *category, const char *text,
                PyValue then);

#endif
