/*
 * run_identity.h - who a task is, in any run of a program.
 *
 * A task's number changes as soon as another task is made before it; its parent
 * and how many children that had made before stay what they are.
 */
#ifndef RUN_IDENTITY_H
#define RUN_IDENTITY_H

#include <stdint.h>

typedef struct TraceStore TraceStore;
typedef uint64_t AsyncioIdentity; /* as in asyncio_fork.h */

/* Of the task with that number in that trace; 0 for 0, the module's code. */
AsyncioIdentity run_identity_of(const TraceStore *trace, uint32_t task);

/* The number of that task in that trace; 0: it is not there. */
uint32_t run_identity_task(const TraceStore *trace, AsyncioIdentity identity);

#endif
