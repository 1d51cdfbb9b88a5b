/*
 * explain_compare.h - two runs side by side: where they part, and what for.
 *
 * Two runs take the same course as long as the same things happen to the same
 * tasks in the same order; how long somebody sleeps and what is drawn, printed
 * or returned are values, which may differ on the same course. Which task is
 * which, explain_pair.h says.
 */
#ifndef EXPLAIN_COMPARE_H
#define EXPLAIN_COMPARE_H

#include "explain_lives.h"

#include "base_text.h"

typedef struct ExplainComparison {
    /* The first event of each that the other does not have: its course differs;
     * TRACE_NONE: it does not, or that run is over. */
    TraceEventId course[2];
    /* The first that differs at all, course or value, time or turn. */
    TraceEventId value[2];
    /* Events of each before their courses part, or all: those that one has and
     * the other has not are timers, draws and the program's name. */
    uint32_t before[2];
    bool from_the_beginning; /* nothing else is before that */
    bool same_course, equal;
} ExplainComparison;

ExplainComparison explain_compare(const ExplainLives *a, const ExplainLives *b);

/* Appends the comparison: one sentence on where they part, the tasks whose
 * outcome differs or that only one of them has, and the chain of each side.
 * `names` are what the runs are called: "seed 1", "Python 3.12". Returns true
 * if the runs are equal. */
bool explain_compare_tell(const ExplainLives *a, const ExplainLives *b,
                          const char *const names[2], BaseText *out);

#endif
