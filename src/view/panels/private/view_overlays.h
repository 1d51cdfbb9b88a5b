/*
 * view_overlays.h - what lies over the window: the list of keys and the file
 * chooser.
 *
 * Each row of the key list does what its key does, so that everything can be
 * done with the mouse. The chooser shows the folder that the host listed and
 * takes a typed path; it opens nothing itself.
 */
#ifndef VIEW_OVERLAYS_H
#define VIEW_OVERLAYS_H

#include "view_screen.h"
#include "view_widgets.h"

void view_keys_draw(ViewUi *ui, ViewScreen *screen, ViewRect window);
void view_files_draw(ViewUi *ui, ViewScreen *screen, ViewRect window);

/* Moves the chosen entry by `step` and keeps it in sight. */
/* Chooses the first entry that begins as `typed` does, or whose title has it;
 * false, and nothing changed: none does. */
bool view_files_match(ViewScreen *screen, const char *typed);

void view_files_move(ViewScreen *screen, int step);

#endif
