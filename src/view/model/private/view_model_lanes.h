/*
 * view_model_lanes.h - the tree of who made whom, and the lanes in its order.
 *
 * The functions are called in the order of view_model_parts.h.
 */
#ifndef VIEW_MODEL_LANES_H
#define VIEW_MODEL_LANES_H

#include "view_model_parts.h"

/* Before the first event. */
void view_model_begin_nodes(ViewModelBuilder *builder);

/* Takes one event; called in the order of events. */
void view_model_add_node(ViewModelBuilder *builder, TraceEventId id,
                         const TraceEvent *event);

/* Phases: look at *budget entries at most and take them off; true once the
 * phase is over. */
bool view_model_make_lanes(ViewModelBuilder *builder, uint32_t *budget);
bool view_model_count_frames(ViewModelBuilder *builder, uint32_t *budget);

#endif
