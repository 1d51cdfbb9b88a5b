/*
 * lesson_checker.h - what the parts of a check share: which lesson it is, the
 * page that is looked at, how its expressions are asked on all seeds in one go,
 * and how something is refused.
 */
#ifndef LESSON_CHECKER_H
#define LESSON_CHECKER_H

#include "lesson_error.h"
#include "lesson_folder.h"
#include "lesson_show.h"

/* What is asked of a page in one go. */
typedef struct LessonAsking {
    QueryExpression *expressions; /* owned */
    LessonExpression *places;     /* owned; where each stands */
    size_t count, capacity, place_capacity;
} LessonAsking;

void lesson_asking_release(LessonAsking *asked);

/* An expression that was not given is not asked. */
void lesson_asking_add(LessonAsking *asked, QueryMode mode,
                       LessonExpression expression);
/* All that a text shows and leads to. */
void lesson_asking_add_text(LessonAsking *asked, LessonText text);

/* What it shows alone. */
void lesson_asking_add_values(LessonAsking *asked, LessonText text);

typedef struct LessonChecker {
    const LessonFolder *folder;
    const Lesson *lesson;
    LessonShow *show;
    LessonError *error;
    const char *language;
    LessonSeeds seeds;
    bool is_glance; /* what is so on all of these seeds may not be on others */
    size_t page;    /* the one that is looked at */
    const LessonForm *form;
} LessonChecker;

/* Says it about a line of the lesson, and on which seed, if it is about one.
 * Always false. */
bool lesson_checker_refuse(LessonChecker *checker, int line, const char *why,
                           const char *seed);

bool lesson_checker_refuse_at(LessonChecker *checker, LessonSpot spot,
                              const char *why, const char *seed);
bool lesson_checker_refuse_expression(LessonChecker *checker,
                                      const LessonExpression *expression,
                                      const char *why, const char *seed);

/* The same about something that has a name, which `why` has a %s for. */
bool lesson_checker_refuse_name(LessonChecker *checker, LessonSpot spot,
                                const char *why, const char *name);

/* Whether an answer says yes or no: a text that is there is true, whatever it
 * says. */
bool lesson_checker_is_condition(const QueryAnswer *answer);
extern const char lesson_checker_no_condition[];

/* Asks all of it of the form, at the playhead or of the whole; nothing is
 * answered where nothing is asked. False, telling what is wrong. */
bool lesson_checker_ask(LessonChecker *checker, const LessonAsking *asked,
                        bool whole, LessonAnswers *answers);

#endif
