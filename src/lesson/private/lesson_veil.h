/*
 * lesson_veil.h - what an open question hides.
 */
#ifndef LESSON_VEIL_H
#define LESSON_VEIL_H

#include "lesson_student.h"

/* The last event that may be shown while the page's question is open: the one
 * at which it is asked. LESSON_NONE: all may, since nothing is asked any more,
 * or what the question asks for is on the screen already (`recall`). */
uint32_t lesson_veil_of(const LessonPlayer *player);

#endif
