/* Instructions that collect, unpack and spread. */
#include "py_vm_collect.h"

#include "py_ask.h"
#include "py_async_generator.h"
#include "py_class.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_item_iterator.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_method.h"
#include "py_text.h"
#include "py_type.h"

/* What CPython calls a function when its arguments are no good. */
static void append_callee(PyValue callee, BaseText *out)
{
    if (py_has_type(callee, &py_bound_method_type))
        callee = ((PyBoundMethod *)py_object(callee))->function;
    if (py_has_type(callee, &py_function_type)) {
        const PyFunction *function = (PyFunction *)py_object(callee);
        base_text_printf(out, "__main__.%s()",
                         py_string(function->qualified_name)->text);
    } else if (py_has_type(callee, &py_native_type)) {
        const PyNative *native =
            (const PyNative *)(const void *)py_object(callee);
        if (native->owner)
            base_text_printf(out, "%s.", py_type_name(native->owner));
        base_text_printf(out, "%s()", native->name);
    } else {
        py_type_append_name(
            py_is_class(callee) ? py_class(callee) : py_type_of(callee), out);
        base_text_append(out, py_is_class(callee) ? "()" : " object");
    }
}

static PyValue complain_of_star(PyMachine *machine, PyValue callee,
                                PyValue iterable)
{
    BaseText name = {0};
    if (py_is_undefined(callee))
        base_text_append(&name, "Value");
    else
        append_callee(callee, &name);
    py_raise(machine, &py_TypeError, "%s%s after * must be an iterable, not %s",
             base_text_str(&name), py_is_undefined(callee) ? "" : " argument",
             py_type_name(py_type_of(iterable)));
    base_text_release(&name);
    return PY_ERROR;
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

PyValue py_op_convert_and_format(PyMachine *machine, PyValue value,
                                 uint32_t conversion, PyValue spec)
{
    PyValue state = py_incref(spec);
    PyNativeFrame *frame =
        py_native_frame_push(machine, format_converted, &state, 1);
    if (!frame)
        return PY_ERROR;
    PyTextKind kind = conversion == 'r'   ? PY_TEXT_REPR
                      : conversion == 'a' ? PY_TEXT_ASCII
                                          : PY_TEXT_STR;
    PyValue text = py_to_text(machine, value, kind, PY_UNDEFINED);
    if (py_is_pending(text))
        return text;
    if (!py_is_error(text))
        text = format_converted(machine, frame, PY_OUTCOME_RETURN, text);
    py_frame_pop(machine, &frame->frame);
    return text;
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
