/*
 * view_model_arrows.h - who caused what across lanes, and what each task's
 * count of requests to stop is.
 *
 * The functions are called in the order of view_model_parts.h.
 */
#ifndef VIEW_MODEL_ARROWS_H
#define VIEW_MODEL_ARROWS_H

#include "view_model_parts.h"

/* After the last event. */
void view_model_end_arrows(ViewModelBuilder *builder);

/* Takes one event; called in the order of events. */
void view_model_add_arrows(ViewModelBuilder *builder, TraceEventId id,
                           const TraceEvent *event);

/* Phases: look at *budget entries at most and take them off; true once the
 * phase is over. */
bool view_model_sort_arrows(ViewModelBuilder *builder, uint32_t *budget);
bool view_model_sort_counts(ViewModelBuilder *builder, uint32_t *budget);
bool view_model_place_arrows(ViewModelBuilder *builder, uint32_t *budget);

#endif
