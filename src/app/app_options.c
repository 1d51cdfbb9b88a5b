#include "app_options.h"

#include "base_check.h"
#include "base_memory.h"
#include "base_words.h"
#include "options.h"
#include "run_machine.h"

static const OptionSet taken =
    OPTIONS_PROGRAM | OPTIONS_PICTURE | OPTIONS_DRAWING | OPTIONS_LIMITS |
    OPTION_BIT(OPTION_PAGE) | OPTION_BIT(OPTION_DRAW) |
    OPTION_BIT(OPTION_MEASURE);

void app_options_describe(BaseText *out)
{
    base_text_append(
        out, _("usage: taskarium-window [FILE.py | LESSON] [options]\n"
               "\n"
               "Opens the window on a program or a lesson's folder (without "
               "one: on the\n"
               "lessons).\n"
               "\n"));
    options_describe(taken, out);
}

bool app_options_parse(AppOptions *options, int argc, char **argv,
                       BaseText *error)
{
    Options read;
    bool good = options_parse(&read, taken, 1, argc - 1, argv + 1, error);
    if (!good) {
        options_release(&read);
        return false;
    }
    char *seed = read.seeds[0]; /* taken over */
    *options = (AppOptions){
        .file = read.word_count > 0 ? read.words[0] : NULL,
        .seed = seed ? seed : "1",
        .seed_given = seed != NULL,
        .own_seed = seed,
        .python = read.python,
        .python_given = read.value[OPTION_PYTHON] != NULL,
        .input = read.value[OPTION_INPUT],
        .theme_given = read.value[OPTION_THEME] != NULL,
        .lang_given = read.value[OPTION_LANG] != NULL,
        .width = read.sides[0],
        .height = read.sides[1],
        .scale = read.scale,
        .event = read.event,
        .at = options_moment(&read),
        .task = read.task,
        .only = (ViewOnly)read.view,
        .animate = (read.given & OPTION_BIT(OPTION_ANIMATE)) != 0,
        .frames = read.frames,
        .page = read.page,
        .draw = read.value[OPTION_DRAW],
        .limits = options_limits(&read),
        .measure = (read.given & OPTION_BIT(OPTION_MEASURE)) != 0,
        .help = (read.given & OPTION_BIT(OPTION_HELP)) != 0,
    };
    if (options->theme_given)
        BASE_REQUIRE(
            view_theme_named(read.value[OPTION_THEME], &options->theme));
    return true;
}

void app_options_release(AppOptions *options)
{
    base_free(options->own_seed);
    options->own_seed = NULL;
}
