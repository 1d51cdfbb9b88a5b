/*
 * app_replay.h - replays in the window: opening one, and saving what is shown.
 *
 * Knows nothing of SDL.
 */
#ifndef APP_REPLAY_H
#define APP_REPLAY_H

#include "base_text.h"
#include "replay.h"
#include "replay_open.h"
#include "run_machine.h"
#include "view_window.h"

#include <stdbool.h>

/* A replay that was opened, and how far it has been brought back. Zero is none.
 */
typedef struct AppReplay {
    Replay replay;   /* owned */
    bool is_one;     /* else there is none */
    bool is_resumed; /* what was done to its run has been done again */
    bool is_marked;  /* its marks are shown */
    bool is_told;    /* the student knows whether it is the same run */
    BaseText notice; /* what was not as when it was saved */
} AppReplay;

void app_replay_release(AppReplay *replay);

/* Opens what `path` names, which may be the one-line form. OPENED: *program is
 * its program, for another `python` unless that is 0, owned by the caller, and
 * *limits have the replay's. WRONG: says
 * why in `error`. Unless it is OPENED, the replay is zero. */
ReplayOpening app_replay_open(AppReplay *replay, const char *path, int python,
                              RunProgram **program, TraceLimits *limits,
                              BaseText *error);

/* Whether `path` names a replay of a program of that text. */
bool app_replay_is_of(const char *path, const char *text);

/* The run is another one now: it is not compared. With `all`, nothing is done
 * to it any more either. */
void app_replay_leave(AppReplay *replay, bool all);

/* What is shown now. Borrowed. */
typedef struct AppShown {
    const RunProgram *program;
    const char *path; /* of its file, or of the one that it is a copy of */
    const Run *run;   /* has ended */
    const char *seed;
    const TraceLimits *limits;
    const RunIntervention *deeds;
    size_t deed_count;
    bool shared;
} AppShown;

/* Makes a replay of it. */
void app_replay_make(const AppShown *shown, Replay *replay);

/* The replay's marks become the view's, once; those of moments that the run
 * does not have, at the nearest ones. And the view's marks, with the event that
 * it shows, the replay's. */
void app_replay_show_marks(AppReplay *replay, const TraceStore *trace,
                           ViewWindow *view);
void app_replay_take_marks(Replay *replay, const TraceStore *trace,
                           const ViewWindow *view);

/* Appends to `out` whether the run, which has ended, is not the one that was
 * saved, and the notice; nothing if all is as it was. */
void app_replay_tell(const AppReplay *replay, const Run *run, BaseText *out);

#endif
