/*
 * cli_show.h - the commands that describe a run: timeline, trace, why.
 */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include <stdbool.h>
#include <stdint.h>

#include "options.h"

typedef struct TraceStore TraceStore;

int cli_timeline(const Options *options);
int cli_trace(const Options *options);
int cli_why(const Options *options);

/* False, saying so on stderr, if a run that has ended has no such moment, event
 * or task as the options name. */
bool cli_show_has_place(const Options *options, const TraceStore *trace);

/* Columns of the terminal that the output goes to; 80 where it is none. */
uint32_t cli_show_width(void);

#endif
