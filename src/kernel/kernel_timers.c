#include "kernel_timers.h"

#include <math.h>
#include <string.h>

#include "base_check.h"
#include "base_memory.h"

#define CHILDREN 4
#define SLOT_MASK (((KernelId)1 << KERNEL_TIMER_SLOT_BITS) - 1)
#define MOST_SLOTS ((size_t)1 << KERNEL_TIMER_SLOT_BITS)
#define MOST_SEQUENCES ((uint64_t)1 << KERNEL_TIMER_SEQUENCE_BITS)
#define FEW_DEAD_NODES 64
#define FEW ((size_t)12) /* places; an array of so many is kept */

static size_t grown(size_t capacity)
{
    return capacity ? base_grown_capacity(capacity) : FEW;
}

/* An array with more places; one of no places is NULL, or was kept. */
static void *grow(void *array, size_t *capacity, size_t size)
{
    size_t old = *capacity;

    *capacity = grown(old);
    return old == 0 && array ? array
                             : base_resize_array(array, *capacity, size);
}

static bool is_before(KernelTimerNode left, KernelTimerNode right)
{
    if (left.when < right.when)
        return true;
    if (left.when > right.when)
        return false;
    return left.id < right.id;
}

static size_t slot_of(KernelId id)
{
    return (size_t)(id & SLOT_MASK);
}

static bool is_dead(const KernelTimers *timers, KernelTimerNode node)
{
    return timers->slots[slot_of(node.id)].id != node.id;
}

static void sift_up(KernelTimerNode *nodes, size_t at, KernelTimerNode node)
{
    while (at > 0) {
        size_t parent = (at - 1) / CHILDREN;

        if (!is_before(node, nodes[parent]))
            break;
        nodes[at] = nodes[parent];
        at = parent;
    }
    nodes[at] = node;
}

/* The least of the children that begin at `first`, which is below `count`. */
static size_t least_child(const KernelTimerNode *nodes, size_t count,
                          size_t first)
{
    size_t end = first + CHILDREN < count ? first + CHILDREN : count;
    size_t least = first, i;

    for (i = first + 1; i < end; i++) {
        if (is_before(nodes[i], nodes[least]))
            least = i;
    }
    return least;
}

static void sift_down(KernelTimerNode *nodes, size_t count, size_t at,
                      KernelTimerNode node)
{
    for (;;) {
        size_t first = at * CHILDREN + 1, least;

        if (first >= count)
            break;
        least = least_child(nodes, count, first);
        if (!is_before(nodes[least], node))
            break;
        nodes[at] = nodes[least];
        at = least;
    }
    nodes[at] = node;
}

/* A node is not before its parent, and its children are not before it. */
static bool is_in_order(const KernelTimerNode *nodes, size_t count, size_t at)
{
    size_t first = at * CHILDREN + 1;

    if (at > 0 && is_before(nodes[at], nodes[(at - 1) / CHILDREN]))
        return false;
    return first >= count ||
           !is_before(nodes[least_child(nodes, count, first)], nodes[at]);
}

/* The whole heap and the whole line, and as many dead nodes in them as are
 * counted. */
static bool is_sound(const KernelTimers *timers)
{
    size_t dead = 0, i;

    for (i = 0; i < timers->node_count; i++) {
        if (!is_in_order(timers->nodes, timers->node_count, i))
            return false;
        dead += is_dead(timers, timers->nodes[i]);
    }
    for (i = timers->line_begin; i < timers->line_end; i++) {
        if (i > timers->line_begin &&
            !is_before(timers->line[i - 1], timers->line[i]))
            return false;
        dead += is_dead(timers, timers->line[i]);
    }
    return dead == timers->dead_count;
}

/* --- the line ------------------------------------------------------------- */

static bool has_line(const KernelTimers *timers)
{
    BASE_INVARIANT(timers->line_begin <= timers->line_end);
    BASE_INVARIANT(timers->line_end <= timers->line_capacity);
    return timers->line_begin != timers->line_end;
}

/* The line's front half is free: it moves there rather than grow. */
static bool can_move_up(const KernelTimers *timers)
{
    return timers->line_begin > timers->line_capacity / 2;
}

static void move_up(KernelTimers *timers)
{
    size_t count = timers->line_end - timers->line_begin, i;

    for (i = 0; i < count; i++)
        timers->line[i] = timers->line[timers->line_begin + i];
    timers->line_begin = 0;
    timers->line_end = count;
}

static void append_node(KernelTimers *timers, KernelTimerNode node)
{
    if (timers->line_end == timers->line_capacity && can_move_up(timers))
        move_up(timers);
    if (timers->line_end == timers->line_capacity)
        timers->line = grow(timers->line, &timers->line_capacity, sizeof node);
    timers->line[timers->line_end++] = node;
}

static void remove_front_node(KernelTimers *timers)
{
    BASE_INVARIANT(has_line(timers));
    timers->line_begin++;
    if (!has_line(timers))
        timers->line_begin = timers->line_end = 0;
}

/* --- the heap ------------------------------------------------------------- */

static void remove_first_node(KernelTimers *timers)
{
    BASE_INVARIANT(timers->node_count != 0);
    size_t count = --timers->node_count;

    if (count != 0) {
        sift_down(timers->nodes, count, 0, timers->nodes[count]);
        BASE_INVARIANT(is_in_order(timers->nodes, count, 0));
        BASE_INVARIANT(is_in_order(timers->nodes, count, count - 1));
    }
}

/* Keeps the living in their order; how many these are. */
static size_t keep_living(const KernelTimers *timers, KernelTimerNode *nodes,
                          size_t begin, size_t end)
{
    size_t count = 0, i;

    for (i = begin; i < end; i++) {
        if (!is_dead(timers, nodes[i]))
            nodes[count++] = nodes[i];
    }
    return count;
}

/* Keeps the living and makes a heap of those that were in it again. */
static void remove_dead_nodes(KernelTimers *timers)
{
    KernelTimerNode *nodes = timers->nodes;
    size_t count = keep_living(timers, nodes, 0, timers->node_count), i;

    timers->line_end =
        keep_living(timers, timers->line, timers->line_begin, timers->line_end);
    timers->line_begin = 0;
    timers->node_count = count;
    timers->dead_count = 0;
    for (i = count / CHILDREN + 1; i-- > 0;) {
        if (i < count)
            sift_down(nodes, count, i, nodes[i]);
    }
    BASE_INVARIANT(is_sound(timers));
}

static size_t take_slot(KernelTimers *timers)
{
    size_t slot;

    if (timers->free_slot != 0) {
        slot = timers->free_slot - 1;
        BASE_INVARIANT(slot < timers->slot_count);
        BASE_INVARIANT(timers->slots[slot].id == 0);
        timers->free_slot = timers->slots[slot].next;
        return slot;
    }
    BASE_REQUIRE(timers->slot_count < MOST_SLOTS);
    if (timers->slot_count == timers->slot_capacity)
        timers->slots =
            grow(timers->slots, &timers->slot_capacity, sizeof *timers->slots);
    return timers->slot_count++;
}

void kernel_timers_release(KernelTimers *timers)
{
    base_free(timers->nodes);
    base_free(timers->line);
    base_free(timers->slots);
    *timers = (KernelTimers){0};
}

/* NULL if it is not kept. */
static void *kept(void *array, size_t capacity)
{
    if (capacity <= FEW)
        return array;
    base_free(array);
    return NULL;
}

void kernel_timers_clear(KernelTimers *timers)
{
    *timers = (KernelTimers){
        .nodes = kept(timers->nodes, timers->node_capacity),
        .line = kept(timers->line, timers->line_capacity),
        .slots = kept(timers->slots, timers->slot_capacity),
    };
}

static size_t more_bytes(size_t count, size_t capacity, size_t size)
{
    if (count < capacity)
        return 0;
    return (grown(capacity) - capacity) * size;
}

size_t kernel_timers_bytes(const KernelTimers *timers)
{
    return (timers->node_capacity + timers->line_capacity) *
               sizeof *timers->nodes +
           timers->slot_capacity * sizeof *timers->slots;
}

size_t kernel_timers_next_bytes(const KernelTimers *timers)
{
    size_t slots = timers->free_slot != 0 ? 0 : timers->slot_count;
    size_t heap = more_bytes(timers->node_count, timers->node_capacity,
                             sizeof *timers->nodes);
    size_t line = can_move_up(timers)
                      ? 0
                      : more_bytes(timers->line_end, timers->line_capacity,
                                   sizeof *timers->line);

    return (heap > line ? heap : line) +
           more_bytes(slots, timers->slot_capacity, sizeof *timers->slots);
}

KernelId kernel_timers_add(KernelTimers *timers, KernelTime when,
                           KernelEntry entry)
{
    size_t slot = take_slot(timers);

    BASE_REQUIRE(when == when);
    BASE_REQUIRE(timers->sequence < MOST_SEQUENCES);
    entry.id = KERNEL_TIMER_FLAG |
               timers->sequence++ << KERNEL_TIMER_SLOT_BITS | (KernelId)slot;
    timers->slots[slot] = (KernelTimerSlot){.fn = entry.fn,
                                            .subject = entry.subject,
                                            .tag = entry.tag,
                                            .id = entry.id};
    KernelTimerNode node = {when, entry.id};
    /* Of equal deadlines the one that was set first has the smaller id. */
    if (!has_line(timers) || timers->line[timers->line_end - 1].when <= when) {
        append_node(timers, node);
        return entry.id;
    }
    if (timers->node_count == timers->node_capacity)
        timers->nodes =
            grow(timers->nodes, &timers->node_capacity, sizeof node);
    sift_up(timers->nodes, timers->node_count++, node);
    BASE_INVARIANT(
        is_in_order(timers->nodes, timers->node_count, timers->node_count - 1));
    return entry.id;
}

static size_t count_nodes(const KernelTimers *timers)
{
    return timers->node_count + (timers->line_end - timers->line_begin);
}

KernelTimerSlot *kernel_timers_find(const KernelTimers *timers, KernelId id)
{
    size_t slot = slot_of(id);

    if (slot >= timers->slot_count || timers->slots[slot].id != id)
        return NULL;
    return &timers->slots[slot];
}

void kernel_timers_drop(KernelTimers *timers, KernelTimerSlot *slot)
{
    bool was_waiting = kernel_timer_waits(slot);
    KernelId id = slot->id;

    BASE_INVARIANT(id != 0);
    *slot = (KernelTimerSlot){.next = timers->free_slot};
    timers->free_slot = (size_t)(slot - timers->slots) + 1;
    if (!was_waiting)
        return;
    /* The one that was set last often goes first: it leaves nothing behind. */
    if (has_line(timers) && timers->line[timers->line_end - 1].id == id) {
        timers->line_end--;
        if (!has_line(timers))
            timers->line_begin = timers->line_end = 0;
        return;
    }
    timers->dead_count++;
    BASE_INVARIANT(timers->dead_count <= count_nodes(timers));
    if (timers->dead_count > FEW_DEAD_NODES &&
        timers->dead_count > count_nodes(timers) / 2)
        remove_dead_nodes(timers);
}

/* Neither the heap nor the line begins with a dead node. */
static void bury_first(KernelTimers *timers)
{
    while (timers->node_count != 0 && is_dead(timers, timers->nodes[0])) {
        BASE_INVARIANT(timers->dead_count != 0);
        remove_first_node(timers);
        timers->dead_count--;
    }
    while (has_line(timers) &&
           is_dead(timers, timers->line[timers->line_begin])) {
        BASE_INVARIANT(timers->dead_count != 0);
        remove_front_node(timers);
        timers->dead_count--;
    }
}

/* The earliest node stands in the line; there is one, in it or in the heap. */
static bool is_first_in_line(const KernelTimers *timers)
{
    return has_line(timers) &&
           (timers->node_count == 0 ||
            is_before(timers->line[timers->line_begin], timers->nodes[0]));
}

bool kernel_timers_first(KernelTimers *timers, KernelTime *when)
{
    if (timers->dead_count != 0)
        bury_first(timers);
    if (is_first_in_line(timers))
        *when = timers->line[timers->line_begin].when;
    else if (timers->node_count != 0)
        *when = timers->nodes[0].when;
    else
        return false;
    return true;
}

/* Takes the earliest out; there is one. */
static KernelTimerNode take(KernelTimers *timers)
{
    KernelTimerNode node;

    BASE_REQUIRE(count_nodes(timers) != 0);
    if (is_first_in_line(timers)) {
        node = timers->line[timers->line_begin];
        remove_front_node(timers);
    } else {
        node = timers->nodes[0];
        remove_first_node(timers);
    }
    return node;
}

/* Not even a dead one. */
static bool is_any_due(const KernelTimers *timers, KernelTime end)
{
    return (timers->node_count != 0 && timers->nodes[0].when < end) ||
           (has_line(timers) && timers->line[timers->line_begin].when < end);
}

/* The timer of a node that was taken out is ready, unless it is dead. */
static inline void fire(KernelTimers *timers, KernelTimerNode node,
                        KernelReady *ready)
{
    KernelTimerSlot *slot = &timers->slots[slot_of(node.id)];

    if (slot->id != node.id) {
        BASE_INVARIANT(timers->dead_count != 0);
        timers->dead_count--;
        return;
    }
    BASE_INVARIANT(kernel_timer_waits(slot));
    *kernel_ready_push(ready) =
        (KernelReadyEntry){slot->fn, slot->subject, slot->id};
    slot->fn = NULL;
    slot->serial = ready->tail - 1;
}

/* There is no heap: those of the line, one after another. */
static void fire_line(KernelTimers *timers, KernelTime end, KernelReady *ready)
{
    size_t at = timers->line_begin;

    for (; at != timers->line_end && timers->line[at].when < end; at++)
        fire(timers, timers->line[at], ready);
    timers->line_begin = at;
    if (!has_line(timers))
        timers->line_begin = timers->line_end = 0;
}

void kernel_timers_fire(KernelTimers *timers, KernelTime end,
                        KernelReady *ready)
{
    KernelTime before = -HUGE_VAL;

    if (timers->node_count == 0) {
        fire_line(timers, end, ready);
        return;
    }
    while (is_any_due(timers, end)) {
        KernelTimerNode node = take(timers);

        BASE_INVARIANT(before <= node.when);
        before = node.when;
        fire(timers, node, ready);
    }
}

size_t kernel_timers_count(const KernelTimers *timers)
{
    return count_nodes(timers) - timers->dead_count;
}

/* Takes them out of a copy of the heap, and leaves the line where it is. */
size_t kernel_timers_list(const KernelTimers *timers, KernelTimer *out,
                          size_t most)
{
    KernelTimers copy = *timers;
    size_t count = 0;

    copy.nodes = base_alloc_array(timers->node_count + 1, sizeof *copy.nodes);
    if (timers->node_count != 0)
        memcpy(copy.nodes, timers->nodes,
               timers->node_count * sizeof *copy.nodes);
    while (count < most && count_nodes(&copy) != 0) {
        KernelTimerNode node = take(&copy);
        const KernelTimerSlot *slot = &timers->slots[slot_of(node.id)];
        if (!is_dead(timers, node))
            out[count++] = (KernelTimer){
                node.when, {slot->fn, slot->subject, slot->tag, slot->id}};
    }
    base_free(copy.nodes);
    return count;
}
