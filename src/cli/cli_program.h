/*
 * cli_program.h - the program that a command is about.
 *
 * Reads the file, with one clear sentence where that fails, and compiles it
 * under the name by which python3 would show it in tracebacks. A replay stands
 * wherever a program may.
 */
#ifndef CLI_PROGRAM_H
#define CLI_PROGRAM_H

#include "options.h"
#include "replay.h"
#include "run_input.h"
#include "run_machine.h"
#include "trace_limits.h"

typedef struct ReplayStage ReplayStage;

/* Files of more than 4 MiB are refused: they are not programs. */
#define CLI_PROGRAM_LIMIT ((size_t)4 * 1024 * 1024)

typedef struct CliProgram {
    char *path;                 /* absolute, as python3 shows it; owned */
    BaseText text;              /* owned */
    BaseText untuned;           /* owned: before --set; empty: as the text */
    RunInput input;             /* owned; of --input */
    const RunProgram *compiled; /* borrowed from what follows */
    RunProgram *own;            /* owned; NULL: a replay */
    TraceLimits limits;         /* of --max-turns and its like */
    bool is_replay;
    bool is_undone;     /* the replay without what was done to its run */
    bool is_changed;    /* another seed, version or input than the replay's */
    Replay replay;      /* owned */
    ReplayStage *stage; /* owned; NULL: no replay */
} CliProgram;

/* Reads options->words[0], or the program of the lesson that it is or names, or
 * main.py in it if it is another folder, or the replay that it is, compiles it,
 * and applies what the options say about it. Returns false after saying on
 * stderr what is wrong. */
bool cli_program_read(CliProgram *program, const Options *options);
void cli_program_release(CliProgram *program);

/* The files of the program of the lesson that `path` is or names, and of the
 * one that it is compared with, both owned. False, saying nothing: it is no
 * lesson that can be read, or it compares nothing. */
bool cli_program_compared(const char *path, char **program, char **other);

/* Puts seed, limits and what is done to the run into the options of a run;
 * borrowed from both. Changes the limits of the program. */
void cli_program_prepare(CliProgram *program, const Options *options,
                         RunOptions *how);

/* A run of options->words[0], made and finished: what timeline, trace and why
 * begin with. */
typedef struct CliFinishedRun {
    CliProgram program;
    Run *run;
} CliFinishedRun;

/* False after saying on stderr what is wrong. Where a replay's run is not the
 * one that was saved, that is said, too. */
bool cli_program_finish(CliFinishedRun *finished, const Options *options);

/* The run of a replay without what was done to it; false, too, if nothing was,
 * or if it is no replay. */
bool cli_program_finish_undone(CliFinishedRun *finished,
                               const Options *options);

/* The same; `reader` takes the events. */
bool cli_program_read_events(CliFinishedRun *finished, const Options *options,
                             RunReader reader, void *context);
void cli_program_forget(CliFinishedRun *finished);

#endif
