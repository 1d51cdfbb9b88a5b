/*
 * app_clock.h - the clock that portions of work and frames are measured by.
 *
 * Says nothing of the time of day, and no run ever sees it.
 */
#ifndef APP_CLOCK_H
#define APP_CLOCK_H

#include <stdint.h>

/* A number that nobody can know before; for None as a seed. */
uint64_t app_clock_salt(void);

/* Seconds of a clock that only goes forward. */
double app_clock_now(void);

#endif
