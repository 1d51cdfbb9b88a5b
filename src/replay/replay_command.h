/*
 * replay_command.h - the same run in the student's own Python.
 */
#ifndef REPLAY_COMMAND_H
#define REPLAY_COMMAND_H

#include "base_text.h"

#include <stdbool.h>

typedef struct Replay Replay;

/* Appends a command line that runs the program's file under python3 on the same
 * seed, which stands outside of the file. `path` is the file; NULL: by its name
 * alone. False, saying why in `error`, where CPython cannot be asked for it:
 * something was done to the run, or a knob is turned. */
bool replay_command_write(const Replay *replay, const char *path, BaseText *out,
                          BaseText *error);

#endif
