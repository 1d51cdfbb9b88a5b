#include "explain_ledger.h"

#include "base_words.h"
#include "explain_event.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

/* A ledger while it is being read. */
typedef struct Reading {
    const ExplainLives *lives;
    uint32_t task;
    ExplainEntry *entries;
    uint32_t count, capacity;
    uint32_t untold; /* requests since the last delivery */
    bool asked;      /* anybody has */
} Reading;

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static void add(Reading *reading, ExplainEntry entry)
{
    if (reading->count < reading->capacity)
        reading->entries[reading->count] = entry;
    reading->count++;
}

static void on_request(Reading *reading, TraceEventId id,
                       const TraceEvent *event)
{
    bool accepted = (event->flags & TRACE_FLAG_ACCEPTED) != 0;
    TraceEventId ended = explain_task(reading->lives, event->task)->ended;

    add(reading, (ExplainEntry){.kind = accepted ? EXPLAIN_ENTRY_ASKED
                                        : ended == TRACE_NONE || ended > id
                                            ? EXPLAIN_ENTRY_CIRCLE
                                            : EXPLAIN_ENTRY_TOO_LATE,
                                .event = id,
                                .asker = explain_asker(reading->lives, id),
                                .line = event->line,
                                .count = event->count});
    reading->asked = true;
    reading->untold += accepted;
}

static void on_step(Reading *reading, TraceEventId id, const TraceEvent *event)
{
    if ((event->flags & TRACE_FLAG_CANCEL) == 0)
        return;
    bool first = event->kind == TRACE_FIRST_STEP &&
                 !explain_task(reading->lives, event->task)->of_generator;
    add(reading, (ExplainEntry){.kind = first ? EXPLAIN_ENTRY_NO_LINE
                                              : EXPLAIN_ENTRY_THROWN,
                                .event = id,
                                .line = event->line,
                                .count = reading->untold});
    reading->untold = 0;
}

static void on_end(Reading *reading, TraceEventId id, const TraceEvent *event)
{
    ExplainEntry entry = {.event = id, .line = event->line};

    if (!reading->asked)
        return;
    if (reading->untold > 0 && event->kind != TRACE_CANCELLED)
        entry.kind = EXPLAIN_ENTRY_NEVER_TOLD;
    else
        entry.kind = event->kind == TRACE_CANCELLED ? EXPLAIN_ENTRY_CANCELLED
                                                    : EXPLAIN_ENTRY_WENT_ON;
    add(reading, entry);
}

static void read_event(Reading *reading, TraceEventId id,
                       const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_CANCEL_REQUESTED:
        on_request(reading, id, event);
        break;
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        on_step(reading, id, event);
        break;
    case TRACE_CANCEL_KEPT:
        if (explain_is_asked(reading->lives, reading->task, id))
            add(reading, (ExplainEntry){.kind = EXPLAIN_ENTRY_KEPT,
                                        .event = id,
                                        .line = event->line});
        break;
    case TRACE_UNCANCEL:
        /* What is taken back before it was told is not told any more. */
        if (reading->untold > event->count)
            reading->untold = event->count;
        add(reading, (ExplainEntry){.kind = EXPLAIN_ENTRY_BACK,
                                    .event = id,
                                    .asker = explain_taker(reading->lives, id),
                                    .line = event->line,
                                    .count = event->count});
        break;
    case TRACE_TIMEOUT_EXIT:
        add(reading, (ExplainEntry){.kind = EXPLAIN_ENTRY_TURNED,
                                    .event = id,
                                    .line = event->line,
                                    .count = event->count});
        break;
    case TRACE_FINISHED:
    case TRACE_FAILED:
    case TRACE_CANCELLED:
        on_end(reading, id, event);
        break;
    default:
        break;
    }
}

uint32_t explain_ledger(const ExplainLives *lives, uint32_t serial,
                        TraceEventId until, ExplainEntry *entries,
                        uint32_t capacity)
{
    const ExplainTask *task = explain_task(lives, serial);
    Reading reading = {lives, serial, entries, 0, capacity, 0, false};

    if (!task)
        return 0;
    for (TraceEventId id = task->created;
         id < lives->event_count && id <= until; id++) {
        const TraceEvent *event = event_at(lives, id);
        /* What a generator of the task does that asyncio.run() closes when the
         * task has ended is no part of its story. */
        bool over = task->ended != TRACE_NONE && id > task->ended;
        if (event->task == serial &&
            (!over || event->kind == TRACE_CANCEL_REQUESTED))
            read_event(&reading, id, event);
    }
    return reading.asked ? reading.count : 0;
}

/* Long on purpose: one sentence for each way to ask. */
static void tell_asked(ExplainNames *names, const ExplainEntry *entry,
                       BaseText *out)
{
    const char *at = explain_name_place(names, entry->event);
    const ExplainAsker *asker = &entry->asker;
    uint32_t line = asker->line, count = entry->count;

    switch (asker->kind) {
    case EXPLAIN_ASKER_GROUP:
        base_text_printf(out, _("%s: %s asks it to stop; cancelling() is %u"),
                         at, explain_name_group(names, asker->group), count);
        break;
    case EXPLAIN_ASKER_AGAIN:
        base_text_printf(out,
                         _("%s: %s asks it once more, since others had asked, "
                           "too; cancelling() is %u"),
                         at, explain_name_group(names, asker->group), count);
        break;
    case EXPLAIN_ASKER_LIMIT:
        base_text_printf(
            out,
            _("%s: the time limit of line %u has passed and asks it "
              "to stop; cancelling() is %u"),
            at, line, count);
        break;
    case EXPLAIN_ASKER_AWAITING:
        if (line != 0)
            base_text_printf(out,
                             _("%s: %s is asked, and passes it on to its "
                               "gather() of line %u, and that to this task; "
                               "cancelling() is %u"),
                             at, explain_name_task(names, asker->task), line,
                             count);
        else
            base_text_printf(
                out,
                _("%s: %s is asked, and passes it on to this task, "
                  "which it awaits; cancelling() is %u"),
                at, explain_name_task(names, asker->task), count);
        break;
    case EXPLAIN_ASKER_RUN:
        base_text_printf(out,
                         _("%s: asyncio.run() asks it to stop, since the main "
                           "task has ended; cancelling() is %u"),
                         at, count);
        break;
    case EXPLAIN_ASKER_ITSELF:
        base_text_printf(
            out,
            _("%s: it asks itself to stop in line %u; cancelling() "
              "is %u"),
            at, line, count);
        break;
    case EXPLAIN_ASKER_SIGNAL:
        base_text_printf(out,
                         _("%s: Ctrl+C: asyncio.run() asks it to stop; "
                           "cancelling() is %u"),
                         at, count);
        break;
    case EXPLAIN_ASKER_READER:
        base_text_printf(out, _("%s: you ask it to stop; cancelling() is %u"),
                         at, count);
        break;
    case EXPLAIN_ASKER_CALLBACK:
        base_text_printf(out,
                         _("%s: a callback that the loop runs asks it to stop; "
                           "cancelling() is %u"),
                         at, count);
        break;
    case EXPLAIN_ASKER_TASK:
        base_text_printf(out,
                         _("%s: %s asks it to stop in line %u; cancelling() is "
                           "%u"),
                         at, explain_name_task(names, asker->task), line,
                         count);
        break;
    }
}

static void tell_back(ExplainNames *names, const ExplainEntry *entry,
                      BaseText *out)
{
    const char *at = explain_name_place(names, entry->event);

    if (entry->asker.kind == EXPLAIN_ASKER_LIMIT)
        base_text_printf(out,
                         _("%s: the time limit of line %u takes its request "
                           "back; cancelling() is %u"),
                         at, entry->line, entry->count);
    else if (entry->asker.kind == EXPLAIN_ASKER_GROUP)
        base_text_printf(
            out, _("%s: %s takes a request back; cancelling() is %u"), at,
            explain_name_group(names, entry->asker.group), entry->count);
    else
        base_text_printf(out,
                         _("%s: uncancel() %s takes a request back; "
                           "cancelling() is %u"),
                         at, explain_name_line(names, entry->line),
                         entry->count);
}

static void tell_thrown(ExplainNames *names, const ExplainEntry *entry,
                        BaseText *out)
{
    const char *at = explain_name_place(names, entry->event);

    if (entry->kind == EXPLAIN_ENTRY_NO_LINE)
        base_text_printf(out,
                         _("%s: CancelledError comes before its first step: no "
                           "line of it ever ran"),
                         at);
    else if (entry->count > 1)
        base_text_printf(
            out,
            _n("%s: one CancelledError is thrown at its await %s, for "
               "%u request",
               "%s: one CancelledError is thrown at its await %s, for "
               "%u requests",
               entry->count),
            at, explain_name_line(names, entry->line), entry->count);
    else
        base_text_printf(out, _("%s: CancelledError is thrown at its await %s"),
                         at, explain_name_line(names, entry->line));
}

static void tell_end(ExplainNames *names, const ExplainEntry *entry,
                     BaseText *out)
{
    const char *at = explain_name_place(names, entry->event);
    const TraceEvent *event = event_at(names->lives, entry->event);
    bool failed = event->kind == TRACE_FAILED;

    if (entry->kind == EXPLAIN_ENTRY_CANCELLED)
        base_text_printf(out, _("%s: it ends, cancelled"), at);
    else if (entry->kind == EXPLAIN_ENTRY_NEVER_TOLD)
        base_text_printf(
            out,
            _("%s: it ends before it is told: the last request did "
              "nothing"),
            at);
    else if (failed)
        base_text_printf(out, _("%s: it fails: %s"), at,
                         explain_name_error(names, entry->event));
    else
        base_text_printf(out, _("%s: it returns; it is not cancelled"), at);
}

static void tell_turned(ExplainNames *names, const ExplainEntry *entry,
                        BaseText *out)
{
    const TraceEvent *event = event_at(names->lives, entry->event);
    const char *at = explain_name_place(names, entry->event);
    const char *raised = explain_name_text(names, event->text);

    if ((event->flags & TRACE_FLAG_TURNED) != 0)
        base_text_printf(out,
                         _("%s: the time limit of line %u turns %s into "
                           "TimeoutError"),
                         at, event->line, raised);
    else if (event->text == 0)
        base_text_printf(out,
                         _("%s: The time limit of line %u raises no "
                           "TimeoutError: its block ended without "
                           "CancelledError"),
                         at, event->line);
    else
        base_text_printf(out,
                         _("%s: The time limit of line %u raises no "
                           "TimeoutError: its block raised %s"),
                         at, event->line, raised);
}

static void tell_kept(ExplainNames *names, const ExplainEntry *entry,
                      BaseText *out)
{
    const char *at = explain_name_place(names, entry->event);
    TraceText word = event_at(names->lives, entry->event)->text;

    if (word != 0)
        base_text_printf(out,
                         _("%s: `%s` in line %u leaves a finally, and so "
                           "throws CancelledError away"),
                         at, explain_name_text(names, word), entry->line);
    else
        base_text_printf(out,
                         _("%s: CancelledError is caught in line %u and not "
                           "raised again"),
                         at, entry->line);
}

void explain_ledger_tell(ExplainNames *names, const ExplainEntry *entry,
                         BaseText *out)
{
    const char *at = explain_name_place(names, entry->event);

    switch (entry->kind) {
    case EXPLAIN_ENTRY_ASKED:
        tell_asked(names, entry, out);
        break;
    case EXPLAIN_ENTRY_TOO_LATE:
        base_text_printf(
            out, _("%s: it is asked to stop, too late: it has ended"), at);
        break;
    case EXPLAIN_ENTRY_CIRCLE:
        base_text_printf(out,
                         _("%s: it is asked to stop, in vain: what it waits "
                           "for waits for it"),
                         at);
        break;
    case EXPLAIN_ENTRY_THROWN:
    case EXPLAIN_ENTRY_NO_LINE:
        tell_thrown(names, entry, out);
        break;
    case EXPLAIN_ENTRY_KEPT:
        tell_kept(names, entry, out);
        break;
    case EXPLAIN_ENTRY_BACK:
        tell_back(names, entry, out);
        break;
    case EXPLAIN_ENTRY_TURNED:
        tell_turned(names, entry, out);
        break;
    default:
        tell_end(names, entry, out);
        break;
    }
}
