/*
 * py_function.h - functions that are written in Python.
 */
#ifndef PY_FUNCTION_H
#define PY_FUNCTION_H

#include "py_frame.h"
#include "py_tuple.h"

struct PyFunction {
    PyObject object;
    const PyCode *code;
    PyLoaded *loaded;         /* whose code it is */
    PyDict *globals;          /* owned */
    PyTuple *closure;         /* owned; NULL: none */
    PyTuple *defaults;        /* owned; NULL: none */
    PyDict *keyword_defaults; /* owned; NULL: none */
    PyDict *dict;             /* owned; NULL: none */
    PyValue name, qualified_name;
    /* Owned: a tuple of names and values, or the dict that somebody asked
     * for; undefined: none. */
    PyValue annotations;
    PyValue doc, module;     /* owned; undefined: the code's and the globals' */
    PyValue type_parameters; /* owned: a tuple; undefined: none */
    /* `await` takes its generators: types.coroutine has marked it. */
    bool makes_awaitables;
    uint16_t guise;    /* 0, or as py_native_guise.h says */
    uint8_t fast_path; /* 0, or which of the host's is tried first */
    /* The code's; UINT32_MAX with a fast path, or an owner. */
    uint32_t plain_count;
    const PyType *owner; /* owned: the class of a method in a guise; NULL */
};

extern const PyType py_function_type;

/* Arguments stay owned by the caller. PY_PENDING: a frame was pushed. */
PyValue py_call_function(PyMachine *machine, PyFunction *function,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names, PyReturnMode mode);

/* Another that does the same; no attributes. NULL: MemoryError. */
PyFunction *py_function_copy(PyMachine *machine, const PyFunction *function);

/* `value`, a str, for one of the names of a function or a generator; anything
 * else is a TypeError about `what`, and false. */
bool py_function_take_name(PyMachine *machine, PyValue *slot, PyValue value,
                           const char *what);

/* Its __module__, owned. */
PyValue py_function_module(PyMachine *machine, const PyFunction *function);

#endif
