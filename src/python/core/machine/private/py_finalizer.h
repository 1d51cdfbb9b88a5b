/*
 * py_finalizer.h - objects whose end needs Python: generators that were dropped
 * inside a `try`, and instances of classes with __del__.
 *
 * Such an object does not die when its last reference goes: it is put on a list
 * and its finaliser runs as a frame before the next instruction, as in CPython
 * it runs inside the one that dropped it: oldest first, but what a finaliser
 * drops goes before it goes on itself.
 */
#ifndef PY_FINALIZER_H
#define PY_FINALIZER_H

#include "py_call.h"
#include "py_object.h"

/* Called by the `destroy` of an object that has something left to do: from here
 * on the list holds the only reference. */
void py_finalizer_add(PyMachine *machine, PyObject *object);

/* The finaliser of a weak reference is its callback. It waits like the others,
 * and the list holds a reference. */
void py_finalizer_call(PyMachine *machine, PyObject *weakref);

/* True if the object has something to do or to say before it goes. */
bool py_finalizer_is_wanted(const PyMachine *machine, PyObject *object);
/* The same as an object's last reference: the list has one more, and its
 * finaliser waits like the others. */
void py_finalizer_want(PyMachine *machine, PyObject *object);

/* True if the object's class has a __del__ that has not run yet. */
bool py_finalizer_is_due(const PyMachine *machine, const PyObject *object);

/* True if something waits that does not wait for a finaliser's end. */
bool py_finalizer_waits(const PyMachine *machine);

/* At the program's end, before any name goes: takes down everything that
 * `globals` reaches and that has something left to do, what is nearest first.
 * Then each is finalised that still is there when its turn comes, as
 * CPython's collector does it: true if frames were pushed for one. */
void py_finalizer_find_all(PyMachine *machine, PyDict *globals);
bool py_finalizer_run_left(PyMachine *machine);

typedef enum PyIgnored { PY_IGNORED_IN, PY_IGNORED_AT_EXIT } PyIgnored;

/* Writes to stderr of an exception that nobody can be given. `source` is what
 * it came from, None if that is not said. What it answers means nothing; it may
 * be PY_PENDING, where Python shows one of the two. */
PyValue py_tell_ignored(PyMachine *machine, PyIgnored where, PyValue source,
                        PyValue exception);

/* Runs what waits. True: frames were pushed for one, and others may still
 * wait. */
bool py_finalizer_run(PyMachine *machine);

/* A native frame, the innermost, is to be told `value` (stolen if the result is
 * true), that of a call which has returned or raised. True: what waits runs
 * first, in frames that were pushed, and tells it then. */
bool py_finalizer_hold(PyMachine *machine, PyOutcome outcome, PyValue value);

#endif
