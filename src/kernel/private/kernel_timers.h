/*
 * kernel_timers.h - entries that wait for a moment, the earliest first.
 *
 * Nodes, which are deadlines and ids only, stand in a line while they come in
 * the order of their deadlines, as most do, and else in a heap with four
 * children a node; what an id stands for is in a slot beside these. Equal
 * deadlines leave in the order they were set. Cancelling frees the slot at once
 * and leaves a dead node behind, which goes when it comes first in the line or
 * in the heap, or when dead nodes are the majority.
 */
#ifndef KERNEL_TIMERS_H
#define KERNEL_TIMERS_H

#include "kernel_ready.h"

/* An id of a timer, from its highest bit down:
 *
 *     1 | 37 bits: how many timers were set before | 26 bits: its slot
 *
 * so ids are never reused, and order timers of one deadline. */
#define KERNEL_TIMER_SLOT_BITS 26
#define KERNEL_TIMER_SEQUENCE_BITS 37

typedef struct KernelTimerNode {
    KernelTime when;
    KernelId id;
} KernelTimerNode;

typedef struct KernelTimerSlot {
    KernelFn fn; /* NULL: among the ready, or a free slot */
    union {
        void *subject;   /* borrowed; of a timer that waits */
        uint64_t serial; /* of one among the ready */
        size_t next;     /* of a free slot, as `free_slot` */
    };
    uint64_t tag;
    KernelId id; /* 0: a free slot */
} KernelTimerSlot;

static inline bool kernel_timer_waits(const KernelTimerSlot *slot)
{
    return slot->fn != NULL;
}

/* All zero is empty. */
typedef struct KernelTimers {
    KernelTimerNode *nodes; /* owned; a heap */
    size_t node_count, node_capacity;
    KernelTimerNode *line; /* owned; in order from `line_begin` on */
    size_t line_begin, line_end, line_capacity;
    size_t dead_count;      /* nodes of both whose slot is another's by now */
    KernelTimerSlot *slots; /* owned */
    size_t slot_count, slot_capacity;
    size_t free_slot; /* the first one plus 1; 0 if none is free */
    uint64_t sequence;
} KernelTimers;

void kernel_timers_release(KernelTimers *timers);
/* As if they were new; arrays that are small are kept, and count for nothing.
 */
void kernel_timers_clear(KernelTimers *timers);

/* What they take. */
size_t kernel_timers_bytes(const KernelTimers *timers);

/* What it takes at most if there is one more. */
size_t kernel_timers_next_bytes(const KernelTimers *timers);

/* `when` is a number. The entry's id is set here, and returned. */
KernelId kernel_timers_add(KernelTimers *timers, KernelTime when,
                           KernelEntry entry);

/* The slot of a timer that waits or is among the ready; NULL if it has gone. */
KernelTimerSlot *kernel_timers_find(const KernelTimers *timers, KernelId id);

/* Forgets a timer that is among the ready, and answers its tag. */
static inline uint64_t kernel_timers_take_ready(KernelTimers *timers,
                                                KernelId id)
{
    size_t at = (size_t)(id & (((KernelId)1 << KERNEL_TIMER_SLOT_BITS) - 1));
    KernelTimerSlot *slot = &timers->slots[at];
    uint64_t tag = slot->tag;

    BASE_REQUIRE(slot->id == id);
    BASE_INVARIANT(at < timers->slot_count && !kernel_timer_waits(slot));
    slot->id = 0;
    slot->next = timers->free_slot;
    timers->free_slot = at + 1;
    return tag;
}

/* Forgets a timer that kernel_timers_find() finds. */
void kernel_timers_drop(KernelTimers *timers, KernelTimerSlot *slot);

/* The earliest deadline; false if nothing waits. Does away with dead nodes on
 * its way. */
bool kernel_timers_first(KernelTimers *timers, KernelTime *when);

/* Some wait, or are dead. */
static inline bool kernel_timers_are_set(const KernelTimers *timers)
{
    return timers->node_count != 0 || timers->line_begin != timers->line_end;
}

/* All that are due before `end` become ready, in order. Their slots stay, until
 * they are dropped. */
void kernel_timers_fire(KernelTimers *timers, KernelTime end,
                        KernelReady *ready);

size_t kernel_timers_count(const KernelTimers *timers);

/* The first `most` of those that wait, in order, and how many these are; `out`
 * has room for them. */
size_t kernel_timers_list(const KernelTimers *timers, KernelTimer *out,
                          size_t most);

#endif
