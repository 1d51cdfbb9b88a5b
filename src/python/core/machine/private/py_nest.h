/*
 * py_nest.h - how deep C goes into containers.
 */
#ifndef PY_NEST_H
#define PY_NEST_H

#include "py_machine_state.h"

/* One level deeper into a container, for what walks it in C. False with
 * RecursionError, whose text goes on with `where`. */
bool py_nest(PyMachine *machine, const char *where);
static inline void py_unnest(PyMachine *machine)
{
    machine->context->nesting--;
}

#endif
