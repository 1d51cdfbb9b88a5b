/*
 * app_entrance.h - how programs and lessons come into the window: opened, taken
 * up where they were left, led to another seed, or chosen on the start page.
 */
#ifndef APP_ENTRANCE_H
#define APP_ENTRANCE_H

#include "base_text.h"

#include <stdbool.h>

typedef struct AppLoop AppLoop; /* app_loop.h */

/* Opens a program, or a lesson by its folder or its lesson.md, on a seed (NULL:
 * the lesson's own, or the one there was), and remembers it. A lesson whose
 * program takes its time is opened later. On failure returns false, says why in
 * `error`, and keeps what was open. */
bool app_entrance_open(AppLoop *loop, const char *path, const char *seed,
                       BaseText *error);

/* The same, telling of a failure in the window, and asking before what is not
 * saved is lost. */
void app_entrance_take(AppLoop *loop, const char *path);

/* Opens what app_entrance_take() asked about, whatever that loses. */
void app_entrance_go_on(AppLoop *loop);

/* The same for the first thing that is opened: the start page takes its place,
 * and tells of the failure, which is in `error`, too. */
bool app_entrance_try(AppLoop *loop, const char *path, const char *seed,
                      BaseText *error);

/* Opens the lesson left unfinished, or shows the start page; whoever is here
 * for the first time gets the first lesson. */
void app_entrance_begin(AppLoop *loop, const char *seed);

/* What there is to open goes to the start page. */
void app_entrance_shelf(AppLoop *loop);

/* The lesson that is open, on another seed; read again, if it was written. */
void app_entrance_seed(AppLoop *loop, const char *seed);
void app_entrance_look(AppLoop *loop);

/* Who takes the lessons is kept, and the one that is open goes to the seed
 * which that name gives, if it goes by names. */
void app_entrance_name(AppLoop *loop, const char *name);

/* Goes on with what is waited for; false: nothing is. */
bool app_entrance_work(AppLoop *loop, double seconds);

/* It is waited for no longer; false: nothing was. */
bool app_entrance_stop(AppLoop *loop);

#endif
