/*
 * py_async_step_private.h - the generator run for a step, and what that comes
 * to.
 */
#ifndef PY_ASYNC_STEP_PRIVATE_H
#define PY_ASYNC_STEP_PRIVATE_H

#include "py_async_generator_private.h"

/* A step of `generator`; `value` is what is sent or thrown. */
PyValue py_async_step_new(PyMachine *machine, PyAsyncGenerator *generator,
                          PyAsyncStepKind kind, PyValue value);

/* Resumes the generator for the step, as py_generator_resume() does. */
PySend py_async_step_resume(PyMachine *machine, PyValue step, PyValue value,
                            PyValue thrown, PyReturnMode mode, PyValue *result);

/* The generator yields: its step is over. True if that should have ended it. */
bool py_async_generator_yields(const PyMachine *machine,
                               PyAsyncGenerator *generator);
/* The exception that the machine holds ends the generator: PY_ERROR, or what
 * its step comes to instead. */
PyValue py_async_generator_ends(PyMachine *machine,
                                PyAsyncGenerator *generator);

/* Its step is over, but for the generator, which runs for nobody from now on.
 */
void py_async_generator_close_step(PyAsyncGenerator *generator);

/* Raises StopAsyncIteration. */
void py_async_generator_stop(PyMachine *machine);

#endif
