/*
 * py_vm_fast.h - small ints and floats, without a call.
 */
#ifndef PY_VM_FAST_H
#define PY_VM_FAST_H

#include "py_machine_state.h"

/* `a op b` for two small ints or two floats; undefined if they are not, or
 * the result does not fit. */
static inline PyValue py_fast_binary(PyBinaryOp op, PyValue a, PyValue b)
{
    if (py_are_small(a, b)) {
        int64_t x = py_small_value(a), y = py_small_value(b), result;
        if (op == PY_ADD)
            result = x + y;
        else if (op == PY_SUBTRACT)
            result = x - y;
        else if (__builtin_mul_overflow(x, y, &result))
            return PY_UNDEFINED;
        return py_fits_small(result) ? py_small(result) : PY_UNDEFINED;
    }
    if (!py_is_float(a) || !py_is_float(b))
        return PY_UNDEFINED;
    double x = py_float_value(a), y = py_float_value(b);
    return py_float(op == PY_ADD ? x + y : op == PY_SUBTRACT ? x - y : x * y);
}

/* 0 or 1 for two small ints or two floats, else -1. */
static inline int py_fast_compare(PyCompareOp op, PyValue a, PyValue b)
{
    if (py_are_small(a, b)) {
        int64_t x = py_small_value(a), y = py_small_value(b);
        switch (op) {
        case PY_LT:
            return x < y;
        case PY_LE:
            return x <= y;
        case PY_EQ:
            return x == y;
        case PY_NE:
            return x != y;
        case PY_GT:
            return x > y;
        case PY_GE:
            return x >= y;
        }
    }
    if (!py_is_float(a) || !py_is_float(b))
        return -1;
    double x = py_float_value(a), y = py_float_value(b);
    switch (op) {
    case PY_LT:
        return x < y;
    case PY_LE:
        return x <= y;
    case PY_EQ:
        return x == y;
    case PY_NE:
        return x != y;
    case PY_GT:
        return x > y;
    default:
        return x >= y;
    }
}

/* A plain call's frame that nobody else looks at, with `top` as its top: false
 * (and nothing done) if it is not that plain. */
static inline bool py_frame_pop_fast(PyMachine *machine, PyFrame *frame,
                                     PyValue *top)
{
    PyThreadContext *context = machine->context;
    if (frame->generator || frame->object || frame->names ||
        (uint8_t *)frame == context->chunk->bytes)
        return false;
    /* What dies with its values speaks from where it was called. */
    context->frame = frame->back;
    for (PyValue *slot = frame->slots; slot < top; slot++)
        py_decref(machine, *slot);
    py_decref_object(machine, (PyObject *)(void *)frame->function);
    context->depth--;
    py_stack_cut(context, (uint8_t *)frame);
    return true;
}

#endif
