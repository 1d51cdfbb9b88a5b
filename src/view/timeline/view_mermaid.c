#include "view_mermaid.h"

#include "base_words.h"
#include "explain_event.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_model.h"

#include <string.h>

enum { MOST_TASKS = 60, MOST_LINES = 400 };

typedef struct Diagram {
    ViewModel model;
    BaseText *out;
    double time; /* of the last note that said it */
    uint32_t lines;
} Diagram;

/* Characters that mean something to Mermaid are written as it wants them. */
static void append_words(BaseText *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (strchr("#;<>", *text))
            base_text_printf(out, "#%d;", *text);
        else if (*text == '\n' || *text == '\r')
            base_text_append_char(out, ' ');
        else
            base_text_append_char(out, *text);
    }
}

static bool is_shown(const Diagram *diagram, uint32_t task)
{
    uint32_t lane = view_model_lane(&diagram->model, task);

    return lane != VIEW_NONE && lane < MOST_TASKS;
}

static void write_tasks(Diagram *diagram)
{
    const ViewModel *model = &diagram->model;

    for (uint32_t i = 0; i < model->lane_count && i < MOST_TASKS; i++) {
        uint32_t serial = model->lanes[i].task;
        BaseText name = {0};
        explain_words_task(&model->lives, serial, &name);
        base_text_append_char(&name, ' ');
        explain_words_call(&model->lives, serial, &name);
        base_text_printf(diagram->out, "    participant T%u as ", serial);
        append_words(diagram->out, name.data);
        base_text_append_char(diagram->out, '\n');
        base_text_release(&name);
    }
}

static void begin_line(Diagram *diagram)
{
    diagram->lines++;
    base_text_append(diagram->out, "    ");
}

static void write_sentence(Diagram *diagram, TraceEventId id)
{
    BaseText text = {0};

    explain_event_tell(&diagram->model.lives, id, &text);
    base_text_append(diagram->out, ": ");
    append_words(diagram->out, base_text_str(&text));
    base_text_append_char(diagram->out, '\n');
    base_text_release(&text);
}

static void write_arrow(Diagram *diagram, TraceEventId id, uint32_t from,
                        const char *arrow, uint32_t to)
{
    if (!is_shown(diagram, to))
        return;
    begin_line(diagram);
    if (from == to || !is_shown(diagram, from))
        base_text_printf(diagram->out, "Note over T%u", to);
    else
        base_text_printf(diagram->out, "T%u%sT%u", from, arrow, to);
    write_sentence(diagram, id);
}

/* Time goes on only in notes, over the first lane. */
static void write_time(Diagram *diagram, const TraceEvent *event)
{
    BaseText time = {0};

    if (event->time == diagram->time || diagram->model.lane_count == 0)
        return;
    diagram->time = event->time;
    explain_words_time(event->time, &time);
    begin_line(diagram);
    base_text_printf(diagram->out, "Note right of T%u: t = %s\n",
                     diagram->model.lanes[0].task, time.data);
    base_text_release(&time);
}

/* Who owns the group that an event is about; 0. */
static uint32_t owner_of(const Diagram *diagram, const TraceEvent *event)
{
    const ExplainLives *lives = &diagram->model.lives;
    uint32_t group = explain_group(lives, event->group);

    return group == EXPLAIN_NONE ? 0 : lives->groups[group].owner;
}

/* Whose request it is: a group's owner stands for the group. */
static uint32_t asker_of(const Diagram *diagram, const TraceEvent *event)
{
    if (event->cause != TRACE_NONE) {
        const TraceEvent *cause =
            trace_store_get(diagram->model.lives.trace, event->cause);
        uint32_t owner = owner_of(diagram, cause);
        if (owner != 0)
            return owner;
    }
    return event->by;
}

/* From who put the item, or from who gave up the lock that it waited for. */
static void write_handed(Diagram *diagram, TraceEventId id,
                         const TraceEvent *event)
{
    bool item = event->kind == TRACE_QUEUE_GOT;
    TraceEventId from = item ? event->also : event->cause;

    if (from == TRACE_NONE)
        return;
    const TraceEvent *giver = trace_store_get(diagram->model.lives.trace, from);
    if (!item && giver->kind != TRACE_LOCK_RELEASED)
        return;
    write_time(diagram, event);
    write_arrow(diagram, item ? id : from, giver->by, item ? "->>" : "-->>",
                item ? event->by : event->task);
}

static void write_event(Diagram *diagram, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(diagram->model.lives.trace, id);

    switch (event->kind) {
    case TRACE_TASK_CREATED:
        if (is_shown(diagram, event->task)) {
            write_time(diagram, event);
            write_arrow(diagram, id, event->by, "->>", event->task);
        }
        break;
    case TRACE_CANCEL_REQUESTED:
        write_time(diagram, event);
        write_arrow(diagram, id, asker_of(diagram, event), "-)", event->task);
        break;
    case TRACE_GROUP_CHILD_DONE:
        write_time(diagram, event);
        write_arrow(diagram, id, event->other, "-->>",
                    owner_of(diagram, event));
        break;
    case TRACE_QUEUE_GOT:
    case TRACE_RESUMED:
        write_handed(diagram, id, event);
        break;
    case TRACE_FAILED:
    case TRACE_CANCELLED:
    case TRACE_FINISHED:
    case TRACE_EXCEPT_MATCHED:
    case TRACE_STDOUT:
        write_time(diagram, event);
        write_arrow(diagram, id, 0, "",
                    event->task != 0 ? event->task : event->by);
        break;
    default:
        break;
    }
}

void view_mermaid_write(const TraceStore *trace, BaseText *out)
{
    Diagram diagram = {.out = out};

    view_model_build(&diagram.model, trace);
    base_text_append(out, "sequenceDiagram\n");
    write_tasks(&diagram);
    for (TraceEventId id = 0;
         id < diagram.model.lives.event_count &&
         id <= diagram.model.last_event && diagram.lines < MOST_LINES;
         id++)
        write_event(&diagram, id);
    if (diagram.lines >= MOST_LINES)
        base_text_printf(out, "    Note over T%u: %s\n",
                         diagram.model.lanes[0].task,
                         _("the rest is left out"));
    view_model_release(&diagram.model);
}
