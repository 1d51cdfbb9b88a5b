/*
 * lesson_offline.h - a lesson on one seed as data, for a page that runs
 * nothing.
 *
 * All that a student can come to see of it is computed beforehand: each page's
 * text, what each answer is told, what the run shows before and after. The data
 * is one object of JSON; an event is its number, -1 where there is none. Draws
 * nothing and writes no file.
 */
#ifndef LESSON_OFFLINE_H
#define LESSON_OFFLINE_H

#include "base_text.h"
#include "lesson_error.h"
#include "lesson_folder.h"

#include <stdint.h>

typedef struct TraceStore TraceStore;

/* What a page shows of the run. All of it is borrowed for the call; the traces
 * live until the lesson is written. */
typedef struct LessonScene {
    const TraceStore *trace; /* of the whole run */
    const TraceStore *other; /* of one to compare it with; NULL */
    const char *compare;     /* what that is: a file, `seed N`, `python V` */
    uint32_t end;            /* so many events are shown */
    uint32_t open;           /* the instant of this event; UINT32_MAX */
} LessonScene;

/* Where pictures are made. */
typedef struct LessonStudio {
    void *context;
    /* The number that a picture of the scene has in the data. */
    uint32_t (*draw)(void *context, const LessonScene *scene);
} LessonStudio;

/* Appends the lesson. False, telling `error`, if it is wrong or does not run on
 * the seed. */
bool lesson_offline(const LessonFolder *folder, const char *language,
                    const char *seed, const LessonStudio *studio, BaseText *out,
                    LessonError *error);

#endif
