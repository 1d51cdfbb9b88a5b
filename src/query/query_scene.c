#include "query_scene.h"

#include <inttypes.h>
#include <string.h>

#include "asyncio_outcomes.h"
#include "base_float_text.h"
#include "base_memory.h"
#include "explain_lives.h"
#include "explain_own.h"
#include "run_names.h"
#include "trace_store.h"
#include "trace_task.h"

static bool is_escaped(char byte)
{
    return (unsigned char)byte < 0x20 || byte == '\\';
}

static void write_escaped(BaseText *out, const char *text)
{
    while (*text) {
        const char *end = text;
        while (*end && !is_escaped(*end))
            end++;
        base_text_append_n(out, text, (size_t)(end - text));
        for (text = end; is_escaped(*text) && *text; text++)
            base_text_printf(out, "\\%02x", (unsigned char)*text);
    }
}

static void end_field(BaseText *out)
{
    base_text_append_char(out, QUERY_FIELD);
}

static void write_text(BaseText *out, const char *text)
{
    write_escaped(out, text);
    end_field(out);
}

static void write_unsigned(BaseText *out, uint64_t number)
{
    base_text_append_unsigned(out, number);
    end_field(out);
}

/* An event's number, or -1. */
static void write_event_id(BaseText *out, TraceEventId id)
{
    if (id == TRACE_NONE)
        base_text_append(out, "-1");
    else
        base_text_append_unsigned(out, id);
    end_field(out);
}

static void write_float(BaseText *out, double number)
{
    char text[BASE_FLOAT_TEXT_SIZE];

    base_text_append_n(out, text, base_float_text(number, text));
    end_field(out);
}

/* What stands between two records of a line. */
static void separate(BaseText *out, bool *first)
{
    if (!*first)
        base_text_append_char(out, QUERY_RECORD);
    *first = false;
}

/* As the window has them. */
static const char *const state_names[TRACE_STATE_COUNT] = {
    [TRACE_STATE_QUEUED] = "queued",
    [TRACE_STATE_RUNNING] = "running",
    [TRACE_STATE_WAITING] = "waiting",
    [TRACE_STATE_CANCEL_REQUESTED] = "cancel requested",
    [TRACE_STATE_CANCELLED] = "cancelled",
    [TRACE_STATE_FAILED] = "failed",
    [TRACE_STATE_RETURNED] = "returned",
};

/* What the model has around the text of a QUERY_TEXT. */
static const char open_text[] = "f\"\"\"{", close_text[] = "}\"\"\"";

/* What an expression mentions goes into a line. */
typedef struct Mentions {
    BaseText *out;
    int64_t shift; /* from a column of the source, from 0, to the text's */
    bool first;
} Mentions;

static void write_mention(void *context, RunMention kind, const char *name,
                          const char *of, uint32_t column)
{
    static const char *const kinds[] = {"name",     "part",     "word",
                                        "argument", "compared", "no text",
                                        "sought",   "is"};
    Mentions *mentions = context;

    separate(mentions->out, &mentions->first);
    write_text(mentions->out, kinds[kind]);
    write_text(mentions->out, name);
    write_text(mentions->out, of);
    base_text_printf(mentions->out, "%" PRId64,
                     (int64_t)column + mentions->shift);
}

static void write_mentions(BaseText *out, const QueryExpression *expression)
{
    bool is_text = expression->mode == QUERY_TEXT;
    size_t blanks = is_text ? 0 : strspn(expression->text, " \t\n\r\f\v");
    Mentions mentions = {.out = out, .first = true};
    BaseText source = {0};

    base_text_printf(&source, "%s%s%s", is_text ? open_text : "",
                     expression->text + blanks, is_text ? close_text : "");
    mentions.shift =
        1 + (int64_t)blanks - (int64_t)(is_text ? sizeof open_text - 1 : 0);
    run_names_each(base_text_str(&source), write_mention, &mentions);
    base_text_append_char(out, '\n');
    base_text_release(&source);
}

void query_scene_write_head(BaseText *out, const char *language, size_t scenes,
                            const QueryExpression *expressions, size_t count,
                            const BaseText *pictures)
{
    static const char *const modes[] = {"value", "text", "until"};

    write_text(out, language);
    write_unsigned(out, scenes);
    base_text_append_unsigned(out, count);
    base_text_append_char(out, '\n');
    for (int kind = 0; kind < TRACE_KIND_COUNT; kind++)
        base_text_printf(out, "%s%s", kind > 0 ? " " : "",
                         trace_kind_name((TraceKind)kind));
    base_text_printf(out, "%c%d\n", QUERY_FIELD, TRACE_WAIT_SLEEP);
    for (int state = 0; state < TRACE_STATE_COUNT; state++)
        base_text_printf(out, "%s%s", state > 0 ? "," : "", state_names[state]);
    base_text_append_char(out, '\n');
    base_text_append_n(out, base_text_str(pictures), pictures->length);
    base_text_append_char(out, '\n');
    for (size_t i = 0; i < count; i++) {
        write_text(out, modes[expressions[i].mode]);
        write_escaped(out, expressions[i].text);
        base_text_append_char(out, '\n');
        write_mentions(out, &expressions[i]);
    }
}

/* NAME=VALUE lines as records of two fields. */
static void write_knobs(BaseText *out, const char *knobs)
{
    bool first = true;

    while (*knobs) {
        size_t length = strcspn(knobs, "\n");
        char *line = base_strndup(knobs, length);
        char *equals = strchr(line, '=');

        if (equals) {
            *equals = '\0';
            separate(out, &first);
            write_text(out, line);
            write_escaped(out, equals + 1);
        }
        base_free(line);
        knobs += length + (knobs[length] == '\n');
    }
}

static void write_event(BaseText *out, const TraceStore *trace,
                        const TraceEvent *event)
{
    write_text(out, trace_kind_name((TraceKind)event->kind));
    write_unsigned(out, event->turn);
    write_float(out, event->time);
    write_unsigned(out, event->line);
    write_unsigned(out, event->task);
    write_unsigned(out, event->by);
    write_unsigned(out, event->other);
    write_unsigned(out, event->group);
    write_event_id(out, event->cause);
    write_event_id(out, event->also);
    write_text(out, trace_store_text(trace, event->text));
    write_text(out, trace_store_text(trace, event->detail));
    write_unsigned(out, event->count);
    write_float(out, event->number);
    base_text_append_unsigned(out, event->flags);
}

static void write_events(BaseText *out, const TraceStore *trace)
{
    uint32_t count = trace_store_count(trace);

    for (uint32_t i = 0; i < count; i++) {
        if (i > 0)
            base_text_append_char(out, QUERY_RECORD);
        write_event(out, trace, trace_store_get(trace, i));
    }
    base_text_append_char(out, '\n');
}

/* Lines of output that no program has written: they are ours. */
static void write_own_lines(BaseText *out, const QueryRun *run)
{
    uint32_t count = trace_store_count(run->trace);
    bool first = true;

    for (uint32_t i = 0; i < count; i++) {
        if (trace_store_get(run->trace, i)->kind != TRACE_STDERR ||
            explain_own_head(run->lives, i) == TRACE_NONE)
            continue;
        separate(out, &first);
        base_text_append_unsigned(out, i);
    }
    base_text_append_char(out, '\n');
}

/* By serial, the first step of each task; released by the caller. */
static TraceEventId *find_starts(const QueryRun *run)
{
    uint32_t tasks = run->lives->task_count;
    TraceEventId *starts = base_alloc_array(tasks + 1, sizeof *starts);
    uint32_t count = trace_store_count(run->trace);

    for (uint32_t i = 0; i < tasks; i++)
        starts[i] = TRACE_NONE;
    for (uint32_t i = 0; i < count; i++) {
        const TraceEvent *event = trace_store_get(run->trace, i);
        if (event->kind == TRACE_FIRST_STEP && event->task < tasks)
            starts[event->task] = i;
    }
    return starts;
}

static void write_task(BaseText *out, const QueryRun *run, uint32_t serial,
                       TraceEventId start)
{
    const ExplainTask *task = &run->lives->tasks[serial];

    write_unsigned(out, serial);
    write_event_id(out, task->created);
    write_event_id(out, task->ended);
    if (task->ended != TRACE_NONE)
        base_text_append(
            out,
            trace_kind_name(
                (TraceKind)trace_store_get(run->trace, task->ended)->kind));
    end_field(out);
    write_text(out, trace_store_text(run->trace, task->name));
    write_text(out, trace_store_text(run->trace, task->coroutine));
    write_text(out, trace_store_text(run->trace, task->call));
    write_unsigned(out, task->parent);
    base_text_printf(out, "%" PRId64,
                     start == TRACE_NONE ? (int64_t)-1 : (int64_t)start);
}

/* No more than how each ended: at some event, whichever. */
static void write_outcomes(BaseText *out, const AsyncioOutcomes *outcomes)
{
    static const char *const ends[] = {[ASYNCIO_NO_OUTCOME] = "-1\x1f",
                                       [ASYNCIO_HAS_RETURNED] = "0\x1f"
                                                                "finished",
                                       [ASYNCIO_HAS_FAILED] = "0\x1f"
                                                              "failed",
                                       [ASYNCIO_WAS_CANCELLED] = "0\x1f"
                                                                 "cancelled"};
    bool first = true;

    for (uint32_t serial = 1; serial < outcomes->count; serial++) {
        AsyncioOutcome outcome = asyncio_outcomes_get(outcomes, serial);
        if (outcome == ASYNCIO_NO_TASK)
            continue;
        separate(out, &first);
        write_unsigned(out, serial);
        base_text_append(out, "0\x1f");
        base_text_append(out, ends[outcome]);
    }
    base_text_append_char(out, '\n');
}

/* Those of the program: what asyncio.run() makes for its own end is none. */
static void write_tasks(BaseText *out, const QueryRun *run)
{
    TraceEventId *starts = find_starts(run);
    bool first = true;

    for (uint32_t serial = 1; serial < run->lives->task_count; serial++) {
        const ExplainTask *task = &run->lives->tasks[serial];
        if (task->created == TRACE_NONE || task->of_loop)
            continue;
        separate(out, &first);
        write_task(out, run, serial, starts[serial]);
    }
    base_free(starts);
    base_text_append_char(out, '\n');
}

static void write_groups(BaseText *out, const QueryRun *run)
{
    for (uint32_t i = 0; i < run->lives->group_count; i++) {
        const ExplainGroup *group = &run->lives->groups[i];
        if (i > 0)
            base_text_append_char(out, QUERY_RECORD);
        write_unsigned(out, group->serial);
        write_event_id(out, group->enter);
        write_event_id(out, group->abort);
        base_text_printf(out, "%" PRId64,
                         group->exit_end == TRACE_NONE
                             ? (int64_t)-1
                             : (int64_t)group->exit_end);
    }
    base_text_append_char(out, '\n');
}

static void write_spared(BaseText *out)
{
    base_text_append_char(out, QUERY_SPARED);
    base_text_append_char(out, '\n');
}

static void write_run(BaseText *out, const QueryRun *run, uint32_t playhead,
                      QuerySpared spared)
{
    write_text(out, run->seed);
    write_text(out, run->python);
    write_unsigned(out, playhead);
    write_knobs(out, run->knobs ? run->knobs : "");
    base_text_append_char(out, '\n');
    if (spared == QUERY_SPARES_NOTHING) {
        write_events(out, run->trace);
        write_own_lines(out, run);
    } else {
        write_spared(out);
        base_text_append_char(out, '\n');
    }
    if (spared == QUERY_SPARES_TRACE) {
        write_outcomes(out, run->outcomes);
        write_spared(out);
    } else {
        write_tasks(out, run);
        write_groups(out, run);
    }
}

void query_scene_write(BaseText *out, const QueryScene *scene,
                       QuerySpared spared)
{
    write_run(out, &scene->run, scene->playhead, spared);
    base_text_append(out, scene->other ? "other\n" : "\n");
    if (scene->other)
        write_run(out, scene->other, TRACE_NONE, spared);
}
