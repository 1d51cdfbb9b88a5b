/*
 * py_async_step.h - steps of async generators, for who names a task.
 */
#ifndef PY_ASYNC_STEP_H
#define PY_ASYNC_STEP_H

#include "py_object.h"

/* What a task is called that runs a step: "ticks.aclose"; NULL for any other
 * value. The name of the method is in *method. Both are borrowed. */
const char *py_async_step_name(PyValue step, const char **method);
/* Whose step it is, borrowed; PY_UNDEFINED for any other value. */
PyValue py_async_step_generator(PyValue step);

#endif
