#include "explain_compare_tasks.h"

#include "base_words.h"
#include "explain_names.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { TASKS_MOST = 20, VALUE_MOST = 60 };

/* How a task ended: its state, and what it returned or failed with. */
typedef struct Outcome {
    bool ended, known;
    TraceState state;
    const char *value; /* a repr, or "" */
} Outcome;

static Outcome outcome_of(const ExplainTwo *two, int side, uint32_t serial)
{
    const ExplainLives *lives = two->lives[side];
    const ExplainTask *task = explain_task(lives, serial);
    Outcome outcome = {.value = ""};

    outcome.ended = task->ended != TRACE_NONE;
    outcome.known = outcome.ended || explain_two_knows(two, side);
    if (!outcome.ended)
        return outcome;
    const TraceEvent *end = trace_store_get(lives->trace, task->ended);
    outcome.state = task->outcome;
    if (end->kind == TRACE_FAILED)
        outcome.value = trace_store_text(
            lives->trace, end->detail != 0 ? end->detail : end->text);
    else if (end->kind != TRACE_CANCELLED)
        outcome.value = trace_store_text(lives->trace, end->text);
    return outcome;
}

static bool is_same(const Outcome *one, const Outcome *other)
{
    return one->ended == other->ended && one->known == other->known &&
           (!one->ended || (one->state == other->state &&
                            strcmp(one->value, other->value) == 0));
}

/* "returned 0.949", "failed ValueError('Oops')", "never ends"; `value` is the
 * outcome's, shortened. */
static void say_outcome(const Outcome *outcome, const char *value,
                        BaseText *out)
{
    if (!outcome->ended)
        base_text_append(out, outcome->known ? _("never ends")
                                             : _("no end of it is recorded"));
    else if (*value == '\0')
        base_text_append(out, explain_words_state(outcome->state));
    else
        base_text_printf(out,
                         outcome->state == TRACE_STATE_FAILED
                             ? _("failed %s")
                             : _("returned %s"),
                         value);
}

static bool is_own(const ExplainLives *lives, uint32_t serial)
{
    const ExplainTask *task = explain_task(lives, serial);

    return task && !task->of_loop;
}

static void tell_pair(const ExplainTwo *two, const uint32_t tasks[2],
                      const Outcome outcomes[2], BaseText *out)
{
    ExplainNames words[2] = {{.lives = two->lives[0]},
                             {.lives = two->lives[1]}};
    BaseText values[2] = {{0}, {0}}, ends[2] = {{0}, {0}};
    const char *called[2];

    explain_two_texts(outcomes[0].value, outcomes[1].value, VALUE_MOST, values);
    for (int i = 0; i < 2; i++) {
        called[i] = explain_name_task(&words[i], tasks[i]);
        say_outcome(&outcomes[i], base_text_str(&values[i]), &ends[i]);
    }
    if (strcmp(called[0], called[1]) == 0)
        base_text_printf(out, _("  %s: on %s %s; on %s %s\n"), called[0],
                         two->names[0], base_text_str(&ends[0]), two->names[1],
                         base_text_str(&ends[1]));
    else
        base_text_printf(out, _("  on %s %s: %s; on %s %s: %s\n"),
                         two->names[0], called[0], base_text_str(&ends[0]),
                         two->names[1], called[1], base_text_str(&ends[1]));
    for (int i = 0; i < 2; i++) {
        base_text_release(&values[i]);
        base_text_release(&ends[i]);
        explain_names_release(&words[i]);
    }
}

static bool is_namesake(const ExplainTwo *two, int side, uint32_t mine,
                        uint32_t theirs)
{
    const ExplainLives *lives = two->lives[side],
                       *others = two->lives[1 - side];
    const ExplainTask *task = explain_task(lives, mine);
    const ExplainTask *other = explain_task(others, theirs);

    return strcmp(trace_store_text(lives->trace, task->call),
                  trace_store_text(others->trace, other->call)) == 0 ||
           (task->is_named &&
            strcmp(trace_store_text(lives->trace, task->name),
                   trace_store_text(others->trace, other->name)) == 0);
}

/* True if the other run has a task of that name or call all the same, which
 * somebody else has made. */
static bool has_namesake(const ExplainTwo *two, int side, uint32_t serial)
{
    const ExplainLives *others = two->lives[1 - side];
    const ExplainTask *task = explain_task(two->lives[side], serial);
    uint32_t maker = explain_pair_of(two->pairs, side, task->parent);

    for (uint32_t i = 1; i < others->task_count; i++) {
        if (is_own(others, i) && explain_task(others, i)->parent != maker &&
            is_namesake(two, side, serial, i))
            return true;
    }
    return false;
}

static void tell_alone(const ExplainTwo *two, int side, uint32_t serial,
                       BaseText *out)
{
    const ExplainTask *task = explain_task(two->lives[side], serial);
    Outcome outcome = outcome_of(two, side, serial);
    ExplainNames words = {.lives = two->lives[side]};
    BaseText value = {0}, end = {0};
    const char *called = explain_name_task(&words, serial);

    explain_words_value(outcome.value, VALUE_MOST, &value);
    say_outcome(&outcome, base_text_str(&value), &end);
    if (!explain_two_knows(two, 1 - side))
        base_text_printf(out, _("  %s: on %s %s; on %s it is not recorded\n"),
                         called, two->names[side], base_text_str(&end),
                         two->names[1 - side]);
    else if (task->parent != 0 && has_namesake(two, side, serial))
        base_text_printf(out, _("  only on %s: %s, made by %s: %s\n"),
                         two->names[side], called,
                         explain_name_short(&words, task->parent),
                         base_text_str(&end));
    else
        base_text_printf(out, _("  only on %s: %s: %s\n"), two->names[side],
                         called, base_text_str(&end));
    base_text_release(&value);
    base_text_release(&end);
    explain_names_release(&words);
}

/* What has been seen of them so far. */
typedef struct Tally {
    uint32_t own, differ, unknown;
} Tally;

/* True if this one is to be told, too. */
static bool count_one(Tally *tally, BaseText *out)
{
    if (tally->differ++ == 0)
        base_text_append(out, _("\nWhat became of the tasks\n"));
    return tally->differ <= TASKS_MOST;
}

static void look_at(const ExplainTwo *two, int side, uint32_t serial,
                    Tally *tally, BaseText *out)
{
    uint32_t other = explain_pair_of(two->pairs, side, serial);

    if (!is_own(two->lives[side], serial) || (side == 1 && other != 0))
        return;
    tally->own++;
    if (other == 0) {
        if (count_one(tally, out))
            tell_alone(two, side, serial, out);
        return;
    }
    const uint32_t tasks[2] = {serial, other};
    const Outcome outcomes[2] = {outcome_of(two, 0, serial),
                                 outcome_of(two, 1, other)};
    if (!is_same(&outcomes[0], &outcomes[1])) {
        if (count_one(tally, out))
            tell_pair(two, tasks, outcomes, out);
    } else if (!outcomes[0].known) {
        tally->unknown++;
    }
}

void explain_compare_tasks(const ExplainTwo *two, BaseText *out)
{
    Tally tally = {0};

    for (int side = 0; side < 2; side++)
        for (uint32_t i = 1; i < two->lives[side]->task_count; i++)
            look_at(two, side, i, &tally, out);
    if (tally.differ > TASKS_MOST)
        base_text_printf(out, _("  and %u more\n"), tally.differ - TASKS_MOST);
    if (tally.differ > 0 || tally.own == tally.unknown)
        return;
    if (tally.unknown > 0)
        base_text_append(out, _("\nEach task whose end is recorded comes to "
                                "the same end on both.\n"));
    else
        base_text_append(out,
                         _("\nEach task comes to the same end on both.\n"));
}
