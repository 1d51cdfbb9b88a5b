/*
 * py_coroutine.h - a coroutine seen from outside: resumed by whoever drives it,
 * and asked where it stands and what it awaits.
 */
#ifndef PY_COROUTINE_H
#define PY_COROUTINE_H

#include "py_call.h"

/*
 * Resumes a coroutine (Python's or native) on top of the frame pushed last:
 * with `value`, or with the exception `thrown` if that is not PY_UNDEFINED.
 * PY_SEND_PENDING: frames were pushed and the outcome will be told.
 * Otherwise *result holds the answer already.
 */
PySend py_resume(PyMachine *machine, PyValue coroutine, PyValue value,
                 PyValue thrown, PyValue *result);

/* True of a coroutine of async def. */
bool py_can_resume_after(PyValue coroutine);
/* The same for one of those that is suspended where its innermost frame
 * awaits a native one, as if that had ended with `value` (stolen). *awaited is
 * the native one, a reference, if the answer is PY_SEND_PENDING; else it is
 * PY_SEND_RAISE. */
PySend py_resume_after(PyMachine *machine, PyValue coroutine, PyValue value,
                       PyValue *awaited);

/* True if what the innermost frame awaits just now would, by yielding, yield to
 * a native frame of `fn`, which has resumed `coroutine`: nobody between them
 * looks at the value. Also if that frame is the innermost itself. */
bool py_coroutine_yields_to(const PyMachine *machine, PyValue coroutine,
                            PyContinuation fn);

/* True for Python's coroutines and the natives of type `coroutine`. */
bool py_is_coroutine(PyValue value);

/* Those that `await` takes as they are: coroutines, futures, and generators of
 * a function that types.coroutine has marked. */
bool py_is_awaitable(PyValue value);

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
/* True of one of async def that has run to its end or was closed. */
bool py_coroutine_is_over(PyValue coroutine);

/* Where it was made, and where it was first awaited: 0 unknown, not yet, or by
 * a task of its own. */
uint32_t py_coroutine_made_line(PyValue coroutine);
uint32_t py_coroutine_awaited_line(PyValue coroutine);

/* What a coroutine written in Python, which has not begun, was called with:
 * *values is borrowed. Returns how many. */
uint32_t py_coroutine_arguments(PyValue coroutine, const PyValue **values);

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
