/*
 * py_vm_flow.h - what the dispatch loop does between two instructions: values
 * and exceptions find the frame that waits for them.
 */
#ifndef PY_VM_FLOW_H
#define PY_VM_FLOW_H

#include "py_call.h"

/* Words of each instruction. */
extern const uint8_t py_word_counts[];

/* What to do after a value, an exception or a yield has found its frame. */
typedef enum PyNext {
    PY_NEXT_TELL,  /* inside py_vm_flow.c: a native frame is to be told */
    PY_NEXT_RUN,   /* the context's innermost frame goes on */
    PY_NEXT_RAISE, /* the machine holds an exception for it */
    PY_NEXT_PAUSE, /* the host is to get a chance */
    PY_NEXT_ENDED, /* nothing is left */
    PY_NEXT_RAISED /* an exception that nobody took */
} PyNext;

/* The innermost frame, a native one, hears how what it started ended, and
 * answers. `value` is stolen. */
PyNext py_flow_tell(PyMachine *machine, PyOutcome outcome, PyValue value);
/* After a native said PY_PENDING: run what it pushed. */
PyNext py_flow_enter(PyMachine *machine);
/* The frame returns `value` (stolen) to the one below. */
PyNext py_flow_leave(PyMachine *machine, PyFrame *frame, PyValue value);
/* The leaf of a chain yields: the value goes to who resumed its root. */
PyNext py_flow_yield(PyMachine *machine, PyFrame *leaf, PyValue value);
/* An async generator yields `value` (stolen) to whoever awaits its step. */
PyNext py_flow_async_yield(PyMachine *machine, PyFrame *frame, PyValue value);
/* Finds who handles the machine's exception. `again`: the innermost frame
 * re-raises it, and its traceback names that frame already. */
PyNext py_flow_unwind(PyMachine *machine, bool again);

#endif
