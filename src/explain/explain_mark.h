/*
 * explain_mark.h - what a mark of a picture means, in one sentence.
 *
 * A mark stands for a stretch of a task's life, for a sleep that was cut short,
 * for a group or for a task as it is at a moment: `until` is the last event
 * that the reader has seen, and nothing after it is told. Marks that stand for
 * one event are told by explain_event.h.
 */
#ifndef EXPLAIN_MARK_H
#define EXPLAIN_MARK_H

#include "base_text.h"
#include "explain_lives.h"

/* "Task-2 do_it() waits for sleep(1.347), from turn 2 to turn 3." `stretch` is
 * an index. */
void explain_mark_stretch(const ExplainLives *lives, uint32_t stretch,
                          TraceEventId until, BaseText *out);

/* "Task-2 do_it() takes 40 steps, from turn 3 to turn 90.": those that begin
 * with events from `first` to `last`. */
void explain_mark_steps(const ExplainLives *lives, uint32_t task,
                        TraceEventId first, TraceEventId last, BaseText *out);

/* The sleep of that task which the delivery in `event` cut short. */
void explain_mark_ghost(const ExplainLives *lives, uint32_t task,
                        TraceEventId event, BaseText *out);

/* Who entered the group and what became of it. `group` is an index. */
void explain_mark_group(const ExplainLives *lives, uint32_t group,
                        TraceEventId until, BaseText *out);

/* How a task is called and what it is doing. */
void explain_mark_task(const ExplainLives *lives, uint32_t task,
                       TraceEventId until, BaseText *out);

/* Why the step in `event` came: who ended, and so woke that task. */
void explain_mark_wake(const ExplainLives *lives, TraceEventId event,
                       BaseText *out);

/* Who holds the thread from `first` to before `end`, and since when if time
 * passes meanwhile. */
void explain_mark_callback(const ExplainLives *lives, TraceEventId first,
                           TraceEventId end, BaseText *out);

#endif
