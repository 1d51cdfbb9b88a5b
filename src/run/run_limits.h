/*
 * run_limits.h - the options that say where a run stops by itself, and when
 * somebody presses Ctrl+C: one way to read them for the command line and the
 * window.
 */
#ifndef RUN_LIMITS_H
#define RUN_LIMITS_H

#include "base_text.h"

#include <stdbool.h>

typedef struct TraceLimits TraceLimits;

/* Gives every limit that is 0 its default. */
void run_limits_fill(TraceLimits *limits);

/* True for "--max-turns" and its like. */
bool run_limit_is_option(const char *option);

/* What such an option takes: "a number above 0". */
const char *run_limit_wants(const char *option);

/* Reads its value. False, and nothing is changed, if `text` is none. */
bool run_limit_parse(TraceLimits *limits, const char *option, const char *text);

/* The option of the `nth` limit, from 0; NULL: there are no more. */
const char *run_limit_option(int nth);

/* Writes a limit as its option reads it; false, and nothing is written, if it
 * is as by default. */
bool run_limit_write(const TraceLimits *limits, const char *option,
                     BaseText *out);

/* Makes that limit ten times as large as it is, or as its default is. False if
 * it cannot be raised any more. */
bool run_limit_raise(TraceLimits *limits, const char *option);

#endif
