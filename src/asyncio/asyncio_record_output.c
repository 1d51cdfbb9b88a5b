#include "asyncio_record_output.h"

#include "asyncio_event.h"

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
