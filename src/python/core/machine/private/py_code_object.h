/*
 * py_code_object.h - code and cells as Python sees them.
 */
#ifndef PY_CODE_OBJECT_H
#define PY_CODE_OBJECT_H

#include "py_code.h"

typedef struct PyCell {
    PyObject object;
    PyValue value;
} PyCell;

extern const PyType py_cell_type;

#endif
