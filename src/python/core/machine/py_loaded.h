/*
 * py_loaded.h - a program that a machine has loaded, with the state that its
 * code has there.
 *
 * A program is immutable and shared by machines; what its instructions learn
 * while they run, and the names that it has bound, belong to one machine. A
 * machine loads any number of programs, and one of them is its main program.
 * Outlives a reset, with what its caches know of constant things.
 */
#ifndef PY_LOADED_H
#define PY_LOADED_H

#include "py_object.h"

typedef struct PyProgram PyProgram;
typedef struct PyFunction PyFunction;

/* A guess that an instruction made last time, and what it learnt for every
 * run: that a constant module or type has an immortal value for its name. */
typedef struct PyCache {
    const void *key;
    PyValue value;
    uint32_t index, version;
    const void *constant; /* spec or static type; kept through a reset */
    PyValue constant_value;
} PyCache;

/* In the place of a global's index: it is a builtin. */
#define PY_CACHE_BUILTIN UINT32_MAX

typedef struct PyLoaded {
    struct PyLoaded *next; /* in the machine's list */
    const PyProgram *program;
    PyProgram *own;  /* the program, if it is the machine's; else NULL */
    bool is_counted; /* in this run's memory; only of an own one */
    PyDict *globals; /* owned; NULL: not loaded in this run, or it has none */
    PyCache caches[];
} PyLoaded;

/* Takes the program up for this run, with an empty dict of globals. NULL with
 * an exception: no memory. The program must outlive the machine. */
PyLoaded *py_loaded_open(PyMachine *machine, const PyProgram *program);
/* A global that the program is given: `name` is a constant of ours, of which
 * there are few. Steals the value; PY_ERROR is passed on. */
bool py_loaded_set(PyMachine *machine, PyLoaded *loaded, const char *name,
                   PyValue value);
/* The name, immortal and hashed once for all runs of the machine; `name` is
 * known by where it lies. */
PyString *py_given_name(PyMachine *machine, const char *name);

typedef struct PyLoadedName {
    const char *name;
    PyValue value; /* undefined: there is none */
} PyLoadedName;

/* The first globals of a program, in that order, at most PY_GIVEN_NAMES. */
bool py_loaded_name(PyMachine *machine, PyLoaded *loaded,
                    const PyLoadedName *names, uint32_t count);
/* At the machine's end. */
void py_loaded_release_names(PyMachine *machine);
/* The function whose call runs the program's own code; new reference. */
PyFunction *py_loaded_function(PyMachine *machine, PyLoaded *loaded);

/* The same with another dict of globals. */
PyFunction *py_loaded_function_of(PyMachine *machine, PyLoaded *loaded,
                                  PyDict *globals);

/* Takes up a program that is the machine's own from now on. */
PyLoaded *py_loaded_keep(PyMachine *machine, PyProgram *program);
/* Counts an own program as memory of this run, once; false: no memory. */
bool py_loaded_count(PyMachine *machine, PyLoaded *loaded);
/* What its instructions have guessed is not true any more. */
void py_loaded_forget(PyLoaded *loaded);

/* Forgets the run; its objects are gone. May give up own programs. */
void py_loaded_reset(PyLoaded **list);
void py_loaded_free(PyLoaded *list);

#endif
