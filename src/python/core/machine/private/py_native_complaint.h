/*
 * py_native_complaint.h - what CPython says of a native called in a wrong way.
 *
 * Three kinds: functions of Python text in CPython, which speak as such; those
 * whose arguments a generated parser takes (`clinic`); and those that take
 * theirs by position alone.
 */
#ifndef PY_NATIVE_COMPLAINT_H
#define PY_NATIVE_COMPLAINT_H

#include "py_object.h"

/* Whether so many arguments can be bound at all; `given` of them by position,
 * self included. False: raised. */
bool py_native_check_counts(PyMachine *machine, const PyNative *native,
                            const PyValue *args, uint32_t given,
                            uint32_t keywords);
/* Whether CPython writes it in Python, where a self is an argument as others
 * are. */
bool py_native_is_text(const PyMachine *machine, const PyNative *native);
/* The module that errors name a function by, as its `__module__` does; NULL:
 * builtins, or it is none's. */
const char *py_native_module_name(const PyMachine *machine,
                                  const PyNative *native);
/* How many parameters have no keyword in the version that is imitated. */
uint32_t py_native_positional_only(const PyMachine *machine,
                                   const PyNative *native);
/* One of `all` that is required is undefined. */
void py_native_complain_missing(PyMachine *machine, const PyNative *native,
                                const PyValue *all, const PyValue *args,
                                uint32_t count);
/* No parameter has that name. */
void py_native_complain_keyword(PyMachine *machine, const PyNative *native,
                                const char *name);
/* The parameter `at` was given by position as well. */
void py_native_complain_twice(PyMachine *machine, const PyNative *native,
                              uint32_t at);

/* A method of `owner`, the wrapper of a slot or not, was called unbound,
 * without self (undefined) or with one that is no instance. */
void py_native_complain_self(PyMachine *machine, const PyType *owner,
                             const char *name, bool is_slot, PyValue self);

/* Of what CPython writes in Python: false, with TypeError, if more was given by
 * position than there is. To be asked when the keywords are bound to `all`. */
bool py_native_check_positions(PyMachine *machine, const PyNative *native,
                               const PyValue *all, const PyValue *args,
                               uint32_t given);

/* CPython hands it the class that defines it; up to 3.12 it heeds no keyword
 * then. */
bool py_native_gets_class(const PyMachine *machine, const PyNative *native);

#endif
