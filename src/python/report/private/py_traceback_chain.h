/*
 * py_traceback_chain.h - which exceptions a traceback shows, and where.
 *
 * Causes, contexts and members of groups may lead to one exception in many
 * ways, and in circles: each is shown as a cause or a context only once, and it
 * depends on the order of looking which one that is.
 */
#ifndef PY_TRACEBACK_CHAIN_H
#define PY_TRACEBACK_CHAIN_H

#include "base_arena.h"
#include "py_traceback.h"

enum { PY_TRACEBACK_GROUP_DEPTH = 10 }; /* CPython's limit */

/* An exception at one place of what is printed. */
typedef struct PyTracebackRecord {
    const PyTracebackInfo *info;
    struct PyTracebackRecord *cause;
    struct PyTracebackRecord *context;
    struct PyTracebackRecord **members;
    int member_count;
} PyTracebackRecord;

/* All of what is shown of `info`, in the arena. */
const PyTracebackRecord *py_traceback_collect(BaseArena *arena,
                                              const PyTracebackInfo *info,
                                              bool in_python);

/* The cause or context that is shown before it, or NULL. */
PyTracebackRecord *py_traceback_older(const PyTracebackRecord *record);

#endif
