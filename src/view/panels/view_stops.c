#include "view_stops.h"

#include "base_memory.h"
#include "base_words.h"
#include "trace_store.h"

#include <string.h>

static const struct {
    TraceKind kind, other;
    const char *name;
} kinds[VIEW_STOP_KINDS] = {
    {TRACE_FAILED, TRACE_FAILED, N_("a task fails")},
    {TRACE_CANCEL_REQUESTED, TRACE_CANCEL_REQUESTED,
     N_("a task is asked to stop")},
    {TRACE_CANCELLED, TRACE_CANCELLED, N_("a task ends cancelled")},
    {TRACE_GROUP_ABORT, TRACE_GROUP_ABORT, N_("a group aborts")},
    {TRACE_EXCEPT_MATCHED, TRACE_CANCEL_KEPT, N_("an except catches")},
    {TRACE_STDOUT, TRACE_STDERR, N_("something is printed")},
};

const char *view_stop_name(uint32_t kind)
{
    return _(kinds[kind].name);
}

bool view_stops_has_line(const ViewScreen *screen, uint32_t line)
{
    const ViewStops *stops = &screen->stops;
    for (uint32_t i = 0; i < stops->line_count; i++)
        if (stops->lines[i] == line)
            return true;
    return false;
}

void view_stops_toggle_line(ViewScreen *screen, uint32_t line)
{
    ViewStops *stops = &screen->stops;
    for (uint32_t i = 0; i < stops->line_count; i++) {
        if (stops->lines[i] != line)
            continue;
        stops->lines[i] = stops->lines[--stops->line_count];
        return;
    }
    BASE_GROW(stops->lines, stops->line_count, stops->line_capacity);
    stops->lines[stops->line_count++] = line;
}

bool view_stops_at(const ViewScreen *screen, TraceEventId id)
{
    const ViewStops *stops = &screen->stops;
    const TraceEvent *event = trace_store_get(screen->run.trace, id);
    for (uint32_t i = 0; i < VIEW_STOP_KINDS; i++)
        if ((stops->kinds & 1u << i) != 0 &&
            (event->kind == kinds[i].kind || event->kind == kinds[i].other))
            return true;
    return event->line > 0 && view_stops_has_line(screen, event->line);
}

TraceEventId view_stops_from(const ViewScreen *screen, int direction)
{
    uint32_t count = view_screen_count(screen);
    TraceEventId id = screen->at.playhead;
    if (screen->stops.kinds == 0 && screen->stops.line_count == 0)
        return TRACE_NONE;
    while (direction > 0 ? id + 1 < count : id > 0) {
        id = direction > 0 ? id + 1 : id - 1;
        if (view_stops_at(screen, id))
            return id;
    }
    return TRACE_NONE;
}
