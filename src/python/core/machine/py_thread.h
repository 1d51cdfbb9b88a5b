/*
 * py_thread.h - several lines of execution in one machine, of which one runs.
 *
 * The machine has one from the start, in which the program's module runs; its
 * host makes others and says which of them goes on. They take turns only where
 * a native asks for it, or, if the host has set a quantum, when so many
 * instructions were run; never inside of the library's own text, which so can
 * rely on being alone. Knows nothing of time, locks or loops.
 */
#ifndef PY_THREAD_H
#define PY_THREAD_H

#include "py_call.h"

/* A line of execution; what it does is its own. */
typedef struct PyThreadContext PyThread;

PyThread *py_thread_current(const PyMachine *machine);

/* One in which `fn` will be told that it starts, with that state (stolen). It
 * never answers: its last act is py_thread_switch(). */
PyThread *py_thread_new(PyMachine *machine, PyContinuation fn,
                        const PyValue *state, uint32_t count);

/* It has ended, and another one runs: its memory is used again. */
void py_thread_free(PyMachine *machine, PyThread *thread);

/* A native's last act before it answers PY_PENDING: before anything else runs
 * the host is asked for the thread that goes on (PyHost.next_thread). A native
 * frame in which a thread has stopped is told PY_OUTCOME_START when the thread
 * goes on. */
void py_thread_switch(PyMachine *machine);

/* After so many more instructions the host is asked (PyHost.quantum_over); 0:
 * it never is. */
void py_thread_set_quantum(PyMachine *machine, uint64_t instructions);

#endif
