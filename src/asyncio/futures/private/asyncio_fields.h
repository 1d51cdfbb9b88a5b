/*
 * asyncio_fields.h - what futures and tasks show of themselves under names with
 * an underscore, as those in C do in CPython.
 */
#ifndef ASYNCIO_FIELDS_H
#define ASYNCIO_FIELDS_H

#include "asyncio_state.h"

extern const PyGetter asyncio_future_fields[];
extern const PyGetter asyncio_task_fields[]; /* those of futures, too */

#endif
