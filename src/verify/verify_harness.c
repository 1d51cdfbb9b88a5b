#include "verify_harness.h"

#include <stdio.h>
#include <string.h>

/* Seconds that one run may take. */
static const double PATIENCE = 60.0;

enum { MOST_ARGUMENTS = 12, NUMBER_SIZE = 40 };

void verify_answer_release(VerifyAnswer *answer)
{
    base_text_release(&answer->status);
    base_text_release(&answer->out);
    base_text_release(&answer->err);
    base_text_release(&answer->events);
}

bool verify_harness_start(VerifyHarness *harness,
                          const VerifyHarnessOptions *options, BaseText *error)
{
    const char *arguments[MOST_ARGUMENTS] = {options->python, "-S", "-P", "-B",
                                             options->script};
    char turns[NUMBER_SIZE], seconds[NUMBER_SIZE];
    int count = 5;

    arguments[count++] =
        options->mode == VERIFY_EVENTS ? "--events" : "--plain";
    if (options->turns != 0) {
        snprintf(turns, sizeof turns, "--max-turns=%llu",
                 (unsigned long long)options->turns);
        arguments[count++] = turns;
    }
    if (options->seconds != 0.0) {
        snprintf(seconds, sizeof seconds, "--max-time=%.17g", options->seconds);
        arguments[count++] = seconds;
    }
    arguments[count++] = "--";
    arguments[count++] = options->program;
    return verify_process_start(&harness->process, arguments, false, error);
}

static bool read_block(VerifyHarness *harness, size_t length, BaseText *out)
{
    return verify_process_bytes(&harness->process, PATIENCE, length, out);
}

/* "run SEED STATUS STDOUT STDERR EVENTS": the seed may be of any length. */
static bool read_header(const char *line, const char *seed, BaseText *status,
                        size_t sizes[3])
{
    size_t length = strlen(seed);
    char word[16];

    if (strncmp(line, "run ", 4) != 0 || strncmp(line + 4, seed, length) != 0 ||
        line[4 + length] != ' ')
        return false;
    if (sscanf(line + 5 + length, "%15s %zu %zu %zu", word, &sizes[0],
               &sizes[1], &sizes[2]) != 4)
        return false;
    base_text_clear(status);
    base_text_append(status, word);
    return true;
}

static bool read_answer(VerifyHarness *harness, const char *seed,
                        VerifyAnswer *answer)
{
    BaseText line = {0};
    size_t sizes[3];

    bool good =
        verify_process_line(&harness->process, PATIENCE, &line) &&
        read_header(base_text_str(&line), seed, &answer->status, sizes) &&
        read_block(harness, sizes[0], &answer->out) &&
        read_block(harness, sizes[1], &answer->err) &&
        read_block(harness, sizes[2], &answer->events);
    base_text_release(&line);
    return good;
}

bool verify_harness_ask(VerifyHarness *harness, const char *seed,
                        VerifyAnswer *answer, BaseText *error)
{
    if (verify_process_send(&harness->process, seed, strlen(seed)) &&
        verify_process_send(&harness->process, "\n", 1) &&
        read_answer(harness, seed, answer))
        return true;
    base_text_printf(error, "the interpreter gave no answer for seed %s", seed);
    return false;
}

void verify_harness_stop(VerifyHarness *harness)
{
    verify_process_stop(&harness->process);
}
