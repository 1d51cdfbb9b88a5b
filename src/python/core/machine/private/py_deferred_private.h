/*
 * py_deferred_private.h - the finaliser's side of py_deferred.h.
 */
#ifndef PY_DEFERRED_PRIVATE_H
#define PY_DEFERRED_PRIVATE_H

#include "py_deferred.h"

extern const PyType py_deferred_type;

/* What its error is said to come from; a new reference. */
PyValue py_deferred_source(PyObject *self);

/* Makes the call; may be PY_PENDING. */
PyValue py_deferred_run(PyMachine *machine, PyObject *self);

#endif
