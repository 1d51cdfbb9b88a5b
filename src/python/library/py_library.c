#include "py_library.h"

#include "py_collections.h"
#include "py_contextvars_module.h"
#include "py_exception.h"
#include "py_frozen.h"
#include "py_functools.h"
#include "py_heap.h"
#include "py_machine.h"
#include "py_math_module.h"
#include "py_own_module.h"
#include "py_places_module.h"
#include "py_random_module.h"
#include "py_re_module.h"
#include "py_stdlib.h"
#include "py_string.h"
#include "py_sys_module.h"
#include "py_weakref_module.h"

#include <stdio.h>
#include <string.h>

const PyModuleSpec *const py_library_modules[] = {&py_math_module,
                                                  &py_random_module,
                                                  &py_sys_module,
                                                  &py_collections_natives,
                                                  &py_contextvars_module,
                                                  &py_functools_natives,
                                                  &py_heap_natives,
                                                  &py_own_module,
                                                  &py_places_natives,
                                                  &py_re_natives,
                                                  &py_weakref_natives,
#define MODULE(file, name) &py_##file##_module,
                                                  PY_FROZEN(MODULE)
#undef MODULE
                                                      NULL};

PyValue py_library_refuse(PyMachine *machine, PyString *name, size_t length,
                          bool in_package)
{
    char first[128];
    size_t end = strcspn(name->text, ".");
    snprintf(first, sizeof first, "%.*s", (int)end, name->text);
    if (py_stdlib_has(first, (PyVersion)py_machine_version(machine)))
        return py_unsupported(machine, NULL, "import of the module '%s'",
                              name->text);
    if (in_package)
        return py_raise(machine, &py_ModuleNotFoundError,
                        "No module named '%.*s'", (int)length, name->text);
    if (length > end) /* the first part is there */
        return py_raise(machine, &py_ModuleNotFoundError,
                        "No module named '%.*s'; '%s' is not a package",
                        (int)length, name->text, first);
    return py_raise(machine, &py_ModuleNotFoundError, "No module named '%s'",
                    first);
}
