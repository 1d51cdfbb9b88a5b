#include "asyncio_record_draw.h"

#include "asyncio_event.h"
#include "py_comparison.h"
#include "py_show.h"

#include <string.h>

/* A program that draws and draws is not to drive all else out of the trace. */
enum { MOST_DRAWS = 100000 };

/* "< 0.1"; with what was drawn on the right, "0.1 >". */
static TraceText store_comparison(Asyncio *a, const PyComparison *comparison)
{
    const char *sign = py_comparison_sign(comparison->op);
    BaseText *out = &a->scratch;

    base_text_clear(out);
    if (!comparison->is_right)
        base_text_printf(out, "%s ", sign);
    py_show(a->machine, comparison->other, out);
    if (comparison->is_right)
        base_text_printf(out, " %s", sign);
    return asyncio_event_scratch(a);
}

TraceEventId asyncio_record_drawn(Asyncio *a, const char *name,
                                  const PyNative *native, PyValue answer)
{
    PyComparison comparison;

    if (py_is_error(answer) || strcmp(name, "seed") == 0 || !a->trace ||
        a->draw_count == MOST_DRAWS || !asyncio_event_is_recorded(a))
        return TRACE_NONE;
    a->draw_count++;
    TraceEvent event = asyncio_event_new(a, TRACE_DRAWN);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.count = (a->current ? a->current->draws : a->draws_made) - 1;
    event.detail = asyncio_event_string(a, name);
    if (!py_is_none(answer))
        event.text = asyncio_event_shown(a, answer);
    if (event.text != 0 && native &&
        py_comparison_ahead(a->machine, native, answer, &comparison)) {
        event.more = store_comparison(a, &comparison);
        event.flags |= comparison.holds ? TRACE_FLAG_HOLDS : 0;
        event.flags |= comparison.is_right ? TRACE_FLAG_RIGHT : 0;
    }
    return asyncio_event_append(a, &event);
}
