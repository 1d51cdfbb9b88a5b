#include "explain_caption.h"

#include "explain_beat.h"
#include "explain_event.h"
#include "explain_words.h"
#include "trace_store.h"

static void tell_spawns(const ExplainLives *lives,
                        const ExplainBeatFacts *facts, BaseText *out)
{
    explain_words_task(lives, facts->by, out);
    base_text_append(out, " creates ");
    explain_words_count(facts->events, "task", "tasks", out);
    base_text_append(out, ": they are queued, none has run yet.");
}

static void tell_steps(const ExplainBeatFacts *facts, BaseText *out)
{
    bool one = facts->events == 1;

    explain_words_count(facts->events, "task", "tasks", out);
    if (facts->kind == EXPLAIN_BEAT_FIRST_STEPS)
        base_text_append(out, one ? " takes its first step"
                                  : " take their first step");
    else
        base_text_append(out, one ? " goes on" : " go on");
    if (facts->sleeps == facts->events)
        base_text_append(out, one ? " and goes to sleep" : " and go to sleep");
    base_text_append_char(out, '.');
}

static void tell_deliveries(const ExplainLives *lives,
                            const ExplainBeatFacts *facts, BaseText *out)
{
    uint32_t go_on = facts->events - facts->ends;

    base_text_append(out, "CancelledError is thrown into ");
    if (go_on == 1 && facts->waiting != 0 && facts->ends > 0) {
        explain_words_count(facts->ends, "task", "tasks", out);
        base_text_append(out, ", one after another. ");
        explain_words_task(lives, facts->waiting, out);
        base_text_append(out, " gets one too and still waits for its group.");
        return;
    }
    explain_words_count(facts->events, "task", "tasks", out);
    base_text_append(out, ", one after another.");
    if (go_on == 0)
        return;
    base_text_append(out, go_on == facts->events ? " None has ended yet:"
                                                 : " Not all have ended:");
    base_text_append(out, " they still wait for something.");
}

static void tell_requests(const ExplainLives *lives,
                          const ExplainBeatFacts *facts, BaseText *out)
{
    bool parent = facts->parent != 0;

    if (facts->by_group)
        base_text_append(out, "The group");
    else if (facts->by != 0 && facts->one_by)
        explain_words_task(lives, facts->by, out);
    else
        base_text_append(out, "The loop");
    base_text_append(out, " asks ");
    explain_words_count(parent ? facts->events - 1 : facts->events, "task",
                        "tasks", out);
    if (parent) {
        base_text_append(out, " and its own parent, ");
        explain_words_task(lives, facts->parent, out);
        base_text_append_char(out, ',');
    }
    base_text_append(out, " to stop. Nobody stops yet.");
}

static void tell_children(const ExplainBeatFacts *facts, BaseText *out)
{
    base_text_append(out, "The group hears that ");
    explain_words_count(facts->events, "child has", "children have", out);
    base_text_append(out, " ended; ");
    if (facts->left == 0)
        base_text_append(out, "none is");
    else
        explain_words_count(facts->left, "is", "are", out);
    base_text_append(out, " left.");
}

/* False if there is nothing to say of all of them together. */
static bool tell_facts(const ExplainLives *lives, const ExplainBeatFacts *facts,
                       BaseText *out)
{
    switch (facts->kind) {
    case EXPLAIN_BEAT_SPAWNS:
        if (!facts->one_by)
            return false;
        tell_spawns(lives, facts, out);
        return true;
    case EXPLAIN_BEAT_FIRST_STEPS:
    case EXPLAIN_BEAT_STEPS:
        tell_steps(facts, out);
        return true;
    case EXPLAIN_BEAT_DELIVERIES:
        tell_deliveries(lives, facts, out);
        return true;
    case EXPLAIN_BEAT_REQUESTS:
        tell_requests(lives, facts, out);
        return true;
    case EXPLAIN_BEAT_CHILDREN_DONE:
        tell_children(facts, out);
        return true;
    case EXPLAIN_BEAT_LINES:
        base_text_printf(out,
                         "%u lines are printed; the last: ", facts->events);
        explain_words_value(trace_store_text(lives->trace, facts->text), 60,
                            out);
        return true;
    case EXPLAIN_BEAT_TIMERS:
        explain_words_count(facts->events, "timer rings", "timers ring", out);
        base_text_append(out, " at the same moment.");
        return true;
    case EXPLAIN_BEAT_MACHINERY:
        base_text_append(out, "asyncio.run() cleans up and closes its loop.");
        return true;
    default:
        return false;
    }
}

/* A sentence begins with a capital, but a task's name stays as it is. */
static void capitalise(BaseText *out, size_t from, ExplainBeatKind kind)
{
    if (kind == EXPLAIN_BEAT_SPAWNS || kind == EXPLAIN_BEAT_REQUESTS ||
        kind == EXPLAIN_BEAT_MACHINERY)
        return;
    if (out->length > from && out->data[from] >= 'a' && out->data[from] <= 'z')
        out->data[from] = (char)(out->data[from] - 'a' + 'A');
}

static bool tell_beat(const ExplainLives *lives, ExplainBeat beat,
                      BaseText *out)
{
    ExplainBeatFacts facts = explain_beat_facts(lives, beat);
    size_t from = out->length;

    if (facts.events < 2 || !tell_facts(lives, &facts, out))
        return false;
    capitalise(out, from, facts.kind);
    return true;
}

void explain_caption_tell(const ExplainLives *lives, TraceEventId id,
                          BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);
    ExplainBeat beat = explain_beat(lives, id);

    if (event->turn > 0)
        base_text_printf(out, "Turn %u: ", event->turn);
    if (id < beat.last || beat.first == beat.last ||
        !tell_beat(lives, beat, out))
        explain_event_tell(lives, id, out);
}
