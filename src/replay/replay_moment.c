#include "replay_moment.h"

#include "base_check.h"
#include "base_words.h"
#include "trace_store.h"

#include <string.h>

static bool is_there(const TraceEvent *event, const ReplayMoment *moment)
{
    return event->turn == moment->turn &&
           (moment->callback == REPLAY_ANY ||
            event->callback == moment->callback) &&
           (moment->kind == REPLAY_ANY || event->kind == moment->kind);
}

static bool is_after(const TraceEvent *event, const ReplayMoment *moment)
{
    return event->turn > moment->turn ||
           (event->turn == moment->turn && event->callback > moment->callback);
}

ReplayMoment replay_moment_of(const TraceStore *trace, uint32_t event)
{
    BASE_REQUIRE(event < trace_store_count(trace));
    const TraceEvent *here = trace_store_get(trace, event);
    ReplayMoment moment = {here->turn, here->callback, here->kind, 0};

    for (uint32_t id = 0; id <= event; id++)
        moment.nth += is_there(trace_store_get(trace, id), &moment);
    return moment;
}

bool replay_moment_find(const TraceStore *trace, const ReplayMoment *moment,
                        uint32_t *event)
{
    uint32_t nth = 0;

    *event = 0;
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *here = trace_store_get(trace, id);
        if (is_there(here, moment) && ++nth == moment->nth) {
            *event = id;
            return true;
        }
        if (!is_after(here, moment))
            *event = id;
    }
    return false;
}

void replay_moment_write(const ReplayMoment *moment, BaseText *out)
{
    base_text_append_unsigned(out, moment->turn);
    if (moment->callback == REPLAY_ANY)
        return;
    base_text_append_char(out, '.');
    base_text_append_unsigned(out, moment->callback);
    if (moment->kind == REPLAY_ANY)
        return;
    base_text_append_char(out, '.');
    base_text_append(out, trace_kind_name((TraceKind)moment->kind));
    base_text_append_char(out, '.');
    base_text_append_unsigned(out, moment->nth);
}

bool replay_moment_look(const TraceStore *trace, const ReplayMoment *moment,
                        uint32_t *event, BaseText *error)
{
    BaseText wanted = {0}, near = {0};

    if (replay_moment_find(trace, moment, event))
        return true;
    ReplayMoment there = replay_moment_of(trace, *event);
    replay_moment_write(moment, &wanted);
    replay_moment_write(&there, &near);
    base_text_printf(error, _("there is no %s in this run; the nearest is %s"),
                     wanted.data, near.data);
    base_text_release(&wanted);
    base_text_release(&near);
    return false;
}

static const char separators[] = ".,: \t";

/* Steps over what separates, and over `word`, which may stand there. */
static const char *skip_word(const char *at, const char *word)
{
    size_t length = strlen(word);

    at += strspn(at, separators);
    if (length > 0 && strncmp(at, word, length) == 0)
        at += length + strspn(at + length, separators);
    return at;
}

/* Reads the number at *at, which moves on; false: there is none. */
static bool read_number(const char **at, uint32_t *number)
{
    uint64_t value = 0;
    size_t digits = strspn(*at, "0123456789");

    if (digits == 0 || digits > 10)
        return false;
    for (size_t i = 0; i < digits; i++)
        value = value * 10 + (uint64_t)((*at)[i] - '0');
    *at += digits;
    *number = (uint32_t)value;
    return value < REPLAY_ANY;
}

static bool read_kind(const char **at, uint32_t *kind)
{
    size_t length = strspn(*at, "abcdefghijklmnopqrstuvwxyz_");

    for (uint32_t i = 0; i < TRACE_KIND_COUNT; i++) {
        const char *name = trace_kind_name((TraceKind)i);
        if (strlen(name) == length && strncmp(name, *at, length) == 0) {
            *at += length;
            *kind = i;
            return true;
        }
    }
    return false;
}

/* The text that a moment's parts are read from; false: it is none. */
static bool read_parts(const char *at, ReplayMoment *moment)
{
    at = skip_word(at, "turn");
    if (!read_number(&at, &moment->turn))
        return false;
    at = skip_word(at, "callback");
    if (*at == '\0')
        return true;
    if (!read_number(&at, &moment->callback))
        return false;
    at = skip_word(at, "");
    if (*at == '\0')
        return true;
    if (!read_kind(&at, &moment->kind))
        return false;
    at = skip_word(at, "");
    if (*at == '\0')
        return true;
    return read_number(&at, &moment->nth) && moment->nth > 0 &&
           *skip_word(at, "") == '\0';
}

bool replay_moment_parse(const char *text, ReplayMoment *moment,
                         BaseText *error)
{
    ReplayMoment read = REPLAY_NO_MOMENT;

    if (!read_parts(text, &read)) {
        base_text_printf(error,
                         _("'%s' is no moment; write turn, callback, kind of "
                           "event and which of these, as 4.2.failed.1"),
                         text);
        return false;
    }
    *moment = read;
    return true;
}

bool replay_moment_equals(const ReplayMoment *a, const ReplayMoment *b)
{
    return a->turn == b->turn && a->callback == b->callback &&
           a->kind == b->kind && a->nth == b->nth;
}
