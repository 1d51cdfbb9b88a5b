#include "asyncio_inner.h"

#include "asyncio_module.h"
#include "asyncio_texts.h"

static const PyModuleEntry base_event_entries[] = {
    {PY_MODULE_PART("BaseEventLoop", &asyncio_module)},
    {PY_MODULE_PART("logger", &asyncio_log_module)},
    {.name = NULL},
};

static const PyModuleEntry coroutine_entries[] = {
    {PY_MODULE_PART("iscoroutine", &asyncio_module)},
    {PY_MODULE_PART("iscoroutinefunction", &asyncio_module)},
    {.name = NULL},
};

static const PyModuleEntry event_entries[] = {
    {PY_MODULE_PART("AbstractEventLoop", &asyncio_module)},
    {PY_MODULE_PART("AbstractEventLoopPolicy", &asyncio_module)},
    {PY_MODULE_PART("BaseDefaultEventLoopPolicy", &asyncio_runners_module),
     .until = 313},
    {PY_MODULE_PART("Handle", &asyncio_module)},
    {PY_MODULE_PART("TimerHandle", &asyncio_module)},
    {PY_MODULE_PART("_get_running_loop", &asyncio_module)},
    {PY_MODULE_PART("get_event_loop", &asyncio_module)},
    {PY_MODULE_PART("get_event_loop_policy", &asyncio_module)},
    {PY_MODULE_PART("get_running_loop", &asyncio_module)},
    {PY_MODULE_PART("new_event_loop", &asyncio_module)},
    {PY_MODULE_PART("set_event_loop", &asyncio_module)},
    {PY_MODULE_PART("set_event_loop_policy", &asyncio_module)},
    {.name = NULL},
};

static const PyModuleEntry exception_entries[] = {
    {PY_MODULE_PART("BrokenBarrierError", &asyncio_module)},
    {PY_MODULE_PART("CancelledError", &asyncio_module)},
    {PY_MODULE_PART("InvalidStateError", &asyncio_module)},
    {PY_MODULE_PART("TimeoutError", &asyncio_module)},
    {.name = NULL},
};

static const PyModuleEntry future_entries[] = {
    {PY_MODULE_PART("Future", &asyncio_module)},
    {PY_MODULE_PART("_chain_future", &asyncio_threads_module)},
    {PY_MODULE_PART("_copy_future_state", &asyncio_threads_module)},
    {PY_MODULE_PART("_set_result_unless_cancelled", &asyncio_threads_module)},
    {PY_MODULE_PART("isfuture", &asyncio_module)},
    {PY_MODULE_PART("wrap_future", &asyncio_module)},
    {.name = NULL},
};

static const PyModuleEntry group_entries[] = {
    {PY_MODULE_PART("TaskGroup", &asyncio_module)},
    {.name = NULL},
};

static const PyModuleEntry timeout_entries[] = {
    {PY_MODULE_PART("Timeout", &asyncio_module)},
    {PY_MODULE_PART("timeout", &asyncio_module)},
    {PY_MODULE_PART("timeout_at", &asyncio_module)},
    {.name = NULL},
};

static const PyModuleEntry unix_event_entries[] = {
    {PY_MODULE_PART("DefaultEventLoopPolicy", &asyncio_module)},
    {PY_MODULE_PART("SelectorEventLoop", &asyncio_module)},
    {.name = NULL},
};

/* What CPython's have besides. */
static const char *const coroutine_missing[] = {"__all__",
                                                "__builtins__",
                                                "__cached__",
                                                "__file__",
                                                "_COROUTINE_TYPES",
                                                "_format_coroutine",
                                                "_is_coroutine",
                                                "_is_debug_mode",
                                                "_iscoroutine_typecache",
                                                "collections",
                                                "inspect",
                                                "os",
                                                "sys",
                                                "traceback",
                                                "types",
                                                NULL};
static const char *const exception_missing[] = {"__all__",
                                                "__builtins__",
                                                "__cached__",
                                                "__file__",
                                                "IncompleteReadError",
                                                "LimitOverrunError",
                                                "SendfileNotAvailableError",
                                                NULL};
static const char *const group_missing[] = {
    "__all__", "__builtins__", "__cached__", "__file__",
    "events",  "exceptions",   "tasks",      NULL};
static const char *const timeout_missing[] = {
    "__all__",       "__builtins__", "__cached__", "__file__", "Optional",
    "TracebackType", "Type",         "_State",     "enum",     "events",
    "exceptions",    "final",        "tasks",      NULL};

static const PyModuleSpec base_event_module = {.name = "asyncio.base_events",
                                               .entries = base_event_entries};
static const PyModuleSpec coroutine_module = {.name = "asyncio.coroutines",
                                              .entries = coroutine_entries,
                                              .missing = coroutine_missing,
                                              .missing_marks = "traceback-311"};
static const PyModuleSpec event_module = {.name = "asyncio.events",
                                          .entries = event_entries};
static const PyModuleSpec exception_module = {.name = "asyncio.exceptions",
                                              .entries = exception_entries,
                                              .missing = exception_missing};
static const PyModuleSpec future_module = {.name = "asyncio.futures",
                                           .entries = future_entries};
static const PyModuleSpec group_module = {.name = "asyncio.taskgroups",
                                          .entries = group_entries,
                                          .missing = group_missing};
static const PyModuleSpec timeout_module = {.name = "asyncio.timeouts",
                                            .entries = timeout_entries,
                                            .missing = timeout_missing};
static const PyModuleSpec unix_event_module = {.name = "asyncio.unix_events",
                                               .entries = unix_event_entries};

const PyModuleSpec *const asyncio_inner_modules[] = {
    &base_event_module, &coroutine_module,  &event_module,
    &exception_module,  &future_module,     &group_module,
    &timeout_module,    &unix_event_module, NULL};
