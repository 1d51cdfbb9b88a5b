#include "explain_own.h"

#include "base_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <stdlib.h>
#include <string.h>

static const char prefix[] = "taskarium: unsupported: ";

enum { LINES_MOST = 8 }; /* that are said about one thing */

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static const char *text_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_text(lives->trace, event_at(lives, id)->text);
}

/* The line that begins what is said of the unsupported; TRACE_NONE. */
static TraceEventId first_line(const ExplainLives *lives, TraceEventId id)
{
    if (trace_store_ending(lives->trace) != TRACE_ENDING_UNSUPPORTED)
        return TRACE_NONE;
    for (int i = 0; i < LINES_MOST; i++, id--) {
        if (event_at(lives, id)->kind != TRACE_STDERR)
            return TRACE_NONE;
        if (strncmp(text_at(lives, id), prefix, sizeof prefix - 1) == 0)
            return id;
        if (id == 0)
            break;
    }
    return TRACE_NONE;
}

/* The deadlock or the limit that an event comes of, also if a step had just
 * begun when the limit was met; TRACE_NONE. */
static TraceEventId end_behind(const ExplainLives *lives, TraceEventId id)
{
    uint16_t kind;

    while (id != TRACE_NONE) {
        kind = event_at(lives, id)->kind;
        if (kind == TRACE_DEADLOCK || kind == TRACE_LIMIT)
            return id;
        if (kind != TRACE_FIRST_STEP && kind != TRACE_RESUMED)
            break;
        id = event_at(lives, id)->cause;
    }
    return TRACE_NONE;
}

TraceEventId explain_own_head(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = event_at(lives, id);

    if (event->kind != TRACE_STDERR)
        return TRACE_NONE;
    TraceEventId end = end_behind(lives, event->cause);
    return end != TRACE_NONE ? end : first_line(lives, id);
}

TraceEventId explain_unsupported(const ExplainLives *lives)
{
    TraceEventId last = lives->event_count;

    while (last-- > 0 && event_at(lives, last)->kind != TRACE_STDERR)
        ;
    return last == TRACE_NONE ? TRACE_NONE : first_line(lives, last);
}

/* What is named with something of the program's in it: the trace has the whole
 * in English, and the template is looked for. */
static const char *const named[] = {
    N_("import of the module '%s'"),
    N_("setting %s.%s"),
    N_("a time that is a '%s'"),
    N_("the repr of a class with __iter__ that derives from %s"),
    N_("%s in a text"),
    N_("%s.__doc__ of a builtin's wrapper"),
    N_("walking a '%s' object here"),
    N_("%s() written in Python here"),
    N_("setting __bases__ from %s to %s"),
    N_("a class that derives from %s"),
    N_("a __prepare__ that returns a %s"),
    N_("a __prepare__ whose %s looks names up by itself"),
    N_("setting %s of a class"),
    N_("the encoding '%.40s'"),
    N_("%s() of its code"),
    N_("%s() with a %s for its names"),
    N_("dir() of '%s'"),
    N_("dir() of the module '%s'"),
    N_("a sample of a '%s' object"),
    N_("cumulative weights in a '%s' object"),
    N_("weights of type '%s'"),
    N_("randbytes() of a '%s' object"),
    N_("randint() up to a '%s' object"),
    N_("a warning of the lines of %s"),
    N_("a random number by a '%s' object"),
    N_("setting OrderedDict.%s"),
    N_("setting %s of a %s"),
    N_("another class for a %s"),
    N_("an index with __index__() into a '%s'"),
    N_("%s.__init__()")};

/* Cuts what stands for each %s in the template out of the text; false if it is
 * none of that template's. */
static bool match(const char *template, const char *text, BaseText parts[2])
{
    int count = 0;

    base_text_clear(&parts[0]);
    base_text_clear(&parts[1]);
    while (*template != '\0') {
        if (*template != '%') {
            if (*template ++ != *text++)
                return false;
            continue;
        }
        template = strchr(template, 's') + 1;
        size_t fixed = strcspn(template, "%");
        size_t room = strlen(text), length = 0;
        while (length < room &&
               (strncmp(text + length, template, fixed) != 0 ||
                (template[fixed] == '\0' && length + fixed != room)))
            length++;
        if (length == 0 || count == 2)
            return false;
        base_text_append_n(&parts[count++], text, length);
        text += length;
    }
    return *text == '\0';
}

void explain_unsupported_tell(const ExplainLives *lives, TraceEventId id,
                              BaseText *out)
{
    const char *what = text_at(lives, id) + sizeof prefix - 1;
    BaseText parts[2] = {{0}, {0}};
    size_t i = 0;

    while (i < sizeof named / sizeof *named && !match(named[i], what, parts))
        i++;
    if (i < sizeof named / sizeof *named)
        base_text_printf(out, _(named[i]), base_text_str(&parts[0]),
                         base_text_str(&parts[1]));
    else
        base_text_append(out, _(what));
    base_text_release(&parts[0]);
    base_text_release(&parts[1]);
}

uint32_t explain_unread_line(const ExplainLives *lives)
{
    static const char mark[] = ", line ";

    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const char *at = event_at(lives, id)->kind == TRACE_STDERR
                             ? strstr(text_at(lives, id), mark)
                             : NULL;
        if (at && strncmp(text_at(lives, id), "  File ", 7) == 0)
            return (uint32_t)strtoul(at + sizeof mark - 1, NULL, 10);
    }
    return 0;
}
