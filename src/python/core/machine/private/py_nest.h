/*
 * py_nest.h - how deep C goes into containers, and into what wraps another.
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

/* A call, or an attribute, that is handed on to what an object wraps: the same
 * as py_call_keywords() and py_get_attribute(), so many levels deep. */
PyValue py_call_wrapped(PyMachine *machine, PyValue wrapped,
                        const PyValue *args, uint32_t count,
                        PyValue keyword_names);
PyValue py_get_wrapped(PyMachine *machine, PyValue wrapped, PyString *name);

#endif
