/*
 * asyncio_record_shared.h - what tasks share, in the trace.
 */
#ifndef ASYNCIO_RECORD_SHARED_H
#define ASYNCIO_RECORD_SHARED_H

#include "asyncio_shared.h"
#include "asyncio_state.h"

/* What the program calls an object, where the task stands that runs. */
TraceText asyncio_record_name_of(Asyncio *a, const AsyncioTask *task,
                                 const PyObject *object);

/* Its serial in the trace, which the first event of it gives. */
uint32_t asyncio_shared_serial(Asyncio *a, AsyncioShared *object);

/* Of what tasks share: a lock, an event and so on; `kind` says which, `count`
 * how many it wakes. The first event of an object gives it its serial. */
TraceEventId asyncio_record_shared(Asyncio *a, TraceKind kind,
                                   AsyncioShared *object, TraceWait what,
                                   uint32_t count);
/* The running task wants to wait for one that belongs to another loop. */
TraceEventId asyncio_record_foreign(Asyncio *a, AsyncioShared *object,
                                    TraceWait what);
TraceEventId asyncio_record_put(Asyncio *a, AsyncioShared *queue, PyValue item);
TraceEventId asyncio_record_got(Asyncio *a, AsyncioShared *queue, PyValue item);
/* The program gives a future its result, or an exception. */
TraceEventId asyncio_record_resolved(Asyncio *a, const AsyncioFuture *future,
                                     PyValue value, bool raises);
/* Somebody gives a result, or an exception, to a future that is done. */
TraceEventId asyncio_record_refused_result(Asyncio *a,
                                           const AsyncioFuture *future);

#endif
