/*
 * py_frame_names.h - the names that the innermost code sees, as dicts.
 */
#ifndef PY_FRAME_NAMES_H
#define PY_FRAME_NAMES_H

#include "py_object.h"

typedef struct PyCode PyCode;
typedef struct PyFrame PyFrame;

/* What locals() gives: of a module or a class body the dict itself, of a
 * function a new one. */
PyValue py_locals(PyMachine *machine);
/* The same of code that keeps its values in `slots`: locals, cells, frees. */
PyValue py_frame_locals(PyMachine *machine, const PyCode *code,
                        const PyValue *slots);
/* Since 3.12 a comprehension, but no generator expression, is part of the frame
 * that runs it. */
bool py_code_is_part(const PyCode *code);
/* The frame whose names `frame` works with. */
const PyFrame *py_frame_of_names(const PyMachine *machine,
                                 const PyFrame *frame);
/* The dict of the module's names; None if no code runs. */
PyValue py_globals(PyMachine *machine);

#endif
