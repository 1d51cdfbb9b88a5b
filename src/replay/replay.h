/*
 * replay.h - what brings a run back, as plain data.
 *
 * A program with all that its run depends on: Python version, seed, knobs,
 * limits, input, helper modules, and what was done to it. Beside that what was
 * noted about the run: marks, the moment shown, and a fingerprint by which
 * another machine sees whether its run is the same. Reads and writes nothing;
 * see replay_json.h and replay_line.h.
 */
#ifndef REPLAY_H
#define REPLAY_H

#include "base_text.h"
#include "replay_moment.h"
#include "replay_print.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct RunIntervention RunIntervention; /* run_fork.h */
typedef struct RunProgram RunProgram;

/* The number of the format that this program writes. */
#define REPLAY_FORMAT 1

/* A file beside the program that it imports. */
typedef struct ReplayModule {
    char *name;    /* "helpers", "pack.part"; owned */
    char *file;    /* "pack/part.py"; NULL: a package without a text; owned */
    BaseText text; /* owned */
} ReplayModule;

typedef struct ReplayKnob {
    char *name, *value; /* as Python writes them; owned */
} ReplayKnob;

/* "Look here." */
typedef struct ReplayMark {
    ReplayMoment at;
    char *note; /* what somebody wrote; "" for nothing; owned */
} ReplayMark;

/* A limit other than the usual one, as on the command line. */
typedef struct ReplayLimit {
    char *option; /* "--max-turns"; owned */
    char *value;  /* owned */
} ReplayLimit;

/* All zero is valid but for the moment shown: see replay_init(). */
typedef struct Replay {
    char *name;   /* of the program's file, without its folder; owned */
    char *lesson; /* the lesson whose file it is, or NULL; owned */
    BaseText text;
    bool has_text;         /* else the lesson's file is meant */
    uint64_t lesson_hash;  /* of that file, when it was saved */
    ReplayModule *modules; /* owned, like all that follows */
    uint32_t module_count, module_capacity;
    int python; /* as run_python_parse() has it */
    char *seed;
    BaseText input; /* the lines of input() */
    bool has_input;
    ReplayKnob *knobs;
    uint32_t knob_count, knob_capacity;
    ReplayLimit *limits;
    uint32_t limit_count, limit_capacity;
    RunIntervention *deeds; /* in the order in which they were done */
    uint32_t deed_count, deed_capacity;
    bool shared; /* all tasks draw from one stream, as in CPython; else each
                    draws what it drew before anything was done */
    ReplayMark *marks;
    uint32_t mark_count, mark_capacity;
    ReplayMoment shown; /* REPLAY_NO_MOMENT: none */
    ReplayPrint print;
    bool used_libm; /* the last bits of log() and its like are a machine's */
} Replay;

void replay_init(Replay *replay);
void replay_release(Replay *replay); /* leaves it all zero */

/* These copy what they are given to the end of a list. */
void replay_add_module(Replay *replay, const char *name, const char *file,
                       const char *text, size_t length);
void replay_add_knob(Replay *replay, const char *name, const char *value);
/* Forgets the knobs after the first `count`. */
void replay_drop_knobs(Replay *replay, uint32_t count);
void replay_add_limit(Replay *replay, const char *option, const char *value);
void replay_add_deed(Replay *replay, const RunIntervention *deed);
/* Forgets all that was done. */
void replay_drop_deeds(Replay *replay);
void replay_add_mark(Replay *replay, const ReplayMoment *at, const char *note);

/* Replaces a text that the replay owns by a copy; NULL is allowed. */
void replay_set_text(char **place, const char *text);

/* Of a program's text: by it a lesson's file is known again. */
uint64_t replay_hash(const char *text, size_t length);

/* The lines of input(), in place of those before; copied. */
void replay_set_input(Replay *replay, const char *text, size_t length);

/* Takes over a program: its name, text, modules and Python version, and what it
 * reads if it was given that. */
void replay_take_program(Replay *replay, const RunProgram *program);

#endif
