#include "kernel_loop.h"

#include <math.h>

#include "base_check.h"
#include "base_memory.h"
#include "kernel_ready.h"
#include "kernel_timers.h"

/* Where the loop stands between two questions. */
typedef enum Phase {
    BETWEEN_TURNS,
    POLLING, /* a turn has its number, and found nothing to do yet */
    IN_TURN
} Phase;

/* The id of an entry that was ready from the start is its serial plus 1; a
 * timer's has KERNEL_TIMER_FLAG. */
struct KernelLoop {
    KernelClock *clock; /* borrowed */
    KernelReady ready;
    KernelTimers timers;
    uint64_t turn_begin; /* serial of the turn's first entry */
    uint64_t turn_end;   /* serial after its last */
    Phase phase;
    bool stopping;
    bool shares; /* its clock: each turn begins with a poll */
    bool awake;  /* the turn that polls does not wait */
    KernelBytesFn account;
    void *account_context;
    size_t told; /* bytes that the account knows of */
    size_t told_places;
};

static void ignore_bytes(void *context, size_t before, size_t now)
{
    (void)context, (void)before, (void)now;
}

KernelLoop *kernel_loop_new(KernelClock *clock)
{
    KernelLoop *loop = base_alloc_zero(sizeof *loop);

    loop->clock = clock;
    loop->account = ignore_bytes;
    return loop;
}

void kernel_loop_keep_account(KernelLoop *loop, KernelBytesFn fn, void *context)
{
    loop->account = fn;
    loop->account_context = context;
}

size_t kernel_loop_bytes(const KernelLoop *loop)
{
    return loop->ready.capacity * sizeof *loop->ready.ring +
           kernel_timers_bytes(&loop->timers);
}

size_t kernel_loop_next_bytes(const KernelLoop *loop, bool is_timer)
{
    return is_timer ? kernel_timers_next_bytes(&loop->timers)
                    : kernel_ready_next_bytes(&loop->ready);
}

/* What there is room for: it changes whenever the bytes do. */
static size_t all_places(const KernelLoop *loop)
{
    return loop->ready.capacity + loop->timers.node_capacity +
           loop->timers.line_capacity + loop->timers.slot_capacity;
}

static __attribute__((noinline)) void tell_more_bytes(KernelLoop *loop)
{
    size_t before = loop->told;

    loop->told_places = all_places(loop);
    loop->told = kernel_loop_bytes(loop);
    loop->account(loop->account_context, before, loop->told);
}

static inline void tell_bytes(KernelLoop *loop)
{
    if (all_places(loop) != loop->told_places)
        tell_more_bytes(loop);
}

void kernel_loop_free(KernelLoop *loop)
{
    if (!loop)
        return;
    kernel_ready_release(&loop->ready);
    kernel_timers_release(&loop->timers);
    base_free(loop);
}

void kernel_loop_reset(KernelLoop *loop)
{
    kernel_ready_clear(&loop->ready);
    kernel_timers_clear(&loop->timers);
    tell_bytes(loop);
    loop->turn_begin = loop->turn_end = 0;
    loop->phase = BETWEEN_TURNS;
    loop->stopping = loop->shares = loop->awake = false;
}

KernelId kernel_loop_soon(KernelLoop *loop, KernelFn fn, void *subject,
                          uint64_t tag)
{
    KernelReady *ready = &loop->ready;

    BASE_REQUIRE(fn != NULL);
    BASE_REQUIRE(!(tag & KERNEL_TIMER_FLAG));
    if (kernel_ready_count(ready) == ready->capacity) {
        kernel_ready_grow(ready);
        tell_bytes(loop);
    }
    *kernel_ready_push(ready) = (KernelReadyEntry){fn, subject, tag};
    return ready->tail; /* its serial plus 1 */
}

KernelId kernel_loop_at(KernelLoop *loop, KernelTime when, KernelFn fn,
                        void *subject, uint64_t tag)
{
    BASE_REQUIRE(fn != NULL);
    if (when != when)
        return 0;
    KernelId id = kernel_timers_add(&loop->timers, when,
                                    (KernelEntry){fn, subject, tag, 0});
    tell_bytes(loop);
    return id;
}

static KernelId id_of(const KernelReadyEntry *entry, uint64_t serial)
{
    return kernel_ready_is_timer(entry) ? entry->word : serial + 1;
}

/* The entry of that id, at that place if it is anywhere; NULL. */
static KernelReadyEntry *find_ready(const KernelLoop *loop, uint64_t serial,
                                    KernelId id)
{
    KernelReadyEntry *entry = kernel_ready_find(&loop->ready, serial);

    return entry && entry->fn && id_of(entry, serial) == id ? entry : NULL;
}

static bool cancel_ready(const KernelLoop *loop, uint64_t serial, KernelId id)
{
    KernelReadyEntry *entry = find_ready(loop, serial, id);

    if (!entry)
        return false;
    *entry = (KernelReadyEntry){0};
    return true;
}

static bool cancel_timer(KernelLoop *loop, KernelId id)
{
    KernelTimerSlot *slot = kernel_timers_find(&loop->timers, id);

    if (!slot)
        return false;
    if (!kernel_timer_waits(slot)) {
        bool was_ready = cancel_ready(loop, slot->serial, id);
        BASE_REQUIRE(was_ready);
    }
    kernel_timers_drop(&loop->timers, slot);
    return true;
}

bool kernel_loop_cancel(KernelLoop *loop, KernelId id)
{
    if (id == 0)
        return false;
    if (id & KERNEL_TIMER_FLAG)
        return cancel_timer(loop, id);
    return cancel_ready(loop, id - 1, id);
}

bool kernel_loop_replace(KernelLoop *loop, KernelId id, KernelFn fn,
                         void *subject)
{
    uint64_t serial = id - 1;

    BASE_REQUIRE(fn != NULL);
    if (id & KERNEL_TIMER_FLAG) {
        KernelTimerSlot *slot = kernel_timers_find(&loop->timers, id);
        if (!slot)
            return false;
        if (kernel_timer_waits(slot)) {
            slot->fn = fn;
            slot->subject = subject;
            return true;
        }
        serial = slot->serial;
    }
    KernelReadyEntry *entry = find_ready(loop, serial, id);
    if (!entry)
        return false;
    entry->fn = fn;
    entry->subject = subject;
    return true;
}

void kernel_loop_stop(KernelLoop *loop)
{
    loop->stopping = true;
}

static void end_turn(KernelLoop *loop)
{
    loop->turn_begin = loop->turn_end = loop->ready.head;
    loop->phase = BETWEEN_TURNS;
}

void kernel_loop_abandon_turn(KernelLoop *loop)
{
    end_turn(loop);
    loop->stopping = false;
}

/* Nothing is ready: jumps to the first deadline, but not too far. */
static void wait_for_deadline(KernelClock *clock, KernelTime deadline)
{
    KernelTime wait = deadline - clock->now, before = clock->now;

    if (wait >= KERNEL_LONGEST_WAIT &&
        clock->now + KERNEL_LONGEST_WAIT < deadline)
        clock->now += KERNEL_LONGEST_WAIT;
    else if (wait > 0)
        clock->now = deadline;
    BASE_INVARIANT(clock->now >= before);
}

/* False if the turn found nothing to do and nothing to wait for. */
static bool begin_turn(KernelLoop *loop)
{
    KernelTime deadline;

    if (loop->phase == BETWEEN_TURNS)
        loop->clock->turn++;
    if (kernel_ready_count(&loop->ready) == 0 && !loop->stopping &&
        !loop->awake) {
        if (!kernel_timers_first(&loop->timers, &deadline)) {
            loop->phase = POLLING;
            return false;
        }
        wait_for_deadline(loop->clock, deadline);
    }
    if (kernel_timers_are_set(&loop->timers)) {
        kernel_timers_fire(&loop->timers, loop->clock->now + KERNEL_RESOLUTION,
                           &loop->ready);
        tell_bytes(loop);
    }
    loop->awake = false;
    loop->phase = IN_TURN;
    loop->turn_begin = loop->ready.head;
    loop->turn_end = loop->ready.tail;
    return true;
}

/* As it is told of, where it stands. */
static KernelEntry entry_at(const KernelLoop *loop,
                            const KernelReadyEntry *entry, uint64_t serial)
{
    KernelEntry told = {entry->fn, entry->subject, entry->word, serial + 1};

    if (kernel_ready_is_timer(entry)) {
        const KernelTimerSlot *slot =
            kernel_timers_find(&loop->timers, entry->word);
        BASE_REQUIRE(slot != NULL);
        BASE_INVARIANT(slot->serial == serial);
        told.tag = slot->tag;
        told.id = slot->id;
    }
    return told;
}

/* The next entry of the turn that was not cancelled; false at its end. */
static inline bool take_entry(KernelLoop *loop, KernelEntry *out)
{
    while (loop->ready.head != loop->turn_end) {
        const KernelReadyEntry *entry = kernel_ready_pop(&loop->ready);

        if (!entry->fn)
            continue;
        *out = (KernelEntry){entry->fn, entry->subject, entry->word,
                             loop->ready.head};
        if (kernel_ready_is_timer(entry)) {
            out->id = entry->word;
            out->tag = kernel_timers_take_ready(&loop->timers, entry->word);
        }
        return true;
    }
    return false;
}

/* The turn in progress, if there is one, has nothing left. Apart, for what it
 * needs would be saved and fetched again for each entry, too. */
static __attribute__((noinline)) KernelNext leave_turn(KernelLoop *loop)
{
    if (loop->phase == IN_TURN) {
        end_turn(loop);
        if (loop->stopping) {
            loop->stopping = false;
            return KERNEL_STOPPED;
        }
    }
    if (loop->shares && loop->phase == BETWEEN_TURNS) {
        loop->clock->turn++;
        loop->phase = POLLING;
        return KERNEL_POLL;
    }
    return begin_turn(loop) ? KERNEL_TURN : KERNEL_IDLE;
}

KernelNext kernel_loop_next(KernelLoop *loop, KernelEntry *out)
{
    BASE_INVARIANT(loop->turn_end <= loop->ready.tail);
    BASE_INVARIANT(loop->phase != IN_TURN ||
                   (loop->turn_begin <= loop->ready.head &&
                    loop->ready.head <= loop->turn_end));
    BASE_INVARIANT(loop->phase == IN_TURN ||
                   loop->ready.head == loop->turn_end);
    return take_entry(loop, out) ? KERNEL_CALLBACK : leave_turn(loop);
}

void kernel_loop_put_back(KernelLoop *loop, const KernelEntry *entry)
{
    KernelReady *ready = &loop->ready;

    if (kernel_ready_count(ready) == ready->capacity)
        kernel_ready_grow(ready);
    ready->head--;
    *kernel_ready_find(ready, ready->head) =
        (KernelReadyEntry){entry->fn, entry->subject, entry->tag};
    tell_bytes(loop);
}

void kernel_loop_share(KernelLoop *loop, bool shares)
{
    loop->shares = shares;
}

KernelTime kernel_loop_waits_until(KernelLoop *loop)
{
    KernelTime deadline, now = loop->clock->now;

    if (kernel_ready_count(&loop->ready) != 0 || loop->stopping || loop->awake)
        return -HUGE_VAL;
    if (!kernel_timers_first(&loop->timers, &deadline))
        return HUGE_VAL;
    return deadline - now >= KERNEL_LONGEST_WAIT &&
                   now + KERNEL_LONGEST_WAIT < deadline
               ? now + KERNEL_LONGEST_WAIT
               : deadline;
}

bool kernel_loop_polls(const KernelLoop *loop)
{
    return loop->phase == POLLING;
}

void kernel_loop_wake(KernelLoop *loop)
{
    loop->awake = true;
}

KernelTime kernel_loop_now(const KernelLoop *loop)
{
    return loop->clock->now;
}

uint64_t kernel_loop_turn(const KernelLoop *loop)
{
    return loop->clock->turn;
}

uint64_t kernel_loop_turn_index(const KernelLoop *loop)
{
    uint64_t begun = loop->ready.head - loop->turn_begin;

    return begun != 0 ? begun - 1 : 0;
}

size_t kernel_loop_turn_left(const KernelLoop *loop)
{
    if (loop->phase != IN_TURN)
        return 0;
    return (size_t)(loop->turn_end - loop->ready.head);
}

/* Dead nodes are cleared away on the way, which nobody can see. */
bool kernel_loop_first_deadline(KernelLoop *loop, KernelTime *when)
{
    return kernel_timers_first(&loop->timers, when);
}

size_t kernel_loop_ready_count(const KernelLoop *loop)
{
    return kernel_ready_count(&loop->ready);
}

bool kernel_loop_ready(const KernelLoop *loop, size_t index, KernelEntry *out)
{
    uint64_t serial = loop->ready.head + index;
    const KernelReadyEntry *entry = kernel_ready_find(&loop->ready, serial);

    BASE_REQUIRE(entry != NULL);
    *out = (KernelEntry){0};
    if (entry->fn)
        *out = entry_at(loop, entry, serial);
    return entry->fn != NULL;
}

size_t kernel_loop_timer_count(const KernelLoop *loop)
{
    return kernel_timers_count(&loop->timers);
}

size_t kernel_loop_timers(const KernelLoop *loop, KernelTimer *out, size_t most)
{
    return kernel_timers_list(&loop->timers, out, most);
}
