/*
 * view_host.h - what a host hands in: a program, a run, the files of a folder.
 *
 * Plain data, made by whoever owns the real things.
 */
#ifndef VIEW_HOST_H
#define VIEW_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What of the window a picture shows. */
typedef enum ViewOnly {
    VIEW_ONLY_ALL,
    VIEW_ONLY_TIMELINE, /* with its caption and legend */
    VIEW_ONLY_ERRORS,
    VIEW_ONLY_TREE /* who awaits whom */
} ViewOnly;

/* Of what is ready and of the timers a snapshot need list no more. */
enum { VIEW_MOST_LISTED = 200 };

typedef struct TraceFacts TraceFacts;
typedef struct TraceStore TraceStore;

/* Program text as the student sees it. */
typedef struct ViewProgram {
    const char *path;      /* that the host opened; "" if none */
    const char *file;      /* that the text lies in: the path's, or that of the
                              student's own copy; NULL: in none */
    const char *name;      /* short, for the title: "main.py" */
    const char *text;      /* source */
    size_t length;         /* bytes of it */
    const char *docstring; /* "" if there is none */
    int python;            /* 313 for 3.13 */
    const char *error;     /* NULL: it compiled; else what python3 prints */
    uint32_t error_line;   /* from 1; 0 unknown */
    bool is_copy;          /* the student's own, not the original */
    bool is_spoilt;        /* there is a copy of their own that cannot be read:
                              this is the original */
    bool is_fixed;         /* it comes from no file: it cannot be changed */
} ViewProgram;

/* Where a run stands. All pointers are borrowed until the window is given
 * another run or program. */
typedef struct ViewRun {
    uint64_t serial;         /* another number is another run: the playhead, the
                                selection and the zoom start afresh */
    const TraceStore *trace; /* may have grown since the last call, or be
                                another part of the same run; not NULL */
    const char *seed;        /* decimal digits */
    bool computing;          /* it has not ended yet */
    bool is_long;            /* and takes so long that one may stop it */
    bool veiled;             /* no more of it is to be seen, and no other run:
                                nothing tells how it ends */
    int exit_status;         /* once it has; see run_exit_status() */
    const TraceFacts *known; /* what is known besides, at least what its end
                                tells by itself; NULL: nothing */
    const char *error;       /* its stderr so far; "" if nothing */
    size_t error_length;
} ViewRun;

/* The run beside this one. */
typedef struct ViewOther {
    const TraceStore *trace; /* has ended; borrowed until the next one is set */
    bool is_before;          /* this one, before the last thing was done to it:
                                drawn behind it. Else it is compared with, and
                                drawn below it */
    const char *names[2];    /* of this run and the other; NULL: has none */
    const ViewProgram *program; /* the other's, copied; NULL: the same */
} ViewOther;

typedef enum ViewDeedKind {
    VIEW_DEED_CANCEL,
    VIEW_DEED_RAISE,
    VIEW_DEED_SLEEP,
    VIEW_DEED_KNOB,
    VIEW_DEED_INTERRUPT,
    VIEW_DEED_SUPPRESS, /* an event of the kind that is its name */
    VIEW_DEED_TURN      /* a knob, before the run: "DELAY=2" is its name */
} ViewDeedKind;

/* Why a deed came to nothing. */
typedef enum ViewVain {
    VIEW_VAIN_NOT, /* it did not */
    VIEW_VAIN_NO_TASK,
    VIEW_VAIN_TOO_EARLY,     /* the task was not made by then */
    VIEW_VAIN_TOO_LATE,      /* it had ended */
    VIEW_VAIN_AFTER_THE_END, /* the run had */
    VIEW_VAIN_NO_SLEEP,      /* the task began none after that */
    VIEW_VAIN_NOT_THERE      /* SUPPRESS: it does not happen there anyway */
} ViewVain;

/* Something that the student has done to the run. */
typedef struct ViewDeed {
    ViewDeedKind kind;
    uint32_t task; /* its number in this run; 0: not there */
    uint32_t turn, callback;
    const char *name, *text; /* the exception and its argument; the knob and
                                its value */
    double seconds;          /* of the sleep */
    ViewVain vain;
} ViewDeed;

/* A fork that was left. */
typedef struct ViewFork {
    ViewDeed last;  /* what was done in it last */
    uint32_t count; /* how much was done in all */
} ViewFork;

/* A lesson, and how far the student is in it. */
typedef struct ViewShelfLesson {
    const char *path;  /* to be opened */
    uint32_t number;   /* as texts name it: "lesson 3"; 0: it has none */
    const char *title; /* in the language */
    const char *about; /* a sentence or two */
    uint32_t page_count;
    uint32_t page; /* where the student is, from 1; 0: not begun */
    bool ended;    /* all pages were seen */
    uint32_t question_count;
    uint32_t unanswered; /* of them; skipping is no answer */
    uint32_t untried;    /* what was to be tried, and is not done */
    uint32_t right;      /* of the first answers */
} ViewShelfLesson;

/* A program that was opened before. */
typedef struct ViewShelfFile {
    const char *path;
    const char *name;   /* "main.py" */
    const char *folder; /* as people write it: "~/course" */
} ViewShelfFile;

/* What can be opened without looking for it. */
typedef struct ViewShelf {
    const ViewShelfLesson *lessons;
    size_t lesson_count;
    const ViewShelfFile *files; /* the newest first */
    size_t file_count;
    const char *trouble; /* why there are no lessons; "" */
} ViewShelf;

/* What came of the program on one seed: how many tasks ended how. */
typedef struct ViewSeedOutcome {
    bool known;      /* else it is not computed yet, or takes too long */
    bool went_wrong; /* the program itself ends with an error */
    uint32_t returned, failed, cancelled;
} ViewSeedOutcome;

/* One entry of a folder, for the file chooser. */
typedef struct ViewFile {
    const char *name; /* without the folder */
    bool is_folder;
    const char
        *title; /* it is a lesson's folder, so called; NULL: it is none */
} ViewFile;

#endif
