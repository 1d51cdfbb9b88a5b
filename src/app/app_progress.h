/*
 * app_progress.h - how far the student has come, kept from one time to the
 * next: a text for each lesson in the store.
 *
 * A text that is damaged is set aside with a notice of the store and counts as
 * none; so does one of a newer format, which nothing takes the place of. Knows
 * no lesson but by the id of its folder. `apart` is whose it is, where several
 * students share an account (app_student_apart()), or "".
 */
#ifndef APP_PROGRESS_H
#define APP_PROGRESS_H

#include "app_store.h"
#include "lesson_progress.h"

#include <stdbool.h>

/* Reads what was kept of the lesson; the progress is all zero before. Where
 * nothing was, it names the lesson and says nothing else, and false is
 * returned. */
bool app_progress_load(AppStore *store, const char *lesson, const char *apart,
                       LessonProgress *progress);

/* Keeps it, with what another window has kept of the same lesson meanwhile; the
 * lesson is named in it. Returns false, of which the store tells,
 * if that fails or a newer version has kept the same lesson's. */
bool app_progress_save(AppStore *store, const char *apart,
                       const LessonProgress *progress);

#endif
