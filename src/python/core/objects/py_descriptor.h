/*
 * py_descriptor.h - what stands in a class and decides itself what an instance
 * sees of it: functions, property, classmethod, staticmethod, the places of
 * __slots__, and any object with __get__.
 */
#ifndef PY_DESCRIPTOR_H
#define PY_DESCRIPTOR_H

#include "py_object.h"

typedef struct PyProperty {
    PyObject object;
    PyValue get, set, remove; /* functions, owned; undefined: none */
    PyValue doc;
    PyValue name; /* owned; undefined until a class has it */
} PyProperty;

/* A classmethod or staticmethod. */
typedef struct PyWrapped {
    PyObject object;
    PyValue function; /* owned */
} PyWrapped;

extern const PyType py_property_type;
extern const PyType py_classmethod_type;
extern const PyType py_staticmethod_type;

/* The builtin type that its class is, or derives from. */
const PyType *py_descriptor_kind(PyValue found);
/* A function, or a native method: what binds by putting `self` first. */
bool py_is_plain_method(PyValue found);
/* It goes before the instance's own attributes. */
bool py_is_data_descriptor(PyValue found);
/* One that is also asked for the value before the object's own attributes are:
 * a class with __set__ alone leaves that to them. */
bool py_is_asked_first(PyValue found);

/* What `self`, an instance, sees of what was found on its type. */
PyValue py_bind(PyMachine *machine, PyValue found, PyValue self);
/* What the class `type` sees of what was found in its mro. */
PyValue py_bind_to_class(PyMachine *machine, PyValue found, const PyType *type);
/* The same, for `self` or (if that is undefined) the class, as the builtin type
 * that its class derives from has it: what super().__get__ answers. */
PyValue py_bind_plainly(PyMachine *machine, PyValue found, PyValue self,
                        const PyType *type);
/* `self.name = value` where a data descriptor was found; `value` PY_UNDEFINED:
 * del. What it answers means nothing. */
PyValue py_descriptor_set(PyMachine *machine, PyValue found, PyValue self,
                          PyValue value);
/* The same of a builtin data descriptor, whatever its class makes of it. */
PyValue py_descriptor_set_plainly(PyMachine *machine, PyValue found,
                                  PyValue self, PyValue value);

PyValue py_wrapped_new(PyMachine *machine, const PyType *type,
                       PyValue function);

#endif
