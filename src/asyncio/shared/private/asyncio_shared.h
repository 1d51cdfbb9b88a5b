/*
 * asyncio_shared.h - what tasks share and wait for: locks, events, queues.
 *
 * How they work is Python text (locks.py, queues.py), on top of a type in C,
 * which knows what a trace has to tell: which of them it is, who holds it, and
 * by which event an item came into a queue. `_asyncio` is what that text asks
 * for; nobody else can import it.
 */
#ifndef ASYNCIO_SHARED_H
#define ASYNCIO_SHARED_H

#include "asyncio_state.h"
#include "base_words.h"

typedef struct AsyncioShared {
    PyObject object;
    PyValue loop; /* owned: where the first task waited for it; undefined */
    TraceEventId bound; /* with a loop: the step in which that task did */
    uint32_t id;        /* serial, from 1; 0: no event has told of it */
    uint32_t holder;    /* the task that holds it; 0: none, or not one task */
    uint32_t thread;    /* the thread that holds it; 0: the first, or none */
    bool is_held;
    uint32_t parties;   /* of a barrier: how many have to come; 0 unknown */
    uint32_t line;      /* at which it took it */
    TraceEventId since; /* in which event; only with a holder */
} AsyncioShared;

/* asyncio.mixins._LoopBoundMixin: what all of them derive from. */
extern const PyType asyncio_shared_type;

static inline bool asyncio_is_shared(PyValue value)
{
    return py_is_instance(value, &asyncio_shared_type);
}

/* A future for the running task to wait for; None if the object belongs to
 * another loop, which is recorded. */
PyValue asyncio_shared_waiter(PyMachine *machine, PyValue shared,
                              TraceWait kind);

/* Gives a future of these its result, if it is still pending, because of that
 * event. False with an exception. */
bool asyncio_shared_wake(Asyncio *a, AsyncioFuture *waiting,
                         TraceEventId event);
/* The running task has it now; nobody has it now: the event. */
void asyncio_shared_acquired(PyMachine *machine, PyValue shared,
                             TraceWait kind);
TraceEventId asyncio_shared_released(Asyncio *a, PyValue shared,
                                     TraceWait kind);

/* A set of the items of a list (stolen), which keeps their order: may be
 * PY_PENDING, since the program may have its own __hash__ for a task. */
PyValue asyncio_set_of(PyMachine *machine, PyValue list);

/* The object that a future is to give word of; NULL: none of these. */
AsyncioShared *asyncio_shared_of(const AsyncioFuture *future);

/* What a task waits for that waits for one: "the lock `box`"; and who holds it:
 * "Task-2", nothing if nobody does. */
void asyncio_append_shared(const Asyncio *a, const AsyncioTask *task,
                           BaseText *out);
void asyncio_append_holder(const Asyncio *a, const AsyncioTask *task,
                           BaseWords say, BaseText *out);

/* "the lock", "room in the queue". */
const char *asyncio_words_of(TraceWait kind);

extern const PyModuleSpec asyncio_natives_module;

extern const PyType asyncio_BrokenBarrierError;

#endif
