/*
 * view_start.h - the start page: lessons, how far the student is in each, and
 * the programs that were opened last.
 *
 * Takes the window's whole place below the top bar while it is open. Knows the
 * shelf as the host gave it; opening is a request.
 */
#ifndef VIEW_START_H
#define VIEW_START_H

#include "view_window_private.h"

/* Takes a copy. What was chosen stays chosen where it is still there. */
void view_start_set(ViewStart *start, const ViewShelf *shelf);
void view_start_release(ViewStart *start);

/* Asks the host for the shelf and opens the page; where it is open, goes back
 * to the program if there is one. */
void view_start_toggle(ViewWindow *window);

void view_start_draw(ViewWindow *window, ViewRect rect);

/* What a key does that is the page's own. Returns false for others. */
bool view_start_key(ViewWindow *window, const ViewInput *input);

/* Whether an action makes sense while no program is to be seen. */
bool view_start_allows(ViewAction action);

/* Opens an entry: lessons first, then files, then the file chooser. */
void view_start_open(ViewWindow *window, uint32_t entry);

#endif
