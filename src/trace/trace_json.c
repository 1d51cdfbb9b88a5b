#include "trace_json.h"

#include "base_float_text.h"
#include "base_memory.h"
#include "trace_task.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the fields of one kind are called; NULL: not written. */
typedef struct Fields {
    const char *text, *detail, *more, *number, *count, *other, *flag;
} Fields;

static const Fields fields_of[TRACE_KIND_COUNT] = {
    [TRACE_BEGIN] = {.text = "lesson", .detail = "python"},
    [TRACE_TASK_CREATED] = {.detail = "coro", .more = "call"},
    [TRACE_FIRST_STEP] = {.text = "throw", .detail = "repr", .flag = "eager"},
    [TRACE_RESUMED] = {.text = "throw", .detail = "repr"},
    [TRACE_SUSPENDED] = {.text = "on",
                         .detail = "name",
                         .number = "until",
                         .other = "on_task"},
    [TRACE_FINISHED] = {.text = "result"},
    [TRACE_FAILED] = {.text = "exc",
                      .detail = "repr",
                      .more = "after",
                      .count = "after_line"},
    [TRACE_CANCELLED] = {.text = "msg"},
    [TRACE_CANCEL_REQUESTED] = {.text = "msg",
                                .detail = "how",
                                .count = "cancelling",
                                .flag = "accepted"},
    [TRACE_UNCANCEL] = {.count = "left"},
    [TRACE_GROUP_ENTER] = {.text = "name"},
    [TRACE_GROUP_CHILD_DONE] = {.count = "left", .other = "child"},
    [TRACE_GROUP_ABORT] = {.count = "cancels"},
    [TRACE_GROUP_EXIT_BEGIN] = {.text = "exc", .count = "pending"},
    [TRACE_GROUP_EXIT_END] = {.text = "raises", .detail = "repr"},
    [TRACE_TIMEOUT_SET] = {.number = "when"},
    [TRACE_TIMEOUT_FIRED] = {.number = "when"},
    [TRACE_TIMEOUT_LEFT] = {.number = "when"},
    [TRACE_EXECUTOR_SUBMIT] = {.text = "func"},
    [TRACE_BLOCKING_SLEEP] = {.number = "seconds"},
    [TRACE_STDOUT] = {.text = "line", .flag = "partial"},
    [TRACE_STDERR] = {.text = "line", .flag = "partial"},
    [TRACE_LOOP_EXCEPTION] = {.text = "message", .detail = "exc"},
    [TRACE_TIMER_SET] = {.number = "when"},
    [TRACE_TIMER_FIRED] = {.number = "when"},
    [TRACE_TIMER_DROPPED] = {.number = "when"},
    [TRACE_EXCEPT_MATCHED] = {.text = "taken",
                              .detail = "rest",
                              .count = "leaves"},
    [TRACE_EXCEPT_MISSED] = {.text = "exc", .detail = "clause"},
    [TRACE_TIMEOUT_EXIT] = {.text = "exc",
                            .detail = "repr",
                            .number = "entered_with",
                            .count = "left",
                            .flag = "timeout_error"},
    [TRACE_CREATE_REFUSED] = {.text = "message", .detail = "coro"},
    [TRACE_COROUTINE_DROPPED] = {.text = "coro", .count = "made_line"},
    [TRACE_COROUTINE_REUSED] = {.text = "coro",
                                .number = "awaited_line",
                                .count = "made_line"},
    [TRACE_FUTURE_MADE] = {.text = "name", .count = "future"},
    [TRACE_GATHER_MADE] = {.text = "name",
                           .number = "children",
                           .count = "gather",
                           .flag = "return_exceptions"},
    [TRACE_GATHER_CHILD] = {.count = "gather"},
    [TRACE_GATHER_ERROR] = {.text = "exc",
                            .number = "go_on",
                            .count = "gather",
                            .other = "child"},
    [TRACE_LOCK_ACQUIRED] = {.text = "name", .detail = "what"},
    [TRACE_LOCK_RELEASED] = {.text = "name", .detail = "what"},
    [TRACE_NOTIFIED] = {.text = "name", .detail = "what", .count = "wakes"},
    [TRACE_QUEUE_PUT] = {.text = "name", .detail = "item", .count = "size"},
    [TRACE_QUEUE_GOT] = {.text = "name", .detail = "item", .count = "size"},
    [TRACE_RESOLVED] = {.text = "name", .detail = "value", .flag = "raises"},
    [TRACE_INTERVENED] = {.text = "deed",
                          .detail = "what",
                          .number = "seconds"},
    [TRACE_THREAD_STARTED] = {.text = "name"},
    [TRACE_THREAD_BLOCKED] = {.text = "on", .number = "until"},
    [TRACE_THREAD_RESUMED] = {.text = "name", .flag = "woken"},
    [TRACE_THREAD_ENDED] = {.text = "name"},
    [TRACE_LOOP_TOUCHED] = {.text = "by_thread"},
    [TRACE_WAIT_LEFT] = {.number = "ended", .count = "pending"},
    [TRACE_LOOP_CLOSED] = {.number = "closed_line"},
    [TRACE_OTHER_LOOP] = {.text = "name", .detail = "what"},
    [TRACE_DRAWN] = {.text = "value",
                     .detail = "function",
                     .more = "compared",
                     .flag = "holds"},
    [TRACE_LOOP_WOKEN] = {.text = "by_thread"},
    [TRACE_RESULT_ASKED] = {.detail = "for"},
    [TRACE_QUEUE_DONE] = {.text = "name", .count = "left"},
    [TRACE_THREAD_FAILED] = {.text = "exc", .detail = "repr"},
    [TRACE_CLEARED] = {.text = "name"},
    [TRACE_RESOLVE_REFUSED] = {.text = "name"},
    [TRACE_EXECUTOR_ENDED] = {.text = "func", .count = "called"},
    [TRACE_DEADLOCK] = {.text = "waits"},
    [TRACE_LIMIT] = {.text = "limit", .detail = "option"},
    [TRACE_END] = {.text = "exc", .detail = "repr", .count = "status"},
};

/* Output has its text under the name of the program line's field. */
static const char *source_line_name(uint16_t kind)
{
    return kind == TRACE_STDOUT || kind == TRACE_STDERR ? "source_line"
                                                        : "line";
}

static uint16_t flag_bit(uint16_t kind)
{
    switch (kind) {
    case TRACE_FIRST_STEP:
        return TRACE_FLAG_EAGER;
    case TRACE_CANCEL_REQUESTED:
    case TRACE_THREAD_RESUMED:
        return TRACE_FLAG_ACCEPTED;
    case TRACE_TIMEOUT_EXIT:
        return TRACE_FLAG_TURNED;
    case TRACE_GATHER_MADE:
        return TRACE_FLAG_RETURNS;
    case TRACE_RESOLVED:
        return TRACE_FLAG_RAISES;
    case TRACE_DRAWN:
        return TRACE_FLAG_HOLDS;
    default:
        return TRACE_FLAG_PARTIAL;
    }
}

/* A double that reads back as the same one, with a dot or an exponent. JSON
 * has no other numbers than finite ones. */
static void append_double(BaseText *out, double value)
{
    char text[BASE_FLOAT_TEXT_SIZE];

    if (isfinite(value))
        base_text_append_n(out, text, base_float_text(value, text));
    else
        base_text_append(out, isnan(value) ? "null"
                              : value > 0  ? "1e999"
                                           : "-1e999");
}

static char *put(char *at, const char *bytes, size_t length)
{
    memcpy(at, bytes, length);
    return at + length;
}

static void append_key(BaseText *out, const char *name)
{
    size_t length = strlen(name);

    base_text_reserve(out, length + 6);
    char *at = out->data + out->length;
    at = put(at, ", \"", 3);
    at = put(at, name, length);
    put(at, "\": ", 4); /* and the NUL */
    out->length += length + 6;
}

/* A word that has nothing in it to be escaped. */
static void append_word(BaseText *out, const char *name, const char *word)
{
    append_key(out, name);
    base_text_append_char(out, '"');
    base_text_append(out, word);
    base_text_append_char(out, '"');
}

static void append_number(BaseText *out, const char *name, uint32_t value)
{
    append_key(out, name);
    base_text_append_unsigned(out, value);
}

static void append_string(BaseText *out, const char *name, const char *text)
{
    append_key(out, name);
    base_text_append_json(out, text, strlen(text));
}

static void learn_name(TraceJson *json, const TraceEvent *event)
{
    if (event->kind != TRACE_TASK_CREATED && event->kind != TRACE_TASK_RENAMED)
        return;
    while (json->count <= event->task) {
        BASE_GROW(json->names, json->count, json->capacity);
        json->names[json->count++] = 0;
    }
    json->names[event->task] = event->text;
}

static void append_task(const TraceJson *json, const TraceStore *store,
                        const char *name, uint32_t task, BaseText *out)
{
    char number[24];

    if (task == 0) {
        append_word(out, name, "loop");
    } else if (task < json->count && json->names[task] != 0) {
        append_string(out, name, trace_store_text(store, json->names[task]));
    } else {
        snprintf(number, sizeof number, "#%u", task);
        append_word(out, name, number);
    }
}

static void append_place(const TraceJson *json, const TraceStore *store,
                         const TraceEvent *event, BaseText *out)
{
    if (event->task != 0) {
        append_task(json, store, "task", event->task, out);
        append_number(out, "id", event->task);
    }
    if (event->kind == TRACE_TASK_CREATED ||
        event->kind == TRACE_CANCEL_REQUESTED)
        append_task(json, store, "by", event->by, out);
    if (event->group != 0)
        append_number(out, "group", event->group);
    if (event->object != 0)
        append_number(out, "object", event->object);
    if (event->thread != 0)
        append_number(out, "thread", event->thread);
}

static void append_fields(const TraceJson *json, const TraceStore *store,
                          const TraceEvent *event, BaseText *out)
{
    const Fields *fields = &fields_of[event->kind];
    bool output = event->kind == TRACE_STDOUT || event->kind == TRACE_STDERR;

    if (fields->other && event->other != 0)
        append_task(json, store, fields->other, event->other, out);
    if (fields->text && (event->text != 0 || output))
        append_string(out, fields->text, trace_store_text(store, event->text));
    if (fields->detail && event->detail != 0)
        append_string(out, fields->detail,
                      trace_store_text(store, event->detail));
    if (fields->more && event->more != 0)
        append_string(out, fields->more, trace_store_text(store, event->more));
    if (event->kind == TRACE_SUSPENDED && event->count != TRACE_WAIT_NOTHING)
        append_word(out, "wait", trace_wait_name(event->count));
    if (event->kind == TRACE_END)
        append_word(out, "ending",
                    trace_ending_name((TraceEnding)event->number));
    if (fields->number &&
        (event->kind != TRACE_SUSPENDED || event->number != 0)) {
        append_key(out, fields->number);
        append_double(out, event->number);
    }
    if (fields->count && (event->kind != TRACE_FAILED || event->more != 0))
        append_number(out, fields->count, event->count);
    if (fields->flag) {
        bool set = (event->flags & flag_bit(event->kind)) != 0;
        if (set || event->kind == TRACE_CANCEL_REQUESTED) {
            append_key(out, fields->flag);
            base_text_append(out, set ? "true" : "false");
        }
    }
}

void trace_json_release(TraceJson *json)
{
    base_free(json->names);
    *json = (TraceJson){0};
}

void trace_json_event(TraceJson *json, const TraceStore *store, TraceEventId id,
                      BaseText *out)
{
    const TraceEvent *event = trace_store_get(store, id);

    learn_name(json, event);
    base_text_append(out, "{\"event\": ");
    base_text_append_unsigned(out, id);
    append_number(out, "turn", event->turn);
    append_key(out, "time");
    append_double(out, event->time);
    append_word(out, "kind", trace_kind_name((TraceKind)event->kind));
    append_place(json, store, event, out);
    append_fields(json, store, event, out);
    if (event->line != 0)
        append_number(out, source_line_name(event->kind), event->line);
    append_number(out, "callback", event->callback);
    if (event->cause != TRACE_NONE)
        append_number(out, "cause", event->cause);
    if (event->also != TRACE_NONE)
        append_number(out, "also", event->also);
    base_text_append(out, "}\n");
}

void trace_json_events(TraceJson *json, const TraceStore *store,
                       TraceEventId first, TraceEventId end, BaseText *out)
{
    for (TraceEventId id = first; id < end; id++)
        trace_json_event(json, store, id, out);
}
