/*
 * lesson.h - a lesson as it is written.
 *
 * Plain data: pages of text, and what each asks of the run that goes with it.
 * lessons/README.md says how it is written. An expression is kept as its text
 * and its place; what it is worth, others find out.
 *
 * Everything belongs to the lesson's arena and lives until lesson_release().
 * Texts are UTF-8. Lines count from 1, columns in characters from 1.
 */
#ifndef LESSON_H
#define LESSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base_arena.h"

/* Where a text goes on in another line of the file. */
typedef struct LessonBreak {
    int at;           /* the first character of that line, from 1 */
    int line, column; /* where it stands */
    const struct LessonBreak *before; /* NULL: it is the first */
} LessonBreak;

/* A Python expression of the lesson; `text` is NULL where none was given. */
typedef struct LessonExpression {
    const char *text;
    int line, column;
    const char *file;        /* of a directive, which stands in one language's
                                file alone; NULL: the one that is shown */
    const LessonBreak *last; /* NULL: it is on one line */
} LessonExpression;

/* Where something else was said. */
typedef struct LessonSpot {
    int line, column;
    const char *file; /* as that of an expression */
} LessonSpot;

LessonSpot lesson_spot_of(const LessonExpression *expression);

/* That of one of its characters, from 1. */
LessonSpot lesson_spot_in(const LessonExpression *expression, int character);

/* A word that the glossary explains. */
typedef struct LessonWord {
    const char *text;
    LessonSpot spot;
} LessonWord;

typedef enum LessonStyle {
    LESSON_EMPHASIS = 1,
    LESSON_STRONG = 2,
    LESSON_CODE = 4
} LessonStyle;

/* A piece of running text: words as they are, or an expression whose value
 * stands there, as `{value:spec}` does in an f-string. */
typedef struct LessonSpan {
    const char *text;        /* NULL where `value` is given */
    LessonExpression value;  /* with its `!r` and `:spec` */
    LessonExpression target; /* of a link into the run: an event or a task */
    const char *address;     /* of a link out of it, or NULL */
    unsigned style;          /* of LessonStyle, added up */
} LessonSpan;

typedef enum LessonBlockKind {
    LESSON_PARAGRAPH,
    LESSON_HEADING,
    LESSON_ITEM, /* a list's item, or a further paragraph of it */
    LESSON_QUOTE,
    LESSON_PROGRAM /* a code block: lines end with \n */
} LessonBlockKind;

typedef struct LessonBlock {
    LessonBlockKind kind;
    int depth;    /* of lists, from 1; a heading's level */
    int number;   /* of an item in a numbered list; 0 for a bullet */
    bool goes_on; /* an item's further paragraph: it has no bullet */
    int line;
    const LessonSpan *spans;
    size_t span_count;
} LessonBlock;

typedef struct LessonText {
    const LessonBlock *blocks;
    size_t count;
} LessonText;

typedef enum LessonQuestionKind {
    LESSON_CHOICE,
    LESSON_NUMBER,
    LESSON_LANES,
    LESSON_ORDER,
    LESSON_OUTPUT
} LessonQuestionKind;

typedef struct LessonChoice {
    const char *id;
    LessonText text;
    LessonExpression right;    /* true for exactly one choice */
    const char *misconception; /* its id, or NULL */
    LessonSpot spot;           /* of its name, below its text */
    LessonSpot said;           /* of its name in lesson.md */
} LessonChoice;

typedef struct LessonQuestion {
    LessonQuestionKind kind;
    const char *id;
    int line, column;        /* of its kind */
    bool recall;             /* the answer is on the screen already */
    LessonExpression answer; /* of all kinds but choice */
    LessonText text;
    const LessonChoice *choices; /* of a choice */
    size_t choice_count;
    LessonExpression then; /* the event that settles it; may be left out */
    bool has_then;         /* it says where what follows begins */
    LessonText after;      /* shown once it is answered */
} LessonQuestion;

typedef enum LessonAllowed {
    LESSON_KNOB = 1,
    LESSON_SEED = 2,
    LESSON_EDIT = 4,
    LESSON_CANCEL = 8,
    LESSON_RAISE = 16,
    LESSON_SLEEP = 32 /* its end is dragged */
} LessonAllowed;

typedef enum LessonSolutionKind {
    LESSON_SOLVED_BY_PROGRAM, /* `what` is a file's name */
    LESSON_SOLVED_BY_KNOB,    /* `what` is a name, `value` its text */
    LESSON_SOLVED_BY_SEED,    /* `value` is the seed */
    LESSON_SOLVED_BY_CANCEL,  /* `task`, after the callback of the event `at` */
    LESSON_SOLVED_BY_RAISE,   /* and `what` names the exception */
    LESSON_SOLVED_BY_SLEEP    /* its sleep takes `what` seconds */
} LessonSolutionKind;

typedef struct LessonSolution {
    LessonSolutionKind kind;
    const char *what, *value;
    LessonExpression task, at;
    LessonSpot spot;
} LessonSolution;

/* What is told a student of whose run it does not hold. */
typedef struct LessonMissing {
    LessonExpression holds;
    LessonText text; /* its values are those of the student's run */
    int line;
} LessonMissing;

typedef struct LessonTry {
    int line;
    LessonExpression goal;
    LessonExpression keep; /* must still be true; may be left out */
    unsigned allowed;      /* of LessonAllowed, added up */
    LessonSpot allowed_spot;
    bool has_seeds; /* the goal must hold on all of first..last */
    long first_seed, last_seed;
    bool solved; /* a solution was given */
    LessonSolution solution;
    LessonText text;
    const LessonText *hints;
    size_t hint_count;
    const LessonMissing *missing; /* the first that does not hold is told */
    size_t missing_count;
} LessonTry;

/* What a page is when its `when` holds, or otherwise. */
typedef struct LessonForm {
    LessonExpression when;  /* left out in the only form and the otherwise */
    LessonExpression until; /* where the run stands; left out: where it was */
    LessonExpression focus, open; /* left out, mostly */
    const char *show;             /* a panel's name, or NULL */
    const char *compare;          /* a file, `seed N` or `python V`, or NULL */
    LessonSpot compare_spot;      /* of what it is, where it is not NULL */
    LessonText text;
    const LessonQuestion *question; /* or NULL */
    const LessonTry *attempt;       /* or NULL */
    const LessonWord *terms;
    size_t term_count;
} LessonForm;

typedef struct LessonPage {
    const char *id;
    const char *title;
    const char *note; /* for the teacher's eyes, or NULL */
    int line;
    LessonForm forms[2];
    size_t form_count; /* two with `when` and `otherwise`, else one */
} LessonPage;

typedef struct Lesson {
    const char *file; /* as it was given to lesson_parse() */
    const char *title;
    const char *program; /* a file beside the lesson */
    const char *compare; /* another one, or NULL */
    const char *python;  /* a version that it needs, or NULL */
    LessonSpot title_spot, seed_spot, program_spot, compare_spot;
    const LessonWord *needs; /* lessons that come before */
    size_t need_count;
    bool grows;        /* a panel appears when a page first shows one */
    LessonText about;  /* what stands before the first page */
    bool seed_by_name; /* out of first_seed..last_seed */
    long seed, first_seed, last_seed;
    const LessonPage *pages;
    size_t page_count;
    BaseArena arena;
} Lesson;

/* The seed that the lesson begins on for somebody of that name: one out of its
 * range, so that two neighbours seldom have the same run, or the lesson's own.
 * NULL is nobody's name. */
long lesson_seed_for(const Lesson *lesson, const char *name);

void lesson_release(Lesson *lesson); /* leaves it all zero */

#endif
