#include "asyncio_holders.h"

#include "asyncio_host_private.h"
#include "asyncio_record.h"
#include "asyncio_task.h"
#include "base_memory.h"
#include "py_await_iterator.h"
#include "py_coroutine.h"
#include "py_dict.h"
#include "py_machine_types.h"
#include "py_module.h"
#include "py_string.h"
#include "trace_task.h"

#include <string.h>

enum {
    MOST_OBJECTS = 4096,
    SEEN = 4 * MOST_OBJECTS,
    MOST_WAITING = 8, /* of a run in which more wait, the first ones */
    MOST_TASKS = 256
};

/* The way from one object to what it refers to, in any number of steps. */
typedef struct Search {
    const PyObject *target;
    bool only_coroutines; /* that await one another */
    bool found;
    int32_t references;              /* to the target, that were counted */
    PyObject *objects[MOST_OBJECTS]; /* seen, in the order of being seen */
    uint32_t count;
    PyObject *seen[SEEN]; /* a table; NULL: free */
} Search;

/* One future that is waited for, and whom to tell of it. */
typedef struct Holders {
    Asyncio *a;
    const AsyncioTask *waiting;
    Search *search;
    const Search *own; /* the coroutines of the task that waits */
    bool is_told;      /* of the task that is looked at */
    const AsyncioTask *task;
    AsyncioHoldingVisit visit;
    void *context;
} Holders;

/* ---- reaching ---- */

static uint32_t bucket_of(const PyObject *object)
{
    return (uint32_t)(((uint64_t)(uintptr_t)object * 0x9e3779b97f4a7c15u) >>
                      40) %
           SEEN;
}

static bool has_seen(const Search *search, const PyObject *object)
{
    uint32_t at = bucket_of(object);

    while (search->seen[at] && search->seen[at] != object)
        at = (at + 1) % SEEN;
    return search->seen[at] != NULL;
}

/* Other tasks have their own names; functions lead to everything. */
static bool leads_on(const Search *search, PyObject *object)
{
    PyValue value = py_from_object(object);

    if (search->only_coroutines)
        return py_is_coroutine(value);
    return py_type_of(value)->traverse && !asyncio_is_future(value) &&
           !py_is_coroutine(value) && !py_is_class(value) &&
           !py_has_type(value, &py_function_type) &&
           !py_has_type(value, &py_module_type) &&
           !py_has_type(value, &asyncio_loop_type);
}

static void reach(PyObject *object, void *context)
{
    Search *search = context;
    uint32_t at = bucket_of(object);

    search->found = search->found || object == search->target;
    if (search->found || search->count == MOST_OBJECTS ||
        has_seen(search, object) || !leads_on(search, object))
        return;
    while (search->seen[at])
        at = (at + 1) % SEEN;
    search->seen[at] = object;
    search->objects[search->count++] = object;
}

static void go_on(Search *search)
{
    for (uint32_t i = 0; i < search->count && !search->found; i++) {
        const PyType *type = py_type_of(py_from_object(search->objects[i]));
        if (type->traverse)
            type->traverse(search->objects[i], reach, search);
    }
}

/* True if the future can be reached from the value. */
static bool leads_to(Holders *holders, PyValue value)
{
    Search *search = holders->search;

    if (!py_is_object(value))
        return false;
    memset(search, 0, sizeof *search);
    search->target = &holders->waiting->waiter->object;
    reach(py_object(value), search);
    go_on(search);
    return search->found;
}

/* ---- names ---- */

static void look_at(Holders *holders, const char *name, PyValue value)
{
    if (holders->is_told || *name == '.' || !leads_to(holders, value))
        return;
    holders->is_told = true;
    holders->visit(
        holders->context,
        &(AsyncioHolding){.waiting = holders->waiting->id,
                          .holder = holders->task ? holders->task->id : 0,
                          .name = name,
                          .direct = py_object(value) ==
                                    &holders->waiting->waiter->object});
}

static void look_at_frame(void *context, const char *function, uint32_t line,
                          const char *const *names, const PyValue *values,
                          uint32_t count)
{
    (void)function;
    (void)line;
    for (uint32_t i = 0; i < count; i++)
        look_at(context, names[i], values[i]);
}

static void look_at_names(Holders *holders)
{
    PyDict *globals = py_machine_globals(holders->a->machine);
    uint32_t position = 0;
    PyValue key, value;

    uint32_t looked = 0;

    for (const AsyncioTask *task = holders->a->first_task;
         task && looked < MOST_TASKS; task = task->after) {
        if (task == holders->waiting || asyncio_future_is_done(&task->future))
            continue;
        looked++;
        holders->task = task;
        holders->is_told = false;
        py_coroutine_walk(task->coroutine, look_at_frame, holders);
    }
    holders->task = NULL;
    holders->is_told = false;
    while (globals && py_dict_each(globals, &position, &key, &value))
        if (py_is_string(key))
            look_at(holders, py_string(key)->text, value);
}

/* ---- nobody ---- */

static void notice(PyObject *object, void *context)
{
    Search *search = context;

    search->references += object == search->target;
}

/* What awaits it for the task goes with the task. */
static bool is_own(const Holders *holders, const PyObject *object)
{
    const AsyncioFuture *future = holders->waiting->waiter;

    return object == &holders->waiting->future.object ||
           object == &future->object || has_seen(holders->own, object) ||
           !py_is(py_await_iterator_behind(py_from_object(object)),
                  py_from_object(object));
}

static void count_own(PyObject *object, void *context)
{
    Holders *holders = context;
    const PyType *type = py_type_of(py_from_object(object));

    if (type->traverse && is_own(holders, object))
        type->traverse(object, notice, holders->search);
}

/* True if the task's own references are all that there are: what a thread, a
 * frame that runs or a callback holds is counted in the object. */
static bool is_held_by_nobody(Holders *holders)
{
    const PyObject *future = &holders->waiting->waiter->object;
    Search *own = base_alloc_zero(sizeof *own);

    own->only_coroutines = true;
    reach(py_object(holders->waiting->coroutine), own);
    go_on(own);
    holders->search->target = future;
    holders->search->references = 0;
    holders->own = own;
    py_machine_each_object(holders->a->machine, count_own, holders);
    base_free(own);
    return holders->search->references == future->refs;
}

void asyncio_each_holding(Asyncio *a, AsyncioHoldingVisit visit, void *context)
{
    Holders holders = {.a = a,
                       .search = base_alloc_zero(sizeof(Search)),
                       .visit = visit,
                       .context = context};
    uint32_t waiting = 0;

    for (const AsyncioTask *task = a->first_task;
         task && waiting < MOST_WAITING; task = task->after) {
        if (asyncio_future_is_done(&task->future) || !task->waiter ||
            task->waiter->waits != TRACE_WAIT_FUTURE ||
            asyncio_future_is_done(task->waiter))
            continue;
        waiting++;
        holders.waiting = task;
        if (is_held_by_nobody(&holders))
            visit(context,
                  &(AsyncioHolding){.waiting = task->id, .nobody = true});
        else
            look_at_names(&holders);
    }
    base_free(holders.search);
}
