/*
 * py_vm.h - the dispatch loop.
 */
#ifndef PY_VM_H
#define PY_VM_H

#include "py_machine.h"

PyMachineStatus py_vm_run(PyMachine *machine);

#endif
