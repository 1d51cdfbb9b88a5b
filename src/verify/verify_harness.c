#include "verify_harness.h"

#include <stdio.h>
#include <string.h>
#include <sys/random.h>

#include "base_memory.h"
#include "run_companions.h"

/* Seconds that one run may take. */
static const double PATIENCE = 60.0;

enum { MOST_ARGUMENTS = 12, NUMBER_SIZE = 40, WORD_SIZE = 33 };

void verify_answer_release(VerifyAnswer *answer)
{
    base_text_release(&answer->status);
    base_text_release(&answer->out);
    base_text_release(&answer->err);
    base_text_release(&answer->events);
}

/* ---- what lies beside the program ---- */

typedef struct Modules {
    char **arguments; /* "--module=NAME=PATH", owned, each too */
    uint32_t count;
} Modules;

/* A folder's path ends with a slash: a package without a text of its own. */
static void append_path(BaseText *path, const char *program, const char *name,
                        const char *file)
{
    const char *end = strrchr(program, '/');

    base_text_append_n(path, program, (size_t)(end + 1 - program));
    if (file) {
        base_text_append(path, file);
        return;
    }
    for (; *name; name++)
        base_text_append_char(path, *name == '.' ? '/' : *name);
    base_text_append_char(path, '/');
}

static void find_modules(const VerifyHarnessOptions *options, Modules *modules,
                         VerifyCage *cage)
{
    uint32_t count =
        options->modules ? run_companions_count(options->modules) : 0;

    modules->arguments = base_alloc_array(count + 1, sizeof(char *));
    for (modules->count = 0; modules->count < count; modules->count++) {
        const char *file;
        const BaseText *text;
        const char *name =
            run_companions_get(options->modules, modules->count, &file, &text);
        BaseText argument = {0};
        base_text_printf(&argument, "--module=%s=", name);
        size_t prefix = argument.length;
        append_path(&argument, options->program, name, file);
        if (file)
            verify_cage_add(cage, argument.data + prefix);
        modules->arguments[modules->count] = argument.data;
    }
}

static void release_modules(Modules *modules)
{
    for (uint32_t i = 0; i < modules->count; i++)
        base_free(modules->arguments[i]);
    base_free(modules->arguments);
}

/* ---- starting ---- */

/* The cage, which is filled, is the process's from here on. */
static bool start(VerifyHarness *harness, const VerifyHarnessOptions *options,
                  const char *const *arguments, BaseText *error)
{
    bool started =
        options->trust
            ? verify_process_start(&harness->process, arguments, false, error)
            : verify_process_start_caged(&harness->process, arguments,
                                         &harness->cage, error);
    if (!started || options->trust)
        verify_cage_release(&harness->cage);
    return started;
}

bool verify_harness_start(VerifyHarness *harness,
                          const VerifyHarnessOptions *options, BaseText *error)
{
    static const char *const switches[] = {"-S", "-P", "-B"};
    BaseText interrupts = {0};
    Modules modules;
    char turns[NUMBER_SIZE], seconds[NUMBER_SIZE], input[NUMBER_SIZE];
    uint32_t count = 0;

    verify_cage_init(&harness->cage, options->python, options->script,
                     options->program);
    find_modules(options, &modules, &harness->cage);
    const char **arguments =
        base_alloc_array(modules.count + MOST_ARGUMENTS, sizeof(char *));
    arguments[count++] = options->python;
    for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
        arguments[count++] = switches[i];
    arguments[count++] = options->script;
    arguments[count++] =
        options->mode == VERIFY_EVENTS ? "--events" : "--plain";
    if (options->turns != 0) {
        snprintf(turns, sizeof turns, "--max-turns=%llu",
                 (unsigned long long)options->turns);
        arguments[count++] = turns;
    }
    if (options->seconds != 0.0) {
        snprintf(seconds, sizeof seconds, "--max-time=%.17g", options->seconds);
        arguments[count++] = seconds;
    }
    if (options->input) {
        snprintf(input, sizeof input, "--input=%zu", options->input_length);
        arguments[count++] = input;
    }
    if (options->interrupts && *options->interrupts != '\0') {
        base_text_printf(&interrupts, "--interrupt-at=%s", options->interrupts);
        arguments[count++] = base_text_str(&interrupts);
    }
    for (uint32_t i = 0; i < modules.count; i++)
        arguments[count++] = modules.arguments[i];
    arguments[count++] = "--";
    arguments[count++] = options->program;
    arguments[count] = NULL;
    harness->input = options->input;
    harness->input_length = options->input_length;
    bool started = start(harness, options, arguments, error);
    base_free(arguments);
    release_modules(&modules);
    base_text_release(&interrupts);
    return started;
}

static bool read_block(VerifyHarness *harness, size_t length, BaseText *out)
{
    return verify_process_bytes(&harness->process, PATIENCE, length, out);
}

/* "run SEED WORD STATUS STDOUT STDERR EVENTS": the seed, here with its word,
 * may be of any length. */
static bool read_header(const char *line, const char *seed, BaseText *status,
                        size_t sizes[3])
{
    size_t length = strlen(seed);
    char word[16];

    if (strncmp(line, "run ", 4) != 0 || strncmp(line + 4, seed, length) != 0 ||
        line[4 + length] != ' ')
        return false;
    if (sscanf(line + 5 + length, "%15s %zu %zu %zu", word, &sizes[0],
               &sizes[1], &sizes[2]) != 4)
        return false;
    base_text_clear(status);
    base_text_append(status, word);
    return true;
}

/* "tried SEED WORD EVENT" comes first where the audit hook refused something,
 * or the harness's own files were touched, whatever the program made of that.
 */
static bool read_tried(const char *line, const char *seed, BaseText *tried)
{
    size_t length = strlen(seed);

    if (strncmp(line, "tried ", 6) != 0 ||
        strncmp(line + 6, seed, length) != 0 || line[6 + length] != ' ')
        return false;
    if (tried->length == 0)
        base_text_append(tried, line + 7 + length);
    return true;
}

static bool read_answer(VerifyHarness *harness, const char *seed,
                        VerifyAnswer *answer)
{
    VerifyProcess *process = &harness->process;
    BaseText line = {0};
    size_t sizes[3];

    bool good =
        verify_process_line(process, PATIENCE, &line) &&
        (!read_tried(base_text_str(&line), seed, &process->tried) ||
         verify_process_line(process, PATIENCE, &line)) &&
        read_header(base_text_str(&line), seed, &answer->status, sizes) &&
        read_block(harness, sizes[0], &answer->out) &&
        read_block(harness, sizes[1], &answer->err) &&
        read_block(harness, sizes[2], &answer->events);
    base_text_release(&line);
    return good;
}

/* A word that no program can have written down. */
static void append_word(BaseText *line)
{
    unsigned char bytes[WORD_SIZE / 2] = {0};

    if (getrandom(bytes, sizeof bytes, 0) < 0)
        return; /* then the seed alone must do */
    for (size_t i = 0; i < sizeof bytes; i++)
        base_text_printf(line, "%02x", bytes[i]);
}

/* Before, it is the harness that opens files. What the program reads goes
 * first.
 */
static bool is_ready(VerifyHarness *harness)
{
    BaseText line = {0};

    if (harness->process.is_watched)
        return true;
    harness->process.is_watched =
        verify_process_line(&harness->process, PATIENCE, &line) &&
        strcmp(base_text_str(&line), "ready") == 0 &&
        (!harness->input ||
         verify_process_send(&harness->process, harness->input,
                             harness->input_length));
    base_text_release(&line);
    return harness->process.is_watched;
}

static bool has_tried(const VerifyHarness *harness, BaseText *error)
{
    const BaseText *tried = &harness->process.tried;

    if (tried->length == 0)
        return false;
    base_text_clear(error);
    base_text_printf(error,
                     harness->process.cage
                         ? "not comparable: the program tried to reach out of "
                           "its cage (%s), which was refused"
                         : "not comparable: the program reached for what is "
                           "not its own (%s)",
                     base_text_str(tried));
    return true;
}

bool verify_harness_ask(VerifyHarness *harness, const char *seed,
                        VerifyAnswer *answer, BaseText *error)
{
    BaseText line = {0};

    base_text_printf(&line, "%s ", seed);
    append_word(&line);
    bool good =
        is_ready(harness) &&
        verify_process_send(&harness->process, line.data, line.length) &&
        verify_process_send(&harness->process, "\n", 1) &&
        read_answer(harness, line.data, answer);
    base_text_release(&line);
    if (has_tried(harness, error))
        return false;
    if (!good)
        base_text_printf(error,
                         "not comparable: the interpreter gave no answer of "
                         "the harness's for seed %s",
                         seed);
    return good;
}

bool verify_harness_end(VerifyHarness *harness, BaseText *error)
{
    BaseText line = {0}, answer = {0};

    base_text_append(&line, "end ");
    append_word(&line);
    bool good =
        is_ready(harness) &&
        verify_process_send(&harness->process, line.data, line.length) &&
        verify_process_send(&harness->process, "\n", 1) &&
        verify_process_line(&harness->process, PATIENCE, &answer) &&
        strcmp(base_text_str(&line), base_text_str(&answer)) == 0 &&
        !verify_process_line(&harness->process, PATIENCE, &answer);
    base_text_release(&line);
    base_text_release(&answer);
    if (has_tried(harness, error))
        return false;
    if (!good)
        base_text_append(error, "not comparable: the interpreter said more "
                                "than the harness's answers");
    return good;
}

void verify_harness_stop(VerifyHarness *harness)
{
    verify_process_stop(&harness->process);
    verify_cage_release(&harness->cage);
}
