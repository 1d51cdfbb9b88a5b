/*
 * cli_replay.h - replays on the command line, and `taskarium save`.
 */
#ifndef CLI_REPLAY_H
#define CLI_REPLAY_H

#include "options.h"
#include "replay_open.h"
#include "run_machine.h"

/* As replay_open(), of what a word names; says on stderr what is wrong, or
 * not as it was. */
ReplayOpening cli_replay_open(const char *word, Replay *replay, char **place);

/* Says on stderr where a run, which has ended and kept its trace, parts from
 * the one that was saved. False: it does. */
bool cli_replay_check(const Replay *replay, const Run *run);

/* Appends where to look: the replay's marks, the moment it shows, and `at`. The
 * replay may be NULL. */
void cli_replay_tell_marks(const Replay *replay, const ReplayMoment *at,
                           const TraceStore *trace, BaseText *out);

/* Adds "NAME=VALUE". */
void cli_replay_add_knob(Replay *replay, const char *setting);

/* A program's run as a file or as one line. */
int cli_save(const Options *options);

#endif
