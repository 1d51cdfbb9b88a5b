/*
 * asyncio_derived.h - futures and tasks of classes that the program derives.
 *
 * As CPython's C does, a task calls the methods of what it waits for where that
 * is of such a class and defines them itself; of Future and Task themselves
 * nobody calls anything.
 */
#ifndef ASYNCIO_DERIVED_H
#define ASYNCIO_DERIVED_H

#include "asyncio_state.h"

/* Its class, or one of those between it and ours, defines that method. */
bool asyncio_overrides(const AsyncioFuture *future, const char *method);
/* One of those that are called by whoever waits for several. */
bool asyncio_overrides_any(const AsyncioFuture *future);

/* method(*args), or method(*args, keyword=value) with that value last: a new
 * reference, PY_PENDING or PY_ERROR. */
PyValue asyncio_call_method(PyMachine *machine, PyValue self,
                            const char *method, const PyValue *args,
                            uint32_t count, const char *keyword);

/* Calls its cancel() before Python goes on: with no argument if `message` is
 * undefined, else as msg= (None: it has none). `asker`, or NULL, is a task that
 * waits for it: where it will not be cancelled, that task is at its next step.
 */
void asyncio_ask_cancel(Asyncio *a, AsyncioTask *asker, AsyncioFuture *future,
                        PyValue message);

/* Where its class has that method, CPython asks it now: Python is asked before
 * it goes on, and what it says must be `expected`, which is acted upon already.
 * Any other answer, or an exception, is not supported. */
void asyncio_expect(Asyncio *a, AsyncioFuture *future, const char *method,
                    PyValue expected);

/* uncancel() of a task of any class, which Python may say before it goes on:
 * what it will answer. */
uint32_t asyncio_uncancel(Asyncio *a, AsyncioTask *task);

/* What add_done_callback() of such a class is given in the place of one of our
 * own callbacks; a new reference, or PY_ERROR. `subject` as in AsyncioCallback.
 */
PyValue asyncio_inner_callback_new(PyMachine *machine, const char *name,
                                   KernelFn fn, PyObject *subject);
/* The callback, if it is one of those; `fn` is NULL else. Borrowed. */
AsyncioCallback asyncio_inner_callback(PyValue function);

/* The task that runs has yielded a future with methods of its own: they are
 * called in a frame, which is told as that of a step. PY_PENDING or PY_ERROR.
 */
PyValue asyncio_attach(Asyncio *a, AsyncioTask *task, AsyncioFuture *future);
/* Two parts of that, of any `future`: add_done_callback() of what wakes the
 * task, and cancel() for what was asked of the task while it ran. */
PyValue asyncio_ask_to_wake(PyMachine *machine, AsyncioTask *task,
                            PyValue future);
PyValue asyncio_pass_on(PyMachine *machine, AsyncioTask *task, PyValue future);
/* The same of the result() of what it waited for, before its step. */
PyValue asyncio_ask_result(Asyncio *a, AsyncioTask *task);
/* Calls the child's add_done_callback() with `callback` (stolen), a new one. */
PyValue asyncio_ask_to_tell(PyMachine *machine, const AsyncioFuture *future,
                            PyValue callback);

#endif
