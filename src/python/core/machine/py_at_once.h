/*
 * py_at_once.h - operations that must not wait.
 *
 * While a machine is asked something at once, no frame can be pushed: what
 * would need one fails with a signal in the place of an exception, and the
 * question is answered PY_NOW_ASK. So a native can go through a container
 * without a frame of its own as long as only builtin values are met, and goes
 * on with one (py_wait.h) from the first item that Python must be asked about.
 * A native that is asked at once must have no effect before it fails.
 *
 * A nest of containers is followed in C for a few levels only: what is deeper
 * is answered PY_NOW_ASK too, so that the C stack never depends on a program.
 * After that nothing more is asked up to the first of these levels: its answer
 * is known, and two tries at each level would be 2**40 of them.
 */
#ifndef PY_AT_ONCE_H
#define PY_AT_ONCE_H

#include "py_object.h"

typedef enum PyNow {
    PY_NOW_ERROR = -1, /* the machine holds the exception */
    PY_NOW_NO,
    PY_NOW_YES,
    PY_NOW_ASK /* Python must be asked: push a frame and wait */
} PyNow;

PyNow py_hash_now(PyMachine *machine, PyValue value, int64_t *hash);
/* Identity counts as equal. */
PyNow py_equal_now(PyMachine *machine, PyValue a, PyValue b);
/* The truth of `a op b`. */
PyNow py_compare_now(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b);
PyNow py_truth_now(PyMachine *machine, PyValue value);

/* The hash that an answer of py_hash() stands for. */
int64_t py_hash_of_answer(PyValue answer);

/* Between the two every slot may be asked. `answer` is what it said: the second
 * returns PY_NOW_YES if that is a value (still the caller's), PY_NOW_ASK or
 * PY_NOW_ERROR if it is PY_ERROR. False from the first: it goes too deep, ask.
 */
bool py_at_once_begin(PyMachine *machine);
PyNow py_at_once_end(PyMachine *machine, PyValue answer);

/* True, and the signal is set, if no frame may be pushed now. */
bool py_at_once_refuses(PyMachine *machine);

#endif
