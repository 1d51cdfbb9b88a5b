/*
 * asyncio_interrupt.h - Ctrl+C, at moments of virtual time or by a deed.
 *
 * The first thread alone gets the signal, while it waits: in a loop that has
 * nothing ready, in time.sleep(), or for another thread; the first wait that
 * does not end before that moment. Where Python never waits, it gets it when it
 * has run for as long as the limit allows. What the signal does is the rule of
 * asyncio.Runner: the first one cancels the main task, and run() then raises
 * KeyboardInterrupt; a second one, one that finds no main task, and one outside
 * of run() raise it at once. A loop that has a handler of its own for it calls
 * that, and nobody is cancelled.
 */
#ifndef ASYNCIO_INTERRUPT_H
#define ASYNCIO_INTERRUPT_H

#include "asyncio_state.h"

/* When the running thread will get the next one; infinity: never. */
double asyncio_interrupt_moment(const Asyncio *a);

/* Its moment has come. */
static inline bool asyncio_interrupt_is_due(const Asyncio *a)
{
    return asyncio_interrupt_moment(a) <= a->clock.now;
}

/* Some are still to come, to any thread. */
static inline bool asyncio_interrupt_waits(const Asyncio *a)
{
    return a->sigint.next < a->limits.interrupt_count;
}

/* The next one is delivered, at its moment or later. False: KeyboardInterrupt
 * is raised in the machine. */
bool asyncio_interrupt_take(Asyncio *a);
/* A function of the program's has been called for one, by that handle, while
 * the loop polled: unless somebody has woken the loop, it waits on, for what it
 * waited for (PEP 475). */
void asyncio_interrupt_handled(Asyncio *a, const AsyncioHandle *handle);
/* One that somebody sends now, between two callbacks. */
bool asyncio_interrupt_now(Asyncio *a);

/* The running loop polls: time passes up to the next one, if that comes before
 * everything else that the turn waits for. */
void asyncio_interrupt_await(Asyncio *a, const AsyncioLoop *loop);
/* KeyboardInterrupt, which is raised in the machine, leaves the loop. */
void asyncio_interrupt_leave(Asyncio *a, AsyncioLoop *loop);

/* time.sleep() of the only thread. PY_NONE or PY_ERROR. */
PyValue asyncio_interrupt_sleep(Asyncio *a, double seconds);

/* PyHost.limit_reached: Python has run for very long. True: it goes on, with
 * what is raised, if anything is. */
bool asyncio_interrupt_endless(Asyncio *a);

/* Runner.run() begins with its main task: from now on the first one cancels
 * that. Nothing in a thread other than the first. */
void asyncio_interrupt_guard(Asyncio *a, AsyncioTask *main);
/* It ends: signals are raised at once again. True if it was interrupted and
 * has raised `error`, because of that alone: then KeyboardInterrupt takes its
 * place. */
bool asyncio_interrupt_unguard(Asyncio *a, PyValue error);

/* The loop's handlers of signals go, as it is closed or dies: nobody but the
 * program's own rules hear of them from now on. */
void asyncio_interrupt_forget(Asyncio *a, AsyncioLoop *loop);

/* All objects are about to go at once: what loops know of signals goes first.
 */
void asyncio_interrupt_release(Asyncio *a);

/* For add_signal_handler(): set_signal(loop, number, function, arguments); and
 * drop_signal(loop, number) -> bool. */
extern const PyNative asyncio_set_signal_native;
extern const PyNative asyncio_drop_signal_native;

/* For the module `signal`: tell_loop(number) -> whether a loop hears of it,
 * set_sigint(kind, caller), raise_sigint() -> whether a
 * handler is to be called, has_runner(), is_main_thread(). */
extern const PyNative asyncio_tell_signal_native, asyncio_set_sigint_native,
    asyncio_raise_sigint_native, asyncio_has_runner_native,
    asyncio_is_main_thread_native;

/* The same, for Runner: guard(task), and unguard(error or None) -> bool. */
extern const PyNative asyncio_interrupt_guard_native;
extern const PyNative asyncio_interrupt_unguard_native;

#endif
