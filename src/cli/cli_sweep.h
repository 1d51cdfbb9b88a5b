/*
 * cli_sweep.h - `taskarium sweep` and `taskarium find`: a program on many
 * seeds.
 */
#ifndef CLI_SWEEP_H
#define CLI_SWEEP_H

#include "options.h"

int cli_sweep(const Options *options);
int cli_find(const Options *options);

#endif
