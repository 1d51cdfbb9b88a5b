/*
 * py_fuel.h - how long a machine may run.
 */
#ifndef PY_FUEL_H
#define PY_FUEL_H

#include "py_object.h"

/* Books what was used and fills up. False: the budget or a limit is used up.
 * What waits to be finalised makes the next look happen soon. */
bool py_fill_fuel(PyMachine *machine);

/* Called when fuel is used up. False: stop here and return to the host. */
bool py_refuel(PyMachine *machine);
/* Makes the next look at the fuel happen soon. */
void py_ask_attention(PyMachine *machine);

#endif
