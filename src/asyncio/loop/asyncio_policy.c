#include "asyncio_policy.h"

#include "asyncio_report.h"
#include "asyncio_texts.h"
#include "asyncio_threads.h"
#include "py_imports.h"
#include "py_native_table.h"

void asyncio_policy_set(Asyncio *a, AsyncioLoop *loop)
{
    AsyncioLoop *before = a->set_loop;

    a->is_loop_set = true;
    a->set_loop = loop;
    if (loop)
        py_incref_object(&loop->object);
    if (before)
        py_decref_object(a->machine, &before->object);
}

/* From 3.12 on a warning, unless that was told; from 3.14 on there is none by
 * itself. */
static bool make_first(Asyncio *a, bool is_told)
{
    int version = py_machine_version(a->machine);

    if (a->is_loop_set || version >= 314 || asyncio_thread_serial(a) != 0)
        return false;
    AsyncioLoop *loop = asyncio_loop_new(a);
    if (!loop)
        return true;
    if (version >= 312 && !is_told)
        asyncio_report_warning(a, "DeprecationWarning",
                               "There is no current event loop");
    asyncio_policy_set(a, loop);
    py_decref_object(a->machine, &loop->object);
    return true;
}

static void complain(Asyncio *a)
{
    BaseText name = {0};

    if (a->threads.current)
        asyncio_thread_append_name(a->threads.current, &name);
    else
        base_text_append(&name, "MainThread");
    py_raise(a->machine, &py_RuntimeError,
             "There is no current event loop in thread '%s'.",
             base_text_str(&name));
    base_text_release(&name);
}

/* The loop that was set, or a new one the first time; NULL with an error. */
static AsyncioLoop *set_or_first(Asyncio *a, bool is_told)
{
    if (!a->set_loop && !make_first(a, is_told))
        complain(a);
    return py_is_raising(a->machine) ? NULL : a->set_loop;
}

AsyncioLoop *asyncio_policy_get(PyMachine *machine)
{
    Asyncio *a = asyncio_of(machine);

    if (a->has_own_policy) {
        py_unsupported(machine, "loop=",
                       "asking a policy of your own for a future's loop");
        return NULL;
    }
    return set_or_first(a, false);
}

/* A policy of the program's own; or a warning that its `warnings` may want. */
static bool asks_in_python(const Asyncio *a)
{
    int version = py_machine_version(a->machine);

    return a->has_own_policy ||
           (!a->is_loop_set && (version == 312 || version == 313) &&
            asyncio_thread_serial(a) == 0 &&
            py_module_known(a->machine, "warnings"));
}

static PyValue get_event_loop(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    AsyncioLoop *loop = asyncio_of(machine)->loop;
    (void)args;
    (void)count;

    if (!loop && asks_in_python(asyncio_of(machine)))
        return asyncio_call_loop_text(machine, "get_event_loop", NULL, 0);
    if (!loop)
        loop = asyncio_policy_get(machine);
    return loop ? py_incref(py_from_object(loop)) : PY_ERROR;
}

/* keep_loop(loop): set_event_loop() of the policy that is here by default. */
static PyValue keep_loop(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    AsyncioLoop *loop = NULL;
    BASE_INVARIANT(count > 0);

    if (py_is_instance(args[0], &asyncio_loop_type))
        loop = (AsyncioLoop *)py_object(args[0]);
    else if (!py_is_none(args[0]))
        return py_raise(machine, &py_TypeError,
                        "loop must be an instance of AbstractEventLoop or "
                        "None, not '%s'",
                        py_type_own_name(py_type_of(args[0])));
    asyncio_policy_set(asyncio_of(machine), loop);
    return PY_NONE;
}

static PyValue set_event_loop(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count > 0);
    if (asyncio_of(machine)->has_own_policy)
        return asyncio_call_loop_text(machine, "set_event_loop", args, 1);
    return keep_loop(machine, args, count);
}

/* note_policy(is_own): whether the program has set one of its own. */
static PyValue note_policy(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count > 0);
    asyncio_of(machine)->has_own_policy = py_is(args[0], PY_TRUE);
    return PY_NONE;
}

/* forget_event_loop(): as if none had been set or asked for yet. */
static PyValue forget_event_loop(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    (void)args;
    (void)count;

    asyncio_policy_set(a, NULL);
    a->is_loop_set = false;
    return PY_NONE;
}

/* set_loop(): get_event_loop() of the policy, whatever runs. */
static PyValue set_loop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    AsyncioLoop *loop =
        set_or_first(asyncio_of(machine), py_module_known(machine, "warnings"));
    (void)args;
    (void)count;

    return loop ? py_incref(py_from_object(loop)) : PY_ERROR;
}

/* make_loop(): a loop that is not set. */
static PyValue make_loop(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    AsyncioLoop *loop = asyncio_loop_new(asyncio_of(machine));
    (void)args;
    (void)count;

    return loop ? py_from_object(loop) : PY_ERROR;
}

static PyValue new_event_loop(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    if (asyncio_of(machine)->has_own_policy)
        return asyncio_call_loop_text(machine, "new_event_loop", NULL, 0);
    return make_loop(machine, args, count);
}

/* The same without an error: None. */
static PyValue running_or_none(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    AsyncioLoop *loop = asyncio_of(machine)->loop;
    (void)args;
    (void)count;

    return loop && !loop->is_unset ? py_incref(py_from_object(loop)) : PY_NONE;
}

static PyValue get_running_loop(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)args;
    (void)count;
    return asyncio_running_loop(machine);
}

#define NO_ARGUMENTS(function_name, function)                                  \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (function_name),  \
        .fn = (function)                                                       \
    }

const PyNative asyncio_get_event_loop =
    NO_ARGUMENTS("get_event_loop", get_event_loop);
const PyNative asyncio_new_event_loop = {
    .object = PY_STATIC_OBJECT(&py_text_native_type),
    .name = "new_event_loop",
    .module = "asyncio.events",
    .fn = new_event_loop,
    .is_python = true,
};
const PyNative asyncio_get_running_loop =
    NO_ARGUMENTS("get_running_loop", get_running_loop);
const PyNative asyncio_forget_event_loop =
    NO_ARGUMENTS("forget_event_loop", forget_event_loop);
const PyNative asyncio_set_loop = NO_ARGUMENTS("set_loop", set_loop);
const PyNative asyncio_make_loop = NO_ARGUMENTS("make_loop", make_loop);
const PyNative asyncio_running_or_none =
    NO_ARGUMENTS("_get_running_loop", running_or_none);

#define ONE_ARGUMENT(function_name, function, parameter)                       \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (function_name),  \
        .fn = (function), .required = 1, .positional = 1,                      \
        .parameter_count = 1, .names = {(parameter)},                          \
    }

const PyNative asyncio_set_event_loop = {
    .object = PY_STATIC_OBJECT(&py_text_native_type),
    .name = "set_event_loop",
    .module = "asyncio.events",
    .fn = set_event_loop,
    .required = 1,
    .positional = 1,
    .parameter_count = 1,
    .names = {"loop"},
};
const PyNative asyncio_keep_loop = ONE_ARGUMENT("keep_loop", keep_loop, "loop");
const PyNative asyncio_note_policy =
    ONE_ARGUMENT("note_policy", note_policy, "is_own");
