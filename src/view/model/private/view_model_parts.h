/*
 * view_model_parts.h - a model while it is being built.
 *
 * When the lives are read, the builder walks the trace once and fills tables
 * in the order of events; then arrows are sorted by task, and lanes and
 * instants laid out. Each step can stop at any entry and go on later.
 */
#ifndef VIEW_MODEL_PARTS_H
#define VIEW_MODEL_PARTS_H

#include "base_sort.h"
#include "view_model_builder.h"

/* An entry of the tree that the lanes are made from: a task or a group. Nodes
 * are numbered: tasks by serial, then groups by index. 0 is the root, which is
 * nobody's child: so it means "none" here. */
typedef struct ViewNode {
    uint32_t first, last, next; /* children, next sibling */
} ViewNode;

typedef enum ViewModelPhase {
    VIEW_MODEL_LIVES,    /* are read */
    VIEW_MODEL_EVENTS,   /* give arrows, cells, spans and the tree */
    VIEW_MODEL_ARROWS,   /* are sorted by task */
    VIEW_MODEL_COUNTS,   /* likewise */
    VIEW_MODEL_TIES,     /* likewise */
    VIEW_MODEL_PLACES,   /* tasks are told where theirs are */
    VIEW_MODEL_LANES,    /* are taken from the tree */
    VIEW_MODEL_FRAMES,   /* are counted from lane to lane */
    VIEW_MODEL_INSTANTS, /* get their columns */
    VIEW_MODEL_SEEN,     /* when each state first shows */
    VIEW_MODEL_DONE
} ViewModelPhase;

struct ViewModelBuilder {
    ViewModel model; /* owned until it is taken */
    ViewModelPhase phase;
    uint32_t next; /* event, task, lane ... of the phase */
    uint32_t arrow_capacity, span_capacity, cell_capacity, instant_capacity,
        urgent_capacity, print_capacity, stub_capacity;
    bool ended_once; /* a loop stopped or a shutdown began */
    uint32_t count_capacity, error_capacity;
    BaseSort arrows, counts, ties;
    uint32_t gather_capacity, gather_child_capacity, thread_capacity,
        thread_stretch_capacity;
    struct ViewOpenTies *open_ties; /* owned; see view_ties.c */
    ViewNode *nodes;                /* owned */
    uint32_t *stack; /* owned: the nodes from the root to where the walk is */
    uint32_t depth;  /* of the stack */
};

#endif
