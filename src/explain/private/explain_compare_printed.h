/*
 * explain_compare_printed.h - where what two runs print parts.
 */
#ifndef EXPLAIN_COMPARE_PRINTED_H
#define EXPLAIN_COMPARE_PRINTED_H

#include "explain_compare_private.h"

/* Appends the first line that differs, or that both print the same. */
void explain_compare_printed(const ExplainTwo *two, BaseText *out);

#endif
