/*
 * py_frame_object.h - what Python sees of a frame, which may outlive it.
 */
#ifndef PY_FRAME_OBJECT_H
#define PY_FRAME_OBJECT_H

#include "py_frame.h"

/* A frame that a traceback keeps alive: its values after it has ended. */
struct PyFrameObject {
    PyObject object;
    const PyCode *code;  /* NULL: stands for one of the library's */
    PyLoaded *loaded;    /* whose code it is */
    PyFrame *frame;      /* borrowed while it lives; NULL afterwards */
    PyDict *globals;     /* owned */
    PyObject *names;     /* owned: a class body's or a text's, after its end */
    PyFrameObject *back; /* owned: the caller's, after its end; or NULL */
    uint32_t count;
    uint32_t word; /* where it stood when it ended: index of the instruction;
                      without a code its place among those that hold */
    PyValue values[];
};

extern const PyType py_frame_object_type;

/* What Python sees of the frame, one object for each; NULL with an exception.
 */
PyFrameObject *py_frame_object_of(PyMachine *machine, PyFrame *frame);
/* The frame of the program's own code `level` calls out from where it stands;
 * None if there are not as many. What frames of CPython's library would lie
 * between is `unsupported`, and told as `what`. */
PyValue py_frame_object_at(PyMachine *machine, int64_t level, const char *what);
/* The frame ends: its object goes with it, or takes over what it holds. */
void py_frame_object_end(PyMachine *machine, PyFrame *frame);
/* One without a frame and code, that holds these; NULL with an exception. */
PyFrameObject *py_frame_object_holding(PyMachine *machine, const PyValue *held,
                                       uint32_t count);

#endif
