#include "asyncio_deadlock.h"

#include "asyncio_record.h"
#include "asyncio_record_thread.h"
#include "asyncio_shared.h"
#include "asyncio_task.h"
#include "py_coroutine.h"
#include "py_program.h"

static void append_task(const Asyncio *a, const AsyncioTask *task,
                        BaseText *out)
{
    uint32_t line = py_coroutine_line(task->coroutine);

    base_text_append(out, "  ");
    asyncio_task_append_label(task, out);
    base_text_append(out, " waits for ");
    asyncio_append_waits(a, task, out);
    asyncio_append_holder(a, task, out);
    if (line != 0)
        base_text_printf(
            out, ", at %s:%u",
            py_program_source(py_machine_program(a->machine))->name, line);
    base_text_append_char(out, '\n');
}

/* The task whose step the thread is in; NULL: none. */
static const AsyncioTask *task_in(const Asyncio *a, const AsyncioThread *thread)
{
    return thread == a->threads.current ? a->current : thread->strand.current;
}

static bool is_in_a_thread(const Asyncio *a, const AsyncioTask *task)
{
    for (const AsyncioThread *at = a->threads.first; at; at = at->after)
        if (task_in(a, at) == task)
            return true;
    return false;
}

static void append_holding_thread(const Asyncio *a, const AsyncioThread *thread,
                                  BaseText *out)
{
    const AsyncioThread *holder = a->threads.first;

    if (!asyncio_is_shared(thread->on))
        return;
    const AsyncioShared *object = (AsyncioShared *)py_object(thread->on);
    while (holder && holder->serial != object->thread)
        holder = holder->after;
    if (!object->is_held || !holder)
        return;
    base_text_append(out, ", held by ");
    if (holder == thread)
        base_text_append(out, "the thread itself");
    else
        asyncio_thread_append_name(holder, out);
    if (object->line != 0)
        base_text_printf(out, " since line %u", object->line);
}

/* Workers without work hold nobody up. */
static void append_thread(const Asyncio *a, const AsyncioThread *thread,
                          BaseText *out)
{
    const AsyncioTask *task = task_in(a, thread);

    if (thread->state != ASYNCIO_THREAD_PARKED ||
        thread->wait == TRACE_WAIT_NOTHING ||
        (thread->is_worker && !py_is_object(thread->on)))
        return;
    base_text_append(out, "  ");
    asyncio_thread_append_name(thread, out);
    if (task) {
        base_text_append(out, ", in ");
        asyncio_task_append_label(task, out);
        base_text_append_char(out, ',');
    }
    base_text_append(out, " waits for ");
    asyncio_append_thread_waits(a, thread, out);
    append_holding_thread(a, thread, out);
    base_text_append_char(out, '\n');
}

void asyncio_end_in_deadlock(Asyncio *a)
{
    BaseText out = {0};

    a->loop = NULL;
    a->stop_reason = ASYNCIO_DEADLOCK;
    base_text_printf(&out,
                     "taskarium: deadlock: nothing is ready, no timer is set, "
                     "and these tasks %swait:\n",
                     a->threads.current ? "and threads " : "");
    for (AsyncioTask *task = a->first_task; task != NULL; task = task->after)
        if (!asyncio_future_is_done(&task->future) && !is_in_a_thread(a, task))
            append_task(a, task, &out);
    for (const AsyncioThread *at = a->threads.first; at; at = at->after)
        append_thread(a, at, &out);
    asyncio_record_deadlock(a, base_text_str(&out));
    py_machine_stop(a->machine, base_text_str(&out));
    base_text_release(&out);
}
