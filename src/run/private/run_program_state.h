/*
 * run_program_state.h - what is behind a RunProgram.
 */
#ifndef RUN_PROGRAM_STATE_H
#define RUN_PROGRAM_STATE_H

#include "py_program.h"
#include "run_program.h"

struct RunProgram {
    char *name; /* owned */
    char *text; /* owned */
    size_t length;
    int python;
    PyProgram *code; /* owned */
};

#endif
