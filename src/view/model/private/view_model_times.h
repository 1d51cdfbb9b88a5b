/*
 * view_model_times.h - cells of time, instants and the callbacks of the loop.
 *
 * The functions are called in the order of view_model_parts.h.
 */
#ifndef VIEW_MODEL_TIMES_H
#define VIEW_MODEL_TIMES_H

#include "view_model_parts.h"

/* Before the first event. */
void view_model_begin_times(ViewModelBuilder *builder);

/* Takes one event; called in the order of events. */
void view_model_add_times(ViewModelBuilder *builder, TraceEventId id,
                          const TraceEvent *event);

/* Phases: look at *budget entries at most and take them off; true once the
 * phase is over. */
bool view_model_make_instants(ViewModelBuilder *builder, uint32_t *budget);

#endif
