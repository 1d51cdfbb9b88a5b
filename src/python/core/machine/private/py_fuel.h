/*
 * py_fuel.h - how long a machine may run.
 */
#ifndef PY_FUEL_H
#define PY_FUEL_H

#include "py_object.h"

/* Closes generators that were dropped while they had something left to do.
 * True: frames were pushed for one, and others may still wait. */
bool py_close_generators(PyMachine *machine);

/* Books what was used and fills up. False: the budget or a limit is used up.
 * Generators that wait to be closed make the next look happen soon. */
bool py_fill_fuel(PyMachine *machine);

#endif
