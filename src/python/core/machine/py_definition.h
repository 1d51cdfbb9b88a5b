/*
 * py_definition.h - where in the program a callable was defined.
 */
#ifndef PY_DEFINITION_H
#define PY_DEFINITION_H

#include "py_object.h"

/* Where a function, bound method, coroutine or generator that is written in
 * Python was defined: its line, 0 for anything else, and its qualified name,
 * borrowed, NULL for anything else. */
uint32_t py_definition_line(PyValue value);
/* The file that this line is of; NULL for anything else. Borrowed. */
const char *py_definition_file(PyValue value);
/* A function that is written in Python, neither bound nor a generator. */
bool py_definition_is_function(PyValue value);
/* A coroutine, or a function whose calls give one. */
bool py_definition_is_coroutine(PyValue value);
const char *py_definition_name(PyValue value);
/* From now on `await` takes the generators of `function`, one in Python. */
void py_definition_make_awaitable(PyValue function);
/* From now on a call without keywords of `function`, one in Python, tries that
 * fast path of the host's, from 1, first. */
void py_definition_set_fast_path(PyValue function, uint8_t which);

/* A function, or a class of the library's own with its methods, is said to be
 * of another module. False: raised. */
bool py_definition_place(PyMachine *machine, PyValue target, PyValue module);

#endif
