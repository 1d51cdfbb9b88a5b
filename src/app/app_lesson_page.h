/*
 * app_lesson_page.h - what a player says, as the view shows it.
 */
#ifndef APP_LESSON_PAGE_H
#define APP_LESSON_PAGE_H

#include "base_arena.h"
#include "lesson_sight.h"
#include "view_lesson.h"

/* Lies in the arena; texts are the sight's. `following` is the lesson to open
 * after this one, or NULL, and outlives the page. */
const ViewLesson *app_lesson_page_make(const LessonSight *sight,
                                       const char *following, uint64_t serial,
                                       BaseArena *arena);

#endif
