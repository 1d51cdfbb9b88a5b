#include "py_nest.h"

#include "py_attribute.h"
#include "py_call.h"
#include "py_exception.h"

/* What the C stack bears, whatever the recursion limit is. */
#define MAX_NESTING 5000

/* Up to 3.11 CPython counts them with the program's frames, in 3.12 apart. */
static uint32_t most_nested(const PyMachine *machine)
{
    enum { MOST_312 = 1500 };
    const PyThreadContext *context = machine->context;
    uint32_t limit = machine->limits.recursion;
    if (py_machine_version(machine) >= 312)
        return py_machine_version(machine) < 313 ? MOST_312 : MAX_NESTING;
    limit = limit > context->depth ? limit - context->depth : 0;
    return limit < MAX_NESTING ? limit : MAX_NESTING;
}

bool py_nest(PyMachine *machine, const char *where)
{
    if (machine->context->nesting < most_nested(machine)) {
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
