#include "cli_options.h"

#include "base_words.h"
#include "run_limits.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_NAME = 32, MOST_MISTAKES = 2 };

typedef bool (*ParseFn)(CliOptions *options, const char *text);

bool cli_options_writes(const CliOptions *options, const char *ending)
{
    const char *out = options->value[CLI_OUTPUT];
    size_t length = out ? strlen(out) : 0, wanted = strlen(ending);

    return length > wanted && strcmp(out + length - wanted, ending) == 0;
}

/* ---- values ---- */

static bool parse_unsigned(const char *text, uint64_t *out)
{
    char *end;

    if (*text < '0' || *text > '9')
        return false;
    errno = 0;
    *out = strtoull(text, &end, 10);
    return *end == '\0' && errno == 0;
}

static bool parse_seed(CliOptions *options, const char *text)
{
    (void)options;
    return run_seed_is_valid(text);
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

static bool parse_seeds(CliOptions *options, const char *text)
{
    const char *dots = strstr(text, "..");

    return dots && parse_int64(text, dots, &options->first_seed) &&
           parse_int64(dots + 2, text + strlen(text), &options->last_seed) &&
           options->first_seed <= options->last_seed;
}

static bool parse_python(CliOptions *options, const char *text)
{
    options->python = run_python_parse(text);
    return options->python != 0;
}

static bool parse_word(CliOptions *options, const char *text)
{
    (void)options;
    return *text != '\0';
}

static bool parse_setting(CliOptions *options, const char *text)
{
    const char *equals = strchr(text, '=');

    (void)options;
    return equals && equals > text && equals[1] != '\0';
}

/* All that some command writes; which, the command knows. */
static bool parse_output(CliOptions *options, const char *text)
{
    static const char *const endings[] = {".svg",  ".png",    ".mmd",
                                          ".html", ".replay", ".csv"};
    bool known = false;

    options->value[CLI_OUTPUT] = text;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        known = known || cli_options_writes(options, endings[i]);
    return known;
}

static bool parse_theme(CliOptions *options, const char *text)
{
    (void)options;
    return strcmp(text, "dark") == 0 || strcmp(text, "light") == 0;
}

static bool parse_lang(CliOptions *options, const char *text)
{
    (void)options;
    return strcmp(text, "en") == 0 || strcmp(text, "ru") == 0;
}

static bool is_side(uint64_t side)
{
    return side >= 64 && side <= 16384;
}

static bool parse_size(CliOptions *options, const char *text)
{
    const char *cross = strchr(text, 'x');
    char width[8] = "";
    uint64_t sides[2];

    (void)options;
    if (!cross || (size_t)(cross - text) >= sizeof width)
        return false;
    memcpy(width, text, (size_t)(cross - text));
    return parse_unsigned(width, &sides[0]) &&
           parse_unsigned(cross + 1, &sides[1]) && is_side(sides[0]) &&
           is_side(sides[1]);
}

static bool parse_scale(CliOptions *options, const char *text)
{
    char *end;
    double scale = strtod(text, &end);

    (void)options;
    return end != text && *end == '\0' && scale >= 0.5 && scale <= 8.0;
}

static bool parse_event(CliOptions *options, const char *text)
{
    uint64_t event;

    (void)options;
    return parse_unsigned(text, &event) && event < UINT32_MAX;
}

static bool parse_moment(CliOptions *options, const char *text)
{
    BaseText ignored = {0};
    bool read = replay_moment_parse(text, &options->at, &ignored);

    base_text_release(&ignored);
    return read;
}

static bool parse_task(CliOptions *options, const char *text)
{
    return parse_event(options,
                       strncmp(text, "Task-", 5) == 0 ? text + 5 : text);
}

static bool parse_width(CliOptions *options, const char *text)
{
    uint64_t width;

    if (!parse_unsigned(text, &width) || width < 60 || width > 10000)
        return false;
    options->width = (uint32_t)width;
    return true;
}

static bool parse_instructions(CliOptions *options, const char *text)
{
    return run_limit_parse(&options->limits, "--max-instructions", text);
}

static bool parse_turns(CliOptions *options, const char *text)
{
    return run_limit_parse(&options->limits, "--max-turns", text);
}

static bool parse_time(CliOptions *options, const char *text)
{
    return run_limit_parse(&options->limits, "--max-time", text);
}

static bool parse_events(CliOptions *options, const char *text)
{
    return run_limit_parse(&options->limits, "--max-events", text);
}

static bool parse_memory(CliOptions *options, const char *text)
{
    return run_limit_parse(&options->limits, "--max-memory", text);
}

static bool parse_output_limit(CliOptions *options, const char *text)
{
    return run_limit_parse(&options->limits, "--max-output", text);
}

static bool parse_tasks(CliOptions *options, const char *text)
{
    return run_limit_parse(&options->limits, "--max-tasks", text);
}

static bool parse_recursion(CliOptions *options, const char *text)
{
    return run_limit_parse(&options->limits, "--max-recursion", text);
}

/* ---- the table ---- */

typedef struct Entry {
    const char *name;
    const char *value; /* as help shows it; NULL: the option has none */
    ParseFn parse;
    const char *wants; /* "--seed takes an integer, not 'x'" */
    const char *help;
} Entry;

static const Entry table[CLI_OPTION_COUNT] = {
    [CLI_SEED] = {"--seed", "N", parse_seed, N_("an integer"),
                  N_("what random.seed() gets first (default 1)")},
    [CLI_SEEDS] = {"--seeds", "A..B", parse_seeds,
                   N_("two integers A..B, A not above B"),
                   N_("all seeds from A to B (default 0..99)")},
    [CLI_PYTHON] =
        {"--python", "V", parse_python, N_("3.11, 3.12, 3.13 or 3.14"),
         N_("3.11, 3.12, 3.13 or 3.14 (default 3.13); or a release")},
    [CLI_INPUT] = {"--input", "FILE", parse_word, N_("a file"),
                   N_("a text whose lines input() reads")},
    [CLI_OUTPUT] =
        {"-o", "OUT", parse_output,
         N_("a file name ending in .svg, .png, .mmd, .html, .replay or .csv"),
         N_("the file to write")},
    [CLI_THEME] = {"--theme", "T", parse_theme, N_("dark or light"),
                   N_("dark or light")},
    [CLI_SIZE] = {"--size", "WxH", parse_size,
                  N_("WIDTHxHEIGHT, each from 64 to 16384"),
                  N_("of the window or the picture, as 1280x800")},
    [CLI_SCALE] = {"--scale", "F", parse_scale, N_("a number from 0.5 to 8"),
                   N_("device pixels per pixel, 0.5 to 8")},
    [CLI_EVENT] = {"--event", "N", parse_event,
                   N_("the number of an event, from 0"),
                   N_("put the playhead on this event (default: the last)")},
    [CLI_AT] = {"--at", "MOMENT", parse_moment,
                N_("turn, callback, kind of event and which of these, as "
                   "4.2.failed.1"),
                N_("a moment: turn.callback.kind.which, as 4.2.failed.1")},
    [CLI_TASK] = {"--task", "N", parse_task, N_("the number of a task, from 1"),
                  N_("select Task-N")},
    [CLI_PROVE] = {"--prove", NULL, NULL, NULL,
                   N_("test each link: run again without it")},
    [CLI_WIDTH] = {"--width", "N", parse_width, N_("a number from 60 to 10000"),
                   N_("columns (default: the terminal's, or 80)")},
    [CLI_MAX_INSTRUCTIONS] = {"--max-instructions", "N", parse_instructions,
                              N_("a number above 0"),
                              N_("without a return to the event loop")},
    [CLI_MAX_TURNS] = {"--max-turns", "N", parse_turns, N_("a number above 0"),
                       N_("turns of the event loop")},
    [CLI_MAX_TIME] = {"--max-time", "S", parse_time,
                      N_("a number of seconds above 0"),
                      N_("seconds of virtual time")},
    [CLI_MAX_EVENTS] = {"--max-events", "N", parse_events,
                        N_("a number above 0"), N_("events in the trace")},
    [CLI_MAX_MEMORY] = {"--max-memory", "N", parse_memory,
                        N_("a number of bytes, as 512M"),
                        N_("bytes that the program may hold")},
    [CLI_MAX_OUTPUT] = {"--max-output", "N", parse_output_limit,
                        N_("a number of bytes, as 4M"), N_("bytes of output")},
    [CLI_MAX_TASKS] = {"--max-tasks", "N", parse_tasks, N_("a number above 0"),
                       N_("tasks alive at once")},
    [CLI_MAX_RECURSION] = {"--max-recursion", "N", parse_recursion,
                           N_("a number from 1 to 1000000"),
                           N_("nested calls (default 1000, as CPython)")},
    [CLI_TRUST] = {"--trust", NULL, NULL, NULL,
                   N_("the program needs no cage: it comes from a friend")},
    [CLI_BY] = {"--by", "EXPR", parse_word, N_("an expression"),
                N_("what to count: Python over a run, as len(failed)")},
    [CLI_SET] = {"--set", "NAME=VALUE", parse_setting, N_("NAME=VALUE"),
                 N_("turn a knob: a constant whose line says # knob:")},
    [CLI_WHERE] = {"--where", "EXPR", parse_word, N_("an expression"),
                   N_("what must hold: Python over a run, as len(failed) > 2")},
    [CLI_JSON] = {"--json", NULL, NULL, NULL,
                  N_("as JSON Lines, which can be added up")},
    [CLI_NOTE] = {"--note", "TEXT", parse_word, N_("a text"),
                  N_("what is to be said about the moment")},
    [CLI_COMMAND] = {"--command", NULL, NULL, NULL,
                     N_("print the command for your own Python")},
    [CLI_WATCH] = {"--watch", NULL, NULL, NULL,
                   N_("again whenever a file is written; few seeds")},
    [CLI_CPYTHON] = {"--cpython", NULL, NULL, NULL,
                     N_("hold the programs against each CPython, too")},
    [CLI_LANG] = {"--lang", "L", parse_lang, N_("en or ru"),
                  N_("en or ru (default: the environment's)")},
    [CLI_HELP] = {"--help", NULL, NULL, NULL, N_("this text")},
};

const char *cli_options_name(CliOption option)
{
    return table[option].name;
}

/* Is `argument` this option, alone or as NAME=VALUE? */
static bool is_named(const char *argument, const char *name, const char **value)
{
    size_t length = strlen(name);

    *value = NULL;
    if (strncmp(argument, name, length) != 0)
        return false;
    if (argument[length] == '=')
        *value = argument + length + 1;
    return argument[length] == '\0' || argument[length] == '=';
}

/* Other names of the same. */
static const char *second_name(int option)
{
    switch (option) {
    case CLI_OUTPUT:
        return "--output";
    case CLI_HELP:
        return "-h";
    default:
        return table[option].name;
    }
}

static int find_option(const char *argument, CliOptionSet taken,
                       const char **value)
{
    for (int i = 0; i < CLI_OPTION_COUNT; i++) {
        if ((taken & CLI_BIT(i)) != 0 &&
            (is_named(argument, table[i].name, value) ||
             is_named(argument, second_name(i), value)))
            return i;
    }
    return -1;
}

/* ---- suggestions ---- */

static int least(int a, int b, int c)
{
    int low = a < b ? a : b;

    return low < c ? low : c;
}

/* How many characters to add, drop or change to make `a` into `b`; a large
 * number for names that are too long to be one of ours. */
static int distance(const char *a, const char *b)
{
    int row[LONGEST_NAME + 1];
    size_t length = strlen(b);

    if (length > LONGEST_NAME || strlen(a) > LONGEST_NAME)
        return LONGEST_NAME;
    for (size_t j = 0; j <= length; j++)
        row[j] = (int)j;
    for (size_t i = 0; a[i] != '\0'; i++) {
        int corner = row[0];
        row[0] = (int)i + 1;
        for (size_t j = 0; j < length; j++) {
            int above = row[j + 1];
            row[j + 1] = least(above + 1, row[j] + 1, corner + (a[i] != b[j]));
            corner = above;
        }
    }
    return row[length];
}

const char *cli_options_nearest(const char *typed, const char *const *names,
                                int count)
{
    const char *best = NULL;
    int nearest = MOST_MISTAKES + 1;

    for (int i = 0; i < count; i++) {
        int mistakes = distance(typed, names[i]);
        if (mistakes < nearest && 2 * mistakes < (int)strlen(names[i])) {
            nearest = mistakes;
            best = names[i];
        }
    }
    return best;
}

static void complain_of_unknown(const char *argument, CliOptionSet taken,
                                BaseText *error)
{
    const char *names[CLI_OPTION_COUNT];
    int count = 0;
    char typed[LONGEST_NAME + 1] = "";
    size_t length = strcspn(argument, "=");

    for (int i = 0; i < CLI_OPTION_COUNT; i++) {
        if ((taken & CLI_BIT(i)) != 0)
            names[count++] = table[i].name;
    }
    if (length <= LONGEST_NAME)
        memcpy(typed, argument, length);
    const char *nearest = cli_options_nearest(typed, names, count);
    if (nearest)
        base_text_printf(
            error, _("there is no option '%.*s' here; did you mean '%s'?"),
            (int)length, argument, nearest);
    else
        base_text_printf(error, _("there is no option '%.*s' here"),
                         (int)length, argument);
}

/* ---- parsing ---- */

static bool take_value(CliOptions *options, int option, const char *value,
                       BaseText *error)
{
    const Entry *entry = &table[option];

    if (!value)
        base_text_printf(error, _("%s needs %s"), entry->name, _(entry->wants));
    else if (!entry->parse(options, value))
        base_text_printf(error, _("%s takes %s, not '%s'"), entry->name,
                         _(entry->wants), value);
    else
        options->value[option] = value;
    return error->length == 0;
}

static bool take_word(CliOptions *options, int words, const char *word,
                      BaseText *error)
{
    if (options->word_count >= words) {
        base_text_printf(error, _("'%s' is one argument too many"), word);
        return false;
    }
    options->words[options->word_count++] = word;
    return true;
}

/* `--seed A B`, `--python A B`: takes B, if it looks like one. */
static bool take_second(CliOptions *options, int option, const char *value)
{
    CliOptions scratch = *options;

    if (!value || (option != CLI_SEED && option != CLI_PYTHON) ||
        !table[option].parse(&scratch, value))
        return false;
    if (option == CLI_SEED)
        options->second_seed = value;
    else
        options->second_python = scratch.python;
    return true;
}

bool cli_options_parse(CliOptions *options, CliOptionSet taken, int words,
                       int count, char **arguments, BaseText *error)
{
    bool only_words = false;

    *options = (CliOptions){.at = REPLAY_NO_MOMENT,
                            .python = RUN_PYTHON_DEFAULT,
                            .first_seed = 0,
                            .last_seed = 99};
    for (int i = 0; i < count; i++) {
        const char *argument = arguments[i], *value = NULL;
        if (only_words || argument[0] != '-' || argument[1] == '\0') {
            if (!take_word(options, words, argument, error))
                return false;
            continue;
        }
        if (strcmp(argument, "--") == 0) {
            only_words = true;
            continue;
        }
        int option = find_option(argument, taken, &value);
        if (option < 0) {
            complain_of_unknown(argument, taken, error);
            return false;
        }
        options->given |= CLI_BIT(option);
        if (!table[option].value) {
            if (!value)
                continue;
            base_text_printf(error, _("%s takes no value"), table[option].name);
            return false;
        }
        if (!value && i + 1 < count)
            value = arguments[++i];
        if (!take_value(options, option, value, error))
            return false;
        if ((taken & CLI_BIT(CLI_PAIRS)) != 0 && i + 1 < count &&
            take_second(options, option, arguments[i + 1]))
            i++;
    }
    return true;
}

void cli_options_describe(CliOptionSet set, BaseText *out)
{
    for (int i = 0; i < CLI_OPTION_COUNT; i++) {
        const Entry *entry = &table[i];
        char name[LONGEST_NAME + 1] = "";
        if ((set & CLI_BIT(i)) == 0)
            continue;
        strcat(name, entry->name);
        if (entry->value) {
            strcat(name, " ");
            strcat(name, entry->value);
        }
        base_text_printf(out, "  %-21s %s\n", name, _(entry->help));
    }
}
