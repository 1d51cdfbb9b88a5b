/*
 * run_input.h - the text whose lines input() reads, as a file gives it.
 *
 * The one place where a file becomes a program's input: every command and the
 * window take it here. Knows nothing of options and of replays.
 */
#ifndef RUN_INPUT_H
#define RUN_INPUT_H

#include "base_text.h"
#include "run_program.h"

#include <stdbool.h>

/* Zero is none, which is not the same as an empty one. */
typedef struct RunInput {
    BaseText text; /* owned */
    bool is_given;
} RunInput;

/* Replaces it by the file's text. On failure returns false, appends a sentence
 * to `error` and leaves none. */
bool run_input_read(RunInput *input, const char *path, BaseText *error);

/* Lets the program read it (copied); before the first run. */
void run_input_give(const RunInput *input, RunProgram *program);

void run_input_release(RunInput *input);

#endif
