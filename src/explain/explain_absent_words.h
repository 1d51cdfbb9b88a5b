/*
 * explain_absent_words.h - one sentence for each thing that did not happen.
 */
#ifndef EXPLAIN_ABSENT_WORDS_H
#define EXPLAIN_ABSENT_WORDS_H

#include "explain_absent.h"

/* Appends one sentence. */
void explain_absent_tell(ExplainNames *names, const ExplainAbsent *reason,
                         BaseText *out);

#endif
