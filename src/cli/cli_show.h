/*
 * cli_show.h - the commands that describe a run: timeline, trace, why.
 */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include "options.h"

int cli_timeline(const Options *options);
int cli_trace(const Options *options);
int cli_why(const Options *options);

#endif
