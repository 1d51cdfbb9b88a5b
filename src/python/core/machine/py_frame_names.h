/*
 * py_frame_names.h - the names that the innermost code sees, as dicts.
 */
#ifndef PY_FRAME_NAMES_H
#define PY_FRAME_NAMES_H

#include "py_object.h"

typedef struct PyCode PyCode;

/* What locals() gives: of a module or a class body the dict itself, of a
 * function a new one. */
PyValue py_locals(PyMachine *machine);
/* The same of code that keeps its values in `slots`: locals, cells, frees. */
PyValue py_frame_locals(PyMachine *machine, const PyCode *code,
                        const PyValue *slots);
/* The dict of the module's names; None if no code runs. */
PyValue py_globals(PyMachine *machine);

#endif
