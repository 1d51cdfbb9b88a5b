/*
 * script_cpython.h - what a CPython answers to a script.
 *
 * A script that speaks of asyncio runs in the harness that `taskarium verify`
 * uses, on a virtual clock: on a real one, ten milliseconds are more than
 * twenty when the machine is busy. Any other runs by itself.
 */
#ifndef SCRIPT_CPYTHON_H
#define SCRIPT_CPYTHON_H

#include <stdbool.h>

#include "script_process.h"

typedef struct ScriptPython {
    char release[16]; /* "3.13.0" */
    const char *path; /* borrowed */
} ScriptPython;

/* Takes "3.13.0=/usr/bin/python3.13"; false if it is not of that form. */
bool script_python_parse(ScriptPython *python, const char *word);

typedef struct ScriptRequest {
    const char *harness; /* path of verify_harness.py */
    const char *path;    /* of the script, absolute */
    const BaseText *text;
    const char *seed; /* decimal */
} ScriptRequest;

/* False, with a sentence printed, if the interpreter gave no answer. */
bool script_cpython_run(const ScriptPython *python,
                        const ScriptRequest *request, ScriptOutcome *outcome);

#endif
