/*
 * asyncio_record.h - what happens, written into the trace.
 *
 * Each function records one event, before its effects, and costs next to
 * nothing if the run is untraced. The result is the event's number, TRACE_NONE
 * if it was not recorded. `Asyncio.cause` is what made the next event happen;
 * the functions that say "becomes the cause" change it.
 */
#ifndef ASYNCIO_RECORD_H
#define ASYNCIO_RECORD_H

#include "asyncio_fork.h"
#include "asyncio_gather.h"
#include "asyncio_shared.h"
#include "asyncio_state.h"

TraceEventId asyncio_record_begin(Asyncio *a, const char *program,
                                  const char *version);
/* Loop started or stopped, shutdown begun: becomes the cause. */
TraceEventId asyncio_record_loop(Asyncio *a, TraceKind kind);
TraceEventId asyncio_record_number(Asyncio *a, TraceKind kind, double number);

TraceEventId asyncio_record_created(Asyncio *a, const AsyncioTask *task,
                                    const AsyncioGroup *group);
TraceEventId asyncio_record_renamed(Asyncio *a, const AsyncioTask *task);
/* A task's step begins; `also` is why it waited. Becomes the cause. */
TraceEventId asyncio_record_step(Asyncio *a, const AsyncioTask *task,
                                 PyValue thrown, TraceEventId also);
/* The first step of a task, inside of what makes the task. */
TraceEventId asyncio_record_eager_step(Asyncio *a, const AsyncioTask *task);
/* Finished, failed or cancelled: becomes the cause. */
TraceEventId asyncio_record_ended(Asyncio *a, const AsyncioTask *task);
/* If the task is not done, asyncio_record_cancel_result() must follow and fill
 * in what came of it. */
TraceEventId asyncio_record_cancel(Asyncio *a, const AsyncioTask *task,
                                   PyValue message);
void asyncio_record_cancel_result(Asyncio *a, TraceEventId event,
                                  const AsyncioTask *task, const char *how,
                                  bool accepted);
/* asyncio.wait() returns without that task: `pending` of them, when `ended`
 * have ended. */
TraceEventId asyncio_record_wait_left(Asyncio *a, const AsyncioTask *task,
                                      uint32_t ended, uint32_t pending);
/* The program asks a task for its result or its exception, as `what` says. */
TraceEventId asyncio_record_asked(Asyncio *a, const AsyncioTask *task,
                                  const char *what);
/* The running task awaits a future of another loop. */
/* Notes where a loop is closed: by the program, or as asyncio.run() ends. */
void asyncio_note_closed(Asyncio *a, AsyncioLoop *loop, bool by_program);
/* Something is asked of a loop that is closed. */
TraceEventId asyncio_record_closed(Asyncio *a, const AsyncioLoop *loop);

TraceEventId asyncio_record_other_loop(Asyncio *a, const AsyncioTask *task,
                                       const AsyncioFuture *future);
/* Somebody has done that to the task (NULL: to no task); `exception` is what it
 * is to raise, or undefined. */
TraceEventId asyncio_record_intervened(Asyncio *a,
                                       const AsyncioIntervention *what,
                                       const AsyncioTask *task,
                                       PyValue exception);
TraceEventId asyncio_record_uncancel(Asyncio *a, const AsyncioTask *task);

TraceEventId asyncio_record_timer_set(Asyncio *a, double when);
TraceEventId asyncio_record_timer_dropped(Asyncio *a, TraceEventId set,
                                          double when);
/* Becomes the cause. */
TraceEventId asyncio_record_timer_fired(Asyncio *a, double when);

TraceEventId asyncio_record_dropped(Asyncio *a, PyValue coroutine);
TraceEventId asyncio_record_reused(Asyncio *a, PyValue coroutine);
TraceEventId asyncio_record_future_made(Asyncio *a, AsyncioFuture *future);

TraceEventId asyncio_record_loop_exception(Asyncio *a, const char *message,
                                           PyValue exception,
                                           const AsyncioTask *task);
TraceEventId asyncio_record_deadlock(Asyncio *a, const char *text);
/* `flag` is the option that raises it; "": one of the machine's own. */
TraceEventId asyncio_record_limit(Asyncio *a, const char *which,
                                  const char *flag);
TraceEventId asyncio_record_end(Asyncio *a, const AsyncioEnd *end);

#endif
