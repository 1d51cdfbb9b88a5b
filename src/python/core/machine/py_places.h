/*
 * py_places.h - where a program stands, and where an exception has come by, as
 * values: what warnings, traceback and logging tell.
 *
 * A place is a tuple of file, line, end line, column, end column (bytes of the
 * line) and the function's name. The library's own frames are nowhere.
 */
#ifndef PY_PLACES_H
#define PY_PLACES_H

#include "py_object.h"

/* (globals, file, line) of the frame `level` steps out from the innermost one
 * of the program's; None if there are not as many. */
PyValue py_place_of_caller(PyMachine *machine, int64_t level);
/* A list of the places of running frames, innermost first, of so many at most.
 */
PyValue py_places_of_stack(PyMachine *machine, int64_t most);
/* (file, line, name) of the program's frames among the `limit` innermost ones,
 * outermost first. Those of the library count, and native frames as much as
 * they stand for. */
PyValue py_places_within(PyMachine *machine, uint32_t limit);
/* Of a traceback, outermost first. */
PyValue py_places_of_traceback(PyMachine *machine, PyValue traceback);
/* Lets go of the values of its frames that have ended. */
void py_places_clear(PyMachine *machine, PyValue traceback);
/* The text of a file that the program consists of; None. */
PyValue py_places_source(PyMachine *machine, const char *file);

#endif
