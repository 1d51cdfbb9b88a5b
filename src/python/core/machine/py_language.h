/*
 * py_language.h - what core is given by the layers that stand on it.
 *
 * core runs code. It does not know how a text becomes code, what the builtins
 * are, nor how a traceback is laid out: whoever makes a machine names those
 * who do in this table, so that no arrow points up from here. The table is
 * constant, outlives the machine, and may be shared by all.
 */
#ifndef PY_LANGUAGE_H
#define PY_LANGUAGE_H

#include "py_module.h"
#include "py_program.h"

typedef struct PyLanguage {
    /* Where a name is looked up last. */
    const PyModuleSpec *builtins;
    /* What can be imported besides; ends with NULL. */
    const PyModuleSpec *const *modules;
    /* From a text to a program, as Python `version` (313) would. Never NULL;
     * the caller owns the result. */
    PyProgram *(*compile)(const char *name, const char *text, size_t length,
                          int version, PyProgramKind kind);
    /* Appends the traceback, as py_exception_print() promises it. */
    void (*format_exception)(PyMachine *machine, PyValue exception,
                             BaseText *out);
    /* The same, as the module traceback does. */
    void (*format_logged)(PyMachine *machine, PyValue exception, BaseText *out);
    /* The same of one that nobody could be given. */
    void (*format_ignored)(PyMachine *machine, PyValue exception,
                           BaseText *out);
    /* Raises what an import of a module says that is not registered: the first
     * `length` bytes of the dotted name that was to be imported. `in_package`:
     * other modules are, whose names have the same first part. */
    PyValue (*refuse_module)(PyMachine *machine, PyString *name, size_t length,
                             bool in_package);
} PyLanguage;

#endif
