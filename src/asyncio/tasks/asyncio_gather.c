#include "asyncio_gather.h"

#include "asyncio_attribute.h"
#include "asyncio_coroutine.h"
#include "asyncio_derived.h"
#include "asyncio_duck.h"
#include "asyncio_eager.h"
#include "asyncio_future.h"
#include "asyncio_future_type.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_record_group.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "asyncio_task.h"
#include "asyncio_texts.h"
#include "base_memory.h"
#include "py_argument.h"
#include "py_at_once.h"
#include "py_dict.h"
#include "py_native_table.h"
#include "py_tuple.h"

/* The callback of one child. */
typedef struct Link {
    PyObject object;
    AsyncioGather *gather; /* owned; NULL: gather() makes its children yet */
    AsyncioFuture *child;  /* owned */
} Link;

static void destroy_link(PyMachine *machine, PyObject *self)
{
    Link *link = (Link *)self;

    if (link->gather)
        py_decref_object(machine, &link->gather->future.object);
    py_decref_object(machine, &link->child->object);
}

static void traverse_link(PyObject *self, PyVisit visit, void *context)
{
    Link *link = (Link *)self;

    if (link->gather)
        visit(&link->gather->future.object, context);
    visit(&link->child->object, context);
}

static const PyType link_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "function",
    .size = sizeof(Link),
    .destroy = destroy_link,
    .traverse = traverse_link,
};

AsyncioFuture *asyncio_gather_link_child(const void *subject)
{
    return ((const Link *)subject)->child;
}

/* gather() says msg= in any case. */
static bool cancel_child(Asyncio *a, AsyncioFuture *child, PyValue message)
{
    if (!asyncio_overrides(child, "cancel"))
        return asyncio_cancel_itself(a, child, message);
    asyncio_ask_cancel(a, NULL, child,
                       py_is_undefined(message) ? PY_NONE : message);
    return !asyncio_future_is_done(child);
}

/* The deepest nesting of gathers whose cancellation goes down by itself. */
enum { DEEPEST = 400 };

bool asyncio_gather_cancel(Asyncio *a, AsyncioGather *gather, PyValue message)
{
    PyTuple *children = py_tuple(gather->children);
    bool accepted = false;

    if (a->cancel_depth == DEEPEST) {
        py_raise(a->machine, &py_RecursionError,
                 "maximum recursion depth exceeded%s",
                 py_machine_version(a->machine) < 312
                     ? " while calling a Python object"
                     : "");
        return false;
    }
    a->cancel_depth++;
    BASE_INVARIANT(!asyncio_future_is_done(&gather->future));
    for (uint32_t i = 0; i < children->count && !py_is_raising(a->machine); i++)
        accepted |=
            cancel_child(a, asyncio_future(children->items[i]), message);
    BASE_INVARIANT(a->cancel_depth != 0);
    a->cancel_depth--;
    if (py_is_raising(a->machine))
        return false;
    gather->cancel_requested |= accepted;
    return accepted;
}

void asyncio_gather_append_children(const AsyncioGather *gather, BaseText *out)
{
    PyTuple *children = py_tuple(gather->children);

    base_text_append(out, "gather(");
    for (uint32_t i = 0; i < children->count; i++) {
        if (i != 0)
            base_text_append(out, ", ");
        if (asyncio_is_task(children->items[i]))
            asyncio_task_append_label(asyncio_task(children->items[i]), out);
        else
            base_text_append(out,
                             py_type_own_name(py_type_of(children->items[i])));
    }
    base_text_append_char(out, ')');
}

/* What the list of results has for a done child. A new reference. */
static PyValue result_of(Asyncio *a, AsyncioFuture *child)
{
    BASE_REQUIRE(asyncio_future_is_done(child));
    if (child->state == ASYNCIO_CANCELLED) {
        if (py_is_undefined(child->message))
            return py_exception_new(a->machine, &asyncio_CancelledError, "");
        return py_exception_with(a->machine, &asyncio_CancelledError,
                                 child->message);
    }
    child->log_traceback = false;
    if (!py_is_undefined(child->exception))
        return py_incref(child->exception);
    return py_incref(child->result);
}

/* They are all looked at, whatever becomes of the gather itself. */
static void retrieve(const AsyncioGather *gather)
{
    PyTuple *children = py_tuple(gather->children);

    for (uint32_t i = 0; i < children->count; i++)
        asyncio_future(children->items[i])->log_traceback = false;
}

static void set_results(Asyncio *a, AsyncioGather *gather)
{
    PyTuple *children = py_tuple(gather->children);
    PyValue results = py_list_new(a->machine, NULL, 0);

    for (uint32_t i = 0; i < children->count && !py_is_error(results); i++) {
        PyValue result = result_of(a, asyncio_future(children->items[i]));
        bool added =
            !py_is_error(result) && py_list_append(a->machine, results, result);
        py_decref(a->machine, result);
        if (!added)
            py_assign(a->machine, &results, PY_ERROR);
    }
    if (!py_is_error(results))
        asyncio_future_set_result(a, &gather->future, results);
    py_decref(a->machine, results);
}

static void set_error(Asyncio *a, AsyncioGather *gather, PyValue error)
{
    if (!py_is_undefined(error))
        asyncio_future_set_exception(a, &gather->future, error);
    py_decref(a->machine, error);
}

/* gather.<locals>._done_callback */
static void child_done(Asyncio *a, AsyncioGather *gather, AsyncioFuture *child)
{
    bool cancelled = child->state == ASYNCIO_CANCELLED;

    BASE_REQUIRE(asyncio_future_is_done(child));
    gather->finished++;
    BASE_INVARIANT(gather->finished <= gather->wanted);
    bool is_late = asyncio_future_is_done(&gather->future);
    if (is_late || !gather->return_exceptions)
        child->log_traceback = false;
    if (is_late)
        return;
    if (!gather->return_exceptions &&
        (cancelled || !py_is_undefined(child->exception))) {
        asyncio_record_gather_error(a, gather, child);
        set_error(a, gather, asyncio_future_outcome(a, child));
        return;
    }
    if (gather->finished != gather->wanted)
        return;
    PyTuple *children = py_tuple(gather->children);
    retrieve(gather);
    if (gather->cancel_requested)
        set_error(a, gather,
                  asyncio_future_take_cancelled(
                      a, asyncio_future(children->items[children->count - 1])));
    else
        set_results(a, gather);
}

void asyncio_run_gather_child(void *subject, void *context)
{
    Asyncio *a = context;
    Link *link = subject;

    BASE_INVARIANT(link->object.type == &link_type);
    if (link->gather)
        child_done(a, link->gather, link->child);
    else /* the next child could not be made */
        link->child->log_traceback = false;
    py_decref_object(a->machine, &link->object);
}

/* Which argument came first with the same identity. */
typedef struct Seen {
    uint32_t *slots; /* index + 1; 0: free */
    uint32_t mask;
} Seen;

static Seen new_seen(uint32_t count)
{
    uint32_t size = 16;

    while (size < count * 2)
        size *= 2;
    return (Seen){base_alloc_array(size, sizeof(uint32_t)), size - 1};
}

/* The index of the first item that is `items[index]`. */
static uint32_t first_seen(Seen *seen, const PyValue *items, uint32_t index)
{
    uint64_t hash = items[index].bits * 0x9E3779B97F4A7C15u;
    uint32_t at = (uint32_t)(hash >> 32) & seen->mask;

    while (seen->slots[at] != 0 &&
           !py_is(items[seen->slots[at] - 1], items[index]))
        at = (at + 1) & seen->mask;
    if (seen->slots[at] == 0)
        seen->slots[at] = index + 1;
    return seen->slots[at] - 1;
}

static void belong_to(Link *link, AsyncioGather *gather)
{
    py_incref_object(&gather->future.object);
    link->gather = gather;
}

/* A new reference, or an error. */
static PyValue watch_child(Asyncio *a, AsyncioGather *gather,
                           AsyncioFuture *child)
{
    Link *link = py_object_new(a->machine, &link_type);

    if (!link)
        return PY_ERROR;
    link->gather = NULL;
    if (gather)
        belong_to(link, gather);
    py_incref_object(&child->object);
    link->child = child;
    if (asyncio_future_add_callback(a, child, asyncio_run_gather_child,
                                    &link->object))
        return py_from_object(link);
    py_decref_object(a->machine, &link->object);
    return PY_ERROR;
}

static bool watch(Asyncio *a, AsyncioGather *gather, AsyncioFuture *child)
{
    PyValue link = watch_child(a, gather, child);

    if (py_is_error(link))
        return false;
    py_decref(a->machine, link);
    return true;
}

/* What gather() is given. */
typedef struct Given {
    const PyValue *items;
    const PyValue *links; /* NULL, or for each item, which is a future, what
                             watch_early() has answered */
    uint32_t count;
} Given;

/* The items are keys of a dict first, whatever they are. False with an
 * exception. */
static bool may_be_key(PyMachine *machine, PyValue item)
{
    int64_t hash;

    if (py_is_coroutine(item))
        return true;
    PyNow now = py_hash_now(machine, item, &hash);
    if (now == PY_NOW_ASK)
        py_unsupported(machine, NULL, "gather() of a %s with its own __hash__",
                       py_type_name(py_type_of(item)));
    return now == PY_NOW_YES;
}

/* Futures for the items; `is_first` says which of them is a new one. Up to 3.11
 * one that is done already tells so before what comes behind it is begun.
 * False with an exception. */
static bool make_futures(Asyncio *a, AsyncioLoop *loop, AsyncioGather *gather,
                         const Given *given, PyValue *futures, bool *is_first)
{
    const PyValue *items = given->items;
    uint32_t count = given->count;
    Seen seen = new_seen(count);
    bool queues = !given->links && py_machine_version(a->machine) < 312;
    bool good = true;

    for (uint32_t i = 0; i < count && good; i++) {
        uint32_t first = first_seen(&seen, items, i);
        is_first[i] = first == i;
        if (first != i) {
            futures[i] = py_incref(futures[first]);
            continue;
        }
        gather->wanted++;
        if (!may_be_key(a->machine, items[i])) {
            good = false;
            break;
        }
        futures[i] = asyncio_ensure_future(a, loop, items[i]);
        good = !py_is_error(futures[i]);
        if (good && !py_is(futures[i], items[i]))
            asyncio_task(futures[i])->silent = true;
        if (good && queues &&
            asyncio_future_is_done(asyncio_future(futures[i])))
            good = watch(a, gather, asyncio_future(futures[i]));
    }
    base_free(seen.slots);
    return good;
}

/* Whether a child tells of its end by a callback: was it done when gather()
 * met it? */
static bool is_told_later(const Given *given, uint32_t index,
                          const AsyncioFuture *child)
{
    return given->links ? !py_is_none(given->links[index])
                        : !asyncio_future_is_done(child);
}

static bool watch_later(Asyncio *a, AsyncioGather *gather, const Given *given,
                        uint32_t index, AsyncioFuture *child)
{
    if (!given->links)
        return watch(a, gather, child);
    belong_to((Link *)py_object(given->links[index]), gather);
    return true;
}

/* From 3.12 futures that are done already count before gather() returns. */
static bool watch_all(Asyncio *a, AsyncioGather *gather, const Given *given,
                      const bool *is_first)
{
    PyTuple *children = py_tuple(gather->children);
    bool at_once = py_machine_version(a->machine) >= 312;

    for (uint32_t i = 0; i < children->count; i++) {
        AsyncioFuture *child = asyncio_future(children->items[i]);
        if (is_first[i] && is_told_later(given, i, child) &&
            !watch_later(a, gather, given, i, child))
            return false;
    }
    for (uint32_t i = 0; i < children->count && at_once; i++) {
        AsyncioFuture *child = asyncio_future(children->items[i]);
        if (is_first[i] && asyncio_future_is_done(child) &&
            !is_told_later(given, i, child))
            child_done(a, gather, child);
    }
    return !py_is_raising(a->machine);
}

/* False with an exception; then nobody is to hear of its children any more. */
static bool fill_gather(Asyncio *a, AsyncioLoop *loop, AsyncioGather *gather,
                        const Given *given)
{
    uint32_t count = given->count;
    PyValue *futures = base_alloc_array(count, sizeof *futures);
    bool *is_first = base_alloc_array(count, sizeof *is_first);
    bool good = make_futures(a, loop, gather, given, futures, is_first);

    if (good) {
        gather->children = py_tuple_new(a->machine, futures, count);
        good = !py_is_error(gather->children);
    }
    if (good) {
        gather->future.made = asyncio_record_gather_made(a, gather);
        good = watch_all(a, gather, given, is_first);
    }
    if (!good && !asyncio_future_is_done(&gather->future))
        gather->future.state = ASYNCIO_CANCELLED;
    for (uint32_t i = 0; i < count; i++)
        py_decref(a->machine, futures[i]);
    base_free(futures);
    base_free(is_first);
    return good;
}

static PyValue gather_given(Asyncio *a, AsyncioLoop *loop, const Given *given,
                            bool return_exceptions)
{
    uint32_t serial =
        loop ? loop->serial : asyncio_future(given->items[0])->loop;
    AsyncioGather *gather = (AsyncioGather *)asyncio_future_new_in(
        a, serial, &asyncio_gather_type, TRACE_WAIT_GATHER);

    if (!gather)
        return PY_ERROR;
    gather->return_exceptions = return_exceptions;
    gather->id = ++a->gather_serial;
    if (fill_gather(a, loop, gather, given))
        return py_from_object(gather);
    py_decref_object(a->machine, &gather->future.object);
    return PY_ERROR;
}

PyValue asyncio_gather_all(Asyncio *a, AsyncioLoop *loop, const PyValue *items,
                           uint32_t count, bool return_exceptions)
{
    return gather_given(a, loop, &(Given){.items = items, .count = count},
                        return_exceptions);
}

/* gather_watch(future, is_made): what gather_watched() is to have for it; the
 * program does not know of one that was made for it. */
static PyValue watch_early(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_REQUIRE(count == 2 && asyncio_is_future(args[0]));
    AsyncioFuture *child = asyncio_future(args[0]);

    if (asyncio_is_task(args[0]) && py_is(args[1], PY_TRUE))
        asyncio_task(args[0])->silent = true;
    if (asyncio_future_is_done(child) && py_machine_version(machine) >= 312)
        return PY_NONE;
    return watch_child(asyncio_of(machine), NULL, child);
}

/* gather_watched(futures, links, return_exceptions): gather() of futures that
 * were made one by one, each watched before the next one. */
static PyValue gather_watched(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    const PyTuple *futures = py_tuple(args[0]), *links = py_tuple(args[1]);
    bool return_exceptions = false;

    BASE_REQUIRE(count == 3 && futures->count == links->count);
    if (!py_argument_truth(machine, &args[2], &return_exceptions))
        return PY_ERROR;
    AsyncioLoop *loop =
        asyncio_loop_of(a, asyncio_future(futures->items[0])->loop);
    const Given given = {futures->items, links->items, futures->count};
    return gather_given(a, loop, &given, return_exceptions);
}

const PyNative asyncio_gather_watch =
    PY_FUNCTION("gather_watch", watch_early, 2, 2);
const PyNative asyncio_gather_watched =
    PY_FUNCTION("gather_watched", gather_watched, 3, 3);

static PyValue gather_nothing(PyMachine *machine, const AsyncioLoop *loop)
{
    Asyncio *a = asyncio_of(machine);
    PyValue results = py_list_new(machine, NULL, 0);

    if (py_is_error(results))
        return PY_ERROR;
    AsyncioFuture *future =
        asyncio_future_new(a, loop, &asyncio_future_type, TRACE_WAIT_FUTURE);
    if (future)
        asyncio_future_set_result(a, future, results);
    py_decref(machine, results);
    return future ? py_from_object(future) : PY_ERROR;
}

static PyValue gather_awaitables(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    PyValue keywords = PY_UNDEFINED;

    if (!py_is_undefined(args[0])) {
        PyValue name = py_string_from(machine, "return_exceptions");
        keywords = py_is_error(name) ? PY_ERROR : py_dict_new(machine);
        bool good = !py_is_error(keywords) &&
                    py_dict_set_name(machine, py_dict(keywords),
                                     py_string(name), args[0]);
        py_decref(machine, name);
        if (!good) {
            py_decref(machine, keywords);
            return PY_ERROR;
        }
    }
    PyValue answer = asyncio_call_with_awaitables(
        machine, &asyncio_gather, args + 1, count - 1, keywords);
    py_decref(machine, keywords);
    return answer;
}

/* Futures of a loop that is gone: nothing can be added to them. */
static PyValue gather_gone(PyMachine *machine, const PyValue *args,
                           uint32_t count, bool return_exceptions)
{
    for (uint32_t i = 1; i < count; i++) {
        if (!asyncio_is_future(args[i]))
            return py_raise(machine, &py_RuntimeError, "Event loop is closed");
        if (asyncio_future(args[i])->loop != asyncio_future(args[0])->loop)
            return py_raise(machine, &py_ValueError,
                            "The future belongs to a different loop than the "
                            "one specified as the loop argument");
    }
    return asyncio_gather_all(asyncio_of(machine), NULL, args, count,
                              return_exceptions);
}

/* Methods of the program's are asked: by Python text. */
static PyValue gather_derived(PyMachine *machine, const PyValue *args,
                              uint32_t count, bool return_exceptions)
{
    PyValue futures = py_tuple_new(machine, args + 1, count - 1);

    if (py_is_error(futures))
        return PY_ERROR;
    const PyValue given[] = {futures, py_bool(return_exceptions)};
    PyValue answer =
        asyncio_call_task_text(machine, "_gather_derived", given, 2);
    py_decref(machine, futures);
    return answer;
}

/* One whose methods are the program's; false with an exception, too. */
static bool is_derived(PyMachine *machine, PyValue value)
{
    return asyncio_is_future(value)
               ? asyncio_overrides_any(asyncio_future(value))
               : asyncio_may_be_like_future(machine, value);
}

/* Another awaitable than a future or a coroutine; or an exception. */
static bool is_wrapped(PyMachine *machine, PyValue value)
{
    return asyncio_is_other_awaitable(value) &&
           !asyncio_is_coroutine_like(machine, value);
}

static PyValue call_checked(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    bool return_exceptions = false;

    /* CPython asks it anew at the end of each child. */
    if (py_argument_asks(args[0], PY_AS_TRUTH))
        return py_unsupported(machine, "True or False",
                              "return_exceptions with a truth of its own");
    if (!py_argument_truth(machine, &args[0], &return_exceptions))
        return PY_ERROR;
    /* That of the first future; else the one that runs, or that was set. */
    bool has_loop = count > 1 && asyncio_is_future(args[1]);
    AsyncioLoop *loop = has_loop
                            ? asyncio_loop_of(asyncio_of(machine),
                                              asyncio_future(args[1])->loop)
                            : asyncio_loop_argument(machine, PY_NONE);
    if (!loop && has_loop)
        return gather_gone(machine, args + 1, count - 1, return_exceptions);
    if (!loop)
        return PY_ERROR;
    if (count == 1)
        return gather_nothing(machine, loop);
    for (uint32_t i = 1; i < count; i++)
        if (is_derived(machine, args[i]))
            return gather_derived(machine, args, count, return_exceptions);
        else if (py_is_raising(machine))
            return PY_ERROR;
    for (uint32_t i = 1; i < count; i++)
        if (is_wrapped(machine, args[i]) ||
            (py_is_coroutine(args[i]) && asyncio_makes_in_python(loop)))
            return py_is_raising(machine)
                       ? PY_ERROR
                       : gather_awaitables(machine, args, count);
    return asyncio_gather_all(asyncio_of(machine), loop, args + 1, count - 1,
                              return_exceptions);
}

static PyValue call_gather(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    PyValue answer = call_checked(machine, args, count);

    if (py_is_error(answer))
        asyncio_hold_arguments(machine, args + 1, count - 1);
    return answer;
}

const PyNative asyncio_gather = {
    .object = PY_STATIC_OBJECT(&py_text_native_type),
    .name = "gather",
    .module = "asyncio.tasks",
    .fn = call_gather,
    .parameter_count = 1,
    .variadic = true,
    .names = {"return_exceptions"},
};

static void destroy_gather(PyMachine *machine, PyObject *self)
{
    if (asyncio_future_lives_on(machine, self))
        return;
    asyncio_future_destroy(machine, self);
    py_decref(machine, ((AsyncioGather *)self)->children);
}

static void traverse_gather(PyObject *self, PyVisit visit, void *context)
{
    AsyncioGather *gather = (AsyncioGather *)self;

    asyncio_future_traverse(self, visit, context);
    if (py_is_object(gather->children))
        visit(py_object(gather->children), context);
}

static const PyNative gather_methods[] = {
    ASYNCIO_FUTURE_METHODS(&asyncio_future_type),
    {.name = NULL},
};

static const char *const gather_missing[] = {
    "__dict__",        "set_result", "set_exception", "_callbacks",
    "_cancel_message", "_children",  "_exception",    "_log_traceback",
    "_loop",           "_result",    "_state",        NULL,
};

const PyType asyncio_gather_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "_GatheringFuture",
    .module = "asyncio.tasks",
    .base = &asyncio_future_type,
    .size = sizeof(AsyncioGather),
    .flags = PY_TYPE_WEAK | PY_TYPE_AWAITABLE | PY_TYPE_LAST_WORDS,
    .dict_offset = offsetof(AsyncioFuture, attributes),
    .destroy = destroy_gather,
    .finalize = asyncio_future_finalize,
    .has_last_words = asyncio_future_has_last_words,
    .birth_offset = offsetof(AsyncioFuture, birth),
    .traverse = traverse_gather,
    .get_attribute = asyncio_attribute_get,
    .set_attribute = asyncio_attribute_set,
    .repr = asyncio_repr_future,
    .iter = asyncio_future_iter,
    .send = asyncio_future_send,
    .methods = gather_methods,
    .missing = gather_missing,
};
