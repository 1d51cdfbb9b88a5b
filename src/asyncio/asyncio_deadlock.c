#include "asyncio_deadlock.h"

#include "asyncio_record.h"
#include "asyncio_shared.h"
#include "asyncio_task.h"
#include "py_coroutine.h"
#include "py_program.h"

static void append_task(const Asyncio *a, const AsyncioTask *task,
                        BaseText *out)
{
    uint32_t line = py_coroutine_line(task->coroutine);

    base_text_append(out, "  ");
    asyncio_task_append_name(task, out);
    base_text_append(out, " waits for ");
    asyncio_append_waits(a, task, out);
    asyncio_append_holder(a, task, out);
    if (line != 0)
        base_text_printf(
            out, ", at %s:%u",
            py_program_source(py_machine_program(a->machine))->name, line);
    base_text_append_char(out, '\n');
}

void asyncio_end_in_deadlock(Asyncio *a)
{
    BaseText out = {0};

    a->loop = NULL;
    a->stop_reason = ASYNCIO_DEADLOCK;
    base_text_append(&out, "taskarium: deadlock: nothing is ready, no timer is "
                           "set, and these tasks wait:\n");
    for (AsyncioTask *task = a->first_task; task != NULL; task = task->after)
        if (!asyncio_future_is_done(&task->future))
            append_task(a, task, &out);
    asyncio_record_deadlock(a, base_text_str(&out));
    py_machine_stop(a->machine, base_text_str(&out));
    base_text_release(&out);
}
