#include "asyncio_task.h"

#include "asyncio_attribute.h"
#include "asyncio_context.h"
#include "asyncio_coroutine.h"
#include "asyncio_debug.h"
#include "asyncio_eager.h"
#include "asyncio_fork_private.h"
#include "asyncio_future.h"
#include "asyncio_future_type.h"
#include "asyncio_host_private.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "asyncio_task_step.h"
#include "asyncio_texts.h"
#include "base_memory.h"
#include "base_utf8.h"
#include "py_argument.h"
#include "py_context_object.h"
#include "py_coroutine.h"
#include "py_frame.h"

/* Its neighbours among those that are alive know it. */
bool asyncio_task_is_linked(const Asyncio *a, const AsyncioTask *task)
{
    return (task->before ? task->before->after : a->first_task) == task &&
           (task->after ? task->after->before : a->last_task) == task;
}

static void link_task(Asyncio *a, AsyncioTask *task)
{
    BASE_INVARIANT(!task->before && !task->after);
    task->before = a->last_task;
    *(a->last_task ? &a->last_task->after : &a->first_task) = task;
    a->last_task = task;
    BASE_INVARIANT(asyncio_task_is_linked(a, task));
    BASE_INVARIANT(!task->before || task->before->id < task->id);
    if (++a->tasks_alive > a->limits.tasks)
        asyncio_hit_limit(a, "--max-tasks", "more than %llu tasks at once",
                          (unsigned long long)a->limits.tasks);
}

void asyncio_task_unlink(Asyncio *a, AsyncioTask *task)
{
    BASE_INVARIANT(asyncio_task_is_linked(a, task));
    BASE_REQUIRE(a->tasks_alive != 0);
    *(task->before ? &task->before->after : &a->first_task) = task->after;
    *(task->after ? &task->after->before : &a->last_task) = task->before;
    asyncio_end_track(a, task);
    a->tasks_alive--;
    BASE_INVARIANT((a->tasks_alive != 0) == (a->first_task != NULL));
}

void asyncio_task_append_name(const AsyncioTask *task, BaseText *out)
{
    if (!asyncio_task_is_named(task)) {
        base_text_append(out, "Task-");
        base_text_append_unsigned(out, asyncio_task_number(task));
    } else {
        base_text_append_n(out, py_string(task->name)->text,
                           py_string(task->name)->size);
    }
}

void asyncio_task_append_label(const AsyncioTask *task, BaseText *out)
{
    const PyString *name;

    if (!asyncio_task_is_named(task)) {
        asyncio_task_append_name(task, out);
        return;
    }
    name = py_string(task->name);
    base_text_append_n(
        out, name->text,
        base_utf8_cut(name->text, name->size, ASYNCIO_LONGEST_NAME));
}

/* The text of any name; PY_UNDEFINED with an exception. */
static PyValue name_of(PyMachine *machine, PyValue name)
{
    BaseText text = {0};
    PyValue string = PY_ERROR;

    if (py_has_type(name, &py_string_type))
        return py_incref(name);
    if (py_str(machine, name, &text))
        string = py_string_new(machine, base_text_str(&text), text.length);
    base_text_release(&text);
    return string;
}

static PyValue refuse(PyMachine *machine, PyValue value)
{
    BaseText text = {0};

    if (py_repr(machine, value, &text))
        py_raise(machine, &py_TypeError, "a coroutine was expected, got %s",
                 base_text_str(&text));
    base_text_release(&text);
    return PY_ERROR;
}

/* A new one, or one of a class that derives, which is in its __init__(). */
static AsyncioTask *begin_task(Asyncio *a, const AsyncioLoop *loop,
                               AsyncioTask *derived)
{
    if (!derived)
        return (AsyncioTask *)asyncio_future_new(a, loop, &asyncio_task_type,
                                                 TRACE_WAIT_TASK);
    asyncio_future_begin(a, &derived->future, loop->serial, TRACE_WAIT_TASK);
    py_incref_object(&derived->future.object);
    return derived;
}

PyValue asyncio_task_make(Asyncio *a, const AsyncioLoop *loop,
                          PyValue coroutine, PyValue name,
                          const AsyncioGroup *group, bool eager,
                          AsyncioTask *derived)
{
    PyValue text = PY_UNDEFINED, context = PY_UNDEFINED;

    if (!asyncio_is_coroutine_like(a->machine, coroutine))
        return py_is_raising(a->machine) ? PY_ERROR
                                         : refuse(a->machine, coroutine);
    if (a->threads.current && !asyncio_debug_allows_thread(a, loop))
        return PY_ERROR;
    if (!py_is_none(name)) {
        text = name_of(a->machine, name);
        if (py_is_error(text))
            return PY_ERROR;
    }
    AsyncioTask *task = NULL;
    if (asyncio_has_room(a, loop->kernel, false) &&
        py_context_copy(a->machine, &context))
        task = begin_task(a, loop, derived);
    if (!task) {
        py_decref(a->machine, context);
        py_decref(a->machine, text);
        return PY_ERROR;
    }
    task->context = context;
    task->coroutine = py_incref(coroutine);
    task->name =
        py_is_undefined(text) ? py_small((int64_t)++a->name_number) : text;
    task->id = ++a->task_serial;
    asyncio_begin_track(a, task);
    if (group)
        task->group_id = group->id;
    link_task(a, task);
    if (a->trace)
        asyncio_track(a, task)->line = py_coroutine_line(coroutine);
    task->future.has_origin = loop->debug;
    if (loop->debug)
        asyncio_debug_note(a, task, ASYNCIO_ALL_FRAMES, false);
    TraceEventId created = asyncio_record_created(a, task, group);
    if (!eager) {
        py_incref_object(&task->future.object);
        kernel_loop_soon(loop->kernel, asyncio_run_step, task, created);
    }
    return py_from_object(task);
}

bool asyncio_task_rename(Asyncio *a, AsyncioTask *task, PyValue name)
{
    PyValue text = name_of(a->machine, name);
    BaseText old = {0};

    if (py_is_error(text))
        return false;
    asyncio_task_append_name(task, &old);
    bool same = old.length == py_string(text)->size &&
                memcmp(old.data, py_string(text)->text, old.length) == 0;
    base_text_release(&old);
    py_assign(a->machine, &task->name, text);
    if (!same)
        asyncio_record_renamed(a, task);
    return true;
}

/* Up to 3.12 create_task() names the task when it has its number already. */
PyValue asyncio_task_new(Asyncio *a, const AsyncioLoop *loop, PyValue coroutine,
                         PyValue name, AsyncioGroup *group)
{
    if (py_is_none(name) || py_machine_version(a->machine) >= 313)
        return asyncio_task_make(a, loop, coroutine, name, group, false, NULL);
    PyValue task =
        asyncio_task_make(a, loop, coroutine, PY_NONE, group, false, NULL);
    if (!py_is_error(task) &&
        !asyncio_task_rename(a, asyncio_task(task), name)) {
        py_decref(a->machine, task);
        return PY_ERROR;
    }
    return task;
}

PyValue asyncio_task_in_context(PyMachine *machine, PyValue task,
                                PyValue context)
{
    if (py_is_error(task) ||
        asyncio_context_take(machine, context, &asyncio_task(task)->context))
        return task;
    py_decref(machine, task);
    return PY_ERROR;
}
