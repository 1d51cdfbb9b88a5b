#include "py_traceback_chain.h"

#include <stdint.h>

#include "base_memory.h"

/* Ours: a group may hold another many times. */
enum { MAX_RECORDS = 20000 };

typedef struct Collector {
    bool in_python;
    BaseArena *arena;             /* of the records */
    const PyTracebackInfo **seen; /* owned; a hash table, NULL: empty */
    size_t seen_count;
    size_t seen_capacity; /* a power of two, or 0 */
    int record_count;
} Collector;

/* Where the exception is in the table, or would be. */
static size_t seen_slot(const Collector *collector, const PyTracebackInfo *info)
{
    size_t mask = collector->seen_capacity - 1;
    size_t at = ((uintptr_t)info >> 4) & mask;

    while (collector->seen[at] && collector->seen[at] != info)
        at = (at + 1) & mask;
    return at;
}

static bool has_seen(const Collector *collector, const PyTracebackInfo *info)
{
    return collector->seen_capacity > 0 &&
           collector->seen[seen_slot(collector, info)] == info;
}

static void grow_seen(Collector *collector)
{
    const PyTracebackInfo **old = collector->seen;
    size_t capacity = collector->seen_capacity;

    collector->seen_capacity = capacity == 0 ? 64 : capacity * 2;
    collector->seen = base_alloc_array(collector->seen_capacity, sizeof *old);
    for (size_t i = 0; i < capacity; i++) {
        if (old[i])
            collector->seen[seen_slot(collector, old[i])] = old[i];
    }
    base_free((void *)old);
}

static void mark_seen(Collector *collector, const PyTracebackInfo *info)
{
    if (has_seen(collector, info))
        return;
    if (collector->seen_count * 2 >= collector->seen_capacity)
        grow_seen(collector);
    collector->seen[seen_slot(collector, info)] = info;
    collector->seen_count++;
}

static PyTracebackRecord *add_record(Collector *collector,
                                     const PyTracebackInfo *info)
{
    PyTracebackRecord *record =
        base_arena_alloc(collector->arena, sizeof *record);

    record->info = info;
    collector->record_count++;
    if (collector->in_python)
        mark_seen(collector, info);
    return record;
}

static void add_members(Collector *collector, PyTracebackRecord *record)
{
    const PyTracebackInfo *info = record->info;
    int count = info->member_count;

    if (collector->record_count + count > MAX_RECORDS)
        count = 0;
    record->member_count = count;
    record->members = base_arena_alloc(
        collector->arena, (size_t)(count + 1) * sizeof(PyTracebackRecord *));
    for (int i = 0; i < count; i++)
        record->members[i] = add_record(collector, info->members[i]);
}

static bool wants_context(const Collector *collector,
                          const PyTracebackRecord *record)
{
    const PyTracebackInfo *info = record->info;

    if (!info->context || info->suppress_context || record->cause)
        return false;
    return (collector->in_python || !info->cause) &&
           !has_seen(collector, info->context);
}

static void link_chain(Collector *collector, PyTracebackRecord *record)
{
    const PyTracebackInfo *info = record->info;

    if (info->cause && !has_seen(collector, info->cause))
        record->cause = add_record(collector, info->cause);
    if (wants_context(collector, record))
        record->context = add_record(collector, info->context);
}

PyTracebackRecord *py_traceback_older(const PyTracebackRecord *record)
{
    return record->cause ? record->cause : record->context;
}

static void push(PyTracebackRecord ***records, int *count, int *capacity,
                 PyTracebackRecord *record)
{
    BASE_GROW(*records, *count, *capacity);
    (*records)[(*count)++] = record;
}

/* CPython's C: a chain to its end, then the members from there on back. */
static void link_old(Collector *collector, PyTracebackRecord *record, int depth)
{
    PyTracebackRecord **chain = NULL;
    int count = 0, capacity = 0;

    for (; record; record = py_traceback_older(record)) {
        push(&chain, &count, &capacity, record);
        mark_seen(collector, record->info);
        link_chain(collector, record);
    }
    while (count-- > 0 && depth <= PY_TRACEBACK_GROUP_DEPTH) {
        record = chain[count];
        if (!record->info->is_group)
            continue;
        add_members(collector, record);
        for (int i = 0; i < record->member_count; i++)
            link_old(collector, record->members[i], depth + 1);
    }
    base_free(chain);
}

/* CPython's Python: what was added last is looked at first. */
static void link_new(Collector *collector, PyTracebackRecord *root)
{
    PyTracebackRecord **queue = NULL;
    int count = 0, capacity = 0;

    push(&queue, &count, &capacity, root);
    while (count > 0) {
        PyTracebackRecord *record = queue[--count];

        link_chain(collector, record);
        if (record->info->is_group)
            add_members(collector, record);
        if (py_traceback_older(record))
            push(&queue, &count, &capacity, py_traceback_older(record));
        for (int i = 0; i < record->member_count; i++)
            push(&queue, &count, &capacity, record->members[i]);
    }
    base_free(queue);
}

const PyTracebackRecord *py_traceback_collect(BaseArena *arena,
                                              const PyTracebackInfo *info,
                                              bool in_python)
{
    Collector collector = {.in_python = in_python, .arena = arena};
    PyTracebackRecord *root = add_record(&collector, info);

    if (in_python)
        link_new(&collector, root);
    else
        link_old(&collector, root, 0);
    base_free((void *)collector.seen);
    return root;
}
