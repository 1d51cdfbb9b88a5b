/*
 * lesson_mark.h - was it right, and was it done? Asked again of the runs, not
 * of what somebody says.
 *
 * Knows no replays: who reads them hands in a program's text, or a run.
 */
#ifndef LESSON_MARK_H
#define LESSON_MARK_H

#include "base_text.h"
#include "lesson_error.h"
#include "lesson_folder.h"

typedef struct RunOptions RunOptions; /* run_machine.h */
typedef struct RunProgram RunProgram;
typedef struct TraceStore TraceStore;
typedef struct RunIntervention RunIntervention; /* run_fork.h */
typedef struct LessonMarker LessonMarker;
typedef struct LessonHandIn LessonHandIn; /* lesson_hand_in.h */

/* The folder is borrowed. */
LessonMarker *lesson_marker_new(const LessonFolder *folder,
                                const char *language);
void lesson_marker_free(LessonMarker *marker);

/* How many pages ask, and how many give something to try, on a seed. False,
 * telling `error`, if the lesson does not run there. */
bool lesson_marker_count(LessonMarker *marker, const char *seed,
                         size_t *questions, size_t *tries, LessonError *error);

/* Where the name chooses the seed: appends which seed of the hand-in is not the
 * one that its name gives, if any. */
void lesson_marker_seed(const LessonMarker *marker, const LessonHandIn *in,
                        BaseText *remark);

/* Whether an answer to a page's question is right on a seed; false, too, if the
 * page asks nothing there, which is told in `remark`. */
bool lesson_marker_answer(LessonMarker *marker, const char *page,
                          const char *seed, const char *answer,
                          BaseText *remark);

/* A program that was tried. */
typedef struct LessonTrialRun {
    const char *page;
    const char *name, *text; /* of the program */
    const char *seed;
    const TraceStore *trace;      /* its run; NULL: the text alone gives it */
    const RunIntervention *deeds; /* what was done to it */
    size_t deed_count;
    const RunProgram *program; /* how that run was made, to look into it; */
    const RunOptions *options; /* both NULL: nobody looks */
} LessonTrialRun;

/* Whether it does what is to be done on that page: on all seeds that are to be
 * tried if the text alone gives the run. What does not, is told in `remark`. */
bool lesson_marker_try(LessonMarker *marker, const LessonTrialRun *run,
                       BaseText *remark);

#endif
