/*
 * asyncio_sleep.h - asyncio.sleep().
 */
#ifndef ASYNCIO_SLEEP_H
#define ASYNCIO_SLEEP_H

#include "asyncio_state.h"

extern const PyNative asyncio_sleep;
void asyncio_run_sleep_over(void *subject, void *context);

#endif
