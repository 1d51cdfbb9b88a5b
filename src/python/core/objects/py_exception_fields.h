/*
 * py_exception_fields.h - what some builtin exceptions keep besides their
 * arguments: errno of OSError, name and obj of AttributeError, value of
 * StopIteration ...
 *
 * They are attributes that a program may set; None where nothing was given.
 */
#ifndef PY_EXCEPTION_FIELDS_H
#define PY_EXCEPTION_FIELDS_H

#include "py_exception.h"

/* Of NameError and ImportError the name; of ImportError, from 3.12 on, also
 * what was asked of the module; of AttributeError name and object; of OSError
 * errno, strerror, filename, filename2; of StopIteration the value; of
 * SyntaxError where it is. */
enum {
    PY_FIELD_NAME = 0,
    PY_FIELD_OBJECT = 1,
    PY_FIELD_NAME_FROM = 2,
    PY_FIELD_VALUE = 0,
    PY_FIELD_ERRNO = 0,
    PY_FIELD_STRERROR,
    PY_FIELD_FILENAME,
    PY_FIELD_FILENAME2,
    PY_FIELD_SYNTAX_MESSAGE = 0,
    PY_FIELD_SYNTAX_FILENAME,
    PY_FIELD_SYNTAX_LINE,
    PY_FIELD_SYNTAX_COLUMN,
    PY_FIELD_SYNTAX_TEXT,
    PY_FIELD_SYNTAX_END_LINE,
    PY_FIELD_SYNTAX_END_COLUMN
};

/* Borrowed; undefined if it was not given. */
PyValue py_exception_field(PyValue exception, uint32_t index);
/* Without memory it is left as it is: no exception. */
void py_exception_set_field(PyMachine *machine, PyValue exception,
                            uint32_t index, PyValue value);

/* True if the builtin type's instances keep more than its base's do. */
bool py_exception_adds_fields(const PyType *type);

/* True if they, or what the type's bases keep, go by that name. */
bool py_exception_has_field(const PyMachine *machine, const PyType *type,
                            const PyString *name);

/* What __init__ does with the arguments: `count` with the keywords' values
 * behind the others. False with TypeError for a keyword that it lacks. */
bool py_exception_fill(PyMachine *machine, PyValue exception,
                       const PyValue *args, uint32_t count,
                       PyValue keyword_names);

/* True if OSError.__new__() has made of the arguments what they are for, and
 * OSError.__init__() does nothing: a class that has an __init__() of its own,
 * and no __new__(), hands them on from there. */
bool py_os_error_is_filled(const PyType *type);
/* The class that OSError(errno, text) is of. */
const PyType *py_os_error_type(PyValue number);

#endif
