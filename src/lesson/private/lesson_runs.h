/*
 * lesson_runs.h - one program's runs on a row of seeds, with all that questions
 * about them need.
 */
#ifndef LESSON_RUNS_H
#define LESSON_RUNS_H

#include "explain_lives.h"
#include "lesson.h"
#include "lesson_error.h"
#include "lesson_player.h"
#include "query.h"
#include "run_machine.h"
#include "trace_limits.h"

typedef struct RunKept RunKept;     /* run_kept.h */
typedef struct RunSeeker RunSeeker; /* run_seeker.h */

/* Who runs a run once more, to see how things stood. */
typedef struct LessonLookout {
    LessonLook *look; /* somebody else does; NULL: it is done here */
    void *eyes;       /* theirs */
    const RunProgram *program;
    RunOptions options;
    RunSeeker *seeker; /* owned; NULL: nobody has asked yet */
    uint64_t left;     /* instructions for the questions that are asked now */
} LessonLookout;

typedef struct LessonRuns {
    RunKept *kept; /* others have its run, too; NULL: all here is our own */
    RunProgram *program;
    char python[16];
    char *knobs; /* NAME=VALUE lines */
    Run **runs;
    ExplainLives *lives;
    char (*seeds)[24];
    size_t count;
    const TraceStore *lent;  /* of somebody else's run, in place of `runs` */
    LessonLookout *lookouts; /* one for each run */
} LessonRuns;

/* On which seeds a program runs. */
typedef struct LessonSeeds {
    long first;
    size_t count;
    bool to_end; /* a run that any limit stops is an error */
} LessonSeeds;

/* The Python that the lesson is for, as 313; 0: there is none of that name. */
int lesson_runs_python(const Lesson *lesson);

/* What a lesson's program, or a student's change of it, may do. A longer run
 * would have more events than expressions can look through. */
extern const TraceLimits lesson_runs_limits;

/* Bytes of a lesson's program. */
#define LESSON_RUNS_PROGRAM ((size_t)4 << 20)

/* False, telling `error`, if the run, which has ended, was stopped after too
 * many turns. */
bool lesson_runs_has_end(const Run *run, const char *seed, LessonError *error);

/* The line in which the run was stopped, because it came to no end within its
 * limits; false: it was not. */
bool lesson_runs_stopped(const TraceStore *trace, uint32_t *line);

/* Runs the text on the seeds, one after the other. False, telling `error`,
 * where it does not compile, or at the first run that is unsupported or too
 * long. Released all the same. */
bool lesson_runs_make(LessonRuns *runs, const char *name, const char *text,
                      int python, LessonSeeds seeds, LessonError *error);

/* The same for the file at `path`. */
bool lesson_runs_read(LessonRuns *runs, const char *path, int python,
                      LessonSeeds seeds, LessonError *error);

/* The same for one run, held from now on, that has ended within our limits on
 * the first of the seeds. */
bool lesson_runs_take(LessonRuns *runs, RunKept *kept, LessonSeeds seeds,
                      LessonError *error);

/* One run that is somebody else's, and lives as long as this; `text` is its
 * program. How things stood in it nobody knows, unless it is said how it was
 * made. */
void lesson_runs_lend(LessonRuns *runs, const TraceStore *trace,
                      const char *text, int python, const char *seed);

/* The lent run was made so; all of it is borrowed. */
void lesson_runs_tell_made(LessonRuns *runs, const RunProgram *program,
                           const RunOptions *options);

/* How things stood in the lent run is seen so; see LessonOwn. */
void lesson_runs_tell_seen(LessonRuns *runs, LessonLook *look, void *eyes);

void lesson_runs_release(LessonRuns *runs);

QueryRun lesson_runs_get(const LessonRuns *runs, size_t index);

#endif
