#include "verify_events.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base_float_text.h"
#include "base_memory.h"
#include "trace_store.h"

/* Where a field's value comes from. */
typedef enum Source {
    NOTHING,
    TASK,
    BY,
    OTHER,
    GROUP,
    LINE, /* of the program; left out if unknown */
    COUNT,
    NUMBER, /* left out if it is none */
    TEXT,
    NAME, /* text; left out if empty */
    ACCEPTED
} Source;

typedef struct Field {
    const char *name;
    Source source;
} Field;

enum { MOST_FIELDS = 4 };

typedef struct Shape {
    bool known; /* the harness has this kind too */
    Field fields[MOST_FIELDS];
} Shape;

/* In the order in which the harness writes them. */
static const Shape shapes[TRACE_KIND_COUNT] = {
    [TRACE_BEGIN] = {true, {{0}}},
    [TRACE_TASK_CREATED] = {true, {{"task", TASK}, {"by", BY}}},
    [TRACE_TASK_RENAMED] = {true, {{"task", TASK}}},
    [TRACE_FIRST_STEP] = {true, {{"task", TASK}, {"throw", NAME}}},
    [TRACE_RESUMED] = {true, {{"task", TASK}, {"throw", NAME}}},
    [TRACE_SUSPENDED] = {true, {{"task", TASK}, {"line", LINE}}},
    [TRACE_FINISHED] = {true, {{"task", TASK}, {"result", TEXT}}},
    [TRACE_FAILED] = {true, {{"task", TASK}, {"exc", TEXT}}},
    [TRACE_CANCELLED] = {true, {{"task", TASK}}},
    [TRACE_CANCEL_REQUESTED] = {true,
                                {{"task", TASK},
                                 {"by", BY},
                                 {"cancelling", COUNT},
                                 {"accepted", ACCEPTED}}},
    [TRACE_UNCANCEL] = {true, {{"task", TASK}, {"left", COUNT}}},
    [TRACE_GROUP_ENTER] = {true, {{"task", TASK}, {"group", GROUP}}},
    [TRACE_GROUP_CHILD_DONE] =
        {true, {{"group", GROUP}, {"child", OTHER}, {"left", COUNT}}},
    [TRACE_GROUP_ABORT] = {true, {{"group", GROUP}, {"cancels", COUNT}}},
    [TRACE_GROUP_EXIT_BEGIN] =
        {true,
         {{"task", TASK}, {"group", GROUP}, {"exc", NAME}, {"pending", COUNT}}},
    [TRACE_GROUP_EXIT_END] =
        {true, {{"task", TASK}, {"group", GROUP}, {"raises", NAME}}},
    [TRACE_TIMEOUT_SET] = {true, {{"task", TASK}, {"when", NUMBER}}},
    [TRACE_TIMEOUT_FIRED] = {true, {{"task", TASK}, {"when", NUMBER}}},
    [TRACE_EXECUTOR_SUBMIT] = {true, {{"func", TEXT}}},
    [TRACE_BLOCKING_SLEEP] = {true, {{"seconds", NUMBER}}},
    [TRACE_STDOUT] = {true, {{"line", TEXT}}},
    [TRACE_LOOP_START] = {true, {{0}}},
    [TRACE_LOOP_STOP] = {true, {{0}}},
    [TRACE_LOOP_EXCEPTION] = {true, {{"message", TEXT}}},
    [TRACE_DEADLOCK] = {true, {{0}}},
    [TRACE_LIMIT] = {true, {{0}}},
    [TRACE_INTERVENED] = {true, {{"deed", TEXT}, {"task", TASK}}},
    [TRACE_THREAD_STARTED] = {true, {{"name", TEXT}}},
    [TRACE_THREAD_ENDED] = {true, {{"name", TEXT}}},
    [TRACE_END] = {true, {{"status", COUNT}}},
};

/* Names of tasks by serial, as they are at the event. */
typedef struct Names {
    TraceText *texts;
    uint32_t count, capacity;
} Names;

static void learn_name(Names *names, const TraceEvent *event)
{
    if (event->kind != TRACE_TASK_CREATED && event->kind != TRACE_TASK_RENAMED)
        return;
    while (names->count <= event->task) {
        BASE_GROW(names->texts, names->count, names->capacity);
        names->texts[names->count++] = 0;
    }
    names->texts[event->task] = event->text;
}

/* As json.dumps(ensure_ascii=False): only what must be is escaped. */
static void append_string(BaseText *out, const char *text)
{
    static const char escaped[] = "\"\\\b\f\n\r\t";
    static const char letters[] = "\"\\bfnrt";

    base_text_append_char(out, '"');
    for (const char *c = text; *c != '\0'; c++) {
        const char *found = strchr(escaped, *c);
        if (found)
            base_text_printf(out, "\\%c", letters[found - escaped]);
        else if ((unsigned char)*c < 0x20)
            base_text_printf(out, "\\u%04x", (unsigned)*c);
        else
            base_text_append_char(out, *c);
    }
    base_text_append_char(out, '"');
}

static void append_number(BaseText *out, double value)
{
    char text[BASE_FLOAT_TEXT_SIZE];

    base_float_text(value, text);
    base_text_append(out, isinf(value) ? value > 0 ? "Infinity" : "-Infinity"
                                       : text);
}

static void append_task(BaseText *out, const Names *names,
                        const TraceStore *trace, uint32_t task)
{
    if (task == 0 || task >= names->count)
        append_string(out, "loop");
    else
        append_string(out, trace_store_text(trace, names->texts[task]));
}

static bool is_left_out(const TraceEvent *event, Source source)
{
    return source == NOTHING || (source == LINE && event->line == 0) ||
           (source == NAME && event->text == 0) ||
           (source == NUMBER && isnan(event->number));
}

static void append_value(BaseText *out, const Names *names,
                         const TraceStore *trace, const TraceEvent *event,
                         Source source)
{
    switch (source) {
    case NOTHING:
        break;
    case TASK:
        append_task(out, names, trace, event->task);
        break;
    case BY:
        append_task(out, names, trace, event->by);
        break;
    case OTHER:
        append_task(out, names, trace, event->other);
        break;
    case GROUP:
        base_text_printf(out, "%u", event->group);
        break;
    case LINE:
        base_text_printf(out, "%u", event->line);
        break;
    case COUNT:
        base_text_printf(out, "%u", event->count);
        break;
    case NUMBER:
        append_number(out, event->number);
        break;
    case TEXT:
    case NAME:
        append_string(out, trace_store_text(trace, event->text));
        break;
    case ACCEPTED:
        base_text_append(out,
                         event->flags & TRACE_FLAG_ACCEPTED ? "true" : "false");
        break;
    }
}

static void append_event(BaseText *out, const Names *names,
                         const TraceStore *trace, const TraceEvent *event)
{
    const Shape *shape = &shapes[event->kind];

    base_text_printf(out, "{\"turn\": %u, \"time\": ", event->turn);
    append_number(out, event->time);
    base_text_printf(out, ", \"kind\": \"%s\"",
                     trace_kind_name((TraceKind)event->kind));
    for (int i = 0; i < MOST_FIELDS; i++) {
        const Field *field = &shape->fields[i];
        if (is_left_out(event, field->source))
            continue;
        base_text_printf(out, ", \"%s\": ", field->name);
        append_value(out, names, trace, event, field->source);
    }
    base_text_append(out, "}\n");
}

static bool is_last(const TraceEvent *event)
{
    return event->kind == TRACE_END || event->kind == TRACE_DEADLOCK ||
           event->kind == TRACE_LIMIT;
}

void verify_events_write(const TraceStore *trace, BaseText *out)
{
    Names names = {0};
    uint32_t count = trace_store_count(trace);

    for (TraceEventId id = 0; id < count; id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        learn_name(&names, event);
        if (shapes[event->kind].known)
            append_event(out, &names, trace, event);
        if (is_last(event))
            break;
    }
    base_free(names.texts);
}
