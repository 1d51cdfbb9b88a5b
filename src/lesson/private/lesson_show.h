/*
 * lesson_show.h - a lesson beside its program's runs on some seeds: which form
 * a page has there, where the run stands on it, and what its expressions are.
 *
 * A page's own text sees the run up to its playhead, which `until` names; so
 * nothing that comes later can be read in it. What is said once a question is
 * answered sees all of the run, as do answers.
 */
#ifndef LESSON_SHOW_H
#define LESSON_SHOW_H

#include "lesson_folder.h"
#include "lesson_rehearsal.h"
#include "lesson_runs.h"
#include "query.h"

typedef struct LessonShow LessonShow;

/* What one page is on one seed. */
typedef struct LessonPlace {
    const LessonForm *form; /* borrowed from the lesson */
    bool is_reached; /* its `until` holds somewhere; else the playhead is where
                        the page before it was */
    uint32_t playhead; /* an event's number */
} LessonPlace;

/* Runs that need not be made again; borrowed for the call. */
typedef struct LessonStock {
    LessonRehearsal *rehearsal; /* takes its runs out of it; NULL: */
    const LessonShow *before;   /* shares those of what its files say still;
                                   NULL */
} LessonStock;

/* Runs the lesson's program, and those that it compares, on the seeds, but for
 * what is in stock (NULL: nothing), and finds the places of all pages. `folder`
 * is borrowed. NULL, telling `error`, if a program does not run or an
 * expression is wrong. */
LessonShow *lesson_show_new(const LessonFolder *folder, const char *language,
                            LessonSeeds seeds, const LessonStock *stock,
                            LessonError *error);

/* The same beside one run that is somebody else's and outlives it, with the
 * forms that the pages have on the lesson's `path`. What is wrong about an
 * expression there is nobody's fault: it holds nowhere. */
LessonShow *lesson_show_lend(const LessonFolder *folder, const char *language,
                             const LessonShow *path, const LessonOwn *own);
void lesson_show_free(LessonShow *show); /* NULL is allowed */

LessonPlace lesson_show_place(const LessonShow *show, size_t page, size_t seed);

/* Asks expressions of a page on one seed: at its playhead, or of the whole.
 * False, telling `error` with the place of the one that is wrong. Answers are
 * released by the caller, also then. */
bool lesson_show_ask(LessonShow *show, size_t page, size_t seed, bool whole,
                     const LessonExpression *expressions, QueryMode mode,
                     size_t count, QueryAnswer *answers, LessonError *error);

/* The same of all seeds on which the page has the form, in one go: how many
 * they are, and for each its row of answers. A wrong one tells `error`. */
typedef struct LessonAnswers {
    QueryAnswer *items; /* owned: row * width + expression */
    size_t *seeds;      /* owned: which seed a row is about */
    size_t rows, width;
} LessonAnswers;

bool lesson_show_ask_form(LessonShow *show, size_t page, const LessonForm *form,
                          bool whole, const QueryExpression *expressions,
                          const LessonExpression *places, size_t count,
                          LessonAnswers *answers, LessonError *error);
void lesson_answers_release(LessonAnswers *answers);

/* The lives of the lesson's program on a seed. */
const ExplainLives *lesson_show_lives(const LessonShow *show, size_t seed);

/* The run that a page is compared with on a seed; NULL: there is none. */
const ExplainLives *lesson_show_other(const LessonShow *show, size_t page,
                                      size_t seed);

/* Those that the page compares them with; NULL: with none. */
const LessonRuns *lesson_show_others(const LessonShow *show, size_t page);

/* The one program's runs. */
const LessonRuns *lesson_show_runs(const LessonShow *show);

/* "17" of a row's seed. */
const char *lesson_show_seed(const LessonShow *show, size_t seed);

#endif
