/*
 * app_lesson_page.h - what a player says, as the view shows it.
 */
#ifndef APP_LESSON_PAGE_H
#define APP_LESSON_PAGE_H

#include "base_arena.h"
#include "lesson_sight.h"
#include "view_lesson.h"

/* What the player does not know; texts outlive the page. */
typedef struct AppLessonFrame {
    uint64_t serial;       /* of the page */
    const char *following; /* the lesson to open after this one; NULL */
    const char *other;     /* the lesson's other program; NULL */
    const char *student;   /* who takes it; "" */
    const char *own_seed;  /* the one that this name gives; NULL: the lesson
                              does not go by names */
} AppLessonFrame;

/* Lies in the arena; other texts are the sight's. */
const ViewLesson *app_lesson_page_make(const LessonSight *sight,
                                       const AppLessonFrame *frame,
                                       BaseArena *arena);

#endif
