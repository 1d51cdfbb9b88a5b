/*
 * view_folds.h - which lanes are shown, and which of them share one row.
 *
 * Thirty or more like lanes are one row that stands for them all: tasks of one
 * group that run the same coroutine, are in the same state at the playhead and
 * have no lanes below their own. A student may also have only the lanes of
 * some states shown. The chosen task always has a row of its own.
 *
 * Pure: from a model, a moment and a wish to rows. Knows no pixel.
 */
#ifndef VIEW_FOLDS_H
#define VIEW_FOLDS_H

#include "view_model.h"

enum { VIEW_FOLD_LEAST = 30 };

typedef struct ViewFoldWish {
    TraceEventId event; /* whose moment is shown */
    uint32_t chosen;    /* the task that is neither folded nor left out; 0 */
    unsigned states;    /* 1 << TraceState: of these alone; 0: of all */
    bool unfolded;      /* each lane has its own row */
} ViewFoldWish;

/* Zero-initialised is valid and empty. All arrays are owned. */
typedef struct ViewFolds {
    /* From top to bottom. The task of a row that stands for several is that of
     * their first lane. */
    ViewLane *rows;
    uint32_t *stands; /* by row: for how many lanes it stands */
    uint32_t count;
    uint32_t frame_count; /* groups that have a row */
    ViewGroup *groups;    /* by group: its rows */
    uint32_t *row_of;     /* by lane; VIEW_NONE: it is not shown */
    uint32_t *next;       /* by lane: the next one in its row; VIEW_NONE */
    TraceState *state_of; /* by lane, at the event; COUNT: not made yet */
    uint32_t in_state[TRACE_STATE_COUNT]; /* lanes, shown or not */
    uint32_t foldable; /* lanes that share a row, or would if they might */

    uint32_t *kind_of; /* by lane: which are alike; VIEW_NONE: has lanes below
                          its own */
    uint32_t kind_count;
    uint64_t generation; /* of the model that it was made of */
    ViewFoldWish wish;
    uint64_t changes; /* grows whenever the rows are made anew */
    bool made;
} ViewFolds;

/* Works it out, unless that was done already. */
void view_folds_update(ViewFolds *folds, const ViewModel *model,
                       const ViewFoldWish *wish);
void view_folds_release(ViewFolds *folds);

/* The row of a task; VIEW_NONE: it has no lane, or that is not shown. */
uint32_t view_folds_row(const ViewFolds *folds, const ViewModel *model,
                        uint32_t task);

#endif
