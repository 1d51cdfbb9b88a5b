#include "explain_root.h"

#include "base_words.h"
#include "explain_cause.h"
#include "explain_errors.h"
#include "explain_own.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { ERRORS_MOST = 64, TOLD_MOST = 12, FIRST_MOST = 100 };

static const TraceEvent *event_at(const ExplainNames *names, TraceEventId id)
{
    return trace_store_get(names->lives->trace, id);
}

/* The time limit that a TimeoutError comes from: its timeout_exit. */
static TraceEventId limit_behind(const ExplainNames *names,
                                 const ExplainError *error)
{
    if (strcmp(explain_name_text(names, event_at(names, error->event)->text),
               "TimeoutError") != 0)
        return TRACE_NONE;
    for (TraceEventId id = error->event; id-- > 0;) {
        const TraceEvent *event = event_at(names, id);
        if (event->task == error->task && event->kind == TRACE_TIMEOUT_EXIT)
            return (event->flags & TRACE_FLAG_TURNED) != 0 ? id : TRACE_NONE;
        if (event->task == error->task &&
            (event->kind == TRACE_RESUMED || event->kind == TRACE_FIRST_STEP))
            break;
    }
    return TRACE_NONE;
}

/* "done() of line 3" of "Exception in callback done() at /a/b.py:3". */
static void append_callback(ExplainNames *names, TraceEventId id, BaseText *out)
{
    static const char beginning[] = "Exception in callback ";
    const char *text = explain_name_text(names, event_at(names, id)->text);
    const char *name = strncmp(text, beginning, sizeof beginning - 1) == 0
                           ? text + sizeof beginning - 1
                           : text;
    const char *at = strstr(name, " at "), *line = strrchr(name, ':');
    BaseText called = {0};

    if (at && line > at) {
        base_text_append_n(&called, name, (size_t)(at - name));
        base_text_printf(out, _("the callback %s of line %s"),
                         base_text_str(&called), line + 1);
    } else {
        base_text_printf(out, _("the callback %s"), name);
    }
    base_text_release(&called);
}

/* Who raised what no task has failed of: a callback, or a thread, which has
 * started. */
static void append_raiser(ExplainNames *names, TraceEventId id, BaseText *out)
{
    const TraceEvent *event = event_at(names, id);

    if (event->kind == TRACE_LOOP_EXCEPTION) {
        append_callback(names, id, out);
        return;
    }
    for (TraceEventId at = id; at-- > 0;) {
        const TraceEvent *started = event_at(names, at);
        if (started->kind != TRACE_THREAD_STARTED ||
            started->thread != event->thread)
            continue;
        base_text_printf(out, _("the thread %s"),
                         explain_name_text(names, started->text));
        return;
    }
}

static void tell_outside(ExplainNames *names, const ExplainError *error,
                         BaseText *out)
{
    BaseText who = {0};

    append_raiser(names, error->event, &who);
    base_text_printf(out, _("%s in line %u, in %s (%s)"),
                     explain_name_error(names, error->event), error->line,
                     base_text_str(&who),
                     explain_name_place(names, error->event));
    base_text_release(&who);
}

static void tell_where(ExplainNames *names, const ExplainError *error,
                       BaseText *out)
{
    const char *what = explain_name_error(names, error->event);
    const char *who = explain_name_task(names, error->task);
    const char *at = explain_name_place(names, error->event);
    uint16_t kind = event_at(names, error->event)->kind;
    TraceEventId limit = limit_behind(names, error);

    if (limit != TRACE_NONE)
        base_text_printf(out,
                         _("%s in %s: the time limit of line %u passed (%s)"),
                         what, who, event_at(names, limit)->line, at);
    else if (kind == TRACE_GROUP_EXIT_BEGIN)
        base_text_printf(
            out, _("%s in the block of a TaskGroup in %s, line %u (%s)"), what,
            who, error->line, at);
    else if (kind == TRACE_THREAD_FAILED || kind == TRACE_LOOP_EXCEPTION)
        tell_outside(names, error, out);
    else if (error->line == 0)
        base_text_printf(out, _("%s in %s (%s)"), what, who, at);
    else
        base_text_printf(out, _("%s in %s, line %u (%s)"), what, who,
                         error->line, at);
}

/* The error, and how deep in groups it was. */
static void tell_depth(ExplainNames *names, const ExplainError *error,
                       BaseText *out)
{
    BaseText where = {0};

    tell_where(names, error, &where);
    if (error->groups == 0)
        base_text_append(out, base_text_str(&where));
    else
        base_text_printf(
            out, _n("%s, %s group deep", "%s, %s groups deep", error->groups),
            base_text_str(&where), explain_name_number(names, error->groups));
    base_text_release(&where);
}

/* The same with what lies behind it: who gave it to a future, or the first
 * error, which it was raised from or after. */
static void tell_error(ExplainNames *names, const ExplainError *error,
                       BaseText *out)
{
    const TraceEvent *failure = event_at(names, error->event);
    TraceEventId giving = failure->kind == TRACE_FAILED
                              ? explain_giving(names->lives, error->event)
                              : TRACE_NONE;
    BaseText depth = {0};

    tell_depth(names, error, &depth);
    if (giving != TRACE_NONE && event_at(names, giving)->by != 0)
        base_text_printf(
            out, _("%s, as what %s gave to a future in line %u (%s)"),
            base_text_str(&depth),
            explain_name_task(names, event_at(names, giving)->by),
            event_at(names, giving)->line, explain_name_place(names, giving));
    else if (failure->kind == TRACE_FAILED && failure->more != 0 &&
             limit_behind(names, error) == TRACE_NONE)
        base_text_printf(out, _("%s, after %s in line %u"),
                         base_text_str(&depth),
                         explain_name_value(names, failure->more, FIRST_MOST),
                         failure->count);
    else
        base_text_append(out, base_text_str(&depth));
    base_text_release(&depth);
}

static void tell_counts(ExplainNames *names, uint32_t count, uint32_t cancelled,
                        BaseText *out)
{
    const char *number = explain_name_number(names, cancelled);

    if (cancelled == 0)
        base_text_printf(
            out, _n("One real error.\n", "%u real errors.\n", count), count);
    else if (count == 1)
        base_text_printf(
            out,
            _n("One real error; %s task was only cancelled because of it.\n",
               "One real error; %s tasks were only cancelled because of it.\n",
               cancelled),
            number);
    else
        base_text_printf(
            out,
            _n("%u real errors; %s task was only cancelled because of them.\n",
               "%u real errors; %s tasks were only cancelled because of "
               "them.\n",
               cancelled),
            count, number);
}

static bool is_cancellation(const ExplainLives *lives, const TraceEvent *end)
{
    return strcmp(trace_store_text(lives->trace, end->text),
                  "CancelledError") == 0;
}

/* The main task of the last asyncio.run(); 0: there was none. */
static uint32_t last_main(const ExplainLives *lives)
{
    uint32_t serial = lives->task_count;

    while (serial-- > 1) {
        const ExplainTask *task = explain_task(lives, serial);
        if (task && task->is_main)
            return serial;
    }
    return 0;
}

/* The module's own code failed: no task did. */
static bool is_modules_own(const ExplainLives *lives, const TraceEvent *end)
{
    const char *detail = trace_store_text(lives->trace, end->detail);
    const ExplainTask *main_task = explain_task(lives, last_main(lives));

    if (main_task && main_task->ended != TRACE_NONE &&
        main_task->outcome == TRACE_STATE_CANCELLED &&
        is_cancellation(lives, end))
        return false;
    for (TraceEventId id = lives->event_count; id-- > 0;) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_FAILED &&
            strcmp(trace_store_text(lives->trace, event->detail), detail) == 0)
            return false;
    }
    return true;
}

/* The main task was cancelled, and asyncio.run() raised that. */
static void tell_main_cancelled(ExplainNames *names, BaseText *out)
{
    uint32_t serial = last_main(names->lives);
    const ExplainTask *task = explain_task(names->lives, serial);

    base_text_printf(out,
                     _("Root cause: %s ended cancelled (%s), so asyncio.run() "
                       "raised CancelledError.\n"),
                     explain_name_task(names, serial),
                     explain_name_place(names, task->ended));
}

/* Where sys.exit() ended a task; 0: nowhere. */
static TraceEventId find_exit(ExplainNames *names)
{
    TraceEventId id = names->lives->event_count;

    if (id-- == 0)
        return 0;
    while (id > 0 &&
           (event_at(names, id)->kind != TRACE_FAILED ||
            strcmp(explain_name_text(names, event_at(names, id)->text),
                   "SystemExit") != 0))
        id--;
    return id;
}

/* sys.exit(), in a task or in the program itself. */
static void tell_exit(ExplainNames *names, BaseText *out)
{
    TraceEventId last = names->lives->event_count - 1, id = find_exit(names);

    if (id > 0)
        base_text_printf(
            out, _("The program ended itself, by %s in %s, line %u (%s).\n"),
            explain_name_error(names, id),
            explain_name_task(names, event_at(names, id)->task),
            event_at(names, id)->line, explain_name_place(names, id));
    else
        base_text_printf(
            out, _("The program ended itself, by %s, outside of any task.\n"),
            explain_name_error(names, last));
}

/* It asked to end, and then did not let it come to that. */
static void tell_caught_exit(ExplainNames *names, BaseText *out)
{
    TraceEventId id = find_exit(names);

    if (id > 0)
        base_text_printf(
            out,
            _("%s asked the program to end, by %s in line %u (%s), and the "
              "program caught that.\n"),
            explain_name_task(names, event_at(names, id)->task),
            explain_name_error(names, id), event_at(names, id)->line,
            explain_name_place(names, id));
}

/* No line of it ran: it is no Python. */
static void tell_unread(ExplainNames *names, BaseText *out)
{
    const char *error =
        explain_name_error(names, names->lives->event_count - 1);
    uint32_t line = explain_unread_line(names->lives);

    if (line != 0)
        base_text_printf(out,
                         _("Root cause: Python cannot read line %u of the "
                           "program, so no line of it ran: %s.\n"),
                         line, error);
    else
        base_text_printf(out,
                         _("Root cause: Python cannot read the program, so no "
                           "line of it ran: %s.\n"),
                         error);
}

static void tell_unsupported(ExplainNames *names, BaseText *out)
{
    TraceEventId id = explain_unsupported(names->lives);
    BaseText what = {0};

    if (id == TRACE_NONE)
        return;
    uint32_t line = event_at(names, id)->line;
    explain_unsupported_tell(names->lives, id, &what);
    if (line != 0)
        base_text_printf(out,
                         _("The run was ended in line %u, at what is not "
                           "supported here: %s.\n"),
                         line, base_text_str(&what));
    else
        base_text_printf(
            out, _("The run was ended at what is not supported here: %s.\n"),
            base_text_str(&what));
    base_text_release(&what);
}

/* Ctrl+C, which asyncio.run() turns into a request to its main task. */
static bool tell_interrupt(ExplainNames *names, const TraceEvent *end,
                           BaseText *out)
{
    const ExplainLives *lives = names->lives;
    TraceEventId id = lives->event_count;

    if (strcmp(trace_store_text(lives->trace, end->text),
               "KeyboardInterrupt") != 0)
        return false;
    while (id-- > 0) {
        const TraceEvent *event = event_at(names, id);
        if (event->kind == TRACE_INTERVENED &&
            strcmp(trace_store_text(lives->trace, event->text), "interrupt") ==
                0)
            break;
    }
    if (id == TRACE_NONE)
        return false;
    const TraceEvent *pressed = event_at(names, id);
    if (pressed->task != 0)
        base_text_printf(
            out,
            _("Root cause: Ctrl+C at %s. asyncio.run() asked its main task, "
              "%s, to stop, and raised KeyboardInterrupt when that had "
              "ended.\n"),
            explain_name_time(names, pressed->time),
            explain_name_task(names, pressed->task));
    else
        base_text_printf(out,
                         _("Root cause: Ctrl+C at %s: KeyboardInterrupt was "
                           "raised at once, in line %u.\n"),
                         explain_name_time(names, pressed->time),
                         pressed->line != 0 ? pressed->line : end->line);
    return true;
}

/* The program failed outside of any task, at its last event. */
static void tell_own_error(ExplainNames *names, TraceEventId last,
                           BaseText *out)
{
    const TraceEvent *end = event_at(names, last);

    if (end->line != 0)
        base_text_printf(out,
                         _("Root cause: %s in the program itself, line %u, "
                           "outside of any task.\n"),
                         explain_name_error(names, last), end->line);
    else
        base_text_printf(out,
                         _("Root cause: %s in the program itself, outside "
                           "of any task.\n"),
                         explain_name_error(names, last));
    if (strcmp(trace_store_text(names->lives->trace, end->text),
               "ModuleNotFoundError") == 0)
        base_text_append(out,
                         _("Only the standard library is here, and the files "
                           "beside the program. What another module would "
                           "wait for can be played by asyncio.sleep().\n"));
}

static bool tell_ending(ExplainNames *names, BaseText *out)
{
    const ExplainLives *lives = names->lives;
    TraceEnding ending = trace_store_ending(lives->trace);
    TraceEventId last = lives->event_count - 1;
    const TraceEvent *end = event_at(names, last);

    switch (ending) {
    case TRACE_ENDING_DEADLOCK:
        base_text_append(out,
                         _("Root cause: a deadlock. Nothing was ready and no "
                           "timer was set, so who waits waits for ever.\n"));
        return true;
    case TRACE_ENDING_RAISED:
        if (!is_modules_own(lives, end)) {
            if (is_cancellation(lives, end))
                tell_main_cancelled(names, out);
            return is_cancellation(lives, end);
        }
        if (tell_interrupt(names, end, out))
            return true;
        tell_own_error(names, last, out);
        return true;
    case TRACE_ENDING_EXITED:
        tell_exit(names, out);
        return true;
    case TRACE_ENDING_UNCOMPILED:
        tell_unread(names, out);
        return true;
    case TRACE_ENDING_UNSUPPORTED:
        tell_unsupported(names, out);
        return true;
    default:
        return false;
    }
}

static void tell_limit(ExplainNames *names, BaseText *out)
{
    for (TraceEventId id = names->lives->event_count; id-- > 0;) {
        const TraceEvent *event = event_at(names, id);
        if (event->kind != TRACE_LIMIT)
            continue;
        base_text_printf(out, _("A limit ended the run: %s.\n"),
                         explain_name_limit(names, id));
        return;
    }
}

/* How the last main task ended that did not return; TRACE_NONE. */
static TraceEventId end_of_main(const ExplainLives *lives)
{
    for (uint32_t serial = lives->task_count; serial-- > 1;) {
        const ExplainTask *task = explain_task(lives, serial);
        if (task && task->is_main && task->ended != TRACE_NONE &&
            task->outcome != TRACE_STATE_RETURNED)
            return task->ended;
    }
    return TRACE_NONE;
}

/* True if somebody has asked for that error: it is not what nobody knew of. */
static bool is_taken(const ExplainLives *lives, const ExplainError *error)
{
    if (trace_store_get(lives->trace, error->event)->kind != TRACE_FAILED)
        return false;
    for (TraceEventId id = error->event; id < lives->event_count; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_LOOP_EXCEPTION && event->task == error->task)
            return false;
    }
    return true;
}

/* Which of the errors the run failed of: the first, unless all up to that of
 * the main task were dealt with. */
static uint32_t find_root(const ExplainLives *lives, const ExplainError *errors,
                          uint32_t count)
{
    TraceEventId end = end_of_main(lives);
    TraceEventId root =
        end == TRACE_NONE ? TRACE_NONE : explain_real_error(lives, end);
    uint32_t found = 0;

    while (found < count && errors[found].event != root)
        found++;
    for (uint32_t i = 0; i < found; i++)
        if (found == count || !is_taken(lives, &errors[i]))
            return i;
    return found < count ? found : 0;
}

bool explain_root_tell(ExplainNames *names, BaseText *out)
{
    ExplainError errors[ERRORS_MOST];
    uint32_t count = explain_errors(names->lives, errors, ERRORS_MOST);
    uint32_t known = count < ERRORS_MOST ? count : ERRORS_MOST;
    uint32_t cancelled = 0;
    size_t from = out->length;

    if (names->lives->event_count > 0) {
        tell_ending(names, out);
        if (trace_store_ending(names->lives->trace) == TRACE_ENDING_LIMIT)
            tell_limit(names, out);
    }
    if (count == 0 && out->length == from)
        tell_caught_exit(names, out);
    if (count == 0)
        return out->length > from;
    BaseText error = {0};
    uint32_t root = find_root(names->lives, errors, known);
    tell_error(names, &errors[root], &error);
    base_text_printf(
        out, out->length > from ? _("Before: %s.\n") : _("Root cause: %s.\n"),
        base_text_str(&error));
    for (uint32_t i = 0; i < known; i++)
        cancelled += errors[i].cancelled;
    tell_counts(names, count, cancelled, out);
    for (uint32_t i = 0, told = 1; i < known && told < TOLD_MOST; i++) {
        if (i == root)
            continue;
        told++;
        base_text_clear(&error);
        tell_error(names, &errors[i], &error);
        base_text_printf(out, _("  also: %s\n"), base_text_str(&error));
    }
    base_text_release(&error);
    return true;
}

TraceEventId explain_root_event(const ExplainLives *lives)
{
    ExplainError errors[1];
    TraceEventId end = end_of_main(lives);

    if (end != TRACE_NONE)
        return end;
    if (explain_errors(lives, errors, 1) == 0)
        return TRACE_NONE;
    return errors[0].event;
}
