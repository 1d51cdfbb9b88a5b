/*
 * py_vm_probed.h - the dispatch loop of a machine that has a probe.
 */
#ifndef PY_VM_PROBED_H
#define PY_VM_PROBED_H

#include "py_machine.h"

/* As py_vm_run(); the probe is shown each instruction. */
PyMachineStatus py_vm_run_probed(PyMachine *machine);

#endif
