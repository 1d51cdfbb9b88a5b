#include "py_parser_atoms.h"

#include "py_parser_expressions.h"
#include "py_parser_literals.h"
#include "py_parser_mistakes.h"
#include "py_parser_mistakes_brackets.h"
#include "py_parser_passes.h"
#include "py_parser_strings.h"
#include "py_parser_targets.h"

static PyNode *parse_constant(PyParser *parser, PyConstantKind kind)
{
    int start = parser->mark++;
    PyNode *node = py_parser_node(parser, PY_NODE_CONSTANT, start);

    node->as.constant.kind = kind;
    return node;
}

static PyNode *parse_name(PyParser *parser)
{
    int start = parser->mark;
    const char *text = py_parser_name(parser);
    PyNode *node = py_parser_node(parser, PY_NODE_NAME, start);

    node->as.name.text = text;
    return node;
}

/* The mark is behind `for`, or `async for`. */
static bool parse_clause(PyParser *parser, PyClause *clause)
{
    PyParserList conditions = {0};
    int start = parser->mark;

    clause->target = py_parser_star_targets(parser);
    if (!clause->target || !py_parser_accept(parser, PY_KEYWORD_IN)) {
        parser->mark = start;
        if (parser->explain && !parser->raised &&
            py_parser_explain_for_variables(parser))
            py_parser_explain_for_target(parser);
        return false;
    }
    clause->iterable = py_parser_disjunction(parser);
    if (!clause->iterable)
        return false;
    while (py_parser_accept(parser, PY_KEYWORD_IF)) {
        PyNode *condition = py_parser_disjunction(parser);

        if (!condition)
            return false;
        py_parser_push(parser, &conditions, condition);
    }
    clause->conditions = py_parser_nodes(&conditions);
    return true;
}

static bool at_clause(PyParser *parser)
{
    PyTokenKind kind = py_parser_peek(parser);

    return kind == PY_KEYWORD_FOR ||
           (kind == PY_KEYWORD_ASYNC &&
            py_parser_peek_ahead(parser, 1) == PY_KEYWORD_FOR);
}

PyClause *py_parser_clauses(PyParser *parser, int *count)
{
    PyClause *clauses = NULL;
    int capacity = 0;

    *count = 0;
    while (!parser->raised && at_clause(parser)) {
        clauses =
            py_parser_grow(parser, clauses, *count, &capacity, sizeof *clauses);
        clauses[*count].is_async = py_parser_accept(parser, PY_KEYWORD_ASYNC);
        parser->mark++;
        if (!parse_clause(parser, &clauses[*count]))
            return NULL;
        (*count)++;
    }
    return clauses;
}

PyNode *py_parser_comprehension(PyParser *parser, PyNodeKind kind, int start,
                                PyNode *element, PyNode *value)
{
    static const PyTokenKind closers[] = {
        [PY_NODE_LIST_COMP - PY_NODE_LIST_COMP] = PY_TOKEN_RIGHT_BRACKET,
        [PY_NODE_SET_COMP - PY_NODE_LIST_COMP] = PY_TOKEN_RIGHT_BRACE,
        [PY_NODE_DICT_COMP - PY_NODE_LIST_COMP] = PY_TOKEN_RIGHT_BRACE,
        [PY_NODE_GENERATOR_EXP - PY_NODE_LIST_COMP] = PY_TOKEN_RIGHT_PAREN,
    };
    int count;
    PyClause *clauses = py_parser_clauses(parser, &count);
    PyNode *node;

    if (!clauses || element->kind == PY_NODE_STARRED ||
        !py_parser_accept(parser, closers[kind - PY_NODE_LIST_COMP]))
        return NULL;
    node = py_parser_node(parser, kind, start);
    node->as.comprehension.element = element;
    node->as.comprehension.value = value;
    node->as.comprehension.clauses = clauses;
    node->as.comprehension.clause_count = count;
    return node;
}

/* The rest of a display behind its first element, up to `closer`. */
static bool parse_elements(PyParser *parser, PyParserList *items,
                           PyTokenKind closer)
{
    while (py_parser_accept(parser, PY_TOKEN_COMMA)) {
        PyNode *item;

        if (!py_parser_starts_expression(py_parser_peek(parser)))
            break;
        item = py_parser_star_named_expression(parser);
        if (!item)
            return false;
        py_parser_push(parser, items, item);
    }
    return py_parser_accept(parser, closer);
}

/* A tuple, a group, or a generator. */
static PyNode *parse_parenthesis(PyParser *parser)
{
    int start = parser->mark++;
    PyParserList items = {0};
    PyNode *first, *node;

    if (py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN))
        return py_parser_node(parser, PY_NODE_TUPLE, start);
    if (py_parser_peek(parser) == PY_KEYWORD_YIELD) {
        first = py_parser_yield(parser);
        return first && py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN) ? first
                                                                       : NULL;
    }
    first = py_parser_star_named_expression(parser);
    if (!first)
        return NULL;
    if (at_clause(parser))
        return py_parser_comprehension(parser, PY_NODE_GENERATOR_EXP, start,
                                       first, NULL);
    if (py_parser_peek(parser) != PY_TOKEN_COMMA) {
        if (first->kind == PY_NODE_STARRED ||
            !py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN))
            return NULL;
        return first;
    }
    py_parser_push(parser, &items, first);
    if (!parse_elements(parser, &items, PY_TOKEN_RIGHT_PAREN))
        return NULL;
    node = py_parser_node(parser, PY_NODE_TUPLE, start);
    node->as.list.items = py_parser_nodes(&items);
    return node;
}

/* Behind the first element of a list or a set. */
static PyNode *parse_display(PyParser *parser, int start, PyNode *first,
                             bool is_list)
{
    PyParserList items = {0};
    PyNode *node;

    if (at_clause(parser))
        return py_parser_comprehension(
            parser, is_list ? PY_NODE_LIST_COMP : PY_NODE_SET_COMP, start,
            first, NULL);
    py_parser_push(parser, &items, first);
    if (!parse_elements(parser, &items,
                        is_list ? PY_TOKEN_RIGHT_BRACKET
                                : PY_TOKEN_RIGHT_BRACE))
        return NULL;
    node = py_parser_node(parser, is_list ? PY_NODE_LIST : PY_NODE_SET, start);
    node->as.list.items = py_parser_nodes(&items);
    return node;
}

static PyNode *parse_list(PyParser *parser)
{
    int start = parser->mark++;
    PyNode *first;

    if (py_parser_accept(parser, PY_TOKEN_RIGHT_BRACKET))
        return py_parser_node(parser, PY_NODE_LIST, start);
    first = py_parser_star_named_expression(parser);
    return first ? parse_display(parser, start, first, true) : NULL;
}

/* `key: value` or `**value`, for which *key is NULL. */
static bool parse_pair(PyParser *parser, PyNode **key, PyNode **value)
{
    if (py_parser_accept(parser, PY_TOKEN_DOUBLE_STAR)) {
        *key = NULL;
        *value = py_parser_bitwise_or(parser);
        return *value != NULL;
    }
    *key = py_parser_expression(parser);
    if (!*key || !py_parser_accept(parser, PY_TOKEN_COLON))
        return false;
    *value = py_parser_expression(parser);
    return *value != NULL;
}

/* Behind the first pair. */
static PyNode *parse_dict(PyParser *parser, int start, PyNode *key,
                          PyNode *value)
{
    PyParserList keys = {0}, values = {0};
    PyNode *node;

    if (key && at_clause(parser))
        return py_parser_comprehension(parser, PY_NODE_DICT_COMP, start, key,
                                       value);
    py_parser_push(parser, &keys, key);
    py_parser_push(parser, &values, value);
    while (py_parser_accept(parser, PY_TOKEN_COMMA)) {
        PyTokenKind kind = py_parser_peek(parser);

        if (kind == PY_TOKEN_STAR || (kind != PY_TOKEN_DOUBLE_STAR &&
                                      !py_parser_starts_expression(kind)))
            break;
        if (parser->explain && kind != PY_TOKEN_DOUBLE_STAR &&
            !py_parser_explain_key(parser))
            return NULL;
        if (!parse_pair(parser, &key, &value))
            return NULL;
        py_parser_push(parser, &keys, key);
        py_parser_push(parser, &values, value);
    }
    if (!py_parser_accept(parser, PY_TOKEN_RIGHT_BRACE))
        return NULL;
    node = py_parser_node(parser, PY_NODE_DICT, start);
    node->as.dict.keys = keys.items;
    node->as.dict.values = values.items;
    node->as.dict.count = keys.count;
    return node;
}

static PyNode *parse_brace(PyParser *parser)
{
    int start = parser->mark++;
    PyNode *first, *value;

    if (py_parser_accept(parser, PY_TOKEN_RIGHT_BRACE))
        return py_parser_node(parser, PY_NODE_DICT, start);
    if (py_parser_peek(parser) == PY_TOKEN_DOUBLE_STAR) {
        if (!parse_pair(parser, &first, &value))
            return NULL;
        return parse_dict(parser, start, NULL, value);
    }
    first = py_parser_star_named_expression(parser);
    if (!first)
        return NULL;
    if (first->kind != PY_NODE_STARRED &&
        !py_parser_is_bare_named(parser, start + 1, first) &&
        py_parser_accept(parser, PY_TOKEN_COLON)) {
        value = py_parser_expression(parser);
        return value ? parse_dict(parser, start, first, value) : NULL;
    }
    return parse_display(parser, start, first, false);
}

/* A bracket, with the second pass's look at what may be wrong inside. */
static PyNode *parse_bracket(PyParser *parser,
                             PyNode *(*parse)(PyParser *parser))
{
    int start = parser->mark;
    PyNode *node = parse(parser);

    if (!node && parser->explain && !parser->raised) {
        parser->mark = start;
        py_parser_explain_bracket(parser);
    }
    return node;
}

static PyNode *parse_atom(PyParser *parser)
{
    switch (py_parser_peek(parser)) {
    case PY_TOKEN_NAME:
        return parse_name(parser);
    case PY_TOKEN_NUMBER:
        return py_parser_number(parser);
    case PY_TOKEN_STRING:
    case PY_TOKEN_FSTRING_START:
        return py_parser_strings(parser);
    case PY_KEYWORD_NONE:
        return parse_constant(parser, PY_CONSTANT_NONE);
    case PY_KEYWORD_TRUE:
        return parse_constant(parser, PY_CONSTANT_TRUE);
    case PY_KEYWORD_FALSE:
        return parse_constant(parser, PY_CONSTANT_FALSE);
    case PY_TOKEN_ELLIPSIS:
        return parse_constant(parser, PY_CONSTANT_ELLIPSIS);
    case PY_TOKEN_LEFT_PAREN:
        return parse_bracket(parser, parse_parenthesis);
    case PY_TOKEN_LEFT_BRACKET:
        return parse_bracket(parser, parse_list);
    case PY_TOKEN_LEFT_BRACE:
        return parse_bracket(parser, parse_brace);
    default:
        return NULL;
    }
}

PyNode *py_parser_atom(PyParser *parser)
{
    return py_parser_remember(parser, PY_PARSER_ATOM, parse_atom);
}
