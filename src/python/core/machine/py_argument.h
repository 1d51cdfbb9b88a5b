/*
 * py_argument.h - what natives make of their arguments.
 *
 * An argument may be an instance of a class of the program's that says in
 * Python what it is converted to: __index__, __float__, __bool__. A reader then
 * fails with a signal in the place of an exception, and py_call_native() asks
 * Python by a frame of its own, puts the answer in the argument's place and
 * runs the native again from its beginning. So arguments are asked in the order
 * in which the native reads them, each once, and one of a builtin type costs
 * nothing.
 *
 * Hence two rules for a native: it reads its arguments before it has any
 * effect, and it hands in the address of the argument itself, not of a copy.
 * A continuation, and a slot, cannot use these: they wait for
 * py_argument_convert() (py_wait.h).
 *
 * Texts of errors are those of CPython's argument parser.
 */
#ifndef PY_ARGUMENT_H
#define PY_ARGUMENT_H

#include "py_object.h"

/* An int of any size, borrowed: what operator.index() accepts. */
bool py_argument_int(PyMachine *machine, const PyValue *argument, PyValue *out);
/* A size or a position: OverflowError if it does not fit. */
bool py_argument_index(PyMachine *machine, const PyValue *argument,
                       int64_t *out);
/* The same for what CPython reads into a C int. */
bool py_argument_c_int(PyMachine *machine, const PyValue *argument,
                       int64_t *out);
/* One end of a slice: what does not fit is cut; None, or one that was not
 * given, leaves *out as it is. */
bool py_argument_bound(PyMachine *machine, const PyValue *argument,
                       int64_t *out);
/* A real number: TypeError if it is none. */
bool py_argument_double(PyMachine *machine, const PyValue *argument,
                        double *out);
/* "f() argument 'encoding' must be str, not int": TypeError, and PY_ERROR.
 * `which` is "1", or a name in quotes; NULL if there is but one. */
PyValue py_argument_wrong(PyMachine *machine, const char *function,
                          const char *which, const char *expected, PyValue got);
/* The truth of any value; one that was not given leaves *out as it is. */
bool py_argument_truth(PyMachine *machine, const PyValue *argument, bool *out);
/* What CPython's parser calls a bool: before 3.12 it must be an int. */
bool py_argument_flag(PyMachine *machine, const PyValue *argument, bool *out);

typedef enum PyConversion {
    PY_AS_INT,   /* by __index__ */
    PY_AS_FLOAT, /* by __float__, or by __index__ if there is none */
    PY_AS_TRUTH
} PyConversion;

/* True if the value's class must be asked in Python before a reader of that
 * kind can tell. */
bool py_argument_asks(PyValue value, PyConversion as);
/* The int, float or bool that the reader of that kind then takes; `value`
 * itself where Python has no say. Mostly PY_PENDING. */
PyValue py_argument_convert(PyMachine *machine, PyValue value, PyConversion as);

/* For py_call_native(), when the native has failed: if that was the signal,
 * converts and calls it again, as often as needed; else PY_ERROR. */
PyValue py_argument_call_again(PyMachine *machine, const PyNative *native,
                               const PyValue *args, uint32_t count);

#endif
