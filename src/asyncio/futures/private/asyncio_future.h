/*
 * asyncio_future.h - futures: a result that is not there yet.
 */
#ifndef ASYNCIO_FUTURE_H
#define ASYNCIO_FUTURE_H

#include "asyncio_state.h"

/* A future of the program's keeps its loop alive. That of the loop that runs
 * need not. */
void asyncio_future_hold_loop(const Asyncio *a, AsyncioFuture *future,
                              AsyncioLoop *loop);

/* A pending future of that loop; NULL with MemoryError. `waits` says what it is
 * for. */
AsyncioFuture *asyncio_future_new(Asyncio *a, const AsyncioLoop *loop,
                                  const PyType *type, TraceWait waits);
/* The same; the loop, by its serial, may be gone. */
AsyncioFuture *asyncio_future_new_in(Asyncio *a, uint32_t loop,
                                     const PyType *type, TraceWait waits);

/* A future of a class that derives from one: readied when it is made, and
 * begun by its __init__(). */
void asyncio_future_ready(PyObject *self);
void asyncio_future_begin(Asyncio *a, AsyncioFuture *future, uint32_t loop,
                          TraceWait waits);
/* False with RuntimeError if it was not, `unsupported` if it was already. */
bool asyncio_future_is_begun(PyMachine *machine, const AsyncioFuture *future);
bool asyncio_future_begins_anew(PyMachine *machine, AsyncioFuture *future);

/* Gives up what every future owns; for the destroy slots of its kinds. */
void asyncio_future_destroy(PyMachine *machine, PyObject *self);
/* First in those slots: true if a handler of the program's is told of it, and
 * so holds it. */
bool asyncio_future_lives_on(PyMachine *machine, PyObject *self);
/* What it says before, and whether it would say anything. */
void asyncio_future_finalize(PyMachine *machine, PyObject *self);
/* True if its class has a __del__ of the program's, which has run: that says
 * what there is to say. */
bool asyncio_future_has_del(const PyObject *self);
bool asyncio_future_has_last_words(const PyObject *self);
void asyncio_future_traverse(PyObject *self, PyVisit visit, void *context);

/* Calls `fn(subject)` in the turn after it is done, or in the next one if it
 * is. Takes a reference to `subject`; NULL stands for the future itself. */
bool asyncio_future_add_callback(Asyncio *a, AsyncioFuture *future, KernelFn fn,
                                 PyObject *subject);
/* Takes back every callback with this function and subject; how many. */
uint32_t asyncio_future_remove_callback(Asyncio *a, AsyncioFuture *future,
                                        KernelFn fn, const PyObject *subject);
/* Those whose handle is marked as `taken_back`. */
uint32_t asyncio_future_remove_marked(Asyncio *a, AsyncioFuture *future);

/* What a pending future of sleep() keeps as its `result` to come, and gives
 * away: None if somebody has changed that. */
PyValue asyncio_future_take_promised(AsyncioFuture *future);

/* Nobody can be called any more of those who wait for it: its loop is closed.
 * Whoever gives it its outcome raises that afterwards. */
bool asyncio_future_calls_in_vain(const Asyncio *a,
                                  const AsyncioFuture *future);

/* The future must be pending. They schedule what waits for it, with the
 * present cause. */
void asyncio_future_set_result(Asyncio *a, AsyncioFuture *future,
                               PyValue result);
void asyncio_future_set_exception(Asyncio *a, AsyncioFuture *future,
                                  PyValue exception);
void asyncio_future_set_cancelled(Asyncio *a, AsyncioFuture *future,
                                  PyValue message);

/* Puts its callbacks into the loop: the last step of leaving "pending". */
void asyncio_future_schedule(Asyncio *a, AsyncioFuture *future);

/* What cancel(msg) of a future of any kind does and returns. */
bool asyncio_cancel(Asyncio *a, AsyncioFuture *future, PyValue message);
/* The same of our own cancel(), whatever its class has. */
bool asyncio_cancel_itself(Asyncio *a, AsyncioFuture *future, PyValue message);

/* The CancelledError that it gives to who asks: the one that ended it the
 * first time, then new ones. PY_ERROR with MemoryError. */
PyValue asyncio_future_take_cancelled(Asyncio *a, AsyncioFuture *future);

/* A done future's exception, as result() would raise it (new reference, also
 * for a cancelled one), or PY_UNDEFINED. Counts as having asked. */
PyValue asyncio_future_outcome(Asyncio *a, AsyncioFuture *future);

/* The future ends with the exception (stolen), and remembers where it has come
 * by so far. */
void asyncio_future_keep_exception(AsyncioFuture *future, PyValue exception);

/* The same as asyncio_future_outcome(), to be raised where it is awaited: it
 * has come by where it had when it was set, the next time by nowhere. */
PyValue asyncio_future_outcome_to_raise(Asyncio *a, AsyncioFuture *future);
/* The same for the task that it wakes: what is handled where the loop was asked
 * to run is the context of what a result() raises, as of a cancellation, but
 * not of what a Future or Task failed with, which CPython asks for directly. */
PyValue asyncio_future_outcome_to_throw(Asyncio *a, AsyncioFuture *future);

/* What result() does: a new reference, or PY_ERROR with what it raises. */
PyValue asyncio_future_get_result(PyMachine *machine, AsyncioFuture *future);

/* An argument that is to be awaited: the future itself, or a new task round a
 * coroutine; `loop` may be NULL where it is a future. A new reference. */
PyValue asyncio_ensure_future(Asyncio *a, AsyncioLoop *loop, PyValue awaitable);

#endif
