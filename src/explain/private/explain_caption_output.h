/*
 * explain_caption_output.h - what a beat of output, or of items that go through
 * queues, holds, in one sentence.
 */
#ifndef EXPLAIN_CAPTION_OUTPUT_H
#define EXPLAIN_CAPTION_OUTPUT_H

#include "base_text.h"
#include "explain_beat.h"

/* Lines of stdout (EXPLAIN_BEAT_LINES) or of stderr (ERRORS). Appends. */
void explain_caption_output(const ExplainLives *lives, ExplainBeat beat,
                            const ExplainBeatFacts *facts, BaseText *out);

/* Items that are put (EXPLAIN_BEAT_PUTS) or taken (GETS). Appends. */
void explain_caption_items(const ExplainLives *lives, ExplainBeat beat,
                           const ExplainBeatFacts *facts, BaseText *out);

#endif
