/*
 * view_text.h - the timeline as plain text, for a terminal.
 *
 * UTF-8 without colours or escapes. Says what the window says, with the same
 * words and the same axis.
 */
#ifndef VIEW_TEXT_H
#define VIEW_TEXT_H

#include "base_text.h"

#include <stdint.h>

typedef struct TraceStore TraceStore;

/* Appends the timeline of the whole run, at most `width` columns wide (never
 * less than 60), then what happened in sentences. */
void view_text_timeline(const TraceStore *trace, uint32_t width, BaseText *out);

/* Appends the sentences alone, for a screen that the timeline has no room on.
 */
void view_text_story(const TraceStore *trace, BaseText *out);

#endif
