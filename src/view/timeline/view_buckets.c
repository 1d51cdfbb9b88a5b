#include "view_buckets.h"

#include "base_memory.h"

#include <math.h>

static uint16_t bucket_at(const ViewBuckets *buckets,
                          const ViewPainter *painter, float x)
{
    float at = floorf((x - painter->plot.x) / VIEW_BUCKET_WIDTH);

    return at < 0                       ? 0
           : at < (float)buckets->count ? (uint16_t)at
                                        : buckets->count;
}

static uint16_t bucket_of(const ViewBuckets *buckets,
                          const ViewPainter *painter, TraceEventId event)
{
    return bucket_at(buckets, painter, view_painter_x(painter, event));
}

/* The first event past those that share a bucket with `event`. */
static TraceEventId end_of(const ViewBuckets *buckets,
                           const ViewPainter *painter, TraceEventId event)
{
    uint16_t bucket = bucket_of(buckets, painter, event);
    TraceEventId low = event + 1, high = buckets->last;

    while (low < high) {
        TraceEventId middle = low + (high - low) / 2;
        if (bucket_of(buckets, painter, middle) > bucket)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* x never decreases from event to event, so a bucket's events are a run. */
static void fill(ViewBuckets *buckets, const ViewPainter *painter)
{
    for (TraceEventId event = buckets->first; event < buckets->last;) {
        TraceEventId end = end_of(buckets, painter, event);
        uint16_t bucket = bucket_of(buckets, painter, event);
        for (; event < end; event++)
            buckets->of[event - buckets->first] = bucket;
    }
}

void view_buckets_make(ViewBuckets *buckets, const ViewPainter *painter)
{
    float count = ceilf(painter->plot.w / VIEW_BUCKET_WIDTH);

    if (buckets->of)
        return;
    buckets->count =
        count < VIEW_BUCKETS_MOST ? (uint16_t)count : VIEW_BUCKETS_MOST;
    buckets->first = painter->first;
    buckets->last = painter->last;
    size_t events =
        painter->last > painter->first ? painter->last - painter->first : 0;
    buckets->of = base_alloc(events * sizeof *buckets->of);
    fill(buckets, painter);
    buckets->now = bucket_at(buckets, painter, painter->now);
    for (unsigned i = 0; i <= buckets->count; i++)
        buckets->past[i] =
            view_painter_event_past(painter, view_buckets_x(painter, i));
}

void view_buckets_release(ViewBuckets *buckets)
{
    base_free(buckets->of);
    *buckets = (ViewBuckets){0};
}

float view_buckets_x(const ViewPainter *painter, unsigned bucket)
{
    return painter->plot.x + (float)bucket * VIEW_BUCKET_WIDTH;
}
