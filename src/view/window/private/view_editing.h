/*
 * view_editing.h - changing the program in the window: what keys, the pointer
 * and typed text do to it, and when the host hears of it.
 *
 * The host gets the text once the student has stopped for a moment, and before
 * anything else is done. Not while a question is open.
 */
#ifndef VIEW_EDITING_H
#define VIEW_EDITING_H

#include "view_window_private.h"

/* Opens the editor, or gives it the keys again. */
void view_editing_open(ViewWindow *window);
void view_editing_close(ViewWindow *window);

/* The same, but what the host does not know is lost: it has another program. */
void view_editing_forget(ViewWindow *window);

/* Tells the host what it does not know yet. */
void view_editing_send(ViewWindow *window);

/* The host has another text: the editor's own, or one from elsewhere, which
 * becomes a change of it. */
void view_editing_take(ViewWindow *window);

/* Returns false for keys that are not the editor's. */
bool view_editing_key(ViewWindow *window, const ViewInput *input);

void view_editing_type(ViewWindow *window, const char *text);

/* A press in the text and what follows it; a press elsewhere takes the keys
 * away. */
void view_editing_press(ViewWindow *window, const ViewInput *input);
void view_editing_drag(ViewWindow *window);
void view_editing_leave(ViewWindow *window);

void view_editing_tick(ViewWindow *window, double seconds);

void view_editing_undo(ViewWindow *window);
void view_editing_redo(ViewWindow *window);

/* Looking for something: its field, the next one, and back to the text. */
void view_editing_find(ViewWindow *window);
void view_editing_next(ViewWindow *window);
void view_editing_unfind(ViewWindow *window);

#endif
