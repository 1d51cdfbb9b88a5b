/* taskarium compare: where two runs part. */
#include "cli_compare.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "cli_commands.h"
#include "cli_deeds.h"
#include "cli_program.h"
#include "explain_compare.h"
#include "replay_line.h"

#include <stdio.h>
#include <string.h>

/* One of the two. */
typedef struct Side {
    CliFinishedRun finished;
    ExplainLives lives;
    char name[300];
} Side;

/* What of the command line is this side's: the second file, seed and version if
 * they were given. */
static Options options_of(const Options *options, int side)
{
    Options own = *options;

    if (side == 0)
        return own;
    if (options->word_count > 1)
        own.words[0] = options->words[1];
    if (options->second_seed)
        own.value[OPTION_SEED] = options->second_seed;
    if (options->second_python != 0)
        own.python = options->second_python;
    return own;
}

/* Without the folder, if that tells the two files apart; a line has no name. */
static const char *short_name(const Options *options, const char *path)
{
    const char *names[2];

    if (replay_line_is_one(path) && !base_file_exists(path))
        return path == options->words[0] ? _("the first replay")
                                         : _("the second replay");
    for (int i = 0; i < 2; i++) {
        const char *slash = strrchr(options->words[i], '/');
        names[i] = slash ? slash + 1 : options->words[i];
    }
    if (strcmp(names[0], names[1]) == 0)
        return path;
    return path == options->words[0] ? names[0] : names[1];
}

/* What tells it from the other one: all that differs, or, where nothing does,
 * what was given twice. */
static void name_side(Side *side, const Options *all, const Options *own)
{
    BaseText name = {0};
    bool two_files = all->word_count > 1, two_seeds = all->second_seed,
         two_pythons = all->second_python != 0;
    bool by_file = two_files && strcmp(all->words[0], all->words[1]) != 0;
    bool by_python = two_pythons && all->python != all->second_python;
    bool by_seed =
        two_seeds && strcmp(all->value[OPTION_SEED], all->second_seed) != 0;

    if (!by_file && !by_python && !by_seed) {
        by_seed = two_seeds;
        by_python = two_pythons && !two_seeds;
        by_file = two_files && !two_seeds && !two_pythons;
    }
    if (by_file)
        base_text_append(&name, short_name(all, own->words[0]));
    if (by_python)
        base_text_printf(&name, "%sPython %d.%d", name.length > 0 ? ", " : "",
                         own->python / 100, own->python % 100);
    if (by_seed) {
        base_text_append(&name, name.length > 0 ? ", " : "");
        base_text_printf(&name, _("seed %s"), own->value[OPTION_SEED]);
    }
    snprintf(side->name, sizeof side->name, "%s", base_text_str(&name));
    base_text_release(&name);
}

static bool finish_side(Side *side, const Options *options, int index)
{
    Options own = options_of(options, index);

    name_side(side, options, &own);
    if (!cli_program_finish(&side->finished, &own))
        return false;
    explain_lives_read(&side->lives, run_trace(side->finished.run));
    cli_deeds_complain(&side->finished.program, side->finished.run);
    return true;
}

static void release_side(Side *side)
{
    explain_lives_release(&side->lives);
    cli_program_forget(&side->finished);
}

/* A replay by itself: the run as it was before anything was done to it. False:
 * it is none, or nothing was done. */
static bool finish_before(Side *side, const Options *options)
{
    snprintf(side->name, sizeof side->name, "%s", _("the run before"));
    if (!cli_program_finish_undone(&side->finished, options))
        return false;
    explain_lives_read(&side->lives, run_trace(side->finished.run));
    return true;
}

static bool is_alone(const Options *options)
{
    return options->word_count < 2 && !options->second_seed &&
           options->second_python == 0;
}

static int compare(const Options *options)
{
    Side sides[2] = {0};
    BaseText text = {0};
    int status = CLI_WORLD;
    bool alone = is_alone(options);

    if (alone && !finish_before(&sides[0], options))
        return cli_complain(CLI_USAGE,
                            _("compare needs another file, two seeds (--seed A "
                              "B) or two versions (--python A B), or a replay "
                              "in which something was done"));
    if (!alone && !finish_side(&sides[0], options, 0))
        return status;
    if (finish_side(&sides[1], options, alone ? 0 : 1)) {
        if (alone)
            snprintf(sides[1].name, sizeof sides[1].name, "%s", _("the fork"));
        const char *names[2] = {sides[0].name, sides[1].name};
        bool equal = explain_compare_tell(&sides[0].lives, &sides[1].lives,
                                          names, &text);
        bool ran = run_has_run(sides[0].finished.run) &&
                   run_has_run(sides[1].finished.run);
        status = !ran ? CLI_UNSUPPORTED : equal ? CLI_DONE : CLI_RAISED;
        if (!cli_print_plain(&text))
            status = CLI_WORLD;
        base_text_release(&text);
        release_side(&sides[1]);
    }
    release_side(&sides[0]);
    return status;
}

/* A lesson by itself: its program with the one that it names. */
int cli_compare(const Options *options)
{
    Options own = *options;
    char *files[2];

    if (!is_alone(options) ||
        !cli_program_compared(options->words[0], &files[0], &files[1]))
        return compare(options);
    for (int i = 0; i < 2; i++)
        own.words[i] = files[i];
    own.word_count = 2;
    int status = compare(&own);
    for (int i = 0; i < 2; i++)
        base_free(files[i]);
    return status;
}
