/*
 * cli_check.h - `taskarium check`.
 */
#ifndef CLI_CHECK_H
#define CLI_CHECK_H

#include "options.h"

/* Reads each lesson and its translations, and says what is wrong with it. */
int cli_check(const Options *options);

#endif
