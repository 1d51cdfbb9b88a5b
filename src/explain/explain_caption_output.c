#include "explain_caption_output.h"

#include "base_words.h"
#include "explain_names.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <ctype.h>
#include <string.h>

enum {
    LINE_ROOM = 60,   /* columns of one line that is shown */
    ERROR_ROOM = 100, /* the same of a warning or an error */
    LIST_ROOM = 72,   /* all of them, if each is shown */
    SHOWN_MOST = 4,   /* lines of which each is shown */
    ITEM_ROOM = 20,
    ITEMS_MOST = 8
};

/* Output as lines: pieces without a newline are put together. */
typedef struct Lines {
    const ExplainLives *lives;
    BaseText piece;   /* of the line that is not whole yet */
    BaseText first;   /* line */
    BaseText last;    /* line */
    BaseText list;    /* the first few, with " / " between them */
    BaseText telling; /* the last that has a word in it */
    uint32_t count;
    bool alike;        /* all are the same */
    bool is_traceback; /* one of them begins a traceback */
} Lines;

static void set(BaseText *text, const char *value)
{
    base_text_clear(text);
    base_text_append(text, value);
}

/* Indents say nothing where lines do not stand below one another. */
static void append_cut(BaseText *out, const char *line, uint32_t most)
{
    explain_words_cut(line + strspn(line, " \t"), most, out);
}

/* The frame that a traceback draws round a group's errors is no word. */
static const char *without_frame(const char *line)
{
    return line + strspn(line, " |+-");
}

static bool has_word(const char *line)
{
    for (; *line != '\0'; line++)
        if (isalpha((unsigned char)*line) || (*line & 0x80) != 0)
            return true;
    return false;
}

static void end_line(Lines *lines)
{
    const char *line = base_text_str(&lines->piece);
    const char *told = without_frame(line);

    if (lines->count == 0)
        set(&lines->first, line);
    else
        lines->alike =
            lines->alike && strcmp(line, base_text_str(&lines->first)) == 0;
    if (lines->count < SHOWN_MOST) {
        base_text_append(&lines->list, lines->count > 0 ? " / " : "");
        append_cut(&lines->list, line, LINE_ROOM);
    }
    lines->is_traceback = lines->is_traceback ||
                          strncmp(told, "Traceback (", 11) == 0 ||
                          strncmp(told, "Exception Group Traceback (", 27) == 0;
    if (has_word(told))
        set(&lines->telling, told);
    set(&lines->last, line);
    lines->count++;
    base_text_clear(&lines->piece);
}

static void read_lines(Lines *lines, ExplainBeat beat, TraceEventId first)
{
    const TraceStore *trace = lines->lives->trace;
    uint16_t kind = trace_store_get(trace, first)->kind;

    lines->alike = true;
    for (TraceEventId id = beat.first; id <= beat.last; id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind != kind)
            continue;
        base_text_append(&lines->piece, trace_store_text(trace, event->text));
        if ((event->flags & TRACE_FLAG_PARTIAL) == 0)
            end_line(lines);
    }
    if (lines->piece.length > 0)
        end_line(lines);
}

static void release(Lines *lines)
{
    base_text_release(&lines->piece);
    base_text_release(&lines->first);
    base_text_release(&lines->last);
    base_text_release(&lines->list);
    base_text_release(&lines->telling);
}

static const char *cut(BaseText *room, const BaseText *line, uint32_t most)
{
    base_text_clear(room);
    append_cut(room, base_text_str(line), most);
    return base_text_str(room);
}

/* Some lines in a row, of which only the first and the last are shown. */
static void tell_many(const Lines *lines, const char *who, BaseText *out)
{
    BaseText first = {0}, last = {0};
    const char *from = cut(&first, &lines->first, LINE_ROOM);
    const char *to = cut(&last, &lines->last, LINE_ROOM);

    if (lines->alike)
        base_text_printf(out,
                         _n("%s prints the same line %u time: %s",
                            "%s prints the same line %u times: %s",
                            lines->count),
                         who, lines->count, from);
    else
        base_text_printf(out,
                         _n("%s prints %u line; the first: %s; the last: %s",
                            "%s prints %u lines; the first: %s; the last: %s",
                            lines->count),
                         who, lines->count, from, to);
    base_text_release(&first);
    base_text_release(&last);
}

static void tell_printed(const Lines *lines, const char *who, BaseText *out)
{
    BaseText line = {0};

    if (lines->count == 1)
        base_text_printf(out, _("%s prints: %s"), who,
                         cut(&line, &lines->first, LINE_ROOM));
    else if (!lines->alike && lines->count <= SHOWN_MOST &&
             lines->list.length <= LIST_ROOM)
        base_text_printf(
            out,
            _n("%s prints %u line: %s", "%s prints %u lines: %s", lines->count),
            who, lines->count, base_text_str(&lines->list));
    else
        tell_many(lines, who, out);
    base_text_release(&line);
}

/* "/home/me/main.py:3: RuntimeWarning" without its folder. */
static const char *without_folder(const char *line)
{
    const char *end = strstr(line, ".py:");

    if (*line == '/')
        for (const char *at = line; end && at < end; at++)
            if (*at == '/')
                line = at + 1;
    return line;
}

static void tell_errors(const Lines *lines, BaseText *out)
{
    BaseText line = {0};

    if (lines->is_traceback)
        base_text_printf(
            out,
            _n("A traceback of %u line is written to stderr; it ends with: %s",
               "A traceback of %u lines is written to stderr; it ends with: %s",
               lines->count),
            lines->count, cut(&line, &lines->telling, ERROR_ROOM));
    else {
        explain_words_cut(without_folder(base_text_str(&lines->first)),
                          ERROR_ROOM, &line);
        base_text_printf(out,
                         _n("%u line is written to stderr; the first: %s",
                            "%u lines are written to stderr; the first: %s",
                            lines->count),
                         lines->count, base_text_str(&line));
    }
    base_text_release(&line);
}

void explain_caption_output(const ExplainLives *lives, ExplainBeat beat,
                            const ExplainBeatFacts *facts, BaseText *out)
{
    ExplainNames names = {.lives = lives};
    Lines lines = {.lives = lives};
    const TraceEvent *first = trace_store_get(lives->trace, facts->first);

    size_t from = out->length;

    read_lines(&lines, beat, facts->first);
    if (facts->kind == EXPLAIN_BEAT_ERRORS)
        tell_errors(&lines, out);
    else
        tell_printed(&lines,
                     explain_name_short(&names, first->task != 0 ? first->task
                                                                 : first->by),
                     out);
    explain_words_begin(out, from);
    release(&lines);
    explain_names_release(&names);
}

/* ---- queues ---- */

static void list_items(const ExplainLives *lives, ExplainBeat beat,
                       TraceEventId first, BaseText *out)
{
    uint16_t kind = trace_store_get(lives->trace, first)->kind;
    uint32_t count = 0;

    for (TraceEventId id = first; id <= beat.last; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind != kind)
            continue;
        if (count++ == ITEMS_MOST) {
            base_text_append(out, ", \xe2\x80\xa6");
            return;
        }
        base_text_append(out, count > 1 ? ", " : "");
        explain_words_value(trace_store_text(lives->trace, event->detail),
                            ITEM_ROOM, out);
    }
}

/* Both a put and a taking say so in the singular, too: as Russian does of 21.
 */
static void tell_items(const ExplainBeatFacts *facts, const char *who,
                       const char *queue, const char *items, BaseText *out)
{
    uint32_t n = facts->events;

    if (facts->kind == EXPLAIN_BEAT_PUTS)
        base_text_printf(out,
                         _n("%s puts %u item into %s: %s.",
                            "%s puts %u items into %s: %s.", n),
                         who, n, queue, items);
    else
        base_text_printf(out,
                         _n("%s takes %u item from %s: %s.",
                            "%s takes %u items from %s: %s.", n),
                         who, n, queue, items);
}

void explain_caption_items(const ExplainLives *lives, ExplainBeat beat,
                           const ExplainBeatFacts *facts, BaseText *out)
{
    ExplainNames names = {.lives = lives};
    BaseText items = {0};
    const TraceEvent *first = trace_store_get(lives->trace, facts->first);
    const char *name = trace_store_text(lives->trace, first->text);
    const char *who = explain_name_doer(&names, facts->first);

    list_items(lives, beat, facts->first, &items);
    tell_items(facts, who, explain_name_thing(&names, TRACE_WAIT_GET, name),
               base_text_str(&items), out);
    base_text_release(&items);
    explain_names_release(&names);
}
