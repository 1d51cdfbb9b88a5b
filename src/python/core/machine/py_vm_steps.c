/* Instructions that are too long for the dispatch loop. */
#include "py_vm_flow.h"

#include "py_special.h"

/* The frame just pushed above `frame` answers in another way. */
void py_step_set_mode(PyMachine *machine, const PyFrame *frame,
                      PyReturnMode mode)
{
    PyFrame *above = machine->context->frame;
    while (above->back != frame)
        above = above->back;
    above->mode = (uint8_t)mode;
}

/* operands: the body's function, then `count` bases. */
bool py_step_class(PyMachine *machine, const PyValue *operands, uint32_t count)
{
    PyFunction *body = (PyFunction *)py_object(operands[0]);
    PyValue names = py_dict_new(machine);
    PyValue bases = py_tuple_new(machine, operands + 1, count);
    PyValue module = py_string_from(machine, "__main__");
    PyFrame *inner = NULL;
    if (!py_is_error(names) && !py_is_error(bases) && !py_is_error(module) &&
        py_class_start(machine, py_dict(names), module, body->code->name,
                       py_from_object(body->code->qualified_name)))
        inner = py_frame_push(machine, body, PY_RETURN_CLASS);
    py_decref(machine, module);
    if (!inner) {
        py_decref(machine, names);
        py_decref(machine, bases);
        return false;
    }
    inner->names = py_dict(names);
    inner->instance = bases;
    return true;
}

PySend py_step_send(PyMachine *machine, PyFrame *frame, PyValue awaitable,
                    PyValue value, PyValue *result)
{
    const PyType *type = py_type_of(awaitable);
    (void)frame;
    if (type == &py_coroutine_type || type == &py_generator_type)
        return py_generator_resume(machine, (PyGenerator *)py_object(awaitable),
                                   value, PY_UNDEFINED, PY_RETURN_AWAIT,
                                   result);
    if (type->send)
        return type->send(machine, awaitable, value, PY_UNDEFINED, result);
    PyValue item = py_next(machine, awaitable);
    if (py_is_pending(item))
        return PY_SEND_PENDING;
    if (!py_is_undefined(item)) {
        *result = item;
        return PY_SEND_YIELD;
    }
    *result = PY_NONE;
    return py_is_raising(machine) ? PY_SEND_RAISE : PY_SEND_RETURN;
}

/* The next item for a `for`: an item, PY_UNDEFINED at the end or on error, or
 * PY_PENDING. */
PyValue py_step_iterate(PyMachine *machine, PyFrame *frame, PyValue iterator)
{
    const PyType *type = py_type_of(iterator);
    if (type == &py_generator_type) {
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
    PyValue method = py_special(machine, iterator, "__next__");
    if (py_is_undefined(method)) {
        PyValue item = py_next(machine, iterator);
        if (py_is_pending(item))
            py_step_set_mode(machine, frame, PY_RETURN_ITERATE_NEXT);
        return item;
    }
    PyValue item = py_call(machine, method, &iterator, 1);
    if (py_is_pending(item))
        py_step_set_mode(machine, frame, PY_RETURN_ITERATE_NEXT);
    return item;
}

PyValue py_step_iter(PyMachine *machine, PyValue value)
{
    PyValue method = py_special(machine, value, "__iter__");
    if (!py_is_undefined(method))
        return py_call(machine, method, &value, 1);
    return py_iter(machine, value);
}

bool py_step_star(PyMachine *machine, PyFrame *frame, PyValue *top)
{
    PyValue matched, left;
    if (!py_match_group(machine, top[-2], top[-1], &matched, &left))
        return false;
    py_assign(machine, &top[-1], matched);
    if (py_is_none(matched)) {
        py_decref(machine, left);
        return true;
    }
    py_assign(machine, &top[-2], left);
    if (machine->table->except_matched)
        machine->table->except_matched(
            machine->host, (uint32_t)py_frame_span(frame)->line, matched, left);
    py_assign(machine, &machine->context->handled->value, py_incref(matched));
    return true;
}

PyValue py_step_class_of(PyValue value)
{
    return py_incref(py_from_object(py_type_of(value)));
}

PyValue py_step_traceback_of(PyValue exception)
{
    PyTraceback *traceback = py_exception(exception)->traceback;
    return traceback ? py_incref(py_from_object(traceback)) : PY_NONE;
}
