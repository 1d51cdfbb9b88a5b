#include "explain_compare_printed.h"

#include "base_words.h"
#include "explain_own.h"
#include "trace_store.h"

#include <string.h>

enum { LINE_MOST = 80 };

/* The next line that the program writes to that stream from there on;
 * TRACE_NONE. */
static TraceEventId next_line(const ExplainLives *lives, TraceKind stream,
                              TraceEventId from)
{
    while (from < lives->event_count &&
           (trace_store_get(lives->trace, from)->kind != stream ||
            explain_own_head(lives, from) != TRACE_NONE))
        from++;
    return from < lives->event_count ? from : TRACE_NONE;
}

static const TraceEvent *event_at(const ExplainTwo *two, int side,
                                  TraceEventId id)
{
    return trace_store_get(two->lives[side]->trace, id);
}

static const char *line_at(const ExplainTwo *two, int side, TraceEventId id)
{
    return trace_store_text(two->lives[side]->trace,
                            event_at(two, side, id)->text);
}

static bool is_same(const ExplainTwo *two, const TraceEventId at[2])
{
    return event_at(two, 0, at[0])->flags == event_at(two, 1, at[1])->flags &&
           strcmp(line_at(two, 0, at[0]), line_at(two, 1, at[1])) == 0;
}

/* Sets `at` to the first lines of the two that are not the same, and returns
 * which line it is. */
static uint32_t find_parting(const ExplainTwo *two, TraceKind stream,
                             TraceEventId at[2])
{
    uint32_t line = 1;

    for (int i = 0; i < 2; i++)
        at[i] = next_line(two->lives[i], stream, 0);
    while (at[0] != TRACE_NONE && at[1] != TRACE_NONE && is_same(two, at)) {
        for (int i = 0; i < 2; i++)
            at[i] = next_line(two->lives[i], stream, at[i] + 1);
        line++;
    }
    return line;
}

/* Says in words what a line without letters is. */
static void name_line(const ExplainTwo *two, const TraceEventId at[2], int side,
                      uint32_t number, BaseText *line)
{
    bool alike = at[0] != TRACE_NONE && at[1] != TRACE_NONE &&
                 strcmp(line_at(two, 0, at[0]), line_at(two, 1, at[1])) == 0;

    if (at[side] == TRACE_NONE)
        base_text_append(line, number > 1 ? _("nothing more") : _("nothing"));
    else if (line->length == 0)
        base_text_append(line, _("(an empty line)"));
    if (alike && (event_at(two, side, at[side])->flags & TRACE_FLAG_PARTIAL))
        base_text_append(line, _(" (without the end of the line)"));
}

static void tell_parting(const ExplainTwo *two, TraceKind stream, uint32_t line,
                         const TraceEventId at[2], BaseText *out)
{
    BaseText lines[2] = {{0}, {0}};

    explain_two_texts(at[0] != TRACE_NONE ? line_at(two, 0, at[0]) : "",
                      at[1] != TRACE_NONE ? line_at(two, 1, at[1]) : "",
                      LINE_MOST, lines);
    for (int i = 0; i < 2; i++)
        name_line(two, at, i, line, &lines[i]);
    base_text_printf(out,
                     stream == TRACE_STDOUT
                         ? _("\nWhat they print parts in line %u\n  on %s: %s\n"
                             "  on %s: %s\n")
                         : _("\nWhat they write to stderr parts in line %u\n"
                             "  on %s: %s\n  on %s: %s\n"),
                     line, two->names[0], base_text_str(&lines[0]),
                     two->names[1], base_text_str(&lines[1]));
    for (int i = 0; i < 2; i++)
        base_text_release(&lines[i]);
}

/* True if nobody knows what would come after the lines that are the same. */
static bool is_cut(const ExplainTwo *two, const TraceEventId at[2])
{
    return (at[0] == TRACE_NONE && !explain_two_knows(two, 0)) ||
           (at[1] == TRACE_NONE && !explain_two_knows(two, 1));
}

void explain_compare_printed(const ExplainTwo *two, BaseText *out)
{
    static const TraceKind streams[] = {TRACE_STDOUT, TRACE_STDERR};
    uint32_t printed = 0;
    bool known = true, same = true;

    for (int i = 0; i < 2; i++) {
        TraceEventId at[2];
        uint32_t line = find_parting(two, streams[i], at);
        if (is_cut(two, at)) {
            known = false;
        } else if (at[0] != TRACE_NONE || at[1] != TRACE_NONE) {
            tell_parting(two, streams[i], line, at, out);
            same = false;
        }
        printed += line - 1;
    }
    if (known && same && printed > 0)
        base_text_append(out, _("\nBoth print the same.\n"));
}
