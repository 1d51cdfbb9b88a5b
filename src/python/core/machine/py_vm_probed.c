/* The dispatch loop once more, where somebody looks at each instruction: the
 * one that nobody looks at does not pay for it. */
#include "py_vm_probed.h"

#define PY_VM_PROBED
#include "py_vm.c"
