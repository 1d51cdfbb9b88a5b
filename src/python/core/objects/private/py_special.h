/*
 * py_special.h - classes that a program makes, their instances, and what
 * looking a name up on them may run.
 *
 * A heap type is an object of the machine; static types are constants. What
 * is asked often (a method such as __init__ or __eq__ that is written in
 * Python) is kept in a short list of the type's own.
 */
#ifndef PY_SPECIAL_H
#define PY_SPECIAL_H

#include "py_machine_private.h"

/* An instance of a class that derives from no builtin type but object. Those
 * of exception classes are PyException. */
typedef struct PyInstance {
    PyObject object;
    PyDict *dict; /* owned; NULL until an attribute is set */
} PyInstance;

/* A method written in Python whose name begins and ends with "__". */
typedef struct PySpecialMethod {
    PyString *name;   /* borrowed from the dict of a class in the mro */
    PyValue function; /* borrowed from there; undefined: it was set to None */
} PySpecialMethod;

typedef struct PyHeapType {
    PyType type;
    PyTuple *bases;           /* owned; all are types */
    PyString *qualified_name; /* owned */
    PySpecialMethod *special; /* owned */
    uint32_t special_count;
    uint32_t special_epoch; /* machine->type_epoch when it was collected */
    bool has_properties;    /* in some class of the mro */
} PyHeapType;

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

extern const PyType py_ellipsis_type;
extern const PyType py_not_implemented_type;
extern const PyType py_property_type;
extern const PyType py_classmethod_type;
extern const PyType py_staticmethod_type;
extern const PyType py_super_type;

static inline bool py_is_heap(PyValue value)
{
    return (py_type_of(value)->flags & PY_TYPE_HEAP) != 0;
}

/* A type as a value is const nowhere else than in the constants. */
static inline PyHeapType *py_heap_type(const PyType *type)
{
    return (PyHeapType *)(uintptr_t)type;
}

/* py_class.c: names that every class body starts with. `module` and
 * `qualified_name` are str. */
bool py_class_start(PyMachine *machine, PyDict *names, PyValue module,
                    PyString *name, PyValue qualified_name);
/* The special methods again, after the class or one of its bases changed. */
bool py_class_collect(PyMachine *machine, PyHeapType *type);
/* True after ending the run: our classes give no meaning to that name. */
bool py_class_refuses_name(PyMachine *machine, const PyString *name);

/* True, and the run has ended with `unsupported` (or TypeError, for a class
 * that cannot be hashed), if the value's class has that method in Python. */
bool py_refuses_special(PyMachine *machine, PyValue value, const char *name);

/* py_instance.c */
PyValue py_instance_make(PyMachine *machine, const PyType *type,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names);
PyValue py_instance_call(PyMachine *machine, PyValue self, const PyValue *args,
                         uint32_t count, PyValue keyword_names);
PyValue py_instance_iter(PyMachine *machine, PyValue self);
PyValue py_instance_next(PyMachine *machine, PyValue self);
/* The instance's own attribute, borrowed; undefined if the answer is to be
 * found in another way. `cache` remembers where in the dict it was. */
PyValue py_instance_get(PyValue value, PyString *name, PyCache *cache);
/* True if the instance's own attributes hide the class's `name`. */
bool py_instance_has(PyValue value, PyString *name);
/* Slots of heap types. */
void py_instance_destroy(PyMachine *machine, PyObject *self);
void py_instance_traverse(PyObject *self, PyVisit visit, void *context);
PyValue py_instance_get_attribute(PyMachine *machine, PyValue self,
                                  PyString *name);
bool py_instance_set_attribute(PyMachine *machine, PyValue self, PyString *name,
                               PyValue value);

/* py_descriptor.c: property, classmethod, staticmethod. */
bool py_is_descriptor(const PyType *type);
/* What an instance sees of it; may be PY_PENDING. */
PyValue py_descriptor_get(PyMachine *machine, PyValue found, PyValue self);
/* What its class sees of it. */
PyValue py_descriptor_get_of_class(PyMachine *machine, PyValue found,
                                   const PyType *type);
/* The function that `object.name = value` calls, borrowed; undefined if it is
 * no property with a setter. */
PyValue py_property_setter(PyMachine *machine, PyValue object, PyString *name);
/* The same without a way to run Python: false with the exception. */
bool py_property_set(PyMachine *machine, PyValue property, PyValue self,
                     PyValue value);

/* AttributeError that keeps what "Did you mean" needs. Returns PY_ERROR. */
PyValue py_raise_attribute(PyMachine *machine, PyValue value, PyString *name,
                           const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Binds what was found on the type of `self`; may be PY_PENDING. */
PyValue py_bind(PyMachine *machine, PyValue found, PyValue self);
const PyGetter *py_type_getter(const PyType *type, PyString *name);
bool py_type_is_missing(const PyType *type, PyString *name);

#endif
