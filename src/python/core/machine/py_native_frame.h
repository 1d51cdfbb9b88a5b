/*
 * py_native_frame.h - frames of natives that wait for Python.
 *
 * A native frame has a continuation (py_call.h) where another has code, and a
 * state: values that it owns. py_wait.h makes writing such natives easy.
 */
#ifndef PY_NATIVE_FRAME_H
#define PY_NATIVE_FRAME_H

#include "py_frame.h"

/* The weights of frames that take nothing of the recursion limit and of those
 * that are counted apart: see lighten() and nest() below. */
#define PY_LIGHT ((uint32_t)-1)
#define PY_NESTED ((uint32_t)-2)

struct PyNativeFrame {
    PyFrame frame; /* code is NULL; its values are in slots */
    PyContinuation fn;
    uint32_t count;
    uint32_t weight; /* frames of the recursion limit beyond its own */
    uint32_t point;  /* the line of the wait that it is in; py_wait.h */
    PyValue state[];
};

/* Pushes a frame whose continuation hears of what is started next. `state`
 * values are stolen; py_native_frame_state() gives them back, and popping the
 * frame gives them up. NULL with an exception: too deep, or no memory. */
PyNativeFrame *py_native_frame_push(PyMachine *machine, PyContinuation fn,
                                    const PyValue *state, uint32_t count);

/* From here on the frame takes `frames` more of the recursion limit: it stands
 * for as many in CPython, whose programs have the rest to themselves. */
void py_native_frame_weigh(PyMachine *machine, PyNativeFrame *frame,
                           uint32_t frames);

/* The frame takes nothing of that limit, since CPython has no such frame. There
 * is another, higher limit for these. */
void py_native_frame_lighten(PyMachine *machine, PyNativeFrame *frame);

/* The frame stands for a C function that goes into a container. Since 3.12
 * these have a limit of their own; see py_frame_room(). */
void py_native_frame_nest(PyMachine *machine, PyNativeFrame *frame);

/* The frame's values: may be changed in place. */
PyValue *py_native_frame_state(PyNativeFrame *frame);

/* True if no Python frame that CPython has, too, and none of another context,
 * is above the innermost one with this continuation. */
bool py_native_frame_is_innermost(const PyMachine *machine, PyContinuation fn);

/* The line of the innermost frame of the program's own code above that one; 0
 * if there is none. */
uint32_t py_native_frame_line_above(const PyMachine *machine,
                                    PyContinuation fn);

/* Gives its state up and takes it off the recursion limit. */
void py_native_frame_clear(PyMachine *machine, PyNativeFrame *frame);

/* Pushes such a frame and runs it as far as it comes: its answer, if it need
 * not wait, and then the frame is gone. It takes no part in the recursion limit
 * until then: CPython calls a C function there. Refused while the machine is
 * asked something at once (py_at_once.h). */
PyValue py_wait_run(PyMachine *machine, PyContinuation fn, const PyValue *state,
                    uint32_t count);

/* For a native that has no effect before its answer: it may be asked at once.
 */
PyValue py_wait_run_pure(PyMachine *machine, PyContinuation fn,
                         const PyValue *state, uint32_t count);

/* True if it stands for Python frames of CPython's. */
static inline bool py_native_frame_stands_for_others(const PyNativeFrame *frame)
{
    return frame->weight > 0 && frame->weight < PY_NESTED;
}

/* A pointer as a value, for the state of a native frame. */
static inline PyValue py_from_pointer(const void *pointer)
{
    return py_small((int64_t)(uintptr_t)pointer);
}

static inline const void *py_to_pointer(PyValue value)
{
    return (const void *)(uintptr_t)py_small_value(value);
}

/* A function as a value, for the state of a native frame. */
static inline PyValue py_from_function(void (*fn)(void))
{
    return py_small((int64_t)(uintptr_t)fn);
}

static inline void (*py_to_function(PyValue value))(void)
{
    return (void (*)(void))(uintptr_t)py_small_value(value);
}

#endif
