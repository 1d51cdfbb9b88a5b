#include "asyncio_deadlock.h"

#include "asyncio_name.h"
#include "asyncio_record.h"
#include "asyncio_record_thread.h"
#include "asyncio_record_wait.h"
#include "asyncio_shared.h"
#include "asyncio_task.h"
#include "base_words.h"
#include "py_coroutine.h"
#include "py_program.h"

/* What the task waits for, as in the trace, but in what is said. */
static void append_what(const Asyncio *a, const AsyncioTask *task,
                        BaseWords say, BaseText *out)
{
    const AsyncioShared *object = asyncio_shared_of(task->waiter);
    BaseText name = {0};

    if (object) {
        base_text_append(out,
                         say(asyncio_words_of((TraceWait)task->waiter->waits)));
        asyncio_append_name_of(a, task, &object->object, &name);
        if (name.length != 0)
            base_text_printf(out, " `%s`", base_text_str(&name));
    } else if (asyncio_wait_of(task) == TRACE_WAIT_TASK) {
        asyncio_task_append_name((const AsyncioTask *)task->waiter, &name);
        base_text_printf(out, say(N_("task %s")), base_text_str(&name));
    } else if (asyncio_work_of(task)) {
        base_text_printf(out, say(N_("%s() in a thread")),
                         asyncio_work_of(task));
    } else if (asyncio_wait_of(task) == TRACE_WAIT_FUTURE) {
        base_text_append(out, say(N_("future")));
    } else {
        asyncio_append_waits(a, task, out);
    }
    base_text_release(&name);
}

/* What is waited for, and by whom it is held, since which line. */
static void append_held(const char *what, const char *holder, uint32_t line,
                        BaseWords say, BaseText *out)
{
    if (*holder == '\0')
        base_text_append(out, what);
    else if (line != 0)
        base_text_printf(out, say(N_("%s, held by %s since line %u")), what,
                         holder, line);
    else
        base_text_printf(out, say(N_("%s, held by %s")), what, holder);
}

static void append_wait(const Asyncio *a, const AsyncioTask *task,
                        BaseWords say, BaseText *out)
{
    const AsyncioShared *object = asyncio_shared_of(task->waiter);
    BaseText what = {0}, holder = {0};

    append_what(a, task, say, &what);
    asyncio_append_holder(a, task, say, &holder);
    append_held(base_text_str(&what), base_text_str(&holder),
                object ? object->line : 0, say, out);
    base_text_release(&what);
    base_text_release(&holder);
}

static void append_task(const Asyncio *a, const AsyncioTask *task,
                        BaseWords say, BaseText *out)
{
    uint32_t line = py_coroutine_line(task->coroutine);
    BaseText name = {0}, wait = {0};

    asyncio_task_append_label(task, &name);
    append_wait(a, task, say, &wait);
    if (line != 0)
        base_text_printf(
            out, say(N_("  %s waits for %s, at %s:%u\n")), base_text_str(&name),
            base_text_str(&wait),
            py_program_source(py_machine_program(a->machine))->name, line);
    else
        base_text_printf(out, say(N_("  %s waits for %s\n")),
                         base_text_str(&name), base_text_str(&wait));
    base_text_release(&name);
    base_text_release(&wait);
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

/* Who holds what the thread waits for; nothing: nobody. */
static void append_holding_thread(const Asyncio *a, const AsyncioThread *thread,
                                  BaseWords say, BaseText *out)
{
    const AsyncioThread *holder = a->threads.first;
    const AsyncioShared *object = (AsyncioShared *)py_object(thread->on);

    while (holder && holder->serial != object->thread)
        holder = holder->after;
    if (!object->is_held || !holder)
        return;
    if (holder == thread)
        base_text_append(out, say(N_("the thread itself")));
    else
        asyncio_thread_append_name(holder, out);
}

static void append_thread_wait(const Asyncio *a, const AsyncioThread *thread,
                               BaseWords say, BaseText *out)
{
    bool shared = asyncio_is_shared(thread->on);
    BaseText what = {0}, holder = {0};

    asyncio_append_thread_waits(a, thread, say, &what);
    if (shared)
        append_holding_thread(a, thread, say, &holder);
    append_held(base_text_str(&what), base_text_str(&holder),
                shared ? ((AsyncioShared *)py_object(thread->on))->line : 0,
                say, out);
    base_text_release(&what);
    base_text_release(&holder);
}

/* Workers without work hold nobody up. */
static void append_thread(const Asyncio *a, const AsyncioThread *thread,
                          BaseWords say, BaseText *out)
{
    const AsyncioTask *task = task_in(a, thread);
    BaseText name = {0}, inside = {0}, wait = {0};

    if (thread->state != ASYNCIO_THREAD_PARKED ||
        thread->wait == TRACE_WAIT_NOTHING ||
        (thread->is_worker && !py_is_object(thread->on)))
        return;
    asyncio_thread_append_name(thread, &name);
    append_thread_wait(a, thread, say, &wait);
    if (task) {
        asyncio_task_append_label(task, &inside);
        base_text_printf(out, say(N_("  %s, in %s, waits for %s\n")),
                         base_text_str(&name), base_text_str(&inside),
                         base_text_str(&wait));
    } else {
        base_text_printf(out, say(N_("  %s waits for %s\n")),
                         base_text_str(&name), base_text_str(&wait));
    }
    base_text_release(&name);
    base_text_release(&inside);
    base_text_release(&wait);
}

static void tell(const Asyncio *a, BaseWords say, BaseText *out)
{
    base_text_append(
        out, a->threads.current
                 ? say(N_("taskarium: deadlock: nothing is ready, no timer is "
                          "set, and these tasks and threads wait:\n"))
                 : say(N_("taskarium: deadlock: nothing is ready, no timer is "
                          "set, and these tasks wait:\n")));
    for (AsyncioTask *task = a->first_task; task != NULL; task = task->after)
        if (!asyncio_future_is_done(&task->future) && !is_in_a_thread(a, task))
            append_task(a, task, say, out);
    for (const AsyncioThread *at = a->threads.first; at; at = at->after)
        append_thread(a, at, say, out);
}

void asyncio_end_in_deadlock(Asyncio *a)
{
    BaseText text = {0}, words = {0};

    a->loop = NULL;
    a->stop_reason = ASYNCIO_DEADLOCK;
    tell(a, base_words_english, &text);
    tell(a, base_words, &words);
    asyncio_record_deadlock(a, base_text_str(&text));
    py_machine_stop(a->machine, base_text_str(&text), base_text_str(&words));
    base_text_release(&text);
    base_text_release(&words);
}
