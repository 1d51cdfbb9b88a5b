/* Values and exceptions on their way from frame to frame. */
#include "py_vm_flow.h"

#include "py_attribute.h"

#include "py_async_generator_private.h"
#include "py_async_step_private.h"
#include "py_exception_fields.h"
#include "py_finalizer.h"
#include "py_generator.h"
#include "py_instance.h"
#include "py_machine_state.h"
#include "py_native_frame.h"
#include "py_operator.h"
#include "py_traceback_object.h"
#include "py_vm_fast.h"

const uint8_t py_word_counts[] = {
#define WORDS(name, words, effect) words,
    PY_OPCODES(WORDS)
#undef WORDS
};

/* What is on its way to the innermost frame, a native one. Who puts a value
 * into a frame never tells that frame itself: it writes a letter and says
 * PY_NEXT_TELL, and one loop hands the letters over, so natives may answer
 * natives without end and the C stack stays as it is. */
typedef struct Letter {
    PyOutcome outcome;
    PyValue value;
} Letter;

static PyNext write_letter(Letter *letter, PyOutcome outcome, PyValue value)
{
    *letter = (Letter){outcome, value};
    return PY_NEXT_TELL;
}

static PyNext push_value(PyFrame *frame, PyValue value)
{
    BASE_INVARIANT(frame->top < frame->slots + frame->code->slot_count);
    BASE_INVARIANT(!py_is_error(value) || frame->top > frame->slots);
    *frame->top++ = value;
    frame->ip += py_word_counts[*frame->ip & 0xff];
    return PY_NEXT_RUN;
}

static PyNext push_instance(PyMachine *machine, PyFrame *frame,
                            PyValue instance, PyValue value)
{
    if (py_is_none(value))
        return push_value(frame, py_incref(instance));
    py_raise(machine, &py_TypeError, "__init__() should return None, not '%s'",
             py_type_name(py_type_of(value)));
    py_decref(machine, value);
    return PY_NEXT_RAISE;
}

/* Of the operator at which the frame stands, with its operands. */
static PyNext push_result(PyMachine *machine, PyFrame *frame, PyValue value)
{
    uint32_t opcode = *frame->ip & 0xff;
    if (!py_is(value, PY_NOT_IMPLEMENTED)) {
        py_drop_operands(machine, frame);
        return push_value(frame, value);
    }
    bool adds = opcode == PY_OP_ADD || opcode == PY_OP_INPLACE_ADD;
    bool subtracts =
        opcode == PY_OP_SUBTRACT || opcode == PY_OP_INPLACE_SUBTRACT;
    PyBinaryOp op = adds                       ? PY_ADD
                    : subtracts                ? PY_SUBTRACT
                    : opcode == PY_OP_MULTIPLY ? PY_MULTIPLY
                                               : (PyBinaryOp)(*frame->ip >> 8);
    bool in_place = opcode == PY_OP_INPLACE || opcode == PY_OP_INPLACE_ADD ||
                    opcode == PY_OP_INPLACE_SUBTRACT;
    py_operator_refuse(machine, op, in_place, py_type_of(frame->top[-2]),
                       py_type_of(frame->top[-1]));
    return PY_NEXT_RAISE;
}

/* The leaf of a chain yields: the value goes to whoever resumed its root. */
static PyNext yield(PyMachine *machine, PyFrame *leaf, PyValue value,
                    Letter *letter)
{
    PyGenerator *closed = py_generator_being_closed(leaf);
    if (closed) {
        py_decref(machine, value);
        py_generator_ignores_exit(machine, leaf, closed);
        return PY_NEXT_RAISE;
    }
    PyFrame *root = leaf;
    while (root->mode == PY_RETURN_AWAIT)
        root = root->back;
    PyReturnMode mode = (PyReturnMode)root->mode;
    BASE_INVARIANT(root->generator && leaf->generator);
    py_generator_suspend(machine, leaf);
    BASE_INVARIANT(machine->context->frame != NULL);
    PyFrame *frame = machine->context->frame;
    if (!frame->code)
        return write_letter(letter, PY_OUTCOME_YIELD, value);
    if (mode == PY_RETURN_DISCARD) {
        py_decref(machine, value);
        return PY_NEXT_RUN;
    }
    if (mode != PY_RETURN_AGAIN)
        return push_value(frame, value);
    *frame->top++ = value;
    return PY_NEXT_RUN;
}

/* The value goes to a code frame, by the mode of the frame that made it. */
static PyNext hand_to_code(PyMachine *machine, PyFrame *frame,
                           PyReturnMode mode, PyValue instance, PyValue value,
                           Letter *letter)
{
    switch (mode) {
    case PY_RETURN_INSTANCE:
        return push_instance(machine, frame, instance, value);
    case PY_RETURN_OPERATOR:
        return push_result(machine, frame, value);
    case PY_RETURN_NOT:
        return push_value(frame, py_bool(py_is(value, PY_FALSE)));
    case PY_RETURN_METHOD:
        *frame->top++ = value;
        return push_value(frame, PY_UNDEFINED); /* no self */
    case PY_RETURN_DELEGATE:
        return yield(machine, frame, value, letter);
    case PY_RETURN_AWAIT:
        BASE_INVARIANT(frame->generator != NULL);
        py_assign(machine, &frame->top[-1], value);
        frame->ip++;
        return PY_NEXT_RUN;
    case PY_RETURN_ITERATE: /* the generator has ended */
        BASE_INVARIANT((*frame->ip & 0xff) == PY_OP_FOR_ITER);
        py_decref(machine, value);
        py_decref(machine, *--frame->top);
        frame->ip += *frame->ip >> 8;
        return PY_NEXT_RUN;
    case PY_RETURN_NEXT:
        py_raise_stop(machine, value);
        return PY_NEXT_RAISE;
    case PY_RETURN_DISCARD:
        py_decref(machine, value);
        return PY_NEXT_RUN;
    case PY_RETURN_STORED:
        py_decref(machine, value);
        frame->ip += py_word_counts[*frame->ip & 0xff];
        return PY_NEXT_RUN;
    case PY_RETURN_AGAIN:
        *frame->top++ = value;
        return PY_NEXT_RUN;
    default:
        return push_value(frame, value);
    }
}

/* To the innermost frame, from one above it that is gone. */
static PyNext deliver(PyMachine *machine, PyReturnMode mode, PyValue instance,
                      PyValue value, Letter *letter)
{
    PyFrame *frame = machine->context->frame;
    if (!frame) {
        py_decref(machine, value);
        return PY_NEXT_ENDED;
    }
    if (frame->code)
        return hand_to_code(machine, frame, mode, instance, value, letter);
    if (mode == PY_RETURN_NEXT) {
        py_raise_stop(machine, value);
        return PY_NEXT_RAISE;
    }
    if (mode == PY_RETURN_INSTANCE) {
        py_decref(machine, value);
        value = py_incref(instance);
    }
    return write_letter(letter, PY_OUTCOME_RETURN, value);
}

/* What was awaited has ended: its StopIteration has the result. */
static bool ends_await(PyMachine *machine, PyFrame *frame)
{
    if (!py_is_object(machine->context->exception) ||
        !py_is_instance(machine->context->exception, &py_StopIteration))
        return false;
    PyValue stop = py_take_exception(machine);
    if (py_is_undefined(stop))
        return false;
    PyValue result = py_incref(py_exception_field(stop, PY_FIELD_VALUE));
    py_decref(machine, stop);
    py_assign(machine, &frame->top[-1],
              py_is_undefined(result) ? PY_NONE : result);
    frame->ip++;
    return true;
}

/* The frame of an iterator's next item said StopIteration at a `for`, or at
 * what awaits it. */
static bool ends_loop(PyMachine *machine, PyFrame *frame, PyReturnMode mode)
{
    if (!frame || !frame->code)
        return false;
    if (mode == PY_RETURN_DELEGATE || mode == PY_RETURN_AWAIT)
        return ends_await(machine, frame);
    if (mode != PY_RETURN_ITERATE_NEXT || !py_catch(machine, &py_StopIteration))
        return false;
    py_decref(machine, *--frame->top);
    frame->ip += *frame->ip >> 8;
    return true;
}

/* The innermost frame, a native one, has answered: it goes, and the answer goes
 * to the one below. */
static PyNext answer_below(PyMachine *machine, PyFrame *frame, PyValue answer,
                           Letter *letter)
{
    PyReturnMode mode = (PyReturnMode)frame->mode;
    BASE_INVARIANT(!frame->code && machine->context->frame == frame);
    BASE_INVARIANT(py_is_answer(machine, answer));
    PyValue instance = py_incref(frame->instance);
    py_frame_pop(machine, frame);
    PyNext next = PY_NEXT_RAISE;
    if (!py_is_error(answer))
        next = deliver(machine, mode, instance, answer, letter);
    else if (ends_loop(machine, machine->context->frame, mode))
        next = PY_NEXT_RUN;
    py_decref(machine, instance);
    return next;
}

static PyNext enter(PyMachine *machine, Letter *letter)
{
    if (machine->wants_switch) {
        machine->wants_switch = false;
        machine->context = machine->table->next_thread(machine->host);
        if (machine->stopped)
            return PY_NEXT_RAISE;
    }
    if (machine->context->frame->code)
        return py_is_raising(machine) ? PY_NEXT_RAISE : PY_NEXT_RUN;
    return write_letter(letter, PY_OUTCOME_START, PY_UNDEFINED);
}

/* Hands letters over until something else is to be done. */
static PyNext tell(PyMachine *machine, PyNext next, Letter letter)
{
    while (next == PY_NEXT_TELL) {
        if (py_finalizer_waits(machine) && !machine->stopped &&
            (letter.outcome == PY_OUTCOME_RETURN ||
             letter.outcome == PY_OUTCOME_RAISE) &&
            py_finalizer_hold(machine, letter.outcome, letter.value)) {
            next = enter(machine, &letter);
            continue;
        }
        PyFrame *frame = machine->context->frame;
        PyNativeFrame *native = (PyNativeFrame *)(void *)frame;
        BASE_INVARIANT(!py_holds_exception(machine));
        PyValue answer =
            native->fn(machine, native, letter.outcome, letter.value);
        if (!py_is_pending(answer))
            next = answer_below(machine, frame, answer, &letter);
        else if (machine->context->frame != frame || machine->wants_switch)
            next = enter(machine, &letter);
        else
            next = machine->stopped ? PY_NEXT_RAISE : PY_NEXT_PAUSE;
    }
    return next;
}

PyNext py_flow_tell(PyMachine *machine, PyOutcome outcome, PyValue value)
{
    return tell(machine, PY_NEXT_TELL, (Letter){outcome, value});
}

PyNext py_flow_enter(PyMachine *machine)
{
    Letter letter;
    PyNext next = enter(machine, &letter);
    return tell(machine, next, letter);
}

/* What was awaited is closed: its awaiter goes on with that exception. */
static PyNext meet(PyMachine *machine, PyValue closing)
{
    py_set_exception(machine, closing);
    py_exception_meets_within(machine, machine->context->handled->previous);
    return PY_NEXT_RAISE;
}

/* An async generator's step is closed: what that came to has gone. */
static PyNext end_closed_step(PyMachine *machine, PyValue closing)
{
    if (py_is_raising(machine) && !py_catch(machine, &py_GeneratorExit) &&
        !py_catch(machine, &py_StopAsyncIteration)) {
        py_decref(machine, closing);
        return PY_NEXT_RAISE;
    }
    return meet(machine, closing);
}

/* The exception that the machine holds ends an async generator. */
static PyNext end_async(PyMachine *machine, PyGenerator *generator)
{
    PyReturnMode mode = (PyReturnMode)generator->frame->mode;
    PyValue closing = py_generator_take_closing(generator);
    Letter letter;
    PyValue answer =
        py_async_generator_ends(machine, (PyAsyncGenerator *)generator);
    py_generator_finish(machine, generator);
    if (!py_is_undefined(closing)) {
        if (!py_is_error(answer))
            py_decref(machine, answer);
        return end_closed_step(machine, closing);
    }
    if (py_is_error(answer))
        return PY_NEXT_RAISE;
    PyNext next = deliver(machine, mode, PY_UNDEFINED, answer, &letter);
    return tell(machine, next, letter);
}

PyNext py_flow_async_yield(PyMachine *machine, PyFrame *frame, PyValue value)
{
    PyAsyncGenerator *generator = (PyAsyncGenerator *)frame->generator;
    PyReturnMode mode = (PyReturnMode)frame->mode;
    bool has_step = generator->step != NULL;
    bool was_closed = py_async_generator_yields(machine, generator);
    PyValue closing = py_generator_take_closing(&generator->generator);
    Letter letter;
    py_generator_let_go(machine, &generator->generator);
    if (was_closed) {
        py_decref(machine, value);
        py_decref(machine, closing);
        py_raise(machine, &py_RuntimeError,
                 "async generator ignored GeneratorExit");
        return PY_NEXT_RAISE;
    }
    if (!py_is_undefined(closing)) {
        py_decref(machine, value);
        return meet(machine, closing);
    }
    PyNext next = has_step
                      ? deliver(machine, mode, PY_UNDEFINED, value, &letter)
                      : write_letter(&letter, PY_OUTCOME_YIELD, value);
    return tell(machine, next, letter);
}

PyNext py_flow_leave(PyMachine *machine, PyFrame *frame, PyValue value)
{
    PyReturnMode mode = (PyReturnMode)frame->mode;
    PyValue instance = PY_UNDEFINED;
    Letter letter;
    if (frame->is_plain && mode == PY_RETURN_PUSH && !frame->back->code) {
        py_frame_pop_fast(machine, frame, frame->top);
        return py_flow_tell(machine, PY_OUTCOME_RETURN, value);
    }
    if (frame->generator && py_is_async_generator(frame->generator)) {
        py_decref(machine, value);
        py_async_generator_stop(machine);
        return end_async(machine, frame->generator);
    }
    if (frame->generator) {
        PyValue closing = py_generator_take_closing(frame->generator);
        py_generator_finish(machine, frame->generator);
        if (!py_is_undefined(closing)) {
            py_decref(machine, value);
            return meet(machine, closing);
        }
        PyNext next = deliver(machine, mode, PY_UNDEFINED, value, &letter);
        return tell(machine, next, letter);
    }
    if (mode == PY_RETURN_INSTANCE)
        instance = py_incref(frame->instance);
    py_frame_pop(machine, frame);
    PyNext next = deliver(machine, mode, instance, value, &letter);
    py_decref(machine, instance);
    return tell(machine, next, letter);
}

PyNext py_flow_yield(PyMachine *machine, PyFrame *leaf, PyValue value)
{
    Letter letter;
    PyNext next = yield(machine, leaf, value, &letter);
    return tell(machine, next, letter);
}

/* --- exceptions ---------------------------------------------------------- */

static const PyGuard *find_guard(const PyFrame *frame)
{
    const PyCode *code = frame->code;
    uint32_t at = (uint32_t)(frame->ip - code->words);
    uint32_t low = 0, high = code->guard_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (code->guards[middle].start <= at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || code->guards[low - 1].target == UINT32_MAX)
        return NULL;
    return &code->guards[low - 1];
}

static void go_to_handler(PyMachine *machine, PyFrame *frame,
                          const PyGuard *guard)
{
    PyValue *floor = py_frame_floor(frame) + guard->depth;
    while (frame->top > floor)
        py_decref(machine, *--frame->top);
    *frame->top++ = machine->context->exception;
    machine->context->exception = PY_UNDEFINED;
    machine->context->unhandled = 0;
    frame->ip = frame->code->words + guard->target;
}

/* What a StopIteration that leaves a generator becomes, for it would end a loop
 * around it; NULL: it may leave. */
static const char *text_for_stop(const PyMachine *machine,
                                 const PyGenerator *generator, PyValue stop)
{
    /* From 3.12 on the body's own code does that, which has not begun. */
    if (generator->frame->ip == generator->frame->code->words &&
        py_machine_version(machine) >= 312)
        return NULL;
    if (py_is_instance(stop, &py_StopIteration))
        return generator->object.type == &py_coroutine_type
                   ? "coroutine raised StopIteration"
               : py_is_async_generator(generator)
                   ? "async generator raised StopIteration"
                   : "generator raised StopIteration";
    if (py_is_async_generator(generator) &&
        py_is_instance(stop, &py_StopAsyncIteration))
        return "async generator raised StopAsyncIteration";
    return NULL;
}

static void replace_stop_iteration(PyMachine *machine, const char *text)
{
    PyValue stop = machine->context->exception;
    machine->context->exception = PY_UNDEFINED;
    PyValue error = py_exception_new(machine, &py_RuntimeError, text);
    if (py_is_error(error)) {
        py_decref(machine, stop);
        return;
    }
    PyException *raised = py_exception(error);
    raised->cause = py_incref(stop);
    raised->context = stop;
    raised->suppress_context = true;
    py_set_exception(machine, error);
}

/* What dies with the stack speaks from the line that raises; variables go when
 * the frame does. */
static void drop_stack(PyMachine *machine, PyFrame *frame)
{
    PyValue *floor = py_frame_floor(frame);
    while (frame->top > floor)
        py_decref(machine, *--frame->top);
}

static PyNext abandon_frame(PyMachine *machine, PyFrame *frame)
{
    PyGenerator *generator = frame->generator;
    if (frame->code)
        drop_stack(machine, frame);
    if (!generator) {
        py_frame_pop(machine, frame);
        return PY_NEXT_RAISE;
    }
    const char *text =
        text_for_stop(machine, generator, machine->context->exception);
    if (text)
        replace_stop_iteration(machine, text);
    if (py_is_async_generator(generator))
        return end_async(machine, generator);
    PyValue closing = py_generator_take_closing(generator);
    bool is_exit =
        py_is_instance(machine->context->exception, &py_GeneratorExit);
    py_generator_finish(machine, generator);
    if (!py_is_undefined(closing) && is_exit) {
        py_decref(machine, py_take_exception(machine));
        return meet(machine, closing);
    }
    py_decref(machine, closing);
    return PY_NEXT_RAISE;
}

/* Finds who handles the machine's exception. `again`: it is being re-raised
 * by the innermost frame, which its traceback names already. */
PyNext py_flow_unwind(PyMachine *machine, bool again)
{
    BASE_INVARIANT(py_is_raising(machine));
    for (;;) {
        PyFrame *frame = machine->context->frame;
        if (machine->stopped || !frame)
            return PY_NEXT_RAISED;
        if (!frame->code) {
            PyValue exception = machine->context->exception;
            machine->context->exception = PY_UNDEFINED;
            PyNext next = py_flow_tell(machine, PY_OUTCOME_RAISE, exception);
            if (next != PY_NEXT_RAISE)
                return next;
            again = false;
            continue;
        }
        if (!again)
            py_traceback_add(machine, machine->context->exception, frame);
        again = false;
        const PyGuard *guard = find_guard(frame);
        if (guard) {
            go_to_handler(machine, frame, guard);
            return PY_NEXT_RUN;
        }
        PyReturnMode mode = (PyReturnMode)frame->mode;
        if (mode == PY_RETURN_ATTRIBUTE)
            py_attribute_about(
                machine, frame->instance,
                frame->back->code->program->names[*frame->back->ip >> 8]);
        PyNext next = abandon_frame(machine, frame);
        if (next != PY_NEXT_RAISE)
            return next;
        if (ends_loop(machine, machine->context->frame, mode))
            return PY_NEXT_RUN;
    }
}
