/*
 * verify_harness.h - a CPython that runs one program for seed after seed.
 *
 * Speaks to assets/verify_harness.py, which says at its top what it decides
 * where CPython leaves it open. Knows nothing of our own machine.
 */
#ifndef VERIFY_HARNESS_H
#define VERIFY_HARNESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base_text.h"
#include "verify_process.h"

typedef enum VerifyMode {
    VERIFY_PLAIN, /* the C classes; no events */
    VERIFY_EVENTS /* recording classes; standard error is not the real one */
} VerifyMode;

/* What one run gave. Zero-initialised is valid; texts are owned. */
typedef struct VerifyAnswer {
    BaseText status; /* "0", "1" ..., "deadlock", "limit" */
    BaseText out, err, events;
} VerifyAnswer;

void verify_answer_release(VerifyAnswer *answer);

typedef struct VerifyHarness {
    VerifyProcess process;
    VerifyCage cage;
    const char *input; /* borrowed; NULL: nothing */
    size_t input_length;
} VerifyHarness;

typedef struct VerifyHarnessOptions {
    const char *python;  /* path of a CPython */
    const char *script;  /* path of verify_harness.py */
    const char *program; /* absolute path of the program */
    /* Whose modules lie beside it (borrowed); NULL: there are none. */
    const struct RunProgram *modules;
    VerifyMode mode;
    const char *input; /* what it reads, which outlives the harness; or NULL */
    size_t input_length;
    uint64_t turns;         /* 0: the harness's own limit */
    double seconds;         /* of virtual time; as above */
    const char *interrupts; /* of --interrupt-at; NULL, "": none. Borrowed */
    bool trust;             /* the program is not put into a cage */
} VerifyHarnessOptions;

/* False, with a sentence in `error`, if the process cannot be started. */
bool verify_harness_start(VerifyHarness *harness,
                          const VerifyHarnessOptions *options, BaseText *error);

/* Runs the program with this seed (decimal). False, with a sentence, if the
 * interpreter went away or said nothing for a minute, if what it said is not
 * the harness's, or if the program tried to get out of its cage; then only
 * stopping it is left. */
bool verify_harness_ask(VerifyHarness *harness, const char *seed,
                        VerifyAnswer *answer, BaseText *error);

/* After the last seed: false, with a sentence, if more was said than answers.
 */
bool verify_harness_end(VerifyHarness *harness, BaseText *error);

void verify_harness_stop(VerifyHarness *harness);

#endif
