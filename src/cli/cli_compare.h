/*
 * cli_compare.h - `taskarium compare`.
 */
#ifndef CLI_COMPARE_H
#define CLI_COMPARE_H

#include "options.h"

int cli_compare(const Options *options);

#endif
