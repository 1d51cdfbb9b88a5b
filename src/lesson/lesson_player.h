/*
 * lesson_player.h - a lesson as one student takes it: pages, answers, attempts.
 *
 * Knows the rules: a question hides what comes after it until it is answered or
 * skipped, on the pages around it, too; the first answer counts, and none after
 * skipping; a first wrong one is told what it believes, a second one, or
 * skipping, is told the answer; a new seed asks again. Draws
 * nothing, opens no file and knows no key: a window and a terminal stand on it
 * alike.
 */
#ifndef LESSON_PLAYER_H
#define LESSON_PLAYER_H

#include "lesson_error.h"
#include "lesson_folder.h"
#include "lesson_progress.h"
#include "lesson_rehearsal.h"
#include "lesson_sight.h"

typedef struct TraceStore TraceStore;
typedef struct ExplainLives ExplainLives;
typedef struct RunIntervention RunIntervention; /* run_fork.h */
typedef struct RunKept RunKept;                 /* run_kept.h */
typedef struct RunSnapshot RunSnapshot;         /* run_snapshot.h */

typedef struct LessonPlayer LessonPlayer;

/* The lesson's first page on a seed. The folder is borrowed. What has been
 * rehearsed is taken out of the rehearsal and not run again; without one (NULL)
 * all runs here, here and below. NULL, telling `error`, if the lesson's program
 * does not run or an expression is wrong. */
LessonPlayer *lesson_player_new(const LessonFolder *folder,
                                const char *language, const char *seed,
                                LessonRehearsal *rehearsal, LessonError *error);
void lesson_player_free(LessonPlayer *player); /* NULL is allowed */

/* Borrowed until the next operation. */
const LessonSight *lesson_player_sight(const LessonPlayer *player);
const LessonProgress *lesson_player_progress(const LessonPlayer *player);

/* The run that the page stands beside, whole; an open question hides what comes
 * after the sight's `veil` in it. Borrowed until the next operation. */
const TraceStore *lesson_player_trace(const LessonPlayer *player);

/* The run that the page compares it with, likewise; NULL: with none. */
const TraceStore *lesson_player_other(const LessonPlayer *player);

/* The lesson's run, and the one that the page compares it with, if they were
 * rehearsed: for whoever shows them, and need not run them again. Borrowed
 * likewise; NULL: it was not. */
RunKept *lesson_player_kept(const LessonPlayer *player);
RunKept *lesson_player_kept_other(const LessonPlayer *player);

/* What is wrong with the lesson, found while a page was made; NULL: nothing.
 * The page lacks what could not be said. */
const LessonError *lesson_player_error(const LessonPlayer *player);

/* Goes on where the progress, which is copied, was left. What it says of pages
 * that are gone is forgotten. */
void lesson_player_resume(LessonPlayer *player, const LessonProgress *progress);

/* False, and nothing changed: there is no such page, or the question has to be
 * answered or skipped before. */
bool lesson_player_next(LessonPlayer *player);
bool lesson_player_back(LessonPlayer *player);

/* An answer as text: a choice's number from 1, a number, tasks' names in any
 * order or in theirs ("none" for none), a line of output. False, and nothing
 * changed: the question is not open, or this is no answer to it at all. */
bool lesson_player_answer(LessonPlayer *player, const char *text);

/* False: the question is not open. */
bool lesson_player_skip(LessonPlayer *player);

/* Unfolds one more hint; false: there is none. */
bool lesson_player_hint(LessonPlayer *player);

/* False, telling `error`, for a seed that lessons do not run on. */
bool lesson_player_takes_seed(const char *seed, LessonError *error);

/* The lesson's own program on another seed: questions are put again. False,
 * telling `error` and changing nothing, if it does not run there. */
bool lesson_player_seed(LessonPlayer *player, const char *seed,
                        LessonRehearsal *rehearsal, LessonError *error);

/* The same lesson in another language, or read again; borrowed. A program of
 * which nothing has changed is not run again. False, telling `error`, if it is
 * wrong: nothing has changed then. */
bool lesson_player_read(LessonPlayer *player, const LessonFolder *folder,
                        const char *language, LessonRehearsal *rehearsal,
                        LessonError *error);

/* How things stood at an event; borrowed until the next look. NULL: nobody
 * knows any more, or it takes too long to find out. */
typedef const RunSnapshot *LessonLook(void *eyes, uint32_t event);

/* A run that the student has made, of a changed program or a fork. */
typedef struct LessonOwn {
    const TraceStore *trace;      /* whole; borrowed until it is taken away */
    const char *name, *text;      /* of its program */
    const char *place;            /* the file beside which its modules lie;
                                     NULL: `name` */
    const RunIntervention *deeds; /* what was done to it; for the call */
    size_t deed_count;
    LessonLook *look; /* into this run, until it is taken away; NULL: none */
    void *eyes;       /* for `look`; borrowed */
} LessonOwn;

/* Shows the page, which goes on to speak of the lesson's run, beside the
 * student's from now on, and tries whether it
 * does what is to be done, in a way that the page allows. NULL takes it away:
 * back on the lesson's path. */
void lesson_player_own(LessonPlayer *player, const LessonOwn *own);

/* Tries a program on the seeds that the page names, or on `seed` if it names
 * none; lesson_player_work() does it, unless the page does not allow that.
 * False: the page gives nothing to try. */
bool lesson_player_try(LessonPlayer *player, const char *name, const char *text,
                       const char *seed);

/* Works on what is being tried, with about `budget` instructions. True while
 * there is more to do. */
bool lesson_player_work(LessonPlayer *player, uint64_t budget);

/* The last run of the program that was tried newest on this page, and its seed;
 * NULL: none was. Borrowed until the next operation. */
const TraceStore *lesson_player_tried(const LessonPlayer *player);
const char *lesson_player_tried_on(const LessonPlayer *player);

#endif
