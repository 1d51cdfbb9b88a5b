/*
 * py_show.h - what a trace or a snapshot shows of a value.
 */
#ifndef PY_SHOW_H
#define PY_SHOW_H

#include "py_object.h"

/*
 * What a trace or a snapshot shows of a value: its repr if it is of an exact
 * builtin type made of such, "<function f>", else "<T object>". Never runs
 * Python, never fails, never changes the machine; long values are cut.
 */
void py_show(const PyMachine *machine, PyValue value, BaseText *out);

/* The name that a function, a method or a class has: "f". False, and nothing
 * is written, if the value is none. */
bool py_show_name(PyValue value, BaseText *out);

/* "ValueError('Oops')" for traces, without running Python. */
void py_exception_show(const PyMachine *machine, PyValue exception,
                       BaseText *out);

#endif
