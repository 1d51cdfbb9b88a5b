/* What an import of a module that we lack says. */
#include "py_machine_private.h"

#include "py_stdlib.h"

#include <stdio.h>

PyValue py_no_module(PyMachine *machine, PyString *name)
{
    char first[128];
    snprintf(first, sizeof first, "%.*s", (int)strcspn(name->text, "."),
             name->text);
    if (py_stdlib_has(first, (PyVersion)py_machine_version(machine)))
        return py_unsupported(machine,
                              "asyncio, random, math and time are here",
                              "import of the module '%s'", name->text);
    return py_raise(machine, &py_ModuleNotFoundError, "No module named '%s'",
                    first);
}
