/*
 * asyncio_host_private.h - what the host does for the other files.
 */
#ifndef ASYNCIO_HOST_PRIVATE_H
#define ASYNCIO_HOST_PRIVATE_H

#include "asyncio_state.h"

/* Ends the run: `flag` is the option that raises the limit. */
void asyncio_hit_limit(Asyncio *a, const char *flag, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
