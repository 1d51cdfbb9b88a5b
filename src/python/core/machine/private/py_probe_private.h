/*
 * py_probe_private.h - what the dispatch loop shows to a probe.
 */
#ifndef PY_PROBE_PRIVATE_H
#define PY_PROBE_PRIVATE_H

#include "py_frame.h"
#include "py_probe.h"

/* The frame's instruction is about to be done. */
void py_probe_look(PyMachine *machine, const PyFrame *frame);

/* The program's code is over: what it called last lets go of what it was called
 * with. */
void py_probe_end(PyMachine *machine);

/* The running code has done that with a context variable. */
void py_probe_variable(PyMachine *machine, PyVariableUse use);

/* What stands on that line of the frame's code has kept an exception. */
void py_probe_kept(PyMachine *machine, const PyFrame *frame, uint32_t line,
                   PyValue exception);

#endif
