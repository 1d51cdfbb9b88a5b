/*
 * stage.h - a window without a screen, for the tests of the panels.
 *
 * Opens a window on a trace of tests/traces or on a program that is run here,
 * draws it into a list after each input, and finds texts and marks in that list
 * to click on.
 */
#ifndef STAGE_H
#define STAGE_H

#include "fixture.h"
#include "run_fork.h"
#include "run_seeker.h"
#include "trace_facts.h"
#include "view_window.h"

typedef struct Stage {
    ViewWindow *window;
    ViewDrawList list; /* the last picture */
    const TraceStore *trace;
    TraceStore *loaded; /* the trace, if it is no run's */
    RunProgram *program;
    Run *run;
    RunSeeker *seeker;
    RunOrigin *origin; /* of the fork */
    RunFork *fork;     /* NULL: the run is the program's own */
    TraceFacts known;  /* what the run's end tells */
    TraceFacts looked; /* what stage_look() has found */
    float width, height;
    uint64_t serial;
    uint32_t measured; /* how many texts: whoever draws measures some */
} Stage;

/* `trace` NULL: a window without a program. */
void stage_open(Stage *stage, const char *trace, float width, float height);
void stage_close(Stage *stage);

/* A window on a program that has been run to its end. */
void stage_open_program(Stage *stage, const char *source, const char *seed,
                        float width, float height);

/* Gives the window what is seen by looking at the program's run. */
void stage_look(Stage *stage, const char *seed);

/* Shows the program's run again, with that done to it. */
void stage_fork(Stage *stage, const RunIntervention *one);

/* Gives the window the state of a program at its playhead, and draws. */
void stage_seek_state(Stage *stage);

/* Puts a trace, which the stage takes over, into the window; `run` may be NULL
 * for one that ended with status 0 on seed 1. */
void stage_run(Stage *stage, TraceStore *trace, const ViewRun *run);

/* Sends and draws again. */
void stage_send(Stage *stage, const ViewInput *input);
void stage_key(Stage *stage, ViewKey key, unsigned modifiers);
void stage_type(Stage *stage, const char *text);
void stage_click(Stage *stage, float x, float y);
void stage_double_click(Stage *stage, float x, float y);
void stage_drag(Stage *stage, float x, float y, float to_x, float to_y);
void stage_wheel(Stage *stage, float x, float y, float notches,
                 unsigned modifiers);
void stage_move(Stage *stage, float x, float y);
void stage_tick(Stage *stage, double seconds);
void stage_resize(Stage *stage, float width, float height);
void stage_draw(Stage *stage);

/* The first text command that is, or that begins with, `text`; NULL. */
const ViewCommand *stage_text(const Stage *stage, const char *text);
const ViewCommand *stage_text_from(const Stage *stage, const char *text);

/* Clicks on the middle of a text that must be there. */
void stage_click_text(Stage *stage, const char *text);

/* Commands of a role. */
int stage_count(const Stage *stage, ViewRole role);

/* Of each character 0.55 of the font's size. */
ViewMeasure stage_measure(void);

/* The rectangle of a text on the screen. */
ViewRect stage_text_box(const ViewCommand *command);

#endif
