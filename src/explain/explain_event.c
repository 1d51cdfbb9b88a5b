/* What happens to tasks, to the loop and to the program. */
#include "explain_event.h"

#include "base_words.h"
#include "explain_draw.h"
#include "explain_event_cancel.h"
#include "explain_event_fact.h"
#include "explain_event_group.h"
#include "explain_event_shared.h"
#include "explain_event_thread.h"
#include "explain_own.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { ERROR_ROOM = 80, VALUE_ROOM = 60 };

static const char *text_of(const ExplainSaying *say, TraceText text)
{
    return explain_name_text(say->names, text);
}

/* The task that the event is about, and the one that was running. */
static const char *task_of(const ExplainSaying *say)
{
    return explain_name_short(say->names, say->event->task);
}

static const char *doer_of(const ExplainSaying *say)
{
    return explain_name_short(say->names, say->event->by);
}

static bool is_of_callback(const ExplainSaying *say)
{
    const ExplainTask *task = explain_task(say->names->lives, say->event->task);

    return task && task->of_callback;
}

/* True if the task's first step was made inside of create_task(). */
static bool is_eager(const ExplainSaying *say)
{
    const ExplainTask *task = explain_task(say->names->lives, say->event->task);

    return task && task->is_eager;
}

static void tell_created(ExplainSaying *say)
{
    if (say->event->by != 0 && is_eager(say))
        base_text_printf(say->out,
                         _("%s creates %s, which is not queued: it runs at "
                           "once, inside of create_task()."),
                         doer_of(say), task_of(say));
    else if ((say->event->flags & TRACE_FLAG_MAIN) != 0)
        base_text_printf(say->out, _("asyncio.run() makes %s: it is queued."),
                         task_of(say));
    else if (say->event->by == 0 && is_of_callback(say))
        base_text_printf(say->out,
                         _("A callback of the loop creates %s: it is queued."),
                         task_of(say));
    else if (say->event->by == 0)
        base_text_printf(say->out,
                         _("The program creates %s while no loop runs: it is "
                           "queued."),
                         task_of(say));
    else
        base_text_printf(say->out, _("%s creates %s: it is queued."),
                         doer_of(say), task_of(say));
}

static void tell_step(ExplainSaying *say)
{
    const char *thrown = text_of(say, say->event->text);
    bool first = say->event->kind == TRACE_FIRST_STEP;

    if (*thrown != '\0' && first)
        base_text_printf(say->out,
                         _("%s is thrown into %s, which never began."), thrown,
                         task_of(say));
    else if (*thrown != '\0')
        base_text_printf(say->out, _("%s is thrown into %s at its await."),
                         thrown, task_of(say));
    else if (first)
        base_text_printf(say->out, _("%s takes its first step."), task_of(say));
    else
        base_text_printf(say->out, _("%s goes on."), task_of(say));
}

static void tell_suspended(ExplainSaying *say)
{
    base_text_printf(say->out, _("%s waits for %s."), task_of(say),
                     explain_name_awaited(say->names, say->id, say->id));
}

static void tell_end(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    const char *value = text_of(say, event->text);

    if (event->kind == TRACE_CANCELLED)
        base_text_printf(say->out, _("%s is cancelled."), task_of(say));
    else if (event->kind == TRACE_FAILED)
        base_text_printf(
            say->out, _("%s fails: %s."), task_of(say),
            explain_name_value(say->names,
                               event->detail != 0 ? event->detail : event->text,
                               ERROR_ROOM));
    else if (*value == '\0' || strcmp(value, "None") == 0)
        base_text_printf(say->out, _("%s returns."), task_of(say));
    else
        base_text_printf(
            say->out, _("%s returns %s."), task_of(say),
            explain_name_value(say->names, event->text, VALUE_ROOM));
}

/* What the machine itself writes on stderr is told as the end that it is. */
static void tell_own_words(ExplainSaying *say, TraceEventId head)
{
    const ExplainLives *lives = say->names->lives;
    const TraceEvent *event = trace_store_get(lives->trace, head);
    BaseText what = {0};

    if (event->kind != TRACE_STDERR) {
        explain_event_tell(lives, head, say->out);
        return;
    }
    explain_unsupported_tell(lives, head, &what);
    if (event->line != 0)
        base_text_printf(say->out,
                         _("The run ends in line %u, at what is not supported "
                           "here: %s."),
                         event->line, base_text_str(&what));
    else
        base_text_printf(say->out,
                         _("The run ends at what is not supported here: %s."),
                         base_text_str(&what));
    base_text_release(&what);
}

static void tell_output(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    uint32_t who = event->task != 0 ? event->task : event->by;

    TraceEventId head = explain_own_head(say->names->lives, say->id);

    if (head != TRACE_NONE) {
        tell_own_words(say, head);
        return;
    }
    BaseText line = {0};

    explain_words_cut(text_of(say, event->text), VALUE_ROOM, &line);
    base_text_printf(say->out,
                     event->kind == TRACE_STDERR ? _("%s writes to stderr: %s")
                                                 : _("%s prints: %s"),
                     explain_name_short(say->names, who), base_text_str(&line));
    base_text_release(&line);
}

/* Somebody may hold the thread past the time of a timer. */
static void tell_ring(ExplainSaying *say)
{
    const char *due = explain_name_time(say->names, say->event->number);

    if (say->event->time <= say->event->number + 1e-6)
        base_text_printf(say->out, _("A timer rings at %s."), due);
    else
        base_text_printf(say->out,
                         _("A timer that was set for %s rings late, at %s."),
                         due, explain_name_time(say->names, say->event->time));
}

static void tell_timer(ExplainSaying *say)
{
    const char *when = explain_name_time(say->names, say->event->number);

    switch (say->event->kind) {
    case TRACE_TIMER_SET:
        base_text_printf(say->out, _("A timer is set for %s."), when);
        break;
    case TRACE_TIMER_FIRED:
        tell_ring(say);
        break;
    default:
        base_text_printf(say->out, _("A timer for %s is dropped."), when);
        break;
    }
}

static void tell_end_of_program(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    const char *error = text_of(say, event->text);

    if (event->text != 0 && event->count != 0)
        base_text_printf(say->out,
                         _("The program ends with %s (exit status %u)."), error,
                         event->count);
    else if (event->text != 0)
        base_text_printf(say->out, _("The program ends with %s."), error);
    else
        base_text_append(say->out, _("The program ends."));
}

static void tell_limit(ExplainSaying *say)
{
    base_text_printf(say->out, _("A limit is reached: %s."),
                     explain_name_limit(say->names, say->id));
}

static void tell_loop(ExplainSaying *say)
{
    const char *text = text_of(say, say->event->text);

    switch (say->event->kind) {
    case TRACE_LOOP_START:
        base_text_append(say->out, _("The event loop starts."));
        break;
    case TRACE_LOOP_STOP:
        base_text_append(say->out, _("The event loop stops."));
        break;
    case TRACE_SHUTDOWN_BEGIN:
        base_text_append(say->out, _("asyncio.run() begins to clean up."));
        break;
    case TRACE_LOOP_EXCEPTION:
        base_text_printf(say->out,
                         _("The loop's exception handler is told: %s."), text);
        break;
    default:
        base_text_append(say->out,
                         _("Deadlock: nothing is ready and no timer is set. "
                           "Who waits now waits for ever."));
        break;
    }
}

static void tell_timeout(ExplainSaying *say)
{
    bool is_moved = (say->event->flags & TRACE_FLAG_MOVED) != 0;

    if (say->event->kind == TRACE_TIMEOUT_FIRED)
        base_text_printf(say->out, _("The time limit of %s is over."),
                         task_of(say));
    else if (say->event->kind == TRACE_TIMEOUT_LEFT)
        base_text_printf(say->out,
                         _("%s leaves its block in time: the time limit at %s "
                           "is dropped."),
                         task_of(say),
                         explain_name_time(say->names, say->event->number));
    else if (say->event->number != say->event->number)
        base_text_printf(say->out,
                         is_moved ? _("%s takes its time limit away.")
                                  : _("%s sets no time limit."),
                         task_of(say));
    else if (is_moved)
        base_text_printf(say->out, _("%s moves its time limit to %s."),
                         task_of(say),
                         explain_name_time(say->names, say->event->number));
    else
        base_text_printf(say->out, _("%s sets a time limit at %s."),
                         task_of(say),
                         explain_name_time(say->names, say->event->number));
}

static void tell_rest(ExplainSaying *say)
{
    const char *text = text_of(say, say->event->text);

    switch (say->event->kind) {
    case TRACE_BEGIN:
        base_text_append(say->out, _("The program begins."));
        break;
    case TRACE_TASK_RENAMED:
        base_text_printf(say->out, _("A task is called %s from now on."), text);
        break;
    case TRACE_EXECUTOR_SUBMIT:
        if (strcmp(text, "?") == 0) /* what is called has no name */
            base_text_append(say->out, _("A call is handed to a thread."));
        else
            base_text_printf(say->out, _("%s is handed to a thread."), text);
        break;
    case TRACE_BLOCKING_SLEEP:
        base_text_printf(say->out, _("%s blocks the whole thread for %s."),
                         doer_of(say),
                         explain_name_time(say->names, say->event->number));
        break;
    case TRACE_LIMIT:
        tell_limit(say);
        break;
    default:
        tell_end_of_program(say);
        break;
    }
}

/* What somebody did to the run: whoever reads this. */
static void tell_intervened(ExplainSaying *say)
{
    const char *what =
        explain_name_value(say->names, say->event->detail, VALUE_ROOM);

    switch (trace_deed_named(text_of(say, say->event->text))) {
    case TRACE_DEED_CANCEL:
        base_text_printf(say->out, _("You ask %s to stop."), task_of(say));
        break;
    case TRACE_DEED_RAISE:
        base_text_printf(say->out, _("You make %s raise %s."), task_of(say),
                         what);
        break;
    case TRACE_DEED_SLEEP:
        base_text_printf(say->out, _("You make the next sleep of %s take %s."),
                         task_of(say),
                         explain_name_time(say->names, say->event->number));
        break;
    case TRACE_DEED_KNOB:
        base_text_printf(say->out, _("You set %s."), what);
        break;
    default:
        if (say->event->task != 0)
            base_text_printf(
                say->out,
                _("Ctrl+C: asyncio.run() asks its main task, %s, to "
                  "stop."),
                task_of(say));
        else if ((say->event->flags & TRACE_FLAG_ACCEPTED) != 0)
            base_text_append(say->out,
                             _("Ctrl+C: the program's own handler gets it."));
        else
            base_text_append(say->out,
                             _("Ctrl+C: KeyboardInterrupt is raised at once."));
        break;
    }
}

/* Long on purpose: one line for each kind. */
static void tell(ExplainSaying *say)
{
    static void (*const tell_kind[TRACE_KIND_COUNT])(ExplainSaying *) = {
        [TRACE_TASK_CREATED] = tell_created,
        [TRACE_FIRST_STEP] = tell_step,
        [TRACE_RESUMED] = tell_step,
        [TRACE_SUSPENDED] = tell_suspended,
        [TRACE_FINISHED] = tell_end,
        [TRACE_FAILED] = tell_end,
        [TRACE_CANCELLED] = tell_end,
        [TRACE_CANCEL_REQUESTED] = explain_event_tell_cancel,
        [TRACE_GROUP_ENTER] = explain_event_tell_group,
        [TRACE_GROUP_CHILD_DONE] = explain_event_tell_group,
        [TRACE_GROUP_ABORT] = explain_event_tell_group,
        [TRACE_GROUP_EXIT_BEGIN] = explain_event_tell_group,
        [TRACE_GROUP_EXIT_END] = explain_event_tell_group,
        [TRACE_CREATE_REFUSED] = explain_event_tell_group,
        [TRACE_EXCEPT_MATCHED] = explain_event_tell_group,
        [TRACE_STDOUT] = tell_output,
        [TRACE_STDERR] = tell_output,
        [TRACE_TIMER_SET] = tell_timer,
        [TRACE_TIMER_FIRED] = tell_timer,
        [TRACE_TIMER_DROPPED] = tell_timer,
        [TRACE_TIMEOUT_SET] = tell_timeout,
        [TRACE_TIMEOUT_FIRED] = tell_timeout,
        [TRACE_TIMEOUT_LEFT] = tell_timeout,
        [TRACE_LOOP_START] = tell_loop,
        [TRACE_LOOP_STOP] = tell_loop,
        [TRACE_LOOP_EXCEPTION] = tell_loop,
        [TRACE_SHUTDOWN_BEGIN] = tell_loop,
        [TRACE_DEADLOCK] = tell_loop,
        [TRACE_EXCEPT_MISSED] = explain_event_tell_fact,
        [TRACE_CANCEL_KEPT] = explain_event_tell_cancel,
        [TRACE_UNCANCEL] = explain_event_tell_cancel,
        [TRACE_TIMEOUT_EXIT] = explain_event_tell_fact,
        [TRACE_COROUTINE_DROPPED] = explain_event_tell_fact,
        [TRACE_COROUTINE_REUSED] = explain_event_tell_fact,
        [TRACE_FUTURE_MADE] = explain_event_tell_fact,
        [TRACE_GATHER_MADE] = explain_event_tell_fact,
        [TRACE_GATHER_CHILD] = explain_event_tell_fact,
        [TRACE_GATHER_ERROR] = explain_event_tell_fact,
        [TRACE_LOCK_ACQUIRED] = explain_event_tell_shared,
        [TRACE_LOCK_RELEASED] = explain_event_tell_shared,
        [TRACE_NOTIFIED] = explain_event_tell_shared,
        [TRACE_QUEUE_PUT] = explain_event_tell_shared,
        [TRACE_QUEUE_GOT] = explain_event_tell_shared,
        [TRACE_QUEUE_DONE] = explain_event_tell_shared,
        [TRACE_CLEARED] = explain_event_tell_shared,
        [TRACE_RESOLVED] = explain_event_tell_shared,
        [TRACE_RESOLVE_REFUSED] = explain_event_tell_shared,
        [TRACE_WAIT_LEFT] = explain_event_tell_fact,
        [TRACE_OTHER_LOOP] = explain_event_tell_fact,
        [TRACE_LOOP_CLOSED] = explain_event_tell_fact,
        [TRACE_INTERVENED] = tell_intervened,
        [TRACE_RESULT_ASKED] = explain_event_tell_fact,
        [TRACE_LOOP_TOUCHED] = explain_event_tell_thread,
        [TRACE_LOOP_WOKEN] = explain_event_tell_thread,
        [TRACE_THREAD_STARTED] = explain_event_tell_thread,
        [TRACE_THREAD_BLOCKED] = explain_event_tell_thread,
        [TRACE_THREAD_RESUMED] = explain_event_tell_thread,
        [TRACE_THREAD_FAILED] = explain_event_tell_thread,
        [TRACE_THREAD_ENDED] = explain_event_tell_thread,
        [TRACE_EXECUTOR_ENDED] = explain_event_tell_thread,
        [TRACE_DRAWN] = explain_event_tell_draw,
    };
    void (*one)(ExplainSaying *) = tell_kind[say->event->kind];

    if (one)
        one(say);
    else
        tell_rest(say);
}

/* A task that asyncio.run() makes for itself is none of the program's. */
static bool is_of_shutdown(const ExplainSaying *say)
{
    const ExplainTask *task = explain_task(say->names->lives, say->event->task);

    return task && task->of_loop;
}

static void tell_shutdown(ExplainSaying *say)
{
    const ExplainTask *task = explain_task(say->names->lives, say->event->task);

    if (strstr(text_of(say, task->coroutine), "asyncgens"))
        base_text_append(say->out,
                         _("asyncio.run() cleans up: it closes what async "
                           "generators are still open."));
    else
        base_text_append(say->out,
                         _("asyncio.run() cleans up: it waits for the threads "
                           "of its executor."));
}

/* What ends with its own mark (a value that is cut, a text of somebody else's)
 * needs no full stop after it. */
static void drop_second_stop(BaseText *out)
{
    const char *text = base_text_str(out);
    size_t length = out->length;

    if (length > 3 && text[length - 1] == '.' &&
        (text[length - 2] == '!' || text[length - 2] == '?' ||
         memcmp(text + length - 4, "\xe2\x80\xa6", 3) == 0))
        out->data[--out->length] = '\0';
}

void explain_event_tell(const ExplainLives *lives, TraceEventId id,
                        BaseText *out)
{
    ExplainNames names = {.lives = lives};
    ExplainSaying say = {.names = &names,
                         .id = id,
                         .event = trace_store_get(lives->trace, id),
                         .out = out};

    size_t from = out->length;

    if (is_of_shutdown(&say))
        tell_shutdown(&say);
    else
        tell(&say);
    explain_words_begin(out, from);
    if (say.event->kind != TRACE_STDOUT && say.event->kind != TRACE_STDERR)
        drop_second_stop(out);
    explain_names_release(&names);
}

void explain_event_drawn(const ExplainLives *lives, TraceEventId drawn,
                         BaseText *out)
{
    ExplainNames names = {.lives = lives};

    explain_draw_value(&names, drawn, out);
    explain_names_release(&names);
}
