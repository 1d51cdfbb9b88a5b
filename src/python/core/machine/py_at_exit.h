/*
 * py_at_exit.h - what a program wants to have called when it has ended.
 */
#ifndef PY_AT_EXIT_H
#define PY_AT_EXIT_H

#include "py_object.h"

/* The list of (callable, tuple of arguments, dict of keywords); the last one is
 * called first, and is taken off before. */
PyValue py_at_exit_list(PyMachine *machine);

#endif
