/*
 * asyncio_threads.h - threads of a program: actors in virtual time.
 *
 * One runs at a time. A thread that is started runs at once, until it blocks,
 * ends or has used up its quantum; then the next of those that can run goes
 * on. Time passes only when none can: then the first deadline comes, and those
 * who are due go on in the order of their deadlines and of when they blocked;
 * a loop that waits for its timers after all others of that moment.
 *
 * How locks and the like work is Python text, on top of park() and unpark().
 * While a thread does not run, what it is about in asyncio is kept in its
 * strand.
 */
#ifndef ASYNCIO_THREADS_H
#define ASYNCIO_THREADS_H

#include "asyncio_shared.h"
#include "asyncio_state.h"
#include "py_thread.h"

typedef enum AsyncioThreadState {
    ASYNCIO_THREAD_NEW,
    ASYNCIO_THREAD_READY, /* can run */
    ASYNCIO_THREAD_RUNNING,
    ASYNCIO_THREAD_PARKED, /* waits: for unpark(), or its deadline */
    ASYNCIO_THREAD_ENDED
} AsyncioThreadState;

struct AsyncioThread {
    PyObject object;
    uint32_t serial; /* from 1; 0: the first thread of all */
    AsyncioThreadState state;
    PyThread *line; /* what the machine knows of it; NULL: ended, or new */
    AsyncioStrand strand;
    PyValue owner;  /* owned: what the program knows of it, or undefined */
    PyValue name;   /* owned: str, or undefined */
    bool is_worker; /* of a pool: waits for work without end */
    /* While it is parked. */
    PyValue on;      /* owned: what it waits for, or undefined */
    TraceWait wait;  /* TRACE_WAIT_NOTHING: a loop waits for its timers */
    double deadline; /* infinity: none */
    double until;    /* the same, if a signal does not come before it */
    uint64_t order;  /* of parking */
    bool was_woken;
    TraceEventId woken_by; /* TRACE_NONE: not known */
    TraceEventId blocked;  /* TRACE_NONE: the trace does not tell of it */
    uint32_t blocked_line;
    AsyncioThread *before, *after; /* of all that are alive */
    AsyncioThread *next_ready;
};

/* Somebody has asked for threads. */
static inline bool asyncio_has_threads(const Asyncio *a)
{
    return a->threads.current != NULL;
}

/* The running thread's serial; 0: the first. */
uint32_t asyncio_thread_serial(const Asyncio *a);
/* "MainThread", "Thread-1 (work)" */
void asyncio_thread_append_name(const AsyncioThread *thread, BaseText *out);

/* A turn of the running loop polls: if others can run or it would wait, the
 * thread gives way, and true is answered: the loop's frame must answer
 * PY_PENDING. */
bool asyncio_thread_polls(Asyncio *a, AsyncioLoop *loop);

/* Something was put into the loop from elsewhere, and its thread, if that waits
 * for timers, is to see it. */
void asyncio_thread_wake_loop(Asyncio *a, AsyncioLoop *loop);
/* The same without _threadsafe: the trace tells of it, if the loop runs in
 * another thread. */
void asyncio_thread_touches(Asyncio *a, const AsyncioLoop *loop);

/* The running thread sleeps. PY_PENDING, or PY_ERROR. */
PyValue asyncio_thread_sleep(Asyncio *a, double seconds);

/* After the program's module has ended: waits for the threads that it leaves,
 * as CPython does. True if frames were pushed for that. */
bool asyncio_threads_shut_down(Asyncio *a);

/* `_threads`: what threading.py and others stand on; nobody else can import it.
 */
extern const PyModuleSpec asyncio_thread_module;

#endif
