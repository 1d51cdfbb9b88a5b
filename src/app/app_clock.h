/*
 * app_clock.h - the clock that portions of work and frames are measured by.
 *
 * Says nothing of the time of day, and no run ever sees it.
 */
#ifndef APP_CLOCK_H
#define APP_CLOCK_H

/* Seconds of a clock that only goes forward. */
double app_clock_now(void);

#endif
