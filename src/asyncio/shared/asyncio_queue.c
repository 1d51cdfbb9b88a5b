#include "asyncio_queue.h"

#include "asyncio_coroutine.h"
#include "asyncio_fast_path.h"
#include "asyncio_future.h"
#include "asyncio_future_type.h"
#include "asyncio_record_shared.h"
#include "asyncio_shared.h"
#include "py_deque.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_native_table.h"

/* The attributes of a queue, in the order in which __init__ sets them, and then
 * one of what `_finished` is. */
enum {
    MAXSIZE,
    GETTERS,
    PUTTERS,
    UNFINISHED,
    FINISHED,
    ITEMS,
    IS_SHUT_DOWN,
    ATTRIBUTES,
    VALUE = ATTRIBUTES
};

typedef struct Queue {
    AsyncioShared *shared;
    PyDictEntry *entries; /* of its dict */
    PyDeque *items, *getters, *putters;
    int64_t maxsize; /* for who puts; else 0 */
    bool is_shut_down;
} Queue;

/* --- the queue as it lies there ------------------------------------------- */

static inline PyDeque *exact_deque(PyValue value)
{
    return py_has_type(value, &py_deque_type) && py_deque(value)->most < 0
               ? py_deque(value)
               : NULL;
}

/* Of what only puts touch: how many items are not done, and whether all are. */
static inline bool is_countable(const AsyncioQueues *known,
                                const PyDictEntry *entries)
{
    const PyDictEntry *finished =
        asyncio_entries_of(entries[FINISHED].value, known->finished, 2);

    return finished && py_is(finished[1].key, known->names[VALUE]) &&
           py_are_small(entries[MAXSIZE].value, entries[UNFINISHED].value);
}

/* False: it is not as usual. Each caller leaves out what it does not ask for.
 */
static inline __attribute__((always_inline)) bool
read_queue(const Asyncio *a, PyValue value, bool puts, Queue *queue)
{
    const AsyncioQueues *known = &a->queues;
    PyDictEntry *entries =
        asyncio_entries_of(value, known->queue, known->count);
    uint64_t other = 0;

    if (!entries)
        return false;
#pragma GCC unroll 6
    for (uint32_t i = MAXSIZE; i <= ITEMS; i++)
        other |= entries[i].key.bits ^ known->names[i].bits;
    if (other || (puts && !is_countable(known, entries)))
        return false;
    queue->shared = (AsyncioShared *)py_object(value);
    queue->entries = entries;
    queue->maxsize = puts ? py_small_value(entries[MAXSIZE].value) : 0;
    queue->items = exact_deque(entries[ITEMS].value);
    queue->getters = exact_deque(entries[GETTERS].value);
    queue->putters = exact_deque(entries[PUTTERS].value);
    queue->is_shut_down = false;
    if (known->count == ATTRIBUTES) {
        PyDictEntry end = entries[IS_SHUT_DOWN];
        if (!py_is(end.key, known->names[IS_SHUT_DOWN]) ||
            !py_is_bool(end.value))
            return false;
        queue->is_shut_down = py_is(end.value, PY_TRUE);
    }
    return queue->items && queue->getters && queue->putters;
}

static bool is_full(const Queue *queue)
{
    return queue->maxsize > 0 && queue->items->count >= queue->maxsize;
}

/* Gives the first who waits in the line, and still does, its result. False with
 * an exception. */
static bool wake_next(Asyncio *a, PyDeque *line, TraceEventId event)
{
    bool was_pending = false;

    while (line->count && !was_pending && !py_is_raising(a->machine)) {
        PyValue waiter = py_deque_take(line, true);
        if (!asyncio_is_future(waiter)) {
            py_raise(a->machine, &py_AttributeError,
                     "'%s' object has no attribute 'done'",
                     py_type_name(py_type_of(waiter)));
        } else {
            was_pending = !asyncio_future_is_done(asyncio_future(waiter));
            asyncio_shared_wake(a, asyncio_future(waiter), event);
        }
        py_decref(a->machine, waiter);
    }
    return !py_is_raising(a->machine);
}

/* There is room for the item. */
static bool put_item(Asyncio *a, const Queue *queue, PyValue item)
{
    PyMachine *machine = a->machine;
    PyValue *unfinished = &queue->entries[UNFINISHED].value;

    if (!py_deque_push(machine, queue->items, item, false))
        return false;
    *unfinished = py_small(py_small_value(*unfinished) + 1);
    py_assign(machine,
              &py_known_dict(queue->entries[FINISHED].value)->entries[1].value,
              PY_FALSE);
    return wake_next(a, queue->getters,
                     asyncio_record_put(a, queue->shared, item));
}

/* There is one: a new reference, or PY_ERROR. */
static PyValue take_item(Asyncio *a, const Queue *queue)
{
    PyValue item = py_deque_take(queue->items, true);

    if (wake_next(a, queue->putters,
                  asyncio_record_got(a, queue->shared, item)))
        return item;
    py_decref(a->machine, item);
    return PY_ERROR;
}

/* --- functions ------------------------------------------------------------ */

PyValue asyncio_queue_put_nowait(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    Queue queue;

    if (count != 2 || !read_queue(a, args[0], true, &queue) ||
        queue.is_shut_down || is_full(&queue))
        return PY_UNDEFINED;
    return put_item(a, &queue, args[1]) ? PY_NONE : PY_ERROR;
}

PyValue asyncio_queue_get_nowait(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    Queue queue;

    if (count != 1 || !read_queue(a, args[0], false, &queue) ||
        !queue.items->count)
        return PY_UNDEFINED;
    return take_item(a, &queue);
}

/* --- coroutines ----------------------------------------------------------- */

/* Locals: 0 the queue, 1 what is put, 2 the future that it waits for. */
enum { QUEUE, ITEM, WAITER };

enum { AT_START, AFTER_WAIT };

static PySend raise_shut_down(Asyncio *a)
{
    const PyType *type = py_class(a->queues.shut_down);
    PyValue error = py_exception_new(a->machine, type, NULL);

    if (!py_is_error(error)) {
        py_raise_value(a->machine, error);
        py_decref(a->machine, error);
    }
    return PY_SEND_RAISE;
}

static PySend wait_in_line(PyMachine *machine, AsyncioCoroutine *self,
                           PyDeque *line, TraceWait kind, PyValue *result)
{
    PyValue future = asyncio_shared_waiter(machine, self->locals[QUEUE], kind);

    if (py_is_error(future))
        return PY_SEND_RAISE;
    if (py_is_none(future))
        return asyncio_refuse_loop(machine, asyncio_of(machine)->queues.refuse,
                                   self->locals[QUEUE]);
    if (!py_deque_push(machine, line, future, false)) {
        py_decref(machine, future);
        return PY_SEND_RAISE;
    }
    py_assign(machine, &self->locals[WAITER], py_incref(future));
    return asyncio_coroutine_wait(machine, self, asyncio_future(future),
                                  AFTER_WAIT, result);
}

/* It will not go on waiting. If its turn had come already, and `has_turns`,
 * the turn goes to the next one. */
static PySend leave_line(PyMachine *machine, AsyncioCoroutine *self,
                         PyDeque *line, bool has_turns, PyValue thrown)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioFuture *future = asyncio_future(self->locals[WAITER]);

    const PyValue given[] = {self->locals[WAITER], PY_NONE};

    py_incref(thrown);
    if (py_is_error(asyncio_future_cancel(machine, given, 2))) {
        py_decref(machine, thrown); /* its loop is closed */
        return PY_SEND_RAISE;
    }
    for (uint32_t i = 0; i < line->count && py_charge(machine, 1); i++) {
        if (!py_is(*py_deque_at(line, i), self->locals[WAITER]))
            continue;
        py_decref(machine, py_deque_remove_at(line, i));
        break;
    }
    if (!py_is_raising(machine) && has_turns &&
        future->state != ASYNCIO_CANCELLED)
        wake_next(a, line, TRACE_NONE);
    if (!py_is_raising(machine))
        asyncio_coroutine_rethrow(machine, thrown);
    py_decref(machine, thrown);
    return PY_SEND_RAISE;
}

/* It was as usual when the coroutine was made. */
static PySend refuse_odd(PyMachine *machine)
{
    py_unsupported(machine, "keep it under a name of your own", "setting %s.%s",
                   "Queue", "_queue");
    return PY_SEND_RAISE;
}

static PySend get_body(PyMachine *machine, AsyncioCoroutine *self,
                       PyValue value, PyValue thrown, PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    Queue queue;
    (void)value;

    if (!read_queue(a, self->locals[QUEUE], false, &queue))
        return refuse_odd(machine);
    if (!py_is_undefined(thrown))
        return leave_line(machine, self, queue.getters, queue.items->count != 0,
                          thrown);
    if (!queue.items->count && queue.is_shut_down)
        return raise_shut_down(a);
    if (!queue.items->count)
        return wait_in_line(machine, self, queue.getters, TRACE_WAIT_GET,
                            result);
    *result = take_item(a, &queue);
    return py_is_error(*result) ? PY_SEND_RAISE : PY_SEND_RETURN;
}

static PySend put_body(PyMachine *machine, AsyncioCoroutine *self,
                       PyValue value, PyValue thrown, PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    Queue queue;
    (void)value;

    if (!read_queue(a, self->locals[QUEUE], true, &queue))
        return refuse_odd(machine);
    if (!py_is_undefined(thrown))
        return leave_line(machine, self, queue.putters, !is_full(&queue),
                          thrown);
    if (queue.is_shut_down)
        return raise_shut_down(a);
    if (is_full(&queue))
        return wait_in_line(machine, self, queue.putters, TRACE_WAIT_PUT,
                            result);
    *result = PY_NONE;
    return put_item(a, &queue, self->locals[ITEM]) ? PY_SEND_RETURN
                                                   : PY_SEND_RAISE;
}

static const AsyncioCoroutineSpec get_spec = {"get", "Queue.get", get_body, 3};
static const AsyncioCoroutineSpec put_spec = {"put", "Queue.put", put_body, 3};

PyValue asyncio_queue_get(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    Queue queue;

    if (count != 1 || !read_queue(asyncio_of(machine), args[0], false, &queue))
        return PY_UNDEFINED;
    return asyncio_coroutine_new(machine, &get_spec, args, 1);
}

PyValue asyncio_queue_put(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    Queue queue;

    if (count != 2 || !read_queue(asyncio_of(machine), args[0], true, &queue))
        return PY_UNDEFINED;
    return asyncio_coroutine_new(machine, &put_spec, args, 2);
}

/* --- the module ----------------------------------------------------------- */

void asyncio_queues_release(Asyncio *a)
{
    AsyncioQueues old = a->queues;

    a->queues = (AsyncioQueues){.queue = PY_UNDEFINED};
    py_decref(a->machine, old.queue);
    py_decref(a->machine, old.finished);
    py_decref(a->machine, old.shut_down);
    py_decref(a->machine, old.refuse);
}

/* The keys of the usual instance's dict, which are immortal. */
static void learn_names(AsyncioQueues *known, const PyDict *dict,
                        const PyDict *finished)
{
    BASE_REQUIRE(dict->used >= IS_SHUT_DOWN && dict->used <= ATTRIBUTES);
    BASE_REQUIRE(finished->used == 2);
    for (uint32_t i = 0; i < dict->used; i++)
        known->names[i] = dict->entries[i].key;
    known->names[VALUE] = finished->entries[1].key;
}

/* use_queues(sample, shut_down, refuse, functions): a queue as its __init__
 * leaves it, the exception of those that are shut down, what refuses one of
 * another loop, and the functions that have fast paths, in their order. */
static PyValue use_queues(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    const PyDict *dict = *py_instance_dict(py_object(args[0]));
    PyValue finished = dict->entries[FINISHED].value;
    BASE_INVARIANT(count == 4);

    asyncio_queues_release(a);
    a->queues.queue = py_incref(py_from_object(py_type_of(args[0])));
    a->queues.finished = py_incref(py_from_object(py_type_of(finished)));
    a->queues.shut_down = py_incref(args[1]);
    a->queues.refuse = py_incref(args[2]);
    a->queues.count = dict->used;
    learn_names(&a->queues, dict, *py_instance_dict(py_object(finished)));
    asyncio_give_fast_paths(args[3], ASYNCIO_QUEUE_PATHS);
    return PY_NONE;
}

const PyNative asyncio_use_queues = PY_FUNCTION("use_queues", use_queues, 4, 4);
