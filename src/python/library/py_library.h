/*
 * py_library.h - the modules that a machine begins with.
 *
 * What the language's own library has here: for the machine's PyLanguage.
 */
#ifndef PY_LIBRARY_H
#define PY_LIBRARY_H

#include "py_module.h"

extern const PyModuleSpec py_builtins_module;

/* All names that CPython's builtins have, in its order; ends with NULL. */
typedef struct PyBuiltinName {
    const char *name;
    int since; /* version, as 313; 0: always */
} PyBuiltinName;
extern const PyBuiltinName py_builtins_names[];

/* What an import finds; ends with NULL. */
extern const PyModuleSpec *const py_library_modules[];

/* Raises what an import of another module says: `unsupported` if CPython has
 * it, ModuleNotFoundError if it has not either. See py_language.h. */
PyValue py_library_refuse(PyMachine *machine, PyString *name, size_t length,
                          bool in_package);

#endif
