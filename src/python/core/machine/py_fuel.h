/*
 * py_fuel.h - how long a machine may run.
 */
#ifndef PY_FUEL_H
#define PY_FUEL_H

#include "py_object.h"

/* Books what was used; the tank is empty. */
void py_fuel_settle(PyMachine *machine);
/* Books what was used and fills up. False: the budget or a limit is used up.
 * What waits to be finalised makes the next look happen soon. */
bool py_fill_fuel(PyMachine *machine);

/* The same at the beginning of a slice of the host's. */
bool py_begin_budget(PyMachine *machine, uint64_t budget);
/* Called when fuel is used up. False: stop here and return to the host. */
bool py_refuel(PyMachine *machine);
/* Makes the next look at the fuel happen soon. */
void py_ask_attention(PyMachine *machine);

/* The instruction limit counts from here again: the loop has been reached. How
 * many there were since the last time. */
uint64_t py_machine_returned_to_loop(PyMachine *machine);
/* The loop has run nothing: so many as that has answered count on. */
void py_machine_left_loop(PyMachine *machine, uint64_t work);

/* Asks the running native continuation to give the host a chance: true if the
 * budget is used up and it should return PY_PENDING to be continued later. */
bool py_machine_should_pause(const PyMachine *machine);
/* True if there is nothing of that, nor an exception, nor anything that has
 * died and is to have its say: the continuation may go on at once, and *work is
 * what py_machine_returned_to_loop() answers. */
bool py_machine_goes_on(PyMachine *machine, uint64_t *work);
/* Ends the slice that is being run as soon as one can end: py_machine_run()
 * answers PY_MACHINE_WORKING. */
void py_machine_pause(PyMachine *machine);

/* Charges work that a native does in a loop, in instructions. False with the
 * machine's limit raised when a limit is passed. */
bool py_charge(PyMachine *machine, uint64_t work);

/* For a native continuation that runs things in a loop: runs what has died and
 * has something left to do. True: frames were pushed, and it should return
 * PY_PENDING; what it hears next, an answer without a meaning, is that it may
 * go on. */
bool py_machine_finalize(PyMachine *machine);

#endif
