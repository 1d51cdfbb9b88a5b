/*
 * app_hand_in.h - handing in a lesson: one file for the teacher.
 *
 * What brings the run of a successful attempt back is kept in the student's
 * store as soon as it succeeds, since they may go on changing their program.
 * `apart` is as in app_progress.h.
 */
#ifndef APP_HAND_IN_H
#define APP_HAND_IN_H

#include <stdbool.h>

#include "app_session.h"
#include "app_store.h"
#include "lesson_folder.h"
#include "lesson_progress.h"

/* Keeps what brings the session's run back, which has done what the page of
 * the lesson asks. Returns false if it cannot be kept. */
bool app_hand_in_keep(AppSession *session, AppStore *store, const char *lesson,
                      const char *apart, const char *page);

/* Writes the file, in the folder in which the program was started, under the
 * lesson's and the student's name; says in `told` where, or what is wrong. */
bool app_hand_in_write(AppStore *store, const LessonFolder *folder,
                       const char *apart, const LessonProgress *progress,
                       const char *name, BaseText *told);

#endif
