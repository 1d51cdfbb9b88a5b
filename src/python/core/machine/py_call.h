/*
 * py_call.h - calling Python from C, without running the VM inside the VM.
 *
 * A native that needs an answer from Python pushes a native frame with a
 * continuation, starts the call or resumes the coroutine on top of it, and
 * returns PY_PENDING. The dispatch loop runs what was pushed and tells the
 * continuation how it ended. The event loop itself is such a frame.
 */
#ifndef PY_CALL_H
#define PY_CALL_H

#include "py_object.h"

typedef struct PyFrame PyFrame;
typedef struct PyNativeFrame PyNativeFrame;

typedef enum PyOutcome {
    PY_OUTCOME_START,   /* first time: nothing has been started yet */
    PY_OUTCOME_RETURN,  /* `value` is what the call returned */
    PY_OUTCOME_RAISE,   /* `value` is the exception that left it */
    PY_OUTCOME_YIELD,   /* `value` is what the resumed coroutine yielded */
    PY_OUTCOME_CONTINUE /* after PY_PAUSE: the host lets us go on */
} PyOutcome;

/*
 * Told how what it started ended. `value` is stolen by the continuation. It
 * returns a final value (the frame is popped and the value goes to whoever
 * called the native), PY_ERROR with an exception set (popped, raised there),
 * or PY_PENDING after starting something else on top of the same frame.
 */
typedef PyValue (*PyContinuation)(PyMachine *machine, PyNativeFrame *frame,
                                  PyOutcome outcome, PyValue value);

/*
 * Calls `callee`. A native answers at once; a Python function pushes a frame
 * and this returns PY_PENDING: the answer goes to the frame below, which the
 * native must have pushed (or the native returns PY_PENDING itself as a tail
 * call, and its own caller gets the answer).
 */
PyValue py_call(PyMachine *machine, PyValue callee, const PyValue *args,
                uint32_t count);
/* False: py_call() raises TypeError at once. */
bool py_is_callable(PyValue value);
/* With keywords: the last `py_tuple_count(keyword_names)` of args are those. */
PyValue py_call_keywords(PyMachine *machine, PyValue callee,
                         const PyValue *args, uint32_t count,
                         PyValue keyword_names);

/*
 * The same with a tuple of arguments and a dict of keywords, or undefined.
 *
 * A key that is no string is wrong, but what gets its keywords as a dict has
 * other faults of its caller to tell of first, and may heed none of them. Among
 * the names then stands a text for the key, for which py_is_no_keyword() is
 * true.
 */
PyValue py_op_call_spread(PyMachine *machine, PyValue callee, PyValue args,
                          PyValue keywords);
bool py_is_no_keyword(PyValue keyword_names, PyValue name);
/* Whether there is such a one, among names or in the dict that they are in. */
bool py_has_no_keyword(PyValue keyword_names);
void py_mark_no_keyword(PyValue keywords);
/* Raises what there is to say of it. */
PyValue py_raise_no_keyword(PyMachine *machine);

#endif
