/*
 * explain_beat.h - neighbouring events that are one thing to a reader.
 *
 * Ten tasks that take their first step one after another are a beat, and so
 * are a group's requests to all of its children. What a beat is, and how many
 * of what it holds, is plain data: a reason that a caption can be made of.
 */
#ifndef EXPLAIN_BEAT_H
#define EXPLAIN_BEAT_H

#include "explain_lives.h"

/* The events [first, last]. */
typedef struct ExplainBeat {
    TraceEventId first, last;
} ExplainBeat;

/* The beat that an event lies in. Play goes from beat to beat: its next stop
 * is the `last` of the beat of `last + 1`. */
ExplainBeat explain_beat(const ExplainLives *lives, TraceEventId event);

typedef enum ExplainBeatKind {
    EXPLAIN_BEAT_ALONE,    /* an event that is never joined */
    EXPLAIN_BEAT_ATTACHED, /* goes with what stands before it */
    EXPLAIN_BEAT_SPAWNS,
    EXPLAIN_BEAT_FIRST_STEPS,
    EXPLAIN_BEAT_STEPS,
    EXPLAIN_BEAT_DELIVERIES, /* of cancellations, and ends by them */
    EXPLAIN_BEAT_REQUESTS,   /* to stop */
    EXPLAIN_BEAT_CHILDREN_DONE,
    EXPLAIN_BEAT_LINES,  /* of stdout */
    EXPLAIN_BEAT_ERRORS, /* lines of stderr */
    EXPLAIN_BEAT_PUTS,   /* of items into one queue */
    EXPLAIN_BEAT_GETS,   /* of items from one queue */
    EXPLAIN_BEAT_TIMERS,
    EXPLAIN_BEAT_MACHINERY /* of asyncio.run() itself */
} ExplainBeatKind;

/* What a beat holds. Fields that do not concern its kind are 0. */
typedef struct ExplainBeatFacts {
    ExplainBeatKind kind;
    uint32_t events;    /* of the kind itself */
    uint32_t tasks;     /* different ones that they are about */
    uint32_t about;     /* the last of them */
    TraceEventId first; /* of the events */
    bool one_by;        /* the same task made all of them happen: */
    uint32_t by;        /* that task; 0: the loop */
    uint32_t ends;      /* tasks that a delivery has ended */
    uint32_t sleeps;    /* tasks that go to sleep again */
    uint32_t waits;     /* tasks that wait for something again */
    uint32_t waiting;   /* the last of them; 0: none does */
    TraceEventId wait;  /* and its suspension */
    TraceEventId draw;  /* the last draw from `random`; TRACE_NONE */
    bool by_group;      /* REQUESTS: an abort made them */
    bool by_run;        /* REQUESTS: asyncio.run() made them, at its end */
    uint32_t passed;    /* REQUESTS: besides these, handed on by who waits */
    uint32_t parent; /* REQUESTS: the group's own, asked last; 0: not asked */
    bool one_group;  /* CHILDREN_DONE: the same group hears of all */
    uint32_t left;   /* CHILDREN_DONE: after the last */
} ExplainBeatFacts;

/* True for a request to stop that a task was given by another one, which waits
 * for it and was asked itself. */
bool explain_is_passed_on(const ExplainLives *lives, TraceEventId event);

ExplainBeatFacts explain_beat_facts(const ExplainLives *lives,
                                    ExplainBeat beat);

#endif
