#include "asyncio_record_host.h"

#include "asyncio_fork_private.h"

#include "asyncio_event.h"
#include "py_comparison.h"
#include "py_show.h"

#include <string.h>

/* --- output --------------------------------------------------------------- */

/* As much as all output by default: of a longer line, the beginning. */
enum { LONGEST_LINE = 4 << 20 };

static void record_line(Asyncio *a, int stream, const char *text, size_t length,
                        uint16_t flags)
{
    if (!asyncio_event_is_recorded(a))
        return;
    TraceEvent event =
        asyncio_event_new(a, stream == 1 ? TRACE_STDOUT : TRACE_STDERR);
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.text = asyncio_event_bytes(a, text, length, LONGEST_LINE);
    event.flags = flags;
    asyncio_event_append(a, &event);
}

void asyncio_record_output(Asyncio *a, int stream, const char *text,
                           size_t length)
{
    BaseText *kept = &a->lines[stream - 1];
    const char *end = text + length;
    const char *newline;

    if (!a->trace)
        return;
    while ((newline = memchr(text, '\n', (size_t)(end - text)))) {
        if (kept->length == 0) {
            record_line(a, stream, text, (size_t)(newline - text), 0);
        } else {
            base_text_append_n(kept, text, (size_t)(newline - text));
            record_line(a, stream, kept->data, kept->length, 0);
            base_text_clear(kept);
        }
        text = newline + 1;
    }
    base_text_append_n(kept, text, (size_t)(end - text));
}

void asyncio_record_partial_output(Asyncio *a)
{
    for (int stream = 1; stream <= 2; stream++) {
        BaseText *kept = &a->lines[stream - 1];

        if (kept->length != 0)
            record_line(a, stream, kept->data, kept->length,
                        TRACE_FLAG_PARTIAL);
        base_text_clear(kept);
    }
}

/* --- draws ---------------------------------------------------------------- */

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

    if (!a->trace || py_is_error(answer) || strcmp(name, "seed") == 0 ||
        a->draw_count == MOST_DRAWS || !asyncio_event_is_recorded(a))
        return TRACE_NONE;
    a->draw_count++;
    TraceEvent event = asyncio_event_new(a, TRACE_DRAWN);
    if (!py_is_undefined(py_handled(a->machine)))
        event.flags |= TRACE_FLAG_AFTER;
    event.task = event.by;
    event.line = asyncio_event_line(a);
    event.count =
        (a->current ? asyncio_track(a, a->current)->draws : a->draws_made) - 1;
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
