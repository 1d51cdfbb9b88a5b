#include "explain_absent_thing.h"

#include "base_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { LINES_MOST = 4, ITEM_ROOM = 40 };

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static const char *text_of(const ExplainLives *lives, TraceText text)
{
    return trace_store_text(lives->trace, text);
}

/* ---- a future that is done ---- */

/* The event in which a future made in `made` got its result before `until`;
 * NONE: it was cancelled, or got it where nobody looked. */
static TraceEventId resolved_before(const ExplainLives *lives,
                                    TraceEventId made, TraceEventId until)
{
    for (TraceEventId id = made; made != TRACE_NONE && id < until; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_RESOLVED && event->also == made)
            return id;
    }
    return TRACE_NONE;
}

/* Where a CancelledError came to a task that waited for that future: its
 * request has cancelled the future, too. NONE. */
static TraceEventId cancelled_before(const ExplainLives *lives,
                                     TraceEventId made, TraceEventId until)
{
    TraceEventId found = TRACE_NONE;
    uint32_t waiting = 0;

    for (TraceEventId id = made; made != TRACE_NONE && id < until; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_SUSPENDED && event->also == made &&
            event->count == TRACE_WAIT_FUTURE)
            waiting = event->task;
        else if (event->kind == TRACE_CANCEL_REQUESTED && waiting != 0 &&
                 event->task == waiting)
            found = id;
        else if (event->kind == TRACE_RESUMED && event->task == waiting)
            waiting = 0;
    }
    return found;
}

static void tell_result(ExplainNames *names, TraceEventId refused,
                        BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(lives, refused);
    TraceEventId first = resolved_before(lives, event->also, refused);
    TraceEventId asked = cancelled_before(lives, event->also, refused);
    const char *future = explain_name_future(names, refused);
    const char *who = explain_name_task(names, event->by);

    if (first != TRACE_NONE && event_at(lives, first)->by != 0)
        base_text_printf(
            out,
            _("%s tried in line %u to give a result to %s, which took none: %s "
              "had given it one before, in line %u, at %s."),
            who, event->line, future,
            explain_name_task(names, event_at(lives, first)->by),
            event_at(lives, first)->line,
            explain_name_time(names, event_at(lives, first)->time));
    else if (asked != TRACE_NONE && first == TRACE_NONE)
        base_text_printf(
            out,
            _("%s tried in line %u to give a result to %s, which took none: it "
              "was cancelled, together with %s, which waited for it and was "
              "asked to stop at %s."),
            who, event->line, future,
            explain_name_task(names, event_at(lives, asked)->task),
            explain_name_time(names, event_at(lives, asked)->time));
    else
        base_text_printf(out,
                         _("%s tried in line %u to give a result to %s, which "
                           "took none: it was done already."),
                         who, event->line, future);
}

/* ---- queues ---- */

/* The only queue that a task deals with; 0. */
static uint32_t queue_of(const ExplainLives *lives, uint32_t task)
{
    uint32_t queue = 0;

    for (TraceEventId id = 0; id < lives->event_count; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->by != task ||
            (event->kind != TRACE_QUEUE_GOT && event->kind != TRACE_QUEUE_PUT &&
             event->kind != TRACE_QUEUE_DONE))
            continue;
        if (queue != 0 && event->object != queue)
            return 0;
        queue = event->object;
    }
    return queue;
}

/* What has happened to a queue before an event. */
typedef struct Account {
    uint32_t put, done, line_count;
    uint32_t lines[LINES_MOST]; /* of task_done() */
    TraceText name;
} Account;

static void note_line(Account *account, uint32_t line)
{
    for (uint32_t i = 0; i < account->line_count && i < LINES_MOST; i++)
        if (account->lines[i] == line)
            return;
    if (account->line_count < LINES_MOST)
        account->lines[account->line_count] = line;
    account->line_count++;
}

static Account account_of(const ExplainLives *lives, uint32_t queue,
                          TraceEventId until)
{
    Account account = {0};

    for (TraceEventId id = 0; id < until; id++) {
        const TraceEvent *event = event_at(lives, id);
        if (event->object != queue)
            continue;
        if (event->kind == TRACE_QUEUE_PUT)
            account.put++;
        if (event->kind != TRACE_QUEUE_DONE)
            continue;
        account.done++;
        account.name = event->text;
        note_line(&account, event->line);
    }
    return account;
}

bool explain_absent_is_overdone(const ExplainLives *lives, TraceEventId failed)
{
    static const char wanted[] = "task_done() called too many times";
    const TraceEvent *event = event_at(lives, failed);

    if (event->other != 0 ||
        strcmp(text_of(lives, event->text), "ValueError") != 0 ||
        !strstr(text_of(lives, event->detail), wanted))
        return false;
    uint32_t queue = queue_of(lives, event->task);
    if (queue == 0)
        return false;
    Account account = account_of(lives, queue, failed);
    return account.done > 0 && account.done == account.put;
}

static void tell_done(ExplainNames *names, TraceEventId failed, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(lives, failed);
    Account account = account_of(lives, queue_of(lives, event->task), failed);
    BaseText lines = {0};

    for (uint32_t i = 0; i < account.line_count && i < LINES_MOST; i++)
        base_text_printf(&lines, "%s%u", i > 0 ? ", " : "", account.lines[i]);
    if (account.line_count > LINES_MOST)
        base_text_append(&lines, ", …");
    base_text_printf(
        out,
        _("%s called task_done() of %s once too often: items put into it: %u; "
          "calls of task_done() before that: %u (line %s)."),
        explain_name_task(names, event->task),
        explain_name_thing(names, TRACE_WAIT_JOIN,
                           text_of(lives, account.name)),
        account.put, account.done, base_text_str(&lines));
    base_text_release(&lines);
}

bool explain_absent_is_left(const ExplainLives *lives, TraceEventId put,
                            uint32_t *left)
{
    const TraceEvent *event = event_at(lives, put);
    bool taken = false;

    if (event->object == 0 || !explain_is_whole(lives) ||
        trace_store_ending(lives->trace) != TRACE_ENDING_RETURNED)
        return false;
    *left = event->count;
    for (TraceEventId id = put + 1; id < lives->event_count; id++) {
        const TraceEvent *later = event_at(lives, id);
        if (later->object != event->object)
            continue;
        if (later->kind == TRACE_QUEUE_PUT)
            return false;
        if (later->kind == TRACE_QUEUE_GOT)
            *left = later->count;
    }
    for (TraceEventId id = 0; id<lives->event_count && * left> 0 && !taken;
         id++)
        taken = event_at(lives, id)->kind == TRACE_QUEUE_GOT &&
                event_at(lives, id)->object == event->object;
    return taken && *left > 0;
}

/* The last task that took something out before that event; 0. */
static uint32_t last_taker(const ExplainLives *lives, TraceEventId before)
{
    uint32_t queue = event_at(lives, before)->object;

    for (TraceEventId id = lives->event_count; id-- > 0;) {
        const TraceEvent *event = event_at(lives, id);
        if (event->kind == TRACE_QUEUE_GOT && event->object == queue)
            return event->by;
    }
    return 0;
}

static void tell_items(ExplainNames *names, const ExplainAbsent *reason,
                       BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(lives, reason->event);
    const char *queue =
        explain_name_thing(names, TRACE_WAIT_JOIN, text_of(lives, event->text));
    uint32_t taker = last_taker(lives, reason->event);
    const ExplainTask *task = explain_task(lives, taker);

    base_text_printf(
        out,
        _n("Nobody took out what was left in %s: %s item. The last one, %s, "
           "was put there in line %u at %s.",
           "Nobody took out what was left in %s: %s items. The last one, %s, "
           "was put there in line %u at %s.",
           reason->count),
        queue, explain_name_number(names, reason->count),
        explain_name_value(names, event->detail, ITEM_ROOM), event->line,
        explain_name_time(names, event->time));
    if (!task || task->ended == TRACE_NONE)
        return;
    base_text_append_char(out, ' ');
    base_text_printf(
        out,
        task->outcome == TRACE_STATE_RETURNED
            ? _("%s, which took the last that was taken, returned at %s.")
        : task->outcome == TRACE_STATE_FAILED
            ? _("%s, which took the last that was taken, failed at %s.")
            : _("%s, which took the last that was taken, ended cancelled at "
                "%s."),
        explain_name_task(names, taker),
        explain_name_time(names, event_at(lives, task->ended)->time));
}

/* ---- async generators ---- */

bool explain_absent_is_closing(const ExplainLives *lives, TraceEventId created)
{
    const TraceEvent *event = event_at(lives, created);
    const ExplainTask *task = explain_task(lives, event->task);

    return event->by == 0 && task && task->of_generator &&
           task->created == created && event->cause != TRACE_NONE &&
           event_at(lives, event->cause)->task != 0;
}

static void tell_close(ExplainNames *names, TraceEventId created, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(lives, created);

    base_text_printf(
        out,
        _("The async generator %s was left before its end, and nobody closed "
          "it: %s let go of it at %s, and only then the loop made %s, to close "
          "it. With contextlib.aclosing() it would be closed where it is "
          "left."),
        explain_name_text(names, event->more),
        explain_name_task(names, event_at(lives, event->cause)->task),
        explain_name_time(names, event->time),
        explain_name_short(names, event->task));
}

void explain_absent_tell_thing(ExplainNames *names, const ExplainAbsent *reason,
                               BaseText *out)
{
    switch (reason->kind) {
    case EXPLAIN_ABSENT_RESULT:
        tell_result(names, reason->event, out);
        break;
    case EXPLAIN_ABSENT_DONE:
        tell_done(names, reason->event, out);
        break;
    case EXPLAIN_ABSENT_ITEMS:
        tell_items(names, reason, out);
        break;
    default:
        tell_close(names, reason->event, out);
        break;
    }
}
