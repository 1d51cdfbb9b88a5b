/*
 * py_async_generator_private.h - async generators and their steps, as objects.
 *
 * A step is what asend(), athrow(), aclose() and __anext__() give: awaited, it
 * runs the generator up to its next `yield`. The generator's frames stand in
 * the chain of whoever awaits the step, as those of a coroutine do; at a
 * `yield` the generator alone leaves that chain.
 */
#ifndef PY_ASYNC_GENERATOR_PRIVATE_H
#define PY_ASYNC_GENERATOR_PRIVATE_H

#include "py_async_generator.h"
#include "py_generator.h"

typedef struct PyAsyncGenerator PyAsyncGenerator;
typedef struct PyAsyncStep PyAsyncStep;

typedef enum PyAsyncStepKind {
    PY_ASYNC_SEND,
    PY_ASYNC_THROW,
    PY_ASYNC_CLOSE
} PyAsyncStepKind;

typedef enum PyAsyncStepState {
    PY_ASYNC_STEP_NEW,
    PY_ASYNC_STEP_BEGUN,
    PY_ASYNC_STEP_OVER
} PyAsyncStepState;

struct PyAsyncStep {
    PyObject object;
    uint8_t kind;                /* PyAsyncStepKind */
    uint8_t state;               /* PyAsyncStepState */
    bool is_thrown_into;         /* by who awaits it */
    PyAsyncGenerator *generator; /* owned */
    PyValue value;               /* what is sent or thrown */
};

struct PyAsyncGenerator {
    PyGenerator generator;
    PyAsyncStep *step; /* borrowed: what it runs for */
    PyValue finalizer; /* the hook of the time of its first step */
    bool is_hooked;    /* the first step was asked for */
    bool is_running;   /* a step has begun and is not over */
    bool is_closed;    /* told to end, or has ended */
    bool is_watched;
    PyAsyncGenerator *watched_before, *watched_after;
};

extern const PyType py_async_send_type;
extern const PyType py_async_throw_type;

static inline bool py_is_async_step(PyValue value)
{
    return py_has_type(value, &py_async_send_type) ||
           py_has_type(value, &py_async_throw_type);
}

/* It was dropped unfinished, and its hook or what it has begun is to run. */
bool py_async_generator_has_end(const PyMachine *machine,
                                const PyAsyncGenerator *generator);
/* Starts that. */
PyValue py_async_generator_finalize(PyMachine *machine,
                                    PyAsyncGenerator *generator);

#endif
