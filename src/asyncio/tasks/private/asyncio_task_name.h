/*
 * asyncio_task_name.h - names of tasks that Python has to write.
 *
 * A task's name may be any object, whose str() it is. Where a method of the
 * program's writes that, the function that was given it runs by a frame.
 */
#ifndef ASYNCIO_TASK_NAME_H
#define ASYNCIO_TASK_NAME_H

#include "asyncio_state.h"

/* The program's own class may have a say; also of a text that derives from
 * str. False of what is not there. */
bool asyncio_name_asks(PyValue name);

/* A call of a function that takes a name. */
typedef struct AsyncioNamed {
    PyNativeFn fn;
    const PyValue *args; /* borrowed */
    uint32_t count;
    uint32_t at; /* where the name stands */
} AsyncioNamed;

/* `fn(args)` with the name's text in its place; PY_ERROR if that raises. */
PyValue asyncio_name_first(PyMachine *machine, const AsyncioNamed *named);
/* The same of a function that makes a task: up to 3.12 it is made without a
 * name, and is there when the text is asked for. */
PyValue asyncio_name_in_turn(PyMachine *machine, const AsyncioNamed *named);

#endif
