/*
 * verify_process.h - one child process with a pipe to it and one from it.
 *
 * The child gets an environment of its own, in which nothing of ours is but
 * what a CPython needs to run the same way everywhere. Its standard error is
 * ours, or nowhere. One in a cage has no other files open, and waits in each
 * call that the cage tells until something is read from it.
 */
#ifndef VERIFY_PROCESS_H
#define VERIFY_PROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base_text.h"
#include "verify_cage.h"

typedef struct VerifyProcess {
    pid_t id;      /* 0: none */
    int to, from;  /* pipes; -1: closed */
    BaseText read; /* what has come and was not taken yet */
    size_t taken;
    const VerifyCage *cage; /* borrowed; NULL: it has none */
    int listener;           /* of the cage's calls; -1: none */
    bool has_begun;
    bool is_watched; /* what it tries from now on is a program's doing */
    BaseText tried;  /* what a program was refused first */
} VerifyProcess;

/* arguments[0] is the path of the program; NULL ends the list. Returns false,
 * and says why in `error`, if it could not be started. */
bool verify_process_start(VerifyProcess *process, const char *const *arguments,
                          bool quiet, BaseText *error);

/* The same in a cage, which must outlive the process; its standard error leads
 * nowhere. */
bool verify_process_start_caged(VerifyProcess *process,
                                const char *const *arguments,
                                const VerifyCage *cage, BaseText *error);

/* Writes all bytes; false if nobody reads them any more. */
bool verify_process_send(VerifyProcess *process, const char *bytes,
                         size_t length);

/* Takes the next line without its newline into `line`. False at the end of
 * the output, or when `seconds` have passed without one. */
bool verify_process_line(VerifyProcess *process, double seconds,
                         BaseText *line);

/* Takes exactly `length` bytes into `out`; as above. */
bool verify_process_bytes(VerifyProcess *process, double seconds, size_t length,
                          BaseText *out);

/* Closes the pipes, ends the child if it does not by itself, waits for it. */
void verify_process_stop(VerifyProcess *process);

#endif
