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
} PyWalk;

extern const PyType py_list_iterator_type;
extern const PyType py_list_reverse_iterator_type;
extern const PyType py_tuple_iterator_type;
extern const PyType py_string_iterator_type;
extern const PyType py_bytes_iterator_type;
extern const PyType py_dict_key_iterator_type;
extern const PyType py_dict_value_iterator_type;
extern const PyType py_dict_item_iterator_type;
extern const PyType py_dict_reverse_key_iterator_type;
extern const PyType py_dict_reverse_value_iterator_type;
extern const PyType py_dict_reverse_item_iterator_type;
extern const PyType py_set_iterator_type;
extern const PyType py_enumerate_type;
extern const PyType py_zip_type;
extern const PyType py_map_type;
extern const PyType py_filter_type;
extern const PyType py_reversed_type;
extern const PyType py_call_iterator_type;

PyValue py_walk_new(PyMachine *machine, const PyType *type, PyValue container);

/* An iterator over a container: for the slot `iter` of an iterator. */
PyValue py_iter_self(PyMachine *machine, PyValue self);

/* True if iter() of it does not raise TypeError at once. */
bool py_is_iterable(PyValue value);
/* Over an object with __getitem__ alone. */
PyValue py_item_iterator_new(PyMachine *machine, PyValue sequence);
/* Raises StopIteration. Returns PY_ERROR. */
PyValue py_raise_end(PyMachine *machine);

/* Containers and iterators that are walked without asking Python, which cannot
 * see when that is done. */
bool py_is_direct(PyValue iterable);
/* Iterators of which no next item asks Python, nor goes deep in C. */
bool py_iterator_is_quiet(PyValue iterator);

/*
 * Appends what the iterable gives, item by item: what came before an exception
 * stays, as with CPython's list.extend(), and Python is asked for a hint how
 * much will come. Answers with `answer`. May be PY_PENDING.
 */
PyValue py_list_extend(PyMachine *machine, PyValue list, PyValue iterable,
                       PyValue answer);
/* What CPython calls PySequence_Fast: a list or tuple is its own answer, others
 * make a list. `complaint` (static) is TypeError's text for what is not
 * iterable. May be PY_PENDING. */
PyValue py_sequence_fast(PyMachine *machine, PyValue iterable,
                         const char *complaint);

/*
 * Walking any iterable from a native. `use` is called with the list of all
 * items (borrowed) and the `state` (at most three values) that was given, at
 * once or when Python has made the items; what it returns is the native's
 * answer.
 */
typedef PyValue (*PyListUse)(PyMachine *machine, PyValue list,
                             const PyValue *state, uint32_t count);
PyValue py_with_list(PyMachine *machine, PyValue iterable, PyListUse use,
                     const PyValue *state, uint32_t count);

/* The same at once: a list, or an error; what needs Python is `unsupported`.
 * `complaint` is TypeError's text for what is not iterable; NULL: CPython's
 * usual one. */
PyValue py_sequence_now(PyMachine *machine, PyValue iterable,
                        const char *complaint);

#endif
