/*
 * cli_run.h - `taskarium run`.
 */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli_options.h"

int cli_run(const CliOptions *options);

#endif
