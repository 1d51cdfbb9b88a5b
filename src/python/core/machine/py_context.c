#include "py_context.h"

#include "base_memory.h"
#include "py_machine_state.h"
#include "py_native_frame.h"

#define CHUNK_BYTES ((size_t)128 * 1024)

void py_context_init(PyThreadContext *context)
{
    PyStackChunk *chunk = base_alloc(sizeof *chunk + CHUNK_BYTES);
    chunk->previous = chunk->next = NULL;
    chunk->end = chunk->bytes + CHUNK_BYTES;
    chunk->counted = 0;
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
    while (context->chunk->previous) {
        context->chunk->counted = 0;
        context->chunk = context->chunk->previous;
    }
    py_stack_cut(context, context->chunk->bytes);
    context->frame = NULL;
    context->depth = context->nested = context->nesting = context->at_once = 0;
    context->at_once_failed = false;
    context->light = 0;
    context->exception = PY_UNDEFINED;
    context->variables = PY_UNDEFINED;
    context->async_hooks = (PyAsyncHooks){.self = PY_UNDEFINED};
    context->answers = NULL;
    context->dropped_count = 0;
    context->dropped_waiting = 0;
    context->dropped_at = NULL;
    context->handled_base = (PyHandled){PY_UNDEFINED, NULL};
    context->handled = &context->handled_base;
}

/* Of a new chunk for a frame of `size` bytes. */
static size_t chunk_size(size_t size)
{
    return size > CHUNK_BYTES ? size : CHUNK_BYTES;
}

/* The chunk behind the last: one that was there before, if it is large enough.
 */
static PyStackChunk *next_chunk(PyThreadContext *context, size_t size)
{
    PyStackChunk *chunk = context->chunk;
    PyStackChunk *next = chunk->next;
    BASE_INVARIANT(!next || next->previous == chunk);
    if (next && (size_t)(next->end - next->bytes) < size) {
        base_free(next);
        next = NULL;
    }
    if (!next) {
        size_t bytes = chunk_size(size);
        next = base_alloc(sizeof *next + bytes);
        next->end = next->bytes + bytes;
        next->next = NULL;
        next->previous = chunk;
        next->counted = 0;
        chunk->next = next;
    }
    return next;
}

bool py_stack_has_room(PyMachine *machine, size_t size)
{
    PyThreadContext *context = machine->context;
    if ((size_t)(context->chunk->end - context->stack_top) >= size)
        return true;
    size_t needed = chunk_size(size);
    if (!py_memory_count(machine, needed))
        return false;
    next_chunk(context, size)->counted = needed;
    return true;
}

void *py_stack_take_more(PyThreadContext *context, size_t size)
{
    context->chunk = next_chunk(context, size);
    context->stack_top = context->chunk->bytes;
    return py_stack_take(context, size);
}

void py_stack_give_back(PyMachine *machine, void *memory)
{
    PyThreadContext *context = machine->context;
    py_stack_cut(context, memory);
    if (context->stack_top == context->chunk->bytes &&
        context->chunk->previous) {
        /* The chunk below is full up to some frame's end, which only that
         * frame's own pop needs to know: keep the top where frames end. */
        PyStackChunk *previous = context->chunk->previous;
        BASE_INVARIANT(previous->next == context->chunk);
        py_memory_uncount(&machine->memory, context->chunk->counted);
        context->chunk->counted = 0;
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
