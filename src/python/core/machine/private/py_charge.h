/*
 * py_charge.h - py_charge() in place, where nothing is to be looked at.
 */
#ifndef PY_CHARGE_H
#define PY_CHARGE_H

#include "py_fuel.h"
#include "py_machine_state.h"

static inline bool py_charge_quick(PyMachine *machine, uint64_t work)
{
    if (machine->stopped || machine->fuel < 0 || work > (uint64_t)machine->fuel)
        return py_charge(machine, work);
    machine->fuel -= (int64_t)work;
    return true;
}

#endif
