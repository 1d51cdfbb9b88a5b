#include "explain_caption.h"

#include "base_words.h"
#include "explain_beat.h"
#include "explain_caption_output.h"
#include "explain_event.h"
#include "explain_names.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

enum { NAMED_MOST = 6 }; /* tasks that a request is passed on to */

/* Names and numbers that stand in a sentence. */
typedef struct Words {
    const ExplainLives *lives;
    BaseText texts[3];
    uint32_t next;
} Words;

static const char *name(Words *words, uint32_t task)
{
    BaseText *text = &words->texts[words->next++ % 3];

    base_text_clear(text);
    explain_words_task(words->lives, task, text);
    return base_text_str(text);
}

static const char *number(Words *words, uint32_t count)
{
    BaseText *text = &words->texts[words->next++ % 3];

    base_text_clear(text);
    explain_words_number(count, text);
    return base_text_str(text);
}

static const char *wait_of(Words *words, TraceEventId suspended)
{
    BaseText *text = &words->texts[words->next++ % 3];

    base_text_clear(text);
    explain_words_wait(words->lives, suspended, suspended, text);
    return base_text_str(text);
}

static void release(Words *words)
{
    for (uint32_t i = 0; i < 3; i++)
        base_text_release(&words->texts[i]);
}

static void tell_spawns(Words *words, const ExplainBeatFacts *facts,
                        BaseText *out)
{
    base_text_printf(
        out,
        _n("%s creates %s task: it is queued and has not run yet.",
           "%s creates %s tasks: they are queued, none has run yet.",
           facts->events),
        name(words, facts->by), number(words, facts->events));
}

static void tell_steps(Words *words, const ExplainBeatFacts *facts,
                       BaseText *out)
{
    bool first = facts->kind == EXPLAIN_BEAT_FIRST_STEPS;
    bool sleep = facts->sleeps == facts->events;
    const char *count = number(words, facts->events);
    uint32_t n = facts->events;

    if (first && sleep)
        base_text_printf(out,
                         _n("%s task takes its first step and goes to sleep.",
                            "%s tasks take their first step and go to sleep.",
                            n),
                         count);
    else if (first)
        base_text_printf(out,
                         _n("%s task takes its first step.",
                            "%s tasks take their first step.", n),
                         count);
    else if (sleep)
        base_text_printf(out,
                         _n("%s task goes on and goes to sleep.",
                            "%s tasks go on and go to sleep.", n),
                         count);
    else
        base_text_printf(out, _n("%s task goes on.", "%s tasks go on.", n),
                         count);
}

enum { WAITS_MOST = 3 }; /* of several tasks, that are told each */

/* A wait that has more to tell than for how long: for a lock, a queue. */
static bool has_thing(const TraceEvent *event)
{
    switch (event->count) {
    case TRACE_WAIT_LOCK:
    case TRACE_WAIT_EVENT:
    case TRACE_WAIT_CONDITION:
    case TRACE_WAIT_SEMAPHORE:
    case TRACE_WAIT_BARRIER:
    case TRACE_WAIT_GET:
    case TRACE_WAIT_PUT:
    case TRACE_WAIT_JOIN:
        return event->kind == TRACE_SUSPENDED;
    default:
        return false;
    }
}

/* What several tasks wait for that have taken a step: told of each, or, where
 * that is the same thing, once. */
static void tell_things(Words *words, const ExplainBeatFacts *facts,
                        ExplainBeat beat, BaseText *out)
{
    const TraceStore *trace = words->lives->trace;
    TraceEventId waits[WAITS_MOST];
    uint32_t count = 0;
    bool is_same = true;

    for (TraceEventId id = beat.first; id <= beat.last; id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (!has_thing(event))
            continue;
        if (count < WAITS_MOST)
            waits[count] = id;
        count++;
        const TraceEvent *first = trace_store_get(trace, waits[0]);
        is_same = is_same && first->object == event->object &&
                  first->count == event->count;
    }
    if (count > 1 && is_same) {
        base_text_append_char(out, ' ');
        if (count == facts->events)
            base_text_printf(out, _("They wait for %s."),
                             wait_of(words, waits[0]));
        else
            base_text_printf(out,
                             _n("%u of them waits for %s.",
                                "%u of them wait for %s.", count),
                             count, wait_of(words, waits[0]));
        return;
    }
    for (uint32_t i = 0; i < count && count <= WAITS_MOST; i++) {
        base_text_append_char(out, ' ');
        explain_event_tell(words->lives, waits[i], out);
    }
}

/* Who ended in it, and who waits again: of others nothing is known yet. */
static void tell_deliveries(Words *words, const ExplainBeatFacts *facts,
                            BaseText *out)
{
    const char *count = number(words, facts->events);
    uint32_t n = facts->events;

    if (facts->waits == facts->events)
        base_text_printf(out,
                         _n("CancelledError is thrown into %s task. It has "
                            "not ended: it waits again.",
                            "CancelledError is thrown into %s tasks, one after "
                            "another. None of them has ended: all wait again.",
                            n),
                         count);
    else if (facts->waits == 1 && facts->ends == facts->events - 1)
        base_text_printf(
            out,
            _n("CancelledError is thrown into %s task. %s alone has not "
               "ended: it waits for %s.",
               "CancelledError is thrown into %s tasks, one after another. %s "
               "alone has not ended: it waits for %s.",
               n),
            count, name(words, facts->waiting), wait_of(words, facts->wait));
    else if (facts->waits > 1)
        base_text_printf(
            out,
            _n("CancelledError is thrown into %s task. %u of them wait again.",
               "CancelledError is thrown into %s tasks, one after another. %u "
               "of them wait again.",
               n),
            count, facts->waits);
    else
        base_text_printf(out,
                         _n("CancelledError is thrown into %s task.",
                            "CancelledError is thrown into %s tasks, one after "
                            "another.",
                            n),
                         count);
}

static void tell_group_requests(Words *words, const ExplainBeatFacts *facts,
                                BaseText *out)
{
    uint32_t children = facts->tasks - (facts->parent != 0);

    if (facts->parent == 0)
        base_text_printf(
            out,
            _n("The group asks %s task to stop. Nobody stops yet.",
               "The group asks %s tasks to stop. Nobody stops yet.", children),
            number(words, children));
    else
        base_text_printf(
            out,
            _n("The group asks %s task and its own parent, %s, to stop. "
               "Nobody stops yet.",
               "The group asks %s tasks and its own parent, %s, to stop. "
               "Nobody stops yet.",
               children),
            number(words, children), name(words, facts->parent));
}

static void tell_requests(Words *words, const ExplainBeatFacts *facts,
                          BaseText *out)
{
    bool one = facts->by != 0 && facts->one_by;

    if (facts->by_group && facts->tasks == facts->events)
        tell_group_requests(words, facts, out);
    else if (one && facts->tasks == 1)
        base_text_printf(
            out,
            _n("%s asks %s to stop, %u time. It does not stop yet.",
               "%s asks %s to stop, %u times. It does not stop yet.",
               facts->events),
            name(words, facts->by), name(words, facts->about), facts->events);
    else if (facts->by_run)
        base_text_printf(
            out,
            _n("asyncio.run() asks %s task to stop. Nobody stops yet.",
               "asyncio.run() asks %s tasks to stop. Nobody stops yet.",
               facts->tasks),
            number(words, facts->tasks));
    else if (one)
        base_text_printf(out,
                         _n("%s asks %s task to stop. Nobody stops yet.",
                            "%s asks %s tasks to stop. Nobody stops yet.",
                            facts->tasks),
                         name(words, facts->by), number(words, facts->tasks));
    else if (facts->tasks == 1)
        base_text_printf(
            out,
            _n("%s is asked to stop, %u time. It does not stop yet.",
               "%s is asked to stop, %u times. It does not stop yet.",
               facts->events),
            name(words, facts->about), facts->events);
    else
        base_text_printf(out,
                         _n("%s task is asked to stop. Nobody stops yet.",
                            "%s tasks are asked to stop. Nobody stops yet.",
                            facts->tasks),
                         number(words, facts->tasks));
}

static void tell_children(Words *words, const ExplainBeatFacts *facts,
                          BaseText *out)
{
    const char *count = number(words, facts->events);
    uint32_t n = facts->events;

    if (!facts->one_group)
        base_text_printf(out,
                         _n("Groups hear that %s child has ended.",
                            "Groups hear that %s children have ended.", n),
                         count);
    else if (facts->left == 0)
        base_text_printf(out,
                         _n("The group hears that %s child has ended; none is "
                            "left.",
                            "The group hears that %s children have ended; none "
                            "is left.",
                            n),
                         count);
    else
        base_text_printf(
            out,
            _n("The group hears that %s child has ended; still there: %s.",
               "The group hears that %s children have ended; still there: %s.",
               n),
            count, number(words, facts->left));
}

/* False if there is nothing to say of all of them together. */
static bool tell_facts(const ExplainLives *lives, ExplainBeat beat,
                       const ExplainBeatFacts *facts, BaseText *out)
{
    Words words = {.lives = lives};
    bool told = true;

    switch (facts->kind) {
    case EXPLAIN_BEAT_SPAWNS:
        told = facts->one_by;
        if (told)
            tell_spawns(&words, facts, out);
        break;
    case EXPLAIN_BEAT_FIRST_STEPS:
    case EXPLAIN_BEAT_STEPS:
        tell_steps(&words, facts, out);
        tell_things(&words, facts, beat, out);
        break;
    case EXPLAIN_BEAT_DELIVERIES:
        tell_deliveries(&words, facts, out);
        break;
    case EXPLAIN_BEAT_REQUESTS:
        tell_requests(&words, facts, out);
        break;
    case EXPLAIN_BEAT_CHILDREN_DONE:
        tell_children(&words, facts, out);
        break;
    case EXPLAIN_BEAT_LINES:
    case EXPLAIN_BEAT_ERRORS:
        explain_caption_output(lives, beat, facts, out);
        break;
    case EXPLAIN_BEAT_PUTS:
    case EXPLAIN_BEAT_GETS:
        explain_caption_items(lives, beat, facts, out);
        break;
    case EXPLAIN_BEAT_TIMERS:
        base_text_printf(out,
                         _n("%s timer rings.",
                            "%s timers ring at the same moment.",
                            facts->events),
                         number(&words, facts->events));
        break;
    case EXPLAIN_BEAT_MACHINERY:
        base_text_append(out,
                         _("asyncio.run() cleans up and closes its loop."));
        break;
    default:
        told = false;
        break;
    }
    release(&words);
    return told;
}

/* A sentence begins with a capital, also one that begins with a number. */
static void capitalise(BaseText *out, size_t from,
                       const ExplainBeatFacts *facts)
{
    bool named = facts->kind == EXPLAIN_BEAT_REQUESTS &&
                 (facts->by != 0 || facts->by_run || facts->tasks == 1);

    if (named || (facts->kind != EXPLAIN_BEAT_REQUESTS &&
                  facts->kind != EXPLAIN_BEAT_FIRST_STEPS &&
                  facts->kind != EXPLAIN_BEAT_STEPS &&
                  facts->kind != EXPLAIN_BEAT_TIMERS))
        return;
    if (out->length > from && out->data[from] >= 'a' && out->data[from] <= 'z')
        out->data[from] = (char)(out->data[from] - 'a' + 'A');
}

/* True for what one task does by itself, again and again in one step. */
static bool is_of_one_step(const ExplainBeatFacts *facts)
{
    return facts->kind == EXPLAIN_BEAT_LINES ||
           facts->kind == EXPLAIN_BEAT_ERRORS ||
           facts->kind == EXPLAIN_BEAT_PUTS || facts->kind == EXPLAIN_BEAT_GETS;
}

/* The wait that a step ends in. */
static void tell_wait(const ExplainLives *lives, const ExplainBeatFacts *facts,
                      BaseText *out)
{
    /* What is printed has no full stop of its own. */
    bool printed =
        facts->kind == EXPLAIN_BEAT_LINES || facts->kind == EXPLAIN_BEAT_ERRORS;

    if (facts->wait == TRACE_NONE)
        return;
    base_text_append(out,
                     printed && facts->draw == TRACE_NONE ? " \xc2\xb7 " : " ");
    explain_event_tell(lives, facts->wait, out);
}

/* A single event of its kind, and the wait that it ends in. */
static void tell_one(const ExplainLives *lives, const ExplainBeatFacts *facts,
                     BaseText *out)
{
    explain_event_tell(lives, facts->first, out);
    if (facts->draw != TRACE_NONE) {
        base_text_append(out, facts->kind == EXPLAIN_BEAT_LINES ? " \xc2\xb7 "
                                                                : " ");
        explain_event_tell(lives, facts->draw, out);
    }
    tell_wait(lives, facts, out);
}

/* Whoever waits for others and is asked to stop passes that on to them. */
static void tell_passed(const ExplainLives *lives, ExplainBeat beat,
                        BaseText *out)
{
    ExplainNames names = {.lives = lives};
    uint32_t tasks[NAMED_MOST], count = 0;

    for (TraceEventId id = beat.first; id <= beat.last; id++) {
        uint32_t task = trace_store_get(lives->trace, id)->task;
        bool told = false;
        if (!explain_is_passed_on(lives, id))
            continue;
        for (uint32_t i = 0; i < count && i < NAMED_MOST; i++)
            told = told || tasks[i] == task;
        if (told)
            continue;
        if (count < NAMED_MOST)
            tasks[count] = task;
        count++;
    }
    base_text_append_char(out, ' ');
    base_text_printf(out, _("Who waits for others passes that on: to %s."),
                     explain_name_tasks(&names, tasks, count, NAMED_MOST));
    explain_names_release(&names);
}

static bool tell_beat(const ExplainLives *lives, ExplainBeat beat,
                      BaseText *out)
{
    ExplainBeatFacts facts = explain_beat_facts(lives, beat);
    size_t from = out->length;

    if (facts.events == 1 && facts.ends == 0 &&
        facts.kind != EXPLAIN_BEAT_ATTACHED) {
        tell_one(lives, &facts, out);
    } else {
        if (facts.events < 2 || !tell_facts(lives, beat, &facts, out))
            return false;
        capitalise(out, from, &facts);
        if (is_of_one_step(&facts))
            tell_wait(lives, &facts, out);
    }
    if (facts.passed > 0)
        tell_passed(lives, beat, out);
    return true;
}

void explain_caption_tell(const ExplainLives *lives, TraceEventId id,
                          BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);
    ExplainBeat beat = explain_beat(lives, id);
    const TraceEvent *first = trace_store_get(lives->trace, beat.first);
    bool whole = id == beat.last && beat.first != beat.last;

    BaseText told = {0};

    if (!whole || !tell_beat(lives, beat, &told)) {
        base_text_clear(&told);
        explain_event_tell(lives, id, &told);
    }
    if (whole && first->turn < event->turn)
        base_text_printf(out, _("Turns %u to %u: %s"), first->turn, event->turn,
                         base_text_str(&told));
    else if (event->turn > 0)
        base_text_printf(out, _("Turn %u: %s"), event->turn,
                         base_text_str(&told));
    else
        base_text_append(out, base_text_str(&told));
    base_text_release(&told);
}
