/*
 * options.h - what a command line asks for, of either program.
 *
 * One table of options for all commands; each command says which of them it
 * takes. Values are checked here and borrowed from argv. Opens nothing and
 * prints nothing: what is wrong comes back as a sentence, in the language that
 * --lang chose before it.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base_text.h"

typedef enum Option {
    OPTION_SEED,
    OPTION_SEEDS,
    OPTION_PYTHON,
    OPTION_INPUT,
    OPTION_OUTPUT,
    OPTION_THEME,
    OPTION_SIZE,
    OPTION_SCALE,
    OPTION_EVENT,
    OPTION_AT,
    OPTION_TASK,
    OPTION_VIEW,
    OPTION_ANIMATE,
    OPTION_FRAMES,
    OPTION_PROVE,
    OPTION_COLOR,
    OPTION_WIDTH,
    OPTION_MAX_INSTRUCTIONS,
    OPTION_MAX_TURNS,
    OPTION_MAX_TIME,
    OPTION_MAX_EVENTS,
    OPTION_MAX_MEMORY,
    OPTION_MAX_OUTPUT,
    OPTION_MAX_TASKS,
    OPTION_MAX_RECURSION,
    OPTION_INTERRUPT_AT,
    OPTION_TRUST,
    OPTION_BY,
    OPTION_SET,
    OPTION_WHERE,
    OPTION_JSON,
    OPTION_NOTE,
    OPTION_WITHOUT,
    OPTION_COMMAND,
    OPTION_WATCH,
    OPTION_CPYTHON,
    OPTION_PAGE,
    OPTION_DRAW,
    OPTION_MEASURE,
    OPTION_LANG,
    OPTION_HELP,
    OPTION_COUNT,
    OPTION_PAIRS = OPTION_COUNT /* no option of its own: --seed and --python
                                    take two values */
} Option;

typedef struct ReplayMoment ReplayMoment;
typedef struct TraceLimits TraceLimits;

/* A set of options: bit (1 << Option). */
typedef uint64_t OptionSet;
#define OPTION_BIT(option) ((OptionSet)1 << (option))
#define OPTIONS_LIMITS                                                         \
    (OPTION_BIT(OPTION_MAX_INSTRUCTIONS) | OPTION_BIT(OPTION_MAX_TURNS) |      \
     OPTION_BIT(OPTION_MAX_TIME) | OPTION_BIT(OPTION_MAX_EVENTS) |             \
     OPTION_BIT(OPTION_MAX_MEMORY) | OPTION_BIT(OPTION_MAX_OUTPUT) |           \
     OPTION_BIT(OPTION_MAX_TASKS) | OPTION_BIT(OPTION_MAX_RECURSION) |         \
     OPTION_BIT(OPTION_INTERRUPT_AT))

/* Of what reads a program, and of what draws. */
#define OPTIONS_PROGRAM                                                        \
    (OPTION_BIT(OPTION_SEED) | OPTION_BIT(OPTION_PYTHON) |                     \
     OPTION_BIT(OPTION_INPUT) | OPTION_BIT(OPTION_LANG) |                      \
     OPTION_BIT(OPTION_HELP))
#define OPTIONS_PICTURE                                                        \
    (OPTION_BIT(OPTION_THEME) | OPTION_BIT(OPTION_SIZE) |                      \
     OPTION_BIT(OPTION_SCALE) | OPTION_BIT(OPTION_EVENT) |                     \
     OPTION_BIT(OPTION_AT) | OPTION_BIT(OPTION_TASK))
#define OPTIONS_DRAWING                                                        \
    (OPTION_BIT(OPTION_VIEW) | OPTION_BIT(OPTION_ANIMATE) |                    \
     OPTION_BIT(OPTION_FRAMES))

enum { OPTIONS_MOST_WORDS = 64, OPTIONS_MOST_SETTINGS = 16 };

typedef struct Options {
    const char
        *words[OPTIONS_MOST_WORDS]; /* FILE.py, TASK: what is no option */
    int word_count;
    OptionSet given;
    const char *value[OPTION_COUNT]; /* as written; NULL: not given */
    const char *settings[OPTIONS_MOST_SETTINGS]; /* of each --set */
    int setting_count;
    int python;                    /* 311 to 314 */
    int64_t first_seed, last_seed; /* of --seeds A..B */
    int sides[2];                  /* of --size: width and height */
    float scale;                   /* 0: not given */
    uint32_t event;                /* UINT32_MAX: not given */
    uint32_t task;                 /* 0: not given */
    uint32_t view;                 /* which of "all", "timeline" ... */
    uint32_t frames;               /* 0: not given */
    uint32_t page;                 /* from 0 */
    uint32_t width;                /* columns; 0: not given */
    const char *second_seed;       /* --seed A B; NULL: not given */
    int second_python;             /* --python A B; 0: not given */
    char *seeds[2];                /* the two as Python writes them; owned */
} Options;

/* What --at says; REPLAY_NO_MOMENT: nothing. */
ReplayMoment options_moment(const Options *options);

/* Likewise what --without says. */
ReplayMoment options_without(const Options *options);

/* What --max-turns and its like say; 0 where one is not given. */
TraceLimits options_limits(const Options *options);

/* True if -o names a file with that ending, as ".svg". */
bool options_writes(const Options *options, const char *ending);

/* "--seed" */
const char *options_name(Option option);

/* The options of `taken` and at most `words` other words, out of `count`
 * arguments, which are borrowed. --set may be given for several knobs; another
 * option that has a value is given once, and none beside one that contradicts
 * it. Returns false and says in `error` what is wrong. To be released either
 * way. */
bool options_parse(Options *options, OptionSet taken, int words, int count,
                   char **arguments, BaseText *error);

void options_release(Options *options);

/* The language of all that is said, also of what is wrong with the options: the
 * one that --lang names anywhere among main()'s arguments, else the
 * environment's. */
void options_choose_language(int count, char **arguments);

/* One line of help for each option of the set, the limits under a heading. */
void options_describe(OptionSet set, BaseText *out);

#endif
