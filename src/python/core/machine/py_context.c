#include "py_context.h"

#include "base_memory.h"
#include "py_native_frame.h"

#define CHUNK_BYTES ((size_t)128 * 1024)

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

void *py_stack_take_more(PyThreadContext *context, size_t size)
{
    PyStackChunk *chunk = context->chunk;
    PyStackChunk *next = chunk->next;
    BASE_INVARIANT(!next || next->previous == chunk);
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
    return py_stack_take(context, size);
}

void py_stack_give_back(PyThreadContext *context, void *memory)
{
    py_stack_cut(context, memory);
    if (context->stack_top == context->chunk->bytes &&
        context->chunk->previous) {
        /* The chunk below is full up to some frame's end, which only that
         * frame's own pop needs to know: keep the top where frames end. */
        PyStackChunk *previous = context->chunk->previous;
        BASE_INVARIANT(previous->next == context->chunk);
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
