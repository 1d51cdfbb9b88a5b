/*
 * py_thread_private.h - the machine's side of py_thread.h.
 */
#ifndef PY_THREAD_PRIVATE_H
#define PY_THREAD_PRIVATE_H

#include "py_thread.h"

/* All but the first are gone, with their objects. */
void py_thread_reset_all(PyMachine *machine);
void py_thread_release_all(PyMachine *machine);

#endif
