/*
 * asyncio_record_output.h - what is printed, in the trace.
 */
#ifndef ASYNCIO_RECORD_OUTPUT_H
#define ASYNCIO_RECORD_OUTPUT_H

#include "asyncio_state.h"

/* One event for each complete line. */
void asyncio_record_output(Asyncio *a, int stream, const char *text,
                           size_t length);
void asyncio_record_partial_output(Asyncio *a);

#endif
