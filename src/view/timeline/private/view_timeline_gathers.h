/*
 * view_timeline_gathers.h - round the lanes that a gather() waits for: a frame
 * that is open, since it cancels nobody.
 */
#ifndef VIEW_TIMELINE_GATHERS_H
#define VIEW_TIMELINE_GATHERS_H

#include "base_text.h"
#include "view_painter.h"

void view_timeline_draw_gathers(const ViewPainter *painter);

/* The sentence of a mark of VIEW_ROLE_GATHER; `gather` is an index. */
void view_timeline_tell_gather(const ViewModel *model, uint32_t gather,
                               TraceEventId until, BaseText *out);

#endif
