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

/* Defaults stand for what `count` positional arguments leave open of a plain
 * function's parameters. */
bool py_has_rest(const PyFunction *function, uint32_t count);
/* They go into a new frame's slots; answers how many parameters have a value
 * now: all. */
uint32_t py_bind_rest(const PyFunction *function, PyValue *slots,
                      uint32_t count);

/* Arguments stay owned by the caller. PY_PENDING: a frame was pushed. */
PyValue py_call_native(PyMachine *machine, const PyNative *native,
                       const PyValue *args, uint32_t count,
                       PyValue keyword_names);

#endif
