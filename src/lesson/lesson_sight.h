/*
 * lesson_sight.h - what a student sees of a lesson at one moment, as plain
 * data.
 *
 * A page's text with the values that its expressions have in the run, the
 * question and what became of it, what is to be tried, and where the run
 * stands. Made by lesson_player.h; whoever shows it needs neither the lesson
 * nor the run. All texts are UTF-8 and borrowed from the player until its next
 * operation. An event is a number of the run, UINT32_MAX where there is none.
 */
#ifndef LESSON_SIGHT_H
#define LESSON_SIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lesson.h"
#include "lesson_progress.h"

/* In place of an event or a line. */
#define LESSON_NONE UINT32_MAX

/* What a piece of text leads to. */
typedef enum LessonLink {
    LESSON_LINK_NONE,
    LESSON_LINK_EVENT, /* `target` is its number */
    LESSON_LINK_TASK,  /* its serial */
    LESSON_LINK_OUT,   /* `said` is an address */
    LESSON_LINK_TERM   /* `said` is what the word means */
} LessonLink;

typedef struct LessonPiece {
    const char *text;
    unsigned style; /* of LessonStyle, added up */
    LessonLink link;
    uint32_t target;
    const char *said;
} LessonPiece;

typedef struct LessonParagraph {
    LessonBlockKind kind;
    int depth, number; /* as in LessonBlock */
    bool goes_on;
    const LessonPiece *pieces;
    size_t count;
} LessonParagraph;

typedef struct LessonPassage {
    const LessonParagraph *paragraphs;
    size_t count;
} LessonPassage;

/* A word that the page explains. */
typedef struct LessonTerm {
    const char *word, *said;
    bool is_in_text; /* as a piece of the page's text */
} LessonTerm;

typedef struct LessonOption {
    LessonPassage text;
    bool is_given; /* it was the last answer */
    bool is_right; /* never while the question is open */
} LessonOption;

typedef struct LessonAsked {
    LessonQuestionKind kind;
    bool is_whole; /* of a number: a whole one is asked for */
    bool recall;   /* nothing has to be hidden for it */
    LessonFate fate;
    LessonPassage text;
    const LessonOption *options; /* of a choice */
    size_t option_count;
    const char *given;     /* the last answer; "" before the first */
    LessonPassage verdict; /* what a wrong answer believes, and after the
                              second, what is so; may be empty */
    const char *right;     /* the right answer in words; "" while it is open */
    LessonPassage after;   /* what is said then; empty while it is open */
    const uint32_t *lit;   /* serials of the tasks that make it true, then */
    size_t lit_count;
} LessonAsked;

/* How far a program of the student's has been tried. */
typedef enum LessonTrying {
    LESSON_TRYING_NOTHING, /* nothing was tried yet */
    LESSON_TRYING_RUNS,    /* it is being run */
    LESSON_TRYING_NOT_YET, /* it does not do what is to be done */
    LESSON_TRYING_DONE
} LessonTrying;

typedef struct LessonTried {
    LessonTrying state;
    bool is_by_run; /* the run that is shown has done it, not an earlier one */
    bool is_before; /* another run has done it */
    const char *seed;    /* on which it does not; "": on the only one */
    const char *why;     /* it is no program that runs; "" if it is */
    const char *missed;  /* what that run misses, in lines; "" */
    const char *refused; /* it was done in a way that does not count; "" */
    unsigned allowed;    /* of LessonAllowed, added up */
    LessonPassage text;
    const LessonPassage *hints; /* those that are unfolded */
    size_t hint_count, hints_left;
} LessonTried;

typedef struct LessonSight {
    const char *lesson;  /* its title */
    LessonPassage about; /* what stands before the first page */
    const char *title;   /* the page's */
    size_t page, page_count;
    LessonPassage text;
    const LessonTerm *terms;
    size_t term_count;
    const LessonAsked *asked; /* NULL: the page asks nothing */
    const LessonTried *tried; /* NULL: it gives nothing to try */

    uint32_t event;      /* where the run stands */
    uint32_t veil;       /* the last event that may be shown; none: all may */
    bool is_reached;     /* the run comes to where the page wants it */
    const char *lost;    /* where it does not: that, and what ended the run
                            before; else "" */
    bool is_own;         /* the run that is shown is not the lesson's, but the
                            student's; all texts are of the lesson's */
    uint32_t focus_task; /* serial; 0: none */
    uint32_t focus_line; /* from 1; 0: none */
    uint32_t open;       /* the instant of this event is to be open */
    bool is_bare;        /* no page so far has shown a panel, and the lesson
                            shows none before that */
    const char *show;    /* a panel's name, or NULL */
    const char *compare; /* what the run is compared with, or NULL */
    const char *parts;   /* where the two part, in words; "" if veiled */

    bool has_back, has_next;
    bool waits; /* the page's question, also where a run of the student's own
                   stands in its place */
    size_t asked_count, right_count; /* asked so far; right at once */
} LessonSight;

#endif
