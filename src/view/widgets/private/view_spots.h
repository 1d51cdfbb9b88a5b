/*
 * view_spots.h - which of a picture's marks lies under the pointer.
 *
 * Made from the draw list itself, so that what is seen and what can be asked
 * about cannot disagree. Knows shapes, not what they mean.
 */
#ifndef VIEW_SPOTS_H
#define VIEW_SPOTS_H

#include "view_draw.h"

/* A mark's shape, cut to what is seen of it. */
typedef struct ViewSpot {
    ViewCommandKind kind;
    ViewRole role;
    uint32_t subject, mark, mark_end; /* as in ViewCommand */
    uint32_t command;                 /* its index in the list */
    ViewRect box;
    float width;           /* of lines */
    uint32_t first, count; /* its points; none: the box is the shape */
} ViewSpot;

/* Zero-initialised is valid and empty. */
typedef struct ViewSpots {
    ViewSpot *spots; /* owned; later ones lie above earlier ones */
    uint32_t count, capacity;
    ViewPoint *points; /* owned */
    uint32_t point_count, point_capacity;
} ViewSpots;

void view_spots_release(ViewSpots *spots);

/* Takes the commands of `list` from `first` on that have a mark, in place of
 * what there was. `clip` is what is seen of them at most. */
void view_spots_take(ViewSpots *spots, const ViewDrawList *list, size_t first,
                     ViewRect clip);

/* The mark at a point, or the nearest within `reach` px; of those that are as
 * near the topmost. NULL: none is. */
const ViewSpot *view_spots_at(const ViewSpots *spots, float x, float y,
                              float reach);

/* A point that lies on a mark. */
ViewPoint view_spot_point(const ViewSpots *spots, const ViewSpot *spot);

#endif
