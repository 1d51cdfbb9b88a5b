/*
 * cli_run.h - `taskarium run`.
 */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "options.h"

int cli_run(const Options *options);

#endif
