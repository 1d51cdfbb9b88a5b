#include "py_at_once.h"
#include "py_machine_private.h"

#include "base_check.h"
#include "base_memory.h"
#include "base_poison.h"
#include "py_wait.h"

#define CHUNK_BYTES ((size_t)128 * 1024)
/* Light frames; about so many of CPython's fit onto a C stack. */
#define MOST_LIGHT 40000
#define LIGHT ((uint32_t)-1)

void py_context_init(PyThreadContext *context)
{
    PyStackChunk *chunk = base_alloc(sizeof *chunk + CHUNK_BYTES);
    chunk->previous = chunk->next = NULL;
    chunk->end = chunk->bytes + CHUNK_BYTES;
    context->chunk = chunk;
    py_context_reset(context);
}

void py_context_release(PyThreadContext *context)
{
    PyStackChunk *chunk = context->chunk;
    while (chunk && chunk->next)
        chunk = chunk->next;
    while (chunk) {
        PyStackChunk *previous = chunk->previous;
        base_free(chunk);
        chunk = previous;
    }
    context->chunk = NULL;
    base_free(context->dropped);
}

void py_context_reset(PyThreadContext *context)
{
    while (context->chunk->previous)
        context->chunk = context->chunk->previous;
    py_stack_cut(context, context->chunk->bytes);
    context->frame = NULL;
    context->depth = context->nesting = context->at_once = 0;
    context->light = 0;
    context->exception = PY_UNDEFINED;
    context->answers = NULL;
    context->dropped_count = 0;
    context->dropped_waiting = 0;
    context->handled_base = (PyHandled){PY_UNDEFINED, NULL};
    context->handled = &context->handled_base;
}

static void *stack_take(PyThreadContext *context, size_t size)
{
    PyStackChunk *chunk = context->chunk;
    if ((size_t)(chunk->end - context->stack_top) < size) {
        PyStackChunk *next = chunk->next;
        if (next && (size_t)(next->end - next->bytes) < size) {
            base_free(next);
            next = NULL;
        }
        if (!next) {
            size_t bytes = size > CHUNK_BYTES ? size : CHUNK_BYTES;
            next = base_alloc(sizeof *next + bytes);
            next->end = next->bytes + bytes;
            next->next = NULL;
            next->previous = chunk;
            chunk->next = next;
        }
        context->chunk = next;
        context->stack_top = next->bytes;
    }
    void *memory = context->stack_top;
    BASE_INVARIANT(context->stack_top >= context->chunk->bytes);
    BASE_INVARIANT(size % sizeof(PyValue) == 0);
    base_unpoison(memory, size);
    context->stack_top += size;
    return memory;
}

static void stack_give_back(PyThreadContext *context, void *memory)
{
    py_stack_cut(context, memory);
    if (context->stack_top == context->chunk->bytes &&
        context->chunk->previous) {
        /* The chunk below is full up to some frame's end, which only that
         * frame's own pop needs to know: keep the top where frames end. */
        PyStackChunk *previous = context->chunk->previous;
        context->chunk = previous;
        context->stack_top = previous->end;
        PyFrame *below = context->frame;
        while (below && ((uint8_t *)below < previous->bytes ||
                         (uint8_t *)below >= previous->end))
            below = below->back;
        if (!below)
            context->stack_top = previous->bytes;
        else if (below->code)
            context->stack_top =
                (uint8_t *)(below->slots + below->code->slot_count);
        else
            context->stack_top =
                (uint8_t *)(((PyNativeFrame *)(void *)below)->state +
                            ((PyNativeFrame *)(void *)below)->count);
    }
}

/* No frame may be pushed: the exception says why. */
static bool is_refused(PyMachine *machine)
{
    if (py_at_once_refuses(machine))
        return true;
    if (machine->context->depth < machine->limits.recursion &&
        machine->context->light < MOST_LIGHT)
        return false;
    py_raise(machine, &py_RecursionError, "maximum recursion depth exceeded");
    return true;
}

bool py_frame_room(PyMachine *machine, const char *where)
{
    if (machine->context->depth < machine->limits.recursion)
        return true;
    py_raise(machine, &py_RecursionError, "maximum recursion depth exceeded %s",
             where);
    return false;
}

PyFrame *py_frame_push(PyMachine *machine, PyFunction *function,
                       PyReturnMode mode)
{
    PyThreadContext *context = machine->context;
    const PyCode *code = function->code;
    if (is_refused(machine))
        return NULL;
    PyFrame *frame =
        stack_take(context, sizeof *frame + code->slot_count * sizeof(PyValue));
    context->depth++;
    frame->back = context->frame;
    frame->code = code;
    frame->ip = code->words;
    frame->function = function;
    py_incref_object(&function->object);
    frame->generator = NULL;
    frame->object = NULL;
    frame->names = NULL;
    frame->instance = PY_UNDEFINED;
    frame->mode = (uint8_t)mode;
    uint32_t count = code->local_count + code->cell_count + code->free_count;
    for (uint32_t i = 0; i < count; i++)
        frame->slots[i] = PY_UNDEFINED;
    for (uint32_t i = 0; i < code->free_count; i++)
        frame->slots[code->local_count + code->cell_count + i] =
            py_incref(function->closure->items[i]);
    frame->top = frame->slots + count;
    BASE_INVARIANT(count <= code->slot_count);
    context->frame = frame;
    return frame;
}

/* The traceback's view of an ended frame takes its values over. */
static void hand_over_values(PyFrame *frame)
{
    PyFrameObject *object = frame->object;
    uint32_t count = frame->code->local_count + frame->code->cell_count +
                     frame->code->free_count;
    for (uint32_t i = 0; i < count; i++) {
        object->values[i] = frame->slots[i];
        frame->slots[i] = PY_UNDEFINED;
    }
    object->count = count;
    object->frame = NULL;
}

void py_frame_clear(PyMachine *machine, PyFrame *frame)
{
    if (frame->object) {
        PyFrameObject *object = frame->object;
        frame->object = NULL;
        if (object->object.refs > 1) {
            frame->object = object;
            hand_over_values(frame);
            frame->object = NULL;
        } else {
            object->frame = NULL;
        }
        py_decref_object(machine, &object->object);
    }
    BASE_INVARIANT(frame->top >= frame->slots &&
                   frame->top <= frame->slots + frame->code->slot_count);
    /* Upwards, as CPython does: it shows when objects speak on dying. */
    for (PyValue *slot = frame->slots; slot < frame->top; slot++) {
        PyValue value = *slot;
        *slot = PY_UNDEFINED;
        py_decref(machine, value);
    }
    frame->top = frame->slots;
    if (frame->names) {
        py_decref_object(machine, (PyObject *)(void *)frame->names);
        frame->names = NULL;
    }
    py_assign(machine, &frame->instance, PY_UNDEFINED);
    if (frame->function) {
        PyFunction *function = frame->function;
        frame->function = NULL;
        py_decref_object(machine, &function->object);
    }
}

void py_frame_pop(PyMachine *machine, PyFrame *frame)
{
    PyThreadContext *context = machine->context;
    BASE_REQUIRE(context->frame == frame);
    BASE_REQUIRE(context->depth != 0);
    if (frame->code) {
        py_frame_clear(machine, frame);
    } else {
        PyNativeFrame *native = (PyNativeFrame *)(void *)frame;
        for (uint32_t i = 0; i < native->count; i++)
            py_assign(machine, &native->state[i], PY_UNDEFINED);
        context->depth -= native->weight;
        context->light -= native->weight == LIGHT;
    }
    context->frame = frame->back;
    context->depth--;
    BASE_INVARIANT((context->depth != 0) == (context->frame != NULL) ||
                   context->nesting != 0);
    if (!frame->generator)
        stack_give_back(context, frame);
}

const PySpan *py_frame_span(const PyFrame *frame)
{
    static const PySpan nowhere;
    const PySpan *spans = frame->code->spans;
    BASE_INVARIANT(frame->ip >= frame->code->words);
    return spans ? &spans[frame->ip - frame->code->words] : &nowhere;
}

const PyFrame *py_frame_shown(const PyFrame *frame)
{
    while (frame && (!frame->code || frame->code->flags & PY_CODE_LIBRARY))
        frame = frame->back;
    return frame;
}

/* Where the limit has been looked at, or does not count: `state` is stolen. */
static PyNativeFrame *push_native(PyMachine *machine, PyContinuation fn,
                                  const PyValue *state, uint32_t count)
{
    PyThreadContext *context = machine->context;
    PyNativeFrame *native =
        stack_take(context, sizeof *native + count * sizeof(PyValue));
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
    if (!is_refused(machine))
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
    py_native_frame_weigh(machine, frame, LIGHT);
    machine->context->light++;
}

PyValue *py_native_frame_state(PyNativeFrame *frame)
{
    return frame->state;
}

static void destroy_frame_object(PyMachine *machine, PyObject *self)
{
    PyFrameObject *object = (PyFrameObject *)self;
    for (uint32_t i = 0; i < object->count; i++)
        py_assign(machine, &object->values[i], PY_UNDEFINED);
}

static void traverse_frame_object(PyObject *self, PyVisit visit, void *context)
{
    PyFrameObject *object = (PyFrameObject *)self;
    for (uint32_t i = 0; i < object->count; i++)
        if (py_is_object(object->values[i]))
            visit(py_object(object->values[i]), context);
}

const PyType py_frame_object_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "frame",
    .size = sizeof(PyFrameObject),
    .destroy = destroy_frame_object,
    .traverse = traverse_frame_object,
};

uint32_t py_machine_line(const PyMachine *machine)
{
    const PyFrame *frame = py_frame_shown(machine->context->frame);
    return frame ? (uint32_t)py_frame_span(frame)->line : 0;
}
