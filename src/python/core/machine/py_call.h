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

/* Pushes a frame whose continuation hears of what is started next. `state`
 * values are stolen; py_native_frame_state() gives them back, and popping the
 * frame gives them up. NULL with an exception: too deep, or no memory. */
PyNativeFrame *py_native_frame_push(PyMachine *machine, PyContinuation fn,
                                    const PyValue *state, uint32_t count);
/* From here on the frame takes `frames` more of the recursion limit: it stands
 * for as many in CPython, whose programs have the rest to themselves. */
void py_native_frame_weigh(PyMachine *machine, PyNativeFrame *frame,
                           uint32_t frames);
/* The frame takes nothing of that limit, since CPython has no such frame. There
 * is another, higher limit for these. */
void py_native_frame_lighten(PyMachine *machine, PyNativeFrame *frame);
/* The frame's values: may be changed in place. */
PyValue *py_native_frame_state(PyNativeFrame *frame);

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

/* The same with a tuple of arguments and a dict of keywords, or undefined. */
PyValue py_op_call_spread(PyMachine *machine, PyValue callee, PyValue args,
                          PyValue keywords);

/*
 * Resumes a coroutine (Python's or native) on top of the frame pushed last:
 * with `value`, or with the exception `thrown` if that is not PY_UNDEFINED.
 * PY_SEND_PENDING: frames were pushed and the outcome will be told.
 * Otherwise *result holds the answer already.
 */
PySend py_resume(PyMachine *machine, PyValue coroutine, PyValue value,
                 PyValue thrown, PyValue *result);

/* True for Python's coroutines and the natives of type `coroutine`. */
bool py_is_coroutine(PyValue value);

/* The coroutine's own name as CPython's __qualname__ ("do_it"); borrowed. */
const char *py_coroutine_name(PyValue coroutine);

/* Marks it closed, as coroutine.close() does to one that has not started: no
 * "never awaited" when it dies. */
void py_coroutine_discard(PyMachine *machine, PyValue coroutine);

/* Line of the program that the innermost Python frame of the coroutine stands
 * at, walking the awaits; 0 if it has ended or has no Python frame. */
uint32_t py_coroutine_line(PyValue coroutine);

/* Line of the `return`, `raise` or last statement that a coroutine written in
 * Python has ended at; 0 for one that has not ended. */
uint32_t py_coroutine_end_line(PyValue coroutine);

/* Where a function, bound method, coroutine or generator that is written in
 * Python was defined: its line, 0 for anything else, and its qualified name,
 * borrowed, NULL for anything else. */
uint32_t py_definition_line(PyValue value);
const char *py_definition_name(PyValue value);

/* Line of the innermost running Python frame, 0 if there is none. */
uint32_t py_machine_line(const PyMachine *machine);

/* Makes `exception` (stolen; undefined: none) what the running code handles,
 * so that what is raised meanwhile has it as its context. Returns what it
 * handled before (owned), to be put back. */
PyValue py_swap_handled(PyMachine *machine, PyValue exception);

/* Line at which the module's own code stands, 0 when it has ended. */
uint32_t py_machine_module_line(const PyMachine *machine);

/* Walks the frames of a suspended or running coroutine, outermost first; what
 * it awaits in the end (borrowed) is returned, PY_UNDEFINED if unknown. */
typedef void (*PyFrameVisit)(void *context, const char *qualified_name,
                             uint32_t line, const char *const *names,
                             const PyValue *values, uint32_t count);
PyValue py_coroutine_walk(PyValue coroutine, PyFrameVisit visit, void *context);

/* True if the coroutine `coroutine` awaits, now and through any depth, inside
 * Python's `await`; the innermost awaited object, borrowed. */
PyValue py_coroutine_awaits(PyValue coroutine);

#endif
