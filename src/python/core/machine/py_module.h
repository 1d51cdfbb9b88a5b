/*
 * py_module.h - modules that are written in C, or in our own Python text.
 *
 * A module is a constant table of names; an import makes an object for it
 * that looks names up in the table and keeps only what the program changes.
 */
#ifndef PY_MODULE_H
#define PY_MODULE_H

#include "py_object.h"

typedef struct PyProgram PyProgram;
typedef struct PyModuleSpec PyModuleSpec;

typedef struct PyModuleEntry {
    const char *name; /* NULL ends the table */
    /* One of: a PyNative, PyType or other immortal object; or, if that is
     * NULL, a function that makes the value on first use; or a number; or see
     * PY_MODULE_PART. */
    const void *object;
    PyValue (*make)(PyMachine *machine);
    double number;
    int since, until; /* Python versions, 312; 0: always */
} PyModuleEntry;

struct PyModuleSpec {
    const char *name;             /* "asyncio" */
    const PyModuleEntry *entries; /* NULL: none */
    /* Text of the library's own, which is run by the first import and whose
     * names are then the module's; NULL: none. */
    const PyProgram *program;
    /* Its functions are of C in CPython, too, in a module of this name. */
    bool has_c_functions;
    /* The module that CPython has its C functions in, if it is another: wrong
     * calls name it. NULL: `name`. */
    const char *c_name;
    /* Its functions are methods of one instance of that class of its own, in C
     * if they are among the names `c_methods`. NULL: they are not. */
    const char *instance_of;
    const char *const *c_methods;
    bool is_private; /* only the library's own text can import it */
    /* A module `a.b` that `a` has for the name `b` only when somebody has
     * imported it, as is so of each of the program's own. */
    bool is_apart;
    /* Names that CPython's module has and ours lacks, ends with NULL: asking
     * for one is `unsupported`. NULL: every other name is. */
    const char *const *missing;
    /* Those of them that not every version has, marked as in py_members.c:
     * "main+313"; NULL: none. */
    const char *missing_marks;
    /* All that CPython's module has but what every module has, marked
     * likewise: dir() lists them and not our text's; asking for one that is
     * not here is `unsupported`. NULL or "": not known. */
    const char *names;
    /* Since which Python import * takes all that begins with no underscore;
     * before, it takes less. 0: always. */
    int star_since;
};

typedef struct PyModule {
    PyObject object;
    const PyModuleSpec *spec; /* NULL: a module of Python code */
    PyDict *dict;             /* owned; NULL until something is stored;
                                 the globals of its text */
    PyDict *told;             /* owned: what it has from its parts, by name, as
                                 they had it when they were asked; or NULL */
    PyModuleSpec *made;   /* owned: the spec of one that ModuleType() made */
    PyString *name;       /* owned: that one's name; else NULL */
    bool is_initializing; /* its text runs, for the first time */
} PyModule;

/* An entry whose value is that of the same name in another module, a
 * PyModuleSpec, which who asks first imports; so a text that few programs need
 * costs the others nothing. That module must be registered. */
#define PY_MODULE_PART(text, spec)                                             \
    .name = (text), .object = (spec), .make = py_module_part
PyValue py_module_part(PyMachine *machine); /* a mark: never called */

extern const PyType py_module_type;

/* The table's entry that Python `version` (313) has; NULL: none. */
const PyModuleEntry *py_module_find(const PyModuleSpec *spec, PyString *name,
                                    int version);

/* True if CPython's module has the name, and ours has not. */
bool py_module_lacks(const PyModule *module, PyValue name);

/* What a module of the program's has under `name`, a function that is asked for
 * what its dict lacks: "__getattr__", "__dir__". Borrowed; undefined: none, or
 * there was no memory to look. */
PyValue py_module_hook(PyMachine *machine, const PyModule *module,
                       const char *name);

/* A module's attribute (new reference); PY_UNDEFINED without an exception if
 * it has none of that name, not even one that is unsupported. PY_PENDING: the
 * text of a part of the module is run first. */
PyValue py_module_get(PyMachine *machine, PyModule *module, PyString *name);

#endif
