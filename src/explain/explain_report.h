/*
 * explain_report.h - the answer to "why?" as plain text, for a terminal.
 *
 * UTF-8 without colours or escapes.
 */
#ifndef EXPLAIN_REPORT_H
#define EXPLAIN_REPORT_H

#include "base_text.h"

#include <stdbool.h>

typedef struct TraceStore TraceStore;

/* Appends the chain of causes of how `task` ended, or of what it waits for if
 * it did not. `task` is a name ("Task-4") or a serial ("4"). Returns false,
 * and appends what is wrong and which tasks there are, if there is none. */
bool explain_report_why(const TraceStore *trace, const char *task,
                        BaseText *out);

#endif
