/* Instructions that collect, unpack and spread. */
#include "py_vm_collect.h"

#include "py_ask.h"
#include "py_async_generator.h"
#include "py_callee.h"
#include "py_exception.h"
#include "py_instance.h"
#include "py_item_iterator.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_string.h"
#include "py_text.h"
#include "py_wait.h"

enum { STAR_CALLEE, STAR_ITERABLE, STAR_STATES };

static PyValue complain(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), title;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(title, py_callee_title(machine, state[STAR_CALLEE]));
    PY_WAITS_END(frame);
    py_raise(machine, &py_TypeError,
             "%s argument after * must be an iterable, not %s",
             py_string(title)->text,
             py_type_name(py_type_of(state[STAR_ITERABLE])));
    py_decref(machine, title);
    return PY_ERROR;
}

static PyValue complain_of_star(PyMachine *machine, PyValue callee,
                                PyValue iterable)
{
    if (py_is_undefined(callee))
        return py_raise(machine, &py_TypeError,
                        "Value after * must be an iterable, not %s",
                        py_type_name(py_type_of(iterable)));
    PyValue state[STAR_STATES] = {py_incref(callee), py_incref(iterable)};
    return py_wait_run(machine, complain, state, STAR_STATES);
}

PyValue py_op_extend_list(PyMachine *machine, PyValue list, PyValue iterable,
                          PyValue callee)
{
    return py_is_iterable(iterable)
               ? py_list_extend(machine, list, iterable, PY_NONE)
               : complain_of_star(machine, callee, iterable);
}

static PyValue format_converted(PyMachine *machine, PyNativeFrame *frame,
                                PyOutcome outcome, PyValue value)
{
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        return PY_ERROR;
    }
    PyValue text = py_to_text(machine, value, PY_TEXT_FORMAT,
                              py_native_frame_state(frame)[0]);
    py_decref(machine, value);
    return text;
}

static PyTextKind kind_of(uint32_t conversion)
{
    return conversion == 'r'   ? PY_TEXT_REPR
           : conversion == 'a' ? PY_TEXT_ASCII
                               : PY_TEXT_STR;
}

/* The converted text is formatted in a second round. */
static PyValue convert_and_format(PyMachine *machine, PyValue value,
                                  uint32_t conversion, PyValue spec)
{
    PyValue state = py_incref(spec);
    PyNativeFrame *frame =
        py_native_frame_push(machine, format_converted, &state, 1);
    if (!frame)
        return PY_ERROR;
    PyValue text =
        py_to_text(machine, value, kind_of(conversion), PY_UNDEFINED);
    if (py_is_pending(text))
        return text;
    if (!py_is_error(text))
        text = format_converted(machine, frame, PY_OUTCOME_RETURN, text);
    py_frame_pop(machine, &frame->frame);
    return text;
}

PyValue py_op_format(PyMachine *machine, const PyValue *top, uint32_t how)
{
    uint32_t conversion = how & 255;
    bool has_spec = how & 256;
    PyValue value = top[has_spec ? -2 : -1];
    PyValue spec = has_spec ? top[-1] : PY_UNDEFINED;
    if (!conversion)
        return py_to_text(machine, value, PY_TEXT_FORMAT, spec);
    if (!has_spec && !py_is_heap(value))
        return py_to_text(machine, value, kind_of(conversion), PY_UNDEFINED);
    return convert_and_format(machine, value, conversion, spec);
}

PyValue py_op_async_iter(PyMachine *machine, PyValue value)
{
    PyValue answer;
    if (py_is_async_generator_value(value))
        return py_incref(value);
    if (py_ask_special(machine, value, PY_SPECIAL_AITER, PY_UNDEFINED,
                       PY_ASK_ASYNC_FOR, &answer))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "'async for' requires an object with __aiter__ method, "
                    "got %s",
                    py_type_name(py_type_of(value)));
}

PyValue py_op_async_next(PyMachine *machine, PyValue iterator)
{
    PyValue answer;
    if (py_is_async_generator_value(iterator))
        return py_async_next(machine, iterator);
    if (py_ask_special(machine, iterator, PY_SPECIAL_ANEXT, PY_UNDEFINED,
                       PY_ASK_ANY, &answer))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "'async for' requires an iterator with __anext__ method, "
                    "got %s",
                    py_type_name(py_type_of(iterator)));
}
