/*
 * view_letters.h - single letters as keys can be switched off: who speaks to
 * the computer, or rests a hand on the keyboard, presses them unwillingly.
 */
#ifndef VIEW_LETTERS_H
#define VIEW_LETTERS_H

#include "view_window_private.h"

/* The other way round; the host is told, who remembers it. */
void view_letters_toggle(ViewWindow *window);

/* True if the key is a letter that does nothing now. A clicker's keys do
 * something all the same. */
bool view_letters_ignore(const ViewWindow *window, const ViewInput *input);

#endif
