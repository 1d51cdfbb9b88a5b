/*
 * py_iterate.h - an iterable gone through from its beginning to its end, from
 * C.
 */
#ifndef PY_ITERATE_H
#define PY_ITERATE_H

#include "py_object.h"

/* Raises StopIteration. Returns PY_ERROR. */
PyValue py_raise_end(PyMachine *machine);

/* Containers and iterators that are walked without asking Python, which cannot
 * see when that is done. */
bool py_is_direct(PyValue iterable);

/* Iterators of which no next item asks Python, nor goes deep in C. */
bool py_iterator_is_quiet(PyValue iterator);

/* Whoever makes a list asks first how long it may become. The answer means
 * nothing to us, but that Python is asked can be seen. May be PY_PENDING. */
PyValue py_ask_length_hint(PyMachine *machine, PyValue iterable);

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

/* A list of the items of any iterable that needs no Python to be walked
 * (containers, range, dict views, enumerate over such ...). For a generator or
 * an object with __iter__ it returns PY_PENDING after pushing frames: the list
 * then comes as the answer to the frame below. */
PyValue py_sequence_of(PyMachine *machine, PyValue iterable);

/* What py_sequence_of() answers, at once: a list, or an error; what needs
 * Python is `unsupported`. `complaint` is TypeError's text for what is not
 * iterable; NULL: CPython's usual one. */
PyValue py_sequence_now(PyMachine *machine, PyValue iterable,
                        const char *complaint);

#endif
