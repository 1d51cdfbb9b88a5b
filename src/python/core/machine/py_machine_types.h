/*
 * py_machine_types.h - types of the machine's own objects, as values.
 *
 * For those who give them names; what is inside them is core's alone.
 */
#ifndef PY_MACHINE_TYPES_H
#define PY_MACHINE_TYPES_H

#include "py_object.h"

extern const PyType py_function_type;
extern const PyType py_cell_type;
extern const PyType py_bound_method_type;
extern const PyType py_generator_type;
extern const PyType py_coroutine_type;
extern const PyType py_async_generator_type;

#endif
