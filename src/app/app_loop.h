/*
 * app_loop.h - the window while it is open.
 *
 * Hands SDL's events to the view, lets the session compute for 4 ms a frame,
 * draws when something changed, and otherwise sleeps until something happens.
 */
#ifndef APP_LOOP_H
#define APP_LOOP_H

#include "app_font.h"
#include "app_lesson.h"
#include "app_opening.h"
#include "app_recent.h"
#include "app_screen.h"
#include "app_session.h"
#include "app_settings.h"
#include "view_input.h"

/* All borrowed but what the loop makes itself; zero but for those. */
typedef struct AppLoop {
    AppScreen *screen;
    AppSession *session;
    AppFonts *fonts;
    AppSettings *settings; /* kept up to date; the caller saves them */
    AppStore *store;
    AppRecent recent;   /* the programs opened last */
    AppLesson *lesson;  /* that is open; NULL: a program alone is; owned */
    AppOpening opening; /* the lesson that is waited for */
    char *pending;      /* to be opened if the student loses what is not saved;
                           NULL; owned */
    ViewDrawList list;
    ViewInput motion; /* of pointer or wheel, that more may be added to */
    bool has_motion;
    uint32_t event;    /* to go to once the run has ended; UINT32_MAX: none */
    uint32_t task;     /* to select then; 0: none */
    double last_input; /* on app_clock_now() */
    double last_frame;
    double last_look; /* at the file */
    bool text_wanted; /* SDL was told so */
    bool stale;       /* the window's pixels are gone or the view changed */
    bool quit;
} AppLoop;

/* Tells the view the window's size, and what to show first. */
void app_loop_start(AppLoop *loop, const AppOptions *options);

/* Draws and shows one frame if there is anything new. On failure returns false
 * and says why. */
bool app_loop_frame(AppLoop *loop, BaseText *error);

/* Until the student leaves, or drawing fails: then false, and why. */
bool app_loop_run(AppLoop *loop, BaseText *error);

void app_loop_release(AppLoop *loop);

#endif
