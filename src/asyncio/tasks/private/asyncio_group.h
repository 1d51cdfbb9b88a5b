/*
 * asyncio_group.h - TaskGroup: tasks that end together.
 */
#ifndef ASYNCIO_GROUP_H
#define ASYNCIO_GROUP_H

#include "asyncio_state.h"

/* An entry of the kernel's loop: a child has ended; its subject is the child,
 * whose group it tells. */
void asyncio_run_child_done(void *subject, void *context);

/* A child of a group that dies, or that dies itself, is one no more. Both are
 * garbage and still held by who collects it. */
void asyncio_group_part(PyMachine *machine, AsyncioTask *child);

#endif
