/*
 * asyncio_report.h - what asyncio says on stderr.
 *
 * The texts are those that the default exception handler of CPython's
 * loop prints.
 */
#ifndef ASYNCIO_REPORT_H
#define ASYNCIO_REPORT_H

#include "asyncio_state.h"

/* The context of loop.call_exception_handler(); what is missing is NULL or
 * undefined, and it is about one thing at most. All borrowed. */
typedef struct AsyncioReport {
    const char *message; /* NULL: "Exception in callback", of the handle */
    PyValue exception;
    const AsyncioTask *task;
    const AsyncioFuture *future;
    const AsyncioHandle *handle;
    PyValue generator;
} AsyncioReport;

void asyncio_report(Asyncio *a, const AsyncioReport *report);

/* A report about the future asks Python: the program has set one for its loop,
 * or shows itself what is told. */
bool asyncio_has_handler(Asyncio *a, AsyncioFuture *future);

/* True if a report about a future that dies goes to Python,
 * which then holds it: so it lives on. */
bool asyncio_report_to_handler(Asyncio *a, AsyncioFuture *future,
                               void (*report)(Asyncio *, AsyncioFuture *));

/* The exception of a future that dies, which nobody has asked for. */
void asyncio_report_never_retrieved(Asyncio *a, AsyncioFuture *future);
/* A task dies before it has ended. */
void asyncio_report_destroyed(Asyncio *a, AsyncioTask *task);
void asyncio_report_callback(Asyncio *a, const AsyncioHandle *handle,
                             PyValue exception);
/* One of asyncio's own callbacks. */
typedef struct AsyncioOwnCallback {
    const char *name; /* "Timeout._on_timeout" */
    KernelFn fn;
    PyValue argument; /* borrowed; undefined: none */
    double when;      /* of a timer; else NaN */
} AsyncioOwnCallback;

/* It has gone round a circle of tasks that wait for one another until that was
 * too deep, maybe: an exception is on its way, and if it is a RecursionError,
 * the loop tells of it. */
void asyncio_report_recursion(Asyncio *a, const AsyncioOwnCallback *callback);
/* "Exception in callback cb(1)"; may be PY_PENDING. */
PyValue asyncio_callback_text(PyMachine *machine, PyValue handle);
void asyncio_report_never_awaited(Asyncio *a, PyValue coroutine);

/* A warning of that kind at the program's line, the first time there. */
void asyncio_report_warning(Asyncio *a, const char *kind, const char *text);

/* A line of the program without what it is indented by; none if it is empty. */
void asyncio_append_source_line(Asyncio *a, uint32_t line, const char *indent,
                                BaseText *out);

/* In CPython the frame of the function that raises is Python's, and holds what
 * it was given as long as the traceback lives. */
void asyncio_hold_arguments(PyMachine *machine, const PyValue *args,
                            uint32_t count);
/* KeyboardInterrupt or SystemExit: leaves the loop at once. */
bool asyncio_is_fatal(PyValue exception);

#endif
