/*
 * cli_program.h - the program that a command is about.
 *
 * Reads the file, with one clear sentence where that fails, and compiles it
 * under the name by which python3 would show it in tracebacks.
 */
#ifndef CLI_PROGRAM_H
#define CLI_PROGRAM_H

#include "cli_options.h"
#include "run_machine.h"

/* Files of more than 4 MiB are refused: they are not programs. */
#define CLI_PROGRAM_LIMIT ((size_t)4 * 1024 * 1024)

typedef struct CliProgram {
    char *path;     /* absolute, as python3 shows it; owned */
    BaseText text;  /* owned */
    BaseText input; /* owned; of --input */
    bool has_input;
} CliProgram;

/* Reads `path`, or main.py in it if it is a lesson's folder. Returns false
 * after saying on stderr what is wrong. */
bool cli_program_read(CliProgram *program, const char *path);
/* The same, and what --input names. */
bool cli_program_read_all(CliProgram *program, const CliOptions *options);
void cli_program_release(CliProgram *program);

RunProgram *cli_program_compile(const CliProgram *program, int python);

/* A run of options->words[0], made and finished: what timeline, trace and why
 * begin with. NULL after saying on stderr what is wrong. */
typedef struct CliFinishedRun {
    CliProgram program;
    RunProgram *compiled;
    Run *run;
} CliFinishedRun;

bool cli_program_finish(CliFinishedRun *finished, const CliOptions *options);

/* The same; `reader` takes the events, and the run keeps none. */
bool cli_program_read_events(CliFinishedRun *finished,
                             const CliOptions *options, RunReader reader,
                             void *context);
void cli_program_forget(CliFinishedRun *finished);

#endif
