#include "py_nest.h"

#include "py_exception.h"

/* What the C stack bears, whatever the recursion limit is. */
#define MAX_NESTING 5000

bool py_nest(PyMachine *machine, const char *where)
{
    if (machine->context->nesting < machine->limits.recursion &&
        machine->context->nesting < MAX_NESTING) {
        machine->context->nesting++;
        return true;
    }
    py_raise(machine, &py_RecursionError, "maximum recursion depth exceeded %s",
             where);
    return false;
}
