/*
 * asyncio_task_type.h - the class Task: its methods, and how one dies.
 */
#ifndef ASYNCIO_TASK_TYPE_H
#define ASYNCIO_TASK_TYPE_H

#include "asyncio_state.h"

#endif
