/* Generators and coroutines: a frame that can be left alone. */
#include "py_generator.h"

#include "base_check.h"
#include "py_async_step_private.h"
#include "py_code_object.h"
#include "py_delegate.h"
#include "py_exception.h"
#include "py_exception_fields.h"
#include "py_finalizer.h"
#include "py_function.h"
#include "py_machine_state.h"

static bool is_coroutine(const PyGenerator *generator)
{
    return generator->object.type == &py_coroutine_type;
}

const char *py_generator_kind(const PyGenerator *generator)
{
    return is_coroutine(generator)            ? "coroutine"
           : py_is_async_generator(generator) ? "async generator"
                                              : "generator";
}

static const PyType *type_for(const PyCode *code)
{
    if (!(code->flags & PY_CODE_COROUTINE))
        return &py_generator_type;
    return code->flags & PY_CODE_GENERATOR ? &py_async_generator_type
                                           : &py_coroutine_type;
}

PyValue py_generator_new(PyMachine *machine, PyFunction *function)
{
    const PyCode *code = function->code;
    const PyType *type = type_for(code);
    PyGenerator *generator = py_object_new_sized(
        machine, type, sizeof(PyFrame) + code->slot_count * sizeof(PyValue));
    if (!generator)
        return PY_ERROR;
    PyFrame *frame = (PyFrame *)(void *)((uint8_t *)generator + type->size);
    generator->frame = frame;
    generator->leaf = frame;
    generator->chain = 1;
    frame->code = code;
    frame->ip = code->words;
    frame->function = function;
    py_incref_object(&function->object);
    frame->generator = generator;
    uint32_t base = code->local_count + code->cell_count;
    for (uint32_t i = 0; i < code->free_count; i++)
        frame->slots[base + i] = py_incref(function->closure->items[i]);
    frame->top = py_frame_floor(frame);
    if (machine->coroutine_made && type == &py_coroutine_type)
        machine->coroutine_made(machine, &generator->object);
    generator->is_awaitable = function->makes_awaitables;
    if (machine->notes_lines)
        generator->made_line = py_machine_line(machine);
    generator->birth = (uint32_t)++machine->births;
    generator->name = py_incref(function->name);
    generator->qualified_name = py_incref(function->qualified_name);
    return py_from_object(generator);
}

static PySend refuse(PyMachine *machine, PyGenerator *generator, PyValue thrown,
                     PyValue *result)
{
    if (generator->state != PY_GENERATOR_FINISHED) {
        py_raise(machine, &py_ValueError, "%s already executing",
                 py_generator_kind(generator));
        return PY_SEND_RAISE;
    }
    if (!py_is_undefined(thrown) && !is_coroutine(generator)) {
        py_set_exception(machine, py_incref(thrown));
        return PY_SEND_RAISE;
    }
    if (is_coroutine(generator)) {
        if (machine->table->reused)
            machine->table->reused(machine->host, py_from_object(generator));
        py_raise(machine, &py_RuntimeError,
                 "cannot reuse already awaited coroutine");
        return PY_SEND_RAISE;
    }
    *result = PY_NONE;
    return PY_SEND_RETURN;
}

static bool can_resume(const PyGenerator *generator)
{
    return generator->state == PY_GENERATOR_CREATED ||
           generator->state == PY_GENERATOR_SUSPENDED;
}

/* From the leaf `chain` frames lead to the generator's own, each but that a
 * delegate's. */
static bool is_chain(const PyGenerator *generator)
{
    const PyFrame *frame = generator->leaf;
    for (uint32_t i = 1; i < generator->chain; i++) {
        if (!frame || !frame->generator || frame->mode != PY_RETURN_AWAIT)
            return false;
        frame = frame->back;
    }
    return frame == generator->frame && frame->generator == generator;
}

PyGeneratorState py_generator_state(const PyGenerator *generator)
{
    const PyFrame *frame = generator->frame;
    while (frame->generator->state == PY_GENERATOR_DELEGATED &&
           frame->mode == PY_RETURN_AWAIT)
        frame = frame->back;
    PyGeneratorState state = frame->generator->state;
    return state == PY_GENERATOR_DELEGATED ? PY_GENERATOR_RUNNING : state;
}

bool py_generator_is_suspended(const PyGenerator *generator)
{
    return generator->state == PY_GENERATOR_SUSPENDED;
}

/* What keeps a generator alive while it runs: what is awaited is held by the
 * frame that awaits it. */
static PyValue holder(PyGenerator *generator, PyReturnMode mode)
{
    if (mode == PY_RETURN_AWAIT)
        return PY_UNDEFINED;
    if (py_is_async_generator(generator)) {
        PyAsyncStep *step = ((PyAsyncGenerator *)generator)->step;
        if (step)
            return py_incref(py_from_object(step));
    }
    return py_incref(py_from_object(generator));
}

/* What each of the chain handles lies behind what its awaiter does. */
static void link_handled(PyGenerator *root)
{
    for (PyFrame *frame = root->leaf; frame != root->frame; frame = frame->back)
        frame->generator->handled.previous = &frame->back->generator->handled;
    for (PyFrame *frame = root->leaf; frame != root->frame; frame = frame->back)
        frame->back->generator->is_cut = false;
}

/* As CPython's throw() does, which goes to the leaf past those who await it: it
 * handles nothing of theirs. When an exception comes back to one of them, what
 * that one handles becomes its context. */
static void cut_handled(PyGenerator *root)
{
    for (PyFrame *frame = root->leaf; frame != root->frame;
         frame = frame->back) {
        frame->generator->handled.previous = root->handled.previous;
        frame->back->generator->is_cut = true;
    }
}

void py_generator_end_at_rest(PyMachine *machine, PyGenerator *generator)
{
    generator->state = PY_GENERATOR_FINISHED;
    generator->frame->back = NULL;
    py_frame_clear(machine, generator->frame);
}

/* Puts the chain from `generator` to its leaf on top of what runs. */
static bool attach(PyMachine *machine, PyGenerator *generator,
                   PyReturnMode mode)
{
    PyThreadContext *context = machine->context;
    if (context->depth + generator->chain > machine->limits.recursion) {
        py_raise(machine, &py_RecursionError,
                 "maximum recursion depth exceeded");
        if (generator->state == PY_GENERATOR_CREATED) {
            /* It counts as begun: nobody misses its being awaited. */
            py_generator_end_at_rest(machine, generator);
        }
        return false;
    }
    context->depth += generator->chain;
    PyFrame *leaf = generator->leaf;
    BASE_INVARIANT(generator->chain != 0);
    BASE_INVARIANT(is_chain(generator));
    generator->frame->back = context->frame;
    generator->frame->mode = (uint8_t)mode;
    generator->frame->instance = holder(generator, mode);
    if (generator->is_cut)
        link_handled(generator);
    generator->handled.previous = context->handled;
    context->handled = &leaf->generator->handled;
    context->frame = leaf;
    leaf->generator->state = PY_GENERATOR_RUNNING;
    generator->state = generator->frame == leaf ? PY_GENERATOR_RUNNING
                                                : PY_GENERATOR_DELEGATED;
    return true;
}

/* So many that wait for each other are walked for nothing. */
enum { SHORT_CHAIN = 32 };

PyGenerator *py_generator_suspend(PyMachine *machine, PyFrame *leaf)
{
    PyThreadContext *context = machine->context;
    uint32_t count = 1;
    PyFrame *frame = leaf;
    BASE_REQUIRE(context->frame == leaf && leaf->generator);
    BASE_INVARIANT(leaf->generator->state == PY_GENERATOR_RUNNING);
    BASE_INVARIANT(context->handled == &leaf->generator->handled);
    while (frame->mode == PY_RETURN_AWAIT) {
        BASE_INVARIANT(frame->back && frame->back->generator);
        frame->generator->state = PY_GENERATOR_DELEGATED;
        frame = frame->back;
        count++;
    }
    PyGenerator *root = frame->generator;
    root->state = PY_GENERATOR_SUSPENDED;
    root->leaf = leaf;
    root->chain = count;
    if (count > SHORT_CHAIN)
        machine->fuel -= count;
    BASE_INVARIANT(is_chain(root));
    BASE_REQUIRE(context->depth >= count);
    context->frame = frame->back;
    context->depth -= count;
    context->handled = root->handled.previous;
    /* The reference that kept it alive while it ran goes to the caller's
     * care: what resumed it holds it, or it dies here. */
    PyValue self = frame->instance;
    frame->instance = PY_UNDEFINED;
    py_decref(machine, self);
    return root;
}

/* Whoever awaited it goes on, and nothing of it is left on the stack. */
static void take_off(PyMachine *machine, PyGenerator *generator)
{
    PyThreadContext *context = machine->context;
    PyFrame *frame = generator->frame;
    BASE_REQUIRE(context->frame == frame);
    BASE_REQUIRE(context->depth != 0);
    BASE_INVARIANT(generator->state == PY_GENERATOR_RUNNING);
    BASE_INVARIANT(context->handled == &generator->handled);
    context->handled = generator->handled.previous;
    context->frame = frame->back;
    context->depth--;
    if (frame->mode != PY_RETURN_AWAIT)
        return;
    BASE_INVARIANT(frame->back && frame->back->generator);
    PyGenerator *awaiter = frame->back->generator;
    awaiter->state = PY_GENERATOR_RUNNING;
    context->handled = &awaiter->handled;
    generator->ends_in_throw = awaiter->is_cut;
    if (awaiter->is_cut)
        py_delegate_comes_back(machine, awaiter);
}

void py_generator_let_go(PyMachine *machine, PyGenerator *generator)
{
    PyFrame *frame = generator->frame;
    take_off(machine, generator);
    generator->state = PY_GENERATOR_SUSPENDED;
    generator->leaf = frame;
    generator->chain = 1;
    PyValue self = frame->instance;
    frame->instance = PY_UNDEFINED;
    py_decref(machine, self);
}

void py_generator_finish(PyMachine *machine, PyGenerator *generator)
{
    PyFrame *frame = generator->frame;
    take_off(machine, generator);
    PyValue self = frame->instance;
    frame->instance = PY_UNDEFINED;
    generator->state = PY_GENERATOR_FINISHED;
    py_assign(machine, &generator->handled.value, PY_UNDEFINED);
    py_frame_clear(machine, frame);
    py_decref(machine, self);
}

/* Throws into the native awaitable that the leaf waits for. */
static PySend throw_into_native(PyMachine *machine, PyFrame *leaf,
                                const PyHandled *outer, PyValue thrown,
                                PyValue *result)
{
    PyValue awaitable = leaf->top[-1];
    const PyType *type = py_type_of(awaitable);
    PySend send = type->send(machine, awaitable, PY_NONE, thrown, result);
    if (send == PY_SEND_YIELD) {
        py_generator_suspend(machine, leaf);
    } else if (send == PY_SEND_RETURN) {
        py_assign(machine, &leaf->top[-1], *result);
        leaf->ip++;
        send = PY_SEND_PENDING;
    } else if (send == PY_SEND_RAISE) {
        if (py_is(machine->context->exception, thrown))
            py_exception_meets_within(machine, outer);
        send = PY_SEND_PENDING; /* raised at the leaf by the VM */
    }
    return send;
}

/* What its caller handles is no matter of what is thrown in. */
static PySend throw_at_leaf(PyMachine *machine, PyFrame *leaf,
                            const PyHandled *outer, PyValue thrown,
                            PyValue *result)
{
    bool waits =
        leaf->ip != leaf->code->words && py_frame_opcode(leaf) == PY_OP_SEND;
    if (waits && py_type_of(leaf->top[-1])->send)
        return throw_into_native(machine, leaf, outer, thrown, result);
    if (py_delegate_is_behind(leaf)) {
        py_delegate_throw(machine, leaf, thrown);
        return PY_SEND_PENDING;
    }
    /* Since 3.12 a StopIteration ends the waiting for whatever it is. */
    if (waits && py_machine_version(machine) >= 312 &&
        py_is_instance(thrown, &py_StopIteration)) {
        PyValue given = py_exception_field(thrown, PY_FIELD_VALUE);
        py_assign(machine, &leaf->top[-1],
                  py_is_undefined(given) ? PY_NONE : py_incref(given));
        leaf->ip++;
        return PY_SEND_PENDING;
    }
    py_set_exception(machine, py_incref(thrown));
    py_exception_meets_within(machine, outer);
    return PY_SEND_PENDING;
}

/* Up to 3.12 an aclose() that something is thrown into while it waits is never
 * over, whatever becomes of its generator. */
static void mark_closing(const PyGenerator *generator)
{
    const PyFrame *frame = generator->leaf;
    for (uint32_t i = generator->chain; i > 0; i--, frame = frame->back) {
        PyAsyncGenerator *inner = (PyAsyncGenerator *)frame->generator;
        if (py_is_async_generator(frame->generator) && inner->step)
            inner->step->is_thrown_into = true;
    }
}

PyValue py_generator_take_closing(PyGenerator *generator)
{
    PyValue closing = generator->closing;
    generator->closing = PY_UNDEFINED;
    return closing;
}

PyGenerator *py_generator_being_closed(const PyFrame *leaf)
{
    for (; leaf->mode == PY_RETURN_AWAIT; leaf = leaf->back)
        if (!py_is_undefined(leaf->generator->closing))
            return leaf->generator;
    return NULL;
}

/* What is awaited is left where it waits; its awaiter runs. */
static void leave(PyMachine *machine, PyFrame *leaf, PyGenerator *generator)
{
    PyGenerator *awaiter = generator->frame->back->generator;
    generator->frame->mode = PY_RETURN_PUSH;
    py_generator_suspend(machine, leaf);
    awaiter->state = PY_GENERATOR_RUNNING;
    awaiter->is_cut = false;
    machine->context->handled = &awaiter->handled;
}

void py_generator_ignores_exit(PyMachine *machine, PyFrame *leaf,
                               PyGenerator *generator)
{
    py_assign(machine, &generator->closing, PY_UNDEFINED);
    leave(machine, leaf, generator);
    /* An async generator is closed by its step. */
    py_raise(machine, &py_RuntimeError, "%s ignored GeneratorExit",
             py_is_async_generator(generator) ? "coroutine"
                                              : py_generator_kind(generator));
}

/* Up to 3.12 close() of an async generator's step does nothing to that: the
 * outermost one is left with what it awaits. */
static void leave_async_generator(PyMachine *machine, PyGenerator *root)
{
    PyGenerator *left = NULL;
    for (PyFrame *frame = root->leaf; frame != root->frame; frame = frame->back)
        if (py_is_async_generator(frame->generator))
            left = frame->generator;
    if (!left)
        return;
    PyFrame *awaiter = left->frame->back;
    py_async_generator_close_step((PyAsyncGenerator *)left);
    leave(machine, root->leaf, left);
    root->leaf = awaiter;
    root->chain -= left->chain;
}

PySend py_generator_resume(PyMachine *machine, PyGenerator *generator,
                           PyValue value, PyValue thrown, PyReturnMode mode,
                           PyValue *result)
{
    if (!can_resume(generator))
        return refuse(machine, generator, thrown, result);
    bool fresh = generator->state == PY_GENERATOR_CREATED;
    if (fresh && py_is_undefined(thrown) && !py_is_none(value)) {
        py_raise(machine, &py_TypeError,
                 "can't send non-None value to a just-started %s",
                 py_generator_kind(generator));
        return PY_SEND_RAISE;
    }
    if (fresh && machine->notes_lines && machine->context->frame &&
        machine->context->frame->code)
        generator->awaited_line = py_machine_line(machine);
    const PyHandled *outer = machine->context->handled;
    if (!attach(machine, generator, mode))
        return PY_SEND_RAISE;
    PyFrame *leaf = generator->leaf;
    if (!py_is_undefined(thrown)) {
        if (py_delegate_is_exit(thrown) && py_machine_version(machine) < 313)
            leave_async_generator(machine, generator);
        leaf = generator->leaf;
        mark_closing(generator);
        cut_handled(generator);
        PyValue met = py_delegate_close(machine, generator, thrown);
        PySend send = py_is_error(met)
                          ? PY_SEND_PENDING
                          : throw_at_leaf(machine, leaf, outer, met, result);
        py_decref(machine, met);
        return send;
    }
    BASE_INVARIANT(fresh || leaf->top < leaf->slots + leaf->code->slot_count);
    if (!fresh)
        *leaf->top++ = py_incref(value);
    if (!fresh && (py_frame_opcode(leaf) == PY_OP_YIELD ||
                   py_frame_opcode(leaf) == PY_OP_ASYNC_YIELD))
        leaf->ip++; /* SEND is run again, with the value */
    return PY_SEND_PENDING;
}

PySend py_generator_resume_after(PyMachine *machine, PyGenerator *generator,
                                 PyValue value, PyValue *awaited)
{
    PyFrame *leaf = generator->leaf;
    BASE_REQUIRE(generator->state == PY_GENERATOR_SUSPENDED);
    BASE_REQUIRE(py_frame_opcode(leaf) == PY_OP_SEND);
    if (!attach(machine, generator, PY_RETURN_PUSH)) {
        py_decref(machine, value);
        return PY_SEND_RAISE;
    }
    *awaited = leaf->top[-1];
    leaf->top[-1] = value;
    leaf->ip++;
    return PY_SEND_PENDING;
}

/* --- its end ------------------------------------------------------------- */

static bool is_guarded(const PyFrame *frame)
{
    const PyCode *code = frame->code;
    uint32_t at = (uint32_t)(frame->ip - code->words);
    for (uint32_t i = code->guard_count; i-- > 0;)
        if (code->guards[i].start <= at)
            return code->guards[i].target != UINT32_MAX;
    return false;
}

/* True if some frame of the chain has a `finally` or the like to run, or what
 * it waits for may have. */
static bool chain_is_guarded(const PyGenerator *root)
{
    const PyFrame *frame = root->leaf;
    if (py_delegate_is_behind(frame))
        return true;
    while (!is_guarded(frame)) {
        if (frame == root->frame)
            return false;
        frame = frame->back;
    }
    return true;
}

bool py_generator_is_guarded(const PyGenerator *generator)
{
    return generator->state == PY_GENERATOR_SUSPENDED &&
           chain_is_guarded(generator);
}

void py_generator_destroy(PyMachine *machine, PyObject *self)
{
    PyGenerator *generator = (PyGenerator *)self;
    if (generator->state == PY_GENERATOR_CREATED && is_coroutine(generator) &&
        !machine->is_finishing && !generator->is_discarded) {
        int32_t refs = self->refs++;
        generator->is_discarded = true;
        machine->table->never_awaited(machine->host, py_from_object(self));
        if (--self->refs != refs) /* Python is told of it */
            return;
    }
    if (py_generator_is_guarded(generator) && !machine->is_finishing &&
        !(self->flags & PY_OBJECT_FINALIZED)) {
        py_finalizer_add(machine, self);
        return;
    }
    py_generator_release(machine, generator);
}

void py_generator_release(PyMachine *machine, PyGenerator *generator)
{
    py_assign(machine, &generator->name, PY_UNDEFINED);
    py_assign(machine, &generator->qualified_name, PY_UNDEFINED);
    if (generator->state == PY_GENERATOR_FINISHED)
        return;
    generator->state = PY_GENERATOR_FINISHED;
    py_assign(machine, &generator->handled.value, PY_UNDEFINED);
    py_assign(machine, &generator->closing, PY_UNDEFINED);
    py_generator_end_at_rest(machine, generator);
}

void py_generator_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyGenerator *generator = (PyGenerator *)self;
    if (generator->state == PY_GENERATOR_FINISHED)
        return;
    const PyFrame *frame = generator->frame;
    if (frame->function)
        visit(&frame->function->object, context);
    for (const PyValue *slot = frame->slots; slot < frame->top; slot++)
        if (py_is_object(*slot))
            visit(py_object(*slot), context);
    if (py_is_object(generator->handled.value))
        visit(py_object(generator->handled.value), context);
    if (py_is_object(generator->closing))
        visit(py_object(generator->closing), context);
}
