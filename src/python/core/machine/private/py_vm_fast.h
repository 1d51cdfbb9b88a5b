/*
 * py_vm_fast.h - what the dispatch loop does most, without a call of C.
 *
 * Each of these does what the plain way does, charges the same, or declines.
 */
#ifndef PY_VM_FAST_H
#define PY_VM_FAST_H

#include "py_bind.h"
#include "py_class_seen.h"
#include "py_dict.h"
#include "py_function.h"
#include "py_generator.h"
#include "py_instance.h"
#include "py_machine_state.h"
#include "py_native.h"
#include "py_relation.h"

/* A small int or a float as the float that an operator makes of it. */
static inline bool py_fast_double(PyValue value, double *number)
{
    if (py_is_float(value))
        *number = py_float_value(value);
    else if (py_is_small(value))
        *number = (double)py_small_value(value);
    else
        return false;
    return true;
}

/* `a op b` for small ints and floats; undefined if they are not, or the result
 * does not fit. */
static inline PyValue py_fast_binary(PyBinaryOp op, PyValue a, PyValue b)
{
    double x, y;
    if (py_are_small(a, b)) {
        int64_t m = py_small_shifted(a), n = py_small_shifted(b), result;
        if (op == PY_ADD ? __builtin_add_overflow(m, n, &result)
            : op == PY_SUBTRACT
                ? __builtin_sub_overflow(m, n, &result)
                : __builtin_mul_overflow(py_small_value(a), n, &result))
            return PY_UNDEFINED;
        return py_small_unshifted(result);
    }
    if (!py_fast_double(a, &x) || !py_fast_double(b, &y))
        return PY_UNDEFINED;
    return py_float(op == PY_ADD ? x + y : op == PY_SUBTRACT ? x - y : x * y);
}

/* `a / b` for them and a divisor other than 0: no int of 50 bits is rounded. */
static inline PyValue py_fast_quotient(PyValue a, PyValue b)
{
    double x, y;
    if (!py_fast_double(a, &x) || !py_fast_double(b, &y) || y == 0.0)
        return PY_UNDEFINED;
    return py_float(x / y);
}

/* `a // b` or `a % b` for small ints and a divisor above 0; undefined: not so.
 */
static inline PyValue py_fast_divide(bool whole, PyValue a, PyValue b)
{
    if (!py_are_small(a, b) || py_small_value(b) <= 0)
        return PY_UNDEFINED;
    int64_t x = py_small_value(a), y = py_small_value(b);
    int64_t quotient = x / y, rest = x % y;
    if (rest < 0) {
        quotient--;
        rest += y;
    }
    return py_small(whole ? quotient : rest);
}

/* `a op b` by an operator that has no instruction of its own; undefined: the
 * plain way knows. */
static inline PyValue py_fast_other(PyBinaryOp op, PyValue a, PyValue b)
{
    if (op == PY_DIVIDE)
        return py_fast_quotient(a, b);
    if (op == PY_MODULO || op == PY_FLOOR_DIVIDE)
        return py_fast_divide(op == PY_FLOOR_DIVIDE, a, b);
    if (!py_are_small(a, b))
        return PY_UNDEFINED;
    switch (op) {
    case PY_AND:
        return (PyValue){a.bits & b.bits};
    case PY_OR:
        return (PyValue){a.bits | b.bits};
    case PY_XOR:
        return (PyValue){(a.bits ^ b.bits) | PY_INT_TAG};
    case PY_SHIFT_RIGHT:
        return (uint64_t)py_small_value(b) < 64
                   ? py_small(py_small_value(a) >> py_small_value(b))
                   : PY_UNDEFINED;
    default:
        return PY_UNDEFINED;
    }
}

/* `not value` for a bool; undefined: it is none. */
static inline PyValue py_fast_not(PyValue value)
{
    return py_is_bool(value) ? py_bool(py_is(value, PY_FALSE)) : PY_UNDEFINED;
}

/* Of two small ints or two floats. */
static inline PyRelation py_fast_relation(PyValue a, PyValue b)
{
    if (py_are_small(a, b)) {
        int64_t x = py_small_shifted(a), y = py_small_shifted(b);
        return (PyRelation)((x == y) * PY_IS_SAME + (x > y) * PY_IS_MORE);
    }
    if (!py_is_float(a) || !py_is_float(b))
        return PY_NO_RELATION;
    double x = py_float_value(a), y = py_float_value(b);
    return (PyRelation)((x == y) * PY_IS_SAME + (x > y) * PY_IS_MORE +
                        __builtin_isunordered(x, y) * PY_IS_UNORDERED);
}

/* 0 or 1 for them, else -1. */
static inline int py_fast_compare(PyCompareOp op, PyValue a, PyValue b)
{
    PyRelation relation = py_fast_relation(a, b);
    return relation == PY_NO_RELATION
               ? -1
               : (int)(py_relations_of(op) >> relation & 1);
}

/* Takes a plain frame with `top` as its top off the stack. */
static inline void py_frame_pop_fast(PyMachine *machine, PyFrame *frame,
                                     const PyValue *top)
{
    PyThreadContext *context = machine->context;
    /* What dies with its values speaks from where it was called. */
    context->frame = frame->back;
    for (PyValue *slot = frame->slots; slot < top; slot++)
        py_decref(machine, *slot);
    py_decref_object(machine, (PyObject *)(void *)frame->function);
    context->depth--;
    py_stack_cut(context, (uint8_t *)frame);
}

/* The two on top of the frame, the left one first. */
static inline void py_drop_operands(PyMachine *machine, PyFrame *frame)
{
    frame->top -= 2;
    py_decref(machine, frame->top[0]);
    py_decref(machine, frame->top[1]);
}

/* A plain frame's value goes to the one below, of code, whose instruction that
 * wanted it is done: that frame, or NULL (and nothing done) if it is not that
 * plain. */
static inline __attribute__((always_inline)) PyFrame *
py_frame_return_fast(PyMachine *machine, PyFrame *frame, const PyValue *top,
                     PyValue value)
{
    PyFrame *back = frame->back;
    uint8_t mode = frame->mode;
    if (!frame->is_plain || !back->code)
        return NULL;
    if (mode != PY_RETURN_PUSH) {
        if (mode == PY_RETURN_INSTANCE && py_is_none(value))
            value = frame->instance;
        else if (mode != PY_RETURN_ATTRIBUTE &&
                 (mode != PY_RETURN_OPERATOR ||
                  py_is(value, PY_NOT_IMPLEMENTED)))
            return NULL;
    }
    PyValue instance = frame->instance;
    py_frame_pop_fast(machine, frame, top);
    if (mode == PY_RETURN_OPERATOR)
        py_drop_operands(machine, back);
    else if (mode == PY_RETURN_ATTRIBUTE)
        py_decref(machine, instance);
    *back->top++ = value;
    return back;
}

/* Such a function's frame for `count` arguments, which may be pushed by an
 * instruction: by others only where nothing is asked at once. */
static inline bool py_is_plain_call(const PyMachine *machine, PyValue callee,
                                    uint32_t count)
{
    if (!py_has_type(callee, &py_function_type))
        return false;
    const PyFunction *function = (const PyFunction *)py_object(callee);
    const PyThreadContext *context = machine->context;
    return (count == function->plain_count ||
            (function->defaults && py_has_rest(function, count))) &&
           context->depth < machine->limits.recursion &&
           context->light < PY_MOST_LIGHT &&
           (size_t)(context->chunk->end - context->stack_top) >=
               py_frame_size(function->code);
}

/* A call of a native goes there directly; type(value) is answered here. */
static inline PyValue py_call_quickly(PyMachine *machine, PyValue callee,
                                      const PyValue *args, uint32_t count)
{
    const PyNative *native = py_native_of(callee);
    if (native)
        return py_call_native(machine, native, args, count, PY_UNDEFINED);
    if (count == 1 && py_is(callee, py_from_object(&py_type_type)))
        return py_incref(py_from_object(py_class_seen(args[0])));
    return py_call(machine, callee, args, count);
}

/* The named slots of such a frame behind its `count` arguments. */
static inline void py_frame_fill(PyFrame *frame, const PyFunction *function,
                                 uint32_t count)
{
    const PyCode *code = function->code;
    uint32_t bound = code->local_count + code->cell_count, i = count;
    if (__builtin_expect(count < code->plain_count, 0))
        i = py_bind_rest(function, frame->slots, count);
    for (; i < bound; i++)
        frame->slots[i] = PY_UNDEFINED;
    for (i = bound; i < code->named_count; i++)
        frame->slots[i] = py_incref(function->closure->items[i - bound]);
}

/* Pushes the frame of a plain call by a frame. Steals the function and its
 * arguments. */
static inline __attribute__((always_inline)) PyFrame *
py_frame_push_fast(PyMachine *machine, PyValue callee, const PyValue *args,
                   uint32_t count)
{
    PyThreadContext *context = machine->context;
    PyFunction *function = (PyFunction *)py_object(callee);
    const PyCode *code = function->code;
    BASE_INVARIANT(!context->at_once);
    PyFrame *frame = py_stack_take(context, py_frame_size(code));
    frame->mode = PY_RETURN_PUSH;
    frame->is_plain = true;
    frame->generator = NULL;
    frame->object = NULL;
    frame->names = NULL;
    frame->instance = PY_UNDEFINED;
    for (uint32_t i = 0; i < count; i++)
        frame->slots[i] = args[i];
    if (count < code->named_count)
        py_frame_fill(frame, function, count);
    context->depth++;
    frame->back = context->frame;
    frame->code = code;
    frame->ip = code->words;
    frame->function = function;
    frame->top = frame->slots + code->named_count;
    context->frame = frame;
    return frame;
}

/* The same by whoever is innermost. */
static inline PyFrame *py_frame_push_quickly(PyMachine *machine, PyValue callee,
                                             const PyValue *args,
                                             uint32_t count, PyReturnMode mode)
{
    PyFrame *frame = py_frame_push_fast(machine, callee, args, count);
    frame->mode = (uint8_t)mode;
    frame->is_plain = frame->back;
    return frame;
}

/* A call of the usual class: object's __new__ and an __init__ that is a plain
 * function for itself and `count` arguments, whose frame may be pushed. */
static inline bool py_is_plain_new(const PyMachine *machine, PyValue callee,
                                   uint32_t count)
{
    if (!py_has_type(callee, &py_type_type))
        return false;
    const PyType *class = (const PyType *)(const void *)py_object(callee);
    if (!(class->flags & PY_TYPE_HEAP))
        return false;
    const PyHeapType *type = py_heap_type(class);
    return type->native == &py_object_type && !type->is_abstract &&
           py_is_undefined(type->special[PY_SPECIAL_NEW]) &&
           py_is_plain_call(machine, type->special[PY_SPECIAL_INIT], count + 1);
}

/* A new instance, which takes over the reference to its class; NULL with a
 * MemoryError: nothing is taken. */
static inline PyObject *py_instance_quickly(PyMachine *machine,
                                            PyHeapType *type)
{
    const size_t size = sizeof(PyObject) + sizeof(PyDict *);
    PyMemory *memory = &machine->memory;
    PyObject *instance = NULL;
    if ((type->type.flags & (PY_TYPE_PLAIN | PY_TYPE_FINALIZES)) ==
        PY_TYPE_PLAIN)
        instance =
            py_memory_reuse(memory, &memory->objects, py_memory_round(size));
    if (instance) {
        *instance = (PyObject){&type->type, 1, 0};
        *(PyDict **)(void *)(instance + 1) = NULL;
        memory->objects.classes[py_memory_round(size) / PY_CELL_STEP].knows =
            true;
        return instance;
    }
    instance = py_object_new(machine, &type->type);
    if (instance)
        py_decref_object(machine, &type->type.object);
    return instance;
}

/* Pushes the frame of such an __init__. Steals the class, which lies at
 * `callee`, and the arguments behind it. NULL with a MemoryError: then nothing
 * is stolen. */
static inline PyFrame *py_frame_push_new(PyMachine *machine, PyValue *callee,
                                         uint32_t count)
{
    PyHeapType *type = (PyHeapType *)py_object(*callee);
    PyObject *instance = py_instance_quickly(machine, type);
    if (!instance)
        return NULL;
    *callee = py_from_object(instance);
    PyFrame *frame = py_frame_push_fast(
        machine, py_incref(type->special[PY_SPECIAL_INIT]), callee, count + 1);
    frame->mode = PY_RETURN_INSTANCE;
    frame->instance = py_incref(py_from_object(instance));
    return frame;
}

/* --- generators at a `for`
 * ------------------------------------------------------ */

/* Goes on with a generator that waits at a plain `yield` for the next item:
 * false (and nothing done) if it is not that plain. */
static inline bool py_generator_resume_fast(PyMachine *machine,
                                            PyValue iterator)
{
    if (!py_has_type(iterator, &py_generator_type))
        return false;
    PyThreadContext *context = machine->context;
    PyGenerator *generator = (PyGenerator *)py_object(iterator);
    PyFrame *frame = generator->frame;
    if (generator->state != PY_GENERATOR_SUSPENDED ||
        generator->leaf != frame || generator->is_cut ||
        py_frame_opcode(frame) != PY_OP_YIELD || machine->wants_switch ||
        context->depth >= machine->limits.recursion)
        return false;
    context->depth++;
    frame->back = context->frame;
    frame->mode = PY_RETURN_ITERATE;
    frame->instance = py_incref(iterator);
    generator->handled.previous = context->handled;
    context->handled = &generator->handled;
    context->frame = frame;
    generator->state = PY_GENERATOR_RUNNING;
    *frame->top++ = PY_NONE; /* what `yield` answers */
    frame->ip++;
    return true;
}

/* Leaves such a generator, and pushes the item where the `for` stands. */
static inline bool py_generator_yield_fast(PyMachine *machine, PyFrame *frame,
                                           PyValue item)
{
    PyThreadContext *context = machine->context;
    PyFrame *back = frame->back;
    if (frame->mode != PY_RETURN_ITERATE || !back->code)
        return false;
    PyGenerator *generator = frame->generator;
    generator->state = PY_GENERATOR_SUSPENDED;
    generator->leaf = frame;
    generator->chain = 1;
    context->frame = back;
    context->depth--;
    context->handled = generator->handled.previous;
    PyValue self = frame->instance;
    frame->instance = PY_UNDEFINED;
    *back->top++ = item;
    back->ip++; /* FOR_ITER */
    py_decref(machine, self);
    return true;
}

/* A coroutine that has not begun, or what is awaited directly and is of no
 * class of the program's: `await` takes it as it is. */
static inline bool py_awaits_itself(PyValue value)
{
    if (py_has_type(value, &py_coroutine_type))
        return ((const PyGenerator *)py_object(value))->state ==
               PY_GENERATOR_CREATED;
    return py_is_object(value) &&
           (py_object(value)->type->flags &
            (PY_TYPE_HEAP | PY_TYPE_AWAITABLE)) == PY_TYPE_AWAITABLE;
}

/* --- names, iteration
 * ----------------------------------------------------- */

/* A global or builtin where the instruction found it last; undefined: it is to
 * be looked for. See py_op_load_global(). */
static inline PyValue py_fast_global(const PyDict *globals,
                                     const PyCache *cache)
{
    if (cache->key != globals)
        return PY_UNDEFINED;
    if (cache->index < globals->used &&
        py_is(globals->entries[cache->index].key, cache->value))
        return py_incref(globals->entries[cache->index].value);
    return cache->index == PY_CACHE_BUILTIN &&
                   cache->version == globals->version
               ? cache->value
               : PY_UNDEFINED;
}

#endif
