/* taskarium window, draw, page: taskarium-window does it. */
#define _POSIX_C_SOURCE 200809L

#include "cli_window.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "base_words.h"
#include "cli_commands.h"
#include "cli_deeds.h"
#include "cli_program.h"
#include "cli_show.h"
#include "lesson_folder.h"

enum { MOST_ARGUMENTS = 56 };

typedef struct Arguments {
    char *list[MOST_ARGUMENTS + 1]; /* borrowed; NULL at the end */
    int count;
} Arguments;

static void add(Arguments *arguments, const char *argument)
{
    /* execv() takes char * for reasons of history and changes nothing. */
    union {
        const char *in;
        char *out;
    } word = {.in = argument};

    arguments->list[arguments->count++] = word.out;
}

static void add_option(Arguments *arguments, const char *name,
                       const char *value)
{
    if (!value)
        return;
    add(arguments, name);
    add(arguments, value);
}

static Arguments pass_on(const Options *options, const char *program)
{
    const OptionSet passed =
        OPTIONS_PROGRAM | OPTIONS_PICTURE | OPTIONS_DRAWING | OPTIONS_LIMITS;
    Arguments arguments = {.count = 0};

    add(&arguments, program);
    for (int i = 0; i < OPTION_COUNT; i++)
        if ((OPTION_BIT(i) & passed) != 0)
            add_option(&arguments, options_name((Option)i), options->value[i]);
    if ((options->given & OPTION_BIT(OPTION_ANIMATE)) != 0)
        add(&arguments, options_name(OPTION_ANIMATE));
    add_option(&arguments, options_name(OPTION_DRAW),
               options->value[OPTION_OUTPUT]);
    return arguments;
}

/* Becomes taskarium-window; comes back only if that is not possible. */
static int become_window(const Options *options, const char *file)
{
    char *program = base_paths_program("taskarium-window");

    if (!program)
        return cli_complain(CLI_WORLD,
                            _("taskarium-window is not where it should be; is "
                              "the program installed?"));
    Arguments arguments = pass_on(options, program);
    if (file)
        add(&arguments, file);
    execv(program, arguments.list);
    int status = cli_complain(CLI_WORLD, _("cannot start %s: %s"), program,
                              strerror(errno));
    base_free(program);
    return status;
}

/* A picture of a lesson is one of its program's run. */
static bool has_pages(const Options *options)
{
    return !options->value[OPTION_OUTPUT] || options_writes(options, ".html");
}

/* The folder of a lesson that comes with the program, if the word is its name
 * or number, and no file's. NULL: it is not. Owned. */
static char *called_lesson(const Options *options)
{
    return !has_pages(options) || base_file_exists(options->words[0])
               ? NULL
               : lesson_folder_called(options->words[0]);
}

/* A lesson says by itself how its program is run. */
static int show_lesson(const Options *options, const char *lesson)
{
    const OptionSet own =
        OPTION_BIT(OPTION_PYTHON) | OPTION_BIT(OPTION_INPUT) | OPTIONS_LIMITS;
    bool is_page = options->value[OPTION_OUTPUT] != NULL;

    for (int i = 0; is_page && i < OPTION_COUNT; i++)
        if ((options->given & own & OPTION_BIT(i)) != 0)
            return cli_complain(CLI_USAGE,
                                _("a lesson's page takes no %s: the lesson "
                                  "says how its program is run"),
                                options_name((Option)i));
    return become_window(options, lesson);
}

/* What a picture cannot say is said before it is made: that there is no such
 * place in the run, and what of a replay came to nothing. False: the former. */
static bool has_what_is_drawn(const CliProgram *program, const Options *options)
{
    const OptionSet places = OPTION_BIT(OPTION_AT) | OPTION_BIT(OPTION_EVENT) |
                             OPTION_BIT(OPTION_TASK);
    bool is_done_to = program->is_replay && program->replay.deed_count > 0;
    CliFinishedRun finished;

    if (!options->value[OPTION_OUTPUT] ||
        ((options->given & places) == 0 && !is_done_to))
        return true;
    if (!cli_program_finish(&finished, options))
        return false;
    cli_deeds_complain(&finished.program, finished.run);
    bool has = cli_show_has_place(options, run_trace(finished.run));
    cli_program_forget(&finished);
    return has;
}

/* What is made of the run itself shows all of it, as it is: what says how a
 * picture looks is told, not dropped. False: there is something. */
static bool is_drawn_so(const Options *options)
{
    bool is_page = options_writes(options, ".html");
    OptionSet dropped = OPTIONS_PICTURE | OPTION_BIT(OPTION_VIEW);

    if (!is_page && !options_writes(options, ".mmd"))
        return true;
    if (is_page)
        dropped &= ~OPTION_BIT(OPTION_THEME);
    for (int i = 0; i < OPTION_COUNT; i++)
        if ((options->given & dropped & OPTION_BIT(i)) != 0) {
            cli_complain(CLI_USAGE,
                         _("a file that ends in %s shows all of the run, and "
                           "takes no %s"),
                         is_page ? ".html" : ".mmd", options_name((Option)i));
            return false;
        }
    return true;
}

/* A file that cannot be read is said before anything opens. A lesson opens
 * with its pages. */
static int show(const Options *options)
{
    CliProgram program;

    if (options->word_count == 0)
        return become_window(options, NULL);
    if (has_pages(options) && lesson_folder_is(options->words[0]))
        return show_lesson(options, options->words[0]);
    char *lesson = called_lesson(options);
    if (lesson) {
        int status = show_lesson(options, lesson);
        base_free(lesson);
        return status;
    }
    if (!cli_program_read(&program, options))
        return CLI_WORLD;
    const char *file = program.is_replay ? options->words[0] : program.path;
    int status = has_what_is_drawn(&program, options) && is_drawn_so(options)
                     ? become_window(options, file)
                     : CLI_USAGE;
    cli_program_release(&program);
    return status;
}

int cli_window(const Options *options)
{
    return show(options);
}

int cli_draw(const Options *options)
{
    if (!options_writes(options, ".svg") && !options_writes(options, ".png") &&
        !options_writes(options, ".mmd") && !options_writes(options, ".html"))
        return cli_complain(CLI_USAGE,
                            _("draw needs -o OUT.svg, .png, .mmd or .html"));
    if ((options->given & OPTION_BIT(OPTION_ANIMATE)) != 0 &&
        (!options_writes(options, ".svg") || options->view > 1 ||
         options->frames > 0))
        return cli_complain(CLI_USAGE,
                            _("--animate writes one .svg of the timeline"));
    if (options->frames > 0 && !options_writes(options, ".svg") &&
        !options_writes(options, ".png"))
        return cli_complain(CLI_USAGE, _("--frames writes .png or .svg"));
    return show(options);
}

int cli_page(const Options *options)
{
    if (!options_writes(options, ".html"))
        return cli_complain(CLI_USAGE, _("page needs -o OUT.html"));
    return show(options);
}
