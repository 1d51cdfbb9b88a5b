/*
 * run_suppress.h - events that can be kept from happening, in a run again.
 *
 * A failure: its task returns None there. A request to cancel: it sets nothing.
 * A group's abort: it keeps the error and asks nobody. A time limit: it never
 * fires. Each is known again by its task and by how manieth of its kind it is
 * there, never by an event's number.
 */
#ifndef RUN_SUPPRESS_H
#define RUN_SUPPRESS_H

#include "asyncio_fork.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct TraceStore TraceStore;

/* What is to be suppressed for that event not to happen, in a run without the
 * `count` that are suppressed `already`. False: nothing can. */
bool run_suppress_event(const TraceStore *trace, uint32_t event,
                        const AsyncioSuppressed *already, size_t count,
                        AsyncioSuppressed *one);

/* The name of its kind of event: "failed"; and back. False: no event of that
 * kind can be suppressed. */
const char *run_suppress_name(AsyncioThing thing);
bool run_suppress_named(const char *name, AsyncioThing *thing);

#endif
