/* What happens to a TaskGroup, and to the errors that it raises. */
#include "explain_event_group.h"

#include "base_words.h"
#include "trace_task.h"

enum { ERROR_ROOM = 80, VALUE_ROOM = 60 };

static const char *task_of(const ExplainSaying *say)
{
    return explain_name_short(say->names, say->event->task);
}

static void tell_child(ExplainSaying *say)
{
    uint32_t left = say->event->count;
    const char *child = explain_name_short(say->names, say->event->other);

    if (left == 0)
        base_text_printf(say->out,
                         _("The group hears that %s has ended; no child is "
                           "left."),
                         child);
    else
        base_text_printf(
            say->out,
            _n("The group hears that %s has ended; %s child is left.",
               "The group hears that %s has ended; %s children are left.",
               left),
            child, explain_name_number(say->names, left));
}

static void tell_abort(ExplainSaying *say)
{
    uint32_t count = say->event->count;

    if (count == 0)
        base_text_append(say->out,
                         _("The group aborts; it has no child to stop."));
    else
        base_text_printf(say->out,
                         _n("The group aborts: it asks %s child to stop.",
                            "The group aborts: it asks %s children to stop.",
                            count),
                         explain_name_number(say->names, count));
}

/* How the block came to its end without an error. */
static void tell_plain_exit(ExplainSaying *say)
{
    uint32_t left = say->event->count;

    if (left == 0)
        base_text_printf(say->out, _("%s reaches the end of its group."),
                         task_of(say));
    else
        base_text_printf(
            say->out,
            _n("%s reaches the end of its group: %s child still runs.",
               "%s reaches the end of its group: %s children still run.", left),
            task_of(say), explain_name_number(say->names, left));
}

static void tell_raising_exit(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    uint32_t left = event->count, line = (uint32_t)event->number;
    const char *error = explain_name_value(
        say->names, event->detail != 0 ? event->detail : event->text,
        ERROR_ROOM);
    const char *number = explain_name_number(say->names, left);

    if (line > 0 && left > 0)
        base_text_printf(
            say->out,
            _n("%s leaves the block of its group with %s, raised in line %u: "
               "%s child still runs.",
               "%s leaves the block of its group with %s, raised in line %u: "
               "%s children still run.",
               left),
            task_of(say), error, line, number);
    else if (line > 0)
        base_text_printf(
            say->out,
            _("%s leaves the block of its group with %s, raised in line %u."),
            task_of(say), error, line);
    else if (left > 0)
        base_text_printf(
            say->out,
            _n("%s leaves the block of its group with %s: %s child still "
               "runs.",
               "%s leaves the block of its group with %s: %s children still "
               "run.",
               left),
            task_of(say), error, number);
    else
        base_text_printf(say->out,
                         _("%s leaves the block of its group with %s."),
                         task_of(say), error);
}

static void tell_end(ExplainSaying *say)
{
    if (say->event->text != 0)
        base_text_printf(say->out, _("The group ends and raises %s."),
                         explain_name_text(say->names, say->event->text));
    else
        base_text_append(say->out, _("The group ends."));
}

static void tell_matched(ExplainSaying *say)
{
    const TraceEvent *event = say->event;
    uint32_t count = event->count;
    const char *number = explain_name_number(say->names, count);

    if (event->detail == 0)
        base_text_printf(say->out,
                         _n("The except* of line %u catches %s error.",
                            "The except* of line %u catches %s errors.", count),
                         event->line, number);
    else
        base_text_printf(
            say->out,
            _n("The except* of line %u catches %s error; left over: %s.",
               "The except* of line %u catches %s errors; left over: %s.",
               count),
            event->line, number,
            explain_name_value(say->names, event->detail, VALUE_ROOM));
}

void explain_event_tell_group(ExplainSaying *say)
{
    const TraceEvent *event = say->event;

    switch (event->kind) {
    case TRACE_GROUP_ENTER:
        base_text_printf(say->out, _("%s opens a group."), task_of(say));
        break;
    case TRACE_GROUP_CHILD_DONE:
        tell_child(say);
        break;
    case TRACE_GROUP_ABORT:
        tell_abort(say);
        break;
    case TRACE_GROUP_EXIT_BEGIN:
        if (event->text == 0)
            tell_plain_exit(say);
        else
            tell_raising_exit(say);
        break;
    case TRACE_CREATE_REFUSED:
        base_text_printf(
            say->out, _("create_task(%s()) is refused: the group %s."),
            explain_name_text(say->names, event->detail),
            explain_name_refusal(explain_name_text(say->names, event->text)));
        break;
    case TRACE_EXCEPT_MATCHED:
        tell_matched(say);
        break;
    default:
        tell_end(say);
        break;
    }
}
