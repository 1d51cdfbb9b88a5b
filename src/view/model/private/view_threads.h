/*
 * view_threads.h - the lives of threads besides the first one: when they run
 * and when they are blocked.
 */
#ifndef VIEW_THREADS_H
#define VIEW_THREADS_H

#include "view_model_parts.h"

/* Takes one event; called in the order of events. */
void view_threads_add(ViewModelBuilder *builder, TraceEventId id,
                      const TraceEvent *event);

#endif
