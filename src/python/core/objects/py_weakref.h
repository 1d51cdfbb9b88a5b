/*
 * py_weakref.h - weak references: they know an object and do not keep it.
 *
 * When the object dies its references forget it first, and the callbacks of
 * those that are still there run before the next instruction, newest first, as
 * finalisers do (py_finalizer.h).
 */
#ifndef PY_WEAKREF_H
#define PY_WEAKREF_H

#include "py_object.h"

typedef struct PyWeakref {
    PyObject object;
    PyObject *referent;                /* borrowed; NULL: it is gone */
    PyValue callback;                  /* owned; undefined: none */
    PyValue hash;                      /* of the referent, once asked; owned */
    struct PyWeakref *previous, *next; /* to the same object, newest first */
} PyWeakref;

extern const PyType py_weakref_type;

/* False: CPython gives instances of the type no place for weak references. */
bool py_type_takes_weakrefs(const PyType *type);

/* The object is as good as dead: its references forget it. The callbacks of
 * those that stay (`stays` says of which; NULL: of all) are put on the list of
 * finalisers. */
void py_weakref_forget(PyMachine *machine, PyObject *object,
                       bool (*stays)(const PyObject *weakref, void *context),
                       void *context);

/* The referent (new reference), or None. */
PyValue py_weakref_get(const PyWeakref *weakref);

#endif
