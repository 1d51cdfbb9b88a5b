/*
 * fixture.h - traces for the tests of what reads them.
 *
 * A trace is read from a file of tests/traces (one event a line, its fields
 * between tabs, made from what CPython did), or made up event by event.
 */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "trace_store.h"

#include <check.h>

/* ck_assert_msg() for innermost loops: Check writes to a file at each of its
 * own assertions, at one that holds too. */
#define FIXTURE_EXPECT(claim, ...)                                             \
    do {                                                                       \
        if (!(claim))                                                          \
            ck_abort_msg(__VA_ARGS__);                                         \
    } while (0)

/* The caller releases the trace with trace_store_free(). */
TraceStore *fixture_load(const char *name);

/* One event to be appended. A cause of 0 means the event before; `text` and
 * `detail` may be NULL. */
typedef struct FixtureEvent {
    TraceKind kind;
    uint32_t turn, callback;
    double time, number;
    uint32_t task, by, other, group, line, count;
    TraceEventId cause;
    uint16_t flags;
    const char *text, *detail;
} FixtureEvent;

TraceEventId fixture_append(TraceStore *store, const FixtureEvent *event);

/* A group of `tasks` that each sleep `rounds` times, at times of their own. */
TraceStore *fixture_many(uint32_t tasks, uint32_t rounds);

#endif
