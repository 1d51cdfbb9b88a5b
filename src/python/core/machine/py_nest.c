#include "py_nest.h"

#include "py_attribute.h"
#include "py_call.h"
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

PyValue py_call_wrapped(PyMachine *machine, PyValue wrapped,
                        const PyValue *args, uint32_t count,
                        PyValue keyword_names)
{
    if (!py_nest(machine, "while calling a Python object"))
        return PY_ERROR;
    PyValue answer =
        py_call_keywords(machine, wrapped, args, count, keyword_names);
    py_unnest(machine);
    return answer;
}

PyValue py_get_wrapped(PyMachine *machine, PyValue wrapped, PyString *name)
{
    if (!py_nest(machine, "while getting an attribute"))
        return PY_ERROR;
    PyValue answer = py_get_attribute(machine, wrapped, name);
    py_unnest(machine);
    return answer;
}
