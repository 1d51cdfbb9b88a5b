#include "view_story.h"

#include "base_memory.h"
#include "base_words.h"
#include "explain_beat.h"
#include "explain_caption.h"
#include "explain_words.h"
#include "trace_store.h"

#include <string.h>

enum {
    BEATS_MOST = 400,
    PERIOD_MOST = 4, /* parts that come again together */
    AGAIN_LEAST = 3  /* parts that are not told again */
};

/* The events [first, end): a beat, or all that lies at one virtual time. */
typedef struct Part {
    TraceEventId first, end;
} Part;

typedef struct Parts {
    Part *items; /* owned */
    uint32_t count, capacity;
} Parts;

typedef struct Story {
    const ViewModel *model;
    BaseText *out;
    uint32_t told; /* beats */
} Story;

static const TraceEvent *event_at(const Story *story, TraceEventId id)
{
    return trace_store_get(story->model->lives.trace, id);
}

/* What is no news in a terminal: the start, and asyncio.run's own shutdown. */
static bool is_news(const Story *story, ExplainBeat beat)
{
    const TraceEvent *event = event_at(story, beat.last);

    return beat.first <= story->model->last_event &&
           event->kind != TRACE_BEGIN && event->kind != TRACE_LOOP_START;
}

static void add(Parts *parts, TraceEventId first, TraceEventId end)
{
    BASE_GROW(parts->items, parts->count, parts->capacity);
    parts->items[parts->count++] = (Part){first, end};
}

/* The beats of which something is told. */
static void find_beats(const Story *story, Part part, Parts *beats)
{
    for (TraceEventId id = part.first; id < part.end;) {
        ExplainBeat beat = explain_beat(&story->model->lives, id);
        id = beat.last + 1;
        if (is_news(story, beat))
            add(beats, beat.first, id);
    }
}

/* A beat lies where it ends. */
static void find_instants(const Story *story, const Parts *beats,
                          Parts *instants)
{
    double time = -1;

    for (uint32_t i = 0; i < beats->count; i++) {
        const TraceEvent *event = event_at(story, beats->items[i].end - 1);
        if (event->time != time)
            add(instants, beats->items[i].first, 0);
        time = event->time;
        instants->items[instants->count - 1].end = beats->items[i].end;
    }
}

static bool same_text(const Story *story, TraceText a, TraceText b)
{
    const TraceStore *trace = story->model->lives.trace;

    return a == b ||
           strcmp(trace_store_text(trace, a), trace_store_text(trace, b)) == 0;
}

/* True if the same is said of both, but for turns and times. */
static bool are_alike(const Story *story, TraceEventId a, TraceEventId b)
{
    const TraceEvent *one = event_at(story, a), *two = event_at(story, b);

    return one->kind == two->kind && one->task == two->task &&
           one->by == two->by && one->other == two->other &&
           one->group == two->group && one->line == two->line &&
           one->flags == two->flags && one->object == two->object &&
           one->thread == two->thread &&
           same_text(story, one->text, two->text) &&
           same_text(story, one->detail, two->detail);
}

static bool parts_are_alike(const Story *story, Part one, Part two)
{
    if (one.end - one.first != two.end - two.first)
        return false;
    for (TraceEventId i = 0; i < one.end - one.first; i++)
        if (!are_alike(story, one.first + i, two.first + i))
            return false;
    return true;
}

/* How many times the `period` parts from `at` come again at once. */
static uint32_t times_again(const Story *story, const Parts *parts, uint32_t at,
                            uint32_t period)
{
    uint32_t same = 0;

    for (uint32_t i = at + period; i < parts->count; i++, same++)
        if (!parts_are_alike(story, parts->items[i - period], parts->items[i]))
            break;
    return same / period;
}

/* The period with which what stands at `at` comes again, and how often; 0. */
static uint32_t find_period(const Story *story, const Parts *parts, uint32_t at,
                            uint32_t *times)
{
    for (uint32_t period = 1; period <= PERIOD_MOST; period++) {
        *times = times_again(story, parts, at, period);
        if (*times * period >= AGAIN_LEAST)
            return period;
    }
    return 0;
}

/* The `period` sentences before `from` would be told again up to `to`. */
static void tell_beats_again(const Story *story, const Parts *beats,
                             uint32_t from, uint32_t to, uint32_t period)
{
    uint32_t times = (to - from) / period;
    uint32_t first = event_at(story, beats->items[from].first)->turn;
    uint32_t last = event_at(story, beats->items[to - 1].end - 1)->turn;

    base_text_append(story->out, "  ");
    if (period == 1)
        base_text_printf(
            story->out,
            _n("The same happens %u more time, in turns %u to %u.\n",
               "The same happens %u more times, in turns %u to %u.\n", times),
            times, first, last);
    else
        base_text_printf(
            story->out,
            _n("The last %u lines come %u more time, in turns %u to %u.\n",
               "The last %u lines come %u more times, in turns %u to %u.\n",
               times),
            period, times, first, last);
}

/* False once enough has been told. */
static bool tell_beat(Story *story, Part beat)
{
    if (++story->told > BEATS_MOST) {
        base_text_append(story->out, _("  ... and so on\n"));
        return false;
    }
    base_text_append(story->out, "  ");
    explain_caption_tell(&story->model->lives, beat.end - 1, story->out);
    base_text_append_char(story->out, '\n');
    return true;
}

static bool tell_beats(Story *story, const Parts *beats)
{
    for (uint32_t at = 0; at < beats->count;) {
        uint32_t times, period = find_period(story, beats, at, &times);
        uint32_t end = at + (period > 0 ? period : 1);
        for (; at < end; at++)
            if (!tell_beat(story, beats->items[at]))
                return false;
        if (period == 0)
            continue;
        tell_beats_again(story, beats, at, at + times * period, period);
        at += times * period;
    }
    return true;
}

static void tell_time(const Story *story, Part instant)
{
    explain_words_time(event_at(story, instant.end - 1)->time, story->out);
}

static bool tell_instant(Story *story, Part instant)
{
    Parts beats = {0};

    base_text_append(story->out, "\nt = ");
    tell_time(story, instant);
    base_text_append_char(story->out, '\n');
    find_beats(story, instant, &beats);
    bool more = tell_beats(story, &beats);
    base_free(beats.items);
    return more;
}

/* The `period` instants before `from` have come again up to `to`. */
static void tell_again(const Story *story, const Parts *instants, uint32_t from,
                       uint32_t to, uint32_t period)
{
    uint32_t times = (to - from) / period;
    Part first = instants->items[from], last = instants->items[to - 1];
    uint32_t begin = event_at(story, first.first)->turn;
    uint32_t end = event_at(story, last.end - 1)->turn;

    base_text_append(story->out, "\nt = ");
    tell_time(story, first);
    base_text_append(story->out, " ... ");
    tell_time(story, last);
    base_text_append(story->out, "\n  ");
    if (period == 1)
        base_text_printf(
            story->out,
            _n("The same happens %u more time, in turns %u to %u.\n",
               "The same happens %u more times, in turns %u to %u.\n", times),
            times, begin, end);
    else
        base_text_printf(
            story->out,
            _n("The last %u instants come %u more time, in turns %u to %u.\n",
               "The last %u instants come %u more times, in turns %u to %u.\n",
               times),
            period, times, begin, end);
}

static void tell_instants(Story *story, const Parts *instants)
{
    for (uint32_t at = 0; at < instants->count;) {
        uint32_t times, period = find_period(story, instants, at, &times);
        uint32_t end = at + (period > 0 ? period : 1);
        for (; at < end; at++)
            if (!tell_instant(story, instants->items[at]))
                return;
        if (period == 0)
            continue;
        tell_again(story, instants, at, at + times * period, period);
        at += times * period;
    }
}

void view_story_write(const ViewModel *model, BaseText *out)
{
    Story story = {.model = model, .out = out};
    Parts beats = {0}, instants = {0};

    find_beats(&story, (Part){0, model->lives.event_count}, &beats);
    find_instants(&story, &beats, &instants);
    tell_instants(&story, &instants);
    base_free(beats.items);
    base_free(instants.items);
}
