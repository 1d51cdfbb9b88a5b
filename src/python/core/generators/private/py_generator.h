/*
 * py_generator.h - generators and coroutines: resumed, suspended, ended.
 */
#ifndef PY_GENERATOR_H
#define PY_GENERATOR_H

#include "py_frame.h"
#include "py_machine_types.h"

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
    /* Owned: it is being closed, and who awaits it meets this when it ends; or
     * undefined. */
    PyValue closing;
    PyValue name, qualified_name; /* owned: the function's, at the call */
    bool is_cut;        /* a throw() runs what it awaits, and it is not asked */
    bool ends_in_throw; /* which goes past who awaits an async generator */
    bool is_discarded;  /* nobody is to hear that it never started */
    bool is_awaitable;  /* a generator that `await` takes */
    uint32_t made_line, awaited_line; /* of a coroutine; 0 unknown, not yet */
    uint32_t birth; /* its place among all that are born in this run */
};

static inline bool py_is_async_generator(const PyGenerator *generator)
{
    return generator->object.type == &py_async_generator_type;
}

PyValue py_generator_new(PyMachine *machine, PyFunction *function);
PySend py_generator_resume(PyMachine *machine, PyGenerator *generator,
                           PyValue value, PyValue thrown, PyReturnMode mode,
                           PyValue *result);
/* Resumes one that is suspended where its leaf awaits something that is no
 * generator, as if that had ended with `value` (stolen): *awaited is that, a
 * reference, if the answer is PY_SEND_PENDING. */
PySend py_generator_resume_after(PyMachine *machine, PyGenerator *generator,
                                 PyValue value, PyValue *awaited);
/* The chain that ends in `leaf` lets go: returns its root. */
PyGenerator *py_generator_suspend(PyMachine *machine, PyFrame *leaf);
/* The innermost frame, a generator's, alone lets go of those below it. */
void py_generator_let_go(PyMachine *machine, PyGenerator *generator);
/* For the types of generators of all kinds. */
void py_generator_traverse(PyObject *self, PyVisit visit, void *context);
/* A chain that is dropped: its inner generators die with their frames. */
void py_generator_destroy(PyMachine *machine, PyObject *self);
/* Gives up the frame of one that is dropped. */
void py_generator_release(PyMachine *machine, PyGenerator *generator);
/* Suspended where a `try` has something to do when it is closed. */
bool py_generator_is_guarded(const PyGenerator *generator);
/* Takes what its awaiter is to meet: owned, or undefined. */
PyValue py_generator_take_closing(PyGenerator *generator);
/* The innermost of the chain on top of `leaf` that is being closed; NULL. */
PyGenerator *py_generator_being_closed(const PyFrame *leaf);
/* It yields instead: that is a RuntimeError of who awaits it. */
void py_generator_ignores_exit(PyMachine *machine, PyFrame *leaf,
                               PyGenerator *generator);
void py_generator_finish(PyMachine *machine, PyGenerator *generator);
/* It ends where nobody runs it. */
void py_generator_end_at_rest(PyMachine *machine, PyGenerator *generator);
/* "coroutine", "async generator" or "generator". */
const char *py_generator_kind(const PyGenerator *generator);

/* Its own state, or of one that is awaited that of the outermost awaiter: never
 * PY_GENERATOR_DELEGATED. */
PyGeneratorState py_generator_state(const PyGenerator *generator);
bool py_generator_is_suspended(const PyGenerator *generator);

#endif
