/*
 * asyncio_duck.h - objects of the program's own that behave as a future or as a
 * coroutine and derive from neither.
 *
 * What a task waits for then is a stand-in: a future that nobody sees, about
 * that object, whose methods are called in its place.
 */
#ifndef ASYNCIO_DUCK_H
#define ASYNCIO_DUCK_H

#include "asyncio_state.h"

/* The stand-in's own type. */
extern const PyType asyncio_duck_type;

static inline bool asyncio_is_duck(const AsyncioFuture *future)
{
    return future->object.type == &asyncio_duck_type;
}
/* What Python sees of a future: the object that a stand-in is about. Borrowed.
 */
PyValue asyncio_seen(const AsyncioFuture *future);

/* What asyncio.isfuture() says of what does not derive: a new truth; PY_PENDING
 * or PY_ERROR. */
PyValue asyncio_is_like_future(PyMachine *machine, PyValue value);
/* Its class has what makes it one. */
bool asyncio_may_be_like_future(PyMachine *machine, PyValue value);

/* The task that runs has yielded an instance of the program's, which may be
 * such a future: a frame finds out, and is told as that of a step. PY_PENDING
 * or PY_ERROR. */
PyValue asyncio_duck_attach(Asyncio *a, AsyncioTask *task, PyValue value);
/* Its callback was called with `future`: asks that for its result, and goes on
 * with the task. PY_PENDING or PY_ERROR. */
PyValue asyncio_duck_wake(Asyncio *a, AsyncioTask *task, PyValue future);

/* True of what asyncio takes for a coroutine and is none of async def, nor a
 * generator. */
bool asyncio_is_foreign(PyValue coroutine);
/* Its send(), or throw() of `thrown` if that is not undefined, is the task's
 * step, as asyncio_duck_attach(). */
PyValue asyncio_foreign_step(Asyncio *a, AsyncioTask *task, PyValue thrown);
/* What has come of that: *value (an exception, say) becomes what it is about.
 */
PySend asyncio_foreign_outcome(PyMachine *machine, PyOutcome outcome,
                               PyValue *value);
/* "Steps", or "<Steps without __name__>", as CPython tells such a coroutine.
 * False with an exception. */
bool asyncio_foreign_append_name(PyMachine *machine, PyValue coroutine,
                                 BaseText *out);

#endif
