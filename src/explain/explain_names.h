/*
 * explain_names.h - whoever writes sentences: names that stand in templates.
 *
 * Every sentence is one template, so that it can be said in another language.
 * What is put into it (a task, a group, a place) is called here, as a text
 * that lives until eleven others have been asked for.
 */
#ifndef EXPLAIN_NAMES_H
#define EXPLAIN_NAMES_H

#include "base_text.h"
#include "explain_lives.h"

/* As in trace_task.h. */
typedef uint32_t TraceWait;

enum { EXPLAIN_NAMES = 12 };

/* Zero-initialised but for `lives` is valid. */
typedef struct ExplainNames {
    const ExplainLives *lives; /* borrowed */
    BaseText texts[EXPLAIN_NAMES];
    uint32_t next;
} ExplainNames;

void explain_names_release(ExplainNames *names);

/* Room for one more of them, which is written there. */
BaseText *explain_name_room(ExplainNames *names);

/* "Task-7"; "the program" for 0. */
const char *explain_name_short(ExplainNames *names, uint32_t task);

/* "Task-7 parse('nmae')", "kitchen kitchen()"; "the program" for 0. */
const char *explain_name_task(ExplainNames *names, uint32_t task);

/* "Task-2 a(), Task-3 b()", and how many more there are than the `written` that
 * `tasks` has room for. */
const char *explain_name_tasks(ExplainNames *names, const uint32_t *tasks,
                               uint32_t count, uint32_t written);

/* "the TaskGroup tg of line 13"; `group` is an index. */
const char *explain_name_group(ExplainNames *names, uint32_t group);

/* "turn 4, 0.100 s", "before the loop". */
const char *explain_name_place(ExplainNames *names, TraceEventId event);

/* "in line 5"; "inside of asyncio" where no line of the program's stood (0). */
const char *explain_name_line(ExplainNames *names, uint32_t line);

/* "0.100 s" */
const char *explain_name_time(ExplainNames *names, double seconds);

/* Who does what that event tells, to begin a sentence with: a task, a thread,
 * the program outside of its loop, a callback of the loop. */
const char *explain_name_doer(ExplainNames *names, TraceEventId event);

/* The future that an event is about whose `also` is its making: "the future box
 * of line 14". */
const char *explain_name_future(ExplainNames *names, TraceEventId about);

/* What a task waits for since it was suspended in that event, as it is when the
 * event `until` is over: "sleep(0.5)", "the future `box` of line 14",
 * "Task-3 load(1)". */
const char *explain_name_wait(ExplainNames *names, TraceEventId suspended,
                              TraceEventId until);

/* The same without the places: "a future, `box`", "the lock `gate`, held by
 * Task-2 since line 9". */
const char *explain_name_awaited(ExplainNames *names, TraceEventId suspended,
                                 TraceEventId until);

/* A repr of the trace, and no more of it than has room. */
const char *explain_name_value(ExplainNames *names, TraceText text,
                               uint32_t room);

/* "the lock `box`", by how one waits for it and by its own name, which may be
 * empty. */
const char *explain_name_thing(ExplainNames *names, TraceWait wait,
                               const char *name);

/* Why a group takes no more tasks: "is shutting down". */
const char *explain_name_refusal(const char *why);

/* Which limit was met: "more than 3 turns of the event loop". */
const char *explain_name_limit(ExplainNames *names, TraceEventId limit);

/* The repr of what a task failed with or a block raised, and no more than fits
 * into a line. */
const char *explain_name_error(ExplainNames *names, TraceEventId event);

/* A text of the trace. */
const char *explain_name_text(const ExplainNames *names, TraceText text);

/* A number in words up to twelve. */
const char *explain_name_number(ExplainNames *names, uint32_t number);

#endif
