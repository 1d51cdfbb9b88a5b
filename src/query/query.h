/*
 * query.h - Python expressions over runs.
 *
 * `len(failed)`, `first('group_abort').turn`: query_model.py says which names
 * there are and what each means. An expression sees a run up to the playhead,
 * and another one beside it if there is one. What is not there is Nothing,
 * which is false, and whose parts are Nothing; so an expression about a task
 * that a run does not have is no error.
 *
 * Expressions run in a machine of their own with limits: they change nothing,
 * and one that does not end is an error. The same question about the same runs
 * has the same answer everywhere.
 */
#ifndef QUERY_H
#define QUERY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* As in trace_store.h and explain_lives.h. */
typedef struct TraceStore TraceStore;
typedef struct ExplainLives ExplainLives;
typedef struct RunSnapshot RunSnapshot;         /* run_snapshot.h */
typedef struct AsyncioOutcomes AsyncioOutcomes; /* asyncio_outcomes.h */

typedef struct Query Query;

/* A run that is asked about; everything is borrowed. */
typedef struct QueryRun {
    const TraceStore *trace;
    const ExplainLives *lives; /* of this trace */
    /* In place of both, while query_needs_trace() says no. */
    const AsyncioOutcomes *outcomes;
    const char *seed, *python; /* "1", "3.13" */
    const char *knobs; /* NAME=VALUE lines, VALUE in Python; NULL: none */
    /* How things stood at an event, for at() and state(): by running it once
     * more. Borrowed until the next look; NULL: nobody knows. An expression is
     * wrong that asks for what is query_too_far, or for anything without it. */
    const RunSnapshot *(*look)(void *lookout, uint32_t event);
    void *lookout; /* must live until the answer */
} QueryRun;

/* In place of how things stood at an event that takes too long to come to. */
extern const RunSnapshot query_too_far;

typedef struct QueryScene {
    QueryRun run;
    const QueryRun *other; /* NULL: there is none */
    uint32_t playhead;     /* the last event that is seen; all: TRACE_NONE */
} QueryScene;

typedef enum QueryMode {
    QUERY_VALUE,
    QUERY_TEXT, /* the text is what stands in an f-string's braces */
    QUERY_UNTIL /* the first event for which it holds; `now` is that event */
} QueryMode;

typedef struct QueryExpression {
    QueryMode mode;
    const char *text; /* borrowed */
} QueryExpression;

typedef enum QueryKind {
    QUERY_NOTHING,
    QUERY_TRUTH,
    QUERY_NUMBER,
    QUERY_WORDS, /* a text */
    QUERY_OTHER, /* anything else */
    QUERY_EVENT, /* its number is in `refers`; of these and those below */
    QUERY_TASK,  /* its serial */
    QUERY_GROUP,
    QUERY_EVENTS,
    QUERY_TASKS,
    QUERY_GROUPS
} QueryKind;

typedef struct QueryAnswer {
    bool is_wrong;    /* `text` says why, from `column` of the expression on */
    int column;       /* in characters, from 1 */
    bool is_misspelt; /* and is so of every run: it is no expression, or names
                         what there is not */
    bool truth;
    QueryKind kind;
    double number;    /* infinite, where it is one that a double cannot hold */
    uint32_t *refers; /* owned */
    size_t refer_count;
    char *text; /* str() of the value, with NUL as \x00 is written; owned */
    /* The same as it is, where it holds NUL; NULL: it is the text. Owned. */
    char *bytes;
    size_t byte_count;
    char *type; /* the name of its type, "int"; owned; NULL: it is wrong */
} QueryAnswer;

/* In "en" or "ru": for names(), plural() and their like. The caller releases
 * it. One serves one thread. */
Query *query_new(const char *language);
void query_free(Query *query); /* NULL is allowed */

/* Asks every expression of every scene: answers[scene * count + expression],
 * each to be released by query_answer_release(). */
void query_ask(Query *query, const QueryScene *scenes, size_t scene_count,
               const QueryExpression *expressions, size_t count,
               QueryAnswer *answers);

/* The same in parts, so that one run after another may lie in the same memory:
 * what a scene shows is taken when it is added. */
void query_add(Query *query, const QueryScene *scene);
void query_answer(Query *query, const QueryExpression *expressions,
                  size_t count, QueryAnswer *answers);

/* For many runs, of which most expressions need no more than how their tasks
 * ended: neither traces (if those may be spared) nor the events in them are
 * asked for until query_answered() has said once that they are needed. */
void query_spare(Query *query, bool traces_too);
/* Whether the scenes must have traces and lives by now, not outcomes alone. */
bool query_needs_trace(const Query *query);
/* As query_answer(); false: more is needed, no answer was given, and the scenes
 * are to be added again. */
bool query_answered(Query *query, const QueryExpression *expressions,
                    size_t count, QueryAnswer *answers);

void query_answer_release(QueryAnswer *answer); /* leaves it all zero */

#endif
