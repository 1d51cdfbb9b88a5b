/*
 * py_emit.h - writing one code object, instruction by instruction.
 *
 * Keeps the stack's depth, the span that instructions get, the handler that
 * guards them, and the blocks that a jump out has to leave. Knows nothing of
 * the tree.
 */
#ifndef PY_EMIT_H
#define PY_EMIT_H

#include "py_ast.h"
#include "py_code.h"
#include "py_scope.h"

#define PY_NO_LABEL (-1)

typedef struct PyLabel {
    int32_t at;    /* word index; -1: not placed yet */
    int32_t depth; /* of the stack there; -1: not known yet */
} PyLabel;

typedef struct PyFixup {
    uint32_t word;
    int32_t label;
    bool is_second_word; /* the way is the whole word, not the argument */
    bool is_join;        /* a jump on no line of its own */
} PyFixup;

/* What surrounds a statement and must be left by break, continue, return. */
typedef enum PyBlockKind {
    PY_BLOCK_LOOP,    /* start and end are its labels */
    PY_BLOCK_FINALLY, /* body to run */
    PY_BLOCK_WITH,    /* [exit] on the stack */
    PY_BLOCK_ASYNC_WITH,
    PY_BLOCK_HANDLED, /* [previous] on the stack, maybe a name to unbind */
    PY_BLOCK_VALUES   /* `depth` plain values on the stack */
} PyBlockKind;

typedef struct PyBlock {
    PyBlockKind kind;
    struct PyBlock *outer;
    int32_t start, end;  /* labels of a loop */
    int32_t handler;     /* what guards the code outside of it */
    uint32_t values;     /* of a loop or VALUES: to pop */
    const PyNodes *body; /* of a finally */
    const char *name;    /* of a handler */
    PySpan span;         /* of a with's context expression; of a handler */
} PyBlock;

typedef struct PyCompiler PyCompiler;

/* One code object being written. */
typedef struct PyUnit {
    PyCompiler *compiler;
    struct PyUnit *outer;
    PyScope *scope;
    uint32_t flags;
    uint32_t *words;
    uint32_t word_count, word_capacity;
    PySpan *spans;
    uint32_t span_count, span_capacity;
    int32_t *handlers; /* label that guards each word, or PY_NO_LABEL */
    uint32_t handler_count, handler_capacity;
    PyLabel *labels;
    uint32_t label_count, label_capacity;
    PyFixup *fixups;
    uint32_t fixup_count, fixup_capacity;
    PyValue *constants;
    uint32_t constant_count, constant_capacity;
    PyBlock *block;
    int32_t handler; /* label, or PY_NO_LABEL */
    int32_t depth, deepest;
    PySpan span;
    bool is_dead;       /* nothing reaches the next instruction */
    uint32_t dead_from; /* the word behind the last end of a flow */
    bool has_docstring;
    const char **self_names; /* of a class: what its methods set on `self` */
    uint32_t self_name_count, self_name_capacity;
} PyUnit;

void py_emit_release(PyUnit *unit);

int32_t py_emit_label(PyUnit *unit);
/* The next instruction is the label's. */
void py_emit_place(PyUnit *unit, int32_t label);
void py_emit(PyUnit *unit, PyOpcode op, uint32_t arg);
/* With a second word. */
void py_emit_wide(PyUnit *unit, PyOpcode op, uint32_t arg, uint32_t word);
void py_emit_jump(PyUnit *unit, PyOpcode op, int32_t label);
/* Goes on at `label`, if this is reached, on no line of its own. */
void py_emit_join(PyUnit *unit, int32_t label);
/* The end of a body that returns nothing: on each way that leads to it a return
 * of None, on the line of what was done last, as in CPython. */
void py_emit_end(PyUnit *unit);
/* A fused compare and jump: `sense` is the outcome that jumps. */
void py_emit_compare_jump(PyUnit *unit, PyCompareOp op, bool sense,
                          int32_t label);
/* One with an inline cache. */
void py_emit_cached(PyUnit *unit, PyOpcode op, uint32_t arg);
/* From here on `label` handles what is raised, with today's depth. Returns
 * what handled it before. */
int32_t py_emit_guard(PyUnit *unit, int32_t label);

uint32_t py_emit_constant(PyUnit *unit, PyValue value);
PyValue py_emit_string(PyUnit *unit, const char *text, size_t length);
/* Index of a name in the program's table. */
uint32_t py_emit_name(PyUnit *unit, const char *name);

/* Moves everything into the program's arena. */
PyCode *py_emit_finish(PyUnit *unit);

#endif
