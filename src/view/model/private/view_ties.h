/*
 * view_ties.h - what binds a task for a while: locks that it holds or waits
 * for, time limits, a shield that it waits behind.
 *
 * The functions are called in the order of view_model_parts.h.
 */
#ifndef VIEW_TIES_H
#define VIEW_TIES_H

#include "view_model_parts.h"

/* Before the first event, and after the last one. */
void view_ties_begin(ViewModelBuilder *builder);
void view_ties_end(ViewModelBuilder *builder);
void view_ties_release(ViewModelBuilder *builder);

/* Takes one event; called in the order of events. */
void view_ties_add(ViewModelBuilder *builder, TraceEventId id,
                   const TraceEvent *event);

/* A phase: looks at *budget entries at most and takes them off; true once it is
 * over. */
bool view_ties_sort(ViewModelBuilder *builder, uint32_t *budget);

#endif
