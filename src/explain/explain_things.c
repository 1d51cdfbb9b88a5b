#include "explain_things.h"

#include "base_memory.h"
#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { TOLD_MOST = 6, ITEM_ROOM = 40 };

/* What one task has done with the thing. */
typedef struct Deeds {
    uint32_t taken, given;                       /* locks and semaphores */
    uint32_t put, got, done;                     /* queues */
    TraceEventId last_taken, last_put, last_got; /* TRACE_NONE: never */
} Deeds;

typedef struct Thing {
    ExplainNames *names;
    const TraceEvent *wait; /* copied: stays valid */
    uint32_t waiting;       /* the task */
    TraceEventId since;     /* of its suspension */
    Deeds *deeds;           /* by serial; [0]: what no task did */
    Deeds all;
    TraceEventId noticed, cleared; /* the last ones; TRACE_NONE */
    BaseText *out;
} Thing;

static const TraceEvent *event_at(const Thing *thing, TraceEventId id)
{
    return trace_store_get(thing->names->lives->trace, id);
}

static void count(Deeds *deeds, TraceEventId id, uint16_t kind)
{
    switch (kind) {
    case TRACE_LOCK_ACQUIRED:
        deeds->taken++;
        deeds->last_taken = id;
        break;
    case TRACE_LOCK_RELEASED:
        deeds->given++;
        break;
    case TRACE_QUEUE_PUT:
        deeds->put++;
        deeds->last_put = id;
        break;
    case TRACE_QUEUE_GOT:
        deeds->got++;
        deeds->last_got = id;
        break;
    case TRACE_QUEUE_DONE:
        deeds->done++;
        break;
    default:
        break;
    }
}

static void read_deeds(Thing *thing)
{
    const ExplainLives *lives = thing->names->lives;

    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(thing, id);
        if (event->object != thing->wait->object)
            continue;
        if (event->kind == TRACE_NOTIFIED)
            thing->noticed = id;
        if (event->kind == TRACE_CLEARED)
            thing->cleared = id;
        count(&thing->all, id, event->kind);
        count(&thing->deeds[event->by < lives->task_count ? event->by : 0], id,
              event->kind);
    }
}

void explain_things_tell_end(ExplainNames *names, uint32_t serial,
                             BaseText *out)
{
    const ExplainTask *task = explain_task(names->lives, serial);

    if (!task || task->ended == TRACE_NONE)
        return;
    const TraceEvent *end = trace_store_get(names->lives->trace, task->ended);
    const char *who = explain_name_task(names, serial);
    const char *at = explain_name_place(names, task->ended);
    if (task->outcome == TRACE_STATE_FAILED)
        base_text_printf(out, _("    %s died of %s in line %u (%s).\n"), who,
                         explain_name_error(names, task->ended), end->line, at);
    else if (task->outcome == TRACE_STATE_CANCELLED)
        base_text_printf(out, _("    %s ended cancelled (%s).\n"), who, at);
    else
        base_text_printf(out, _("    %s returned (%s).\n"), who, at);
}

/* ---- semaphores ---- */

static void tell_taker(Thing *thing, uint32_t serial)
{
    const Deeds *deeds = &thing->deeds[serial];
    const TraceEvent *taken = event_at(thing, deeds->last_taken);
    const char *who = explain_name_task(thing->names, serial);
    const char *at = explain_name_place(thing->names, deeds->last_taken);

    if (deeds->given == 0 && deeds->taken == 1)
        base_text_printf(
            thing->out,
            _("    %s took it in line %u (%s) and did not give it back.\n"),
            who, taken->line, at);
    else
        base_text_printf(
            thing->out,
            _("    Times that %s took it: %u, the last one in line %u "
              "(%s); times that it gave it back: %u.\n"),
            who, deeds->taken, taken->line, at, deeds->given);
    explain_things_tell_end(thing->names, serial, thing->out);
}

static void tell_semaphore(Thing *thing)
{
    uint32_t told = 0;

    if (thing->all.taken == 0)
        base_text_append(thing->out, _("    Nobody has ever had it.\n"));
    for (uint32_t serial = 1;
         serial < thing->names->lives->task_count && told < TOLD_MOST;
         serial++) {
        if (thing->deeds[serial].taken <= thing->deeds[serial].given)
            continue;
        tell_taker(thing, serial);
        told++;
    }
}

/* ---- locks ---- */

/* Two names for one thing, or one for two: who holds it may call it otherwise.
 */
static void tell_lock(Thing *thing)
{
    const ExplainLives *lives = thing->names->lives;
    TraceEventId since =
        explain_words_taken(lives, thing->since, lives->event_count - 1);

    if (since == TRACE_NONE)
        return;
    const TraceEvent *taken = event_at(thing, since);
    const char *theirs = explain_name_text(thing->names, taken->text);
    const char *ours = explain_name_text(thing->names, thing->wait->detail);

    if (*theirs != '\0' && *ours != '\0' && strcmp(theirs, ours) != 0)
        base_text_printf(thing->out, _("    %s took it as `%s`.\n"),
                         explain_name_task(thing->names, taken->by), theirs);
}

/* ---- queues ---- */

static void tell_putters(Thing *thing)
{
    uint32_t told = 0;

    for (uint32_t serial = 1;
         serial < thing->names->lives->task_count && told < TOLD_MOST;
         serial++) {
        const Deeds *deeds = &thing->deeds[serial];
        if (deeds->put == 0)
            continue;
        const char *who = explain_name_task(thing->names, serial);
        const TraceEvent *put = event_at(thing, deeds->last_put);
        const char *item =
            explain_name_value(thing->names, put->detail, ITEM_ROOM);
        base_text_printf(
            thing->out,
            _("    Items that %s put into it: %u, the last one, %s, in line %u "
              "(%s).\n"),
            who, deeds->put, item, put->line,
            explain_name_place(thing->names, deeds->last_put));
        explain_things_tell_end(thing->names, serial, thing->out);
        told++;
    }
}

/* Who took items out; `all` of them, or only who has not dealt with them. */
static void tell_takers(Thing *thing, bool all)
{
    uint32_t told = 0;

    for (uint32_t serial = 1;
         serial < thing->names->lives->task_count && told < TOLD_MOST;
         serial++) {
        const Deeds *deeds = &thing->deeds[serial];
        if (deeds->got == 0 || (!all && deeds->got <= deeds->done))
            continue;
        const char *who = explain_name_task(thing->names, serial);
        const TraceEvent *got = event_at(thing, deeds->last_got);
        const char *item =
            explain_name_value(thing->names, got->detail, ITEM_ROOM);
        const char *at = explain_name_place(thing->names, deeds->last_got);
        if (all)
            base_text_printf(thing->out,
                             _("    Items that %s took out: %u, the last one, "
                               "%s, in line %u (%s).\n"),
                             who, deeds->got, item, got->line, at);
        else
            base_text_printf(
                thing->out,
                _("    Items that %s took out: %u, the last one, %s, in line "
                  "%u (%s); its calls of task_done(): %u.\n"),
                who, deeds->got, item, got->line, at, deeds->done);
        explain_things_tell_end(thing->names, serial, thing->out);
        told++;
    }
}

static void tell_empty(Thing *thing)
{
    if (thing->all.put == 0) {
        base_text_append(thing->out, _("    Nobody put anything into it.\n"));
        return;
    }
    base_text_printf(thing->out,
                     _("    Items put into it: %u, taken out: %u.\n"),
                     thing->all.put, thing->all.got);
    tell_putters(thing);
    if (thing->all.got > 0)
        tell_takers(thing, true);
}

static void tell_full(Thing *thing)
{
    if (thing->all.got == 0) {
        base_text_printf(thing->out,
                         _("    Items put into it: %u; nobody took any out.\n"),
                         thing->all.put);
        return;
    }
    base_text_printf(thing->out,
                     _("    Items put into it: %u, taken out: %u.\n"),
                     thing->all.put, thing->all.got);
    tell_takers(thing, true);
}

static void tell_join(Thing *thing)
{
    base_text_printf(
        thing->out,
        _("    Items put into it: %u, taken out: %u; calls of task_done(): "
          "%u.\n"),
        thing->all.put, thing->all.got, thing->all.done);
    tell_takers(thing, false);
}

/* ---- events and conditions ---- */

/* Who did that: a callback and a thread are no task. */
static const char *doer_of(Thing *thing, TraceEventId id)
{
    uint32_t by = event_at(thing, id)->by;

    return by != 0 ? explain_name_task(thing->names, by)
                   : _("The program, outside of any task,");
}

static void tell_event(Thing *thing)
{
    if (thing->noticed == TRACE_NONE) {
        base_text_append(thing->out, _("    Nobody ever set it.\n"));
        return;
    }
    const TraceEvent *set = event_at(thing, thing->noticed);
    const char *who = doer_of(thing, thing->noticed);
    const char *at = explain_name_place(thing->names, thing->noticed);
    if (thing->cleared == TRACE_NONE || thing->cleared < thing->noticed)
        return;
    base_text_printf(
        thing->out, _("    %s set it %s (%s); it was cleared again %s (%s).\n"),
        who, explain_name_line(thing->names, set->line), at,
        explain_name_line(thing->names, event_at(thing, thing->cleared)->line),
        explain_name_place(thing->names, thing->cleared));
    if (thing->cleared < thing->since)
        base_text_printf(
            thing->out,
            _("    Only after that did %s begin to wait for it (%s).\n"),
            explain_name_task(thing->names, thing->waiting),
            explain_name_place(thing->names, thing->since));
}

/* True if that notice is why the task last went on. */
static bool was_woken_by(const Thing *thing, TraceEventId notice)
{
    for (TraceEventId id = thing->since; id != TRACE_NONE && id >= notice;
         id = event_at(thing, id)->cause)
        if (id == notice)
            return true;
    return false;
}

static void tell_condition(Thing *thing)
{
    if (thing->noticed == TRACE_NONE) {
        base_text_append(thing->out, _("    Nobody ever notified it.\n"));
        return;
    }
    const TraceEvent *notice = event_at(thing, thing->noticed);
    const char *by = doer_of(thing, thing->noticed);
    const char *at = explain_name_place(thing->names, thing->noticed);
    const char *where = explain_name_line(thing->names, notice->line);
    const char *who = explain_name_task(thing->names, thing->waiting);
    if (was_woken_by(thing, thing->noticed))
        base_text_printf(thing->out,
                         _("    %s notified it last, %s (%s): %s woke "
                           "of that, and began to wait again.\n"),
                         by, where, at, who);
    else if (thing->noticed < thing->since)
        base_text_printf(
            thing->out,
            _("    %s notified it last, %s (%s), before %s began to "
              "wait for it (%s): a notice is not kept for later.\n"),
            by, where, at, who, explain_name_place(thing->names, thing->since));
    else
        base_text_printf(thing->out,
                         _("    %s notified it last, %s (%s), and woke "
                           "others with that.\n"),
                         by, where, at);
}

/* Who waits at the same barrier: of how many that have to come. */
static void tell_barrier(Thing *thing)
{
    enum { NAMED_MOST = 6 };
    const ExplainLives *lives = thing->names->lives;
    const char *parties = explain_name_text(thing->names, thing->wait->more);
    uint32_t tasks[NAMED_MOST], count = 0;

    if (*parties == '\0')
        return;
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        uint32_t stretch;
        explain_state_at(lives, serial, lives->event_count - 1, &stretch);
        if (stretch == EXPLAIN_NONE)
            continue;
        const TraceEvent *wait =
            event_at(thing, lives->stretches[stretch].begin);
        if (wait->kind != TRACE_SUSPENDED ||
            wait->count != TRACE_WAIT_BARRIER ||
            wait->object != thing->wait->object)
            continue;
        if (count < NAMED_MOST)
            tasks[count] = serial;
        count++;
    }
    base_text_printf(
        thing->out,
        _n("    It lets nobody pass until %s have come; %u has "
           "come: %s.\n",
           "    It lets nobody pass until %s have come; %u have "
           "come: %s.\n",
           count),
        parties, count,
        explain_name_tasks(thing->names, tasks, count, NAMED_MOST));
}

static void tell(Thing *thing)
{
    switch (thing->wait->count) {
    case TRACE_WAIT_LOCK:
        tell_lock(thing);
        break;
    case TRACE_WAIT_SEMAPHORE:
        tell_semaphore(thing);
        break;
    case TRACE_WAIT_GET:
        tell_empty(thing);
        break;
    case TRACE_WAIT_PUT:
        tell_full(thing);
        break;
    case TRACE_WAIT_JOIN:
        tell_join(thing);
        break;
    case TRACE_WAIT_EVENT:
        tell_event(thing);
        break;
    case TRACE_WAIT_CONDITION:
        tell_condition(thing);
        break;
    case TRACE_WAIT_BARRIER:
        tell_barrier(thing);
        break;
    default:
        break;
    }
}

void explain_things_tell(ExplainNames *names, uint32_t task,
                         TraceEventId suspended, BaseText *out)
{
    TraceEvent wait = *trace_store_get(names->lives->trace, suspended);
    Thing thing = {.names = names,
                   .wait = &wait,
                   .waiting = task,
                   .since = suspended,
                   .noticed = TRACE_NONE,
                   .cleared = TRACE_NONE,
                   .out = out};

    if (wait.object == 0)
        return;
    thing.deeds = base_alloc_array(names->lives->task_count, sizeof(Deeds));
    read_deeds(&thing);
    tell(&thing);
    base_free(thing.deeds);
}
