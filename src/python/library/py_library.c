#include "py_library.h"

#include "py_exception.h"
#include "py_machine.h"
#include "py_math_parts.h"
#include "py_random_parts.h"
#include "py_stdlib.h"
#include "py_string.h"
#include "py_sys_module.h"

#include <stdio.h>
#include <string.h>

const PyModuleSpec *const py_library_modules[] = {
    &py_math_module, &py_random_module, &py_sys_module, NULL};

PyValue py_library_refuse(PyMachine *machine, PyString *name)
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
