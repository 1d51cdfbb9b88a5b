/*
 * view_buckets.h - the plot cut into buckets of a few px, and in which of them
 * each event in sight lies.
 *
 * A row that stands for thousands of lanes asks this of each of their
 * stretches; so it is found once for a picture, by event. Knows no lane.
 */
#ifndef VIEW_BUCKETS_H
#define VIEW_BUCKETS_H

#include "view_painter.h"

#define VIEW_BUCKET_WIDTH 3.0f /* px */

enum { VIEW_BUCKETS_MOST = 1300 };

/* Zero-initialised is valid: not made yet. */
typedef struct ViewBuckets {
    TraceEventId first, last; /* as the painter's */
    uint16_t *of;             /* owned; by event, from the first */
    uint16_t now;             /* that of the playhead's moment */
    uint16_t count;           /* in sight; what lies past them has this one */
    TraceEventId past[VIEW_BUCKETS_MOST + 1]; /* about the first event of each,
                                               as view_painter_event_past() */
} ViewBuckets;

/* Does nothing if they are made already. */
void view_buckets_make(ViewBuckets *buckets, const ViewPainter *painter);
void view_buckets_release(ViewBuckets *buckets);

/* Of an event, but no further than the playhead's moment. */
static inline unsigned view_buckets_find(const ViewBuckets *buckets,
                                         TraceEventId event)
{
    if (event >= buckets->last)
        return buckets->now;
    return event < buckets->first ? 0 : buckets->of[event - buckets->first];
}

/* Screen x at which a bucket begins. */
float view_buckets_x(const ViewPainter *painter, unsigned bucket);

#endif
