/*
 * view_gathers.h - what each gather() waits for, and when it ends.
 *
 * The functions are called in the order of view_model_parts.h.
 */
#ifndef VIEW_GATHERS_H
#define VIEW_GATHERS_H

#include "view_model_parts.h"

/* Takes one event; called in the order of events. */
void view_gathers_add(ViewModelBuilder *builder, TraceEventId id,
                      const TraceEvent *event);

/* After the last event. */
void view_gathers_end(ViewModelBuilder *builder);

#endif
