/*
 * py_frozen.h - the modules that are our own Python text.
 *
 * Their programs are constant data, made by the build from the *.py files
 * beside this one and shared by all machines; a module's text runs when a
 * machine first imports it. One text serves all versions.
 */
#ifndef PY_FROZEN_H
#define PY_FROZEN_H

#include "py_object.h"

/* Makes them known to the machine. */
void py_frozen_register(PyMachine *machine);

#endif
