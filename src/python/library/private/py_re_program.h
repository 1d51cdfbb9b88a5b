/*
 * py_re_program.h - the instructions that a regular expression becomes.
 *
 * Words of 32 bits: an operation, then its operands. Made by re's own Python
 * text, which alone knows the notation; run by py_re_engine. A single
 * character's instruction always has two words, and may stand behind
 * REPEAT_ONE.
 */
#ifndef PY_RE_PROGRAM_H
#define PY_RE_PROGRAM_H

#include <stdint.h>

/* X(NAME, words): the numbers are their places here; re_compiler.py has the
 * same list. */
#define PY_RE_OPS(X)                                                           \
    X(SUCCESS, 1)                                                              \
    X(FAIL, 1)                                                                 \
    X(ANY, 2) /* but a newline */                                              \
    X(ANY_ALL, 2)                                                              \
    X(CHAR, 2)     /* code */                                                  \
    X(NOT_CHAR, 2) /* code */                                                  \
    X(SET, 2)      /* where the set stands in the program */                   \
    X(AT, 2)       /* PyReAt */                                                \
    X(SAVE, 2)     /* slot */                                                  \
    X(SPLIT, 2)    /* goes on; and if that fails, there */                     \
    X(JUMP, 2)                                                                 \
    X(REPEAT_ONE, 4) /* PyReMode, least, most */                               \
    X(LOOP_BEGIN, 2) /* register of the count; the next has the place */       \
    X(LOOP, 6)       /* PyReMode, register, least, most, where it ends */      \
    X(ATOMIC, 1)                                                               \
    X(ATOMIC_END, 1)                                                           \
    X(LOOK, 2) /* so many characters back */                                   \
    X(LOOK_END, 1)                                                             \
    X(LOOK_NOT, 3) /* characters back, where it goes on */                     \
    X(LOOK_NOT_END, 1)                                                         \
    X(GROUP, 3)    /* group, PyReFold */                                       \
    X(IF_GROUP, 3) /* group, where it goes on if that has not matched */

typedef enum PyReOp {
#define PY_RE_OP_ENUM(name, words) PY_RE_##name,
    PY_RE_OPS(PY_RE_OP_ENUM)
#undef PY_RE_OP_ENUM
} PyReOp;

typedef enum PyReMode { PY_RE_GREEDY, PY_RE_LAZY, PY_RE_POSSESSIVE } PyReMode;

/* How case is ignored. */
typedef enum PyReFold {
    PY_RE_EXACT,
    PY_RE_FOLD_ASCII,
    PY_RE_FOLD_UNICODE
} PyReFold;

typedef enum PyReAt {
    PY_RE_AT_BEGINNING,
    PY_RE_AT_BEGINNING_LINE,
    PY_RE_AT_END,
    PY_RE_AT_END_LINE,
    PY_RE_AT_END_STRING,
    PY_RE_AT_BOUNDARY,
    PY_RE_AT_NON_BOUNDARY,
    PY_RE_AT_BOUNDARY_UNICODE,
    PY_RE_AT_NON_BOUNDARY_UNICODE
} PyReAt;

typedef enum PyReCategory {
    PY_RE_DIGIT,
    PY_RE_SPACE,
    PY_RE_WORD,
    PY_RE_DIGIT_UNICODE,
    PY_RE_SPACE_UNICODE,
    PY_RE_WORD_UNICODE
} PyReCategory;

/* A set: PyReFold, 1 if it is the others, a map of the characters below 256
 * (eight words, filled by py_re_prepare), how many items, the items. */
enum {
    PY_RE_SET_FOLD,
    PY_RE_SET_NEGATED,
    PY_RE_SET_MAP,
    PY_RE_SET_COUNT = PY_RE_SET_MAP + 8,
    PY_RE_SET_ITEMS
};

/* An item: its kind and two operands. */
typedef enum PyReItem {
    PY_RE_ITEM_RANGE,       /* from, to */
    PY_RE_ITEM_CATEGORY,    /* PyReCategory, nothing */
    PY_RE_ITEM_NOT_CATEGORY /* PyReCategory, nothing */
} PyReItem;

#define PY_RE_MOST UINT32_MAX /* any number */

#endif
