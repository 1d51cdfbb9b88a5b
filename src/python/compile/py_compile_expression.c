#include "py_compile_expression.h"

#include "py_compile_call.h"
#include "py_compile_comprehension.h"
#include "py_compile_constant.h"
#include "py_compile_function.h"
#include "py_compile_name.h"
#include "py_compile_warn.h"
#include "py_compiler.h"

static const PyBinaryOp binary_ops[] = {
    [PY_BINARY_ADD] = PY_ADD,
    [PY_BINARY_SUB] = PY_SUBTRACT,
    [PY_BINARY_MULT] = PY_MULTIPLY,
    [PY_BINARY_MAT_MULT] = PY_MATRIX_MULTIPLY,
    [PY_BINARY_DIV] = PY_DIVIDE,
    [PY_BINARY_MOD] = PY_MODULO,
    [PY_BINARY_POW] = PY_POWER,
    [PY_BINARY_LEFT_SHIFT] = PY_SHIFT_LEFT,
    [PY_BINARY_RIGHT_SHIFT] = PY_SHIFT_RIGHT,
    [PY_BINARY_BIT_OR] = PY_OR,
    [PY_BINARY_BIT_XOR] = PY_XOR,
    [PY_BINARY_BIT_AND] = PY_AND,
    [PY_BINARY_FLOOR_DIV] = PY_FLOOR_DIVIDE,
};

PyBinaryOp py_compile_binary_op(PyBinaryOperator operator_kind)
{
    return binary_ops[operator_kind];
}

PyCompareOp py_compile_compare_op(PyCompareOperator operator_kind)
{
    switch (operator_kind) {
    case PY_COMPARE_EQ:
        return PY_EQ;
    case PY_COMPARE_NE:
        return PY_NE;
    case PY_COMPARE_LT:
        return PY_LT;
    case PY_COMPARE_LE:
        return PY_LE;
    case PY_COMPARE_GT:
        return PY_GT;
    default:
        return PY_GE;
    }
}

static bool is_local(const PyUnit *unit, const PyNode *node, uint32_t *index)
{
    if (node->kind != PY_NODE_NAME)
        return false;
    const PySymbol *symbol = py_scope_find(unit->scope, node->as.name.text);
    if (!symbol || symbol->kind != PY_SYMBOL_LOCAL || symbol->index > 4095)
        return false;
    *index = (uint32_t)symbol->index;
    return true;
}

static bool is_number(PyUnit *unit, const PyNode *node, uint32_t *index)
{
    if (node->kind != PY_NODE_CONSTANT)
        return false;
    if (node->as.constant.kind == PY_CONSTANT_FLOAT)
        *index = py_emit_constant(unit, py_float(node->as.constant.number));
    else if (node->as.constant.kind == PY_CONSTANT_INT &&
             py_fits_small(node->as.constant.integer))
        *index = py_emit_constant(unit, py_small(node->as.constant.integer));
    else
        return false;
    return *index < 4096;
}

bool py_compile_try_fast(PyUnit *unit, PyOpcode for_locals,
                         PyOpcode for_constant, const PyNode *left,
                         const PyNode *right)
{
    uint32_t a, b;
    if (!is_local(unit, left, &a))
        return false;
    bool are_locals = is_local(unit, right, &b);
    if (!are_locals && !is_number(unit, right, &b))
        return false;
    py_emit(unit, are_locals ? for_locals : for_constant, a | b << 12);
    return true;
}

bool py_compile_try_local(PyUnit *unit, PyOpcode op, const PyNode *node)
{
    uint32_t local;
    if (!is_local(unit, node, &local))
        return false;
    py_emit(unit, op, local);
    return true;
}

void py_compile_try_top(PyUnit *unit, PyOpcode for_local, PyOpcode for_constant,
                        const PyNode *left, const PyNode *right)
{
    uint32_t index;
    if (is_local(unit, left, &index)) /* py_compile_try_fast() was there */
        return;
    if (is_local(unit, right, &index))
        py_emit(unit, for_local, index);
    else if (is_number(unit, right, &index))
        py_emit(unit, for_constant, index);
}

static bool has_star(const PyNodes *items)
{
    for (int i = 0; i < items->count; i++)
        if (items->items[i]->kind == PY_NODE_STARRED)
            return true;
    return false;
}

/* [list or set so far] and the items from `from` on. */
static void extend_with(PyUnit *unit, const PyNodes *items, int from,
                        bool is_set)
{
    for (int i = from; i < items->count; i++) {
        const PyNode *item = items->items[i];
        bool star = item->kind == PY_NODE_STARRED;
        py_compile_expression(unit, star ? item->as.value.node : item);
        if (star)
            py_emit(unit, is_set ? PY_OP_SET_UPDATE : PY_OP_LIST_EXTEND, 1);
        else
            py_emit(unit, is_set ? PY_OP_SET_ADD : PY_OP_LIST_APPEND, 1);
    }
}

/* What CPython folds into a constant before it compiles. */
static bool is_constant(const PyNode *node)
{
    if (node->kind == PY_NODE_UNARY_OP)
        return is_constant(node->as.unary_op.operand);
    if (node->kind == PY_NODE_BIN_OP)
        return is_constant(node->as.bin_op.left) &&
               is_constant(node->as.bin_op.right);
    if (node->kind != PY_NODE_TUPLE)
        return node->kind == PY_NODE_CONSTANT;
    for (int i = 0; i < node->as.list.items.count; i++)
        if (!is_constant(node->as.list.items.items[i]))
            return false;
    return true;
}

static bool all_constant(const PyNodes *items)
{
    for (int i = 0; i < items->count; i++)
        if (!is_constant(items->items[i]))
            return false;
    return true;
}

static void display(PyUnit *unit, const PyNode *node)
{
    const PyNodes *items = &node->as.list.items;
    bool is_set = node->kind == PY_NODE_SET;
    if (has_star(items)) {
        py_emit(unit, is_set ? PY_OP_BUILD_SET : PY_OP_BUILD_LIST, 0);
        extend_with(unit, items, 0, is_set);
        unit->span = node->span;
        if (node->kind == PY_NODE_TUPLE)
            py_emit(unit, PY_OP_LIST_TO_TUPLE, 0);
        return;
    }
    bool chunked = items->count > 4000;
    int first = chunked ? 0 : items->count;
    for (int i = 0; i < first; i++)
        py_compile_expression(unit, items->items[i]);
    unit->span = node->span;
    bool folded = is_set && !chunked && all_constant(items);
    PyOpcode op = folded   ? PY_OP_BUILD_CONSTANT_SET
                  : is_set ? PY_OP_BUILD_SET
                  : node->kind == PY_NODE_TUPLE && !chunked ? PY_OP_BUILD_TUPLE
                                                            : PY_OP_BUILD_LIST;
    py_emit(unit, op, (uint32_t)first);
    extend_with(unit, items, first, is_set);
    if (chunked && node->kind == PY_NODE_TUPLE)
        py_emit(unit, PY_OP_LIST_TO_TUPLE, 0);
}

void py_compile_walked(PyUnit *unit, const PyNode *node)
{
    const PyNodes *items = &node->as.list.items;
    if (node->kind != PY_NODE_SET || items->count > 4000 ||
        !all_constant(items)) {
        py_compile_expression(unit, node);
        return;
    }
    for (int i = 0; i < items->count; i++)
        py_compile_expression(unit, items->items[i]);
    unit->span = node->span;
    py_emit(unit, PY_OP_BUILD_CONSTANT_SET, (uint32_t)items->count | 1u << 12);
}

static void dict_display(PyUnit *unit, const PyNode *node)
{
    py_emit(unit, PY_OP_BUILD_DICT, 0);
    for (int i = 0; i < node->as.dict.count; i++) {
        const PyNode *key = node->as.dict.keys[i];
        if (!key) {
            py_compile_expression(unit, node->as.dict.values[i]);
            unit->span = node->span;
            py_emit(unit, PY_OP_DICT_UPDATE, 1);
            continue;
        }
        py_compile_expression(unit, key);
        py_compile_expression(unit, node->as.dict.values[i]);
        unit->span = node->span;
        py_emit(unit, PY_OP_DICT_ADD, 1);
    }
}

/* An operand's value, with which it goes on at `end` if that decides the
 * operator; else the value is dropped. A value that decides an operator inside
 * of another's operand was asked once for both up to 3.11, whose jumps lead on
 * through jumps, and is asked for each since. */
static void bool_operand(PyUnit *unit, const PyNode *op, const PyNode *operand,
                         int32_t end)
{
    bool is_or = op->as.bool_op.is_or;

    if (operand->kind == PY_NODE_BOOL_OP &&
        unit->compiler->program->version <= PY_VERSION_311) {
        const PyNodes *values = &operand->as.bool_op.values;
        bool inner = operand->as.bool_op.is_or;
        int32_t next = py_emit_label(unit);
        for (int i = 0; i + 1 < values->count; i++)
            if (inner == is_or)
                bool_operand(unit, operand, values->items[i], end);
            else
                py_compile_jump_if(unit, values->items[i], inner, next);
        bool_operand(unit, op, values->items[values->count - 1], end);
        py_emit_place(unit, next);
        return;
    }
    py_compile_expression(unit, operand);
    unit->span = op->span;
    /* The jump keeps the value. */
    py_emit(unit, PY_OP_TRY_SHORT, is_or);
    py_emit(unit, PY_OP_COPY, 1);
    py_emit_jump(unit, is_or ? PY_OP_POP_JUMP_IF_TRUE : PY_OP_POP_JUMP_IF_FALSE,
                 end);
    py_emit(unit, PY_OP_POP, 0);
}

static void bool_op(PyUnit *unit, const PyNode *node)
{
    int32_t end = py_emit_label(unit);
    const PyNodes *values = &node->as.bool_op.values;
    int last = values->count - 1;
    for (int i = 0; i < last; i++)
        bool_operand(unit, node, values->items[i], end);
    py_compile_expression(unit, values->items[last]);
    py_emit_place(unit, end);
}

static void if_exp(PyUnit *unit, const PyNode *node)
{
    int32_t or_else = py_emit_label(unit), end = py_emit_label(unit);
    py_compile_jump_if(unit, node->as.if_exp.test, false, or_else);
    py_compile_expression(unit, node->as.if_exp.body);
    py_emit_jump(unit, PY_OP_JUMP, end);
    unit->depth--;
    py_emit_place(unit, or_else);
    py_compile_expression(unit, node->as.if_exp.or_else);
    py_emit_place(unit, end);
}

static void emit_compare(PyUnit *unit, PyCompareOperator operator_kind)
{
    switch (operator_kind) {
    case PY_COMPARE_IS:
    case PY_COMPARE_IS_NOT:
        py_emit(unit, PY_OP_IS, operator_kind == PY_COMPARE_IS_NOT);
        break;
    case PY_COMPARE_IN:
    case PY_COMPARE_NOT_IN:
        py_emit(unit, PY_OP_CONTAINS, operator_kind == PY_COMPARE_NOT_IN);
        break;
    default:
        py_emit(unit, PY_OP_COMPARE, py_compile_compare_op(operator_kind));
    }
}

static void compare(PyUnit *unit, const PyNode *node)
{
    int count = node->as.compare.count;
    py_compile_warn_compare(unit, node);
    int32_t end = py_emit_label(unit), out = py_emit_label(unit);
    py_compile_expression(unit, node->as.compare.left);
    for (int i = 0; i < count; i++) {
        py_compile_expression(unit, node->as.compare.comparators[i]);
        unit->span = node->span;
        if (i + 1 == count) {
            emit_compare(unit, node->as.compare.operators[i]);
            break;
        }
        /* [a][b] -> [b][a ? b]; false leaves with it. */
        py_emit(unit, PY_OP_SWAP, 2);
        py_emit(unit, PY_OP_COPY, 2);
        emit_compare(unit, node->as.compare.operators[i]);
        py_emit(unit, PY_OP_COPY, 1);
        py_emit_jump(unit, PY_OP_POP_JUMP_IF_FALSE, out);
        py_emit(unit, PY_OP_POP, 0);
    }
    if (count > 1) {
        py_emit_jump(unit, PY_OP_JUMP, end);
        py_emit_place(unit, out);
        py_emit(unit, PY_OP_SWAP, 2);
        py_emit(unit, PY_OP_POP, 0);
    }
    py_emit_place(unit, end);
}

static bool is_plain_compare(const PyNode *node)
{
    return node->kind == PY_NODE_COMPARE && node->as.compare.count == 1 &&
           node->as.compare.operators[0] <= PY_COMPARE_GE;
}

void py_compile_jump_if(PyUnit *unit, const PyNode *node, bool sense,
                        int32_t label)
{
    if (node->kind == PY_NODE_UNARY_OP &&
        node->as.unary_op.operator_kind == PY_UNARY_NOT) {
        py_compile_jump_if(unit, node->as.unary_op.operand, !sense, label);
        return;
    }
    if (node->kind == PY_NODE_BOOL_OP) {
        const PyNodes *values = &node->as.bool_op.values;
        /* `or` leaves early when true: to the label if that is its sense. */
        bool early = node->as.bool_op.is_or;
        int32_t skip = py_emit_label(unit);
        for (int i = 0; i + 1 < values->count; i++)
            py_compile_jump_if(unit, values->items[i], early,
                               early == sense ? label : skip);
        py_compile_jump_if(unit, values->items[values->count - 1], sense,
                           label);
        py_emit_place(unit, skip);
        return;
    }
    if (is_plain_compare(node)) {
        py_compile_try_fast(unit, PY_OP_TRY_COMPARE_LOCALS,
                            PY_OP_TRY_COMPARE_CONST, node->as.compare.left,
                            node->as.compare.comparators[0]);
        py_compile_expression(unit, node->as.compare.left);
        py_compile_try_top(unit, PY_OP_TRY_COMPARE_TOP_LOCAL,
                           PY_OP_TRY_COMPARE_TOP_CONST, node->as.compare.left,
                           node->as.compare.comparators[0]);
        py_compile_expression(unit, node->as.compare.comparators[0]);
        unit->span = node->span;
        py_emit_compare_jump(
            unit, py_compile_compare_op(node->as.compare.operators[0]), sense,
            label);
        return;
    }
    py_compile_expression(unit, node);
    unit->span = node->span;
    py_emit_jump(unit, sense ? PY_OP_POP_JUMP_IF_TRUE : PY_OP_POP_JUMP_IF_FALSE,
                 label);
}

/* Operators that have instructions of their own. */
typedef struct OwnOpcodes {
    PyOpcode plain;                     /* NOP: BINARY */
    PyOpcode for_locals, for_constant;  /* NOP: none */
    PyOpcode for_local_on, constant_on; /* what is on the stack; NOP: none */
} OwnOpcodes;

static const OwnOpcodes own_opcodes[] = {
    [PY_ADD] = {PY_OP_ADD, PY_OP_TRY_ADD_LOCALS, PY_OP_TRY_ADD_CONST,
                PY_OP_TRY_ADD_TOP_LOCAL, PY_OP_TRY_ADD_TOP_CONST},
    [PY_SUBTRACT] = {PY_OP_SUBTRACT, PY_OP_TRY_SUBTRACT_LOCALS,
                     PY_OP_TRY_SUBTRACT_CONST, PY_OP_TRY_SUBTRACT_TOP_LOCAL,
                     PY_OP_TRY_SUBTRACT_TOP_CONST},
    [PY_MULTIPLY] = {PY_OP_MULTIPLY, PY_OP_TRY_MULTIPLY_LOCALS,
                     PY_OP_TRY_MULTIPLY_CONST, PY_OP_TRY_MULTIPLY_TOP_LOCAL,
                     PY_OP_TRY_MULTIPLY_TOP_CONST},
    [PY_MODULO] = {PY_OP_NOP, PY_OP_TRY_MODULO_LOCALS, PY_OP_TRY_MODULO_CONST,
                   PY_OP_NOP, PY_OP_NOP},
    [PY_MATRIX_MULTIPLY] = {PY_OP_NOP, PY_OP_NOP, PY_OP_NOP, PY_OP_NOP,
                            PY_OP_NOP},
};

static void binary(PyUnit *unit, const PyNode *node)
{
    PyBinaryOp op = binary_ops[node->as.bin_op.operator_kind];
    const OwnOpcodes *own = &own_opcodes[op];
    const PyNode *left = node->as.bin_op.left, *right = node->as.bin_op.right;
    if (own->for_locals != PY_OP_NOP)
        py_compile_try_fast(unit, own->for_locals, own->for_constant, left,
                            right);
    py_compile_expression(unit, left);
    if (own->for_local_on != PY_OP_NOP)
        py_compile_try_top(unit, own->for_local_on, own->constant_on, left,
                           right);
    py_compile_expression(unit, right);
    unit->span = node->span;
    if (own->plain != PY_OP_NOP)
        py_emit(unit, own->plain, 0);
    else
        py_emit(unit, PY_OP_BINARY, op);
}

/* -1, and ~True, of which nobody warns when it is folded. */
static bool fold_constant(PyUnit *unit, const PyNode *node)
{
    const PyNode *operand = node->as.unary_op.operand;
    if (node->as.unary_op.operator_kind == PY_UNARY_INVERT &&
        operand->kind == PY_NODE_CONSTANT &&
        (operand->as.constant.kind == PY_CONSTANT_TRUE ||
         operand->as.constant.kind == PY_CONSTANT_FALSE)) {
        bool is_true = operand->as.constant.kind == PY_CONSTANT_TRUE;
        py_compile_value(unit, py_small(is_true ? -2 : -1));
        return true;
    }
    if (node->as.unary_op.operator_kind != PY_UNARY_MINUS ||
        operand->kind != PY_NODE_CONSTANT)
        return false;
    if (operand->as.constant.kind == PY_CONSTANT_FLOAT) {
        py_compile_value(unit, py_float(-operand->as.constant.number));
        return true;
    }
    if (operand->as.constant.kind != PY_CONSTANT_INT ||
        !py_fits_small(-operand->as.constant.integer))
        return false;
    py_compile_value(unit, py_small(-operand->as.constant.integer));
    return true;
}

static void unary(PyUnit *unit, const PyNode *node)
{
    if (fold_constant(unit, node))
        return;
    py_compile_expression(unit, node->as.unary_op.operand);
    unit->span = node->span;
    switch (node->as.unary_op.operator_kind) {
    case PY_UNARY_NOT:
        py_emit(unit, PY_OP_NOT, 0);
        break;
    case PY_UNARY_MINUS:
        py_emit(unit, PY_OP_UNARY, PY_NEGATE);
        break;
    case PY_UNARY_PLUS:
        py_emit(unit, PY_OP_UNARY, PY_PLUS);
        break;
    case PY_UNARY_INVERT:
        py_emit(unit, PY_OP_UNARY, PY_INVERT);
        break;
    }
}

static void formatted(PyUnit *unit, const PyNode *node)
{
    uint32_t arg = (uint8_t)node->as.formatted.conversion;
    py_compile_expression(unit, node->as.formatted.value);
    if (node->as.formatted.format) {
        py_compile_expression(unit, node->as.formatted.format);
        arg |= 256;
    }
    unit->span = node->span;
    py_emit(unit, PY_OP_FORMAT, arg);
}

static void joined(PyUnit *unit, const PyNode *node)
{
    const PyNodes *items = &node->as.list.items;
    if (items->count == 0) {
        py_compile_value(unit, py_emit_string(unit, "", 0));
        return;
    }
    for (int i = 0; i < items->count; i++)
        py_compile_expression(unit, items->items[i]);
    unit->span = node->span;
    if (items->count > 1)
        py_emit(unit, PY_OP_BUILD_STRING, (uint32_t)items->count);
}

static void slice(PyUnit *unit, const PyNode *node)
{
    const PyNode *parts[3] = {node->as.slice.lower, node->as.slice.upper,
                              node->as.slice.step};
    for (int i = 0; i < (parts[2] ? 3 : 2); i++) {
        if (parts[i])
            py_compile_expression(unit, parts[i]);
        else
            py_compile_constant_none(unit);
    }
    unit->span = node->span;
    py_emit(unit, PY_OP_BUILD_SLICE, parts[2] ? 3 : 2);
}

void py_compile_await(PyUnit *unit, PyAwaited what)
{
    py_emit(unit, PY_OP_GET_AWAITABLE, what);
    py_compile_constant_none(unit);
    py_emit(unit, PY_OP_SEND, 0);
}

static void yield(PyUnit *unit, const PyNode *node)
{
    if (node->as.value.node)
        py_compile_expression(unit, node->as.value.node);
    else
        py_compile_constant_none(unit);
    unit->span = node->span;
    py_emit(unit, unit->scope->is_coroutine ? PY_OP_ASYNC_YIELD : PY_OP_YIELD,
            0);
}

/* Long on purpose: one case for each kind of node. */
static void compile_by_kind(PyUnit *unit, const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_CONSTANT:
        py_compile_value(unit, py_compile_constant(unit, node));
        if (node->as.constant.kind == PY_CONSTANT_REFUSED)
            py_emit(unit, PY_OP_REFUSE, (uint32_t)node->as.constant.integer);
        break;
    case PY_NODE_NAME:
        py_compile_load(unit, node->as.name.text);
        break;
    case PY_NODE_ATTRIBUTE:
        py_compile_try_local(unit, PY_OP_TRY_ATTRIBUTE,
                             node->as.attribute.value);
        py_compile_expression(unit, node->as.attribute.value);
        unit->span = node->span;
        py_emit_cached(unit, PY_OP_LOAD_ATTRIBUTE,
                       py_emit_name(unit, node->as.attribute.name));
        break;
    case PY_NODE_SUBSCRIPT:
        py_compile_warn_subscript(unit, node);
        py_compile_try_fast(unit, PY_OP_TRY_SUBSCRIPT_LOCALS,
                            PY_OP_TRY_SUBSCRIPT_CONST, node->as.subscript.value,
                            node->as.subscript.index);
        py_compile_expression(unit, node->as.subscript.value);
        py_compile_expression(unit, node->as.subscript.index);
        unit->span = node->span;
        py_emit(unit, PY_OP_LOAD_SUBSCRIPT, 0);
        break;
    case PY_NODE_CALL:
        py_compile_call(unit, node);
        break;
    case PY_NODE_BIN_OP:
        binary(unit, node);
        break;
    case PY_NODE_UNARY_OP:
        unary(unit, node);
        break;
    case PY_NODE_BOOL_OP:
        bool_op(unit, node);
        break;
    case PY_NODE_COMPARE:
        compare(unit, node);
        break;
    case PY_NODE_IF_EXP:
        if_exp(unit, node);
        break;
    case PY_NODE_NAMED_EXPR:
        py_compile_expression(unit, node->as.named_expr.value);
        py_emit(unit, PY_OP_COPY, 1);
        py_compile_target(unit, node->as.named_expr.target);
        break;
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
    case PY_NODE_SET:
        display(unit, node);
        break;
    case PY_NODE_DICT:
        dict_display(unit, node);
        break;
    case PY_NODE_LAMBDA:
        py_compile_lambda(unit, node);
        break;
    case PY_NODE_LIST_COMP:
    case PY_NODE_SET_COMP:
    case PY_NODE_DICT_COMP:
    case PY_NODE_GENERATOR_EXP:
        py_compile_comprehension(unit, node);
        break;
    case PY_NODE_AWAIT:
        py_compile_expression(unit, node->as.value.node);
        unit->span = node->span;
        py_compile_await(unit, PY_AWAITED);
        break;
    case PY_NODE_YIELD:
        yield(unit, node);
        break;
    case PY_NODE_YIELD_FROM:
        py_compile_expression(unit, node->as.value.node);
        unit->span = node->span;
        py_emit(unit, PY_OP_GET_YIELD_FROM, 0);
        py_compile_constant_none(unit);
        py_emit(unit, PY_OP_SEND, 0);
        break;
    case PY_NODE_FORMATTED_VALUE:
        formatted(unit, node);
        break;
    case PY_NODE_JOINED_STR:
        joined(unit, node);
        break;
    case PY_NODE_SLICE:
        slice(unit, node);
        break;
    default:
        py_compiler_refuse(unit, node->span, "this expression", NULL);
        py_compile_constant_none(unit);
    }
}

void py_compile_expression(PyUnit *unit, const PyNode *node)
{
    PySpan span = unit->span;
    unit->span = node->span;
    compile_by_kind(unit, node);
    unit->span = span;
}
