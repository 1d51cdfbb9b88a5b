/*
 * explain_caption.h - where a run stands, in one line.
 */
#ifndef EXPLAIN_CAPTION_H
#define EXPLAIN_CAPTION_H

#include "base_text.h"
#include "explain_lives.h"

/* Appends the caption for a playhead at `event`: "Turn 4: CancelledError is
 * thrown into eight tasks, one after another." At the last event of a beat it
 * tells the whole beat, else the event alone. */
void explain_caption_tell(const ExplainLives *lives, TraceEventId event,
                          BaseText *out);

#endif
