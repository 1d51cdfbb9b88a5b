/*
 * py_set_walk.h - each item of a source brought into a set, or looked for in
 * one.
 */
#ifndef PY_SET_WALK_H
#define PY_SET_WALK_H

#include "py_set.h"

/* What is done with each item of a source. */
typedef enum PySetWork {
    PY_SET_ADD,     /* to `into` */
    PY_SET_DISCARD, /* from `into` */
    PY_SET_TOGGLE,  /* in `into`: discarded, or added if it was not there */
    PY_SET_COMMON,  /* added to `into` if it is in `look` */
    PY_SET_OTHERS,  /* added to `into` if it is not in `look` */
    PY_SET_ALL_IN,  /* PY_TRUE if all are in `look` */
    PY_SET_NONE_IN  /* PY_TRUE if none is in `look` */
} PySetWork;

typedef struct PySetWalk {
    PySetWork work;
    PyValue source;
    bool is_hashed; /* the source is a set or a dict whose hashes are used;
                       otherwise it is any iterable, and items are hashed */
    PyValue look;   /* a set or a dict */
    PyValue into;   /* a set: the answer, but for the last two */
    bool is_quiet;  /* the answer is None instead */
} PySetWalk;

PyValue py_set_walk(PyMachine *machine, const PySetWalk *walk);

#endif
