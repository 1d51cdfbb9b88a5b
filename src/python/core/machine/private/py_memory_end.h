/*
 * py_memory_end.h - the end of objects, whose last reference has gone.
 *
 * What an object holds goes with it, and its cell is given back. Deaths inside
 * of deaths are few: what nests deeper waits for its turn.
 */
#ifndef PY_MEMORY_END_H
#define PY_MEMORY_END_H

#include "py_memory.h"

/* Any object. */
void py_memory_end_in_turn(PyMachine *machine, PyObject *object);
/* One whose type has no `destroy`. */
void py_memory_end_alone(PyMachine *machine, PyObject *object);
/* The same for those that nothing knows but their references, as most are: a
 * tuple, a list, a dict, and an instance that is nothing but its dict, whose
 * class has no __del__. */
void py_memory_end_tuple(PyMachine *machine, PyObject *object);
void py_memory_end_list(PyMachine *machine, PyObject *object);
void py_memory_end_dict(PyMachine *machine, PyObject *object);
void py_memory_end_instance(PyMachine *machine, PyObject *object);

/* For the collector: `destroy` has run, and the last reference is the
 * caller's. */
void py_memory_end_destroyed(PyMachine *machine, PyObject *object);

#endif
