/*
 * asyncio_run.h - asyncio.run(): drives the loop from a frame of the machine.
 */
#ifndef ASYNCIO_RUN_H
#define ASYNCIO_RUN_H

#include "asyncio_state.h"

extern const PyNative asyncio_run;

#endif
