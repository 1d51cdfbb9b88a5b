#include "py_ast.h"

const char *py_node_kind_name(PyNodeKind kind)
{
    static const char *const names[] = {
#define KIND_NAME(kind, name, member) name,
        PY_STATEMENT_KINDS(KIND_NAME) PY_EXPRESSION_KINDS(KIND_NAME)
            PY_PATTERN_KINDS(KIND_NAME)
#undef KIND_NAME
    };

    return names[kind];
}

const char *py_binary_operator_text(PyBinaryOperator operator_kind)
{
    static const char *const texts[] = {
#define OPERATOR_TEXT(operator_kind, text, name) text,
        PY_BINARY_OPERATORS(OPERATOR_TEXT)
#undef OPERATOR_TEXT
    };

    return texts[operator_kind];
}

const char *py_compare_operator_text(PyCompareOperator operator_kind)
{
    static const char *const texts[] = {
#define OPERATOR_TEXT(operator_kind, text, name) text,
        PY_COMPARE_OPERATORS(OPERATOR_TEXT)
#undef OPERATOR_TEXT
    };

    return texts[operator_kind];
}

bool py_pattern_is_wildcard(const PyNode *pattern)
{
    return pattern->kind == PY_NODE_MATCH_AS && !pattern->as.capture.pattern &&
           !pattern->as.capture.name;
}

const PyNode *py_ast_docstring(const PyNodes *body)
{
    const PyNode *value;

    if (body->count == 0 || body->items[0]->kind != PY_NODE_EXPRESSION)
        return NULL;
    value = body->items[0]->as.value.node;
    return value->kind == PY_NODE_CONSTANT &&
                   value->as.constant.kind == PY_CONSTANT_STRING
               ? value
               : NULL;
}
