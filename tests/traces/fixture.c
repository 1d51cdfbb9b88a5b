#include "fixture.h"

#include "base_file.h"
#include "trace_store.h"
#include "trace_task.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIELDS = 16 };

static TraceText text_in(TraceStore *store, const char *text)
{
    return !text ? 0 : trace_store_add_text(store, text, strlen(text));
}

static TraceKind kind_of(const char *name)
{
    for (int i = 0; i < TRACE_KIND_COUNT; i++) {
        if (strcmp(trace_kind_name((TraceKind)i), name) == 0)
            return (TraceKind)i;
    }
    fprintf(stderr, "no event is called %s\n", name);
    abort();
}

static uint32_t number_in(const char *field)
{
    long value = strtol(field, NULL, 10);

    return value < 0 ? TRACE_NONE : (uint32_t)value;
}

/* What the reference harness says of a wait, as a kind. */
static TraceWait wait_of(const char *on)
{
    static const struct {
        const char *begin;
        TraceWait wait;
    } waits[] = {{"sleep(", TRACE_WAIT_SLEEP},
                 {"task ", TRACE_WAIT_TASK},
                 {"gather(", TRACE_WAIT_GATHER},
                 {"TaskGroup.__aexit__", TRACE_WAIT_GROUP},
                 {"one iteration", TRACE_WAIT_TURN},
                 {"future", TRACE_WAIT_FUTURE}};

    for (size_t i = 0; i < sizeof waits / sizeof *waits; i++)
        if (strncmp(on, waits[i].begin, strlen(waits[i].begin)) == 0)
            return waits[i].wait;
    return TRACE_WAIT_NOTHING;
}

/* What is an enumerator in our events, and a word of the harness in texts. */
static void read_words(TraceEvent *event, const char *text)
{
    if (event->kind == TRACE_SUSPENDED)
        event->count = event->other != 0 ? TRACE_WAIT_TASK : wait_of(text);
    if ((event->kind == TRACE_RESUMED || event->kind == TRACE_FIRST_STEP) &&
        strcmp(text, "CancelledError") == 0)
        event->flags |= TRACE_FLAG_CANCEL;
}

TraceEventId fixture_append(TraceStore *store, const FixtureEvent *event)
{
    uint32_t count = trace_store_count(store);
    TraceEvent record = {.time = event->time,
                         .number = event->number,
                         .turn = event->turn,
                         .callback = event->callback,
                         .cause = event->cause,
                         .also = TRACE_NONE,
                         .task = event->task,
                         .by = event->by,
                         .other = event->other,
                         .group = event->group,
                         .line = event->line,
                         .count = event->count,
                         .text = text_in(store, event->text),
                         .detail = text_in(store, event->detail),
                         .kind = (uint16_t)event->kind,
                         .flags = event->flags};

    read_words(&record, event->text ? event->text : "");
    if (event->cause == 0)
        record.cause = count == 0 ? TRACE_NONE : count - 1;
    return trace_store_append(store, &record);
}

static void append_line(TraceStore *store, char *line)
{
    char *fields[FIELDS];

    for (int i = 0; i < FIELDS; i++) {
        fields[i] = !line ? "" : line;
        line = !line ? NULL : strchr(line, '\t');
        if (line)
            *line++ = '\0';
    }
    TraceEvent event = {.kind = (uint16_t)kind_of(fields[0]),
                        .turn = number_in(fields[1]),
                        .time = strtod(fields[2], NULL),
                        .callback = number_in(fields[3]),
                        .cause = number_in(fields[4]),
                        .also = number_in(fields[5]),
                        .task = number_in(fields[6]),
                        .by = number_in(fields[7]),
                        .other = number_in(fields[8]),
                        .group = number_in(fields[9]),
                        .line = number_in(fields[10]),
                        .count = number_in(fields[11]),
                        .number = strtod(fields[12], NULL),
                        .flags = (uint16_t)number_in(fields[13]),
                        .text = text_in(store, fields[14]),
                        .detail = text_in(store, fields[15])};
    read_words(&event, fields[14]);
    trace_store_append(store, &event);
}

TraceStore *fixture_load(const char *name)
{
    TraceStore *store = trace_store_new();
    BaseText text = {0}, error = {0};
    char path[512];

    snprintf(path, sizeof path, "%s/traces/%s.trace", TESTS_DIR, name);
    if (!base_file_read(path, 1 << 20, &text, &error)) {
        fprintf(stderr, "%s\n", base_text_str(&error));
        abort();
    }
    for (char *line = text.data; line && *line != '\0';) {
        char *end = strchr(line, '\n');
        if (end)
            *end++ = '\0';
        append_line(store, line);
        line = end;
    }
    base_text_release(&text);
    base_text_release(&error);
    return store;
}

static void begin_many(TraceStore *store, uint32_t tasks)
{
    fixture_append(store, &(FixtureEvent){.kind = TRACE_BEGIN});
    fixture_append(store, &(FixtureEvent){.kind = TRACE_TASK_CREATED,
                                          .task = 1,
                                          .text = "Task-1",
                                          .detail = "main"});
    fixture_append(
        store, &(FixtureEvent){.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1});
    fixture_append(store, &(FixtureEvent){.kind = TRACE_GROUP_ENTER,
                                          .turn = 1,
                                          .task = 1,
                                          .group = 1});
    for (uint32_t i = 0; i < tasks; i++) {
        char name[24];
        snprintf(name, sizeof name, "Task-%u", i + 2);
        fixture_append(store, &(FixtureEvent){.kind = TRACE_TASK_CREATED,
                                              .turn = 1,
                                              .task = i + 2,
                                              .by = 1,
                                              .group = 1,
                                              .text = name,
                                              .detail = "work"});
    }
    fixture_append(store, &(FixtureEvent){.kind = TRACE_SUSPENDED,
                                          .turn = 1,
                                          .task = 1,
                                          .text = "TaskGroup.__aexit__"});
}

TraceStore *fixture_many(uint32_t tasks, uint32_t rounds)
{
    TraceStore *store = trace_store_new();

    begin_many(store, tasks);
    for (uint32_t round = 0; round <= rounds; round++) {
        for (uint32_t i = 0; i < tasks; i++) {
            double time = round + (double)i / tasks;
            uint32_t turn = 2 + round * tasks + i;
            FixtureEvent event = {.kind = round == 0 ? TRACE_FIRST_STEP
                                                     : TRACE_RESUMED,
                                  .turn = round == 0 ? 2 : turn,
                                  .callback = round == 0 ? i : 0,
                                  .time = round == 0 ? 0 : time,
                                  .task = i + 2};
            fixture_append(store, &event);
            event.kind = round < rounds ? TRACE_SUSPENDED : TRACE_FINISHED;
            event.text = round < rounds ? "sleep(1)" : "None";
            event.number = round < rounds ? time + 1 : 0;
            fixture_append(store, &event);
        }
    }
    return store;
}
