/*
 * explain_absent_fact.h - what did not happen, as the facts table knows it.
 */
#ifndef EXPLAIN_ABSENT_FACT_H
#define EXPLAIN_ABSENT_FACT_H

#include "explain_absent.h"

/* Of the kinds UPDATE and LINE. Appends one sentence. */
void explain_absent_tell_fact(ExplainNames *names, const ExplainAbsent *reason,
                              BaseText *out);

#endif
