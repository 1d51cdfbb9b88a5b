/*
 * asyncio_state.h - the state behind asyncio_host.h, and its object types.
 *
 * Every entry of the kernel's loop holds one reference to its subject, which
 * is always an object; the callback, or whoever takes the entry back, gives it
 * up. An entry's tag is the event that put it there.
 */
#ifndef ASYNCIO_STATE_H
#define ASYNCIO_STATE_H

#include "asyncio_host.h"
#include "asyncio_shelf.h"
#include "base_check.h"
#include "base_text.h"
#include "kernel_loop.h"
#include "py_call.h"
#include "py_exception.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_module.h"
#include "py_object.h"
#include "py_string.h"
#include "trace_limits.h"
#include "trace_store.h"
#include "trace_task.h"

typedef struct AsyncioFuture AsyncioFuture;
typedef struct AsyncioTask AsyncioTask;
typedef struct AsyncioGroup AsyncioGroup;
typedef struct AsyncioHandle AsyncioHandle;
typedef struct AsyncioLoop AsyncioLoop;
typedef struct AsyncioThread AsyncioThread;
typedef struct AsyncioCoroutine AsyncioCoroutine;

/* Kinds of things of a task that a fork may suppress and that are counted. */
#define ASYNCIO_THINGS_COUNTED 4

typedef enum AsyncioFutureState {
    ASYNCIO_PENDING,
    ASYNCIO_CANCELLED,
    ASYNCIO_FINISHED
} AsyncioFutureState;

/* The loops that there are, and what they run on, which is used again. */
typedef struct AsyncioLoops {
    AsyncioLoop **by_serial; /* owned array of borrowed loops; NULL: gone */
    uint32_t count, capacity;
    KernelLoop **kernels; /* owned; the first `used` belong to loops */
    uint32_t used, kernel_count, kernel_capacity;
} AsyncioLoops;

/* What queues.py has told of asyncio.Queue (asyncio_queue.h). */
#define ASYNCIO_QUEUE_NAMES 8
typedef struct AsyncioQueues {
    PyValue queue, finished, shut_down; /* owned: classes; or undefined */
    PyValue refuse;                     /* owned: a function; or undefined */
    uint32_t count;                     /* of attributes; 0: told of nothing */
    PyValue names[ASYNCIO_QUEUE_NAMES]; /* of these; immortal */
} AsyncioQueues;

/* What locks.py has told of asyncio.Lock (asyncio_lock.h). */
typedef struct AsyncioLocks {
    PyValue lock, refuse; /* owned: its class, a function; or undefined */
    PyValue names[2];     /* of attributes; immortal */
} AsyncioLocks;

/* What is to be done when a future leaves ASYNCIO_PENDING. */
typedef struct AsyncioCallback {
    KernelFn fn;
    PyObject *subject; /* owned; NULL: the future itself */
} AsyncioCallback;

struct AsyncioFuture {
    PyObject object;
    uint8_t state;          /* AsyncioFutureState */
    uint8_t waits;          /* TraceWait: what it is to whoever waits for it */
    bool log_traceback : 1; /* nobody has asked for the exception yet */
    bool has_origin : 1;    /* asyncio_debug.h */
    bool blocking : 1;      /* yielded, and nobody has begun to wait for it */
    uint32_t loop;          /* serial of the loop that it belongs to */
    uint32_t birth;         /* for the collector, in order of making */
    TraceEventId also;      /* why somebody waits for it */
    TraceEventId made;      /* where the program made it */
    TraceText name;         /* the variable that took it then */
    uint32_t callback_count, more_capacity;
    PyValue result; /* of a sleep() before it is done: what it is to be */
    PyValue exception;
    union {
        PyValue traceback;       /* of the exception, till it is raised once */
        PyValue cancelled_error; /* what ended a cancelled task; given away
                                    once */
    };
    PyValue message;       /* of the cancellation; undefined: none */
    PyValue about;         /* for a sleep its delay */
    double deadline;       /* for a sleep; else NaN */
    AsyncioCallback first; /* callbacks: this one, then `more` */
    AsyncioCallback *more; /* owned */
    PyDict *attributes;    /* owned: what the program set; NULL: nothing */
};

/* Which method of what a task waits for is called (asyncio_derived.h). */
typedef enum AsyncioAsks {
    ASYNCIO_ASKS_NOTHING,
    ASYNCIO_ASKS_TO_WAKE, /* at the end of a step */
    ASYNCIO_ASKS_RESULT,  /* before one */
    ASYNCIO_ASKS_FOREIGN  /* the step itself (asyncio_duck.h) */
} AsyncioAsks;

/* What a task waits for, until it is resumed: a future, or a sleep() that needs
 * none as long as nobody looks (asyncio_sleep.h). Who reads `waiter` to tell of
 * it asks asyncio_task_waiter(). */
struct AsyncioTask {
    AsyncioFuture future;
    PyValue coroutine;
    PyValue name;            /* a str; or a number, "Task-<number>" */
    AsyncioFuture *waiter;   /* owned, or NULL */
    AsyncioCoroutine *sleep; /* owned, or NULL */
    PyValue context;         /* that of its steps; while one runs, the loop's */
    PyValue thrown;          /* to be raised by its next step; or undefined */
    AsyncioGroup *group;     /* owned until the group has heard of its end */
    AsyncioTask *sibling_before, *sibling_after; /* in its group */
    AsyncioTask *before, *after;                 /* of all that are alive */
    uint32_t track; /* its place among AsyncioTracks; 0: nothing is kept */
    bool started : 1;
    bool ended_eagerly : 1; /* its coroutine is let go of, as far as one sees */
    bool must_cancel : 1;
    bool cancel_pending : 1; /* asked to stop, and not told yet */
    bool is_being_asked : 1; /* to stop: that goes down to what it awaits */
    bool silent : 1;         /* no word if it dies pending */
    uint8_t asks;            /* AsyncioAsks */
    uint32_t id;             /* serial, from 1 */
    uint32_t cancelling;     /* requests minus uncancel() */
    uint32_t group_id;
};

/* What is kept of a task for who tells of it and for forks, that no run depends
 * on otherwise. */
typedef struct AsyncioTrack {
    uint64_t identity;    /* as in asyncio_fork.h; of a free place the next */
    TraceEventId request; /* that must_cancel is about */
    uint32_t line;        /* where its last step began, for its end */
    uint32_t children_made, draws;
    uint32_t things[ASYNCIO_THINGS_COUNTED]; /* so far, by AsyncioThing */
} AsyncioTrack;

/* Those of the tasks that are alive, outside of the machine's memory. */
typedef struct AsyncioTracks {
    AsyncioTrack *list; /* owned; the first one is nobody's */
    uint32_t count, capacity;
    uint32_t free; /* a place that is; 0: none */
} AsyncioTracks;

struct AsyncioGroup {
    PyObject object;
    uint32_t id; /* serial, from 1 */
    bool entered, exiting, aborting, parent_cancel_requested;
    AsyncioTask *parent;       /* owned */
    AsyncioTask *first, *last; /* each owned: children it has not heard of */
    uint32_t count;
    PyValue errors;           /* list; undefined: none */
    PyValue base_error;       /* KeyboardInterrupt or SystemExit */
    AsyncioFuture *completed; /* owned: what its exit waits for */
    TraceEventId enter_event, exit_event;
    uint32_t line;      /* of its `async with` */
    uint32_t nth;       /* of the groups that its parent entered, from 0 */
    PyDict *attributes; /* owned: what the program set; NULL: nothing */
};

/* A call that the program put into the loop. */
struct AsyncioHandle {
    PyObject object;
    PyValue function;
    PyValue arguments;  /* tuple */
    PyValue context;    /* of the call; while it runs, the loop's */
    PyValue no_context; /* what was given for one and is none; or undefined */
    double when;        /* of a timer; else NaN */
    PyValue as_given;   /* the same, where it was not given as a float */
    AsyncioLoop *loop;  /* owned */
    KernelId id;
    TraceEventId event; /* in which a timer was set */
    bool cancelled;
    bool is_timer;
    bool is_signal;  /* calls a signal's handler: what it raises leaves the
                        loop, which waits on, until `when`, if not woken */
    bool has_origin; /* asyncio_debug.h */
    bool taken_back; /* a future's, that is not to call it */
};

/* The body of a coroutine written in C. Called with what the task sends, or
 * with what is thrown into it; `step` is its own to use, 0 at first. */
typedef PySend (*AsyncioBody)(PyMachine *machine, AsyncioCoroutine *self,
                              PyValue value, PyValue thrown, PyValue *result);

typedef struct AsyncioCoroutineSpec {
    const char *name;           /* "sleep" */
    const char *qualified_name; /* "TaskGroup.__aexit__" */
    AsyncioBody body;
    uint32_t local_count;
} AsyncioCoroutineSpec;

typedef enum AsyncioCoroutineState {
    ASYNCIO_CREATED,
    ASYNCIO_SUSPENDED,
    ASYNCIO_RUNNING,
    ASYNCIO_CLOSED
} AsyncioCoroutineState;

struct AsyncioCoroutine {
    PyObject object;
    const AsyncioCoroutineSpec *spec;
    uint8_t state; /* AsyncioCoroutineState */
    uint8_t step;
    bool is_sleeping : 1; /* it is the `sleep` of `sleeper` */
    bool is_over : 1;     /* whose timer has fired */
    bool is_empty : 1;    /* it holds nothing any more */
    uint32_t birth;       /* for the collector, in order of making */
    KernelId timer;
    TraceEventId event; /* of its timer, or the like */
    uint32_t made_line; /* of the program, if it is traced; 0 unknown */
    double number;
    union {
        PyValue awaits;       /* owned: what it yielded */
        AsyncioTask *sleeper; /* borrowed; of one that is sleeping */
    };
    PyValue locals[]; /* owned: as many as the spec says */
};

/* What asyncio.run() is about. */
typedef enum AsyncioPhase {
    ASYNCIO_PHASE_MAIN,
    ASYNCIO_PHASE_CANCEL,
    ASYNCIO_PHASE_ASYNCGENS,
    ASYNCIO_PHASE_EXECUTOR,
    ASYNCIO_PHASE_TEXT /* the rest is Python text: a factory makes its tasks */
} AsyncioPhase;

/* What runs a loop goes on: the loop has stopped, or the machine holds an
 * exception of the loop's own work. PY_PENDING if a loop runs again. */
typedef PyValue (*AsyncioStopped)(Asyncio *a, AsyncioLoop *loop);

struct AsyncioLoop {
    PyObject object;
    uint32_t serial;      /* from 1 */
    KernelLoop *kernel;   /* owned; NULL: the loop is closed */
    bool is_noted;        /* that it was closed, for the trace: */
    TraceEventId closed;  /* the last event before that */
    uint32_t closed_line; /* of the program's call; 0: asyncio.run() did */

    /* While it runs. */
    bool running;
    AsyncioStopped stopped;
    AsyncioFuture *until; /* owned: the loop stops after it; NULL: runs on */
    PyValue leaving;      /* owned: an exception that leaves the loop at once */
    AsyncioTask *lingers; /* owned: its step is over, and what that has let go
                             of has its say in its context; or NULL */
    PyValue first_hook, finalizer_hook; /* owned: those that it has replaced */

    PyValue task_factory; /* owned; undefined: none is set */
    uint64_t heard;       /* signals that it has yet to hear of, bit by bit */
    bool is_woken;        /* by call_soon_threadsafe(), since a signal came */
    bool is_replaced;     /* its create_task(), by an attribute */
    bool is_unset;        /* it runs, and get_running_loop() knows nothing */
    PyValue handler;      /* owned: of exceptions; undefined: the default one */
    bool is_held;         /* until the program's end */
    PyValue executor;     /* owned: its own pool, or undefined */
    PyValue end_executor; /* owned: to be called with the loop, for a coroutine
                             that ends the pool; or undefined */
    bool is_executor_ended;

    /* Of asyncio.run(). */
    AsyncioPhase phase;
    bool begins_text;
    bool rests;      /* between two phases: what has died has its say */
    PyValue answer;  /* owned: of the main task, or undefined */
    PyValue failure; /* owned: what run() will raise, or undefined */
    PyValue before;  /* owned: what was being handled before `failure` */
    bool is_failing; /* run() handles `failure` while it ends */
    PyValue ending;  /* owned: list of tasks that are being cancelled */

    AsyncioHandle **signals; /* owned: one a number, or NULL; NULL: none yet */
    bool debug;
    double slow_duration; /* what the program set it to */
    PyObject *watched;    /* owned: the callback that runs, while debugging */
    double watched_since;
    PyDict *attributes; /* owned: what the program set; NULL: nothing */
};

/* What a step holds while it runs. */
typedef struct AsyncioWaking {
    AsyncioFuture *future; /* owned: what the task was waiting for, or NULL */
    PyValue thrown;        /* owned: into the coroutine, or undefined */
    PyValue slept;         /* owned: of a sleep() without a future its result;
                              else undefined */
} AsyncioWaking;

/* What a thread is about, while another one runs; `Asyncio` has the same of the
 * one that runs. */
typedef struct AsyncioStrand {
    AsyncioLoop *loop, *set_loop;
    bool is_loop_set, pending;
    uint32_t loop_depth, cancel_depth;
    AsyncioTask *current;
    AsyncioWaking waking;
    AsyncioHandle *calling;
    TraceEventId cause, step_event;
} AsyncioStrand;

typedef struct AsyncioThreads {
    AsyncioThread *current;      /* the one that runs; NULL: there are none */
    AsyncioThread *first, *last; /* alive, in creation order; each owned */
    AsyncioThread *first_ready, *last_ready; /* in the order they go on in */
    AsyncioThread *chosen;                   /* goes on before these; NULL */
    AsyncioThread *ended; /* owned: its line is to be freed; NULL */
    PyValue at_exit; /* owned: to be called at the program's end; undefined */
    uint32_t serial, alive;
    uint64_t order;
    bool has_touched; /* a loop that has not been woken since */
} AsyncioThreads;

/* Ctrl+C */
typedef enum AsyncioHandlerKind {
    ASYNCIO_HANDLER_DEFAULT,
    ASYNCIO_HANDLER_IGNORES,
    ASYNCIO_HANDLER_OWN /* a function of the program's, that signal.py calls */
} AsyncioHandlerKind;

typedef struct AsyncioSigint {
    AsyncioTask *task; /* owned: the first one asks it to stop; NULL: raises */
    uint32_t count;    /* since that task began */
    uint32_t next;     /* of the moments that were asked for */
    uint32_t loop;     /* the serial of that which hears of it instead; or 0 */
    bool is_replaced;  /* that the task is asked no more, since one has */
    uint8_t handler;   /* AsyncioHandlerKind, of signal.signal() */
    PyValue calls_own; /* owned: signal.py's that calls it; or undefined */
} AsyncioSigint;

/* How long the next sleep of a task is to take. */
typedef struct AsyncioSaidSleep {
    uint64_t task; /* its identity */
    double seconds;
} AsyncioSaidSleep;

struct Asyncio {
    PyMachine *machine; /* owned */
    KernelClock clock;
    AsyncioOptions options;
    TraceLimits limits;
    TraceStore *trace; /* borrowed; NULL: untraced */
    AsyncioStop stop_reason;

    AsyncioLoop *loop;    /* the one that runs, borrowed; NULL: none does */
    uint32_t loop_depth;  /* of calls, where the loop itself is */
    AsyncioTask *current; /* owned by the entry that runs it */
    AsyncioWaking waking; /* of its step */
    AsyncioTask *first_task, *last_task; /* alive, in creation order */
    uint32_t futures_made;               /* of all kinds */
    uint64_t tasks_alive;
    AsyncioLoops loops;
    AsyncioThreads threads;
    AsyncioSigint sigint;
    AsyncioLoop *set_loop; /* owned: that of set_event_loop(), or NULL */
    bool is_loop_set;      /* somebody has called that */
    bool has_own_policy;   /* set_event_loop_policy() of a class of its own */
    uint32_t task_serial, group_serial, future_serial, gather_serial;
    uint64_t name_number;

    AsyncioHandle *calling; /* owned: the handle whose function runs */
    KernelEntry *next;      /* handed out by the loop, and not run yet; NULL */
    uint64_t callbacks;     /* that were run */
    uint64_t turn_work;     /* instructions of the turn's callbacks so far */
    uint32_t cancel_depth;  /* of gathers that cancel one another */
    bool pending;           /* the callback goes on in frames of the machine */
    bool gives_way;         /* another thread goes on before the loop does */

    /* Recording. */
    TraceEventId cause;      /* of what happens next */
    TraceEventId step_event; /* with which the running step began */
    uint64_t event_count;
    uint32_t draw_count; /* recorded draws */
    AsyncioObserver observer;
    void *observer_context;
    uint32_t observed_first, observed_last;
    BaseText lines[2];    /* output of each stream whose line is not complete */
    uint64_t output_room; /* bytes that may be written yet */
    bool is_reporting;    /* what is too long is cut */
    bool is_cut;
    uint64_t output_cut; /* bytes of a report that were not written */
    bool calls_in_vain;  /* what was cancelled last: its loop is closed */
    bool makes_main;     /* asyncio.run() is making a task of its own */
    BaseText scratch;

    /* Forks: who has made and drawn how much, and what is being drawn. */
    uint32_t children_made, draws_made; /* by the module's own code */
    size_t intervened;                  /* interventions that are over */
    PyRandomTape tape;
    uint64_t draw_task;
    uint32_t draw_nth;
    bool draw_has_spare; /* what gauss() had left over when it began */
    double draw_spare;
    uint32_t shared_serial; /* of locks, queues and so on that were told of */
    AsyncioShelves shelves;
    AsyncioTracks tracks;
    AsyncioQueues queues;
    AsyncioLocks locks;
    PyValue origins;               /* dict of asyncio_debug.h, or undefined */
    AsyncioSaidSleep *said_sleeps; /* owned: said from outside, and to come */
    uint32_t said_sleep_count, said_sleep_capacity;
    uint64_t *warned; /* owned: hashes of warnings that were given */
    uint32_t warned_count, warned_capacity;

    PyRandom rest; /* of a fork's tape; large, and set before it is used */
};

extern const PyType asyncio_future_type;
extern const PyType asyncio_task_type;
extern const PyType asyncio_gather_type;
extern const PyType asyncio_group_type;
extern const PyType asyncio_handle_type;
extern const PyType asyncio_timer_handle_type;
extern const PyType asyncio_loop_type;
extern const PyType asyncio_abstract_loop_type, asyncio_base_loop_type;
extern const PyType asyncio_thread_type;
extern const PyType asyncio_coroutine_type;
extern const PyType asyncio_CancelledError;
extern const PyType asyncio_InvalidStateError;

static inline Asyncio *asyncio_of(PyMachine *machine)
{
    return py_machine_extension(machine);
}

/* Of that type itself, or of a class of the program's that derives from it. */
static inline bool asyncio_is_of(const PyObject *object, const PyType *type)
{
    return object->type == type || (object->type->flags & PY_TYPE_HEAP &&
                                    py_type_is_subtype(object->type, type));
}

static inline bool asyncio_is_task(PyValue value)
{
    return py_is_object(value) &&
           asyncio_is_of(py_object(value), &asyncio_task_type);
}

static inline bool asyncio_is_handle(PyValue value)
{
    return py_has_type(value, &asyncio_handle_type) ||
           py_has_type(value, &asyncio_timer_handle_type);
}

/* A future of any kind. */
static inline bool asyncio_is_future(PyValue value)
{
    return py_has_type(value, &asyncio_task_type) ||
           py_has_type(value, &asyncio_gather_type) ||
           (py_is_object(value) &&
            asyncio_is_of(py_object(value), &asyncio_future_type));
}

static inline AsyncioFuture *asyncio_future(PyValue value)
{
    return (AsyncioFuture *)py_object(value);
}

static inline AsyncioTask *asyncio_task(PyValue value)
{
    return (AsyncioTask *)py_object(value);
}

static inline bool asyncio_future_is_done(const AsyncioFuture *future)
{
    return future->state != ASYNCIO_PENDING;
}

static inline bool asyncio_future_is_task(const AsyncioFuture *future)
{
    return asyncio_is_of(&future->object, &asyncio_task_type);
}

/* A row of a table of methods of the type; the names are the parameters'. */
#define ASYNCIO_METHOD(of_type, method_name, function, need, places, ...)      \
    ASYNCIO_METHOD_OF(of_type, 0, 1, method_name, function, need, places,      \
                      __VA_ARGS__)
/* The __init__ of a type, for classes that derive from it: `self`, so many
 * arguments that go by their place, too, and others. */
#define ASYNCIO_INIT(method_name, function, type, need, ...)                   \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (method_name), .fn = (function), .owner = (type),              \
        .required = (need), .positional = (need), .positional_only = 1,        \
        .parameter_count =                                                     \
            sizeof((const char *[]){__VA_ARGS__}) / sizeof(const char *),      \
        .is_method = true, .clinic = 1, .names = {                             \
            __VA_ARGS__                                                        \
        }                                                                      \
    }
/* The same of what CPython has in C, with parameters that have names. */
#define ASYNCIO_C_METHOD(of_type, method_name, function, need, places, ...)    \
    ASYNCIO_METHOD_OF(of_type, 1, 1, method_name, function, need, places,      \
                      __VA_ARGS__)
#define ASYNCIO_METHOD_OF(of_type, is_c, only, method_name, function, need,    \
                          places, ...)                                         \
    ASYNCIO_METHOD_WITH(of_type, is_c, only, method_name, function, need,      \
                        places, , __VA_ARGS__)
/* The same with more fields of the row. */
#define ASYNCIO_METHOD_WITH(of_type, is_c, only, method_name, function, need,  \
                            places, more, ...)                                 \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (method_name), .fn = (function), .required = (need),           \
        .positional = (places), .positional_only = (only),                     \
        .parameter_count =                                                     \
            sizeof((const char *[]){__VA_ARGS__}) / sizeof(const char *),      \
        .is_method = true, .owner = (of_type), .clinic = (is_c),               \
        .names = {__VA_ARGS__}, more                                           \
    }
/* Of what CPython writes in Python: the function looks at its `self`. */
#define ASYNCIO_PYTHON_METHOD(of_type, method_name, function, need, ...)       \
    ASYNCIO_METHOD_WITH(of_type, 0, 0, method_name, function, need, need,      \
                        .is_python = true, __VA_ARGS__)
/* The same where the owner is looked at first: text of that module. */
#define ASYNCIO_TEXT_METHOD(place, of_type, method_name, function, need,       \
                            places, ...)                                       \
    ASYNCIO_METHOD_WITH(of_type, 0, 1, method_name, function, need, places,    \
                        .module = "asyncio." place, __VA_ARGS__)
/* Of what CPython has as the wrapper of a slot. */
#define ASYNCIO_SLOT(of_type, method_name, function)                           \
    ASYNCIO_METHOD_WITH(of_type, 0, 1, method_name, function, 1, 1,            \
                        .is_slot = true, "self")
/* Of one argument that goes by position alone; a parser of CPython's own is
 * generated for it since that version. */
#define ASYNCIO_ONE_METHOD(of_type, since, method_name, function, name)        \
    ASYNCIO_METHOD_OF(of_type, since, 2, method_name, function, 2, 2, "self",  \
                      name)
/* Of none; from 3.12 on CPython hands it its class. */
#define ASYNCIO_CLASS_METHOD(of_type, method_name, function)                   \
    ASYNCIO_METHOD_WITH(of_type, 0, 1, method_name, function, 1, 1,            \
                        .gets_class_since = 312, "self")

#endif
