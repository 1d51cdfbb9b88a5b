/*
 * cli_show.h - the commands that describe a run: timeline, trace, why.
 */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include <stdint.h>

#include "options.h"

int cli_timeline(const Options *options);
int cli_trace(const Options *options);
int cli_why(const Options *options);

/* Columns of the terminal that the output goes to; 80 where it is none. */
uint32_t cli_show_width(void);

#endif
