#include "app_strip.h"

#include "app_clock.h"
#include "explain_lives.h"
#include "trace_store.h"
#include "trace_task.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Instructions: of a portion, and the most for one seed. */
enum { SLICE = 20000, MOST = 400000, SEED_DIGITS = 9 };

void app_strip_release(AppStrip *strip)
{
    run_free(strip->run);
    *strip = (AppStrip){0};
}

/* The hundred that a seed is among; the first of all for what is no whole
 * number. */
static long first_of(const char *seed)
{
    if (seed[strspn(seed, "-0123456789")] != '\0')
        return 0;
    long number = strtol(seed, NULL, 10);
    long rest = number % APP_STRIP_SEEDS;
    return number - rest - (rest < 0 ? APP_STRIP_SEEDS : 0);
}

void app_strip_begin(AppStrip *strip, const RunProgram *program,
                     const char *seed)
{
    bool negative = *seed == '-';
    size_t digits = strspn(seed + negative, "0123456789");
    if (digits > SEED_DIGITS) {
        app_strip_release(strip);
        return;
    }
    long first = first_of(seed);
    if (strip->program == program && strip->first == first)
        return;
    app_strip_release(strip);
    strip->program = program;
    strip->first = first;
}

static void name_seed(const AppStrip *strip, char *out, size_t room)
{
    snprintf(out, room, "%ld", strip->first + (long)strip->next);
}

static ViewSeedOutcome outcome_of(const Run *run)
{
    ExplainLives lives = {0};
    ViewSeedOutcome outcome = {.known = true,
                               .went_wrong = run_exit_status(run) != 0};
    explain_lives_read(&lives, run_trace(run));
    for (uint32_t i = 1; i < lives.task_count; i++) {
        const ExplainTask *task = &lives.tasks[i];
        if (task->ended == TRACE_NONE || task->of_loop)
            continue;
        outcome.returned += task->outcome == TRACE_STATE_RETURNED;
        outcome.failed += task->outcome == TRACE_STATE_FAILED;
        outcome.cancelled += task->outcome == TRACE_STATE_CANCELLED;
    }
    explain_lives_release(&lives);
    return outcome;
}

static void begin_seed(AppStrip *strip)
{
    char seed[24];
    name_seed(strip, seed, sizeof seed);
    if (strip->run) {
        run_reset(strip->run, seed);
    } else {
        RunOptions options = {.seed = seed};
        strip->run = run_new(strip->program, &options);
    }
    strip->spent = 0;
}

bool app_strip_work(AppStrip *strip, double end)
{
    while (strip->program && strip->next < APP_STRIP_SEEDS) {
        if (app_clock_now() >= end)
            return true;
        if (!strip->run)
            begin_seed(strip);
        bool ended = run_advance(strip->run, SLICE) == RUN_ENDED;
        strip->spent += SLICE;
        if (!ended && strip->spent < MOST)
            continue;
        if (ended)
            strip->outcomes[strip->next] = outcome_of(strip->run);
        if (++strip->next < APP_STRIP_SEEDS)
            begin_seed(strip);
    }
    run_free(strip->run);
    strip->run = NULL;
    return false;
}
