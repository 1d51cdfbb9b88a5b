/*
 * view_beside.h - the run beside this one, and what was done to this one.
 *
 * Either the run from before the last thing was done, whose shadow lies under
 * the lanes, or one to compare with, which has lanes of its own below. Both
 * runs are put on one axis as soon as both are known.
 */
#ifndef VIEW_BESIDE_H
#define VIEW_BESIDE_H

#include "view_host.h"
#include "view_model_builder.h"
#include "view_timeline.h"

#include "base_text.h"
#include "explain_pair.h"

/* What was done; texts are owned. */
typedef struct ViewDone {
    ViewDeed deed;
    char *name, *text;
} ViewDone;

/* Zero-initialised is valid: nothing. */
typedef struct ViewBeside {
    const TraceStore *trace;   /* NULL: no other run */
    ViewModelBuilder *builder; /* owned; NULL: its model is there */
    ViewModel model;
    bool is_before;
    bool joined;           /* the two models share their instants */
    char *names[2];        /* owned; NULL: view_beside_name() has one */
    ExplainPairs pairs;    /* [0] of the run itself */
    bool *differs;         /* owned: by serial: it lives another life there */
    bool *differs_there;   /* owned: the same by the serials of the other */
    BaseText told;         /* how they differ, in words */
    ViewTimeline timeline; /* of the other, if it is compared with */
    ViewTimelineState at;
    bool has_feet; /* there is room for the lanes of both loops and their
                      threads */

    ViewDone *done; /* owned */
    size_t done_count;
    ViewDone *left;       /* owned: the last deed of each fork that was left */
    uint32_t *left_sizes; /* owned: how much was done there */
    size_t left_count;
    bool shared; /* all tasks draw from one stream */
} ViewBeside;

void view_beside_release(ViewBeside *beside);

/* NULL: none any more. Returns true if the run's own model has to be built
 * again, since it was joined with the other. */
bool view_beside_set(ViewBeside *beside, const ViewOther *other);
void view_beside_set_forks(ViewBeside *beside, const ViewFork *forks,
                           size_t count);
void view_beside_set_deeds(ViewBeside *beside, const ViewDeed *deeds,
                           size_t count, bool shared);

/* Works on the other's model and joins it with that of the run, which is
 * complete. Returns true if there is more to do. */
bool view_beside_advance(ViewBeside *beside, ViewModel *model,
                         uint32_t *budget);

/* What the run itself (0) and the other one are called, in the language that is
 * chosen now. */
const char *view_beside_name(const ViewBeside *beside, int which);

/* The language has changed: tells it again. */
void view_beside_tell(ViewBeside *beside, const ViewModel *model);

/* The other run's task that is this one; and the other way round. 0: none. */
uint32_t view_beside_task(const ViewBeside *beside, uint32_t task);
uint32_t view_beside_back(const ViewBeside *beside, uint32_t task);

/* True if another run is compared with, and can be drawn. */
bool view_beside_compares(const ViewBeside *beside);

#endif
