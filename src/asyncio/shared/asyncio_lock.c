#include "asyncio_lock.h"

#include "asyncio_coroutine.h"
#include "asyncio_fast_path.h"
#include "asyncio_future.h"
#include "asyncio_shared.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_native_table.h"

/* The attributes of a lock, in the order in which __init__ sets them. */
enum { WAITERS, LOCKED, ATTRIBUTES };

/* The attributes as they lie there; NULL: they are not as usual. */
static inline PyDictEntry *read_lock(const Asyncio *a, PyValue value)
{
    const AsyncioLocks *known = &a->locks;
    PyDictEntry *entries = asyncio_entries_of(value, known->lock, ATTRIBUTES);

    if (!entries || !py_is(entries[WAITERS].key, known->names[WAITERS]) ||
        !py_is(entries[LOCKED].key, known->names[LOCKED]) ||
        !py_is_bool(entries[LOCKED].value))
        return NULL;
    return py_is_none(entries[WAITERS].value) ||
                   py_is_list(entries[WAITERS].value)
               ? entries
               : NULL;
}

static bool is_locked(const PyDictEntry *lock)
{
    return py_is(lock[LOCKED].value, PY_TRUE);
}

/* Those in the line; NULL: there is none yet. */
static PyList *line_of(const PyDictEntry *lock)
{
    return py_is_none(lock[WAITERS].value) ? NULL
                                           : py_list(lock[WAITERS].value);
}

/* NULL with an exception: somebody has put something else there. */
static AsyncioFuture *waiter_at(PyMachine *machine, const PyList *line,
                                uint32_t at, const char *method)
{
    PyValue waiter = line->items[at];

    if (asyncio_is_future(waiter))
        return asyncio_future(waiter);
    py_raise(machine, &py_AttributeError, "'%s' object has no attribute '%s'",
             py_type_name(py_type_of(waiter)), method);
    return NULL;
}

/* Somebody is in the line who has not been cancelled; or an exception. */
static bool has_waiters(PyMachine *machine, const PyDictEntry *lock)
{
    const PyList *line = line_of(lock);
    uint32_t count = line ? line->count : 0;

    for (uint32_t i = 0; i < count && py_charge(machine, 1); i++) {
        const AsyncioFuture *waiter = waiter_at(machine, line, i, "cancelled");
        if (!waiter || waiter->state != ASYNCIO_CANCELLED)
            return true;
    }
    return false;
}

/* False with an exception. */
static bool wake_first(Asyncio *a, const PyDictEntry *lock, TraceEventId event)
{
    const PyList *line = line_of(lock);

    if (!line || line->count == 0)
        return true;
    AsyncioFuture *waiter = waiter_at(a->machine, line, 0, "done");
    return waiter && asyncio_shared_wake(a, waiter, event);
}

static bool release(Asyncio *a, PyValue self, PyDictEntry *lock)
{
    py_assign(a->machine, &lock[LOCKED].value, PY_FALSE);
    return wake_first(a, lock,
                      asyncio_shared_released(a, self, TRACE_WAIT_LOCK));
}

PyValue asyncio_lock_release(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    PyDictEntry *lock = count == 1 ? read_lock(a, args[0]) : NULL;

    if (!lock || !is_locked(lock))
        return PY_UNDEFINED;
    return release(a, args[0], lock) ? PY_NONE : PY_ERROR;
}

/* --- coroutines ----------------------------------------------------------- */

/* Locals: 0 the lock, 1 what the coroutine answers, 2 the future that it waits
 * for. */
enum { LOCK, ANSWER, WAITER };

enum { AT_START, AFTER_WAIT };

/* NULL with an exception. */
static PyDictEntry *open_lock(PyMachine *machine, const AsyncioCoroutine *self)
{
    PyDictEntry *lock = read_lock(asyncio_of(machine), self->locals[LOCK]);

    if (!lock)
        py_unsupported(machine, "keep it under a name of your own",
                       "setting %s.%s", "Lock", "_waiters");
    return lock;
}

static PySend wait_in_line(PyMachine *machine, AsyncioCoroutine *self,
                           PyDictEntry *lock, PyValue *result)
{
    PyValue object = self->locals[LOCK];

    if (py_is_none(lock[WAITERS].value)) {
        PyValue line = py_list_new(machine, NULL, 0);
        if (py_is_error(line))
            return PY_SEND_RAISE;
        lock[WAITERS].value = line;
    }
    PyValue future = asyncio_shared_waiter(machine, object, TRACE_WAIT_LOCK);
    if (py_is_error(future))
        return PY_SEND_RAISE;
    if (py_is_none(future))
        return asyncio_refuse_loop(machine, asyncio_of(machine)->locks.refuse,
                                   object);
    if (!py_list_append(machine, lock[WAITERS].value, future)) {
        py_decref(machine, future);
        return PY_SEND_RAISE;
    }
    self->locals[WAITER] = py_incref(future);
    return asyncio_coroutine_wait(machine, self, asyncio_future(future),
                                  AFTER_WAIT, result);
}

/* False with an exception. */
static bool leave_line(PyMachine *machine, const AsyncioCoroutine *self,
                       const PyDictEntry *lock)
{
    PyList *line = line_of(lock);
    uint32_t at = 0, count = line ? line->count : 0;

    while (at < count && !py_is(line->items[at], self->locals[WAITER]))
        at++;
    if (!py_charge(machine, count))
        return false;
    if (at < count)
        py_decref(machine, py_list_take(line, at));
    else
        py_raise(machine, &py_ValueError, "list.remove(x): x not in list");
    return at < count;
}

/* Whoever was woken and cannot take it wakes the next. */
static PySend give_up(PyMachine *machine, const PyDictEntry *lock,
                      PyValue thrown)
{
    if (py_is_instance(thrown, &asyncio_CancelledError) && !is_locked(lock) &&
        !wake_first(asyncio_of(machine), lock, TRACE_NONE))
        return PY_SEND_RAISE;
    return asyncio_coroutine_rethrow(machine, thrown);
}

static PySend acquire_body(PyMachine *machine, AsyncioCoroutine *self,
                           PyValue value, PyValue thrown, PyValue *result)
{
    PyDictEntry *lock = open_lock(machine, self);
    (void)value;

    if (!lock)
        return PY_SEND_RAISE;
    if (self->step == AT_START &&
        (is_locked(lock) || has_waiters(machine, lock)))
        return py_is_raising(machine)
                   ? PY_SEND_RAISE
                   : wait_in_line(machine, self, lock, result);
    if (self->step == AFTER_WAIT && !leave_line(machine, self, lock))
        return PY_SEND_RAISE;
    if (!py_is_undefined(thrown))
        return give_up(machine, lock, thrown);
    py_assign(machine, &lock[LOCKED].value, PY_TRUE);
    asyncio_shared_acquired(machine, self->locals[LOCK], TRACE_WAIT_LOCK);
    *result = py_incref(self->locals[ANSWER]);
    return PY_SEND_RETURN;
}

static const AsyncioCoroutineSpec acquire_spec = {"acquire", "Lock.acquire",
                                                  acquire_body, 3};

/* Hands on to an acquire() what it is told. */
static PySend await_acquire(PyMachine *machine, AsyncioCoroutine *self,
                            PyValue value, PyValue thrown, PyValue *result)
{
    PyValue acquiring = self->locals[WAITER];
    PySend outcome =
        asyncio_coroutine_type.send(machine, acquiring, value, thrown, result);

    if (outcome == PY_SEND_YIELD) {
        self->step = AFTER_WAIT;
        py_assign(machine, &self->awaits, py_incref(acquiring));
    } else if (outcome == PY_SEND_RETURN) {
        py_assign(machine, result, PY_NONE);
    }
    return outcome;
}

/* A lock that is free is taken without an acquire() to be awaited. */
static PySend enter_body(PyMachine *machine, AsyncioCoroutine *self,
                         PyValue value, PyValue thrown, PyValue *result)
{
    const PyDictEntry *lock = open_lock(machine, self);

    if (!lock)
        return PY_SEND_RAISE;
    if (self->step == AT_START) {
        const PyList *line = line_of(lock);
        if (!is_locked(lock) && (!line || line->count == 0))
            return acquire_body(machine, self, value, thrown, result);
        PyValue locals[] = {self->locals[LOCK], PY_TRUE};
        PyValue acquiring =
            asyncio_coroutine_new(machine, &acquire_spec, locals, 2);
        if (py_is_error(acquiring))
            return PY_SEND_RAISE;
        self->locals[WAITER] = acquiring;
    }
    return await_acquire(machine, self, value, thrown, result);
}

static PySend exit_body(PyMachine *machine, AsyncioCoroutine *self,
                        PyValue value, PyValue thrown, PyValue *result)
{
    PyDictEntry *lock = open_lock(machine, self);
    (void)value;
    (void)thrown;

    if (!lock)
        return PY_SEND_RAISE;
    if (!is_locked(lock)) {
        py_raise(machine, &py_RuntimeError, "Lock is not acquired.");
        return PY_SEND_RAISE;
    }
    *result = PY_NONE;
    return release(asyncio_of(machine), self->locals[LOCK], lock)
               ? PY_SEND_RETURN
               : PY_SEND_RAISE;
}

static const AsyncioCoroutineSpec enter_spec = {
    "__aenter__", "_ContextManagerMixin.__aenter__", enter_body, 3};
static const AsyncioCoroutineSpec exit_spec = {
    "__aexit__", "_ContextManagerMixin.__aexit__", exit_body, 2};

static PyValue make(PyMachine *machine, const AsyncioCoroutineSpec *spec,
                    PyValue lock, PyValue answer)
{
    PyValue locals[] = {lock, answer};

    return read_lock(asyncio_of(machine), lock)
               ? asyncio_coroutine_new(machine, spec, locals, 2)
               : PY_UNDEFINED;
}

PyValue asyncio_lock_acquire(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    return count == 1 ? make(machine, &acquire_spec, args[0], PY_TRUE)
                      : PY_UNDEFINED;
}

PyValue asyncio_lock_enter(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    return count == 1 ? make(machine, &enter_spec, args[0], PY_NONE)
                      : PY_UNDEFINED;
}

PyValue asyncio_lock_exit(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    return count == 4 ? make(machine, &exit_spec, args[0], PY_NONE)
                      : PY_UNDEFINED;
}

/* --- the module ----------------------------------------------------------- */

void asyncio_locks_release(Asyncio *a)
{
    AsyncioLocks old = a->locks;

    a->locks = (AsyncioLocks){.lock = PY_UNDEFINED};
    py_decref(a->machine, old.lock);
    py_decref(a->machine, old.refuse);
}

/* use_locks(sample, refuse, functions): a lock as its __init__ leaves it, what
 * refuses one of another loop, and the functions that have fast paths. */
static PyValue use_locks(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    const PyDict *dict = *py_instance_dict(py_object(args[0]));
    BASE_INVARIANT(count == 3);
    BASE_REQUIRE(dict->used == ATTRIBUTES);

    asyncio_locks_release(a);
    a->locks.lock = py_incref(py_from_object(py_type_of(args[0])));
    a->locks.refuse = py_incref(args[1]);
    for (uint32_t i = 0; i < ATTRIBUTES; i++)
        a->locks.names[i] = dict->entries[i].key; /* immortal */
    asyncio_give_fast_paths(args[2], ASYNCIO_LOCK_PATHS);
    return PY_NONE;
}

const PyNative asyncio_use_locks = PY_FUNCTION("use_locks", use_locks, 3, 3);
