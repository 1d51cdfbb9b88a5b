/*
 * view_words.h - what an event means, in a sentence; and why it happened.
 *
 * All sentences about a run come from here: caption, Why, text timeline. Like
 * events that stand together are told as one ("ten tasks take their first
 * step"). Knows the model; draws nothing.
 */
#ifndef VIEW_WORDS_H
#define VIEW_WORDS_H

#include "base_text.h"
#include "view_model.h"

/* Neighbouring events that are told as one: [first, last]. */
typedef struct ViewBeat {
    TraceEventId first, last;
} ViewBeat;

/* The beat that an event lies in. Play goes from beat to beat: its next stop
 * is the `last` of the beat of `last + 1`. */
ViewBeat view_words_beat(const ViewModel *model, TraceEventId event);

/* Appends one sentence about an event: "Task-6 fails: ValueError('Oops')." */
void view_words_event(const ViewModel *model, TraceEventId event,
                      BaseText *out);

/* Appends the caption for a playhead at `event`: "Turn 4: CancelledError is
 * thrown into eight sleepers, one after another." At the last event of a beat
 * it tells the whole beat, else the event alone. */
void view_words_caption(const ViewModel *model, TraceEventId event,
                        BaseText *out);

/* A task's name. "the program" for 0. */
void view_words_task(const ViewModel *model, uint32_t task, BaseText *out);

/* "queued", "cancel requested" ... */
const char *view_words_state(TraceState state);

/* "seven" up to twelve, else digits. */
void view_words_number(uint32_t number, BaseText *out);

/* What a task waits for since that suspension: "sleep(0.949)", "Task-3". */
void view_words_wait(const ViewModel *model, TraceEventId suspended,
                     BaseText *out);

/* "0.949 s". */
void view_words_time(double seconds, BaseText *out);

/* A repr, shortened for a mark: a float to three decimals, else at most
 * `limit` characters with an ellipsis. */
void view_words_value(const char *repr, uint32_t limit, BaseText *out);

/*
 * Why. The chain of causes of an event from the first worth telling to the
 * event itself. At most `capacity` events are written, the latest ones; the
 * number written is returned.
 */
uint32_t view_words_why(const ViewModel *model, TraceEventId event,
                        TraceEventId *chain, uint32_t capacity);

/* The event to ask "why" about: how the task ended, else what it does at
 * `until` (TRACE_NONE: at the end of the run). TRACE_NONE if there is none. */
TraceEventId view_words_why_target(const ViewModel *model, uint32_t task,
                                   TraceEventId until);

/* Heading: "Why was Task-4 cancelled?" */
void view_words_why_title(const ViewModel *model, TraceEventId target,
                          BaseText *out);

/* One step of the chain: "Task-6 raised ValueError", and its place and
 * details: "turn 2, line 5". */
void view_words_why_step(const ViewModel *model, TraceEventId event,
                         BaseText *title, BaseText *note);

/* The state whose colour the step's dot has; TRACE_STATE_COUNT: a group's. */
TraceState view_words_why_state(const ViewModel *model, TraceEventId event);

#endif
