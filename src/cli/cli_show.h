/*
 * cli_show.h - the commands that describe a run: timeline, trace, why.
 */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include "cli_options.h"

int cli_timeline(const CliOptions *options);
int cli_trace(const CliOptions *options);
int cli_why(const CliOptions *options);

#endif
