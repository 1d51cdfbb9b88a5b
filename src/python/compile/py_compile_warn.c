#include "py_compile_warn.h"

#include "py_compiler.h"

#include <stdarg.h>
#include <stdio.h>

static void warn(PyUnit *unit, PySpan span, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void warn(PyUnit *unit, PySpan span, const char *format, ...)
{
    char message[300];
    va_list list;
    va_start(list, format);
    vsnprintf(message, sizeof message, format, list);
    va_end(list);
    py_diagnostics_warn(unit->compiler->diagnostics, span.line, message);
}

static const char *type_of_constant(const PyNode *node)
{
    static const char *const names[] = {
        [PY_CONSTANT_NONE] = "NoneType", [PY_CONSTANT_TRUE] = "bool",
        [PY_CONSTANT_FALSE] = "bool",    [PY_CONSTANT_ELLIPSIS] = "ellipsis",
        [PY_CONSTANT_INT] = "int",       [PY_CONSTANT_BIG_INT] = "int",
        [PY_CONSTANT_FLOAT] = "float",   [PY_CONSTANT_IMAGINARY] = "complex",
        [PY_CONSTANT_STRING] = "str",    [PY_CONSTANT_BYTES] = "bytes",
        [PY_CONSTANT_REFUSED] = "str"};
    return names[node->as.constant.kind];
}

/* A number with a sign is folded into a constant. */
static const PyNode *without_sign(const PyNode *node)
{
    const PyNode *operand;
    if (node->kind != PY_NODE_UNARY_OP ||
        node->as.unary_op.operator_kind == PY_UNARY_NOT)
        return node;
    operand = node->as.unary_op.operand;
    return operand->kind == PY_NODE_CONSTANT &&
                   operand->as.constant.kind >= PY_CONSTANT_INT &&
                   operand->as.constant.kind <= PY_CONSTANT_IMAGINARY
               ? operand
               : node;
}

/* The type that the value of a node surely has; NULL: it may have any. */
static const char *type_of(const PyNode *node)
{
    node = without_sign(node);
    switch (node->kind) {
    case PY_NODE_TUPLE:
        return "tuple";
    case PY_NODE_LIST:
    case PY_NODE_LIST_COMP:
        return "list";
    case PY_NODE_DICT:
    case PY_NODE_DICT_COMP:
        return "dict";
    case PY_NODE_SET:
    case PY_NODE_SET_COMP:
        return "set";
    case PY_NODE_GENERATOR_EXP:
        return "generator";
    case PY_NODE_LAMBDA:
        return "function";
    case PY_NODE_JOINED_STR:
    case PY_NODE_FORMATTED_VALUE:
        return "str";
    case PY_NODE_CONSTANT:
        return type_of_constant(node);
    default:
        return NULL;
    }
}

void py_compile_warn_call(PyUnit *unit, const PyNode *function)
{
    const char *type = type_of(function);
    if (type && function->kind != PY_NODE_LAMBDA)
        warn(unit, function->span,
             "'%s' object is not callable; perhaps you missed a comma?", type);
}

/* A constant with which `is` makes no sense. */
static bool is_odd(const PyNode *node)
{
    node = without_sign(node);
    if (node->kind == PY_NODE_TUPLE) {
        for (int i = 0; i < node->as.list.items.count; i++)
            if (without_sign(node->as.list.items.items[i])->kind !=
                PY_NODE_CONSTANT)
                return false;
        return true;
    }
    return node->kind == PY_NODE_CONSTANT &&
           node->as.constant.kind > PY_CONSTANT_ELLIPSIS;
}

static void warn_is(PyUnit *unit, const PyNode *compare, bool is_not,
                    const PyNode *literal)
{
    const char *op = is_not ? "is not" : "is";
    const char *better = is_not ? "!=" : "==";
    if (unit->compiler->program->version < 312)
        warn(unit, compare->span, "\"%s\" with a literal. Did you mean \"%s\"?",
             op, better);
    else
        warn(unit, compare->span,
             "\"%s\" with '%s' literal. Did you mean \"%s\"?", op,
             type_of(literal), better);
}

void py_compile_warn_compare(PyUnit *unit, const PyNode *compare)
{
    const PyNode *left = compare->as.compare.left;
    for (int i = 0; i < compare->as.compare.count; i++) {
        const PyNode *right = compare->as.compare.comparators[i];
        PyCompareOperator op = compare->as.compare.operators[i];
        bool odd = is_odd(left) || is_odd(right);
        if (odd && (op == PY_COMPARE_IS || op == PY_COMPARE_IS_NOT)) {
            warn_is(unit, compare, op == PY_COMPARE_IS_NOT,
                    is_odd(left) ? left : right);
            return;
        }
        left = right;
    }
}

static bool cannot_be_indexed(const PyNode *node)
{
    node = without_sign(node);
    switch (node->kind) {
    case PY_NODE_CONSTANT:
        return node->as.constant.kind != PY_CONSTANT_STRING &&
               node->as.constant.kind != PY_CONSTANT_BYTES &&
               node->as.constant.kind != PY_CONSTANT_TRUE &&
               node->as.constant.kind != PY_CONSTANT_FALSE;
    case PY_NODE_SET:
    case PY_NODE_SET_COMP:
    case PY_NODE_GENERATOR_EXP:
    case PY_NODE_LAMBDA:
        return true;
    default:
        return false;
    }
}

static bool wants_int(const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_TUPLE:
    case PY_NODE_LIST:
    case PY_NODE_LIST_COMP:
    case PY_NODE_JOINED_STR:
    case PY_NODE_FORMATTED_VALUE:
        return true;
    default:
        return node->kind == PY_NODE_CONSTANT &&
               (node->as.constant.kind == PY_CONSTANT_STRING ||
                node->as.constant.kind == PY_CONSTANT_BYTES);
    }
}

void py_compile_warn_subscript(PyUnit *unit, const PyNode *subscript)
{
    const PyNode *value = subscript->as.subscript.value;
    const char *index = type_of(subscript->as.subscript.index);
    if (subscript->as.subscript.context != PY_CONTEXT_LOAD)
        return;
    if (cannot_be_indexed(value))
        warn(unit, value->span,
             "'%s' object is not subscriptable; perhaps you missed a comma?",
             type_of(value));
    if (wants_int(value) && index && strcmp(index, "int") != 0 &&
        strcmp(index, "bool") != 0)
        warn(unit, value->span,
             "%s indices must be integers or slices, not %s; perhaps you "
             "missed a comma?",
             type_of(value), index);
}

void py_compile_warn_assert(PyUnit *unit, const PyNode *statement)
{
    const PyNode *test = statement->as.assert_statement.test;
    if (test->kind == PY_NODE_TUPLE && test->as.list.items.count)
        warn(unit, statement->span,
             "assertion is always true, perhaps remove parentheses?");
}
