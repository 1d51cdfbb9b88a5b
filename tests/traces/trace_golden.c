/*
 * Holds the trace of a program, with its causes, against a file, or writes it.
 *
 *     trace_golden check|record FILE SEED PROGRAM
 *
 * A line is an event: its number, turn, kind, the task that it is about, the
 * group, the line of the program, and the event that caused it; behind a plus
 * the other of two that had to come together. Exit status: 0 equal, 1 not.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "run_machine.h"
#include "trace_limits.h"
#include "trace_store.h"

#define LARGEST ((size_t)4 << 20)

static const char *name_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static void write_event(const TraceStore *trace, uint32_t id, BaseText *out)
{
    const TraceEvent *event = trace_store_get(trace, id);

    base_text_printf(out, "%u turn %u %s", id, event->turn,
                     trace_kind_name((TraceKind)event->kind));
    if (event->task != 0)
        base_text_printf(out, " task %u", event->task);
    if (event->group != 0)
        base_text_printf(out, " group %u", event->group);
    if (event->line != 0)
        base_text_printf(out, " line %u", event->line);
    if (event->cause != TRACE_NONE)
        base_text_printf(out, " <- %u", event->cause);
    if (event->also != TRACE_NONE)
        base_text_printf(out, " + %u", event->also);
    base_text_append_char(out, '\n');
}

static bool write_trace(const char *path, const char *seed, BaseText *out,
                        BaseText *error)
{
    BaseText text = {0};
    TraceLimits limits = {.turns = 40};
    RunOptions options = {.seed = seed, .limits = &limits};

    if (!base_file_read(path, LARGEST, &text, error))
        return false;
    RunProgram *program = run_program_new(name_of(path), base_text_str(&text),
                                          text.length, RUN_PYTHON_DEFAULT);
    Run *run = run_new(program, &options);
    run_finish(run);
    for (uint32_t i = 0; i < trace_store_count(run_trace(run)); i++)
        write_event(run_trace(run), i, out);
    run_free(run);
    run_program_free(program);
    base_text_release(&text);
    return true;
}

/* The first line in which they part. */
static void tell(const char *expected, const char *found)
{
    size_t from = 0;

    for (size_t i = 0; expected[i] != '\0' && expected[i] == found[i]; i++)
        from = expected[i] == '\n' ? i + 1 : from;
    printf("expected: %.*s\n", (int)strcspn(expected + from, "\n"),
           expected + from);
    printf("got:      %.*s\n", (int)strcspn(found + from, "\n"), found + from);
}

int main(int count, char **words)
{
    BaseText found = {0}, expected = {0}, error = {0};

    if (count != 5 || !run_seed_read(words[3], NULL))
        return 2;
    bool records = strcmp(words[1], "record") == 0;
    bool good = write_trace(words[4], words[3], &found, &error);
    if (good && records)
        good = base_file_write(words[2], found.data, found.length, &error);
    else if (good)
        good = base_file_read(words[2], LARGEST, &expected, &error);
    if (!good) {
        printf("%s\n", base_text_str(&error));
    } else if (!records &&
               strcmp(base_text_str(&expected), base_text_str(&found)) != 0) {
        printf("%s, seed %s; the target `record-traces` writes it anew\n",
               words[4], words[3]);
        tell(base_text_str(&expected), base_text_str(&found));
        good = false;
    }
    base_text_release(&found);
    base_text_release(&expected);
    base_text_release(&error);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
