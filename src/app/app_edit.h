/*
 * app_edit.h - changing a program: in the window or in the student's own
 * editor, on their own copy of it.
 *
 * Their own editor is the one that VISUAL or EDITOR names. It is started and
 * left alone; the session watches the copy. What comes of it is told in the
 * window.
 */
#ifndef APP_EDIT_H
#define APP_EDIT_H

#include "app_session.h"

/* Makes the copy, unless there is one, and opens it. */
void app_edit_begin(AppSession *session);

/* Now and then: tells if the editor did not open, as one that needs a terminal
 * does not. */
void app_edit_look(AppSession *session);

/* The window is going to change the program: the copy, if there is one, comes
 * back. */
void app_edit_resume(AppSession *session);

/* The copy's text from now on, which runs even where it cannot be kept. */
void app_edit_write(AppSession *session, const char *text);

/* Puts the copy aside and runs the original again. */
void app_edit_restore(AppSession *session);

#endif
