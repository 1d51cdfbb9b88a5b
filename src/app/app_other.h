/*
 * app_other.h - the run that the student wants to compare with.
 *
 * Of the same program on another seed or for another Python, or of another
 * program. Knows nothing of views and SDL.
 */
#ifndef APP_OTHER_H
#define APP_OTHER_H

#include "base_text.h"
#include "run_kept.h"

#include <stdbool.h>

/* Zero-initialised is valid: there is none. */
typedef struct AppOther {
    RunProgram *program; /* owned */
    Run *run;            /* owned, but for a kept one; NULL: none */
    RunKept *kept;       /* held; NULL: it is computed here */
    char *names[2];      /* owned: what the run itself is called beside it, and
                            what it is called */
    bool is_before;      /* the own one, before something was changed */
} AppOther;

/* What the student looks at. Borrowed. */
typedef struct AppOwnRun {
    const RunProgram *program;
    const char *path, *seed;
    int python;
    const struct TraceLimits *limits;
    RunKept *beside; /* what may have been computed already; NULL: nothing */
} AppOwnRun;

/* Begins the run that `text` names: a seed, a version of Python ("3.12"), or
 * the file of a program, seen from the folder of the own one. On failure
 * returns false, says why in `error`, and leaves what there was. */
bool app_other_begin(AppOther *other, const AppOwnRun *own, const char *text,
                     BaseText *error);
void app_other_release(AppOther *other);

/* Begins the run of `program`, which it takes over: the own one before a knob
 * was turned as `setting` says ("DELAY=2"). */
void app_other_keep(AppOther *other, const AppOwnRun *own, RunProgram *program,
                    const char *setting);

#endif
