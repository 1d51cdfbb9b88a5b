#include "explain_draw.h"

#include "base_words.h"
#include "explain_event.h"
#include "explain_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 40, TOLD_MOST = 3, WALK_MOST = 20000 };

/* What the sign says of the two. */
static bool compares(double a, const char *sign, double b)
{
    switch (sign[0]) {
    case '<':
        return sign[1] == '=' ? a <= b : a < b;
    case '>':
        return sign[1] == '=' ? a >= b : a > b;
    case '!':
        return a != b;
    default:
        return a == b;
    }
}

/* A comparison "0.026 < 0.1" in its three parts. */
typedef struct Parts {
    const char *drawn, *other;
    char sign[4];
    bool is_right, holds;
} Parts;

static bool says_so(const Parts *parts, const char *shown)
{
    double drawn = strtod(shown, NULL), other = strtod(parts->other, NULL);

    return compares(parts->is_right ? other : drawn, parts->sign,
                    parts->is_right ? drawn : other) == parts->holds;
}

/* The drawn float with as few decimals as leave the comparison as it was:
 * 0.0998 is not to be shown as 0.100 < 0.1. */
static void append_drawn(const Parts *parts, BaseText *out)
{
    const char *point = strchr(parts->drawn, '.');
    char *end;

    strtod(parts->drawn, &end);
    if (!point || *end != '\0' || strlen(point) <= 4) {
        explain_words_value(parts->drawn, ROOM, out);
        return;
    }
    for (int decimals = 3; decimals < 17; decimals++) {
        char text[32];
        snprintf(text, sizeof text, "%.*f", decimals,
                 strtod(parts->drawn, NULL));
        if (says_so(parts, text)) {
            base_text_append(out, text);
            return;
        }
    }
    base_text_append(out, parts->drawn);
}

/* Takes "< 0.1" or "0.1 >" apart; `other` holds the other operand. */
static Parts take_apart(const ExplainNames *names, const TraceEvent *event,
                        BaseText *other)
{
    const char *more = explain_name_text(names, event->more);
    Parts parts = {.drawn = explain_name_text(names, event->text),
                   .is_right = (event->flags & TRACE_FLAG_RIGHT) != 0,
                   .holds = (event->flags & TRACE_FLAG_HOLDS) != 0};
    const char *blank = parts.is_right ? strrchr(more, ' ') : strchr(more, ' ');
    const char *sign = parts.is_right ? blank + 1 : more;

    for (size_t i = 0; i + 1 < sizeof parts.sign && strchr("<>=!", sign[i]) &&
                       sign[i] != '\0';
         i++)
        parts.sign[i] = sign[i];
    if (parts.is_right)
        base_text_append_n(other, more, (size_t)(blank - more));
    else
        base_text_append(other, blank + 1);
    parts.other = base_text_str(other);
    return parts;
}

/* "0.026 < 0.1", as the program has it. */
static void append_comparison(const ExplainNames *names,
                              const TraceEvent *event, BaseText *out)
{
    BaseText other = {0};
    Parts parts = take_apart(names, event, &other);

    if (parts.is_right)
        base_text_printf(out, "%s %s ", parts.other, parts.sign);
    append_drawn(&parts, out);
    if (!parts.is_right)
        base_text_printf(out, " %s %s", parts.sign, parts.other);
    base_text_release(&other);
}

void explain_draw_value(const ExplainNames *names, TraceEventId drawn,
                        BaseText *out)
{
    BaseText other = {0};
    Parts parts =
        take_apart(names, trace_store_get(names->lives->trace, drawn), &other);

    append_drawn(&parts, out);
    base_text_release(&other);
}

static void tell_compared(ExplainSaying *say, const char *who,
                          const char *function)
{
    const TraceEvent *event = say->event;
    BaseText comparison = {0};

    append_comparison(say->names, event, &comparison);
    base_text_printf(say->out,
                     (event->flags & TRACE_FLAG_HOLDS) != 0
                         ? _("%s draws with random.%s() in line %u: %s is "
                             "true.")
                         : _("%s draws with random.%s() in line %u: %s is "
                             "false."),
                     who, function, event->line, base_text_str(&comparison));
    base_text_release(&comparison);
}

void explain_event_tell_draw(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    const char *who = explain_name_short(say->names, event->task);
    const char *function = explain_name_text(say->names, event->detail);

    if (event->more != 0)
        tell_compared(say, who, function);
    else if (event->text != 0)
        base_text_printf(say->out,
                         _("%s draws %s with random.%s() in line %u."), who,
                         explain_name_value(say->names, event->text, ROOM),
                         function, event->line);
    else
        base_text_printf(say->out, _("%s calls random.%s() in line %u."), who,
                         function, event->line);
}

TraceEventId explain_draw_before(const ExplainLives *lives, TraceEventId id)
{
    uint32_t task = trace_store_get(lives->trace, id)->task;

    for (TraceEventId at = id; at-- > 0 && id - at < WALK_MOST;) {
        const TraceEvent *event = trace_store_get(lives->trace, at);
        if (event->task != task)
            continue;
        /* What is drawn in a `finally` or an __aexit__ came too late. */
        if (event->kind == TRACE_DRAWN && event->more != 0 &&
            (event->flags & TRACE_FLAG_AFTER) == 0)
            return at;
        if (event->kind == TRACE_RESUMED || event->kind == TRACE_FIRST_STEP)
            break;
    }
    return TRACE_NONE;
}

void explain_draws_tell(ExplainNames *names, uint32_t task, TraceEventId first,
                        TraceEventId last, BaseText *out)
{
    uint32_t told = 0;

    for (TraceEventId id = first;
         id <= last && id < names->lives->event_count && told < TOLD_MOST &&
         id - first < WALK_MOST;
         id++) {
        const TraceEvent *event = trace_store_get(names->lives->trace, id);
        if (event->kind != TRACE_DRAWN || event->task != task)
            continue;
        base_text_append_char(out, ' ');
        explain_event_tell(names->lives, id, out);
        told++;
    }
}
