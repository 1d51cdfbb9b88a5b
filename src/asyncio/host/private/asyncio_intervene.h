/*
 * asyncio_intervene.h - what somebody does to a run from outside of it.
 */
#ifndef ASYNCIO_INTERVENE_H
#define ASYNCIO_INTERVENE_H

#include "asyncio_fork.h"
#include "asyncio_state.h"

/* Does what is due before the callback that is about to run. */
void asyncio_intervene(Asyncio *a);

/* Does what is left for a turn whose callbacks have all run: the clock has not
 * moved on yet. */
void asyncio_intervene_after_turn(Asyncio *a);

/* How long the sleep takes that the running task begins now: `delay`, if
 * nobody has said otherwise. */
double asyncio_intervened_delay(Asyncio *a, double delay);

#endif
