/* Instructions that are too long for the dispatch loop. */
#include "py_vm_steps.h"

#include "py_async_step_private.h"
#include "py_delegate.h"
#include "py_exception_fields.h"
#include "py_instance.h"
#include "py_machine_state.h"
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
    if (py_is_async_step(awaitable))
        return py_async_step_resume(machine, awaitable, value, PY_UNDEFINED,
                                    PY_RETURN_AWAIT, result);
    if (type->send)
        return type->send(machine, awaitable, value, PY_UNDEFINED, result);
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
    if (!(frame->code->flags & PY_CODE_LIBRARY))
        machine->table->kept(machine->host, line, exception);
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

enum { MADE_CLASS, MADE_IS_CAUSE, MADE_STATES };

static PyValue refuse_made(PyMachine *machine, const PyValue *state,
                           PyValue made)
{
    BaseText called = {0}, answered = {0};
    bool is_taken = py_is(state[MADE_IS_CAUSE], PY_TRUE) &&
                    py_machine_version(machine) < 313;
    py_type_append_name(py_class(state[MADE_CLASS]), &called);
    py_type_append_name(py_type_of(made), &answered);
    if (is_taken) /* CPython sets it, whatever it is */
        py_unsupported(machine, "an exception", "a cause of another type");
    else
        py_raise(machine, &py_TypeError,
                 "calling <class '%s'> should have returned an instance of "
                 "BaseException, not <class '%s'>",
                 base_text_str(&called), base_text_str(&answered));
    base_text_release(&called);
    base_text_release(&answered);
    py_decref(machine, made);
    return PY_ERROR;
}

/* A class that says itself what is made of it. */
static PyValue make_instance(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), made;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(made, py_call(machine, state[MADE_CLASS], NULL, 0));
    PY_WAITS_END(frame);
    return py_is_exception(made) ? made : refuse_made(machine, state, made);
}

PyValue py_step_instantiate(PyMachine *machine, PyValue type, bool is_cause)
{
    const uint32_t own = PY_TYPE_HEAP | PY_TYPE_EXCEPTION;
    if ((py_class(type)->flags & own) != own)
        return py_incref(type);
    if (py_is_undefined(py_special_of(py_class(type), PY_SPECIAL_NEW)) &&
        py_has_type(type, &py_type_type))
        return py_call(machine, type, NULL, 0);
    PyValue state[MADE_STATES] = {py_incref(type), py_bool(is_cause)};
    return py_wait_start(machine, make_instance, state, MADE_STATES);
}
