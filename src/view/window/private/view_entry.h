/*
 * view_entry.h - what is typed into fields, and chosen from the list of files.
 */
#ifndef VIEW_ENTRY_H
#define VIEW_ENTRY_H

#include "view_window_private.h"

/* The field that has the focus; NULL. */
ViewField *view_entry_field(ViewWindow *window);

void view_entry_submit(ViewWindow *window);
void view_entry_edit_seed(ViewWindow *window);
void view_entry_leave_seed(ViewWindow *window);
void view_entry_next_seed(ViewWindow *window);
void view_entry_seed_before(ViewWindow *window);
/* Completes what is typed there, or goes into the folder that it names. */
void view_entry_complete(ViewWindow *window);

/* The host has listed a folder. */
void view_entry_listed(ViewWindow *window);

void view_entry_open_chooser(ViewWindow *window);
void view_entry_close_chooser(ViewWindow *window);

/* What was typed has changed. */
void view_entry_typed(ViewWindow *window);

/* Moves in the list under the field by `step`. */
void view_entry_move(ViewWindow *window, int step);

void view_entry_open_finder(ViewWindow *window, ViewOverlay overlay);

/* The same where something has been typed. */
void view_entry_open_finder_with(ViewWindow *window, ViewOverlay overlay,
                                 const char *typed);

/* Does what an entry of the finder says. */
void view_entry_take_found(ViewWindow *window, uint32_t index);

/* Marks the playhead's moment and asks for words, or takes the mark away. */
void view_entry_mark(ViewWindow *window);

/* Asks for the file in which to save the run. */
void view_entry_save(ViewWindow *window);

/* Asks where to save what is shown. */
void view_entry_save_picture(ViewWindow *window);
void view_entry_save_film(ViewWindow *window);

/* Opens the chooser's entry of that index. */
void view_entry_open(ViewWindow *window, size_t index);

#endif
