/*
 * asyncio_record_except.h - what the trace is told of except clauses.
 *
 * Each writes one event, and answers with its number, or TRACE_NONE where
 * nothing is recorded any more.
 */
#ifndef ASYNCIO_RECORD_EXCEPT_H
#define ASYNCIO_RECORD_EXCEPT_H

#include "asyncio_state.h"
#include "trace_store.h"

TraceEventId asyncio_record_matched(Asyncio *a, uint32_t line, PyValue taken,
                                    PyValue rest);
TraceEventId asyncio_record_missed(Asyncio *a, uint32_t line, PyValue exception,
                                   PyValue type);
TraceEventId asyncio_record_kept(Asyncio *a, uint32_t line);

/* Fills in what an exception was first raised from or after, if anything, or
 * what is in a group of which no task has failed. */
void asyncio_record_first_error(Asyncio *a, PyValue exception,
                                TraceEvent *event);

/* The task that failed of the first exception in a group, if for each of them
 * there is one; 0: there is not, or it is no group. */
uint32_t asyncio_failed_of_all(PyValue exception);

#endif
