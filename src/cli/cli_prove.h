/*
 * cli_prove.h - `taskarium why --prove`: each link of a chain, tested.
 */
#ifndef CLI_PROVE_H
#define CLI_PROVE_H

#include "cli_program.h"
#include "options.h"

#include "base_text.h"

/* Appends the story of the task options->words[1], with what became of it
 * without each link of its chain. False if there is no such task. */
bool cli_prove(CliFinishedRun *finished, const Options *options, BaseText *out);

#endif
