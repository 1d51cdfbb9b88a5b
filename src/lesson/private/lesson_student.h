/*
 * lesson_student.h - the inside of a LessonPlayer, for the files that it is
 * made of: where the student is, and what the page asks of the run there.
 */
#ifndef LESSON_STUDENT_H
#define LESSON_STUDENT_H

#include "lesson_player.h"
#include "lesson_show.h"
#include "lesson_trial.h"

struct LessonPlayer {
    const LessonFolder *folder;
    const Lesson *lesson;
    char *language, *seed;
    LessonShow *path; /* the lesson's own run */
    LessonShow *own;  /* the student's; NULL: they are on the path */
    LessonProgress progress;
    size_t page;
    size_t furthest;     /* of the pages that were shown on this seed */
    char *given;         /* the last answer on this page; owned */
    uint32_t event;      /* where the run stands */
    size_t hints;        /* unfolded on this page */
    LessonTrial *trial;  /* NULL: nothing is being tried */
    LessonTrial *newest; /* the last one that has ended; NULL: none has */
    LessonTrying trying;
    char *why, *where;   /* of what does not do; owned */
    char *missed;        /* what it misses; owned */
    const char *refused; /* what does not count; NULL: it does */
    LessonSight sight;
    LessonAsked asked;
    LessonTried tried;
    BaseArena arena; /* of the sight */
    LessonError error;
};

LessonShow *lesson_student_show(const LessonPlayer *player);

/* The page's form is the lesson's own run's, and so is all that it says; beside
 * a run of the student's own it stands where that one comes to. */
LessonPlace lesson_student_place(const LessonPlayer *player);
const LessonPage *lesson_student_page(const LessonPlayer *player);
LessonFate lesson_student_fate(const LessonPlayer *player);
LessonDeed *lesson_student_deed(LessonPlayer *player);

/* A question waits for its answer here. Beside a run of the student's own it is
 * not asked. */
bool lesson_student_is_open(const LessonPlayer *player);

/* The question of a page waits for its answer, asked or not. */
bool lesson_student_waits(const LessonPlayer *player, size_t page);

/* What the last answer believes; NULL: nobody has named it. */
const LessonEntry *lesson_student_misconception(const LessonPlayer *player);

/* An expression of the page, which may be left out: nothing then. Released by
 * the caller. */
QueryAnswer lesson_student_ask(LessonPlayer *player,
                               const LessonExpression *expression, bool whole);

/* The event that it names; LESSON_NONE. */
uint32_t lesson_student_event(LessonPlayer *player,
                              const LessonExpression *expression, bool whole);

/* The event that settles the page's question, which it has. */
uint32_t lesson_student_settled(LessonPlayer *player);

#endif
