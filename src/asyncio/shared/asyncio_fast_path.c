#include "asyncio_fast_path.h"

#include "asyncio_lock.h"
#include "asyncio_queue.h"
#include "py_definition.h"
#include "py_tuple.h"

const PyNativeFn asyncio_fast_paths[] = {
    NULL,
    [ASYNCIO_QUEUE_PATHS] = asyncio_queue_get_nowait,
    asyncio_queue_put_nowait,
    asyncio_queue_get,
    asyncio_queue_put,
    [ASYNCIO_LOCK_PATHS] = asyncio_lock_acquire,
    asyncio_lock_release,
    asyncio_lock_enter,
    asyncio_lock_exit,
};

void asyncio_give_fast_paths(PyValue functions, uint8_t first)
{
    const PyTuple *tuple = py_tuple(functions);

    for (uint32_t i = 0; i < tuple->count; i++)
        py_definition_set_fast_path(tuple->items[i], (uint8_t)(first + i));
}

void asyncio_fast_paths_release(Asyncio *a)
{
    asyncio_queues_release(a);
    asyncio_locks_release(a);
}

PySend asyncio_refuse_loop(PyMachine *machine, PyValue refuse, PyValue object)
{
    return py_is_pending(py_call(machine, refuse, &object, 1)) ? PY_SEND_PENDING
                                                               : PY_SEND_RAISE;
}
