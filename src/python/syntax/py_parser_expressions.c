#include "py_parser_expressions.h"

#include "py_parser_atoms.h"
#include "py_parser_calls.h"
#include "py_parser_mistakes.h"
#include "py_parser_parameters.h"
#include "py_parser_passes.h"

bool py_parser_starts_expression(PyTokenKind kind)
{
    switch (kind) {
    case PY_TOKEN_NAME:
    case PY_TOKEN_NUMBER:
    case PY_TOKEN_STRING:
    case PY_TOKEN_FSTRING_START:
    case PY_TOKEN_LEFT_PAREN:
    case PY_TOKEN_LEFT_BRACKET:
    case PY_TOKEN_LEFT_BRACE:
    case PY_TOKEN_MINUS:
    case PY_TOKEN_PLUS:
    case PY_TOKEN_TILDE:
    case PY_TOKEN_ELLIPSIS:
    case PY_TOKEN_STAR:
    case PY_KEYWORD_NOT:
    case PY_KEYWORD_LAMBDA:
    case PY_KEYWORD_AWAIT:
    case PY_KEYWORD_NONE:
    case PY_KEYWORD_TRUE:
    case PY_KEYWORD_FALSE:
        return true;
    default:
        return false;
    }
}

/* `**` binds tighter than a sign on its left, looser than one on its right. */
static PyNode *parse_factor(PyParser *parser);

static PyNode *parse_power(PyParser *parser)
{
    int start = parser->mark, settled;
    PyNode *left, *right, *node;

    if (py_parser_accept(parser, PY_KEYWORD_AWAIT)) {
        PyNode *value = py_parser_primary(parser);

        if (!value)
            return NULL;
        left = py_parser_node(parser, PY_NODE_AWAIT, start);
        left->as.value.node = value;
    } else {
        left = py_parser_primary(parser);
    }
    settled = parser->mark;
    if (!left || !py_parser_accept(parser, PY_TOKEN_DOUBLE_STAR))
        return left;
    right = parse_factor(parser);
    if (!right)
        return py_parser_settle(parser, left, settled);
    node = py_parser_node(parser, PY_NODE_BIN_OP, start);
    node->as.bin_op.left = left;
    node->as.bin_op.operator_kind = PY_BINARY_POW;
    node->as.bin_op.right = right;
    return node;
}

static PyNode *parse_inversion(PyParser *parser);

/* a + not b */
static void explain_not(PyParser *parser, int mark)
{
    if (parser->version < PY_VERSION_313 || parser->raised)
        return;
    parser->mark = mark;
    if (py_parser_peek(parser) == PY_KEYWORD_NOT && parse_inversion(parser))
        py_parser_blame(parser, py_parser_span(parser, mark),
                        "'not' after an operator must be parenthesized");
}

static PyNode *parse_unary(PyParser *parser, PyUnaryOperator operator_kind,
                           PyNode *(*parse)(PyParser *parser))
{
    int start = parser->mark++;
    PyNode *operand = NULL, *node;

    if (py_parser_enter(parser))
        operand = parse(parser);
    py_parser_leave(parser);
    if (!operand && parser->explain && operator_kind != PY_UNARY_NOT)
        explain_not(parser, start + 1);
    if (!operand)
        return NULL;
    node = py_parser_node(parser, PY_NODE_UNARY_OP, start);
    node->as.unary_op.operator_kind = operator_kind;
    node->as.unary_op.operand = operand;
    return node;
}

static PyNode *parse_factor(PyParser *parser)
{
    switch (py_parser_peek(parser)) {
    case PY_TOKEN_PLUS:
        return parse_unary(parser, PY_UNARY_PLUS, parse_factor);
    case PY_TOKEN_MINUS:
        return parse_unary(parser, PY_UNARY_MINUS, parse_factor);
    case PY_TOKEN_TILDE:
        return parse_unary(parser, PY_UNARY_INVERT, parse_factor);
    default:
        return parse_power(parser);
    }
}

enum { LOOSEST = 1, LOOSEST_ARITHMETIC = 5, TIGHTEST = 6 };

/* 0 if the token is no binary operator. */
static int binary_precedence(PyTokenKind kind, PyBinaryOperator *operator_kind)
{
    static const struct {
        PyTokenKind kind;
        int precedence;
        PyBinaryOperator operator_kind;
    } table[] = {
        {PY_TOKEN_BAR, 1, PY_BINARY_BIT_OR},
        {PY_TOKEN_CIRCUMFLEX, 2, PY_BINARY_BIT_XOR},
        {PY_TOKEN_AMPERSAND, 3, PY_BINARY_BIT_AND},
        {PY_TOKEN_LEFT_SHIFT, 4, PY_BINARY_LEFT_SHIFT},
        {PY_TOKEN_RIGHT_SHIFT, 4, PY_BINARY_RIGHT_SHIFT},
        {PY_TOKEN_PLUS, 5, PY_BINARY_ADD},
        {PY_TOKEN_MINUS, 5, PY_BINARY_SUB},
        {PY_TOKEN_STAR, 6, PY_BINARY_MULT},
        {PY_TOKEN_SLASH, 6, PY_BINARY_DIV},
        {PY_TOKEN_DOUBLE_SLASH, 6, PY_BINARY_FLOOR_DIV},
        {PY_TOKEN_PERCENT, 6, PY_BINARY_MOD},
        {PY_TOKEN_AT, 6, PY_BINARY_MAT_MULT},
    };

    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (table[i].kind == kind) {
            *operator_kind = table[i].operator_kind;
            return table[i].precedence;
        }
    }
    return 0;
}

/* Operators of `precedence` and tighter; all are left-associative. */
static PyNode *parse_binary(PyParser *parser, int precedence)
{
    int start = parser->mark;
    PyNode *left = parse_factor(parser);

    while (left && !parser->raised) {
        PyBinaryOperator operator_kind = PY_BINARY_ADD;
        int found = binary_precedence(py_parser_peek(parser), &operator_kind);
        PyNode *right, *node;
        int settled;

        if (found < precedence)
            break;
        settled = parser->mark++;
        right = found == TIGHTEST ? parse_factor(parser)
                                  : parse_binary(parser, found + 1);
        if (!right && parser->explain && found >= LOOSEST_ARITHMETIC)
            explain_not(parser, settled + 1);
        if (!right)
            return py_parser_settle(parser, left, settled);
        node = py_parser_node(parser, PY_NODE_BIN_OP, start);
        node->as.bin_op.left = left;
        node->as.bin_op.operator_kind = operator_kind;
        node->as.bin_op.right = right;
        left = node;
    }
    return parser->raised ? NULL : left;
}

PyNode *py_parser_bitwise_or(PyParser *parser)
{
    return parse_binary(parser, LOOSEST);
}

static bool accept_comparison(PyParser *parser, PyCompareOperator *out)
{
    static const struct {
        PyTokenKind kind;
        PyCompareOperator operator_kind;
    } table[] = {
        {PY_TOKEN_DOUBLE_EQUAL, PY_COMPARE_EQ},
        {PY_TOKEN_NOT_EQUAL, PY_COMPARE_NE},
        {PY_TOKEN_LESS, PY_COMPARE_LT},
        {PY_TOKEN_LESS_EQUAL, PY_COMPARE_LE},
        {PY_TOKEN_GREATER, PY_COMPARE_GT},
        {PY_TOKEN_GREATER_EQUAL, PY_COMPARE_GE},
        {PY_KEYWORD_IN, PY_COMPARE_IN},
    };
    PyTokenKind kind = py_parser_peek(parser);

    if (kind == PY_KEYWORD_NOT) {
        if (py_parser_peek_ahead(parser, 1) != PY_KEYWORD_IN)
            return false;
        parser->mark += 2;
        *out = PY_COMPARE_NOT_IN;
        return true;
    }
    if (kind == PY_KEYWORD_IS) {
        parser->mark++;
        *out = py_parser_accept(parser, PY_KEYWORD_NOT) ? PY_COMPARE_IS_NOT
                                                        : PY_COMPARE_IS;
        return true;
    }
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (table[i].kind == kind) {
            parser->mark++;
            *out = table[i].operator_kind;
            return true;
        }
    }
    return false;
}

static PyNode *parse_comparison(PyParser *parser)
{
    int start = parser->mark, settled, count = 0, room = 0, more = 0;
    PyNode *left = py_parser_bitwise_or(parser), *node;
    PyCompareOperator *operators = NULL, operator_kind;
    PyNode **comparators = NULL;

    if (!left)
        return NULL;
    for (settled = parser->mark; accept_comparison(parser, &operator_kind);
         settled = parser->mark) {
        PyNode *right = py_parser_bitwise_or(parser);

        if (!right && !py_parser_settle(parser, left, settled))
            return NULL;
        if (!right)
            break;
        operators =
            py_parser_grow(parser, operators, count, &room, sizeof *operators);
        comparators = py_parser_grow(parser, comparators, count, &more,
                                     sizeof *comparators);
        operators[count] = operator_kind;
        comparators[count++] = right;
    }
    if (count == 0)
        return left;
    node = py_parser_node(parser, PY_NODE_COMPARE, start);
    node->as.compare.left = left;
    node->as.compare.operators = operators;
    node->as.compare.comparators = comparators;
    node->as.compare.count = count;
    return node;
}

static PyNode *parse_inversion(PyParser *parser)
{
    if (py_parser_peek(parser) == PY_KEYWORD_NOT)
        return parse_unary(parser, PY_UNARY_NOT, parse_inversion);
    return parse_comparison(parser);
}

static PyNode *parse_bool_op(PyParser *parser, PyTokenKind keyword,
                             PyNode *(*parse)(PyParser *parser))
{
    int start = parser->mark, settled;
    PyNode *first = parse(parser), *node;
    PyParserList values = {0};

    if (!first || py_parser_peek(parser) != keyword)
        return first;
    py_parser_push(parser, &values, first);
    for (settled = parser->mark; py_parser_accept(parser, keyword);
         settled = parser->mark) {
        PyNode *value = parse(parser);

        if (!value && !py_parser_settle(parser, first, settled))
            return NULL;
        if (!value)
            break;
        py_parser_push(parser, &values, value);
    }
    if (values.count == 1)
        return first;
    node = py_parser_node(parser, PY_NODE_BOOL_OP, start);
    node->as.bool_op.is_or = keyword == PY_KEYWORD_OR;
    node->as.bool_op.values = py_parser_nodes(&values);
    return node;
}

static PyNode *parse_conjunction(PyParser *parser)
{
    return parse_bool_op(parser, PY_KEYWORD_AND, parse_inversion);
}

static PyNode *parse_disjunction(PyParser *parser)
{
    return parse_bool_op(parser, PY_KEYWORD_OR, parse_conjunction);
}

PyNode *py_parser_disjunction(PyParser *parser)
{
    return py_parser_remember(parser, PY_PARSER_DISJUNCTION, parse_disjunction);
}

static PyNode *parse_lambda(PyParser *parser)
{
    int start = parser->mark++;
    PyFunctionNode *function =
        base_arena_alloc(parser->arena, sizeof *function);
    PyNode *node;

    function->name = "<lambda>";
    function->name_span = parser->tokens[start].span;
    if (!py_parser_parameters(parser, &function->parameters, PY_TOKEN_COLON) ||
        !py_parser_force(parser, PY_TOKEN_COLON, ":"))
        return NULL;
    function->expression = py_parser_expression(parser);
    if (!function->expression)
        return NULL;
    node = py_parser_node(parser, PY_NODE_LAMBDA, start);
    node->as.function = function;
    return node;
}

PyNode *py_parser_expression_plain(PyParser *parser)
{
    int start = parser->mark, settled;
    PyNode *body, *test, *or_else, *node;

    if (py_parser_peek(parser) == PY_KEYWORD_LAMBDA)
        return parse_lambda(parser);
    body = py_parser_disjunction(parser);
    if (!body || py_parser_peek(parser) != PY_KEYWORD_IF)
        return body;
    settled = parser->mark++;
    test = py_parser_disjunction(parser);
    if (!test || !py_parser_accept(parser, PY_KEYWORD_ELSE))
        return py_parser_settle(parser, body, settled);
    or_else = py_parser_expression(parser);
    if (!or_else)
        return py_parser_settle(parser, body, settled);
    node = py_parser_node(parser, PY_NODE_IF_EXP, start);
    node->as.if_exp.test = test;
    node->as.if_exp.body = body;
    node->as.if_exp.or_else = or_else;
    return node;
}

static PyNode *parse_expression(PyParser *parser)
{
    PyNode *node = NULL;

    if (py_parser_enter(parser) &&
        (!parser->explain || py_parser_explain_expression(parser)))
        node = py_parser_expression_plain(parser);
    py_parser_leave(parser);
    return node;
}

PyNode *py_parser_expression(PyParser *parser)
{
    return py_parser_remember(parser, PY_PARSER_EXPRESSION, parse_expression);
}

static PyNode *parse_named_expression(PyParser *parser)
{
    int start = parser->mark;
    PyNode *target, *value, *node;

    if (py_parser_peek(parser) != PY_TOKEN_NAME ||
        py_parser_peek_ahead(parser, 1) != PY_TOKEN_COLON_EQUAL) {
        if (parser->explain && !py_parser_explain_named(parser))
            return NULL;
        node = py_parser_expression(parser);
        if (node && py_parser_peek(parser) == PY_TOKEN_COLON_EQUAL)
            return NULL;
        return node;
    }
    target = py_parser_atom(parser);
    parser->mark++;
    value = py_parser_expression(parser);
    if (!value)
        return NULL;
    target->as.name.context = PY_CONTEXT_STORE;
    node = py_parser_node(parser, PY_NODE_NAMED_EXPR, start);
    node->as.named_expr.target = target;
    node->as.named_expr.value = value;
    return node;
}

PyNode *py_parser_named_expression(PyParser *parser)
{
    return py_parser_remember(parser, PY_PARSER_NAMED, parse_named_expression);
}

bool py_parser_is_bare_named(const PyParser *parser, int start,
                             const PyNode *node)
{
    return node->kind == PY_NODE_NAMED_EXPR &&
           parser->tokens[start].kind == PY_TOKEN_NAME;
}

static PyNode *parse_starred(PyParser *parser)
{
    int start = parser->mark++;
    PyNode *value = py_parser_bitwise_or(parser), *node;

    if (!value)
        return NULL;
    node = py_parser_node(parser, PY_NODE_STARRED, start);
    node->as.value.node = value;
    return node;
}

PyNode *py_parser_star_expression(PyParser *parser)
{
    if (py_parser_peek(parser) == PY_TOKEN_STAR)
        return parse_starred(parser);
    return py_parser_expression(parser);
}

PyNode *py_parser_star_named_expression(PyParser *parser)
{
    if (py_parser_peek(parser) == PY_TOKEN_STAR)
        return parse_starred(parser);
    return py_parser_named_expression(parser);
}

static PyNode *parse_star_expressions(PyParser *parser)
{
    int start = parser->mark;
    PyNode *first = py_parser_star_expression(parser), *node;
    PyParserList items = {0};

    if (!first || py_parser_peek(parser) != PY_TOKEN_COMMA)
        return first;
    py_parser_push(parser, &items, first);
    while (py_parser_accept(parser, PY_TOKEN_COMMA)) {
        PyNode *item;
        int settled;

        if (!py_parser_starts_expression(py_parser_peek(parser)))
            break;
        settled = parser->mark;
        item = py_parser_star_expression(parser);
        if (!item && !py_parser_settle(parser, first, settled))
            return NULL;
        if (!item)
            break;
        py_parser_push(parser, &items, item);
    }
    node = py_parser_node(parser, PY_NODE_TUPLE, start);
    node->as.list.items = py_parser_nodes(&items);
    return node;
}

PyNode *py_parser_star_expressions(PyParser *parser)
{
    return py_parser_remember(parser, PY_PARSER_STAR_EXPRESSIONS,
                              parse_star_expressions);
}

PyNode *py_parser_yield(PyParser *parser)
{
    int start = parser->mark++;
    PyNode *value = NULL, *node;
    PyNodeKind kind = PY_NODE_YIELD;

    if (py_parser_accept(parser, PY_KEYWORD_FROM)) {
        kind = PY_NODE_YIELD_FROM;
        value = py_parser_expression(parser);
        if (!value)
            return NULL;
    } else if (py_parser_starts_expression(py_parser_peek(parser))) {
        value = py_parser_star_expressions(parser);
        if (!value)
            return NULL;
    }
    node = py_parser_node(parser, kind, start);
    node->as.value.node = value;
    return node;
}
