/*
 * py_class_layout.h - how the instances of a new class lie in memory.
 */
#ifndef PY_CLASS_LAYOUT_H
#define PY_CLASS_LAYOUT_H

#include "py_instance.h"

/* The base whose instances ours are laid out like; NULL with TypeError: there
 * is none, or a base may not be derived from. */
const PyType *py_class_best_base(PyMachine *machine, const PyTuple *bases);

/* An instance of `type` is laid out as those of `base` are, or goes on where
 * they end. */
bool py_class_has_layout_of(const PyType *type, const PyType *base);

/* True if the names have __slots__ that only Python can walk: `*slots` is it,
 * borrowed. */
bool py_class_must_walk_slots(PyMachine *machine, const PyDict *names,
                              PyValue *slots);

/* What __slots__ asks for besides the places with a name. */
typedef struct PySlots {
    bool given;   /* there are some, if only () */
    bool dict;    /* "__dict__" is one of them */
    bool weakref; /* "__weakref__" is */
} PySlots;

/* Reads __slots__ among `names`, or the list of them that was made before
 * (`walked`, or undefined), and gives `type`, whose base is known, the names of
 * its places; false with an exception. */
bool py_class_read_slots(PyMachine *machine, PyHeapType *type,
                         const PyDict *names, PyValue walked, PySlots *slots);

/* Sets size, places and dict of `type`, whose slots have been read; the places
 * of its own go into `names`. */
bool py_class_lay_out(PyMachine *machine, PyHeapType *type,
                      const PyTuple *bases, PyDict *names,
                      const PySlots *slots);

/* In what CPython sees an instance of `a` differ from one of `b`: "object
 * layout" or "deallocator"; NULL: the one can be taken for the other. */
const char *py_class_unlike(const PyMachine *machine, const PyType *a,
                            const PyType *b);

#endif
