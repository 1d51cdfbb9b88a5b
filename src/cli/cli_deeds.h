/*
 * cli_deeds.h - what a replay does to its run, in words.
 */
#ifndef CLI_DEEDS_H
#define CLI_DEEDS_H

#include "base_text.h"
#include "cli_program.h"

/* Says on stderr what of it came to nothing in a run that has ended and kept
 * its trace, and why. Nothing for a program that is no replay. */
void cli_deeds_complain(const CliProgram *program, const Run *run);

/* Appends what is done to the run, and to which task of it that is; to any:
 * `task` is 0. */
void cli_deeds_tell(const CliProgram *program, const Run *run, uint32_t task,
                    BaseText *out);

#endif
