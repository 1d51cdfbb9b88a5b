/*
 * view_source.h - the source panel.
 *
 * Muted syntax colours, the line of the current event, and who stands where:
 * a badge left of the number, words at the right where there is room. It
 * follows the current line. A click on a line asks for its next event.
 */
#ifndef VIEW_SOURCE_H
#define VIEW_SOURCE_H

#include "view_screen.h"
#include "view_widgets.h"

/* The height of a row. */
enum { VIEW_SOURCE_ROW = 17 };

/* That of five rows with the panel's heading. */
enum { VIEW_SOURCE_LINES_HEIGHT = 30 + 5 * VIEW_SOURCE_ROW + 6 };

void view_source_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect);

/* Breaks the source for a panel of `width`, unless that was done. Returns the
 * height that all of it wants. */
float view_source_update(const ViewUi *ui, ViewScreen *screen, float width);

/* The line that the current event happened on, or an error stands in. Where no
 * code ran, it is the one at which the event's task stands. 0: unknown. */
uint32_t view_source_line(const ViewScreen *screen);

/* The next event on a line of the source after the playhead, from the start
 * again if there is none; TRACE_NONE if the line has no events. */
TraceEventId view_source_next_event(const ViewScreen *screen, uint32_t line);

#endif
