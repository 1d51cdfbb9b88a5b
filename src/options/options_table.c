#include "options_table.h"

#include "base_utf8.h"
#include "base_words.h"
#include "replay_moment.h"
#include "run_limits.h"
#include "run_machine.h"
#include "trace_limits.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static bool parse_unsigned(const char *text, uint64_t *out)
{
    char *end;

    if (*text < '0' || *text > '9')
        return false;
    errno = 0;
    *out = strtoull(text, &end, 10);
    return *end == '\0' && errno == 0;
}

bool options_ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), wanted = strlen(ending);

    return length > wanted && strcmp(name + length - wanted, ending) == 0;
}

static bool is_picture(const char *name)
{
    static const char *const endings[] = {".png", ".svg", ".mmd", ".html"};

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (options_ends_in(name, endings[i]))
            return true;
    return false;
}

static bool parse_seed(Options *options, const char *text)
{
    (void)options;
    return run_seed_read(text, NULL);
}

static bool parse_int64(const char *text, const char *stop, int64_t *out)
{
    char *end;

    if (!strchr("-0123456789", *text) || *text == '\0')
        return false;
    errno = 0;
    long long value = strtoll(text, &end, 10);
    *out = value;
    return end == stop && end != text && errno == 0;
}

static bool parse_seeds(Options *options, const char *text)
{
    const char *dots = strstr(text, "..");

    return dots && parse_int64(text, dots, &options->first_seed) &&
           parse_int64(dots + 2, text + strlen(text), &options->last_seed) &&
           options->first_seed <= options->last_seed;
}

static bool parse_python(Options *options, const char *text)
{
    options->python = run_python_parse(text);
    return options->python != 0;
}

static bool parse_word(Options *options, const char *text)
{
    (void)options;
    return *text != '\0';
}

/* What becomes Python, or stands in a file of ours. */
static bool parse_text(Options *options, const char *text)
{
    return parse_word(options, text) && base_utf8_valid(text, strlen(text));
}

static bool parse_setting(Options *options, const char *text)
{
    const char *equals = strchr(text, '=');

    return parse_text(options, text) && equals && equals > text &&
           equals[1] != '\0';
}

/* All that some command writes; which, the command knows. */
static bool parse_draw(Options *options, const char *text)
{
    (void)options;
    return is_picture(text);
}

static bool parse_theme(Options *options, const char *text)
{
    (void)options;
    return strcmp(text, "dark") == 0 || strcmp(text, "light") == 0 ||
           strcmp(text, "print") == 0;
}

static bool parse_lang(Options *options, const char *text)
{
    (void)options;
    return base_words_choose(text);
}

static bool parse_side(const char *text, int *side)
{
    uint64_t number = 0;

    if (!parse_unsigned(text, &number) || number < 64 || number > 16384)
        return false;
    *side = (int)number;
    return true;
}

static bool parse_size(Options *options, const char *text)
{
    const char *cross = strchr(text, 'x');
    char width[8] = "";

    if (!cross || (size_t)(cross - text) >= sizeof width)
        return false;
    memcpy(width, text, (size_t)(cross - text));
    return parse_side(width, &options->sides[0]) &&
           parse_side(cross + 1, &options->sides[1]);
}

static bool parse_scale(Options *options, const char *text)
{
    char *end;

    options->scale = strtof(text, &end);
    return end != text && *end == '\0' && options->scale >= 0.5f &&
           options->scale <= 8.0f;
}

static bool parse_number(const char *text, uint32_t *out)
{
    uint64_t number;

    if (!parse_unsigned(text, &number) || number >= UINT32_MAX)
        return false;
    *out = (uint32_t)number;
    return true;
}

static bool parse_event(Options *options, const char *text)
{
    return parse_number(text, &options->event);
}

static bool parse_moment(Options *options, const char *text)
{
    ReplayMoment moment;
    BaseText ignored = {0};
    bool read = replay_moment_parse(text, &moment, &ignored);

    (void)options;
    base_text_release(&ignored);
    return read;
}

static bool parse_task(Options *options, const char *text)
{
    return parse_number(strncmp(text, "Task-", 5) == 0 ? text + 5 : text,
                        &options->task);
}

/* In the order of ViewOnly. */
static bool parse_view(Options *options, const char *text)
{
    static const char *const views[] = {"all", "timeline", "errors",
                                        "await-tree"};

    for (uint32_t i = 0; i < sizeof views / sizeof *views; i++) {
        options->view = i;
        if (strcmp(text, views[i]) == 0)
            return true;
    }
    return false;
}

static bool parse_frames(Options *options, const char *text)
{
    return parse_number(text, &options->frames) && options->frames >= 2 &&
           options->frames <= 9999;
}

/* Pages count from 1 where people read them. */
static bool parse_page(Options *options, const char *text)
{
    bool good = parse_number(text, &options->page) && options->page > 0;

    options->page -= good;
    return good;
}

static bool parse_width(Options *options, const char *text)
{
    uint64_t width;

    if (!parse_unsigned(text, &width) || width < 60 || width > 10000)
        return false;
    options->width = (uint32_t)width;
    return true;
}

const OptionEntry options_table[OPTION_COUNT] = {
    [OPTION_SEED] = {"--seed", "SEED", parse_seed,
                     N_("a number as 7 or 1.5, a word, or a text in quotes"),
                     N_("what random.seed() gets: 7, 1.5, text (default 1)")},
    [OPTION_SEEDS] = {"--seeds", "A..B", parse_seeds,
                      N_("two integers A..B, A not above B"),
                      N_("all seeds from A to B")},
    [OPTION_PYTHON] =
        {"--python", "V", parse_python, N_("3.11, 3.12, 3.13 or 3.14"),
         N_("3.11, 3.12, 3.13 or 3.14 (default 3.13); or a release")},
    [OPTION_INPUT] = {"--input", "FILE", parse_word, N_("a file"),
                      N_("a text whose lines input() reads")},
    [OPTION_OUTPUT] = {"-o", "OUT", parse_word, N_("a file name"),
                       N_("the file to write")},
    [OPTION_THEME] = {"--theme", "T", parse_theme, N_("dark, light or print"),
                      N_("dark, light or print")},
    [OPTION_SIZE] = {"--size", "WxH", parse_size,
                     N_("WIDTHxHEIGHT, each from 64 to 16384"),
                     N_("of the window or the picture, as 1280x800")},
    [OPTION_SCALE] = {"--scale", "F", parse_scale, N_("a number from 0.5 to 8"),
                      N_("device pixels per pixel, 0.5 to 8")},
    [OPTION_EVENT] = {"--event", "N", parse_event,
                      N_("the number of an event, from 0"),
                      N_("put the playhead on this event (default: the last)")},
    [OPTION_AT] = {"--at", "MOMENT", parse_moment,
                   N_("turn, callback, kind of event and which of these, as "
                      "4.2.failed.1"),
                   N_("a moment: turn.callback.kind.which, as 4.2.failed.1")},
    [OPTION_TASK] = {"--task", "N", parse_task,
                     N_("the number of a task, from 1"), N_("select Task-N")},
    [OPTION_VIEW] = {"--view", "V", parse_view,
                     N_("all, timeline, errors or await-tree"),
                     N_("all, timeline, errors or await-tree (default all)")},
    [OPTION_ANIMATE] = {"--animate", NULL, NULL, NULL,
                        N_("an .svg whose timeline plays by itself")},
    [OPTION_FRAMES] = {"--frames", "N", parse_frames,
                       N_("a number from 2 to 9999"),
                       N_("OUT-0001.png and so on: N pictures of the run")},
    [OPTION_PROVE] = {"--prove", NULL, NULL, NULL,
                      N_("test each link: run again without it")},
    [OPTION_COLOR] = {"--color", NULL, NULL, NULL,
                      N_("tracebacks in colours, as 3.13 has on a terminal")},
    [OPTION_WIDTH] = {"--width", "N", parse_width,
                      N_("a number from 60 to 10000"),
                      N_("columns (default: the terminal's, or 80)")},
    [OPTION_MAX_INSTRUCTIONS] = {"--max-instructions", "N", NULL, NULL,
                                 N_("without a return to the event loop")},
    [OPTION_MAX_TURNS] = {"--max-turns", "N", NULL, NULL,
                          N_("turns of the event loop")},
    [OPTION_MAX_TIME] = {"--max-time", "S", NULL, NULL,
                         N_("seconds of virtual time")},
    [OPTION_MAX_EVENTS] = {"--max-events", "N", NULL, NULL,
                           N_("events in the trace")},
    [OPTION_MAX_MEMORY] = {"--max-memory", "N", NULL, NULL,
                           N_("bytes that the program may hold")},
    [OPTION_MAX_OUTPUT] = {"--max-output", "N", NULL, NULL,
                           N_("bytes of output")},
    [OPTION_MAX_TASKS] = {"--max-tasks", "N", NULL, NULL,
                          N_("tasks alive at once")},
    [OPTION_MAX_RECURSION] = {"--max-recursion", "N", NULL, NULL,
                              N_("nested calls (default 1000, as CPython)")},
    [OPTION_INTERRUPT_AT] = {"--interrupt-at", "T", NULL, NULL,
                             N_("Ctrl+C at T virtual seconds; T,U: twice")},
    [OPTION_TRUST] = {"--trust", NULL, NULL, NULL,
                      N_("the program needs no cage: it comes from a friend")},
    [OPTION_BY] = {"--by", "EXPR", parse_text, N_("an expression"),
                   N_("what to count: Python over a run, as len(failed)")},
    [OPTION_SET] = {"--set", "NAME=VALUE", parse_setting, N_("NAME=VALUE"),
                    N_("turn a knob: a constant whose line says # knob:")},
    [OPTION_WHERE] =
        {"--where", "EXPR", parse_text, N_("an expression"),
         N_("what must hold: Python over a run, as len(failed) > 2")},
    [OPTION_JSON] = {"--json", NULL, NULL, NULL,
                     N_("as JSON Lines, which can be added up")},
    [OPTION_NOTE] = {"--note", "TEXT", parse_text, N_("a text"),
                     N_("what is to be said about the moment")},
    [OPTION_WITHOUT] = {"--without", "MOMENT", parse_moment,
                        N_("turn, callback, kind of event and which of these, "
                           "as 4.2.failed.1"),
                        N_("the run in which that event does not happen")},
    [OPTION_COMMAND] = {"--command", NULL, NULL, NULL,
                        N_("print the command for your own Python")},
    [OPTION_WATCH] = {"--watch", NULL, NULL, NULL,
                      N_("again whenever a file is written; few seeds")},
    [OPTION_CPYTHON] = {"--cpython", NULL, NULL, NULL,
                        N_("hold the programs against each CPython, too")},
    [OPTION_PAGE] = {"--page", "N", parse_page,
                     N_("the number of a lesson's page, from 1"),
                     N_("of a lesson, for --draw")},
    [OPTION_DRAW] = {"--draw", "OUT", parse_draw,
                     N_("a file name ending in .png, .svg, .mmd or .html"),
                     N_("write OUT.png, .svg, .mmd or .html; no display")},
    [OPTION_MEASURE] =
        {"--measure", NULL, NULL, NULL,
         N_("time pictures, keys, steps and a seed, print, leave")},
    [OPTION_LANG] = {"--lang", "L", parse_lang, N_("en or ru"),
                     N_("en or ru (default: the environment's)")},
    [OPTION_HELP] = {"--help", NULL, NULL, NULL, N_("this text")},
};

bool options_table_read(Options *options, Option option, const char *text)
{
    const OptionEntry *entry = &options_table[option];
    TraceLimits unused;

    return entry->parse ? entry->parse(options, text)
                        : run_limit_parse(&unused, entry->name, text);
}

const char *options_table_wants(Option option)
{
    const OptionEntry *entry = &options_table[option];

    return _(entry->wants ? entry->wants : run_limit_wants(entry->name));
}
