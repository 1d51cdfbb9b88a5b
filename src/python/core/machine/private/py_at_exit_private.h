/*
 * py_at_exit_private.h - running it.
 */
#ifndef PY_AT_EXIT_PRIVATE_H
#define PY_AT_EXIT_PRIVATE_H

#include "py_at_exit.h"

/* True if frames were pushed for the next one. */
bool py_at_exit_run(PyMachine *machine);

#endif
