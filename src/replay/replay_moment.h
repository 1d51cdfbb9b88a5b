/*
 * replay_moment.h - a moment of a run that outlives the run.
 *
 * An event's number shifts as soon as another event is recorded before it. A
 * moment is the turn, the callback in it, and which event of a kind there, so
 * that new kinds of events shift nothing. As a text it is `4.2.failed.1`: turn
 * 4, callback 2 of that turn (from 0), the first `failed` there. What is left
 * out at the end is the first that comes.
 */
#ifndef REPLAY_MOMENT_H
#define REPLAY_MOMENT_H

#include "base_text.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct TraceStore TraceStore;

/* Of a part that a moment leaves out. */
#define REPLAY_ANY UINT32_MAX

typedef struct ReplayMoment {
    uint32_t turn;     /* from 1; 0: before the loop; REPLAY_ANY: none is meant,
                          and the rest says nothing */
    uint32_t callback; /* from 0, as in events; or REPLAY_ANY */
    uint32_t kind;     /* a TraceKind, or REPLAY_ANY */
    uint32_t nth;      /* from 1, of that kind in that callback */
} ReplayMoment;

#define REPLAY_NO_MOMENT ((ReplayMoment){REPLAY_ANY, REPLAY_ANY, REPLAY_ANY, 1})

/* Of an event that the trace has. */
ReplayMoment replay_moment_of(const TraceStore *trace, uint32_t event);

/* The event of that moment in the trace. False if it has none: then *event is
 * the last one that does not come after it, or the first of all. */
bool replay_moment_find(const TraceStore *trace, const ReplayMoment *moment,
                        uint32_t *event);

/* The same; false, saying in `error` what is nearest, if it has none. */
bool replay_moment_look(const TraceStore *trace, const ReplayMoment *moment,
                        uint32_t *event, BaseText *error);

/* Appends it as a text. */
void replay_moment_write(const ReplayMoment *moment, BaseText *out);

/* Reads such a text; "turn 4, callback 2, failed 1" is the same. False, saying
 * why in `error`, and *moment is as it was. */
bool replay_moment_parse(const char *text, ReplayMoment *moment,
                         BaseText *error);

/* True if both are the same. */
bool replay_moment_equals(const ReplayMoment *a, const ReplayMoment *b);

#endif
