/*
 * app_session.h - one program being looked at: its file, run and view.
 *
 * Owns what view_window.h leaves to its host but for the real window: opens the
 * file, starts its runs, answers the view's requests for files and seeds. What
 * is done to a run is in app_session_deeds.h, computing in app_session_work.h,
 * and telling the view in app_session_show.h. Knows nothing of SDL.
 */
#ifndef APP_SESSION_H
#define APP_SESSION_H

#include "app_options.h"
#include "app_source.h"
#include "app_store.h"
#include "replay.h"
#include "run_machine.h"
#include "view_window.h"

#include "view_theme.h"

#include <stdbool.h>

typedef struct AppSession AppSession;
typedef struct RunKept RunKept; /* run_kept.h */

/* The measurer's context is borrowed. The caller owns the result, which has
 * no program yet. */
AppSession *app_session_new(const AppOptions *options,
                            const ViewMeasure *measure);
void app_session_free(AppSession *session); /* NULL is allowed */

ViewWindow *app_session_view(AppSession *session); /* borrowed */

/* Where the student's own copies are; borrowed. Without a store there are
 * none. */
void app_session_keep_in(AppSession *session, AppStore *store);

/* The program that is opened first reads the lines of that file. Errors as
 * below. */
bool app_session_give_input(AppSession *session, const char *path,
                            BaseText *error);

/* Opens a program, or a replay, and starts its run. On failure returns false,
 * says why in `error`, and keeps what was open. */
bool app_session_open(AppSession *session, const char *path, BaseText *error);

/* Whether one is open. Nothing can be done to a run before. */
bool app_session_has_program(const AppSession *session);

/* Goes to that moment as soon as all of the run is known; what is nearest, and
 * a message, if there is none. */
void app_session_go_to(AppSession *session, const ReplayMoment *moment);

/* Runs the program's text again if it has changed on disk, at the same moment.
 * Of one that does not compile the view is told, and the run before stays; so
 * it does if the file is gone. */
void app_session_check_file(AppSession *session);

/* Where the program's text comes from, and what that says now. A program must
 * be open. */
AppSource *app_session_source(AppSession *session); /* borrowed */
void app_session_read_again(AppSession *session);
void app_session_take_text(AppSession *session, const BaseText *text);

/* Appends a seed as Python writes it; of None one that the clock chooses, which
 * can then be told. What is none becomes a message, and false. */
bool app_session_read_seed(AppSession *session, const char *text,
                           BaseText *out);

/* Starts again with another seed; one that is none becomes a message. */
void app_session_seed(AppSession *session, const char *seed);

/* Runs that somebody else has computed, held from now on in place of those
 * before; NULL: none. Where the program is to run, or one to compare it with,
 * and that is it, the session takes it instead of running it again. */
void app_session_offer(AppSession *session, RunKept *own, RunKept *beside);

/* Ends a run that is being computed in a turn, or in the one that it has come
 * to if that is 0 or still to come; of a fork, takes back what made it. Raising
 * a limit lets it go on. */
void app_session_stop(AppSession *session, uint32_t turn);

/* Starts again with ten times the limit that an option sets. */
void app_session_raise(AppSession *session, const char *option);

/* Puts what brings the run back, with the marks and the moment shown, into a
 * replay, which the caller releases. Returns false, saying why in `error`,
 * while the run is being computed; it is zero then. */
bool app_session_keep(AppSession *session, Replay *replay, BaseText *error);

/* For programs that are opened from now on: "3.12"; NULL: the usual one. */
void app_session_set_python(AppSession *session, const char *python);

/* The program that is open; "" before. Borrowed until the next open. */
const char *app_session_path(const AppSession *session);
const char *app_session_seed_text(const AppSession *session);
const char *app_session_text(const AppSession *session);

/* True if something was done to the run that the program alone does not do. */
bool app_session_is_fork(const AppSession *session);

/* True if closing would lose what the student has done: deeds and turned knobs
 * that are in no replay yet, a text that has no copy; or that or marks. */
bool app_session_is_changed(const AppSession *session);
bool app_session_is_unsaved(const AppSession *session);

/* They are kept now. */
/* Files are looked for beside that one first, until another is opened; NULL:
 * beside the program. Copied. */
void app_session_saved_as(AppSession *session, const char *path);

void app_session_saved(AppSession *session);

/* Another number is another run. */
uint64_t app_session_serial(const AppSession *session);

/* Shows the view the files of a folder. "" is the one that was saved to, or the
 * program's own; a lesson's shows its solutions, so there it is the one that
 * Taskarium was started in. */
void app_session_list(AppSession *session, const char *folder);

/* Appends the run, which has ended, as a page of its own, in that theme or, if
 * it is NULL, in what its reader prefers. On failure returns false and says why
 * in `error`. */
bool app_session_page(const AppSession *session, const ViewMeasure *measure,
                      const ViewThemeKind *theme, BaseText *out,
                      BaseText *error);

const Run *app_session_run(const AppSession *session); /* borrowed */

/* True once the run has ended and the view knows all of it. */
bool app_session_is_complete(const AppSession *session);

/* "Taskarium - main.py - seed 1"; borrowed until the next open or seed. */
const char *app_session_title(const AppSession *session);

#endif
