/*
 * kernel_loop.h - the event loop: what runs next, and at what virtual time.
 *
 * Holds (function, subject) pairs: those that are ready, in the order they were
 * added, and those that wait for a moment. It hands them out one by one and
 * never calls them, so whoever drives it may stop between any two. The same
 * calls give the same order on every machine.
 *
 * A turn is everything that was ready when it began; what is added meanwhile
 * belongs to the next one. When a turn begins, timers that are due are added
 * behind what is ready, by (deadline, order of setting). When nothing is ready
 * the clock jumps to the first deadline. These are the rules of _run_once() in
 * asyncio's base_events.
 *
 * Knows nothing of tasks, coroutines, threads or Python, and holds no reference
 * to a subject: who adds an entry keeps its subject alive until the entry was
 * handed out, cancelled, or dropped by reset or free.
 */
#ifndef KERNEL_LOOP_H
#define KERNEL_LOOP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "kernel_clock.h"

/* What an entry stands for; only ever stored. */
typedef void (*KernelFn)(void *subject, void *context);

/* Names one entry of a loop. Never reused; 0 means "none". */
typedef uint64_t KernelId;

typedef struct KernelEntry {
    KernelFn fn;
    void *subject; /* borrowed */
    uint64_t tag;  /* the adder's own, less than 1 << 63 */
    KernelId id;
} KernelEntry;

/* An entry that waits, as kernel_loop_timers() lists them. */
typedef struct KernelTimer {
    KernelTime when;
    KernelEntry entry;
} KernelTimer;

typedef enum KernelNext {
    KERNEL_TURN,     /* a turn began: its number and the time may be new */
    KERNEL_CALLBACK, /* run the entry that was handed out */
    KERNEL_STOPPED,  /* a stop was asked for, and the turn is complete */
    KERNEL_POLL,     /* a turn got its number: the time for others to run; only
                      * of a loop that shares its clock */
    KERNEL_IDLE      /* nothing is ready and nothing waits: a deadlock, unless
                      * somebody outside adds an entry */
} KernelNext;

typedef struct KernelLoop KernelLoop;

/* The caller owns the loop. The clock is borrowed and must outlive it. */
KernelLoop *kernel_loop_new(KernelClock *clock);
void kernel_loop_free(KernelLoop *loop); /* NULL is allowed */

/* As if it were new. The clock is left as it is. */
void kernel_loop_reset(KernelLoop *loop);

/* Told when the queues have taken or given back memory: what they hold now, and
 * before. Not told by kernel_loop_free(). */
typedef void (*KernelBytesFn)(void *context, size_t before, size_t now);
void kernel_loop_keep_account(KernelLoop *loop, KernelBytesFn fn,
                              void *context);

/* Bytes that the queues take if one entry is added more. */
size_t kernel_loop_next_bytes(const KernelLoop *loop, bool is_timer);

/* Adds an entry to the next turn. `fn` is not NULL. */
KernelId kernel_loop_soon(KernelLoop *loop, KernelFn fn, void *subject,
                          uint64_t tag);

/* Adds an entry to the first turn that begins with `when` < now + 1e-9; a
 * `when` in the past makes it due at once, infinity never. Returns 0, adding
 * nothing, if `when` is not a number. */
KernelId kernel_loop_at(KernelLoop *loop, KernelTime when, KernelFn fn,
                        void *subject, uint64_t tag);

/* Takes the entry back; false if it was handed out or cancelled before, or is
 * 0. One that is ready still counts in its turn, though nothing is handed out
 * for it. */
bool kernel_loop_cancel(KernelLoop *loop, KernelId id);

/* The entry calls something else when its turn comes; false as above. */
bool kernel_loop_replace(KernelLoop *loop, KernelId id, KernelFn fn,
                         void *subject);

/* The turn in progress, or if none is the next one, becomes the last: when it
 * is complete the loop says KERNEL_STOPPED, once. Such a turn does not wait. */
void kernel_loop_stop(KernelLoop *loop);

/* Ends the turn here and takes back a stop; what is left stays ready, for the
 * next turn. For an exception that leaves the loop at once. */
void kernel_loop_abandon_turn(KernelLoop *loop);

/* The loop shares its clock with others, or does so no longer: then each turn
 * begins with KERNEL_POLL. */
void kernel_loop_share(KernelLoop *loop, bool shares);

/* After KERNEL_POLL: until when the turn waits; infinity if nothing waits,
 * minus infinity if something is ready. */
KernelTime kernel_loop_waits_until(KernelLoop *loop);
/* True after KERNEL_POLL, until the turn begins. */
bool kernel_loop_polls(const KernelLoop *loop);
/* The turn that has polled begins at once, whatever there is to do. */
void kernel_loop_wake(KernelLoop *loop);

/* What is to be done next. `out` is filled for KERNEL_CALLBACK only. May be
 * called again after any answer: after KERNEL_STOPPED it begins a new turn,
 * after KERNEL_IDLE it goes on in the turn that found nothing. */
KernelNext kernel_loop_next(KernelLoop *loop, KernelEntry *out);

/* The entry that was handed out last is ready again, as the first one. A timer
 * cannot be taken back any more. */
void kernel_loop_put_back(KernelLoop *loop, const KernelEntry *entry);

KernelTime kernel_loop_now(const KernelLoop *loop);
uint64_t kernel_loop_turn(const KernelLoop *loop);

/* Where in its turn the entry stood that was handed out last, from 0; cancelled
 * ones count. Together with the turn's number it names one callback of a run.
 */
uint64_t kernel_loop_turn_index(const KernelLoop *loop);

/* Entries of the turn in progress that are still to come. */
size_t kernel_loop_turn_left(const KernelLoop *loop);

/* The first deadline; false if nothing waits. */
bool kernel_loop_first_deadline(KernelLoop *loop, KernelTime *when);

/* What is ready, in order: first what is left of the turn in progress, then
 * the next turn's. kernel_loop_ready() fills `out` for an `index` below the
 * count, and returns false for an entry that was cancelled. */
size_t kernel_loop_ready_count(const KernelLoop *loop);
bool kernel_loop_ready(const KernelLoop *loop, size_t index, KernelEntry *out);

/* What waits: how much, and the first `most` in the order in which they will
 * become ready, for which `out` has room; the result is how many these are. */
size_t kernel_loop_timer_count(const KernelLoop *loop);
size_t kernel_loop_timers(const KernelLoop *loop, KernelTimer *out,
                          size_t most);

/* Bytes that the queues hold. */
size_t kernel_loop_bytes(const KernelLoop *loop);

#endif
