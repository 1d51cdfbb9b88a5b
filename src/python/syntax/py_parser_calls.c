#include "py_parser_calls.h"

#include "py_parser_atoms.h"
#include "py_parser_expressions.h"
#include "py_parser_mistakes.h"
#include "py_parser_mistakes_brackets.h"
#include "py_parser_passes.h"

typedef struct Arguments {
    PyParserList positional;
    PyKeyword *keywords;
    int keyword_count;
    int keyword_capacity;
    bool has_unpacking; /* **value was seen */
} Arguments;

static bool add_keyword(PyParser *parser, Arguments *arguments,
                        const char *name, int start)
{
    PyKeyword *keyword;
    PyNode *value = py_parser_expression(parser);

    if (!value)
        return false;
    arguments->keywords =
        py_parser_grow(parser, arguments->keywords, arguments->keyword_count,
                       &arguments->keyword_capacity, sizeof *keyword);
    keyword = &arguments->keywords[arguments->keyword_count++];
    keyword->name = name;
    keyword->value = value;
    keyword->span = py_parser_span(parser, start);
    return true;
}

/* The mark is at the star, behind which all operators may stand here. */
static PyNode *parse_starred(PyParser *parser)
{
    int start = parser->mark++;
    PyNode *value = py_parser_expression(parser), *node;

    if (!value) {
        py_parser_blame_star(parser, start);
        return NULL;
    }
    node = py_parser_node(parser, PY_NODE_STARRED, start);
    node->as.value.node = value;
    return node;
}

static bool parse_starred_argument(PyParser *parser, Arguments *arguments)
{
    PyNode *node = arguments->has_unpacking ? NULL : parse_starred(parser);

    if (!node)
        return false;
    py_parser_push(parser, &arguments->positional, node);
    return true;
}

static bool parse_argument(PyParser *parser, Arguments *arguments)
{
    int start = parser->mark;
    PyTokenKind kind = py_parser_peek(parser);
    PyNode *value;

    if (kind == PY_TOKEN_STAR)
        return parse_starred_argument(parser, arguments);
    if (py_parser_accept(parser, PY_TOKEN_DOUBLE_STAR)) {
        arguments->has_unpacking = true;
        return add_keyword(parser, arguments, NULL, start);
    }
    if (kind == PY_TOKEN_NAME &&
        py_parser_peek_ahead(parser, 1) == PY_TOKEN_EQUAL) {
        const char *name = py_parser_name(parser);

        parser->mark++;
        return add_keyword(parser, arguments, name, start);
    }
    value = kind == PY_TOKEN_NAME &&
                    py_parser_peek_ahead(parser, 1) == PY_TOKEN_COLON_EQUAL
                ? py_parser_named_expression(parser)
                : py_parser_expression(parser);
    if (!value || arguments->keyword_count > 0)
        return false;
    py_parser_push(parser, &arguments->positional, value);
    kind = py_parser_peek(parser);
    return kind != PY_TOKEN_EQUAL && kind != PY_TOKEN_COLON_EQUAL;
}

static bool at_comprehension(PyParser *parser)
{
    return py_parser_peek(parser) == PY_KEYWORD_FOR ||
           py_parser_peek(parser) == PY_KEYWORD_ASYNC;
}

/* The span of the generator in f(x for x in y) is the parentheses; those of a
 * class are not enough for one. */
static bool parse_arguments(PyParser *parser, PyNode *call, bool is_class)
{
    Arguments arguments = {0};
    int open = parser->mark - 1;
    bool closed = py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN);

    while (!closed) {
        if (!parse_argument(parser, &arguments))
            return false;
        if (arguments.positional.count == 1 && arguments.keyword_count == 0 &&
            at_comprehension(parser) && !is_class) {
            PyNode *node =
                py_parser_comprehension(parser, PY_NODE_GENERATOR_EXP, open,
                                        arguments.positional.items[0], NULL);

            if (!node)
                return false;
            arguments.positional.items[0] = node;
            break;
        }
        closed = py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN);
        if (closed)
            break;
        if (!py_parser_accept(parser, PY_TOKEN_COMMA))
            return false;
        closed = py_parser_accept(parser, PY_TOKEN_RIGHT_PAREN);
    }
    call->as.call.arguments = py_parser_nodes(&arguments.positional);
    call->as.call.keywords = arguments.keywords;
    call->as.call.keyword_count = arguments.keyword_count;
    return true;
}

bool py_parser_arguments(PyParser *parser, PyNode *call, bool is_class)
{
    int start = parser->mark;

    if (parse_arguments(parser, call, is_class))
        return true;
    if (parser->explain && !parser->raised) {
        parser->mark = start;
        py_parser_explain_arguments(parser, is_class);
    }
    return false;
}

static PyNode *optional_expression(PyParser *parser, bool *failed)
{
    PyNode *node;

    if (!py_parser_starts_expression(py_parser_peek(parser)) ||
        py_parser_peek(parser) == PY_TOKEN_STAR)
        return NULL;
    node = py_parser_expression(parser);
    *failed = *failed || !node;
    return node;
}

/* The mark is at the first colon. */
static PyNode *parse_slice(PyParser *parser, int start, PyNode *lower)
{
    bool failed = false;
    PyNode *upper, *step = NULL, *node;

    parser->mark++;
    upper = optional_expression(parser, &failed);
    if (!failed && py_parser_accept(parser, PY_TOKEN_COLON))
        step = optional_expression(parser, &failed);
    if (failed)
        return NULL;
    node = py_parser_node(parser, PY_NODE_SLICE, start);
    node->as.slice.lower = lower;
    node->as.slice.upper = upper;
    node->as.slice.step = step;
    return node;
}

static PyNode *parse_index(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node;

    if (py_parser_peek(parser) == PY_TOKEN_COLON)
        return parse_slice(parser, start, NULL);
    if (py_parser_peek(parser) == PY_TOKEN_STAR)
        return parse_starred(parser);
    node = py_parser_named_expression(parser);
    if (node && !py_parser_is_bare_named(parser, start, node) &&
        py_parser_peek(parser) == PY_TOKEN_COLON)
        return parse_slice(parser, start, node);
    return node;
}

PyNode *py_parser_subscript_index(PyParser *parser)
{
    int start = parser->mark;
    PyNode *first = parse_index(parser), *node;
    PyParserList items = {0};

    if (!first || (py_parser_peek(parser) != PY_TOKEN_COMMA &&
                   first->kind != PY_NODE_STARRED))
        return first;
    py_parser_push(parser, &items, first);
    while (py_parser_accept(parser, PY_TOKEN_COMMA)) {
        if (py_parser_peek(parser) == PY_TOKEN_RIGHT_BRACKET)
            break;
        node = parse_index(parser);
        if (!node)
            return NULL;
        py_parser_push(parser, &items, node);
    }
    node = py_parser_node(parser, PY_NODE_TUPLE, start);
    node->as.list.items = py_parser_nodes(&items);
    return node;
}

static PyNode *parse_attribute(PyParser *parser, int start, PyNode *value)
{
    const char *name;
    PyNode *node;

    parser->mark++;
    name = py_parser_name(parser);
    if (!name)
        return NULL;
    node = py_parser_node(parser, PY_NODE_ATTRIBUTE, start);
    node->as.attribute.value = value;
    node->as.attribute.name = name;
    return node;
}

static PyNode *parse_call(PyParser *parser, int start, PyNode *function)
{
    PyNode *node = py_parser_node(parser, PY_NODE_CALL, start);

    parser->mark++;
    node->as.call.function = function;
    if (!py_parser_arguments(parser, node, false))
        return NULL;
    node->span = py_parser_span(parser, start);
    return node;
}

static PyNode *parse_subscript(PyParser *parser, int start, PyNode *value)
{
    PyNode *index, *node;

    parser->mark++;
    index = py_parser_subscript_index(parser);
    if (!index || !py_parser_accept(parser, PY_TOKEN_RIGHT_BRACKET))
        return NULL;
    node = py_parser_node(parser, PY_NODE_SUBSCRIPT, start);
    node->as.subscript.value = value;
    node->as.subscript.index = index;
    return node;
}

static PyNode *parse_primary(PyParser *parser)
{
    int start = parser->mark;
    PyNode *node = py_parser_atom(parser);

    while (node && !parser->raised) {
        int settled = parser->mark;
        PyNode *longer;

        switch (py_parser_peek(parser)) {
        case PY_TOKEN_DOT:
            longer = parse_attribute(parser, start, node);
            break;
        case PY_TOKEN_LEFT_PAREN:
            longer = parse_call(parser, start, node);
            break;
        case PY_TOKEN_LEFT_BRACKET:
            longer = parse_subscript(parser, start, node);
            break;
        default:
            return node;
        }
        if (!longer)
            return py_parser_settle(parser, node, settled);
        node = longer;
    }
    return NULL;
}

PyNode *py_parser_primary(PyParser *parser)
{
    return py_parser_remember(parser, PY_PARSER_PRIMARY, parse_primary);
}
