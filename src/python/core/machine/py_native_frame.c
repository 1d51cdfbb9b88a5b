#include "py_native_frame.h"

#include "py_at_once.h"
#include "py_function.h"
#include "py_machine_state.h"

/* Where the limit has been looked at, or does not count: `state` is stolen. */
static PyNativeFrame *push_native(PyMachine *machine, PyContinuation fn,
                                  const PyValue *state, uint32_t count)
{
    PyThreadContext *context = machine->context;
    machine->fuel -= 4;
    PyNativeFrame *native =
        py_stack_take(context, sizeof *native + count * sizeof(PyValue));
    memset(native, 0, sizeof *native);
    native->fn = fn;
    native->count = count;
    for (uint32_t i = 0; i < count; i++)
        native->state[i] = state[i];
    native->frame.back = context->frame;
    native->frame.mode = PY_RETURN_PUSH;
    context->frame = &native->frame;
    context->depth++;
    return native;
}

static void drop_state(PyMachine *machine, const PyValue *state, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        py_decref(machine, state[i]);
}

PyNativeFrame *py_native_frame_push(PyMachine *machine, PyContinuation fn,
                                    const PyValue *state, uint32_t count)
{
    if (!py_frame_is_refused(machine))
        return push_native(machine, fn, state, count);
    drop_state(machine, state, count);
    return NULL;
}

PyValue py_wait_run_pure(PyMachine *machine, PyContinuation fn,
                         const PyValue *state, uint32_t count)
{
    PyNativeFrame *native = push_native(machine, fn, state, count);
    PyValue answer = fn(machine, native, PY_OUTCOME_START, PY_UNDEFINED);
    if (py_is_pending(answer))
        BASE_REQUIRE(!machine->context->at_once);
    else
        py_frame_pop(machine, &native->frame);
    return answer;
}

PyValue py_wait_run(PyMachine *machine, PyContinuation fn, const PyValue *state,
                    uint32_t count)
{
    if (!py_at_once_refuses(machine))
        return py_wait_run_pure(machine, fn, state, count);
    drop_state(machine, state, count);
    return PY_ERROR;
}

void py_native_frame_weigh(PyMachine *machine, PyNativeFrame *frame,
                           uint32_t frames)
{
    BASE_INVARIANT(machine->context->frame == &frame->frame);
    frame->weight += frames;
    machine->context->depth += frames;
}

void py_native_frame_lighten(PyMachine *machine, PyNativeFrame *frame)
{
    py_native_frame_weigh(machine, frame, PY_LIGHT);
    machine->context->light++;
}

void py_native_frame_nest(PyMachine *machine, PyNativeFrame *frame)
{
    if (py_machine_version(machine) < 312)
        return;
    BASE_INVARIANT(frame->weight == 0 && machine->context->depth > 0);
    frame->weight = PY_NESTED;
    machine->context->depth--;
    machine->context->nested++;
}

PyValue *py_native_frame_state(PyNativeFrame *frame)
{
    return frame->state;
}

bool py_native_frame_is_innermost(const PyMachine *machine, PyContinuation fn)
{
    const PyFrame *frame = machine->context->frame;

    while (frame &&
           (frame->code
                ? frame->function && frame->function->guise != 0
                : ((const PyNativeFrame *)(const void *)frame)->fn != fn))
        frame = frame->back;
    return frame && !frame->code;
}

uint32_t py_native_frame_line_above(const PyMachine *machine, PyContinuation fn)
{
    const PyFrame *shown = py_frame_shown(machine->context->frame);

    for (const PyFrame *frame = machine->context->frame; frame != shown;
         frame = frame->back)
        if (!frame->code &&
            ((const PyNativeFrame *)(const void *)frame)->fn == fn)
            return 0;
    return shown ? (uint32_t)py_frame_span(shown)->line : 0;
}

void py_native_frame_clear(PyMachine *machine, PyNativeFrame *frame)
{
    PyThreadContext *context = machine->context;
    for (uint32_t i = 0; i < frame->count; i++)
        py_assign(machine, &frame->state[i], PY_UNDEFINED);
    if (frame->weight == PY_NESTED) {
        BASE_INVARIANT(context->nested > 0);
        context->nested--;
        context->depth++;
        return;
    }
    BASE_INVARIANT(frame->weight == PY_LIGHT ||
                   frame->weight <= context->depth);
    context->depth -= frame->weight;
    context->light -= frame->weight == PY_LIGHT;
}
