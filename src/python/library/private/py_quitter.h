/*
 * py_quitter.h - exit and quit, which CPython's site module puts among the
 * builtins: to be called, or to be read by somebody who typed the bare name.
 */
#ifndef PY_QUITTER_H
#define PY_QUITTER_H

#include "py_object.h"

typedef struct PyQuitter {
    PyObject object;
    const char *name;
} PyQuitter;

extern const PyQuitter py_builtin_exit;
extern const PyQuitter py_builtin_quit;

#endif
