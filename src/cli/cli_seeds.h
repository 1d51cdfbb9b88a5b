/*
 * cli_seeds.h - `taskarium sweep` and `taskarium find`: a program on many
 * seeds.
 */
#ifndef CLI_SEEDS_H
#define CLI_SEEDS_H

#include "cli_options.h"

int cli_sweep(const CliOptions *options);
int cli_find(const CliOptions *options);

#endif
