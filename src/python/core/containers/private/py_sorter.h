/*
 * py_sorter.h - sorting that can be interrupted at every question.
 *
 * A program sees each `<` that a sort asks, so the questions are exactly those
 * of CPython's sort: runs are found and made longer by binary insertion, and
 * merged, with galloping, in the order that powersort gives. Where the answer
 * needs Python the sorter stops (PY_SORT_ASKS) with the two values; it goes on
 * when it is run again with the answer.
 *
 * Keys and the values that follow them are permuted in place; whenever the
 * sorter stops for good, all of them are there.
 *
 * Knows nothing of lists, key functions and frames.
 */
#ifndef PY_SORTER_H
#define PY_SORTER_H

#include "py_object.h"

typedef enum PySortNext {
    PY_SORT_DONE,
    PY_SORT_ASKS,  /* is `left` less than `right`? */
    PY_SORT_FAILED /* the machine holds the exception */
} PySortNext;

typedef enum PySortAnswer {
    PY_SORT_RAISED = -1,
    PY_SORT_NOT_LESS,
    PY_SORT_LESS,
    PY_SORT_UNKNOWN /* Python must be asked */
} PySortAnswer;

/* How keys are compared; chosen by what they are. */
typedef enum PySortKind {
    PY_SORT_SMALL_INTS,
    PY_SORT_FLOATS,
    PY_SORT_ANY
} PySortKind;

typedef struct PySortRun {
    uint32_t base, length, power;
} PySortRun;

/* More than the logarithm of the longest list. */
#define PY_SORT_RUNS 40

/* One of the two runs that are being merged: the item whose turn it is, and how
 * many are left. */
typedef struct PySortSide {
    PyValue *keys, *values;
    int64_t at;
    uint32_t left;
} PySortSide;

/* What each of the functions that may stop needs to go on: where it was, and
 * what it was doing. */
typedef struct PySorter {
    PyMachine *machine;
    PySortKind kind;
    bool long_runs;         /* from 3.13 on */
    bool asks;              /* only Python can answer; set by the caller */
    PyValue *keys, *values; /* borrowed; values may be NULL */
    uint32_t count;
    PyValue left, right; /* the question; borrowed */
    PySortAnswer answer;
    PyValue *spare; /* owned: room for the shorter run of a merge */
    uint32_t spare_count;
    uint32_t min_gallop;
    uint32_t run_count;

    struct {
        int point;
        uint32_t base, least, length, power;
    } all;
    struct {
        int point;
        uint32_t base, limit, length, equals;
        bool descending;
    } run;
    struct {
        int point;
        uint32_t base, at, end, low, high;
    } insertion;
    struct {
        int point;
        uint32_t first, length;
    } pair;
    struct {
        int point;
        bool is_open; /* items lie in the spare room alone */
        bool forward;
        PySortSide a, b; /* the earlier and the later run */
        int64_t to;      /* where the next item goes */
        uint32_t from_a, from_b;
    } merge;
    struct {
        int point;
        const PyValue *keys;
        PyValue key;
        bool right;
        int64_t count, hint, low, high, step;
    } gallop;
    PySortRun runs[PY_SORT_RUNS];
} PySorter;

/* Nothing is owned yet. */
void py_sorter_init(PyMachine *machine, PySorter *sorter, PyValue *keys,
                    PyValue *values, uint32_t count);
/* Begins, or goes on with sorter->answer to the question. */
PySortNext py_sorter_run(PySorter *sorter);
void py_sorter_release(PySorter *sorter);

/*
 * For functions that may stop. PLACE is the struct with their `point`; a local
 * variable does not live through a question.
 */
PySortAnswer py_sorter_ask_now(PyMachine *machine, PyValue left, PyValue right);

static inline PySortAnswer py_sorter_less(PySorter *sorter, PyValue left,
                                          PyValue right)
{
    if (sorter->kind == PY_SORT_SMALL_INTS)
        return py_small_value(left) < py_small_value(right);
    if (sorter->kind == PY_SORT_FLOATS)
        return py_float_value(left) < py_float_value(right);
    if (sorter->asks)
        return PY_SORT_UNKNOWN;
    return py_sorter_ask_now(sorter->machine, left, right);
}

#define PY_SORT_BEGIN(place)                                                   \
    switch ((place)->point) {                                                  \
    case 0:

#define PY_SORT_END(place)                                                     \
    }                                                                          \
    (place)->point = 0;                                                        \
    return PY_SORT_DONE

#define PY_SORT_LESS(place, result, a, b)                                      \
    do {                                                                       \
        PySortAnswer answer_ = py_sorter_less(sorter, (a), (b));               \
        if (answer_ == PY_SORT_UNKNOWN) {                                      \
            sorter->left = (a);                                                \
            sorter->right = (b);                                               \
            (place)->point = __LINE__;                                         \
            return PY_SORT_ASKS;                                               \
        case __LINE__:                                                         \
            answer_ = sorter->answer;                                          \
        }                                                                      \
        if (answer_ == PY_SORT_RAISED)                                         \
            return PY_SORT_FAILED;                                             \
        (result) = answer_ == PY_SORT_LESS;                                    \
    } while (0)

/* Another function that may stop. */
#define PY_SORT_CALL(place, call)                                              \
    do {                                                                       \
        PySortNext next_;                                                      \
        while ((next_ = (call)) != PY_SORT_DONE) {                             \
            (place)->point = __LINE__;                                         \
            return next_;                                                      \
        case __LINE__:;                                                        \
        }                                                                      \
    } while (0)

#endif
