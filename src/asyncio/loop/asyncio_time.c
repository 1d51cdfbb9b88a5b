#include "asyncio_time.h"

#include "asyncio_interrupt.h"
#include "asyncio_record.h"
#include "asyncio_texts.h"
#include "asyncio_threads.h"
#include "py_int.h"

#include <math.h>

/* The wall clock of a run starts here, in seconds after the epoch. */
#define EPOCH 1700000000

/* Blocks the thread: time passes, and other threads alone run meanwhile. */
static PyValue block(PyMachine *machine, const PyValue *args, uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    double seconds;
    BASE_INVARIANT(count > 0);

    if (!py_number_to_double(machine, args[0], &seconds))
        return PY_ERROR;
    if (isnan(seconds))
        return py_raise(machine, &py_ValueError,
                        "Invalid value NaN (not a number)");
    if (seconds < 0)
        return py_raise(machine, &py_ValueError,
                        "sleep length must be non-negative");
    if (seconds > 9e9)
        return py_raise(machine, &py_OverflowError,
                        "timestamp too large to convert to C PyTime_t");
    if (asyncio_thread_serial(a) == 0)
        asyncio_record_number(a, TRACE_BLOCKING_SLEEP, seconds);
    if (asyncio_has_threads(a))
        return asyncio_thread_sleep(a, seconds);
    return asyncio_interrupt_sleep(a, seconds);
}

static PyValue monotonic(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)args;
    (void)count;
    return py_float(asyncio_of(machine)->clock.now);
}

static PyValue monotonic_ns(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)args;
    (void)count;
    return py_int_from_double(machine, asyncio_of(machine)->clock.now * 1e9);
}

static PyValue wall_time(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)args;
    (void)count;
    return py_float(EPOCH + asyncio_of(machine)->clock.now);
}

#define FUNCTION(variable, function_name, function)                            \
    static const PyNative variable = {                                         \
        .object = PY_STATIC_OBJECT(&py_native_type),                           \
        .name = (function_name),                                               \
        .fn = (function),                                                      \
    }

FUNCTION(monotonic_native, "monotonic", monotonic);
FUNCTION(monotonic_ns_native, "monotonic_ns", monotonic_ns);
FUNCTION(perf_counter_native, "perf_counter", monotonic);
FUNCTION(perf_counter_ns_native, "perf_counter_ns", monotonic_ns);
FUNCTION(process_time_native, "process_time", monotonic);
FUNCTION(process_time_ns_native, "process_time_ns", monotonic_ns);
FUNCTION(thread_time_native, "thread_time", monotonic);
FUNCTION(thread_time_ns_native, "thread_time_ns", monotonic_ns);
FUNCTION(time_native, "time", wall_time);

static const PyNative sleep_native = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "sleep",
    .fn = block,
    .required = 1,
    .positional = 1,
    .positional_only = 1,
    .parameter_count = 1,
    .names = {"seconds"},
};

static const PyModuleEntry entries[] = {
    {.name = "monotonic", .object = &monotonic_native},
    {.name = "monotonic_ns", .object = &monotonic_ns_native},
    {.name = "perf_counter", .object = &perf_counter_native},
    {.name = "perf_counter_ns", .object = &perf_counter_ns_native},
    {.name = "sleep", .object = &sleep_native},
    {.name = "time", .object = &time_native},
    {PY_MODULE_PART("altzone", &asyncio_clock_module)},
    {PY_MODULE_PART("asctime", &asyncio_clock_module)},
    {PY_MODULE_PART("ctime", &asyncio_clock_module)},
    {PY_MODULE_PART("daylight", &asyncio_clock_module)},
    {PY_MODULE_PART("gmtime", &asyncio_clock_module)},
    {PY_MODULE_PART("localtime", &asyncio_clock_module)},
    {PY_MODULE_PART("mktime", &asyncio_clock_module)},
    {.name = "process_time", .object = &process_time_native},
    {.name = "process_time_ns", .object = &process_time_ns_native},
    {PY_MODULE_PART("strftime", &asyncio_clock_module)},
    {PY_MODULE_PART("strptime", &asyncio_clock_module)},
    {PY_MODULE_PART("struct_time", &asyncio_clock_module)},
    {.name = "thread_time", .object = &thread_time_native},
    {.name = "thread_time_ns", .object = &thread_time_ns_native},
    {PY_MODULE_PART("time_ns", &asyncio_clock_module)},
    {PY_MODULE_PART("timezone", &asyncio_clock_module)},
    {PY_MODULE_PART("tzname", &asyncio_clock_module)},
    {.name = NULL},
};

/* What CPython has here, in some version, and we lack. */
static const char *const missing[] = {
    "CLOCK_BOOTTIME",
    "CLOCK_MONOTONIC",
    "CLOCK_MONOTONIC_RAW",
    "CLOCK_PROCESS_CPUTIME_ID",
    "CLOCK_REALTIME",
    "CLOCK_TAI",
    "CLOCK_THREAD_CPUTIME_ID",
    "_STRUCT_TM_ITEMS",
    "__doc__",
    "__package__",
    "clock_getres",
    "clock_gettime",
    "clock_gettime_ns",
    "clock_settime",
    "clock_settime_ns",
    "get_clock_info",
    "pthread_getcpuclockid",
    "tzset",
    NULL,
};

const PyModuleSpec asyncio_time_module = {
    .name = "time",
    .has_c_functions = true,
    .entries = entries,
    .missing = missing,
};
