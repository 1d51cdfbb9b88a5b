/*
 * explain_cause.h - what lies behind an event: its cause, and who asked.
 *
 * The trace names one cause for each event. Behind an ExceptionGroup lies the
 * first error that the group heard of, not the last child that it waited for:
 * this is the way down to the leaves.
 */
#ifndef EXPLAIN_CAUSE_H
#define EXPLAIN_CAUSE_H

#include "explain_lives.h"

/* The event that explains this one; TRACE_NONE: it needs no explanation. Always
 * a smaller number. */
TraceEventId explain_cause(const ExplainLives *lives, TraceEventId event);

/* True if the error of this event (a task that failed, a group's block that
 * raised) was brought by somebody else: by what the task awaited, or by a
 * group inside of it. */
bool explain_is_handed_on(const ExplainLives *lives, TraceEventId event);

/* Where the exception of which a task failed was given to the future that it
 * awaited; TRACE_NONE: it came in another way, or of a failure before. */
TraceEventId explain_giving(const ExplainLives *lives, TraceEventId failed);

/* An exception was given to a future in that event: the failure of the first
 * task that awaited it and failed of it. TRACE_NONE if there is none, or if
 * some task had failed of it before. */
TraceEventId explain_first_of_given(const ExplainLives *lives,
                                    TraceEventId giving);

/* True if what happens to a task at that event comes from a request that it
 * should stop itself: not from the end of somebody that it awaited. */
bool explain_is_asked(const ExplainLives *lives, uint32_t task,
                      TraceEventId event);

typedef enum ExplainAskerKind {
    EXPLAIN_ASKER_TASK,     /* task, line */
    EXPLAIN_ASKER_ITSELF,   /* line */
    EXPLAIN_ASKER_GROUP,    /* group */
    EXPLAIN_ASKER_AGAIN,    /* group: it had been asked by others before */
    EXPLAIN_ASKER_LIMIT,    /* line of the time limit */
    EXPLAIN_ASKER_AWAITING, /* task: it was asked itself, and passes it on; line
                               of the gather() through which, or 0 */
    EXPLAIN_ASKER_RUN,      /* asyncio.run(), because the main task has ended */
    EXPLAIN_ASKER_READER,   /* whoever looks at the run: an intervention */
    EXPLAIN_ASKER_SIGNAL,   /* asyncio.run(), because of Ctrl+C */
    EXPLAIN_ASKER_CALLBACK  /* that the loop ran; line, or 0 */
} ExplainAskerKind;

/* Who made a request to stop. Fields that do not concern the kind are 0, and
 * `group` is an index, EXPLAIN_NONE for none. */
typedef struct ExplainAsker {
    ExplainAskerKind kind;
    uint32_t task, group, line;
} ExplainAsker;

/* `request` is a cancel_requested. */
ExplainAsker explain_asker(const ExplainLives *lives, TraceEventId request);

/* Whose request is taken back in an uncancel: a group's on its way out
 * (EXPLAIN_ASKER_GROUP), a time limit's (LIMIT), or one that the program itself
 * takes back (TASK). */
ExplainAsker explain_taker(const ExplainLives *lives, TraceEventId uncancel);

/* The line of the block whose time limit an event (timeout_fired) belongs to;
 * 0. */
uint32_t explain_limit_line(const ExplainLives *lives, TraceEventId fired);

/* The line that had moved it to that time; 0: none had. */
uint32_t explain_limit_moved(const ExplainLives *lives, TraceEventId fired);

/* The line that an event is about; 0: none. Where it happens in no line, that
 * is of the limit that is over, of the wait whose timer rings, of the gather()
 * that passes a request on. */
uint32_t explain_line(const ExplainLives *lives, TraceEventId event);

/* The group that a task is leaving at that event: of those that it owns the
 * innermost one; NONE. */
uint32_t explain_group_left(const ExplainLives *lives, uint32_t task,
                            TraceEventId event);

#endif
