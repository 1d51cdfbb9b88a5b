/*
 * explain_report.h - the answer to "why?" as plain text, for a terminal.
 *
 * UTF-8 without colours or escapes.
 */
#ifndef EXPLAIN_REPORT_H
#define EXPLAIN_REPORT_H

#include "base_text.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct TraceFacts TraceFacts;
typedef struct TraceStore TraceStore;

/* Appends a task's story: the chain of causes of how it ended, or of what it
 * waits for if it did not; what became of each request that it should stop;
 * what did not happen. `task` is a name ("Task-4") or a serial ("4"). Returns
 * false, and appends what is wrong and which tasks there are, if there is none.
 */
bool explain_report_why(const TraceStore *trace, const char *task,
                        BaseText *out);

/* Appends what is known of a link besides, in a sentence: whether `target`
 * would have happened without it. May append nothing. */
typedef void (*ExplainJudge)(void *context, uint32_t link, uint32_t target,
                             BaseText *out);

/* What is known of a run beside its trace. Zeroed: nothing. */
typedef struct ExplainBeside {
    const TraceFacts *facts;
    ExplainJudge judge; /* asked about each link of the chain */
    void *context;
} ExplainBeside;

/* The same story with what is known besides. */
bool explain_report_known(const TraceStore *trace, const char *task,
                          const ExplainBeside *beside, BaseText *out);

/* Appends the run's story: its root cause, how it came out, who still waits,
 * and what did not happen. `facts` may be NULL. */
void explain_report_run(const TraceStore *trace, const TraceFacts *facts,
                        BaseText *out);

/* Appends the chain of causes of that event. False if there is no such event,
 * with a sentence that says so. */
bool explain_report_event(const TraceStore *trace, uint32_t event,
                          BaseText *out);

/* Appends the root cause in one line: what, where, how many real errors, how
 * many tasks were only cancelled; nothing if nothing went wrong. */
void explain_report_root(const TraceStore *trace, BaseText *out);

#endif
