#include "py_compile_block.h"

#include <string.h>

#include "py_compile_constant.h"
#include "py_compile_expression.h"
#include "py_compile_name.h"
#include "py_compile_statement.h"

void py_compile_push_block(PyUnit *unit, PyBlock *block, PyBlockKind kind)
{
    memset(block, 0, sizeof *block);
    block->kind = kind;
    block->outer = unit->block;
    block->handler = unit->handler;
    unit->block = block;
}

void py_compile_pop_block(PyUnit *unit)
{
    unit->block = unit->block->outer;
}

void py_compile_unbind(PyUnit *unit, const char *name)
{
    py_compile_constant_none(unit);
    py_compile_store(unit, name);
    py_compile_delete(unit, name);
}

/* [previous][exc]: the exception goes on, and the previous one is handled. */
void py_compile_reraise(PyUnit *unit)
{
    py_emit(unit, PY_OP_SWAP, 2);
    py_emit(unit, PY_OP_POP_HANDLED, 0);
    py_emit(unit, PY_OP_RERAISE, 0);
}

/* [exit] -> its answer to (None, None, None), dropped. */
void py_compile_call_exit(PyUnit *unit, bool is_async)
{
    for (int i = 0; i < 3; i++)
        py_compile_constant_none(unit);
    py_emit(unit, PY_OP_CALL, 3);
    if (is_async)
        py_compile_await(unit, PY_AWAITED_EXIT);
    py_emit(unit, PY_OP_POP, 0);
}

void py_compile_leave(PyUnit *unit, PyBlock *block, bool keeps_value)
{
    unit->handler = block->handler;
    unit->block = block->outer;
    switch (block->kind) {
    case PY_BLOCK_LOOP:
    case PY_BLOCK_VALUES:
        for (uint32_t i = 0; i < block->values; i++) {
            if (keeps_value)
                py_emit(unit, PY_OP_SWAP, 2);
            py_emit(unit, PY_OP_POP, 0);
        }
        break;
    case PY_BLOCK_FINALLY: {
        PyBlock value;
        if (keeps_value) {
            py_compile_push_block(unit, &value, PY_BLOCK_VALUES);
            value.values = 1;
        }
        py_compile_statements(unit, block->body);
        if (keeps_value)
            py_compile_pop_block(unit);
        break;
    }
    case PY_BLOCK_WITH:
    case PY_BLOCK_ASYNC_WITH:
        unit->span = block->span;
        if (keeps_value)
            py_emit(unit, PY_OP_SWAP, 2);
        py_compile_call_exit(unit, block->kind == PY_BLOCK_ASYNC_WITH);
        break;
    case PY_BLOCK_HANDLED:
        if (keeps_value)
            py_emit(unit, PY_OP_SWAP, 2);
        py_emit(unit, PY_OP_POP_HANDLED, (uint32_t)block->span.line);
        if (block->name)
            py_compile_unbind(unit, block->name);
        break;
    }
}
