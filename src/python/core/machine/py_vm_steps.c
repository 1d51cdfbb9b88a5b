/* Instructions that are too long for the dispatch loop. */
#include "py_vm_steps.h"

#include "py_async_step_private.h"
#include "py_delegate.h"
#include "py_exception_fields.h"
#include "py_instance.h"
#include "py_machine_state.h"
#include "py_probe_private.h"
#include "py_protocol.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_wait.h"

/* The frame just pushed above `frame` answers in another way. */
void py_step_set_mode(PyMachine *machine, const PyFrame *frame,
                      PyReturnMode mode)
{
    PyFrame *above = machine->context->frame;
    while (above->back != frame)
        above = above->back;
    above->mode = (uint8_t)mode;
}

/* Of an iterator that is awaited: its items are what the awaiting frame
 * yields. */
static PySend send_to_iterator(PyMachine *machine, PyFrame *frame,
                               PyValue iterator, PyValue sent, PyValue *result)
{
    if (!py_is_none(sent)) {
        py_delegate_send(machine, iterator, sent);
        return PY_SEND_PENDING;
    }
    PyValue item = py_next(machine, iterator);
    if (py_is_pending(item)) {
        py_step_set_mode(machine, frame, PY_RETURN_DELEGATE);
        return PY_SEND_PENDING;
    }
    *result = item;
    if (!py_is_undefined(item))
        return PY_SEND_YIELD;
    *result = PY_NONE;
    if (!py_is_raising(machine))
        return PY_SEND_RETURN;
    if (!py_is_instance(machine->context->exception, &py_StopIteration))
        return PY_SEND_RAISE;
    PyValue stop = py_take_exception(machine);
    PyValue value = py_exception_field(stop, PY_FIELD_VALUE);
    *result = py_is_undefined(value) ? PY_NONE : py_incref(value);
    py_decref(machine, stop);
    return PY_SEND_RETURN;
}

PySend py_step_send(PyMachine *machine, PyFrame *frame, PyValue awaitable,
                    PyValue value, PyValue *result)
{
    const PyType *type = py_type_of(awaitable);
    if (type == &py_coroutine_type || type == &py_generator_type)
        return py_generator_resume(machine, (PyGenerator *)py_object(awaitable),
                                   value, PY_UNDEFINED, PY_RETURN_AWAIT,
                                   result);
    if (type->send)
        return type->send(machine, awaitable, value, PY_UNDEFINED, result);
    if (py_is_async_step(awaitable))
        return py_async_step_resume(machine, awaitable, value, PY_UNDEFINED,
                                    PY_RETURN_AWAIT, result);
    return send_to_iterator(machine, frame, awaitable, value, result);
}

/* The next item for a `for`: an item, PY_UNDEFINED at the end or on error, or
 * PY_PENDING. */
PyValue py_step_iterate(PyMachine *machine, PyFrame *frame, PyValue iterator)
{
    if (!py_has_type(iterator, &py_generator_type)) {
        PyValue item = py_next(machine, iterator);
        if (py_is_pending(item))
            py_step_set_mode(machine, frame, PY_RETURN_ITERATE_NEXT);
        return item;
    }
    PyValue result = PY_UNDEFINED;
    switch (py_generator_resume(machine, (PyGenerator *)py_object(iterator),
                                PY_NONE, PY_UNDEFINED, PY_RETURN_ITERATE,
                                &result)) {
    case PY_SEND_PENDING:
        return PY_PENDING;
    case PY_SEND_YIELD:
        return result;
    default:
        return PY_UNDEFINED;
    }
}

bool py_step_star(PyMachine *machine, PyFrame *frame, PyValue *top)
{
    PyValue pair = top[-1];
    PyValue matched = py_tuple(pair)->items[0];
    PyValue left = py_tuple(pair)->items[1];
    top[-1] = py_incref(matched);
    if (!py_is_none(matched)) {
        py_assign(machine, &top[-2], py_incref(left));
        if (machine->table->except_matched &&
            !(frame->code->flags & PY_CODE_LIBRARY))
            machine->table->except_matched(machine->host,
                                           (uint32_t)py_frame_span(frame)->line,
                                           matched, left);
        py_assign(machine, &machine->context->handled->value,
                  py_incref(matched));
    }
    py_decref(machine, pair);
    return !machine->stopped;
}

void py_step_kept(PyMachine *machine, const PyFrame *frame, PyValue exception,
                  uint32_t line)
{
    if (frame->code->flags & PY_CODE_LIBRARY)
        return;
    machine->table->kept(machine->host, line, exception);
    py_probe_kept(machine, frame, line, exception);
}

PyValue py_step_match(PyMachine *machine, const PyFrame *frame,
                      const PyValue *top)
{
    bool matches;
    if (!py_exception_matches(machine, top[-2], top[-1], false, &matches))
        return PY_ERROR;
    if (!matches && machine->table->missed &&
        !(frame->code->flags & PY_CODE_LIBRARY))
        machine->table->missed(machine->host,
                               (uint32_t)py_frame_span(frame)->line, top[-2],
                               top[-1]);
    return py_bool(matches);
}

static PyValue traceback_of(PyValue exception)
{
    PyTraceback *traceback = py_exception(exception)->traceback;
    return traceback ? py_incref(py_from_object(traceback)) : PY_NONE;
}

void py_step_with_error(PyValue *top)
{
    PyValue exception = top[-1];
    top[0] = py_incref(top[-3]);
    top[1] = py_incref(py_from_object(py_type_of(exception)));
    top[2] = py_incref(exception);
    top[3] = traceback_of(exception);
}

enum { MADE_CLASS, MADE_ROLE, MADE_OTHER, MADE_STATES };

static bool has_role(const PyValue *state, PyMadeRole role)
{
    return py_small_value(state[MADE_ROLE]) == (int64_t)role;
}

static PyValue refuse_made(PyMachine *machine, const PyValue *state,
                           PyValue made)
{
    BaseText called = {0}, answered = {0};
    py_type_append_name(py_class(state[MADE_CLASS]), &called);
    py_type_append_name(py_type_of(made), &answered);
    py_raise(machine, &py_TypeError,
             "calling <class '%s'> should have returned an instance of "
             "BaseException, not <class '%s'>",
             base_text_str(&called), base_text_str(&answered));
    base_text_release(&called);
    base_text_release(&answered);
    py_decref(machine, made);
    return PY_ERROR;
}

/* What the class of a cause made is no exception. Up to 3.12 it is the cause
 * all the same. */
static PyValue take_odd_cause(PyMachine *machine, const PyValue *state,
                              PyValue made)
{
    if (py_machine_version(machine) >= 313)
        return refuse_made(machine, state, made);
    PyException *raised = py_exception(state[MADE_OTHER]);
    py_assign(machine, &raised->cause, made);
    raised->has_odd_cause = true;
    return PY_NONE;
}

/* An exception of another class than was called: its class is asked once more,
 * with it, when the cause is set, which it then has not. */
static PyValue refuse_foreign(PyMachine *machine)
{
    return py_unsupported(
        machine, "an exception",
        "a cause where a class makes an exception of another class");
}

/* A class that says itself what is made of it. What is raised is its own: an
 * exception of another class is given to it in its turn. */
static PyValue make_instance(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), made;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(made, py_call(machine, state[MADE_CLASS], NULL, 0));
    if (!py_is_exception(made))
        return has_role(state, PY_MADE_CAUSE)
                   ? take_odd_cause(machine, state, made)
                   : refuse_made(machine, state, made);
    if (has_role(state, PY_MADE_CAUSE) ||
        py_is_instance(made, py_class(state[MADE_CLASS])))
        return made;
    bool has_order =
        py_is_exception(state[MADE_OTHER]) || py_is_none(state[MADE_OTHER]);
    py_assign(machine, &state[MADE_OTHER], made);
    if (!has_order)
        return refuse_foreign(machine);
    PY_WAIT_FOR(made,
                py_call(machine, state[MADE_CLASS], &state[MADE_OTHER], 1));
    PY_WAITS_END(frame);
    if (!has_role(state, PY_MADE_WITH_CAUSE))
        return py_exception_or_instead(machine, state[MADE_CLASS], made);
    py_decref(machine, made);
    return refuse_foreign(machine);
}

PyValue py_step_instantiate(PyMachine *machine, const PyValue *top,
                            PyMadeRole role)
{
    const uint32_t own = PY_TYPE_HEAP | PY_TYPE_EXCEPTION;
    PyValue type = top[-1];
    uint32_t flags = py_class(type)->flags & own;
    if (role == PY_MADE_WITH_CAUSE && flags == PY_TYPE_EXCEPTION)
        return py_exception_from(machine, type);
    if (flags != own || (role == PY_MADE_CAUSE && !py_is_exception(top[-2])))
        return py_incref(type);
    if (py_is_undefined(py_special_of(py_class(type), PY_SPECIAL_NEW)) &&
        py_has_type(type, &py_type_type))
        return py_call(machine, type, NULL, 0);
    PyValue state[MADE_STATES] = {py_incref(type), py_small((int64_t)role),
                                  role == PY_MADE_RAISED ? PY_NONE
                                                         : py_incref(top[-2])};
    return py_wait_start(machine, make_instance, state, MADE_STATES);
}

static bool set_cause(PyMachine *machine, PyValue exception, PyValue cause)
{
    PyException *raised = py_exception(exception);
    bool is_set = raised->has_odd_cause;
    raised->has_odd_cause = false;
    if (!is_set && py_is_none(cause)) {
        py_assign(machine, &raised->cause, PY_NONE);
    } else if (!is_set) {
        if (!py_is_exception(cause) &&
            !(py_is_class(cause) &&
              py_class(cause)->flags & PY_TYPE_EXCEPTION)) {
            py_raise(machine, &py_TypeError,
                     "exception causes must derive from BaseException");
            return false;
        }
        PyValue instance = py_exception_from(machine, cause);
        if (py_is_error(instance))
            return false;
        py_assign(machine, &raised->cause, instance);
    }
    raised->suppress_context = true;
    return true;
}

bool py_step_raise(PyMachine *machine, const PyValue *values, uint32_t count)
{
    if (count == 0) {
        PyValue handled = py_handled(machine);
        if (py_is_undefined(handled)) {
            py_raise(machine, &py_RuntimeError,
                     "No active exception to reraise");
            return false;
        }
        py_set_exception(machine, py_incref(handled));
        return true;
    }
    PyValue exception = py_exception_from(machine, values[0]);
    if (py_is_error(exception))
        return false;
    if (count < 2 || set_cause(machine, exception, values[1]))
        py_raise_value(machine, exception);
    py_decref(machine, exception);
    return false;
}
