/*
 * app_session_private.h - what a session is made of, for the files of its
 * family: app_session.c opens and starts, app_session_show.c tells the view,
 * app_session_deeds.c does things to a run, app_session_work.c computes.
 */
#ifndef APP_SESSION_PRIVATE_H
#define APP_SESSION_PRIVATE_H

#include "app_course.h"
#include "app_marks.h"
#include "app_other.h"
#include "app_place.h"
#include "app_replay.h"
#include "app_session.h"
#include "app_source.h"
#include "app_strip.h"
#include "app_turns.h"
#include "run_input.h"
#include "trace_facts.h"

#include <stdbool.h>

/* What is known of the run besides its events. */
typedef struct AppKnown {
    TraceFacts *facts; /* owned; NULL: nothing was asked for yet */
    RunLook *look;     /* owned; NULL: none is going on */
    bool looked;       /* facts have what a look has found */
} AppKnown;

struct AppSession {
    ViewWindow *view;
    RunProgram *program; /* NULL before the first open */
    AppCourse *course;   /* owned */
    AppSource source;
    char *seed;
    BaseText title;
    AppMarks marks;
    AppPlace place; /* to see again once another text's run has ended */
    int python;
    TraceLimits limits;
    uint64_t stop;          /* the turn in which the student ended the run; 0 */
    TraceLimits run_limits; /* of the run: with that */
    double began;           /* when, by app_clock.h */
    uint64_t serial;        /* of the run, for the view */
    bool announced;         /* the view knows that the run has ended */
    bool seeking;
    uint32_t sought;  /* event that the seeker was asked for */
    uint32_t chosen;  /* and the task whose locals are wanted */
    AppTurns turns;   /* of knobs, since the text was read */
    bool changed;     /* by the student, since it was saved last */
    bool drafted;     /* a text is shown that does not compile: not what runs */
    bool to_deed;     /* the playhead is to go to where the fork begins */
    char *saved;      /* where something was saved last; NULL; owned */
    bool unkept;      /* their text could not be written to their copy */
    AppOther other;   /* what is compared with */
    bool compared;    /* the view knows the run beside this one */
    uint32_t veil;    /* the last event that may be seen; UINT32_MAX: all */
    TraceStore *part; /* what is seen of the run; NULL: all of it */
    AppReplay replay;
    RunInput input; /* what the command line gave the first program to read */
    bool seed_given, python_given; /* they count, not the next replay's */
    ReplayMoment goal; /* to go to when all is known; REPLAY_NO_MOMENT */
    AppKnown known;
    RunKept *offered, *beside; /* held: of somebody else; NULL: none */
    AppStrip strip;
    bool strip_shown; /* as far as it is computed */
    int editor;       /* the process of the student's own; 0: none is known */
    double editor_began; /* when, by app_clock.h */
};

/* Starts the program over. */
void app_session_start(AppSession *session);

#endif
