/*
 * explain_why.h - the chain of causes of an event.
 *
 * A chain is a list of links: reasons as plain data. explain_link.h has words
 * for them.
 */
#ifndef EXPLAIN_WHY_H
#define EXPLAIN_WHY_H

#include "explain_lives.h"

typedef enum ExplainLinkKind {
    EXPLAIN_LINK_EVENT,        /* what the event's own sentence says */
    EXPLAIN_LINK_RAISED,       /* a task failed */
    EXPLAIN_LINK_CHILD_FAILED, /* a group heard of it */
    EXPLAIN_LINK_CHILD_ENDED,
    EXPLAIN_LINK_LAST_CHILD_ENDED,
    EXPLAIN_LINK_ABORT,
    EXPLAIN_LINK_REQUEST,     /* to stop */
    EXPLAIN_LINK_THROWN,      /* an exception, at a task's await */
    EXPLAIN_LINK_THROWN_FIRST /* before its first line */
} ExplainLinkKind;

/* How a group took a child's failure. */
typedef enum ExplainHeard {
    EXPLAIN_HEARD_NOTHING, /* nobody knows */
    EXPLAIN_HEARD_FIRST,   /* and aborts because of it */
    EXPLAIN_HEARD_LATER    /* it was aborting already */
} ExplainHeard;

/* Fields that do not concern a link's kind are 0, events TRACE_NONE. */
typedef struct ExplainLink {
    ExplainLinkKind kind;
    TraceEventId event;
    uint32_t line;         /* where it happened; 0: not worth telling */
    TraceEventId waited;   /* THROWN: the suspension that it ended */
    ExplainHeard heard;    /* CHILD_FAILED */
    uint32_t children;     /* ABORT: how many are asked to stop */
    uint32_t parent;       /* ABORT: the task that is asked after them */
    uint32_t place, total; /* REQUEST: of how many that came of one abort it
                              is which, from 1; 0: more may come */
} ExplainLink;

/* Writes the chain from the first cause worth telling to the event itself: at
 * most `capacity` links, the latest ones. Returns how many. */
uint32_t explain_why(const ExplainLives *lives, TraceEventId event,
                     ExplainLink *chain, uint32_t capacity);

/* The event to ask "why" about: how the task ended, else what it does at
 * `until` (TRACE_NONE: at the end of the run). TRACE_NONE if there is none. */
TraceEventId explain_why_target(const ExplainLives *lives, uint32_t task,
                                TraceEventId until);

/* The state that the link is about; TRACE_STATE_COUNT: a group's. */
TraceState explain_link_state(const ExplainLives *lives,
                              const ExplainLink *link);

#endif
