/*
 * app_opening.h - a lesson that the student waits for: its programs run, in
 * slices, before it is opened, led to another seed, or read again, and it takes
 * those runs. So one that comes to no end neither holds the window up nor
 * closes it, and what was open stays until the lesson takes its place.
 */
#ifndef APP_OPENING_H
#define APP_OPENING_H

#include "app_store.h"
#include "base_text.h"

#include <stdbool.h>

typedef struct LessonRehearsal LessonRehearsal; /* lesson_rehearsal.h */

/* What is to be done once the programs have ended. */
typedef enum AppOpeningWish {
    APP_OPENING_OPEN,
    APP_OPENING_SEED,
    APP_OPENING_READ_AGAIN
} AppOpeningWish;

/* All zero: nothing is waited for. */
typedef struct AppOpening {
    AppOpeningWish wish;
    char *path;                 /* the lesson's, as it was given; owned */
    char *seed;                 /* that was asked for; NULL: none; owned */
    LessonRehearsal *rehearsal; /* owned; NULL: there is nothing to run */
    bool waits;                 /* it has not ended, or not well */
    double told;                /* when it was said how far it is */
} AppOpening;

void app_opening_release(AppOpening *opening); /* leaves it all zero */

/* Runs the lesson's programs on the seed (NULL: the one on which the student
 * is, by what is kept in the store, or the lesson's own). True if they take
 * their time; false if the lesson can be opened at once, with the rehearsal. */
bool app_opening_begin(AppOpening *opening, AppOpeningWish wish,
                       const char *path, const char *seed, AppStore *store);

typedef enum AppOpeningState {
    APP_OPENING_WAITS,
    APP_OPENING_READY,  /* all have ended */
    APP_OPENING_REFUSED /* one comes to no end: `told` says so */
} AppOpeningState;

/* Goes on for a while. While it waits, `told` says now and then how far it is.
 */
AppOpeningState app_opening_work(AppOpening *opening, double seconds,
                                 BaseText *told);

/* The student does not wait any longer, which `told` says. */
void app_opening_stop(AppOpening *opening, BaseText *told);

#endif
