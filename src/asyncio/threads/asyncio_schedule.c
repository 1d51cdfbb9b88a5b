#include "asyncio_schedule.h"

#include "asyncio_deadlock.h"
#include "asyncio_host_private.h"
#include "asyncio_interrupt.h"
#include "asyncio_record_thread.h"

#include <math.h>

/* Instructions that a thread runs before others may. */
#define QUANTUM 100000

static void leave(Asyncio *a, AsyncioThread *thread)
{
    thread->strand = (AsyncioStrand){.loop = a->loop,
                                     .set_loop = a->set_loop,
                                     .is_loop_set = a->is_loop_set,
                                     .pending = a->pending,
                                     .loop_depth = a->loop_depth,
                                     .cancel_depth = a->cancel_depth,
                                     .current = a->current,
                                     .waking = a->waking,
                                     .calling = a->calling,
                                     .cause = a->cause,
                                     .step_event = a->step_event};
}

static void take_up(Asyncio *a, AsyncioThread *thread)
{
    const AsyncioStrand *strand = &thread->strand;

    a->loop = strand->loop;
    a->set_loop = strand->set_loop;
    a->is_loop_set = strand->is_loop_set;
    a->pending = strand->pending;
    a->loop_depth = strand->loop_depth;
    a->cancel_depth = strand->cancel_depth;
    a->current = strand->current;
    a->waking = strand->waking;
    a->calling = strand->calling;
    a->cause = strand->cause;
    a->step_event = strand->step_event;
    thread->state = ASYNCIO_THREAD_RUNNING;
    a->threads.current = thread;
}

void asyncio_schedule_append(Asyncio *a, AsyncioThread *thread)
{
    AsyncioThreads *threads = &a->threads;

    thread->state = ASYNCIO_THREAD_READY;
    thread->next_ready = NULL;
    *(threads->last_ready ? &threads->last_ready->next_ready
                          : &threads->first_ready) = thread;
    threads->last_ready = thread;
}

void asyncio_schedule_prepend(Asyncio *a, AsyncioThread *thread)
{
    AsyncioThreads *threads = &a->threads;

    thread->state = ASYNCIO_THREAD_READY;
    thread->next_ready = threads->first_ready;
    threads->first_ready = thread;
    if (!threads->last_ready)
        threads->last_ready = thread;
}

static AsyncioThread *take_ready(Asyncio *a)
{
    AsyncioThreads *threads = &a->threads;
    AsyncioThread *thread = threads->first_ready;

    if (!thread)
        return NULL;
    threads->first_ready = thread->next_ready;
    if (!threads->first_ready)
        threads->last_ready = NULL;
    return thread;
}

/* It is ready already, and is to go on before all others. */
void asyncio_schedule_remove(Asyncio *a, AsyncioThread *thread)
{
    AsyncioThread **link = &a->threads.first_ready, *before = NULL;

    while (*link != thread) {
        before = *link;
        link = &before->next_ready;
    }
    *link = thread->next_ready;
    if (a->threads.last_ready == thread)
        a->threads.last_ready = before;
}

static void release_on(Asyncio *a, AsyncioThread *thread)
{
    py_assign(a->machine, &thread->on, PY_UNDEFINED);
}

bool asyncio_schedule_polls(const AsyncioThread *thread)
{
    return thread->wait == TRACE_WAIT_NOTHING;
}

/* Goes on before the other, of two that are parked. */
static bool is_earlier(const AsyncioThread *thread, const AsyncioThread *other)
{
    if (thread->deadline != other->deadline)
        return thread->deadline < other->deadline;
    if (asyncio_schedule_polls(thread) != asyncio_schedule_polls(other))
        return asyncio_schedule_polls(other);
    return thread->order < other->order;
}

/* The parked thread that is due first; NULL: none has a deadline. */
static AsyncioThread *first_due(const Asyncio *a)
{
    AsyncioThread *first = NULL;

    for (AsyncioThread *at = a->threads.first; at; at = at->after)
        if (at->state == ASYNCIO_THREAD_PARKED && isfinite(at->deadline) &&
            (!first || is_earlier(at, first)))
            first = at;
    return first;
}

/* Nobody can run: time passes until somebody can. False if that never comes,
 * or not before the limit: then the run is over. */
static bool let_time_pass(Asyncio *a)
{
    AsyncioThread *due = first_due(a);

    if (!due) {
        asyncio_end_in_deadlock(a);
        return false;
    }
    if (due->deadline > a->clock.now)
        kernel_clock_move(&a->clock, due->deadline);
    if (a->clock.now > a->limits.seconds) {
        asyncio_hit_limit(a, "--max-time", "more than %.17g virtual seconds",
                          a->limits.seconds);
        return false;
    }
    while (due && due->deadline <= a->clock.now) {
        asyncio_schedule_append(a, due);
        due = first_due(a);
    }
    return true;
}

void asyncio_schedule_bury(Asyncio *a)
{
    AsyncioThread *ended = a->threads.ended;

    if (!ended)
        return;
    a->threads.ended = NULL;
    py_thread_free(a->machine, ended->line);
    ended->line = NULL;
    py_decref_object(a->machine, &ended->object);
}

/* The first thread, which goes on only to hear of a signal. */
bool asyncio_schedule_is_interrupted(const Asyncio *a)
{
    const AsyncioThread *thread = a->threads.current;

    return !thread->was_woken && !asyncio_schedule_polls(thread) &&
           asyncio_interrupt_is_due(a);
}

void asyncio_schedule_resumed(Asyncio *a, AsyncioThread *thread)
{
    if (thread->blocked != TRACE_NONE)
        asyncio_record_thread_resumed(a, thread);
    thread->blocked = TRACE_NONE;
    release_on(a, thread);
    thread->deadline = NAN;
}

PyThread *asyncio_next_thread(Asyncio *a)
{
    AsyncioThread *from = a->threads.current, *to = a->threads.chosen;

    a->threads.chosen = NULL;
    if (from->state != ASYNCIO_THREAD_ENDED)
        asyncio_schedule_bury(a);
    if (!to)
        to = take_ready(a);
    if (!to && let_time_pass(a))
        to = take_ready(a);
    if (!to)
        return from->line;
    leave(a, from);
    take_up(a, to);
    py_thread_set_quantum(a->machine, a->threads.alive > 1 ? QUANTUM : 0);
    if (!asyncio_schedule_is_interrupted(a))
        asyncio_schedule_resumed(a, to);
    return to->line;
}

void asyncio_quantum_over(Asyncio *a)
{
    py_thread_set_quantum(a->machine, a->threads.alive > 1 ? QUANTUM : 0);
    if (!a->threads.first_ready)
        return;
    asyncio_schedule_append(a, a->threads.current);
    py_thread_switch(a->machine);
}
