#include "trace_store.h"

#include "base_check.h"
#include "base_memory.h"
#include "trace_task.h"

#include <string.h>

enum {
    DEFAULT_LIMIT = 2000000,
    FIRST_BUCKETS = 256, /* a power of two */
    READ_AT_ONCE = 1024,
};

struct TraceStore {
    TraceEvent *events; /* from `forgotten` on */
    uint32_t kept, capacity, limit;
    uint32_t forgotten;
    uint32_t open; /* how many events are */
    bool only_counts;
    TraceEvent passing; /* where nothing is kept: what is edited in vain */
    TraceReader reader;
    void *reader_context;
    char *text; /* all texts, each with its NUL; the first is empty */
    size_t text_count, text_capacity;
    TraceText *buckets; /* offsets by hash of the text; 0: free */
    uint32_t bucket_count, bucket_used;
};

static uint32_t hash_of(const char *text, size_t length)
{
    uint32_t hash = 2166136261u;

    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash ^ (hash >> 15);
}

static bool is_text_at(const TraceStore *store, TraceText at, const char *text,
                       size_t length)
{
    return at + length < store->text_count &&
           memcmp(store->text + at, text, length) == 0 &&
           store->text[at + length] == '\0';
}

/* The bucket that holds the text, or the free one where it belongs. */
static uint32_t find_bucket(const TraceStore *store, const char *text,
                            size_t length)
{
    uint32_t mask = store->bucket_count - 1;
    uint32_t i = hash_of(text, length) & mask;

    BASE_INVARIANT((store->bucket_count & mask) == 0);
    BASE_INVARIANT(store->bucket_used < store->bucket_count);
    while (store->buckets[i] != 0 &&
           !is_text_at(store, store->buckets[i], text, length))
        i = (i + 1) & mask;
    return i;
}

static void grow_buckets(TraceStore *store)
{
    TraceText *old = store->buckets;
    uint32_t old_count = store->bucket_count;

    store->bucket_count = old_count == 0 ? FIRST_BUCKETS : old_count * 2;
    store->buckets = base_alloc_array(store->bucket_count, sizeof *old);
    for (uint32_t i = 0; i < old_count; i++) {
        if (old[i] == 0)
            continue;
        const char *text = store->text + old[i];
        store->buckets[find_bucket(store, text, strlen(text))] = old[i];
    }
    base_free(old);
}

static void reserve_text(TraceStore *store, size_t more)
{
    size_t wanted = store->text_count + more;

    if (wanted <= store->text_capacity)
        return;
    size_t capacity = store->text_capacity + store->text_capacity / 2;
    store->text_capacity = capacity > wanted ? capacity : wanted;
    store->text = base_resize(store->text, store->text_capacity);
}

TraceStore *trace_store_new(void)
{
    TraceStore *store = base_alloc_zero(sizeof *store);

    store->limit = DEFAULT_LIMIT;
    reserve_text(store, 1024);
    grow_buckets(store);
    trace_store_clear(store);
    return store;
}

void trace_store_free(TraceStore *store)
{
    if (!store)
        return;
    base_free(store->events);
    base_free(store->text);
    base_free(store->buckets);
    base_free(store);
}

TraceStore *trace_store_part(const TraceStore *store, uint32_t events)
{
    TraceStore *part = trace_store_new();

    BASE_REQUIRE(store->forgotten == 0);
    part->kept = events < store->kept ? events : store->kept;
    part->limit = store->limit;
    part->capacity = part->kept;
    if (part->kept > 0) {
        part->events = base_alloc_array(part->kept, sizeof *part->events);
        memcpy(part->events, store->events, part->kept * sizeof *part->events);
    }
    reserve_text(part, store->text_count);
    memcpy(part->text, store->text, store->text_count);
    part->text_count = store->text_count;
    return part;
}

void trace_store_clear(TraceStore *store)
{
    store->kept = store->forgotten = store->open = 0;
    store->text[0] = '\0';
    store->text_count = 1;
    store->bucket_used = 0;
    memset(store->buckets, 0, store->bucket_count * sizeof *store->buckets);
}

uint32_t trace_store_count(const TraceStore *store)
{
    return store->forgotten + store->kept;
}

void trace_store_set_reader(TraceStore *store, TraceReader reader,
                            void *context)
{
    store->reader = reader;
    store->reader_context = context;
}

void trace_store_only_count(TraceStore *store)
{
    store->only_counts = true;
}

bool trace_store_only_counts(const TraceStore *store)
{
    return store->only_counts;
}

/* Neither time nor turns go back. */
static bool is_later(const TraceStore *store, const TraceEvent *event)
{
    if (store->kept == 0)
        return true;
    const TraceEvent *last = &store->events[store->kept - 1];
    return last->time <= event->time && last->turn <= event->turn;
}

void trace_store_flush(TraceStore *store)
{
    if (!store->reader || store->kept == 0)
        return;
    store->reader(store->reader_context, store, store->forgotten,
                  trace_store_count(store));
    store->forgotten += store->kept;
    store->kept = 0;
}

TraceEventId trace_store_append(TraceStore *store, const TraceEvent *event)
{
    TraceEventId id = trace_store_count(store);

    if (id >= store->limit)
        return TRACE_NONE;
    if (store->only_counts) {
        store->forgotten++;
        return id;
    }
    BASE_REQUIRE(event->cause == TRACE_NONE || event->cause < id);
    BASE_REQUIRE(event->also == TRACE_NONE || event->also < id);
    BASE_REQUIRE(event->kind < TRACE_KIND_COUNT);
    BASE_REQUIRE(event->text < store->text_count);
    BASE_REQUIRE(event->detail < store->text_count);
    BASE_INVARIANT(event->time == event->time);
    BASE_REQUIRE(event->more < store->text_count);
    BASE_INVARIANT(is_later(store, event));
    if (store->kept >= READ_AT_ONCE && store->open == 0)
        trace_store_flush(store);
    BASE_GROW(store->events, store->kept, store->capacity);
    store->events[store->kept++] = *event;
    return id;
}

void trace_store_set_limit(TraceStore *store, uint32_t events)
{
    BASE_REQUIRE(events < TRACE_NONE);
    store->limit = events;
}

TraceText trace_store_add_text(TraceStore *store, const char *text,
                               size_t length)
{
    if (length == 0 || store->only_counts)
        return 0;
    BASE_REQUIRE(length < UINT32_MAX - store->text_count);
    BASE_INVARIANT(!memchr(text, '\0', length));
    uint32_t bucket = find_bucket(store, text, length);
    if (store->buckets[bucket] != 0)
        return store->buckets[bucket];
    TraceText at = (TraceText)store->text_count;
    reserve_text(store, length + 1);
    memcpy(store->text + at, text, length);
    store->text[at + length] = '\0';
    store->text_count += length + 1;
    store->buckets[bucket] = at;
    if (++store->bucket_used > store->bucket_count / 2)
        grow_buckets(store);
    return at;
}

size_t trace_store_text_bytes(const TraceStore *store)
{
    return store->text_count;
}

static TraceEvent *event_at(const TraceStore *store, TraceEventId id)
{
    BASE_REQUIRE(id >= store->forgotten);
    BASE_REQUIRE(id - store->forgotten < store->kept);
    return &store->events[id - store->forgotten];
}

void trace_store_open(TraceStore *store, TraceEventId id)
{
    if (store->only_counts)
        return;
    event_at(store, id);
    store->open++;
}

TraceEvent *trace_store_edit(TraceStore *store, TraceEventId id)
{
    return store->only_counts ? &store->passing : event_at(store, id);
}

void trace_store_close(TraceStore *store, TraceEventId id)
{
    if (store->only_counts)
        return;
    event_at(store, id);
    BASE_REQUIRE(store->open > 0);
    store->open--;
}

const TraceEvent *trace_store_get(const TraceStore *store, TraceEventId id)
{
    return event_at(store, id);
}

TraceEnding trace_store_ending(const TraceStore *store)
{
    const TraceEvent *last =
        store->kept > 0 ? &store->events[store->kept - 1] : NULL;

    return last && last->kind == TRACE_END ? (TraceEnding)last->number
                                           : TRACE_ENDING_NONE;
}

const char *trace_store_text(const TraceStore *store, TraceText text)
{
    BASE_REQUIRE(text < store->text_count);
    return store->text + text;
}

const char *trace_kind_name(TraceKind kind)
{
    static const char *const names[] = {
#define KIND_NAME(name, text) text,
        TRACE_KINDS(KIND_NAME)
#undef KIND_NAME
    };

    BASE_REQUIRE((unsigned)kind < TRACE_KIND_COUNT);
    return names[kind];
}

bool trace_store_equals(const TraceStore *a, const TraceStore *b)
{
    return a->forgotten == b->forgotten && a->kept == b->kept &&
           a->text_count == b->text_count &&
           memcmp(a->text, b->text, a->text_count) == 0 &&
           (a->kept == 0 ||
            memcmp(a->events, b->events, a->kept * sizeof *a->events) == 0);
}
