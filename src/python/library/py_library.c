#include "py_library.h"

#include "py_collections.h"
#include "py_contextvars_module.h"
#include "py_digests.h"
#include "py_exception.h"
#include "py_exception_fields.h"
#include "py_frozen.h"
#include "py_functools.h"
#include "py_heap.h"
#include "py_imports.h"
#include "py_json.h"
#include "py_machine.h"
#include "py_math_module.h"
#include "py_own_module.h"
#include "py_places_module.h"
#include "py_random_module.h"
#include "py_re_module.h"
#include "py_stdlib.h"
#include "py_string.h"
#include "py_sys_module.h"
#include "py_unicodedata_module.h"
#include "py_weakref_module.h"

#include <stdio.h>
#include <string.h>

const PyModuleSpec *const py_library_modules[] = {&py_main_spec,
                                                  &py_math_module,
                                                  &py_random_module,
                                                  &py_sys_module,
                                                  &py_collections_natives,
                                                  &py_contextvars_module,
                                                  &py_digests_natives,
                                                  &py_functools_natives,
                                                  &py_heap_natives,
                                                  &py_json_natives,
                                                  &py_own_module,
                                                  &py_places_natives,
                                                  &py_re_natives,
                                                  &py_unicodedata_module,
                                                  &py_weakref_natives,
#define MODULE(file, name) &py_##file##_module,
                                                  PY_FROZEN(MODULE)
#undef MODULE
                                                      NULL};

/* What stands behind a ModuleNotFoundError's text: the module's name, too. */
static PyValue not_found(PyMachine *machine, const char *name, size_t length,
                         const char *first)
{
    if (first)
        py_raise(machine, &py_ModuleNotFoundError,
                 "No module named '%.*s'; '%s' is not a package", (int)length,
                 name, first);
    else
        py_raise(machine, &py_ModuleNotFoundError, "No module named '%.*s'",
                 (int)length, name);
    PyValue error = py_take_exception(machine);
    PyValue text = py_string_new(machine, name, length);
    if (!py_is_undefined(error) && !py_is_error(text))
        py_exception_set_field(machine, error, PY_FIELD_NAME, text);
    py_decref(machine, text);
    if (!py_is_undefined(error))
        py_set_exception(machine, error);
    return PY_ERROR;
}

/* Modules of CPython's that other modules lie in. */
static bool is_package(const char *name)
{
    static const char *const packages[] = {
        "asyncio", "collections", "concurrent", "html",     "importlib", "json",
        "pathlib", "re",          "string",     "unittest", "urllib",    NULL};
    for (int i = 0; packages[i]; i++)
        if (strcmp(packages[i], name) == 0)
            return true;
    return false;
}

PyValue py_library_refuse(PyMachine *machine, PyString *name, size_t length,
                          bool in_package)
{
    char first[128], above[256];
    size_t end = strcspn(name->text, "."), last = length - 1;
    while (last > 0 && name->text[last] != '.')
        last--;
    snprintf(first, sizeof first, "%.*s", (int)end, name->text);
    snprintf(above, sizeof above, "%.*s", (int)last, name->text);
    if (py_stdlib_has(first, (PyVersion)py_machine_version(machine)) &&
        (last == 0 || is_package(first)))
        return py_unsupported(machine, NULL, "import of the module '%s'",
                              name->text);
    return not_found(machine, name->text, length,
                     last == 0 || in_package ? NULL : above);
}
