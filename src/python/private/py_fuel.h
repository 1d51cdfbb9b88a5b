/*
 * py_fuel.h - how long a machine may run.
 */
#ifndef PY_FUEL_H
#define PY_FUEL_H

#include "py_object.h"

/* Closes generators that were dropped while they had something left to do.
 * True: frames were pushed for one, and others may still wait. */
bool py_close_generators(PyMachine *machine);

#endif
