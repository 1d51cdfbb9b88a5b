/* The parts of asyncio that are our own Python text. */
#include "asyncio_texts.h"

#include "asyncio_inner.h"
#include "asyncio_module.h"
#include "asyncio_shared.h"
#include "py_attribute.h"
#include "py_call.h"
#include "py_coroutine.h"
#include "py_dict.h"
#include "py_imports.h"
#include "py_instance.h"
#include "py_program.h"
#include "py_tuple.h"
#include "py_wait.h"

extern const PyProgram py_frozen_clock, py_frozen_concurrent, py_frozen_futures;
extern const PyProgram py_frozen_handlers, py_frozen_log;
extern const PyProgram py_frozen_locks, py_frozen_queue, py_frozen_queues;
extern const PyProgram py_frozen_runners, py_frozen_tasks;
extern const PyProgram py_frozen_threading, py_frozen_threads;

/* Whatever else CPython's modules of these names have is `unsupported`. */
const PyModuleSpec asyncio_locks_module = {.name = "asyncio.locks",
                                           .program = &py_frozen_locks};
const PyModuleSpec asyncio_queues_module = {.name = "asyncio.queues",
                                            .program = &py_frozen_queues};
static const PyModuleEntry runner_entries[] = {
    {PY_MODULE_PART("run", &asyncio_module)}, {.name = NULL}};
const PyModuleSpec asyncio_runners_module = {.name = "asyncio.runners",
                                             .entries = runner_entries,
                                             .program = &py_frozen_runners};
const PyModuleSpec asyncio_clock_module = {
    .name = "_clock_names", .program = &py_frozen_clock, .is_private = true};
static const PyModuleEntry task_entries[] = {
    {PY_MODULE_PART("all_tasks", &asyncio_module)},
    {PY_MODULE_PART("create_eager_task_factory", &asyncio_module),
     .since = 312},
    {PY_MODULE_PART("create_task", &asyncio_module)},
    {PY_MODULE_PART("current_task", &asyncio_module)},
    {PY_MODULE_PART("eager_task_factory", &asyncio_module), .since = 312},
    {PY_MODULE_PART("gather", &asyncio_module)},
    {PY_MODULE_PART("run_coroutine_threadsafe", &asyncio_module)},
    {.name = NULL}};
const PyModuleSpec asyncio_tasks_module = {.name = "asyncio.tasks",
                                           .entries = task_entries,
                                           .program = &py_frozen_tasks};

const PyModuleSpec asyncio_handlers_module = {
    .name = "_handlers", .program = &py_frozen_handlers, .is_private = true};
const PyModuleSpec asyncio_log_module = {.name = "asyncio.log",
                                         .program = &py_frozen_log};
const PyModuleSpec asyncio_threads_module = {.name = "asyncio.threads",
                                             .program = &py_frozen_threads};
/* What CPython's modules of these names have besides. */
static const char *const threading_missing[] = {"WeakSet",
                                                "_CRLock",
                                                "_DeleteDummyThreadOnDel",
                                                "_DummyThread",
                                                "_HAVE_THREAD_NATIVE_ID",
                                                "_LockType",
                                                "_PyRLock",
                                                "_RLock",
                                                "_SHUTTING_DOWN",
                                                "_ThreadHandle",
                                                "_active_limbo_lock",
                                                "_after_fork",
                                                "_allocate_lock",
                                                "_counter",
                                                "_daemon_threads_allowed",
                                                "_dangling",
                                                "_deque",
                                                "_enumerate",
                                                "_get_main_thread_ident",
                                                "_is_main_interpreter",
                                                "_islice",
                                                "_limbo",
                                                "_maintain_shutdown_locks",
                                                "_make_invoke_excepthook",
                                                "_make_thread_handle",
                                                "_newname",
                                                "_os",
                                                "_profile_hook",
                                                "_set_sentinel",
                                                "_shutdown_locks",
                                                "_shutdown_locks_lock",
                                                "_start_joinable_thread",
                                                "_start_new_thread",
                                                "_sys",
                                                "_thread_local_info",
                                                "_thread_shutdown",
                                                "_threading_atexits",
                                                "_time",
                                                "_trace_hook",
                                                "functools",
                                                "getprofile",
                                                "gettrace",
                                                "setprofile",
                                                "setprofile_all_threads",
                                                "settrace",
                                                "settrace_all_threads",
                                                "stack_size",
                                                "warnings",
                                                NULL};
static const char threading_names[] =
    "Barrier BoundedSemaphore BrokenBarrierError Condition Event "
    "ExceptHookArgs Lock RLock Semaphore TIMEOUT_MAX Thread ThreadError "
    "Timer WeakSet _CRLock _DeleteDummyThreadOnDel+313 _DummyThread "
    "_HAVE_THREAD_NATIVE_ID _LockType+313 _MainThread _PyRLock _RLock "
    "_SHUTTING_DOWN _ThreadHandle+313 __all__ __builtins__ __cached__ __file__ "
    "__excepthook__ "
    "_active _active_limbo_lock _after_fork _allocate_lock _count _counter "
    "_daemon_threads_allowed+312 _dangling _deque _enumerate "
    "_get_main_thread_ident+313 _is_main_interpreter+312 _islice-311 "
    "_limbo _main_thread _maintain_shutdown_locks-312 "
    "_make_invoke_excepthook _make_thread_handle+313 _newname _os "
    "_profile_hook _register_atexit _set_sentinel-312 _shutdown "
    "_shutdown_locks-312 _shutdown_locks_lock-312 "
    "_start_joinable_thread+313 _start_new_thread-312 _sys "
    "_thread_local_info+313 _thread_shutdown+313 _threading_atexits _time "
    "_trace_hook activeCount active_count currentThread current_thread "
    "enumerate excepthook functools-312 get_ident get_native_id getprofile "
    "gettrace local main_thread setprofile setprofile_all_threads+312 "
    "settrace settrace_all_threads+312 stack_size warnings+313";
static const PyModuleSpec threading_module = {
    .name = "threading",
    .program = &py_frozen_threading,
    .names = threading_names,
    .missing = threading_missing,
    .missing_marks = "_DeleteDummyThreadOnDel+313 _LockType+313 "
                     "_ThreadHandle+313 _daemon_threads_allowed+312 "
                     "_get_main_thread_ident+313 _is_main_interpreter+312 "
                     "_make_thread_handle+313 _start_joinable_thread+313 "
                     "_thread_local_info+313 _thread_shutdown+313 "
                     "setprofile_all_threads+312 settrace_all_threads+312 "
                     "warnings+313"};
static const char *const queue_missing[] = {"_PySimpleQueue", "threading",
                                            "time", "types", NULL};
static const char queue_names[] =
    "Empty Full LifoQueue PriorityQueue Queue ShutDown+313 SimpleQueue "
    "_PySimpleQueue __all__ __builtins__ __cached__ __file__ deque heappop "
    "heappush threading "
    "time types";
static const PyModuleSpec queue_module = {.name = "queue",
                                          .program = &py_frozen_queue,
                                          .names = queue_names,
                                          .missing = queue_missing};
static const char *const concurrent_missing[] = {"__path__", NULL};
static const PyModuleSpec concurrent_module = {.name = "concurrent",
                                               .program = &py_frozen_concurrent,
                                               .missing = concurrent_missing};
static const char *const futures_missing[] = {"InterpreterPoolExecutor",
                                              "ProcessPoolExecutor",
                                              "__author__",
                                              "__path__",
                                              "process",
                                              NULL};
static const char futures_names[] =
    "ALL_COMPLETED BrokenExecutor CancelledError Executor FIRST_COMPLETED "
    "FIRST_EXCEPTION Future InvalidStateError+313 ProcessPoolExecutor "
    "ThreadPoolExecutor TimeoutError __author__ as_completed wait";
static const PyModuleSpec futures_module = {.name = "concurrent.futures",
                                            .program = &py_frozen_futures,
                                            .names = futures_names,
                                            .missing = futures_missing,
                                            .missing_marks =
                                                "InterpreterPoolExecutor+314"};
static const PyModuleEntry pool_entries[] = {
    {PY_MODULE_PART("BrokenThreadPool", &futures_module)},
    {PY_MODULE_PART("ThreadPoolExecutor", &futures_module)},
    {.name = NULL}};
static const PyModuleSpec pool_module = {.name = "concurrent.futures.thread",
                                         .entries = pool_entries};
static const PyModuleEntry future_entries[] = {
    {PY_MODULE_PART("ALL_COMPLETED", &futures_module)},
    {PY_MODULE_PART("BrokenExecutor", &futures_module)},
    {PY_MODULE_PART("CancelledError", &futures_module)},
    {PY_MODULE_PART("DoneAndNotDoneFutures", &futures_module)},
    {PY_MODULE_PART("Error", &futures_module)},
    {PY_MODULE_PART("Executor", &futures_module)},
    {PY_MODULE_PART("FIRST_COMPLETED", &futures_module)},
    {PY_MODULE_PART("FIRST_EXCEPTION", &futures_module)},
    {PY_MODULE_PART("Future", &futures_module)},
    {PY_MODULE_PART("InvalidStateError", &futures_module)},
    {PY_MODULE_PART("TimeoutError", &futures_module)},
    {PY_MODULE_PART("as_completed", &futures_module)},
    {PY_MODULE_PART("wait", &futures_module)},
    {.name = NULL}};
static const PyModuleSpec future_module = {.name = "concurrent.futures._base",
                                           .entries = future_entries};

void asyncio_texts_register(PyMachine *machine)
{
    const PyModuleSpec *const specs[] = {&asyncio_clock_module,
                                         &asyncio_handlers_module,
                                         &asyncio_locks_module,
                                         &asyncio_queues_module,
                                         &asyncio_tasks_module,
                                         &asyncio_runners_module,
                                         &asyncio_threads_module,
                                         &asyncio_log_module,
                                         &threading_module,
                                         &queue_module,
                                         &concurrent_module,
                                         &futures_module,
                                         &pool_module,
                                         &future_module};

    for (size_t i = 0; i < sizeof specs / sizeof specs[0]; i++)
        py_module_register(machine, specs[i]);
    for (const PyModuleSpec *const *spec = asyncio_inner_modules; *spec; spec++)
        py_module_register(machine, *spec);
}

static PyValue member(PyMachine *machine, PyValue module, const char *name)
{
    PyValue key = py_string_from(machine, name);
    if (py_is_error(key))
        return PY_ERROR;
    PyValue value =
        py_module_get(machine, (PyModule *)py_object(module), py_string(key));
    py_decref(machine, key);
    return value;
}

enum { TEXT_NAME, TEXT_ARGUMENTS, TEXT_STATE };

static bool is_of_run(const char *name)
{
    static const char *const names[] = {
        "end_run",  "get_event_loop", "new_event_loop",    "run_main",
        "run_task", "set_event_loop", "shutdown_asyncgens"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* Methods about exceptions and tasks do not need what those about threads do.
 */
static PyValue import_methods(PyMachine *machine, const PyString *name)
{
    const char *module = is_of_run(name->text) ? asyncio_runners_module.name
                         : strstr(name->text, "exception") ||
                                 strstr(name->text, "signal") ||
                                 strstr(name->text, "task") ||
                                 strcmp(name->text, "tell_made") == 0
                             ? asyncio_handlers_module.name
                             : asyncio_threads_module.name;

    return py_module_import(machine, module, strlen(module));
}

static PyValue call_loop_text(PyMachine *machine, PyNativeFrame *frame,
                              PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), module, answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(module, import_methods(machine, py_string(state[TEXT_NAME])));
    PyValue methods = member(machine, module, "BaseEventLoop");
    py_decref(machine, module);
    if (py_is_error(methods))
        return PY_ERROR;
    PyValue method =
        py_get_attribute(machine, methods, py_string(state[TEXT_NAME]));
    py_decref(machine, methods);
    if (py_is_error(method))
        return PY_ERROR;
    const PyTuple *arguments = py_tuple(state[TEXT_ARGUMENTS]);
    answer = py_call(machine, method, arguments->items, arguments->count);
    py_decref(machine, method);
    PY_WAIT_FOR(answer, answer);
    PY_WAITS_END(frame);
    return answer;
}

static PyValue call_task_text(PyMachine *machine, PyNativeFrame *frame,
                              PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), module, answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(module, py_module_import(machine, asyncio_tasks_module.name,
                                         strlen(asyncio_tasks_module.name)));
    PyValue function =
        member(machine, module, py_string(state[TEXT_NAME])->text);
    py_decref(machine, module);
    if (py_is_error(function))
        return PY_ERROR;
    const PyTuple *arguments = py_tuple(state[TEXT_ARGUMENTS]);
    answer = py_call(machine, function, arguments->items, arguments->count);
    py_decref(machine, function);
    PY_WAIT_FOR(answer, answer);
    PY_WAITS_END(frame);
    return answer;
}

/* Arguments at the end that were not given are left out. */
static PyValue start_text(PyMachine *machine, PyContinuation fn,
                          const char *name, const PyValue *args, uint32_t count)
{
    while (count != 0 && py_is_undefined(args[count - 1]))
        count--;
    PyValue state[TEXT_STATE] = {py_string_from(machine, name),
                                 py_tuple_new(machine, args, count)};
    if (!py_is_error(state[TEXT_NAME]) && !py_is_error(state[TEXT_ARGUMENTS]))
        return py_wait_start(machine, fn, state, TEXT_STATE);
    py_decref(machine, state[TEXT_NAME]);
    py_decref(machine, state[TEXT_ARGUMENTS]);
    return PY_ERROR;
}

PyValue asyncio_call_loop_text(PyMachine *machine, const char *name,
                               const PyValue *args, uint32_t count)
{
    return start_text(machine, call_loop_text, name, args, count);
}

PyValue asyncio_call_task_text(PyMachine *machine, const char *name,
                               const PyValue *args, uint32_t count)
{
    return start_text(machine, call_task_text, name, args, count);
}

PyValue asyncio_call_with_awaitables(PyMachine *machine,
                                     const PyNative *function,
                                     const PyValue *args, uint32_t count,
                                     PyValue keywords)
{
    PyValue arguments = py_tuple_new(machine, args, count), answer = PY_ERROR;
    PyValue words =
        py_is_undefined(keywords) ? py_dict_new(machine) : py_incref(keywords);

    if (!py_is_error(arguments) && !py_is_error(words)) {
        const PyValue all[] = {py_from_object(function), arguments, words};
        answer =
            asyncio_call_task_text(machine, "_call_with_awaitables", all, 3);
    }
    py_decref(machine, arguments);
    py_decref(machine, words);
    return answer;
}

bool asyncio_is_other_awaitable(PyValue value)
{
    return !py_is_undefined(py_special(value, PY_SPECIAL_AWAIT)) &&
           !asyncio_is_future(value) && !py_is_coroutine(value);
}
