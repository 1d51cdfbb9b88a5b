/*
 * py_ask.h - asking an object's own special method, with what comes back
 * checked as CPython checks it.
 */
#ifndef PY_ASK_H
#define PY_ASK_H

#include "py_special.h"

typedef enum PyAskKind {
    PY_ASK_ANY,
    PY_ASK_TRUTH,  /* any value; its truth is the answer */
    PY_ASK_LENGTH, /* an int that is not negative */
    PY_ASK_TRUTH_OF_LENGTH,
    PY_ASK_BOOL,
    PY_ASK_INT,
    PY_ASK_INDEX,
    PY_ASK_FLOAT,
    PY_ASK_HASH,
    PY_ASK_ITERATOR,
    PY_ASK_ASYNC_ITERATOR, /* for aiter() */
    PY_ASK_ASYNC_FOR,      /* the same, for a loop */
    PY_ASK_AWAIT,          /* an iterator that is no coroutine */
    PY_ASK_STR,            /* a str, for str(): perhaps by __repr__ */
    PY_ASK_REPR,           /* a str, for repr() */
    PY_ASK_FORMAT,
    PY_ASK_BYTES
} PyAskKind;

/* True if the value's class defines `special` in Python. Then *answer is that
 * of calling it with `argument` (PY_UNDEFINED: none), mostly PY_PENDING. */
bool py_ask_special(PyMachine *machine, PyValue value, PySpecial special,
                    PyValue argument, PyAskKind kind, PyValue *answer);

#endif
