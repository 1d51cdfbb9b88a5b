#include "asyncio_group.h"

#include "asyncio_attribute.h"
#include "asyncio_coroutine.h"
#include "asyncio_derived.h"
#include "asyncio_eager.h"
#include "asyncio_fork_private.h"
#include "asyncio_future.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_record_group.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "asyncio_task.h"
#include "asyncio_task_cancel.h"
#include "asyncio_task_name.h"
#include "asyncio_task_type.h"
#include "py_at_once.h"
#include "py_attribute.h"
#include "py_coroutine.h"
#include "py_fuel.h"
#include "py_group.h"
#include "py_native_table.h"
#include "py_set.h"
#include "py_traceback_object.h"
#include "py_wait.h"

#include <math.h>

static AsyncioGroup *group_of(PyValue value)
{
    return (AsyncioGroup *)py_object(value);
}

/* False, raised, if it is another thing. */
static bool is_group(PyMachine *machine, PyValue self, const char *asked,
                     bool sets)
{
    if (py_is_instance(self, &asyncio_group_type))
        return true;
    asyncio_attribute_refuse(machine, self, asked, sets);
    return false;
}

static uint32_t error_count(const AsyncioGroup *group)
{
    return py_is_undefined(group->errors) ? 0 : py_list(group->errors)->count;
}

static bool repr_group(PyMachine *machine, PyValue value, BaseText *out)
{
    const AsyncioGroup *group = group_of(value);
    (void)machine;

    base_text_append(out, "<TaskGroup");
    if (group->count != 0)
        base_text_printf(out, " tasks=%u", group->count);
    if (error_count(group) != 0)
        base_text_printf(out, " errors=%u", error_count(group));
    if (group->aborting)
        base_text_append(out, " cancelling");
    else if (group->entered)
        base_text_append(out, " entered");
    base_text_append_char(out, '>');
    return true;
}

/* RuntimeError("TaskGroup <repr> <text>") */
static PyValue refuse(PyMachine *machine, PyValue group, const char *text)
{
    BaseText shown = {0};

    repr_group(machine, group, &shown);
    py_raise(machine, &py_RuntimeError, "TaskGroup %s %s",
             base_text_str(&shown), text);
    base_text_release(&shown);
    return PY_ERROR;
}

/* Its neighbours among the group's children know it. */
static bool is_linked(const AsyncioGroup *group, const AsyncioTask *child)
{
    const AsyncioTask *before = child->sibling_before;
    const AsyncioTask *after = child->sibling_after;

    return child->group == group &&
           (before ? before->sibling_after : group->first) == child &&
           (after ? after->sibling_before : group->last) == child;
}

/* There are as many children as are counted, and each is in its place. */
static bool is_sound(const AsyncioGroup *group)
{
    uint32_t count = 0;

    for (const AsyncioTask *child = group->first; child != NULL;
         child = child->sibling_after) {
        if (!is_linked(group, child))
            return false;
        count++;
    }
    return count == group->count;
}

/* The child's reference, and the group's among the child's, stay as they are:
 * the list owns the first, the child the second. */
static void add_child(AsyncioGroup *group, AsyncioTask *child)
{
    BASE_REQUIRE(!child->group);
    BASE_INVARIANT(!child->sibling_before && !child->sibling_after);
    py_incref_object(&child->future.object);
    child->sibling_before = group->last;
    *(group->last ? &group->last->sibling_after : &group->first) = child;
    group->last = child;
    group->count++;
    py_incref_object(&group->object);
    child->group = group;
    BASE_INVARIANT(is_linked(group, child));
}

static void remove_child(PyMachine *machine, AsyncioGroup *group,
                         AsyncioTask *child)
{
    BASE_REQUIRE(child->group == group && group->count != 0);
    BASE_INVARIANT(is_linked(group, child));
    *(child->sibling_before ? &child->sibling_before->sibling_after
                            : &group->first) = child->sibling_after;
    *(child->sibling_after ? &child->sibling_after->sibling_before
                           : &group->last) = child->sibling_before;
    child->sibling_before = child->sibling_after = NULL;
    child->group = NULL;
    group->count--;
    BASE_INVARIANT((group->count != 0) == (group->first != NULL));
    py_decref_object(machine, &child->future.object);
}

void asyncio_group_part(PyMachine *machine, AsyncioTask *child)
{
    AsyncioGroup *group = child->group;

    BASE_INVARIANT(child->future.object.refs > 1 && group->object.refs > 1);
    remove_child(machine, group, child);
    py_decref_object(machine, &group->object);
}

/* TaskGroup._abort: in the order in which the children were made. */
static void abort_group(Asyncio *a, AsyncioGroup *group)
{
    uint32_t unfinished = 0;

    BASE_INVARIANT(is_sound(group));
    BASE_INVARIANT(!group->aborting);
    if (asyncio_is_suppressed_nth(a, ASYNCIO_THING_ABORT, group->parent,
                                  group->nth)) {
        group->aborting = true;
        return;
    }
    for (AsyncioTask *child = group->first; child != NULL;
         child = child->sibling_after)
        unfinished += !asyncio_future_is_done(&child->future);
    asyncio_record_abort(a, group, unfinished);
    group->aborting = true;
    for (AsyncioTask *child = group->first;
         child != NULL && !py_is_raising(a->machine);
         child = child->sibling_after) {
        bool is_done = asyncio_future_is_done(&child->future);
        asyncio_expect(a, &child->future, "done", py_bool(is_done));
        if (!is_done)
            asyncio_cancel(a, &child->future, PY_UNDEFINED);
    }
}

static void add_error(Asyncio *a, AsyncioGroup *group, PyValue error)
{
    if (py_is_undefined(group->errors))
        group->errors = py_list_new(a->machine, NULL, 0);
    if (!py_is_error(group->errors))
        py_list_append(a->machine, group->errors, error);
    if (asyncio_is_fatal(error) && py_is_undefined(group->base_error))
        group->base_error = py_incref(error);
}

static void report_orphan(Asyncio *a, AsyncioGroup *group, AsyncioTask *child,
                          PyValue error)
{
    BaseText text = {0};

    base_text_append(&text, "Task ");
    asyncio_repr_task(a->machine, py_from_object(child), &text);
    base_text_append(&text, " has errored out but its parent task ");
    asyncio_repr_task(a->machine, py_from_object(group->parent), &text);
    base_text_append(&text, " is already completed");
    asyncio_report(a, &(AsyncioReport){.message = base_text_str(&text),
                                       .exception = error,
                                       .task = child});
    base_text_release(&text);
}

/* The first failure ends the others, and whatever the parent waits for. */
static void hear_of_error(Asyncio *a, AsyncioGroup *group, AsyncioTask *child,
                          PyValue error)
{
    BASE_INVARIANT(group->parent != NULL);
    add_error(a, group, error);
    if (asyncio_future_is_done(&group->parent->future)) {
        report_orphan(a, group, child, error);
        return;
    }
    if (group->aborting || group->parent_cancel_requested)
        return;
    abort_group(a, group);
    if (py_is_raising(a->machine) ||
        asyncio_is_suppressed_nth(a, ASYNCIO_THING_ABORT, group->parent,
                                  group->nth))
        return;
    group->parent_cancel_requested = true;
    asyncio_cancel(a, &group->parent->future, PY_UNDEFINED);
}

/* TaskGroup._on_task_done */
static void child_done(Asyncio *a, AsyncioGroup *group, AsyncioTask *child)
{
    asyncio_record_child_done(a, group, child);
    remove_child(a->machine, group, child);
    if (group->completed && group->count == 0 &&
        !asyncio_future_is_done(group->completed))
        asyncio_future_set_result(a, group->completed, PY_TRUE);
    bool is_cancelled = child->future.state == ASYNCIO_CANCELLED;
    asyncio_expect(a, &child->future, "cancelled", py_bool(is_cancelled));
    if (is_cancelled)
        return;
    PyValue error = asyncio_future_outcome(a, &child->future);
    asyncio_expect(a, &child->future, "exception",
                   py_is_undefined(error) ? PY_NONE : error);
    if (!py_is_undefined(error))
        hear_of_error(a, group, child, error);
    py_decref(a->machine, error);
}

void asyncio_run_child_done(void *subject, void *context)
{
    Asyncio *a = context;
    AsyncioTask *child = subject;
    AsyncioGroup *group = child->group;

    BASE_REQUIRE(group != NULL);
    BASE_REQUIRE(asyncio_future_is_done(&child->future));
    child_done(a, group, child);
    if (py_is_raising(a->machine))
        asyncio_report_recursion(
            a, &(AsyncioOwnCallback){"TaskGroup._on_task_done",
                                     asyncio_run_child_done,
                                     py_from_object(child), NAN});
    py_decref_object(a->machine, &child->future.object);
    py_decref_object(a->machine, &group->object);
}

static PySend enter_body(PyMachine *machine, AsyncioCoroutine *self,
                         PyValue value, PyValue thrown, PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioGroup *group = group_of(self->locals[0]);
    (void)value;
    (void)thrown;

    if (!is_group(machine, self->locals[0], "_entered", false))
        return PY_SEND_RAISE;
    if (group->entered) {
        refuse(machine, self->locals[0],
               py_machine_version(machine) >= 312 ||
                       py_machine_patch(machine) >= 7
                   ? "has already been entered"
                   : "has been already entered");
        return PY_SEND_RAISE;
    }
    if (!asyncio_require_loop(machine))
        return PY_SEND_RAISE;
    if (!a->current) {
        refuse(machine, self->locals[0], "cannot determine the parent task");
        return PY_SEND_RAISE;
    }
    group->parent = a->current;
    py_incref_object(&group->parent->future.object);
    group->entered = true;
    group->id = ++a->group_serial;
    group->nth = asyncio_count_thing(a, ASYNCIO_THING_ABORT, group->parent);
    asyncio_record_group_enter(a, group);
    *result = py_incref(self->locals[0]);
    return PY_SEND_RETURN;
}

/* Locals of a coroutine __aexit__(). */
enum {
    GROUP,
    RAISED,    /* what the body raised, or None */
    PROPAGATE, /* the CancelledError that is to go on, or undefined */
    KIND       /* the class of what the body raised, or None */
};

static bool body_was_cancelled(PyMachine *machine, PyValue raised)
{
    if (py_is_none(raised))
        return false;
    if (py_machine_version(machine) >= 313)
        return py_is_instance(raised, &asyncio_CancelledError);
    return py_type_of(raised) == &asyncio_CancelledError;
}

/* The group has cancelled its parent: takes that back. When no other request
 * is left, the CancelledError has done its work. */
static void uncancel_parent(Asyncio *a, AsyncioCoroutine *self)
{
    AsyncioGroup *group = group_of(self->locals[GROUP]);

    if (group->parent_cancel_requested &&
        asyncio_uncancel(a, group->parent) == 0)
        py_assign(a->machine, &self->locals[PROPAGATE], PY_UNDEFINED);
}

static void begin_exit(PyMachine *machine, AsyncioCoroutine *self)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioGroup *group = group_of(self->locals[GROUP]);
    PyValue raised = self->locals[RAISED];

    BASE_INVARIANT(is_sound(group));
    asyncio_record_exit_begin(a, group, raised);
    group->exiting = true;
    if (!py_is_none(raised) && asyncio_is_fatal(raised) &&
        py_is_undefined(group->base_error))
        group->base_error = py_incref(raised);
    if (body_was_cancelled(machine, raised))
        self->locals[PROPAGATE] = py_incref(raised);
    if (py_machine_version(machine) < 313)
        uncancel_parent(a, self);
    if (!py_is_none(raised) && !group->aborting)
        abort_group(a, group);
}

static PySend raise_from_exit(PyMachine *machine, AsyncioGroup *group,
                              PyValue exception)
{
    asyncio_record_exit_end(asyncio_of(machine), group, exception);
    const PyValue held[] = {py_from_object(group), exception};
    py_traceback_hold(machine, exception, held, 2);
    py_raise_value(machine, exception);
    return PY_SEND_RAISE;
}

/* What the parent was asked by others stays asked: it will hear of it at its
 * next await. */
static bool keep_cancel_count(Asyncio *a, AsyncioTask *parent)
{
    if (py_machine_version(a->machine) < 313)
        return true;
    if (!parent) { /* it was never entered */
        py_raise(a->machine, &py_AttributeError,
                 "'NoneType' object has no attribute 'cancelling'");
        return false;
    }
    if (parent->cancelling == 0)
        return true;
    asyncio_uncancel(a, parent);
    asyncio_cancel(a, &parent->future, PY_UNDEFINED);
    return !py_is_raising(a->machine);
}

static PySend raise_errors(PyMachine *machine, AsyncioGroup *group)
{
    if (!keep_cancel_count(asyncio_of(machine), group->parent))
        return PY_SEND_RAISE;
    PyList *errors = py_list(group->errors);
    PyValue raised = py_group_new(machine, "unhandled errors in a TaskGroup",
                                  errors->items, errors->count);
    py_assign(machine, &group->errors, PY_UNDEFINED);
    if (py_is_error(raised))
        return PY_SEND_RAISE;
    py_exception(raised)->suppress_context = true;
    raise_from_exit(machine, group, raised);
    py_decref(machine, raised);
    return PY_SEND_RAISE;
}

/* For want of memory, or of stack, while that was being handled. */
static PySend leave_by_error(Asyncio *a, AsyncioGroup *group, PyValue handled)
{
    PyValue error = py_take_exception(a->machine);

    if (py_is_undefined(error))
        return PY_SEND_RAISE;
    if (py_is_undefined(py_exception(error)->context) && py_is_object(handled))
        py_exception(error)->context = py_incref(handled);
    asyncio_record_exit_end(a, group, error);
    py_set_exception(a->machine, error);
    return PY_SEND_RAISE;
}

static PySend end_exit(PyMachine *machine, AsyncioCoroutine *self,
                       PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioGroup *group = group_of(self->locals[GROUP]);
    PyValue raised = self->locals[RAISED];

    BASE_INVARIANT(group->count == 0 && !group->completed);
    if (!py_is_undefined(group->base_error))
        return raise_from_exit(machine, group, group->base_error);
    if (py_machine_version(machine) >= 313)
        uncancel_parent(a, self);
    if (!py_is_undefined(self->locals[PROPAGATE]) && error_count(group) == 0)
        return raise_from_exit(machine, group, self->locals[PROPAGATE]);
    if (!py_is_none(raised) &&
        (py_machine_version(machine) >= 313
             ? !py_is_instance(raised, &asyncio_CancelledError)
             : py_type_of(raised) != &asyncio_CancelledError))
        add_error(a, group, raised);
    if (py_is_raising(machine))
        return leave_by_error(a, group, raised);
    if (error_count(group) != 0)
        return raise_errors(machine, group);
    asyncio_record_exit_end(a, group, PY_UNDEFINED);
    *result = PY_NONE;
    return PY_SEND_RETURN;
}

/* What a program may hand to __aexit__() itself. */
static bool is_outcome(PyMachine *machine, const AsyncioCoroutine *self)
{
    PyValue raised = self->locals[RAISED];

    if (!py_is_none(raised) && !py_is_exception(raised))
        asyncio_raise_assertion(machine);
    else if (py_is_none(raised) != py_is_none(self->locals[KIND]))
        py_unsupported(machine, "both, or None for both",
                       "TaskGroup.__aexit__() of a class alone or an exception "
                       "alone");
    return !py_is_raising(machine);
}

static PySend wait_for_children(PyMachine *machine, AsyncioCoroutine *self,
                                PyValue *result)
{
    AsyncioGroup *group = group_of(self->locals[GROUP]);

    if (group->count == 0)
        return end_exit(machine, self, result);
    Asyncio *a = asyncio_of(machine);
    AsyncioFuture *future = group->completed;
    if (!future)
        future = asyncio_future_new_in(a, group->parent->future.loop,
                                       &asyncio_future_type, TRACE_WAIT_GROUP);
    if (!future)
        return PY_SEND_RAISE;
    future->also = group->exit_event;
    group->completed = future; /* another exit may wait for it already */
    py_incref_object(&future->object);
    return asyncio_coroutine_wait(machine, self, future, 1, result);
}

/* TaskGroup.__aexit__: waits again and again, because whoever cancels the
 * parent interrupts only one wait. */
static PySend exit_body(PyMachine *machine, AsyncioCoroutine *self,
                        PyValue value, PyValue thrown, PyValue *result)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioGroup *group = group_of(self->locals[GROUP]);
    (void)value;

    if (self->step == 0) {
        if (!is_group(machine, self->locals[GROUP], "_exiting", true) ||
            !is_outcome(machine, self))
            return PY_SEND_RAISE;
        begin_exit(machine, self);
        if (py_is_raising(machine))
            return leave_by_error(a, group, self->locals[RAISED]);
        return wait_for_children(machine, self, result);
    }
    if (!py_is_undefined(thrown)) {
        if (!py_is_instance(thrown, &asyncio_CancelledError)) {
            asyncio_record_exit_end(a, group, thrown);
            return asyncio_coroutine_rethrow(machine, thrown);
        }
        if (!group->aborting) {
            py_assign(machine, &self->locals[PROPAGATE], py_incref(thrown));
            abort_group(a, group);
            if (py_is_raising(machine))
                return leave_by_error(a, group, thrown);
        }
    }
    if (group->completed)
        py_decref_object(machine, &group->completed->object);
    group->completed = NULL;
    return wait_for_children(machine, self, result);
}

static const AsyncioCoroutineSpec enter_spec = {
    "__aenter__", "TaskGroup.__aenter__", enter_body, 1};
static const AsyncioCoroutineSpec exit_spec = {
    "__aexit__", "TaskGroup.__aexit__", exit_body, 4};

static PyValue group_enter(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    return asyncio_coroutine_new(machine, &enter_spec, args, 1);
}

static PyValue group_exit(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    PyValue locals[] = {args[0], args[2], PY_UNDEFINED, args[1]};
    BASE_INVARIANT(count > 2);

    return asyncio_coroutine_new(machine, &exit_spec, locals, 4);
}

/* From 3.13 a coroutine that no task will run is closed, so nobody complains
 * that it was never awaited. */
static PyValue refuse_child(PyMachine *machine, const PyValue *args,
                            const char *text)
{
    if (py_machine_version(machine) >= 313) {
        if (py_is_coroutine(args[1]))
            asyncio_coroutine_discard(machine, args[1]);
        else if (!(py_type_of(args[1])->flags & PY_TYPE_HEAP) &&
                 py_is_error(py_get_attribute_named(machine, args[1], "close")))
            return PY_ERROR;
    }
    asyncio_record_refused(asyncio_of(machine), group_of(args[0]), text,
                           args[1]);
    refuse(machine, args[0], text);
    asyncio_hold_arguments(machine, args + 1, 1);
    return PY_ERROR;
}

/* A child that a factory has made; *asks if its class is to be asked to tell
 * the group of its end. Up to 3.13 one that has ended already is
 * accounted for at once. */
static PyValue adopt(Asyncio *a, AsyncioGroup *group, PyValue made, bool *asks)
{
    if (!asyncio_is_task(made)) {
        py_decref(a->machine, made);
        return py_unsupported(a->machine, "asyncio.Task",
                              "a task factory that makes other objects");
    }
    AsyncioTask *task = asyncio_task(made);
    task->group_id = group->id;
    bool is_done = asyncio_future_is_done(&task->future);
    int version = py_machine_version(a->machine);
    add_child(group, task);
    if (version == 312 || version == 313)
        asyncio_expect(a, &task->future, "done", py_bool(is_done));
    if (is_done && version < 314) {
        py_incref(made);
        child_done(a, group, task);
        py_decref(a->machine, made);
        py_decref_object(a->machine, &group->object);
    } else if (!asyncio_overrides(&task->future, "add_done_callback")) {
        asyncio_future_add_callback(a, &task->future, asyncio_run_child_done,
                                    NULL);
    } else {
        *asks = true;
    }
    return py_is_raising(a->machine) ? PY_ERROR : made;
}

static PyValue ask_to_tell(PyMachine *machine, PyValue child)
{
    PyValue callback = asyncio_inner_callback_new(machine, "_on_task_done",
                                                  asyncio_run_child_done, NULL);

    return asyncio_ask_to_tell(machine, asyncio_future(child), callback);
}

enum { CHILD_GROUP, CHILD_LOOP, CHILD_COROUTINE, CHILD_OPTIONS };
enum { CHILD_MADE = CHILD_OPTIONS + ASYNCIO_TASK_OPTIONS, CHILD_STATES };

static PyValue make_by_loop(PyMachine *machine, const PyValue *state)
{
    AsyncioLoop *loop = (AsyncioLoop *)py_object(state[CHILD_LOOP]);
    const PyValue *options = state + CHILD_OPTIONS;

    if (asyncio_makes_in_python(loop))
        return asyncio_make_in_python(machine, loop, state[CHILD_COROUTINE],
                                      options, true);
    return asyncio_task_construct(machine, loop, state[CHILD_COROUTINE],
                                  options);
}

static PyValue child_made(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), made, answer;
    bool asks = false;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(made, make_by_loop(machine, state));
    made =
        adopt(asyncio_of(machine), group_of(state[CHILD_GROUP]), made, &asks);
    if (!asks)
        return made;
    state[CHILD_MADE] = made;
    PY_WAIT_FOR(answer, ask_to_tell(machine, state[CHILD_MADE]));
    py_decref(machine, answer);
    PY_WAITS_END(frame);
    return py_incref(state[CHILD_MADE]);
}

static PyValue make_child(PyMachine *machine, AsyncioLoop *loop,
                          const PyValue *args)
{
    PyValue state[CHILD_STATES] = {[CHILD_GROUP] = py_incref(args[0]),
                                   [CHILD_LOOP] =
                                       py_incref(py_from_object(loop)),
                                   [CHILD_COROUTINE] = py_incref(args[1])};

    for (uint32_t i = 0; i < ASYNCIO_TASK_OPTIONS; i++)
        state[CHILD_OPTIONS + i] = py_incref(args[2 + i]);
    return py_wait_start(machine, child_made, state, CHILD_STATES);
}

static PyValue group_create_task(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioGroup *group = group_of(args[0]);
    BASE_INVARIANT(count > 4);

    if (!is_group(machine, args[0], "_entered", false) ||
        !asyncio_takes_options(machine, args + 2, "TaskGroup.create_task"))
        return PY_ERROR;
    if (!group->entered)
        return refuse_child(machine, args, "has not been entered");
    if (group->exiting && group->count == 0)
        return refuse_child(machine, args, "is finished");
    if (group->aborting)
        return refuse_child(machine, args, "is shutting down");
    AsyncioLoop *loop = asyncio_loop_of(a, group->parent->future.loop);
    if (!loop || !asyncio_require_open(machine, loop))
        return PY_ERROR;
    if (asyncio_makes_in_python(loop) || !py_is_undefined(args[4]))
        return make_child(machine, loop, args);
    if (asyncio_name_asks(args[2]))
        return asyncio_name_in_turn(
            machine, &(AsyncioNamed){group_create_task, args, count, 2});
    PyValue task = asyncio_task_new(
        a, loop, args[1], py_is_undefined(args[2]) ? PY_NONE : args[2], group);
    task = asyncio_task_in_context(machine, task, args[3]);
    if (py_is_error(task))
        return PY_ERROR;
    add_child(group, asyncio_task(task));
    asyncio_future_add_callback(a, asyncio_future(task), asyncio_run_child_done,
                                NULL);
    return task;
}

static void destroy_group(PyMachine *machine, PyObject *self)
{
    AsyncioGroup *group = (AsyncioGroup *)self;

    while (group->first)
        asyncio_group_part(machine, group->first);
    if (group->parent)
        py_decref_object(machine, &group->parent->future.object);
    if (group->completed)
        py_decref_object(machine, &group->completed->object);
    py_decref(machine, group->errors);
    py_decref(machine, group->base_error);
    asyncio_attribute_release(machine, self);
}

static void traverse_group(PyObject *self, PyVisit visit, void *context)
{
    AsyncioGroup *group = (AsyncioGroup *)self;

    for (AsyncioTask *child = group->first; child != NULL;
         child = child->sibling_after)
        visit(&child->future.object, context);
    if (group->parent)
        visit(&group->parent->future.object, context);
    if (group->completed)
        visit(&group->completed->object, context);
    if (py_is_object(group->errors))
        visit(py_object(group->errors), context);
    if (py_is_object(group->base_error))
        visit(py_object(group->base_error), context);
    asyncio_attribute_traverse(self, visit, context);
}

static void ready_group(PyObject *self)
{
    AsyncioGroup *group = (AsyncioGroup *)self;

    group->enter_event = group->exit_event = TRACE_NONE;
}

static PyValue construct_group(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    AsyncioGroup *group = py_object_new(machine, &asyncio_group_type);
    (void)args;
    (void)count;

    if (!group)
        return PY_ERROR;
    ready_group(&group->object);
    return py_from_object(group);
}

/* For a class that derives from it. */
static PyValue init_group(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count > 0);
    (void)machine;
    (void)args;
    return PY_NONE;
}

/* A getter cannot wait for the program's own. False with an exception. */
static bool has_plain_hash(PyMachine *machine, PyValue task)
{
    int64_t hash;
    PyNow now = py_hash_now(machine, task, &hash);
    if (now == PY_NOW_ASK)
        py_unsupported(machine, NULL, "_tasks of a %s with its own __hash__",
                       py_type_name(py_type_of(task)));
    return now == PY_NOW_YES;
}

/* Its children that have not ended, in the order of making. */
static PyValue group_tasks(PyMachine *machine, PyObject *self)
{
    const AsyncioGroup *group = (const AsyncioGroup *)self;
    PyValue set = py_set_new_ordered(machine);
    bool good = !py_is_error(set);

    for (AsyncioTask *child = group->first; child && good;
         child = child->sibling_after)
        good = py_charge(machine, 1) &&
               has_plain_hash(machine, py_from_object(child)) &&
               !py_is_error(py_set_add(machine, set, py_from_object(child)));
    if (!good)
        py_assign(machine, &set, PY_ERROR);
    return set;
}

static const PyGetter group_getters[] = {{"_tasks", group_tasks, NULL},
                                         {NULL, NULL, NULL}};

static const PyNative group_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "__init__",
    .fn = construct_group,
    .is_python = true,
    .bound_to = &asyncio_group_type,
};

static const PyNative group_init = ASYNCIO_TEXT_METHOD(
    "taskgroups", &asyncio_group_type, "__init__", init_group, 1, 1, "self");

static const PyNative group_methods[] = {
    ASYNCIO_PYTHON_METHOD(&asyncio_group_type, "__aenter__", group_enter, 1,
                          "self"),
    ASYNCIO_PYTHON_METHOD(&asyncio_group_type, "__aexit__", group_exit, 4,
                          "self", "et", "exc", "tb"),
    ASYNCIO_PYTHON_METHOD(&asyncio_group_type, "create_task", group_create_task,
                          2, "self", "coro", "name", "context", "eager_start"),
    {.name = NULL},
};

static const char *const group_missing[] = {
    "__dict__",      "_abort",
    "_aborting",     "_base_error",
    "_entered",      "_errors",
    "_exiting",      "_is_base_error",
    "_loop",         "_on_completed_fut",
    "_on_task_done", "_parent_cancel_requested",
    "_parent_task",  NULL,
};

const PyType asyncio_group_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "TaskGroup",
    .module = "asyncio.taskgroups",
    .size = sizeof(AsyncioGroup),
    .flags = PY_TYPE_WEAK | PY_TYPE_BASE,
    .dict_offset = offsetof(AsyncioGroup, attributes),
    .destroy = destroy_group,
    .traverse = traverse_group,
    .get_attribute = asyncio_attribute_get,
    .set_attribute = asyncio_attribute_set,
    .repr = repr_group,
    .construct = &group_construct,
    .init = &group_init,
    .ready = ready_group,
    .methods = group_methods,
    .getters = group_getters,
    .missing = group_missing,
};
