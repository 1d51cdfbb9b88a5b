/*
 * trace_store.h - the append-only record of what happened in one run.
 *
 * An event is one recorded fact. Events are numbered from 0 in the order in
 * which they began, and each names the event that caused it, which therefore
 * has a smaller number. Everything that explains a run (views, exports, the
 * "why") reads this store and nothing else.
 *
 * Plain data: knows nothing of Python, of the event loop or of windows. Texts
 * are copied into the store; events refer to one another and to texts by
 * 32-bit index, so that two stores can be compared byte for byte.
 */
#ifndef TRACE_STORE_H
#define TRACE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* As in trace_task.h. */
typedef uint32_t TraceEnding;

/* The number of an event, from 0. */
typedef uint32_t TraceEventId;
#define TRACE_NONE UINT32_MAX

/* Offset of a text in the store; 0 is the empty text. */
typedef uint32_t TraceText;

/*
 * Every kind of event: enumerator, name in exports, and what its fields hold
 * beyond time, turn, cause and line. `task` is the task that the event is
 * about, `by` the task whose step was running (0: the loop or the module).
 */
#define TRACE_KINDS(X)                                                         \
    X(BEGIN, "begin")               /* text program, detail version */         \
    X(TASK_CREATED, "task_created") /* group, text name, detail coro, more     \
                                       its call, also the making of a future   \
                                       that it was given, flag named by the    \
                                       program */                              \
    X(TASK_RENAMED, "task_renamed") /* text new name */                        \
    X(FIRST_STEP, "first_step")     /* text thrown type or "", detail its      \
                                       repr, flag cancel */                    \
    X(RESUMED, "resumed")           /* the same */                             \
    X(SUSPENDED, "suspended")       /* text on what, count a TraceWait,        \
                                       other the awaited task, number          \
                                       deadline of a sleep, detail the         \
                                       variable that is awaited, more how many \
                                       a barrier lets pass, or what a thread   \
                                       calls for its result, object, also      \
                                       the making of a future or gather, or    \
                                       by which event a lock is held */        \
    X(FINISHED, "finished")         /* text result */                          \
    X(FAILED, "failed")             /* text type, detail repr, more repr of    \
                                       the first error behind it, which it was \
                                       raised from or after, count its line;   \
                                       other a task that had failed of the     \
                                       same exception before */                \
    X(CANCELLED, "cancelled")       /* text message */                         \
    X(CANCEL_REQUESTED, "cancel_requested") /* text message, detail how,       \
                                               count cancelling(), flag        \
                                               accepted */                     \
    X(UNCANCEL, "uncancel")                 /* count left */                   \
    X(GROUP_ENTER, "group_enter")           /* group, text its variable; task  \
                                               owns it */                      \
    X(GROUP_CHILD_DONE, "group_child_done") /* group, other child, count       \
                                               left */                         \
    X(GROUP_ABORT, "group_abort")           /* group, count of children that   \
                                               are asked to stop */            \
    X(GROUP_EXIT_BEGIN, "group_exit_begin") /* group, text type, detail repr   \
                                               of what the body raised, number \
                                               its line, count pending */      \
    X(GROUP_EXIT_END, "group_exit_end")     /* group, text type, detail repr   \
                                               of what it raises */            \
    X(TIMEOUT_SET, "timeout_set")           /* number deadline, NaN: none;     \
                                               object; detail the async        \
                                               generator that sets it, count   \
                                               the last line of that */        \
    X(TIMEOUT_FIRED, "timeout_fired")       /* number, object: the same */     \
    X(EXECUTOR_SUBMIT, "executor_submit")   /* text function */                \
    X(BLOCKING_SLEEP, "blocking_sleep")     /* number seconds */               \
    X(STDOUT, "stdout")                     /* text line, flag partial */      \
    X(STDERR, "stderr")                     /* text line, flag partial */      \
    X(LOOP_START, "loop_start")                                                \
    X(LOOP_STOP, "loop_stop")                                                  \
    X(LOOP_EXCEPTION, "loop_exception") /* text message, detail repr, the line \
                                           that raised it unless it is a       \
                                           task's */                           \
    X(TIMER_SET, "timer_set")           /* number deadline; task it will       \
                                           wake */                             \
    X(TIMER_FIRED, "timer_fired")       /* number deadline */                  \
    X(TIMER_DROPPED, "timer_dropped")   /* number deadline */                  \
    X(EXCEPT_MATCHED, "except_matched") /* line of the clause, text taken      \
                                           part, detail the rest, count        \
                                           of leaves taken */                  \
    X(EXCEPT_MISSED, "except_missed")   /* line of a clause that was tried,    \
                                           text type of what was raised,       \
                                           detail what the clause names */     \
    X(CANCEL_KEPT, "cancel_kept")       /* line of the clause that caught a    \
                                           CancelledError, which does not go   \
                                           on from there; text the word that   \
                                           leaves a finally, if it is one */   \
    X(TIMEOUT_EXIT, "timeout_exit")     /* of one that has fired: text type,   \
                                           detail repr of what its block       \
                                           raised, number cancelling() on      \
                                           entry, count now, flag it raises    \
                                           TimeoutError; object */             \
    X(CREATE_REFUSED, "create_refused") /* group, text why, detail coro */     \
    X(COROUTINE_DROPPED, "coroutine_dropped") /* never awaited: text name,     \
                                                 count line that made it */    \
    X(COROUTINE_REUSED, "coroutine_reused")   /* text name, count line that    \
                                                 made it, number line that     \
                                                 awaited it first; 0: a task   \
                                                 ran it */                     \
    X(FUTURE_MADE, "future_made")   /* text its variable, count its serial */  \
    X(GATHER_MADE, "gather_made")   /* text its variable, count its serial,    \
                                       number of children, flag                \
                                       return_exceptions */                    \
    X(GATHER_CHILD, "gather_child") /* task that the gather waits for, count   \
                                       the gather's serial */                  \
    X(GATHER_ERROR, "gather_error") /* other child whose end it hands on,      \
                                       text type, count its serial, number     \
                                       of children that go on */               \
    X(SHUTDOWN_BEGIN, "shutdown_begin") /* asyncio.run() begins to end:        \
                                           what follows is its own */          \
    X(DEADLOCK, "deadlock")             /* text who waits for what */          \
    X(LIMIT, "limit")                   /* text which limit, detail the option \
                                           that raises it; "": the machine's   \
                                           own */                              \
    X(END, "end")                       /* count exit status, number a         \
                                           TraceEnding, text type, detail      \
                                           repr of what ended it */            \
    X(LOCK_ACQUIRED, "lock_acquired")   /* object, text its name, detail a     \
                                           TraceWait's name: lock, semaphore   \
                                           */                                  \
    X(LOCK_RELEASED, "lock_released")   /* the same */                         \
    X(NOTIFIED, "notified")             /* the same of an event that is set, a \
                                           condition, a barrier; count of who  \
                                           is woken */                         \
    X(QUEUE_PUT, "queue_put")           /* object, text its name, detail the   \
                                           item, count of items then */        \
    X(QUEUE_GOT, "queue_got")           /* the same; also the item's put */    \
    X(RESOLVED, "resolved")             /* a future is given: text its name,   \
                                           detail what, flag exception, also   \
                                           its making */                       \
    X(INTERVENED, "intervened")         /* from outside of the program: text   \
                                           cancel, raise, sleep or knob,       \
                                           detail repr of what is raised, or   \
                                           "NAME = VALUE", number seconds */   \
    X(THREAD_STARTED, "thread_started") /* of the thread that begins: text its \
                                           name */                             \
    X(THREAD_BLOCKED, "thread_blocked") /* text on what, count a TraceWait,    \
                                           number its deadline, NaN: none;     \
                                           object, detail its name */          \
    X(THREAD_RESUMED, "thread_resumed") /* text its name, flag accepted: it    \
                                           was woken; else its time was up */  \
    X(THREAD_ENDED, "thread_ended")     /* text its name */                    \
    X(LOOP_TOUCHED, "loop_touched")     /* a thread puts something into a loop \
                                           of another one, which is not woken  \
                                           by that: text the thread's name */  \
    X(WAIT_LEFT,                                                               \
      "wait_left") /* task that asyncio.wait() leaves pending, count of these, \
                      number of those that have ended */                       \
    X(OTHER_LOOP, "other_loop") /* a future of another loop is awaited: text   \
                                   its variable, also its making; or what      \
                                   tasks share, of another loop: object,       \
                                   detail which, also the step in which a task \
                                   first waited for it */                      \
    X(DRAWN, "drawn") /* of the shared `random`, the first hundred thousand:   \
                         text the value, detail the function, more what the    \
                         value is compared with at once ("< 0.1", or "0.1 >"   \
                         if flag right), flag it holds, count how manieth of   \
                         its task's (from 0) */                                \
    X(LOOP_WOKEN, "loop_woken") /* a thread wakes the loop of another one into \
                                   which something had been put: text the      \
                                   thread's name */                            \
    X(RESULT_ASKED, "result_asked") /* the program asks a task that has ended  \
                                       for its result or exception: detail     \
                                       which */                                \
    X(QUEUE_DONE, "queue_done") /* task_done(): object, text its name, count   \
                                   of items that are not dealt with yet */     \
    X(CLEARED, "cleared")       /* an event is set no more: the same without   \
                                   a count */                                  \
    X(THREAD_FAILED, "thread_failed") /* a thread dies of what nobody caught:  \
                                         text type, detail repr */             \
    X(TIMEOUT_LEFT, "timeout_left")   /* its block ends before it has fired:   \
                                         number deadline, object */            \
    X(RESOLVE_REFUSED, "resolve_refused") /* a future that is done is given    \
                                             a result: text its variable, also \
                                             its making */                     \
    X(EXECUTOR_ENDED,                                                          \
      "executor_ended") /* a thread is done with work of a                     \
                           pool: text function, also its giving, count 1 if it \
                           was called, 0 if it had been cancelled */           \
    X(LOOP_CLOSED,                                                             \
      "loop_closed") /* something is asked of a loop that is closed: number    \
                        the line that has closed it, 0 if asyncio.run() did,   \
                        also the last event before that */

typedef enum TraceKind {
#define TRACE_ENUM(name, text) TRACE_##name,
    TRACE_KINDS(TRACE_ENUM)
#undef TRACE_ENUM
        TRACE_KIND_COUNT
} TraceKind;

/* Bits of TraceEvent.flags. */
enum {
    TRACE_FLAG_ACCEPTED = 1, /* cancel(): returned True */
    TRACE_FLAG_PARTIAL = 2,  /* output without its newline */
    TRACE_FLAG_EAGER = 4,    /* a first step made inside create_task() */
    TRACE_FLAG_CANCEL = 8,   /* what is thrown is a CancelledError */
    TRACE_FLAG_NAMED = 16,   /* the program gave the task its name */
    TRACE_FLAG_TURNED = 32,  /* CancelledError has become TimeoutError */
    TRACE_FLAG_RETURNS = 64, /* gather() was told return_exceptions=True */
    TRACE_FLAG_RAISES = 128, /* a future is given an exception */
    TRACE_FLAG_HOLDS = 256,  /* the comparison comes out true */
    TRACE_FLAG_RIGHT = 512,  /* what was drawn is its right operand */
    TRACE_FLAG_MAIN = 1024,  /* asyncio.run() made the task */
    TRACE_FLAG_MOVED = 2048, /* a time limit that was another one before */
    TRACE_FLAG_AFTER = 4096  /* drawn while an exception was being handled */
};

typedef struct TraceEvent {
    double time;        /* virtual seconds since the run began */
    double number;      /* see TRACE_KINDS; 0 when unused */
    uint32_t turn;      /* of the event loop, from 1; 0 before the first */
    uint32_t callback;  /* index of the callback in its turn, from 0 */
    TraceEventId cause; /* TRACE_NONE for the first event */
    TraceEventId also;  /* the other of two that had to come together */
    uint32_t task;      /* serial of a task, from 1; 0 none */
    uint32_t by;        /* the task that was running; 0 none */
    uint32_t other;     /* a second task; 0 none */
    uint32_t group;     /* serial of a TaskGroup, from 1; 0 none */
    uint32_t line;      /* of the program, from 1; 0 unknown */
    uint32_t count;     /* see TRACE_KINDS */
    TraceText text;     /* see TRACE_KINDS */
    TraceText detail;   /* see TRACE_KINDS */
    uint16_t kind;      /* a TraceKind */
    uint16_t flags;
    TraceText more;  /* see TRACE_KINDS */
    uint32_t object; /* serial of a lock, a timeout or such, from 1; 0 */
    uint32_t thread; /* serial of the thread that runs; 0: the first */
} TraceEvent;

typedef struct TraceStore TraceStore;

/* The caller owns the result and releases it with trace_store_free(). */
TraceStore *trace_store_new(void);
void trace_store_free(TraceStore *store); /* NULL is allowed */

/* A copy of the first `events` events, or of all if there are fewer, with texts
 * at the same offsets. Owned by the caller. Only for a store that has forgotten
 * none. */
TraceStore *trace_store_part(const TraceStore *store, uint32_t events);

/* Forgets all events and texts and keeps the memory. */
void trace_store_clear(TraceStore *store);

/* Copies `event` to the end and returns its number. Its cause must be
 * TRACE_NONE or a smaller number. At most `trace_store_limit` events fit;
 * past that nothing is stored and TRACE_NONE is returned. */
TraceEventId trace_store_append(TraceStore *store, const TraceEvent *event);

/* From now on events are numbered, and neither they nor their texts are kept:
 * all texts are empty. For one that executes a run again whose trace somebody
 * else has. */
void trace_store_only_count(TraceStore *store);
bool trace_store_only_counts(const TraceStore *store);

/* The default limit is 2 000 000 events. */
void trace_store_set_limit(TraceStore *store, uint32_t events);

/* Copies a text (UTF-8, `length` bytes, no NUL inside) into the store. Equal
 * texts may share one offset; which does not depend on addresses. */
TraceText trace_store_add_text(TraceStore *store, const char *text,
                               size_t length);

/* Results that are known only after the event was recorded: an event that is to
 * be edited is opened when it has been appended, and closed when it is as it
 * will stay. */
void trace_store_open(TraceStore *store, TraceEventId id);
TraceEvent *trace_store_edit(TraceStore *store, TraceEventId id);
void trace_store_close(TraceStore *store, TraceEventId id);

/* Shown the events from `first` to before `end`, in their order. */
typedef void (*TraceReader)(void *context, const TraceStore *store,
                            TraceEventId first, TraceEventId end);

/* From now on the reader is shown what is closed, some thousand events at a
 * time, and then the store forgets them (not their texts): so a long trace
 * needs little memory. Without a reader (NULL) everything is kept. */
void trace_store_set_reader(TraceStore *store, TraceReader reader,
                            void *context);

/* Shows the reader all that it has not been shown. */
void trace_store_flush(TraceStore *store);

/* Of all texts, each with its NUL. */
size_t trace_store_text_bytes(const TraceStore *store);

uint32_t trace_store_count(const TraceStore *store);

/* Borrowed until the next append or clear. `id` must be below the count, and
 * not forgotten. */
const TraceEvent *trace_store_get(const TraceStore *store, TraceEventId id);

/* How the run ended, as its last event says; TRACE_ENDING_NONE as long as there
 * is no such event. */
TraceEnding trace_store_ending(const TraceStore *store);

/* NUL-terminated, borrowed until the next append or clear; never NULL. */
const char *trace_store_text(const TraceStore *store, TraceText text);

/* "task_created" and so on. */
const char *trace_kind_name(TraceKind kind);

/* True if both hold the same events and texts, byte for byte. */
bool trace_store_equals(const TraceStore *a, const TraceStore *b);

#endif
