/*
 * view_follow.h - from link to link of a lesson's page by the keys: Tab and
 * Shift+Tab choose one, Enter follows it or says what a word means, Escape lets
 * go.
 */
#ifndef VIEW_FOLLOW_H
#define VIEW_FOLLOW_H

#include "view_window_private.h"

void view_follow_next(ViewWindow *window);
void view_follow_back(ViewWindow *window);

/* Enter and Escape. Returns false where they mean nothing here. */
bool view_follow_key(ViewWindow *window, const ViewInput *input);

/* No link is chosen any more. */
void view_follow_forget(ViewWindow *window);

/* The picture is about to be drawn with the chosen link marked; and, when all
 * else is, what it says beside it. */
void view_follow_begin(ViewWindow *window);
void view_follow_draw(ViewWindow *window);

#endif
