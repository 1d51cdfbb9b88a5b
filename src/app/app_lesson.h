/*
 * app_lesson.h - a lesson in the window: its folder, its player, and the
 * session that shows its run.
 *
 * Opens a folder with a lesson.md, turns what the player says into what the
 * view shows, keeps veil, seed and place of the session as the page wants them,
 * and the student's progress in the store. Knows nothing of SDL.
 */
#ifndef APP_LESSON_H
#define APP_LESSON_H

#include "app_session.h"
#include "app_store.h"

typedef struct AppLesson AppLesson;
typedef struct LessonRehearsal LessonRehearsal; /* lesson_rehearsal.h */

/* Opens the lesson, where it was left or on the seed that is given (NULL: its
 * own), in the session. Here and below, runs are taken out of the rehearsal,
 * and none of them runs again in the session;
 * NULL: there was none. `store` is borrowed; NULL: nothing is kept. On failure
 * returns NULL, says why in `error`, and keeps what was open. */
AppLesson *app_lesson_open(const char *path, const char *seed,
                           LessonRehearsal *rehearsal, AppSession *session,
                           AppStore *store, BaseText *error);

/* The session is left without a lesson. NULL is allowed. */
void app_lesson_free(AppLesson *lesson);

/* The same for one whose place another one has taken. */
void app_lesson_close(AppLesson *lesson);

/* What the student wants of it: a ViewLessonWish and its text. */
void app_lesson_take(AppLesson *lesson, int wish, const char *text);

/* Whoever writes the lesson sees it change: one of its files is another one
 * since it was asked last, and all are read again. */
bool app_lesson_is_written(AppLesson *lesson);
void app_lesson_read_again(AppLesson *lesson, LessonRehearsal *rehearsal);

/* It begins, its seed goes by the student's name, and nobody gave one. */
bool app_lesson_wants_name(const AppLesson *lesson);

/* The student has another name, which is shown. True, and nothing is changed:
 * whoever that is has a run and a progress of their own here, so the lesson is
 * to be opened for them. */
bool app_lesson_name(AppLesson *lesson);

/* Hands the lesson in under a name, and says in the window what came of it. */
void app_lesson_hand_in(AppLesson *lesson, const char *name);

/* Runs with another seed, which asks the page's question again. */
void app_lesson_seed(AppLesson *lesson, const char *seed,
                     LessonRehearsal *rehearsal);

/* The words are those of another language from now on. */
void app_lesson_speak(AppLesson *lesson);

/* Follows what the session has come to, and tries what is to be tried, for a
 * while. Returns true if there is more to do. */
bool app_lesson_work(AppLesson *lesson);

const char *app_lesson_folder(const AppLesson *lesson); /* borrowed */
const char *app_lesson_text(const AppLesson *lesson);   /* of its program */

/* Does all that there is to do at once; for pictures. */
void app_lesson_finish(AppLesson *lesson);

/* Goes to a page, from 0, past all questions before it; for pictures. */
void app_lesson_page(AppLesson *lesson, size_t page);

#endif
