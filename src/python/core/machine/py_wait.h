/*
 * py_wait.h - natives that may have to wait for Python, written as if they
 * never waited.
 *
 *     static PyValue find(PyMachine *machine, PyNativeFrame *frame,
 *                         PyOutcome outcome, PyValue value)
 *     {
 *         PyValue *state = py_native_frame_state(frame), same;
 *         PY_WAITS_BEGIN(frame);
 *         while (more(state)) {
 *             PY_WAIT_FOR(same, py_equal(machine, item(state), state[WANTED]));
 *             if (py_is(same, PY_TRUE))
 *                 return py_incref(item(state));
 *         }
 *         PY_WAITS_END(frame);
 *         return PY_NONE;
 *     }
 *
 * Each wait remembers its line in the frame; when Python has answered, the
 * continuation is told and goes on behind that line. So a local variable does
 * not live through a wait, and what must live stands in the frame's state. No
 * two waits stand on one line, and none inside a switch.
 *
 * An expression that is PY_PENDING has pushed frames on top of this one; one
 * that answers at once costs a comparison.
 */
#ifndef PY_WAIT_H
#define PY_WAIT_H

#include "py_exception.h"
#include "py_native_frame.h"
#include "py_protocol.h"

#define PY_WAITS_BEGIN(frame)                                                  \
    switch ((frame)->point) {                                                  \
    case 0:

#define PY_WAITS_END(frame) }

/* `result` is the answer, a new reference; PY_ERROR when it raised: the machine
 * then holds the exception, and the native may still go on. */
#define PY_WAIT_TO_CATCH(result, expression)                                   \
    do {                                                                       \
        (result) = (expression);                                               \
        if (py_is_pending(result)) {                                           \
            frame->point = __LINE__;                                           \
            return PY_PENDING;                                                 \
        case __LINE__:                                                         \
            (result) = py_wait_outcome(machine, outcome, value);               \
        }                                                                      \
    } while (0)

/* The same for a native that ends when what it waits for raises. */
#define PY_WAIT_FOR(result, expression)                                        \
    do {                                                                       \
        PY_WAIT_TO_CATCH(result, expression);                                  \
        if (py_is_error(result))                                               \
            return PY_ERROR;                                                   \
    } while (0)

/* One item of an iterator: PY_UNDEFINED at its end; ends the native when it
 * raises anything but StopIteration. */
#define PY_WAIT_FOR_NEXT(result, iterator)                                     \
    do {                                                                       \
        PY_WAIT_TO_CATCH(result, py_next(machine, iterator));                  \
        if (py_is_error(result) && py_is_raising(machine) &&                   \
            !py_catch(machine, &py_StopIteration))                             \
            return PY_ERROR;                                                   \
    } while (0)

/* What a frame above has come to: its answer, or PY_ERROR. */
static inline PyValue py_wait_outcome(PyMachine *machine, PyOutcome outcome,
                                      PyValue value)
{
    if (outcome != PY_OUTCOME_RAISE)
        return value;
    py_set_exception(machine, value);
    return PY_ERROR;
}

/* Starts a native of that form with its state (stolen): PY_PENDING, or
 * PY_ERROR when there is no room for a frame. */
static inline PyValue py_wait_start(PyMachine *machine, PyContinuation fn,
                                    const PyValue *state, uint32_t count)
{
    return py_native_frame_push(machine, fn, state, count) ? PY_PENDING
                                                           : PY_ERROR;
}

/* The same for the next item of an iterator over iterators: a light frame, of
 * which a program may nest many. */
static inline PyValue py_wait_lightly(PyMachine *machine, PyContinuation fn,
                                      const PyValue *state, uint32_t count)
{
    PyNativeFrame *frame = py_native_frame_push(machine, fn, state, count);
    if (!frame)
        return PY_ERROR;
    py_native_frame_lighten(machine, frame);
    return PY_PENDING;
}

/* The same for a C function that goes into a container: RecursionError where it
 * goes too deep, which says `where`. */
static inline PyValue py_wait_nested(PyMachine *machine, const char *where,
                                     PyContinuation fn, const PyValue *state,
                                     uint32_t count)
{
    PyNativeFrame *frame = NULL;
    if (py_frame_room(machine, where))
        frame = py_native_frame_push(machine, fn, state, count);
    else
        for (uint32_t i = 0; i < count; i++)
            py_decref(machine, state[i]);
    if (!frame)
        return PY_ERROR;
    py_native_frame_nest(machine, frame);
    return PY_PENDING;
}

/* A hash in two values of a state, for it is no small int. */
static inline void py_keep_hash(PyValue *two, int64_t hash)
{
    two[0] = py_small((int64_t)((uint64_t)hash >> 32));
    two[1] = py_small((int64_t)((uint64_t)hash & UINT32_MAX));
}
static inline int64_t py_kept_hash(const PyValue *two)
{
    return (int64_t)((uint64_t)py_small_value(two[0]) << 32 |
                     (uint64_t)py_small_value(two[1]));
}

#endif
