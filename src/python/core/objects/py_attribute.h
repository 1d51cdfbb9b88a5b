/*
 * py_attribute.h - attributes as object.__getattribute__ and
 * object.__setattr__ treat them, whatever hooks a class has.
 */
#ifndef PY_ATTRIBUTE_H
#define PY_ATTRIBUTE_H

#include "py_object.h"

typedef struct PyAttributeAsked {
    PyValue value;
    PyString *name;
    PyValue found;
    PyValue self; /* an instance; undefined: the class `type` sees it */
    const PyType *type;
} PyAttributeAsked;

/* May be PY_PENDING, as py_get_attribute() and py_set_attribute(). */
PyValue py_generic_get(PyMachine *machine, PyValue value, PyString *name);
PyValue py_generic_set(PyMachine *machine, PyValue value, PyString *name,
                       PyValue item);
/* Of a class of the program whose instances have a dict: setting `name`, for
 * which its classes have `found` (PY_UNDEFINED: nothing), does no more than
 * put the value there. */
bool py_attribute_is_put(const PyMachine *machine, const PyType *type,
                         PyString *name, PyValue found);

/* AttributeError that keeps what "Did you mean" needs. Returns PY_ERROR. */
PyValue py_raise_attribute(PyMachine *machine, PyValue value, PyString *name,
                           const char *format, ...)
    __attribute__((format(printf, 4, 5)));
PyValue py_get_attribute(PyMachine *machine, PyValue value, PyString *name);
/* The same; PY_UNDEFINED, and nothing is raised, where there surely is none. */
PyValue py_find_attribute(PyMachine *machine, PyValue value, PyString *name);
PyValue py_get_attribute_named(PyMachine *machine, PyValue value,
                               const char *name);

/* The same of a name that could not be set or deleted: only since 3.13 does the
 * error know which. */
PyValue py_raise_unset(PyMachine *machine, PyValue value, PyString *name,
                       const char *format, ...);

/* What it answers means nothing. `item` PY_UNDEFINED: delete. */
PyValue py_set_attribute(PyMachine *machine, PyValue value, PyString *name,
                         PyValue item);

/* If an AttributeError is on its way that is said to be about nothing, it is
 * about the attribute `name` of `value`. */
void py_attribute_about(PyMachine *machine, PyValue value, PyString *name);

/* What `self`, or with PY_UNDEFINED the class `type`, sees of what was found in
 * the class when the attribute `name` of `value` was asked for. */
PyValue py_attribute_bind(PyMachine *machine, const PyAttributeAsked *asked);

#endif
