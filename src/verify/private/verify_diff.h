/*
 * verify_diff.h - where two texts first differ, as a small unified diff.
 */
#ifndef VERIFY_DIFF_H
#define VERIFY_DIFF_H

#include <stdbool.h>

#include "base_text.h"

/* Appends the first difference between two texts, line by line, with three
 * lines around it, under the two names; '-' is of `a`, '+' of `b`. Returns
 * false, and appends nothing, if they are equal. */
bool verify_diff_append(const BaseText *a, const char *name_of_a,
                        const BaseText *b, const char *name_of_b,
                        BaseText *out);

#endif
