#include "asyncio_loop.h"

#include "asyncio_interrupt.h"
#include "asyncio_loop_type.h"
#include "asyncio_policy.h"
#include "asyncio_record.h"
#include "asyncio_sleep.h"
#include "base_memory.h"
#include "py_deferred.h"
#include "py_imports.h"
#include "py_tuple.h"

/* --- what loops run on -----------------------------------------------------
 */

/* What is queued is a part of the program's memory. */
static void keep_account(void *context, size_t before, size_t now)
{
    Asyncio *a = context;

    py_memory_hold(a->machine, before, now);
}

static KernelLoop *take_kernel(Asyncio *a)
{
    AsyncioLoops *loops = &a->loops;

    if (loops->used == loops->kernel_count) {
        BASE_GROW(loops->kernels, loops->kernel_count, loops->kernel_capacity);
        KernelLoop *kernel = kernel_loop_new(&a->clock);
        kernel_loop_keep_account(kernel, keep_account, a);
        loops->kernels[loops->kernel_count++] = kernel;
    }
    return loops->kernels[loops->used++];
}

static void give_kernel_back(AsyncioLoops *loops, KernelLoop *kernel)
{
    uint32_t at = 0;

    while (loops->kernels[at] != kernel)
        at++;
    BASE_REQUIRE(at < loops->used);
    loops->kernels[at] = loops->kernels[--loops->used];
    loops->kernels[loops->used] = kernel;
    kernel_loop_reset(kernel);
}

void asyncio_loops_reset(AsyncioLoops *loops)
{
    for (uint32_t i = 0; i < loops->kernel_count; i++)
        kernel_loop_reset(loops->kernels[i]);
    loops->used = loops->count = 0;
}

void asyncio_loops_release(AsyncioLoops *loops)
{
    for (uint32_t i = 0; i < loops->kernel_count; i++)
        kernel_loop_free(loops->kernels[i]);
    base_free(loops->kernels);
    base_free(loops->by_serial);
    *loops = (AsyncioLoops){0};
}

/* --- loops -----------------------------------------------------------------
 */

static bool tell_logging(Asyncio *a, AsyncioLoop *loop)
{
    PyValue self = py_from_object(loop);

    if (!py_module_known(a->machine, "logging"))
        return true;
    PyValue arguments = py_tuple_new(a->machine, &self, 1);
    return !py_is_error(arguments) &&
           py_call_soon(a->machine, py_from_object(&asyncio_tell_made),
                        arguments);
}

AsyncioLoop *asyncio_loop_new(Asyncio *a)
{
    AsyncioLoop *loop = py_object_new(a->machine, &asyncio_loop_type);

    if (!loop)
        return NULL;
    BASE_GROW(a->loops.by_serial, a->loops.count, a->loops.capacity);
    a->loops.by_serial[a->loops.count++] = loop;
    loop->serial = a->loops.count;
    loop->kernel = take_kernel(a);
    loop->slow_duration = 0.1;
    if (tell_logging(a, loop))
        return loop;
    py_decref(a->machine, py_from_object(loop));
    return NULL;
}

AsyncioLoop *asyncio_loop_of(const Asyncio *a, uint32_t serial)
{
    BASE_REQUIRE(serial <= a->loops.count);
    return serial == 0 ? NULL : a->loops.by_serial[serial - 1];
}

KernelLoop *asyncio_kernel_of(const Asyncio *a, uint32_t serial)
{
    AsyncioLoop *loop = a->loop;

    if (!loop || loop->serial != serial)
        loop = asyncio_loop_of(a, serial);
    return loop ? loop->kernel : NULL;
}

/* What has waited for nothing else would wait for its future still. */
static void reveal_sleep(Asyncio *a, AsyncioTask *task)
{
    PyValue held = py_hold_exception(a->machine);

    asyncio_sleep_reveal(a->machine, task->sleep);
    py_restore_exception(a->machine, held);
}

static void drop_entry(Asyncio *a, KernelLoop *kernel, KernelEntry *entry)
{
    if (entry->fn == asyncio_run_sleeper) {
        AsyncioTask *task = entry->subject;
        reveal_sleep(a, task);
        entry->subject = task->waiter;
    }
    if (kernel_loop_cancel(kernel, entry->id))
        py_decref_object(a->machine, entry->subject);
}

/* Of one that dies nobody tells. */
static void tell_closed(Asyncio *a, AsyncioLoop *loop)
{
    PyMachine *machine = a->machine;
    BaseText text = {0};

    if (!loop->debug || loop->object.refs == 0 ||
        !py_module_known(machine, "logging"))
        return;
    PyValue held = py_hold_exception(machine), arguments = PY_ERROR;
    PyValue shown = PY_ERROR;
    if (py_repr(machine, py_from_object(loop), &text))
        shown = py_string_new(machine, base_text_str(&text), text.length);
    base_text_release(&text);
    if (!py_is_error(shown)) {
        const PyValue items[] = {py_from_object(loop), shown};
        arguments = py_tuple_new(machine, items, 2);
    }
    py_decref(machine, shown);
    if (!py_is_error(arguments))
        py_call_soon(machine, py_from_object(&asyncio_tell_closed), arguments);
    if (py_is_raising(machine))
        py_decref(machine, py_take_exception(machine));
    py_restore_exception(machine, held);
}

/* What dies here may put more into the loop, or take something out. */
static void drop_timers(Asyncio *a, KernelLoop *kernel)
{
    size_t count = kernel_loop_timer_count(kernel);

    if (count == 0)
        return;
    KernelTimer *timers = base_alloc_array(count, sizeof *timers);
    kernel_loop_timers(kernel, timers, count);
    for (size_t i = 0; i < count; i++)
        drop_entry(a, kernel, &timers[i].entry);
    base_free(timers);
}

void asyncio_loop_close(Asyncio *a, AsyncioLoop *loop)
{
    KernelLoop *kernel = loop->kernel;
    KernelEntry entry;

    if (!kernel)
        return;
    tell_closed(a, loop);
    asyncio_interrupt_forget(a, loop);
    for (size_t i = 0; i < kernel_loop_ready_count(kernel); i++)
        if (kernel_loop_ready(kernel, i, &entry))
            drop_entry(a, kernel, &entry);
    drop_timers(a, kernel);
    loop->kernel = NULL;
    give_kernel_back(&a->loops, kernel);
}

bool asyncio_has_room(Asyncio *a, const KernelLoop *kernel, bool is_timer)
{
    size_t more = kernel_loop_next_bytes(kernel, is_timer);

    return more == 0 || py_memory_has_room(a->machine, more);
}

void asyncio_soon(Asyncio *a, KernelFn fn, void *subject)
{
    BASE_REQUIRE(subject != NULL);
    py_incref_object(subject);
    kernel_loop_soon(asyncio_kernel(a), fn, subject, a->cause);
}

bool asyncio_soon_in(Asyncio *a, uint32_t loop, KernelFn fn, void *subject)
{
    KernelLoop *kernel = asyncio_kernel_of(a, loop);

    BASE_REQUIRE(subject != NULL);
    if (!kernel)
        return false;
    py_incref_object(subject);
    kernel_loop_soon(kernel, fn, subject, a->cause);
    return true;
}

bool asyncio_require_loop(PyMachine *machine)
{
    const AsyncioLoop *loop = asyncio_of(machine)->loop;

    if (loop && !loop->is_unset)
        return true;
    py_raise(machine, &py_RuntimeError, "no running event loop");
    return false;
}

PyValue asyncio_running_loop(PyMachine *machine)
{
    if (!asyncio_require_loop(machine))
        return PY_ERROR;
    return py_incref(py_from_object(asyncio_of(machine)->loop));
}

bool asyncio_require_open(PyMachine *machine, const AsyncioLoop *loop)
{
    if (loop->kernel)
        return true;
    asyncio_record_closed(asyncio_of(machine), loop);
    py_raise(machine, &py_RuntimeError, "Event loop is closed");
    return false;
}

AsyncioLoop *asyncio_loop_argument(PyMachine *machine, PyValue value)
{
    Asyncio *a = asyncio_of(machine);

    if (!py_is_undefined(value) && !py_is_none(value)) {
        if (py_is_instance(value, &asyncio_loop_type))
            return (AsyncioLoop *)py_object(value);
        py_unsupported(machine, "asyncio.new_event_loop()",
                       "an event loop of another class");
        return NULL;
    }
    if (a->loop)
        return a->loop;
    return asyncio_policy_get(machine);
}
