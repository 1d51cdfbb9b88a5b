/*
 * py_imports.h - what import and from ... import do.
 */
#ifndef PY_IMPORTS_H
#define PY_IMPORTS_H

#include "base_text.h"
#include "py_module.h"

/* May be PY_PENDING. The module of a dotted name is its last part's. */
PyValue py_op_import(PyMachine *machine, PyString *name);
PyValue py_op_import_from(PyMachine *machine, PyValue module, PyString *name);
/* from . import: `name` begins with a dot for each level ("..far.away"), and
 * begins where the module of these globals lies. May be PY_PENDING. */
PyValue py_op_import_relative(PyMachine *machine, PyString *name,
                              PyDict *globals);

/* How much of the name of a module of this text names the package that it lies
 * in; all of it, if it is a package itself. */
size_t py_import_package(const PyProgram *program, const char *name);
/* Appends "a.far" for "..far" in the package `a.b` of `size` bytes; false: no
 * package is so far above. */
bool py_import_whole_name(BaseText *whole, const char *package, size_t size,
                          const char *name);

/* Makes `import spec->name` work. The spec must outlive the machine. */
void py_module_register(PyMachine *machine, const PyModuleSpec *spec);

/* The module object (new reference); PY_UNDEFINED without an exception if
 * no such module is registered. PY_PENDING: its text is run first. Its parents
 * (`a` of `a.b`) must have been imported. */
PyValue py_module_import(PyMachine *machine, const char *name, size_t length);

/* The module object if it has been imported in this run, borrowed; NULL. */
PyModule *py_module_loaded(PyMachine *machine, const PyModuleSpec *spec);

/* The same by its name. */
PyModule *py_module_known(PyMachine *machine, const char *name);

/* A name of the module has been set by the program: if it is that of the
 * builtins, they are found anew from now on. */
void py_imports_changed(PyMachine *machine, const PyModule *module);

/* True if only an import statement makes that module an attribute of the one
 * that it lies in, and none has. */
bool py_module_is_apart(PyMachine *machine, const char *name, size_t length);

/* What lies in a package of C that CPython imports with it: the last part of
 * one module's name after the other; NULL: no more. *position is 0 at first. */
const char *py_module_inner(const PyMachine *machine,
                            const PyModuleSpec *package, uint32_t *position);

/* The globals of a module of Python text that runs or has run, by its name
 * ("__main__"); borrowed, NULL if there is none. */
PyDict *py_module_names(PyMachine *machine, const char *name);

/* Binds all public names of the module in `into`: those that __all__ lists, or
 * that begin with no underscore. May be PY_PENDING; what it answers means
 * nothing. */
PyValue py_op_import_star(PyMachine *machine, PyValue module, PyValue into);
/* A name that is not defined would be in CPython if import * brought it: false,
 * and the run ends. */
bool py_import_check_missed(PyMachine *machine, const PyString *name);

/* The module that the program itself is. */
extern const PyModuleSpec py_main_spec;

#endif
