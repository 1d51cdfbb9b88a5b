/*
 * view_author.h - writing a page of a lesson from what the window shows.
 */
#ifndef VIEW_AUTHOR_H
#define VIEW_AUTHOR_H

#include "view_window_private.h"

/* Puts the directives of a page that stands at the moment shown, with the
 * chosen task and the panel, into the clipboard. */
void view_author_page(ViewWindow *window);

#endif
