#include "py_call.h"

#include "py_machine_private.h"

PyValue py_swap_handled(PyMachine *machine, PyValue exception)
{
    PyHandled *handled = machine->context->handled;
    PyValue before = handled->value;

    handled->value = exception;
    return before;
}
