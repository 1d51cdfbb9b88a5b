/*
 * py_iterator.h - the iterators of the builtin containers.
 */
#ifndef PY_ITERATOR_H
#define PY_ITERATOR_H

#include "py_native_frame.h"

/* A place in a container; one type of it for each kind of container. */
typedef struct PyWalk {
    PyObject object;
    PyValue container; /* owned; undefined once the end was reached */
    uint32_t position;
    uint32_t expected; /* dict, set: its size when the walk began */
    uint32_t left;     /* dict: how many items are still expected */
} PyWalk;

/* The slots of such a type. */
void py_walk_destroy(PyMachine *machine, PyObject *self);
void py_walk_traverse(PyObject *self, PyVisit visit, void *context);

extern const PyType py_list_iterator_type;
extern const PyType py_list_reverse_iterator_type;
extern const PyType py_tuple_iterator_type;
extern const PyType py_string_iterator_type;
extern const PyType py_ascii_iterator_type; /* the same, as CPython has it */
extern const PyType py_bytes_iterator_type;
extern const PyType py_bytearray_iterator_type;
extern const PyType py_dict_key_iterator_type;
extern const PyType py_dict_value_iterator_type;
extern const PyType py_dict_item_iterator_type;
extern const PyType py_dict_reverse_key_iterator_type;
extern const PyType py_dict_reverse_value_iterator_type;
extern const PyType py_dict_reverse_item_iterator_type;
extern const PyType py_set_iterator_type;

PyValue py_walk_new(PyMachine *machine, const PyType *type, PyValue container);

/* An iterator over a container: for the slot `iter` of an iterator. */
PyValue py_iter_self(PyMachine *machine, PyValue self);

/* What another of its kind would be made of: what it walks over, or the
 * function and the iterators of a pipe. None if it is no such iterator; a
 * tuple. */
PyValue py_iterator_parts(PyMachine *machine, PyValue iterator);
/* The same at the same place, made of those parts or of copies of them. */
PyValue py_iterator_again(PyMachine *machine, PyValue iterator, PyValue parts);

#endif
