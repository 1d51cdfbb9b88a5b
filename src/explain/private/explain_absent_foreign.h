/*
 * explain_absent_foreign.h - what a loop could not do: sentences.
 *
 * It was asked for what belongs to another loop, or when it was closed.
 */
#ifndef EXPLAIN_ABSENT_FOREIGN_H
#define EXPLAIN_ABSENT_FOREIGN_H

#include "explain_absent.h"

/* Of the kinds LOOP and OPEN. Appends one sentence. */
void explain_absent_tell_foreign(ExplainNames *names,
                                 const ExplainAbsent *reason, BaseText *out);

#endif
