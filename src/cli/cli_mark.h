/*
 * cli_mark.h - `taskarium mark`.
 */
#ifndef CLI_MARK_H
#define CLI_MARK_H

#include "options.h"

/* What a class has handed in, run again: a table, a line for each file. */
int cli_mark(const Options *options);

#endif
