/*
 * explain_compare_tasks.h - what became of the tasks of two runs.
 */
#ifndef EXPLAIN_COMPARE_TASKS_H
#define EXPLAIN_COMPARE_TASKS_H

#include "explain_compare_private.h"

/* Appends the tasks that come to another end, and those that only one run
 * has; or that each comes to the same, if there are any. */
void explain_compare_tasks(const ExplainTwo *two, BaseText *out);

#endif
