/*
 * app_options.h - what the command line of taskarium-window says.
 *
 * Plain data, borrowed from argv but for the seed. Opens nothing and prints
 * nothing. How an option is written, options.h knows.
 */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include "base_text.h"
#include "replay_moment.h"
#include "trace_limits.h"

#include "view_host.h"
#include "view_theme.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct AppOptions {
    const char *file;              /* NULL: the start page; of what needs a
                                        program, the first lesson's */
    const char *seed;              /* as Python writes it */
    char *own_seed;                /* the same, if it was given; owned */
    bool seed_given, python_given; /* they count, not a replay's */
    uint32_t page;                 /* of a lesson, from 0; for a picture */
    int python;                    /* 313 for 3.13 */
    ViewThemeKind theme;
    bool theme_given;
    bool lang_given;    /* and chosen already */
    const char *input;  /* a file whose lines input() reads; NULL: none */
    const char *draw;   /* write this picture instead of opening a window */
    int width, height;  /* logical px; 0: not given */
    float scale;        /* device px per logical px; 0: not given */
    uint32_t event;     /* under the playhead; UINT32_MAX: the last one */
    ReplayMoment at;    /* under the playhead; REPLAY_NO_MOMENT: none */
    uint32_t task;      /* serial of the one selected; 0: none */
    ViewOnly only;      /* for a picture: what of the window */
    bool animate;       /* a picture that plays by itself */
    uint32_t frames;    /* so many pictures; 0: one */
    TraceLimits limits; /* 0: the default */
    bool measure;       /* time the frames, print, and leave */
    bool help;
} AppOptions;

/* Returns false and says in `error` what is wrong; then there is nothing to
 * release. */
bool app_options_parse(AppOptions *options, int argc, char **argv,
                       BaseText *error);

void app_options_release(AppOptions *options);

/* Appends the text of --help. */
void app_options_describe(BaseText *out);

#endif
