/*
 * view_timeline_hit.h - what is under the pointer, and what it means.
 *
 * Marks are looked up among those of the last picture. Where there is none, a
 * lane still tells what its task was doing then.
 */
#ifndef VIEW_TIMELINE_HIT_H
#define VIEW_TIMELINE_HIT_H

#include "base_text.h"
#include "view_timeline.h"

typedef enum ViewTimelinePart {
    VIEW_TIMELINE_NOTHING,
    VIEW_TIMELINE_RULER, /* instant: VIEW_NONE or what a double click toggles */
    VIEW_TIMELINE_LABEL, /* task */
    VIEW_TIMELINE_FOLD,  /* task: of the first of like lanes; event */
    VIEW_TIMELINE_SHARED,      /* task, event; `access` says which mark */
    VIEW_TIMELINE_SHARED_LANE, /* `access`: the lane's number, from 1 */
    VIEW_TIMELINE_LANE,        /* task; event: of what is under the pointer */
    VIEW_TIMELINE_FRAME,       /* group (index) */
    VIEW_TIMELINE_GATHER,      /* task: its owner; event: its making */
    VIEW_TIMELINE_THREAD,      /* event */
    VIEW_TIMELINE_LOOP,        /* task of the callback, event */
    VIEW_TIMELINE_BEFORE /* the run before: event and `before` are of that */
} ViewTimelinePart;

typedef struct ViewTimelineHit {
    ViewTimelinePart part;
    uint32_t task;      /* 0 none */
    uint32_t group;     /* index; VIEW_NONE */
    uint32_t instant;   /* index; VIEW_NONE */
    TraceEventId event; /* the nearest that is shown; TRACE_NONE */
    ViewRole role;      /* of the mark; VIEW_ROLE_NONE: there is none */
    uint32_t gather;    /* VIEW_TIMELINE_GATHER: index */
    uint32_t turn;      /* VIEW_ROLE_TURN: its number */
    TraceEventId last;  /* of a mark that stands for several; else TRACE_NONE */
    uint32_t access;    /* VIEW_TIMELINE_SHARED: the mark's subject */
    double time;        /* VIEW_ROLE_TICK: where it stands */
    uint32_t before;    /* VIEW_TIMELINE_BEFORE: the task's number there */
} ViewTimelineHit;

ViewTimelineHit view_timeline_hit(const ViewTimeline *timeline,
                                  const ViewTimelineState *state, float x,
                                  float y);

/* What one of the picture's marks stands for. */
ViewTimelineHit view_timeline_hit_of(const ViewTimeline *timeline,
                                     const ViewTimelineState *state,
                                     const ViewSpot *spot);

/* A sentence for a tooltip at a hit ("waiting for sleep(0.949)"); "" if there
 * is nothing to say. Cleared first. */
void view_timeline_tip(const ViewTimeline *timeline,
                       const ViewTimelineState *state,
                       const ViewTimelineHit *hit, BaseText *out);

#endif
