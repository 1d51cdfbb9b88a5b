/*
 * cli_options.h - what a command line asks for.
 *
 * One table of options for all commands; each command says which of them it
 * takes. Values are checked here and borrowed from argv. Opens nothing and
 * prints nothing: what is wrong comes back as a sentence.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base_text.h"
#include "replay_moment.h"
#include "run_machine.h"
#include "trace_limits.h"

typedef enum CliOption {
    CLI_SEED,
    CLI_SEEDS,
    CLI_PYTHON,
    CLI_INPUT,
    CLI_OUTPUT,
    CLI_THEME,
    CLI_SIZE,
    CLI_SCALE,
    CLI_EVENT,
    CLI_AT,
    CLI_TASK,
    CLI_PROVE,
    CLI_WIDTH,
    CLI_MAX_INSTRUCTIONS,
    CLI_MAX_TURNS,
    CLI_MAX_TIME,
    CLI_MAX_EVENTS,
    CLI_MAX_MEMORY,
    CLI_MAX_OUTPUT,
    CLI_MAX_TASKS,
    CLI_MAX_RECURSION,
    CLI_TRUST,
    CLI_BY,
    CLI_SET,
    CLI_WHERE,
    CLI_JSON,
    CLI_NOTE,
    CLI_COMMAND,
    CLI_WATCH,
    CLI_CPYTHON,
    CLI_LANG,
    CLI_HELP,
    CLI_OPTION_COUNT,
    CLI_PAIRS = CLI_OPTION_COUNT /* no option of its own: --seed and --python
                                    take two values */
} CliOption;

/* A set of options: bit (1 << CliOption). */
typedef uint64_t CliOptionSet;
#define CLI_BIT(option) ((CliOptionSet)1 << (option))
#define CLI_LIMITS                                                             \
    (CLI_BIT(CLI_MAX_INSTRUCTIONS) | CLI_BIT(CLI_MAX_TURNS) |                  \
     CLI_BIT(CLI_MAX_TIME) | CLI_BIT(CLI_MAX_EVENTS) |                         \
     CLI_BIT(CLI_MAX_MEMORY) | CLI_BIT(CLI_MAX_OUTPUT) |                       \
     CLI_BIT(CLI_MAX_TASKS) | CLI_BIT(CLI_MAX_RECURSION))

enum { CLI_MOST_WORDS = 64 };

typedef struct CliOptions {
    const char *words[CLI_MOST_WORDS]; /* FILE.py, TASK: what is no option */
    int word_count;
    CliOptionSet given;
    const char *value[CLI_OPTION_COUNT]; /* as written; NULL: not given */
    int python;                          /* 311 to 314 */
    int64_t first_seed, last_seed;       /* of --seeds A..B */
    ReplayMoment at;                     /* of --at */
    uint32_t width;                      /* columns; 0: not given */
    const char *second_seed;             /* --seed A B; NULL: not given */
    int second_python;                   /* --python A B; 0: not given */
    TraceLimits limits;
} CliOptions;

/* True if -o names a file with that ending, as ".svg". */
bool cli_options_writes(const CliOptions *options, const char *ending);

/* "--seed" */
const char *cli_options_name(CliOption option);

/* The options of `taken` and at most `words` other words, out of `count`
 * arguments. Returns false and says in `error` what is wrong. */
bool cli_options_parse(CliOptions *options, CliOptionSet taken, int words,
                       int count, char **arguments, BaseText *error);

/* One line of help for each option of the set. */
void cli_options_describe(CliOptionSet set, BaseText *out);

/* Which of `count` names a mistyped one is likely to mean; NULL if none is
 * near. The result is borrowed from `names`. */
const char *cli_options_nearest(const char *typed, const char *const *names,
                                int count);

#endif
