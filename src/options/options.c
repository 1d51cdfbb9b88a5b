#include "options.h"

#include "base_check.h"
#include "base_memory.h"
#include "base_nearest.h"
#include "base_words.h"
#include "options_table.h"
#include "replay_moment.h"
#include "run_limits.h"
#include "run_machine.h"
#include "trace_limits.h"

#include <string.h>

bool options_writes(const Options *options, const char *ending)
{
    const char *out = options->value[OPTION_OUTPUT];

    return out && options_ends_in(out, ending);
}

static ReplayMoment moment_of(const Options *options, Option option)
{
    const char *text = options->value[option];
    ReplayMoment moment = REPLAY_NO_MOMENT;
    BaseText error = {0};

    if (text) {
        bool read = replay_moment_parse(text, &moment, &error);
        BASE_REQUIRE(read); /* it was checked where it was taken */
    }
    base_text_release(&error);
    return moment;
}

ReplayMoment options_moment(const Options *options)
{
    return moment_of(options, OPTION_AT);
}

ReplayMoment options_without(const Options *options)
{
    return moment_of(options, OPTION_WITHOUT);
}

TraceLimits options_limits(const Options *options)
{
    TraceLimits limits = {0};

    for (int i = 0; i < OPTION_COUNT; i++) {
        if ((OPTIONS_LIMITS & OPTION_BIT(i)) == 0 || !options->value[i])
            continue;
        bool read =
            run_limit_parse(&limits, options_table[i].name, options->value[i]);
        BASE_REQUIRE(read);
    }
    return limits;
}

const char *options_name(Option option)
{
    return options_table[option].name;
}

void options_release(Options *options)
{
    for (int i = 0; i < 2; i++) {
        base_free(options->seeds[i]);
        options->seeds[i] = NULL;
    }
}

/* As Python writes it. */
static const char *keep_seed(Options *options, int which, const char *text)
{
    BaseText seed = {0};

    run_seed_read(text, &seed);
    base_free(options->seeds[which]);
    options->seeds[which] = base_text_take(&seed);
    return options->seeds[which];
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
    case OPTION_OUTPUT:
        return "--output";
    case OPTION_LANG:
        return "--language";
    case OPTION_HELP:
        return "-h";
    default:
        return options_table[option].name;
    }
}

void options_choose_language(int count, char **arguments)
{
    const char *language = NULL, *value;

    for (int i = 1; i < count && strcmp(arguments[i], "--") != 0; i++)
        if (is_named(arguments[i], options_name(OPTION_LANG), &value) ||
            is_named(arguments[i], second_name(OPTION_LANG), &value))
            language = value ? value : i + 1 < count ? arguments[i + 1] : NULL;
    if (!language || !base_words_choose(language))
        base_words_choose(NULL);
}

static Option find_option(const char *argument, OptionSet taken,
                          const char **value)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        if ((taken & OPTION_BIT(i)) != 0 &&
            (is_named(argument, options_table[i].name, value) ||
             is_named(argument, second_name(i), value)))
            return (Option)i;
    }
    return OPTION_COUNT;
}

static void complain_of_unknown(const char *argument, OptionSet taken,
                                BaseText *error)
{
    const char *names[OPTION_COUNT];
    int count = 0;
    char typed[BASE_NEAREST_LONGEST + 1] = "";
    size_t length = strcspn(argument, "=");

    for (int i = 0; i < OPTION_COUNT; i++) {
        if ((taken & OPTION_BIT(i)) != 0)
            names[count++] = options_table[i].name;
    }
    if (length <= BASE_NEAREST_LONGEST)
        memcpy(typed, argument, length);
    const char *nearest = base_nearest(typed, names, count);
    if (nearest)
        base_text_printf(
            error, _("there is no option '%.*s' here; did you mean '%s'?"),
            (int)length, argument, nearest);
    else
        base_text_printf(error, _("there is no option '%.*s' here"),
                         (int)length, argument);
}

static size_t measure_knob(const char *setting)
{
    return strcspn(setting, "=");
}

static bool is_set(const Options *options, const char *setting)
{
    size_t length = measure_knob(setting);

    for (int i = 0; i < options->setting_count; i++)
        if (measure_knob(options->settings[i]) == length &&
            memcmp(options->settings[i], setting, length) == 0)
            return true;
    return false;
}

/* A knob is turned once. */
static void take_setting(Options *options, const char *setting, BaseText *error)
{
    if (is_set(options, setting))
        base_text_printf(error, _("--set %.*s was given before: give it once"),
                         (int)measure_knob(setting), setting);
    else if (options->setting_count == OPTIONS_MOST_SETTINGS)
        base_text_printf(error, _("%s is given %d times at most"),
                         options_table[OPTION_SET].name, OPTIONS_MOST_SETTINGS);
    else
        options->settings[options->setting_count++] = setting;
}

static bool take_value(Options *options, Option option, const char *value,
                       BaseText *error)
{
    const char *name = options_table[option].name;

    if (options->value[option] && option != OPTION_SET)
        base_text_printf(error, _("%s was given before: give it once"), name);
    else if (!value)
        base_text_printf(error, _("%s needs %s"), name,
                         options_table_wants(option));
    else if (!options_table_read(options, option, value))
        base_text_printf(error, _("%s takes %s, not '%s'"), name,
                         options_table_wants(option), value);
    else
        options->value[option] =
            option == OPTION_SEED ? keep_seed(options, 0, value) : value;
    if (error->length == 0 && option == OPTION_SET)
        take_setting(options, value, error);
    return error->length == 0;
}

static bool take_word(Options *options, int words, const char *word,
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
static bool take_second(Options *options, Option option, const char *value)
{
    Options scratch = *options;

    if (!value || (option != OPTION_SEED && option != OPTION_PYTHON) ||
        !options_table_read(&scratch, option, value) ||
        (option == OPTION_SEED && !run_seed_is_literal(value)))
        return false;
    if (option == OPTION_SEED)
        options->second_seed = keep_seed(options, 1, value);
    else
        options->second_python = scratch.python;
    return true;
}

/* Two that contradict each other. */
static bool check_pairs(const Options *options, BaseText *error)
{
    static const Option pairs[][2] = {
        {OPTION_AT, OPTION_EVENT},       {OPTION_SEED, OPTION_SEEDS},
        {OPTION_PROVE, OPTION_AT},       {OPTION_PROVE, OPTION_EVENT},
        {OPTION_COMMAND, OPTION_AT},     {OPTION_COMMAND, OPTION_NOTE},
        {OPTION_COMMAND, OPTION_OUTPUT}, {OPTION_FRAMES, OPTION_AT},
        {OPTION_FRAMES, OPTION_EVENT},   {OPTION_ANIMATE, OPTION_AT},
        {OPTION_ANIMATE, OPTION_EVENT},
    };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        OptionSet both = OPTION_BIT(pairs[i][0]) | OPTION_BIT(pairs[i][1]);
        if ((options->given & both) != both)
            continue;
        base_text_printf(error, _("give either %s or %s"),
                         options_table[pairs[i][0]].name,
                         options_table[pairs[i][1]].name);
        return false;
    }
    return true;
}

bool options_parse(Options *options, OptionSet taken, int words, int count,
                   char **arguments, BaseText *error)
{
    bool only_words = false;

    *options = (Options){.event = UINT32_MAX,
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
        Option option = find_option(argument, taken, &value);
        if (option == OPTION_COUNT) {
            complain_of_unknown(argument, taken, error);
            return false;
        }
        options->given |= OPTION_BIT(option);
        if (!options_table[option].value) {
            if (!value)
                continue;
            base_text_printf(error, _("%s takes no value"),
                             options_table[option].name);
            return false;
        }
        if (!value && i + 1 < count)
            value = arguments[++i];
        if (!take_value(options, option, value, error))
            return false;
        if ((taken & OPTION_BIT(OPTION_PAIRS)) != 0 && i + 1 < count &&
            take_second(options, option, arguments[i + 1]))
            i++;
    }
    return check_pairs(options, error);
}

static void describe(OptionSet set, BaseText *out)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        const OptionEntry *entry = &options_table[i];
        char name[BASE_NEAREST_LONGEST + 1] = "";
        if ((set & OPTION_BIT(i)) == 0)
            continue;
        strcat(name, entry->name);
        if (entry->value) {
            strcat(name, " ");
            strcat(name, entry->value);
        }
        base_text_printf(out, "  %-21s %s\n", name, _(entry->help));
    }
}

void options_describe(OptionSet set, BaseText *out)
{
    describe(set & ~OPTIONS_LIMITS, out);
    if ((set & OPTIONS_LIMITS) == 0)
        return;
    base_text_append(out, _("\nWhere a run is stopped:\n"));
    describe(set & OPTIONS_LIMITS, out);
}
