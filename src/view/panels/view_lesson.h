/*
 * view_lesson.h - a page of a lesson, as the host hands it in.
 *
 * Plain data: the page's text with what its words lead to, the question and
 * what became of it, what is to be tried. The host keeps it alive until it
 * hands in another one. Texts are UTF-8.
 */
#ifndef VIEW_LESSON_H
#define VIEW_LESSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bits of ViewProsePiece.style. */
enum { VIEW_STYLE_EMPHASIS = 1, VIEW_STYLE_STRONG = 2, VIEW_STYLE_CODE = 4 };

typedef enum ViewLeads {
    VIEW_LEADS_NOWHERE,
    VIEW_LEADS_TO_EVENT, /* `target` is its number */
    VIEW_LEADS_TO_TASK,  /* its serial */
    VIEW_LEADS_OUT,      /* `said` is an address */
    VIEW_LEADS_TO_WORD   /* `said` is what the word means */
} ViewLeads;

typedef struct ViewProsePiece {
    const char *text;
    unsigned style;
    ViewLeads leads;
    uint32_t target;
    const char *said;
} ViewProsePiece;

typedef enum ViewProseKind {
    VIEW_PROSE_PARAGRAPH,
    VIEW_PROSE_HEADING,
    VIEW_PROSE_ITEM,
    VIEW_PROSE_QUOTE,
    VIEW_PROSE_PROGRAM /* lines, each with its newline */
} ViewProseKind;

typedef struct ViewParagraph {
    ViewProseKind kind;
    int depth, number; /* of an item: from 1; 0 for a bullet */
    bool goes_on;      /* it has no bullet of its own */
    const ViewProsePiece *pieces;
    size_t count;
} ViewParagraph;

typedef struct ViewPassage {
    const ViewParagraph *paragraphs;
    size_t count;
} ViewPassage;

typedef enum ViewAskKind {
    VIEW_ASK_CHOICE,
    VIEW_ASK_NUMBER,
    VIEW_ASK_LANES, /* which tasks */
    VIEW_ASK_ORDER, /* tasks in an order */
    VIEW_ASK_OUTPUT /* a line */
} ViewAskKind;

typedef enum ViewFate {
    VIEW_FATE_OPEN,
    VIEW_FATE_WRONG, /* once: it is still open */
    VIEW_FATE_RIGHT,
    VIEW_FATE_REVEALED,
    VIEW_FATE_SKIPPED
} ViewFate;

typedef struct ViewOption {
    ViewPassage text;
    bool is_given, is_right;
} ViewOption;

typedef struct ViewAsked {
    ViewAskKind kind;
    ViewFate fate;
    ViewPassage text;
    const ViewOption *options; /* of a choice */
    size_t option_count;
    const char *given;   /* the last answer; "" */
    ViewPassage verdict; /* what a wrong answer believes */
    const char *right;   /* the right answer; "" while it is open */
    ViewPassage after;
    const uint32_t *lit; /* serials of the tasks that make the answer true; none
                            while it is open */
    size_t lit_count;
} ViewAsked;

typedef enum ViewTrying {
    VIEW_TRYING_NOTHING,
    VIEW_TRYING_RUNS,
    VIEW_TRYING_NOT_YET,
    VIEW_TRYING_DONE
} ViewTrying;

typedef struct ViewTried {
    ViewTrying state;
    bool is_before;      /* done, but by another run than the one shown */
    const char *seed;    /* on which it does not do; "" */
    const char *why;     /* it does not run; "" */
    const char *missed;  /* what its run misses, in lines; "" */
    const char *refused; /* it was done in a way that does not count; "" */
    bool may_edit, may_seed, may_turn, may_cancel, may_raise,
        may_drag; /* the end of a sleep */
    ViewPassage text;
    const ViewPassage *hints;
    size_t hint_count, hints_left;
} ViewTried;

typedef struct ViewWord {
    const char *word, *said;
    bool is_in_text;
} ViewWord;

typedef struct ViewLesson {
    uint64_t serial; /* another number is another page: it is shown from its
                        top, and nothing is chosen */
    const char *lesson, *title;
    size_t page, page_count;
    ViewPassage about; /* on the first page; else empty */
    ViewPassage text;
    const ViewWord *words;
    size_t word_count;
    const ViewAsked *asked; /* NULL: nothing */
    const ViewTried *tried; /* NULL: nothing */
    const char *parts;      /* where two runs part; "" */
    bool is_reached;        /* the run comes where the page wants it */
    const char *lost;       /* where it does not: that, and why */
    bool is_own;            /* it is a run of the student's own */
    bool is_bare; /* no page has shown a panel so far: the inspector is
                     a drawer, also in a wide window */
    bool has_back, has_next;
    bool waits; /* the page's question does, also while it is not asked beside
                   a run of the student's own */
    const char *following; /* the lesson to open after its last page; NULL */
    const char *other;     /* the program that the lesson's is compared with
                              before any other; NULL */
    const char *student;   /* the name of whoever takes it; "" */
    const char *own_seed;  /* the one that this name gives; NULL: it goes by no
                              names */
    size_t asked_count, right_count;
} ViewLesson;

/* What a student wants of a lesson: `steps` of a request. */
typedef enum ViewLessonWish {
    VIEW_LESSON_NEXT,
    VIEW_LESSON_BACK,
    VIEW_LESSON_ANSWER, /* its text is the answer */
    VIEW_LESSON_SKIP,
    VIEW_LESSON_HINT,
    VIEW_LESSON_RETURN /* to the lesson's own run, and where the page stands */
} ViewLessonWish;

#endif
