/*
 * explain_ledger.h - what became of each request that a task should stop.
 *
 * Entries are plain data in the order of events; explain_ledger_tell has one
 * sentence for each.
 */
#ifndef EXPLAIN_LEDGER_H
#define EXPLAIN_LEDGER_H

#include "explain_cause.h"
#include "explain_names.h"

typedef enum ExplainEntryKind {
    EXPLAIN_ENTRY_ASKED,     /* cancelling() has gone up */
    EXPLAIN_ENTRY_TOO_LATE,  /* the task had ended */
    EXPLAIN_ENTRY_CIRCLE,    /* what it waits for waits for it: nothing came of
                                the request but a RecursionError */
    EXPLAIN_ENTRY_THROWN,    /* CancelledError, at an await */
    EXPLAIN_ENTRY_NO_LINE,   /* thrown before the first step */
    EXPLAIN_ENTRY_KEPT,      /* caught, and not raised again */
    EXPLAIN_ENTRY_BACK,      /* uncancel() */
    EXPLAIN_ENTRY_TURNED,    /* into TimeoutError, or not: a timeout_exit */
    EXPLAIN_ENTRY_CANCELLED, /* so it ended */
    EXPLAIN_ENTRY_WENT_ON,   /* it returned or failed all the same */
    EXPLAIN_ENTRY_NEVER_TOLD /* it ended before it was told */
} ExplainEntryKind;

typedef struct ExplainEntry {
    ExplainEntryKind kind;
    TraceEventId event;
    ExplainAsker asker; /* ASKED: who; BACK: whose request that was */
    uint32_t line;      /* of what is told; 0 none */
    uint32_t count;     /* cancelling() after it; THROWN: how many requests it
                           answers */
} ExplainEntry;

/* At most `capacity` entries up to `until`. Returns how many there are; a task
 * that nobody asked has none. */
uint32_t explain_ledger(const ExplainLives *lives, uint32_t task,
                        TraceEventId until, ExplainEntry *entries,
                        uint32_t capacity);

/* Appends a sentence without a full stop: "turn 3: the TaskGroup tg of line 12
 * asks it to stop; cancelling() is 1". */
void explain_ledger_tell(ExplainNames *names, const ExplainEntry *entry,
                         BaseText *out);

#endif
