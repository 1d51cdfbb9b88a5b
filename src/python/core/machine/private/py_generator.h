/*
 * py_generator.h - generators and coroutines: resumed, suspended, closed.
 */
#ifndef PY_GENERATOR_H
#define PY_GENERATOR_H

#include "py_frame.h"

typedef enum PyGeneratorState {
    PY_GENERATOR_CREATED,
    PY_GENERATOR_RUNNING,
    PY_GENERATOR_SUSPENDED,
    PY_GENERATOR_DELEGATED, /* suspended or running under one that awaits it */
    PY_GENERATOR_FINISHED
} PyGeneratorState;

/* A generator or coroutine: owns its frame, which follows it in memory. */
struct PyGenerator {
    PyObject object;
    PyGeneratorState state;
    uint32_t chain; /* frames from here to the leaf, while suspended */
    PyFrame *frame; /* inside this object */
    PyFrame *leaf;  /* innermost frame, while suspended as a root */
    PyHandled handled;
    bool is_discarded; /* nobody is to hear that it never started */
    uint32_t made_line, awaited_line; /* of a coroutine; 0 unknown, not yet */
};

extern const PyType py_generator_type;
extern const PyType py_coroutine_type;

PyValue py_generator_new(PyMachine *machine, PyFunction *function);
PySend py_generator_resume(PyMachine *machine, PyGenerator *generator,
                           PyValue value, PyValue thrown, PyReturnMode mode,
                           PyValue *result);
PyValue py_generator_close(PyMachine *machine, PyGenerator *generator);
/* The chain that ends in `leaf` lets go: returns its root. */
PyGenerator *py_generator_suspend(PyMachine *machine, PyFrame *leaf);
/* Suspended where a `try` has something to do when it is closed. */
bool py_generator_is_guarded(const PyGenerator *generator);
void py_generator_finish(PyMachine *machine, PyGenerator *generator);

#endif
