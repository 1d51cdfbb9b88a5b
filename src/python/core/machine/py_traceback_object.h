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
    PyFrameObject *frame; /* owned; NULL, without code or of the library: not
                             shown */
    uint32_t word;        /* index of the instruction */
};

extern const PyType py_traceback_type;

/* The exception has come by the frame. One of our own text is held, and not
 * shown. */
void py_traceback_add(PyMachine *machine, PyValue exception, PyFrame *frame);
/* Takes away the frames that the exception has come by since it was handled or
 * raised last: it has left the outermost frame of the context. */
void py_traceback_cut_unhandled(PyMachine *machine, PyValue exception);
/* The exception that is on its way, if there is one, has come by code in C that
 * in CPython is Python. */
void py_traceback_add_hidden(PyMachine *machine);
/* In CPython a frame of the library by which the exception comes holds these:
 * what they hold themselves lives as long. Where no memory is left for it,
 * nothing is held. */
void py_traceback_hold(PyMachine *machine, PyValue exception,
                       const PyValue *held, uint32_t count);
/* From `traceback` (may be NULL) on, the first that is shown; or NULL. */
PyTraceback *py_traceback_shown(PyTraceback *traceback);

/* The next that is shown behind one that is, which is no part of its frame. */
PyTraceback *py_traceback_behind(const PyTraceback *traceback);
/* The one that says where in its frame it was: itself, or a part of it. */
const PyTraceback *py_traceback_place(const PyTraceback *traceback);

/* The line of the program at which it was raised, from 1; 0 if unknown. */
uint32_t py_exception_line(PyValue exception);

/* Replaces what the exception has come by: a traceback object, or undefined for
 * nowhere. */
void py_exception_set_traceback(PyMachine *machine, PyValue exception,
                                PyValue traceback);

#endif
