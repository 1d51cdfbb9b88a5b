/*
 * view_census.h - of rows that stand for many lanes: how many of these are in
 * which state, from one event to another.
 *
 * A picture asks that for hundreds of stretches, and a row may stand for
 * thousands of lanes with a hundred changes of state each. So all changes are
 * put in order once for a model, summed up once for the rows at a moment, and a
 * picture looks at few of them. Knows no pixel.
 */
#ifndef VIEW_CENSUS_H
#define VIEW_CENSUS_H

#include "view_folds.h"

/* The states in which a task lives: QUEUED to CANCEL_REQUESTED. */
enum { VIEW_CENSUS_STATES = TRACE_STATE_CANCELLED };

/* Of one row and one stretch of events: how many lanes are in a state at its
 * beginning or come into it, each as often as it does. */
typedef struct ViewTally {
    uint32_t in[VIEW_CENSUS_STATES];
} ViewTally;

typedef struct ViewChange ViewChange;
typedef struct ViewSums ViewSums;

/* Zero-initialised is valid and empty. All arrays are owned. */
typedef struct ViewCensus {
    ViewChange *changes; /* by event */
    uint32_t change_count;
    uint64_t generation; /* of the model that they are of */
    uint64_t rows_of;    /* the folds' changes that the rest is of */
    uint32_t *slot_of;   /* by task: which of the rows below; VIEW_NONE */
    uint32_t *slots;     /* by row of the folds; VIEW_NONE: one lane's */
    uint32_t slot_count;
    ViewSums *sums;     /* by block of changes, then by slot: before it */
    uint32_t block;     /* changes in one */
    ViewTally *tallies; /* of the last picture: by row in sight, by stretch */
    uint32_t row, row_end, stretch_count;
} ViewCensus;

/* For the rows that the folds have now. Does nothing if it has them. */
void view_census_update(ViewCensus *census, const ViewModel *model,
                        const ViewFolds *folds);
void view_census_release(ViewCensus *census);

/* Counts rows from `row` up to and without `row_end`. The edges never decrease;
 * `count` stretches lie between count + 1 of them. */
void view_census_count(ViewCensus *census, uint32_t row, uint32_t row_end,
                       const TraceEventId *edges, uint32_t count);

/* What was counted for a row: as many as there were stretches. */
const ViewTally *view_census_of(const ViewCensus *census, uint32_t row);

#endif
