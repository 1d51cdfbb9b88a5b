/*
 * view_notes.h - moments of a run that a student marked, with a few words.
 */
#ifndef VIEW_NOTES_H
#define VIEW_NOTES_H

#include "view_screen.h"

void view_notes_add(ViewNotes *notes, TraceEventId event);

/* False if there was no mark. */
bool view_notes_remove(ViewNotes *notes, TraceEventId event);

/* Gives a mark its words, or their beginning. */
void view_notes_write(ViewNotes *notes, TraceEventId event, const char *text);

/* The mark came with the run. */
void view_notes_give(ViewNotes *notes, TraceEventId event);
bool view_notes_is_given(const ViewNotes *notes, TraceEventId event);

/* The words of the mark at an event; "": it has none, or there is no mark. */
const char *view_notes_at(const ViewNotes *notes, TraceEventId event);

/* The next mark after an event, from the first again; TRACE_NONE: there is
 * none. */
TraceEventId view_notes_after(const ViewNotes *notes, TraceEventId event);

/* Flags on the ruler, and the sheet on which the words are typed. */
void view_notes_draw_flags(ViewUi *ui, const ViewScreen *screen);
void view_notes_draw_sheet(ViewUi *ui, const ViewScreen *screen,
                           ViewRect window);

#endif
