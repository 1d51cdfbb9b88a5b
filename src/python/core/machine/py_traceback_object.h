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
    PyFrameObject *frame; /* owned; NULL: of code in C that is Python there */
    PyValue held;         /* owned: what such a frame holds, or undefined */
    uint32_t word;        /* index of the instruction */
};

extern const PyType py_traceback_type;

/* What Python sees of the frame, one object for each; NULL with an exception.
 */
PyFrameObject *py_frame_object_of(PyMachine *machine, PyFrame *frame);
/* The exception has come by the frame. Frames of our own text are hidden: they
 * keep alive what CPython's keep alive, and nobody is shown them. */
void py_traceback_add(PyMachine *machine, PyValue exception, PyFrame *frame);
/* The same of code in C that in CPython is Python, whose frame there holds
 * `held` (borrowed; or undefined). */
void py_traceback_add_hidden(PyMachine *machine, PyValue exception,
                             PyValue held);
/* The same of the exception that is on its way, if there is one. */
void py_traceback_pass_hidden(PyMachine *machine, PyValue held);
/* From `traceback` (may be NULL) on, the first that is shown; or NULL. */
PyTraceback *py_traceback_shown(PyTraceback *traceback);

/* The line of the program at which it was raised, from 1; 0 if unknown. */
uint32_t py_exception_line(PyValue exception);

/* Replaces what the exception has come by: a traceback object, or undefined for
 * nowhere. */
void py_exception_set_traceback(PyMachine *machine, PyValue exception,
                                PyValue traceback);

#endif
