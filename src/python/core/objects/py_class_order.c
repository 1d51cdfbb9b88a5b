#include "py_class_order.h"

#include "py_class.h"
#include "py_class_family.h"
#include "py_class_layout.h"
#include "py_descriptor.h"
#include "py_iterate.h"
#include "py_lookup.h"
#include "py_wait.h"

PyValue py_class_order_method(PyMachine *machine, const PyType *meta)
{
    if (!(meta->flags & PY_TYPE_HEAP))
        return PY_UNDEFINED;
    PyValue name = py_string_from(machine, "mro");
    if (py_is_error(name))
        return PY_UNDEFINED;
    PyValue found = py_type_lookup(machine, meta, py_string(name));
    py_decref(machine, name);
    return py_has_type(found, &py_method_descriptor_type) ? PY_UNDEFINED
                                                          : found;
}

static bool check_class(PyMachine *machine, const PyType *type, PyValue value)
{
    if (!py_is_class(value)) {
        py_raise(machine, &py_TypeError, "mro() returned a non-class ('%s')",
                 py_type_name(py_type_of(value)));
        return false;
    }
    if (py_class_has_layout_of(type, py_class(value)))
        return true;
    py_raise(machine, &py_TypeError,
             "mro() returned base with unsuitable layout ('%s')",
             py_type_name(py_class(value)));
    return false;
}

static bool has(const PyList *order, const PyType *type)
{
    for (uint32_t i = 0; i < order->count; i++)
        if (py_is(order->items[i], py_from_object(type)))
            return true;
    return false;
}

/* An order that we can keep: it begins with the class, and all that the builtin
 * bases have is in it. */
static bool is_kept(const PyType *type, const PyList *order)
{
    if (!order->count || !py_is(order->items[0], py_from_object(type)) ||
        !py_is(order->items[order->count - 1], py_from_object(&py_object_type)))
        return false;
    for (const PyType *base = py_heap_type(type)->native; base;
         base = base->base)
        if (!has(order, base))
            return false;
    return true;
}

static bool check_order(PyMachine *machine, const PyType *type,
                        const PyList *order)
{
    if (!order->count) {
        py_raise(machine, &py_TypeError, "type MRO must not be empty");
        return false;
    }
    for (uint32_t i = 0; i < order->count; i++)
        if (!check_class(machine, type, order->items[i]))
            return false;
    if (is_kept(type, order))
        return true;
    py_unsupported(machine, "begin with the class, and end with object",
                   "such an order of classes from mro()");
    return false;
}

enum { ORDER_CLASS, ORDER_ANSWER, ORDER_STATE };

static PyValue ask_order(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyHeapType *type = (PyHeapType *)(void *)py_object(state[ORDER_CLASS]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_bind(machine,
                        py_class_order_method(machine, type->type.object.type),
                        state[ORDER_CLASS]));
    state[ORDER_ANSWER] = answer;
    PY_WAIT_FOR(answer, py_call(machine, state[ORDER_ANSWER], NULL, 0));
    py_assign(machine, &state[ORDER_ANSWER], answer);
    PY_WAIT_FOR(answer, py_sequence_of(machine, state[ORDER_ANSWER]));
    PY_WAITS_END(frame);
    py_assign(machine, &state[ORDER_ANSWER], answer);
    const PyList *order = py_list(answer);
    if (!check_order(machine, &type->type, order) ||
        !py_class_family_set(machine, type, order->items, order->count))
        return PY_ERROR;
    py_class_changed(machine, type);
    return PY_NONE;
}

PyValue py_class_ask_order(PyMachine *machine, PyValue class)
{
    PyValue state[ORDER_STATE] = {py_incref(class)};
    return py_wait_start(machine, ask_order, state, ORDER_STATE);
}
