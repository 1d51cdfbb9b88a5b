/*
 * script_process.h - runs a program to its end and keeps what it said.
 *
 * Its input is empty, and it has a minute. Knows nothing of Python.
 */
#ifndef SCRIPT_PROCESS_H
#define SCRIPT_PROCESS_H

#include "base_text.h"

/* What a program left behind. Zero-initialised is valid; texts are owned. */
typedef struct ScriptOutcome {
    BaseText out, err;
    int status; /* 128 + the signal that ended it */
} ScriptOutcome;

void script_outcome_release(ScriptOutcome *outcome);

/* command[0] is looked for on PATH; NULL ends the list. */
void script_process_run(const char *const *command, ScriptOutcome *outcome);

#endif
