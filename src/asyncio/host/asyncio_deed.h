/*
 * asyncio_deed.h - what can be done to a run from outside of it.
 *
 * Plain data: a moment, and what is to happen there.
 */
#ifndef ASYNCIO_DEED_H
#define ASYNCIO_DEED_H

#include <stdbool.h>
#include <stdint.h>

/* Who a task is, in any run of a program; 0: the module's own code. */
typedef uint64_t AsyncioIdentity;

typedef enum AsyncioDeed {
    ASYNCIO_DEED_CANCEL,   /* the task is asked to stop */
    ASYNCIO_DEED_RAISE,    /* its next step begins with an exception */
    ASYNCIO_DEED_SLEEP,    /* the next sleep that it begins takes so long */
    ASYNCIO_DEED_KNOB,     /* a name of the program's module gets a value */
    ASYNCIO_DEED_INTERRUPT /* Ctrl+C: the first thread gets a SIGINT */
} AsyncioDeed;

/* What somebody does to a run before a callback: the first one that does not
 * lie before that moment; or, if the turn has none, when the turn is over and
 * before time passes. What cannot be done any more (the task has ended, or is
 * not there) is left out. */
typedef struct AsyncioIntervention {
    uint32_t turn, callback; /* of the callback, as in events */
    AsyncioDeed deed;
    AsyncioIdentity task; /* of CANCEL, RAISE and SLEEP */
    const char *name;     /* RAISE: a class, as asyncio_deed_can_raise() has it;
                             KNOB: the name. Borrowed */
    const char *text;     /* RAISE: its argument, NULL: none; KNOB: the value,
                             as asyncio_deed_is_value() has it. Borrowed */
    double seconds;       /* SLEEP: finite, above 0 */
} AsyncioIntervention;

/* True for the name of an exception that an intervention can raise: a class of
 * builtins below Exception that takes a text alone. */
bool asyncio_deed_can_raise(const char *name);

/* True for a value that a knob can get: a number, True, False, None, or a
 * string in quotes that has no quotes and backslashes in it. */
bool asyncio_deed_is_value(const char *text);

#endif
