#include "run_fork.h"

#include "asyncio_draws.h"
#include "run_identity.h"
#include "run_seed.h"
#include "run_suppress.h"
#include "trace_store.h"

#include "base_memory.h"
#include "base_words.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct RunOrigin {
    AsyncioDraws *draws; /* owned */
    char *seed;          /* owned */
};

struct RunFork {
    AsyncioSuppressed *suppressed; /* owned */
    RunIntervention *list;         /* owned: in the order of their moments */
    AsyncioIntervention *deeds;    /* owned: the same, for the loop */
    bool *came_about;              /* owned: of each that is suppressed */
    bool *acted;                   /* owned: of each of `deeds` */
    AsyncioFork fork;
};

RunOrigin *run_origin_new(void)
{
    RunOrigin *origin = base_alloc_zero(sizeof *origin);

    origin->draws = asyncio_draws_new();
    return origin;
}

void run_origin_free(RunOrigin *origin)
{
    if (!origin)
        return;
    asyncio_draws_free(origin->draws);
    base_free(origin->seed);
    base_free(origin);
}

void run_origin_begin(RunOrigin *origin, RunOptions *options)
{
    base_free(origin->seed);
    origin->seed = base_strdup(options->seed ? options->seed : "1");
    asyncio_draws_clear(origin->draws);
    options->draws = origin->draws;
    options->fork = NULL;
}

static void say_suppressible(const char *kind, BaseText *error)
{
    base_text_printf(error,
                     _("an event of kind '%s' cannot be kept from happening: "
                       "try failed, cancel_requested, group_abort or "
                       "timeout_fired"),
                     kind);
}

bool run_deed_has_task(RunDeed deed)
{
    return deed != RUN_DEED_KNOB && deed != RUN_DEED_INTERRUPT;
}

bool run_intervention_is_valid(const RunIntervention *one, BaseText *error)
{
    AsyncioThing thing;

    switch (one->deed) {
    case RUN_DEED_RAISE:
        if (asyncio_deed_can_raise(one->name))
            return true;
        base_text_printf(error,
                         _("'%s' cannot be raised from outside: try an "
                           "exception of Python's own, as ValueError"),
                         one->name);
        return false;
    case RUN_DEED_SLEEP:
        if (isfinite(one->seconds) && one->seconds > 0)
            return true;
        base_text_append(error, _("a sleep takes some time, and ends"));
        return false;
    case RUN_DEED_KNOB:
        if (asyncio_deed_is_value(one->text))
            return true;
        base_text_printf(error,
                         _("'%s' is no value that can be set: try a number, "
                           "True, False, None or a text in quotes"),
                         one->text);
        return false;
    case RUN_DEED_SUPPRESS:
        if (run_suppress_named(one->name, &thing))
            return true;
        say_suppressible(one->name, error);
        return false;
    default:
        return true;
    }
}

bool run_intervention_equals(const RunIntervention *a, const RunIntervention *b)
{
    return a->turn == b->turn && a->callback == b->callback &&
           a->deed == b->deed && a->task == b->task && a->nth == b->nth &&
           a->seconds == b->seconds && strcmp(a->name, b->name) == 0 &&
           strcmp(a->text, b->text) == 0;
}

static size_t trimmed(const char **text)
{
    while (isspace((unsigned char)**text))
        ++*text;
    size_t length = strlen(*text);
    while (length > 0 && isspace((unsigned char)(*text)[length - 1]))
        length--;
    return length;
}

static void copy(char *to, size_t room, const char *from, size_t length)
{
    if (length >= room)
        length = room - 1;
    memcpy(to, from, length);
    to[length] = '\0';
}

/* Takes what encloses a text off it. */
static void strip(const char **text, size_t *length, char open, char close)
{
    if (*length >= 2 && **text == open && (*text)[*length - 1] == close) {
        ++*text;
        *length -= 2;
    }
}

bool run_intervention_read_raise(RunIntervention *one, const char *text,
                                 BaseText *error)
{
    size_t all = trimmed(&text), name = 0;

    while (name < all &&
           (isalnum((unsigned char)text[name]) || text[name] == '_'))
        name++;
    const char *rest = text + name;
    size_t length = all - name;
    if (length > 0 && *rest == ':') {
        rest++;
        length--;
    }
    while (length > 0 && isspace((unsigned char)*rest)) {
        rest++;
        length--;
    }
    strip(&rest, &length, '(', ')');
    strip(&rest, &length, '\'', '\'');
    strip(&rest, &length, '"', '"');
    one->deed = RUN_DEED_RAISE;
    copy(one->name, sizeof one->name, text, name);
    copy(one->text, sizeof one->text, rest, length);
    return run_intervention_is_valid(one, error);
}

/* Copies what is suppressed by some of the list; returns how much. */
static size_t suppressed_in(const RunIntervention *list, size_t count,
                            AsyncioSuppressed *out)
{
    AsyncioThing thing;
    size_t found = 0;

    for (size_t i = 0; i < count; i++)
        if (list[i].deed == RUN_DEED_SUPPRESS &&
            run_suppress_named(list[i].name, &thing))
            out[found++] =
                (AsyncioSuppressed){thing, list[i].task, list[i].nth};
    return found;
}

void run_intervention_place(RunIntervention *one, const TraceStore *trace,
                            uint32_t event)
{
    const TraceEvent *at = trace_store_get(trace, event);

    one->turn = at->turn;
    one->callback = at->callback + (one->deed != RUN_DEED_SLEEP);
}

bool run_intervention_suppress(RunIntervention *one, const TraceStore *trace,
                               uint32_t event, const RunIntervention *list,
                               size_t count, BaseText *error)
{
    const TraceEvent *at = trace_store_get(trace, event);
    AsyncioSuppressed *already = base_alloc_array(count + 1, sizeof *already);
    AsyncioSuppressed found;
    size_t before = suppressed_in(list, count, already);
    bool can = run_suppress_event(trace, event, already, before, &found);

    base_free(already);
    if (!can) {
        say_suppressible(trace_kind_name((TraceKind)at->kind), error);
        return false;
    }
    *one = (RunIntervention){.turn = at->turn,
                             .callback = at->callback,
                             .deed = RUN_DEED_SUPPRESS,
                             .task = found.task,
                             .nth = found.nth};
    snprintf(one->name, sizeof one->name, "%s", run_suppress_name(found.thing));
    return true;
}

bool run_intervention_can_suppress(const TraceStore *trace, uint32_t event)
{
    TraceKind kind = (TraceKind)trace_store_get(trace, event)->kind;
    AsyncioThing thing;

    return run_suppress_named(trace_kind_name(kind), &thing);
}

uint32_t run_intervention_event(const RunIntervention *one,
                                const TraceStore *trace)
{
    uint32_t found = 0;

    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->turn > one->turn ||
            (event->turn == one->turn && event->callback >= one->callback))
            break;
        found = id;
    }
    return found;
}

static const AsyncioDeed deed_of[] = {
    [RUN_DEED_CANCEL] = ASYNCIO_DEED_CANCEL,
    [RUN_DEED_RAISE] = ASYNCIO_DEED_RAISE,
    [RUN_DEED_SLEEP] = ASYNCIO_DEED_SLEEP,
    [RUN_DEED_KNOB] = ASYNCIO_DEED_KNOB,
    [RUN_DEED_INTERRUPT] = ASYNCIO_DEED_INTERRUPT,
};

static bool is_before(const RunIntervention *a, const RunIntervention *b)
{
    return a->turn < b->turn ||
           (a->turn == b->turn && a->callback < b->callback);
}

/* Those of one moment stay in the order in which they were given. */
static void put_in_order(RunIntervention *list, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        RunIntervention one = list[i];
        size_t j = i;
        for (; j > 0 && is_before(&one, &list[j - 1]); j--)
            list[j] = list[j - 1];
        list[j] = one;
    }
}

/* What the loop is to do; returns how much. */
static size_t list_deeds(RunFork *fork, size_t count)
{
    size_t made = 0;

    for (size_t i = 0; i < count; i++) {
        const RunIntervention *one = &fork->list[i];
        if (one->deed == RUN_DEED_SUPPRESS)
            continue;
        fork->deeds[made++] =
            (AsyncioIntervention){.turn = one->turn,
                                  .callback = one->callback,
                                  .deed = deed_of[one->deed],
                                  .task = one->task,
                                  .name = one->name,
                                  .text = *one->text ? one->text : NULL,
                                  .seconds = one->seconds};
    }
    return made;
}

RunFork *run_fork_new(const RunOrigin *origin, const RunIntervention *list,
                      size_t count, bool shared)
{
    RunFork *fork = base_alloc_zero(sizeof *fork);

    fork->list = base_alloc_array(count + 1, sizeof *fork->list);
    fork->deeds = base_alloc_array(count + 1, sizeof *fork->deeds);
    fork->suppressed = base_alloc_array(count + 1, sizeof *fork->suppressed);
    fork->came_about = base_alloc_zero((count + 1) * sizeof *fork->came_about);
    fork->acted = base_alloc_zero((count + 1) * sizeof *fork->acted);
    if (count > 0)
        memcpy(fork->list, list, count * sizeof *list);
    put_in_order(fork->list, count);
    fork->fork = (AsyncioFork){
        .pins = shared ? NULL : origin->draws,
        .seed = run_seed_key(origin->seed),
        .suppressed = fork->suppressed,
        .count = suppressed_in(fork->list, count, fork->suppressed),
        .came_about = fork->came_about,
        .interventions = fork->deeds,
        .intervention_count = list_deeds(fork, count),
        .acted = fork->acted};
    return fork;
}

void run_fork_free(RunFork *fork)
{
    if (!fork)
        return;
    base_free(fork->list);
    base_free(fork->deeds);
    base_free(fork->suppressed);
    base_free(fork->came_about);
    base_free(fork->acted);
    base_free(fork);
}

void run_fork_apply(const RunFork *fork, RunOptions *options)
{
    options->draws = NULL;
    options->fork = &fork->fork;
}

static bool has_acted(const RunFork *fork, const RunIntervention *one)
{
    size_t next = 0;

    for (size_t i = 0; next < fork->fork.intervention_count; i++) {
        if (fork->list[i].deed == RUN_DEED_SUPPRESS)
            continue;
        if (fork->acted[next++] && run_intervention_equals(&fork->list[i], one))
            return true;
    }
    return false;
}

bool run_fork_came_about(const RunFork *fork, const RunIntervention *one)
{
    AsyncioSuppressed found;
    bool came = false;

    if (suppressed_in(one, 1, &found) == 0)
        return has_acted(fork, one);
    for (size_t i = 0; i < fork->fork.count; i++) {
        const AsyncioSuppressed *at = &fork->suppressed[i];
        if (at->thing == found.thing && at->task == found.task &&
            at->nth == found.nth)
            came = came || fork->came_about[i];
    }
    return came;
}

static bool is_past(const TraceEvent *event, const RunIntervention *one)
{
    return event->turn > one->turn ||
           (event->turn == one->turn && event->callback >= one->callback);
}

/* Of a task that is made at some time. */
static RunVain of_task(const RunIntervention *one, const TraceStore *trace,
                       uint32_t task)
{
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->task != task)
            continue;
        if (event->kind == TRACE_TASK_CREATED && is_past(event, one))
            return RUN_VAIN_TOO_EARLY;
        if (event->kind == TRACE_FINISHED || event->kind == TRACE_FAILED ||
            event->kind == TRACE_CANCELLED)
            return one->deed == RUN_DEED_SLEEP && is_past(event, one)
                       ? RUN_VAIN_NO_SLEEP
                       : RUN_VAIN_TOO_LATE;
    }
    return one->deed == RUN_DEED_SLEEP ? RUN_VAIN_NO_SLEEP
                                       : RUN_VAIN_AFTER_THE_END;
}

RunVain run_intervention_in_vain(const RunIntervention *one,
                                 const TraceStore *trace)
{
    uint32_t task = run_identity_task(trace, one->task), last;

    if (one->deed == RUN_DEED_SUPPRESS)
        return RUN_VAIN_NOT_THERE;
    if (run_deed_has_task(one->deed) && task == 0)
        return RUN_VAIN_NO_TASK;
    last = trace_store_count(trace);
    if (last > 0 && trace_store_get(trace, last - 1)->turn < one->turn)
        return RUN_VAIN_AFTER_THE_END;
    return run_deed_has_task(one->deed) ? of_task(one, trace, task)
                                        : RUN_VAIN_AFTER_THE_END;
}
