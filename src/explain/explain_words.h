/*
 * explain_words.h - names, numbers and values, as sentences use them.
 *
 * All append to a text. Knows how a thing is called, not what is said of it.
 */
#ifndef EXPLAIN_WORDS_H
#define EXPLAIN_WORDS_H

#include "base_text.h"
#include "explain_lives.h"

/* As in trace_task.h. */
typedef uint32_t TraceWait;

/* A task's name. "the program" for 0. */
void explain_words_task(const ExplainLives *lives, uint32_t task,
                        BaseText *out);

/* A task's name; or, of a thread that runs none (`task` 0), the thread's: "the
 * thread Thread-1 (work)". */
void explain_words_actor(const ExplainLives *lives, uint32_t task,
                         uint32_t thread, BaseText *out);

/* How a task was called: "do_it(3)"; "do_it()" if the trace does not say with
 * what, nothing if it does not say at all. */
void explain_words_call(const ExplainLives *lives, uint32_t task,
                        BaseText *out);

/* "TaskGroup tg, line 13"; `group` is an index. */
void explain_words_group(const ExplainLives *lives, uint32_t group,
                         BaseText *out);

/* "queued", "cancel requested" ... */
const char *explain_words_state(TraceState state);

/* "seven" up to twelve, else digits; digits alone in Russian, where the words
 * would have to agree with what is counted. */
void explain_words_number(uint32_t number, BaseText *out);

/* A lock, a queue or the like by how one waits for it and by its own name: "the
 * lock `box`"; `name` may be empty. */
void explain_words_thing(TraceWait wait, const char *name, BaseText *out);

/* What a thread calls for the future that a task waits for since that
 * suspension: "work() in the thread asyncio_0". False: for no such future. */
bool explain_words_work(const ExplainLives *lives, TraceEventId suspended,
                        BaseText *out);

/* What a task waits for since that suspension: "sleep(0.949)", "Task-3"; and
 * who holds it when the event `until` is over. */
void explain_words_wait(const ExplainLives *lives, TraceEventId suspended,
                        TraceEventId until, BaseText *out);

/* Where the lock was taken that a task waits for, by who holds it when the
 * event `until` is over; NONE: nobody does. */
TraceEventId explain_words_taken(const ExplainLives *lives, TraceEventId wait,
                                 TraceEventId until);

/* "0.949 s". */
void explain_words_time(double seconds, BaseText *out);

/* A repr, shortened for a mark: a float to three decimals, else at most
 * `limit` characters with an ellipsis. */
void explain_words_value(const char *repr, uint32_t limit, BaseText *out);

/* A sentence was appended from there: whoever has no name of his own ("the
 * program") stands with a capital where he comes first. */
void explain_words_begin(BaseText *sentence, size_t from);

/* A line as it was printed, at most `limit` characters with an ellipsis. */
void explain_words_cut(const char *line, uint32_t limit, BaseText *out);

#endif
