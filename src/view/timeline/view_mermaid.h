/*
 * view_mermaid.h - a run as a sequence diagram in the notation of Mermaid, for
 * texts that can draw it: who makes, wakes, stops and hears of whom.
 */
#ifndef VIEW_MERMAID_H
#define VIEW_MERMAID_H

#include "base_text.h"

typedef struct TraceStore TraceStore;

/* Appends the diagram. Of a long run the beginning, and a note that says so. */
void view_mermaid_write(const TraceStore *trace, BaseText *out);

#endif
