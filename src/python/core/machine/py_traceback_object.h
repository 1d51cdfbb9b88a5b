/*
 * py_traceback_object.h - where an exception has come by.
 */
#ifndef PY_TRACEBACK_OBJECT_H
#define PY_TRACEBACK_OBJECT_H

#include "py_exception.h"
#include "py_frame_object.h"

struct PyTraceback {
    PyObject object;
    PyTraceback *next;    /* owned: towards where it was raised */
    PyFrameObject *frame; /* owned; NULL: of the library, and not shown */
    uint32_t word;        /* index of the instruction */
};

extern const PyType py_traceback_type;

/* The exception has come by the frame. One of our own text is not shown, and
 * holds nothing: but there is a traceback then. */
void py_traceback_add(PyMachine *machine, PyValue exception, PyFrame *frame);
/* The exception that is on its way, if there is one, has come by code in C that
 * in CPython is Python. */
void py_traceback_add_hidden(PyMachine *machine);
/* In CPython a frame of the library holds the exception (may be undefined),
 * which holds that frame: until the collector comes the frames of the program
 * that it has come by are alive. Here it dies when it is let go, and those of
 * its frames stay that hold something whose end shows. */
void py_exception_keep_frames(PyValue exception);
/* For the end of such an exception. */
void py_traceback_pin(PyMachine *machine, const PyException *exception);
/* From `traceback` (may be NULL) on, the first that is shown; or NULL. */
PyTraceback *py_traceback_shown(PyTraceback *traceback);

/* The line of the program at which it was raised, from 1; 0 if unknown. */
uint32_t py_exception_line(PyValue exception);

/* Replaces what the exception has come by: a traceback object, or undefined for
 * nowhere. */
void py_exception_set_traceback(PyMachine *machine, PyValue exception,
                                PyValue traceback);

#endif
