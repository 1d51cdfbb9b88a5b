/*
 * verify_program.h - one program over a range of seeds, here and in CPython.
 *
 * For each seed our run comes first; CPython sees the program only if ours
 * came to an end of its own, or to a deadlock, without meeting unsupported
 * Python. Compared are the exit status, standard output, the events and (not
 * after a deadlock) standard error without library frames.
 */
#ifndef VERIFY_PROGRAM_H
#define VERIFY_PROGRAM_H

#include <stdbool.h>
#include <stdint.h>

#include "base_text.h"
#include "verify_python.h"

typedef struct VerifyRequest {
    const char *script; /* path of verify_harness.py */
    const char *path;   /* absolute path of the program */
    const char *text;   /* what is in it */
    size_t length;
    /* Whose modules lie beside it (borrowed); NULL: there are none. */
    const struct RunProgram *modules;
    const char *input; /* what input() reads; NULL: nothing */
    size_t input_length;
    const char *seed;    /* this one alone, or NULL: first to last */
    int64_t first, last; /* both included */
    const struct TraceLimits *limits; /* borrowed */
    bool trust;                       /* the program needs no cage */
    /* Called after every seed; may be NULL. `context` is the caller's. */
    void (*progress)(void *context, const VerifyPython *python, uint64_t done,
                     uint64_t total);
    void *context;
} VerifyRequest;

typedef struct VerifyReport {
    uint64_t equal, different;
    uint64_t skipped; /* our run came to a limit */
    bool unsupported; /* our Python does not do this program; see text */
    bool failed;      /* the interpreter could not be asked; see text */
    BaseText text;    /* the first difference as a diff, or what went
                         wrong; owned */
} VerifyReport;

/* Fills `report` (zero-initialised, released by the caller). */
void verify_program(const VerifyRequest *request, const VerifyPython *python,
                    VerifyReport *report);

void verify_report_release(VerifyReport *report);

#endif
