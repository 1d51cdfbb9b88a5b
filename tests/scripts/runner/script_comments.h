/*
 * script_comments.h - what a script's own comments say of its run.
 *
 * In order, each line of stdout (`# expect: text`), what lines of stderr
 * contain (`# expect error: text`) and the exit status (`# expect status: 5`;
 * without it 1 if an error is expected, else 0).
 */
#ifndef SCRIPT_COMMENTS_H
#define SCRIPT_COMMENTS_H

#include <stdbool.h>

#include "script_process.h"

/* Zero-initialised is valid and says nothing; texts are owned. */
typedef struct ScriptComments {
    BaseText out;
    BaseText errors; /* lines */
    int status;
    bool has_any, has_out, has_status;
} ScriptComments;

void script_comments_read(ScriptComments *comments, const BaseText *script);
void script_comments_release(ScriptComments *comments);

/* True if the script ends in a way that only we know: a deadlock, a limit,
 * unsupported Python. */
bool script_comments_are_ours_alone(const ScriptComments *comments);

/* Prints what is otherwise than they say; false if anything is. */
bool script_comments_hold(const ScriptComments *comments,
                          const ScriptOutcome *outcome);

#endif
