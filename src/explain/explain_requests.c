#include "explain_requests.h"

#include "base_words.h"
#include "explain_cause.h"
#include "explain_fold.h"
#include "explain_ledger.h"
#include "explain_things.h"
#include "explain_waits.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum {
    TOLD_MOST = 8,
    LOOKED_MOST = 200, /* of them */
    PASSED_MOST = 64,
    NAMED_MOST = 6,
    ENTRIES_MOST = 64,
    PARENTS_MOST = 32 /* requests of groups that are looked at */
};

static const TraceEvent *event_at(const ExplainNames *names, TraceEventId id)
{
    return trace_store_get(names->lives->trace, id);
}

static bool is_own_accord(ExplainAskerKind kind)
{
    return kind == EXPLAIN_ASKER_TASK || kind == EXPLAIN_ASKER_ITSELF ||
           kind == EXPLAIN_ASKER_CALLBACK || kind == EXPLAIN_ASKER_LIMIT ||
           kind == EXPLAIN_ASKER_READER || kind == EXPLAIN_ASKER_SIGNAL ||
           kind == EXPLAIN_ASKER_AGAIN;
}

/* ---- who asked ---- */

static void tell_task(ExplainNames *names, const TraceEvent *event,
                      const ExplainAsker *asker, BaseText *out)
{
    const char *who = explain_name_task(names, asker->task);
    const char *whom = explain_name_task(names, event->task);
    const char *when = explain_name_time(names, event->time);

    if (asker->line != 0)
        base_text_printf(out, _("%s asked %s to stop in line %u, at %s."), who,
                         whom, asker->line, when);
    else
        base_text_printf(out, _("%s asked %s to stop, at %s."), who, whom,
                         when);
}

static void tell_limit(ExplainNames *names, const TraceEvent *event,
                       const ExplainAsker *asker, BaseText *out)
{
    const char *whom = explain_name_task(names, event->task);
    const char *when = explain_name_time(names, event->time);
    uint32_t moved = explain_limit_moved(names->lives, event->cause);

    if (moved != 0)
        base_text_printf(out,
                         _("The time limit of line %u, which line %u had "
                           "moved, passed and asked %s to stop, at %s."),
                         asker->line, moved, whom, when);
    else
        base_text_printf(out,
                         _("The time limit of line %u passed and asked %s to "
                           "stop, at %s."),
                         asker->line, whom, when);
}

static void tell_asker(ExplainNames *names, const TraceEvent *event,
                       const ExplainAsker *asker, BaseText *out)
{
    const char *whom = explain_name_task(names, event->task);
    const char *when = explain_name_time(names, event->time);

    switch (asker->kind) {
    case EXPLAIN_ASKER_TASK:
        tell_task(names, event, asker, out);
        break;
    case EXPLAIN_ASKER_ITSELF:
        base_text_printf(out, _("%s asked itself to stop in line %u, at %s."),
                         whom, asker->line, when);
        break;
    case EXPLAIN_ASKER_LIMIT:
        tell_limit(names, event, asker, out);
        break;
    case EXPLAIN_ASKER_AGAIN:
        base_text_printf(
            out,
            _("%s ended with errors at %s while a request of others to stop "
              "%s still counted, and so asked it once more."),
            explain_name_group(names, asker->group), when, whom);
        break;
    case EXPLAIN_ASKER_SIGNAL:
        base_text_printf(out, _("Ctrl+C asked %s to stop, at %s."), whom, when);
        break;
    case EXPLAIN_ASKER_READER:
        base_text_printf(out, _("You asked %s to stop, at %s."), whom, when);
        break;
    default:
        base_text_printf(out,
                         _("A callback of the loop asked %s to stop, at %s."),
                         whom, when);
        break;
    }
}

/* ---- to whom it was passed on ---- */

static bool is_among(const uint32_t *ids, uint32_t count, uint32_t id)
{
    for (uint32_t i = 0; i < count; i++)
        if (ids[i] == id)
            return true;
    return false;
}

/* Whoever waits for others passes its request on to those that have not ended.
 * All that it comes to, at most PASSED_MOST. */
static uint32_t find_passed(const ExplainLives *lives, TraceEventId request,
                            uint32_t *tasks)
{
    TraceEventId ids[PASSED_MOST] = {request};
    const TraceEvent *first = trace_store_get(lives->trace, request);
    uint32_t count = 1, found = 0;

    tasks[found++] = first->task;
    for (TraceEventId id = request + 1;
         id < lives->event_count && count < PASSED_MOST; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->turn != first->turn)
            break;
        if (event->kind != TRACE_CANCEL_REQUESTED ||
            (event->flags & TRACE_FLAG_ACCEPTED) == 0 ||
            !is_among(ids, count, event->cause))
            continue;
        ids[count++] = id;
        if (!is_among(tasks, found, event->task))
            tasks[found++] = event->task;
    }
    return found;
}

/* Tasks of which it was told that they waited in a circle. */
typedef struct Circles {
    uint32_t tasks[PASSED_MOST];
    uint32_t count;
} Circles;

static void tell_passed(ExplainNames *names, TraceEventId request,
                        BaseText *out)
{
    uint32_t tasks[PASSED_MOST];
    uint32_t told = find_passed(names->lives, request, tasks);

    if (told == 1)
        return;
    base_text_append_char(out, ' ');
    base_text_printf(
        out, _("It waited for others, and so passed that on to %s."),
        explain_name_tasks(names, tasks + 1, told - 1, NAMED_MOST));
}

/* The circle that tasks waited in until they were asked. */
static void tell_circle(ExplainNames *names, TraceEventId request,
                        Circles *circles, BaseText *out)
{
    uint32_t tasks[PASSED_MOST];
    uint32_t count = find_passed(names->lives, request, tasks);
    bool found = false;

    for (uint32_t i = 0; i < count; i++)
        if (is_among(circles->tasks, circles->count, tasks[i]))
            return;
    for (uint32_t i = 0; i < count && request > 0 && !found; i++)
        found = explain_waits_tell_circle(names, tasks[i], request - 1, out);
    for (uint32_t i = 0; found && i < count && circles->count < PASSED_MOST;
         i++)
        circles->tasks[circles->count++] = tasks[i];
}

/* ---- what came of it ---- */

static bool is_turned(const ExplainNames *names, const ExplainEntry *entry)
{
    return entry->kind == EXPLAIN_ENTRY_TURNED &&
           (event_at(names, entry->event)->flags & TRACE_FLAG_TURNED) != 0;
}

static void tell_turned(const ExplainNames *names, const ExplainEntry *entry,
                        uint32_t requests, bool own, BaseText *out)
{
    uint32_t line = event_at(names, entry->event)->line;

    if (own || requests < 2)
        base_text_printf(out,
                         _("The time limit of line %u turned CancelledError "
                           "into TimeoutError."),
                         line);
    else
        base_text_printf(
            out,
            _n("One CancelledError came for %u request, and the time "
               "limit of line %u took it for its own: this one "
               "was lost.",
               "One CancelledError came for %u requests, and the "
               "time limit of line %u took it for its own: this "
               "one was lost.",
               requests),
            requests, line);
}

/* A time limit whose block did not end by its request takes that back. */
static bool tell_kept_back(const ExplainNames *names, const ExplainEntry *entry,
                           BaseText *out)
{
    const TraceEvent *event = event_at(names, entry->event);
    const char *raised = trace_store_text(names->lives->trace, event->text);

    if (strcmp(raised, "CancelledError") == 0)
        return false; /* it goes on, and who takes it is still to come */
    if (*raised == '\0')
        base_text_append(out, _("The time limit took that back: its block had "
                                "ended without CancelledError."));
    else
        base_text_printf(out,
                         _("The time limit took that back: its block had "
                           "ended with %s."),
                         raised);
    return true;
}

/* Appends a sentence and returns true if the entry says what came of it. */
static bool tell_outcome(const ExplainNames *names, const ExplainEntry *entry,
                         uint32_t requests, bool own, BaseText *out)
{
    switch (entry->kind) {
    case EXPLAIN_ENTRY_KEPT:
        if (event_at(names, entry->event)->text != 0)
            base_text_printf(
                out,
                _("`%s` in line %u left a finally, and so threw "
                  "CancelledError away."),
                explain_name_text(names, event_at(names, entry->event)->text),
                entry->line);
        else
            base_text_printf(
                out,
                _("It caught CancelledError in line %u and did not "
                  "raise it again."),
                entry->line);
        return true;
    case EXPLAIN_ENTRY_NO_LINE:
        base_text_append(out, _("No line of it had run, and none ever did."));
        return true;
    case EXPLAIN_ENTRY_CANCELLED:
        base_text_append(out, _("It ended cancelled."));
        return true;
    case EXPLAIN_ENTRY_NEVER_TOLD:
        base_text_append(out, _("It ended before it was told."));
        return true;
    case EXPLAIN_ENTRY_TURNED:
        if (!is_turned(names, entry))
            return own && tell_kept_back(names, entry, out);
        tell_turned(names, entry, requests, own, out);
        return true;
    case EXPLAIN_ENTRY_WENT_ON:
        base_text_append(out,
                         event_at(names, entry->event)->kind == TRACE_FAILED
                             ? _("It ended with an error of its own.")
                             : _("It returned all the same."));
        return true;
    default:
        return false;
    }
}

/* `during`: a CancelledError before it had come to no end yet. */
static void tell_thrown(const ExplainEntry *entry, bool during, BaseText *out)
{
    if (entry->line != 0 && during)
        base_text_printf(out,
                         _("CancelledError came at its await in line %u, while "
                           "it was still dealing with the one before."),
                         entry->line);
    else if (entry->line != 0)
        base_text_printf(out, _("CancelledError came at its await in line %u."),
                         entry->line);
}

/* The wait of that task between two events; NONE. */
static TraceEventId wait_between(const ExplainLives *lives, uint32_t task,
                                 TraceEventId from, TraceEventId until)
{
    for (TraceEventId id = until; id-- > from;) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_SUSPENDED && event->task == task)
            return id;
    }
    return TRACE_NONE;
}

/* Who gave notice of what the task waited for, behind the sentence before. */
static void tell_notices(ExplainNames *names, TraceEventId wait, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(names, wait);
    uint32_t task = event->task, object = event->object;
    BaseText lines = {0};

    for (TraceEventId id = wait; id < lives->event_count; id++) {
        const TraceEvent *later = event_at(names, id);
        if (later->object == object &&
            (later->kind == TRACE_NOTIFIED || later->kind == TRACE_CLEARED))
            return; /* it came too late, or woke others */
    }
    explain_things_tell(names, task, wait, &lines);
    const char *text = base_text_str(&lines);
    while (*text != '\0') {
        text += strspn(text, " ");
        size_t length = strcspn(text, "\n");
        base_text_append_char(out, ' ');
        base_text_append_n(out, text, length);
        text += length + (text[length] == '\n');
    }
    base_text_release(&lines);
}

/* What the task waited for, if one asks who kept it waiting. */
static void tell_waited(ExplainNames *names, const TraceEvent *request,
                        TraceEventId asked, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    TraceEventId wait =
        wait_between(lives, request->task,
                     explain_task(lives, request->task)->created, asked);

    if (wait == TRACE_NONE)
        return;
    const TraceEvent *event = event_at(names, wait);
    if (event->count < TRACE_WAIT_LOCK || event->count > TRACE_WAIT_JOIN)
        return;
    base_text_append_char(out, ' ');
    base_text_printf(out, _("It was waiting there for %s."),
                     explain_name_wait(names, wait, asked));
    if (event->count == TRACE_WAIT_EVENT ||
        event->count == TRACE_WAIT_CONDITION)
        tell_notices(names, wait, out);
}

/* The task has been told, is not through with that, and is asked once more. */
static void tell_again(ExplainNames *names, TraceEventId thrown,
                       TraceEventId again, BaseText *out)
{
    const TraceEvent *event = event_at(names, again);
    const char *when = explain_name_time(names, event->time);
    TraceEventId wait = wait_between(names->lives, event->task, thrown, again);

    if (wait == TRACE_NONE)
        base_text_printf(
            out, _("It had not ended yet when it was asked again, at %s."),
            when);
    else
        base_text_printf(out,
                         _("It had not ended yet, and was waiting in line %u "
                           "for %s, when it was asked again, at %s."),
                         event_at(names, wait)->line,
                         explain_name_wait(names, wait, again), when);
}

static bool is_settled(ExplainEntryKind kind)
{
    return kind == EXPLAIN_ENTRY_KEPT || kind == EXPLAIN_ENTRY_BACK ||
           kind == EXPLAIN_ENTRY_TURNED;
}

/* True if the task to which a CancelledError came has left a group since, which
 * had begun before: what the group raises takes its place. */
static bool has_left_group(const ExplainLives *lives, TraceEventId thrown,
                           TraceEventId until)
{
    uint32_t task = trace_store_get(lives->trace, thrown)->task;

    for (uint32_t i = 0; i < lives->group_count; i++) {
        const ExplainGroup *group = &lives->groups[i];
        if (group->owner == task && group->enter < thrown &&
            group->exit_end != TRACE_NONE && group->exit_end > thrown &&
            group->exit_end < until)
            return true;
    }
    return false;
}

/* True if the task to which a CancelledError came has caught one since, be it
 * that of a request or that of a task it awaited. */
static bool has_kept(const ExplainLives *lives, TraceEventId thrown,
                     TraceEventId until)
{
    uint32_t task = trace_store_get(lives->trace, thrown)->task;

    for (TraceEventId id = thrown + 1; id < until; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_CANCEL_KEPT && event->task == task)
            return true;
    }
    return false;
}

/* True if a CancelledError had come before the entry at `index` and nothing had
 * become of it yet. */
static bool is_pending(const ExplainLives *lives, const ExplainEntry *entries,
                       uint32_t index)
{
    TraceEventId until = entries[index].event;

    while (index-- > 0) {
        if (entries[index].kind == EXPLAIN_ENTRY_THROWN)
            return !has_left_group(lives, entries[index].event, until) &&
                   !has_kept(lives, entries[index].event, until);
        if (is_settled(entries[index].kind))
            return false;
    }
    return false;
}

static void tell_end(ExplainNames *names, TraceEventId request, bool own,
                     BaseText *out)
{
    ExplainEntry entries[ENTRIES_MOST];
    uint32_t task = event_at(names, request)->task, requests = 0;
    uint32_t count =
        explain_ledger(names->lives, task, TRACE_NONE, entries, ENTRIES_MOST);
    TraceEventId thrown = TRACE_NONE;
    BaseText told = {0};

    for (uint32_t i = 0; i < count && i < ENTRIES_MOST; i++) {
        if (entries[i].event <= request)
            continue;
        if (entries[i].kind == EXPLAIN_ENTRY_ASKED && thrown != TRACE_NONE &&
            entries[i].asker.kind != EXPLAIN_ASKER_AGAIN) {
            base_text_append_char(&told, ' ');
            tell_again(names, thrown, entries[i].event, &told);
            break;
        }
        if (entries[i].kind == EXPLAIN_ENTRY_THROWN) {
            requests = entries[i].count;
            thrown = entries[i].event;
            base_text_clear(&told);
            tell_thrown(&entries[i], is_pending(names->lives, entries, i),
                        &told);
            if (entries[i].line != 0)
                tell_waited(names, event_at(names, request), request, &told);
        }
        BaseText outcome = {0};
        bool decided =
            tell_outcome(names, &entries[i], requests, own, &outcome);
        if (decided)
            base_text_printf(&told, "%s%s", told.length > 0 ? " " : "",
                             base_text_str(&outcome));
        base_text_release(&outcome);
        if (decided)
            break;
    }
    if (told.length > 0)
        base_text_printf(out, " %s", base_text_str(&told));
    base_text_release(&told);
}

/* ---- a group that asks its own parent ---- */

/* Where the parent caught what its group's request brought, and where the group
 * took that back; false: it did not keep it. */
static bool find_kept(const ExplainLives *lives, TraceEventId request,
                      ExplainEntry *kept, ExplainEntry *back)
{
    ExplainEntry entries[ENTRIES_MOST];
    uint32_t task = trace_store_get(lives->trace, request)->task;
    uint32_t count =
        explain_ledger(lives, task, TRACE_NONE, entries, ENTRIES_MOST);
    bool found = false;

    for (uint32_t i = 0; i < count && i < ENTRIES_MOST; i++) {
        if (entries[i].event <= request)
            continue;
        if (entries[i].kind == EXPLAIN_ENTRY_ASKED)
            return false; /* of which it was is not to be told */
        if (entries[i].kind == EXPLAIN_ENTRY_KEPT) {
            *kept = entries[i];
            found = true;
        }
        if (entries[i].kind == EXPLAIN_ENTRY_BACK &&
            entries[i].asker.kind == EXPLAIN_ASKER_GROUP) {
            *back = entries[i];
            return found;
        }
    }
    return false;
}

static bool tell_parent(ExplainNames *names, TraceEventId request,
                        const ExplainAsker *asker, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(names, request);
    ExplainEntry kept, back;

    if (lives->groups[asker->group].owner != event->task ||
        !find_kept(lives, request, &kept, &back))
        return false;
    base_text_printf(
        out,
        _("  As it aborted, %s asked its own parent, %s, to stop, at %s: "
          "cancelling() was %u. It caught CancelledError in line %u and did "
          "not raise it again; on its way out the group took its request back: "
          "cancelling() was %u.\n"),
        explain_name_group(names, asker->group),
        explain_name_task(names, event->task),
        explain_name_time(names, event->time), event->count, kept.line,
        back.count);
    return true;
}

void explain_requests_tell(ExplainNames *names, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    uint32_t count = 0, parents = 0;
    Circles circles = {0};
    ExplainFold *fold = explain_fold_new(TOLD_MOST);

    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(names, id);
        const ExplainTask *task = explain_task(lives, event->task);
        if (event->kind != TRACE_CANCEL_REQUESTED ||
            (event->flags & TRACE_FLAG_ACCEPTED) == 0 ||
            (task && task->of_loop))
            continue;
        ExplainAsker asker = explain_asker(lives, id);
        if (asker.kind == EXPLAIN_ASKER_GROUP && parents++ < PARENTS_MOST &&
            tell_parent(names, id, &asker, out))
            continue;
        if (!is_own_accord(asker.kind) || ++count > LOOKED_MOST)
            continue;
        BaseText sentence = {0};
        tell_asker(names, event, &asker, &sentence);
        if (strncmp(base_text_str(&sentence), "the ", 4) == 0)
            sentence.data[0] = 'T'; /* "The TaskGroup" */
        tell_passed(names, id, &sentence);
        tell_end(names, id, asker.kind == EXPLAIN_ASKER_LIMIT, &sentence);
        tell_circle(names, id, &circles, &sentence);
        explain_fold_add(fold, names, event->task, event->time,
                         base_text_str(&sentence));
        base_text_release(&sentence);
    }
    explain_fold_write(fold, names,
                       count > LOOKED_MOST ? count - LOOKED_MOST : 0, out);
}
