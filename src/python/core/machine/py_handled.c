#include "py_call.h"

#include "py_machine_private.h"

PyValue py_swap_handled(PyMachine *machine, PyValue exception)
{
    PyHandled *handled = machine->context->handled;
    BASE_REQUIRE(handled != NULL);
    BASE_INVARIANT(!py_is_object(exception) || py_is_exception(exception));
    PyValue before = handled->value;

    handled->value = exception;
    return before;
}
