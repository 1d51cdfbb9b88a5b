#include "py_parser_targets.h"

#include "py_parser_calls.h"
#include "py_parser_expressions.h"

/*
 * py_parser_targets.c - what stands on the left of `=`, in `for` and `del`.
 */

bool py_parser_is_single_target(const PyNode *node)
{
    return node->kind == PY_NODE_NAME || node->kind == PY_NODE_ATTRIBUTE ||
           node->kind == PY_NODE_SUBSCRIPT;
}

static bool set_list_context(PyNode *node, PyContext context)
{
    node->as.list.context = context;
    for (int i = 0; i < node->as.list.items.count; i++) {
        if (!py_parser_set_context(node->as.list.items.items[i], context))
            return false;
    }
    return true;
}

bool py_parser_set_context(PyNode *node, PyContext context)
{
    switch (node->kind) {
    case PY_NODE_NAME:
        node->as.name.context = context;
        return true;
    case PY_NODE_ATTRIBUTE:
        node->as.attribute.context = context;
        return true;
    case PY_NODE_SUBSCRIPT:
        node->as.subscript.context = context;
        return true;
    case PY_NODE_STARRED:
        node->as.value.context = context;
        return context == PY_CONTEXT_STORE &&
               node->as.value.node->kind != PY_NODE_STARRED &&
               py_parser_set_context(node->as.value.node, context);
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
        return set_list_context(node, context);
    default:
        return false;
    }
}

PyNode *py_parser_star_target(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node;

    if (py_parser_accept(parser, PY_TOKEN_STAR)) {
        PyNode *value = py_parser_star_target(parser);

        if (!value || value->kind == PY_NODE_STARRED)
            return NULL;
        node = py_parser_node(parser, PY_NODE_STARRED, start);
        node->as.value.node = value;
        node->as.value.context = PY_CONTEXT_STORE;
        return node;
    }
    node = py_parser_primary(parser);
    return node && py_parser_set_context(node, PY_CONTEXT_STORE) ? node : NULL;
}

PyNode *py_parser_star_targets(PyParser *parser)
{
    int start = parser->mark;
    PyNode *first = py_parser_star_target(parser), *node;
    PyParserList items = {0};

    if (!first || py_parser_peek(parser) != PY_TOKEN_COMMA)
        return first;
    py_parser_push(parser, &items, first);
    while (py_parser_accept(parser, PY_TOKEN_COMMA)) {
        if (!py_parser_starts_expression(py_parser_peek(parser)))
            break;
        node = py_parser_star_target(parser);
        if (!node)
            return NULL;
        py_parser_push(parser, &items, node);
    }
    node = py_parser_node(parser, PY_NODE_TUPLE, start);
    node->as.list.items = py_parser_nodes(&items);
    node->as.list.context = PY_CONTEXT_STORE;
    return node;
}

static const char *constant_name(const PyNode *node)
{
    switch (node->as.constant.kind) {
    case PY_CONSTANT_NONE:
        return "None";
    case PY_CONSTANT_TRUE:
        return "True";
    case PY_CONSTANT_FALSE:
        return "False";
    case PY_CONSTANT_ELLIPSIS:
        return "ellipsis";
    default:
        return "literal";
    }
}

const char *py_parser_expression_name(const PyNode *node)
{
    static const char *const names[PY_NODE_KIND_COUNT] = {
        [PY_NODE_ATTRIBUTE] = "attribute",
        [PY_NODE_SUBSCRIPT] = "subscript",
        [PY_NODE_STARRED] = "starred",
        [PY_NODE_NAME] = "name",
        [PY_NODE_LIST] = "list",
        [PY_NODE_TUPLE] = "tuple",
        [PY_NODE_LAMBDA] = "lambda",
        [PY_NODE_CALL] = "function call",
        [PY_NODE_BOOL_OP] = "expression",
        [PY_NODE_BIN_OP] = "expression",
        [PY_NODE_UNARY_OP] = "expression",
        [PY_NODE_GENERATOR_EXP] = "generator expression",
        [PY_NODE_YIELD] = "yield expression",
        [PY_NODE_YIELD_FROM] = "yield expression",
        [PY_NODE_AWAIT] = "await expression",
        [PY_NODE_LIST_COMP] = "list comprehension",
        [PY_NODE_SET_COMP] = "set comprehension",
        [PY_NODE_DICT_COMP] = "dict comprehension",
        [PY_NODE_DICT] = "dict literal",
        [PY_NODE_SET] = "set display",
        [PY_NODE_JOINED_STR] = "f-string expression",
        [PY_NODE_FORMATTED_VALUE] = "f-string expression",
        [PY_NODE_COMPARE] = "comparison",
        [PY_NODE_IF_EXP] = "conditional expression",
        [PY_NODE_NAMED_EXPR] = "named expression",
    };

    if (node->kind == PY_NODE_CONSTANT)
        return constant_name(node);
    return names[node->kind];
}
