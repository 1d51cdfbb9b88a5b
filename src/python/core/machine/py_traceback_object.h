/*
 * py_traceback_object.h - where an exception has come by.
 */
#ifndef PY_TRACEBACK_OBJECT_H
#define PY_TRACEBACK_OBJECT_H

#include "py_exception.h"
#include "py_frame.h"

struct PyTraceback {
    PyObject object;
    PyTraceback *next;    /* owned: towards where it was raised */
    PyFrameObject *frame; /* owned */
    uint32_t word;        /* index of the instruction */
};

extern const PyType py_traceback_type;

/* What Python sees of the frame, one object for each; NULL with an exception.
 */
PyFrameObject *py_frame_object_of(PyMachine *machine, PyFrame *frame);
/* The exception has come by the frame. */
void py_traceback_add(PyMachine *machine, PyValue exception, PyFrame *frame);

/* The line of the program at which it was raised, from 1; 0 if unknown. */
uint32_t py_exception_line(PyValue exception);

/* Replaces what the exception has come by: a traceback object, or undefined for
 * nowhere. */
void py_exception_set_traceback(PyMachine *machine, PyValue exception,
                                PyValue traceback);

#endif
