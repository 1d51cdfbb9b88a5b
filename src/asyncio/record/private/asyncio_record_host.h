/*
 * asyncio_record_host.h - what passes between a program and its host, in the
 * trace: what is printed, and what was drawn from `random`.
 */
#ifndef ASYNCIO_RECORD_HOST_H
#define ASYNCIO_RECORD_HOST_H

#include "asyncio_state.h"

/* One event for each complete line. */
void asyncio_record_output(Asyncio *a, int stream, const char *text,
                           size_t length);
void asyncio_record_partial_output(Asyncio *a);

/* The function of that name has drawn `answer` from the shared generator, or an
 * error; `native` is the function itself if it is still being called, or NULL.
 */
TraceEventId asyncio_record_drawn(Asyncio *a, const char *name,
                                  const PyNative *native, PyValue answer);

#endif
