/*
 * py_gc.h - what gc.collect() does: frees the cycles that nobody holds.
 *
 * A machine frees everything else by counting. An object is garbage when every
 * reference to it is told by the `traverse` of an object that is garbage too;
 * so what a type does not tell keeps its objects alive. The order is CPython's:
 * weak references forget the garbage and those outside of it are called back,
 * then finalisers run, first born first, and what no finaliser has brought back
 * goes. Runs only when it is asked for.
 */
#ifndef PY_GC_H
#define PY_GC_H

#include "py_object.h"

/* How many objects were found that CPython would count; may be PY_PENDING. */
PyValue py_gc_collect(PyMachine *machine);
/* Some object, held or not, has something to say or to run when it goes. */
bool py_gc_is_wanted(PyMachine *machine);
/* The same as py_gc_collect() when the program's module has ended: true if
 * frames were pushed. */
bool py_gc_collect_at_end(PyMachine *machine);

/* The collector looks while the program's names and the exception that ended it
 * are there: what it puts behind the others is the last to be finalised. */
void py_gc_look(PyMachine *machine);

#endif
