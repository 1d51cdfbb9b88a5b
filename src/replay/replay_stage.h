/*
 * replay_stage.h - a replay made ready to run.
 *
 * Compiles the program with its modules, knobs and input. Where something is
 * done to the run, and each task is to draw what it drew before that, the run
 * without it goes first. Opens no file.
 */
#ifndef REPLAY_STAGE_H
#define REPLAY_STAGE_H

#include "base_text.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Replay Replay;
typedef struct ReplayStage ReplayStage;
typedef struct RunFork RunFork;
typedef struct RunOptions RunOptions;
typedef struct RunProgram RunProgram;
typedef struct TraceLimits TraceLimits;

/* The program with its modules, input and knobs. `path` is what tracebacks
 * show; NULL: the program's name alone. NULL, saying why in `error`, if a knob
 * cannot be turned so. The caller releases it with run_program_free(). */
RunProgram *replay_stage_compile(const Replay *replay, const char *path,
                                 BaseText *error);

/* Puts the replay's limits among others. False, saying why in `error`, if there
 * is no such limit. */
bool replay_stage_limit(const Replay *replay, TraceLimits *limits,
                        BaseText *error);

/* As replay_stage_compile(). The replay is not needed any more afterwards.
 * NULL, saying why in `error`. The caller owns the result. */
ReplayStage *replay_stage_new(const Replay *replay, const char *path,
                              BaseText *error);
void replay_stage_free(ReplayStage *stage); /* NULL is allowed */

/* The program; borrowed. */
const RunProgram *replay_stage_program(const ReplayStage *stage);

/* What is done to the run, as run_fork.h has it; NULL: nothing. Borrowed. */
const RunFork *replay_stage_fork(const ReplayStage *stage);

/* Runs what must go first, in slices of about `budget` instructions; true:
 * there is more to do. */
bool replay_stage_advance(ReplayStage *stage, uint64_t budget);

/* Runs what is left of that, and puts seed, limits and what is done to the run
 * into options for run_new(); borrowed from the stage. */
void replay_stage_prepare(ReplayStage *stage, RunOptions *options);

#endif
