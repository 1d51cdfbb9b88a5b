/*
 * view_model_parts.h - the steps in which a model is built.
 *
 * The builder walks the trace once and fills tables in the order of events;
 * then the tables that belong to tasks are sorted by task, and the lanes and
 * the instants are laid out.
 */
#ifndef VIEW_MODEL_PARTS_H
#define VIEW_MODEL_PARTS_H

#include "trace_store.h"
#include "view_model.h"

/* What the walk knows of a task while its life goes on. */
typedef struct ViewTaskNow {
    uint32_t segment;     /* the open one in segments; VIEW_NONE */
    TraceEventId waiting; /* its last suspension; TRACE_NONE */
    uint32_t group;       /* innermost group that it is inside of; VIEW_NONE */
    bool cancel_pending;  /* asked to stop while it was running */
} ViewTaskNow;

/* An entry of the tree that the lanes are made from: a task or a group. */
typedef struct ViewNode {
    uint32_t first, last, next; /* children, next sibling; VIEW_NONE */
} ViewNode;

typedef struct ViewBuilder {
    ViewModel *model;
    const TraceStore *trace;
    ViewTaskNow *now;       /* by task */
    uint32_t *segment_task; /* by segment: whose it is */
    uint32_t *ghost_task;   /* by ghost */
    uint32_t segment_task_capacity, ghost_task_capacity;
    uint32_t segment_capacity, arrow_capacity, ghost_capacity, span_capacity,
        cell_capacity, instant_capacity, group_capacity;
    ViewNode *task_nodes;  /* by serial; [0] is the root */
    ViewNode *group_nodes; /* by index */
    uint32_t group_node_count, group_node_capacity;
    bool ended_once; /* a loop stopped or a shutdown began */
} ViewBuilder;

/* A node's number among all: groups come after the tasks. */
uint32_t view_model_group_node(const ViewModel *model, uint32_t group);

/* Appends `child` to the children of `parent` (both node numbers). */
void view_model_adopt(ViewBuilder *builder, uint32_t parent, uint32_t child);

/* Tells the builder's tables of one event. */
void view_model_add_lives(ViewBuilder *builder, TraceEventId id);
void view_model_add_arrows(ViewBuilder *builder, TraceEventId id);
void view_model_add_times(ViewBuilder *builder, TraceEventId id);

/* Once all events were added. */
void view_model_sort_by_task(ViewBuilder *builder);
void view_model_make_lanes(ViewBuilder *builder);
void view_model_make_instants(ViewBuilder *builder);
void view_model_note_states(ViewBuilder *builder);

/* True for what the loop and asyncio.run() do around the student's tasks. */
bool view_model_is_machinery(const ViewBuilder *builder,
                             const TraceEvent *event);

#endif
