/*
 * lesson_study.h - a lesson told and asked in lines of text: for a terminal, a
 * screen reader, a machine without a display.
 *
 * Pages come one after another. A question is answered, or skipped; the first
 * wrong answer gets the misconception in words, the second one ends it. What is
 * to be tried is tried by a knob, a seed or a file of the student's own. At any
 * prompt the program, the run so far and the reasons can be asked for. Reads
 * and writes through the caller.
 */
#ifndef LESSON_STUDY_H
#define LESSON_STUDY_H

#include "base_text.h"
#include "lesson_error.h"
#include "lesson_folder.h"
#include "lesson_progress.h"

typedef struct TraceStore TraceStore;

typedef struct LessonDesk {
    void *context;
    void (*write)(void *context, const char *text);
    /* The next line, without its end, in place of what `line` holds; false: the
     * student leaves. */
    bool (*read)(void *context, BaseText *line);
    unsigned columns; /* of the screen; no fewer than 30 */
    /* Appends what the trace tells, as a timeline in text. */
    void (*timeline)(const TraceStore *trace, BaseText *out);
    /* A program, named by its path, has done on this seed what the page gives
     * to try. NULL is allowed. */
    void (*did)(void *context, const char *page, const char *path,
                const char *text, const char *seed);
    /* Something was answered or done, so that it can be kept. NULL is allowed.
     */
    void (*keep)(void *context, const LessonProgress *progress);
    /* The student has come to the end, or leaves. NULL is allowed. */
    void (*leave)(void *context, const LessonProgress *progress);
} LessonDesk;

/* Says a text in lines that the desk's screen has room for; those that begin
 * with a blank stay whole. */
void lesson_study_say(const LessonDesk *desk, const char *text);

/* Takes the student through the lesson on a seed. False, telling `error`, if
 * the lesson is wrong; see lesson_check.h. */
bool lesson_study(const LessonFolder *folder, const char *language,
                  const char *seed, const LessonDesk *desk, LessonError *error);

#endif
