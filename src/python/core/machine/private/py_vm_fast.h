/*
 * py_vm_fast.h - what the dispatch loop does most, without a call of C.
 *
 * Each of these does what the plain way does, charges the same, or declines.
 */
#ifndef PY_VM_FAST_H
#define PY_VM_FAST_H

#include "py_bind.h"
#include "py_dict_table.h"
#include "py_function.h"
#include "py_generator.h"
#include "py_instance.h"
#include "py_iterator.h"
#include "py_machine_state.h"
#include "py_native.h"
#include "py_range.h"

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

/* The two on top of the frame, the left one first. */
static inline void py_drop_operands(PyMachine *machine, PyFrame *frame)
{
    frame->top -= 2;
    py_decref(machine, frame->top[0]);
    py_decref(machine, frame->top[1]);
}

/* The frame's value goes to the one below, which is code and then behind the
 * instruction that wanted it: false (and nothing done) if it is not that plain.
 */
static inline __attribute__((always_inline)) bool
py_frame_return_fast(PyMachine *machine, PyFrame *frame, PyValue *top,
                     PyValue value)
{
    PyFrame *back = frame->back;
    uint8_t mode = frame->mode;
    bool is_plain =
        mode == PY_RETURN_PUSH ||
        (mode == PY_RETURN_INSTANCE && py_is_none(value)) ||
        (mode == PY_RETURN_OPERATOR && !py_is(value, PY_NOT_IMPLEMENTED));
    if (!is_plain || !back || !back->code)
        return false;
    if (mode == PY_RETURN_INSTANCE)
        value = frame->instance;
    if (!py_frame_pop_fast(machine, frame, top))
        return false;
    if (mode == PY_RETURN_OPERATOR)
        py_drop_operands(machine, back);
    *back->top++ = value;
    return true;
}

/* Such a function's frame for `count` arguments, which may be pushed. */
static inline bool py_is_plain_call(const PyMachine *machine, PyValue callee,
                                    uint32_t count)
{
    if (!py_has_type(callee, &py_function_type))
        return false;
    const PyFunction *function = (const PyFunction *)py_object(callee);
    const PyThreadContext *context = machine->context;
    return (function->code->flags & (PY_CODE_PLAIN | PY_CODE_GENERATOR |
                                     PY_CODE_COROUTINE)) == PY_CODE_PLAIN &&
           count == function->code->positional_count && !context->at_once &&
           context->depth < machine->limits.recursion &&
           context->light < PY_MOST_LIGHT;
}

/* A call of a native goes there directly. */
static inline PyValue py_call_quickly(PyMachine *machine, PyValue callee,
                                      const PyValue *args, uint32_t count)
{
    const PyNative *native = py_native_of(callee);
    return native ? py_call_native(machine, native, args, count, PY_UNDEFINED)
                  : py_call(machine, callee, args, count);
}

/* Pushes the frame of a plain call. Steals the function and its arguments. */
static inline PyFrame *py_frame_push_fast(PyMachine *machine, PyValue callee,
                                          const PyValue *args, uint32_t count)
{
    PyThreadContext *context = machine->context;
    PyFunction *function = (PyFunction *)py_object(callee);
    const PyCode *code = function->code;
    PyFrame *frame = py_stack_take(
        context, sizeof *frame + code->slot_count * sizeof(PyValue));
    context->depth++;
    frame->back = context->frame;
    frame->code = code;
    frame->ip = code->words;
    frame->function = function;
    frame->generator = NULL;
    frame->object = NULL;
    frame->names = NULL;
    frame->instance = PY_UNDEFINED;
    frame->mode = PY_RETURN_PUSH;
    uint32_t bound = code->local_count + code->cell_count, i;
    for (i = 0; i < count; i++)
        frame->slots[i] = args[i];
    for (; i < bound; i++)
        frame->slots[i] = PY_UNDEFINED;
    for (i = 0; i < code->free_count; i++)
        frame->slots[bound + i] = py_incref(function->closure->items[i]);
    frame->top = frame->slots + bound + i;
    context->frame = frame;
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

/* Pushes the frame of such an __init__. Steals the class, which lies at
 * `callee`, and the arguments behind it. NULL with a MemoryError: then nothing
 * is stolen. */
static inline PyFrame *py_frame_push_new(PyMachine *machine, PyValue *callee,
                                         uint32_t count)
{
    PyHeapType *type = (PyHeapType *)py_object(*callee);
    PyObject *instance = py_object_new(machine, &type->type);
    if (!instance)
        return NULL;
    py_decref_object(machine, &type->type.object); /* the instance holds it */
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

/* --- names, iteration
 * ----------------------------------------------------- */

/* A global or builtin where the instruction found it last; undefined: it is to
 * be looked for. */
static inline PyValue py_fast_global(const PyDict *globals,
                                     const PyString *name, const PyCache *cache)
{
    if (cache->key != globals)
        return PY_UNDEFINED;
    if (cache->version != UINT32_MAX)
        return cache->version == globals->version ? cache->value : PY_UNDEFINED;
    return cache->index < globals->used &&
                   py_is(globals->entries[cache->index].key,
                         py_from_object(name))
               ? py_incref(globals->entries[cache->index].value)
               : PY_UNDEFINED;
}

/* The next small int of a range or item of a list; undefined: the plain way
 * knows. */
static inline PyValue py_fast_next(PyValue iterator)
{
    if (py_has_type(iterator, &py_range_iterator_type)) {
        PyRangeIterator *range = (PyRangeIterator *)py_object(iterator);
        if (!range->remaining || !py_fits_small(range->next))
            return PY_UNDEFINED;
        PyValue item = py_small(range->next);
        range->next += range->step;
        range->remaining--;
        return item;
    }
    if (!py_has_type(iterator, &py_list_iterator_type))
        return PY_UNDEFINED;
    PyWalk *walk = (PyWalk *)py_object(iterator);
    return py_is_object(walk->container) &&
                   walk->position < py_list(walk->container)->count
               ? py_incref(py_list(walk->container)->items[walk->position++])
               : PY_UNDEFINED;
}

/* --- attributes: what an instruction remembers of a class
 * ------------------ */

/* The names of a program know their hashes. */

/* The instruction has met an instance of that class, not changed since. */
static inline bool py_cache_knows(const PyMachine *machine,
                                  const PyCache *cache, PyValue value)
{
    return py_is_object(value) && py_object(value)->type == cache->key &&
           cache->version == machine->type_epoch;
}

static inline PyDict *py_known_dict(PyValue value)
{
    PyObject *object = py_object(value);
    return *(PyDict **)(void *)((uint8_t *)object + object->type->dict_offset);
}

/* Where the instance has the attribute itself, as the last one had; NULL: it
 * is to be looked for. Of a class that the instruction knows. */
static inline PyValue *py_known_place(PyValue value, const PyString *name,
                                      const PyCache *cache)
{
    const PyDict *dict = py_known_dict(value);
    if (!dict || cache->index >= dict->used ||
        !py_is(dict->entries[cache->index].key, py_from_object(name)))
        return NULL;
    return &dict->entries[cache->index].value;
}

/* True only if the name is not there; false: that would have to be seen. */
static inline bool py_dict_surely_lacks(const PyDict *dict, PyString *name)
{
    return !dict || !dict->bits ||
           py_dict_at(dict, py_dict_probe(dict, name->hash).place) ==
               PY_DICT_FREE;
}

/* Gives the instance an attribute that it surely lacks, where its dict has room
 * for it: true, and the value is stolen. Of a class that the instruction
 * knows. */
static inline bool py_known_append(PyValue object, PyString *name,
                                   PyValue value, PyCache *cache)
{
    PyDict *dict = py_known_dict(object);
    if (!dict || !dict->room)
        return false;
    int64_t hash = name->hash;
    uint32_t place = py_dict_probe(dict, hash).place;
    if (py_dict_at(dict, place) != PY_DICT_FREE)
        return false;
    py_dict_put(dict, place, (int32_t)dict->used);
    cache->index = dict->used;
    dict->entries[dict->used++] =
        (PyDictEntry){py_incref(py_from_object(name)), value, hash};
    dict->room--;
    dict->count++;
    dict->version++;
    return true;
}

/* The item of a list or tuple at a small int; undefined: none such. */
static inline PyValue py_fast_item(PyValue container, PyValue key)
{
    if (!py_is_small(key) || !py_is_object(container))
        return PY_UNDEFINED;
    int64_t at = py_small_value(key);
    if (py_has_type(container, &py_list_type)) {
        const PyList *list = py_list(container);
        at += at < 0 ? list->count : 0;
        return (uint64_t)at < list->count ? py_incref(list->items[at])
                                          : PY_UNDEFINED;
    }
    if (!py_has_type(container, &py_tuple_type))
        return PY_UNDEFINED;
    const PyTuple *tuple = py_tuple(container);
    at += at < 0 ? tuple->count : 0;
    return (uint64_t)at < tuple->count ? py_incref(tuple->items[at])
                                       : PY_UNDEFINED;
}

#endif
