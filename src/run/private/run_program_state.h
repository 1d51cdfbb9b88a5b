/*
 * run_program_state.h - what is behind a RunProgram.
 */
#ifndef RUN_PROGRAM_STATE_H
#define RUN_PROGRAM_STATE_H

#include "base_text.h"
#include "py_module.h"
#include "py_program.h"
#include "run_program.h"

typedef struct RunCompanion {
    char *name;        /* owned */
    char *file;        /* below the program's folder; owned; NULL: a folder */
    BaseText text;     /* owned */
    PyModuleSpec spec; /* as machines know it */
    PyProgram *code;   /* owned; NULL: a folder */
} RunCompanion;

struct RunProgram {
    char *name; /* owned */
    char *
        place; /* the file beside which its modules lie; owned; NULL: its own */
    char *text; /* owned */
    size_t length;
    int python, asked_python;
    PyProgram *code;           /* owned */
    RunCompanion **companions; /* owned, each too */
    uint32_t companion_count, companion_capacity;
};

#endif
