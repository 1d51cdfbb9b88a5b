/*
 * app_marks.h - a student's marks, kept for when their run comes back: after
 * another text of the program, something done to the run, another seed.
 *
 * A mark is of a seed and a moment. Where the other run has no such moment, it
 * stands at the nearest one before.
 */
#ifndef APP_MARKS_H
#define APP_MARKS_H

#include "replay_moment.h"
#include "view_window.h"

#include <stdbool.h>

typedef struct AppMark {
    char *seed, *words; /* owned */
    ReplayMoment moment;
    bool given; /* it came with the run */
} AppMark;

/* Zero-initialised is valid and empty. */
typedef struct AppMarks {
    AppMark *marks; /* owned */
    uint32_t count, capacity;
    char *seed; /* of the run that is shown; owned; NULL: none is */
    bool fresh; /* not kept in a file */
} AppMarks;

void app_marks_release(AppMarks *marks);

/* Another program: those of the one before are of no use. */
void app_marks_drop(AppMarks *marks);

/* The run that the view shows is to be forgotten. */
void app_marks_take(AppMarks *marks, const ViewWindow *view,
                    const TraceStore *trace);

/* A run with a seed begins. */
void app_marks_begin(AppMarks *marks, const char *seed);

/* It has ended, and is shown: gives the view the marks that are its own. */
void app_marks_return(AppMarks *marks, ViewWindow *view,
                      const TraceStore *trace);

#endif
