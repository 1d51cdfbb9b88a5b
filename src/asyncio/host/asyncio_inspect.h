/*
 * asyncio_inspect.h - the state of a machine's tasks and loop, read only.
 *
 * May be asked at any moment, also inside of an observer. Changes nothing and
 * holds nothing: all texts are borrowed for the duration of the call.
 */
#ifndef ASYNCIO_INSPECT_H
#define ASYNCIO_INSPECT_H

#include "asyncio_host.h"

/* As in base_text.h. */
typedef struct BaseText BaseText;

/* As in trace_task.h: one of the TRACE_STATE_..., of the
 * TRACE_WAIT_... */
typedef uint32_t TraceState;
typedef uint32_t TraceWait;

typedef struct AsyncioTaskView {
    uint32_t id; /* as in the trace */
    const char *name;
    const char *coroutine; /* "do_it()" */
    TraceState state;
    uint32_t group;         /* that it is a child of; 0 none */
    uint32_t parent;        /* the task that owns that group; 0 unknown */
    uint32_t cancelling;    /* Task.cancelling() */
    TraceWait wait;         /* TRACE_WAIT_NOTHING: it does not wait */
    const char *waits_for;  /* "sleep(0.5)", "task Task-3"; NULL: nothing, or
                               the delay says all */
    uint32_t waits_on_task; /* 0 none */
    double wakes_at;        /* deadline of its sleep; NaN if none */
    double delay;           /* of its sleep, if that is a float; else NaN */
    const char *result;     /* repr once done; NULL before */
    const char *exception;  /* repr once failed or cancelled; NULL else */
} AsyncioTaskView;

/* Each may be NULL. */
typedef struct AsyncioInspector {
    void *context;
    uint32_t most; /* of what is ready and of the timers: a queue may hold
                      millions, of which nobody reads so many */
    bool ended;    /* tasks that have ended are shown, too, as long as somebody
                      holds them */
    /* The task whose local variables alone are shown; 0: those of all. */
    uint32_t only;
    /* Asked before each task: true if all is known of it, since its mark is
     * what it was when that was said; 0: nobody knows. Then nothing more is
     * said. */
    bool (*known)(void *context, uint32_t task, uint64_t mark);
    /* Every task that has not ended, in creation order; then its frames,
     * outermost first; after each frame its local variables. */
    void (*task)(void *context, const AsyncioTaskView *task);
    void (*frame)(void *context, const char *function, uint32_t line);
    /* Whether the delay of a sleep says all: then there is no text of it. */
    bool (*knows_delay)(double delay);
    void (*local)(void *context, const char *name, const char *value);
    /* The first of what is ready, in the order in which they will run; `task`
     * 0: none. */
    void (*ready)(void *context, const char *what, uint32_t task);
    /* The first of the timers, by deadline. */
    void (*timer)(void *context, double when, const char *what, uint32_t task);
    /* How many more of each there are. */
    void (*more)(void *context, uint32_t ready, uint32_t timers);
} AsyncioInspector;

void asyncio_inspect(Asyncio *asyncio, const AsyncioInspector *inspector);

/* How many tasks have not ended; `most`, if they are more. */
uint32_t asyncio_count_tasks(const Asyncio *asyncio, uint32_t most);

/* The event with which the step that runs began; TRACE_NONE. */
uint32_t asyncio_running_step(const Asyncio *asyncio);

/* The task whose step runs; 0 none. */
uint32_t asyncio_running_task(const Asyncio *asyncio);

/* The frames of that task, outermost first; none if it has ended. */
void asyncio_walk_task(const Asyncio *asyncio, uint32_t id,
                       void (*frame)(void *context, const char *function,
                                     uint32_t line),
                       void *context);

/* Appends what the program's module, or the first of its tasks, calls an object
 * that is alive: `box`, `forks[2]`; nothing if it has no such name. */
void asyncio_append_program_name(const Asyncio *asyncio, const void *object,
                                 BaseText *out);

/* The thread that runs; 0 the first. */
uint32_t asyncio_running_thread(const Asyncio *asyncio);

#endif
