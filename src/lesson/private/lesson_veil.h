/*
 * lesson_veil.h - what an open question hides, also on the pages before it.
 */
#ifndef LESSON_VEIL_H
#define LESSON_VEIL_H

#include "lesson_student.h"

/* The last event that may be shown while the page's question is open: the one
 * at which it is asked. LESSON_NONE: all may, since nothing is asked any more,
 * or what the question asks for is on the screen already (`recall`). On the
 * pages before the lesson's first question it hides what it will hide there;
 * not from a page that lets the student try or compare runs on. */
uint32_t lesson_veil_of(const LessonPlayer *player);

#endif
