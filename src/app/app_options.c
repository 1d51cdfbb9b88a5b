#include "app_options.h"

#include "base_words.h"
#include "run_limits.h"
#include "run_machine.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE_MIN = 64, SIDE_MAX = 16384 };

static const char help_text[] = N_(
    "usage: taskarium-window [FILE.py | LESSON] [options]\n"
    "\n"
    "Opens the window on a program or a lesson's folder (without one: on the\n"
    "lessons).\n"
    "\n"
    "  --seed N            what random.seed() gets first (default 1, or the\n"
    "                      lesson's)\n"
    "  --python V          3.11, 3.12, 3.13 or 3.14 (default 3.13)\n"
    "  --input FILE        a text whose lines input() reads\n"
    "  --theme dark|light  colours (default: those of the last time)\n"
    "  --size WxH          of the window or the picture\n"
    "  --scale F           device pixels per pixel, 0.5 to 8\n"
    "  --event N           put the playhead on event N\n"
    "  --at MOMENT         the same by turn.callback.kind.which\n"
    "  --task N            select Task-N\n"
    "  --page N            of a lesson, for --draw\n"
    "  --lang en|ru        language (default: the environment's)\n"
    "  --draw OUT          write OUT.png, .svg, .mmd or .html; no display\n"
    "  --max-turns N, --max-instructions N, --max-time S, --max-events N,\n"
    "  --max-memory N, --max-output N, --max-tasks N, --max-recursion N\n"
    "                      where the run stops by itself\n"
    "  --measure           time the first frame and 200 more, print, leave\n"
    "  --help              this text\n");

const char *app_options_help(void)
{
    return _(help_text);
}

static bool parse_number(const char *text, uint32_t *number)
{
    char *end = NULL;
    errno = 0;
    unsigned long long value = strtoull(text, &end, 10);
    if (*text < '0' || *text > '9' || *end || errno || value > UINT32_MAX)
        return false;
    *number = (uint32_t)value;
    return true;
}

static bool parse_python(AppOptions *options, const char *text)
{
    options->python = run_python_parse(text);
    options->python_given = true;
    return options->python != 0;
}

static bool parse_input(AppOptions *options, const char *text)
{
    options->input = text;
    return *text != '\0';
}

static bool parse_theme(AppOptions *options, const char *text)
{
    options->theme_given = true;
    options->light = strcmp(text, "light") == 0;
    return options->light || strcmp(text, "dark") == 0;
}

static bool parse_size(AppOptions *options, const char *text)
{
    char *end = NULL;
    long width = strtol(text, &end, 10);
    if (*end != 'x')
        return false;
    long height = strtol(end + 1, &end, 10);
    if (*end || width < SIDE_MIN || width > SIDE_MAX || height < SIDE_MIN ||
        height > SIDE_MAX)
        return false;
    options->width = (int)width;
    options->height = (int)height;
    return true;
}

static bool parse_scale(AppOptions *options, const char *text)
{
    char *end = NULL;
    options->scale = strtof(text, &end);
    return end != text && !*end && options->scale >= 0.5f &&
           options->scale <= 8.0f;
}

static bool parse_seed(AppOptions *options, const char *text)
{
    options->seed = text;
    options->seed_given = true;
    return run_seed_is_valid(text);
}

/* What comes after it is told in that language at once. */
static bool parse_lang(AppOptions *options, const char *text)
{
    options->lang_given = true;
    return base_words_choose(text);
}

static bool parse_draw(AppOptions *options, const char *text)
{
    static const char *const ends[] = {".png", ".svg", ".mmd", ".html"};
    size_t length = strlen(text);
    options->draw = text;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t end = strlen(ends[i]);
        if (length > end && strcmp(text + length - end, ends[i]) == 0)
            return true;
    }
    return false;
}

static bool parse_event(AppOptions *options, const char *text)
{
    return parse_number(text, &options->event);
}

static bool parse_at(AppOptions *options, const char *text)
{
    BaseText ignored = {0};
    bool read = replay_moment_parse(text, &options->at, &ignored);
    base_text_release(&ignored);
    return read;
}

static bool parse_task(AppOptions *options, const char *text)
{
    return parse_number(strncmp(text, "Task-", 5) == 0 ? text + 5 : text,
                        &options->task);
}

/* Pages count from 1 where people read them. */
static bool parse_page(AppOptions *options, const char *text)
{
    bool good = parse_number(text, &options->page) && options->page > 0;
    options->page -= good;
    return good;
}

typedef struct Option {
    const char *name;
    bool (*parse)(AppOptions *options, const char *text);
    const char *wants;
} Option;

static const Option options_with_value[] = {
    {"--seed", parse_seed, N_("an integer")},
    {"--python", parse_python, N_("3.11, 3.12, 3.13 or 3.14")},
    {"--input", parse_input, N_("a file")},
    {"--theme", parse_theme, N_("dark or light")},
    {"--size", parse_size, N_("WIDTHxHEIGHT, each from 64 to 16384")},
    {"--scale", parse_scale, N_("a number from 0.5 to 8")},
    {"--event", parse_event, N_("the number of an event, from 0")},
    {"--at", parse_at,
     N_("turn, callback, kind of event and which of these, as 4.2.failed.1")},
    {"--task", parse_task, N_("the number of a task, from 1")},
    {"--page", parse_page, N_("the number of a lesson's page, from 1")},
    {"--lang", parse_lang, N_("en or ru")},
    {"--draw", parse_draw,
     N_("a file name ending in .png, .svg, .mmd or .html")},
};

static const Option *find_option(const char *argument, const char **value)
{
    size_t count = sizeof options_with_value / sizeof *options_with_value;
    for (size_t i = 0; i < count; i++) {
        const Option *option = &options_with_value[i];
        size_t length = strlen(option->name);
        if (strncmp(argument, option->name, length) != 0)
            continue;
        if (argument[length] == '=') {
            *value = argument + length + 1;
            return option;
        }
        if (!argument[length])
            return option;
    }
    return NULL;
}

static bool take_value(AppOptions *options, const Option *option,
                       const char *value, BaseText *error)
{
    if (!value)
        base_text_printf(error, _("%s needs %s"), option->name,
                         _(option->wants));
    else if (!option->parse(options, value))
        base_text_printf(error, _("%s takes %s, not '%s'"), option->name,
                         _(option->wants), value);
    else
        return true;
    return false;
}

/* --max-turns and its like: NAME VALUE or NAME=VALUE. */
static bool take_limit(AppOptions *options, const char *argument,
                       const char **next, BaseText *error)
{
    size_t length = strcspn(argument, "=");
    char name[32] = "";
    if (length >= sizeof name)
        return false;
    memcpy(name, argument, length);
    if (!run_limit_is_option(name))
        return false;
    bool joined = argument[length] == '=';
    const char *value = joined ? argument + length + 1 : *next;
    if (joined)
        *next = NULL; /* it is not used up */
    if (!value)
        base_text_printf(error, _("%s needs %s"), name,
                         _(run_limit_wants(name)));
    else if (!run_limit_parse(&options->limits, name, value))
        base_text_printf(error, _("%s takes %s, not '%s'"), name,
                         _(run_limit_wants(name)), value);
    return true;
}

static bool take_plain(AppOptions *options, const char *argument,
                       BaseText *error)
{
    if (strcmp(argument, "--help") == 0)
        options->help = true;
    else if (strcmp(argument, "--measure") == 0)
        options->measure = true;
    else if (*argument == '-' && argument[1])
        base_text_printf(error, _("there is no option %s; try --help"),
                         argument);
    else if (options->file)
        base_text_printf(error, _("one program at a time, not also '%s'"),
                         argument);
    else
        options->file = argument;
    return error->length == 0;
}

bool app_options_parse(AppOptions *options, int argc, char **argv,
                       BaseText *error)
{
    *options = (AppOptions){.seed = "1",
                            .python = RUN_PYTHON_DEFAULT,
                            .event = UINT32_MAX,
                            .at = REPLAY_NO_MOMENT};
    for (int i = 1; i < argc; i++) {
        const char *value = NULL;
        const char *next = i + 1 < argc ? argv[i + 1] : NULL;
        const Option *option = find_option(argv[i], &value);
        if (!option && take_limit(options, argv[i], &next, error)) {
            if (error->length > 0)
                return false;
            i += next != NULL;
            continue;
        }
        if (!option) {
            if (!take_plain(options, argv[i], error))
                return false;
            continue;
        }
        if (!value && i + 1 < argc)
            value = argv[++i];
        if (!take_value(options, option, value, error))
            return false;
    }
    return true;
}
