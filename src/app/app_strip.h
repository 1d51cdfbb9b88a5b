/*
 * app_strip.h - what comes of the program on the hundred seeds round the one
 * that is looked at.
 *
 * Computed in small portions while there is nothing else to do. A run that
 * takes too long for that is left out. Knows nothing of SDL.
 */
#ifndef APP_STRIP_H
#define APP_STRIP_H

#include "run_machine.h"
#include "view_host.h"

#include <stdbool.h>

enum { APP_STRIP_SEEDS = 100 };

/* Zero-initialised is valid: nothing to compute. */
typedef struct AppStrip {
    const RunProgram *program; /* borrowed */
    Run *run;                  /* owned: on the seed `next`; NULL */
    long first;
    unsigned next;  /* index of the seed that is being run */
    uint64_t spent; /* on it, in instructions */
    ViewSeedOutcome outcomes[APP_STRIP_SEEDS];
} AppStrip;

/* Begins anew, unless the program is the same and the seed among those that
 * are there. The program is borrowed until the next one. A seed that is too
 * large to count from has no strip. */
void app_strip_begin(AppStrip *strip, const RunProgram *program,
                     const char *seed);
void app_strip_release(AppStrip *strip);

/* Works until the clock of app_clock_now() says `end`. True if there is
 * more to do. */
bool app_strip_work(AppStrip *strip, double end);

#endif
