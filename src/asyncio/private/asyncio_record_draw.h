/*
 * asyncio_record_draw.h - what was drawn from `random`, written into the trace.
 */
#ifndef ASYNCIO_RECORD_DRAW_H
#define ASYNCIO_RECORD_DRAW_H

#include "asyncio_state.h"

/* The function of that name has drawn `answer` from the shared generator, or an
 * error; `native` is the function itself if it is still being called, or NULL.
 */
TraceEventId asyncio_record_drawn(Asyncio *a, const char *name,
                                  const PyNative *native, PyValue answer);

#endif
