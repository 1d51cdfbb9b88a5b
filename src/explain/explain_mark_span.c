#include "explain_mark_span.h"

#include "base_words.h"
#include "trace_store.h"

static const TraceEvent *event_at(const ExplainNames *names, TraceEventId id)
{
    return trace_store_get(names->lives->trace, id);
}

static void append_begin(ExplainNames *names, TraceEventId id, BaseText *out)
{
    const TraceEvent *event = event_at(names, id);

    if (event->turn == 0)
        base_text_append(out, _("from before the loop"));
    else if (event->time > 0)
        base_text_printf(out, _("from turn %u, %s"), event->turn,
                         explain_name_time(names, event->time));
    else
        base_text_printf(out, _("from turn %u"), event->turn);
}

static void append_end(ExplainNames *names, TraceEventId id, BaseText *out)
{
    const TraceEvent *event = event_at(names, id);

    if (event->turn == 0)
        base_text_append(out, _("to before the loop"));
    else if (event->time > 0)
        base_text_printf(out, _("to turn %u, %s"), event->turn,
                         explain_name_time(names, event->time));
    else
        base_text_printf(out, _("to turn %u"), event->turn);
}

const char *explain_mark_span(ExplainNames *names, TraceEventId from,
                              TraceEventId to)
{
    BaseText *out = explain_name_room(names);

    append_begin(names, from, out);
    base_text_append_char(out, ' ');
    append_end(names, to, out);
    return base_text_str(out);
}
