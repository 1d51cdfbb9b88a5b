/*
 * py_bind.h - arguments bound to parameters, by position and by keyword.
 */
#ifndef PY_BIND_H
#define PY_BIND_H

#include "py_function.h"

/* Binds the arguments on a caller's stack to a new frame's parameters. */
bool py_bind_arguments(PyMachine *machine, PyFunction *function, PyValue *slots,
                       const PyValue *args, uint32_t count,
                       PyValue keyword_names);

/* Arguments stay owned by the caller. PY_PENDING: a frame was pushed. */
PyValue py_call_native(PyMachine *machine, const PyNative *native,
                       const PyValue *args, uint32_t count,
                       PyValue keyword_names);

#endif
