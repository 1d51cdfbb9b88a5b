/*
 * py_context.h - one line of execution and its stack.
 */
#ifndef PY_CONTEXT_H
#define PY_CONTEXT_H

#include "base_poison.h"
#include "py_async_generator.h"
#include "py_frame.h"
#include "py_generator.h"

/* A stretch of the stack on which frames of plain calls lie. */
typedef struct PyStackChunk {
    struct PyStackChunk *previous, *next;
    uint8_t *end;
    size_t counted; /* of the run's memory, while frames lie there */
    uint8_t bytes[];
} PyStackChunk;

/* One line of execution: the module's, or a thread's. */
typedef struct PyThreadContext {
    PyFrame *frame; /* the innermost; NULL: nothing runs */
    PyStackChunk *chunk;
    uint8_t *stack_top;
    PyValue exception;  /* on its way; owned */
    uint32_t unhandled; /* frames it has come by since it was handled last */
    PyHandled *handled;
    PyHandled handled_base;
    uint32_t depth;            /* frames of the recursion limit */
    uint32_t light;            /* frames that are none of them */
    uint32_t nested;           /* frames that are counted apart */
    uint32_t nesting;          /* of C functions that go into containers */
    PyValue variables;         /* owned: the context that it runs in */
    PyAsyncHooks async_hooks;  /* owned */
    struct PyAnswers *answers; /* of the text being made; see py_text.h */
    struct PyShown *shown;     /* the innermost of those; NULL: none */
    uint32_t at_once;          /* questions for which no frame may be pushed */
    bool at_once_failed;       /* one of these: so will all around it */
    const PyValue *argument;   /* that a native could not read; py_argument.c */
    int argument_as;           /* PyConversion */
    /* Objects to be finalised before the next instruction; py_finalizer.c. */
    PyObject **dropped;
    uint32_t dropped_count, dropped_capacity;
    /* Those in front of this one wait until the finaliser that runs has
     * ended; those from it on were dropped by that one, and go first. */
    uint32_t dropped_waiting;
    /* The instruction that dropped the last of them; NULL: it is not known. */
    const uint32_t *dropped_at;
    struct PyThreadContext *next; /* of the machine's threads, or idle ones */
} PyThreadContext;

/* Takes the stack's top back to `top`, in the chunk where it is. */
static inline void py_stack_cut(PyThreadContext *context, uint8_t *top)
{
    uint8_t *end = context->chunk->end;
    if (context->stack_top >= top && context->stack_top <= end)
        end = context->stack_top;
    base_poison(top, (size_t)(end - top));
    context->stack_top = top;
}

/* False with MemoryError if the stack may not grow by a code's frame of `size`
 * bytes: a chunk that such a frame begins lies within the run's limit. (Frames
 * of C go in between, and what they are for cannot be refused.) */
bool py_stack_has_room(PyMachine *machine, size_t size);
/* Where the chunk has too little room. */
void *py_stack_take_more(PyThreadContext *context, size_t size);

/* Memory for a frame, behind that of the others. */
static inline void *py_stack_take(PyThreadContext *context, size_t size)
{
    void *memory = context->stack_top;
    BASE_INVARIANT(context->stack_top >= context->chunk->bytes);
    BASE_INVARIANT(size % sizeof(PyValue) == 0);
    if ((size_t)(context->chunk->end - context->stack_top) < size)
        return py_stack_take_more(context, size);
    base_unpoison(memory, size);
    context->stack_top += size;
    return memory;
}

/* `memory` is what the machine's context took last. */
void py_stack_give_back(PyMachine *machine, void *memory);

void py_context_init(PyThreadContext *context);
void py_context_release(PyThreadContext *context);
/* Forgets what it was doing; the objects are gone, or the memory wiped. */
void py_context_reset(PyThreadContext *context);

#endif
