/*
 * asyncio_sleep.h - asyncio.sleep().
 */
#ifndef ASYNCIO_SLEEP_H
#define ASYNCIO_SLEEP_H

#include "asyncio_state.h"

extern const PyNative asyncio_sleep;
/* sleep_until(delay, when): the same for our own text, which has reckoned when
 * such a delay is over. */
extern const PyNative asyncio_sleep_until;
void asyncio_run_sleep_over(void *subject, void *context);

#endif
