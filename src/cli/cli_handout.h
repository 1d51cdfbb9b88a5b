/*
 * cli_handout.h - `taskarium handout`: a lesson on paper.
 */
#ifndef CLI_HANDOUT_H
#define CLI_HANDOUT_H

#include "options.h"

/* Prints a sheet for each seed and a key, as one page of HTML. */
int cli_handout(const Options *options);

#endif
