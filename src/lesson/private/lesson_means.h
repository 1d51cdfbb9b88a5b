/*
 * lesson_means.h - by what means a student came to a run.
 *
 * A page says what may be done to its run (`allow:`); what came about in
 * another way does not count, however well it does.
 */
#ifndef LESSON_MEANS_H
#define LESSON_MEANS_H

#include "lesson.h"

#include <stddef.h>

typedef struct RunIntervention RunIntervention; /* run_fork.h */

/* Of a text that began as `program`, and of what was done to its run. A knob
 * within its bounds is turned; any other change is one of the text. */
unsigned lesson_means_of(const char *program, const char *text,
                         const RunIntervention *deeds, size_t count);

/* What of it the page does not allow, as a sentence for the student; NULL: it
 * allows all of it. Whoever may edit may turn knobs, too. */
const char *lesson_means_refused(const LessonTry *attempt, unsigned means);

#endif
