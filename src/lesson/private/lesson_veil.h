/*
 * lesson_veil.h - what open questions hide, on whichever page they stand.
 */
#ifndef LESSON_VEIL_H
#define LESSON_VEIL_H

#include "lesson_student.h"

/* The last event that may be shown: the one at which the next question is asked
 * that waits for its answer, on this page or on one that is still to come. So
 * nobody sees the answer by turning back, nor on the page before, nor in a run
 * of their own. LESSON_NONE: all may, since nothing is asked any more, or what
 * is asked for is on the screen already (`recall`).
 *
 * A page shows its own moment all the same, and what has settled its question.
 * One on which the student tries something, or compares two runs, needs them
 * whole: it hides something only from those who have seen the question. Where a
 * page asks at the end of its run, about another one, that is its veil there.
 */
uint32_t lesson_veil_of(LessonPlayer *player);

#endif
